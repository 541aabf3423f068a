//! The first walk over the rows of a CSV file: where they begin, whether their shape is right, and what their numbers
//! say about the decimal sign.

use std::collections::BTreeMap;

use super::columns::TableSpec;
use super::findings::Findings;
use super::header::Header;
use super::number::{self, Decimal};
use super::place::{LineStart, locate};
use super::source::Source;
use super::split::{Field, content, split};
use crate::error::Problem;

/// So many lines of numbers stored as text are named.
const LINES_NAMED: usize = 10;

/// What the first walk found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Beginnings of the rows that are not empty.
    pub(super) rows: Vec<LineStart>,
    /// The decimal sign that the first telling cell of a numeric column shows.
    pub(super) decimal: Option<Decimal>,
    /// Contents of cells that hold `""`, by the beginning of the cell.
    pub(super) escapes: BTreeMap<u32, String>,
    /// Numbers stored as text: how many, the lines of the first ones, and the first one.
    as_text: (usize, Vec<u32>, Option<Field>),
    /// Cells without a header that hold something, by their number; each is reported once.
    nameless: Vec<bool>,
}

impl Scan {
    /// Walks over all rows behind the header.
    pub(super) fn run(
        source: &Source,
        spec: &'static TableSpec,
        header: &Header,
        delimiter: u8,
        findings: &mut Findings,
    ) -> Self {
        let text = source.text.as_str();
        let numeric: Vec<usize> = spec
            .columns
            .iter()
            .zip(&header.positions)
            .filter(|(column, _)| column.kind.is_numeric())
            .filter_map(|(_, position)| *position)
            .collect();
        let mut scan = Self { nameless: header.cells.iter().map(String::is_empty).collect(), ..Self::default() };
        let gaps = scan.nameless.contains(&true);
        let mut fields = Vec::new();
        let mut start = header.start.seek(text, header.next);
        while (start.offset as usize) < text.len() {
            let record = split(text, start.offset as usize, delimiter, &mut fields);
            let next = if record.quoted {
                start.seek(text, record.next)
            } else {
                LineStart { offset: record.next as u32, line: start.line + 1 }
            };
            if let Some(quote) = record.stray_quote {
                let place = || locate(source, start, quote, quote + 1, None);
                findings.push_in(&source.file, Problem::UnclosedQuote, place);
            } else if fields.iter().any(|field| !content(field.raw(text)).is_empty()) {
                scan.check_width(source, header, start, &fields, findings);
                if gaps {
                    scan.check_gaps(source, start, &fields, findings);
                }
                for field in numeric.iter().filter_map(|&position| fields.get(position)) {
                    scan.look_at_number(text, start, *field);
                }
                for field in fields.iter().filter(|field| field.escaped) {
                    scan.escapes.insert(field.start, content(field.raw(text)).replace("\"\"", "\""));
                }
                scan.rows.push(start);
            }
            start = next;
        }
        scan.report_numbers(source, findings);
        scan
    }

    /// Each row must have as many cells as the header; empty ones behind do not count.
    fn check_width(
        &self,
        source: &Source,
        header: &Header,
        start: LineStart,
        fields: &[Field],
        findings: &mut Findings,
    ) {
        let expected = header.cells.len();
        let extra = fields.iter().skip(header.width).position(|field| !content(field.raw(&source.text)).is_empty());
        let at = match extra {
            Some(extra) => header.width + extra,
            None if fields.len() < expected => fields.len().saturating_sub(1),
            None => return,
        };
        let filled = fields.iter().rposition(|field| !content(field.raw(&source.text)).is_empty());
        let found = if extra.is_some() { filled.map_or(0, |last| last + 1) } else { fields.len() };
        findings.push_in(&source.file, Problem::FieldCount { found, expected }, || {
            let (from, to) = fields.get(at).map_or((start.offset, start.offset), |field| (field.start, field.end));
            locate(source, start, from as usize, to as usize, None)
        });
    }

    /// A column without a header that holds something is reported once, at its first cell.
    fn check_gaps(&mut self, source: &Source, start: LineStart, fields: &[Field], findings: &mut Findings) {
        for (field, nameless) in fields.iter().zip(&mut self.nameless) {
            if *nameless && !content(field.raw(&source.text)).is_empty() {
                *nameless = false;
                let problem = Problem::UnknownColumn { found: String::new(), nearest: None };
                findings.push(problem, locate(source, start, field.start as usize, field.end as usize, None));
            }
        }
    }

    /// Takes a number's evidence of the decimal sign, and notes whether it is stored as text.
    fn look_at_number(&mut self, text: &str, start: LineStart, field: Field) {
        let raw = field.raw(text);
        if raw.bytes().all(|byte| byte.is_ascii_digit()) {
            return;
        }
        let cell = content(raw);
        if self.decimal.is_none() {
            self.decimal = number::evidence(cell);
        }
        if number::is_stored_as_text(raw.trim_matches('"')) && number::parse(cell, self.decimal).is_ok() {
            self.as_text.0 += 1;
            if self.as_text.1.len() < LINES_NAMED {
                self.as_text.1.push(start.line);
            }
            self.as_text.2.get_or_insert(field);
        }
    }

    /// One note for all numbers stored as text.
    fn report_numbers(&mut self, source: &Source, findings: &mut Findings) {
        let (count, lines, first) = std::mem::take(&mut self.as_text);
        let Some(first) = first else { return };
        let found = first.raw(&source.text).to_owned();
        let line = self.rows.partition_point(|row| row.offset <= first.start);
        let from = line.checked_sub(1).and_then(|index| self.rows.get(index)).copied().unwrap_or(LineStart::FIRST);
        let place = locate(source, from, first.start as usize, first.end as usize, None);
        findings.push(Problem::NumbersAsText { found, count, lines }, place);
    }
}
