//! Weight sets prepared for the kernel.

use super::polytope::Polytope;
use super::special::gamma_cdf;
use super::table::Table;
use super::{WeightSet, WeightTree, sorting};
use crate::error::NumericError;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

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

/// Tables that were made already, by the bits of their shape: sweeps ask for the same ones again and again.
static GAMMA: Mutex<BTreeMap<u64, Arc<Table>>> = Mutex::new(BTreeMap::new());
const KEPT: usize = 1024;

/// Table of the gamma distribution with the given shape and scale 1.
fn gamma_table(shape: f64) -> Arc<Table> {
    let known = |tables: &BTreeMap<u64, Arc<Table>>| tables.get(&shape.to_bits()).cloned();
    if let Some(table) = GAMMA.lock().ok().and_then(|tables| known(&tables)) {
        return table;
    }
    let table = Arc::new(Table::new(|p| gamma_quantile(p, shape)));
    if let Ok(mut tables) = GAMMA.lock() {
        if tables.len() >= KEPT {
            tables.clear();
        }
        tables.insert(shape.to_bits(), Arc::clone(&table));
    }
    table
}

/// Quantile of the gamma distribution: Newton's method on ln x, which has no end at zero.
fn gamma_quantile(p: f64, shape: f64) -> f64 {
    // ln x from the leading term x^a / Γ(a + 1) for small p, from Wilson and Hilferty 1931 else.
    let small = (libm::log(p) + libm::lgamma(shape + 1.0)) / shape;
    let z = approximate_normal_quantile(p);
    let cube = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * libm::sqrt(shape));
    let mut x = if small < -3.0 || cube <= 0.05 { small } else { libm::log(shape * cube * cube * cube) };
    let (mut low, mut high) = (-700.0_f64, 20.0_f64.max(libm::log(shape) + 10.0));
    for _ in 0..100 {
        let value = libm::exp(x);
        let excess = gamma_cdf(value, shape) - p;
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let density = libm::exp(shape * x - value - libm::lgamma(shape));
        let newton = x - excess / density;
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - x).abs() < 1e-12 {
            return libm::exp(next);
        }
        x = next;
    }
    libm::exp(x)
}

/// Abramowitz and Stegun 1964, formula 26.2.23: right to 4.5e-4, a start for Newton's method.
fn approximate_normal_quantile(p: f64) -> f64 {
    let tail = |p: f64| {
        let t = libm::sqrt(-2.0 * libm::log(p));
        let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
        t - above / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)))
    };
    if p < 0.5 { -tail(p) } else { tail(1.0 - p) }
}

/// For tests: distribution function of one weight of a Dirichlet distribution: `Beta(a, sum − a)`.
#[cfg(test)]
pub(super) fn marginal_cdf(weight: f64, shape: f64, sum: f64) -> f64 {
    super::special::beta_cdf(weight, shape, sum - shape)
}
