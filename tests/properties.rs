//! What holds for any input.

mod study;
