//! Amounts that are exact to the cent.

/// An amount of money in whole cents; positive for a payment made, negative for a receipt.
///
/// Sums and value added tax are exact integers; no amount is ever a binary fraction of a euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money {
    cents: i64,
}

impl Money {
    /// Largest amount either side of zero: 10 trillion euros.
    pub const LIMIT_CENTS: i64 = 1_000_000_000_000_000;

    /// An amount in cents, within ± [`Money::LIMIT_CENTS`].
    #[must_use]
    pub fn from_cents(cents: i64) -> Option<Self> {
        (-Self::LIMIT_CENTS..=Self::LIMIT_CENTS).contains(&cents).then_some(Self { cents })
    }

    /// An amount in euros, rounded to the cent (half away from zero); `None` beyond the limit or if not finite.
    #[must_use]
    pub fn from_euros(euros: f64) -> Option<Self> {
        let cents = (euros * 100.0).round();
        if cents.is_finite() && cents.abs() <= Self::LIMIT_CENTS as f64 { Self::from_cents(cents as i64) } else { None }
    }

    /// Cents.
    #[must_use]
    pub fn cents(self) -> i64 {
        self.cents
    }

    /// Euros, for ratios and charts.
    #[must_use]
    pub fn euros(self) -> f64 {
        self.cents as f64 / 100.0
    }

    /// `quantity` times this unit price, rounded to the cent (half away from zero).
    #[must_use]
    pub fn times(self, quantity: f64) -> Option<Self> {
        Self::from_euros_scaled(self.cents as f64 * quantity)
    }

    fn from_euros_scaled(cents: f64) -> Option<Self> {
        let cents = cents.round();
        if cents.is_finite() && cents.abs() <= Self::LIMIT_CENTS as f64 { Self::from_cents(cents as i64) } else { None }
    }

    /// The share of `rate` of this amount, rounded to the cent (half away from zero).
    #[must_use]
    pub fn share(self, rate: Percent) -> Option<Self> {
        let product = i128::from(self.cents) * i128::from(rate.hundredths);
        let half = if product < 0 { -5_000 } else { 5_000 };
        i64::try_from((product + half) / 10_000).ok().and_then(Self::from_cents)
    }

    /// Net amount plus value added tax.
    ///
    /// # Examples
    /// The programme office of Potsdam (23/SVV/1238): 60 days at 1,280 EUR net, 19 % VAT, 91,392 EUR gross.
    /// ```
    /// use waage::money::{Money, Percent};
    /// let net = Money::from_euros(1280.0).unwrap().times(60.0).unwrap();
    /// let rate = Percent::new(19.0).unwrap();
    /// assert_eq!(net.cents(), 7_680_000);
    /// assert_eq!(net.share(rate).unwrap().cents(), 1_459_200);
    /// assert_eq!(net.gross(rate).unwrap().cents(), 9_139_200);
    /// ```
    #[must_use]
    pub fn gross(self, vat: Percent) -> Option<Self> {
        self.plus(self.share(vat)?)
    }

    /// Sum; `None` beyond the limit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Self::from_cents(self.cents + other.cents)
    }
}

/// A percentage with two decimals, exact: 19 %, 7.5 %, 0.9 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Percent {
    hundredths: i64,
}

impl Percent {
    /// −100 % to 1,000 %, at most two decimals; `None` otherwise.
    #[must_use]
    pub fn new(percent: f64) -> Option<Self> {
        let hundredths = (percent * 100.0).round();
        let exact = (hundredths / 100.0 - percent).abs() < 1e-9;
        ((-10_000.0..=100_000.0).contains(&hundredths) && exact).then_some(Self { hundredths: hundredths as i64 })
    }

    /// The percentage as a number: 19 for 19 %.
    #[must_use]
    pub fn percent(self) -> f64 {
        self.hundredths as f64 / 100.0
    }

    /// The percentage as a share: 0.19 for 19 %.
    #[must_use]
    pub fn fraction(self) -> f64 {
        self.hundredths as f64 / 10_000.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Council paper 23/SVV/1238: 3 + 2 days a month for 12 months, 1,280 EUR a day, 91,392 EUR with VAT.
    #[test]
    fn person_days_of_potsdam_2024() {
        let days = f64::from((3 + 2) * 12);
        let net = Money::from_euros(1280.0).unwrap().times(days).unwrap();
        let vat = net.share(Percent::new(19.0).unwrap()).unwrap();
        assert_eq!((days, net.cents(), vat.cents()), (60.0, 7_680_000, 1_459_200));
        assert_eq!(net.plus(vat).unwrap().cents(), 9_139_200);
    }

    /// Lower Saxony, standard cost of a workplace 2022: 2170 + 4083 + 559 + 2270 = 9082 EUR.
    #[test]
    fn sums_are_exact() {
        let parts = [2170.0, 4083.0, 559.0, 2270.0];
        let sum =
            parts.into_iter().filter_map(Money::from_euros).try_fold(Money::default(), super::Money::plus).unwrap();
        assert_eq!(sum.cents(), 908_200);
        let tenths = (0..10).fold(Money::default(), |sum, _| sum.plus(Money::from_euros(0.1).unwrap()).unwrap());
        assert_eq!(tenths.cents(), 100);
    }

    #[test]
    fn half_a_cent_is_rounded_away_from_zero_and_limits_hold() {
        let rate = Percent::new(50.0).unwrap();
        assert_eq!(Money::from_cents(1).unwrap().share(rate).unwrap().cents(), 1);
        assert_eq!(Money::from_cents(-1).unwrap().share(rate).unwrap().cents(), -1);
        assert!(Money::from_euros(f64::NAN).is_none());
        assert!(Money::from_euros(1e14).is_none());
        assert!(Percent::new(19.001).is_none());
        assert!(Percent::new(-101.0).is_none());
    }
}
