//! The same tables as sheets of a workbook.

use std::collections::BTreeMap;

use super::{Body, Table};
use crate::error::{HeaderFault, Location, Problem};
use crate::load::columns::TableSpec;
use crate::load::dialect::HEADER_ROWS;
use crate::load::evidence::Evidence;
use crate::load::findings::{FINDINGS_PER_KIND, Findings};
use crate::load::header::columns_of;
use crate::load::place::LineStart;
use crate::load::source::{Encoding, Source};
use crate::load::split::{Field, content};
use crate::load::synonyms::Names;
use crate::load::workbook::{COLUMNS, Entry, Grid, GridRow, Kind, ROWS, Sheet, cell_name};

/// Where the cells of a sheet stand.
#[derive(Debug, Clone)]
pub(super) struct SheetBody {
    /// Name of the sheet.
    name: String,
    /// All cells of the columns of the table, row by row.
    cells: Vec<Field>,
    /// Number of each row in the sheet, from 1.
    rows: Vec<u32>,
    /// Number of the row of the header, from 1.
    header: u32,
}

impl SheetBody {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The cells of a row, one for each column of the table.
    pub(super) fn row(&self, row: usize, width: usize) -> Option<&[Field]> {
        self.cells.get(row * width..(row + 1) * width)
    }

    /// The place of a cell, a row or the sheet. `row` counts from 0 over the rows of the table, `column` over the
    /// columns of the sheet.
    pub(super) fn place(&self, file: &str, row: Option<u32>, column: Option<u32>, field: Option<String>) -> Location {
        place((file, &self.name), row.and_then(|row| self.rows.get(row as usize)).copied(), column, field)
    }

    /// The place of a header or, without a column, of the row of the headers.
    pub(super) fn header_place(&self, file: &str, column: Option<u32>, field: Option<String>) -> Location {
        place((file, &self.name), Some(self.header), column, field)
    }
}

/// A place in a sheet.
fn place((file, sheet): (&str, &str), row: Option<u32>, column: Option<u32>, field: Option<String>) -> Location {
    Location {
        line: row.unwrap_or(0),
        column: row.and(column).map_or(0, |column| column + 1),
        cell: row.map(|row| column.map_or_else(|| row.to_string(), |column| cell_name(column, row))),
        sheet: Some(sheet.to_owned()),
        field,
        ..Location::file(file)
    }
}

impl Table {
    /// Opens a sheet of a workbook: finds its header among the first rows and takes its cells over. `None` if there is
    /// no header, or if the sheet cannot be read to its end.
    pub(in crate::load) fn sheet(
        mut grid: Grid<'_>,
        sheet: Sheet<'_>,
        spec: &'static TableSpec,
        findings: &mut Findings,
    ) -> Option<Self> {
        let (names, at) = (Names::of(spec), (sheet.file, sheet.name));
        let mut head: Vec<GridRow> = Vec::new();
        let mut row = GridRow::default();
        let mut more = true;
        while head.len() < HEADER_ROWS && more {
            more = next(&mut grid, &mut row, at, findings)?;
            if more {
                head.push(row.clone());
            }
        }
        let text = |grid: &Grid, entry: &Entry| content(entry.field.raw(&grid.text)).to_owned();
        let known = |row: &GridRow| row.cells.iter().filter(|cell| names.column(&text(&grid, cell)).is_some()).count();
        let (mut best, mut most) = (None, 0);
        for (index, row) in head.iter().enumerate() {
            if known(row) > most {
                (best, most) = (Some(index), known(row));
            }
        }
        let Some(best) = best else {
            let required = spec.columns.iter().filter(|column| column.required);
            let expected = required.map(|column| column.name.to_owned()).collect();
            findings.push(Problem::Header { fault: HeaderFault::Absent { expected } }, place(at, None, None, None));
            return None;
        };
        let header = head[best].number;
        if best > 0 {
            let fault = HeaderFault::InRow { line: header };
            findings.push(Problem::Header { fault }, place(at, Some(header), None, None));
        }
        let width = head[best].cells.iter().map(|cell| cell.column as usize + 1).max().unwrap_or(0);
        let mut headers = vec![String::new(); width];
        for cell in &head[best].cells {
            headers[cell.column as usize] = text(&grid, cell);
        }
        let cells: Vec<&str> = headers.iter().map(String::as_str).collect();
        let place_of = |index: usize| place(at, Some(header), Some(index as u32), Some(headers[index].clone()));
        let row_of = |column: &str| place(at, Some(header), None, Some(column.to_owned()));
        let positions = columns_of(&cells, (spec, &names), place_of, row_of, findings);
        grid.keep(positions.iter().flatten().copied());

        let mut taker = Taker::new(spec, &positions, &headers);
        for row in &head[best + 1..] {
            taker.take(row, &grid, at, findings);
        }
        while more && next(&mut grid, &mut row, at, findings)? {
            taker.take(&row, &grid, at, findings);
            if taker.rows.len() > ROWS as usize {
                let (found, limit) = (taker.rows.len() as u64, ROWS.into());
                let what = crate::error::BookLimit::Cells;
                findings.push(Problem::WorkbookTooLarge { what, found, limit }, place(at, None, None, None));
                return None;
            }
        }
        let Taker { cells, rows, .. } = taker;
        let mut body = SheetBody { name: sheet.name.to_owned(), cells, rows, header };
        merged(&mut body, &sheet, (spec, &positions), findings);
        let source = Source {
            file: sheet.file.to_owned(),
            text: grid.text,
            encoding: Encoding::Utf8,
            sha256: sheet.sha256.to_owned(),
        };
        let mut table = Self {
            positions,
            headers,
            header: LineStart::FIRST,
            decimal: None,
            body: Body::Sheet(body),
            escapes: BTreeMap::new(),
            source,
            spec,
        };
        let evidence = table.evidence_of_sheet();
        table.decimal = evidence.decimal;
        table.note_reading(&evidence, findings);
        Some(table)
    }

    /// What the numbers that stand as text say; the others are numbers.
    fn evidence_of_sheet(&self) -> Evidence {
        let mut evidence = Evidence::default();
        let Body::Sheet(body) = &self.body else { return evidence };
        let numeric: Vec<usize> =
            (0..self.spec.columns.len()).filter(|&column| self.spec.columns[column].kind.is_numeric()).collect();
        for row in 0..body.len() {
            let Some(cells) = body.row(row, self.spec.columns.len()) else { break };
            for &column in &numeric {
                let cell = cells[column];
                if cell.raw(&self.source.text).starts_with('"') {
                    evidence.look(self.text(cell), true, row as u32, column);
                }
            }
        }
        evidence
    }
}

/// The next row; a fault of the workbook is a finding.
fn next(grid: &mut Grid, row: &mut GridRow, at: (&str, &str), findings: &mut Findings) -> Option<bool> {
    grid.next_row(row).map_err(|problem| findings.push(problem, place(at, None, None, None))).ok()
}

/// Takes rows over.
struct Taker<'s> {
    headers: &'s [String],
    width: usize,
    /// For each column of the sheet, the column of the table.
    columns: Vec<Option<usize>>,
    /// Columns of the sheet without a header under which something was found.
    nameless: Vec<u32>,
    cells: Vec<Field>,
    rows: Vec<u32>,
}

impl<'s> Taker<'s> {
    fn new(spec: &'static TableSpec, positions: &[Option<usize>], headers: &'s [String]) -> Self {
        let mut columns = vec![None; headers.len()];
        for (column, position) in positions.iter().enumerate() {
            if let Some(position) = *position {
                columns[position] = Some(column);
            }
        }
        let width = spec.columns.len();
        Self { headers, width, columns, nameless: Vec::new(), cells: Vec::new(), rows: Vec::new() }
    }

    /// A row with nothing in the columns of the table is none.
    fn take(&mut self, row: &GridRow, grid: &Grid, at: (&str, &str), findings: &mut Findings) {
        let column_of = |entry: &Entry| self.columns.get(entry.column as usize).copied().flatten();
        if row.cells.iter().all(|entry| column_of(entry).is_none()) {
            return;
        }
        let first = self.cells.len();
        self.cells.resize(first + self.width, Field { start: 0, end: 0, escaped: false });
        self.rows.push(row.number);
        for entry in &row.cells {
            let header = self.headers.get(entry.column as usize).map_or("", String::as_str);
            let spot = || place(at, Some(row.number), Some(entry.column), Some(header.to_owned()));
            let Some(column) = self.columns.get(entry.column as usize).copied().flatten() else {
                if header.is_empty() && !self.nameless.contains(&entry.column) {
                    self.nameless.push(entry.column);
                    findings.push(Problem::UnknownColumn { found: String::new(), nearest: None }, spot());
                }
                continue;
            };
            let found = || entry.field.raw(&grid.text).to_owned();
            self.cells[first + column] = match entry.kind {
                Kind::Text | Kind::Plain => entry.field,
                Kind::Error => {
                    findings.push_in(at.0, Problem::ExcelError { found: found() }, spot);
                    Field::BROKEN
                }
                Kind::Formula => {
                    findings.push_in(at.0, Problem::FormulaWithoutValue { formula: found() }, spot);
                    Field::BROKEN
                }
            };
        }
    }
}

/// Reports merged cells that hide cells of the table; what the hidden ones should say is not known.
fn merged(
    body: &mut SheetBody,
    sheet: &Sheet,
    (spec, positions): (&'static TableSpec, &[Option<usize>]),
    findings: &mut Findings,
) {
    let mut reported = 0;
    for range in sheet.merged {
        let ((top, left), (bottom, right)) = (range.start, range.end);
        // A range that no sheet can have merges nothing.
        if bottom >= ROWS || right >= COLUMNS || top > bottom || left > right {
            continue;
        }
        let inside = |position: usize| (left as usize..=right as usize).contains(&position);
        let columns: Vec<usize> =
            (0..spec.columns.len()).filter(|&column| positions[column].is_some_and(inside)).collect();
        if bottom + 1 < body.header || columns.is_empty() || (top == bottom && columns.len() < 2) {
            continue;
        }
        // Who merges more than this is told often enough, and the rows are not walked over once more for each.
        reported += 1;
        if reported > FINDINGS_PER_KIND {
            break;
        }
        let name = format!("{}:{}", cell_name(left, top + 1), cell_name(right, bottom + 1));
        let spot = || place((sheet.file, sheet.name), Some(top + 1), Some(left), None);
        findings.push_in(sheet.file, Problem::MergedCells { range: name }, spot);
        let first = body.rows.partition_point(|&row| row < top + 1);
        for index in first..body.rows.len() {
            if body.rows[index] > bottom + 1 {
                break;
            }
            for &column in &columns {
                let cell = &mut body.cells[index * spec.columns.len() + column];
                if cell.start == cell.end {
                    *cell = Field::BROKEN;
                }
            }
        }
    }
}
