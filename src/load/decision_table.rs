//! A plain decision table: any CSV file with a row an alternative and a column a criterion.
//!
//! Above the alternatives may stand rows that say something about the columns: `direction`, `weight`, `worst`, `best`,
//! and what some methods need. The header names the criteria, so that no fixed list of columns can be used here; bytes,
//! cells, numbers and findings are those of every other table.

mod answer;
mod attributes;
mod sheet;
mod words;

use std::collections::HashMap;
use std::path::Path;

use super::Findings;
use super::source::Source;
use crate::error::{Error, Finding, Location, Problem, TablePart};
use crate::model::{DecisionTable, Matrix};
use attributes::Attributes;
use sheet::{Line, Sheet};
use words::parameter;

pub use words::PARAMETER_ROWS;

/// A decision table with the places of its cells.
///
/// # Examples
/// ```
/// use waage::load::PlainTable;
/// let text = "name;Kosten;Qualität\nRichtung;min;max\nGewicht;60;40\nA;1,5;7\nB;2,0;9\n";
/// let plain = PlainTable::from_bytes("angebote.csv", text.as_bytes().to_vec()).map_err(|_| "findings")?;
/// assert_eq!((plain.table.alternatives(), plain.table.weights()), (&["A".to_owned(), "B".to_owned()][..], &[0.6, 0.4][..]));
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Debug, Clone)]
pub struct PlainTable {
    /// The table.
    pub table: DecisionTable,
    /// Boundaries between categories, from the worst to the best; empty where the file has none.
    pub profiles: Vec<Vec<f64>>,
    /// Warnings and notes.
    pub warnings: Vec<Finding>,
    sheet: Sheet,
    /// The lines of the alternatives.
    rows: Vec<Line>,
}

impl PlainTable {
    /// Reads a file; `shown` is its name for messages.
    ///
    /// # Errors
    /// [`Error::Input`] with every finding of the run, warnings and notes included.
    pub fn read(path: &Path, shown: &str) -> Result<Self, Error> {
        match Source::read(path, shown) {
            Ok(source) => Self::from_source(source),
            Err(finding) => Err(Error::Input(vec![*finding])),
        }
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// As [`PlainTable::read`].
    pub fn from_bytes(shown: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        match Source::decode(shown, bytes) {
            Ok(source) => Self::from_source(source),
            Err(finding) => Err(Error::Input(vec![*finding])),
        }
    }

    fn from_source(source: Source) -> Result<Self, Error> {
        let mut findings = Findings::default();
        let Some(sheet) = Sheet::open(source, &mut findings) else {
            return Err(Error::Input(findings.into_sorted()));
        };
        let Body { rows, names, columns, attributes } = Body::read(&sheet, &mut findings);
        for (part, missing) in
            [(TablePart::Alternatives, rows.is_empty()), (TablePart::Criteria, sheet.criteria.is_empty())]
        {
            if missing {
                findings.push(Problem::TableEmpty { part }, sheet.header_location(None));
            }
        }
        attributes.check(&sheet, &rows, &columns, &mut findings);
        if findings.has_errors() {
            return Err(Error::Input(findings.into_sorted()));
        }
        let profiles = attributes.profiles();
        let values = Matrix::from_columns(rows.len(), columns.len(), columns.concat());
        let table = values.and_then(|values| DecisionTable::new(names, attributes.finish(&sheet), values));
        match table {
            Ok(table) => Ok(Self { table, profiles, warnings: findings.into_sorted(), sheet, rows }),
            Err(error) => {
                let problem = Problem::NoAnswer { method: String::new(), error };
                findings.push(problem, Location::file(sheet.file()));
                Err(Error::Input(findings.into_sorted()))
            }
        }
    }
}

/// What stands below the header.
struct Body {
    rows: Vec<Line>,
    names: Vec<String>,
    /// Values of the alternatives, criterion by criterion.
    columns: Vec<Vec<f64>>,
    attributes: Attributes,
}

impl Body {
    fn read(sheet: &Sheet, findings: &mut Findings) -> Self {
        let mut body = Self {
            rows: Vec::new(),
            names: Vec::new(),
            columns: vec![Vec::new(); sheet.criteria.len()],
            attributes: Attributes::new(sheet.criteria.len()),
        };
        let mut known: HashMap<String, u32> = HashMap::new();
        let mut fields = Vec::new();
        let mut next = sheet.first();
        while let Some(line) = sheet.split(next, &mut fields) {
            next = line.next;
            if sheet.is_empty(&fields) {
                continue;
            }
            let whole = sheet.check_shape(line, &fields, findings);
            let name = sheet.text(&fields, sheet.name);
            if name.is_empty() {
                // Behind a stray quotation mark there is no name to speak of.
                if !whole {
                    continue;
                }
                findings.push(Problem::CellEmpty { column: "name" }, sheet.location(line, sheet.name));
                continue;
            }
            let begun = !body.rows.is_empty();
            if let Some(found) = parameter(&name).filter(|_| !(begun && words::is_letter(&name))) {
                if begun {
                    let problem = Problem::ParameterRow { found: name.clone(), meant: found.name(), taken: true };
                    findings.push(problem, sheet.location(line, sheet.name));
                }
                if whole {
                    body.attributes.take(sheet, found, line, &fields, findings);
                }
                continue;
            }
            if let Some(meant) = words::resembles(&name) {
                let problem = Problem::ParameterRow { found: name.clone(), meant, taken: false };
                findings.push(problem, sheet.location(line, sheet.name));
            }
            match known.get(&name) {
                Some(&first_line) => {
                    findings
                        .push(Problem::RowTwice { key: name.clone(), first_line }, sheet.location(line, sheet.name));
                }
                None => drop(known.insert(name.clone(), line.start.line)),
            }
            body.alternative(sheet, line, &fields, whole, findings);
            body.rows.push(line);
            body.names.push(name);
        }
        body
    }

    /// The values of a row; a missing one is reported unless the whole row is known to be faulty.
    fn alternative(
        &mut self,
        sheet: &Sheet,
        line: Line,
        fields: &[super::split::Field],
        whole: bool,
        findings: &mut Findings,
    ) {
        for (column, criterion) in sheet.criteria.iter().enumerate() {
            let value = match sheet.number(fields, criterion.cell) {
                Ok(Some(value)) => value,
                Ok(None) => {
                    if whole {
                        let row = sheet.text(fields, sheet.name);
                        let problem = Problem::TableCellMissing { row, criterion: criterion.name.clone() };
                        findings.push_in(sheet.file(), problem, || sheet.location(line, criterion.cell));
                    }
                    f64::NAN
                }
                Err(problem) => {
                    if whole {
                        findings.push_in(sheet.file(), problem, || sheet.location(line, criterion.cell));
                    }
                    f64::NAN
                }
            };
            self.columns[column].push(value);
        }
    }
}

#[cfg(test)]
mod tests;
