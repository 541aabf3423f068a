//! CSV records as byte ranges of the text: one splitter both reads cells and finds their places.
//!
//! RFC 4180 with any delimiter and any line end. A cell whose first sign (behind blanks) is `"` is quoted: it may
//! hold delimiters and line breaks, and `""` stands for one quotation mark. A quotation mark inside an unquoted cell
//! is an ordinary sign. Records are ranges and nothing is copied; this is why the `csv` crate, which copies every
//! cell and accepts a quotation mark that is never closed, is not used for reading.

/// A cell: its bytes between the delimiters, quotation marks included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Quoted, and holds `""`.
    pub(super) escaped: bool,
}

impl Field {
    /// A cell whose content is no cell at all, which is reported where it is found.
    pub(super) const BROKEN: Self = Self { start: u32::MAX, end: u32::MAX, escaped: false };

    /// The cell as it stands in the file.
    pub(super) fn raw(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// What a call of [`split`] found besides the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Record {
    /// Where the next record begins.
    pub(super) next: usize,
    /// The quotation mark that is never closed, or that is closed before the cell ends.
    pub(super) stray_quote: Option<usize>,
    /// Some cell is quoted, so that the record may span lines.
    pub(super) quoted: bool,
}

/// Splits the record that begins at `start`, into `fields`, which are replaced. A record has at least one cell.
pub(super) fn split(text: &str, start: usize, delimiter: u8, fields: &mut Vec<Field>) -> Record {
    let bytes = text.as_bytes();
    fields.clear();
    let mut record = Record { next: bytes.len(), stray_quote: None, quoted: false };
    let mut at = start;
    loop {
        let field_start = at;
        let mut escaped = false;
        if matches!(bytes.get(at), Some(b'"' | b' ')) {
            let quote = behind_blanks(bytes, at);
            if bytes.get(quote) == Some(&b'"') {
                record.quoted = true;
                let close = closing_quote(bytes, quote + 1, &mut escaped);
                at = close.map_or(bytes.len(), |close| behind_blanks(bytes, close + 1));
                let ends = bytes.get(at).is_none_or(|&byte| byte == delimiter || byte == b'\n' || byte == b'\r');
                if close.is_none() || !ends {
                    record.stray_quote.get_or_insert(quote);
                }
            }
        }
        while at < bytes.len() && bytes[at] != delimiter && bytes[at] != b'\n' && bytes[at] != b'\r' {
            at += 1;
        }
        fields.push(Field { start: field_start as u32, end: at as u32, escaped });
        match bytes.get(at) {
            Some(&byte) if byte == delimiter => at += 1,
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => {
                record.next = at + 2;
                return record;
            }
            Some(_) => {
                record.next = at + 1;
                return record;
            }
            None => return record,
        }
    }
}

/// Behind the blanks that begin at `at`.
fn behind_blanks(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|&&byte| byte == b' ').count()
}

/// The quotation mark that closes the cell, whose content begins at `start`; `escaped` is set if the cell holds `""`.
fn closing_quote(bytes: &[u8], start: usize, escaped: &mut bool) -> Option<usize> {
    let mut at = start;
    loop {
        at += bytes[at..].iter().position(|&byte| byte == b'"')?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        *escaped = true;
        at += 2;
    }
}

/// The content of a cell: without surrounding blanks and quotation marks. `""` is left as it is.
pub(super) fn content(raw: &str) -> &str {
    let bytes = raw.as_bytes();
    if let (Some(first), Some(last)) = (bytes.first(), bytes.last())
        && first.is_ascii_graphic()
        && last.is_ascii_graphic()
        && *first != b'"'
    {
        return raw;
    }
    let trimmed = raw.trim();
    match trimmed.strip_prefix('"') {
        Some(inner) => inner.strip_suffix('"').unwrap_or(inner).trim(),
        None => trimmed,
    }
}

#[cfg(test)]
mod tests;
