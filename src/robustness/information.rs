//! What it would be worth to know a number before deciding: value of perfect information.

use super::curve::{Curve, envelope};
use super::{Problem, ValueMap};
use crate::error::NumericError;

/// Expected value of perfect information on everything at once.
///
/// # Formula
/// ```text
/// EVPI = E[max_s V_s] − max_s E[V_s]
/// ```
/// The first term has no closed form where all numbers vary: it is the mean over the sampled runs. The second is
/// exact, so that the standard error is that of the first.
///
/// # Shapes
/// In points of the overall value. Never negative: sampling noise below 0 is cut.
///
/// # Source
/// Raiffa and Schlaifer 1961, Applied Statistical Decision Theory, chapter 4.
#[must_use]
pub fn evpi(mean_of_best: f64, expected: &[f64]) -> f64 {
    let best = expected.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if best.is_finite() { (mean_of_best - best).max(0.0) } else { 0.0 }
}

/// Expected value of partial perfect information: what it is worth to know one input before deciding, for each input.
///
/// # Formula
/// The overall value is additive and the inputs are independent, so that knowing input `i` moves each alternative
/// along a straight line in `z = v_i(x)`:
/// ```text
/// E[V_s | x] = E V_s + k_si (v_i(x) − E v_i),   k_si = Σ_a w_a share_{s,a,i}
/// EVPPI_i    = E_x[max_s E[V_s | x]] − max_s E V_s
/// ```
/// The maximum of straight lines is their upper envelope; between its breakpoints and those of density and value
/// function the integrand is smooth, and a Gauss–Legendre rule of ten points integrates each stretch. No nested
/// simulation.
///
/// # Shapes
/// `weights`: expected weight of each attribute, Σ = 1. Result: points, one an input, at least 0.
///
/// # Properties
/// Exact up to rounding for discrete, uniform and triangular inputs with piecewise linear value functions; to 1e-10
/// of the value range for the others. 0 for an input that is known, that no alternative uses, that all use alike, or
/// that cannot change who leads. Inputs shared by several alternatives (composites) are handled as they are. No input
/// is worth more than all together: EVPPI ≤ EVPI.
///
/// # Errors
/// [`NumericError::Shape`] for weights of another number than attributes.
///
/// # Source
/// Heath, Manolopoulou and Baio 2017, Medical Decision Making 37 (review); the closed form for additive models is
/// elementary.
pub fn values_of_clarifying(problem: &Problem, weights: &[f64]) -> Result<Vec<f64>, NumericError> {
    let effects = effects(problem, weights)?;
    let expected: Vec<f64> = (0..problem.alternatives())
        .map(|s| weights.iter().enumerate().map(|(a, weight)| weight * problem.cell_mean(s, a)).sum())
        .collect();
    let best = expected.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let worth = |(index, effect): (usize, &Vec<f64>)| {
        let input = &problem.inputs()[index];
        let first = effect.first().copied().unwrap_or(0.0);
        if input.is_fixed() || effect.iter().all(|&factor| factor == first) {
            return 0.0;
        }
        let (low, high) = input.distribution.support();
        let (from, to) = (input.map.value(low), input.map.value(high));
        let (from, to) = (from.min(to), from.max(to));
        let mean = problem.input_means()[index];
        let at = |s: usize, z: f64| expected[s] + effect[s] * (z - mean);
        let lines: Vec<Curve<'_>> = (0..expected.len()).map(|s| Curve::line(at(s, from), at(s, to))).collect();
        let leads = envelope(&lines, 0.0, 1.0);
        if leads.len() < 2 {
            return 0.0; // One alternative leads whatever the input is.
        }
        let mut kinks = input.map.kinks();
        kinks.extend(leads.iter().skip(1).filter_map(|lead| inverse(&input.map, from + lead.from * (to - from))));
        let gain = |x: f64| {
            let z = input.map.value(x);
            (0..expected.len()).map(|s| at(s, z)).fold(f64::NEG_INFINITY, f64::max) - best
        };
        input.distribution.expect(&kinks, gain).max(0.0)
    };
    Ok(effects.iter().enumerate().map(worth).collect())
}

/// How strongly each input acts on each alternative: points of overall value a point of the input's value.
///
/// # Formula
/// ```text
/// k_si = Σ_a w_a share_{s,a,i}
/// ```
///
/// # Shapes
/// A row for each input, a column for each alternative.
///
/// # Errors
/// [`NumericError::Shape`] for weights of another number than attributes.
pub fn effects(problem: &Problem, weights: &[f64]) -> Result<Vec<Vec<f64>>, NumericError> {
    let (expected, found) = (problem.attributes(), weights.len());
    if expected != found {
        return Err(NumericError::Shape { what: "weights", expected, found });
    }
    let mut effects = vec![vec![0.0; problem.alternatives()]; problem.inputs().len()];
    for s in 0..problem.alternatives() {
        for (a, weight) in weights.iter().enumerate() {
            for &(input, share) in &problem.cell(s, a).0 {
                effects[input][s] += weight * share;
            }
        }
    }
    Ok(effects)
}

fn inverse(map: &ValueMap, z: f64) -> Option<f64> {
    match map {
        ValueMap::Identity => Some(z),
        ValueMap::Function(function) => function.invert(z),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BlockWeights, Cell, Distribution, Input, WeightSet, WeightTree};
    use super::*;

    fn problem(inputs: Vec<Input>, cells: Vec<Cell>, weights: &[f64]) -> Problem {
        let tree = WeightTree::flat(weights).unwrap();
        let alternatives = cells.len() / weights.len();
        Problem::new(alternatives, weights.len(), inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap()
    }

    fn input(distribution: Distribution) -> Input {
        Input { distribution, map: ValueMap::Identity }
    }

    /// X uniform on 0…100 against 60 for sure: E max = 60 · 0.6 + 80 · 0.4 = 68, worth 8; by hand.
    #[test]
    fn one_number_against_a_sure_one() {
        let inputs = vec![input(Distribution::uniform(0.0, 100.0).unwrap()), Input::fixed(60.0).unwrap()];
        let problem = problem(inputs, vec![Cell::of(0), Cell::of(1)], &[1.0]);
        let worth = values_of_clarifying(&problem, &[1.0]).unwrap();
        assert!((worth[0] - 8.0).abs() < 1e-12, "{worth:?}");
        assert_eq!(worth[1], 0.0);
        assert!((evpi(68.0, &[50.0, 60.0]) - 8.0).abs() < 1e-12);
        assert_eq!(evpi(59.0, &[50.0, 60.0]), 0.0);
    }

    /// Triangular 0, 30, 90 against its mean 40 as a sure value: E(X − 40)⁺ = ∫ (x − 40)(90 − x) 2/(90·60) dx over
    /// 40…90 = (50³/6) · 2/5400 = 7.716…; by hand.
    #[test]
    fn a_triangular_number_by_hand() {
        let inputs = vec![input(Distribution::triangular(0.0, 30.0, 90.0).unwrap()), Input::fixed(40.0).unwrap()];
        let problem = problem(inputs, vec![Cell::of(0), Cell::of(1)], &[1.0]);
        let worth = values_of_clarifying(&problem, &[1.0]).unwrap();
        assert!((worth[0] - 125_000.0 / 6.0 * 2.0 / 5400.0).abs() < 1e-12, "{worth:?}");
    }

    /// A coin against 5 for sure, on half of the weight: max(0, 5) and max(10, 5) with equal shares; by hand.
    #[test]
    fn discrete_inputs_are_sums() {
        let coin = input(Distribution::discrete(vec![(0.0, 1.0), (10.0, 1.0)]).unwrap());
        let inputs = vec![coin, Input::fixed(5.0).unwrap()];
        let cells = vec![Cell::of(0), Cell::of(1), Cell::of(1), Cell::of(1)];
        let worth = values_of_clarifying(&problem(inputs, cells, &[0.5, 0.5]), &[0.5, 0.5]).unwrap();
        assert!((worth[0] - 1.25).abs() < 1e-12, "{worth:?}");
    }

    #[test]
    fn what_all_share_is_worth_nothing() {
        let inputs = vec![input(Distribution::uniform(0.0, 100.0).unwrap()), Input::fixed(60.0).unwrap()];
        let cells = vec![Cell::of(0), Cell::of(1), Cell::of(0), Cell::of(1)];
        let worth = values_of_clarifying(&problem(inputs, cells, &[0.5, 0.5]), &[0.5, 0.5]).unwrap();
        assert_eq!(worth, [0.0, 0.0]);
    }
}
