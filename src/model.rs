//! The nouns of the field: alternatives, blocks, criteria and their tree, values, estimates, weights, rankings.
//!
//! The lowest storey: it imports nothing but `error`, reads no file and knows no method.

mod attribute;
mod decision_table;
mod direction;
mod matrix;
mod piecewise_linear;
mod ranking;

pub use attribute::{Anchors, Attribute, PreferenceShape, Threshold, ThresholdBase, Thresholds};
pub use decision_table::DecisionTable;
pub use direction::Direction;
pub use matrix::Matrix;
pub use piecewise_linear::PiecewiseLinear;
pub use ranking::{Rank, Ranking};
