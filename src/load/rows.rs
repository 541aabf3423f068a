//! The rows of a table, one at a time, and the reading of their cells.

use super::columns::Kind;
use super::findings::Findings;
use super::split::Field;
use super::table::Table;
use super::{date, number, synonyms};
use crate::error::{Location, Problem};
use crate::model::Date;

/// What a cell for a number holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A mark that says that the value is missing, such as `k. A.`
    Missing,
    /// A number.
    Number(f64),
}

impl Cell {
    /// The number, if there is one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        if let Self::Number(value) = self { Some(value) } else { None }
    }
}

/// A walk over the rows of a table.
#[derive(Debug)]
pub struct Rows<'t> {
    table: &'t Table,
    next: usize,
    fields: Vec<Field>,
}

impl<'t> Rows<'t> {
    /// The walk from the first row on.
    pub(super) fn new(table: &'t Table) -> Self {
        Self { table, next: 0, fields: Vec::new() }
    }

    /// The next row; it lends the walk's memory, so that no row allocates.
    pub fn next_row(&mut self) -> Option<Row<'_, 't>> {
        if !self.table.fields(self.next, &mut self.fields) {
            return None;
        }
        let index = self.next as u32;
        self.next += 1;
        Some(Row { table: self.table, index, fields: &self.fields })
    }
}

/// A row. Columns are indices into the columns of the table; a column that the file lacks reads as empty.
#[derive(Debug, Clone, Copy)]
pub struct Row<'r, 't> {
    table: &'t Table,
    index: u32,
    fields: &'r [Field],
}

impl<'t> Row<'_, 't> {
    /// Its number from 0, without the header and empty rows.
    #[must_use]
    pub fn index(&self) -> u32 {
        self.index
    }

    /// The name of a column.
    #[must_use]
    pub fn column_name(&self, column: usize) -> &'static str {
        self.table.spec().columns[column].name
    }

    /// Whether there is a cell of the column, were it empty.
    #[must_use]
    pub fn reaches(&self, column: usize) -> bool {
        self.field(column).is_some()
    }

    /// Whether the file has the column, and this row lacks the cell: it is cut off before, or the cell is broken.
    /// Either is reported when the file is opened.
    #[must_use]
    pub fn is_cut(&self, column: usize) -> bool {
        self.table.has(column) && !self.reaches(column)
    }

    /// The text of a cell without the blanks around it; empty where there is none.
    #[must_use]
    pub fn text(&self, column: usize) -> &'t str {
        self.field(column).map_or("", |field| self.table.text(field))
    }

    /// The ids in a cell, which blanks, commas or semicolons separate.
    pub fn ids(&self, column: usize) -> impl Iterator<Item = &'t str> + use<'t> {
        let separates = |letter: char| letter.is_whitespace() || letter == ',' || letter == ';';
        self.text(column).split(separates).filter(|id| !id.is_empty())
    }

    /// The number in a cell.
    ///
    /// # Errors
    /// The problem that the text is: ambiguous, a date, an error value, no number or not finite.
    pub fn number(&self, column: usize) -> Result<Cell, Problem> {
        let Some(field) = self.field(column) else { return Ok(Cell::Empty) };
        let text = self.table.text(field);
        if text.is_empty() {
            return Ok(Cell::Empty);
        }
        match number::parse(text, self.table.decimal_of(field)) {
            Ok(value) => Ok(Cell::Number(value)),
            Err(_) if number::is_missing_mark(text) => Ok(Cell::Missing),
            Err(fault) => Err(fault.problem(text)),
        }
    }

    /// The whole number in a cell; `None` if it is empty or holds a missing mark.
    ///
    /// # Errors
    /// As [`Row::number`]; also a number with decimals, or one of more than nine digits.
    pub fn integer(&self, column: usize) -> Result<Option<i32>, Problem> {
        let Some(value) = self.number(column)?.value() else { return Ok(None) };
        if value.fract() == 0.0 && value.abs() < 1e9 {
            return Ok(Some(value as i32));
        }
        Err(number::NumberFault::NotInteger.problem(self.text(column)))
    }

    /// The day in a cell; `None` if it is empty or holds a missing mark.
    ///
    /// # Errors
    /// [`Problem::NotADate`].
    pub fn date(&self, column: usize) -> Result<Option<Date>, Problem> {
        let text = self.text(column);
        match date::parse(text) {
            None if text.is_empty() || number::is_missing_mark(text) => Ok(None),
            None => Err(Problem::NotADate { found: text.to_owned() }),
            day => Ok(day),
        }
    }

    /// Yes or no; `None` if the cell is empty or holds a missing mark.
    ///
    /// # Errors
    /// [`Problem::NotYesNo`].
    pub fn yes_no(&self, column: usize) -> Result<Option<bool>, Problem> {
        let text = self.text(column);
        match synonyms::yes_no(text) {
            None if text.is_empty() || number::is_missing_mark(text) => Ok(None),
            None => Err(Problem::NotYesNo { found: text.to_owned() }),
            answer => Ok(answer),
        }
    }

    /// The value of a choice column, as the column lists it; `None` if the cell is empty.
    ///
    /// # Errors
    /// [`Problem::NotAllowed`].
    pub fn choice(&self, column: usize) -> Result<Option<&'static str>, Problem> {
        let text = self.text(column);
        let allowed = match self.table.spec().columns.get(column).map(|column| column.kind) {
            Some(Kind::Choice(allowed)) => allowed,
            _ => &[],
        };
        match synonyms::choice(allowed, text) {
            None if text.is_empty() => Ok(None),
            None => Err(Problem::NotAllowed {
                found: text.to_owned(),
                allowed: allowed.iter().map(|&value| value.to_owned()).collect(),
                nearest: synonyms::nearest_choice(allowed, text).map(str::to_owned),
            }),
            value => Ok(value),
        }
    }

    /// The place of a cell of this row.
    #[must_use]
    pub fn location(&self, column: usize) -> Location {
        self.table.location(self.index, column)
    }

    /// Reports a problem with a cell of this row.
    pub fn report(&self, column: usize, problem: Problem, findings: &mut Findings) {
        findings.push_in(&self.table.source().file, problem, || self.location(column));
    }

    /// Takes the value out of what a cell gave; a problem is reported at the cell.
    pub fn keep<T>(&self, column: usize, result: Result<T, Problem>, findings: &mut Findings) -> Option<T> {
        findings.keep(result, &self.table.source().file, || self.location(column))
    }

    /// The cell in which a column stands.
    fn field(&self, column: usize) -> Option<Field> {
        self.fields.get(self.table.cell_index(column)?).copied().filter(|&cell| cell != Field::BROKEN)
    }
}
