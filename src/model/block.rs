//! Service blocks (Leistungsblöcke).

use super::{Id, Text};

/// One of the parts into which the IT services are divided.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceBlock {
    /// Stable name.
    pub id: Id,
    /// Full label.
    pub label: Text,
    /// Label for chart heads; the full label where none was given.
    pub short: Text,
    /// What belongs to it.
    pub definition: Text,
    /// Weight `u_b` ≥ 0; the weights of all blocks sum to 1.
    pub weight: f64,
    /// How far outside providers can serve it, in the words of the file.
    pub suitability: String,
    /// What stays in the house in any case.
    pub retained_minimum: Text,
}
