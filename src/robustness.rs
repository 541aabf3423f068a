//! How sure is the ranking: uncertain scores and weights, sampled; and what can be said exactly.
//!
//! [`Problem`] is the plain numeric form of a study that both halves of the room work on.

mod distribution;
mod problem;
mod special;
mod weight_set;
mod weight_tree;

pub use distribution::{Distribution, Shape};
pub use problem::{Cell, Input, Problem, ValueMap};
pub use weight_set::{BlockWeights, Component, LinearConstraint, WeightSet};
pub use weight_tree::{Leaf, WeightNode, WeightTree};
