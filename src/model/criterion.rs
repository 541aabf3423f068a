//! Criteria: the leaves of the tree.

use super::{End, Id, Text, ValueFunction};

/// What a criterion is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Weighted into the overall value.
    Utility,
    /// A present value; beside the overall value in mode `bmf`, part of it in mode `integrated`.
    Monetary,
    /// Shown, never weighted.
    Report,
    /// Checked before weighting, never weighted.
    Gate,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Utility, Self::Monetary, Self::Report, Self::Gate];

    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utility => "utility",
            Self::Monetary => "monetary",
            Self::Report => "report",
            Self::Gate => "gate",
        }
    }
}

/// An assessed attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct Criterion {
    /// Stable name.
    pub id: Id,
    /// Index of its node in the tree.
    pub node: usize,
    /// Label.
    pub label: Text,
    /// What is assessed.
    pub definition: Text,
    /// What it is for.
    pub role: Role,
    /// Unit of the performances, for example `Monate`; empty for ratings.
    pub unit: String,
    /// From performance to value; `None` for a role that is never weighted.
    pub value: Option<ValueFunction>,
    /// Verbal anchors of the scale, by rising level.
    pub anchors: Vec<Anchor>,
    /// Indices of the blocks that it concerns, or `None` where it does not vary by block.
    pub blocks: Option<Vec<usize>>,
    /// The knock-out rule, if any.
    pub gate: Option<Gate>,
    /// Indices of the inventory steps that should give evidence for it.
    pub steps: Vec<usize>,
    /// Indices of criteria with which it overlaps, as declared in the catalogue.
    pub overlaps: Vec<usize>,
}

impl Criterion {
    /// Smallest and largest number of the scale: the ends of the value function, else the outer verbal anchors;
    /// `None` for an open scale.
    #[must_use]
    pub fn range(&self) -> Option<(f64, f64)> {
        let anchors = || Some((self.anchors.first()?.level, self.anchors.last()?.level));
        self.value.as_ref().map(ValueFunction::range).or_else(anchors)
    }
}

/// A level of a scale, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// The level in the criterion's unit.
    pub level: f64,
    /// What the level means.
    pub label: Text,
}

/// A knock-out rule (K.-o.-Kriterium): an alternative for which it holds is out, whatever its other merits.
#[derive(Debug, Clone, PartialEq)]
pub struct Gate {
    /// Compares the performance with the threshold.
    pub operator: Operator,
    /// In the criterion's unit.
    pub threshold: f64,
    /// Which end of the estimate is compared.
    pub applies_to: End,
    /// Why the rule exists.
    pub reason: Text,
}

impl Gate {
    /// True where `x` is knocked out.
    #[must_use]
    pub fn hits(&self, x: f64) -> bool {
        match self.operator {
            Operator::Less => x < self.threshold,
            Operator::LessOrEqual => x <= self.threshold,
            Operator::Greater => x > self.threshold,
            Operator::GreaterOrEqual => x >= self.threshold,
        }
    }
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

impl Operator {
    /// All operators.
    pub const ALL: [Self; 4] = [Self::Less, Self::LessOrEqual, Self::Greater, Self::GreaterOrEqual];

    /// The sign in files.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}
