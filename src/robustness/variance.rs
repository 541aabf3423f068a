//! Which uncertain number makes the overall value uncertain: Sobol indices in closed form.

use super::{Problem, WeightTree};
use crate::error::NumericError;
use crate::model::Matrix;

/// Means and covariances of the leaves' weights.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightMoments {
    /// E w, one a leaf.
    pub mean: Vec<f64>,
    /// Their covariances, leaves × leaves.
    pub covariance: Matrix,
}

/// Decomposition of the variance of a value, or of the difference of two.
#[derive(Debug, Clone, PartialEq)]
pub struct VarianceShares {
    /// The variance, in squared points.
    pub variance: f64,
    /// First-order index S of each input: share of the variance that vanishes on average once it is known.
    pub first: Vec<f64>,
    /// Total index ST of each input: share that remains when all else is known.
    pub total: Vec<f64>,
    /// First-order index of all weights together.
    pub weights_first: f64,
    /// Total index of all weights together.
    pub weights_total: f64,
}

/// Moments of weights that do not vary.
#[must_use]
pub fn fixed_moments(tree: &WeightTree) -> WeightMoments {
    let mean = tree.leaf_weights(&tree.local());
    let covariance = Matrix::zeros(mean.len(), mean.len());
    WeightMoments { mean, covariance }
}

/// Moments of the leaves' weights where the local weights of every sibling group follow a Dirichlet distribution around
/// the tree's weights, each group on its own.
///
/// # Formula
/// ```text
/// E l_i = l_i,   E l_i² = l_i (k l_i + 1) / (k + 1),   E l_i l_j = k l_i l_j / (k + 1)
/// E w_c w_d = Π E l²  along the common path · E l_i l_j  where the paths part · Π E l  beyond
/// ```
///
/// # Errors
/// [`NumericError::NotPositive`] for the concentration.
///
/// # Source
/// Moments of the Dirichlet distribution: Kotz, Balakrishnan and Johnson 2000, Continuous Multivariate Distributions 1,
/// chapter 49.
pub fn dirichlet_moments(tree: &WeightTree, concentration: f64) -> Result<WeightMoments, NumericError> {
    if !(concentration.is_finite() && concentration > 0.0) {
        return Err(NumericError::NotPositive { what: "concentration", index: 0, value: concentration });
    }
    let (nodes, leaves) = (tree.nodes(), tree.leaves());
    let mean = tree.leaf_weights(&tree.local());
    let path = |leaf: usize| {
        let mut path: Vec<usize> = std::iter::successors(Some(leaf), |&node| nodes[node].parent).collect();
        path.reverse();
        path
    };
    let paths: Vec<Vec<usize>> = leaves.iter().map(|&leaf| path(leaf)).collect();
    let k = concentration;
    let square = |node: usize| nodes[node].local * (k * nodes[node].local + 1.0) / (k + 1.0);
    let covariance = Matrix::from_fn(leaves.len(), leaves.len(), |c, d| {
        let common = paths[c].iter().zip(&paths[d]).take_while(|(a, b)| a == b).count();
        let shared: f64 = paths[c][1..common].iter().map(|&node| square(node)).product();
        let beyond = |path: &[usize]| -> f64 { path[common..].iter().map(|&node| nodes[node].local).product() };
        let parting = if c == d { 1.0 } else { k / (k + 1.0) };
        shared * parting * beyond(&paths[c]) * beyond(&paths[d]) - mean[c] * mean[d]
    });
    Ok(WeightMoments { mean, covariance })
}

/// Sobol indices of `Σ_s sign_s V_s`: of one alternative's value, or of the lead of one over another.
///
/// # Formula
/// With `V = Σ_i K_i(w) v_i(X_i)`, `K_i = Σ_c w_c q_ci`, independent inputs and weights independent of them:
/// ```text
/// m_c   = Σ_i q_ci E v_i
/// Var V = mᵀ Cov(w) m + Σ_i E[K_i²] Var v_i,    E[K_i²] = (E K_i)² + q_iᵀ Cov(w) q_i
/// S_i   = (E K_i)² Var v_i / Var V,             ST_i = E[K_i²] Var v_i / Var V
/// S_w   = mᵀ Cov(w) m / Var V,                  ST_w = 1 − Σ_i S_i
/// ```
///
/// # Shapes
/// `signs`: one an alternative, for example 1 for one and −1 for another. Block weights as in the tree. Result: one index
/// an input of the problem.
///
/// # Properties
/// With fixed weights S = ST and they sum to 1; otherwise `Σ S ≤ 1 ≤ Σ ST`. Exact up to the integrals for E v and
/// Var v. All 0 where nothing varies.
///
/// # Errors
/// [`NumericError::Shape`] for signs or moments of the wrong length.
///
/// # Source
/// Sobol' 1993, Mathematical Modelling and Computational Experiment 1; Saltelli et al. 2008, Global Sensitivity
/// Analysis, chapter 1, for the linear model.
pub fn variance_shares(
    problem: &Problem,
    signs: &[f64],
    moments: &WeightMoments,
) -> Result<VarianceShares, NumericError> {
    let tree = problem.tree();
    let leaves = tree.leaves().len();
    let shape = |what, expected, found| NumericError::Shape { what, expected, found };
    if signs.len() != problem.alternatives() {
        return Err(shape("signs", problem.alternatives(), signs.len()));
    }
    if moments.mean.len() != leaves || moments.covariance.rows() != leaves {
        return Err(shape("moments of the weights", leaves, moments.mean.len()));
    }
    let inputs = problem.inputs().len();
    // q: how each input enters each leaf.
    let mut q = Matrix::zeros(leaves, inputs);
    for (leaf, shares) in tree.leaf_shares(tree.blocks()).iter().enumerate() {
        for &(attribute, share) in shares {
            for (s, sign) in signs.iter().enumerate() {
                for &(input, part) in &problem.cell(s, attribute).0 {
                    q.set(leaf, input, q.at(leaf, input) + sign * share * part);
                }
            }
        }
    }
    let quadratic = |x: &[f64]| -> f64 {
        (0..leaves).map(|c| x[c] * (0..leaves).map(|d| moments.covariance.at(c, d) * x[d]).sum::<f64>()).sum()
    };
    let means = problem.input_means();
    let of_leaf = |c: usize| (0..inputs).map(|i| q.at(c, i) * means[i]).sum();
    let leaf_means: Vec<f64> = (0..leaves).map(of_leaf).collect();
    let from_weights = quadratic(&leaf_means).max(0.0);
    let (mut first, mut total) = (Vec::with_capacity(inputs), Vec::with_capacity(inputs));
    for (i, input) in problem.inputs().iter().enumerate() {
        let column = q.column(i);
        let factor: f64 = column.iter().zip(&moments.mean).map(|(q, w)| q * w).sum();
        let variance = if column.iter().all(|&q| q == 0.0) { 0.0 } else { input.variance() };
        first.push(factor * factor * variance);
        total.push((factor * factor + quadratic(column).max(0.0)) * variance);
    }
    let variance = from_weights + total.iter().sum::<f64>();
    let share = |part: f64| if variance > 0.0 { part / variance } else { 0.0 };
    let known: f64 = first.iter().sum();
    Ok(VarianceShares {
        variance,
        first: first.into_iter().map(share).collect(),
        total: total.into_iter().map(share).collect(),
        weights_first: share(from_weights),
        weights_total: share((variance - known).max(0.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{BlockWeights, Cell, Distribution, Input, ValueMap, WeightNode, WeightSet};
    use super::*;
    use crate::robustness::Leaf;

    #[test]
    fn moments_of_the_uniform_triangle_are_known() {
        // Dirichlet(1, 1, 1): variance 1/18, covariance −1/36 (by hand).
        let tree = WeightTree::flat(&[1.0 / 3.0; 3]).unwrap();
        let moments = dirichlet_moments(&tree, 3.0).unwrap();
        assert!((moments.covariance.at(0, 0) - 1.0 / 18.0).abs() < 1e-15);
        assert!((moments.covariance.at(0, 1) + 1.0 / 36.0).abs() < 1e-15);
        assert!(dirichlet_moments(&tree, 0.0).is_err());
    }

    /// A weight 1/2 split 1/2 : 1/2 below, concentration 2 (uniform on each level): E w² = 1/3 · 1/3, E w w' = 1/3 · 1/6.
    #[test]
    fn moments_multiply_along_the_path() {
        let node = |parent, local, at: Option<usize>| WeightNode { parent, local, leaf: at.map(Leaf::Attribute) };
        let nodes = vec![
            node(None, 1.0, None),
            node(Some(0), 0.5, None),
            node(Some(0), 0.5, Some(0)),
            node(Some(1), 0.5, Some(1)),
            node(Some(1), 0.5, Some(2)),
        ];
        let moments = dirichlet_moments(&WeightTree::new(nodes, Vec::new()).unwrap(), 2.0).unwrap();
        let second = |c: usize, d: usize| moments.covariance.at(c, d) + moments.mean[c] * moments.mean[d];
        assert!((second(1, 1) - 1.0 / 9.0).abs() < 1e-15);
        assert!((second(1, 2) - 1.0 / 18.0).abs() < 1e-15);
        // E[(1 − p) p / 2] = (1/2 − 1/3)/2
        assert!((second(0, 1) - 1.0 / 12.0).abs() < 1e-15);
    }

    /// Two sure scores 100 and 0 under a uniform weight: Var V = 100² / 12, all of it from the weights.
    #[test]
    fn sure_scores_leave_the_weights() {
        let inputs = vec![Input::fixed(100.0).unwrap(), Input::fixed(0.0).unwrap()];
        let tree = WeightTree::flat(&[0.5, 0.5]).unwrap();
        let moments = dirichlet_moments(&tree, 2.0).unwrap();
        let cells = vec![Cell::of(0), Cell::of(1)];
        let problem = Problem::new(1, 2, inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap();
        let found = variance_shares(&problem, &[1.0], &moments).unwrap();
        assert!((found.variance - 10_000.0 / 12.0).abs() < 1e-9);
        assert_eq!((found.weights_first, found.weights_total), (1.0, 1.0));
    }

    /// V = w X + (1 − w) Y with all three uniform on 0…1: Var V = Var over w of 1/2 (0) + E[w² + (1 − w)²]/12 = 1/18;
    /// `S_X = (1/4)/12 · 18 = 3/8`, `ST_X = (1/3)/12 · 18 = 1/2`; by hand.
    #[test]
    fn interaction_of_weights_and_scores_by_hand() {
        let uniform = || Input { distribution: Distribution::uniform(0.0, 1.0).unwrap(), map: ValueMap::Identity };
        let tree = WeightTree::flat(&[0.5, 0.5]).unwrap();
        let moments = dirichlet_moments(&tree, 2.0).unwrap();
        let cells = vec![Cell::of(0), Cell::of(1)];
        let inputs = vec![uniform(), uniform()];
        let problem = Problem::new(1, 2, inputs, cells, tree, WeightSet::Fixed, BlockWeights::Fixed).unwrap();
        let found = variance_shares(&problem, &[1.0], &moments).unwrap();
        assert!((found.variance - 1.0 / 18.0).abs() < 1e-12);
        assert!((found.first[0] - 0.375).abs() < 1e-12 && (found.total[1] - 0.5).abs() < 1e-12);
        assert!(found.weights_first.abs() < 1e-12 && (found.weights_total - 0.25).abs() < 1e-12);
        let fixed = variance_shares(&problem, &[1.0], &fixed_moments(problem.tree())).unwrap();
        assert_eq!((fixed.first[0], fixed.total[0], fixed.weights_total), (0.5, 0.5, 0.0));
    }
}
