//! Decimal rounding as a spreadsheet does it, and numbers with grouped thousands.

use super::{MINUS, NARROW, missing};
use crate::model::Language;

/// Significant decimal digits that count: those that a spreadsheet keeps.
const DIGITS: usize = 15;

/// Rounds to a number of decimals, half away from zero, as a consultant's spreadsheet does.
///
/// # Formula
///
/// ```text
/// The value is first read with 15 significant decimal digits, then these digits are rounded.
/// ```
///
/// So 1.005 (stored as 1.00499999999999989…) becomes 1.01, and 70.25 becomes 70.3, where rounding the binary value
/// would give 1.00 and, half to even, 70.2.
///
/// # Properties
///
/// Odd (`round(-x) = -round(x)`), monotone, idempotent; never −0. Not finite stays as it is.
///
/// # Examples
///
/// ```
/// use waage::report::format::round;
/// assert_eq!(round(1.005, 2), 1.01);
/// assert_eq!(round(-0.04, 1), 0.0);
/// ```
#[must_use]
pub fn round(value: f64, places: u8) -> f64 {
    let Some(decimal) = Decimal::round(value, places) else { return value };
    let magnitude = format!("{}.{}", decimal.whole, decimal.fraction).parse().unwrap_or(value.abs());
    if decimal.negative { -magnitude } else { magnitude }
}

/// A number of any other kind, with a fixed number of decimals and grouped thousands.
///
/// # Examples
///
/// ```
/// use waage::{model::Language, report::format::Number};
/// assert_eq!(Number::new(10_000.5, 1).text(Language::De), "10\u{202F}000,5");
/// assert_eq!(Number::new(10_000.5, 1).text(Language::En), "10,000.5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    value: f64,
    places: u8,
}

impl Number {
    /// A value to be shown with so many decimals.
    #[must_use]
    pub fn new(value: f64, places: u8) -> Self {
        Self { value, places }
    }

    /// What a reader sees.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        self.with_unit("", language)
    }

    /// The same with a plus sign where the printed number is positive.
    #[must_use]
    pub fn signed(self, language: Language) -> String {
        match self.value() {
            value if value > 0.0 => format!("+{}", self.text(language)),
            _ => self.text(language),
        }
    }

    /// The same followed by a unit, which brings its own space; without it where there is no number.
    #[must_use]
    pub fn with_unit(self, unit: &str, language: Language) -> String {
        let separators = match language {
            Language::De => (NARROW, ','),
            Language::En => (',', '.'),
        };
        Decimal::round(self.value, self.places)
            .map_or_else(|| missing(language).to_string(), |decimal| decimal.write(separators) + unit)
    }

    /// The printed number, for machines.
    #[must_use]
    pub fn value(self) -> f64 {
        round(self.value, self.places)
    }
}

/// A rounded number as digits.
pub(super) struct Decimal {
    negative: bool,
    whole: String,
    fraction: String,
}

impl Decimal {
    /// Rounds; `None` if the value is not finite.
    pub(super) fn round(value: f64, places: u8) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let scientific = format!("{:.*e}", DIGITS - 1, value.abs());
        let (mantissa, exponent) = scientific.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect();

        // The digits say 0.d₁d₂… · 10^(exponent + 1): bring in the zeros before them, then cut behind `places`.
        let mut whole_length = exponent + 1;
        if whole_length < 1 {
            let zeros = usize::try_from(1 - whole_length).ok()?;
            digits.splice(0..0, std::iter::repeat_n(0, zeros));
            whole_length = 1;
        }
        let mut whole_length = usize::try_from(whole_length).ok()?;
        let kept = whole_length + usize::from(places);
        let up = digits.get(kept).is_some_and(|&digit| digit >= 5);
        digits.resize(kept, 0);
        if up && carry(&mut digits) {
            digits.insert(0, 1);
            whole_length += 1;
        }

        let negative = value < 0.0 && digits.iter().any(|&digit| digit > 0);
        let mut whole: String = digits.iter().map(|&digit| char::from(b'0' + digit)).collect();
        let fraction = whole.split_off(whole_length);
        Some(Self { negative, whole, fraction })
    }

    /// Writes the number with these separators of thousands and of decimals.
    pub(super) fn write(&self, (group, point): (char, char)) -> String {
        let mut text = String::new();
        if self.negative {
            text.push(MINUS);
        }
        for (index, digit) in self.whole.chars().enumerate() {
            if index > 0 && (self.whole.len() - index).is_multiple_of(3) {
                text.push(group);
            }
            text.push(digit);
        }
        if !self.fraction.is_empty() {
            text.push(point);
            text.push_str(&self.fraction);
        }
        text
    }
}

/// Adds one to the last digit; true if the carry runs out at the front.
fn carry(digits: &mut [u8]) -> bool {
    for digit in digits.iter_mut().rev() {
        if *digit < 9 {
            *digit += 1;
            return false;
        }
        *digit = 0;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: decimal arithmetic by hand, half away from zero on 15 significant digits.
    #[test]
    fn rounds_like_a_spreadsheet() {
        for (value, places, expected) in [
            (1.005, 2, 1.01),
            (2.675, 2, 2.68),
            (70.25, 1, 70.3),
            (-70.25, 1, -70.3),
            (0.1 + 0.2, 1, 0.3),
            (0.45, 1, 0.5),
            (0.049_999_999_999, 1, 0.0),
            (9.995, 2, 10.0),
            (999.95, 1, 1000.0),
            (0.5, 0, 1.0),
            (1.5, 0, 2.0),
            (2.5, 0, 3.0),
            (1e-12, 3, 0.0),
        ] {
            assert_eq!(round(value, places), expected, "{value}");
        }
        assert!(round(-0.001, 2).is_sign_positive());
        assert!(round(f64::NAN, 2).is_nan());
    }

    #[test]
    fn groups_thousands() {
        for (value, de, en) in [
            (0.0, "0", "0"),
            (999.0, "999", "999"),
            (1000.0, "1\u{202F}000", "1,000"),
            (123_456.0, "123\u{202F}456", "123,456"),
            (-1_234_567.0, "\u{2212}1\u{202F}234\u{202F}567", "\u{2212}1,234,567"),
        ] {
            assert_eq!(Number::new(value, 0).text(Language::De), de);
            assert_eq!(Number::new(value, 0).text(Language::En), en);
        }
    }

    #[test]
    fn the_extremes_of_the_type_are_still_text() {
        assert_eq!(Number::new(f64::MIN_POSITIVE, 2).text(Language::En), "0.00");
        assert!(Number::new(f64::MAX, 2).text(Language::En).starts_with("179,769,"));
    }
}
