//! The filled form of a preference matrix, valid by construction.

use crate::error::NumericError;

/// An answer to "is the row or the column more important?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// The criterion of the row.
    Row,
    /// Neither: half a win each.
    Equal,
    /// The criterion of the column.
    Column,
}

impl Preference {
    /// The share of the win that goes to the row: 1, ½ or 0.
    pub(super) fn share(self) -> f64 {
        match self {
            Self::Row => 1.0,
            Self::Equal => 0.5,
            Self::Column => 0.0,
        }
    }
}

/// All n(n−1)/2 answers about n criteria.
///
/// # Examples
/// ```
/// use waage::elicit::Preferences;
///
/// // With 2 points a win and 1 point a draw, as on many forms; the diagonal stays empty.
/// let form = [
///     vec![None, Some(2.0), Some(1.0)],
///     vec![Some(0.0), None, Some(2.0)],
///     vec![Some(1.0), Some(2.0), None],
/// ];
/// let error = Preferences::from_points(&form, 2.0).unwrap_err();
/// assert_eq!(error.to_string(), "judgement [2][1] is 2, expected 0");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    size: usize,
    /// Above the diagonal, row by row.
    upper: Vec<Preference>,
}

impl Preferences {
    /// The answers above the diagonal, row by row.
    ///
    /// # Errors
    /// [`NumericError::Empty`] for no criteria; [`NumericError::Shape`] for another number of answers than n(n−1)/2.
    pub fn new(size: usize, upper: &[Preference]) -> Result<Self, NumericError> {
        if size == 0 {
            return Err(NumericError::Empty { what: "criteria" });
        }
        let expected = size * (size - 1) / 2;
        if upper.len() != expected {
            return Err(NumericError::Shape { what: "preferences", expected, found: upper.len() });
        }
        Ok(Self { size, upper: upper.to_vec() })
    }

    /// A filled form: `win` points for the more important criterion, half of them each where both are equal, 0 for the
    /// less important one. The diagonal is not read; one half of the form may be empty.
    ///
    /// # Errors
    /// [`NumericError::Shape`] for rows of another length; [`NumericError::Missing`] for a pair without an answer;
    /// [`NumericError::OutsideScale`] for other points; [`NumericError::NotReciprocal`] where the answer below the
    /// diagonal does not complete that above to `win`.
    pub fn from_points(rows: &[Vec<Option<f64>>], win: f64) -> Result<Self, NumericError> {
        let size = rows.len();
        for row in rows {
            if row.len() != size {
                return Err(NumericError::Shape { what: "row of preferences", expected: size, found: row.len() });
            }
        }
        let read = |row: usize, column: usize| match rows[row][column] {
            None => Ok(None),
            Some(value) if value == win => Ok(Some(Preference::Row)),
            Some(value) if value == win / 2.0 => Ok(Some(Preference::Equal)),
            Some(0.0) => Ok(Some(Preference::Column)),
            Some(value) => {
                let index = row * size + column;
                Err(NumericError::OutsideScale { what: "preference", index, value, low: 0.0, high: win })
            }
        };
        let mut upper = Vec::with_capacity(size * size.saturating_sub(1) / 2);
        for row in 0..size {
            for column in row + 1..size {
                let below = read(column, row)?;
                let mirrored = below.map(|below| match below {
                    Preference::Row => Preference::Column,
                    Preference::Equal => Preference::Equal,
                    Preference::Column => Preference::Row,
                });
                upper.push(match (read(row, column)?, mirrored) {
                    (Some(above), Some(mirrored)) if above != mirrored => {
                        let expected = win * (1.0 - above.share());
                        let found = below.map_or(0.0, Preference::share) * win;
                        return Err(NumericError::NotReciprocal { row: column, column: row, found, expected });
                    }
                    (Some(answer), _) | (None, Some(answer)) => answer,
                    (None, None) => return Err(NumericError::Missing { what: "preference", row, column }),
                });
            }
        }
        Self::new(size, &upper)
    }

    /// The number of criteria.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The share of the win that goes to `row` against `column`; ½ against itself.
    pub(super) fn share(&self, row: usize, column: usize) -> f64 {
        let at = |row: usize, column: usize| {
            let before = row * (2 * self.size - row - 1) / 2;
            self.upper[before + column - row - 1].share()
        };
        match row.cmp(&column) {
            std::cmp::Ordering::Less => at(row, column),
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Greater => 1.0 - at(column, row),
        }
    }

    pub(super) fn beats(&self, row: usize, column: usize) -> bool {
        self.share(row, column) == 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Preference::{Column, Equal, Row};

    #[test]
    fn forms_are_read_with_any_points_and_faults_have_their_place() {
        let (none, win, lose) = (None, Some(2.0), Some(0.0));
        let upper_only = [vec![none, win, Some(1.0)], vec![none, none, lose], vec![none, none, none]];
        assert_eq!(
            Preferences::from_points(&upper_only, 2.0),
            Ok(Preferences { size: 3, upper: vec![Row, Equal, Column] })
        );
        let gap = [vec![none, none], vec![none, none]];
        assert_eq!(
            Preferences::from_points(&gap, 2.0),
            Err(NumericError::Missing { what: "preference", row: 0, column: 1 })
        );
        let odd = [vec![none, Some(3.0)], vec![none, none]];
        assert_eq!(
            Preferences::from_points(&odd, 2.0),
            Err(NumericError::OutsideScale { what: "preference", index: 1, value: 3.0, low: 0.0, high: 2.0 })
        );
    }
}
