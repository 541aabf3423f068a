//! Which sign stands between the cells of a file.

use super::place::LineStart;
use super::split::{content, split};
use super::synonyms::Names;

/// Records that are looked at.
const SAMPLE: usize = 50;

/// Rows among which the header is searched.
pub(super) const HEADER_ROWS: usize = 10;

/// Signs that are tried, the likelier first.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// How a file is cut into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// The sign between the cells.
    pub(super) delimiter: u8,
    /// Where the table begins: behind a `sep=` line.
    pub(super) start: LineStart,
}

impl Dialect {
    /// Takes the sign from a `sep=;` line; otherwise the sign that uncovers most known headers, and among equals the
    /// one that cuts most rows into the same number of cells.
    pub(super) fn detect(text: &str, names: &Names) -> Self {
        if let Some(dialect) = Self::declared(text) {
            return dialect;
        }
        let mut best = (0, 0, 0);
        let mut delimiter = DELIMITERS[0];
        for candidate in DELIMITERS {
            let rank = rank(text, candidate, names);
            if rank > best {
                (best, delimiter) = (rank, candidate);
            }
        }
        Self { delimiter, start: LineStart::FIRST }
    }

    /// The dialect of a file that begins with `sep=;`, as Excel writes and reads it.
    fn declared(text: &str) -> Option<Self> {
        let end = text.find(['\n', '\r']).unwrap_or(text.len());
        let line = text[..end].trim_end_matches([' ', '"']).trim_start_matches([' ', '"']);
        let (keyword, sign) = line.split_at_checked(4)?;
        let &[delimiter @ (b';' | b',' | b'\t' | b'|')] = sign.as_bytes() else { return None };
        let next = end + if text[end..].starts_with("\r\n") { 2 } else { usize::from(end < text.len()) };
        let start = LineStart { offset: next as u32, line: 2 };
        keyword.eq_ignore_ascii_case("sep=").then_some(Self { delimiter, start })
    }
}

/// Known headers in the best of the first rows; rows of the most frequent length; that length.
fn rank(text: &str, delimiter: u8, names: &Names) -> (usize, usize, usize) {
    let mut fields = Vec::new();
    let (mut at, mut known, mut lengths) = (0, 0, Vec::new());
    while at < text.len() && lengths.len() < SAMPLE {
        at = split(text, at, delimiter, &mut fields).next;
        let cells = || fields.iter().map(|field| content(field.raw(text)));
        if lengths.len() < HEADER_ROWS {
            known = known.max(cells().filter(|cell| names.column(cell).is_some()).count());
        }
        if cells().any(|cell| !cell.is_empty()) {
            lengths.push(fields.len());
        }
    }
    lengths.sort_unstable();
    let groups = lengths.chunk_by(|a, b| a == b).filter(|group| group[0] > 1);
    let (rows, length) = groups.map(|group| (group.len(), group[0])).max().unwrap_or_default();
    (known, rows, length)
}
