//! The first walk over the rows of a CSV file: where they begin, whether their shape is right, and what their numbers
//! say about the decimal sign.

use std::collections::BTreeMap;

use super::columns::{Kind, TableSpec};
use super::evidence::{Evidence, is_stored_as_text};
use super::findings::Findings;
use super::header::Header;
use super::number::{self, NumberFault};
use super::place::{LineStart, locate};
use super::source::Source;
use super::split::{Field, Record, content, split};
use super::{date, synonyms};
use crate::error::{Location, Problem};

/// What the first walk found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Beginnings of the rows that are not empty.
    pub(super) rows: Vec<LineStart>,
    /// What the numbers say.
    pub(super) evidence: Evidence,
    /// Rows with more cells than the header: which of their cells are moved is not known.
    pub(super) shifted: Vec<u32>,
    /// Contents of cells that hold `""`, by the beginning of the cell.
    pub(super) escapes: BTreeMap<u32, String>,
}

/// The walk itself.
pub(super) struct Scanner<'s> {
    source: &'s Source,
    spec: &'static TableSpec,
    header: &'s Header,
    delimiter: u8,
    /// Columns that hold numbers, and their cells.
    numeric: Vec<(usize, usize)>,
    /// Cells of the header that are empty, and under which nothing was found so far.
    nameless: Vec<usize>,
}

impl<'s> Scanner<'s> {
    /// Prepares the walk over the rows behind `header`.
    pub(super) fn new(source: &'s Source, spec: &'static TableSpec, header: &'s Header, delimiter: u8) -> Self {
        let columns = spec.columns.iter().zip(&header.positions).enumerate();
        let numeric = columns.filter(|(_, (column, _))| column.kind.is_numeric());
        let nameless = (0..header.width).filter(|&cell| header.cells.get(cell).is_none_or(String::is_empty));
        Self {
            source,
            spec,
            header,
            delimiter,
            numeric: numeric.filter_map(|(index, (_, position))| Some((index, (*position)?))).collect(),
            nameless: nameless.collect(),
        }
    }

    /// Walks over all rows. A row with a stray quotation mark ends before it, and the walk goes on in the next line,
    /// so that one missing quotation mark does not hide the faults of all rows behind it.
    pub(super) fn run(mut self, findings: &mut Findings) -> Scan {
        let text = self.source.text.as_str();
        let mut scan = Scan::default();
        let mut fields = Vec::new();
        let mut start = self.header.start.record_at(text, self.header.next);
        while (start.offset as usize) < text.len() {
            let record = split(text, start.offset as usize, self.delimiter, &mut fields);
            if let Some(quote) = record.stray_quote {
                let place = || locate(self.source, start, quote, quote + 1, None);
                findings.push_in(&self.source.file, Problem::UnclosedQuote, place);
                fields.retain(|field| (field.end as usize) < quote);
                self.look_at_cells(&mut scan, record, &fields);
                scan.rows.push(start);
                start = start.next_line(text, quote);
                continue;
            }
            if fields.iter().any(|field| !content(field.raw(text)).is_empty()) {
                if !self.check_shape(start, &fields, findings) {
                    scan.shifted.push(scan.rows.len() as u32);
                }
                self.look_at_cells(&mut scan, record, &fields);
                scan.rows.push(start);
            }
            start = if record.quoted {
                start.record_at(text, record.next)
            } else {
                LineStart { offset: record.next as u32, line: start.line + 1 }
            };
        }
        scan.rows.shrink_to_fit();
        scan
    }

    /// A row must have as many cells as the header, where empty ones behind do not count, and nothing may stand in a
    /// column without a header. False for a row whose cells are moved: a text in it holds the delimiter.
    fn check_shape(&mut self, start: LineStart, fields: &[Field], findings: &mut Findings) -> bool {
        let filled = |field: &&Field| !content(field.raw(&self.source.text)).is_empty();
        let expected = self.header.cells.len();
        let place = |field: Option<&Field>, name: Option<&String>| -> Location {
            let (from, to) = field.map_or((start.offset, start.offset), |field| (field.start, field.end));
            locate(self.source, start, from as usize, to as usize, name.cloned())
        };
        if fields.len() < expected {
            let problem = Problem::FieldCount { found: fields.len(), expected };
            let missing = self.header.cells.get(fields.len());
            findings.push_in(&self.source.file, problem, || place(fields.last(), missing));
        }
        let beyond = fields.get(self.header.width..).unwrap_or_default();
        // Empty cells behind are harmless, unless they came there because the others are moved.
        let moved = beyond.iter().find(filled).or_else(|| beyond.first().filter(|_| self.misplaced(fields)));
        if let Some(extra) = moved {
            let last = fields.iter().rposition(|field| filled(&field)).map_or(0, |last| last + 1);
            let found = if filled(&extra) { last } else { fields.len() };
            let problem = Problem::FieldCount { found, expected };
            findings.push_in(&self.source.file, problem, || place(Some(extra), None));
            return false;
        }
        if let Some(index) = self.nameless.iter().position(|&cell| fields.get(cell).as_ref().is_some_and(filled)) {
            let cell = fields.get(self.nameless.swap_remove(index));
            findings.push(Problem::UnknownColumn { found: String::new(), nearest: None }, place(cell, None));
        }
        true
    }

    /// Whether some cell holds what its column cannot hold.
    fn misplaced(&self, fields: &[Field]) -> bool {
        self.spec.columns.iter().zip(&self.header.positions).any(|(column, position)| {
            let cell = position.and_then(|position| fields.get(position));
            let text = cell.map_or("", |cell| content(cell.raw(&self.source.text)));
            let fits = match column.kind {
                Kind::Id | Kind::Text | Kind::Ids => true,
                Kind::Number | Kind::Integer => {
                    !matches!(number::parse(text, None), Err(NumberFault::NotANumber | NumberFault::Behind(_)))
                }
                Kind::Date => date::parse(text).is_some(),
                Kind::YesNo => synonyms::yes_no(text).is_some(),
                Kind::Choice(allowed) => synonyms::choice(allowed, text).is_some(),
            };
            !fits && !text.is_empty() && !number::is_missing_mark(text)
        })
    }

    /// Takes the evidence of the numbers and the contents of cells with doubled quotation marks.
    fn look_at_cells(&self, scan: &mut Scan, record: Record, fields: &[Field]) {
        let text = self.source.text.as_str();
        let row = scan.rows.len() as u32;
        for &(column, position) in &self.numeric {
            let raw = fields.get(position).map_or("", |field| field.raw(text));
            if !raw.bytes().all(|byte| byte.is_ascii_digit()) {
                scan.evidence.look(content(raw), is_stored_as_text(raw), row, column);
            }
        }
        if record.quoted {
            for field in fields.iter().filter(|field| field.escaped) {
                scan.escapes.insert(field.start, content(field.raw(text)).replace("\"\"", "\""));
            }
        }
    }
}
