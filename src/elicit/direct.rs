//! Direct points (Punktverteilung).

use super::{Elicited, normalise};
use crate::error::NumericError;

/// Weights from points that are handed out directly, for example 100 points over all criteria.
///
/// # Formula
/// ```text
/// w_j = p_j / Σ_k p_k
/// ```
///
/// # Shapes
/// `points`: one a criterion, at least 0, in any unit; they need not sum to 100.
///
/// # Properties
/// Multiplying all points by a positive number changes nothing. The points ignore the range of the scales: people
/// give "cost" the same points whether it varies by 1 % or by 100 %, which [`Swing`](super::Swing) avoids by asking
/// for the step from worst to best.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::NotFinite`], [`NumericError::Negative`]; [`NumericError::ZeroSum`] where
/// no criterion has points.
///
/// # Source
/// Bottomley, Doyle & Green (2000), Testing the reliability of weight elicitation methods: direct rating versus point
/// allocation, Journal of Marketing Research 37(4), 508–513.
///
/// # Examples
/// ```
/// use waage::elicit::Direct;
///
/// let weights = Direct.elicit(&[40.0, 35.0, 25.0])?.weights;
/// assert_eq!(weights, [0.4, 0.35, 0.25]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Direct;

impl Direct {
    /// Weights from `points`.
    ///
    /// # Errors
    /// See [`Direct`].
    pub fn elicit(&self, points: &[f64]) -> Result<Elicited, NumericError> {
        Ok(Elicited::plain(normalise(points, "points")?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::Remark;

    #[test]
    fn points_that_do_not_sum_to_100_are_shares_all_the_same() {
        let elicited = Direct.elicit(&[3.0, 0.0, 1.0]).unwrap();
        assert_eq!(elicited.weights, [0.75, 0.0, 0.25]);
        assert_eq!(elicited.remarks, [Remark::ZeroWeight { item: 1 }]);
    }

    #[test]
    fn no_points_at_all_are_an_error() {
        assert_eq!(Direct.elicit(&[0.0, 0.0]), Err(NumericError::ZeroSum { what: "points" }));
    }
}
