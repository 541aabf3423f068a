//! A table in memory: the text of its file, where its rows begin, and which column stands where.
//!
//! A table keeps eight bytes a row beside the text. Reading a cell cuts it out of the text again; finding its place
//! in the file does the same.

mod json;
mod sheet;

use std::collections::BTreeMap;

use super::columns::{Kind, TableSpec};
use super::dialect::Dialect;
use super::evidence::Evidence;
use super::findings::Findings;
use super::header::Header;
use super::number::Decimal;
use super::place::{LineStart, locate};
use super::rows::Rows;
use super::scan::Scanner;
use super::source::Source;
use super::split::{Field, content, split};
use super::synonyms::Names;
use crate::error::{Location, Problem};
use sheet::SheetBody;

/// A table whose columns are known and whose cells can be read and found again.
///
/// Rows count from 0 and leave out the header and empty rows; columns are indices into [`TableSpec::columns`].
///
/// # Examples
/// ```
/// use waage::load::{Cell, Findings, Source, Table, columns::WEIGHTS};
/// const POINTS: usize = WEIGHTS.column("points");
/// let source = Source::decode("weights.csv", b"Profil;Kriterium;Gewicht\r\n*;kosten;37,5\r\n".to_vec()).unwrap();
/// let mut findings = Findings::default();
/// let table = Table::csv(source, &WEIGHTS, &mut findings).unwrap();
/// let mut rows = table.rows();
/// while let Some(row) = rows.next_row() {
///     assert_eq!(row.number(POINTS), Ok(Cell::Number(37.5)));
/// }
/// let place = table.location(0, POINTS);
/// assert_eq!((place.line, place.column, place.width, place.field.as_deref()), (2, 10, 4, Some("Gewicht")));
/// ```
#[derive(Debug, Clone)]
pub struct Table {
    source: Source,
    spec: &'static TableSpec,
    /// For each column, its cell in a row.
    positions: Vec<Option<usize>>,
    /// Headers as they stand in the file, by cell.
    headers: Vec<String>,
    /// Where the header stands, or the list in a JSON file.
    header: LineStart,
    decimal: Option<Decimal>,
    body: Body,
    /// Contents of cells that hold `""` or a JSON escape, by the beginning of the cell.
    escapes: BTreeMap<u32, String>,
}

/// How the rows of a CSV file are cut into cells.
#[derive(Debug, Clone)]
struct Cut {
    delimiter: u8,
    /// Rows with more cells than the header.
    shifted: Vec<u32>,
    /// So many cells of these are read: in front of the first that is no text, a moved cell does no harm.
    sure: usize,
}

impl Cut {
    /// The cells of a row; of a faulty one those that can be trusted.
    fn cells(&self, text: &str, start: usize, row: usize, fields: &mut Vec<Field>) {
        let record = split(text, start, self.delimiter, fields);
        if let Some(quote) = record.stray_quote {
            fields.retain(|field| (field.end as usize) < quote);
        }
        if !self.shifted.is_empty() && self.shifted.binary_search(&(row as u32)).is_ok() {
            fields.truncate(self.sure);
        }
    }
}

/// The rows.
#[derive(Debug, Clone)]
enum Body {
    /// Beginnings of the rows, and how they are cut into cells.
    Csv { cut: Cut, rows: Vec<LineStart> },
    /// All cells, row by row.
    Json { cells: Vec<Field>, rows: usize },
    /// Cells of a sheet of a workbook.
    Sheet(SheetBody),
}

impl Table {
    /// Opens a CSV file: finds delimiter, header and decimal sign, and checks the shape of every row. How the file
    /// was read becomes a note (H301). `None` if there is no header; other findings leave the table readable, so
    /// that its cells can be checked in the same run.
    pub fn csv(source: Source, spec: &'static TableSpec, findings: &mut Findings) -> Option<Self> {
        if source.text.len() > u32::MAX as usize {
            let (bytes, limit) = (source.text.len() as u64, u32::MAX.into());
            findings.push(Problem::TooLarge { bytes, limit }, Location::file(source.file));
            return None;
        }
        let names = Names::of(spec);
        let dialect = Dialect::detect(&source.text, &names);
        let header = Header::find(&source, dialect, (spec, &names), findings)?;
        let scan = Scanner::new(&source, spec, &header, dialect.delimiter).run(findings);
        let is_text = |kind| matches!(kind, Kind::Id | Kind::Text);
        let others = spec.columns.iter().zip(&header.positions).filter(|(column, _)| !is_text(column.kind));
        let sure = others.filter_map(|(_, position)| *position).min().unwrap_or(header.width);
        let cut = Cut { delimiter: dialect.delimiter, shifted: scan.shifted, sure };
        let table = Self {
            source,
            spec,
            positions: header.positions,
            headers: header.cells,
            header: header.start,
            decimal: scan.evidence.decimal,
            body: Body::Csv { cut, rows: scan.rows },
            escapes: scan.escapes,
        };
        table.note_reading(&scan.evidence, findings);
        Some(table)
    }

    /// Notes how the file was read, and which numbers stood as text.
    fn note_reading(&self, evidence: &Evidence, findings: &mut Findings) {
        let delimiter = match self.body {
            Body::Csv { ref cut, .. } => Some(cut.delimiter.into()),
            Body::Json { .. } | Body::Sheet(_) => None,
        };
        let sheet = matches!(self.body, Body::Sheet(_));
        let encoding = if sheet { "XLSX" } else { self.source.encoding.name() };
        let decimal = self.decimal.map(Decimal::sign);
        findings.push(Problem::ReadAs { encoding, delimiter, decimal }, self.file_location());
        if let Some(&(row, column)) = evidence.places.first() {
            let mut fields = Vec::new();
            self.fields(row as usize, &mut fields);
            let cell = self.cell_index(column).and_then(|index| fields.get(index));
            let raw = cell.map_or("", |cell| cell.raw(&self.source.text));
            let found = if sheet { raw.trim_matches('"') } else { raw }.to_owned();
            let lines = evidence.places.iter().map(|&(row, column)| self.location(row, column).line).collect();
            let problem = Problem::NumbersAsText { found, count: evidence.as_text, lines };
            findings.push(problem, self.location(row, column));
        }
    }

    /// The columns that the table may have.
    #[must_use]
    pub fn spec(&self) -> &'static TableSpec {
        self.spec
    }

    /// The file as it was named.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.source.file
    }

    /// The file.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The decimal sign of the file, `None` where no cell shows it.
    #[must_use]
    pub fn decimal(&self) -> Option<Decimal> {
        self.decimal
    }

    /// How many rows there are, without the header and empty rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.body {
            Body::Csv { rows, .. } => rows.len(),
            Body::Json { rows, .. } => *rows,
            Body::Sheet(body) => body.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the file has this column.
    #[must_use]
    pub fn has(&self, column: usize) -> bool {
        self.position(column).is_some()
    }

    /// The rows, one after the other.
    #[must_use]
    pub fn rows(&self) -> Rows<'_> {
        Rows::new(self)
    }

    /// The place of a cell: line, column and width of what stands there (quotation marks included, blanks around it
    /// not), the header as `field`, and the line as `excerpt`. Without such a cell: the row or the file.
    #[must_use]
    pub fn location(&self, row: u32, column: usize) -> Location {
        if let Body::Sheet(body) = &self.body {
            let position = self.position(column);
            let field = position.and_then(|position| self.headers.get(position).cloned());
            return body.place(self.file(), Some(row), position.map(|position| position as u32), field);
        }
        let mut fields = Vec::new();
        let field = self.position(column).and_then(|position| self.headers.get(position).cloned());
        if !self.fields(row as usize, &mut fields) {
            return Location { field, ..self.file_location() };
        }
        let Some(position) = self.position(column) else {
            return self.row_location(row);
        };
        let (start, end) = match (fields.get(position), fields.last()) {
            (Some(cell), _) => trimmed(cell.raw(&self.source.text), cell.start as usize),
            (None, last) => last.map_or((0, 0), |last| (last.end as usize, last.end as usize)),
        };
        locate(&self.source, self.line_of(row), start, end, field)
    }

    /// The place of a whole row.
    #[must_use]
    pub fn row_location(&self, row: u32) -> Location {
        if let Body::Sheet(body) = &self.body {
            return body.place(self.file(), Some(row), None, None);
        }
        let mut fields = Vec::new();
        if !self.fields(row as usize, &mut fields) {
            return self.file_location();
        }
        let start = fields.first().map_or(0, |first| first.start as usize);
        Location { column: 0, width: 0, ..locate(&self.source, self.line_of(row), start, start, None) }
    }

    /// The place of a header; the line of the header where the column is missing, the file where there is none.
    #[must_use]
    pub fn header_location(&self, column: usize) -> Location {
        if let Body::Sheet(body) = &self.body {
            let position = self.position(column);
            let field = position.and_then(|position| self.headers.get(position).cloned());
            return body.header_place(self.file(), position.map(|position| position as u32), field);
        }
        let Body::Csv { cut, .. } = &self.body else { return self.file_location() };
        let mut fields = Vec::new();
        split(&self.source.text, self.header.offset as usize, cut.delimiter, &mut fields);
        let cell = self.position(column).and_then(|position| Some((position, *fields.get(position)?)));
        let Some((position, cell)) = cell else {
            let start = self.header.offset as usize;
            return Location { column: 0, width: 0, ..locate(&self.source, self.header, start, start, None) };
        };
        let (start, end) = trimmed(cell.raw(&self.source.text), cell.start as usize);
        locate(&self.source, self.header, start, end, self.headers.get(position).cloned())
    }

    /// The whole file; the sheet of a workbook.
    #[must_use]
    pub fn file_location(&self) -> Location {
        if let Body::Sheet(body) = &self.body {
            return body.place(self.file(), None, None, None);
        }
        Location::file(self.source.file.as_str())
    }

    /// The cell of a row in which a column stands.
    pub(super) fn position(&self, column: usize) -> Option<usize> {
        self.positions.get(column).copied().flatten()
    }

    /// Where the cell of a column stands among the cells of a row.
    pub(super) fn cell_index(&self, column: usize) -> Option<usize> {
        let position = self.position(column)?;
        Some(if matches!(self.body, Body::Sheet(_)) { column } else { position })
    }

    /// Fills in the cells of a row; false if there is no such row.
    pub(super) fn fields(&self, row: usize, fields: &mut Vec<Field>) -> bool {
        match &self.body {
            Body::Csv { cut, rows } => {
                let Some(start) = rows.get(row) else { return false };
                cut.cells(&self.source.text, start.offset as usize, row, fields);
            }
            Body::Json { cells, rows } => {
                let width = self.spec.columns.len();
                let Some(cells) = cells.get(row * width..(row + 1) * width).filter(|_| row < *rows) else {
                    return false;
                };
                fields.clear();
                fields.extend_from_slice(cells);
            }
            Body::Sheet(body) => {
                let Some(cells) = body.row(row, self.spec.columns.len()) else { return false };
                fields.clear();
                fields.extend_from_slice(cells);
            }
        }
        true
    }

    /// The content of a cell.
    pub(super) fn text(&self, cell: Field) -> &str {
        if cell.escaped {
            return self.escapes.get(&cell.start).map_or("", String::as_str);
        }
        let text = content(cell.raw(&self.source.text));
        let null = text == "null" && matches!(self.body, Body::Json { .. });
        if null { "" } else { text }
    }

    /// The decimal sign that holds for a cell: a JSON number has a point.
    pub(super) fn decimal_of(&self, cell: Field) -> Option<Decimal> {
        match self.body {
            Body::Json { .. } | Body::Sheet(_) if !cell.raw(&self.source.text).starts_with('"') => Some(Decimal::Point),
            _ => self.decimal,
        }
    }

    /// A known line at or before a row.
    fn line_of(&self, row: u32) -> LineStart {
        match &self.body {
            Body::Csv { rows, .. } => rows.get(row as usize).copied().unwrap_or(LineStart::FIRST),
            Body::Json { .. } | Body::Sheet(_) => LineStart::FIRST,
        }
    }
}

/// The bytes of a cell without the blanks around it.
fn trimmed(raw: &str, start: usize) -> (usize, usize) {
    let front = raw.len() - raw.trim_start().len();
    if front == raw.len() {
        return (start, start);
    }
    (start + front, start + raw.trim_end().len())
}

#[cfg(test)]
mod tests;
