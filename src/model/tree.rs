//! The objectives hierarchy (Zielbaum).

use super::{Id, Text};

/// Objectives with criteria as leaves; exactly one root. Nodes keep the order of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct CriteriaTree {
    nodes: Vec<Node>,
    root: usize,
}

/// An objective or a criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Stable name.
    pub id: Id,
    /// Label.
    pub label: Text,
    /// What is meant.
    pub definition: Text,
    /// Index of the objective above; `None` for the root.
    pub parent: Option<usize>,
    /// Indices of the nodes below, in file order; empty for a leaf.
    pub children: Vec<usize>,
    /// Index of the criterion, for a leaf.
    pub criterion: Option<usize>,
}

/// Why nodes do not form a tree. Indices refer to the given nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TreeFault {
    /// No node is without a parent.
    NoRoot,
    /// Two nodes are without a parent.
    SecondRoot(usize, usize),
    /// These nodes are above each other in a circle.
    Cycle(Vec<usize>),
}

impl CriteriaTree {
    /// Builds the tree; `children` are filled in here.
    ///
    /// # Errors
    /// Every [`TreeFault`], in file order.
    pub fn new(mut nodes: Vec<Node>) -> Result<Self, Vec<TreeFault>> {
        let mut faults = Vec::new();
        let roots: Vec<usize> = (0..nodes.len()).filter(|&i| nodes[i].parent.is_none()).collect();
        faults.extend(roots.iter().skip(1).map(|&second| TreeFault::SecondRoot(roots[0], second)));
        faults.extend(cycles(&nodes).into_iter().map(TreeFault::Cycle));
        let Some(&root) = roots.first().filter(|_| faults.is_empty()) else {
            if faults.is_empty() {
                faults.push(TreeFault::NoRoot);
            }
            return Err(faults);
        };
        for node in &mut nodes {
            node.children.clear();
        }
        for index in 0..nodes.len() {
            if let Some(parent) = nodes[index].parent {
                nodes[parent].children.push(index);
            }
        }
        Ok(Self { nodes, root })
    }

    /// All nodes, in file order.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Index of the root.
    #[must_use]
    pub fn root(&self) -> usize {
        self.root
    }

    /// Indices of all nodes from the root down, each objective before what stands below it.
    #[must_use]
    pub fn depth_first(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut open = vec![self.root];
        while let Some(index) = open.pop() {
            order.push(index);
            open.extend(self.nodes[index].children.iter().rev());
        }
        order
    }

    /// Number of steps from the root.
    #[must_use]
    pub fn depth(&self, node: usize) -> usize {
        std::iter::successors(self.nodes[node].parent, |&above| self.nodes[above].parent).count()
    }

    /// Indices of the objectives right below the root (or the leaves, in a flat tree): the groups of the charts.
    #[must_use]
    pub fn groups(&self) -> &[usize] {
        &self.nodes[self.root].children
    }

    /// The group to which a node belongs; the root belongs to none.
    #[must_use]
    pub fn group_of(&self, node: usize) -> Option<usize> {
        let mut index = node;
        while let Some(parent) = self.nodes[index].parent {
            if parent == self.root {
                return Some(index);
            }
            index = parent;
        }
        None
    }
}

fn cycles(nodes: &[Node]) -> Vec<Vec<usize>> {
    let mut state = vec![0_u8; nodes.len()]; // 0 new, 1 on the present path, 2 done
    let mut found = Vec::new();
    for start in 0..nodes.len() {
        let mut path = Vec::new();
        let mut at = Some(start);
        while let Some(index) = at {
            match state[index] {
                0 => {
                    state[index] = 1;
                    path.push(index);
                    at = nodes[index].parent;
                }
                1 => {
                    let from = path.iter().position(|&i| i == index).unwrap_or(0);
                    found.push(path[from..].to_vec());
                    break;
                }
                _ => break,
            }
        }
        for index in path {
            state[index] = 2;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(id: &str, parent: Option<usize>) -> Node {
        Node {
            id: Id::new(id).unwrap(),
            label: Text::default(),
            definition: Text::default(),
            parent,
            children: Vec::new(),
            criterion: None,
        }
    }

    #[test]
    fn a_tree_is_walked_from_the_root_down() {
        let tree = CriteriaTree::new(vec![
            node("leaf-b", Some(2)),
            node("root", None),
            node("group", Some(1)),
            node("leaf-a", Some(1)),
        ])
        .unwrap();
        assert_eq!(tree.depth_first(), [1, 2, 0, 3]);
        assert_eq!((tree.depth(0), tree.depth(3)), (2, 1));
        assert_eq!((tree.group_of(0), tree.group_of(1), tree.group_of(3)), (Some(2), None, Some(3)));
    }

    #[test]
    fn circles_and_second_roots_are_named() {
        let faults = CriteriaTree::new(vec![
            node("a", None),
            node("b", Some(2)),
            node("c", Some(1)),
            node("d", None),
            node("e", Some(1)),
        ])
        .unwrap_err();
        assert_eq!(faults, [TreeFault::SecondRoot(0, 3), TreeFault::Cycle(vec![1, 2])]);
        assert_eq!(CriteriaTree::new(Vec::new()).unwrap_err(), [TreeFault::NoRoot]);
    }
}
