//! What holds for any input.

mod elicit;
mod study;
