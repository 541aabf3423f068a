//! What the numbers of a file say about it: its decimal sign, and whether some of them stand as text.

use super::number::{self, Decimal};

/// So many places of numbers stored as text are named.
const PLACES_NAMED: usize = 10;

/// Gathers while the numeric cells of a file pass by.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// The decimal sign that the first telling cell shows.
    pub(super) decimal: Option<Decimal>,
    /// How many numbers stand as text.
    pub(super) as_text: usize,
    /// Row and column of the first of them.
    pub(super) places: Vec<(u32, usize)>,
}

impl Evidence {
    /// Looks at the content of a cell; `stored_as_text` if its form says that it was no number where it came from.
    pub(super) fn look(&mut self, content: &str, stored_as_text: bool, row: u32, column: usize) {
        if self.decimal.is_none() {
            self.decimal = number::evidence(content);
        }
        if stored_as_text && number::parse(content, self.decimal).is_ok() {
            self.as_text += 1;
            if self.places.len() < PLACES_NAMED {
                self.places.push((row, column));
            }
        }
    }
}

/// Whether the raw text of a CSV cell shows a number stored as text: a blank behind it, an apostrophe or a no-break
/// blank beside it. Blanks before a number are how people align columns by hand, and say nothing.
pub(super) fn is_stored_as_text(raw: &str) -> bool {
    let number = |byte: &u8| byte.is_ascii_digit() || *byte == b'-';
    if raw.as_bytes().first().is_some_and(number) && raw.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let aligned = raw.trim_matches('"').trim_start_matches(' ');
    aligned.trim() != aligned || aligned.starts_with('\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_telling_number_decides() {
        let mut evidence = Evidence::default();
        for (row, text) in ["8", "1.280", "k. A.", "01.02.2026", "7,5", "7.5"].into_iter().enumerate() {
            assert_eq!(evidence.decimal, None, "before {text}");
            evidence.look(text, false, row as u32, 0);
            if text == "7,5" {
                break;
            }
        }
        assert_eq!(evidence.decimal, Some(Decimal::Comma));
        evidence.look("7.5", false, 5, 0);
        assert_eq!(evidence.decimal, Some(Decimal::Comma));
    }

    #[test]
    fn only_what_can_be_read_counts_as_a_number_stored_as_text() {
        let mut evidence = Evidence::default();
        evidence.look("'7,5", true, 3, 1);
        evidence.look("'hoch", true, 4, 1);
        evidence.look("8", true, 5, 2);
        assert_eq!((evidence.as_text, evidence.places), (2, vec![(3, 1), (5, 2)]));
    }

    #[test]
    fn blanks_before_a_number_say_nothing() {
        for raw in ["7,5", "-3", "   7,5", "\"7,5\"", "20 %", "", " "] {
            assert!(!is_stored_as_text(raw), "{raw:?}");
        }
        for raw in ["7,5 ", "\u{a0}7,5", "'7,5", "\"7,5 \"", "7,5\u{a0}"] {
            assert!(is_stored_as_text(raw), "{raw:?}");
        }
    }
}
