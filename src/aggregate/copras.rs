//! COPRAS: benefits count in full, costs in inverse proportion.

use crate::aggregate::normalise::{CostRule, Normalisation, at_least_zero, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Matrix};
use serde::Serialize;

/// Every quantity on the way to the degree of utility.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// x/Σx, costs as they are.
    pub normalised: Matrix,
    /// w · x/Σx.
    pub weighted: Matrix,
    /// S⁺: weighted benefits.
    pub s_plus: Vec<f64>,
    /// S⁻: weighted costs.
    pub s_minus: Vec<f64>,
    /// Q: relative significance.
    pub significance: Vec<f64>,
    /// N = Q / max Q, 0…1; more is better.
    pub scores: Vec<f64>,
}

/// Complex proportional assessment.
///
/// # Formula
/// ```text
/// d    = w · x / Σx
/// S⁺, S⁻ = sums of d over benefits and over costs
/// Q(a) = S⁺(a) + Σ_b S⁻(b) / (S⁻(a) · Σ_b 1/S⁻(b))
/// N(a) = Q(a) / max Q
/// ```
///
/// # Shapes
/// m × n table → scores m, 0…1; often printed as per cent.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones hold; the weight of a block of costs grows with their sum, not
/// with their spread. Dropping an alternative may reorder the rest. Without costs (or with costs of weight 0) Q = S⁺. The
/// cost term must shrink as S⁻ grows; a widespread implementation adds S⁻ itself and thereby rewards cost.
///
/// # Errors
/// [`NumericError::Negative`] for a value below 0; [`NumericError::NotPositive`] where an alternative costs nothing at
/// all while others do, so that its share is infinite; [`NumericError::NoContrast`] where every benefit is 0 and there
/// are no costs.
///
/// # Source
/// Zavadskas, Kaklauskas & Sarka (1994), The new method of multicriteria complex proportional assessment of projects,
/// Technological and Economic Development of Economy 1(3), 131–139.
///
/// # Examples
/// ```
/// use waage::aggregate::copras;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::cost("price", 1.0), Attribute::benefit("x", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[10.0, 1.0], [20.0, 1.0]])?;
/// let details = copras::evaluate(&table)?;
/// assert!(details.scores[0] == 1.0 && details.scores[1] < 1.0);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    for column in 0..table.columns() {
        at_least_zero(table.column(column))?;
    }
    let normalised = Normalisation::Sum(CostRule::Keep).matrix(table)?;
    let weighted = weighted(&normalised, table.weights());
    let s_plus = sums(table, &weighted, Direction::Maximize);
    let s_minus = sums(table, &weighted, Direction::Minimize);
    let total: f64 = s_minus.iter().sum();
    let significance: Vec<f64> = if total == 0.0 {
        s_plus.clone()
    } else {
        if let Some(index) = s_minus.iter().position(|cost| *cost <= 0.0) {
            return Err(NumericError::NotPositive { what: "cost of an alternative", index, value: s_minus[index] });
        }
        let reciprocals: f64 = s_minus.iter().map(|cost| 1.0 / cost).sum();
        s_plus.iter().zip(&s_minus).map(|(benefit, cost)| benefit + total / (cost * reciprocals)).collect()
    };
    let largest = significance.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return Err(NumericError::NoContrast { what: "COPRAS" });
    }
    let scores = significance.iter().map(|significance| significance / largest).collect();
    Ok(Details { normalised, weighted, s_plus, s_minus, significance, scores })
}

/// Row sums over the columns of one direction.
fn sums(table: &DecisionTable, weighted: &Matrix, direction: Direction) -> Vec<f64> {
    let columns: Vec<usize> = (0..table.columns()).filter(|&column| table.direction(column) == direction).collect();
    (0..table.rows()).map(|row| columns.iter().map(|&column| weighted.at(row, column)).sum()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pyrepo-mcda, pyDecision and scikit-criteria with its sum scaler.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        close(&evaluate(&six_offers()).unwrap().scores, &[0.93576, 0.85005, 1.0, 0.87758, 0.97823, 0.78177], 5e-6);
    }

    /// Uysal & İnan (2022), Performance evaluation of research assistants by COPRAS method, IJSSER 7(2).
    #[test]
    fn research_assistants_as_published() {
        let assistants = table(
            ">>>><>>",
            &[1.0; 7],
            &[
                &[3.57, 4.00, 4.00, 83.75, 3.0, 9.0, 1.0],
                &[3.07, 3.95, 4.00, 83.00, 3.0, 1.0, 3.0],
                &[3.23, 3.54, 3.46, 66.00, 4.0, 0.0, 2.0],
                &[3.42, 3.96, 4.00, 70.00, 5.0, 5.0, 7.0],
                &[2.56, 3.37, 3.79, 82.00, 4.0, 4.0, 5.0],
            ],
        );
        let scores: Vec<f64> = evaluate(&assistants).unwrap().scores.iter().map(|score| 100.0 * score).collect();
        close(&scores, &[100.0, 78.8501, 63.3837, 98.6506, 86.8878], 1e-3);
    }

    /// Costs 10, 20, 40 beside an equal benefit: the cheapest is best. By hand: S⁻ ∝ 1, 2, 4, so Q − S⁺ ∝ 4, 2, 1.
    #[test]
    fn cost_is_never_rewarded() {
        let details = evaluate(&table("><", &[1.0, 1.0], &[&[5.0, 10.0], &[5.0, 20.0], &[5.0, 40.0]])).unwrap();
        close(&details.significance, &[1.0 / 6.0 + 2.0 / 7.0, 1.0 / 6.0 + 1.0 / 7.0, 1.0 / 6.0 + 0.5 / 7.0], 1e-15);
    }

    #[test]
    fn one_free_alternative_is_an_error_and_no_cost_at_all_is_not() {
        let free = table("><", &[1.0, 1.0], &[&[5.0, 0.0], &[5.0, 20.0]]);
        assert!(matches!(evaluate(&free), Err(NumericError::NotPositive { index: 0, .. })));
        let details = evaluate(&table("><", &[1.0, 0.0], &[&[5.0, 0.0], &[10.0, 20.0]])).unwrap();
        close(&details.scores, &[0.5, 1.0], 1e-15);
        assert!(evaluate(&table(">", &[1.0], &[&[0.0], &[0.0]])).is_err());
    }
}
