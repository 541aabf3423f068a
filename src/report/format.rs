//! Numbers as text, rounded once: points, shares, money, counts, in German and in English.
//!
//! Every printed number passes through one of these types. `text` gives what a reader sees, `value` the same number
//! for a machine, so that chart, alternative text, table and JSON can never disagree.
//!
//! | | German | English |
//! | --- | --- | --- |
//! | [`Points`] | 71,3 | 71.3 |
//! | [`Share`] | 67 %, < 1 % | 67%, < 1% |
//! | [`Weight`] | 12,5 % | 12.5% |
//! | [`Money`] | 1.573,45 EUR, 16,8 Mio. EUR | EUR 1,573.45, EUR 16.8 million |
//! | [`Number`] | 10 000,5 | 10,000.5 |
//!
//! Minus is U+2212; before a unit stands the narrow no-break space U+202F, which also groups the thousands of all
//! German numbers but money (DIN 5008). Minus zero is zero. A number that is none (not finite) reads "k. A." or
//! "n/a"; callers never produce one, but a reader must not meet "NaN" either.

mod decimal;
mod money;

pub use decimal::{Number, round};
pub use money::Money;

use crate::model::Language;

/// The narrow no-break space before units and between groups of digits.
pub const NARROW: char = '\u{202F}';
/// The minus sign.
pub const MINUS: char = '\u{2212}';
/// The no-break space between words that belong together.
pub const NO_BREAK: char = '\u{A0}';

/// What stands where there is no number: "k. A." (keine Angabe) or "n/a".
#[must_use]
pub fn missing(language: Language) -> &'static str {
    match language {
        Language::De => "k.\u{202F}A.",
        Language::En => "n/a",
    }
}

/// Points on the scale of the study, with one decimal.
///
/// # Examples
///
/// ```
/// use waage::{model::Language, report::format::Points};
/// assert_eq!(Points(71.25).text(Language::De), "71,3");
/// assert_eq!(Points(-0.04).text(Language::En), "0.0");
/// assert_eq!(Points(3.14).signed(Language::De), "+3,1");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Points(pub f64);

impl Points {
    /// What a reader sees.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        Number::new(self.0, 1).text(language)
    }

    /// The same with a plus sign where it is positive: for differences.
    #[must_use]
    pub fn signed(self, language: Language) -> String {
        Number::new(self.0, 1).signed(language)
    }

    /// The printed number, for machines.
    #[must_use]
    pub fn value(self) -> f64 {
        round(self.0, 1)
    }
}

/// A share of cases, 0 to 1, as whole percent. What is possible never reads 0 %, what is not certain never 100 %.
///
/// # Examples
///
/// ```
/// use waage::{model::Language, report::format::Share};
/// assert_eq!(Share(0.674).text(Language::De), "67\u{202F}%");
/// assert_eq!(Share(0.0004).text(Language::De), "<\u{202F}1\u{202F}%");
/// assert_eq!(Share(0.9996).text(Language::En), ">\u{202F}99%");
/// assert_eq!(Share(0.0).text(Language::En), "0%");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Share(pub f64);

impl Share {
    /// What a reader sees.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let percent = round(self.0 * 100.0, 0);
        if self.0 > 0.0 && percent == 0.0 {
            return format!("<{NARROW}1{}", percent_sign(language));
        }
        if self.0 < 1.0 && percent == 100.0 {
            return format!(">{NARROW}99{}", percent_sign(language));
        }
        Number::new(self.0 * 100.0, 0).with_unit(percent_sign(language), language)
    }

    /// The printed percentage as a share, for machines; "< 1 %" is 0.
    #[must_use]
    pub fn value(self) -> f64 {
        round(self.0, 2)
    }
}

/// A weight, 0 to 1, as percent with one decimal where it is needed.
///
/// # Examples
///
/// ```
/// use waage::{model::Language, report::format::Weight};
/// assert_eq!(Weight(0.125).text(Language::De), "12,5\u{202F}%");
/// assert_eq!(Weight(0.2).text(Language::En), "20%");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Weight(pub f64);

impl Weight {
    /// What a reader sees.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        let percent = round(self.0 * 100.0, 1);
        let places = u8::from(percent.fract() != 0.0);
        Number::new(percent, places).with_unit(percent_sign(language), language)
    }

    /// The printed percentage as a share, for machines.
    #[must_use]
    pub fn value(self) -> f64 {
        round(self.0, 3)
    }
}

/// The percent sign with the space that the language puts before it.
fn percent_sign(language: Language) -> &'static str {
    match language {
        Language::De => "\u{202F}%",
        Language::En => "%",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_rounded_once_and_alike_everywhere() {
        for (value, de, en) in [
            (71.25, "71,3", "71.3"),
            (71.249_9, "71,2", "71.2"),
            (71.249_999_999_999_99, "71,3", "71.3"),
            (0.05, "0,1", "0.1"),
            (-0.05, "\u{2212}0,1", "\u{2212}0.1"),
            (-0.049, "0,0", "0.0"),
            (0.0, "0,0", "0.0"),
            (-0.0, "0,0", "0.0"),
            (99.95, "100,0", "100.0"),
            (1234.56, "1\u{202F}234,6", "1,234.6"),
        ] {
            assert_eq!(Points(value).text(Language::De), de);
            assert_eq!(Points(value).text(Language::En), en);
            let machine = de.replace(',', ".").replace('\u{2212}', "-").replace('\u{202F}', "");
            assert_eq!(Points(value).value(), machine.parse::<f64>().unwrap());
        }
    }

    #[test]
    fn differences_carry_their_sign() {
        assert_eq!(Points(2.04).signed(Language::De), "+2,0");
        assert_eq!(Points(-2.06).signed(Language::De), "\u{2212}2,1");
        assert_eq!(Points(0.01).signed(Language::De), "0,0");
    }

    #[test]
    fn shares_never_claim_the_impossible_or_the_certain() {
        for (value, text) in [
            (0.0, "0\u{202F}%"),
            (0.004_99, "<\u{202F}1\u{202F}%"),
            (0.005, "1\u{202F}%"),
            (0.994_9, "99\u{202F}%"),
            (0.995, ">\u{202F}99\u{202F}%"),
            (1.0, "100\u{202F}%"),
        ] {
            assert_eq!(Share(value).text(Language::De), text, "{value}");
        }
    }

    #[test]
    fn what_is_no_number_says_so() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(Points(value).text(Language::De), missing(Language::De));
            assert_eq!(Share(value).text(Language::En), missing(Language::En));
            assert_eq!(Weight(value).text(Language::De), missing(Language::De));
            assert_eq!(Money(value).text(Language::En), missing(Language::En));
            assert_eq!(Money(value).short(Language::De), missing(Language::De));
        }
    }
}
