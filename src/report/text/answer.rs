//! Answers in sentences: `waage why`, `flip` and `trace`.

use super::{de, en};
use crate::model::Language;
use crate::report::answer::{CostGap, Flip, Trace, Why};
use crate::report::format::{Number, Weight, round};

/// All sentences of the answers in one language.
#[derive(Debug, Clone, Copy)]
pub struct Answers {
    /// Why one is ahead of another.
    pub why: fn(&Why) -> String,
    /// Who is ahead, and by how much: the first sentence of the answer.
    pub why_opening: fn(&Why) -> String,
    /// Which terms cancel and which decide.
    pub why_short: fn(&Why) -> String,
    /// What the two cost: the gap, and how the two are called.
    pub why_cost: fn(&CostGap, &str, &str) -> String,
    /// The smallest change of several weights at once; `None` where there is nothing to tell.
    pub joint: fn(&Flip) -> Option<String>,
    /// What would put one first; the number of changes that are shown.
    pub flip: fn(&Flip, usize) -> String,
    /// Where a number comes from.
    pub trace: fn(&Trace) -> String,
    /// A scenario that does not exist, the nearest one, and those that do.
    pub no_such_scenario: fn(&str, Option<&str>, &[String]) -> String,
    /// A criterion, objective or block that does not exist, and the nearest one.
    pub no_such_place: fn(&str, Option<&str>) -> String,
    /// A criterion that is not assessed in a block: criterion, block, whether it varies by block at all.
    pub not_concerned: fn(&str, &str, bool) -> String,
    /// A place in a table of results that cannot be traced, and the tables that can.
    pub no_such_table: fn(&str) -> String,
    /// The same scenario twice.
    pub same: fn(&str) -> String,
}

/// The sentences in `language`.
#[must_use]
pub fn answers(language: Language) -> &'static Answers {
    match language {
        Language::De => &de::answer::ANSWERS,
        Language::En => &en::answer::ANSWERS,
    }
}

/// Width of a line that reads well.
const WIDTH: usize = 96;

/// A paragraph whose lines after the first one are indented; blanks at the beginning stay.
pub(super) fn hanging(text: &str, indent: usize) -> String {
    let words = text.trim_start_matches(' ');
    let (mut lines, mut line) = (String::new(), " ".repeat(text.len() - words.len()));
    for word in words.split(' ') {
        let empty = line.trim().is_empty();
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push_str(line.trim_end());
            lines.push('\n');
            line = " ".repeat(indent);
        } else if !empty {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines + line.trim_end() + "\n"
}

/// A paragraph behind a label, in a column of its own.
pub(super) fn labelled(label: &str, text: &str) -> String {
    const COLUMN: usize = 12;
    let padding = " ".repeat(COLUMN.saturating_sub(label.chars().count()));
    hanging(&format!("{label}{padding}{text}"), COLUMN)
}

/// Rows in columns: the first column to the left, the others to the right or left as `right` says.
pub(super) fn columns(rows: &[Vec<String>], right: &[bool]) -> String {
    const WIDEST: usize = 64;
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0).min(WIDEST)
    };
    let mut text = String::new();
    for row in rows {
        let mut line = String::from("  ");
        for (column, cell) in row.iter().enumerate() {
            let padding = " ".repeat(width(column).saturating_sub(cell.chars().count()));
            if right.get(column).copied().unwrap_or(false) {
                line.push_str(&padding);
                line.push_str(cell);
            } else {
                line.push_str(cell);
                line.push_str(&padding);
            }
            line.push_str("  ");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// A number of a change: a share as percent, else with its unit.
pub(super) fn amount(value: f64, places: u8, share: bool, unit: &str, language: Language) -> String {
    if share {
        return if places <= 3 {
            Weight(value).text(language)
        } else {
            let sign = if language == Language::De { "\u{202F}%" } else { "%" };
            Number::new(value * 100.0, places - 2).with_unit(sign, language)
        };
    }
    let unit = if unit.is_empty() { String::new() } else { format!("\u{202F}{unit}") };
    Number::new(value, places).with_unit(&unit, language)
}

/// A number of the input as somebody would say it: in full where it was typed, else with the digits that tell.
pub(super) fn telling(value: f64) -> f64 {
    let places = match value.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    if round(value, 3) == value { value } else { round(value, places) }
}

/// True where the points lie on one straight line.
pub(super) fn straight(points: &[(f64, f64)]) -> bool {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return true };
    let on =
        |&(x, v): &(f64, f64)| (v - first.1 - (last.1 - first.1) * (x - first.0) / (last.0 - first.0)).abs() < 1e-9;
    points.iter().all(on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_paragraphs_hang_and_columns_line_up() {
        let text = hanging(&"Wort ".repeat(30), 2);
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH) && text.lines().count() == 2);
        assert!(text.lines().nth(1).is_some_and(|line| line.starts_with("  Wort")));
        let rows = [vec!["a".into(), "10".into()], vec!["bcd".into(), "9".into()]];
        assert_eq!(columns(&rows, &[false, true]), "  a    10\n  bcd   9\n");
    }

    #[test]
    fn numbers_tell_and_lines_are_seen() {
        assert_eq!(
            [7.5, 4.888_888_9, 66_010.148_2, 1300.5, 16.812_3].map(telling),
            [7.5, 4.89, 66_010.0, 1300.5, 16.8]
        );
        assert!(
            straight(&[(0.0, 0.0), (2.0, 20.0), (10.0, 100.0)]) && !straight(&[(0.0, 0.0), (2.0, 50.0), (3.0, 100.0)])
        );
    }

    #[test]
    fn a_share_with_many_digits_keeps_them() {
        assert_eq!(amount(0.203, 3, true, "", Language::De), "20,3\u{202F}%");
        assert_eq!(amount(0.20312, 5, true, "", Language::En), "20.312%");
        assert_eq!(amount(16.8, 1, false, "Mio.", Language::De), "16,8\u{202F}Mio.");
    }
}
