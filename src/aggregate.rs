//! Aggregation: from a decision table to a ranking, one file a method.
//!
//! Every method has the same three parts, `Parameters` (where it leaves a choice), `Details` (every quantity on its way) and
//! `evaluate`. [`Method`] is the registry: it names them all and brings them to a common [`Outcome`]. A new method is a file
//! beside the others, its `pub mod` line here and its line in the table of `method`.
//!
//! Normalisations ([`Normalisation`]) and preference functions ([`PreferenceFunction`]) are things of their own. [`tree`]
//! aggregates from node to node, [`agreement`] compares rankings, [`rank_reversal`] drops alternatives one by one.

pub mod additive;
pub mod agreement;
pub mod aras;
mod blocks;
pub mod cocoso;
pub mod codas;
mod column;
pub mod comparison;
pub mod copras;
mod distillation;
pub mod edas;
mod electre;
pub mod electre_iii;
pub mod electre_tri_b;
#[cfg(test)]
mod fixtures;
pub mod mabac;
pub mod marcos;
mod method;
pub mod moora;
pub mod multimoora;
mod normalise;
mod outcome;
mod pairwise;
mod preference_function;
pub mod promethee;
pub mod rank_reversal;
pub mod spotis;
pub mod topsis;
pub mod tree;
pub mod vikor;
pub mod waspas;
pub mod weighted_product;

pub use method::{Details, Method, UnknownMethod};
pub use normalise::{ColumnMap, CostRule, Normalisation};
pub(crate) use outcome::places;
pub use outcome::{Outcome, Scores};
pub use pairwise::{PAIRWISE_LIMIT, Relation};
pub use preference_function::PreferenceFunction;
