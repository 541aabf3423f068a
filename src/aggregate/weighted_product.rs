//! The weighted product: values multiply, weights are exponents.

use crate::aggregate::normalise::{ColumnMap, CostRule, Normalisation, above_zero, mapped};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How values come about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// `none` stands for the raw form with x^w for benefits and x^(−w) for costs.
    pub normalisation: Normalisation,
}

impl Parameters {
    /// x/max and min/x.
    pub const DEFAULT: Self = Self { normalisation: Normalisation::Max(CostRule::Reciprocal) };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the product.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// r, alternatives × attributes; the raw values where the normalisation is `none`.
    pub values: Matrix,
    /// Exponents: the weights, negative for costs in the raw form.
    pub exponents: Vec<f64>,
    /// log₁₀ of the scores; none where the score is 0.
    pub log10_scores: Vec<Option<f64>>,
    /// P = Π r^w; more is better.
    pub scores: Vec<f64>,
}

/// Product of the values, each raised to its weight.
///
/// # Formula
/// ```text
/// P(a) = Π_j r[a,j]^w_j           r ≥ 0 normalised, 0^0 = 1
/// raw:   Π_benefit x^w · Π_cost x^(−w)
/// ```
///
/// # Shapes
/// m × n table → scores m, without unit (raw: in a product of units, of which only ratios mean something).
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones: all hold. Ratios P(a)/P(b) depend neither on the normalisation
/// (raw, and max, sum, vector with reciprocal costs) nor on other alternatives: dropping one never reorders the rest.
/// A single 0 of positive weight makes the product 0, so alternatives with a 0 tie whatever else they offer.
///
/// # Errors
/// Those of the [`Normalisation`]; [`NumericError::NotPositive`] for raw values of 0 or less;
/// [`NumericError::Negative`] for a normalisation that leaves negative values (z-score);
/// [`NumericError::NotFinite`] where weights taken as given raise a value beyond all numbers.
///
/// # Source
/// Bridgman (1922), Dimensional Analysis; Triantaphyllou (2000), Multi-Criteria Decision Making Methods, 2.2.2.
///
/// # Examples
/// ```
/// use waage::aggregate::weighted_product;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(
///     &["a", "b"],
///     vec![Attribute::benefit("x", 1.0), Attribute::cost("y", 1.0)],
///     &[[4.0, 1.0], [1.0, 1.0]],
/// )?;
/// assert_eq!(weighted_product::evaluate(&table, &Default::default())?.scores, [1.0, 0.5]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let raw = parameters.normalisation == Normalisation::None;
    let (values, exponents) = if raw {
        for column in 0..table.columns() {
            above_zero(table.column(column))?;
        }
        let signed = table.attributes().iter().zip(table.weights());
        let identity = vec![ColumnMap::Affine { shift: 0.0, divisor: 1.0 }; table.columns()];
        (mapped(table, &identity), signed.map(|(attribute, weight)| attribute.direction.sign() * weight).collect())
    } else {
        (parameters.normalisation.matrix(table)?, table.weights().to_vec())
    };
    let logarithms = logarithms(&values, &exponents)?;
    let scores: Vec<f64> = logarithms.iter().map(|logarithm| logarithm.exp()).collect();
    if let Some(index) = scores.iter().position(|score| !score.is_finite()) {
        return Err(NumericError::NotFinite { what: "weighted product", index });
    }
    let log10_scores = logarithms.iter().map(|log| log.is_finite().then(|| log * std::f64::consts::LOG10_E)).collect();
    Ok(Details { values, exponents, log10_scores, scores })
}

impl Details {
    /// How many times better alternative `a` is than `b`: P(a)/P(b), or `None` where P(b) is 0.
    ///
    /// # Panics
    /// For an alternative that does not exist, like a slice.
    #[must_use]
    pub fn ratio(&self, a: usize, b: usize) -> Option<f64> {
        (self.scores[b] > 0.0).then(|| self.scores[a] / self.scores[b])
    }
}

/// Σ w ln r for each row; −∞ where a value of 0 has a weight.
pub(crate) fn logarithms(values: &Matrix, exponents: &[f64]) -> Result<Vec<f64>, NumericError> {
    let mut sums = vec![0.0; values.rows()];
    for (column, &exponent) in exponents.iter().enumerate().filter(|(_, exponent)| **exponent != 0.0) {
        for (row, (sum, &value)) in sums.iter_mut().zip(values.column(column)).enumerate() {
            if value < 0.0 {
                return Err(NumericError::Negative { what: "normalised performance", index: row, value });
            }
            *sum += exponent * value.ln();
        }
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    #[test]
    fn ratios_depend_neither_on_the_normalisation_nor_on_the_unit() {
        let rule = |normalisation| evaluate(&six_offers(), &Parameters { normalisation }).unwrap();
        let raw = rule(Normalisation::None);
        for normalisation in [Normalisation::Max, Normalisation::Sum, Normalisation::Vector] {
            let other = rule(normalisation(CostRule::Reciprocal));
            for a in 0..6 {
                close(&[raw.ratio(a, 0).unwrap()], &[other.ratio(a, 0).unwrap()], 1e-12);
            }
        }
    }

    #[test]
    fn a_zero_annihilates_unless_its_weight_is_zero() {
        let rows: [&[f64]; 2] = [&[0.0, 1.0], &[2.0, 0.5]];
        let details = evaluate(&table(">>", &[1.0, 1.0], &rows), &Parameters::default()).unwrap();
        assert_eq!((details.scores[0], details.log10_scores[0], details.ratio(1, 0)), (0.0, None, None));
        let details = evaluate(&table(">>", &[0.0, 1.0], &rows), &Parameters::default()).unwrap();
        close(&details.scores, &[1.0, 0.5], 1e-15);
    }

    #[test]
    fn what_has_no_product_is_an_error() {
        let rows: [&[f64]; 2] = [&[0.0, 1.0], &[2.0, 0.5]];
        let with = |normalisation| evaluate(&table(">>", &[1.0, 1.0], &rows), &Parameters { normalisation });
        assert!(matches!(with(Normalisation::None), Err(NumericError::NotPositive { index: 0, .. })));
        assert!(matches!(with(Normalisation::ZScore), Err(NumericError::Negative { .. })));
    }
}
