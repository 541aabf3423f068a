//! Would another method say the same, and if not, why?

mod counter;
mod property;

pub use property::Property;

use crate::aggregate::agreement::{kendall, rank_similarity};
use crate::aggregate::{Method, Outcome, PAIRWISE_LIMIT, additive};
use crate::error::NumericError;
use crate::model::{DecisionTable, Ranking};
use serde::Serialize;

/// So many disagreements of a method are explained one by one; all are counted.
pub const DISAGREEMENT_LIMIT: usize = 1000;

/// Several methods on one table, measured against the additive model with its default parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The additive model: the ranking that the others are held against.
    pub reference: Result<Outcome, NumericError>,
    /// One entry for each method, in the order asked for.
    pub methods: Vec<Compared>,
}

/// One method beside the additive model.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The method with its parameters.
    pub method: Method,
    /// Its answer, or why it has none on this table.
    pub outcome: Result<Outcome, NumericError>,
    /// How far it agrees; none where one of both has no answer, or there is a single alternative.
    pub agreement: Option<Agreement>,
    /// Pairs that the additive model orders and this method turns or levels; in the additive order, at most
    /// [`DISAGREEMENT_LIMIT`] of them, and among the first [`PAIRWISE_LIMIT`] alternatives.
    pub disagreements: Vec<Disagreement>,
}

/// How far a ranking agrees with the additive one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Agreement {
    /// Kendall's τ, ties corrected for; none where one ranking is a single tie.
    pub tau_b: Option<f64>,
    /// Rank similarity WS with the additive ranking as its reference: the top counts most.
    pub rank_similarity: f64,
    /// Whether the same alternatives are first.
    pub same_first: bool,
    /// Pairs in opposite order; those that only one of both ties are not among them.
    pub turned_pairs: u64,
}

/// Two alternatives whose order differs from the additive one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Disagreement {
    /// Who gains: behind under the additive model, ahead under this method (on the same place where `level`).
    pub ahead: usize,
    /// Who loses: ahead under the additive model.
    pub behind: usize,
    /// The method does not turn the two, it puts them on one place.
    pub level: bool,
    /// What did it, found by computing without it.
    pub property: Property,
}

/// Runs `methods` on `table` and explains where they differ from the additive model.
///
/// # Formula
/// For each method a list of counter-computations is run, each with one of its properties taken away: the same method
/// on the fixed scales of the additive model, with thresholds 0, without veto, with the compensatory parameter. The first one that
/// puts a pair back into its additive order names the property; where none does alone, the answer is
/// [`Property::Several`].
///
/// # Shapes
/// k methods, m alternatives → k entries in the same order. Counter-computations are run only for methods that
/// disagree: at most four more evaluations each, and O(min(m, 1000)²) comparisons.
///
/// # Properties
/// Pure and deterministic. A method without an answer stays in the list with its reason.
///
/// # Source
/// Kendall (1948) for τ; Sałabun & Urbaniak (2020) for WS. The explanation by removal is a counterfactual in the plain sense: "it
/// would not have been so without".
///
/// # Examples
/// ```
/// use waage::aggregate::{Method, comparison::{Property, compare}};
/// use waage::model::{Attribute, DecisionTable};
/// let scale = |id: &str| Attribute::benefit(id, 1.0).with_anchors(0.0, 10.0);
/// let rows = [[5.0, 5.0], [10.0, 1.0], [10.0, 10.0]];
/// let table = DecisionTable::from_rows(&["even", "torn", "dear"], vec![scale("x"), scale("y")], &rows)?;
/// let comparison = compare(&[Method::WeightedProduct(Default::default())], &table);
/// let product = &comparison.methods[0];
/// assert_eq!((product.disagreements[0].ahead, product.disagreements[0].property), (0, Property::NonCompensation));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[must_use]
pub fn compare(methods: &[Method], table: &DecisionTable) -> Comparison {
    let reference = Method::Additive(additive::Parameters::DEFAULT).evaluate(table);
    let methods = methods
        .iter()
        .map(|method| {
            let outcome = method.evaluate(table);
            let (agreement, disagreements) = match (&reference, &outcome) {
                (Ok(reference), Ok(outcome)) => (
                    agreement(&reference.ranking, &outcome.ranking),
                    disagreements(method, table, &reference.ranking, &outcome.ranking),
                ),
                _ => (None, Vec::new()),
            };
            Compared { method: method.clone(), outcome, agreement, disagreements }
        })
        .collect();
    Comparison { reference, methods }
}

fn agreement(reference: &Ranking, ranking: &Ranking) -> Option<Agreement> {
    let (x, y) = (mean_places(reference), mean_places(ranking));
    let tau = kendall(&x, &y).ok()?;
    let first = |ranking: &Ranking| ranking.groups().into_iter().next();
    Some(Agreement {
        tau_b: tau.tau_b,
        rank_similarity: rank_similarity(&x, &y).ok()?,
        same_first: first(reference) == first(ranking),
        turned_pairs: tau.discordant,
    })
}

fn mean_places(ranking: &Ranking) -> Vec<f64> {
    ranking.ranks().iter().map(|rank| f64::midpoint(rank.first as f64, rank.last as f64)).collect()
}

/// Whether `a` has a better place than `b`.
fn before(ranking: &Ranking, a: usize, b: usize) -> bool {
    ranking.ranks()[a].first < ranking.ranks()[b].first
}

fn disagreements(method: &Method, table: &DecisionTable, reference: &Ranking, ranking: &Ranking) -> Vec<Disagreement> {
    let order = &reference.order()[..reference.order().len().min(PAIRWISE_LIMIT)];
    let pairs = order.iter().enumerate().flat_map(|(place, &leader)| {
        order[place + 1..]
            .iter()
            .map(move |&follower| (leader, follower))
            .filter(|&(leader, follower)| before(reference, leader, follower) && !before(ranking, leader, follower))
    });
    let pairs: Vec<(usize, usize)> = pairs.take(DISAGREEMENT_LIMIT).collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    let without = counter::rankings(method, table);
    let cause = |leader: usize, follower: usize| {
        let restored = without.iter().find(|(_, ranking)| before(ranking, leader, follower));
        restored.map_or(Property::Several, |&(property, _)| property)
    };
    pairs
        .into_iter()
        .map(|(behind, ahead)| Disagreement {
            ahead,
            behind,
            level: !before(ranking, ahead, behind),
            property: cause(behind, ahead),
        })
        .collect()
}

#[cfg(test)]
mod tests;
