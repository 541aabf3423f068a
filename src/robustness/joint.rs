//! The smallest change of several weights at once that puts an alternative first.

use microlp::OptimizationDirection;

use super::LinearConstraint;
use super::programme::{Programme, check, consistent, finite};
use crate::error::NumericError;
use crate::model::Matrix;

/// How a change of several weights is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Norm {
    /// Sum of the absolute changes: half of it is the weight that has to move from some criteria to others.
    Sum,
    /// Largest absolute change of a single weight.
    Largest,
}

/// New weights with which the challenger is first, alone or jointly.
#[derive(Debug, Clone, PartialEq)]
pub struct JointChange {
    /// The weights, one a leaf, Σ = 1.
    pub weights: Vec<f64>,
    /// Size of the change in the chosen norm, 0…2.
    pub size: f64,
}

/// Smallest joint change of the leaves' weights that puts `challenger` first.
///
/// # Formula
/// ```text
/// min ‖w − w⁰‖   such that   Σ_j w_j (v_tj − v_rj) ≥ 0  for every rival r,   w ≥ 0,  Σ w = 1,  A w ≤ b
/// ```
/// with the sum of absolute changes, or the largest, as norm; both are linear programmes.
///
/// # Shapes
/// `values`: alternatives × leaves, one common scale; `weights`: present global weights of the leaves, Σ = 1.
///
/// # Properties
/// `None` where no permitted weights put the challenger first. Size 0 where it is first already. Several weights may share
/// the smallest size; one of them is given. The Euclidean norm is left out on purpose: its answer lies between
/// these two, changes every weight a little, and gives nobody a sentence to say.
///
/// # Errors
/// As [`super::potentials`]; [`NumericError::Shape`] for weights of another number than leaves.
///
/// # Source
/// Barron and Schmidt 1988, Operations Research 36: least change of weights that makes an alternative optimal (theirs
/// is Euclidean); Ringuest 1997, Decision Sciences 28, for the sum and the largest change.
pub fn smallest_joint_change(
    values: &Matrix,
    weights: &[f64],
    challenger: usize,
    norm: Norm,
    constraints: &[LinearConstraint],
) -> Result<Option<JointChange>, NumericError> {
    let leaves = values.columns();
    if weights.len() != leaves {
        return Err(NumericError::Shape { what: "weights", expected: leaves, found: weights.len() });
    }
    if challenger >= values.rows() {
        return Err(NumericError::Shape { what: "challenger", expected: values.rows(), found: challenger });
    }
    finite("values", values.as_slice())?;
    finite("weights", weights)?;
    check(leaves, constraints)?;
    consistent(leaves, constraints)?;
    let mut programme = Programme::new(leaves, constraints, OptimizationDirection::Minimize);
    let largest = (norm == Norm::Largest).then(|| programme.variable(1.0, 0.0, 1.0));
    for (leaf, &now) in weights.iter().enumerate() {
        let change = largest.unwrap_or_else(|| programme.variable(1.0, 0.0, 1.0));
        let mut unit = vec![0.0; leaves];
        unit[leaf] = 1.0;
        programme.at_most(&unit, &[(change, -1.0)], now);
        unit[leaf] = -1.0;
        programme.at_most(&unit, &[(change, -1.0)], -now);
    }
    let rows = values.to_rows();
    for (_, rival) in rows.iter().enumerate().filter(|(r, _)| *r != challenger) {
        let behind: Vec<f64> = rows[challenger].iter().zip(rival).map(|(own, rival)| rival - own).collect();
        // Rows of the same size, whatever the unit of the values.
        let scale = behind.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
        if scale > 0.0 {
            programme.at_most(&behind.iter().map(|x| x / scale).collect::<Vec<_>>(), &[], 0.0);
        }
    }
    let solved = programme.solve("smallest joint change")?;
    Ok(solved.map(|(size, weights)| JointChange { weights, size: size.max(0.0) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two criteria, by hand: 80 w against 60 (1 − w) is level at w = 3/7.
    #[test]
    fn two_criteria_meet_at_their_crossing() {
        let values = Matrix::from_rows(&[[80.0, 0.0], [0.0, 60.0]]).unwrap();
        for (norm, factor) in [(Norm::Sum, 2.0), (Norm::Largest, 1.0)] {
            let found = smallest_joint_change(&values, &[0.3, 0.7], 0, norm, &[]).unwrap().unwrap();
            assert!((found.weights[0] - 3.0 / 7.0).abs() < 1e-9, "{found:?}");
            assert!((found.size - factor * (3.0 / 7.0 - 0.3)).abs() < 1e-9);
        }
        let first = smallest_joint_change(&values, &[0.3, 0.7], 1, Norm::Sum, &[]).unwrap().unwrap();
        assert!(first.size < 1e-9);
    }

    /// Three criteria, by hand: moving x from the second to the first gains 3 per unit, from the third 2; the gap is 0.6.
    #[test]
    fn the_sum_moves_weight_where_it_gains_most() {
        let values = Matrix::from_rows(&[[1.0, -2.0, -1.0], [0.0, 0.0, 0.0]]).unwrap();
        // 0.4 − 0.8 − 0.2 = −0.6; 0.2 moved from the second to the first closes it.
        let found = smallest_joint_change(&values, &[0.4, 0.4, 0.2], 0, Norm::Sum, &[]).unwrap().unwrap();
        assert!((found.size - 0.4).abs() < 1e-9, "{found:?}");
        // With the largest change z: z to the first, z from the second: −0.6 + 3 z = 0.
        let found = smallest_joint_change(&values, &[0.4, 0.4, 0.2], 0, Norm::Largest, &[]).unwrap().unwrap();
        assert!((found.size - 0.2).abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn a_dominated_alternative_never_gets_there() {
        let values = Matrix::from_rows(&[[1.0, 1.0], [2.0, 2.0]]).unwrap();
        assert_eq!(smallest_joint_change(&values, &[0.5, 0.5], 0, Norm::Sum, &[]), Ok(None));
        assert!(smallest_joint_change(&values, &[1.0], 0, Norm::Sum, &[]).is_err());
        assert!(smallest_joint_change(&values, &[0.5, 0.5], 2, Norm::Sum, &[]).is_err());
    }
}
