//! Incomplete pairwise comparisons by logarithmic least squares.

use super::PairwiseMatrix;
use super::geometric_index::report;
use crate::elicit::Elicited;
use crate::error::NumericError;
use nalgebra::DMatrix;

/// Weights from a matrix with gaps by logarithmic least squares.
///
/// # Formula
/// ```text
/// minimise Σ_{known i<j} (ln a_ij − l_i + l_j)²,   w_i = exp(l_i) / Σ_k exp(l_k)
/// ```
/// The normal equations are `L l = b` with the Laplacian L of the graph of judged pairs and `b_i = Σ_j ln a_ij` over
/// the known judgements of row i. The leverage of a judgement is the effective resistance between its items.
///
/// # Shapes
/// `matrix`: n × n, connected, with any number of gaps, none included. Details as for
/// [`GeometricMean`](super::GeometricMean).
///
/// # Properties
/// Equal to [`GeometricMean`](super::GeometricMean) without gaps. Unique because the judgements connect all items; the
/// geometric mean of the weights of all spanning trees. GCI has no published limit with gaps, so none is given.
///
/// # Errors
/// [`NumericError::Disconnected`] cannot occur: a [`PairwiseMatrix`] is connected.
///
/// # Source
/// Bozóki, Fülöp & Rónyai (2010), On optimal completion of incomplete pairwise comparison matrices, Mathematical and
/// Computer Modelling 52(1–2), 318–333, doi 10.1016/j.mcm.2010.02.047, section 4; Bozóki & Tsyganok (2019), The
/// (logarithmic) least squares optimality of the arithmetic (geometric) mean of weight vectors calculated from all
/// spanning trees for incomplete additive (multiplicative) pairwise comparison matrices, International Journal of
/// General Systems 48(4), 362–381, doi 10.1080/03081079.2019.1585432.
///
/// # Examples
/// ```
/// use waage::elicit::{LogLeastSquares, PairwiseMatrix};
///
/// let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 2.0)])?;
/// let weights = LogLeastSquares.elicit(&matrix)?.weights;
/// assert!((weights[0] - 4.0 / 7.0).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LogLeastSquares;

impl LogLeastSquares {
    /// Weights and consistency of a matrix that may have gaps.
    ///
    /// # Errors
    /// See [`LogLeastSquares`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let fit = Fit::new(matrix)?;
        Ok(report(matrix, &fit.logs, |row, column| fit.resistance(row, column)))
    }
}

/// The solution of the normal equations.
pub(super) struct Fit {
    /// Logarithms of the weights; that of the last item is 0.
    logs: Vec<f64>,
    /// The inverse of the Laplacian without its last row and column.
    inverse: DMatrix<f64>,
}

impl Fit {
    /// Solves the normal equations with the last item as reference.
    pub(super) fn new(matrix: &PairwiseMatrix) -> Result<Self, NumericError> {
        let rest = matrix.size() - 1;
        let mut laplacian = DMatrix::<f64>::zeros(rest, rest);
        let mut side = vec![0.0; rest];
        for (row, column) in matrix.known() {
            let log = matrix.get(row, column).unwrap_or(1.0).ln();
            // row < column, so that only the column can be the reference.
            laplacian[(row, row)] += 1.0;
            side[row] += log;
            if column < rest {
                laplacian[(column, column)] += 1.0;
                laplacian[(row, column)] -= 1.0;
                laplacian[(column, row)] -= 1.0;
                side[column] -= log;
            }
        }
        let disconnected = NumericError::Disconnected { what: "comparisons", from: 0, to: rest };
        let inverse = laplacian.cholesky().ok_or(disconnected)?.inverse();
        let product = |row: usize| (0..rest).map(|column| inverse[(row, column)] * side[column]).sum();
        let logs = (0..rest).map(product).chain([0.0]).collect();
        Ok(Self { logs, inverse })
    }

    /// ln (`w_row` / `w_column`).
    pub(super) fn log_ratio(&self, row: usize, column: usize) -> f64 {
        self.logs[row] - self.logs[column]
    }

    /// The effective resistance between two items where each judgement is a resistor of 1 ohm: 1 where the judgement
    /// alone connects two parts, 2/n in a complete matrix.
    fn resistance(&self, row: usize, column: usize) -> f64 {
        let rest = self.inverse.nrows();
        let at =
            |row: usize, column: usize| if row < rest && column < rest { self.inverse[(row, column)] } else { 0.0 };
        at(row, row) + at(column, column) - 2.0 * at(row, column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::GeometricMean;

    #[test]
    fn without_gaps_it_is_the_geometric_mean() {
        let matrix = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap();
        let (squares, mean) = (LogLeastSquares.elicit(&matrix).unwrap(), GeometricMean.elicit(&matrix).unwrap());
        for (squares, mean) in squares.weights.iter().zip(&mean.weights) {
            assert!((squares - mean).abs() < 1e-14);
        }
        let (squares, mean) = (squares.most_disturbing.unwrap(), mean.most_disturbing.unwrap());
        assert_eq!((squares.row, squares.column), (mean.row, mean.column));
        assert!((squares.repaired - mean.repaired).abs() < 1e-12);
    }

    /// A circle of four with a judgement off by a factor of 16: each is off by a factor of 2, and leaving any of them
    /// out leaves a chain without contradiction. The resistance of an edge is 1 against 3 in parallel, 3/4.
    #[test]
    fn a_circle_of_four() {
        let matrix =
            PairwiseMatrix::from_judgements(4, &[(0, 1, 16.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)]).unwrap();
        let fit = Fit::new(&matrix).unwrap();
        assert!((fit.resistance(1, 2) - 0.75).abs() < 1e-14);
        let elicited = LogLeastSquares.elicit(&matrix).unwrap();
        assert!((elicited.weights[0] / elicited.weights[1] - 8.0).abs() < 1e-12);
        let consistency = elicited.consistency.unwrap();
        assert!((consistency.value - 4.0 * 2.0_f64.ln().powi(2)).abs() < 1e-13);
        assert_eq!(consistency.limit, None);
        assert!(elicited.most_disturbing.unwrap().after < 1e-13);
    }
}
