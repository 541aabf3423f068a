//! Aggregation from node to node up a tree of objectives.

mod contributions;

pub use contributions::contributions;

use crate::error::NumericError;
use crate::model::Matrix;
use serde::{Deserialize, Serialize};

/// How a node makes one value out of those of its children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeAggregation {
    /// Weighted mean: good values pay for bad ones.
    #[default]
    Additive,
    /// Weighted geometric mean: they pay, but a 0 stays a 0.
    Geometric,
    /// The smallest value of a child with weight: nothing pays.
    Minimum,
}

impl NodeAggregation {
    /// All rules.
    pub const ALL: [Self; 3] = [Self::Additive, Self::Geometric, Self::Minimum];
}

/// A node: an objective with children, or a leaf that stands for one column of values.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Stable name.
    pub id: String,
    /// Importance among its siblings, on any scale.
    pub weight: f64,
    /// What lies below.
    pub content: Content,
}

/// What lies below a node.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// A column of the values.
    Leaf(usize),
    /// Further nodes.
    Children(NodeAggregation, Vec<Node>),
}

impl Node {
    /// A leaf.
    #[must_use]
    pub fn leaf(id: impl Into<String>, weight: f64, column: usize) -> Self {
        Self { id: id.into(), weight, content: Content::Leaf(column) }
    }

    /// An inner node.
    #[must_use]
    pub fn objective(id: impl Into<String>, weight: f64, rule: NodeAggregation, children: Vec<Self>) -> Self {
        Self { id: id.into(), weight, content: Content::Children(rule, children) }
    }
}

/// The value of one inner node.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NodeScore {
    /// Name of the node.
    pub id: String,
    /// Product of the local weights from the root.
    pub global_weight: f64,
    /// Value of each alternative.
    pub scores: Vec<f64>,
}

/// What the tree makes of the values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TreeScores {
    /// Inner nodes, children before their parents; the last one is the root.
    pub nodes: Vec<NodeScore>,
    /// Global weight of each column; 0 where no leaf stands for it.
    pub global_weights: Vec<f64>,
    /// Value of each alternative at the root; more is better.
    pub scores: Vec<f64>,
}

/// Aggregates partial values up the tree.
///
/// # Formula
/// ```text
/// λ_k       = w_k / Σ w over the siblings
/// additive  V = Σ_k λ_k V_k        geometric  V = Π_k V_k^λ_k, 0^0 = 1        minimum  V = min over λ_k > 0 of V_k
/// global weight of a leaf = Π of λ along the path
/// ```
///
/// # Shapes
/// `values`: alternatives × columns, in points, more is better. A tree of any depth, local weights on any scale.
///
/// # Properties
/// Dominance (weakly under minimum), permutation, rescaled weights, zero weight and clones hold at every node. A tree that is additive
/// throughout equals the additive model under the global weights. Under the other rules the global weight of a leaf is no
/// trade-off any more.
///
/// # Errors
/// [`NumericError::Empty`] for a node without children; [`NumericError::Negative`] or [`NumericError::NotFinite`] for a weight;
/// [`NumericError::ZeroSum`] for siblings without weight; [`NumericError::OutOfRange`] for a column that does not exist;
/// [`NumericError::Negative`] for a value below 0 under a geometric node; [`NumericError::NotFinite`] for a value.
///
/// # Source
/// Keeney & Raiffa (1976), chapter 6; Langhans, Reichert & Schuwirth (2014), The method matters: a guide for indicator aggregation in
/// ecological assessments, Ecological Indicators 45, 494–507.
///
/// # Examples
/// ```
/// use waage::aggregate::tree::{Node, NodeAggregation, aggregate};
/// use waage::model::Matrix;
/// let leaves = vec![Node::leaf("price", 1.0, 0), Node::leaf("security", 3.0, 1)];
/// let root = Node::objective("root", 1.0, NodeAggregation::Minimum, leaves);
/// let tree = aggregate(&root, &Matrix::from_rows(&[[90.0, 40.0], [60.0, 50.0]])?)?;
/// assert_eq!((tree.scores, tree.global_weights), (vec![40.0, 50.0], vec![0.25, 0.75]));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn aggregate(root: &Node, values: &Matrix) -> Result<TreeScores, NumericError> {
    if let Some(index) = values.as_slice().iter().position(|value| !value.is_finite()) {
        return Err(NumericError::NotFinite { what: "values of the tree", index });
    }
    let mut tree = TreeScores { nodes: Vec::new(), global_weights: vec![0.0; values.columns()], scores: Vec::new() };
    tree.scores = visit(root, 1.0, values, &mut tree)?;
    Ok(tree)
}

fn visit(node: &Node, global_weight: f64, values: &Matrix, tree: &mut TreeScores) -> Result<Vec<f64>, NumericError> {
    let (rule, children) = match &node.content {
        Content::Leaf(column) if *column < values.columns() => {
            tree.global_weights[*column] += global_weight;
            return Ok(values.column(*column).to_vec());
        }
        Content::Leaf(column) => {
            let (value, high) = (*column as f64, values.columns() as f64 - 1.0);
            return Err(NumericError::OutOfRange { what: "column of a leaf", value, low: 0.0, high });
        }
        Content::Children(rule, children) => (rule, children),
    };
    let locals = local_weights(children)?;
    let mut scores = match rule {
        NodeAggregation::Additive | NodeAggregation::Geometric => vec![0.0; values.rows()],
        NodeAggregation::Minimum => vec![f64::INFINITY; values.rows()],
    };
    for (child, &local) in children.iter().zip(&locals) {
        let below = visit(child, global_weight * local, values, tree)?;
        if local == 0.0 {
            continue;
        }
        for (index, (score, value)) in scores.iter_mut().zip(below).enumerate() {
            match rule {
                NodeAggregation::Additive => *score += local * value,
                NodeAggregation::Geometric if value < 0.0 => {
                    return Err(NumericError::Negative { what: "value under a geometric node", index, value });
                }
                NodeAggregation::Geometric => *score += local * value.ln(),
                NodeAggregation::Minimum => *score = score.min(value),
            }
        }
    }
    if *rule == NodeAggregation::Geometric {
        for score in &mut scores {
            *score = score.exp();
        }
    }
    tree.nodes.push(NodeScore { id: node.id.clone(), global_weight, scores: scores.clone() });
    Ok(scores)
}

fn local_weights(children: &[Node]) -> Result<Vec<f64>, NumericError> {
    if children.is_empty() {
        return Err(NumericError::Empty { what: "children of a node" });
    }
    for (index, child) in children.iter().enumerate() {
        if !child.weight.is_finite() {
            return Err(NumericError::NotFinite { what: "local weights", index });
        }
        if child.weight < 0.0 {
            return Err(NumericError::Negative { what: "local weights", index, value: child.weight });
        }
    }
    let sum: f64 = children.iter().map(|child| child.weight).sum();
    if sum > 0.0 && sum.is_finite() {
        Ok(children.iter().map(|child| child.weight / sum).collect())
    } else {
        Err(NumericError::ZeroSum { what: "local weights" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(rule: NodeAggregation) -> Node {
        let inner = Node::objective("inner", 3.0, rule, vec![Node::leaf("b", 1.0, 1), Node::leaf("c", 1.0, 2)]);
        Node::objective("root", 1.0, NodeAggregation::Additive, vec![Node::leaf("a", 1.0, 0), inner])
    }

    /// By hand: inner of (16, 64) is 40, 32 or 16; root = 1/4 · 100 + 3/4 · inner.
    #[test]
    fn each_rule_by_hand() {
        let values = Matrix::from_rows(&[[100.0, 16.0, 64.0]]).unwrap();
        for (rule, inner) in NodeAggregation::ALL.into_iter().zip([40.0, 32.0, 16.0]) {
            let tree = aggregate(&nested(rule), &values).unwrap();
            assert!((tree.nodes[0].scores[0] - inner).abs() < 1e-12);
            assert!((tree.scores[0] - (25.0 + 0.75 * inner)).abs() < 1e-12);
            assert_eq!(tree.global_weights, [0.25, 0.375, 0.375]);
            assert_eq!(tree.nodes.iter().map(|node| node.id.as_str()).collect::<Vec<_>>(), ["inner", "root"]);
        }
    }

    #[test]
    fn a_zero_annihilates_a_geometric_node_unless_it_has_no_weight() {
        let values = Matrix::from_rows(&[[0.0, 50.0]]).unwrap();
        let with = |weight| {
            let leaves = vec![Node::leaf("a", weight, 0), Node::leaf("b", 1.0, 1)];
            aggregate(&Node::objective("root", 1.0, NodeAggregation::Geometric, leaves), &values).unwrap().scores[0]
        };
        assert_eq!(with(1.0), 0.0);
        assert!((with(0.0) - 50.0).abs() < 1e-12);
    }

    #[test]
    fn faults_have_names() {
        let values = Matrix::from_rows(&[[1.0, -1.0]]).unwrap();
        let root = |rule, children| aggregate(&Node::objective("root", 1.0, rule, children), &values);
        let additive = NodeAggregation::Additive;
        assert_eq!(root(additive, vec![]), Err(NumericError::Empty { what: "children of a node" }));
        assert!(matches!(root(additive, vec![Node::leaf("a", 1.0, 5)]), Err(NumericError::OutOfRange { .. })));
        assert!(matches!(root(additive, vec![Node::leaf("a", 0.0, 0)]), Err(NumericError::ZeroSum { .. })));
        assert!(matches!(root(additive, vec![Node::leaf("a", -1.0, 0)]), Err(NumericError::Negative { .. })));
        assert!(root(NodeAggregation::Geometric, vec![Node::leaf("b", 1.0, 1)]).is_err());
    }
}
