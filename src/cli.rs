//! The program around the library: the only room that prints.

pub mod diagnostic;
