//! What the methods share that compare every pair of alternatives.

use crate::error::NumericError;
use crate::model::DecisionTable;
use serde::Serialize;

/// Up to this number of alternatives a matrix of all pairs is built (25 million numbers, 200 MB).
pub const PAIRWISE_LIMIT: usize = 5000;

/// Refuses a table whose matrix of pairs would not fit.
pub(crate) fn check_pairs(table: &DecisionTable, limit: usize) -> Result<(), NumericError> {
    if table.rows() <= limit {
        return Ok(());
    }
    let (value, high) = (table.rows() as f64, limit as f64);
    Err(NumericError::OutOfRange { what: "number of alternatives of a pairwise method", value, low: 1.0, high })
}

/// How one alternative stands to another in a partial order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Relation {
    /// Preferred.
    #[serde(rename = "P")]
    Preferred,
    /// The other one is preferred.
    #[serde(rename = "-P")]
    Inferior,
    /// Indifferent.
    #[serde(rename = "I")]
    Indifferent,
    /// Incomparable: each is ahead in something.
    #[serde(rename = "R")]
    Incomparable,
}

impl Relation {
    /// The relation that two orders have in common, each given as "ahead, level or behind".
    pub(crate) fn intersection(one: std::cmp::Ordering, other: std::cmp::Ordering) -> Self {
        use std::cmp::Ordering::{Equal, Greater, Less};
        match (one, other) {
            (Equal, Equal) => Self::Indifferent,
            (Greater, Less) | (Less, Greater) => Self::Incomparable,
            (Greater, _) | (_, Greater) => Self::Preferred,
            (Less, _) | (_, Less) => Self::Inferior,
        }
    }

    /// The relation of every pair, row against column.
    pub(crate) fn table(rows: usize, relation: impl Fn(usize, usize) -> Self) -> Vec<Vec<Self>> {
        (0..rows).map(|a| (0..rows).map(|b| relation(a, b)).collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cmp::Ordering::{Equal, Greater, Less};

    #[test]
    fn two_orders_agree_or_they_do_not() {
        let relations = [(Greater, Greater), (Greater, Equal), (Equal, Equal), (Equal, Less), (Less, Greater)];
        let expected = ["P", "P", "I", "-P", "R"];
        for ((one, other), expected) in relations.into_iter().zip(expected) {
            let text = serde_json::to_string(&Relation::intersection(one, other)).unwrap();
            assert_eq!(text, format!("\"{expected}\""));
        }
    }
}
