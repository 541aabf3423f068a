//! The smallest change of several weights at once that puts an alternative first.

use microlp::OptimizationDirection;

use super::LinearConstraint;
use super::programme::{Programme, check, consistent, finite};
use super::projection::{HalfSpace, nearest};
use crate::error::NumericError;
use crate::model::Matrix;

/// How a change of several weights is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Norm {
    /// Sum of the absolute changes: half of it is the weight that has to move from some criteria to others.
    Sum,
    /// Largest absolute change of a single weight.
    Largest,
    /// Root of the sum of squared changes: every weight gives a little.
    Euclidean,
}

/// Weights are at most √2 apart.
const FARTHEST: f64 = std::f64::consts::SQRT_2;
/// A difference of values that is below this share of the values is the same for all weights.
const EVEN: f64 = 1e-12;

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
/// The sum of absolute changes and the largest are linear programmes. The Euclidean norm is a quadratic programme: the
/// projection of `w⁰` onto the permitted weights that put the challenger first, by active sets.
///
/// # Shapes
/// `values`: alternatives × leaves, one common scale; `weights`: present global weights of the leaves, Σ = 1.
///
/// # Properties
/// `None` where no permitted weights put the challenger first. Size 0 where it is first already. Several weights may share
/// the smallest size; one of them is given. The Euclidean answer is the only one of its size; it changes many weights a
/// little where the sum changes few of them much, and its size lies between the largest change and the sum of the others' answers:
/// `‖·‖_∞ ≤ ‖·‖₂ ≤ ‖·‖₁`.
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
    if norm == Norm::Euclidean {
        return projected(values, weights, challenger, constraints);
    }
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

/// The Euclidean answer. Changes `x = w − w⁰` sum to 0; the normals of all half-spaces are therefore taken within that plane,
/// in which the nearest point then lies by itself.
fn projected(
    values: &Matrix,
    weights: &[f64],
    challenger: usize,
    constraints: &[LinearConstraint],
) -> Result<Option<JointChange>, NumericError> {
    let leaves = weights.len();
    let rows = values.to_rows();
    // `coefficients · w ≥ limit` in whatever unit.
    let mut wanted: Vec<(Vec<f64>, f64)> = Vec::new();
    for (_, rival) in rows.iter().enumerate().filter(|(r, _)| *r != challenger) {
        wanted.push((rows[challenger].iter().zip(rival).map(|(own, rival)| own - rival).collect(), 0.0));
    }
    for constraint in constraints {
        wanted.push((constraint.coefficients.iter().map(|a| -a).collect(), -constraint.limit));
    }
    for leaf in 0..leaves {
        let mut unit = vec![0.0; leaves];
        unit[leaf] = 1.0;
        wanted.push((unit, 0.0));
    }
    let mut half_spaces = Vec::new();
    for (coefficients, limit) in wanted {
        let size = coefficients.iter().fold(0.0, |most: f64, a| most.max(a.abs()));
        let mean = coefficients.iter().sum::<f64>() / leaves as f64;
        let normal: Vec<f64> = coefficients.iter().map(|a| a - mean).collect();
        let length = libm::sqrt(normal.iter().map(|a| a * a).sum());
        let missing = limit - coefficients.iter().zip(weights).map(|(a, w)| a * w).sum::<f64>();
        if length <= EVEN * size {
            if missing > EVEN * size {
                return Ok(None);
            }
            continue;
        }
        let limit = missing / length;
        if limit > FARTHEST {
            return Ok(None);
        }
        if limit > -FARTHEST {
            half_spaces.push(HalfSpace { normal: normal.iter().map(|a| a / length).collect(), limit });
        }
    }
    Ok(nearest(&half_spaces)?.map(|nearest| {
        let steps = if nearest.point.is_empty() { vec![0.0; leaves] } else { nearest.point };
        let size = libm::sqrt(steps.iter().map(|step| step * step).sum());
        JointChange { weights: weights.iter().zip(&steps).map(|(w, step)| (w + step).max(0.0)).collect(), size }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two criteria, by hand: 80 w against 60 (1 − w) is level at w = 3/7.
    #[test]
    fn two_criteria_meet_at_their_crossing() {
        let values = Matrix::from_rows(&[[80.0, 0.0], [0.0, 60.0]]).unwrap();
        for (norm, factor) in [(Norm::Sum, 2.0), (Norm::Largest, 1.0), (Norm::Euclidean, FARTHEST)] {
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

    /// The differences 1, −2, −1 less their mean −2/3 are 5/3, −4/3, −1/3 of length √(42/9); −0.6 is closed by
    /// x = 0.6 · (5/3, −4/3, −1/3) · 9/42, by hand.
    #[test]
    fn the_euclidean_norm_moves_along_the_gradient() {
        let values = Matrix::from_rows(&[[1.0, -2.0, -1.0], [0.0, 0.0, 0.0]]).unwrap();
        let found = smallest_joint_change(&values, &[0.4, 0.4, 0.2], 0, Norm::Euclidean, &[]).unwrap().unwrap();
        for ((found, now), part) in found.weights.iter().zip([0.4, 0.4, 0.2]).zip([5.0, -4.0, -1.0]) {
            assert!((found - (now + 0.6 * part / 3.0 * 9.0 / 42.0)).abs() < 1e-12, "{found}");
        }
        assert!((found.size - 0.6 / libm::sqrt(42.0 / 9.0)).abs() < 1e-12);
        // With no more than 0.5 on the first only one point is left: 0.5 − 2 b − c = 0 and b + c = 0.5.
        let most = [LinearConstraint { coefficients: vec![1.0, 0.0, 0.0], limit: 0.5 }];
        let found = smallest_joint_change(&values, &[0.4, 0.4, 0.2], 0, Norm::Euclidean, &most).unwrap().unwrap();
        assert!((found.weights[0] - 0.5).abs() < 1e-9 && found.weights[1].abs() < 1e-9, "{found:?}");
    }

    #[test]
    fn a_dominated_alternative_never_gets_there() {
        let values = Matrix::from_rows(&[[1.0, 1.0], [2.0, 2.0]]).unwrap();
        for norm in [Norm::Sum, Norm::Largest, Norm::Euclidean] {
            assert_eq!(smallest_joint_change(&values, &[0.5, 0.5], 0, norm, &[]), Ok(None));
        }
        assert!(smallest_joint_change(&values, &[1.0], 0, Norm::Sum, &[]).is_err());
        assert!(smallest_joint_change(&values, &[0.5, 0.5], 2, Norm::Sum, &[]).is_err());
    }
}
