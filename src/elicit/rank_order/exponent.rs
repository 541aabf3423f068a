//! Rank-exponent weights (RE).

use super::{Elicited, NumericError, RankList};
use crate::elicit::normalise;

/// Rank-exponent weights: rank sum with a steepness that is asked for.
///
/// # Formula
/// For the place r of n and the exponent p ≥ 0
/// ```text
/// w_r = (n − r + 1)^p / Σ_{k=1..n} (n − k + 1)^p
/// ```
/// Criteria that share places get the mean of the weights of these places.
///
/// # Properties
/// p = 0 gives equal weights, p = 1 rank sum; the greater p, the more the first criterion dominates. The literature
/// gives no default for p: it is asked for, best by the weight of the most important criterion
/// ([`RankExponent::from_top_weight`]). Our default is 2.
///
/// # Errors
/// [`NumericError::OutOfRange`] for an exponent that is negative or not finite.
///
/// # Source
/// Stillwell, Seaver & Edwards (1981), A comparison of weight approximation techniques in multiattribute utility
/// decision making, Organizational Behavior and Human Performance 28(1), 62–77, doi 10.1016/0030-5073(81)90015-5.
///
/// # Examples
/// ```
/// use waage::elicit::{RankExponent, RankList};
///
/// let weights = RankExponent { exponent: 2.0 }.elicit(&RankList::descending(3)?)?.weights;
/// assert!((weights[0] - 9.0 / 14.0).abs() < 1e-15);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankExponent {
    /// The steepness p, at least 0.
    pub exponent: f64,
}

impl Default for RankExponent {
    fn default() -> Self {
        Self { exponent: 2.0 }
    }
}

impl RankExponent {
    /// The exponent with which the most important of `count` criteria gets the weight `top`.
    ///
    /// # Formula
    /// The root of `w_1(p) = top`, which rises from 1/n at p = 0 towards 1; by bisection.
    ///
    /// # Errors
    /// [`NumericError::OutOfRange`] unless 1/n ≤ `top` ≤ 0.999999.
    ///
    /// # Examples
    /// ```
    /// use waage::elicit::RankExponent;
    ///
    /// let squared = RankExponent::from_top_weight(3, 9.0 / 14.0)?;
    /// assert!((squared.exponent - 2.0).abs() < 1e-12);
    /// # Ok::<(), waage::error::NumericError>(())
    /// ```
    pub fn from_top_weight(count: usize, top: f64) -> Result<Self, NumericError> {
        let (least, most) = (1.0 / count.max(1) as f64, 0.999_999);
        if !(least..=most).contains(&top) {
            return Err(NumericError::OutOfRange { what: "top weight", value: top, low: least, high: most });
        }
        let weight = |exponent: f64| 1.0 / powers(count, exponent).iter().rev().sum::<f64>();
        let (mut low, mut high) = (0.0, 1.0);
        while weight(high) < top {
            high *= 2.0;
        }
        // Halving to the last bit: the interval holds no number between its ends any more.
        loop {
            let middle = f64::midpoint(low, high);
            if middle <= low || middle >= high {
                return Ok(Self { exponent: middle });
            }
            if weight(middle) < top { low = middle } else { high = middle }
        }
    }

    /// Weights from ranks.
    ///
    /// # Errors
    /// See [`RankExponent`].
    pub fn elicit(&self, ranks: &RankList) -> Result<Elicited, NumericError> {
        if !(0.0..=f64::MAX).contains(&self.exponent) {
            let value = self.exponent;
            return Err(NumericError::OutOfRange { what: "rank exponent", value, low: 0.0, high: f64::MAX });
        }
        let of_place = normalise(&powers(ranks.len(), self.exponent), "ranks")?;
        Ok(ranks.shared(&of_place).with("exponent", self.exponent))
    }
}

/// (n − r + 1)^p for each place r, relative to the first.
fn powers(count: usize, exponent: f64) -> Vec<f64> {
    (1..=count).rev().map(|place| (place as f64 / count as f64).powf(exponent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::RankSum;

    #[test]
    fn stillwell_seaver_edwards_1981_exponents_0_and_1_are_equal_and_rank_sum() {
        let ranks = RankList::new(&[3, 1, 2]).unwrap();
        let of = |exponent: f64| RankExponent { exponent }.elicit(&ranks).unwrap().weights;
        assert_eq!(of(0.0), [1.0 / 3.0; 3]);
        for (exponent, sum) in of(1.0).iter().zip(RankSum.elicit(&ranks).unwrap().weights) {
            assert!((exponent - sum).abs() < 1e-15);
        }
    }

    #[test]
    fn a_huge_exponent_leaves_all_weight_to_the_first() {
        let ranks = RankList::descending(3).unwrap();
        assert_eq!(RankExponent { exponent: 1e300 }.elicit(&ranks).unwrap().weights, [1.0, 0.0, 0.0]);
        for exponent in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(RankExponent { exponent }.elicit(&ranks).is_err());
        }
    }

    #[test]
    fn the_top_weight_is_met_within_its_range() {
        let exponent = RankExponent::from_top_weight(5, 0.45).unwrap();
        let weights = exponent.elicit(&RankList::descending(5).unwrap()).unwrap().weights;
        assert!((weights[0] - 0.45).abs() < 1e-14);
        assert!(RankExponent::from_top_weight(5, 0.19).is_err());
        assert!(RankExponent::from_top_weight(5, 1.0).is_err());
        assert!(RankExponent::from_top_weight(1, 1.0).is_err());
        assert!(RankExponent::from_top_weight(0, 0.5).is_err());
    }
}
