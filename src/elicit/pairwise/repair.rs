//! Which judgement disturbs consistency most, and what would repair it?

use super::PairwiseMatrix;
use crate::elicit::{Disturbing, OnScale};
use crate::error::NumericError;

/// Figures closer than this are the same figure.
const SAME: f64 = 1e-12;

/// The best value for one judgement, and the consistency with it.
pub(super) struct Repair {
    pub(super) value: f64,
    pub(super) after: f64,
}

/// Tries every judgement that others can contradict and returns the one whose best value lowers the figure most.
///
/// `repair` gets the matrix without the judgement (row, column) and finds its best value; `measure` is the figure of
/// a whole matrix, for the rounded repair. Of equally good repairs the first by row and column is taken. None where
/// nothing is to be gained.
///
/// # Errors
/// Those of `repair` and `measure`.
pub(super) fn most_disturbing(
    matrix: &PairwiseMatrix,
    before: f64,
    repair: impl Fn(&PairwiseMatrix, usize, usize) -> Result<Repair, NumericError>,
    measure: impl Fn(&PairwiseMatrix) -> Result<f64, NumericError>,
) -> Result<Option<Disturbing>, NumericError> {
    let mut best: Option<Disturbing> = None;
    for (row, column) in matrix.known() {
        let (Some(found), Some(rest)) = (matrix.get(row, column), matrix.without(row, column)) else { continue };
        let Repair { value: repaired, after } = repair(&rest, row, column)?;
        let after = after.max(0.0);
        if after < best.map_or(before, |best| best.after) - SAME {
            best = Some(Disturbing { row, column, found, repaired, before, after, on_scale: None });
        }
    }
    if let Some(best) = &mut best {
        let value = nearest_step(best.repaired);
        let after = measure(&matrix.replaced(best.row, best.column, value)?)?;
        best.on_scale = Some(OnScale { value, after });
    }
    Ok(best)
}

/// The nearest of 1/9, 1/8, …, 1/2, 1, 2, …, 9, as ratios go.
pub(super) fn nearest_step(value: f64) -> f64 {
    let steps = (2..=9).rev().map(|step| 1.0 / f64::from(step)).chain((1..=9).map(f64::from));
    let distance = |step: f64| (step / value).ln().abs();
    steps.min_by(|&a, &b| distance(a).total_cmp(&distance(b))).unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_near_as_ratios() {
        assert_eq!(nearest_step(14.0), 9.0);
        assert_eq!(nearest_step(0.69), 0.5); // 0.69 is closer to 1/2 than to 1 as a ratio
        assert_eq!(nearest_step(0.73), 1.0);
        assert_eq!(nearest_step(3.4), 3.0);
    }
}
