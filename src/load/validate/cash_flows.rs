//! Payments by year.

use super::super::Findings;
use super::super::cells::{Cells, each};
use super::super::columns::CASHFLOWS;
use super::super::names::Names;
use super::super::records::Records;
use crate::error::{Location, Problem};
use crate::money::{CashFlow, Money, PaymentKind, Percent};
use crate::study::Settings;

const LOW: usize = CASHFLOWS.column("low");
const LIKELY: usize = CASHFLOWS.column("likely");
const HIGH: usize = CASHFLOWS.column("high");
const QUANTITY: usize = CASHFLOWS.column("quantity");

/// The payments of each alternative, in file order.
pub(super) fn cash_flows(
    records: &Records,
    settings: &Settings,
    alternatives: &Names,
    findings: &mut Findings,
) -> Vec<Vec<CashFlow>> {
    let mut flows = vec![Vec::new(); alternatives.len()];
    let Some(table) = &records.cash_flows else { return flows };
    if settings.money.is_none() && !table.is_empty() {
        findings.push(Problem::MoneySettingsMissing, Location::file(table.file()));
    }
    let money = settings.money.as_ref();
    if let Some(found) = money.map(|money| money.rate_percent).filter(|&rate| Percent::new(rate).is_none()) {
        findings.push(Problem::AmountLimit { found, percent: true }, records.setting("money.rate_percent"));
    }
    let unit = money.map_or(1.0, |money| money.unit);
    each(table, findings, |cells| {
        let alternative = cells.reference(CASHFLOWS.column("scenario"), alternatives);
        let year = cells.required_integer(CASHFLOWS.column("year"));
        let kind = cells.required_choice(CASHFLOWS.column("kind"));
        let kind = kind.and_then(|name| PaymentKind::ALL.into_iter().find(|kind| kind.name() == name));
        let likely = cells.required_number(LIKELY);
        let (low, high) = (cells.number(LOW), cells.number(HIGH));
        let quantity = cells.not_negative(QUANTITY).unwrap_or(1.0);
        let vat = percent(cells, CASHFLOWS.column("vat"));
        let price_rise = percent(cells, CASHFLOWS.column("price_rise"));
        cells.text(CASHFLOWS.column("note"));
        let (Some(alternative), Some(year), Some(kind), Some(likely)) = (alternative, year, kind, likely) else {
            return;
        };
        let (low, high) = (low.unwrap_or(likely), high.unwrap_or(likely));
        if low > likely || likely > high {
            let column = if low > likely { LOW } else { HIGH };
            cells.fault(column, Problem::EstimateOrder { low, likely, high });
            return;
        }
        let mut amount = |column, number: f64| {
            let amount = Money::from_euros(number * unit);
            if amount.is_none() {
                cells.fault(column, Problem::AmountLimit { found: number, percent: false });
            }
            amount
        };
        let amounts = (amount(LOW, low), amount(LIKELY, likely), amount(HIGH, high));
        if let (Some(low), Some(likely), Some(high)) = amounts {
            flows[alternative].push(CashFlow { year, kind, low, likely, high, quantity, vat, price_rise });
        }
    });
    flows
}

fn percent(cells: &mut Cells, column: usize) -> Percent {
    let Some(number) = cells.number(column) else { return Percent::default() };
    let percent = Percent::new(number);
    if percent.is_none() {
        cells.fault(column, Problem::AmountLimit { found: number, percent: true });
    }
    percent.unwrap_or_default()
}
