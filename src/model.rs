//! The nouns of the field: alternatives, blocks, criteria and their tree, values, estimates, weights, rankings.
//!
//! The lowest storey: it imports nothing but `error`, reads no file and knows no method.

mod direction;
mod language;
mod ranking;

pub use direction::Direction;
pub use language::{Language, Text};
pub use ranking::{Rank, Ranking};
