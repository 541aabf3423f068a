//! Amounts in the currency of the study.

use super::Source;
use crate::report::format::Money;

/// The currency of the study; EUR where it names none.
pub(super) fn currency<'a>(source: &Source<'a>) -> &'a str {
    source.study.settings.money.as_ref().map_or("EUR", |money| money.currency.as_str())
}

/// An amount for a sentence, for example "16,8 Mio. CHF".
pub(super) fn short(source: &Source<'_>, amount: f64) -> String {
    // The number formats know one currency; its code is the only Latin text in capitals that they print.
    Money(amount).short(source.language).replace("EUR", currency(source))
}

/// The power of ten (0, 3, 6, 9) in whose unit an axis up to this amount is read best.
pub(super) fn power(largest: f64) -> u8 {
    match largest.abs() {
        size if size >= 1e9 => 9,
        size if size >= 1e6 => 6,
        size if size >= 1e4 => 3,
        _ => 0,
    }
}
