//! Swing weights from intervals: "between 40 and 60 points".

use super::{REFERENCE, within_scale};
use crate::elicit::{Elicited, normalise};
use crate::error::NumericError;

/// A judgement with a margin, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// At least so many points.
    pub low: f64,
    /// At most so many points.
    pub high: f64,
}

/// Swing weights from points with a margin.
///
/// The first swing has the interval from 100 to 100; every other one what the expert is sure of.
///
/// # Formula
/// With points anywhere in their intervals `[l_j, u_j]`, the share of each criterion lies between, exactly,
/// ```text
/// w_j^min = l_j / (l_j + Σ_{k≠j} u_k)        w_j^max = u_j / (u_j + Σ_{k≠j} l_k)
/// ```
/// because a share rises with the own points and falls with those of the others. The weights returned are those of
/// the middles: `m_j = (l_j + u_j) / 2`, `w_j = m_j / Σ_k m_k`.
///
/// # Shapes
/// `intervals`: one a criterion, 0 ≤ low ≤ high ≤ 100. Details: `lower`, `upper`: one a criterion.
///
/// # Properties
/// Intervals of width 0 give [`Swing`](super::Swing). The bounds of all criteria are not attained together: a
/// robustness analysis draws the points from their intervals, not the weights from theirs.
///
/// # Errors
/// [`NumericError::OutsideScale`] for an end below 0 or above 100, or a lower end above its upper end;
/// [`NumericError::NotFinite`], [`NumericError::Empty`]; [`NumericError::ZeroSum`] where all lower ends are 0, since
/// then no swing is known to be worth anything.
///
/// # Source
/// Mustajoki, Hämäläinen & Salo (2005), Decision support by interval SMART/SWING, Decision Sciences 36(2), 317–339,
/// doi 10.1111/j.1540-5414.2005.00075.x.
///
/// # Examples
/// ```
/// use waage::elicit::{Interval, SwingInterval};
///
/// let elicited = SwingInterval.elicit(&[
///     Interval { low: 100.0, high: 100.0 },
///     Interval { low: 25.0, high: 75.0 },
/// ])?;
/// // The second weight lies between 25/125 and 75/175; the middle is 50/150.
/// assert!((elicited.details.vector("lower").unwrap()[1] - 0.2).abs() < 1e-12);
/// assert!((elicited.details.vector("upper").unwrap()[1] - 3.0 / 7.0).abs() < 1e-12);
/// assert!((elicited.weights[1] - 1.0 / 3.0).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SwingInterval;

impl SwingInterval {
    /// Weights and their bounds from intervals of points.
    ///
    /// # Errors
    /// See [`SwingInterval`].
    pub fn elicit(&self, intervals: &[Interval]) -> Result<Elicited, NumericError> {
        for (index, interval) in intervals.iter().enumerate() {
            within_scale(index, interval.low)?;
            within_scale(index, interval.high)?;
            if interval.low > interval.high {
                let (low, high) = (interval.low, REFERENCE);
                return Err(NumericError::OutsideScale {
                    what: "swing points",
                    index,
                    value: interval.high,
                    low,
                    high,
                });
            }
        }
        let low_sum: f64 = intervals.iter().map(|interval| interval.low).sum();
        let high_sum: f64 = intervals.iter().map(|interval| interval.high).sum();
        let middles: Vec<f64> = intervals.iter().map(|interval| f64::midpoint(interval.low, interval.high)).collect();
        let weights = normalise(&middles, "swing points")?;
        if low_sum == 0.0 {
            return Err(NumericError::ZeroSum { what: "lower swing points" });
        }
        let bound = |own: f64, others: f64| if own == 0.0 { 0.0 } else { own / (own + others.max(0.0)) };
        let lower: Vec<f64> = intervals.iter().map(|i| bound(i.low, high_sum - i.high)).collect();
        let upper: Vec<f64> = intervals.iter().map(|i| bound(i.high, low_sum - i.low)).collect();
        Ok(Elicited::plain(weights).with("middles", middles).with("lower", lower).with("upper", upper))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(low: f64, high: f64) -> Interval {
        Interval { low, high }
    }

    /// By hand: the third weight is least with 10 of 10 + 100 + 80, greatest with 30 of 30 + 100 + 40.
    #[test]
    fn the_bounds_are_those_of_the_corners() {
        let elicited =
            SwingInterval.elicit(&[between(100.0, 100.0), between(40.0, 80.0), between(10.0, 30.0)]).unwrap();
        let near = |name: &str, index: usize, expected: f64| {
            assert!((elicited.details.vector(name).unwrap()[index] - expected).abs() < 1e-15, "{name}");
        };
        near("lower", 2, 10.0 / 190.0);
        near("upper", 2, 30.0 / 170.0);
        near("lower", 0, 100.0 / 210.0);
        near("upper", 0, 100.0 / 150.0);
        assert!((elicited.weights[1] - 60.0 / 180.0).abs() < 1e-15);
    }

    #[test]
    fn an_interval_the_wrong_way_round_is_refused() {
        let error = SwingInterval.elicit(&[between(100.0, 100.0), between(60.0, 40.0)]).unwrap_err();
        assert_eq!(error.to_string(), "swing points[1] is 40, expected 60 to 100");
    }

    #[test]
    fn without_any_sure_swing_there_are_no_bounds() {
        let error = SwingInterval.elicit(&[between(0.0, 100.0), between(0.0, 50.0)]).unwrap_err();
        assert_eq!(error, NumericError::ZeroSum { what: "lower swing points" });
    }
}
