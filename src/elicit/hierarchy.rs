//! A hierarchy of pairwise comparisons: from the goal over criteria to alternatives.

use super::{Eigenvector, Elicited, PairwiseMatrix};
use crate::error::NumericError;
use serde::Serialize;

/// A node of the hierarchy.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// The goal or an objective; its children are compared with each other.
    Inner {
        /// Its name.
        name: String,
        /// The comparison of the children, in their order.
        comparison: PairwiseMatrix,
        /// What it consists of.
        children: Vec<Node>,
    },
    /// A criterion without children.
    Leaf {
        /// Its name.
        name: String,
        /// The comparison of the alternatives on this criterion; none where only weights are wanted.
        alternatives: Option<PairwiseMatrix>,
    },
}

/// How the alternatives' priorities on the criteria are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Synthesis {
    /// Priorities sum to 1 on each criterion; a new alternative takes from all others and may reorder them.
    #[default]
    Distributive,
    /// The best alternative has 1 on each criterion; a copy of a known alternative reorders nobody.
    Ideal,
}

/// A hierarchy whose comparisons fit its nodes.
///
/// # Formula
/// The global weight of a criterion is the product of the local weights from the goal down to it; local weights are
/// principal eigenvectors. With the local priorities p of the alternatives,
/// ```text
/// distributive: V(a) = Σ_c w_c p_ac        ideal: V(a) ∝ Σ_c w_c p_ac / max_b p_bc
/// ```
///
/// # Properties
/// Global weights sum to 1, and so do the scores of both modes. The distributive mode can reverse the order of two
/// alternatives when a copy of one is added (Belton and Gear); the ideal mode cannot, as long as the copy is no better
/// than the best on any criterion.
///
/// # Source
/// Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill; the ideal mode: Belton & Gear (1983), On a short-coming
/// of Saaty's method of analytic hierarchies, Omega 11(3), 228–230, doi 10.1016/0305-0483(83)90047-6, taken up by
/// Saaty (1994).
///
/// # Examples
/// ```
/// use waage::elicit::{Eigenvector, Hierarchy, Node, PairwiseMatrix, Synthesis};
///
/// let leaf = |name: &str, ratio: f64| -> Result<Node, waage::error::NumericError> {
///     Ok(Node::Leaf { name: name.into(), alternatives: Some(PairwiseMatrix::from_upper(2, &[ratio])?) })
/// };
/// let goal = Node::Inner {
///     name: "goal".into(),
///     comparison: PairwiseMatrix::from_upper(2, &[3.0])?,
///     children: vec![leaf("quality", 4.0)?, leaf("cost", 0.25)?],
/// };
/// let result = Hierarchy::new(goal)?.evaluate(Eigenvector::default(), Synthesis::Distributive)?;
/// assert!((result.criteria[0].weight - 0.75).abs() < 1e-12);
/// assert!((result.scores.unwrap()[0] - (0.75 * 0.8 + 0.25 * 0.2)).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Hierarchy {
    goal: Node,
}

/// What a hierarchy yields.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HierarchyResult {
    /// Every inner node with the local weights of its children, parents before children.
    pub comparisons: Vec<(String, Elicited)>,
    /// Every leaf with its global weight, in the order of the tree; Σ = 1.
    pub criteria: Vec<CriterionResult>,
    /// The scores of the alternatives, Σ = 1; none unless every leaf compares them.
    pub scores: Option<Vec<f64>>,
}

/// A leaf of the hierarchy.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CriterionResult {
    /// Its name.
    pub name: String,
    /// Its global weight.
    pub weight: f64,
    /// The local priorities of the alternatives; none where they are not compared.
    pub alternatives: Option<Elicited>,
}

impl Hierarchy {
    /// A hierarchy under `goal`.
    ///
    /// # Errors
    /// [`NumericError::Shape`] where a comparison has another size than its node has children, or where the criteria
    /// compare different numbers of alternatives.
    pub fn new(goal: Node) -> Result<Self, NumericError> {
        check(&goal, &mut None)?;
        Ok(Self { goal })
    }

    /// Local and global weights, and the scores of the alternatives.
    ///
    /// # Errors
    /// Those of [`Eigenvector::elicit`].
    pub fn evaluate(&self, method: Eigenvector, synthesis: Synthesis) -> Result<HierarchyResult, NumericError> {
        let mut result = HierarchyResult { comparisons: Vec::new(), criteria: Vec::new(), scores: None };
        descend(&self.goal, 1.0, method, &mut result)?;
        result.scores = scores(&result.criteria, synthesis);
        Ok(result)
    }
}

fn check(node: &Node, alternatives: &mut Option<usize>) -> Result<(), NumericError> {
    match node {
        Node::Inner { comparison, children, .. } => {
            if comparison.size() != children.len() {
                let (expected, found) = (children.len(), comparison.size());
                return Err(NumericError::Shape { what: "comparison of a node's children", expected, found });
            }
            children.iter().try_for_each(|child| check(child, alternatives))
        }
        Node::Leaf { alternatives: Some(matrix), .. } => {
            let (expected, found) = (*alternatives.get_or_insert(matrix.size()), matrix.size());
            if expected == found {
                return Ok(());
            }
            Err(NumericError::Shape { what: "comparison of the alternatives", expected, found })
        }
        Node::Leaf { alternatives: None, .. } => Ok(()),
    }
}

fn descend(node: &Node, weight: f64, method: Eigenvector, result: &mut HierarchyResult) -> Result<(), NumericError> {
    match node {
        Node::Inner { name, comparison, children } => {
            let elicited = method.elicit(comparison)?;
            let local = elicited.weights.clone();
            result.comparisons.push((name.clone(), elicited));
            children.iter().zip(local).try_for_each(|(child, local)| descend(child, weight * local, method, result))
        }
        Node::Leaf { name, alternatives } => {
            let alternatives = alternatives.as_ref().map(|matrix| method.elicit(matrix)).transpose()?;
            result.criteria.push(CriterionResult { name: name.clone(), weight, alternatives });
            Ok(())
        }
    }
}

fn scores(criteria: &[CriterionResult], synthesis: Synthesis) -> Option<Vec<f64>> {
    let priorities: Option<Vec<&[f64]>> =
        criteria.iter().map(|criterion| Some(criterion.alternatives.as_ref()?.weights.as_slice())).collect();
    let priorities = priorities?;
    let mut scores = vec![0.0; priorities.first()?.len()];
    for (criterion, priorities) in criteria.iter().zip(&priorities) {
        let whole = match synthesis {
            Synthesis::Distributive => 1.0,
            Synthesis::Ideal => priorities.iter().fold(0.0, |most: f64, &priority| most.max(priority)),
        };
        for (score, priority) in scores.iter_mut().zip(*priorities) {
            *score += criterion.weight * priority / whole;
        }
    }
    let sum: f64 = scores.iter().sum();
    Some(scores.iter().map(|score| score / sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(name: &str, weights: &[f64]) -> Node {
        Node::Leaf { name: name.into(), alternatives: Some(PairwiseMatrix::consistent(weights).unwrap()) }
    }

    fn belton_gear(copies: usize) -> Hierarchy {
        let with = |a: f64, b: f64, c: f64| {
            let mut weights = vec![a, b, c];
            weights.resize(3 + copies, b);
            weights
        };
        let children =
            vec![leaf("a", &with(1.0, 9.0, 1.0)), leaf("b", &with(9.0, 1.0, 1.0)), leaf("c", &with(8.0, 9.0, 1.0))];
        let comparison = PairwiseMatrix::consistent(&[1.0; 3]).unwrap();
        Hierarchy::new(Node::Inner { name: "goal".into(), comparison, children }).unwrap()
    }

    /// A 0.45, B 0.47, C 0.08; with D, a copy of B: A 0.37, B 0.29, C 0.06, D 0.29. In fractions, A is (1/11 + 9/11 +
    /// 8/18) / 3 and then (1/20 + 9/12 + 8/27) / 3.
    #[test]
    fn belton_gear_1983_a_copy_reverses_the_distributive_order_and_not_the_ideal_one() {
        let of =
            |copies: usize, mode| belton_gear(copies).evaluate(Eigenvector::default(), mode).unwrap().scores.unwrap();
        let (before, after) = (of(0, Synthesis::Distributive), of(1, Synthesis::Distributive));
        for (score, expected) in before.iter().zip([0.45, 0.47, 0.08]) {
            assert!((score - expected).abs() < 5e-3);
        }
        for (score, expected) in after.iter().zip([0.37, 0.29, 0.06, 0.29]) {
            assert!((score - expected).abs() < 5e-3);
        }
        assert!((before[0] - (10.0 / 11.0 + 8.0 / 18.0) / 3.0).abs() < 1e-12);
        assert!((after[0] - (1.0 / 20.0 + 9.0 / 12.0 + 8.0 / 27.0) / 3.0).abs() < 1e-12);
        let (before, after) = (of(0, Synthesis::Ideal), of(1, Synthesis::Ideal));
        assert!(before[1] > before[0] && after[1] > after[0]);
        assert!((before[0] / before[1] - after[0] / after[1]).abs() < 1e-12);
    }

    #[test]
    fn global_weights_are_products_along_the_path() {
        let inner = Node::Inner {
            name: "quality".into(),
            comparison: PairwiseMatrix::from_upper(2, &[4.0]).unwrap(),
            children: ["service", "security"].map(|name| Node::Leaf { name: name.into(), alternatives: None }).into(),
        };
        let cost = Node::Leaf { name: "cost".into(), alternatives: None };
        let goal = Node::Inner {
            name: "goal".into(),
            comparison: PairwiseMatrix::from_upper(2, &[3.0]).unwrap(),
            children: vec![inner, cost],
        };
        let result = Hierarchy::new(goal).unwrap().evaluate(Eigenvector::default(), Synthesis::Ideal).unwrap();
        let names: Vec<&str> = result.criteria.iter().map(|criterion| criterion.name.as_str()).collect();
        assert_eq!(names, ["service", "security", "cost"]);
        for (criterion, expected) in result.criteria.iter().zip([0.6, 0.15, 0.25]) {
            assert!((criterion.weight - expected).abs() < 1e-14);
        }
        assert_eq!(result.scores, None);
    }

    #[test]
    fn comparisons_that_do_not_fit_are_refused() {
        let comparison = PairwiseMatrix::consistent(&[1.0; 3]).unwrap();
        let children = vec![leaf("a", &[1.0, 2.0]), leaf("b", &[1.0, 2.0])];
        let error = Hierarchy::new(Node::Inner { name: "goal".into(), comparison, children }).unwrap_err();
        assert!(matches!(error, NumericError::Shape { expected: 2, found: 3, .. }));
        let comparison = PairwiseMatrix::consistent(&[1.0; 2]).unwrap();
        let children = vec![leaf("a", &[1.0, 2.0]), leaf("b", &[1.0, 2.0, 3.0])];
        let error = Hierarchy::new(Node::Inner { name: "goal".into(), comparison, children }).unwrap_err();
        assert_eq!(error, NumericError::Shape { what: "comparison of the alternatives", expected: 2, found: 3 });
    }
}
