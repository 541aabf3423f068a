//! `waage` (German for scales) weighs IT operating models of public administrations.

pub mod aggregate;
pub mod cli;
pub mod elicit;
pub mod error;
pub mod evaluate;
pub mod load;
pub mod model;
pub mod money;
pub mod report;
pub mod robustness;
pub mod study;
