//! From values, or from the scores of another method, to places.

use super::{ProfileResult, Values, decision_table_of, partial_values_in, values};
use crate::aggregate::Scores;
use crate::error::NumericError;
use crate::model::{PerformanceTable, Ranking};
use crate::study::Study;

/// Half a tenth of a millionth: two sums that differ by rounding are the same value.
pub(super) const ROUNDING: f64 = 5e-8;

/// Scores of the method that ranks, where this is not the overall value itself.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodScores {
    /// One number for each alternative in the method's own unit; `None` for those that a gate keeps out: they take no
    /// part, and so cannot turn the order of others.
    pub values: Vec<Option<f64>>,
    /// Which end of the scores is the good one.
    pub higher_is_better: bool,
}

/// Places by a method: among those that pass the gates, and among all.
pub(super) struct ByMethod {
    scores: MethodScores,
    passing: Ranking,
    all: Ranking,
}

/// Indices of the alternatives that no gate keeps out.
pub(super) fn passing(knocked_out: &[bool]) -> Vec<usize> {
    (0..knocked_out.len()).filter(|&s| !knocked_out[s]).collect()
}

/// Scores and places by the study's method; `None` where the overall value ranks.
pub(super) fn by_method(
    study: &Study,
    weights: &[f64],
    knocked_out: &[bool],
) -> Result<Option<ByMethod>, NumericError> {
    if study.ranks_by_value() {
        return Ok(None);
    }
    let everyone: Vec<usize> = (0..knocked_out.len()).collect();
    let some = passing(knocked_out);
    let all = method_scores(study, &study.performances, weights, &everyone)?;
    let those = if some == everyone || some.is_empty() {
        all.clone()
    } else {
        method_scores(study, &study.performances, weights, &some)?
    };
    let mut values = vec![None; knocked_out.len()];
    for (&s, &score) in some.iter().zip(&those.values) {
        values[s] = Some(score);
    }
    let passing = if some.is_empty() { Ranking::descending(&[], 0.0) } else { those.ranking() };
    let scores = MethodScores { values, higher_is_better: all.higher_is_better };
    Ok(Some(ByMethod { scores, passing, all: all.ranking() }))
}

fn method_scores(
    study: &Study,
    performances: &PerformanceTable,
    weights: &[f64],
    rows: &[usize],
) -> Result<Scores, NumericError> {
    study.settings.method.scores(&decision_table_of(study, performances, weights, rows)?)
}

/// The result with one set of weights.
pub(super) fn rank(
    values: Values,
    range: Vec<(f64, f64)>,
    by_method: Option<ByMethod>,
    knocked_out: &[bool],
    margin: f64,
) -> ProfileResult {
    let margin = margin + ROUNDING;
    let passing = passing(knocked_out);
    let (scores, ranking, ranks_without_gates) = if let Some(ByMethod { scores, passing, all }) = by_method {
        (Some(scores), passing, all)
    } else {
        let points: Vec<f64> = passing.iter().map(|&s| values.overall[s]).collect();
        (None, Ranking::descending(&points, margin), Ranking::descending(&values.overall, margin))
    };
    let mut ranks = vec![None; knocked_out.len()];
    for (&s, &rank) in passing.iter().zip(ranking.ranks()) {
        ranks[s] = Some(rank);
    }
    let mut order: Vec<usize> = ranking.order().iter().map(|&index| passing[index]).collect();
    order.extend(ranks_without_gates.order().iter().filter(|&&s| knocked_out[s]));
    let running = if passing.is_empty() { (0..knocked_out.len()).collect() } else { passing };
    let best = running.iter().map(|&s| values.overall[s]).fold(f64::NEG_INFINITY, f64::max);
    let gap = values.overall.iter().map(|value| best - value).collect();
    let ranks_without_runs = ranks.clone();
    ProfileResult { values, scores, range, ranks, ranks_without_runs, ranks_without_gates, order, gap }
}

/// Who would be first with other performances or weights, among those that pass the gates of the study; nobody where
/// the method has no answer.
pub(super) fn leaders(
    study: &Study,
    performances: &PerformanceTable,
    weights: &[f64],
    knocked_out: &[bool],
) -> Vec<usize> {
    let passing = passing(knocked_out);
    let ranking = if study.ranks_by_value() {
        let partial = partial_values_in(study, performances, |estimate, _| estimate.likely());
        let overall = values(study, &partial, weights).overall;
        let points: Vec<f64> = passing.iter().map(|&s| overall[s]).collect();
        Ranking::descending(&points, study.settings.tie_margin + ROUNDING)
    } else {
        let Ok(scores) = method_scores(study, performances, weights, &passing) else { return Vec::new() };
        scores.ranking()
    };
    let first = ranking.order().iter().take_while(|&&index| ranking.ranks()[index].first == 1);
    first.map(|&index| passing[index]).collect()
}
