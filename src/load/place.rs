//! From a byte offset to line, column and excerpt.

use super::source::Source;
use crate::error::Location;

/// A longer line is not shown beside a finding.
const LONGEST_EXCERPT: usize = 4096;

/// The beginning of a line or of a record: where, and the number of its line from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineStart {
    pub(super) offset: u32,
    pub(super) line: u32,
}

impl LineStart {
    /// The first line of a text.
    pub(super) const FIRST: Self = Self { offset: 0, line: 1 };

    /// The line in which `offset` lies, searched from this one on.
    pub(super) fn seek(self, text: &str, offset: usize) -> Self {
        let bytes = text.as_bytes();
        let mut found = self;
        for at in self.offset as usize..offset.min(bytes.len()) {
            let ends = match bytes[at] {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                found = Self { offset: at as u32 + 1, line: found.line + 1 };
            }
        }
        found
    }

    /// The record that begins at `offset`, counting lines from this one on.
    pub(super) fn record_at(self, text: &str, offset: usize) -> Self {
        Self { offset: offset as u32, line: self.seek(text, offset).line }
    }

    /// The line behind the one in which `offset` lies, or the end of the text.
    pub(super) fn next_line(self, text: &str, offset: usize) -> Self {
        let rest = text.get(offset..).unwrap_or_default();
        let line_end = rest.find(['\n', '\r']).map_or(text.len(), |length| offset + length);
        let length = if text[line_end..].starts_with("\r\n") { 2 } else { 1 };
        self.record_at(text, (line_end + length).min(text.len()))
    }
}

/// The place of the bytes `start..end`, searched from a known line on; the width ends with the line.
pub(super) fn locate(source: &Source, from: LineStart, start: usize, end: usize, field: Option<String>) -> Location {
    let text = source.text.as_str();
    let LineStart { offset, line } = from.seek(text, start);
    let rest = text.get(offset as usize..).unwrap_or_default();
    let shown = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let chars = |from: usize, to: usize| text.get(from..to).map_or(0, |part| part.chars().count()) as u32;
    let line_end = offset as usize + shown.len();
    Location {
        line,
        column: 1 + chars(offset as usize, start),
        width: chars(start, end.min(line_end)),
        field,
        excerpt: (shown.len() <= LONGEST_EXCERPT).then(|| shown.to_owned()),
        ..Location::file(source.file.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::decode("x.csv", text.into()).unwrap()
    }

    #[test]
    fn lines_and_columns_count_characters_from_one() {
        let source = source("äöü;x\r\n\rß;wörter;y\n");
        let at = source.text.find("wörter").unwrap();
        let place = locate(&source, LineStart::FIRST, at, at + "wörter".len(), Some("text".into()));
        assert_eq!((place.line, place.column, place.width), (3, 3, 6));
        assert_eq!(place.excerpt.as_deref(), Some("ß;wörter;y"));
        assert_eq!((place.file.as_str(), place.field.as_deref()), ("x.csv", Some("text")));
    }

    #[test]
    fn the_width_ends_with_the_line() {
        let source = source("a;\"bc\nd\";e");
        let place = locate(&source, LineStart::FIRST, 2, 8, None);
        assert_eq!((place.line, place.column, place.width), (1, 3, 3));
        assert_eq!(locate(&source, LineStart::FIRST, 9, 10, None).line, 2);
    }

    #[test]
    fn places_outside_the_text_do_no_harm() {
        let source = source("a\nß");
        for (start, end) in [(0, 0), (4, 4), (3, 4), (9, 12), (4, 2)] {
            let place = locate(&source, LineStart::FIRST, start, end, None);
            assert!(place.line >= 1 && place.column >= 1);
        }
        assert_eq!(locate(&Source::decode("x", Vec::new()).unwrap(), LineStart::FIRST, 0, 0, None).line, 1);
    }

    #[test]
    fn a_very_long_line_is_not_shown() {
        let source = source(&"x".repeat(LONGEST_EXCERPT + 1));
        assert_eq!(locate(&source, LineStart::FIRST, 7, 9, None).excerpt, None);
    }

    #[test]
    fn the_next_line_begins_behind_the_line_end() {
        let text = "a\r\nb\nc";
        let offsets = [0, 1, 3, 5].map(|at| LineStart::FIRST.next_line(text, at));
        assert_eq!(offsets.map(|start| (start.offset, start.line)), [(3, 2), (3, 2), (5, 3), (6, 3)]);
    }
}
