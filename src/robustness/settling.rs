//! What it would be worth to settle all weights of a group of siblings before deciding.

use super::clarifying::settled;
use super::{BlockWeights, Cell, Input, Model, Problem, Sampled, Settings, WeightNode, WeightSet, WeightTree, figures};
use crate::error::NumericError;

/// Expected value of settling the local weights of each group of siblings together, where the weights vary as the problem
/// says.
///
/// # Formula
/// Values are linear in the local weights `w` of one group, and the other groups are independent of them, so that given
/// `w` every other number counts with its mean:
/// ```text
/// E[V_s | w] = Σ_i w_i D_si,   D_si: expected value of s with the whole weight of the group on member i
/// worth      = E_w[max_s Σ_i w_i D_si] − max_s Σ_i E[w_i] D_si  =  E_w[max_t Σ_i w_i D_ti − Σ_i w_i D_ℓi]
/// ```
/// with ℓ the leader on average: the worth is the expected regret of deciding for ℓ now. Groups of two are integrated in closed
/// form ([`super::values_of_clarifying_weights`]), groups of more are sampled: one level of draws, of `w` alone.
///
/// The local weights of a group are Dirichlet distributed: `Dirichlet(k l)` around a tree, `Dirichlet(1, …, 1)` for
/// [`WeightSet::UniformSiblings`], and for [`WeightSet::Uniform`] `Dirichlet(n_1, …, n_c)` with the numbers of leaves at or
/// below the members, because sums of a uniform point of a simplex are so distributed, independently of the proportions
/// within them.
///
/// # Shapes
/// Result: points, one a group in the order of [`WeightTree::groups`]; `None` for a group that does not vary (a single
/// member with weight), and for all groups where the set ties the groups together (orders, limits, linear constraints,
/// several profiles).
///
/// # Properties
/// At least 0; 0 with error 0 where one alternative leads for all weights of the group. No group is worth less than one of its
/// members, and none more than everything together: `0 ≤ worth ≤ EVPI`. The same seed gives the same bits. Of
/// `settings`, draws, seed, threads and instructions count; draws are taken as a whole.
///
/// # Errors
/// Those of [`Model::sample`].
///
/// # Source
/// Raiffa and Schlaifer 1961, Applied Statistical Decision Theory, chapter 4; Wilks 1962, Mathematical Statistics, section
/// 7.7, for sums of Dirichlet distributed shares.
///
/// # Examples
/// ```
/// use waage::robustness::*;
/// // Two alternatives, each best on one of two criteria: whoever knows the weight wins 75 on average, not 50.
/// let inputs = vec![Input::fixed(0.0)?, Input::fixed(100.0)?];
/// let cells = vec![Cell::of(1), Cell::of(0), Cell::of(0), Cell::of(1)];
/// let tree = WeightTree::flat(&[0.5, 0.5])?;
/// let problem = Problem::new(2, 2, inputs, cells, tree, WeightSet::Uniform, BlockWeights::Fixed)?;
/// let worth = values_of_settling_groups(&problem, &Settings::default())?;
/// assert!((worth[0].unwrap().value - 25.0).abs() < 1e-9);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn values_of_settling_groups(problem: &Problem, settings: &Settings) -> Result<Vec<Option<Sampled>>, NumericError> {
    let tree = problem.tree();
    let Some(shapes) = shapes(tree, problem.weights()) else { return Ok(vec![None; tree.groups().len()]) };
    let mut local = tree.local();
    for group in tree.groups() {
        let sum: f64 = group.iter().map(|&node| shapes[node]).sum();
        for &node in group {
            local[node] = shapes[node] / sum;
        }
    }
    let settings = Settings { shard: None, precision: None, ..*settings };
    let worth = |group: &Vec<usize>| {
        let members: Vec<usize> = group.iter().copied().filter(|&node| shapes[node] > 0.0).collect();
        let own: Vec<f64> = members.iter().map(|&node| shapes[node]).collect();
        let alone: Vec<Vec<f64>> = members.iter().map(|&node| all_on(problem, &local, group, node)).collect();
        worth(&alone, &own, &settings)
    };
    tree.groups().iter().map(worth).collect()
}

/// Parameters of the Dirichlet distribution of each node among its siblings; `None` where groups are not independent.
fn shapes(tree: &WeightTree, set: &WeightSet) -> Option<Vec<f64>> {
    let nodes = tree.nodes();
    match set {
        WeightSet::Dirichlet { concentration } => Some(nodes.iter().map(|node| concentration * node.local).collect()),
        WeightSet::UniformSiblings => Some(vec![1.0; nodes.len()]),
        WeightSet::Uniform => {
            let mut below = vec![0.0; nodes.len()];
            for &leaf in tree.leaves() {
                let parent = |&node: &usize| -> Option<usize> { nodes[node].parent };
                for node in std::iter::successors(Some(leaf), parent) {
                    below[node] += 1.0;
                }
            }
            Some(below)
        }
        WeightSet::Fixed
        | WeightSet::Ordinal(_)
        | WeightSet::Intervals { .. }
        | WeightSet::Linear(_)
        | WeightSet::Factor(_) => None,
    }
}

/// Expected value of each alternative with the whole weight of a group on one member.
fn all_on(problem: &Problem, local: &[f64], group: &[usize], member: usize) -> Vec<f64> {
    let mut local = local.to_vec();
    for &node in group {
        local[node] = f64::from(u8::from(node == member));
    }
    let weights = problem.tree().attribute_weights(&local);
    let value = |s| weights.iter().enumerate().map(|(a, weight)| weight * problem.cell_mean(s, a)).sum();
    (0..problem.alternatives()).map(value).collect()
}

/// Worth of a group: `alone` has a row a member with one value an alternative.
fn worth(alone: &[Vec<f64>], shapes: &[f64], settings: &Settings) -> Result<Option<Sampled>, NumericError> {
    let sum: f64 = shapes.iter().sum();
    match alone {
        [] | [_] => return Ok(None),
        [first, second] => {
            return Ok(Some(Sampled { value: settled(second, first, shapes[0] / sum, sum), error: 0.0 }));
        }
        _ => {}
    }
    let alternatives = alone[0].len();
    let mean = |s: usize| alone.iter().zip(shapes).map(|(values, shape)| shape / sum * values[s]).sum::<f64>();
    let leader = (1..alternatives).fold(0, |best, s| if mean(s) > mean(best) { s } else { best });
    // Values are linear in the weights: who leads in every corner leads everywhere.
    if alone.iter().all(|values| values.iter().all(|&value| value <= values[leader])) {
        return Ok(Some(Sampled { value: 0.0, error: 0.0 }));
    }
    let members = alone.len();
    let inputs = (0..alternatives * members).map(|cell| Input::fixed(alone[cell % members][cell / members]));
    let root = WeightNode { parent: None, local: 1.0, leaf: None };
    let leaf = |(attribute, shape): (usize, &f64)| WeightNode {
        parent: Some(0),
        local: shape / sum,
        leaf: Some(super::Leaf::Attribute(attribute)),
    };
    let tree = WeightTree::new(std::iter::once(root).chain(shapes.iter().enumerate().map(leaf)).collect(), Vec::new())?;
    let small = Problem::new(
        alternatives,
        members,
        inputs.collect::<Result<_, _>>()?,
        (0..alternatives * members).map(Cell::of).collect(),
        tree,
        WeightSet::Dirichlet { concentration: sum },
        BlockWeights::Fixed,
    )?;
    let model = Model::new(&small)?;
    let tally = model.sample(settings, |_, _| {})?;
    Ok(Some(figures(&model, &tally)?.expected_regret[leader]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opposed(n: usize, set: WeightSet) -> Problem {
        let inputs = vec![Input::fixed(0.0).unwrap(), Input::fixed(100.0).unwrap()];
        let cells = (0..n * n).map(|cell| Cell::of(usize::from(cell % n == cell / n))).collect();
        let tree = WeightTree::flat(&vec![1.0 / n as f64; n]).unwrap();
        Problem::new(n, n, inputs, cells, tree, set, BlockWeights::Fixed).unwrap()
    }

    /// The largest of three uniform shares has the mean (1 + 1/2 + 1/3)/3 = 11/18, against 1/3 for a fixed choice.
    #[test]
    fn the_largest_of_three_uniform_shares() {
        let settings = Settings { draws: 65_536, ..Settings::default() };
        for set in [WeightSet::Uniform, WeightSet::UniformSiblings, WeightSet::Dirichlet { concentration: 3.0 }] {
            let found = values_of_settling_groups(&opposed(3, set), &settings).unwrap()[0].unwrap();
            assert!((found.value - 2500.0 / 90.0).abs() < 4.5 * found.error, "{found:?}");
            assert!(found.error > 0.0 && found.error < 0.15, "{found:?}");
        }
    }

    #[test]
    fn what_does_not_vary_or_is_tied_has_no_worth_of_its_own() {
        let found = |problem: &Problem| values_of_settling_groups(problem, &Settings::default()).unwrap();
        assert_eq!(found(&opposed(3, WeightSet::Fixed)), [None]);
        assert_eq!(found(&opposed(3, WeightSet::Ordinal(vec![0, 1, 2]))), [None]);
        assert_eq!(found(&opposed(1, WeightSet::Uniform)), [None]);
    }
}
