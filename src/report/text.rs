//! Every sentence that users read, in two languages.
//!
//! One folder a language, the same files in both: a sentence is written as a whole in its language and never glued
//! from fragments that the other one shares.

pub(crate) mod chart;
mod de;
mod en;
