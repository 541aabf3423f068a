//! A performance that is not known exactly.

/// Low, likely and high end of a performance, in the criterion's unit; `low ≤ likely ≤ high` as numbers, whichever
/// end is the good one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    low: f64,
    likely: f64,
    high: f64,
}

impl Estimate {
    /// Three ordered, finite numbers; `None` otherwise.
    #[must_use]
    pub fn new(low: f64, likely: f64, high: f64) -> Option<Self> {
        (low.is_finite() && high.is_finite() && low <= likely && likely <= high).then_some(Self { low, likely, high })
    }

    /// A number known exactly.
    #[must_use]
    pub fn exact(value: f64) -> Option<Self> {
        Self::new(value, value, value)
    }

    /// Low end.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// Most likely number; the one that the deterministic ranking uses.
    #[must_use]
    pub fn likely(self) -> f64 {
        self.likely
    }

    /// High end.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }

    /// One of the three ends.
    #[must_use]
    pub fn end(self, end: End) -> f64 {
        match end {
            End::Low => self.low,
            End::Likely => self.likely,
            End::High => self.high,
        }
    }

    /// Weighted mean, end by end. Weights ≥ 0; `None` where they sum to 0 or a part is missing.
    #[must_use]
    pub fn weighted_mean(parts: impl IntoIterator<Item = (f64, Self)>) -> Option<Self> {
        let (mut weight, mut low, mut likely, mut high) = (0.0, 0.0, 0.0, 0.0);
        for (w, part) in parts {
            weight += w;
            low += w * part.low;
            likely += w * part.likely;
            high += w * part.high;
        }
        if weight <= 0.0 {
            return None;
        }
        let likely = likely / weight;
        Self::new((low / weight).min(likely), likely, (high / weight).max(likely))
    }
}

/// Which of the three numbers of an [`Estimate`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum End {
    /// The low end.
    Low,
    /// The most likely number.
    #[default]
    Likely,
    /// The high end.
    High,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_checked_and_means_keep_it() {
        assert!(Estimate::new(2.0, 1.0, 3.0).is_none());
        assert!(Estimate::new(f64::NAN, 1.0, 3.0).is_none());
        let a = Estimate::new(1.0, 2.0, 4.0).unwrap();
        let b = Estimate::exact(5.0).unwrap();
        let mean = Estimate::weighted_mean([(1.0, a), (3.0, b)]).unwrap();
        assert_eq!((mean.low(), mean.likely(), mean.high()), (4.0, 4.25, 4.75));
        assert!(Estimate::weighted_mean([]).is_none());
    }
}
