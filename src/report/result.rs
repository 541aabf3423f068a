//! `result.json`: everything, for machines.

mod comparisons;
mod entries;
mod robustness;
mod trust;

pub use comparisons::{
    AgreementEntry, DifferenceEntry, LeadersEntry, MethodEntry, MethodRankEntry, RatedCellEntry, RatersEntry,
    ReversalEntry, StakeholdersEntry, VoteEntry,
};
pub use robustness::{FlipEntry, RobustAlternativeEntry, RobustnessEntry, SampledEntry, StabilityEntry};
pub use trust::{DecisionEntry, DeviationEntry, FrozenEntry, FrozenRankEntry};

pub use entries::{
    BlockEntry, ContributionEntry, CostEntry, CoverageEntry, FindingEntry, GateEntry, PartEntry, ProfileEntry,
    RankingEntry, ResultFile, StudyEntry, WeightEntry,
};

use super::table::Source;
use super::text::message;
use crate::error::{Finding, Severity};
use crate::model::{Language, Origin, Rank, Role};
use crate::study::Cost;

/// Version of the structure of `result.json`; raised when a field changes its meaning or goes.
pub const SCHEMA_VERSION: u32 = 1;

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
    let Source { study, evaluation, language, .. } = source;
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
        stakeholders: comparisons::stakeholders(source),
        raters: comparisons::raters(source),
        methods: comparisons::methods(source),
        robustness: robustness::robustness(source),
        weights: weights(source),
        frozen: trust::frozen(source),
        decision: trust::decision(source),
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
    let Source { study, evaluation, language, .. } = source;
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
        score: main.scores.as_ref().and_then(|scores| scores.values[s]),
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
        parts: alternative
            .assignment
            .iter()
            .flat_map(|assignment| {
                study.blocks.iter().zip(&assignment.parts).zip(&assignment.reasons).map(|((block, &part), reason)| {
                    PartEntry {
                        block: block.id.to_string(),
                        part: study.alternatives[part].id.to_string(),
                        reason: reason.get(language).to_owned(),
                    }
                })
            })
            .collect(),
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
