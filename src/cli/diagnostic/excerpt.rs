//! The faulty line, cut to a window around the fault, and where the carets stand.

use unicode_width::UnicodeWidthChar;

use crate::report::text::user::visible;

/// Widest excerpt, in columns of the terminal.
const WINDOW: usize = 100;

/// So much of the line is kept before the fault where the line does not fit.
const BEFORE: usize = 40;

/// A part of a line, ready to print.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// The text, without control characters; `…` stands for what was cut off.
    pub(super) text: String,
    /// Blanks before the carets and their number, in columns of the terminal; `None` where the whole line is meant.
    pub(super) carets: Option<(usize, usize)>,
}

impl Excerpt {
    /// Cuts `line` around the `width` characters from `column` on, which counts characters from 1.
    ///
    /// Columns of a file count characters; those of a terminal differ: a Chinese character takes two, a combining accent
    /// none. A fault beyond the end of the line (a cell that is missing) stands one column behind it.
    pub(super) fn new(line: &str, column: u32, width: u32) -> Self {
        let line = line.trim_end_matches(['\n', '\r']);
        let cells: Vec<(char, usize)> =
            line.chars().map(visible).map(|c| (c, UnicodeWidthChar::width(c).unwrap_or(0))).collect();
        let start = (column as usize).saturating_sub(1).min(cells.len());
        let end = start.saturating_add(width as usize).min(cells.len());
        let (from, to) = window(&cells, start);
        let columns =
            |from: usize, to: usize| -> usize { cells[from..to.max(from)].iter().map(|(_, width)| width).sum() };
        let mut text = String::new();
        text.extend((from > 0).then_some('…'));
        text.extend(cells[from..to].iter().map(|(c, _)| c));
        text.extend((to < cells.len()).then_some('…'));
        let blanks = usize::from(from > 0) + columns(from, start);
        let carets = (column > 0).then(|| (blanks, columns(start, end.min(to)).max(1)));
        Self { text: text.trim_end().to_owned(), carets }
    }
}

/// The part of the line to show. Every character costs at least one column, so that a heap of accents is cut as well.
fn window(cells: &[(char, usize)], start: usize) -> (usize, usize) {
    let cost = |index: usize| cells[index].1.max(1);
    if (0..cells.len()).map(cost).sum::<usize>() <= WINDOW {
        return (0, cells.len());
    }
    let (mut from, mut used) = (start, 0);
    while from > 0 && used + cost(from - 1) <= BEFORE {
        from -= 1;
        used += cost(from);
    }
    let mut to = start;
    while to < cells.len() && used + cost(to) <= WINDOW {
        used += cost(to);
        to += 1;
    }
    while to == cells.len() && from > 0 && used + cost(from - 1) <= WINDOW {
        from -= 1;
        used += cost(from);
    }
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, column: u32, width: u32) -> (String, Option<(usize, usize)>) {
        let Excerpt { text, carets } = Excerpt::new(line, column, width);
        (text, carets)
    }

    #[test]
    fn columns_count_characters_and_carets_count_terminal_columns() {
        assert_eq!(shown("Büro;7,5 x", 6, 5), ("Büro;7,5 x".into(), Some((5, 5))));
        assert_eq!(shown("東京;x", 4, 1), ("東京;x".into(), Some((5, 1))));
        assert_eq!(shown("東京;x", 1, 2), ("東京;x".into(), Some((0, 4))));
        // u + combining diaeresis: two characters, one column.
        assert_eq!(shown("Bu\u{308}ro;x", 7, 1), ("Bu\u{308}ro;x".into(), Some((5, 1))));
        assert_eq!(shown("a\tb\u{1b}c", 3, 1), ("a→b\u{FFFD}c".into(), Some((2, 1))));
    }

    #[test]
    fn places_without_text_get_one_caret_and_whole_lines_none() {
        assert_eq!(shown("a;", 3, 0), ("a;".into(), Some((2, 1))));
        assert_eq!(shown("", 1, 0), (String::new(), Some((0, 1))));
        assert_eq!(shown("a;b", 90, 90), ("a;b".into(), Some((3, 1))));
        assert_eq!(shown("a;b", 0, 0), ("a;b".into(), None));
        assert_eq!(shown("a;b\r\n", u32::MAX, u32::MAX), ("a;b".into(), Some((3, 1))));
    }

    #[test]
    fn long_lines_are_cut_around_the_fault() {
        let line = format!("{}FAULT{}", "a".repeat(500), "b".repeat(500));
        let expected = format!("…{}FAULT{}…", "a".repeat(40), "b".repeat(55));
        assert_eq!(shown(&line, 501, 5), (expected, Some((41, 5))));
        let (text, carets) = shown(&line, 1, 5);
        assert_eq!((text, carets), (format!("{}…", "a".repeat(100)), Some((0, 5))));
        let (text, carets) = shown(&line, 1006, 0);
        assert_eq!((text.chars().count(), text.starts_with('…'), carets), (101, true, Some((101, 1))));
        assert_eq!(shown(&line, 1, 1005).1, Some((0, 100)));
        assert!(shown(&format!("e{}", "\u{301}".repeat(10_000)), 1, 1).0.chars().count() < 110);
    }
}
