//! MARCOS: utility in relation to an ideal and an anti-ideal.

use crate::aggregate::column::extremes;
use crate::aggregate::normalise::{ColumnMap, SMALLEST, above_zero, at_least_zero, mapped, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Matrix};
use serde::Serialize;

/// Every quantity on the way to the utility function.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// AI: best raw value of each attribute.
    pub ideal: Vec<f64>,
    /// AAI: worst raw value of each attribute.
    pub anti_ideal: Vec<f64>,
    /// `x/x_AI`, for costs `x_AI/x`.
    pub normalised: Matrix,
    /// w · normalised.
    pub weighted: Matrix,
    /// S of each alternative.
    pub s: Vec<f64>,
    /// S of the anti-ideal.
    pub s_anti_ideal: f64,
    /// S of the ideal.
    pub s_ideal: f64,
    /// K⁻ = `S/S_AAI`.
    pub k_minus: Vec<f64>,
    /// K⁺ = `S/S_AI`.
    pub k_plus: Vec<f64>,
    /// f(K); more is better.
    pub scores: Vec<f64>,
}

/// Measurement of alternatives and ranking according to compromise solution.
///
/// # Formula
/// ```text
/// n     = x/x_AI (benefit), x_AI/x (cost);   S(a) = Σ_j w_j n[a,j]
/// K⁻    = S/S_AAI,  K⁺ = S/S_AI
/// f(K⁻) = K⁺/(K⁺ + K⁻),  f(K⁺) = K⁻/(K⁺ + K⁻)
/// f(K)  = (K⁺ + K⁻) / (1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻))
/// ```
///
/// # Shapes
/// m × n table → scores m, without unit.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones hold. f(K) is S times a factor that is the same for all, so the
/// order is that of the weighted sum of x/max and min/x. Dropping an alternative may reorder the rest. A benefit of 0 for
/// everybody says nothing and counts as 0.
///
/// # Errors
/// [`NumericError::Negative`] for a benefit below 0, [`NumericError::NotPositive`] for a cost that is not above 0,
/// [`NumericError::ZeroSum`] where the anti-ideal is worth nothing (less than 1e-150: every weighted benefit has a 0, no weighted cost), so
/// that K⁻ has no denominator.
///
/// # Source
/// Stević, Pamučar, Puška & Chatterjee (2020), Sustainable supplier selection in healthcare industries using a new MCDM
/// method: MARCOS, Computers & Industrial Engineering 140, 106231.
///
/// # Examples
/// ```
/// use waage::aggregate::marcos;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b"], vec![Attribute::benefit("x", 1.0)], &[[1.0], [2.0]])?;
/// let details = marcos::evaluate(&table)?;
/// assert_eq!((details.k_minus, details.k_plus), (vec![1.0, 2.0], vec![0.5, 1.0]));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let (mut ideal, mut anti_ideal, mut maps) = (Vec::new(), Vec::new(), Vec::new());
    for column in 0..table.columns() {
        let values = table.column(column);
        let (low, high) = extremes(values);
        let (best, worst, map) = match table.direction(column) {
            Direction::Maximize => {
                at_least_zero(values)?;
                let map =
                    if high > 0.0 { ColumnMap::Affine { shift: 0.0, divisor: high } } else { ColumnMap::Constant(0.0) };
                (high, low, map)
            }
            Direction::Minimize => {
                above_zero(values)?;
                (low, high, ColumnMap::Reciprocal { numerator: low })
            }
        };
        ideal.push(best);
        anti_ideal.push(worst);
        maps.push(map);
    }
    let normalised = mapped(table, &maps);
    let weighted = weighted(&normalised, table.weights());
    let worth = |point: &[f64]| -> f64 {
        maps.iter().zip(point).zip(table.weights()).map(|((map, &x), weight)| weight * map.at(x)).sum()
    };
    let (s_ideal, s_anti_ideal) = (worth(&ideal), worth(&anti_ideal));
    if s_anti_ideal < SMALLEST {
        return Err(NumericError::ZeroSum { what: "values of the anti-ideal" });
    }
    let s: Vec<f64> = (0..table.rows()).map(|row| weighted.row(row).iter().sum()).collect();
    let k_minus: Vec<f64> = s.iter().map(|s| s / s_anti_ideal).collect();
    let k_plus: Vec<f64> = s.iter().map(|s| s / s_ideal).collect();
    let utility = |(plus, minus): (&f64, &f64)| {
        let (f_minus, f_plus) = (plus / (plus + minus), minus / (plus + minus));
        (plus + minus) / (1.0 + (1.0 - f_plus) / f_plus + (1.0 - f_minus) / f_minus)
    };
    let scores = k_plus.iter().zip(&k_minus).map(utility).collect();
    Ok(Details { ideal, anti_ideal, normalised, weighted, s, s_anti_ideal, s_ideal, k_minus, k_plus, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda and pyDecision.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        let scores = evaluate(&six_offers()).unwrap().scores;
        close(&scores, &[0.65651, 0.612, 0.72015, 0.61989, 0.68659, 0.56959], 5e-6);
    }

    #[test]
    fn a_worthless_anti_ideal_is_an_error() {
        let gap = table(">>", &[1.0, 1.0], &[&[0.0, 1.0], &[1.0, 0.0]]);
        assert_eq!(evaluate(&gap), Err(NumericError::ZeroSum { what: "values of the anti-ideal" }));
        assert!(evaluate(&table("<", &[1.0], &[&[0.0], &[2.0]])).is_err());
    }
}
