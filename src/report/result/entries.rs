//! The shape of `result.json`.

use schemars::JsonSchema;
use serde::Serialize;

use super::RobustnessEntry;
use super::comparisons::{MethodEntry, RatersEntry, StakeholdersEntry};
use super::trust::{DecisionEntry, FrozenEntry};
use crate::study::{Mode, Provenance, Status};

/// A result, with all numbers in full. Lists have a fixed order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ResultFile {
    /// Version of this structure.
    pub schema_version: u32,
    /// The study.
    pub study: StudyEntry,
    /// Id of the profile behind `ranking`, `contributions` and `blocks`.
    pub profile: String,
    /// The alternatives, best first; those that a gate keeps out stand last.
    pub ranking: Vec<RankingEntry>,
    /// What the values are made of, in the order of the ranking.
    pub contributions: Vec<ContributionEntry>,
    /// Values in the service blocks, in the order of the ranking.
    pub blocks: Vec<BlockEntry>,
    /// Values and ranks with every profile's weights.
    pub profiles: Vec<ProfileEntry>,
    /// All profiles together; `null` for a single one.
    pub stakeholders: Option<StakeholdersEntry>,
    /// The raters one by one.
    pub raters: RatersEntry,
    /// All methods side by side, with the main profile's weights; never averaged.
    pub methods: Vec<MethodEntry>,
    /// How sure the ranking is; `null` where that was not computed.
    pub robustness: Option<RobustnessEntry>,
    /// Weights of all nodes of the tree, of every profile.
    pub weights: Vec<WeightEntry>,
    /// What was fixed before, and the ranking with it; `null` where nothing was.
    pub frozen: Option<FrozenEntry>,
    /// The decision that was finally taken; `null` where there is none yet.
    pub decision: Option<DecisionEntry>,
    /// Evidence by criterion and step of the inventory.
    pub coverage: Vec<CoverageEntry>,
    /// Warnings and notes on the input, then remarks on the result.
    pub findings: Vec<FindingEntry>,
}

/// What the study says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StudyEntry {
    /// Name of its folder.
    pub name: String,
    /// Title.
    pub title: String,
    /// Language of the texts in this file: `de` or `en`.
    pub language: String,
    /// Where scores and weights come from.
    pub provenance: Provenance,
    /// Draft or reviewed.
    pub status: Status,
    /// Who reviewed it.
    pub reviewed_by: Vec<String>,
    /// Day of the data.
    pub data_date: Option<String>,
    /// Document that it follows.
    pub source: String,
    /// Whether money stands beside the value or within it.
    pub mode: Mode,
    /// Aggregation method.
    pub method: String,
    /// Points within which alternatives share a rank.
    pub tie_margin: f64,
}

/// An alternative and its place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RankingEntry {
    /// Best place of its tied group; `null` where a gate keeps it out.
    pub rank: Option<usize>,
    /// Last place of its tied group.
    pub rank_to: Option<usize>,
    /// Id.
    pub id: String,
    /// Letter in the source document.
    pub letter: String,
    /// Label.
    pub label: String,
    /// True for the alternative to compare with.
    pub baseline: bool,
    /// Score of the method that ranks; `null` where the overall value itself does, or a gate keeps it out.
    pub score: Option<f64>,
    /// Overall value of the additive model, 0–100.
    pub value: f64,
    /// Points behind the best.
    pub gap: f64,
    /// Overall value with every estimate at its bad end.
    pub value_worst: f64,
    /// Overall value with every estimate at its good end.
    pub value_best: f64,
    /// Cost; `null` where the study says nothing about it.
    pub cost: Option<CostEntry>,
    /// No other has more value at no more cost; `null` without costs.
    pub efficient: Option<bool>,
    /// Id of an alternative that is at least as good everywhere and better somewhere.
    pub dominated_by: Option<String>,
    /// Largest regret over the profiles, in points.
    pub max_regret: f64,
    /// Gates that it misses.
    pub gates: Vec<GateEntry>,
    /// The rank that it would have without gates.
    pub rank_without_gates: usize,
    /// Who serves which block, for a composite.
    pub parts: Vec<PartEntry>,
}

/// Cost of an alternative, in currency units.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CostEntry {
    /// Currency code.
    pub currency: String,
    /// Present value, low.
    pub low: f64,
    /// Present value, likely.
    pub likely: f64,
    /// Present value, high.
    pub high: f64,
    /// One-off payments, gross and undiscounted; `null` where the present value was given as a score.
    pub one_off: Option<f64>,
    /// Running payments of all years, gross and undiscounted.
    pub running: Option<f64>,
    /// Value added tax within the payments.
    pub vat: Option<f64>,
    /// True for a composite whose payments are the block-weighted mean of its parts.
    pub mean_of_parts: bool,
}

/// A gate that an alternative misses.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GateEntry {
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the block, where it is out in that block alone.
    pub block: Option<String>,
    /// What it reaches.
    pub found: f64,
    /// The rule, for example `< 2`.
    pub rule: String,
    /// Why the rule exists.
    pub reason: String,
}

/// Who serves a block of a composite.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PartEntry {
    /// Id of the block.
    pub block: String,
    /// Id of the serving alternative.
    pub part: String,
    /// Why.
    pub reason: String,
}

/// The contribution of one criterion to one alternative's value.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ContributionEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Global weight, 0–1.
    pub weight: f64,
    /// Weight times value; the contributions of an alternative sum to its value.
    pub contribution: f64,
}

/// The value of an alternative in a block.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BlockEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the block.
    pub block: String,
    /// Weight of the block, 0–1.
    pub weight: f64,
    /// Value in the block, 0–100.
    pub value: f64,
}

/// An alternative with one profile's weights.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ProfileEntry {
    /// Id of the profile.
    pub profile: String,
    /// Id of the alternative.
    pub alternative: String,
    /// Overall value.
    pub value: f64,
    /// Best place of its tied group.
    pub rank: Option<usize>,
    /// Last place of its tied group.
    pub rank_to: Option<usize>,
    /// Points behind the best of the profile.
    pub regret: f64,
}

/// The weight of a node in one profile.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct WeightEntry {
    /// Id of the profile.
    pub profile: String,
    /// Id of the node.
    pub node: String,
    /// Id of the objective above.
    pub parent: Option<String>,
    /// Share among siblings, 0–1.
    pub local: f64,
    /// Share of the whole, 0–1.
    pub global: f64,
}

/// Evidence for a criterion from a step of the inventory.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CoverageEntry {
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the step.
    pub step: String,
    /// Whether the catalogue expects some.
    pub expected: bool,
    /// Number of ratings with evidence from the step.
    pub ratings: usize,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FindingEntry {
    /// Stable code.
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// File, relative to the study's folder.
    pub file: String,
    /// Line from 1, or `null`.
    pub line: Option<u32>,
    /// Column from 1, or `null`.
    pub column: Option<u32>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Cell of a workbook.
    pub cell: Option<String>,
    /// Header of the column, or path in a JSON file.
    pub field: Option<String>,
    /// What is the matter, as a sentence.
    pub message: String,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// How to repair it.
    pub help: String,
}
