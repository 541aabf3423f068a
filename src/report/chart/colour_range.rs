//! The stretch of the scale over which the colours of a table run.

use crate::model::Language;
use crate::report::format::Number;

/// Round ends, to tens, around the values that occur: a table of values between 47 and 65 would be of one colour
/// between 0 and 100. The ends are printed below the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ColourRange {
    low: f64,
    high: f64,
}

impl ColourRange {
    /// At least twenty points wide, so that small differences stay small; 0 to 100 where there are no values.
    pub(super) fn of<'a>(values: impl Iterator<Item = &'a f64> + Clone) -> Self {
        let low = (values.clone().copied().fold(100.0, f64::min) / 10.0).floor() * 10.0;
        let high = (values.copied().fold(0.0, f64::max) / 10.0).ceil() * 10.0;
        if low > high {
            return Self { low: 0.0, high: 100.0 };
        }
        let low = low.min(high - 20.0).max(0.0);
        Self { low, high: high.max(low + 20.0) }
    }

    /// The shade of a value, 0 (light) to 100 (dark).
    pub(super) fn shade(self, value: f64) -> f64 {
        (value - self.low) / (self.high - self.low) * 100.0
    }

    /// The light end.
    pub(super) fn low(self, language: Language) -> String {
        Number::new(self.low, 0).text(language)
    }

    /// The dark end.
    pub(super) fn high(self, language: Language) -> String {
        Number::new(self.high, 0).text(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_round_and_never_too_close() {
        for (values, low, high) in [
            (vec![46.5, 65.3], 40.0, 70.0),
            (vec![20.0, 95.0], 20.0, 100.0),
            (vec![64.1, 64.9], 50.0, 70.0),
            (vec![100.0, 100.0], 80.0, 100.0),
            (vec![0.0, 0.0], 0.0, 20.0),
            (vec![3.0, 8.0], 0.0, 20.0),
            (vec![], 0.0, 100.0),
        ] {
            assert_eq!(ColourRange::of(values.iter()), ColourRange { low, high }, "{values:?}");
        }
        let range = ColourRange { low: 40.0, high: 70.0 };
        assert_eq!((range.shade(40.0), range.shade(55.0), range.shade(70.0)), (0.0, 50.0, 100.0));
    }
}
