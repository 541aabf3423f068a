//! TOPSIS: close to the ideal, far from the anti-ideal.

use crate::aggregate::blocks::{for_each_block, of_columns};
use crate::aggregate::column::{Summary, summary};
use crate::aggregate::normalise::{ColumnMap, CostRule, Normalisation, mapped, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How distances are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Metric {
    /// √Σd².
    #[default]
    Euclidean,
    /// Σ|d|.
    Manhattan,
    /// max |d|.
    Chebyshev,
}

/// Choices that the literature leaves open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// Hwang & Yoon divide by the Euclidean length and leave costs as they are.
    pub normalisation: Normalisation,
    /// Hwang & Yoon take the Euclidean distance.
    pub metric: Metric,
}

impl Parameters {
    /// As Hwang & Yoon.
    pub const DEFAULT: Self = Self { normalisation: Normalisation::Vector(CostRule::Keep), metric: Metric::Euclidean };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Distances and closeness, without the matrices.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Closeness {
    /// Best weighted normalised value of each attribute.
    pub ideal: Vec<f64>,
    /// Worst weighted normalised value of each attribute.
    pub anti_ideal: Vec<f64>,
    /// d⁺: distance to the ideal.
    pub d_plus: Vec<f64>,
    /// d⁻: distance to the anti-ideal.
    pub d_minus: Vec<f64>,
    /// C = d⁻ / (d⁺ + d⁻); more is better.
    pub scores: Vec<f64>,
}

/// Every quantity on the way to the closeness.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// r, alternatives × attributes.
    pub normalised: Matrix,
    /// w · r.
    pub weighted: Matrix,
    /// What follows from them.
    #[serde(flatten)]
    pub closeness: Closeness,
}

/// Technique for order of preference by similarity to the ideal solution.
///
/// # Formula
/// ```text
/// v[a,j] = w_j · x[a,j] / √Σ_b x[b,j]²
/// v⁺_j, v⁻_j = best and worst v in column j
/// d±(a)  = √Σ_j (v[a,j] − v±_j)²
/// C(a)   = d⁻ / (d⁺ + d⁻)
/// ```
///
/// # Shapes
/// m × n table → m scores in 0…1.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones (they tie with their original; as they change the length of the
/// columns, others may move) hold. Changing the zero of a scale (°C to K) may reorder. Dropping an alternative may reorder
/// the rest. Min-max normalisation, the default of some libraries, is the option `normalisation`: scores differ by up to
/// 0.23.
///
/// # Errors
/// [`NumericError::NoContrast`] where all alternatives coincide, so that ideal and anti-ideal are one point; those of the
/// [`Normalisation`].
///
/// # Source
/// Hwang & Yoon (1981), Multiple Attribute Decision Making, Springer, section 3.3.
///
/// # Examples
/// ```
/// use waage::aggregate::topsis;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b", "c"], attributes, &[[3.0, 0.0], [0.0, 3.0], [3.0, 3.0]])?;
/// assert_eq!(topsis::evaluate(&table, &Default::default())?.closeness.scores, [0.5, 0.5, 1.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let normalised = mapped(table, &parameters.normalisation.column_maps(table)?);
    let weighted = weighted(&normalised, table.weights());
    Ok(Details { normalised, weighted, closeness: closeness(table, parameters)? })
}

/// [`evaluate`] without the matrices, for large tables.
///
/// # Errors
/// As [`evaluate`].
pub fn closeness(table: &DecisionTable, parameters: &Parameters) -> Result<Closeness, NumericError> {
    let summaries: Vec<Summary> = of_columns(table, |column| summary(table.column(column)));
    let maps = summaries.iter().enumerate().map(|(column, &it)| parameters.normalisation.map_of(table, column, it));
    let maps: Vec<ColumnMap> = maps.collect::<Result<_, _>>()?;
    let (ideal, anti_ideal) = ends(table, &maps, &summaries);
    if ideal == anti_ideal {
        return Err(NumericError::NoContrast { what: "TOPSIS" });
    }
    let mut d_plus = vec![0.0; table.rows()];
    let mut d_minus = vec![0.0; table.rows()];
    for_each_block(table, &maps, [&mut d_plus, &mut d_minus], |column, map, cells, [plus, minus]| {
        let (weight, best, worst) = (table.weights()[column], ideal[column], anti_ideal[column]);
        let distances = plus.iter_mut().zip(minus);
        match parameters.metric {
            Metric::Euclidean => map.each(cells, distances, |(plus, minus), value| {
                let (to_best, to_worst) = (weight * value - best, weight * value - worst);
                *plus += to_best * to_best;
                *minus += to_worst * to_worst;
            }),
            Metric::Manhattan => map.each(cells, distances, |(plus, minus), value| {
                *plus += (weight * value - best).abs();
                *minus += (weight * value - worst).abs();
            }),
            Metric::Chebyshev => map.each(cells, distances, |(plus, minus), value| {
                *plus = (weight * value - best).abs().max(*plus);
                *minus = (weight * value - worst).abs().max(*minus);
            }),
        }
    });
    if parameters.metric == Metric::Euclidean {
        d_plus.iter_mut().chain(&mut d_minus).for_each(|distance| *distance = distance.sqrt());
    }
    let scores = d_plus.iter().zip(&d_minus).map(|(plus, minus)| minus / (plus + minus)).collect();
    Ok(Closeness { ideal, anti_ideal, d_plus, d_minus, scores })
}

/// Weighted normalised values of the best and the worst of each column. A normalisation is monotone, so the best value
/// before is the best after, whichever way the column points.
fn ends(table: &DecisionTable, maps: &[ColumnMap], summaries: &[Summary]) -> (Vec<f64>, Vec<f64>) {
    let ends = maps.iter().enumerate().map(|(column, map)| {
        let at = |x: f64| table.weights()[column] * map.at(x);
        let (low, high) = (at(summaries[column].low), at(summaries[column].high));
        match table.direction(column) {
            Direction::Maximize => (high, low),
            Direction::Minimize => (low, high),
        }
    });
    ends.unzip()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers: vector agreed by four libraries, min-max by two.
    #[test]
    fn six_offers_agree_with_other_libraries() {
        let scores = |parameters| closeness(&six_offers(), &parameters).unwrap().scores;
        close(&scores(Parameters::DEFAULT), &[0.57383, 0.44228, 0.59569, 0.47436, 0.64873, 0.36194], 5e-6);
        let min_max = Parameters { normalisation: Normalisation::MinMax, ..Parameters::DEFAULT };
        close(&scores(min_max), &[0.55725, 0.5229, 0.52445, 0.51539, 0.57239, 0.44311], 5e-6);
    }

    /// By hand: min-max turns (0, 4), (4, 0), (3, 3) into (0, 1), (1, 0), (3/4, 3/4), halved by the weights.
    #[test]
    fn other_metrics_follow_their_definition() {
        let corners = table(">>", &[1.0, 1.0], &[&[0.0, 4.0], &[4.0, 0.0], &[3.0, 3.0]]);
        let with =
            |metric| closeness(&corners, &Parameters { normalisation: Normalisation::MinMax, metric }).unwrap().scores;
        close(&with(Metric::Manhattan), &[0.5, 0.5, 0.75], 1e-15);
        close(&with(Metric::Chebyshev), &[0.5, 0.5, 0.75], 1e-15);
    }

    #[test]
    fn coinciding_alternatives_have_no_closeness() {
        let same = table("><", &[1.0, 1.0], &[&[2.0, 3.0], &[2.0, 3.0]]);
        assert_eq!(closeness(&same, &Parameters::DEFAULT), Err(NumericError::NoContrast { what: "TOPSIS" }));
    }
}
