//! Incomplete pairwise comparisons after Harker.

use super::consistency::Saaty;
use super::perron::{Perron, perron};
use super::repair::{Repair, most_disturbing};
use super::{PairwiseMatrix, RandomIndex, implied};
use crate::elicit::Elicited;
use crate::error::NumericError;
use nalgebra::DMatrix;

/// Weights from a matrix with gaps: a missing judgement counts as exactly what the weights say.
///
/// # Formula
/// With `m_i` missing judgements in row i,
/// ```text
/// b_ij = a_ij if judged, 0 if missing        b_ii = 1 + m_i        B w = λ_max w,  Σ w = 1
/// ```
/// which is the eigenvector of A with every missing `a_ij` replaced by `w_i / w_j`. The *most disturbing judgement* is
/// the one without which λmax is least; its repair is the ratio that the others imply for it.
///
/// # Shapes
/// `matrix`: n × n, connected, with any number of gaps, none included. Details as for
/// [`Eigenvector`](super::Eigenvector).
///
/// # Properties
/// Equal to [`Eigenvector`](super::Eigenvector) without gaps. λmax is at least that of
/// [`OptimalCompletion`](super::OptimalCompletion). The random index is that of matrices with as many gaps, which
/// Harker's paper did not know yet.
///
/// # Errors
/// [`NumericError::NotConverged`], which no valid matrix has been seen to cause.
///
/// # Source
/// Harker (1987), Alternative modes of questioning in the analytic hierarchy process, Mathematical Modelling 9(3–5),
/// 353–360, doi 10.1016/0270-0255(87)90492-1; Harker (1987), Incomplete pairwise comparisons in the analytic hierarchy
/// process, Mathematical Modelling 9(11), 837–848, doi 10.1016/0270-0255(87)90503-3.
///
/// # Examples
/// ```
/// use waage::elicit::{Harker, PairwiseMatrix};
///
/// let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 2.0)])?;
/// let weights = Harker::default().elicit(&matrix)?.weights;
/// for (weight, expected) in weights.iter().zip([4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]) {
///     assert!((weight - expected).abs() < 1e-12);
/// }
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Harker {
    /// The table behind the consistency ratio.
    pub random_index: RandomIndex,
}

impl Harker {
    /// Weights and consistency of a matrix that may have gaps.
    ///
    /// # Errors
    /// See [`Harker`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let found = eigenpair(matrix)?;
        let saaty = Saaty::new(found.value, matrix, self.random_index);
        let weights: Vec<f64> = found.vector.iter().copied().collect();
        let implied = implied(&weights);
        let mut elicited = saaty.report(Elicited::plain(weights), matrix, self.random_index).with("implied", implied);
        elicited.most_disturbing = most_disturbing(
            matrix,
            saaty.ratio,
            |rest, row, column| {
                let rest = eigenpair(rest)?;
                let after = Saaty::new(rest.value, matrix, self.random_index).ratio;
                Ok(Repair { value: rest.vector[row] / rest.vector[column], after })
            },
            |whole| Ok(Saaty::new(eigenpair(whole)?.value, whole, self.random_index).ratio),
        )?;
        Ok(elicited)
    }
}

fn eigenpair(matrix: &PairwiseMatrix) -> Result<Perron, NumericError> {
    let size = matrix.size();
    perron(&DMatrix::from_fn(size, size, |row, column| {
        if row == column {
            1.0 + (0..size).filter(|&other| matrix.get(row, other).is_none()).count() as f64
        } else {
            matrix.get(row, column).unwrap_or(0.0)
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::{Eigenvector, OptimalCompletion};

    #[test]
    fn harker_1987_three_items_in_a_chain() {
        let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 2.0)]).unwrap();
        let elicited = Harker::default().elicit(&matrix).unwrap();
        assert!((elicited.details.number("lambda_max").unwrap() - 3.0).abs() < 1e-12);
        assert!((elicited.weights[0] - 4.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn without_gaps_it_is_the_eigenvector_but_for_the_repair() {
        let matrix = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap();
        let harker = Harker::default().elicit(&matrix).unwrap();
        let eigenvector = Eigenvector::default().elicit(&matrix).unwrap();
        assert_eq!(harker.weights, eigenvector.weights);
        assert_eq!(harker.consistency, eigenvector.consistency);
        let (harker, eigenvector) = (harker.most_disturbing.unwrap(), eigenvector.most_disturbing.unwrap());
        assert!(harker.after >= eigenvector.after && harker.after < harker.before);
    }

    #[test]
    fn the_eigenvalue_is_at_least_that_of_the_optimal_completion() {
        let judgements = [(0, 1, 9.0), (1, 2, 3.0), (0, 2, 0.5), (2, 3, 2.0), (0, 3, 5.0)];
        let matrix = PairwiseMatrix::from_judgements(4, &judgements).unwrap();
        let lambda = |elicited: crate::elicit::Elicited| elicited.details.number("lambda_max").unwrap();
        let harker = lambda(Harker::default().elicit(&matrix).unwrap());
        let optimal = lambda(OptimalCompletion::default().elicit(&matrix).unwrap());
        assert!(harker > optimal && optimal > 4.0);
    }

    #[test]
    fn the_repaired_matrix_has_the_consistency_announced() {
        let matrix = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap();
        let disturbing = Harker::default().elicit(&matrix).unwrap().most_disturbing.unwrap();
        let repaired = matrix.replaced(disturbing.row, disturbing.column, disturbing.repaired).unwrap();
        let after = Harker::default().elicit(&repaired).unwrap().consistency.unwrap().value;
        assert!((after - disturbing.after).abs() < 1e-12);
    }
}
