//! `result.json`: everything, for machines.

use schemars::JsonSchema;
use serde::Serialize;

use super::table::Source;
use super::text::message;
use crate::error::{Finding, Severity};
use crate::model::{Language, Origin, Rank, Role};
use crate::study::{Cost, Mode, Provenance, Status};

/// Version of the structure of `result.json`; raised when a field changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

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
    /// Weights of all nodes of the tree, of every profile.
    pub weights: Vec<WeightEntry>,
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
    /// Overall value, 0–100.
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

impl FindingEntry {
    /// A finding with its texts in `language`.
    #[must_use]
    pub fn new(finding: &Finding, language: Language) -> Self {
        let place = finding.location.clone();
        let message = message(&finding.problem, language);
        let severity = match finding.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        Self {
            code: finding.code().as_str().to_owned(),
            severity: severity.to_owned(),
            file: place.file,
            line: Some(place.line).filter(|&line| line > 0),
            column: Some(place.column).filter(|&column| column > 0),
            sheet: place.sheet,
            cell: place.cell,
            field: place.field,
            message: message.headline,
            found: message.found,
            expected: message.expected,
            help: message.help,
        }
    }
}

/// The result of an evaluation.
#[must_use]
pub fn result(source: Source<'_>) -> ResultFile {
    let Source { study, evaluation, language } = source;
    let main = evaluation.main();
    let alternative = |s: usize| study.alternatives[s].id.to_string();
    let settings = &study.settings;
    let in_order = || main.order.iter().copied();
    ResultFile {
        schema_version: SCHEMA_VERSION,
        study: StudyEntry {
            name: study.name.clone(),
            title: settings.title.get(language).to_owned(),
            language: language.code().to_owned(),
            provenance: settings.provenance,
            status: settings.status,
            reviewed_by: settings.reviewed_by.clone(),
            data_date: settings.data_date.clone(),
            source: settings.source.clone(),
            mode: settings.mode,
            method: settings.method.name().to_owned(),
            tie_margin: settings.tie_margin,
        },
        profile: study.profiles[evaluation.main].id.to_string(),
        ranking: in_order().map(|s| ranking_entry(source, s)).collect(),
        contributions: in_order()
            .flat_map(|s| {
                (0..study.criteria.len()).filter(|&c| study.weighted(c)).map(move |c| ContributionEntry {
                    alternative: alternative(s),
                    criterion: study.criteria[c].id.to_string(),
                    weight: study.profiles[evaluation.main].weights.global()[study.criteria[c].node],
                    contribution: main.values.contributions_of(s)[c],
                })
            })
            .collect(),
        blocks: in_order()
            .flat_map(|s| {
                study.blocks.iter().zip(main.values.blocks_of(s)).map(move |(block, &value)| BlockEntry {
                    alternative: alternative(s),
                    block: block.id.to_string(),
                    weight: block.weight,
                    value,
                })
            })
            .collect(),
        profiles: profiles(source),
        weights: weights(source),
        coverage: study
            .criteria
            .iter()
            .enumerate()
            .flat_map(|(c, criterion)| {
                study.steps.iter().enumerate().map(move |(step, known)| CoverageEntry {
                    criterion: criterion.id.to_string(),
                    step: known.id.to_string(),
                    expected: evaluation.coverage.expected[c][step],
                    ratings: evaluation.coverage.ratings[c][step],
                })
            })
            .collect(),
        findings: study
            .warnings
            .iter()
            .chain(&evaluation.remarks)
            .map(|finding| FindingEntry::new(finding, language))
            .collect(),
    }
}

fn ranking_entry(source: Source<'_>, s: usize) -> RankingEntry {
    let Source { study, evaluation, language } = source;
    let main = evaluation.main();
    let alternative = &study.alternatives[s];
    let (rank, rank_to) = places(main.ranks[s]);
    let cost = evaluation.costs.as_ref().and_then(|costs| costs[s]);
    let currency = study.settings.money.as_ref().map_or("", |money| money.currency.as_str());
    RankingEntry {
        rank,
        rank_to,
        id: alternative.id.to_string(),
        letter: alternative.letter.clone(),
        label: alternative.label.get(language).to_owned(),
        baseline: alternative.baseline,
        value: main.values.overall[s],
        gap: main.gap[s],
        value_worst: main.range[s].0,
        value_best: main.range[s].1,
        cost: cost.map(|cost| cost_entry(&cost, currency)),
        efficient: cost.map(|_| evaluation.efficient[s]),
        dominated_by: evaluation.dominated_by[s].map(|t| study.alternatives[t].id.to_string()),
        max_regret: evaluation.max_regret[s],
        gates: evaluation.gates[s]
            .iter()
            .filter_map(|hit| {
                let criterion = &study.criteria[hit.criterion];
                let gate = criterion.gate.as_ref()?;
                Some(GateEntry {
                    criterion: criterion.id.to_string(),
                    block: hit.block.map(|b| study.blocks[b].id.to_string()),
                    found: hit.found,
                    rule: format!("{} {}", gate.operator.sign(), gate.threshold),
                    reason: gate.reason.get(language).to_owned(),
                })
            })
            .collect(),
        rank_without_gates: main.ranks_without_gates.ranks()[s].first,
        parts: alternative.assignment.iter().flat_map(|assignment| {
            study.blocks.iter().zip(&assignment.parts).zip(&assignment.reasons).map(|((block, &part), reason)| PartEntry {
                block: block.id.to_string(),
                part: study.alternatives[part].id.to_string(),
                reason: reason.get(language).to_owned(),
            })
        }).collect(),
    }
}

fn cost_entry(cost: &Cost, currency: &str) -> CostEntry {
    CostEntry {
        currency: currency.to_owned(),
        low: cost.low,
        likely: cost.likely,
        high: cost.high,
        one_off: cost.detail.map(|detail| detail.one_off.euros()),
        running: cost.detail.map(|detail| detail.running.euros()),
        vat: cost.detail.map(|detail| detail.vat.euros()),
        mean_of_parts: cost.origin == Origin::MeanOfParts,
    }
}

fn places(rank: Option<Rank>) -> (Option<usize>, Option<usize>) {
    (rank.map(|rank| rank.first), rank.map(|rank| rank.last))
}

fn profiles(source: Source<'_>) -> Vec<ProfileEntry> {
    let Source { study, evaluation, .. } = source;
    let mut entries = Vec::new();
    for (p, result) in evaluation.profiles.iter().enumerate() {
        for &s in &result.order {
            let (rank, rank_to) = places(result.ranks[s]);
            entries.push(ProfileEntry {
                profile: study.profiles[p].id.to_string(),
                alternative: study.alternatives[s].id.to_string(),
                value: result.values.overall[s],
                rank,
                rank_to,
                regret: evaluation.regret(p, s),
            });
        }
    }
    entries
}

fn weights(source: Source<'_>) -> Vec<WeightEntry> {
    let study = source.study;
    let nodes = study.tree.nodes();
    let not_weighted = |node: usize| nodes[node].criterion.is_some_and(|c| study.criteria[c].role == Role::Gate);
    let mut entries = Vec::new();
    for profile in &study.profiles {
        for node in study.tree.depth_first().into_iter().filter(|&node| !not_weighted(node)) {
            entries.push(WeightEntry {
                profile: profile.id.to_string(),
                node: nodes[node].id.to_string(),
                parent: nodes[node].parent.map(|parent| nodes[parent].id.to_string()),
                local: profile.weights.local()[node],
                global: profile.weights.global()[node],
            });
        }
    }
    entries
}
