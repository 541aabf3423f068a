//! A payment of one year.

use super::{Money, Percent};

/// Whether a payment recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentKind {
    /// Once, for the change-over (einmalig).
    OneOff,
    /// For the operation (laufend).
    Running,
}

impl PaymentKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::OneOff, Self::Running];

    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OneOff => "one-off",
            Self::Running => "running",
        }
    }
}

/// A payment in one year, at the prices of the base year; positive = paid, negative = received or saved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CashFlow {
    /// The year: a calendar year or a count from 0; the end of the year is meant.
    pub year: i32,
    /// Once or recurring.
    pub kind: PaymentKind,
    /// Amount a unit, low end, without value added tax.
    pub low: Money,
    /// Amount a unit, most likely.
    pub likely: Money,
    /// Amount a unit, high end.
    pub high: Money,
    /// Number of units, for example person-days.
    pub quantity: f64,
    /// Value added tax on top; 0 % where the amount is final.
    pub vat: Percent,
    /// Price rise a year since the base year.
    pub price_rise: Percent,
}

impl CashFlow {
    /// A payment known exactly, without tax and price rise; `None` beyond the limit of [`Money`].
    #[must_use]
    pub fn exact(year: i32, kind: PaymentKind, euros: f64) -> Option<Self> {
        let amount = Money::from_euros(euros)?;
        Some(Self {
            year,
            kind,
            low: amount,
            likely: amount,
            high: amount,
            quantity: 1.0,
            vat: Percent::default(),
            price_rise: Percent::default(),
        })
    }

    pub(super) fn one_off(&self) -> bool {
        self.kind == PaymentKind::OneOff
    }
}
