//! Dates that a spreadsheet made out of numbers.
//!
//! A German Excel turns a typed `1.2` into the first of February and `2.26` into February 2026. Here such a date is
//! recognised where a number belongs, and the number that was probably typed is worked out.

/// Beginnings of the months in German and English, as spreadsheets write them.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mrz", "mär", "mar", "maer"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dez", "dec"],
];

/// Letters of the longest name, `September`.
const LONGEST_NAME: usize = 9;

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Digits: their value and how many.
    Digits(u32, usize),
    /// A month by name, from 1.
    Month(u32),
}

/// A date where a number belongs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mangled {
    /// The number that was probably typed, if that can be told.
    pub(super) typed: Option<f64>,
}

/// The date that a text is, if it is one.
///
/// Dates are `01.02.2026`, `1.2.26`, `01.02.`, `2026-02-01`, `01/02/2026`, `1. Feb`, `01-Feb-26`, `Feb 26`, and
/// `01.02` with a leading zero, which no number has.
#[must_use]
pub(super) fn date(text: &str) -> Option<Mangled> {
    let (parts, count, signs) = parts(text)?;
    let typed = |whole: u32, decimals: u32| Mangled { typed: format!("{whole}.{decimals}").parse().ok() };
    let day_month = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
    match &parts[..count] {
        [Part::Digits(day, 1..=2), Part::Month(month)] if day_month(*day, *month) => Some(typed(*day, *month)),
        [Part::Digits(day, 1..=2), Part::Month(month), Part::Digits(_, 2 | 4)] if day_month(*day, *month) => {
            Some(typed(*day, *month))
        }
        [Part::Month(month), Part::Digits(year, 2 | 4)] => Some(typed(*month, *year)),
        [Part::Month(_)] => Some(Mangled { typed: None }),
        [Part::Digits(day, 1..=2), Part::Digits(month, 1..=2), Part::Digits(_, 2 | 4)]
            if day_month(*day, *month) && matches!(signs, "." | "/" | "-") =>
        {
            Some(typed(*day, *month))
        }
        [Part::Digits(_, 4), Part::Digits(month, 2), Part::Digits(day, 2)] if day_month(*day, *month) => {
            matches!(signs, "-" | "/" | ".").then(|| typed(*day, *month))
        }
        [Part::Digits(day, 1..=2), Part::Digits(month, 1..=2)] if day_month(*day, *month) => {
            let zero = text.starts_with('0') && text.len() == 5 && signs == ".";
            (zero || (signs == "." && text.ends_with('.'))).then(|| typed(*day, *month))
        }
        _ => None,
    }
}

/// The parts of a text that could be a date, how many there are, and the sign between them where it is always the
/// same; `None` if the text holds anything else.
fn parts(text: &str) -> Option<([Part; 3], usize, &str)> {
    let mut parts = [Part::Digits(0, 0); 3];
    let mut count = 0;
    let mut rest = text.trim();
    let mut sign = "";
    while !rest.is_empty() {
        let letters = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        let length = letters.max(digits);
        let (word, tail) = rest.split_at(length);
        let part = if digits > 0 { Part::Digits(word.parse().ok()?, digits) } else { Part::Month(month(word)?) };
        *parts.get_mut(count)? = part;
        count += 1;
        let gap = tail.find(|letter: char| letter.is_alphanumeric()).unwrap_or(tail.len());
        let (between, tail) = tail.split_at(gap);
        if !matches!(between.trim(), "" | "." | "-" | "/" | ".-") {
            return None;
        }
        if !between.trim().is_empty() {
            if !sign.is_empty() && sign != between.trim() {
                return None;
            }
            sign = between.trim();
        }
        rest = tail;
    }
    Some((parts, count, sign))
}

/// The number of a month by its name or the beginning of its name.
fn month(word: &str) -> Option<u32> {
    if word.chars().count() > LONGEST_NAME {
        return None;
    }
    let lower = word.to_lowercase();
    let position = MONTHS.iter().position(|names| names.iter().any(|name| lower.starts_with(name)))?;
    Some(position as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_recognised_with_the_number_that_was_typed() {
        let cases = [
            ("01.02.2026", 1.2),
            ("1.2.26", 1.2),
            ("31.12.2026", 31.12),
            ("01.10.2026", 1.1),
            ("01.02.", 1.2),
            ("1.2.", 1.2),
            ("01.02", 1.2),
            ("2026-02-01", 1.2),
            ("01/02/2026", 1.2),
            ("01. Feb", 1.2),
            ("1. Feb", 1.2),
            ("1. Feb.", 1.2),
            ("1. Februar 2026", 1.2),
            ("01-Feb-26", 1.2),
            ("7. Mär", 7.3),
            ("7. Mrz", 7.3),
            ("Feb 26", 2.26),
            ("Feb. 26", 2.26),
            ("Okt 26", 10.26),
            ("Dec-26", 12.26),
        ];
        for (text, typed) in cases {
            assert_eq!(date(text), Some(Mangled { typed: Some(typed) }), "{text}");
        }
        assert_eq!(date("Mai"), Some(Mangled { typed: None }));
    }

    #[test]
    fn numbers_and_words_are_no_dates() {
        let texts = [
            "",
            "8",
            "7,5",
            "7.5",
            "10.02",
            "1.280",
            "1.280.000",
            "12.280.500",
            "0.5",
            "00.5",
            "45.02.2026",
            "1.13.2026",
            "1.2.2026.3",
            "Feb Mrz",
            "30 Feb 26 1",
            "k. A.",
            "Marktpreisanpassung",
            "Maximum",
            "1 280",
            "2026",
            "1.2.3",
            "..",
            "5-7",
            "--",
            "🦀",
        ];
        for text in texts {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
