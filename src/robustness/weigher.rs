//! Weight sets prepared for the kernel.

mod gamma;

use super::polytope::Polytope;
use super::table::Table;
use super::{WeightSet, WeightTree, sorting};
use crate::error::NumericError;
use gamma::gamma_table;
use std::sync::Arc;

/// Weights are computed in units of 2⁻³⁰.
pub(super) const UNIT: f64 = 1_073_741_824.0;

/// Leaves from the most important down.
type Order = Vec<usize>;
/// A child with its table; none for an only child or a child without weight.
type Child = (usize, Option<Arc<Table>>);

/// How the weights of the leaves are drawn.
#[derive(Debug, Clone)]
pub(super) enum Weigher {
    /// The same weights every time, in units.
    Fixed(Vec<f64>),
    /// Spacings of sorted uniforms; with an order they are sorted once more and dealt out; with lower limits they are
    /// shrunk into what is left. The network sorts fours.
    Simplex { network: Vec<(usize, usize)>, order: Option<Order>, lower: Option<(Vec<f64>, f64)> },
    /// Gamma variates over their sum, in every sibling group from the root down.
    Groups(Groups),
    /// Hit-and-run.
    Chain(Box<Polytope>),
}

/// Groups of a tree that are divided at random.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    /// Parent, and its children.
    pub(super) divisions: Vec<(usize, Vec<Child>)>,
    pub(super) root: usize,
    pub(super) nodes: usize,
    pub(super) leaves: Vec<usize>,
}

impl Weigher {
    pub(super) fn new(tree: &WeightTree, set: &WeightSet) -> Result<Self, NumericError> {
        let leaves = tree.leaves().len();
        let simplex = |order, lower| Self::Simplex { network: sorting::network(leaves.div_ceil(4)), order, lower };
        Ok(match set {
            WeightSet::Fixed => Self::Fixed(tree.leaf_weights(&tree.local()).iter().map(|w| w * UNIT).collect()),
            WeightSet::Uniform => simplex(None, None),
            WeightSet::Ordinal(order) => simplex(Some(order.clone()), None),
            WeightSet::Dirichlet { concentration } => Self::Groups(Groups::new(tree, |local, _| local * concentration)),
            WeightSet::UniformSiblings => Self::Groups(Groups::new(tree, |_, _| 1.0)),
            WeightSet::Intervals { lower, upper } => intervals(lower, upper, &simplex)?,
            WeightSet::Linear(rows) => {
                Self::Chain(Box::new(Polytope::new(vec![0.0; leaves], vec![1.0; leaves], rows.clone())?))
            }
            WeightSet::Factor(_) => {
                let (expected, found) = ("a plain set of weights", "a factor");
                return Err(NumericError::WrongKind { what: "component of the factor", expected, found });
            }
        })
    }
}

/// Limits from below alone leave a smaller simplex; limits from above need hit-and-run; equal ones fix the weights.
fn intervals(
    lower: &[f64],
    upper: &[f64],
    simplex: &impl Fn(Option<Order>, Option<(Vec<f64>, f64)>) -> Weigher,
) -> Result<Weigher, NumericError> {
    let left = 1.0 - lower.iter().sum::<f64>();
    let in_units = |weights: &[f64]| weights.iter().map(|w| w * UNIT).collect();
    if left <= 1e-12 {
        return Ok(Weigher::Fixed(in_units(lower)));
    }
    if upper.iter().sum::<f64>() <= 1.0 + 1e-12 {
        return Ok(Weigher::Fixed(in_units(upper)));
    }
    if lower.iter().zip(upper).all(|(low, high)| low + left <= high + 1e-12) {
        return Ok(simplex(None, Some((in_units(lower), left))));
    }
    Ok(Weigher::Chain(Box::new(Polytope::new(lower.to_vec(), upper.to_vec(), Vec::new())?)))
}

impl Groups {
    fn new(tree: &WeightTree, shape: impl Fn(f64, usize) -> f64) -> Self {
        let nodes = tree.nodes();
        let root = nodes.iter().position(|node| node.parent.is_none()).unwrap_or(0);
        let mut groups = Vec::new();
        let mut open = vec![root];
        while let Some(parent) = open.pop() {
            let children: Vec<usize> = (0..nodes.len()).filter(|&i| nodes[i].parent == Some(parent)).collect();
            open.extend(&children);
            let alone = children.len() == 1;
            let table = |&child: &usize| {
                let shape = shape(nodes[child].local, child);
                (child, (!alone && shape > 0.0).then(|| gamma_table(shape)))
            };
            if !children.is_empty() {
                groups.push((parent, children.iter().map(table).collect()));
            }
        }
        Self { divisions: groups, root, nodes: nodes.len(), leaves: tree.leaves().to_vec() }
    }

    /// The blocks as one group of siblings.
    pub(super) fn blocks(weights: &[f64], concentration: f64) -> Self {
        let table = |(block, &weight): (usize, &f64)| {
            let shape = weight * concentration;
            (block, (weights.len() > 1 && shape > 0.0).then(|| gamma_table(shape)))
        };
        let children = weights.iter().enumerate().map(table).collect();
        let leaves = (0..weights.len()).collect();
        Self { divisions: vec![(weights.len(), children)], root: weights.len(), nodes: weights.len() + 1, leaves }
    }
}

/// For tests: distribution function of one weight of a Dirichlet distribution: `Beta(a, sum − a)`.
#[cfg(test)]
pub(super) fn marginal_cdf(weight: f64, shape: f64, sum: f64) -> f64 {
    super::special::beta_cdf(weight, shape, sum - shape)
}
