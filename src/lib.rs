//! `waage` (German for scales) weighs IT operating models of public administrations.

pub mod aggregate;
pub mod error;
pub mod model;
