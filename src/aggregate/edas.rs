//! EDAS: distances from the average, for better and for worse.

use crate::aggregate::column::mean;
use crate::aggregate::normalise::at_least_zero;
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use serde::Serialize;

/// Every quantity on the way to the appraisal score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// AV: mean of each attribute.
    pub average: Vec<f64>,
    /// PDA: how far better than the average, as a share of it.
    pub positive_distance: Matrix,
    /// NDA: how far worse than the average, as a share of it.
    pub negative_distance: Matrix,
    /// SP: weighted sum of PDA.
    pub s_plus: Vec<f64>,
    /// SN: weighted sum of NDA.
    pub s_minus: Vec<f64>,
    /// NSP = SP / max SP.
    pub normalised_s_plus: Vec<f64>,
    /// NSN = 1 − SN / max SN.
    pub normalised_s_minus: Vec<f64>,
    /// AS = (NSP + NSN)/2, 0…1; more is better.
    pub scores: Vec<f64>,
}

/// Evaluation based on distance from average solution.
///
/// # Formula
/// ```text
/// PDA  = max(0, ±(x − AV)) / AV,  NDA = max(0, ∓(x − AV)) / AV      upper sign: benefit, lower sign: cost
/// SP(a) = Σ_j w_j PDA[a,j],       SN(a) = Σ_j w_j NDA[a,j]
/// AS(a) = (SP/max SP + 1 − SN/max SN) / 2
/// ```
///
/// # Shapes
/// m × n table → scores m, 0…1.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones (they tie; as they move the average, others may change) hold.
/// Dropping an alternative may reorder the rest. Where nobody departs from the average, SP/max SP and SN/max SN count as
/// 0 and all score 1/2; an attribute that is 0 for everybody says nothing.
///
/// # Errors
/// [`NumericError::Negative`] for a value below 0: a share of the average needs a scale with a true zero.
///
/// # Source
/// Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Multi-criteria inventory classification using a new method of
/// evaluation based on distance from average solution (EDAS), Informatica 26(3), 435–451.
///
/// # Examples
/// ```
/// use waage::aggregate::edas;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b", "c"], vec![Attribute::benefit("x", 1.0)], &[[1.0], [2.0], [3.0]])?;
/// assert_eq!(edas::evaluate(&table)?.scores, [0.0, 0.5, 1.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let (rows, columns) = (table.rows(), table.columns());
    for column in 0..columns {
        at_least_zero(table.column(column))?;
    }
    let average: Vec<f64> = (0..columns).map(|column| mean(table.column(column))).collect();
    let gain = |row: usize, column: usize| {
        let mean = average[column];
        if mean > 0.0 { table.direction(column).sign() * (table.values().at(row, column) - mean) / mean } else { 0.0 }
    };
    let positive_distance = Matrix::from_fn(rows, columns, |row, column| gain(row, column).max(0.0));
    let negative_distance = Matrix::from_fn(rows, columns, |row, column| (-gain(row, column)).max(0.0));
    let s_plus = weighted_sums(table, &positive_distance);
    let s_minus = weighted_sums(table, &negative_distance);
    let normalised_s_plus = shares(&s_plus);
    let normalised_s_minus: Vec<f64> = shares(&s_minus).iter().map(|share| 1.0 - share).collect();
    let scores = normalised_s_plus.iter().zip(&normalised_s_minus).map(|(plus, minus)| (plus + minus) / 2.0).collect();
    Ok(Details {
        average,
        positive_distance,
        negative_distance,
        s_plus,
        s_minus,
        normalised_s_plus,
        normalised_s_minus,
        scores,
    })
}

fn weighted_sums(table: &DecisionTable, distances: &Matrix) -> Vec<f64> {
    let sum = |row: usize| (0..table.columns()).map(|column| table.weights()[column] * distances.at(row, column)).sum();
    (0..table.rows()).map(sum).collect()
}

/// Shares of the largest. A largest within the rounding of a mean (constant columns) counts as 0.
fn shares(sums: &[f64]) -> Vec<f64> {
    const ROUNDING: f64 = 1e-13;
    let largest = sums.iter().copied().fold(0.0, f64::max);
    sums.iter().map(|sum| if largest > ROUNDING { sum / largest } else { 0.0 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda, pyDecision, scikit-criteria and the crate mcdm.
    #[test]
    fn six_offers_agree_with_five_libraries() {
        let scores = evaluate(&six_offers()).unwrap().scores;
        close(&scores, &[0.59783, 0.34605, 0.79127, 0.42837, 0.72914, 0.15655], 5e-6);
    }

    /// Karabasevic, Zavadskas, Stanujkic, Popovic & Brzakovic (2018), An approach to personnel selection in the IT
    /// industry based on the EDAS method, Transformations in Business & Economics 17(2), 54–65; two decimals, computed from
    /// rounded intermediates.
    #[test]
    fn personnel_selection_as_published() {
        let weights = [0.31, 0.21, 0.17, 0.13, 0.09, 0.06, 0.03];
        let candidates = table(
            ">>>>>>>",
            &weights,
            &[
                &[5.0, 4.0, 3.0, 4.0, 4.0, 5.0, 3.0],
                &[3.0, 4.0, 5.0, 4.0, 3.0, 3.0, 4.0],
                &[4.0, 3.0, 2.0, 3.0, 2.0, 3.0, 4.0],
                &[3.0, 3.0, 3.0, 4.0, 4.0, 3.0, 4.0],
                &[4.0, 3.0, 3.0, 4.0, 4.0, 4.0, 3.0],
                &[5.0, 4.0, 4.0, 5.0, 5.0, 5.0, 4.0],
            ],
        );
        close(&evaluate(&candidates).unwrap().scores, &[0.73, 0.47, 0.01, 0.16, 0.38, 1.00], 1e-2);
    }

    /// Ersoy (2021), Equipment selection for an e-commerce company, `LogForum` 17(3).
    #[test]
    fn notebooks_as_published() {
        let notebooks = table(
            ">>>><<",
            &[0.405, 0.221, 0.134, 0.199, 0.007, 0.034],
            &[
                &[256.0, 8.0, 41.0, 1.6, 1.77, 7347.16],
                &[256.0, 8.0, 32.0, 1.0, 1.8, 6919.99],
                &[256.0, 8.0, 53.0, 1.6, 1.9, 8400.0],
                &[256.0, 8.0, 41.0, 1.0, 1.75, 6808.9],
                &[512.0, 8.0, 35.0, 1.6, 1.7, 8479.99],
                &[256.0, 4.0, 35.0, 1.6, 1.7, 7499.99],
            ],
        );
        close(&evaluate(&notebooks).unwrap().scores, &[0.414, 0.130, 0.461, 0.212, 0.944, 0.043], 1e-3);
    }

    #[test]
    fn equal_alternatives_all_score_one_half() {
        let equal = table("><>", &[1.0, 2.0, 1.0], &[&[0.1, 0.3, 0.0], &[0.1, 0.3, 0.0], &[0.1, 0.3, 0.0]]);
        assert_eq!(evaluate(&equal).unwrap().scores, [0.5; 3]);
        assert!(evaluate(&table(">", &[1.0], &[&[-1.0], &[2.0]])).is_err());
    }
}
