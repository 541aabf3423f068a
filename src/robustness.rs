//! How sure is the ranking: uncertain scores and weights, sampled; and what can be said exactly.
//!
//! [`Problem`] is the plain numeric form of a study that both halves of the room work on. [`Model`] samples it on the
//! lanes of the machine into a [`Tally`] of integers, and [`figures`] reads the figures off it.

mod distribution;
mod figures;
mod kernel;
mod model;
mod polytope;
mod problem;
mod random;
mod sobol;
mod sorting;
mod source;
mod special;
mod table;
mod tally;
mod weigher;
mod weight_set;
mod weight_tree;

#[cfg(test)]
mod tests;

pub use distribution::{Distribution, Shape};
pub use figures::{Figures, LEVELS, Sampled, confidence_factors, figures};
pub use model::{Instructions, MOST_DRAWS, Model, Settings, sample};
pub use problem::{Cell, Input, Problem, ValueMap};
pub use sobol::{SobolIndices, sobol_indices};
pub use tally::Tally;
pub use weight_set::{BlockWeights, Component, LinearConstraint, WeightSet};
pub use weight_tree::{Leaf, WeightNode, WeightTree};
