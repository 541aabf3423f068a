//! The nonlinear Best–Worst Method.

use super::BestWorst;
use super::repair::most_disturbing;
use crate::elicit::{Consistency, Elicited, Measure, normalise};
use crate::error::NumericError;

/// Best–Worst weights, the original min–max model on ratios.
///
/// # Formula
/// ```text
/// minimise ξ   subject to   |w_B / w_j − a_Bj| ≤ ξ,   |w_j / w_W − a_jW| ≤ ξ  for all j,   Σ w = 1,   w > 0
/// ```
/// With ρ = `w_B` / `w_W`, a criterion j leaves ρ the interval from `(a_Bj − ξ)⁺ (a_jW − ξ)⁺` to `(a_Bj + ξ)(a_jW +
/// ξ)`, best against worst the one from `a_BW − ξ` to `a_BW + ξ`. ξ is the least one at which all intervals meet,
/// which is where the last two of them do:
/// ```text
/// ξ = max over pairs of intervals of the ξ at which they touch; for two criteria i, j with the greater product at i
/// ξ_ij = (a_Bi a_iW − a_Bj a_jW) / (a_Bi + a_iW + a_Bj + a_jW)
/// ```
/// and the root of a quadratic where one of the two is best against worst. At ξ, ρ is unique, and `w_j / w_W` may
/// take any value from `max(a_jW − ξ, ρ / (a_Bj + ξ))` to `min(a_jW + ξ, ρ / (a_Bj − ξ))`. The bounds of each weight
/// follow by setting it to one end and all others to the opposite end. The weights returned are the middles of these
/// bounds, divided by their sum.
///
/// # Shapes
/// n criteria. Details: `xi`, `consistency_index`, `output_based_ratio`, `input_based_ratio`; `lower`, `upper`: the
/// exact bounds of each optimal weight.
///
/// # Properties
/// With n ≤ 3 or consistent judgements the weights are unique, otherwise an interval. The output-based ratio divides ξ
/// by Rezaei's consistency index for `a_BW`, `CI = ((1 + 2 a_BW) − √(1 + 8 a_BW)) / 2`: 0 is consistent. CI is the
/// greatest ξ that a single criterion can cause; two of them can exceed it for `a_BW` below 3, so that the ratio may
/// then be above 1.
///
/// # Errors
/// None: [`BestWorst`] is valid by construction.
///
/// # Source
/// Rezaei (2015), Best-worst multi-criteria decision-making method, Omega 53, 49–57,
/// doi 10.1016/j.omega.2014.11.009; interval weights and their middles: Rezaei (2016), Omega 64, 126–130,
/// doi 10.1016/j.omega.2015.12.001, who solves two linear programmes a weight where the closed form above suffices.
///
/// # Examples
/// ```
/// use waage::elicit::{BestWorst, BestWorstNonlinear};
///
/// let judgements = BestWorst::new(2, 0, &[8.0, 2.0, 1.0], &[1.0, 5.0, 8.0])?;
/// let elicited = BestWorstNonlinear.elicit(&judgements)?;
/// // The greater root of (2 − ξ)(5 − ξ) = 8 + ξ is out of range, the smaller one is 4 − √14.
/// assert!((elicited.details.number("xi").unwrap() - (4.0 - 14_f64.sqrt())).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BestWorstNonlinear;

impl BestWorstNonlinear {
    /// Weights, their bounds and the consistency of Best–Worst judgements.
    ///
    /// # Errors
    /// See [`BestWorstNonlinear`].
    pub fn elicit(&self, judgements: &BestWorst) -> Result<Elicited, NumericError> {
        let xi = xi(judgements);
        let ends = ratios_to_worst(judgements, xi);
        let (low, high): (f64, f64) = ends.iter().fold((0.0, 0.0), |sum, end| (sum.0 + end.0, sum.1 + end.1));
        let lower: Vec<f64> = ends.iter().map(|end| end.0 / (end.0 + (high - end.1).max(0.0))).collect();
        let upper: Vec<f64> = ends.iter().map(|end| end.1 / (end.1 + (low - end.0).max(0.0))).collect();
        let middles: Vec<f64> = lower.iter().zip(&upper).map(|(&low, &high)| f64::midpoint(low, high)).collect();

        let ratio = output_based(judgements);
        let mut elicited = Elicited::plain(normalise(&middles, "weights")?);
        elicited.consistency = Some(Consistency::new(Measure::OutputBasedRatio, ratio, None));
        elicited.most_disturbing = most_disturbing(judgements, ratio, output_based);
        elicited.remarks.extend(judgements.scale_remarks());
        Ok(elicited
            .with("xi", xi)
            .with("consistency_index", greatest_xi(judgements.best_to_worst()))
            .with("output_based_ratio", ratio)
            .with("input_based_ratio", judgements.input_based().value)
            .with("lower", lower)
            .with("upper", upper))
    }
}

/// ξ over the greatest ξ that `a_BW` allows.
fn output_based(judgements: &BestWorst) -> f64 {
    let greatest = greatest_xi(judgements.best_to_worst());
    if greatest == 0.0 { 0.0 } else { xi(judgements) / greatest }
}

/// Rezaei's consistency index: where `(a − ξ)² = a + ξ`, for a criterion that is `a_BW` to both sides.
fn greatest_xi(whole: f64) -> f64 {
    touch_above(whole, whole, whole)
}

/// The least ξ at which all intervals of ρ meet.
fn xi(judgements: &BestWorst) -> f64 {
    let whole = judgements.best_to_worst();
    let between: Vec<(f64, f64)> = judgements.between().map(|j| (j.from_best, j.to_worst)).collect();
    let mut xi = 0.0_f64;
    for &(p, q) in &between {
        xi = xi.max(if p * q > whole { touch_above(p, q, whole) } else { touch_below(p, q, whole) });
        for &(r, s) in &between {
            xi = xi.max((p * q - r * s) / (p + q + r + s));
        }
    }
    xi
}

/// Smaller root of `(p − ξ)(q − ξ) = a + ξ` for pq ≥ a, in the form without cancellation.
fn touch_above(p: f64, q: f64, whole: f64) -> f64 {
    let half = f64::midpoint(p + q, 1.0);
    let constant = p * q - whole;
    constant / (half + (half * half - constant).sqrt())
}

/// Positive root of `(p + ξ)(q + ξ) = a − ξ` for pq ≤ a.
fn touch_below(p: f64, q: f64, whole: f64) -> f64 {
    let half = f64::midpoint(p + q, 1.0);
    let constant = whole - p * q;
    constant / (half + (half * half + constant).sqrt())
}

/// The least and the greatest `w_j / w_W` of every criterion.
fn ratios_to_worst(judgements: &BestWorst, xi: f64) -> Vec<(f64, f64)> {
    let whole = judgements.best_to_worst();
    let rho = judgements
        .between()
        .map(|j| (j.from_best - xi).max(0.0) * (j.to_worst - xi).max(0.0))
        .fold(whole - xi, f64::max);
    let mut ends = vec![(1.0, 1.0); judgements.size()];
    ends[judgements.best()] = (rho, rho);
    for j in judgements.between() {
        let low = (j.to_worst - xi).max(rho / (j.from_best + xi));
        let above = if j.from_best > xi { rho / (j.from_best - xi) } else { f64::INFINITY };
        let high = (j.to_worst + xi).min(above);
        // Where both ends touch, rounding may turn them round.
        ends[j.item] = (low.min(high), high.max(low));
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rezaei (2015), as an independent implementation gives it: ξ 0.26, weights 0.071 0.338 0.589.
    #[test]
    fn rezaei_2015_three_criteria() {
        let judgements = BestWorst::new(2, 0, &[8.0, 2.0, 1.0], &[1.0, 5.0, 8.0]).unwrap();
        let elicited = BestWorstNonlinear.elicit(&judgements).unwrap();
        assert!((elicited.details.number("xi").unwrap() - 0.26).abs() < 5e-3);
        for (weight, expected) in elicited.weights.iter().zip([0.0714, 0.3387, 0.5899]) {
            assert!((weight - expected).abs() < 6e-4, "{weight} {expected}");
        }
        let (lower, upper) = (elicited.details.vector("lower").unwrap(), elicited.details.vector("upper").unwrap());
        for (lower, upper) in lower.iter().zip(upper) {
            assert!((lower - upper).abs() < 1e-14, "unique with three criteria");
        }
    }

    /// Rezaei (2015), table 1.
    #[test]
    fn rezaei_2015_consistency_index() {
        for (whole, expected) in [
            (1.0, 0.0),
            (2.0, 0.44),
            (3.0, 1.0),
            (4.0, 1.63),
            (5.0, 2.30),
            (6.0, 3.0),
            (7.0, 3.73),
            (8.0, 4.47),
            (9.0, 5.23),
        ] {
            assert!((greatest_xi(whole) - expected).abs() < 5e-3, "{whole}");
        }
    }

    /// All judgements 9: nothing is less consistent.
    #[test]
    fn the_worst_case_has_ratio_1() {
        let judgements = BestWorst::new(0, 1, &[1.0, 9.0, 9.0], &[9.0, 1.0, 9.0]).unwrap();
        assert!((BestWorstNonlinear.elicit(&judgements).unwrap().consistency.unwrap().value - 1.0).abs() < 1e-15);
    }

    /// Every end of every weight's bounds, and everything between, keeps the constraints to within ξ.
    #[test]
    fn the_bounds_are_attained_by_optimal_weights() {
        let judgements = BestWorst::new(1, 4, &[2.0, 1.0, 3.0, 4.0, 9.0], &[5.0, 9.0, 4.0, 2.0, 1.0]).unwrap();
        let xi = xi(&judgements);
        let ends = ratios_to_worst(&judgements, xi);
        for choice in 0..32_usize {
            let ratios: Vec<f64> =
                ends.iter().enumerate().map(|(j, end)| if choice >> j & 1 == 0 { end.0 } else { end.1 }).collect();
            assert!((ratios[1] - 9.0).abs() <= xi + 1e-12);
            for j in judgements.between() {
                assert!((ratios[1] / ratios[j.item] - j.from_best).abs() <= xi + 1e-12);
                assert!((ratios[j.item] - j.to_worst).abs() <= xi + 1e-12);
            }
        }
    }

    /// Products 10, 12 and 8 against 9: the 12 decides, (3 − ξ)(4 − ξ) = 9 + ξ. A bisection over a linear programming
    /// solver with feasibility tolerance 1e-7 stops at 0.394448426, where the two sides still differ by 2e-6.
    #[test]
    fn five_criteria_exactly() {
        let judgements = BestWorst::new(1, 4, &[2.0, 1.0, 3.0, 4.0, 9.0], &[5.0, 9.0, 4.0, 2.0, 1.0]).unwrap();
        assert!((xi(&judgements) - (4.0 - 13.0_f64.sqrt())).abs() < 1e-15);
    }

    /// Products 4 and 1 against 2: ξ = (4 − 1) / 6 from the pair, 0.44 from either alone.
    #[test]
    fn two_opposite_criteria_exceed_the_index_of_one_for_a_short_scale() {
        let judgements = BestWorst::new(0, 1, &[1.0, 2.0, 2.0, 1.0], &[2.0, 1.0, 2.0, 1.0]).unwrap();
        assert!((xi(&judgements) - 0.5).abs() < 1e-15);
        assert!(output_based(&judgements) > 1.0);
    }

    #[test]
    fn judgements_smaller_than_xi_do_not_break_the_intervals() {
        // (9 − ξ)² = 9 + ξ needs ξ = 5.2, far above the 1 and 1 of the fourth criterion.
        let judgements = BestWorst::new(0, 1, &[1.0, 9.0, 9.0, 1.0], &[9.0, 1.0, 9.0, 1.0]).unwrap();
        let elicited = BestWorstNonlinear.elicit(&judgements).unwrap();
        assert!(elicited.weights.iter().all(|weight| weight.is_finite() && *weight > 0.0));
        assert!((elicited.weights.iter().sum::<f64>() - 1.0).abs() < 1e-15);
    }
}
