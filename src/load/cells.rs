//! The cells of one row, read with their rules: what is faulty becomes a finding with its place.

use super::names::Names;
use super::{Cell, Findings, Row, Table};
use crate::error::Problem;
use crate::model::{Date, Id, Text};

/// Longest text of a cell, in characters.
pub(super) const TEXT_LIMIT: usize = 10_000;

/// One row of a table and the collector of its faults.
pub(super) struct Cells<'r, 't, 'f> {
    pub(super) row: Row<'r, 't>,
    pub(super) findings: &'f mut Findings,
}

/// Visits every row of a table.
pub(super) fn each<'t>(table: &'t Table, findings: &mut Findings, mut visit: impl FnMut(&mut Cells<'_, 't, '_>)) {
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        visit(&mut Cells { row, findings });
    }
}

impl<'t> Cells<'_, 't, '_> {
    /// Reports a problem of the cell in `column`.
    pub(super) fn fault(&mut self, column: usize, problem: Problem) {
        self.row.report(column, problem, self.findings);
    }

    /// The bare text of a cell.
    pub(super) fn raw(&self, column: usize) -> &'t str {
        self.row.text(column)
    }

    fn empty(&mut self, column: usize) {
        let column_name = self.row.column_name(column);
        self.fault(column, Problem::CellEmpty { column: column_name });
    }

    /// A free text within the limit.
    pub(super) fn text(&mut self, column: usize) -> String {
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

    /// A new id.
    pub(super) fn id(&mut self, column: usize) -> Option<Id> {
        let text = self.row.text(column);
        if text.is_empty() {
            self.empty(column);
            return None;
        }
        match Id::new(text) {
            Ok(id) => Some(id),
            Err(bad) => {
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

    /// The indices of several known ids.
    pub(super) fn references(&mut self, column: usize, names: &Names) -> Vec<usize> {
        let mut found = Vec::new();
        for id in self.row.ids(column) {
            if let Some(index) = self.known(column, id, names).filter(|index| !found.contains(index)) {
                found.push(index);
            }
        }
        found
    }

    fn known(&mut self, column: usize, text: &str, names: &Names) -> Option<usize> {
        let index = names.get(text);
        if index.is_none() {
            self.fault(column, names.unknown(text));
        }
        index
    }

    /// What a cell for a number holds; a fault counts as empty.
    pub(super) fn cell(&mut self, column: usize) -> Cell {
        let result = self.row.number(column);
        self.row.keep(column, result, self.findings).unwrap_or(Cell::Empty)
    }

    /// A number, or nothing where the cell is empty or marked as missing.
    pub(super) fn number(&mut self, column: usize) -> Option<f64> {
        self.cell(column).value()
    }

    /// A number that must be there.
    pub(super) fn required_number(&mut self, column: usize) -> Option<f64> {
        let result = self.row.number(column);
        match self.row.keep(column, result, self.findings)? {
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
        let number = self.row.keep(column, result, self.findings)?;
        if number.is_none() {
            self.empty(column);
        }
        number
    }

    /// Yes or no; no where the cell is empty.
    pub(super) fn yes(&mut self, column: usize) -> bool {
        let result = self.row.yes_no(column);
        self.row.keep(column, result, self.findings).flatten().unwrap_or(false)
    }

    /// A day, or nothing.
    pub(super) fn date(&mut self, column: usize) -> Option<Date> {
        let result = self.row.date(column);
        self.row.keep(column, result, self.findings).flatten()
    }

    /// One of the values that the column allows, or nothing where the cell is empty.
    pub(super) fn choice(&mut self, column: usize) -> Option<&'static str> {
        let result = self.row.choice(column);
        self.row.keep(column, result, self.findings).flatten()
    }

    /// One of the values that the column allows; the cell must not be empty.
    pub(super) fn required_choice(&mut self, column: usize) -> Option<&'static str> {
        if self.row.text(column).is_empty() {
            self.empty(column);
        }
        self.choice(column)
    }
}
