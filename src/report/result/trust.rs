//! What was fixed beforehand and what was decided in the end, in `result.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::{Deviation, Setting};
use crate::evaluate::Comparison;
use crate::report::table::Source;
use crate::report::text::trust::trust;

/// Weights and scales that were fixed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FrozenEntry {
    /// Short id.
    pub id: String,
    /// SHA-256 of weights, scales and tree.
    pub sha256: String,
    /// File, relative to the study's folder.
    pub file: String,
    /// Who decided to fix them.
    pub body: String,
    /// The day.
    pub date: String,
    /// Who took part.
    pub participants: Vec<String>,
    /// How many scores were already there.
    pub scores: usize,
    /// What differs in the study's files.
    pub deviations: Vec<DeviationEntry>,
    /// False where the frozen ranking cannot be computed any more.
    pub comparable: bool,
    /// Both rankings, in the order of the frozen one; empty where nothing differs.
    pub ranking: Vec<FrozenRankEntry>,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DeviationEntry {
    /// What differs, for example `weight`.
    pub aspect: String,
    /// Id of the profile, for a weight.
    pub profile: Option<String>,
    /// Id of the node, criterion, block or profile; empty for the study as a whole.
    pub of: String,
    /// As it was: a number (percent for weights), a text, or `null` where it was not there.
    pub before: serde_json::Value,
    /// As it is.
    pub now: serde_json::Value,
    /// The same in words.
    pub text: String,
}

impl DeviationEntry {
    /// A difference with its text in `language`.
    #[must_use]
    pub fn new(deviation: &Deviation, language: crate::model::Language) -> Self {
        let side = |side: &Setting| match side {
            Setting::Absent => serde_json::Value::Null,
            Setting::Present => serde_json::Value::Bool(true),
            Setting::Number(number) => serde_json::json!(number),
            Setting::Text(text) => serde_json::json!(text),
        };
        Self {
            aspect: deviation.aspect.name().to_owned(),
            profile: deviation.profile.clone(),
            of: deviation.of.clone(),
            before: side(&deviation.before),
            now: side(&deviation.now),
            text: (trust(language).deviation)(deviation),
        }
    }
}

/// An alternative in both rankings, by the numbers alone.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FrozenRankEntry {
    /// Id.
    pub alternative: String,
    /// Rank with the frozen weights and scales; `null` where a gate keeps it out.
    pub frozen_rank: Option<usize>,
    /// Overall value with them.
    pub frozen_value: f64,
    /// Rank now.
    pub rank: Option<usize>,
    /// Overall value now.
    pub value: f64,
}

/// The decision that was finally taken.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DecisionEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// The day.
    pub date: String,
    /// Who decided.
    pub body: String,
    /// Why.
    pub reason: String,
    /// Whether the alternative leads the ranking.
    pub leads: bool,
}

pub(super) fn frozen(source: Source<'_>) -> Option<FrozenEntry> {
    let Source { study, evaluation, language, .. } = source;
    let frozen = study.frozen.as_ref()?;
    let comparison = evaluation.frozen(study);
    let ranking = match comparison {
        Some(Comparison::Both(both)) => both
            .order
            .iter()
            .map(|&s| FrozenRankEntry {
                alternative: study.alternatives[s].id.to_string(),
                frozen_rank: both.frozen.ranks[s].map(|rank| rank.first),
                frozen_value: both.frozen.values[s],
                rank: both.now.ranks[s].map(|rank| rank.first),
                value: both.now.values[s],
            })
            .collect(),
        _ => Vec::new(),
    };
    Some(FrozenEntry {
        id: frozen.id(),
        sha256: frozen.record.sha256.clone(),
        file: frozen.file.clone(),
        body: frozen.record.body.clone(),
        date: frozen.record.date.clone(),
        participants: frozen.record.participants.clone(),
        scores: frozen.record.scores,
        deviations: frozen.deviations.iter().map(|deviation| DeviationEntry::new(deviation, language)).collect(),
        comparable: !matches!(comparison, Some(Comparison::NotComparable)),
        ranking,
    })
}

pub(super) fn decision(source: Source<'_>) -> Option<DecisionEntry> {
    let decision = source.study.settings.decision.as_ref()?;
    let ranks = &source.evaluation.main().ranks;
    let decided = source.evaluation.decided;
    Some(DecisionEntry {
        alternative: decision.alternative.clone(),
        date: decision.date.clone(),
        body: decision.body.clone(),
        reason: decision.reason.clone(),
        leads: decided.is_some_and(|s| ranks[s].is_some_and(|rank| rank.first == 1)),
    })
}
