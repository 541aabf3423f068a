//! Dates as people write them: `dd.mm.yyyy`, `d.m.yyyy` and ISO `yyyy-mm-dd`.

use crate::model::Date;

/// Reads a day; `None` if the text is none, or if the calendar lacks it. A year has four digits: `26` could be 1926.
///
/// # Examples
/// ```
/// use waage::load::parse_date;
/// assert_eq!(parse_date("1.2.2026"), parse_date("2026-02-01"));
/// assert!(parse_date("1.2.2026").is_some());
/// assert_eq!(parse_date("30.02.2026"), None);
/// assert_eq!(parse_date("1.2.26"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    let german = text.contains('.');
    let mut parts = text.split(if german { '.' } else { '-' });
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = if german {
        (number(third, 4, 4)?, number(second, 1, 2)?, number(first, 1, 2)?)
    } else {
        (number(first, 4, 4)?, number(second, 2, 2)?, number(third, 2, 2)?)
    };
    Date::new(year, month as u8, day as u8).ok()
}

/// A number of `least` to `most` digits.
fn number(text: &str, least: usize, most: usize) -> Option<u16> {
    let fits = (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Option<String> {
        parse(text).map(|date| date.to_string())
    }

    #[test]
    fn german_and_iso_dates_are_read() {
        for text in ["12.02.2026", " 12.2.2026 ", "2026-02-12"] {
            assert_eq!(shown(text).as_deref(), Some("2026-02-12"), "{text}");
        }
        assert_eq!(shown("29.02.2024").as_deref(), Some("2024-02-29"));
    }

    #[test]
    fn days_that_do_not_exist_and_other_forms_are_refused() {
        let texts =
            ["29.02.2026", "31.04.2026", "2026-13-01", "00.01.2026", "12.02.26", "12.02.", "2026-2-1", "12/02/2026"];
        for text in texts.into_iter().chain(["", ".", "..", "--", "+1.02.2026", "1.2.2026.", "heute", "١.٢.٢٠٢٦"])
        {
            assert_eq!(shown(text), None, "{text}");
        }
    }
}
