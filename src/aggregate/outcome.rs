//! What every method returns.

use crate::aggregate::Details;
use crate::aggregate::column::{tie_tolerance, tie_tolerance_between};
use crate::model::Ranking;
use serde::Serialize;

/// The common part of every method's result, and the method's own quantities.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Name of the method.
    pub method: &'static str,
    /// One number for each alternative, in the method's own unit.
    pub scores: Vec<f64>,
    /// Which end of the scores is the good one.
    pub higher_is_better: bool,
    /// Places; scores that differ by rounding alone are tied.
    pub ranking: Ranking,
    /// Attributes without anchors under a method that wants them: their ends come from the alternatives at hand.
    pub anchors_from_data: Vec<String>,
    /// All intermediate quantities.
    pub details: Details,
}

/// Scores and which end of them is the good one.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// One number for each alternative.
    pub values: Vec<f64>,
    /// Whether more is better.
    pub higher_is_better: bool,
}

impl Scores {
    /// More is better.
    pub(crate) fn higher(values: Vec<f64>) -> Self {
        Self { values, higher_is_better: true }
    }

    /// Less is better.
    pub(crate) fn lower(values: Vec<f64>) -> Self {
        Self { values, higher_is_better: false }
    }

    /// Places; scores that differ by rounding alone are tied.
    #[must_use]
    pub fn ranking(&self) -> Ranking {
        let tolerance = tie_tolerance(&self.values);
        if self.higher_is_better {
            Ranking::descending(&self.values, tolerance)
        } else {
            Ranking::ascending(&self.values, tolerance)
        }
    }
}

/// The best place of every alternative, from 1, as [`Scores::ranking`] gives it: for the many small tables of a sampled run,
/// because it allocates nothing. `keys` is working memory.
pub(crate) fn places(
    scores: &[f64],
    higher_is_better: bool,
    keys: &mut Vec<(f64, usize)>,
    mut place: impl FnMut(usize, usize),
) {
    let sign = if higher_is_better { 1.0 } else { -1.0 };
    keys.clear();
    keys.extend(scores.iter().map(|score| sign * score).zip(0..));
    keys.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    let (Some(&(best, _)), Some(&(worst, _))) = (keys.first(), keys.last()) else { return };
    let tolerance = tie_tolerance_between(worst, best);
    let (mut first, mut ahead) = (best, 0);
    for (at, &(score, index)) in keys.iter().enumerate() {
        if first - score > tolerance {
            (first, ahead) = (score, at);
        }
        place(index, ahead + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_ranking() {
        let lists: [&[f64]; 5] =
            [&[3.0, 1.0, 2.0], &[1.0, 1.0, 1.0 - 1e-13, 0.5], &[-2.0, 0.0, -0.0, -2.0], &[7.0], &[]];
        for values in lists {
            for higher_is_better in [true, false] {
                let mut found = vec![0; values.len()];
                places(values, higher_is_better, &mut Vec::new(), |index, place| found[index] = place);
                let ranking = Scores { values: values.to_vec(), higher_is_better }.ranking();
                let expected: Vec<usize> = ranking.ranks().iter().map(|rank| rank.first).collect();
                assert_eq!(found, expected, "{values:?}");
            }
        }
    }
}
