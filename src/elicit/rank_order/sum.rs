//! Rank-sum weights (RS).

use super::{Elicited, NumericError, RankList};

/// Rank-sum weights: in proportion to the reversed rank.
///
/// # Formula
/// For the place r of n
/// ```text
/// w_r = (n − r + 1) / (n (n + 1) / 2)
/// ```
/// Criteria that share places get the mean of the weights of these places, which is the weight of the mean place.
///
/// # Properties
/// Falls in equal steps; the flattest of the rank formulas after equal weights. Without ties these are the weights of
/// the [`PreferenceMatrix`](crate::elicit::PreferenceMatrix) in which each criterion is counted once against itself.
///
/// # Errors
/// None: a [`RankList`] is valid by construction.
///
/// # Source
/// Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in multiattribute utility
/// decision making, Organizational Behavior and Human Performance 28(1), 62–77, doi 10.1016/0030-5073(81)90015-5.
///
/// # Examples
/// ```
/// use waage::elicit::{RankList, RankSum};
///
/// let weights = RankSum.elicit(&RankList::descending(4)?)?.weights;
/// assert_eq!(weights, [0.4, 0.3, 0.2, 0.1]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RankSum;

impl RankSum {
    /// Weights from ranks.
    ///
    /// # Errors
    /// See [`RankSum`].
    pub fn elicit(&self, ranks: &RankList) -> Result<Elicited, NumericError> {
        let count = ranks.len() as f64;
        let total = count * (count + 1.0) / 2.0;
        let of_place: Vec<f64> = (1..=ranks.len()).map(|place| (count - place as f64 + 1.0) / total).collect();
        Ok(ranks.shared(&of_place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stillwell_seaver_edwards_1981_three_criteria_with_a_tie() {
        let weights = RankSum.elicit(&RankList::new(&[1, 2, 2]).unwrap()).unwrap().weights;
        for (weight, expected) in weights.iter().zip([3.0 / 6.0, 1.5 / 6.0, 1.5 / 6.0]) {
            assert!((weight - expected).abs() < 1e-15);
        }
    }
}
