//! Weights from an order of importance alone (Rangfolge): the list of ranks and what its four formulas share.

mod centroid;
mod exponent;
mod reciprocal;
mod sum;

pub use centroid::RankOrderCentroid;
pub use exponent::RankExponent;
pub use reciprocal::RankReciprocal;
pub use sum::RankSum;

use super::Elicited;
use crate::error::NumericError;
use crate::model::Rank;

/// An order of importance without gaps: 1 is the most important; ties are allowed.
///
/// Two ways to write a tie are understood, one throughout: competition ranks (1, 2, 2, 4) and dense ranks
/// (1, 2, 2, 3).
///
/// # Examples
/// ```
/// use waage::elicit::RankList;
///
/// assert_eq!(RankList::new(&[1, 2, 2, 4])?, RankList::new(&[1, 2, 2, 3])?);
/// let gap = RankList::new(&[1, 2, 4]).unwrap_err();
/// assert_eq!(gap.to_string(), "rank[2] is 4, expected 3: a place is left out");
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankList {
    places: Vec<Rank>,
}

impl RankList {
    /// Reads ranks, one a criterion.
    ///
    /// # Errors
    /// [`NumericError::Empty`]; [`NumericError::RankGap`] at the first criterion behind a place that is left out,
    /// which includes a list that does not begin with 1.
    pub fn new(ranks: &[usize]) -> Result<Self, NumericError> {
        if ranks.is_empty() {
            return Err(NumericError::Empty { what: "ranks" });
        }
        let mut order: Vec<usize> = (0..ranks.len()).collect();
        order.sort_by_key(|&index| (ranks[index], index));
        let mut places = vec![Rank { first: 1, last: 1 }; ranks.len()];
        // What the next rank may be: one more (dense) or one more than all placed so far (competition).
        let (mut dense, mut competition) = (Some(1), Some(1));
        let mut start = 0;
        while start < order.len() {
            let found = ranks[order[start]];
            let expected = competition.or(dense).unwrap_or(start + 1);
            dense = dense.filter(|&expected| expected == found);
            competition = competition.filter(|&expected| expected == found);
            if dense.is_none() && competition.is_none() {
                return Err(NumericError::RankGap { index: order[start], found, expected });
            }
            let end = order[start..].iter().take_while(|&&index| ranks[index] == found).count() + start;
            for &index in &order[start..end] {
                places[index] = Rank { first: start + 1, last: end };
            }
            dense = dense.map(|expected| expected + 1);
            competition = competition.map(|_| end + 1);
            start = end;
        }
        Ok(Self { places })
    }

    /// The order of `count` criteria that are listed from the most to the least important.
    ///
    /// # Errors
    /// [`NumericError::Empty`] for no criteria.
    pub fn descending(count: usize) -> Result<Self, NumericError> {
        Self::new(&(1..=count).collect::<Vec<_>>())
    }

    /// The number of criteria, at least 1.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Never: a list without criteria is refused.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The places that each criterion holds.
    #[must_use]
    pub fn places(&self) -> &[Rank] {
        &self.places
    }

    /// Gives each criterion the mean of the weights of the places it holds; `of_place` counts from 1 and sums to 1.
    fn shared(&self, of_place: &[f64]) -> Elicited {
        let mean = |place: &Rank| {
            let held = &of_place[place.first - 1..place.last];
            held.iter().sum::<f64>() / held.len() as f64
        };
        Elicited::plain(self.places.iter().map(mean).collect()).with("by_place", of_place.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_to_write_ties_are_read_but_not_mixed() {
        let places = |ranks: &[usize]| RankList::new(ranks).map(|list| list.places.clone());
        let tied = Rank { first: 1, last: 2 };
        assert_eq!(places(&[1, 3, 1]).unwrap(), [tied, Rank { first: 3, last: 3 }, tied]);
        assert_eq!(places(&[1, 2, 1]).unwrap(), [tied, Rank { first: 3, last: 3 }, tied]);
        // 1, 1, 3 is competition, so that the next after 3, 3 is 5, not 4.
        assert_eq!(places(&[1, 1, 3, 3, 4]), Err(NumericError::RankGap { index: 4, found: 4, expected: 5 }));
    }

    #[test]
    fn gaps_are_found_where_they_are() {
        let gap = |ranks: &[usize]| RankList::new(ranks).unwrap_err();
        assert_eq!(gap(&[2, 3]), NumericError::RankGap { index: 0, found: 2, expected: 1 });
        assert_eq!(gap(&[0, 1]), NumericError::RankGap { index: 0, found: 0, expected: 1 });
        assert_eq!(gap(&[5, 1, 2]), NumericError::RankGap { index: 0, found: 5, expected: 3 });
        assert_eq!(gap(&[1, 1, 2, 4]), NumericError::RankGap { index: 3, found: 4, expected: 3 });
        assert_eq!(gap(&[]), NumericError::Empty { what: "ranks" });
    }

    #[test]
    fn all_formulas_agree_that_tied_criteria_weigh_the_same() {
        let ranks = RankList::new(&[1, 2, 2, 4]).unwrap();
        for weights in [
            RankOrderCentroid.elicit(&ranks).unwrap().weights,
            RankSum.elicit(&ranks).unwrap().weights,
            RankReciprocal.elicit(&ranks).unwrap().weights,
            RankExponent { exponent: 1.7 }.elicit(&ranks).unwrap().weights,
        ] {
            assert_eq!(weights[1], weights[2]);
            assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-15);
        }
    }
}
