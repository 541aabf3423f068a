//! A workbook: its sheets as the tables of a study.
//!
//! The workbook is read once into memory, looked through for what it would unpack to ([`guard`]), and only then given
//! to `calamine`. A sheet becomes a [`Table`] like a CSV file does; what is in it is checked where all tables are.

mod grid;
mod guard;
mod settings;

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Dimensions, Reader, SheetType, SheetVisible, Xlsx};

use super::columns::{TABLES, TableSpec};
use super::findings::Findings;
use super::json::Document;
use super::source::unreadable;
use super::synonyms::{sheet as known_sheet, sheet_names};
use super::{Table, canonical::hash, nearest};
use crate::error::{Location, Problem};
pub(super) use grid::{COLUMNS, Entry, Grid, GridRow, Kind, ROWS};
pub(super) use guard::FILE_LIMIT;

/// Name of the sheet that stands for `study.json`.
pub(super) const SETTINGS: &str = "settings";

/// A sheet that a table is made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet<'a> {
    /// The workbook, as shown.
    pub(super) file: &'a str,
    /// The sheet, as it is called in the workbook.
    pub(super) name: &'a str,
    /// Fingerprint of the workbook.
    pub(super) sha256: &'a str,
    /// Cells that are merged.
    pub(super) merged: &'a [Dimensions],
}

/// A workbook whose sheets are known.
pub(super) struct Workbook {
    file: String,
    sha256: String,
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    merged: bool,
    /// For each table that there is a sheet for: the table and the sheet.
    sheets: Vec<(&'static str, String)>,
    /// Sheets that are no tables.
    others: Vec<String>,
}

impl Workbook {
    /// Opens a workbook; `shown` is its name for messages.
    pub(super) fn open(path: &Path, shown: &str, findings: &mut Findings) -> Option<Self> {
        let bytes = read(path).map_err(|problem| findings.push(problem, Location::file(shown))).ok()?;
        let (sha256, seen) = (hash(&bytes), guard::inspect(&bytes));
        let opened = seen.and_then(|seen| {
            let xlsx = grid::guarded(|| Xlsx::new(Cursor::new(bytes)))?;
            Ok((seen, xlsx))
        });
        let (seen, xlsx) = opened.map_err(|problem| findings.push(problem, Location::file(shown))).ok()?;
        let mut workbook =
            Self { file: shown.to_owned(), sha256, xlsx, merged: seen.merged, sheets: Vec::new(), others: Vec::new() };
        workbook.sort_sheets(findings);
        Some(workbook)
    }

    /// Finds out what each sheet is. Two sheets for one table are a fault; a hidden one that is read is a warning.
    fn sort_sheets(&mut self, findings: &mut Findings) {
        let sheets = self.xlsx.sheets_metadata().to_vec();
        for sheet in sheets.into_iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
            let Some(table) = known_sheet(&sheet.name) else {
                self.others.push(sheet.name);
                continue;
            };
            if table.is_empty() {
                continue;
            }
            if let Some(first) = self.sheet_of(table) {
                let problem = Problem::TableTwice {
                    table: table.to_owned(),
                    first: first.to_owned(),
                    second: sheet.name.clone(),
                };
                findings.push(problem, self.place(&sheet.name));
                continue;
            }
            if sheet.visible != SheetVisible::Visible {
                findings.push(Problem::HiddenSheet, self.place(&sheet.name));
            }
            self.sheets.push((table, sheet.name));
        }
    }

    /// The workbook, as shown.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Fingerprint of the workbook.
    pub(super) fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The sheet of a table.
    pub(super) fn sheet_of(&self, table: &str) -> Option<&str> {
        self.sheets.iter().find(|(name, _)| *name == table).map(|(_, sheet)| sheet.as_str())
    }

    /// The place of a sheet.
    pub(super) fn place(&self, sheet: &str) -> Location {
        Location { sheet: Some(sheet.to_owned()), ..Location::file(self.file.as_str()) }
    }

    /// The table on the sheet of that name.
    pub(super) fn table(&mut self, spec: &'static TableSpec, findings: &mut Findings) -> Option<Table> {
        let name = self.sheet_of(spec.name)?.to_owned();
        let merged =
            if self.merged { grid::guarded(|| self.xlsx.merge_cells_by_sheet_name(&name)) } else { Ok(Vec::new()) };
        let place = self.place(&name);
        let merged = merged.map_err(|problem| findings.push(problem, place.clone())).ok()?;
        let reader = grid::guarded(|| self.xlsx.worksheet_cells_reader(&name));
        let reader = reader.map_err(|problem| findings.push(problem, place)).ok()?;
        let sheet = Sheet { file: &self.file, name: &name, sha256: &self.sha256, merged: &merged };
        Table::sheet(Grid::new(reader), sheet, spec, findings)
    }

    /// The settings on their sheet, as the file `study.json` would hold them.
    pub(super) fn settings(&mut self, findings: &mut Findings) -> Option<Document> {
        let name = self.sheet_of(SETTINGS)?.to_owned();
        let place = self.place(&name);
        let reader = grid::guarded(|| self.xlsx.worksheet_cells_reader(&name));
        let reader = reader.map_err(|problem| findings.push(problem, place)).ok()?;
        let sheet = Sheet { file: &self.file, name: &name, sha256: &self.sha256, merged: &[] };
        settings::read(Grid::new(reader), sheet, findings)
    }

    /// Reports sheets that nobody reads: those that are no tables, and tables that do not belong here.
    pub(super) fn report_others(&self, specs: &[&'static TableSpec], findings: &mut Findings) {
        let missing = |name: &str| self.sheet_of(name).is_none();
        for other in &self.others {
            let tables = specs.iter().map(|spec| spec.name).filter(|name| missing(name));
            let near = near(other, tables).map(|(_, name)| name);
            findings.push(Problem::UnknownSheet { found: other.clone(), nearest: near }, self.place(other));
        }
        let foreign = TABLES.iter().filter(|table| specs.iter().all(|spec| spec.name != table.name));
        for sheet in foreign.filter_map(|table| self.sheet_of(table.name)) {
            findings.push(Problem::UnknownSheet { found: sheet.to_owned(), nearest: None }, self.place(sheet));
        }
    }

    /// A table that is needed has no sheet; a sheet of a similar name is then the one that was meant.
    pub(super) fn report_missing(&mut self, table: &str, findings: &mut Findings) {
        let meant = self.others.iter().enumerate().find_map(|(index, other)| Some((index, near(other, [table])?.1)));
        let (sheet, nearest) = match meant {
            Some((index, name)) => (name, Some(self.others.remove(index))),
            None => (table.to_owned(), None),
        };
        let problem = Problem::SheetMissing { sheet, nearest };
        findings.push(problem, Location::file(self.file.as_str()));
    }
}

/// The table whose name or German name a sheet's name resembles, and how it is spelt there.
fn near<'a>(sheet: &str, tables: impl IntoIterator<Item = &'a str>) -> Option<(&'a str, String)> {
    tables.into_iter().find_map(|table| {
        let names = sheet_names(table);
        nearest(sheet, names.iter().copied()).map(|name| (table, name.to_owned()))
    })
}

/// The bytes of a workbook within the limit of size.
fn read(path: &Path) -> Result<Vec<u8>, Problem> {
    let size = fs::metadata(path).map_err(|error| unreadable(path, &error))?.len();
    if size > FILE_LIMIT {
        return Err(Problem::TooLarge { bytes: size, limit: FILE_LIMIT });
    }
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    let size = bytes.len() as u64;
    if size > FILE_LIMIT { Err(Problem::TooLarge { bytes: size, limit: FILE_LIMIT }) } else { Ok(bytes) }
}

/// Whether a file is something that people call a workbook.
pub(super) fn is_workbook(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    super::records::WORKBOOKS.contains(&ending.as_str())
}

/// The name of a cell, such as `C14`; `column` counts from 0, `row` from 1.
pub(super) fn cell_name(column: u32, row: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_names_that_excel_gives_them() {
        for (column, name) in [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7"), (16383, "XFD7")] {
            assert_eq!(cell_name(column, 7), name);
        }
    }
}
