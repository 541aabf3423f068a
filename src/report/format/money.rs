//! Amounts in euro.

use super::decimal::Decimal;
use super::{NARROW, NO_BREAK, missing, round};
use crate::model::Language;

/// An amount in EUR.
///
/// German amounts group their thousands with dots, unlike all other numbers (DIN 5008).
///
/// # Examples
///
/// ```
/// use waage::{model::Language, report::format::Money};
/// assert_eq!(Money(1573.45).text(Language::De), "1.573,45\u{202F}EUR");
/// assert_eq!(Money(16_812_345.0).short(Language::De), "16,8\u{202F}Mio.\u{A0}EUR");
/// assert_eq!(Money(16_812_345.0).short(Language::En), "EUR\u{202F}16.8\u{A0}million");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Money(pub f64);

impl Money {
    /// To the cent: for tables.
    #[must_use]
    pub fn text(self, language: Language) -> String {
        write(self.0, 2, "", "EUR", language)
    }

    /// In whole euro.
    #[must_use]
    pub fn whole(self, language: Language) -> String {
        write(self.0, 0, "", "EUR", language)
    }

    /// For charts and sentences: millions and billions with one decimal, from 10,000 EUR on whole thousands, below
    /// whole euro.
    ///
    /// The unit is chosen by the printed number: 999,600 EUR reads "1,0 Mio. EUR", not "1000 Tsd. EUR".
    #[must_use]
    pub fn short(self, language: Language) -> String {
        self.short_in("EUR", language)
    }

    /// As [`Money::short`], in another currency.
    #[must_use]
    pub fn short_in(self, currency: &str, language: Language) -> String {
        let reaches = |limit: f64, unit: f64, places: u8| round(self.0.abs() / unit, places) >= limit;
        let (unit, places, name) = if reaches(1000.0, 1e6, 1) {
            (1e9, 1, ["Mrd.", "billion"])
        } else if reaches(1000.0, 1e3, 0) {
            (1e6, 1, ["Mio.", "million"])
        } else if reaches(10.0, 1e3, 0) {
            (1e3, 0, ["Tsd.", "thousand"])
        } else {
            (1.0, 0, ["", ""])
        };
        let [de, en] = name;
        write(self.0 / unit, places, if language == Language::De { de } else { en }, currency, language)
    }

    /// The amount to the cent, for machines.
    #[must_use]
    pub fn value(self) -> f64 {
        round(self.0, 2)
    }
}

/// Puts number, order of magnitude and currency in the order of the language.
fn write(value: f64, places: u8, magnitude: &str, currency: &str, language: Language) -> String {
    let Some(decimal) = Decimal::round(value, places) else { return missing(language).to_string() };
    match (language, magnitude) {
        (Language::De, "") => format!("{}{NARROW}{currency}", decimal.write(('.', ','))),
        (Language::De, _) => format!("{}{NARROW}{magnitude}{NO_BREAK}{currency}", decimal.write(('.', ','))),
        (Language::En, "") => format!("{currency}{NARROW}{}", decimal.write((',', '.'))),
        (Language::En, _) => format!("{currency}{NARROW}{}{NO_BREAK}{magnitude}", decimal.write((',', '.'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a text with ordinary spaces, so that the table below can be read too.
    fn plain(text: &str) -> String {
        text.replace([NARROW, NO_BREAK], " ")
    }

    #[test]
    fn exact_amounts() {
        for (value, de, en) in [
            (91_392.0, "91.392,00 EUR", "EUR 91,392.00"),
            (1_573.454_9, "1.573,45 EUR", "EUR 1,573.45"),
            (-0.004, "0,00 EUR", "EUR 0.00"),
            (-1234.5, "−1.234,50 EUR", "EUR −1,234.50"),
        ] {
            assert_eq!(plain(&Money(value).text(Language::De)), de);
            assert_eq!(plain(&Money(value).text(Language::En)), en);
        }
        assert_eq!(plain(&Money(76_800.0).whole(Language::De)), "76.800 EUR");
    }

    #[test]
    fn short_amounts_choose_the_unit_by_the_printed_number() {
        for (value, de, en) in [
            (16_812_345.0, "16,8 Mio. EUR", "EUR 16.8 million"),
            (1_250_000_000.0, "1,3 Mrd. EUR", "EUR 1.3 billion"),
            (999_960_000.0, "1,0 Mrd. EUR", "EUR 1.0 billion"),
            (999_600.0, "1,0 Mio. EUR", "EUR 1.0 million"),
            (950_000.0, "950 Tsd. EUR", "EUR 950 thousand"),
            (85_000.0, "85 Tsd. EUR", "EUR 85 thousand"),
            (9_499.0, "9.499 EUR", "EUR 9,499"),
            (-2_340_000.0, "−2,3 Mio. EUR", "EUR −2.3 million"),
            (0.0, "0 EUR", "EUR 0"),
        ] {
            assert_eq!(plain(&Money(value).short(Language::De)), de);
            assert_eq!(plain(&Money(value).short(Language::En)), en);
        }
    }
}
