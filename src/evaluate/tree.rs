//! Overall values where a node of the tree does not add.

use crate::aggregate::tree::{Node, NodeAggregation, aggregate, contributions};
use crate::model::Matrix;
use crate::study::Study;

/// The tree above the criteria that have weight, for `aggregate::tree`; column `c` is criterion `c`.
///
/// # Shapes
/// `weights`: one entry per criterion, on any scale; `None` where all are 0.
pub(super) fn weighted_tree(study: &Study, weights: &[f64]) -> Option<Node> {
    let nodes = study.tree.nodes();
    let mut sums = vec![0.0; nodes.len()];
    for (criterion, weight) in study.criteria.iter().zip(weights) {
        sums[criterion.node] += weight;
    }
    for &node in study.tree.depth_first().iter().rev() {
        if let Some(parent) = nodes[node].parent {
            sums[parent] += sums[node];
        }
    }
    let root = study.tree.root();
    (sums[root] > 0.0).then(|| branch(study, root, &sums))
}

fn branch(study: &Study, index: usize, sums: &[f64]) -> Node {
    let node = &study.tree.nodes()[index];
    if let Some(criterion) = node.criterion {
        return Node::leaf(node.id.as_str(), sums[index], criterion);
    }
    let rule = study.aggregations.get(index).copied().unwrap_or(NodeAggregation::Additive);
    let children = node.children.iter().filter(|&&child| sums[child] > 0.0);
    let children = children.map(|&child| branch(study, child, sums)).collect();
    Node::objective(node.id.as_str(), sums[index], rule, children)
}

/// The value at the root and what each criterion contributes to it.
///
/// # Shapes
/// `values`: one entry per criterion, 0…100.
pub(super) fn value(root: &Node, values: &[f64]) -> (f64, Vec<f64>) {
    const FITS: &str = "values are points from 0 to 100, and only branches with weight are in the tree";
    let row = Matrix::from_rows(&[values]).expect(FITS);
    let scores = aggregate(root, &row).expect(FITS).scores;
    (scores[0], contributions(root, values).expect(FITS))
}
