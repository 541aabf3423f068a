//! `waage` (German for scales) weighs IT operating models of public administrations.

pub mod error;
pub mod model;
pub mod report;
