//! CRITIC: contrast times conflict.

use super::data::{check, mean, min_max};
use super::entropy::constant_remarks;
use super::{Elicited, data, normalise};
use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// Two columns that go together to so many digits carry the same information.
const SAME: f64 = 1e-12;

/// Criteria importance through intercriteria correlation.
///
/// # Formula
/// With the columns scaled from 0 (worst) to 1 (best), their sample standard deviations s and Pearson correlations r,
/// ```text
/// C_j = s_j Σ_k (1 − r_jk)        w_j = C_j / Σ C
/// ```
///
/// # Shapes
/// `values`: m alternatives × n criteria, m ≥ 2. Details: `std`, `information` (C): n; `correlation`: n × n.
///
/// # Properties
/// A criterion weighs more the more it tells alternatives apart and the less it repeats the others. Changing unit or
/// zero of a column changes nothing. Reversing a direction changes the weights, because agreement becomes conflict: the
/// scaling towards the ideal is what the paper says, and two widespread libraries leave it out, which is available here
/// as `direction_aware: false`. A constant criterion has weight 0 and changes nothing for the others.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`], [`NumericError::NotFinite`]; [`NumericError::NoContrast`] where
/// all columns are constant or all go together perfectly (one criterion alone does), since then no information is
/// left.
///
/// # Source
/// Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria problems: the CRITIC
/// method, Computers & Operations Research 22(7), 763–770, doi 10.1016/0305-0548(94)00059-H.
///
/// # Examples
/// ```
/// use nalgebra::DMatrix;
/// use waage::elicit::Critic;
/// use waage::model::Direction::Maximize;
///
/// // Two criteria in perfect conflict share the weight.
/// let table = DMatrix::from_row_slice(2, 2, &[1.0, 30.0, 2.0, 10.0]);
/// assert_eq!(Critic::default().elicit(&table, &[Maximize; 2])?.weights, [0.5, 0.5]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Critic {
    /// Scale costs so that the least is the best, as the paper does.
    pub direction_aware: bool,
}

impl Default for Critic {
    fn default() -> Self {
        Self { direction_aware: true }
    }
}

impl Critic {
    /// Weights from a decision table.
    ///
    /// # Errors
    /// See [`Critic`].
    pub fn elicit(&self, values: &DMatrix<f64>, directions: &[Direction]) -> Result<Elicited, NumericError> {
        check(values, directions)?;
        let count = values.ncols();
        let reversed = |criterion: usize| self.direction_aware && directions[criterion] == Direction::Minimize;
        // Deviations from the mean, towards the ideal.
        let deviations: Vec<Vec<f64>> = (0..count)
            .map(|criterion| {
                let scaled = min_max(values, criterion);
                let centre = mean(&scaled);
                let sign = if reversed(criterion) { -1.0 } else { 1.0 };
                scaled.iter().map(|value| sign * (value - centre)).collect()
            })
            .collect();
        let product = |a: usize, b: usize| deviations[a].iter().zip(&deviations[b]).map(|(a, b)| a * b).sum::<f64>();
        let constant: Vec<bool> = (0..count).map(|criterion| data::is_constant(values, criterion)).collect();
        let std: Vec<f64> = (0..count)
            .map(|j| if constant[j] { 0.0 } else { (product(j, j) / (values.nrows() as f64 - 1.0)).sqrt() })
            .collect();
        let correlation: Vec<Vec<f64>> = (0..count)
            .map(|j| {
                let with = |k: usize| match (j == k, constant[j] || constant[k]) {
                    (true, _) => 1.0,
                    (false, true) => 0.0,
                    (false, false) => (product(j, k) / (product(j, j) * product(k, k)).sqrt()).clamp(-1.0, 1.0),
                };
                (0..count).map(with).collect()
            })
            .collect();
        let conflict = |j: usize| {
            let others = (0..count).filter(|&k| k != j && !constant[k]).map(|k| 1.0 - correlation[j][k]);
            others.map(|conflict| if conflict < SAME { 0.0 } else { conflict }).sum::<f64>()
        };
        let information: Vec<f64> = (0..count).map(|j| std[j] * conflict(j)).collect();
        let weights =
            normalise(&information, "information").map_err(|_| NumericError::NoContrast { what: "CRITIC" })?;
        let mut elicited = Elicited::plain(weights);
        elicited.remarks = constant_remarks(values);
        Ok(elicited.with("std", std).with("correlation", correlation).with("information", information))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Maximize, Minimize};

    /// Profitability, market share and productivity of eight pharmaceutical firms.
    #[test]
    fn diakoulaki_1995_eight_firms() {
        let table = [
            61.0, 1.08, 4.33, 20.7, 0.26, 4.34, 16.3, 1.98, 2.53, 9.0, 3.29, 1.65, 5.4, 2.77, 2.33, 4.0, 4.12, 1.21,
            -6.1, 3.52, 2.10, -34.6, 3.31, 0.98,
        ];
        let table = DMatrix::from_row_slice(8, 3, &table);
        let weights = Critic::default().elicit(&table, &[Maximize; 3]).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.202_225_54, 0.480_901_73, 0.316_872_73]) {
            assert!((weight - expected).abs() < 6e-9);
        }
    }

    #[test]
    fn a_cost_written_as_a_negative_benefit_weighs_the_same() {
        let table = DMatrix::from_row_slice(4, 3, &[3.0, 1.0, 7.0, 2.0, 4.0, 5.0, 5.0, 2.0, 2.0, 1.0, 6.0, 4.0]);
        let mut negated = table.clone();
        negated.column_mut(0).neg_mut();
        let critic = Critic::default();
        let cost = critic.elicit(&table, &[Minimize, Maximize, Maximize]).unwrap().weights;
        let benefit = critic.elicit(&negated, &[Maximize; 3]).unwrap().weights;
        let blind = Critic { direction_aware: false }.elicit(&table, &[Minimize, Maximize, Maximize]).unwrap().weights;
        for (cost, benefit) in cost.iter().zip(&benefit) {
            assert!((cost - benefit).abs() < 1e-14);
        }
        assert!((cost[0] - blind[0]).abs() > 0.01);
    }

    #[test]
    fn a_constant_criterion_changes_nothing_for_the_others() {
        let with = DMatrix::from_row_slice(3, 3, &[1.0, 5.0, 2.0, 2.0, 5.0, 9.0, 4.0, 5.0, 3.0]);
        let without = with.clone().remove_column(1);
        let critic = Critic::default();
        let with = critic.elicit(&with, &[Maximize; 3]).unwrap();
        let without = critic.elicit(&without, &[Maximize; 2]).unwrap();
        assert_eq!([with.weights[0], with.weights[2]], without.weights[..]);
        assert_eq!(with.weights[1], 0.0);
    }

    #[test]
    fn without_information_there_are_no_weights() {
        let no_contrast = Err(NumericError::NoContrast { what: "CRITIC" });
        let of = |columns: usize, values: &[f64]| {
            let table = DMatrix::from_row_slice(values.len() / columns, columns, values);
            Critic::default().elicit(&table, &vec![Maximize; columns]).map(|elicited| elicited.weights)
        };
        assert_eq!(of(2, &[1.0, 10.0, 2.0, 20.0, 4.0, 40.0]), no_contrast);
        assert_eq!(of(1, &[1.0, 2.0, 4.0]), no_contrast);
        assert_eq!(of(2, &[1.0, 2.0]), no_contrast);
    }
}
