//! Swing weights, exact: how much is the step from worst to best worth? (Swing-Verfahren)

mod interval;
mod ordinal;

pub use interval::{Interval, SwingInterval};
pub use ordinal::SwingOrdinal;

use super::{Elicited, Remark, normalise};
use crate::error::NumericError;

/// The points of the most desired swing.
pub(super) const REFERENCE: f64 = 100.0;

/// Swing weights from points.
///
/// Imagine an alternative that is worst on every criterion. Which one would you lift from worst to best first? That
/// swing gets 100 points; every other one gets points in proportion to how much its step is worth against it.
///
/// # Formula
/// ```text
/// w_j = p_j / Σ_k p_k        max_k p_k = 100
/// ```
///
/// # Shapes
/// `points`: one a criterion, 0 to 100. A greatest value below 100 is accepted, because only ratios count, with
/// [`Remark::TopSwing`].
///
/// # Properties
/// The weights belong to the anchors worst and best of each criterion: with other anchors the same judgements are
/// wrong. A swing that is worth nothing has weight 0.
///
/// # Errors
/// [`NumericError::OutsideScale`] for points below 0 or above 100; [`NumericError::Empty`],
/// [`NumericError::NotFinite`]; [`NumericError::ZeroSum`] where no swing is worth anything.
///
/// # Source
/// von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, Cambridge University Press, 274–275.
///
/// # Examples
/// ```
/// use waage::elicit::Swing;
///
/// let weights = Swing.elicit(&[100.0, 0.0, 25.0])?.weights;
/// assert_eq!(weights, [0.8, 0.0, 0.2]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swing;

impl Swing {
    /// Weights from the points of the swings.
    ///
    /// # Errors
    /// See [`Swing`].
    pub fn elicit(&self, points: &[f64]) -> Result<Elicited, NumericError> {
        for (index, &value) in points.iter().enumerate() {
            within_scale(index, value)?;
        }
        let mut elicited = Elicited::plain(normalise(points, "swing points")?);
        let found = points.iter().fold(0.0, |greatest: f64, &value| greatest.max(value));
        if found < REFERENCE {
            elicited.remarks.push(Remark::TopSwing { found, expected: REFERENCE });
        }
        Ok(elicited)
    }
}

/// Points are finite and lie from 0 to 100.
fn within_scale(index: usize, value: f64) -> Result<(), NumericError> {
    let what = "swing points";
    if !value.is_finite() {
        return Err(NumericError::NotFinite { what, index });
    }
    if !(0.0..=REFERENCE).contains(&value) {
        return Err(NumericError::OutsideScale { what, index, value, low: 0.0, high: REFERENCE });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greatest_swing_below_100_is_remarked_and_only_ratios_count() {
        let elicited = Swing.elicit(&[80.0, 40.0, 40.0]).unwrap();
        assert_eq!(elicited.weights, Swing.elicit(&[100.0, 50.0, 50.0]).unwrap().weights);
        assert_eq!(elicited.remarks, [Remark::TopSwing { found: 80.0, expected: 100.0 }]);
    }

    #[test]
    fn points_above_100_are_refused_with_their_place() {
        let error = Swing.elicit(&[100.0, 120.0]).unwrap_err();
        assert_eq!(error.to_string(), "swing points[1] is 120, expected 0 to 100");
    }
}
