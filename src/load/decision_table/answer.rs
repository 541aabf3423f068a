//! A method on a plain table: its answer, or the finding that says why it has none, with the cell where one is to blame.

use super::PlainTable;
use crate::aggregate::{Method, Outcome, electre_tri_b};
use crate::error::{Finding, Location, NumericError, Problem};

impl PlainTable {
    /// The method with the category boundaries of the file, if it sorts into categories and the file has some.
    #[must_use]
    pub fn fitted(&self, method: Method) -> Method {
        match method {
            Method::ElectreTriB(parameters) if !self.profiles.is_empty() => {
                let profiles = electre_tri_b::Profiles::Given(self.profiles.clone());
                Method::ElectreTriB(electre_tri_b::Parameters { profiles, ..parameters })
            }
            method => method,
        }
    }

    /// The method's answer.
    ///
    /// # Errors
    /// The finding of [`PlainTable::refusal`].
    pub fn evaluate(&self, method: &Method) -> Result<Outcome, Box<Finding>> {
        method.evaluate(&self.table).map_err(|error| Box::new(self.refusal(method, error)))
    }

    /// Why a method has no answer: E166 with the cell that is not positive enough, else E167.
    #[must_use]
    pub fn refusal(&self, method: &Method, error: NumericError) -> Finding {
        let limit = match error {
            NumericError::Negative { what: "performance", index, value } => Some((index, value, true)),
            NumericError::NotPositive { what: "performance", index, value } => Some((index, value, false)),
            _ => None,
        };
        let cell = limit.and_then(|(row, found, zero_allowed)| {
            let column =
                (0..self.table.columns()).find(|&column| self.table.column(column).get(row) == Some(&found))?;
            Some((row, column, found, zero_allowed))
        });
        let method = method.name().to_owned();
        match cell {
            Some((row, column, found, zero_allowed)) => {
                let criterion = self.sheet.criteria[column].name.clone();
                let problem = Problem::NotPositive { method, criterion, found, zero_allowed };
                Finding::new(problem, self.sheet.location(self.rows[row], self.sheet.criteria[column].cell))
            }
            None => Finding::new(Problem::NoAnswer { method, error }, Location::file(self.sheet.file())),
        }
    }

    /// What the reader of an outcome must know: ends of scales that come from the alternatives (W233).
    #[must_use]
    pub fn remarks(&self, outcome: &Outcome) -> Vec<Finding> {
        if outcome.anchors_from_data.is_empty() {
            return Vec::new();
        }
        let problem = Problem::AnchorsFromData { criteria: outcome.anchors_from_data.clone() };
        vec![Finding::new(problem, self.sheet.header_location(None))]
    }
}
