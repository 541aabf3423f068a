//! What the data-driven weights share: a checked table and its columns.

use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// A table is not empty, has one direction a criterion and finite values only.
pub(super) fn check(values: &DMatrix<f64>, directions: &[Direction]) -> Result<(), NumericError> {
    if values.is_empty() {
        return Err(NumericError::Empty { what: "decision table" });
    }
    if directions.len() != values.ncols() {
        return Err(NumericError::Shape { what: "directions", expected: values.ncols(), found: directions.len() });
    }
    first(values, |value| !value.is_finite())
        .map_or(Ok(()), |(index, _)| Err(NumericError::NotFinite { what: "decision table", index }))
}

/// The first value, row by row, that has a property, with its row-major index.
pub(super) fn first(values: &DMatrix<f64>, is: impl Fn(f64) -> bool) -> Option<(usize, f64)> {
    (0..values.len())
        .map(|index| (index, values[(index / values.ncols(), index % values.ncols())]))
        .find(|&(_, value)| is(value))
}

/// Whether all alternatives are equal on a criterion.
pub(super) fn is_constant(values: &DMatrix<f64>, criterion: usize) -> bool {
    values.column(criterion).iter().all(|&value| value == values[(0, criterion)])
}

/// A column from 0 (least) to 1 (greatest), or all 0 where it is constant.
pub(super) fn min_max(values: &DMatrix<f64>, criterion: usize) -> Vec<f64> {
    // Halves, so that a range from −1e308 to 1e308 does not overflow.
    let halves: Vec<f64> = values.column(criterion).iter().map(|value| value / 2.0).collect();
    let (least, greatest) = ends(&halves);
    if least == greatest {
        return vec![0.0; halves.len()];
    }
    halves.iter().map(|value| ((value - least) / (greatest - least)).clamp(0.0, 1.0)).collect()
}

/// The least and the greatest value.
pub(super) fn ends(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |ends, &value| (ends.0.min(value), ends.1.max(value)))
}

/// The mean.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Maximize, Minimize};

    #[test]
    fn faults_have_their_place() {
        let table = DMatrix::from_row_slice(2, 2, &[1.0, 2.0, f64::NAN, 4.0]);
        let index = 2;
        assert_eq!(
            check(&table, &[Maximize, Minimize]),
            Err(NumericError::NotFinite { what: "decision table", index })
        );
        assert!(matches!(check(&table, &[Maximize]), Err(NumericError::Shape { expected: 2, found: 1, .. })));
        assert!(matches!(check(&DMatrix::zeros(0, 2), &[Maximize, Minimize]), Err(NumericError::Empty { .. })));
    }

    #[test]
    fn the_widest_range_does_not_overflow() {
        let table = DMatrix::from_row_slice(3, 1, &[-f64::MAX, 0.0, f64::MAX]);
        assert_eq!(min_max(&table, 0), [0.0, 0.5, 1.0]);
    }
}
