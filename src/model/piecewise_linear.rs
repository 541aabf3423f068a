//! A function through given points.

use crate::error::NumericError;

/// A piecewise linear function: straight between its points, constant outside of them.
///
/// # Formula
/// ```text
/// f(x) = y_k + (y_{k+1} − y_k) · (x − x_k) / (x_{k+1} − x_k)   for x_k ≤ x ≤ x_{k+1}
/// f(x) = y_1 below x_1, y_n above x_n
/// ```
///
/// # Shapes
/// Points (x, y) with strictly increasing x; x in the unit of the criterion, y in points. One point is a constant.
///
/// # Properties
/// Continuous; monotone where the points are. Flat pieces are allowed.
///
/// # Source
/// Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 3 (midvalue splitting).
///
/// # Examples
/// ```
/// use waage::model::PiecewiseLinear;
/// let availability = PiecewiseLinear::new(vec![(99.0, 0.0), (99.5, 40.0), (99.9, 85.0)]).unwrap();
/// assert_eq!(availability.at(99.25), 20.0);
/// assert_eq!(availability.at(100.0), 85.0);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PiecewiseLinear {
    points: Vec<(f64, f64)>,
}

impl PiecewiseLinear {
    /// Checks and takes the points, which must come in ascending order of x.
    ///
    /// # Errors
    /// [`NumericError::Empty`] without a point, [`NumericError::NotFinite`], and [`NumericError::NotPositive`] for a
    /// step in x that is zero or backwards.
    pub fn new(points: Vec<(f64, f64)>) -> Result<Self, NumericError> {
        if points.is_empty() {
            return Err(NumericError::Empty { what: "points of a value function" });
        }
        if let Some(index) = points.iter().position(|(x, y)| !(x.is_finite() && y.is_finite())) {
            return Err(NumericError::NotFinite { what: "points of a value function", index });
        }
        for (index, pair) in points.windows(2).enumerate() {
            let value = pair[1].0 - pair[0].0;
            if value <= 0.0 {
                return Err(NumericError::NotPositive { what: "steps of a value function", index, value });
            }
        }
        Ok(Self { points })
    }

    /// The points, in ascending order of x.
    #[must_use]
    pub fn points(&self) -> &[(f64, f64)] {
        &self.points
    }

    /// The value at `x`.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        let above = self.points.partition_point(|&(point, _)| point < x);
        match (above.checked_sub(1).and_then(|below| self.points.get(below)), self.points.get(above)) {
            (Some(&(x0, y0)), Some(&(x1, y1))) => y0 + (y1 - y0) * ((x - x0) / (x1 - x0)),
            (_, Some(&(_, y))) | (Some(&(_, y)), None) => y,
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Drugis `smaa` value function: 50 75 90 100 → 1 0.8 0.5 0, clipped outside.
    #[test]
    fn outside_of_the_points_it_stays_constant() {
        let function = PiecewiseLinear::new(vec![(50.0, 1.0), (75.0, 0.8), (90.0, 0.5), (100.0, 0.0)]).unwrap();
        let values: Vec<f64> = [10.0, 40.0, 101.0, 120.0].iter().map(|&x| function.at(x)).collect();
        assert_eq!(values, [1.0, 1.0, 0.0, 0.0]);
        assert_eq!([50.0, 75.0, 90.0, 100.0].map(|x| function.at(x)), [1.0, 0.8, 0.5, 0.0]);
        assert!((function.at(95.0) - 0.25).abs() < 1e-15);
    }

    #[test]
    fn points_out_of_order_are_refused() {
        assert!(matches!(
            PiecewiseLinear::new(vec![(1.0, 0.0), (1.0, 2.0)]),
            Err(NumericError::NotPositive { index: 0, .. })
        ));
        assert!(PiecewiseLinear::new(vec![]).is_err());
        assert!(PiecewiseLinear::new(vec![(f64::NAN, 0.0)]).is_err());
    }
}
