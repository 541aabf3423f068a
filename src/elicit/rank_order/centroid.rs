//! Rank-order centroid weights (ROC).

use super::{Elicited, NumericError, RankList};

/// Rank-order centroid weights: the centre of gravity of all weights that respect the order.
///
/// # Formula
/// For the place r of n
/// ```text
/// w_r = (1/n) Σ_{k=r..n} 1/k
/// ```
/// Criteria that share places get the mean of the weights of these places.
///
/// # Properties
/// The expected weights if nothing but a strict order is known and every weight vector that respects it is equally
/// likely. Steeper than rank sum: the first of many criteria weighs about ln(n)/n.
///
/// # Errors
/// None: a [`RankList`] is valid by construction.
///
/// # Source
/// Barron & Barrett (1996), Decision quality using ranked attribute weights, Management Science 42(11), 1515–1523,
/// doi 10.1287/mnsc.42.11.1515. The mean over shared places is our choice for ties;
/// [`SwingOrdinal`](crate::elicit::SwingOrdinal) is the other one.
///
/// # Examples
/// ```
/// use waage::elicit::{RankList, RankOrderCentroid};
///
/// let weights = RankOrderCentroid.elicit(&RankList::new(&[2, 1])?)?.weights;
/// assert_eq!(weights, [0.25, 0.75]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RankOrderCentroid;

impl RankOrderCentroid {
    /// Weights from ranks.
    ///
    /// # Errors
    /// See [`RankOrderCentroid`].
    pub fn elicit(&self, ranks: &RankList) -> Result<Elicited, NumericError> {
        let count = ranks.len();
        let mut of_place = vec![0.0; count];
        let mut sum = 0.0;
        for place in (1..=count).rev() {
            sum += 1.0 / place as f64;
            of_place[place - 1] = sum / count as f64;
        }
        Ok(ranks.shared(&of_place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barron_barrett_1996_four_criteria() {
        let weights = RankOrderCentroid.elicit(&RankList::descending(4).unwrap()).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.5208, 0.2708, 0.1458, 0.0625]) {
            assert!((weight - expected).abs() < 5e-5);
        }
    }

    /// In exact fractions: 25/48, 13/48, 7/48, 3/48; the second and third place share (13 + 7) / 96.
    #[test]
    fn shared_places_share_their_weights() {
        let weights = RankOrderCentroid.elicit(&RankList::new(&[1, 2, 2, 4]).unwrap()).unwrap().weights;
        for (weight, expected) in weights.iter().zip([25.0 / 48.0, 10.0 / 48.0, 10.0 / 48.0, 3.0 / 48.0]) {
            assert!((weight - expected).abs() < 1e-15);
        }
    }
}
