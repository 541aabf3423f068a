//! Incomplete pairwise comparisons: the completion with the least eigenvalue.

use super::consistency::Saaty;
use super::least_eigenvalue::complete;
use super::repair::{Repair, most_disturbing};
use super::{PairwiseMatrix, RandomIndex, implied};
use crate::elicit::Elicited;
use crate::error::NumericError;

/// Weights from a matrix with gaps: the gaps are filled so that the result is as consistent as it can be, then the
/// principal eigenvector is taken.
///
/// # Formula
/// ```text
/// minimise λ_max(A) over the missing a_ij > 0, a_ji = 1 / a_ij;        A w = λ_max w,  Σ w = 1
/// ```
///
/// # Shapes
/// `matrix`: n × n, connected, with any number of gaps, none included. Details as for
/// [`Eigenvector`](super::Eigenvector), and `completed`: the filled matrix, n × n.
///
/// # Properties
/// The smallest λmax, and therefore the smallest consistency ratio, that the known judgements allow: never above
/// [`Harker`](super::Harker)'s. Equal to [`Eigenvector`](super::Eigenvector) without gaps. The random index is that
/// of matrices with as many gaps.
///
/// # Errors
/// [`NumericError::NotConverged`] where the minimisation fails, which no valid matrix has been seen to cause.
///
/// # Source
/// Bozóki, Fülöp & Rónyai (2010), On optimal completion of incomplete pairwise comparison matrices, Mathematical and
/// Computer Modelling 52(1–2), 318–333, doi 10.1016/j.mcm.2010.02.047.
///
/// # Examples
/// ```
/// use waage::elicit::{OptimalCompletion, PairwiseMatrix};
///
/// let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 3.0)])?;
/// let weights = OptimalCompletion::default().elicit(&matrix)?.weights;
/// assert!((weights[0] / weights[2] - 6.0).abs() < 1e-9);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OptimalCompletion {
    /// The table behind the consistency ratio.
    pub random_index: RandomIndex,
}

impl OptimalCompletion {
    /// Weights and consistency of a matrix that may have gaps.
    ///
    /// # Errors
    /// See [`OptimalCompletion`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let found = complete(matrix)?;
        let saaty = Saaty::new(found.lambda_max, matrix, self.random_index);
        let weights: Vec<f64> = found.vector.iter().copied().collect();
        let implied = implied(&weights);
        let completed: Vec<Vec<f64>> = found.matrix.row_iter().map(|row| row.iter().copied().collect()).collect();
        let mut elicited = saaty
            .report(Elicited::plain(weights), matrix, self.random_index)
            .with("completed", completed)
            .with("implied", implied);
        elicited.most_disturbing = most_disturbing(
            matrix,
            saaty.ratio,
            |rest, row, column| {
                let rest = complete(rest)?;
                let after = Saaty::new(rest.lambda_max, matrix, self.random_index).ratio;
                Ok(Repair { value: rest.matrix[(row, column)], after })
            },
            |whole| Ok(Saaty::new(complete(whole)?.lambda_max, whole, self.random_index).ratio),
        )?;
        Ok(elicited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bozóki, Fülöp & Rónyai (2010), as their example stands in the tests of an independent implementation: the
    /// fifth of six judgements, c against d, is missing.
    #[test]
    fn bozoki_2010_four_items_with_one_gap() {
        let judgements = [(0, 1, 1.0), (0, 2, 5.0), (0, 3, 2.0), (1, 2, 3.0), (1, 3, 4.0)];
        let matrix = PairwiseMatrix::from_judgements(4, &judgements).unwrap();
        let elicited = OptimalCompletion::default().elicit(&matrix).unwrap();
        for (weight, expected) in elicited.weights.iter().zip([0.3738, 0.392, 0.0985, 0.1357]) {
            assert!((weight - expected).abs() < 6e-5);
        }
        let completed = complete(&matrix).unwrap();
        assert!((completed.matrix[(2, 3)] - 0.7303).abs() < 6e-5);
    }

    #[test]
    fn a_repair_fills_the_gaps_anew() {
        let judgements = [(0, 1, 9.0), (1, 2, 3.0), (0, 2, 0.5), (2, 3, 2.0)];
        let matrix = PairwiseMatrix::from_judgements(4, &judgements).unwrap();
        let method = OptimalCompletion::default();
        let disturbing = method.elicit(&matrix).unwrap().most_disturbing.unwrap();
        let repaired = matrix.replaced(disturbing.row, disturbing.column, disturbing.repaired).unwrap();
        let after = method.elicit(&repaired).unwrap().consistency.unwrap().value;
        assert!((after - disturbing.after).abs() < 1e-10);
        // One triad and a tail: any of its three judgements repairs all of it.
        assert!(after < 1e-10);
    }
}
