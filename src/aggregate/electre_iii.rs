//! ELECTRE III: a partial order from fuzzy outranking.

use crate::aggregate::distillation::{Discrimination, End, distillation};
use crate::aggregate::electre::{concordance, credibility, pseudo_criteria};
use crate::aggregate::pairwise::{Relation, check_pairs};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix, Ranking};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Largest number of alternatives: distillation costs up to its cube.
const LIMIT: usize = 1000;

/// The discrimination threshold of the distillation, s(λ) = alpha + beta · λ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// s(0).
    pub alpha: f64,
    /// Change of s with λ.
    pub beta: f64,
}

impl Parameters {
    /// As Roy: 0.3 − 0.15 λ.
    pub const DEFAULT: Self = Self { alpha: 0.3, beta: -0.15 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the partial order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// C: share of the weights that agree, row at least as good as column.
    pub concordance: Matrix,
    /// d: the objection of each attribute, row against column; empty where the attribute has no veto.
    pub discordance: Vec<Option<Matrix>>,
    /// σ: credibility that the row outranks the column.
    pub credibility: Matrix,
    /// Complete order taken from the best end.
    pub descending: Ranking,
    /// Complete order taken from the worst end.
    pub ascending: Ranking,
    /// What both orders agree on, row against column.
    pub final_relation: Vec<Vec<Relation>>,
    /// Mean place over both orders; **less** is better.
    pub scores: Vec<f64>,
}

/// Élimination et choix traduisant la réalité III.
///
/// # Formula
/// ```text
/// c_j(a,b) = 1 up to q behind, 0 from p behind, linear between;   C = Σ_j w_j c_j
/// d_j(a,b) = 0 up to p behind, 1 from v behind, linear between
/// σ(a,b)   = C · Π_{d_j > C} (1 − d_j)/(1 − C)
/// two distillations of σ with s(λ) = alpha + beta λ; final order = their intersection
/// ```
///
/// # Shapes
/// m × n table with thresholds in the unit of each attribute → C, σ m × m; at most 1,000 alternatives. The scores (mean of the
/// places in both orders) are one complete order that never contradicts the partial one; the result of the method is
/// `final_relation`.
///
/// # Properties
/// Dominance (with constant thresholds: who dominates outranks more, is outranked less, and so is never taken off later from
/// the best end or earlier from the worst), permutation, unit and shift, zero weight without veto, and clones (they share a
/// place) hold. Not compensatory: v objects, whatever the weight, so **an attribute of weight 0 with a veto still acts**.
/// Dropping an alternative may reorder the rest.
///
/// # Errors
/// [`NumericError::OutOfRange`] for thresholds that contradict q ≤ p ≤ v, for s(λ) < 0 on 0…1, and for too many alternatives.
///
/// # Source
/// Roy (1978), ELECTRE III, Cahiers du CERO 20(1), 3–24; Vallée & Zielniewicz (1994), ELECTRE III-IV version 3.x, Document du
/// LAMSADE 85.
///
/// # Examples
/// ```
/// use waage::aggregate::electre_iii;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[3.0, 3.0], [1.0, 3.0]])?;
/// let details = electre_iii::evaluate(&table, &Default::default())?;
/// assert_eq!(details.credibility.to_rows(), [[1.0, 1.0], [0.5, 1.0]]);
/// assert_eq!(details.scores, [1.0, 2.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    check_pairs(table, LIMIT)?;
    for value in [parameters.alpha, parameters.alpha + parameters.beta] {
        if !(0.0..=1.0).contains(&value) {
            return Err(NumericError::OutOfRange { what: "discrimination threshold", value, low: 0.0, high: 1.0 });
        }
    }
    let criteria = pseudo_criteria(table)?;
    let rows: Vec<Vec<f64>> = table.values().to_rows();
    let size = rows.len();
    let concordance = Matrix::from_fn(size, size, |a, b| concordance(&criteria, &rows[a], &rows[b]));
    let discordance = criteria.iter().zip(table.attributes()).enumerate().map(|(column, (criterion, attribute))| {
        attribute.thresholds.veto?;
        let values = table.column(column);
        Some(Matrix::from_fn(size, size, |a, b| criterion.discordance(values[a], values[b])))
    });
    let discordance = discordance.collect();
    let credibility =
        Matrix::from_fn(size, size, |a, b| credibility(&criteria, concordance.at(a, b), &rows[a], &rows[b]));
    let discrimination = Discrimination { alpha: parameters.alpha, beta: parameters.beta };
    let descending = distillation(&credibility, discrimination, End::Best);
    let ascending = distillation(&credibility, discrimination, End::Worst);
    let final_relation = Relation::table(size, |a, b| {
        let ahead = |ranking: &Ranking| ranking.ranks()[b].first.cmp(&ranking.ranks()[a].first);
        Relation::intersection(ahead(&descending), ahead(&ascending))
    });
    let place = |ranking: &Ranking, row: usize| (ranking.ranks()[row].first + ranking.ranks()[row].last) as f64 / 2.0;
    let scores = (0..size).map(|row| f64::midpoint(place(&descending, row), place(&ascending, row))).collect();
    Ok(Details { concordance, discordance, credibility, descending, ascending, final_relation, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::table;

    /// By hand: half of the weight agrees, C = 1/2; the objection of the third attribute is full, σ = 1/2 · 0/(1/2).
    #[test]
    fn a_veto_acts_whatever_its_weight() {
        let plain = table(">>>", &[1.0, 1.0, 0.0], &[&[3.0, 1.0, 0.0], &[1.0, 3.0, 10.0]]);
        assert_eq!(evaluate(&plain, &Parameters::default()).unwrap().credibility.at(0, 1), 0.5);
        let mut attributes = plain.attributes().to_vec();
        attributes[2] = attributes[2].clone().with_thresholds(1.0, 2.0).with_veto(5.0);
        let vetoed = DecisionTable::new(plain.alternatives().to_vec(), attributes, plain.values().clone()).unwrap();
        let details = evaluate(&vetoed, &Parameters::default()).unwrap();
        assert_eq!((details.credibility.at(0, 1), details.credibility.at(1, 0)), (0.0, 0.5));
        assert_eq!(details.discordance[2].as_ref().unwrap().at(0, 1), 1.0);
    }

    #[test]
    fn what_is_out_of_range_is_an_error() {
        let plain = table(">", &[1.0], &[&[3.0], &[1.0]]);
        assert!(evaluate(&plain, &Parameters { alpha: 0.1, beta: -0.2 }).is_err());
        let many: Vec<&[f64]> = vec![&[1.0]; LIMIT + 1];
        assert!(evaluate(&table(">", &[1.0], &many), &Parameters::default()).is_err());
    }
}
