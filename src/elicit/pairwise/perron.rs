//! The greatest eigenvalue of a positive matrix and its eigenvector, by Noda's iteration.

use crate::error::NumericError;
use nalgebra::{DMatrix, DVector};

/// The Perron root and vector of a matrix.
pub(super) struct Perron {
    /// The greatest eigenvalue.
    pub(super) value: f64,
    /// Its eigenvector, all entries positive, sum 1.
    pub(super) vector: DVector<f64>,
}

/// More steps than any matrix of judgements needs: seven are typical, whatever its inconsistency.
const STEPS: usize = 100;

/// Finds the greatest eigenvalue of a matrix without negative entries whose graph is connected and whose diagonal is
/// positive.
///
/// # Formula
/// For any positive x the eigenvalue lies between the least and the greatest quotient (Collatz 1942, Wielandt 1950):
/// ```text
/// min_i (A x)_i / x_i ≤ λ ≤ max_i (A x)_i / x_i =: σ
/// ```
/// Noda's iteration solves `(σ I − A) y = x`, normalises y to sum 1 and repeats. All iterates stay positive, σ falls
/// to λ, and the convergence is quadratic, also where the second eigenvalue is close and the power method crawls.
///
/// # Properties
/// Ends when the bounds of Collatz and Wielandt meet to rounding, so that the result encloses itself.
///
/// # Errors
/// [`NumericError::NotConverged`], which no valid matrix of judgements has been seen to cause.
///
/// # Source
/// Noda (1971), Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix, Numerische
/// Mathematik 17, 382–386, doi 10.1007/BF01436087.
pub(super) fn perron(matrix: &DMatrix<f64>) -> Result<Perron, NumericError> {
    let size = matrix.nrows();
    let mut vector = DVector::from_element(size, 1.0 / size as f64);
    let (mut least, mut greatest) = bounds(matrix, &vector);
    for _ in 0..STEPS {
        if greatest - least <= 4.0 * f64::EPSILON * greatest {
            return Ok(Perron { value: f64::midpoint(least, greatest), vector });
        }
        let shifted = DMatrix::from_diagonal_element(size, size, greatest) - matrix;
        // A singular matrix means that σ is the eigenvalue to the last bit; the bounds below then stay as they are.
        let next = shifted.lu().solve(&vector).and_then(|solved| {
            let next = &solved / solved.sum();
            next.iter().all(|&entry| entry.is_finite() && entry > 0.0).then_some(next)
        });
        let Some(next) = next else { break };
        let (next_least, next_greatest) = bounds(matrix, &next);
        if next_greatest - next_least >= greatest - least {
            break;
        }
        (vector, least, greatest) = (next, next_least, next_greatest);
    }
    // Rounding stopped the bounds from meeting entirely.
    if greatest - least <= 1e-12 * greatest {
        return Ok(Perron { value: f64::midpoint(least, greatest), vector });
    }
    Err(NumericError::NotConverged { what: "the eigenvalue", steps: STEPS })
}

/// The least and the greatest of `(A x)_i / x_i`.
fn bounds(matrix: &DMatrix<f64>, vector: &DVector<f64>) -> (f64, f64) {
    let (mut least, mut greatest) = (f64::INFINITY, 0.0_f64);
    for row in 0..matrix.nrows() {
        let product: f64 = (0..matrix.ncols()).map(|column| matrix[(row, column)] * vector[column]).sum();
        let quotient = product / vector[row];
        least = least.min(quotient);
        greatest = greatest.max(quotient);
    }
    (least, greatest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: λ² − 5λ − 2 = 0.
    #[test]
    fn a_matrix_of_two_rows_has_the_root_of_its_polynomial() {
        let found = perron(&DMatrix::from_row_slice(2, 2, &[1.0, 2.0, 3.0, 4.0])).unwrap();
        let root = f64::midpoint(5.0, 33.0_f64.sqrt());
        assert!((found.value - root).abs() < 1e-14);
        assert!((found.vector[0] / found.vector[1] - 2.0 / (root - 1.0)).abs() < 1e-14);
    }

    /// n I minus the Laplacian of a path: eigenvalues n − 2 + 2 cos(π k / n), the second one close to the first.
    #[test]
    fn a_close_second_eigenvalue_does_not_slow_it_down() {
        let size = 40;
        let path = DMatrix::from_fn(size, size, |row, column| match row.abs_diff(column) {
            0 if row == 0 || row == size - 1 => size as f64 - 1.0,
            0 => size as f64 - 2.0,
            1 => 1.0,
            _ => 0.0,
        });
        let found = perron(&path).unwrap();
        assert!((found.value - size as f64).abs() < 1e-12);
        assert!(found.vector.iter().all(|entry| (entry - 1.0 / size as f64).abs() < 1e-12));
    }

    #[test]
    fn ratios_of_a_million_are_borne() {
        let matrix = DMatrix::from_row_slice(3, 3, &[1.0, 1e6, 1e-6, 1e-6, 1.0, 1e6, 1e6, 1e-6, 1.0]);
        // A cycle of equal judgements: all items are alike, λ = 1 + 1e6 + 1e-6.
        let found = perron(&matrix).unwrap();
        assert!((found.value / (1.0 + 1e6 + 1e-6) - 1.0).abs() < 1e-14);
    }
}
