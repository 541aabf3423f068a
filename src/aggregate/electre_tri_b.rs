//! ELECTRE TRI-B: sorting into ordered categories by boundary profiles.

use crate::aggregate::electre::{concordance, credibility, pseudo_criteria};
use crate::aggregate::normalise::best_and_worst;
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// More equal categories than this say nothing.
const CATEGORY_LIMIT: usize = 1000;

/// The profiles between neighbouring categories, from the worst to the best.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Profiles {
    /// So many categories, of equal width on every scale between its anchors (where there are none: between the extremes of
    /// the alternatives at hand).
    EqualSteps(usize),
    /// One list for each profile, with a value for each attribute.
    Given(Vec<Vec<f64>>),
}

/// Where the boundaries lie and how much agreement they take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// λ: a outranks b where the credibility is at least λ; 0.5…1.
    pub lambda: f64,
    /// The boundaries.
    pub profiles: Profiles,
}

impl Parameters {
    /// Three equal categories, λ = 0.75.
    pub const DEFAULT: Self = Self { lambda: 0.75, profiles: Profiles::EqualSteps(3) };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// How an alternative stands to a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Standing {
    /// The alternative outranks the profile, not the other way round.
    #[serde(rename = ">")]
    Above,
    /// The profile outranks the alternative, not the other way round.
    #[serde(rename = "<")]
    Below,
    /// Each outranks the other.
    #[serde(rename = "I")]
    Indifferent,
    /// Neither outranks the other.
    #[serde(rename = "R")]
    Incomparable,
}

/// Every quantity on the way to the assignment. Rows are alternatives, columns profiles.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// The profiles, a row each, from the worst to the best.
    pub profiles: Matrix,
    /// C(alternative, profile).
    pub concordance_a_b: Matrix,
    /// C(profile, alternative).
    pub concordance_b_a: Matrix,
    /// σ(alternative, profile).
    pub credibility_a_b: Matrix,
    /// σ(profile, alternative).
    pub credibility_b_a: Matrix,
    /// The standing that follows from both credibilities and λ.
    pub relation: Vec<Vec<Standing>>,
    /// Category by the pessimistic rule; 1 is the worst.
    pub pessimistic: Vec<usize>,
    /// Category by the optimistic rule; 1 is the worst.
    pub optimistic: Vec<usize>,
    /// The pessimistic category as a number; more is better.
    pub scores: Vec<f64>,
}

/// Sorts alternatives into categories.
///
/// # Formula
/// ```text
/// a S b        where σ(a,b) ≥ λ; σ as in ELECTRE III
/// pessimistic  from the best profile down: the first b_h with a S b_h; the category above it
/// optimistic   from the worst profile up: the first b_h with b_h S a and not a S b_h; the category below it
/// ```
///
/// # Shapes
/// m × n table, k − 1 profiles of n values → m categories from 1 (worst) to k (best).
///
/// # Properties
/// Dominance, permutation, unit (of profiles and thresholds too), zero weight without veto, and clones hold. Given profiles, an
/// alternative is sorted without regard to the others. The pessimistic category is never above the optimistic one; they differ where an alternative
/// is incomparable to a profile. The rule asks for a S `b_h`; libraries that ask for "a preferred to `b_h`" drop a class where the two are
/// indifferent.
///
/// # Errors
/// [`NumericError::OutOfRange`] for λ outside 0.5…1 and for no category or more than 1,000, [`NumericError::Shape`] for a profile of another
/// length, [`NumericError::NotFinite`], [`NumericError::Negative`] where a profile lies below its predecessor, and those of the
/// thresholds.
///
/// # Source
/// Yu (1992), ELECTRE TRI, Document du LAMSADE 74; Mousseau, Slowinski & Zielniewicz (2000), A user-oriented implementation of the
/// ELECTRE-TRI method, Computers & Operations Research 27, 757–777.
///
/// # Examples
/// ```
/// use waage::aggregate::electre_tri_b::{Parameters, Profiles, evaluate};
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b"], vec![Attribute::benefit("x", 1.0)], &[[4.0], [6.0]])?;
/// let profiles = Profiles::Given(vec![vec![5.0]]);
/// let details = evaluate(&table, &Parameters { profiles, ..Parameters::default() })?;
/// assert_eq!(details.pessimistic, [1, 2]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    /// A credibility of exactly λ reaches λ, whatever the rounding.
    const ROUNDING: f64 = 1e-10;
    let lambda = parameters.lambda;
    if !(0.5..=1.0).contains(&lambda) {
        return Err(NumericError::OutOfRange { what: "lambda", value: lambda, low: 0.5, high: 1.0 });
    }
    let profiles = profiles(table, &parameters.profiles)?;
    let criteria = pseudo_criteria(table)?;
    let (rows, limits) = (table.values().to_rows(), profiles.to_rows());
    let over_pairs = |f: &dyn Fn(usize, usize) -> f64| Matrix::from_fn(rows.len(), limits.len(), f);
    let concordance_a_b = over_pairs(&|a, h| concordance(&criteria, &rows[a], &limits[h]));
    let concordance_b_a = over_pairs(&|a, h| concordance(&criteria, &limits[h], &rows[a]));
    let credibility_a_b = over_pairs(&|a, h| credibility(&criteria, concordance_a_b.at(a, h), &rows[a], &limits[h]));
    let credibility_b_a = over_pairs(&|a, h| credibility(&criteria, concordance_b_a.at(a, h), &limits[h], &rows[a]));
    let outranks = |credibility: &Matrix, a: usize, h: usize| credibility.at(a, h) >= lambda - ROUNDING;
    let standing = |a: usize, h: usize| match (outranks(&credibility_a_b, a, h), outranks(&credibility_b_a, a, h)) {
        (true, false) => Standing::Above,
        (false, true) => Standing::Below,
        (true, true) => Standing::Indifferent,
        (false, false) => Standing::Incomparable,
    };
    let relation: Vec<Vec<Standing>> =
        (0..rows.len()).map(|a| (0..limits.len()).map(|h| standing(a, h)).collect()).collect();
    let reached = |standing: &Standing| matches!(standing, Standing::Above | Standing::Indifferent);
    let pessimistic: Vec<usize> =
        relation.iter().map(|row| row.iter().rposition(reached).map_or(1, |profile| profile + 2)).collect();
    let missed = |standing: &Standing| *standing == Standing::Below;
    let optimistic = relation
        .iter()
        .map(|row| row.iter().position(missed).map_or(limits.len() + 1, |profile| profile + 1))
        .collect();
    let scores = pessimistic.iter().map(|&category| category as f64).collect();
    Ok(Details {
        profiles,
        concordance_a_b,
        concordance_b_a,
        credibility_a_b,
        credibility_b_a,
        relation,
        pessimistic,
        optimistic,
        scores,
    })
}

fn profiles(table: &DecisionTable, profiles: &Profiles) -> Result<Matrix, NumericError> {
    let given = match profiles {
        Profiles::EqualSteps(categories @ 1..=CATEGORY_LIMIT) => return Ok(equal_steps(table, *categories)),
        Profiles::EqualSteps(categories) => {
            let (value, high) = (*categories as f64, CATEGORY_LIMIT as f64);
            return Err(NumericError::OutOfRange { what: "number of categories", value, low: 1.0, high });
        }
        Profiles::Given(profiles) => profiles,
    };
    for (index, profile) in given.iter().enumerate() {
        if profile.len() != table.columns() {
            let (expected, found) = (table.columns(), profile.len());
            return Err(NumericError::Shape { what: "values of a profile", expected, found });
        }
        if profile.iter().any(|value| !value.is_finite()) {
            return Err(NumericError::NotFinite { what: "profiles", index });
        }
    }
    for (index, pair) in given.windows(2).enumerate() {
        for (column, (low, high)) in pair[0].iter().zip(&pair[1]).enumerate() {
            let value = table.direction(column).sign() * (high - low);
            if value < 0.0 {
                return Err(NumericError::Negative { what: "steps from profile to profile", index, value });
            }
        }
    }
    Matrix::from_rows(given)
}

fn equal_steps(table: &DecisionTable, categories: usize) -> Matrix {
    let (best, worst) = best_and_worst(table);
    Matrix::from_fn(categories - 1, table.columns(), |profile, column| {
        let anchors = table.attributes()[column].anchors;
        let (worst, best) = anchors.map_or((worst[column], best[column]), |anchors| (anchors.worst, anchors.best));
        worst + (best - worst) * ((profile + 1) as f64 / categories as f64)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::table;

    #[test]
    fn equal_steps_lie_between_the_anchors_or_the_extremes() {
        let plain = table("><", &[1.0, 1.0], &[&[0.0, 40.0], &[9.0, 10.0]]);
        assert_eq!(equal_steps(&plain, 3).to_rows(), [[3.0, 30.0], [6.0, 20.0]]);
        let details = evaluate(&plain, &Parameters::default()).unwrap();
        assert_eq!((details.pessimistic, details.optimistic), (vec![1, 3], vec![1, 3]));
    }

    #[test]
    fn without_a_profile_there_is_one_category() {
        let plain = table("><", &[1.0, 1.0], &[&[0.0, 40.0], &[9.0, 10.0]]);
        for profiles in [Profiles::EqualSteps(1), Profiles::Given(vec![])] {
            let details = evaluate(&plain, &Parameters { profiles, ..Parameters::default() }).unwrap();
            assert_eq!((details.pessimistic, details.optimistic), (vec![1, 1], vec![1, 1]));
        }
    }

    #[test]
    fn profiles_that_are_none_are_refused() {
        let plain = table("><", &[1.0, 1.0], &[&[0.0, 40.0], &[9.0, 10.0]]);
        for profiles in [
            Profiles::EqualSteps(0),
            Profiles::EqualSteps(usize::MAX),
            Profiles::Given(vec![vec![1.0]]),
            Profiles::Given(vec![vec![1.0, f64::NAN]]),
            Profiles::Given(vec![vec![5.0, 20.0], vec![6.0, 30.0]]),
        ] {
            assert!(evaluate(&plain, &Parameters { profiles, ..Parameters::default() }).is_err());
        }
        assert!(evaluate(&plain, &Parameters { lambda: 0.4, ..Parameters::default() }).is_err());
    }
}
