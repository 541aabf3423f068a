//! What must hold for every input.

mod aggregate;
