//! What the charts of robustness say.

use super::{Detail, Name};
use crate::report::format::{Points, Share};
use crate::robustness::Firmness;

/// A number that can be moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Moved {
    /// Weight of a criterion or group of criteria, by its label.
    Weight(String),
    /// The weights within a group of criteria, by its label; `None` for those of the top.
    Weights(Option<String>),
    /// Weight of a service block.
    Block(String),
    /// A score: whose, on which criterion, in which block.
    Score(Name, String, Option<String>),
    /// A cost: whose.
    Cost(Name),
}

/// A number at which another scenario leads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tipping {
    /// The number.
    pub(crate) moved: Moved,
    /// The value now, printed.
    pub(crate) now: String,
    /// The value at which it flips, printed.
    pub(crate) at: String,
    /// True where it has to rise.
    pub(crate) rises: bool,
    /// Who leads then.
    pub(crate) then: Name,
}

/// The nearest flip; `None` where no single change brings another one to the front.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FlipsFinding(pub(crate) Option<Tipping>);

/// How often the leader is first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AcceptabilityFinding {
    /// The one that is first most often.
    pub(crate) leader: Name,
    /// In which share of the runs.
    pub(crate) share: Share,
    /// What that means.
    pub(crate) firmness: Firmness,
    /// How many there are to compare.
    pub(crate) count: usize,
}

/// Which weight the lines are about.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LinesFinding {
    /// Label of the criterion or group.
    pub(crate) weight: String,
    /// The nearest change of the leader; `None` where no weight changes it.
    pub(crate) flip: Option<Tipping>,
    /// Who leads now.
    pub(crate) leader: Name,
}

/// Whose range overlaps the leader's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RangesFinding {
    /// The leader.
    pub(crate) leader: Name,
    /// Its 5 % and 95 % quantiles.
    pub(crate) range: (Points, Points),
    /// The runner-up, and in which share of the runs the leader is ahead of it.
    pub(crate) second: Option<(Name, Share)>,
}

/// What is most worth clarifying.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ClarifyFinding {
    /// No single number would change the choice.
    Nothing,
    /// This one, with its gain in points, printed.
    Most(Moved, String),
}

/// Whose supporters weigh what more.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CentralFinding {
    /// For each scenario that wins often enough: its name, the label of the weight that differs most from the mean of
    /// all runs, and by how many percentage points (signed).
    pub(crate) leanings: Vec<(Name, String, f64)>,
}

/// Sentences of the charts of robustness.
#[derive(Debug)]
pub(crate) struct RobustnessWords {
    /// A number that can be moved, as the name of a row.
    pub(crate) moved: fn(&Moved) -> String,
    /// What the shares rest on: number of runs, printed; seed.
    pub(crate) runs: fn(&str, u64) -> String,
    /// The same where other methods than the weighted sum rank the runs: their names.
    pub(crate) runs_by: fn(&str, u64, &[String]) -> String,
    /// That a share is no probability of success.
    pub(crate) no_probability: &'static str,
    /// Why those that share rank 1 may be further apart than the margin.
    pub(crate) shared: &'static str,
    /// That one number is moved at a time.
    pub(crate) one_at_a_time: &'static str,
    /// Rank shares.
    pub(crate) acceptability: ChartWords<AcceptabilityFinding>,
    /// Kippwerte.
    pub(crate) flips: ChartWords<FlipsFinding>,
    /// Weight lines.
    pub(crate) lines: ChartWords<LinesFinding>,
    /// Ranges of the values.
    pub(crate) ranges: ChartWords<RangesFinding>,
    /// Value of clarifying.
    pub(crate) clarify: ChartWords<ClarifyFinding>,
    /// Central weights.
    pub(crate) central: ChartWords<CentralFinding>,
    /// "Rang 3", and the last one that stands for all worse ranks.
    pub(crate) rank: fn(usize, bool) -> String,
    /// Keys of the flips: value now, flip, band.
    pub(crate) flip_keys: [&'static str; 3],
    /// What a flip means: the value, whether it has to rise, who leads then.
    pub(crate) flips_at: fn(&Tipping) -> String,
    /// Where no value flips.
    pub(crate) never: &'static str,
    /// Axes of the lines: weight of what, overall value; the weight now.
    pub(crate) weight_axis: fn(&str) -> String,
    /// The axis of the overall value.
    pub(crate) value_axis: &'static str,
    /// The weight now, printed.
    pub(crate) now: fn(&str) -> String,
    /// At a crossing: the weight, and who leads from there on.
    pub(crate) crossing: fn(&str, &str) -> String,
    /// What the shaded stretch of the lines means.
    pub(crate) plausible: &'static str,
    /// Keys of the ranges: median, ends, band.
    pub(crate) range_keys: [&'static str; 3],
    /// That ranges may overlap.
    pub(crate) overlap: &'static str,
    /// What the dot in the table of central weights means.
    pub(crate) leaning: &'static str,
    /// What stands beside a range: its ends.
    pub(crate) range: fn(Points, Points) -> String,
    /// The gain of a clarification.
    pub(crate) gain: &'static str,
    /// What a gain means.
    pub(crate) gain_means: &'static str,
    /// What the ± of a gain means.
    pub(crate) gain_sampled: &'static str,
    /// Colour, head of the column of all runs, and what is left out.
    pub(crate) central_keys: [&'static str; 3],
}

/// Sentences that every one of these charts has.
#[derive(Debug)]
pub(crate) struct ChartWords<F> {
    /// The message.
    pub(crate) title: fn(&F, Detail) -> String,
    /// Study, profile.
    pub(crate) subtitle: fn(&str, &str) -> String,
    /// Kind of chart, number of rows.
    pub(crate) kind: fn(usize) -> String,
    /// The values of all rows, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
}
