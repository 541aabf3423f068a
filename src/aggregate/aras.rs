//! ARAS: how much of an optimal alternative each one reaches.

use crate::aggregate::column::{extremes, sum_of};
use crate::aggregate::normalise::{ColumnMap, above_zero, at_least_zero, mapped, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Matrix};
use serde::Serialize;

/// Every quantity on the way to the degree of utility.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// Raw values of the optimal alternative.
    pub optimal: Vec<f64>,
    /// x/Σx or (1/x)/Σ(1/x), the optimal alternative included in the sums.
    pub normalised: Matrix,
    /// w · normalised.
    pub weighted: Matrix,
    /// S₀ of the optimal alternative.
    pub optimality_optimal: f64,
    /// S of each alternative.
    pub optimality: Vec<f64>,
    /// K = S/S₀, 0…1; more is better.
    pub scores: Vec<f64>,
}

/// Additive ratio assessment.
///
/// # Formula
/// ```text
/// x₀   = best value of each attribute
/// r    = x / (x₀ + Σx) (benefit),  (1/x) / (1/x₀ + Σ 1/x) (cost)
/// S(a) = Σ_j w_j r[a,j],   K(a) = S(a) / S(x₀)
/// ```
///
/// # Shapes
/// m × n table → scores m, 0…1.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones hold. Dropping an alternative may reorder the rest. A benefit of 0
/// for everybody says nothing and counts as 0.
///
/// # Errors
/// [`NumericError::Negative`] for a benefit below 0, [`NumericError::NotPositive`] for a cost that is not above 0,
/// [`NumericError::NoContrast`] where every weighted value is 0.
///
/// # Source
/// Zavadskas & Turskis (2010), A new additive ratio assessment (ARAS) method in multicriteria decision-making,
/// Technological and Economic Development of Economy 16(2), 159–172.
///
/// # Examples
/// ```
/// use waage::aggregate::aras;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::cost("price", 1.0), Attribute::benefit("x", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[10.0, 1.0], [20.0, 1.0]])?;
/// assert_eq!(aras::evaluate(&table)?.scores[0], 1.0);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let mut optimal = Vec::with_capacity(table.columns());
    let mut maps = Vec::with_capacity(table.columns());
    for column in 0..table.columns() {
        let values = table.column(column);
        let (low, high) = extremes(values);
        let (best, map) = match table.direction(column) {
            Direction::Maximize => {
                at_least_zero(values)?;
                let total = high + sum_of(values, |x| x);
                (
                    high,
                    if total > 0.0 {
                        ColumnMap::Affine { shift: 0.0, divisor: total }
                    } else {
                        ColumnMap::Constant(0.0)
                    },
                )
            }
            Direction::Minimize => {
                above_zero(values)?;
                (low, ColumnMap::Reciprocal { numerator: 1.0 / (1.0 / low + sum_of(values, f64::recip)) })
            }
        };
        optimal.push(best);
        maps.push(map);
    }
    let normalised = mapped(table, &maps);
    let weighted = weighted(&normalised, table.weights());
    let optimality_optimal =
        maps.iter().zip(&optimal).zip(table.weights()).map(|((map, &best), weight)| weight * map.at(best)).sum();
    if optimality_optimal <= 0.0 {
        return Err(NumericError::NoContrast { what: "ARAS" });
    }
    let optimality: Vec<f64> = (0..table.rows()).map(|row| weighted.row(row).iter().sum()).collect();
    let scores = optimality.iter().map(|s| s / optimality_optimal).collect();
    Ok(Details { optimal, normalised, weighted, optimality_optimal, optimality, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda, pyDecision and the crate mcdm.
    #[test]
    fn six_offers_agree_with_four_libraries() {
        let scores = evaluate(&six_offers()).unwrap().scores;
        close(&scores, &[0.78488, 0.72443, 0.86688, 0.73767, 0.82632, 0.67206], 5e-6);
    }

    /// Balezentiene & Kusta (2012), Reducing greenhouse gas emissions in grassland ecosystems of the central Lithuania,
    /// The Scientific World Journal, 908384.
    #[test]
    fn grassland_as_published() {
        let grassland = table(
            ">>><<<",
            &[1.0; 6],
            &[
                &[957.5, 190.1977, 70.0, 0.039_592, 2.166_783, 0.0141],
                &[892.5, 203.8013, 53.0, 0.025_849, 2.994_347, 0.016_642],
                &[1002.5, 235.0942, 75.0, 0.015_479, 4.742_146, 0.019_484],
                &[1150.0, 271.4, 76.0, 0.022, 7.055_962, 0.022_147],
                &[1520.0, 192.5579, 70.0, 0.025_442, 8.424_319, 0.024_235],
                &[1700.0, 386.1619, 90.0, 0.029_429, 5.888_983, 0.022_218],
                &[1355.0, 342.1966, 80.0, 0.0293, 8.635_847, 0.024_861],
                &[2127.5, 495.4876, 90.0, 0.038_453, 3.652_983, 0.020_537],
                &[3020.0, 827.6948, 97.0, 0.031_774, 11.03944, 0.024_359],
                &[2786.0, 795.0, 98.0, 0.021_151, 8.952_235, 0.023_349],
            ],
        );
        let details = evaluate(&grassland).unwrap();
        close(&[details.optimality_optimal], &[0.148_897], 1e-4);
        let optimality = [
            0.08926, 0.079_211, 0.084_055, 0.073_215, 0.067_523, 0.082_115, 0.070_786, 0.094_696, 0.102_704, 0.107_538,
        ];
        close(&details.optimality, &optimality, 1e-4);
        let utility = [
            0.599_472, 0.531_983, 0.564_514, 0.491_713, 0.453_489, 0.551_491, 0.475_401, 0.635_985, 0.689_763,
            0.722_232,
        ];
        close(&details.scores, &utility, 1e-4);
    }

    #[test]
    fn what_has_no_ratio_is_an_error() {
        assert!(matches!(evaluate(&table("<", &[1.0], &[&[0.0], &[2.0]])), Err(NumericError::NotPositive { .. })));
        assert!(matches!(evaluate(&table(">", &[1.0], &[&[-1.0], &[2.0]])), Err(NumericError::Negative { .. })));
        assert_eq!(evaluate(&table(">", &[1.0], &[&[0.0]])), Err(NumericError::NoContrast { what: "ARAS" }));
    }
}
