//! Numbers as people and spreadsheets write them.
//!
//! Read are: decimal comma and point, thousands grouped by dot, comma, blank, no-break or narrow blank (`1.280,50`),
//! a sign (`-`, `−`, `–`, `+`), `%`, `€` and `EUR` around the number, an exponent (`1,5E+06`: programs write it and it
//! has one meaning), and Excel's leading apostrophe. Refused are: whatever can be read in two ways, dates, error
//! values of a spreadsheet, and numbers with anything else behind them; `TEUR`, for instance, would silently change
//! the value by a factor of 1,000.

use super::mangled;
use crate::error::Problem;

/// Which sign stands before the decimals of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decimal {
    /// `7,5`
    Comma,
    /// `7.5`
    Point,
}

impl Decimal {
    /// The sign itself.
    #[must_use]
    pub fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    /// The style in which this one's sign groups thousands.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// Why a text is not read as a number.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberFault {
    /// It can be read in two ways and the file shows no evidence: `1.280` is 1280 or 1.28.
    Ambiguous {
        /// The value if the comma is the decimal sign.
        comma: f64,
        /// The value if the point is the decimal sign.
        point: f64,
    },
    /// It can only be read with the other decimal sign than the one that the file uses.
    Contradicts {
        /// What the file uses.
        file: Decimal,
        /// The value in the other reading.
        value: f64,
    },
    /// A date, and the number that was probably typed.
    Date(Option<f64>),
    /// An error value of a spreadsheet.
    ExcelError,
    /// A number, then this text.
    Behind(String),
    /// No number at all.
    NotANumber,
    /// A number, but not a whole one.
    NotInteger,
    /// Infinite or "not a number".
    NotFinite,
}

impl NumberFault {
    /// The finding that this fault in the text `found` makes.
    #[must_use]
    pub fn problem(self, found: &str) -> Problem {
        let found = found.to_owned();
        match self {
            Self::Ambiguous { comma, point } => {
                Problem::AmbiguousNumber { found, comma: Some(comma), point: Some(point), file_uses: None }
            }
            Self::Contradicts { file, value } => {
                let (comma, point) = match file {
                    Decimal::Comma => (None, Some(value)),
                    Decimal::Point => (Some(value), None),
                };
                Problem::AmbiguousNumber { found, comma, point, file_uses: Some(file.sign()) }
            }
            Self::Date(meant) => Problem::DateForNumber { found, meant },
            Self::ExcelError => Problem::ExcelError { found },
            Self::Behind(rest) => Problem::NotANumber { found, rest: Some(rest), integer: false },
            Self::NotANumber => Problem::NotANumber { found, rest: None, integer: false },
            Self::NotInteger => Problem::NotANumber { found, rest: None, integer: true },
            Self::NotFinite => Problem::NotFinite { found },
        }
    }
}

/// Powers of ten that are exact in `f64`.
const POWERS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/// Signs that may group thousands besides dot and comma: blank, no-break blank, narrow no-break blank, thin blank.
const BLANKS: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Reads a number; `decimal` is the decimal sign of the file, `None` if the file shows no evidence.
///
/// # Formula
/// The nearest `f64` to the decimal number, ties to even. Up to 15 digits are read as an integer `m`, which is exact,
/// and divided once by `10^k`, which is exact too: one rounding. Longer numbers take the standard library's way.
///
/// # Properties
/// The result is finite, and zero is never negative.
///
/// # Errors
/// A [`NumberFault`]; an empty text is [`NumberFault::NotANumber`], and so is a missing mark.
///
/// # Examples
/// ```
/// use waage::load::{Decimal, NumberFault, parse_number};
/// assert_eq!(parse_number("1.280,50 €", None), Ok(1280.5));
/// assert_eq!(parse_number("1.280", Some(Decimal::Comma)), Ok(1280.0));
/// assert_eq!(parse_number("1.280", None), Err(NumberFault::Ambiguous { comma: 1280.0, point: 1.28 }));
/// ```
pub fn parse(text: &str, decimal: Option<Decimal>) -> Result<f64, NumberFault> {
    if let Some(value) = parse_plain(text.as_bytes(), decimal) {
        return Ok(value);
    }
    let (comma, point) = readings(text)?;
    let (wanted, other) = match decimal {
        Some(Decimal::Comma) => (comma, point),
        Some(Decimal::Point) => (point, comma),
        None => match (comma, point) {
            (Some(comma), Some(point)) if comma != point => return Err(NumberFault::Ambiguous { comma, point }),
            (comma, point) => (comma.or(point), None),
        },
    };
    match (wanted, other, decimal) {
        (Some(value), ..) if value.is_finite() => Ok(value),
        (None, Some(value), Some(file)) if value.is_finite() => Err(NumberFault::Contradicts { file, value }),
        (None, None, _) => Err(NumberFault::NotANumber),
        _ => Err(NumberFault::NotFinite),
    }
}

/// The decimal sign that a text gives away: that of its only possible reading, if it has only one.
#[must_use]
pub(super) fn evidence(text: &str) -> Option<Decimal> {
    if !text.bytes().any(|byte| byte == b',' || byte == b'.') {
        return None;
    }
    match readings(text) {
        Ok((Some(_), None)) => Some(Decimal::Comma),
        Ok((None, Some(_))) => Some(Decimal::Point),
        _ => None,
    }
}

/// Whether a text says that a value is missing: `k. A.`, `n. b.`, `n/a`, `-`, `–`, `—`, in any case and spacing.
///
/// # Examples
/// ```
/// use waage::load::is_missing_mark;
/// assert!(is_missing_mark("k.A.") && is_missing_mark("–"));
/// assert!(!is_missing_mark("") && !is_missing_mark("-5"));
/// ```
#[must_use]
pub fn is_missing_mark(text: &str) -> bool {
    if text.len() > 20 {
        return false;
    }
    let letters = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '.');
    let bare: String = letters.flat_map(char::to_lowercase).collect();
    matches!(bare.as_str(), "ka" | "nb" | "n/a" | "keineangabe" | "-" | "–" | "—" | "−")
}

/// The quick way: `-12`, `7,5`; `None` for anything that needs a closer look.
fn parse_plain(bytes: &[u8], decimal: Option<Decimal>) -> Option<f64> {
    let (negative, body) = match bytes {
        [b'-', body @ ..] => (true, body),
        body => (false, body),
    };
    let sign = match decimal {
        Some(Decimal::Comma) => b',',
        Some(Decimal::Point) => b'.',
        None => b'0',
    };
    if body.is_empty() || body.len() > 15 {
        return None;
    }
    let mut mantissa = 0_u64;
    let mut sign_at = None;
    for (index, &byte) in body.iter().enumerate() {
        if byte.is_ascii_digit() {
            mantissa = mantissa * 10 + u64::from(byte - b'0');
        } else if byte == sign && sign_at.is_none() {
            sign_at = Some(index);
        } else {
            return None;
        }
    }
    let places = match sign_at {
        None => 0,
        Some(at) if at == 0 || at + 1 == body.len() || (at > 1 && body[0] == b'0') => return None,
        Some(at) => body.len() - 1 - at,
    };
    let value = mantissa as f64 / POWERS[places];
    Some(if negative && mantissa != 0 { -value } else { value })
}

/// The values under a decimal comma and under a decimal point; at least one is there.
fn readings(text: &str) -> Result<(Option<f64>, Option<f64>), NumberFault> {
    let text = text.trim();
    if text.starts_with('#') {
        return Err(NumberFault::ExcelError);
    }
    let (negative, body) = bare(text);
    if let Some(mangled) = mangled::date(body) {
        return Err(NumberFault::Date(mangled.typed));
    }
    let value = |decimal| read_as(body, decimal).map(|value| if negative && value != 0.0 { -value } else { value });
    match (value(Decimal::Comma), value(Decimal::Point)) {
        (None, None) => Err(unreadable(body)),
        both => Ok(both),
    }
}

/// Takes off apostrophe, currency, percent and sign; true for a negative number.
fn bare(text: &str) -> (bool, &str) {
    let text = text.strip_prefix('\'').unwrap_or(text).trim();
    let text = without_unit(text);
    let negative = text.strip_prefix(['-', '−', '–']);
    let body = negative.or_else(|| text.strip_prefix('+')).unwrap_or(text);
    (negative.is_some(), without_unit(body.trim_start()))
}

/// Takes off one `%`, `€` or `EUR` behind, or one `€` or `EUR` before.
fn without_unit(text: &str) -> &str {
    let behind = ["%", "€", "EUR", "Euro"].iter().find_map(|unit| strip_end(text, unit));
    let before = || ["€", "EUR"].iter().find_map(|unit| text.strip_prefix(unit));
    behind.or_else(before).map_or(text, str::trim)
}

/// Strips an ending, whatever its case; not the end of a longer word such as `TEUR`.
fn strip_end<'a>(text: &'a str, ending: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(ending.len())?;
    let (rest, tail) = text.split_at_checked(at)?;
    let whole_word = !rest.ends_with(char::is_alphabetic);
    (whole_word && tail.eq_ignore_ascii_case(ending)).then_some(rest)
}

/// The value of an unsigned number if `decimal` is its decimal sign, `None` if it cannot be.
fn read_as(body: &str, decimal: Decimal) -> Option<f64> {
    let (mantissa, exponent) = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (body, None),
    };
    let (whole, decimals) = match mantissa.split_once(decimal.sign()) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (mantissa, None),
    };
    let mut clean = String::with_capacity(body.len() + 1);
    match decimals {
        Some(decimals) if !digits(decimals) => return None,
        Some(_) if whole.is_empty() => clean.push('0'),
        _ if digits(whole) => clean.push_str(whole),
        _ if exponent.is_none() => ungroup(whole, decimal.other().sign(), &mut clean)?,
        _ => return None,
    }
    if let Some(decimals) = decimals {
        clean.push('.');
        clean.push_str(decimals);
    }
    if let Some(exponent) = exponent {
        if !digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)) {
            return None;
        }
        clean.push('e');
        clean.push_str(exponent);
    }
    clean.parse().ok()
}

/// Copies the digits of a number grouped by threes, such as `1.280.000`, or fails.
fn ungroup(whole: &str, dot: char, clean: &mut String) -> Option<()> {
    let sign = whole.chars().find(|letter| !letter.is_ascii_digit())?;
    if sign != dot && !BLANKS.contains(&sign) {
        return None;
    }
    for (index, group) in whole.split(sign).enumerate() {
        let fits =
            if index == 0 { (1..=3).contains(&group.len()) && !group.starts_with('0') } else { group.len() == 3 };
        if !fits || !digits(group) {
            return None;
        }
        clean.push_str(group);
    }
    Some(())
}

/// Whether a text is digits, and at least one.
fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Why an unsigned text has no reading as a number.
fn unreadable(body: &str) -> NumberFault {
    let lower = body.to_lowercase();
    if ["nan", "inf", "infinity", "unendlich", "∞"].contains(&lower.as_str()) {
        return NumberFault::NotFinite;
    }
    let numeric = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',') || BLANKS.contains(&letter);
    let end = body.find(|letter| !numeric(letter)).unwrap_or(body.len());
    let (number, rest) = body.split_at(end);
    let number = number.trim();
    let readable = [Decimal::Comma, Decimal::Point].iter().any(|&decimal| read_as(number, decimal).is_some());
    if readable && !rest.is_empty() { NumberFault::Behind(rest.trim().to_owned()) } else { NumberFault::NotANumber }
}

#[cfg(test)]
mod tests;
