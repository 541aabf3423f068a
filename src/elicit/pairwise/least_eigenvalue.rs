//! Missing judgements filled so that the greatest eigenvalue is least.

use super::PairwiseMatrix;
use super::log_least_squares::Fit;
use super::perron::perron;
use crate::error::NumericError;
use nalgebra::{DMatrix, DVector};

/// A matrix whose gaps are filled.
pub(super) struct Completed {
    pub(super) matrix: DMatrix<f64>,
    pub(super) lambda_max: f64,
    /// The principal eigenvector, sum 1.
    pub(super) vector: DVector<f64>,
}

const STEPS: usize = 100;

/// Fills the missing judgements of a matrix.
///
/// # Formula
/// λmax is a convex function of the logarithms t of the missing judgements, with one minimum because the known ones
/// connect all items. Newton's method, started at the logarithmic least squares solution: with right and left
/// eigenvectors x, y scaled to yᵀx = 1, the derivative Dₖ of A by the logarithm of the judgement (i, j) has the two
/// entries `a_ij` and `−a_ji`, and
/// ```text
/// ∂λ/∂tₖ = yᵀ Dₖ x        ∂²λ/∂tₖ∂tₗ = [k = l] (y_i a_ij x_j + y_j a_ji x_i) + yᵀ Dₖ x′ₗ + yᵀ Dₗ x′ₖ
/// (λ I − A) x′ₖ = Dₖ x − (∂λ/∂tₖ) x,   yᵀ x′ₖ = 0
/// ```
/// A step that does not lower λ is halved.
///
/// # Errors
/// [`NumericError::NotConverged`].
///
/// # Source
/// The problem, its convexity and its unique solution: Bozóki, Fülöp & Rónyai (2010), On optimal completion of
/// incomplete pairwise comparison matrices, Mathematical and Computer Modelling 52(1–2), 318–333,
/// doi 10.1016/j.mcm.2010.02.047, who go through the coordinates in turn. Derivatives of an eigenvalue: Magnus (1985),
/// On differentiating eigenvalues and eigenvectors, Econometric Theory 1(2), 179–191.
pub(super) fn complete(judgements: &PairwiseMatrix) -> Result<Completed, NumericError> {
    let free: Vec<(usize, usize)> = judgements.missing().collect();
    let fit = Fit::new(judgements)?;
    let mut logs: Vec<f64> = free.iter().map(|&(row, column)| fit.log_ratio(row, column)).collect();
    let mut current = filled(judgements, &free, &logs)?;
    if free.is_empty() {
        return Ok(current);
    }
    for _ in 0..STEPS {
        let step = newton_step(&current, &free)?;
        let length = step.amax();
        let mut share = 1.0;
        let next = loop {
            let trial: Vec<f64> = logs.iter().zip(step.iter()).map(|(log, step)| log + share * step).collect();
            let next = filled(judgements, &free, &trial);
            match next {
                Ok(next) if next.lambda_max <= current.lambda_max * (1.0 + 4.0 * f64::EPSILON) => {
                    logs = trial;
                    break next;
                }
                _ if share > 1e-9 => share /= 2.0,
                _ => return Ok(current),
            }
        };
        current = next;
        if length * share <= 1e-11 {
            return Ok(current);
        }
    }
    Err(NumericError::NotConverged { what: "the missing judgements", steps: STEPS })
}

/// The matrix with its gaps filled by exp(logs).
fn filled(judgements: &PairwiseMatrix, free: &[(usize, usize)], logs: &[f64]) -> Result<Completed, NumericError> {
    let size = judgements.size();
    let mut matrix = DMatrix::from_fn(size, size, |row, column| judgements.get(row, column).unwrap_or(1.0));
    for (&(row, column), log) in free.iter().zip(logs) {
        matrix[(row, column)] = log.exp();
        matrix[(column, row)] = (-log).exp();
    }
    let found = perron(&matrix)?;
    Ok(Completed { matrix, lambda_max: found.value, vector: found.vector })
}

/// Newton's step in the logarithms of the free judgements.
fn newton_step(current: &Completed, free: &[(usize, usize)]) -> Result<DVector<f64>, NumericError> {
    let failed = NumericError::NotConverged { what: "the missing judgements", steps: 1 };
    let (matrix, lambda, right) = (&current.matrix, current.lambda_max, &current.vector);
    let size = matrix.nrows();
    let left = perron(&matrix.transpose())?.vector;
    let left = &left / left.dot(right);
    // Dₖ x and Dₖᵀ y have two entries each, at i and j.
    let forward = |&(i, j): &(usize, usize)| (matrix[(i, j)] * right[j], -matrix[(j, i)] * right[i]);
    let backward = |&(i, j): &(usize, usize)| (-matrix[(j, i)] * left[j], matrix[(i, j)] * left[i]);

    let mut bordered = DMatrix::zeros(size + 1, size + 1);
    for row in 0..size {
        for column in 0..size {
            bordered[(row, column)] = if row == column { lambda } else { 0.0 } - matrix[(row, column)];
        }
        bordered[(row, size)] = right[row];
        bordered[(size, row)] = left[row];
    }
    let bordered = bordered.lu();

    let count = free.len();
    let mut gradient = DVector::zeros(count);
    let mut moved = Vec::with_capacity(count);
    for (k, pair) in free.iter().enumerate() {
        let (at_i, at_j) = forward(pair);
        gradient[k] = left[pair.0] * at_i + left[pair.1] * at_j;
        let mut side = DVector::zeros(size + 1);
        for item in 0..size {
            side[item] = -gradient[k] * right[item];
        }
        side[pair.0] += at_i;
        side[pair.1] += at_j;
        moved.push(bordered.solve(&side).ok_or_else(|| failed.clone())?);
    }
    let hessian = DMatrix::from_fn(count, count, |k, l| {
        let along = |k: usize, l: usize| {
            let (at_i, at_j) = backward(&free[k]);
            at_i * moved[l][free[k].0] + at_j * moved[l][free[k].1]
        };
        let own = if k == l {
            let (i, j) = free[k];
            left[i] * matrix[(i, j)] * right[j] + left[j] * matrix[(j, i)] * right[i]
        } else {
            0.0
        };
        own + along(k, l) + along(l, k)
    });
    let step = hessian.cholesky().map(|factor| factor.solve(&-&gradient));
    // Rounding may hide that the second derivatives are positive definite; then downhill, near the consistent scale.
    Ok(step.unwrap_or_else(|| -gradient * size as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The remaining judgements say 2 · 3 = 6.
    #[test]
    fn a_gap_in_a_consistent_matrix_is_filled_with_what_the_others_imply() {
        let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 3.0)]).unwrap();
        let completed = complete(&matrix).unwrap();
        assert!((completed.matrix[(0, 2)] - 6.0).abs() < 1e-12);
        assert!((completed.lambda_max - 3.0).abs() < 1e-12);
    }

    /// Around the solution, λ rises in every direction, also for a wildly inconsistent matrix.
    #[test]
    fn no_other_value_is_better() {
        let judgements =
            [(0, 1, 9.0), (1, 2, 9.0), (2, 0, 9.0), (2, 3, 1.0 / 7.0), (3, 4, 8.0), (4, 0, 9.0), (1, 4, 0.125)];
        let matrix = PairwiseMatrix::from_judgements(5, &judgements).unwrap();
        let best = complete(&matrix).unwrap();
        for (row, column) in matrix.missing() {
            for factor in [0.99, 1.01] {
                let mut other = best.matrix.clone();
                other[(row, column)] *= factor;
                other[(column, row)] /= factor;
                assert!(perron(&other).unwrap().value > best.lambda_max);
            }
        }
    }
}
