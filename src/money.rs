//! Money: exact amounts, value added tax, payments over the years and their present value.
//!
//! Money stands beside the overall value and is never netted with it (BMF, Arbeitsanleitung Einführung in
//! Wirtschaftlichkeitsuntersuchungen 2011, p. 22); only mode `integrated` leads it through a value function.

mod amount;
mod annuity;
mod cash_flow;
mod present_value;

pub use amount::{Money, Percent};
pub use annuity::{annuity_payment, capital_recovery_factor, equivalent_annuity, present_value_factor};
pub use cash_flow::{CashFlow, PaymentKind};
pub use present_value::{Discounting, PresentValue, discount_factor, net_present_value};
