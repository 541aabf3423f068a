//! The tree of weights in plain numbers.

use crate::error::NumericError;

/// Weights of a tree of objectives whose leaves are criteria, and of the blocks into which a criterion may split.
///
/// # Formula
/// ```text
/// w(leaf)      = product of the local weights from below the root down to the leaf
/// w(c, b)      = w(c) · u_{b|c},   u_{b|c} = u_b / Σ_{b' of c} u_b'   (equal shares where that sum is 0)
/// ```
///
/// # Shapes
/// Nodes in any order, one root; local weights of siblings sum to 1. `blocks`: `u_b`, sum 1, or empty. Every attribute
/// 0…n−1 belongs to exactly one leaf. *Leaves* are counted in the order of the nodes.
///
/// # Source
/// Keeney and Raiffa 1976, chapter 2.
#[derive(Debug, Clone, PartialEq)]
pub struct WeightTree {
    nodes: Vec<WeightNode>,
    blocks: Vec<f64>,
    leaves: Vec<usize>,
    groups: Vec<Vec<usize>>,
    /// Parents before children.
    order: Vec<usize>,
    attributes: usize,
}

/// A node of a [`WeightTree`].
#[derive(Debug, Clone, PartialEq)]
pub struct WeightNode {
    /// The node above; `None` for the root.
    pub parent: Option<usize>,
    /// Share among its siblings; 1 for the root.
    pub local: f64,
    /// The attributes of a leaf; `None` for an inner node.
    pub leaf: Option<Leaf>,
}

/// What a leaf of the tree weighs.
#[derive(Debug, Clone, PartialEq)]
pub enum Leaf {
    /// One attribute.
    Attribute(usize),
    /// A criterion in several blocks: `(block, attribute)`.
    Blocks(Vec<(usize, usize)>),
}

impl WeightTree {
    /// Checks and takes nodes and block weights.
    ///
    /// # Errors
    /// [`NumericError::Empty`] without nodes or leaves; [`NumericError::Shape`] for a second root, a parent or block
    /// that is not there, a circle, an inner leaf, a childless inner node or attributes that are not 0…n−1 once
    /// each; [`NumericError::NotFinite`], [`NumericError::Negative`]; [`NumericError::OutOfRange`] where weights of
    /// siblings or blocks do not sum to 1 (to 1e-9).
    pub fn new(nodes: Vec<WeightNode>, blocks: Vec<f64>) -> Result<Self, NumericError> {
        let locals: Vec<f64> = nodes.iter().map(|node| node.local).collect();
        for (what, values) in [("local weights", &locals), ("block weights", &blocks)] {
            for (index, &value) in values.iter().enumerate() {
                if !value.is_finite() {
                    return Err(NumericError::NotFinite { what, index });
                }
                if value < 0.0 {
                    return Err(NumericError::Negative { what, index, value });
                }
            }
        }
        if !blocks.is_empty() {
            sum_to_one("sum of the block weights", blocks.iter().sum())?;
        }
        let shape = |what, expected, found| Err(NumericError::Shape { what, expected, found });
        let mut groups = vec![Vec::new(); nodes.len()];
        let mut roots = Vec::new();
        for (index, node) in nodes.iter().enumerate() {
            match node.parent {
                None => roots.push(index),
                Some(parent) if parent < nodes.len() => groups[parent].push(index),
                Some(parent) => return shape("parent of a weight", nodes.len(), parent),
            }
        }
        if roots.len() != 1 {
            return shape("roots of the weight tree", 1, roots.len());
        }
        let mut order = roots;
        let mut at = 0;
        while at < order.len() {
            order.extend(&groups[order[at]]);
            at += 1;
        }
        if order.len() != nodes.len() {
            return shape("weights below the root", nodes.len(), order.len());
        }
        let leaves: Vec<usize> = (0..nodes.len()).filter(|&index| nodes[index].leaf.is_some()).collect();
        if leaves.is_empty() {
            return Err(NumericError::Empty { what: "leaves of the weight tree" });
        }
        for (index, node) in nodes.iter().enumerate() {
            if node.leaf.is_some() != groups[index].is_empty() {
                return shape("children of a weight", usize::from(node.leaf.is_none()), groups[index].len());
            }
            if !groups[index].is_empty() {
                sum_to_one("sum of the siblings' weights", groups[index].iter().map(|&i| nodes[i].local).sum())?;
            }
        }
        let mut seen = Vec::new();
        for node in &nodes {
            match &node.leaf {
                Some(Leaf::Attribute(attribute)) => seen.push(*attribute),
                Some(Leaf::Blocks(parts)) => {
                    if parts.is_empty() {
                        return Err(NumericError::Empty { what: "blocks of a criterion" });
                    }
                    if let Some(&(block, _)) = parts.iter().find(|&&(block, _)| block >= blocks.len()) {
                        return shape("block of a criterion", blocks.len(), block);
                    }
                    seen.extend(parts.iter().map(|&(_, attribute)| attribute));
                }
                None => {}
            }
        }
        let attributes = seen.len();
        seen.sort_unstable();
        if let Some(expected) = (0..attributes).find(|&index| seen[index] != index) {
            return shape("attributes of the leaves", expected, seen[expected]);
        }
        groups.retain(|group| !group.is_empty());
        Ok(Self { nodes, blocks, leaves, groups, order, attributes })
    }

    /// A flat tree: one leaf below the root for each attribute.
    ///
    /// # Errors
    /// As [`WeightTree::new`].
    pub fn flat(weights: &[f64]) -> Result<Self, NumericError> {
        let root = WeightNode { parent: None, local: 1.0, leaf: None };
        let leaf = |(attribute, &local): (usize, &f64)| WeightNode {
            parent: Some(0),
            local,
            leaf: Some(Leaf::Attribute(attribute)),
        };
        Self::new(std::iter::once(root).chain(weights.iter().enumerate().map(leaf)).collect(), Vec::new())
    }

    /// The nodes.
    #[must_use]
    pub fn nodes(&self) -> &[WeightNode] {
        &self.nodes
    }

    /// Block weights `u_b`.
    #[must_use]
    pub fn blocks(&self) -> &[f64] {
        &self.blocks
    }

    /// The nodes that are leaves, in the order in which leaf weights are listed everywhere.
    #[must_use]
    pub fn leaves(&self) -> &[usize] {
        &self.leaves
    }

    /// Groups of siblings, each of at least one node, in the order of their parents.
    #[must_use]
    pub fn groups(&self) -> &[Vec<usize>] {
        &self.groups
    }

    /// Number of attributes n.
    #[must_use]
    pub fn attributes(&self) -> usize {
        self.attributes
    }

    /// The local weights, one a node.
    #[must_use]
    pub fn local(&self) -> Vec<f64> {
        self.nodes.iter().map(|node| node.local).collect()
    }

    /// Global weight of every node for the given local weights (one a node).
    ///
    /// # Panics
    /// With fewer local weights than nodes.
    #[must_use]
    pub fn global(&self, local: &[f64]) -> Vec<f64> {
        let mut global = vec![1.0; self.nodes.len()];
        for &index in &self.order {
            if let Some(parent) = self.nodes[index].parent {
                global[index] = global[parent] * local[index];
            }
        }
        global
    }

    /// Weight of each leaf for the given local weights (one a node).
    ///
    /// # Panics
    /// As [`WeightTree::global`].
    #[must_use]
    pub fn leaf_weights(&self, local: &[f64]) -> Vec<f64> {
        let global = self.global(local);
        self.leaves.iter().map(|&leaf| global[leaf]).collect()
    }

    /// Attributes of each leaf with their shares `u_{b|c}` for the given block weights; a leaf's shares sum to 1.
    ///
    /// # Panics
    /// With fewer block weights than blocks.
    #[must_use]
    pub fn leaf_shares(&self, blocks: &[f64]) -> Vec<Vec<(usize, f64)>> {
        let shares = |&leaf: &usize| match &self.nodes[leaf].leaf {
            Some(Leaf::Attribute(attribute)) => vec![(*attribute, 1.0)],
            Some(Leaf::Blocks(parts)) => {
                let sum: f64 = parts.iter().map(|&(block, _)| blocks[block]).sum();
                let equal = 1.0 / parts.len() as f64;
                let share = |block: usize| if sum > 0.0 { blocks[block] / sum } else { equal };
                parts.iter().map(|&(block, attribute)| (attribute, share(block))).collect()
            }
            None => Vec::new(),
        };
        self.leaves.iter().map(shares).collect()
    }

    /// Weight of each attribute for the given local weights (one a node) and the tree's block weights.
    ///
    /// # Panics
    /// As [`WeightTree::global`].
    #[must_use]
    pub fn attribute_weights(&self, local: &[f64]) -> Vec<f64> {
        self.spread(&self.leaf_weights(local), &self.blocks)
    }

    /// Weight of each attribute for given leaf weights and block weights.
    ///
    /// # Panics
    /// With fewer leaf weights than leaves or fewer block weights than blocks.
    #[must_use]
    pub fn spread(&self, leaf_weights: &[f64], blocks: &[f64]) -> Vec<f64> {
        let mut weights = vec![0.0; self.attributes];
        for (weight, parts) in leaf_weights.iter().zip(self.leaf_shares(blocks)) {
            for (attribute, share) in parts {
                weights[attribute] = weight * share;
            }
        }
        weights
    }
}

fn sum_to_one(what: &'static str, value: f64) -> Result<(), NumericError> {
    if (value - 1.0).abs() <= 1e-9 {
        Ok(())
    } else {
        Err(NumericError::OutOfRange { what, value, low: 1.0, high: 1.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> WeightTree {
        let node = |parent, local, leaf| WeightNode { parent, local, leaf };
        let nodes = vec![
            node(None, 1.0, None),
            node(Some(0), 0.3, None),
            node(Some(0), 0.7, Some(Leaf::Blocks(vec![(0, 0), (2, 3)]))),
            node(Some(1), 0.45, Some(Leaf::Attribute(1))),
            node(Some(1), 0.55, Some(Leaf::Attribute(2))),
        ];
        WeightTree::new(nodes, vec![0.1, 0.5, 0.4]).unwrap()
    }

    /// Two-level weights of the car example: 30 · 45 % = 13.5; block shares 0.1 and 0.4 count as 1/5 and 4/5.
    #[test]
    fn weights_are_products_along_the_path_and_split_over_blocks() {
        let tree = tree();
        let weights = tree.attribute_weights(&tree.local());
        for (weight, expected) in weights.iter().zip([0.14, 0.135, 0.165, 0.56]) {
            assert!((weight - expected).abs() < 1e-15);
        }
        assert_eq!(tree.leaves(), [2, 3, 4]);
        assert_eq!(tree.groups(), [vec![1, 2], vec![3, 4]]);
    }

    #[test]
    fn malformed_trees_are_named() {
        assert!(WeightTree::flat(&[0.5, 0.6]).is_err());
        assert!(WeightTree::flat(&[]).is_err());
        let node = |parent, leaf| WeightNode { parent, local: 1.0, leaf };
        let attribute = |a| Some(Leaf::Attribute(a));
        assert!(WeightTree::new(vec![node(None, None), node(Some(0), attribute(1))], vec![]).is_err());
        assert!(WeightTree::new(vec![node(None, None), node(Some(2), None), node(Some(1), None)], vec![]).is_err());
        assert!(WeightTree::new(vec![node(None, attribute(0)), node(Some(0), attribute(1))], vec![]).is_err());
        assert!(WeightTree::new(vec![node(None, attribute(0))], vec![]).is_ok());
    }
}
