//! From a byte offset to line, column and excerpt.

use super::source::Source;
use crate::error::Location;

/// A longer line is not shown beside a finding.
const LONGEST_EXCERPT: usize = 4096;

/// The beginning of a line: where, and its number from 1.
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
