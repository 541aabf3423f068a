//! What must hold for every input.

mod aggregate;
mod elicit;
mod exact;
mod joint;
mod rule;
mod settling;
mod study;
