//! `waage` (German for scales) weighs IT operating models of public administrations.

pub mod elicit;
pub mod error;
pub mod model;
