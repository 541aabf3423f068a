//! From a study to its result, on one path: the deterministic ranking is the run with every estimate at its likely
//! number; a sampled run calls the same functions with drawn ones.

mod additive;
mod coverage;
mod cross_check;
mod dominance;
mod frozen;
mod gates;
mod ranking;
mod raters;
mod remarks;
mod stakeholders;
mod table;
mod tree;

use additive::partial_values_in;
pub use additive::{PartialValues, Values, attribute_weights, partial_values, values};
pub use coverage::{Coverage, coverage};
pub use cross_check::{CrossCheck, cross_check};
pub use dominance::{dominates, efficient};
pub use frozen::{Comparison, FrozenRanking, Placed, frozen_comparison};
pub use gates::{GateHit, gate_hits};
pub use ranking::MethodScores;
pub use raters::{RatedCell, Raters, raters};
pub use stakeholders::{Leaders, Pair, Stakeholders, stakeholders};
use table::decision_table_of;
pub(crate) use table::refit;
pub use table::{criterion_values, decision_table};

use std::sync::OnceLock;

use crate::error::{Finding, NumericError, Problem};
use crate::model::{End, Ranking, Role};
use crate::study::{Cost, Study};

/// The result of a study.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// Result for each profile of weights, in the order of the study.
    pub profiles: Vec<ProfileResult>,
    /// Index of the main profile.
    pub main: usize,
    /// Gates that each alternative misses.
    pub gates: Vec<Vec<GateHit>>,
    /// True for each alternative that is out.
    pub knocked_out: Vec<bool>,
    /// Cost of each alternative; `None` where the study says nothing about money.
    pub costs: Option<Vec<Option<Cost>>>,
    /// For each alternative, whether it is on the front of value and cost: no other has more value at no more cost
    /// or the same value at less. Only where there are costs; knocked-out alternatives are never on it.
    pub efficient: Vec<bool>,
    /// For each alternative, another that is at least as good on every attribute (and cost) and better on one.
    pub dominated_by: Vec<Option<usize>>,
    /// For each alternative, the largest regret over the profiles.
    pub max_regret: Vec<f64>,
    /// How well the scores are founded, per criterion and step of the inventory.
    pub coverage: Coverage,
    /// Marginal values `v_c(x)` of the likely performances.
    pub partial: PartialValues,
    /// The profiles side by side; `None` where there is nothing to compare.
    pub stakeholders: Option<Stakeholders>,
    /// Why the study's method has no answer; the places are those of the overall values then, and a remark says so.
    pub failure: Option<NumericError>,
    /// All methods side by side, from when somebody asks.
    cross_check: OnceLock<Option<CrossCheck>>,
    /// The raters one by one, from when somebody asks.
    raters: OnceLock<Raters>,
    /// The ranking with what was fixed, from when somebody asks.
    frozen: OnceLock<Option<Comparison>>,
    /// Index of the alternative that was decided for.
    pub decided: Option<usize>,
    /// What the reader of the result must know, beside the warnings on the input.
    pub remarks: Vec<Finding>,
}

/// The result with one profile's weights.
#[derive(Debug, Clone)]
pub struct ProfileResult {
    /// Overall values and what they are made of.
    pub values: Values,
    /// Scores of the method that ranks, where this is not the overall value itself.
    pub scores: Option<MethodScores>,
    /// Overall value with every estimate at its bad end, and at its good end.
    pub range: Vec<(f64, f64)>,
    /// Ranks among the alternatives that pass the gates; `None` for those that do not.
    pub ranks: Vec<Option<crate::model::Rank>>,
    /// The same before the runs were asked: what profiles are compared by. Only [`Evaluation::share_lead`] makes a
    /// difference, and only in the main profile.
    pub ranks_without_runs: Vec<Option<crate::model::Rank>>,
    /// Ranks that all would have without gates.
    pub ranks_without_gates: Ranking,
    /// Alternatives by rank: first those that pass, then those that do not, each by overall value.
    pub order: Vec<usize>,
    /// For each alternative, the points behind the highest value that passes; 0 for that one. For one that is out, the
    /// distance that it would have, negative where it would lead.
    pub gap: Vec<f64>,
}

impl Evaluation {
    /// The result with the main profile's weights.
    #[must_use]
    pub fn main(&self) -> &ProfileResult {
        &self.profiles[self.main]
    }

    /// All methods side by side, as from [`cross_check()`] on the study that was evaluated; computed once.
    #[must_use]
    pub fn cross_check(&self, study: &Study) -> Option<&CrossCheck> {
        self.cross_check.get_or_init(|| cross_check(study, self)).as_ref()
    }

    /// The raters one by one, as from [`raters()`] on the study that was evaluated; computed once.
    #[must_use]
    pub fn raters(&self, study: &Study) -> &Raters {
        self.raters.get_or_init(|| raters(study, self))
    }

    /// The ranking with the weights and scales that were fixed, as from [`frozen_comparison()`]; computed once.
    #[must_use]
    pub fn frozen(&self, study: &Study) -> Option<&Comparison> {
        self.frozen.get_or_init(|| frozen_comparison(study)).as_ref()
    }

    /// Lets the leaders share the first ranks of the main profile, because the runs do not tell them apart: they, and
    /// whoever stands between them, get the ranks from 1 to that of the last of them.
    pub fn share_lead(&mut self, leaders: &[usize]) {
        let result = &mut self.profiles[self.main];
        let last = leaders.iter().filter_map(|&s| result.ranks[s]).map(|rank| rank.last).max();
        let Some(last) = last.filter(|&last| last > 1) else { return };
        for rank in result.ranks.iter_mut().flatten().filter(|rank| rank.first <= last) {
            *rank = crate::model::Rank { first: 1, last };
        }
        if self.decided.is_some_and(|s| self.profiles[self.main].ranks[s].is_some_and(|rank| rank.first == 1)) {
            self.remarks.retain(|finding| !matches!(finding.problem, Problem::DecisionUnreasoned { .. }));
        }
    }

    /// Loss against the best alternative that passes the gates, with the weights of `profile`; 0 for the best.
    #[must_use]
    pub fn regret(&self, profile: usize, alternative: usize) -> f64 {
        self.profiles[profile].gap[alternative].max(0.0)
    }
}

/// Evaluates a study.
///
/// # Formula
/// ```text
/// V(s) = Σ_c w_c Σ_b u_{b|c} v_c(x[s,b,c])
/// ```
/// Where the study names another method than the additive one, that method ranks the alternatives that pass the gates, on
/// the study's [`decision_table`]; values, contributions, ranges and regret stay those of the additive model.
///
/// # Source
/// Keeney and Raiffa 1976, chapter 3; Zangemeister 1976, Nutzwertanalyse in der Systemtechnik.
#[must_use]
pub fn evaluate(study: &Study) -> Evaluation {
    let partial = partial_values(study, |estimate, _| estimate.likely());
    let bad = partial_values(study, |estimate, rises| estimate.end(if rises { End::Low } else { End::High }));
    let good = partial_values(study, |estimate, rises| estimate.end(if rises { End::High } else { End::Low }));
    let gates = gate_hits(study);
    let knocked_out: Vec<bool> =
        gates.iter().map(|hits: &Vec<GateHit>| hits.iter().any(|hit| hit.block.is_none())).collect();
    let costs = study.costs();

    let mut failure = None;
    let profiles: Vec<ProfileResult> = study
        .profiles
        .iter()
        .map(|profile| {
            let weights = attribute_weights(study, &profile.weights);
            let result = values(study, &partial, &weights);
            let worst = values(study, &bad, &weights).overall;
            let best = values(study, &good, &weights).overall;
            let by_method = ranking::by_method(study, &weights, &knocked_out).unwrap_or_else(|error| {
                failure = Some(error);
                None
            });
            let range = worst.into_iter().zip(best).collect();
            ranking::rank(result, range, by_method, &knocked_out, study.settings.tie_margin)
        })
        .collect();
    let main = study.main_profile;
    let alternatives = study.alternatives.len();
    let max_regret =
        (0..alternatives).map(|s| profiles.iter().map(|p| p.gap[s].max(0.0)).fold(0.0, f64::max)).collect();
    let likely = |s: usize| costs.as_ref().and_then(|costs| costs[s]).map(|cost| cost.likely);
    let overall = &profiles[main].values.overall;
    let efficient = efficient(
        &(0..alternatives).map(|s| likely(s).filter(|_| !knocked_out[s]).map(|c| (overall[s], c))).collect::<Vec<_>>(),
    );
    let money_apart = !study.settings.mode.weighs(Role::Monetary);
    let dominated_by = (0..alternatives)
        .map(|s| {
            (0..alternatives).find(|&t| dominates(study, &partial, t, s, money_apart.then(|| (likely(t), likely(s)))))
        })
        .collect();
    let mut evaluation = Evaluation {
        profiles,
        main,
        gates,
        knocked_out,
        costs,
        efficient,
        dominated_by,
        max_regret,
        coverage: coverage(study),
        partial,
        stakeholders: None,
        failure,
        cross_check: OnceLock::new(),
        raters: OnceLock::new(),
        frozen: OnceLock::new(),
        decided: study.decided(),
        remarks: Vec::new(),
    };
    evaluation.stakeholders = stakeholders(study, &evaluation);
    evaluation.remarks = remarks::remarks(study, &evaluation);
    evaluation
}
