//! Payments by year.

use super::super::cells::{Cells, each};
use super::super::columns::CASHFLOWS;
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use crate::error::Problem;
use crate::money::{CashFlow, Money, PaymentKind, Percent};

const YEAR: usize = CASHFLOWS.column("year");
const LOW: usize = CASHFLOWS.column("low");
const LIKELY: usize = CASHFLOWS.column("likely");
const HIGH: usize = CASHFLOWS.column("high");
const QUANTITY: usize = CASHFLOWS.column("quantity");

/// So many years around the base year are plausible; a year beyond them means another way of counting.
const YEARS: u64 = 100;

/// The payments of each alternative, in file order.
pub(super) struct Payments {
    pub(super) of: Vec<Vec<CashFlow>>,
    /// Whether some are faulty or the settings of money are, so that present values mean nothing.
    pub(super) unclear: bool,
}

pub(super) fn cash_flows(records: &Records, alternatives: &Names, findings: &mut Findings) -> Payments {
    let of = vec![Vec::new(); alternatives.len()];
    let mut payments = Payments { of, unclear: !records.settings_read || records.unread(&CASHFLOWS) };
    let Some(table) = &records.cash_flows else { return payments };
    let money = records.settings.money.as_ref();
    if money.is_none() && !table.is_empty() {
        findings.push(Problem::MoneySettingsMissing, table.file_location());
        payments.unclear = true;
    }
    if let Some(found) = money.map(|money| money.rate_percent).filter(|&rate| Percent::new(rate).is_none()) {
        findings.push(Problem::AmountLimit { found, percent: true }, records.setting("money.rate_percent"));
        payments.unclear = true;
    }
    let unit = money.map_or(1.0, |money| money.unit);
    let mut years = Vec::new();
    each(table, findings, |cells| {
        let alternative = cells.reference(CASHFLOWS.column("scenario"), alternatives);
        let year = cells.required_integer(YEAR);
        let kind = cells.required_choice(CASHFLOWS.column("kind"));
        let kind = kind.and_then(|name| PaymentKind::ALL.into_iter().find(|kind| kind.name() == name));
        let likely = cells.required_number(LIKELY);
        let (low, high) = (cells.number(LOW), cells.number(HIGH));
        let quantity = cells.not_negative(QUANTITY).unwrap_or(1.0);
        let vat = percent(cells, CASHFLOWS.column("vat"));
        let price_rise = percent(cells, CASHFLOWS.column("price_rise"));
        let flow = likely.and_then(|likely| {
            let [low, likely, high] = amounts(cells, [low.unwrap_or(likely), likely, high.unwrap_or(likely)], unit)?;
            Some(CashFlow { year: year?, kind: kind?, low, likely, high, quantity, vat, price_rise })
        });
        payments.unclear |= cells.failed();
        cells.text(CASHFLOWS.column("note"));
        years.extend(year.map(|year| (year, cells.row.index())));
        if let (Some(alternative), Some(flow)) = (alternative, flow) {
            payments.of[alternative].push(flow);
        }
    });
    payments.unclear |= records.settings_read && !count_alike(records, table, &years, findings);
    payments
}

/// Amounts to the cent, in order.
fn amounts(cells: &mut Cells, [low, likely, high]: [f64; 3], unit: f64) -> Option<[Money; 3]> {
    if low > likely || likely > high {
        let column = if low > likely { LOW } else { HIGH };
        cells.fault(column, Problem::EstimateOrder { low, likely, high });
        return None;
    }
    let mut amount = |column, number: f64| {
        let amount = Money::from_euros(number * unit);
        if amount.is_none() {
            cells.fault(column, Problem::AmountLimit { found: number, percent: false });
        }
        amount
    };
    // A single number stands for all three, and is reported once.
    let likely_amount = amount(LIKELY, likely)?;
    let low = if low == likely { likely_amount } else { amount(LOW, low)? };
    let high = if high == likely { likely_amount } else { amount(HIGH, high)? };
    Some([low, likely_amount, high])
}

/// Whether the years of the payments count like the base year: calendar years with a base year 0, its default, would
/// be discounted over two thousand years, to nothing. Where none does, the base year is at fault, else the years.
fn count_alike(records: &Records, table: &Table, years: &[(i32, u32)], findings: &mut Findings) -> bool {
    let Some(base_year) = records.settings.money.as_ref().map(|money| money.base_year) else { return true };
    let far = |year: i32| i64::from(year).abs_diff(i64::from(base_year)) > YEARS;
    let mut far_off = years.iter().filter(|&&(year, _)| far(year));
    let Some(&(found, _)) = far_off.clone().next() else { return true };
    if years.iter().all(|&(year, _)| far(year)) {
        findings.push(Problem::YearFarOff { found, base_year }, records.setting("money.base_year"));
        return false;
    }
    far_off.by_ref().for_each(|&(found, row)| {
        let problem = Problem::YearFarOff { found, base_year };
        findings.push_in(table.file(), problem, || table.location(row, YEAR));
    });
    false
}

fn percent(cells: &mut Cells, column: usize) -> Percent {
    let Some(number) = cells.number(column) else { return Percent::default() };
    let percent = Percent::new(number);
    if percent.is_none() {
        cells.fault(column, Problem::AmountLimit { found: number, percent: true });
    }
    percent.unwrap_or_default()
}
