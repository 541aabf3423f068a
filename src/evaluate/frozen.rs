//! The ranking with the weights and scales that were fixed, beside the present one.

use super::evaluate;
use crate::model::Rank;
use crate::study::{Parts, Study};

/// Two rankings by overall value (or by the method of the study), without the runs of robustness: so they can be compared
/// place by place.
#[derive(Debug, Clone, PartialEq)]
pub struct FrozenRanking {
    /// With the frozen weights and scales.
    pub frozen: Placed,
    /// With those of the study.
    pub now: Placed,
    /// Indices of the alternatives in the order of the frozen ranking.
    pub order: Vec<usize>,
}

/// Values and ranks of all alternatives.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Overall value.
    pub values: Vec<f64>,
    /// Rank; `None` for one that a gate keeps out.
    pub ranks: Vec<Option<Rank>>,
}

/// How the frozen weights and scales compare with the present ones.
#[derive(Debug, Clone, PartialEq)]
pub enum Comparison {
    /// Nothing differs.
    Same,
    /// Both rankings.
    Both(Box<FrozenRanking>),
    /// The frozen ranking cannot be computed any more, because the tree or the blocks are others.
    NotComparable,
}

/// Compares the study with what was fixed; `None` where nothing was.
///
/// # Properties
/// [`Comparison::Same`] where neither the files nor a flag of the command changed weights, scales, method or main profile.
#[must_use]
pub fn frozen_comparison(study: &Study) -> Option<Comparison> {
    let frozen = study.frozen.as_ref()?;
    let fixed = &frozen.record.yardstick;
    let main = study.profiles[study.main_profile].id.as_str();
    if frozen.deviations.is_empty() && fixed.main_profile == main && fixed.method == study.settings.method {
        return Some(Comparison::Same);
    }
    let Some(before) = study.measured_by(fixed) else { return Some(Comparison::NotComparable) };
    let mut plain = study.clone();
    plain.forget_frozen();
    let (before, now) = (evaluate(&before), evaluate(&plain));
    let placed = |evaluation: &super::Evaluation| Placed {
        values: evaluation.main().values.overall.clone(),
        ranks: evaluation.main().ranks.clone(),
    };
    Some(Comparison::Both(Box::new(FrozenRanking {
        order: before.main().order.clone(),
        frozen: placed(&before),
        now: placed(&now),
    })))
}

/// Ids of the leaders among those that pass the gates.
pub(super) fn leaders(parts: &Parts, ranks: &[Option<Rank>]) -> Vec<String> {
    let leads = |s: &usize| ranks[*s].is_some_and(|rank| rank.first == 1);
    (0..ranks.len()).filter(leads).map(|s| parts.alternatives[s].id.to_string()).collect()
}
