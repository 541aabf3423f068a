//! The cells of one row, read with their rules: what is faulty becomes a finding with its place.

use super::names::Names;
use super::{Cell, Findings, Row, Table};
use crate::error::{Problem, Severity};
use crate::model::{Date, Id, Text};

/// Longest text of a cell, in characters.
pub(super) const TEXT_LIMIT: usize = 10_000;

/// One row of a table and the collector of its faults.
pub(super) struct Cells<'r, 't, 'f> {
    pub(super) row: Row<'r, 't>,
    pub(super) findings: &'f mut Findings,
    failed: bool,
}

/// Visits every row of a table.
pub(super) fn each<'t>(table: &'t Table, findings: &mut Findings, mut visit: impl FnMut(&mut Cells<'_, 't, '_>)) {
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        visit(&mut Cells { row, findings, failed: false });
    }
}

impl<'t> Cells<'_, 't, '_> {
    /// Reports a problem of the cell in `column`.
    pub(super) fn fault(&mut self, column: usize, problem: Problem) {
        self.failed |= problem.code().severity() == Severity::Error;
        self.row.report(column, problem, self.findings);
    }

    /// Whether a cell was faulty since this was last asked: what it should have said is then not known, and nothing
    /// that follows from its absence is a fault of its own.
    pub(super) fn failed(&mut self) -> bool {
        std::mem::take(&mut self.failed)
    }

    /// Takes the value out of what the cell in `column` gave; a problem is reported there.
    fn keep<T>(&mut self, column: usize, result: Result<T, Problem>) -> Option<T> {
        self.failed |= self.row.is_cut(column);
        result.map_err(|problem| self.fault(column, problem)).ok()
    }

    /// The bare text of a cell.
    pub(super) fn raw(&self, column: usize) -> &'t str {
        self.row.text(column)
    }

    /// Reports that a cell is empty. Where the row or the table ends before it, this is reported already.
    pub(super) fn empty(&mut self, column: usize) {
        self.failed = true;
        if self.row.reaches(column) {
            let column_name = self.row.column_name(column);
            self.fault(column, Problem::CellEmpty { column: column_name });
        }
    }

    /// A free text within the limit.
    pub(super) fn text(&mut self, column: usize) -> String {
        self.failed |= self.row.is_cut(column);
        let text = self.row.text(column);
        let characters = if text.len() > TEXT_LIMIT { text.chars().count() } else { 0 };
        if characters > TEXT_LIMIT {
            self.fault(column, Problem::TextTooLong { characters, limit: TEXT_LIMIT });
            return String::new();
        }
        text.to_owned()
    }

    /// A text in two languages.
    pub(super) fn texts(&mut self, de: usize, en: usize) -> Text {
        Text::new(self.text(de), self.text(en))
    }

    /// A label in two languages; one of them must be there.
    pub(super) fn label(&mut self, de: usize, en: usize) -> Text {
        let label = self.texts(de, en);
        if label.is_empty() {
            self.empty(de);
        }
        label
    }

    /// A new id; one that is misspelt is noted as spoilt.
    pub(super) fn id(&mut self, column: usize, names: &mut Names) -> Option<Id> {
        let text = self.row.text(column);
        if text.is_empty() {
            if !self.row.reaches(column) {
                names.hush();
            }
            self.empty(column);
            return None;
        }
        match Id::new(text) {
            Ok(id) => Some(id),
            Err(bad) => {
                names.spoil(text);
                self.fault(column, Problem::BadId { found: text.to_owned(), suggestion: bad.suggestion });
                None
            }
        }
    }

    /// Introduces a new id to the known ones. A second row with the same id is a finding, and `false`.
    pub(super) fn introduce(&mut self, id: &Id, column: usize, names: &mut Names) -> bool {
        if let Some(first_line) = names.line_of(id.as_str()) {
            self.fault(column, Problem::RowTwice { key: id.to_string(), first_line });
            return false;
        }
        names.push(id.as_str(), self.row.location(column).line);
        true
    }

    /// The index of a known id.
    pub(super) fn reference(&mut self, column: usize, names: &Names) -> Option<usize> {
        if self.row.text(column).is_empty() {
            self.empty(column);
            return None;
        }
        self.optional_reference(column, names)
    }

    /// The index of a known id, or nothing where the cell is empty.
    pub(super) fn optional_reference(&mut self, column: usize, names: &Names) -> Option<usize> {
        let text = self.row.text(column);
        if text.is_empty() { None } else { self.known(column, text, names) }
    }

    /// The indices of several known ids. Words that are no ids, such as a title in place of the id, are one problem.
    pub(super) fn references(&mut self, column: usize, names: &Names) -> Vec<usize> {
        self.failed |= self.row.is_cut(column);
        let (mut found, mut unknown) = (Vec::new(), Vec::new());
        for id in self.row.ids(column) {
            match names.get(id) {
                Some(index) if found.contains(&index) => {}
                Some(index) => found.push(index),
                None if names.is_spoilt(id) => self.failed = true,
                None => unknown.push(id),
            }
        }
        if !unknown.is_empty() {
            self.unknown(column, &unknown.join(" "), names);
        }
        found
    }

    fn known(&mut self, column: usize, text: &str, names: &Names) -> Option<usize> {
        let index = names.get(text);
        if index.is_none() {
            self.unknown(column, text, names);
        }
        index
    }

    /// Reports an unknown id, unless it follows from another fault.
    fn unknown(&mut self, column: usize, text: &str, names: &Names) {
        self.failed = true;
        if let Some(problem) = names.unknown(text) {
            self.fault(column, problem);
        }
    }

    /// What a cell for a number holds; a fault counts as empty.
    pub(super) fn cell(&mut self, column: usize) -> Cell {
        let result = self.row.number(column);
        self.keep(column, result).unwrap_or(Cell::Empty)
    }

    /// A number, or nothing where the cell is empty or marked as missing.
    pub(super) fn number(&mut self, column: usize) -> Option<f64> {
        self.cell(column).value()
    }

    /// A number that must be there.
    pub(super) fn required_number(&mut self, column: usize) -> Option<f64> {
        let result = self.row.number(column);
        match self.keep(column, result)? {
            Cell::Number(number) => Some(number),
            Cell::Empty | Cell::Missing => {
                self.empty(column);
                None
            }
        }
    }

    /// A number that is not negative, or nothing.
    pub(super) fn not_negative(&mut self, column: usize) -> Option<f64> {
        let number = self.number(column)?;
        if number < 0.0 {
            self.fault(column, Problem::Negative { found: number });
            return None;
        }
        Some(number)
    }

    /// A whole number that must be there.
    pub(super) fn required_integer(&mut self, column: usize) -> Option<i32> {
        let result = self.row.integer(column);
        let number = self.keep(column, result)?;
        if number.is_none() {
            self.empty(column);
        }
        number
    }

    /// Yes or no; no where the cell is empty.
    pub(super) fn yes(&mut self, column: usize) -> bool {
        let result = self.row.yes_no(column);
        self.keep(column, result).flatten().unwrap_or(false)
    }

    /// A day, or nothing.
    pub(super) fn date(&mut self, column: usize) -> Option<Date> {
        let result = self.row.date(column);
        self.keep(column, result).flatten()
    }

    /// One of the values that the column allows, or nothing where the cell is empty.
    pub(super) fn choice(&mut self, column: usize) -> Option<&'static str> {
        let result = self.row.choice(column);
        self.keep(column, result).flatten()
    }

    /// One of the values that the column allows; the cell must not be empty.
    pub(super) fn required_choice(&mut self, column: usize) -> Option<&'static str> {
        if self.row.text(column).is_empty() {
            self.empty(column);
            return None;
        }
        self.choice(column)
    }
}
