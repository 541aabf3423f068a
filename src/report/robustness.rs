//! The result of `waage robustness` for machines: every sampled figure with its standard error.

use serde::Serialize;

use super::result::{FindingEntry, SCHEMA_VERSION};
use crate::robustness::{Figures, LEVELS, Sampled, Verdict, verdict};

/// Who and what was sampled: names in the order of the problem.
#[derive(Debug, Clone)]
pub struct Sampling {
    /// Name of the study or table.
    pub input: String,
    /// SHA-256 of what it means.
    pub input_hash: String,
    /// Ids of the alternatives that compete.
    pub alternatives: Vec<String>,
    /// Their labels.
    pub labels: Vec<String>,
    /// Ids of those that a gate keeps out.
    pub knocked_out: Vec<String>,
    /// Ids of the criteria, in the order of the leaves.
    pub criteria: Vec<String>,
    /// Ids of the blocks.
    pub blocks: Vec<String>,
    /// How weights vary: the name in `study.json`.
    pub weights: String,
    /// The methods that rank the draws in turn: their names in `study.json`.
    pub methods: Vec<String>,
    /// Seed.
    pub seed: u64,
    /// Largest standard error asked for.
    pub precision: Option<f64>,
    /// Warnings and notes.
    pub findings: Vec<FindingEntry>,
}

/// The document.
#[derive(Debug, Clone, Serialize)]
pub struct RobustnessFile {
    /// Version of this structure.
    pub schema_version: u32,
    /// Version of the program.
    pub version: String,
    /// Name of the study or table.
    pub input: String,
    /// SHA-256 of what it means.
    pub input_hash: String,
    /// The method that ranks; `several` where methods take turns.
    pub method: String,
    /// The methods that rank in turn.
    pub methods: Vec<String>,
    /// Draws in which the method had no answer, so that the overall values ranked.
    pub unanswered: u64,
    /// How weights vary.
    pub weights: String,
    /// Number of draws.
    pub draws: u64,
    /// Seed.
    pub seed: u64,
    /// Largest standard error asked for.
    pub precision: Option<f64>,
    /// The verdict.
    pub verdict: Option<VerdictEntry>,
    /// One entry an alternative.
    pub alternatives: Vec<AlternativeEntry>,
    /// Ids of those that a gate keeps out.
    pub knocked_out: Vec<String>,
    /// Share of the draws in which the row is ahead of the column, in the order of `alternatives`.
    pub pairwise: Vec<Vec<Sampled>>,
    /// Entropy of each rank, in bits; the first is the entropy of the choice.
    pub entropy: Vec<Sampled>,
    /// SHA-256 over everything that was counted.
    pub digest: String,
    /// Warnings and notes.
    pub findings: Vec<FindingEntry>,
}

/// How firm rank 1 is.
#[derive(Debug, Clone, Serialize)]
pub struct VerdictEntry {
    /// `level`, `tendency`, `stable` or `very-stable`.
    pub firmness: &'static str,
    /// Share of the draws in which the first is first.
    pub share: f64,
    /// Ids of those who share rank 1.
    pub leaders: Vec<String>,
    /// Share of the draws in which one of them is first.
    pub joint_share: f64,
    /// False where the precision does not settle the word.
    pub settled: bool,
}

/// Figures of one alternative.
#[derive(Debug, Clone, Serialize)]
pub struct AlternativeEntry {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Share of the draws for each rank.
    pub rank_acceptability: Vec<Sampled>,
    /// Expected rank.
    pub expected_rank: Sampled,
    /// Holistic acceptability.
    pub holistic: Sampled,
    /// Mean value.
    pub mean_value: Sampled,
    /// Quantiles of the value.
    pub quantiles: Vec<QuantileEntry>,
    /// Expected regret.
    pub expected_regret: Sampled,
    /// Largest regret that occurred.
    pub max_regret: f64,
    /// Share of first ranks at the central weights; `null` for one that is never first.
    pub confidence_factor: Option<Sampled>,
    /// Central weights of the criteria; empty for one that is never first.
    pub central_weights: Vec<WeightEntry>,
    /// Central weights of the blocks, where they vary.
    pub central_blocks: Vec<WeightEntry>,
}

/// A quantile.
#[derive(Debug, Clone, Serialize)]
pub struct QuantileEntry {
    /// Level, 0…1.
    pub level: f64,
    /// The quantile.
    #[serde(flatten)]
    pub sampled: Sampled,
}

/// A weight.
#[derive(Debug, Clone, Serialize)]
pub struct WeightEntry {
    /// Id of the criterion or block.
    pub id: String,
    /// The weight, 0…1.
    #[serde(flatten)]
    pub sampled: Sampled,
}

/// The verdict on sampled figures.
#[must_use]
pub fn verdict_on(figures: &Figures) -> Option<Verdict> {
    let first = |row: &Vec<Sampled>| row.first().map(|sampled| (sampled.value, sampled.error));
    let (shares, errors): (Vec<f64>, Vec<f64>) = figures.rank_acceptability.iter().filter_map(first).unzip();
    verdict(&shares, &errors)
}

/// The document from the figures; `confidence` has one factor an alternative.
#[must_use]
pub fn robustness_file(
    sampling: &Sampling,
    figures: &Figures,
    confidence: &[Option<Sampled>],
    digest: String,
) -> RobustnessFile {
    let named = |ids: &[String], weights: Option<&Option<Vec<Sampled>>>| {
        let weights = weights.and_then(Option::as_ref);
        let entry = |(id, sampled): (&String, &Sampled)| WeightEntry { id: id.clone(), sampled: *sampled };
        weights.map(|weights| ids.iter().zip(weights).map(entry).collect()).unwrap_or_default()
    };
    let alternative = |s: usize| AlternativeEntry {
        id: sampling.alternatives[s].clone(),
        label: sampling.labels[s].clone(),
        rank_acceptability: figures.rank_acceptability[s].clone(),
        expected_rank: figures.expected_rank[s],
        holistic: figures.holistic[s],
        mean_value: figures.mean_value[s],
        quantiles: LEVELS
            .iter()
            .zip(&figures.quantiles[s])
            .map(|(&level, &sampled)| QuantileEntry { level, sampled })
            .collect(),
        expected_regret: figures.expected_regret[s],
        max_regret: figures.max_regret[s],
        confidence_factor: confidence.get(s).copied().flatten(),
        central_weights: named(&sampling.criteria, figures.central_weights.get(s)),
        central_blocks: named(&sampling.blocks, figures.central_blocks.get(s)),
    };
    let verdict = verdict_on(figures).map(|found| VerdictEntry {
        firmness: found.firmness.name(),
        share: found.share,
        leaders: found.leaders.iter().map(|&s| sampling.alternatives[s].clone()).collect(),
        joint_share: found.joint_share,
        settled: found.settled,
    });
    RobustnessFile {
        schema_version: SCHEMA_VERSION,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        input: sampling.input.clone(),
        input_hash: sampling.input_hash.clone(),
        method: match sampling.methods.as_slice() {
            [only] => only.clone(),
            _ => "several".to_owned(),
        },
        methods: sampling.methods.clone(),
        unanswered: figures.unanswered,
        weights: sampling.weights.clone(),
        draws: figures.draws,
        seed: sampling.seed,
        precision: sampling.precision,
        verdict,
        alternatives: (0..sampling.alternatives.len()).map(alternative).collect(),
        knocked_out: sampling.knocked_out.clone(),
        pairwise: figures.pairwise.clone(),
        entropy: figures.entropy.clone(),
        digest,
        findings: sampling.findings.clone(),
    }
}
