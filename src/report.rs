//! What a reader gets: numbers as text, figures, and later tables and pages, all as bytes.
//!
//! Nothing here writes a file or asks the clock; a number is rounded once, in [`format`], so that it reads the same
//! in a figure, its alternative text, a table and a file for machines.

pub mod figure;
pub mod format;
