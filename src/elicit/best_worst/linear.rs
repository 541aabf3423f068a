//! The linear Best–Worst Method.

use super::repair::most_disturbing;
use super::{BestWorst, Between};
use crate::elicit::{Elicited, normalise};
use crate::error::NumericError;

/// Best–Worst weights, linear model.
///
/// # Formula
/// ```text
/// minimise ξ   subject to   |w_B − a_Bj w_j| ≤ ξ,   |w_j − a_jW w_W| ≤ ξ  for all j,   Σ w = 1,   w ≥ 0
/// ```
/// A linear programme with a solution in closed form. Divide by ξ: u = w / ξ maximises Σ u under bounds of 1. Each
/// middle criterion is then as great as its two upper bounds allow, and what remains for `u_B` and `u_W` are the
/// pairs of lines, with `c_j = a_Bj a_jW`, `d_j = 1 + a_Bj` for the middle criteria and `c = a_BW`, `d = 1` for best
/// against worst,
/// ```text
/// u_B ≤ c_k u_W + d_k        c_l u_W ≤ u_B + d_l
/// u_W = min over c_l > c_k of (d_k + d_l) / (c_l − c_k)        u_B = min_k (c_k u_W + d_k)
/// u_j = min((u_B + 1) / a_Bj, a_jW u_W + 1)        ξ = 1 / Σ u        w = ξ u
/// ```
/// All these bounds rise in both unknowns, so that the greatest `u_W` and the greatest `u_B` are reached together: the
/// solution is unique. Without any `c_l > c_k` the judgements are consistent, ξ = 0 and `w_j ∝ a_jW`.
///
/// # Shapes
/// n criteria. Details: `xi`; `input_based_ratio`.
///
/// # Properties
/// Consistent judgements give back their weights with ξ = 0. ξ has no limit of its own and depends on n and `a_BW`; the
/// consistency reported is therefore the input-based ratio ([`BestWorst::input_based`]). The *most disturbing
/// judgement* is that of the criterion with the greatest `|a_Bj a_jW − a_BW|`, repaired so that the product fits, or
/// best against worst where moving that one helps more.
///
/// # Errors
/// None: [`BestWorst`] is valid by construction.
///
/// # Source
/// Rezaei (2016), Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64,
/// 126–130, doi 10.1016/j.omega.2015.12.001. The closed form is derived above; tests hold it against a linear
/// programming solver.
///
/// # Examples
/// ```
/// use waage::elicit::{BestWorst, BestWorstLinear};
///
/// // Rezaei (2016), example 1, buying a car: quality, price, comfort, safety, style.
/// let judgements = BestWorst::new(1, 4, &[2.0, 1.0, 4.0, 2.0, 8.0], &[4.0, 8.0, 2.0, 4.0, 1.0])?;
/// let weights = BestWorstLinear.elicit(&judgements)?.weights;
/// for (weight, expected) in weights.iter().zip([4.0, 8.0, 2.0, 4.0, 1.0]) {
///     assert!((weight - expected / 19.0).abs() < 1e-12);
/// }
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BestWorstLinear;

impl BestWorstLinear {
    /// Weights and consistency of Best–Worst judgements.
    ///
    /// # Errors
    /// See [`BestWorstLinear`].
    pub fn elicit(&self, judgements: &BestWorst) -> Result<Elicited, NumericError> {
        let (weights, xi) = solve(judgements)?;
        let consistency = judgements.input_based();
        let mut elicited = Elicited::plain(weights);
        elicited.consistency = Some(consistency);
        elicited.most_disturbing = most_disturbing(judgements, consistency.value, |j| j.input_based().value);
        elicited.remarks.extend(judgements.scale_remarks());
        Ok(elicited.with("xi", xi).with("input_based_ratio", consistency.value))
    }
}

/// A pair of lines `u_B ≤ c u_W + d` and `c u_W ≤ u_B + d`.
struct Band {
    slope: f64,
    offset: f64,
}

/// The unique optimum and its ξ.
fn solve(judgements: &BestWorst) -> Result<(Vec<f64>, f64), NumericError> {
    let middle = |j: Between| Band { slope: j.from_best * j.to_worst, offset: 1.0 + j.from_best };
    let whole = Band { slope: judgements.best_to_worst(), offset: 1.0 };
    let bands: Vec<Band> = judgements.between().map(middle).chain([whole]).collect();
    let mut worst = f64::INFINITY;
    for above in &bands {
        for below in bands.iter().filter(|below| above.slope > below.slope) {
            worst = worst.min((below.offset + above.offset) / (above.slope - below.slope));
        }
    }
    let mut raw = vec![0.0; judgements.size()];
    if worst.is_infinite() {
        raw.copy_from_slice(&judgements.to_worst);
        return Ok((normalise(&raw, "weights")?, 0.0));
    }
    let best = bands.iter().map(|band| band.slope * worst + band.offset).fold(f64::INFINITY, f64::min);
    raw[judgements.worst()] = worst;
    raw[judgements.best()] = best;
    for j in judgements.between() {
        raw[j.item] = ((best + 1.0) / j.from_best).min(j.to_worst * worst + 1.0);
    }
    let xi = 1.0 / raw.iter().sum::<f64>();
    Ok((normalise(&raw, "weights")?, xi))
}

#[cfg(test)]
mod tests {
    use super::*;
    use microlp::{ComparisonOp, OptimizationDirection, Problem};

    /// The model as published, handed to a linear programming solver.
    fn by_linear_programme(judgements: &BestWorst) -> (Vec<f64>, f64) {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let xi = problem.add_var(1.0, (0.0, f64::INFINITY));
        let w: Vec<_> = (0..judgements.size()).map(|_| problem.add_var(0.0, (0.0, f64::INFINITY))).collect();
        let mut within = |great, factor: f64, small| {
            for sign in [1.0, -1.0] {
                let terms = [(great, sign), (small, -sign * factor), (xi, -1.0)];
                problem.add_constraint(terms, ComparisonOp::Le, 0.0);
            }
        };
        let (best, worst) = (judgements.best(), judgements.worst());
        within(w[best], judgements.best_to_worst(), w[worst]);
        for j in judgements.between() {
            within(w[best], j.from_best, w[j.item]);
            within(w[j.item], j.to_worst, w[worst]);
        }
        problem.add_constraint(w.iter().map(|&w| (w, 1.0)).collect::<Vec<_>>(), ComparisonOp::Eq, 1.0);
        let solution = problem.solve().unwrap().into_solution().unwrap();
        (w.iter().map(|&w| solution.var_value(w)).collect(), solution.objective())
    }

    /// Own check by linear programming in another language, published in no paper.
    #[test]
    fn five_criteria_as_another_solver_finds_them() {
        let judgements = BestWorst::new(1, 2, &[3.0, 1.0, 8.0, 2.0, 5.0], &[3.0, 8.0, 1.0, 4.0, 2.0]).unwrap();
        let elicited = BestWorstLinear.elicit(&judgements).unwrap();
        for (weight, expected) in elicited.weights.iter().zip([0.15748, 0.45669, 0.05512, 0.23622, 0.09449]) {
            assert!((weight - expected).abs() < 6e-6);
        }
        assert!((elicited.details.number("xi").unwrap() - 0.01575).abs() < 6e-6);
    }

    #[test]
    fn the_closed_form_is_the_optimum_of_the_linear_programme() {
        for (best, worst, to_others, to_worst) in [
            (0, 3, vec![1.0, 2.0, 3.0, 9.0], vec![9.0, 7.0, 2.0, 1.0]),
            (2, 0, vec![8.0, 2.0, 1.0], vec![1.0, 5.0, 8.0]),
            (1, 4, vec![2.0, 1.0, 3.0, 4.0, 9.0], vec![5.0, 9.0, 4.0, 2.0, 1.0]),
            (0, 1, vec![1.0, 9.0, 9.0, 1.0, 9.0, 1.0], vec![9.0, 1.0, 9.0, 9.0, 1.0, 1.0]),
            (0, 1, vec![1.0, 2.0, 2.0, 1.0], vec![2.0, 1.0, 2.0, 1.0]),
        ] {
            let judgements = BestWorst::new(best, worst, &to_others, &to_worst).unwrap();
            let (weights, xi) = solve(&judgements).unwrap();
            let (programmed, objective) = by_linear_programme(&judgements);
            assert!((xi - objective).abs() < 1e-9, "{xi} {objective}");
            for (weight, programmed) in weights.iter().zip(programmed) {
                assert!((weight - programmed).abs() < 1e-8);
            }
        }
    }

    #[test]
    fn two_criteria_and_equal_criteria_are_always_consistent() {
        let two = BestWorst::new(0, 1, &[1.0, 4.0], &[4.0, 1.0]).unwrap();
        assert_eq!(BestWorstLinear.elicit(&two).unwrap().weights, [0.8, 0.2]);
        let equal = BestWorst::new(0, 1, &[1.0, 1.0, 1.0], &[1.0, 1.0, 1.0]).unwrap();
        let elicited = BestWorstLinear.elicit(&equal).unwrap();
        assert_eq!(elicited.weights, [1.0 / 3.0; 3]);
        assert_eq!((elicited.consistency.unwrap().value, elicited.most_disturbing), (0.0, None));
    }
}
