//! The nouns of the field: alternatives, blocks, criteria and their tree, values, estimates, weights, rankings.
//!
//! The lowest storey: it imports nothing but `error`, reads no file and knows no method.

mod alternative;
mod attribute;
mod block;
mod criterion;
mod date;
mod decision_table;
mod direction;
mod estimate;
mod id;
mod language;
mod matrix;
mod performance;
mod piecewise_linear;
mod ranking;
mod tree;
mod value;
mod weights;

pub use alternative::{Alternative, Assignment, Relation, RelationKind};
pub use attribute::{Anchors, Attribute, PreferenceShape, Threshold, ThresholdBase, Thresholds};
pub use block::ServiceBlock;
pub use criterion::{Anchor, Criterion, Gate, Operator, Role};
pub use date::Date;
pub use decision_table::DecisionTable;
pub use direction::Direction;
pub use estimate::{End, Estimate};
pub use id::{BadId, Id};
pub use language::{Language, Text};
pub use matrix::Matrix;
pub use performance::{BlockAttribute, Evidence, InventoryStep, Origin, PerformanceTable, Rating};
pub use piecewise_linear::PiecewiseLinear;
pub use ranking::{Rank, Ranking};
pub use tree::{CriteriaTree, Node, TreeFault};
pub use value::ValueFunction;
pub use weights::{Profile, Weights};
