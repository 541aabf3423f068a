//! Rank-reciprocal weights (RR).

use super::{Elicited, NumericError, RankList};
use crate::elicit::normalise;

/// Rank-reciprocal weights: in proportion to one over the rank.
///
/// # Formula
/// For the place r of n
/// ```text
/// w_r = (1/r) / Σ_{k=1..n} 1/k
/// ```
/// Criteria that share places get the mean of the weights of these places (not the weight of the mean place).
///
/// # Properties
/// The second place always weighs half as much as the first, whatever the number of criteria.
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
/// use waage::elicit::{RankList, RankReciprocal};
///
/// let weights = RankReciprocal.elicit(&RankList::descending(2)?)?.weights;
/// assert!((weights[0] - 2.0 / 3.0).abs() < 1e-15);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RankReciprocal;

impl RankReciprocal {
    /// Weights from ranks.
    ///
    /// # Errors
    /// See [`RankReciprocal`].
    pub fn elicit(&self, ranks: &RankList) -> Result<Elicited, NumericError> {
        let raw: Vec<f64> = (1..=ranks.len()).map(|place| 1.0 / place as f64).collect();
        Ok(ranks.shared(&normalise(&raw, "ranks")?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 12/25, 6/25, 4/25, 3/25; the second and third place share 5/25.
    #[test]
    fn stillwell_seaver_edwards_1981_four_criteria_with_a_tie() {
        let weights = RankReciprocal.elicit(&RankList::new(&[1, 2, 2, 4]).unwrap()).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.48, 0.20, 0.20, 0.12]) {
            assert!((weight - expected).abs() < 1e-15);
        }
    }
}
