//! WASPAS: a mixture of the weighted sum and the weighted product.

use crate::aggregate::normalise::weighted;
use crate::aggregate::normalise::{CostRule, Normalisation};
use crate::aggregate::weighted_product::logarithms;
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The mixture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// λ: 1 is the weighted sum alone, 0 the weighted product alone.
    pub lambda: f64,
}

impl Parameters {
    /// Half and half.
    pub const DEFAULT: Self = Self { lambda: 0.5 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the mixture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// r: x/max, for costs min/x.
    pub normalised: Matrix,
    /// w · r.
    pub weighted: Matrix,
    /// Weighted sum.
    pub wsm: Vec<f64>,
    /// Weighted product.
    pub wpm: Vec<f64>,
    /// Q = λ · wsm + (1 − λ) · wpm; more is better.
    pub scores: Vec<f64>,
}

/// Weighted aggregated sum product assessment.
///
/// # Formula
/// ```text
/// r    = x / max (benefit), min / x (cost)
/// Q(a) = λ Σ_j w_j r[a,j] + (1 − λ) Π_j r[a,j]^w_j
/// ```
///
/// # Shapes
/// m × n table → scores m, 0…1 where the weights add up to 1.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones: all hold. Dropping the holder of a maximum can reorder the rest.
/// The normalisation is by the maximum; a min-max normalisation, which some libraries use, is another method.
///
/// # Errors
/// [`NumericError::OutOfRange`] for λ outside 0…1; [`NumericError::Negative`] for a benefit below 0,
/// [`NumericError::NotPositive`] for a cost that is not above 0; [`NumericError::NotFinite`] as in
/// [`crate::aggregate::weighted_product::evaluate`].
///
/// # Source
/// Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Optimization of weighted aggregated sum product assessment,
/// Elektronika ir Elektrotechnika 122; worked example: Chakraborty, Zavadskas & Antucheviciene (2015).
///
/// # Examples
/// ```
/// use waage::aggregate::waspas;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::cost("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[4.0, 1.0], [1.0, 1.0]])?;
/// assert_eq!(waspas::evaluate(&table, &Default::default())?.scores, [1.0, 0.5625]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let lambda = parameters.lambda;
    if !(0.0..=1.0).contains(&lambda) {
        return Err(NumericError::OutOfRange { what: "lambda", value: lambda, low: 0.0, high: 1.0 });
    }
    let normalised = Normalisation::Max(CostRule::Reciprocal).matrix(table)?;
    let weighted = weighted(&normalised, table.weights());
    let wsm: Vec<f64> = (0..table.rows()).map(|row| weighted.row(row).iter().sum()).collect();
    let wpm: Vec<f64> = logarithms(&normalised, table.weights())?.into_iter().map(f64::exp).collect();
    let scores: Vec<f64> = wsm.iter().zip(&wpm).map(|(sum, product)| lambda * sum + (1.0 - lambda) * product).collect();
    match scores.iter().position(|score| !score.is_finite()) {
        Some(index) => Err(NumericError::NotFinite { what: "WASPAS score", index }),
        None => Ok(Details { normalised, weighted, wsm, wpm, scores }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm and pyrepo-mcda.
    #[test]
    fn six_offers_agree_with_two_libraries() {
        let details = evaluate(&six_offers(), &Parameters::default()).unwrap();
        close(&details.scores, &[0.78553, 0.72201, 0.85443, 0.73937, 0.81515, 0.66532], 5e-6);
    }

    #[test]
    fn the_ends_of_lambda_are_its_two_parents_and_beyond_is_an_error() {
        let with = |lambda| evaluate(&six_offers(), &Parameters { lambda });
        let (sum, product) = (with(1.0).unwrap(), with(0.0).unwrap());
        assert_eq!((sum.scores, product.scores), (sum.wsm, product.wpm));
        assert!(matches!(with(1.5), Err(NumericError::OutOfRange { .. })));
        assert!(matches!(with(f64::NAN), Err(NumericError::OutOfRange { .. })));
    }

    #[test]
    fn a_free_offer_has_no_ratio() {
        let free = table("<", &[1.0], &[&[0.0], &[2.0]]);
        assert!(matches!(evaluate(&free, &Parameters::default()), Err(NumericError::NotPositive { index: 0, .. })));
    }
}
