//! What each leaf contributes to the value at the root, under any mix of rules.

use super::{Content, Node, NodeAggregation, local_weights};
use crate::error::NumericError;

/// Splits the value at the root among the leaves.
///
/// # Formula
/// ```text
/// contribution(j) = v_j · ∂V/∂v_j,   Σ_j contribution(j) = V   (Euler)
/// additive   λ_k of the child's parts        geometric   λ_k · V/V_k of them
/// minimum    the child with the smallest value has all; several share by their weights
/// ```
///
/// # Shapes
/// `values`: one alternative, a value for each column, in points → a contribution for each column, in points.
///
/// # Properties
/// Every rule is homogeneous of degree one, so that the contributions add up to the value; in a tree that is additive
/// throughout they are weight times value. Under a geometric node all children contribute in proportion to their weights; where
/// one of them is 0, so is the value, and nothing contributes. Under a minimum a contribution says who sets the value, not what
/// the others are worth.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Negative`], [`NumericError::NotFinite`] and [`NumericError::ZeroSum`] for the weights
/// of a node's children; [`NumericError::Shape`] for a leaf without a column.
///
/// # Source
/// Euler's theorem on homogeneous functions; as a rule of allocation: Aumann & Shapley (1974), Values of Non-Atomic Games.
///
/// # Examples
/// ```
/// use waage::aggregate::tree::{Node, NodeAggregation, contributions};
/// let leaves = vec![Node::leaf("price", 1.0, 0), Node::leaf("security", 3.0, 1)];
/// let root = Node::objective("root", 1.0, NodeAggregation::Minimum, leaves);
/// assert_eq!(contributions(&root, &[90.0, 40.0])?, [0.0, 40.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn contributions(root: &Node, values: &[f64]) -> Result<Vec<f64>, NumericError> {
    Ok(visit(root, values)?.1)
}

/// The value of a node and what the columns contribute to it.
fn visit(node: &Node, values: &[f64]) -> Result<(f64, Vec<f64>), NumericError> {
    let mut sum = vec![0.0; values.len()];
    let (rule, children) = match &node.content {
        Content::Leaf(column) => {
            let shape = NumericError::Shape { what: "columns of the tree", expected: column + 1, found: values.len() };
            let value = *values.get(*column).ok_or(shape)?;
            sum[*column] = value;
            return Ok((value, sum));
        }
        Content::Children(rule, children) => (rule, children),
    };
    let locals = local_weights(children)?;
    let below: Vec<(f64, f64, Vec<f64>)> = children
        .iter()
        .zip(locals)
        .filter(|(_, local)| *local > 0.0)
        .map(|(child, local)| visit(child, values).map(|(value, parts)| (local, value, parts)))
        .collect::<Result<_, _>>()?;
    let value = match rule {
        NodeAggregation::Additive => below.iter().map(|(local, value, _)| local * value).sum(),
        NodeAggregation::Geometric => below.iter().map(|(local, value, _)| libm::pow(*value, *local)).product(),
        NodeAggregation::Minimum => below.iter().map(|(_, value, _)| *value).fold(f64::INFINITY, f64::min),
    };
    let tied: f64 = below.iter().filter(|(_, one, _)| *one == value).map(|(local, ..)| local).sum();
    for (local, one, parts) in &below {
        let factor = match rule {
            NodeAggregation::Additive => *local,
            NodeAggregation::Geometric if *one > 0.0 => local * value / one,
            NodeAggregation::Minimum if *one == value => local / tied,
            NodeAggregation::Geometric | NodeAggregation::Minimum => 0.0,
        };
        for (sum, part) in sum.iter_mut().zip(parts) {
            *sum += factor * part;
        }
    }
    Ok((value, sum))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::tree::aggregate;
    use crate::model::Matrix;

    /// Above: additive; below: geometric and minimum.
    fn root() -> Node {
        let leaf = |column| Node::leaf(format!("c{column}"), 1.0, column);
        let pair = |id, rule, a, b| Node::objective(id, 1.0, rule, vec![leaf(a), leaf(b)]);
        let below =
            vec![pair("g", NodeAggregation::Geometric, 0, 1), pair("m", NodeAggregation::Minimum, 2, 3), leaf(4)];
        Node::objective("root", 1.0, NodeAggregation::Additive, below)
    }

    /// By hand: √(90·40) = 60, min(30, 50) = 30, 60: V = 50; the geometric pair shares 20 equally.
    #[test]
    fn contributions_add_up_to_the_value() {
        let values = [90.0, 40.0, 30.0, 50.0, 60.0];
        let parts = contributions(&root(), &values).unwrap();
        for (part, expected) in parts.iter().zip([10.0, 10.0, 10.0, 0.0, 20.0]) {
            assert!((part - expected).abs() < 1e-12, "{parts:?}");
        }
        let scores = aggregate(&root(), &Matrix::from_rows(&[values]).unwrap()).unwrap().scores;
        assert!((parts.iter().sum::<f64>() - scores[0]).abs() < 1e-12);
    }

    #[test]
    fn a_zero_below_a_geometric_node_leaves_nothing_and_equals_share_a_minimum() {
        let parts = contributions(&root(), &[0.0, 40.0, 30.0, 30.0, 0.0]).unwrap();
        assert_eq!(parts[..2], [0.0, 0.0]);
        assert!((parts[2] - 5.0).abs() < 1e-12 && (parts[3] - 5.0).abs() < 1e-12, "{parts:?}");
    }
}
