//! What ranks the alternatives of a run where the weighted sum does not.

mod bench;
mod from_study;
mod from_table;

pub(super) use bench::{Bench, Drawn};

use super::Problem;
use crate::aggregate::Method;
use crate::aggregate::tree::NodeAggregation;
use crate::error::NumericError;
use crate::model::{Attribute, ValueFunction};

/// Methods that rank in turn, and the rules of a tree that does not add.
///
/// # Formula
/// ```text
/// x[s,a] = offset + Σ share · x_i             the performance of a run, in the attribute's own unit
/// V(s)   = Σ_a w_a v_a(x[s,a])                or what the rules of the tree's nodes make of v_a(x[s,a])
/// place  = that of V(s) under the additive model, else that of the method on the table x with the weights w
/// ```
/// With k methods, a run takes one of them; each gets the same share of the runs (to within one draw of sixteen), whatever
/// weights and scores the run has.
///
/// # Properties
/// Weights and scores are drawn by the same streams as for the weighted sum, and are the same for every method. With
/// nothing uncertain, all runs have the places of [`evaluate`](crate::evaluate::evaluate) with a tie margin of 0.
/// A method that has no answer in a run leaves the place to the overall value there, and the run is counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    methods: Vec<Method>,
    names: Vec<String>,
    columns: Vec<Column>,
    /// Cells with an uncertain number; those that are not here have the likely performance.
    moving: Vec<Moving>,
    /// Rule of each node of the weight tree; empty where all nodes add.
    nodes: Vec<NodeAggregation>,
}

/// One attribute with the likely performance of every alternative.
#[derive(Debug, Clone, PartialEq)]
struct Column {
    attribute: Attribute,
    likely: Vec<f64>,
    /// The value function behind it, which must be laid through new points where it bends; `None` for a column that is
    /// the same everywhere.
    function: Option<ValueFunction>,
}

/// A performance that varies.
#[derive(Debug, Clone, PartialEq)]
struct Moving {
    alternative: usize,
    attribute: usize,
    offset: f64,
    /// Input and share.
    parts: Vec<(usize, f64)>,
}

impl Rule {
    /// The methods that take turns.
    #[must_use]
    pub fn methods(&self) -> &[Method] {
        &self.methods
    }

    /// Whether the nodes of the tree have rules of their own.
    #[must_use]
    pub fn has_nodes(&self) -> bool {
        !self.nodes.is_empty()
    }

    /// Whether it fits a problem.
    ///
    /// # Errors
    /// [`NumericError::Shape`] for another number of alternatives, attributes or nodes; [`NumericError::Empty`] without
    /// a method.
    pub(super) fn check(&self, problem: &Problem) -> Result<(), NumericError> {
        if self.methods.is_empty() {
            return Err(NumericError::Empty { what: "methods" });
        }
        let nodes = if self.nodes.is_empty() { problem.tree().nodes().len() } else { self.nodes.len() };
        for (what, expected, found) in [
            ("alternatives of the rule", problem.alternatives(), self.names.len()),
            ("attributes of the rule", problem.attributes(), self.columns.len()),
            ("nodes of the rule", problem.tree().nodes().len(), nodes),
        ] {
            if expected != found {
                return Err(NumericError::Shape { what, expected, found });
            }
        }
        Ok(())
    }
}
