//! Where the rows of a study's tables stand, for the way back from a number to its cell.

use std::path::Path;

use super::columns::SCORES;
use super::{Findings, Table, records};
use crate::error::Location;

const LIKELY: usize = SCORES.column("likely");

/// The tables of a study, read once more for the places of their cells.
#[derive(Debug)]
pub struct Places {
    scores: Option<Table>,
}

impl Places {
    /// Reads the tables in a study's folder. What cannot be read has no places.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self { scores: records::read(folder, &mut Findings::default()).and_then(|records| records.scores) }
    }

    /// The place of the likely number in a row of the scores; `None` where there are none.
    #[must_use]
    pub fn score(&self, row: u32) -> Option<Location> {
        self.scores.as_ref().map(|table| table.location(row, LIKELY))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_scores_has_a_line() {
        let places = Places::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/lehrbuch-nutzwert"));
        let place = places.score(1).unwrap();
        assert_eq!((place.file.as_str(), place.line, place.column), ("scores.csv", 3, 10));
        assert!(Places::of(Path::new("gibt-es-nicht")).score(0).is_none());
    }
}
