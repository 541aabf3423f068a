//! The matrix of pairwise judgements, valid by construction.

use super::{graph, pairs};
use crate::elicit::Remark;
use crate::error::NumericError;
use nalgebra::DMatrix;

/// A written reciprocal may be off by so much, relatively: 0.1429 stands for 1/7 and 0.1111 for 1/9, but 0.33 does
/// not stand for 1/3.
const RECIPROCAL_TOLERANCE: f64 = 5e-4;

/// A ratio of importance beyond this is a slip of the keyboard, and would leave no digits to compute with.
const GREATEST: f64 = 1e6;

/// The greatest judgement of Saaty's scale from 1 (equally important) to 9 (extremely more important).
const SCALE: f64 = 9.0;

/// Judgements `a[i][j]`: how many times as important item i is as item j. Some may be missing.
///
/// # Shapes
/// n × n, n ≥ 1, for n criteria or alternatives.
///
/// # Properties
/// Always: the diagonal is 1; `a[i][j] · a[j][i] = 1`; every judgement lies between 1e-6 and 1e6; a chain of
/// judgements connects any two items. A reciprocal that was rounded to four decimals (0.1429 for 1/7) is made exact:
/// of the two numbers for a pair, the one that is at least 1 counts.
///
/// # Source
/// Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of Mathematical Psychology 15(3),
/// 234–281, doi 10.1016/0022-2496(77)90033-5.
///
/// # Examples
/// ```
/// use waage::elicit::PairwiseMatrix;
///
/// let matrix = PairwiseMatrix::from_upper(3, &[3.0, 5.0, 2.0])?;
/// assert_eq!(matrix.get(2, 0), Some(0.2));
///
/// let error = PairwiseMatrix::new(&[vec![1.0, 3.0], vec![0.5, 1.0]]).unwrap_err();
/// assert_eq!(error.to_string(), "judgement [1][0] is 0.5, expected 0.3333333333333333");
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PairwiseMatrix {
    size: usize,
    /// Row by row.
    entries: Vec<Option<f64>>,
}

impl PairwiseMatrix {
    /// A complete matrix by rows.
    ///
    /// # Errors
    /// [`NumericError::Empty`], [`NumericError::Shape`] for rows of another length; [`NumericError::NotFinite`],
    /// [`NumericError::NotPositive`] or, beyond 1e-6 to 1e6, [`NumericError::OutsideScale`] for a single judgement;
    /// [`NumericError::NotReciprocal`] for the judgement below the diagonal that does not fit its partner above, and
    /// for a diagonal that is not 1.
    pub fn new(rows: &[Vec<f64>]) -> Result<Self, NumericError> {
        let rows: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
        Self::with_gaps(&rows)
    }

    /// A matrix by rows, in which judgements may be missing. Where only one judgement of a pair is given, the other
    /// one is its reciprocal; the diagonal may be left out.
    ///
    /// # Errors
    /// As [`PairwiseMatrix::new`], and [`NumericError::Disconnected`] where no chain of judgements leads from the
    /// first item to another one.
    pub fn with_gaps(rows: &[Vec<Option<f64>>]) -> Result<Self, NumericError> {
        let size = rows.len();
        for row in rows {
            if row.len() != size {
                return Err(NumericError::Shape { what: "row of judgements", expected: size, found: row.len() });
            }
        }
        let given: Vec<Option<f64>> = rows.iter().flatten().copied().collect();
        Self::checked(size, &given)
    }

    /// A complete matrix from the n(n−1)/2 judgements above the diagonal, row by row.
    ///
    /// # Errors
    /// As [`PairwiseMatrix::new`]; [`NumericError::Shape`] for another number of judgements.
    pub fn from_upper(size: usize, upper: &[f64]) -> Result<Self, NumericError> {
        let expected = size * size.saturating_sub(1) / 2;
        if upper.len() != expected {
            return Err(NumericError::Shape { what: "judgements", expected, found: upper.len() });
        }
        let mut given = vec![None; size * size];
        for ((row, column), &value) in pairs(size).zip(upper) {
            given[row * size + column] = Some(value);
        }
        Self::checked(size, &given)
    }

    /// A matrix from single judgements (row, column, value) in any order, as a questionnaire yields them.
    ///
    /// # Errors
    /// As [`PairwiseMatrix::with_gaps`]; [`NumericError::OutOfRange`] for an item that does not exist;
    /// [`NumericError::NotReciprocal`] where a pair is judged twice, differently.
    pub fn from_judgements(size: usize, judgements: &[(usize, usize, f64)]) -> Result<Self, NumericError> {
        let mut given: Vec<Option<f64>> = vec![None; size * size];
        for &(row, column, value) in judgements {
            for item in [row, column] {
                if item >= size {
                    let high = size.saturating_sub(1) as f64;
                    return Err(NumericError::OutOfRange { what: "item", value: item as f64, low: 0.0, high });
                }
            }
            match given[row * size + column] {
                Some(expected) if expected != value => {
                    return Err(NumericError::NotReciprocal { row, column, found: value, expected });
                }
                _ => given[row * size + column] = Some(value),
            }
        }
        Self::checked(size, &given)
    }

    /// The matrix of somebody who has these weights in mind: `a[i][j] = w_i / w_j`.
    ///
    /// # Errors
    /// [`NumericError::NotPositive`] for a weight of 0; otherwise as [`PairwiseMatrix::new`].
    pub fn consistent(weights: &[f64]) -> Result<Self, NumericError> {
        for (index, &value) in weights.iter().enumerate() {
            if value <= 0.0 {
                return Err(NumericError::NotPositive { what: "weight", index, value });
            }
        }
        let upper: Vec<f64> = pairs(weights.len()).map(|(row, column)| weights[row] / weights[column]).collect();
        Self::from_upper(weights.len(), &upper)
    }

    fn checked(size: usize, given: &[Option<f64>]) -> Result<Self, NumericError> {
        if size == 0 {
            return Err(NumericError::Empty { what: "judgements" });
        }
        let what = "judgement";
        for (index, value) in given.iter().enumerate() {
            let Some(value) = *value else { continue };
            if !value.is_finite() {
                return Err(NumericError::NotFinite { what, index });
            }
            if value <= 0.0 {
                return Err(NumericError::NotPositive { what, index, value });
            }
            if !(1.0 / GREATEST..=GREATEST).contains(&value) {
                return Err(NumericError::OutsideScale { what, index, value, low: 1.0 / GREATEST, high: GREATEST });
            }
        }
        let mut entries = vec![None; size * size];
        for item in 0..size {
            if let Some(found) = given[item * size + item]
                && found != 1.0
            {
                return Err(NumericError::NotReciprocal { row: item, column: item, found, expected: 1.0 });
            }
            entries[item * size + item] = Some(1.0);
        }
        for (row, column) in pairs(size) {
            let (above, below) = (given[row * size + column], given[column * size + row]);
            if let (Some(above), Some(found)) = (above, below)
                && (above * found - 1.0).abs() > RECIPROCAL_TOLERANCE
            {
                return Err(NumericError::NotReciprocal { row: column, column: row, found, expected: 1.0 / above });
            }
            let pair = match (above, below) {
                (Some(above), _) if above >= 1.0 => Some((above, 1.0 / above)),
                (_, Some(below)) => Some((1.0 / below, below)),
                (Some(above), None) => Some((above, 1.0 / above)),
                (None, None) => None,
            };
            entries[row * size + column] = pair.map(|(above, _)| above);
            entries[column * size + row] = pair.map(|(_, below)| below);
        }
        let matrix = Self { size, entries };
        match graph::unreachable(&matrix) {
            Some(to) => Err(NumericError::Disconnected { what: "comparisons", from: 0, to }),
            None => Ok(matrix),
        }
    }

    /// The number of items.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The judgement `a[row][column]`; none where it is missing or where there is no such item.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> Option<f64> {
        if row < self.size && column < self.size { self.entries[row * self.size + column] } else { None }
    }

    /// The pairs (row < column) that are judged.
    pub fn known(&self) -> impl Iterator<Item = (usize, usize)> {
        pairs(self.size).filter(|&(row, column)| self.get(row, column).is_some())
    }

    /// The pairs (row < column) that are not judged.
    pub fn missing(&self) -> impl Iterator<Item = (usize, usize)> {
        pairs(self.size).filter(|&(row, column)| self.get(row, column).is_none())
    }

    /// The same judgements but one.
    ///
    /// # Errors
    /// As [`PairwiseMatrix::with_gaps`]; [`NumericError::OutOfRange`] for an item that does not exist or an item
    /// against itself.
    pub fn replaced(&self, row: usize, column: usize, value: f64) -> Result<Self, NumericError> {
        if row >= self.size || column >= self.size || row == column {
            let high = (self.size - 1) as f64;
            return Err(NumericError::OutOfRange { what: "item", value: row.max(column) as f64, low: 0.0, high });
        }
        let mut given = self.entries.clone();
        given[row * self.size + column] = Some(value);
        given[column * self.size + row] = None;
        Self::checked(self.size, &given)
    }

    /// The same judgements without one; none where the rest would fall into two parts.
    pub(super) fn without(&self, row: usize, column: usize) -> Option<Self> {
        let mut entries = self.entries.clone();
        entries[row * self.size + column] = None;
        entries[column * self.size + row] = None;
        let matrix = Self { size: self.size, entries };
        graph::unreachable(&matrix).is_none().then_some(matrix)
    }

    /// All judgements as numbers.
    ///
    /// # Errors
    /// [`NumericError::Missing`] at the first gap.
    pub(super) fn dense(&self) -> Result<DMatrix<f64>, NumericError> {
        match self.missing().next() {
            Some((row, column)) => Err(NumericError::Missing { what: "judgement", row, column }),
            None => Ok(DMatrix::from_fn(self.size, self.size, |row, column| self.get(row, column).unwrap_or(1.0))),
        }
    }

    /// Judgements beyond Saaty's scale from 1/9 to 9, as remarks: the mathematics bears them, people do not.
    pub(super) fn scale_remarks(&self) -> Vec<Remark> {
        self.known()
            .filter_map(|(row, column)| {
                let value = self.get(row, column)?;
                let within = (1.0 / SCALE * (1.0 - RECIPROCAL_TOLERANCE)..=SCALE).contains(&value);
                (!within).then_some(Remark::OffScale { row, column, value })
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_reciprocal_is_made_exact_and_a_wrong_one_refused() {
        let rounded = PairwiseMatrix::new(&[vec![1.0, 0.1429], vec![7.0, 1.0]]).unwrap();
        assert_eq!(rounded.get(0, 1), Some(1.0 / 7.0));
        let error = PairwiseMatrix::new(&[vec![1.0, 3.0], vec![0.33, 1.0]]).unwrap_err();
        assert_eq!(error, NumericError::NotReciprocal { row: 1, column: 0, found: 0.33, expected: 1.0 / 3.0 });
    }

    #[test]
    fn each_fault_has_its_place() {
        let of = |rows: &[&[f64]]| PairwiseMatrix::new(&rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>());
        let what = "judgement";
        assert_eq!(of(&[]), Err(NumericError::Empty { what: "judgements" }));
        assert_eq!(
            of(&[&[1.0, 2.0], &[0.5]]),
            Err(NumericError::Shape { what: "row of judgements", expected: 2, found: 1 })
        );
        assert_eq!(
            of(&[&[2.0, 2.0], &[0.5, 1.0]]),
            Err(NumericError::NotReciprocal { row: 0, column: 0, found: 2.0, expected: 1.0 })
        );
        assert_eq!(
            of(&[&[1.0, -3.0], &[-1.0 / 3.0, 1.0]]),
            Err(NumericError::NotPositive { what, index: 1, value: -3.0 })
        );
        assert_eq!(of(&[&[1.0, f64::NAN], &[1.0, 1.0]]), Err(NumericError::NotFinite { what, index: 1 }));
        assert_eq!(
            of(&[&[1.0, 1e7], &[1e-7, 1.0]]),
            Err(NumericError::OutsideScale { what, index: 1, value: 1e7, low: 1e-6, high: 1e6 })
        );
    }

    #[test]
    fn islands_are_named() {
        let error = PairwiseMatrix::from_judgements(4, &[(0, 1, 2.0), (3, 2, 5.0)]).unwrap_err();
        assert_eq!(error.to_string(), "no chain of comparisons leads from item 0 to item 2");
    }

    #[test]
    fn a_pair_judged_twice_must_agree() {
        assert!(PairwiseMatrix::from_judgements(2, &[(0, 1, 2.0), (1, 0, 0.5), (0, 1, 2.0)]).is_ok());
        let error = PairwiseMatrix::from_judgements(2, &[(0, 1, 2.0), (0, 1, 3.0)]).unwrap_err();
        assert_eq!(error, NumericError::NotReciprocal { row: 0, column: 1, found: 3.0, expected: 2.0 });
        assert!(PairwiseMatrix::from_judgements(2, &[(0, 2, 2.0)]).is_err());
    }

    #[test]
    fn judgements_beyond_9_are_remarked_not_refused() {
        let matrix = PairwiseMatrix::from_upper(3, &[12.0, 1.0 / 9.0, 0.05]).unwrap();
        let off = |row, column, value| Remark::OffScale { row, column, value };
        assert_eq!(matrix.scale_remarks(), [off(0, 1, 12.0), off(1, 2, 0.05)]);
    }
}
