//! Does the rank depend on the method? All methods of the registry on the study's table, beside the additive model.

use super::ranking::passing;
use super::{Evaluation, attribute_weights, decision_table};
use crate::aggregate::Method;
use crate::aggregate::comparison::{Compared, Comparison, compare};
use crate::aggregate::rank_reversal::{Dropped, drop_one};
use crate::model::Ranking;
use crate::study::Study;

/// Alternatives are dropped one by one where there are not more; the work grows with their cube.
const DROP_LIMIT: usize = 30;

/// All methods are run where a comparison of all pairs on all attributes has not more steps.
const WORK_LIMIT: usize = 20_000_000;

/// The methods side by side; they are never averaged.
#[derive(Debug, Clone, PartialEq)]
pub struct CrossCheck {
    /// The alternatives that pass the gates: rows of the comparison.
    pub alternatives: Vec<usize>,
    /// All methods with their default parameters, the study's own with its parameters.
    pub comparison: Comparison,
    /// For each method what happens to the others when one alternative leaves; `None` where nothing can happen, or
    /// there are too many alternatives to try.
    pub reversals: Vec<Option<Vec<Dropped>>>,
}

impl CrossCheck {
    /// Methods that have an answer on this table, with their rankings.
    pub fn answered(&self) -> impl Iterator<Item = (&Compared, &Ranking)> {
        let methods = self.comparison.methods.iter();
        methods.filter_map(|compared| Some((compared, &compared.outcome.as_ref().ok()?.ranking)))
    }

    /// Whether a method places the alternative of a row first, alone or level with others; one that puts all on the
    /// same place sees nobody ahead.
    #[must_use]
    pub fn leads(ranking: &Ranking, row: usize) -> bool {
        let rank = ranking.ranks()[row];
        rank.first == 1 && rank.last < ranking.ranks().len()
    }

    /// For each of `alternatives`, how many methods place it first (see [`CrossCheck::leads`]).
    #[must_use]
    pub fn firsts(&self) -> Vec<usize> {
        let mut counts = vec![0; self.alternatives.len()];
        for (_, ranking) in self.answered() {
            for (row, count) in counts.iter_mut().enumerate() {
                *count += usize::from(Self::leads(ranking, row));
            }
        }
        counts
    }
}

/// Runs every method with the main profile's weights on the alternatives that pass the gates; `None` for fewer than
/// two of them, or for a table that is too large for the methods that compare all pairs.
#[must_use]
pub fn cross_check(study: &Study, evaluation: &Evaluation) -> Option<CrossCheck> {
    let alternatives = passing(&evaluation.knocked_out);
    let weights = attribute_weights(study, &study.profiles[evaluation.main].weights);
    let count = alternatives.len();
    if count < 2 || count * count * weights.len() > WORK_LIMIT {
        return None;
    }
    let table = decision_table(study, &weights, &alternatives).ok()?;
    let own = &study.settings.method;
    let methods = Method::ALL.map(|method| if method.name() == own.name() { own.clone() } else { method });
    let comparison = compare(&methods, &table);
    let reversals = methods.iter().zip(&comparison.methods).map(|(method, compared)| {
        let worth = compared.outcome.is_ok() && method.is_relative(&table) && (3..=DROP_LIMIT).contains(&count);
        if worth { drop_one(method, &table).ok() } else { None }
    });
    let reversals = reversals.collect();
    Some(CrossCheck { alternatives, comparison, reversals })
}
