//! From a criterion's own unit to value: 0 at the bad anchor, 100 at the good one.

use crate::error::NumericError;

/// Marginal value function `v: unit → [0, 100]` with fixed anchors (Wertfunktion).
///
/// The anchors belong to the criterion and not to the alternatives at hand, so that adding or dropping an
/// alternative changes the value of no other.
///
/// # Formula
/// ```text
/// z(x) = (x − worst) / (best − worst)
/// linear       v = 100 z
/// exponential  v = 100 (1 − e^(−c z)) / (1 − e^(−c)),  c ≠ 0; c → 0 is linear; c > 0 rises fast at first
/// piecewise    v = linear interpolation between the given points
/// ```
/// where `worst` may be larger than `best` (less is better).
///
/// # Source
/// Keeney and Raiffa 1976, Decisions with Multiple Objectives; the exponential form after Kirkwood 1997,
/// Strategic Decision Making, section 4.2.
#[derive(Debug, Clone, PartialEq)]
pub struct ValueFunction {
    shape: Shape,
    clip: bool,
}

#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Linear { worst: f64, best: f64 },
    Exponential { worst: f64, best: f64, curvature: f64 },
    Piecewise { points: Vec<(f64, f64)> },
}

impl ValueFunction {
    /// Straight line from `worst` (0) to `best` (100).
    ///
    /// # Errors
    /// [`NumericError::OutOfRange`] where the anchors coincide, [`NumericError::NotFinite`] where one is not finite.
    pub fn linear(worst: f64, best: f64) -> Result<Self, NumericError> {
        anchors(worst, best)?;
        Ok(Self { shape: Shape::Linear { worst, best }, clip: false })
    }

    /// Exponential curve with `curvature` c, `0 < |c| ≤ 20`.
    ///
    /// # Errors
    /// As [`ValueFunction::linear`]; [`NumericError::OutOfRange`] for a curvature outside its domain.
    pub fn exponential(worst: f64, best: f64, curvature: f64) -> Result<Self, NumericError> {
        anchors(worst, best)?;
        if curvature == 0.0 || !(-20.0..=20.0).contains(&curvature) {
            return Err(NumericError::OutOfRange { what: "curvature", value: curvature, low: -20.0, high: 20.0 });
        }
        Ok(Self { shape: Shape::Exponential { worst, best, curvature }, clip: false })
    }

    /// Interpolation between `(level, points)` pairs: at least two, levels strictly rising, points monotone
    /// within 0…100 and spanning 0 and 100.
    ///
    /// # Errors
    /// [`NumericError::Empty`] for fewer than two points, [`NumericError::NotFinite`], and
    /// [`NumericError::OutOfRange`] for levels that do not rise, points that turn back or miss 0 or 100.
    pub fn piecewise(points: Vec<(f64, f64)>) -> Result<Self, NumericError> {
        if points.len() < 2 {
            return Err(NumericError::Empty { what: "points of the value function" });
        }
        if let Some(index) = points.iter().position(|(level, value)| !level.is_finite() || !value.is_finite()) {
            return Err(NumericError::NotFinite { what: "points of the value function", index });
        }
        let rising = points[0].1 < points[points.len() - 1].1;
        for pair in points.windows(2) {
            let ((level, value), (next_level, next_value)) = (pair[0], pair[1]);
            if next_level <= level {
                return Err(out_of_range("level", next_level, level, f64::MAX));
            }
            if (rising && next_value < value) || (!rising && next_value > value) {
                return Err(out_of_range("points", next_value, value.min(next_value), value.max(next_value)));
            }
        }
        let (first, last) = (points[0].1, points[points.len() - 1].1);
        if first.min(last) != 0.0 || first.max(last) != 100.0 {
            return Err(out_of_range("points at the ends", first, 0.0, 100.0));
        }
        Ok(Self { shape: Shape::Piecewise { points }, clip: false })
    }

    /// The same function, counting a value beyond an anchor as the anchor.
    #[must_use]
    pub fn clipped(self, clip: bool) -> Self {
        Self { clip, ..self }
    }

    /// True where values beyond the anchors count as the anchor instead of being refused.
    #[must_use]
    pub fn clips(&self) -> bool {
        self.clip
    }

    /// Value of `x`, 0…100. Beyond the anchors the value of the nearer anchor (the input check refuses such an
    /// `x` unless the criterion clips).
    #[must_use]
    pub fn value(&self, x: f64) -> f64 {
        match &self.shape {
            Shape::Linear { worst, best } => 100.0 * share(x, *worst, *best),
            Shape::Exponential { worst, best, curvature } => {
                100.0 * libm::expm1(-curvature * share(x, *worst, *best)) / libm::expm1(-curvature)
            }
            Shape::Piecewise { points } => interpolate(points, x),
        }
    }

    /// The `x` with value `v` (0…100): the inverse, for switching values. Where a whole stretch has the value,
    /// its end nearer to the bad anchor.
    #[must_use]
    pub fn invert(&self, v: f64) -> Option<f64> {
        if !(0.0..=100.0).contains(&v) {
            return None;
        }
        Some(match &self.shape {
            Shape::Linear { worst, best } => worst + (best - worst) * v / 100.0,
            Shape::Exponential { worst, best, curvature } => {
                worst + (best - worst) * -libm::log1p(v / 100.0 * libm::expm1(-curvature)) / curvature
            }
            Shape::Piecewise { points } => return invert_points(points, v),
        })
    }

    /// The bad and the good anchor in the criterion's unit: `(x with value 0, x with value 100)`.
    #[must_use]
    pub fn anchors(&self) -> (f64, f64) {
        match &self.shape {
            Shape::Linear { worst, best } | Shape::Exponential { worst, best, .. } => (*worst, *best),
            Shape::Piecewise { points } => {
                let (first, last) = (points[0], points[points.len() - 1]);
                if first.1 <= last.1 { (first.0, last.0) } else { (last.0, first.0) }
            }
        }
    }

    /// Smallest and largest `x` of the scale.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let (worst, best) = self.anchors();
        (worst.min(best), worst.max(best))
    }

    /// True where a larger `x` has the larger value.
    #[must_use]
    pub fn rises(&self) -> bool {
        let (worst, best) = self.anchors();
        worst < best
    }

    /// The curvature of a curved function, `None` of one made of straight lines.
    #[must_use]
    pub fn curvature(&self) -> Option<f64> {
        match self.shape {
            Shape::Exponential { curvature, .. } => Some(curvature),
            Shape::Linear { .. } | Shape::Piecewise { .. } => None,
        }
    }

    /// The points between which the function is a straight line, or `None` where it is curved. For the sampling
    /// kernel: a monotone piecewise-linear map.
    #[must_use]
    pub fn knots(&self) -> Option<Vec<(f64, f64)>> {
        match &self.shape {
            Shape::Linear { worst, best } if worst < best => Some(vec![(*worst, 0.0), (*best, 100.0)]),
            Shape::Linear { worst, best } => Some(vec![(*best, 100.0), (*worst, 0.0)]),
            Shape::Exponential { .. } => None,
            Shape::Piecewise { points } => Some(points.clone()),
        }
    }
}

fn anchors(worst: f64, best: f64) -> Result<(), NumericError> {
    for (index, anchor) in [worst, best].into_iter().enumerate() {
        if !anchor.is_finite() {
            return Err(NumericError::NotFinite { what: "anchors", index });
        }
    }
    if worst == best { Err(out_of_range("best", best, worst, worst)) } else { Ok(()) }
}

fn out_of_range(what: &'static str, value: f64, low: f64, high: f64) -> NumericError {
    NumericError::OutOfRange { what, value, low, high }
}

fn share(x: f64, worst: f64, best: f64) -> f64 {
    ((x - worst) / (best - worst)).clamp(0.0, 1.0)
}

fn interpolate(points: &[(f64, f64)], x: f64) -> f64 {
    let after = points.partition_point(|&(level, _)| level <= x);
    if after == 0 {
        return points[0].1;
    }
    if after == points.len() {
        return points[after - 1].1;
    }
    let ((x0, v0), (x1, v1)) = (points[after - 1], points[after]);
    v0 + (v1 - v0) * (x - x0) / (x1 - x0)
}

fn invert_points(points: &[(f64, f64)], v: f64) -> Option<f64> {
    let hit = |pair: &[(f64, f64)]| {
        let ((x0, v0), (x1, v1)) = (pair[0], pair[1]);
        if v < v0.min(v1) || v > v0.max(v1) {
            None
        } else if v0 == v1 {
            Some(if points[0].1 <= points[points.len() - 1].1 { x0 } else { x1 })
        } else {
            Some(x0 + (x1 - x0) * (v - v0) / (v1 - v0))
        }
    };
    if points[0].1 <= points[points.len() - 1].1 {
        points.windows(2).find_map(hit)
    } else {
        points.windows(2).rev().find_map(hit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linear_runs_from_worst_to_best_in_either_direction() {
        let months = ValueFunction::linear(48.0, 6.0).unwrap();
        assert_eq!(months.value(48.0), 0.0);
        assert_eq!(months.value(6.0), 100.0);
        assert_eq!(months.value(27.0), 50.0);
        assert_eq!(months.value(60.0), 0.0);
        assert_eq!(months.invert(50.0), Some(27.0));
        assert_eq!(months.range(), (6.0, 48.0));
    }

    /// Cutoffs 50 75 90 100 with values 1 .8 .5 0: the piecewise partial value function of the R package smaa
    /// (tests/pvf.R), clipped: 1 at 40, 0 at 120, linear between.
    #[test]
    fn piecewise_interpolates_like_rsmaa() {
        let f = ValueFunction::piecewise(vec![(50.0, 100.0), (75.0, 80.0), (90.0, 50.0), (100.0, 0.0)]).unwrap();
        for (x, v) in [(40.0, 100.0), (62.5, 90.0), (80.0, 70.0), (95.0, 25.0), (120.0, 0.0)] {
            assert!((f.value(x) - v).abs() < 1e-12, "{x}");
        }
        assert_eq!(f.anchors(), (100.0, 50.0));
        assert_eq!(f.invert(25.0), Some(95.0));
    }

    /// (1 − e^(−1)) / (1 − e^(−2)) = 1 / (1 + e^(−1)) = 0.731058578630005 (logistic function at 1).
    #[test]
    fn exponential_at_the_middle_is_the_logistic_function() {
        let f = ValueFunction::exponential(0.0, 10.0, 2.0).unwrap();
        assert!((f.value(5.0) - 73.105_857_863_000_5).abs() < 1e-12);
        assert!((f.invert(f.value(3.0)).unwrap() - 3.0).abs() < 1e-12);
        let almost_linear = ValueFunction::exponential(0.0, 10.0, 1e-9).unwrap();
        assert!((almost_linear.value(3.0) - 30.0).abs() < 1e-6);
    }

    #[test]
    fn a_flat_stretch_inverts_to_its_bad_end() {
        let f = ValueFunction::piecewise(vec![(0.0, 0.0), (2.0, 40.0), (4.0, 40.0), (5.0, 100.0)]).unwrap();
        assert_eq!(f.invert(40.0), Some(2.0));
        let g = ValueFunction::piecewise(vec![(0.0, 100.0), (2.0, 40.0), (4.0, 40.0), (5.0, 0.0)]).unwrap();
        assert_eq!(g.invert(40.0), Some(4.0));
        assert_eq!(g.invert(-1.0), None);
    }

    #[test]
    fn broken_scales_are_refused() {
        assert!(ValueFunction::linear(3.0, 3.0).is_err());
        assert!(ValueFunction::linear(f64::NAN, 3.0).is_err());
        assert!(ValueFunction::exponential(0.0, 1.0, 0.0).is_err());
        assert!(ValueFunction::piecewise(vec![(0.0, 0.0)]).is_err());
        assert!(ValueFunction::piecewise(vec![(0.0, 0.0), (0.0, 100.0)]).is_err());
        assert!(ValueFunction::piecewise(vec![(0.0, 0.0), (1.0, 90.0), (2.0, 80.0), (3.0, 100.0)]).is_err());
        assert!(ValueFunction::piecewise(vec![(0.0, 10.0), (1.0, 100.0)]).is_err());
    }
}
