//! Methods, groups and raters side by side, in `result.json`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::aggregate::comparison::Property;
use crate::report::table::{Source, bases};

/// One method beside the additive model.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MethodEntry {
    /// Name of the method.
    pub method: String,
    /// False where it has no answer on this study; the lists are empty then.
    pub answered: bool,
    /// Its score for each alternative that passes the gates, and the place.
    pub ranks: Vec<MethodRankEntry>,
    /// Which end of the scores is the good one.
    pub higher_is_better: bool,
    /// Kendall's τ with the additive ranking, ties corrected for.
    pub tau_b: Option<f64>,
    /// Rank similarity WS with the additive ranking as its reference.
    pub rank_similarity: Option<f64>,
    /// Pairs that it sees otherwise than the additive model.
    pub differences: Vec<DifferenceEntry>,
    /// Pairs whose order changes when a third alternative leaves; `null` where this was not tried or cannot happen.
    pub reversals: Option<Vec<ReversalEntry>>,
}

/// Score and place of an alternative under a method.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MethodRankEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// In the method's own unit.
    pub score: f64,
    /// Best place of its tied group.
    pub rank: usize,
    /// Last place of its tied group.
    pub rank_to: usize,
}

/// A pair that a method sees otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct DifferenceEntry {
    /// Who is ahead under the method.
    pub ahead: String,
    /// Who is ahead under the additive model.
    pub behind: String,
    /// True where the method puts both on one place.
    pub level: bool,
    /// The property of the method that does it.
    #[schemars(with = "String")]
    pub property: Property,
}

/// A pair whose order changes when a third alternative leaves.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReversalEntry {
    /// Who leaves.
    pub without: String,
    /// Who was ahead before.
    pub ahead: String,
    /// Who was behind before.
    pub behind: String,
    /// True where both are level then; otherwise the order is reversed.
    pub level: bool,
}

/// All profiles together.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StakeholdersEntry {
    /// Kendall's W.
    pub kendall_w: f64,
    /// Kendall's W, corrected for ties.
    pub kendall_w_tie_corrected: Option<f64>,
    /// Id of the alternative that beats every other by majority.
    pub condorcet_winner: Option<String>,
    /// Votes for each alternative that passes the gates.
    pub votes: Vec<VoteEntry>,
    /// How far every two profiles agree.
    pub agreement: Vec<AgreementEntry>,
    /// Who leads, by each way of looking at all profiles.
    pub leaders: Vec<LeadersEntry>,
}

/// Votes for an alternative.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct VoteEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Borda points; more is better.
    pub borda: f64,
    /// Majorities won less lost.
    pub copeland: f64,
    /// Sum of the ranks; less is better.
    pub rank_sum: f64,
}

/// How far the ranking of one profile agrees with that of another.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AgreementEntry {
    /// Id of the profile that is the reference.
    pub profile: String,
    /// Id of the other.
    pub other: String,
    /// Kendall's τ, ties corrected for.
    pub tau_b: Option<f64>,
    /// Rank similarity WS.
    pub rank_similarity: f64,
}

/// Who leads, with everybody or without one profile or rater.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LeadersEntry {
    /// Id of the profile, or name of the rater, that is left out; `null` for nobody.
    pub without: Option<String>,
    /// `average`, `borda`, `copeland` or `compromise`; for raters the id of the main profile.
    pub basis: String,
    /// Ids of the leaders.
    pub leaders: Vec<String>,
}

/// What several raters said.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RatersEntry {
    /// Cells that more than one rater judged.
    pub cells: Vec<RatedCellEntry>,
    /// Who leads without each rater.
    pub without: Vec<LeadersEntry>,
}

/// A cell that more than one rater judged, in the unit of the criterion.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RatedCellEntry {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the block, where the criterion varies by block.
    pub block: Option<String>,
    /// How many gave a number.
    pub raters: usize,
    /// Mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// Smallest.
    pub low: f64,
    /// Largest.
    pub high: f64,
}

/// All methods; empty where there is nothing to compare.
pub(super) fn methods(source: Source<'_>) -> Vec<MethodEntry> {
    let study = source.study;
    let Some(check) = source.evaluation.cross_check(study) else { return Vec::new() };
    let id = |row: usize| study.alternatives[check.alternatives[row]].id.to_string();
    let methods = check.comparison.methods.iter().zip(&check.reversals);
    methods
        .map(|(compared, reversals)| MethodEntry {
            method: compared.method.name().to_owned(),
            answered: compared.outcome.is_ok(),
            ranks: compared
                .outcome
                .iter()
                .flat_map(|outcome| {
                    outcome.scores.iter().zip(outcome.ranking.ranks()).enumerate().map(|(row, (&score, rank))| {
                        MethodRankEntry { alternative: id(row), score, rank: rank.first, rank_to: rank.last }
                    })
                })
                .collect(),
            higher_is_better: compared.outcome.as_ref().is_ok_and(|outcome| outcome.higher_is_better),
            tau_b: compared.agreement.and_then(|agreement| agreement.tau_b),
            rank_similarity: compared.agreement.map(|agreement| agreement.rank_similarity),
            differences: compared
                .disagreements
                .iter()
                .map(|pair| DifferenceEntry {
                    ahead: id(pair.ahead),
                    behind: id(pair.behind),
                    level: pair.level,
                    property: pair.property,
                })
                .collect(),
            reversals: reversals.as_ref().map(|all| {
                let pairs = all.iter().flat_map(|one| one.turned.iter().map(|turned| (one.dropped, turned)));
                pairs
                    .map(|(left, turned)| ReversalEntry {
                        without: id(left),
                        ahead: id(turned.ahead),
                        behind: id(turned.behind),
                        level: turned.level,
                    })
                    .collect()
            }),
        })
        .collect()
}

/// All profiles together; `None` where there is nothing to compare.
pub(super) fn stakeholders(source: Source<'_>) -> Option<StakeholdersEntry> {
    let study = source.study;
    let groups = source.evaluation.stakeholders.as_ref()?;
    let id = |s: usize| study.alternatives[s].id.to_string();
    let profile = |p: usize| study.profiles[p].id.to_string();
    let with_all = (None, &groups.leaders);
    let without = groups.without.iter().map(|(p, leaders)| (Some(*p), leaders));
    Some(StakeholdersEntry {
        kendall_w: groups.concordance.w,
        kendall_w_tie_corrected: groups.concordance.w_tie_corrected,
        condorcet_winner: groups.votes.condorcet_winner.map(|row| id(groups.alternatives[row])),
        votes: groups
            .alternatives
            .iter()
            .enumerate()
            .map(|(row, &s)| VoteEntry {
                alternative: id(s),
                borda: groups.votes.borda[row],
                copeland: groups.votes.copeland[row],
                rank_sum: groups.concordance.rank_sums[row],
            })
            .collect(),
        agreement: groups
            .agreement
            .iter()
            .map(|pair| AgreementEntry {
                profile: profile(pair.reference),
                other: profile(pair.other),
                tau_b: pair.tau_b,
                rank_similarity: pair.rank_similarity,
            })
            .collect(),
        leaders: std::iter::once(with_all)
            .chain(without)
            .flat_map(|(left_out, leaders)| {
                bases(leaders).map(|(basis, who)| LeadersEntry {
                    without: left_out.map(profile),
                    basis: basis.to_owned(),
                    leaders: who.iter().map(|&s| id(s)).collect(),
                })
            })
            .collect(),
    })
}

/// The raters one by one.
pub(super) fn raters(source: Source<'_>) -> RatersEntry {
    let (study, evaluation) = (source.study, source.evaluation);
    let raters = evaluation.raters(study);
    let id = |s: usize| study.alternatives[s].id.to_string();
    RatersEntry {
        cells: raters
            .cells
            .iter()
            .map(|cell| {
                let attribute = study.performances.attributes()[cell.attribute];
                RatedCellEntry {
                    alternative: id(cell.alternative),
                    criterion: study.criteria[attribute.criterion].id.to_string(),
                    block: attribute.block.map(|block| study.blocks[block].id.to_string()),
                    raters: cell.raters,
                    mean: cell.mean,
                    median: cell.median,
                    low: cell.low,
                    high: cell.high,
                }
            })
            .collect(),
        without: raters
            .without
            .iter()
            .map(|(rater, leaders)| LeadersEntry {
                without: Some(study.raters[*rater].clone()),
                basis: study.profiles[evaluation.main].id.to_string(),
                leaders: leaders.iter().map(|&s| id(s)).collect(),
            })
            .collect(),
    }
}
