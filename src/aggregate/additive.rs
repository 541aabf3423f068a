//! The additive model: Nutzwertanalyse, weighted sum, simple additive weighting.

use crate::aggregate::blocks::{for_each_block, of_columns};
use crate::aggregate::normalise::{ColumnMap, Normalisation, mapped, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How values come about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// For attributes without a value function of their own.
    pub normalisation: Normalisation,
    /// Points for a normalised value of 1. Value functions already speak in points.
    pub full_mark: f64,
}

impl Parameters {
    /// Fixed anchors, 0 to 100 points.
    pub const DEFAULT: Self = Self { normalisation: Normalisation::Anchors, full_mark: 100.0 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the overall value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// v, alternatives × attributes, in points.
    pub values: Matrix,
    /// w · v: what each attribute contributes.
    pub contributions: Matrix,
    /// V = Σ w · v; more is better.
    pub scores: Vec<f64>,
}

/// Overall value of each alternative as the weighted sum of its partial values.
///
/// # Formula
/// ```text
/// V(a) = Σ_j w_j · v_j(x[a,j])
/// v_j  = the attribute's value function, else full_mark · normalisation
/// ```
///
/// # Shapes
/// m alternatives × n attributes, each in its own unit → values and contributions m × n, scores m, in points.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones: all hold. Fully compensatory. Presupposes mutual preferential
/// independence of the attributes. With anchors or value functions nothing that happens to other alternatives can
/// reorder two of them; with data-driven normalisations it can.
///
/// # Errors
/// Those of the [`Normalisation`].
///
/// # Source
/// Zangemeister (1970), Nutzwertanalyse in der Systemtechnik; Keeney & Raiffa (1976), chapter 3.
///
/// # Examples
/// ```
/// use waage::aggregate::additive;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(
///     &["in-house", "cloud"],
///     vec![
///         Attribute::cost("price", 3.0).with_anchors(200.0, 0.0),
///         Attribute::benefit("security", 1.0).with_anchors(0.0, 10.0),
///     ],
///     &[[120.0, 9.0], [80.0, 6.0]],
/// )?;
/// assert_eq!(additive::evaluate(&table, &additive::Parameters::default())?.scores, [52.5, 60.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let mut values = mapped(table, &maps(table, parameters)?);
    for column in 0..table.columns() {
        match &table.attributes()[column].value_function {
            Some(function) => {
                for (value, &x) in values.column_mut(column).iter_mut().zip(table.column(column)) {
                    *value = function.at(x);
                }
            }
            None => values.column_mut(column).iter_mut().for_each(|value| *value *= parameters.full_mark),
        }
    }
    let contributions = weighted(&values, table.weights());
    Ok(Details { values, contributions, scores: scores(table, parameters)? })
}

/// The scores of [`evaluate`] alone, for large tables: two passes over the table and no matrix.
///
/// # Errors
/// As [`evaluate`].
pub fn scores(table: &DecisionTable, parameters: &Parameters) -> Result<Vec<f64>, NumericError> {
    let mut scores = vec![0.0; table.rows()];
    for_each_block(table, &maps(table, parameters)?, [&mut scores], |column, map, cells, [scores]| {
        let factor = table.weights()[column] * parameters.full_mark;
        map.each(cells, scores, |score, value| *score += factor * value);
    });
    for (column, attribute) in table.attributes().iter().enumerate() {
        if let Some(function) = &attribute.value_function {
            for (score, &x) in scores.iter_mut().zip(table.column(column)) {
                *score += table.weights()[column] * function.at(x);
            }
        }
    }
    Ok(scores)
}

/// The normalisation of each attribute; nothing where a value function takes its place.
fn maps(table: &DecisionTable, parameters: &Parameters) -> Result<Vec<ColumnMap>, NumericError> {
    let map = |column: usize| match table.attributes()[column].value_function {
        Some(_) => Ok(ColumnMap::Constant(0.0)),
        None => parameters.normalisation.column_map(table, column),
    };
    of_columns(table, map).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers};
    use crate::aggregate::normalise::CostRule;
    use crate::model::{Attribute, PiecewiseLinear};

    /// Six offers, agreed by pyrepo-mcda, pyDecision and the crate mcdm.
    #[test]
    fn linear_normalisation_agrees_with_three_libraries() {
        let parameters = Parameters { normalisation: Normalisation::Max(CostRule::Reciprocal), full_mark: 1.0 };
        let details = evaluate(&six_offers(), &parameters).unwrap();
        close(&details.scores, &[0.78602, 0.73273, 0.86222, 0.74218, 0.82203, 0.68195], 5e-6);
        for row in 0..6 {
            close(&[details.contributions.row(row).iter().sum()], &details.scores[row..=row], 1e-12);
        }
    }

    #[test]
    fn value_functions_take_the_place_of_the_normalisation() {
        let mut price = Attribute::cost("price", 1.0);
        price.value_function = Some(PiecewiseLinear::new(vec![(0.0, 100.0), (50.0, 80.0), (100.0, 0.0)]).unwrap());
        let table = DecisionTable::from_rows(
            &["a", "b"],
            vec![price, Attribute::benefit("x", 1.0)],
            &[[25.0, 1.0], [75.0, 2.0]],
        );
        assert_eq!(evaluate(&table.unwrap(), &Parameters::default()).unwrap().scores, [45.0, 70.0]);
    }
}
