//! The nouns of the field: alternatives, blocks, criteria and their tree, values, estimates, weights, rankings.
//!
//! The lowest storey: it imports nothing but `error`, reads no file and knows no method.

mod date;
mod direction;
mod ranking;

pub use date::Date;
pub use direction::Direction;
pub use ranking::{Rank, Ranking};
