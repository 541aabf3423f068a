//! A straight scale with round ticks, from values to pixels.

use crate::model::Language;
use crate::report::format::{Number, Weight};
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use std::ops::Range;

/// Round values that cover a range.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ticks {
    /// The values, ascending; the first and the last bound the scale.
    pub(super) values: Vec<f64>,
    /// Decimals that all of them need.
    pub(super) places: u8,
}

impl Ticks {
    /// Between about half and one time `most` steps of 1, 2 or 5 times a power of ten that enclose the range.
    ///
    /// An empty or senseless range is widened, so that there are always at least two ticks.
    pub(super) fn around(low: f64, high: f64, most: usize) -> Self {
        let (low, high) = if low.is_finite() && high.is_finite() { (low.min(high), high.max(low)) } else { (0.0, 1.0) };
        let (low, high) = (low.clamp(-1e15, 1e15), high.clamp(-1e15, 1e15));
        let tiny = 1e-9 * low.abs().max(high.abs()).max(1e-3);
        let (low, high) = if high - low > tiny { (low, high) } else { (low - 0.5, high + 0.5) };
        let rough = (high - low) / most.max(1) as f64;
        let mut exponent = -12_i32;
        let mut step = 1e-12;
        'search: for power in -12..=16 {
            for factor in [1, 2, 5] {
                step = format!("{factor}e{power}").parse().unwrap_or(1.0);
                exponent = power;
                if step >= rough * (1.0 - 1e-9) {
                    break 'search;
                }
            }
        }
        let first = (low / step + 1e-9).floor();
        let last = (high / step - 1e-9).ceil().max(first + 1.0);
        let count = (last - first) as usize;
        let places = u8::try_from(-exponent).unwrap_or(0);
        Self { values: (0..=count).map(|index| (first + index as f64) * step).collect(), places }
    }

    /// The lowest value.
    pub(super) fn low(&self) -> f64 {
        self.values.first().copied().unwrap_or(0.0)
    }

    /// The highest value.
    pub(super) fn high(&self) -> f64 {
        self.values.last().copied().unwrap_or(1.0)
    }

    /// Each value with its text.
    pub(super) fn labels(&self, language: Language) -> impl Iterator<Item = (f64, String)> + '_ {
        self.values.iter().map(move |&value| (value, Number::new(value, self.places).text(language)))
    }
}

/// From a range of values to a range of pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    pub(super) from: (f64, f64),
    pub(super) to: (f64, f64),
}

impl Scale {
    /// The pixel of a value; values that are no numbers lie at the beginning.
    pub(super) fn px(&self, value: f64) -> f64 {
        let span = self.from.1 - self.from.0;
        if span == 0.0 || !value.is_finite() {
            return self.to.0;
        }
        self.to.0 + (value - self.from.0) / span * (self.to.1 - self.to.0)
    }
}

/// A scale as an axis of plotters: our ticks, our numbers.
#[derive(Debug, Clone)]
pub(super) struct Axis {
    ticks: Ticks,
    language: Language,
    percent: bool,
}

impl Axis {
    /// An axis with plain numbers.
    pub(super) fn plain(ticks: Ticks, language: Language) -> Self {
        Self { ticks, language, percent: false }
    }

    /// An axis with shares, 0 to 1, as percentages.
    pub(super) fn percent(ticks: Ticks, language: Language) -> Self {
        Self { ticks, language, percent: true }
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        let scale = Scale { from: (self.ticks.low(), self.ticks.high()), to: (f64::from(from), f64::from(to)) };
        scale.px(*value).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks.values.clone()
    }

    fn range(&self) -> Range<f64> {
        self.ticks.low()..self.ticks.high()
    }
}

impl ValueFormatter<f64> for Axis {
    fn format(value: &f64) -> String {
        value.to_string()
    }

    fn format_ext(&self, value: &f64) -> String {
        if self.percent {
            return Weight(*value).text(self.language);
        }
        Number::new(*value, self.ticks.places).text(self.language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_enclose_the_range() {
        for (low, high, most, values) in [
            (0.0, 71.1, 5, vec![0.0, 20.0, 40.0, 60.0, 80.0]),
            (0.0, 100.0, 5, vec![0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (-4.8, 4.2, 6, vec![-6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0]),
            (0.0, 0.0, 4, vec![-0.5, 0.0, 0.5]),
            (16.6, 17.9, 4, vec![16.5, 17.0, 17.5, 18.0]),
        ] {
            assert_eq!(Ticks::around(low, high, most).values, values, "{low} {high}");
        }
    }

    #[test]
    fn senseless_ranges_still_have_ticks() {
        for (low, high) in [(f64::NAN, 1.0), (f64::INFINITY, 0.0), (5.0, 5.0), (1e300, -1e300), (1e15, 1e15)] {
            let ticks = Ticks::around(low, high, 5);
            assert!((2..=12).contains(&ticks.values.len()) && ticks.high() > ticks.low(), "{low} {high} {ticks:?}");
        }
    }

    #[test]
    fn places_follow_the_step() {
        let texts: Vec<_> = Ticks::around(8.0, 9.2, 4).labels(Language::De).map(|(_, text)| text).collect();
        assert_eq!(texts, ["8,0", "8,5", "9,0", "9,5"]);
    }

    #[test]
    fn values_become_pixels() {
        let scale = Scale { from: (0.0, 80.0), to: (200.0, 600.0) };
        assert_eq!((scale.px(0.0), scale.px(40.0), scale.px(80.0)), (200.0, 400.0, 600.0));
        assert_eq!(scale.px(f64::NAN), 200.0);
    }
}
