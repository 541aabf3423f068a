//! What must hold for every input.

mod aggregate;
mod elicit;
mod exact;
mod rule;
mod study;
