//! Which column stands where.

use super::columns::TableSpec;
use super::dialect::{Dialect, HEADER_ROWS};
use super::findings::Findings;
use super::place::{LineStart, locate};
use super::source::Source;
use super::split::{Field, content, split};
use super::synonyms::Names;
use crate::error::{HeaderFault, Location, Problem};

/// The header of a table in a file.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// Where it begins.
    pub(super) start: LineStart,
    /// Where the first row behind it begins.
    pub(super) next: usize,
    /// Its cells as they stand, up to the last one that is not empty.
    pub(super) cells: Vec<String>,
    /// How many cells it has with the empty ones behind.
    pub(super) width: usize,
    /// For each column of the table, the cell that stands for it.
    pub(super) positions: Vec<Option<usize>>,
}

impl Header {
    /// Finds the header and resolves its cells; `None` if there is none, with the finding that says so.
    pub(super) fn find(
        source: &Source,
        dialect: Dialect,
        (spec, names): (&'static TableSpec, &Names),
        findings: &mut Findings,
    ) -> Option<Self> {
        let text = source.text.as_str();
        let mut fields = Vec::new();
        let mut at = dialect.start;
        let mut first = None;
        let mut best: Option<(usize, LineStart)> = None;
        let mut stray = Vec::new();
        let mut rows = 0;
        while (at.offset as usize) < text.len() && rows < HEADER_ROWS {
            let record = split(text, at.offset as usize, dialect.delimiter, &mut fields);
            if let Some(quote) = record.stray_quote {
                stray.push((at, quote));
                at = at.next_line(text, quote);
                rows += 1;
                continue;
            }
            let cells = || fields.iter().map(|field| content(field.raw(text)));
            if cells().any(|cell| !cell.is_empty()) {
                let known = cells().filter(|cell| names.column(cell).is_some()).count();
                first.get_or_insert(at);
                rows += 1;
                if known > best.map_or(0, |(most, _)| most) {
                    best = Some((known, at));
                }
            }
            at = at.record_at(text, record.next);
        }
        // Rows behind the header are looked at again later.
        let head_end = best.map_or(text.len(), |(_, start)| start.offset as usize);
        for &(at, quote) in stray.iter().filter(|(_, quote)| *quote < head_end) {
            findings.push(Problem::UnclosedQuote, locate(source, at, quote, quote + 1, None));
        }
        let required = spec.columns.iter().filter(|column| column.required);
        let (Some(first), Some((_, start))) = (first, best) else {
            let expected = required.map(|column| column.name.to_owned()).collect();
            let location = locate(source, dialect.start, dialect.start.offset as usize, 0, None);
            findings.push(Problem::Header { fault: HeaderFault::Absent { expected } }, location);
            return None;
        };
        let next = split(text, start.offset as usize, dialect.delimiter, &mut fields).next;
        if start != first {
            let location = locate(source, start, start.offset as usize, next, None);
            findings.push(Problem::Header { fault: HeaderFault::InRow { line: start.line } }, location);
        }
        Some(Self::resolve(source, start, next, &fields, (spec, names), findings))
    }

    /// Finds the column for each cell, and a finding for each cell or column that stays alone.
    fn resolve(
        source: &Source,
        start: LineStart,
        next: usize,
        fields: &[Field],
        (spec, names): (&'static TableSpec, &Names),
        findings: &mut Findings,
    ) -> Self {
        let cells: Vec<&str> = fields.iter().map(|field| content(field.raw(&source.text))).collect();
        let width = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let place = |index: usize| -> Location {
            let field: Field = fields[index];
            locate(source, start, field.start as usize, field.end as usize, Some(cells[index].to_owned()))
        };
        let row = |column: &str| -> Location {
            let end = fields.last().map_or(start.offset, |field| field.end);
            locate(source, start, start.offset as usize, end as usize, Some(column.to_owned()))
        };
        let positions = columns_of(&cells[..width], (spec, names), place, row, findings);
        let names = cells[..width].iter().map(|&cell| cell.to_owned()).collect();
        Self { start, next, cells: names, width: cells.len(), positions }
    }
}

/// Finds the column for each header, and a finding for each header or column that stays alone. `place` is the place
/// of a header, `row` that of the whole row for a column that is missing.
pub(super) fn columns_of(
    cells: &[&str],
    (spec, names): (&'static TableSpec, &Names),
    place: impl Fn(usize) -> Location,
    row: impl Fn(&str) -> Location,
    findings: &mut Findings,
) -> Vec<Option<usize>> {
    let mut positions = vec![None; spec.columns.len()];
    let mut unknown = Vec::new();
    for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let Some(column) = names.column(cell) else {
            unknown.push(index);
            continue;
        };
        let name = spec.columns[column].name.to_owned();
        if let Some(first) = positions[column] {
            let first: &str = cells[first];
            let problem = Problem::ColumnTwice { column: name, first: first.to_owned(), second: (*cell).to_owned() };
            findings.push(problem, place(index));
        } else {
            positions[column] = Some(index);
        }
    }
    for (index, column) in spec.columns.iter().enumerate() {
        if positions[index].is_some() || !column.required {
            continue;
        }
        let meant = |&cell: &usize| names.nearest(cells[cell], |candidate| candidate == index).is_some();
        // A misspelt header is one fault: that of the column that it was to be.
        let near = unknown.iter().position(meant).map(|found| unknown.remove(found));
        let nearest = near.map(|near| cells[near].to_owned());
        let fault = HeaderFault::Column { column: column.name.to_owned(), nearest };
        findings.push(Problem::Header { fault }, near.map_or_else(|| row(column.name), &place));
    }
    for &index in &unknown {
        let near = names.nearest(cells[index], |column| positions[column].is_none()).map(str::to_owned);
        findings.push(Problem::UnknownColumn { found: cells[index].to_owned(), nearest: near }, place(index));
    }
    positions
}
