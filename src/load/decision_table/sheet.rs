//! The cells of a plain table: header, criteria, rows, places.

use super::super::columns::{Column, Kind, TableSpec};
use super::super::dialect::{Dialect, HEADER_ROWS};
use super::super::number::{self, Decimal};
use super::super::place::{LineStart, locate};
use super::super::split::{Field, content, split};
use super::super::synonyms::Names;
use super::super::{Findings, Source, is_missing_mark};
use crate::error::{HeaderFault, Location, Problem};

/// Headers under which the alternatives may stand, with the German names that other tables use for them.
const SPEC: TableSpec = TableSpec { name: "table", columns: &[id("name"), id("scenario"), id("label_de"), id("id")] };

const fn id(name: &'static str) -> Column {
    Column { name, kind: Kind::Id, required: false }
}

/// A row: where it begins, and where the next one does.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) start: LineStart,
    pub(super) next: LineStart,
    stray_quote: Option<usize>,
}

/// A column of values.
#[derive(Debug, Clone)]
pub(super) struct Criterion {
    /// Its header.
    pub(super) name: String,
    /// Its cell in a row.
    pub(super) cell: usize,
}

/// The file with its header understood.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    source: Source,
    delimiter: u8,
    decimal: Option<Decimal>,
    header: Line,
    /// Cells of the header.
    width: usize,
    /// The cell with the name of a row.
    pub(super) name: usize,
    pub(super) criteria: Vec<Criterion>,
}

impl Sheet {
    /// Finds delimiter, header and decimal sign; `None` without a header.
    pub(super) fn open(source: Source, findings: &mut Findings) -> Option<Self> {
        if source.text.len() > u32::MAX as usize {
            let (bytes, limit) = (source.text.len() as u64, u32::MAX.into());
            findings.push(Problem::TooLarge { bytes, limit }, Location::file(source.file));
            return None;
        }
        let names = Names::of(&SPEC);
        let dialect = Dialect::detect(&source.text, &names);
        let start = dialect.start;
        let line = Line { start, next: start, stray_quote: None };
        let mut sheet = Self {
            source,
            delimiter: dialect.delimiter,
            decimal: None,
            header: line,
            width: 0,
            name: 0,
            criteria: Vec::new(),
        };
        sheet.find_header(&names, findings)?;
        sheet.decimal = sheet.evidence();
        let encoding = sheet.source.encoding.name();
        let (delimiter, decimal) = (Some(sheet.delimiter.into()), sheet.decimal.map(Decimal::sign));
        findings.push(Problem::ReadAs { encoding, delimiter, decimal }, Location::file(sheet.file()));
        Some(sheet)
    }

    /// The header is the first row with a cell that means a name. Without one, the first row counts if its first cell is
    /// empty and others are not, as people leave the corner of a table blank.
    fn find_header(&mut self, names: &Names, findings: &mut Findings) -> Option<()> {
        let mut fields = Vec::new();
        let mut next = self.header.start;
        let mut first: Option<Line> = None;
        let mut corner = None;
        let mut rows = 0;
        while rows < HEADER_ROWS {
            let Some(line) = self.split(next, &mut fields) else { break };
            next = line.next;
            if self.is_empty(&fields) {
                continue;
            }
            rows += 1;
            let column = (0..fields.len()).find(|&cell| names.column(&self.text(&fields, cell)).is_some());
            if let Some(name) = column {
                if let Some(first) = first.filter(|first| first.start != line.start) {
                    let fault = HeaderFault::InRow { line: line.start.line };
                    let start = line.start.offset as usize;
                    let _ = first;
                    findings.push(Problem::Header { fault }, locate(&self.source, line.start, start, start, None));
                }
                self.take_header(line, name, &fields, findings);
                return Some(());
            }
            if first.is_none() && fields.len() > 1 && self.text(&fields, 0).is_empty() {
                corner = Some((line, fields.clone()));
            }
            first.get_or_insert(line);
        }
        if let Some((line, fields)) = corner {
            self.take_header(line, 0, &fields, findings);
            return Some(());
        }
        let start = self.header.start;
        let fault = HeaderFault::Absent { expected: vec!["name".to_owned()] };
        findings.push(Problem::Header { fault }, locate(&self.source, start, start.offset as usize, 0, None));
        None
    }

    fn take_header(&mut self, line: Line, name: usize, fields: &[Field], findings: &mut Findings) {
        self.header = line;
        self.name = name;
        self.width = fields.len();
        for cell in (0..fields.len()).filter(|&cell| cell != name) {
            let text = self.text(fields, cell);
            if text.is_empty() {
                continue;
            }
            if let Some(first) = self.criteria.iter().find(|criterion| criterion.name == text) {
                let (column, first, second) = (text.clone(), first.name.clone(), text.clone());
                findings.push(Problem::ColumnTwice { column, first, second }, self.location(line, cell));
            }
            self.criteria.push(Criterion { name: text, cell });
        }
    }

    /// The decimal sign that the first telling number shows.
    fn evidence(&self) -> Option<Decimal> {
        let mut fields = Vec::new();
        let mut next = self.first();
        while let Some(line) = self.split(next, &mut fields) {
            next = line.next;
            for criterion in &self.criteria {
                let raw = fields.get(criterion.cell).map_or("", |field| field.raw(&self.source.text));
                let found = number::evidence(content(raw));
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    /// The file as it was named.
    pub(super) fn file(&self) -> &str {
        &self.source.file
    }

    /// Where the first row below the header begins.
    pub(super) fn first(&self) -> LineStart {
        self.header.next
    }

    /// Cuts the row that begins at `start`; `None` at the end of the file.
    pub(super) fn split(&self, start: LineStart, fields: &mut Vec<Field>) -> Option<Line> {
        let text = self.source.text.as_str();
        if start.offset as usize >= text.len() {
            return None;
        }
        let record = split(text, start.offset as usize, self.delimiter, fields);
        if let Some(quote) = record.stray_quote {
            fields.retain(|field| (field.end as usize) < quote);
            return Some(Line { start, next: start.next_line(text, quote), stray_quote: Some(quote) });
        }
        let next = if record.quoted {
            start.record_at(text, record.next)
        } else {
            LineStart { offset: record.next as u32, line: start.line + 1 }
        };
        Some(Line { start, next, stray_quote: None })
    }

    /// Whether no cell holds anything.
    pub(super) fn is_empty(&self, fields: &[Field]) -> bool {
        !fields.is_empty() && fields.iter().all(|field| content(field.raw(&self.source.text)).is_empty())
    }

    /// Reports a row with a stray quotation mark or another number of cells than the header; false for such a row.
    pub(super) fn check_shape(&self, line: Line, fields: &[Field], findings: &mut Findings) -> bool {
        if let Some(quote) = line.stray_quote {
            findings.push_in(self.file(), Problem::UnclosedQuote, || {
                locate(&self.source, line.start, quote, quote + 1, None)
            });
            return false;
        }
        let filled = |field: &Field| !content(field.raw(&self.source.text)).is_empty();
        let beyond = fields.get(self.width..).unwrap_or_default().iter().any(filled);
        let short = self.criteria.last().is_some_and(|last| fields.len() <= last.cell);
        if beyond || short {
            let problem = Problem::FieldCount { found: fields.len(), expected: self.width };
            findings.push_in(self.file(), problem, || self.location(line, self.width.min(fields.len())));
        }
        !beyond && !short
    }

    /// The content of a cell; empty where there is none.
    pub(super) fn text(&self, fields: &[Field], cell: usize) -> String {
        let Some(field) = fields.get(cell) else { return String::new() };
        let text = content(field.raw(&self.source.text));
        if field.escaped { text.replace("\"\"", "\"") } else { text.to_owned() }
    }

    /// The number in a cell; `None` where it is empty or holds a missing mark.
    pub(super) fn number(&self, fields: &[Field], cell: usize) -> Result<Option<f64>, Problem> {
        let text = fields.get(cell).map_or("", |field| content(field.raw(&self.source.text)));
        if text.is_empty() {
            return Ok(None);
        }
        match number::parse(text, self.decimal) {
            Ok(value) if value.abs() <= 1e150 => Ok(Some(value)),
            Ok(_) => Err(Problem::NotFinite { found: text.to_owned() }),
            Err(_) if is_missing_mark(text) => Ok(None),
            Err(fault) => Err(fault.problem(text)),
        }
    }

    /// The place of a cell.
    pub(super) fn location(&self, line: Line, cell: usize) -> Location {
        let mut fields = Vec::new();
        self.split(line.start, &mut fields);
        let name =
            self.criteria.iter().find(|criterion| criterion.cell == cell).map(|criterion| criterion.name.clone());
        let (start, end) = match (fields.get(cell), fields.last()) {
            (Some(field), _) => {
                let raw = field.raw(&self.source.text);
                let start = field.start as usize + (raw.len() - raw.trim_start().len());
                (start, start + raw.trim().len())
            }
            (None, Some(last)) => (last.end as usize, last.end as usize),
            (None, None) => (line.start.offset as usize, line.start.offset as usize),
        };
        locate(&self.source, line.start, start, end, name)
    }

    /// The place of a criterion's header, or the whole header.
    pub(super) fn header_location(&self, criterion: Option<usize>) -> Location {
        match criterion.and_then(|criterion| self.criteria.get(criterion)) {
            Some(criterion) => self.location(self.header, criterion.cell),
            None => Location { column: 0, width: 0, ..self.location(self.header, 0) },
        }
    }
}
