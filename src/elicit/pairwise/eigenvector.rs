//! The principal eigenvector of a matrix of judgements (AHP).

use super::consistency::Saaty;
use super::least_eigenvalue::{Completed, complete};
use super::perron::perron;
use super::repair::{Repair, most_disturbing};
use super::{PairwiseMatrix, RandomIndex, implied};
use crate::elicit::Elicited;
use crate::error::NumericError;

/// Weights by the principal eigenvector: Saaty's analytic hierarchy process.
///
/// # Formula
/// ```text
/// A w = λ_max w,  Σ w = 1        CI = (λ_max − n) / (n − 1)        CR = CI / RI(n)
/// ```
/// The *most disturbing judgement* is the one whose best replacement lowers λmax most: for every pair in turn, λmax
/// is minimised over this one judgement, which is a convex problem in its logarithm with a single solution.
///
/// # Shapes
/// `matrix`: n × n without gaps. Details: `lambda_max`, `consistency_index`, `random_index`, `random_index_table`,
/// `consistency_ratio`; `implied`: the ratios `w_i / w_j`, n × n.
///
/// # Properties
/// A consistent matrix gives back its weights with λmax = n and CR = 0. Reversing all judgements does not reverse
/// the weights exactly once the matrix is inconsistent (left and right eigenvector differ from n = 4 on), and a
/// dominated item may get the greater weight in rare inconsistent cases; [`GeometricMean`](super::GeometricMean) has
/// neither flaw. For n ≤ 3 both give the same weights. CR ≤ 0.1 says that judgements agree, not that they are right.
///
/// # Errors
/// [`NumericError::Missing`] for a matrix with gaps: [`Harker`](super::Harker) and
/// [`OptimalCompletion`](super::OptimalCompletion) work on those.
///
/// # Source
/// Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of Mathematical Psychology 15(3),
/// 234–281, doi 10.1016/0022-2496(77)90033-5. That λmax is convex in the logarithm of a judgement: Bozóki, Fülöp &
/// Rónyai (2010), doi 10.1016/j.mcm.2010.02.047.
///
/// # Examples
/// ```
/// use waage::elicit::{Eigenvector, PairwiseMatrix, RandomIndex};
///
/// let matrix = PairwiseMatrix::from_upper(3, &[2.0, 8.0, 2.0])?;
/// let elicited = Eigenvector { random_index: RandomIndex::Saaty2008 }.elicit(&matrix)?;
/// assert!(elicited.consistency.unwrap().value < 0.1);
/// // 2 · 2 is not 8: with 4 in its place nothing contradicts any more.
/// let disturbing = elicited.most_disturbing.unwrap();
/// assert!(disturbing.after < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Eigenvector {
    /// The table behind the consistency ratio.
    pub random_index: RandomIndex,
}

impl Eigenvector {
    /// Weights and consistency of a complete matrix.
    ///
    /// # Errors
    /// See [`Eigenvector`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let found = perron(&matrix.dense()?)?;
        let saaty = Saaty::new(found.value, matrix, self.random_index);
        let weights: Vec<f64> = found.vector.iter().copied().collect();
        let implied = implied(&weights);
        let mut elicited = saaty.report(Elicited::plain(weights), matrix, self.random_index).with("implied", implied);
        elicited.most_disturbing = most_disturbing(
            matrix,
            saaty.ratio,
            |rest, row, column| {
                let Completed { matrix: dense, lambda_max, .. } = complete(rest)?;
                let after = Saaty::new(lambda_max, matrix, self.random_index).ratio;
                Ok(Repair { value: dense[(row, column)], after })
            },
            |whole| Ok(Saaty::new(perron(&whole.dense()?)?.value, whole, self.random_index).ratio),
        )?;
        Ok(elicited)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAATY_2008: Eigenvector = Eigenvector { random_index: RandomIndex::Saaty2008 };

    /// Saaty (2008), Decision making with the analytic hierarchy process: consumption of drinks in the USA.
    fn drinks() -> PairwiseMatrix {
        let ninth = 1.0 / 9.0;
        let third = 1.0 / 3.0;
        PairwiseMatrix::from_upper(
            7,
            &[
                9.0, 5.0, 2.0, 1.0, 1.0, 0.5, // coffee
                third, ninth, ninth, ninth, ninth, // wine
                third, 0.25, third, ninth, // tea
                0.5, 1.0, third, // beer
                2.0, 0.5,   // soda
                third, // milk
            ],
        )
        .unwrap()
    }

    #[test]
    fn saaty_2008_drinks() {
        let elicited = SAATY_2008.elicit(&drinks()).unwrap();
        for (weight, expected) in elicited.weights.iter().zip([0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327]) {
            assert!((weight - expected).abs() < 6e-4);
        }
        let ratio = |random_index| Eigenvector { random_index }.elicit(&drinks()).unwrap().consistency.unwrap().value;
        assert!((ratio(RandomIndex::Saaty2008) - 0.022).abs() < 5e-4);
        assert!((ratio(RandomIndex::Saaty1980) - 0.0223).abs() < 5e-5);
        assert!((ratio(RandomIndex::DoneganDodd1991) - 0.0235).abs() < 5e-5);
    }

    /// The 4 × 4 matrix 1 3 5 7 / 1 3 5 / 1 3 / 1, on which two independent libraries agree; eigenvalue and best
    /// repair by 25-digit arithmetic and golden-section search: the judgement 7 should be 15.
    #[test]
    fn the_school_book_four_by_four() {
        let matrix = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap();
        let elicited = SAATY_2008.elicit(&matrix).unwrap();
        for (weight, expected) in
            elicited.weights.iter().zip([0.565_009_053_8, 0.262_201_205_6, 0.117_504_25, 0.055_285_490_6])
        {
            assert!((weight - expected).abs() < 1e-9);
        }
        assert!((elicited.consistency.unwrap().value - 0.043_813_649_23).abs() < 1e-10);
        let disturbing = elicited.most_disturbing.unwrap();
        assert_eq!((disturbing.row, disturbing.column, disturbing.found), (0, 3, 7.0));
        assert!((disturbing.repaired - 15.0).abs() < 1e-9);
        assert!((disturbing.after - 0.043_493_461_61 / 3.0 / 0.89).abs() < 1e-10);
        // Nine is as far as the scale goes.
        assert_eq!(disturbing.on_scale.unwrap().value, 9.0);
    }

    /// Saaty (1980), school selection: an inconsistent matrix. λmax 7.4199 by 40-digit arithmetic (the book's 7.49
    /// is a hand computation); the best single repair by golden-section search over all fifteen judgements.
    #[test]
    fn saaty_1980_school_and_its_repair() {
        let judgements = [4.0, 3.0, 1.0, 3.0, 4.0, 7.0, 3.0, 0.2, 1.0, 0.2, 0.2, 1.0 / 6.0, 1.0, 1.0 / 3.0, 3.0];
        let elicited = Eigenvector::default().elicit(&PairwiseMatrix::from_upper(6, &judgements).unwrap()).unwrap();
        let consistency = elicited.consistency.unwrap();
        assert!((consistency.value - 0.229_011_306_761).abs() < 1e-11);
        assert_eq!(consistency.acceptable, Some(false));
        let disturbing = elicited.most_disturbing.unwrap();
        assert_eq!((disturbing.row, disturbing.column, disturbing.found), (1, 4, 0.2));
        assert!((disturbing.repaired - 0.980_974_632_4).abs() < 1e-9);
        assert!((disturbing.after - 0.178_742_536_3).abs() < 1e-10);
        assert_eq!(disturbing.on_scale.unwrap().value, 1.0);
        assert!(disturbing.on_scale.unwrap().after < 0.1789);
    }

    #[test]
    fn one_item_has_all_the_weight_and_two_are_always_consistent() {
        let one = SAATY_2008.elicit(&PairwiseMatrix::new(&[vec![1.0]]).unwrap()).unwrap();
        assert_eq!(one.weights, [1.0]);
        let two = SAATY_2008.elicit(&PairwiseMatrix::from_upper(2, &[3.0]).unwrap()).unwrap();
        assert!((two.weights[0] - 0.75).abs() < 1e-15);
        assert_eq!(two.consistency.unwrap().value, 0.0);
        assert_eq!(two.most_disturbing, None);
    }

    #[test]
    fn sixteen_items_have_a_consistency_ratio_with_another_table_named() {
        let weights: Vec<f64> = (1..=16).map(f64::from).collect();
        let matrix = PairwiseMatrix::consistent(&weights).unwrap().replaced(0, 15, 1.0).unwrap();
        let elicited = Eigenvector::default().elicit(&matrix).unwrap();
        assert!(elicited.consistency.unwrap().value > 0.0);
        assert_eq!(
            elicited.details.get("random_index_table"),
            Some(&crate::elicit::Quantity::Name("alonso-lamata-2006"))
        );
    }

    #[test]
    fn a_gap_is_named() {
        let matrix = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 3.0)]).unwrap();
        let error = Eigenvector::default().elicit(&matrix).unwrap_err();
        assert_eq!(error, NumericError::Missing { what: "judgement", row: 0, column: 2 });
    }
}
