//! Sentences of the charts that compare the first two.

use super::{Detail, Name, TornadoFinding, WhyFinding};

/// Why the first is ahead of the second.
#[derive(Debug)]
pub(crate) struct WhyWords {
    /// The message.
    pub(crate) title: fn(&WhyFinding, Detail) -> String,
    /// Study, profile, whether the steps are objectives.
    pub(crate) subtitle: fn(&str, &str, bool) -> String,
    /// Kind of chart, the two scenarios.
    pub(crate) kind: fn(&Name, &Name) -> String,
    /// All steps, or the largest.
    pub(crate) values: fn(&str, bool) -> String,
    /// What a step in one direction means.
    pub(crate) speaks_for: fn(&Name) -> String,
    /// The smallest objectives together; how many.
    pub(crate) others: fn(usize) -> String,
    /// Where the axis begins.
    pub(crate) axis: &'static str,
}

/// What moves the gap between the first two.
#[derive(Debug)]
pub(crate) struct TornadoWords {
    /// The message.
    pub(crate) title: fn(&TornadoFinding, Detail) -> String,
    /// Study, profile, the two scenarios.
    pub(crate) subtitle: fn(&str, &str, &Name, &Name) -> String,
    /// Kind of chart, number of assumptions.
    pub(crate) kind: fn(usize) -> String,
    /// The ends of all assumptions, or of the widest.
    pub(crate) values: fn(&str, bool) -> String,
    /// Name of an assumption, its two ends.
    pub(crate) range: fn(&str, &str, &str) -> String,
    /// The scores of a scenario on a criterion.
    pub(crate) score: fn(&str, &str) -> String,
    /// The weight of a criterion or objective.
    pub(crate) weight: fn(&str) -> String,
    /// What the first fill means.
    pub(crate) low: &'static str,
    /// What the second fill means.
    pub(crate) high: &'static str,
    /// Above the line: the gap now.
    pub(crate) now: fn(&str) -> String,
    /// One at a time; whether weights are among the assumptions.
    pub(crate) one_way: fn(bool) -> String,
    /// How many assumptions are left out.
    pub(crate) left_out: fn(usize) -> String,
    /// What the sign of the mean means.
    pub(crate) mean: &'static str,
}
