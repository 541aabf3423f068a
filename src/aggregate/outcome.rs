//! What every method returns.

use crate::aggregate::Details;
use crate::aggregate::column::tie_tolerance;
use crate::model::Ranking;
use serde::Serialize;

/// The common part of every method's result, and the method's own quantities.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Name of the method.
    pub method: &'static str,
    /// One number for each alternative, in the method's own unit.
    pub scores: Vec<f64>,
    /// Which end of the scores is the good one.
    pub higher_is_better: bool,
    /// Places; scores that differ by rounding alone are tied.
    pub ranking: Ranking,
    /// Attributes without anchors under a method that wants them: their ends come from the alternatives at hand.
    pub anchors_from_data: Vec<String>,
    /// All intermediate quantities.
    pub details: Details,
}

/// Scores and which end of them is the good one.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// One number for each alternative.
    pub values: Vec<f64>,
    /// Whether more is better.
    pub higher_is_better: bool,
}

impl Scores {
    /// More is better.
    pub(crate) fn higher(values: Vec<f64>) -> Self {
        Self { values, higher_is_better: true }
    }

    /// Less is better.
    pub(crate) fn lower(values: Vec<f64>) -> Self {
        Self { values, higher_is_better: false }
    }

    /// Places; scores that differ by rounding alone are tied.
    #[must_use]
    pub fn ranking(&self) -> Ranking {
        let tolerance = tie_tolerance(&self.values);
        if self.higher_is_better {
            Ranking::descending(&self.values, tolerance)
        } else {
            Ranking::ascending(&self.values, tolerance)
        }
    }
}
