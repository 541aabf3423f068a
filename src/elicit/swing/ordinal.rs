//! Swing weights from an order alone: "this swing matters more than that one".

use crate::elicit::{Elicited, RankList};
use crate::error::NumericError;

/// Swing weights from the order of the swings; swings on the same place are worth the same.
///
/// # Formula
/// The order leaves a polytope of weights, `w_(1) ≥ w_(2) ≥ … ≥ 0`, `Σ w = 1`, with equality within a group of tied
/// swings. With K groups and `c_k` swings in the first k groups, its corners share the weight evenly among the first
/// k groups. The weights returned are its centre of gravity, the mean of the K corners: for a swing of group k
/// ```text
/// w = (1/K) Σ_{l=k..K} 1/c_l        w^min = 1/n if k = 1, else 0        w^max = 1/c_k
/// ```
///
/// # Shapes
/// `ranks`: one a criterion. Details: `lower`, `upper`: the exact bounds of each weight.
///
/// # Properties
/// Without ties these are the rank-order centroid weights. With ties they are not: here tied swings are *equal* and
/// the polytope is smaller, there ([`RankOrderCentroid`](crate::elicit::RankOrderCentroid)) tied ranks share the
/// weights of the places they hold.
///
/// # Errors
/// None: a [`RankList`] is valid by construction.
///
/// # Source
/// The corners and the centroid without ties: Barron & Barrett (1996), Decision quality using ranked attribute
/// weights, Management Science 42(11), 1515–1523, doi 10.1287/mnsc.42.11.1515. Groups of equal weight collapse the
/// corners that split them.
///
/// # Examples
/// ```
/// use waage::elicit::{RankList, SwingOrdinal};
///
/// // Two equal swings ahead of a third: the corners are (1/2, 1/2, 0) and (1/3, 1/3, 1/3).
/// let elicited = SwingOrdinal.elicit(&RankList::new(&[1, 1, 3])?)?;
/// assert!((elicited.weights[2] - 1.0 / 6.0).abs() < 1e-15);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SwingOrdinal;

impl SwingOrdinal {
    /// The central weights of an order, and their bounds.
    ///
    /// # Errors
    /// See [`SwingOrdinal`].
    pub fn elicit(&self, ranks: &RankList) -> Result<Elicited, NumericError> {
        let size = ranks.len();
        let places = ranks.places();
        let mut ends: Vec<usize> = places.iter().map(|place| place.last).collect();
        ends.sort_unstable();
        ends.dedup();
        let corners = ends.len() as f64;
        // From the smallest addend up.
        let weight =
            |last: usize| ends.iter().rev().filter(|&&end| end >= last).map(|&end| 1.0 / end as f64).sum::<f64>();
        let weights = places.iter().map(|place| weight(place.last) / corners).collect();
        let lower: Vec<f64> =
            places.iter().map(|place| if place.first == 1 { 1.0 / size as f64 } else { 0.0 }).collect();
        let upper: Vec<f64> = places.iter().map(|place| 1.0 / place.last as f64).collect();
        Ok(Elicited::plain(weights).with("lower", lower).with("upper", upper))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::RankOrderCentroid;

    #[test]
    fn without_ties_the_centre_is_the_rank_order_centroid() {
        let ranks = RankList::new(&[2, 4, 1, 3]).unwrap();
        let ordinal = SwingOrdinal.elicit(&ranks).unwrap().weights;
        let centroid = RankOrderCentroid.elicit(&ranks).unwrap().weights;
        for (ordinal, centroid) in ordinal.iter().zip(&centroid) {
            assert!((ordinal - centroid).abs() < 1e-15);
        }
    }

    /// By hand: corners (1/2, 1/2, 0) and (1/3, 1/3, 1/3) against the shared places (11/18 + 5/18) / 2.
    #[test]
    fn equal_swings_are_not_shared_places() {
        let ranks = RankList::new(&[1, 1, 3]).unwrap();
        let ordinal = SwingOrdinal.elicit(&ranks).unwrap();
        assert!((ordinal.weights[0] - 5.0 / 12.0).abs() < 1e-15);
        assert!((RankOrderCentroid.elicit(&ranks).unwrap().weights[0] - 8.0 / 18.0).abs() < 1e-15);
        assert_eq!(ordinal.details.vector("upper").unwrap(), [0.5, 0.5, 1.0 / 3.0]);
        assert_eq!(ordinal.details.vector("lower").unwrap(), [1.0 / 3.0, 1.0 / 3.0, 0.0]);
    }
}
