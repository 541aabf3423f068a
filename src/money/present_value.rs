//! Present value of payments (Kapitalwert, Barwert).

use super::{CashFlow, Money, Percent};

/// Discount factor of a payment `years` after the base year.
///
/// # Formula
/// ```text
/// factor = 1 / (1 + rate)^years
/// ```
/// # Shapes
/// `rate` is a share (0.009 for 0.9 %), more than −1; `years` may be negative (before the base year).
///
/// # Source
/// BMF, Arbeitsanleitung Einführung in Wirtschaftlichkeitsuntersuchungen 2011, p. 17. The power is a product of
/// `years` factors, so that it has the same bits on every machine.
///
/// # Examples
/// ```
/// // 5,000 EUR in four years at 5 % are worth 4,113.51 EUR today.
/// let value = 5000.0 * waage::money::discount_factor(0.05, 4);
/// assert!((value - 4113.51).abs() < 0.005);
/// ```
#[must_use]
pub fn discount_factor(rate: f64, years: i32) -> f64 {
    let growth = (0..years.unsigned_abs()).fold(1.0, |growth, _| growth * (1.0 + rate));
    if years < 0 { growth } else { 1.0 / growth }
}

/// Net present value of a series with one payment a year.
///
/// # Formula
/// ```text
/// NPV = Σ_k z_k / (1 + rate)^(first + k)
/// ```
/// # Shapes
/// `flows`: any length, in order of time; `first`: years from the base year to the first payment. Excel's `NPV()`
/// is `first = 1`.
#[must_use]
pub fn net_present_value(rate: f64, first: i32, flows: &[f64]) -> f64 {
    (first..).zip(flows).map(|(year, flow)| flow * discount_factor(rate, year)).sum()
}

/// How payments of different years are made comparable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discounting {
    /// Rate a year, for example 0.9 %.
    pub rate: Percent,
    /// The year to which everything is discounted (t0).
    pub base_year: i32,
}

/// Present value of an alternative's payments, with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PresentValue {
    /// With every payment at its low end, in euros.
    pub low: f64,
    /// With every payment at its likely amount, in euros.
    pub likely: f64,
    /// With every payment at its high end, in euros.
    pub high: f64,
    /// Likely one-off payments, undiscounted, gross.
    pub one_off: Money,
    /// Likely running payments of all years, undiscounted, gross.
    pub running: Money,
    /// Value added tax within the likely payments, undiscounted.
    pub vat: Money,
}

impl PresentValue {
    /// Present value of `flows`.
    ///
    /// # Formula
    /// ```text
    /// PV = Σ z_t (1 + price rise)^(t − t0) / (1 + rate)^(t − t0)
    /// ```
    /// where `z_t` is the amount at the prices of the base year times its quantity, plus value added tax. Every gross
    /// payment is rounded to the cent before it is discounted. `None` where an amount exceeds the limit of
    /// [`Money`].
    #[must_use]
    pub fn of<'a>(flows: impl IntoIterator<Item = &'a CashFlow>, discounting: Discounting) -> Option<Self> {
        let mut total = Self::default();
        for flow in flows {
            let years = flow.year - discounting.base_year;
            let factor = discount_factor(discounting.rate.fraction(), years);
            let rise = 1.0 / discount_factor(flow.price_rise.fraction(), years);
            let net = flow.likely.times(flow.quantity * rise)?;
            let gross = |amount: Money| amount.times(flow.quantity * rise)?.gross(flow.vat);
            let likely = gross(flow.likely)?;
            total.low += gross(flow.low)?.euros() * factor;
            total.likely += likely.euros() * factor;
            total.high += gross(flow.high)?.euros() * factor;
            total.vat = total.vat.plus(net.share(flow.vat)?)?;
            let sum = if flow.one_off() { &mut total.one_off } else { &mut total.running };
            *sum = sum.plus(likely)?;
        }
        Some(total)
    }

    /// A share of this value, for a composite that takes over part of an alternative's payments.
    #[must_use]
    pub fn scaled(self, share: f64) -> Self {
        let part = |money: Money| money.times(share).unwrap_or_default();
        Self {
            low: self.low * share,
            likely: self.likely * share,
            high: self.high * share,
            one_off: part(self.one_off),
            running: part(self.running),
            vat: part(self.vat),
        }
    }

    /// Sum of two present values.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let sum = |a: Money, b: Money| a.plus(b).unwrap_or_default();
        Self {
            low: self.low + other.low,
            likely: self.likely + other.likely,
            high: self.high + other.high,
            one_off: sum(self.one_off, other.one_off),
            running: sum(self.running, other.running),
            vat: sum(self.vat, other.vat),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::PaymentKind;

    fn yearly(first: i32, count: i32, euros: f64) -> Vec<CashFlow> {
        (first..first + count).map(|year| CashFlow::exact(year, PaymentKind::Running, euros).unwrap()).collect()
    }

    /// wtwiki prints 3,917.63 for "5,000 EUR in four years at 5 %"; that is five years. BMF's formula gives
    /// 4,113.51 for four.
    #[test]
    fn the_known_wrong_example_of_wtwiki() {
        let after = |years| 5000.0 * discount_factor(0.05, years);
        assert!((after(4) - 4113.51).abs() < 0.005);
        assert!((after(5) - 3917.63).abs() < 0.005);
    }

    /// Excel's documented NPV examples: 1,188.44 (first flow after a year), −3,749.47 (first flow today).
    #[test]
    fn excel_npv_examples() {
        let first = net_present_value(0.1, 1, &[-10_000.0, 3_000.0, 4_200.0, 6_800.0]);
        assert!((first - 1_188.443_412_335_22).abs() < 1e-9);
        let flows = [-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0, -9_000.0];
        assert!((net_present_value(0.08, 0, &flows) + 3_749.465_087_015_58).abs() < 1e-9);
    }

    /// Bern 2001, telephony: 180,000 CHF once, 131,000 CHF saved a year for five years; 457,680 CHF at 0.9 %,
    /// 419,942 CHF at 3 % (published-cases, derived with payments at the end of the year).
    #[test]
    fn bern_telephony_2001() {
        let mut flows = yearly(1, 5, -131_000.0);
        flows.push(CashFlow::exact(0, PaymentKind::OneOff, 180_000.0).unwrap());
        for (percent, expected) in [(0.9, 457_680.0), (3.0, 419_942.0)] {
            let discounting = Discounting { rate: Percent::new(percent).unwrap(), base_year: 0 };
            let value = PresentValue::of(&flows, discounting).unwrap();
            assert!((-value.likely - expected).abs() < 0.5, "{percent}: {}", value.likely);
            assert_eq!(value.one_off.cents(), 18_000_000);
        }
    }

    #[test]
    fn prices_that_rise_at_the_rate_of_interest_keep_their_value() {
        let mut flows = yearly(2024, 6, 1000.0);
        for flow in &mut flows {
            flow.price_rise = Percent::new(3.0).unwrap();
        }
        let discounting = Discounting { rate: Percent::new(3.0).unwrap(), base_year: 2024 };
        let value = PresentValue::of(&flows, discounting).unwrap();
        assert!((value.likely - 6000.0).abs() < 0.05);
    }
}
