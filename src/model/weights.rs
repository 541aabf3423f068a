//! Weights of the tree and the stakeholders who hold them.

use super::{CriteriaTree, Id, Text};

/// Weights of every node: local (share among siblings) and global (product of the local weights from the root).
///
/// # Formula
/// ```text
/// local(i)  = points(i) / Σ points of the siblings that count
/// global(i) = local(i) · global(parent),  global(root) = 1
/// ```
/// A node counts when at least one weighted criterion lies below it. Where the points of counting siblings are all
/// 0, their objective contributes nothing and [`Weights::new`] refuses it.
///
/// # Shapes
/// One entry per node of the tree; the global weights of the weighted leaves sum to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    local: Vec<f64>,
    global: Vec<f64>,
}

impl Weights {
    /// From points per node (local, any scale ≥ 0) and a mark which nodes count.
    ///
    /// # Errors
    /// The index of the first objective whose counting children have no points.
    pub fn new(tree: &CriteriaTree, points: &[f64], counts: &[bool]) -> Result<Self, usize> {
        let nodes = tree.nodes();
        let mut local = vec![0.0; nodes.len()];
        let mut global = vec![0.0; nodes.len()];
        local[tree.root()] = 1.0;
        global[tree.root()] = 1.0;
        for index in tree.depth_first() {
            let children = &nodes[index].children;
            let sum: f64 = children.iter().filter(|&&child| counts[child]).map(|&child| points[child]).sum();
            if sum <= 0.0 && children.iter().any(|&child| counts[child]) && counts[index] {
                return Err(index);
            }
            for &child in children.iter().filter(|&&child| counts[child]) {
                local[child] = points[child] / sum;
                global[child] = local[child] * global[index];
            }
        }
        Ok(Self { local, global })
    }

    /// Share among siblings, per node.
    #[must_use]
    pub fn local(&self) -> &[f64] {
        &self.local
    }

    /// Share of the whole, per node.
    #[must_use]
    pub fn global(&self) -> &[f64] {
        &self.global
    }
}

/// A stakeholder's set of weights (Gewichtungsprofil).
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Stable name.
    pub id: Id,
    /// Label.
    pub label: Text,
    /// Who set the weights, and when.
    pub note: Text,
    /// The weights.
    pub weights: Weights,
    /// Voting power among the profiles; 0 for one without a vote, such as an average.
    pub power: f64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Node;

    fn tree() -> CriteriaTree {
        let node = |id: &str, parent| Node {
            id: Id::new(id).unwrap(),
            label: Text::default(),
            definition: Text::default(),
            parent,
            children: Vec::new(),
            criterion: None,
        };
        CriteriaTree::new(vec![
            node("root", None),
            node("kosten", Some(0)),
            node("komfort", Some(0)),
            node("kapital", Some(1)),
            node("service", Some(1)),
            node("geraeusch", Some(2)),
        ])
        .unwrap()
    }

    /// Two-level weights of the car example: Kosten 30 · Kapital 45 % = 13.5 (published-cases, nwa-pkw-hierarchie).
    #[test]
    fn global_weights_are_products_along_the_path() {
        let weights = Weights::new(&tree(), &[0.0, 30.0, 70.0, 45.0, 55.0, 1.0], &[true; 6]).unwrap();
        assert!((weights.global()[3] - 0.135).abs() < 1e-15);
        assert!((weights.global()[3] + weights.global()[4] + weights.global()[5] - 1.0).abs() < 1e-15);
    }

    #[test]
    fn nodes_that_do_not_count_take_no_share() {
        let weights =
            Weights::new(&tree(), &[0.0, 30.0, 70.0, 45.0, 55.0, 1.0], &[true, true, true, true, false, true]).unwrap();
        assert_eq!(weights.local()[3], 1.0);
        assert_eq!(weights.global()[4], 0.0);
        assert_eq!(Weights::new(&tree(), &[0.0; 6], &[true; 6]), Err(0));
    }
}
