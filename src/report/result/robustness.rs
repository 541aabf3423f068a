//! How sure the ranking is, in `result.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Role;
use crate::report::table::Source;
use crate::robustness::{Flip, LeadVariance, Lever, Question, Robustness, Sampled, Weight};

/// How sure the ranking of the main profile is, and what would flip it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RobustnessEntry {
    /// Number of runs.
    pub draws: u64,
    /// Start of the random numbers.
    pub seed: u64,
    /// `very-stable`, `stable`, `tendency` or `level`.
    pub verdict: String,
    /// False where two standard errors would change that word.
    pub settled: bool,
    /// Ids of those that share the first ranks, the one that is first most often first.
    pub leaders: Vec<String>,
    /// Share of the runs in which one of them is first.
    pub leaders_share: f64,
    /// The alternatives that compete, in the order of the ranking.
    pub alternatives: Vec<RobustAlternativeEntry>,
    /// The methods that ranked the runs in turn.
    pub methods: Vec<String>,
    /// Runs in which the method had no answer, so that the overall values ranked.
    pub unanswered: u64,
    /// Single changes that make another one the leader, the nearest first; `null` where another method than the weighted sum
    /// ranks.
    pub flips: Option<Vec<FlipEntry>>,
    /// How far each weight can move; `null` as for `flips`.
    pub stability: Option<Vec<StabilityEntry>>,
    /// What clarifying a number, or all weights of an objective, is worth on average, the largest first; what is worth
    /// nothing is left out; `null` as for `flips`.
    pub clarifying: Option<Vec<ClarifyingEntry>>,
    /// What makes the lead of the first over the second uncertain; `null` where that has no closed form.
    pub lead: Option<LeadEntry>,
}

/// The variance of the lead of the first over the second, and Sobol indices of what causes it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LeadEntry {
    /// Id of the one ahead.
    pub ahead: String,
    /// Id of the one behind.
    pub behind: String,
    /// In squared points.
    pub variance: f64,
    /// Share of the variance that knowing all weights would take away.
    pub weights_first_order: f64,
    /// Share that would remain if everything but the weights were known.
    pub weights_total: f64,
    /// The same for single numbers that have an influence, the largest first.
    pub assessments: Vec<ShareEntry>,
}

/// Sobol indices of one number.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ShareEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the block, if it belongs to one.
    pub block: Option<String>,
    /// First-order index.
    pub first_order: f64,
    /// Total index.
    pub total: f64,
}

/// What clarifying something before the decision is worth.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClarifyingEntry {
    /// `score`, `cost`, or `weights` for all weights right below an objective together.
    pub kind: String,
    /// Id of the criterion or objective.
    pub id: String,
    /// Id of the alternative, for a score or cost.
    pub alternative: Option<String>,
    /// Id of the block, for a score in one.
    pub block: Option<String>,
    /// Points; an exact figure has a standard error of 0.
    pub gain: SampledEntry,
}

/// A sampled figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct SampledEntry {
    /// The figure.
    pub value: f64,
    /// Its standard error.
    pub standard_error: f64,
}

/// An alternative over all runs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RobustAlternativeEntry {
    /// Id.
    pub id: String,
    /// Share of the runs at each rank, from rank 1.
    pub rank_shares: Vec<SampledEntry>,
    /// Mean rank.
    pub expected_rank: SampledEntry,
    /// Holistic acceptability.
    pub holistic: SampledEntry,
    /// Mean value.
    pub mean_value: SampledEntry,
    /// Quantiles of the value at 5, 25, 50, 75 and 95 %.
    pub quantiles: Vec<SampledEntry>,
    /// Mean regret.
    pub expected_regret: SampledEntry,
    /// Largest regret that occurred.
    pub max_regret: f64,
    /// Share of the runs in which it is ahead of each alternative, in the order of this list.
    pub ahead_of: Vec<SampledEntry>,
    /// Mean weight of each criterion over the runs in which it is first; `null` where it never is.
    pub central_weights: Option<Vec<SampledEntry>>,
}

/// A single change that makes another one the leader.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FlipEntry {
    /// `weight`, `block-weight`, `score` or `cost`.
    pub kind: String,
    /// Id of the node, block or criterion.
    pub id: String,
    /// Id of the alternative, for a score or cost.
    pub alternative: Option<String>,
    /// Id of the block, for a score in one.
    pub block: Option<String>,
    /// The value now: a share for weights, else in the criterion's unit.
    pub now: f64,
    /// The value at which it flips; `null` where no value does it.
    pub at: Option<f64>,
    /// Id of the one that leads then.
    pub then: Option<String>,
}

/// How far a weight can move.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StabilityEntry {
    /// Id of the node or block.
    pub id: String,
    /// True for a block.
    pub block: bool,
    /// Share among siblings now.
    pub now: f64,
    /// Within these the leader stays first.
    pub rank1: (f64, f64),
    /// Within these the whole order stays.
    pub order: (f64, f64),
}

impl From<&Sampled> for SampledEntry {
    fn from(sampled: &Sampled) -> Self {
        Self { value: sampled.value, standard_error: sampled.error }
    }
}

pub(super) fn robustness(source: Source<'_>) -> Option<RobustnessEntry> {
    let robustness = source.robustness?;
    let (study, figures) = (source.study, &robustness.figures);
    let id = |position: usize| study.alternatives[robustness.kept[position]].id.to_string();
    let all = |some: &[Sampled]| some.iter().map(SampledEntry::from).collect::<Vec<_>>();
    let order: Vec<usize> = source.competing().map(|(position, _)| position).collect();
    let alternative = |&at: &usize| RobustAlternativeEntry {
        id: id(at),
        rank_shares: all(&figures.rank_acceptability[at]),
        expected_rank: (&figures.expected_rank[at]).into(),
        holistic: (&figures.holistic[at]).into(),
        mean_value: (&figures.mean_value[at]).into(),
        quantiles: all(&figures.quantiles[at]),
        expected_regret: (&figures.expected_regret[at]).into(),
        max_regret: figures.max_regret[at],
        ahead_of: order.iter().map(|&other| (&figures.pairwise[at][other]).into()).collect(),
        central_weights: figures.central_weights[at].as_deref().map(all),
    };
    let weight_id = |weight: Weight| match weight {
        Weight::Node(node) => study.tree.nodes()[node].id.to_string(),
        Weight::Block(block) => study.blocks[block].id.to_string(),
    };
    let flip = |flip: &Flip| {
        let known = robustness.assessment(flip.switch.lever);
        let (kind, what) = match flip.switch.lever {
            Lever::Weight(weight @ Weight::Node(_)) => ("weight", weight_id(weight)),
            Lever::Weight(weight @ Weight::Block(_)) => ("block-weight", weight_id(weight)),
            Lever::Score(_) => ("score", String::new()),
            Lever::Cost(_) => ("cost", String::new()),
        };
        FlipEntry {
            kind: kind.to_owned(),
            id: known.map_or(what, |known| study.criteria[known.criterion].id.to_string()),
            alternative: known.map(|known| study.alternatives[known.alternative].id.to_string()),
            block: known.and_then(|known| known.block).map(|block| study.blocks[block].id.to_string()),
            now: flip.switch.now,
            at: flip.switch.at,
            then: flip.switch.at.map(|_| id(flip.then)),
        }
    };
    let clarifying = |(question, worth): &(Question, Sampled)| {
        let gain = worth.into();
        match *question {
            Question::Assessment(index) => {
                let known = &robustness.assessments[index];
                let criterion = &study.criteria[known.criterion];
                let kind = if criterion.role == Role::Monetary { "cost" } else { "score" };
                ClarifyingEntry {
                    kind: kind.to_owned(),
                    id: criterion.id.to_string(),
                    alternative: Some(study.alternatives[known.alternative].id.to_string()),
                    block: known.block.map(|block| study.blocks[block].id.to_string()),
                    gain,
                }
            }
            Question::Weights(node) => {
                let id = study.tree.nodes()[node].id.to_string();
                ClarifyingEntry { kind: "weights".to_owned(), id, alternative: None, block: None, gain }
            }
        }
    };
    let told = |flip: &&Flip| flip.switch.at.is_some() || matches!(flip.switch.lever, Lever::Weight(_));
    let verdict = &robustness.verdict;
    Some(RobustnessEntry {
        draws: robustness.sampling.draws,
        seed: robustness.sampling.seed,
        verdict: verdict.firmness.name().to_owned(),
        settled: verdict.settled,
        leaders: verdict.leaders.iter().map(|&at| id(at)).collect(),
        leaders_share: verdict.joint_share,
        alternatives: order.iter().map(alternative).collect(),
        methods: robustness.methods.iter().map(ToString::to_string).collect(),
        unanswered: figures.unanswered,
        flips: source.exact().map(|known| known.flips().iter().filter(told).map(flip).collect()),
        stability: source.exact().map(|known| {
            known
                .stability
                .iter()
                .map(|(weight, stability)| StabilityEntry {
                    id: weight_id(*weight),
                    block: matches!(weight, Weight::Block(_)),
                    now: stability.now,
                    rank1: stability.leader,
                    order: stability.order,
                })
                .collect()
        }),
        clarifying: source
            .exact()
            .map(|known| known.questions().iter().filter(|(_, worth)| worth.value > 0.0).map(clarifying).collect()),
        lead: source.exact().and_then(|known| known.lead.as_ref()).map(|lead| lead_entry(source, robustness, lead)),
    })
}

fn lead_entry(source: Source<'_>, robustness: &Robustness, lead: &LeadVariance) -> LeadEntry {
    let (study, shares) = (source.study, &lead.shares);
    let id = |at: usize| study.alternatives[robustness.kept[at]].id.to_string();
    let mut order: Vec<usize> = (0..shares.total.len()).filter(|&index| shares.total[index] > 0.0).collect();
    order.sort_by(|&a, &b| shares.total[b].total_cmp(&shares.total[a]));
    let entry = |index: usize| {
        let known = &robustness.assessments[index];
        ShareEntry {
            alternative: study.alternatives[known.alternative].id.to_string(),
            criterion: study.criteria[known.criterion].id.to_string(),
            block: known.block.map(|block| study.blocks[block].id.to_string()),
            first_order: shares.first[index],
            total: shares.total[index],
        }
    };
    LeadEntry {
        ahead: id(lead.pair.0),
        behind: id(lead.pair.1),
        variance: shares.variance,
        weights_first_order: shares.weights_first,
        weights_total: shares.weights_total,
        assessments: order.into_iter().map(entry).collect(),
    }
}
