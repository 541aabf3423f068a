//! The nouns of the field: alternatives, blocks, criteria and their tree, values, estimates, weights, rankings.
//!
//! The lowest storey: it imports nothing but `error`, reads no file and knows no method.

mod alternative;
mod block;
mod criterion;
mod date;
mod direction;
mod estimate;
mod id;
mod language;
mod performance;
mod ranking;
mod tree;
mod value;
mod weights;

pub use alternative::{Alternative, Assignment, Relation, RelationKind};
pub use block::ServiceBlock;
pub use criterion::{Anchor, Criterion, Gate, Operator, Role};
pub use date::Date;
pub use direction::Direction;
pub use estimate::{End, Estimate};
pub use id::{BadId, Id};
pub use language::{Language, Text};
pub use performance::{Attribute, Evidence, InventoryStep, Origin, PerformanceTable, Rating};
pub use ranking::{Rank, Ranking};
pub use tree::{CriteriaTree, Node, TreeFault};
pub use value::ValueFunction;
pub use weights::{Profile, Weights};
