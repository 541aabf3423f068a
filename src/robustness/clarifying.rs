//! What it would be worth to settle a weight before deciding.

use super::curve::{Curve, Lead, envelope};
use super::special::beta_cdf;
use super::{Problem, WeightTree};
use crate::error::NumericError;

/// Expected value of settling the local weight of each node, where the local weights of every sibling group follow a
/// Dirichlet distribution around the tree's.
///
/// # Formula
/// A Dirichlet distribution is neutral: the local weight `t ~ Beta(k l, k (1 − l))` tells nothing about the proportions of the
/// siblings among each other, so that given `t` they keep these on average, and every expected value is a straight line
/// in `t`. On a stretch `[p, q]` of the upper envelope with the line `a + b t`
/// ```text
/// ∫ (a + b t) dBeta = a [I_q(α, β) − I_p(α, β)] + b α/(α + β) [I_q(α + 1, β) − I_p(α + 1, β)]
/// worth = Σ over stretches − max_s E V_s,     α = k l, β = k (1 − l), I the regularised incomplete beta function
/// ```
///
/// # Shapes
/// Result: points, one a node of the tree; `None` for the root, for a node without siblings, and for weights of 0 or 1,
/// which do not vary.
///
/// # Properties
/// Exact but for the incomplete beta function (1e-12). In a group of two, both have the worth of the whole group. A group of
/// more is worth at least as much as any of its members; its own worth is an integral over a simplex, and sampled
/// ([`super::values_of_settling_groups`]).
///
/// # Errors
/// [`NumericError::NotPositive`] for the concentration.
///
/// # Source
/// Neutrality: Connor and Mosimann 1969, Journal of the American Statistical Association 64. Value of information: Raiffa
/// and Schlaifer 1961, Applied Statistical Decision Theory, chapter 4.
pub fn values_of_clarifying_weights(problem: &Problem, concentration: f64) -> Result<Vec<Option<f64>>, NumericError> {
    if !(concentration.is_finite() && concentration > 0.0) {
        return Err(NumericError::NotPositive { what: "concentration", index: 0, value: concentration });
    }
    let tree = problem.tree();
    Ok((0..tree.nodes().len())
        .map(|node| {
            let now = tree.nodes()[node].local;
            if tree.nodes()[node].parent.is_none() || now <= 0.0 || now >= 1.0 {
                return None;
            }
            let (without, alone) = (expected(problem, tree, node, 0.0), expected(problem, tree, node, 1.0));
            Some(settled(&without, &alone, now, concentration))
        })
        .collect())
}

/// Worth of settling a share `t ~ Beta(k l, k (1 − l))` along which the values run straight from `without` to `alone`.
pub(super) fn settled(without: &[f64], alone: &[f64], share: f64, concentration: f64) -> f64 {
    let lines: Vec<Curve<'_>> = without.iter().zip(alone).map(|(&a, &b)| Curve::line(a, b)).collect();
    let leads = envelope(&lines, 0.0, 1.0);
    if leads.len() < 2 {
        return 0.0;
    }
    let (alpha, beta) = (concentration * share, concentration * (1.0 - share));
    let below = |x: f64, alpha: f64| match x {
        x if x <= 0.0 => 0.0,
        x if x >= 1.0 => 1.0,
        x => beta_cdf(x, alpha, beta),
    };
    let stretch = |lead: &Lead| {
        let (a, b) = (without[lead.leader], alone[lead.leader] - without[lead.leader]);
        let within = |alpha: f64| below(lead.to, alpha) - below(lead.from, alpha);
        a * within(alpha) + b * share * within(alpha + 1.0)
    };
    let now = without.iter().zip(alone).map(|(a, b)| a + share * (b - a));
    let best = now.fold(f64::NEG_INFINITY, f64::max);
    (leads.iter().map(stretch).sum::<f64>() - best).max(0.0)
}

/// Expected values with the local weight of one node at `to`, its siblings rescaled in proportion.
fn expected(problem: &Problem, tree: &WeightTree, node: usize, to: f64) -> Vec<f64> {
    let mut local = tree.local();
    let others = 1.0 - local[node];
    for (index, sibling) in tree.nodes().iter().enumerate() {
        if sibling.parent == tree.nodes()[node].parent && sibling.parent.is_some() {
            local[index] = if index == node { to } else { local[index] * (1.0 - to) / others };
        }
    }
    let weights = tree.attribute_weights(&local);
    let value = |s| weights.iter().enumerate().map(|(a, weight)| weight * problem.cell_mean(s, a)).sum();
    (0..problem.alternatives()).map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::super::{BlockWeights, Cell, Input, WeightSet};
    use super::*;

    fn opposed(weights: &[f64]) -> Problem {
        let inputs = vec![Input::fixed(0.0).unwrap(), Input::fixed(100.0).unwrap()];
        let cells = vec![Cell::of(1), Cell::of(0), Cell::of(0), Cell::of(1)];
        let tree = WeightTree::flat(weights).unwrap();
        Problem::new(2, 2, inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap()
    }

    /// 100 t against 100 (1 − t), by hand: uniform t gives 75 − 50; Beta(1, 3) gives 100 · 50/64 − 75.
    #[test]
    fn opposed_alternatives_by_hand() {
        for (weights, concentration, worth) in [([0.5, 0.5], 2.0, 25.0), ([0.25, 0.75], 4.0, 3.125)] {
            let found = values_of_clarifying_weights(&opposed(&weights), concentration).unwrap();
            assert_eq!(found[0], None);
            for node in [1, 2] {
                assert!((found[node].unwrap() - worth).abs() < 1e-10, "{found:?}");
            }
        }
    }

    #[test]
    fn weights_that_do_not_vary_have_no_worth() {
        let found = values_of_clarifying_weights(&opposed(&[1.0, 0.0]), 40.0).unwrap();
        assert_eq!(found, [None, None, None]);
        assert!(values_of_clarifying_weights(&opposed(&[0.5, 0.5]), 0.0).is_err());
    }
}
