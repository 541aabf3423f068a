//! The mean of the normalised columns: a hand computation for the principal eigenvector.

use super::consistency::Saaty;
use super::least_eigenvalue::complete;
use super::perron::perron;
use super::repair::{Repair, most_disturbing};
use super::{PairwiseMatrix, RandomIndex, implied};
use crate::elicit::Elicited;
use crate::error::NumericError;

/// Weights by the mean of the normalised columns.
///
/// Spreadsheets and several libraries call this AHP. It is an approximation: exact only for a consistent matrix, up
/// to 0.02 off for the inconsistent ones of practice. It is here to reproduce such results, not to be preferred.
///
/// # Formula
/// ```text
/// w_i = (1/n) Σ_j a_ij / Σ_k a_kj        λ̂ = (1/n) Σ_i (A w)_i / w_i        CR = (λ̂ − n) / (n − 1) / RI(n)
/// ```
/// The most disturbing judgement and its repair are those of the eigenvector, with exact eigenvalues before and
/// after, because an approximation cannot tell small improvements from its own error.
///
/// # Shapes
/// `matrix`: n × n without gaps. Details as for [`Eigenvector`](super::Eigenvector).
///
/// # Properties
/// λ̂ is at least n, with equality only for a consistent matrix.
///
/// # Errors
/// [`NumericError::Missing`] for a matrix with gaps.
///
/// # Source
/// Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill, as one of four approximations by hand.
///
/// # Examples
/// ```
/// use waage::elicit::{NormalisedColumns, PairwiseMatrix};
///
/// let matrix = PairwiseMatrix::from_upper(2, &[3.0])?;
/// assert_eq!(NormalisedColumns::default().elicit(&matrix)?.weights, [0.75, 0.25]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NormalisedColumns {
    /// The table behind the consistency ratio.
    pub random_index: RandomIndex,
}

impl NormalisedColumns {
    /// Approximate weights and consistency of a complete matrix.
    ///
    /// # Errors
    /// See [`NormalisedColumns`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let dense = matrix.dense()?;
        let size = matrix.size();
        let sums: Vec<f64> = dense.column_iter().map(|column| column.sum()).collect();
        let weights: Vec<f64> = (0..size)
            .map(|row| (0..size).map(|column| dense[(row, column)] / sums[column]).sum::<f64>() / size as f64)
            .collect();
        let quotient =
            |row: usize| (0..size).map(|column| dense[(row, column)] * weights[column]).sum::<f64>() / weights[row];
        let lambda = (0..size).map(quotient).sum::<f64>() / size as f64;
        let saaty = Saaty::new(lambda, matrix, self.random_index);
        let implied = implied(&weights);
        let mut elicited = saaty.report(Elicited::plain(weights), matrix, self.random_index).with("implied", implied);
        let ratio = |lambda: f64| Saaty::new(lambda, matrix, self.random_index).ratio;
        elicited.most_disturbing = most_disturbing(
            matrix,
            ratio(perron(&dense)?.value),
            |rest, row, column| {
                let rest = complete(rest)?;
                Ok(Repair { value: rest.matrix[(row, column)], after: ratio(rest.lambda_max) })
            },
            |whole| Ok(ratio(perron(&whole.dense()?)?.value)),
        )?;
        Ok(elicited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::Eigenvector;

    /// By hand: the columns sum to 7/4, 10/3 and 8.
    #[test]
    fn columns_by_hand() {
        let matrix = PairwiseMatrix::from_upper(3, &[2.0, 4.0, 3.0]).unwrap();
        let weights = NormalisedColumns::default().elicit(&matrix).unwrap().weights;
        let expected = (1.0 / 1.75 + 2.0 / (10.0 / 3.0) + 4.0 / 8.0) / 3.0;
        assert!((weights[0] - expected).abs() < 1e-15);
    }

    #[test]
    fn it_agrees_with_the_eigenvector_only_where_judgements_are_consistent() {
        let consistent = PairwiseMatrix::consistent(&[0.5, 0.3, 0.2]).unwrap();
        let approximate = NormalisedColumns::default().elicit(&consistent).unwrap();
        assert!((approximate.weights[0] - 0.5).abs() < 1e-15);
        assert!(approximate.consistency.unwrap().value < 1e-14);
        let matrix = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap();
        let approximate = NormalisedColumns::default().elicit(&matrix).unwrap();
        let exact = Eigenvector::default().elicit(&matrix).unwrap();
        assert!((approximate.weights[0] - exact.weights[0]).abs() > 1e-3);
        assert_eq!(approximate.most_disturbing, exact.most_disturbing);
    }
}
