//! The six preference functions of PROMETHEE.

use crate::error::NumericError;
use crate::model::{Attribute, PreferenceShape, Threshold};
use serde::Serialize;

/// How strongly a difference is felt, from 0 (not at all) to 1 (in full).
///
/// # Formula
/// ```text
/// I   usual     1 for d > 0
/// II  U-shape   1 for d > q
/// III V-shape   d/p up to p, then 1
/// IV  level     1/2 for q < d ≤ p, 1 for d > p
/// V   linear    (d − q)/(p − q) from q to p, then 1
/// VI  Gaussian  1 − exp(−d²/(2s²))
/// ```
/// and 0 for every d ≤ 0.
///
/// # Shapes
/// d, q, p, s in the unit of the attribute → 0…1.
///
/// # Properties
/// Never decreasing. I, II and IV jump: there a difference is compared with a threshold that may be meant to be equal, but
/// 0.8 − 0.6 is not 0.2 in binary. Where a column is at hand, thresholds above 0 are therefore widened by four units in the
/// last place of its largest value ([`PreferenceFunction::guarded`]).
///
/// # Source
/// Brans & Vincke (1985), A preference ranking organisation method, Management Science 31(6), 647–656.
///
/// # Examples
/// ```
/// use waage::aggregate::PreferenceFunction;
/// let linear = PreferenceFunction::Linear { q: 1.0, p: 3.0 };
/// assert_eq!([1.0, 2.0, 5.0].map(|d| linear.value(d)), [0.0, 0.5, 1.0]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreferenceFunction {
    /// Type I.
    Usual,
    /// Type II.
    UShape {
        /// Indifference threshold.
        q: f64,
    },
    /// Type III.
    VShape {
        /// Preference threshold.
        p: f64,
    },
    /// Type IV.
    Level {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// Type V.
    Linear {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// Type VI.
    Gaussian {
        /// Inflection point.
        s: f64,
    },
}

impl PreferenceFunction {
    /// The function that an attribute asks for. Where it names no shape, its thresholds tell: s Gaussian, q and p linear, q
    /// alone U-shape, p alone V-shape, none usual.
    ///
    /// # Errors
    /// [`NumericError::Missing`] for a threshold that the shape needs (row 0; the column is `index`),
    /// [`NumericError::OutOfRange`] where p < q or where a threshold depends on the value: a preference function takes the
    /// difference alone.
    pub fn of(attribute: &Attribute, index: usize) -> Result<Self, NumericError> {
        let given = &attribute.thresholds;
        let shape = attribute.preference.unwrap_or(match (given.indifference, given.preference, given.inflection) {
            (_, _, Some(_)) => PreferenceShape::Gaussian,
            (Some(_), Some(_), None) => PreferenceShape::Linear,
            (Some(_), None, None) => PreferenceShape::UShape,
            (None, Some(_), None) => PreferenceShape::VShape,
            (None, None, None) => PreferenceShape::Usual,
        });
        let constant = |what: &'static str, threshold: Option<Threshold>| match threshold {
            None => Err(NumericError::Missing { what, row: 0, column: index }),
            Some(threshold) if threshold.slope != 0.0 => Err(NumericError::OutOfRange {
                what: "slope of a threshold",
                value: threshold.slope,
                low: 0.0,
                high: 0.0,
            }),
            Some(threshold) => Ok(threshold.constant),
        };
        let q = || constant("indifference threshold", given.indifference);
        let p = || constant("preference threshold", given.preference);
        let both = || match (q()?, p()?) {
            (q, p) if p < q => {
                Err(NumericError::OutOfRange { what: "preference threshold", value: p, low: q, high: f64::MAX })
            }
            pair => Ok(pair),
        };
        Ok(match shape {
            PreferenceShape::Usual => Self::Usual,
            PreferenceShape::UShape => Self::UShape { q: q()? },
            PreferenceShape::VShape => Self::VShape { p: p()? },
            PreferenceShape::Level => both().map(|(q, p)| Self::Level { q, p })?,
            PreferenceShape::Linear => both().map(|(q, p)| Self::Linear { q, p })?,
            PreferenceShape::Gaussian => match given.inflection {
                Some(s) => Self::Gaussian { s },
                None => return Err(NumericError::Missing { what: "inflection point", row: 0, column: index }),
            },
        })
    }

    /// P(d).
    #[must_use]
    pub fn value(self, difference: f64) -> f64 {
        let d = difference;
        match self {
            _ if d <= 0.0 => 0.0,
            Self::Usual => 1.0,
            Self::UShape { q } => f64::from(u8::from(d > q)),
            Self::VShape { p } => {
                if d < p {
                    d / p
                } else {
                    1.0
                }
            }
            Self::Level { q, p } => f64::midpoint(f64::from(u8::from(d > q)), f64::from(u8::from(d > p))),
            Self::Linear { q, p } => {
                if d <= q {
                    0.0
                } else if d < p {
                    (d - q) / (p - q)
                } else {
                    1.0
                }
            }
            Self::Gaussian { s } => -(-d * d / (2.0 * s * s)).exp_m1(),
        }
    }

    /// The same function for a column whose largest magnitude is `magnitude`: thresholds at which it jumps are widened by
    /// the rounding of a difference, and shapes without a slope are told by their proper name.
    #[must_use]
    pub fn guarded(self, magnitude: f64) -> Self {
        let widened = |t: f64| if t > 0.0 { t + 4.0 * f64::EPSILON * magnitude } else { t };
        match self {
            Self::UShape { q: 0.0 } | Self::VShape { p: 0.0 } | Self::Linear { p: 0.0, .. } => Self::Usual,
            Self::UShape { q } => Self::UShape { q: widened(q) },
            Self::Linear { q, p } if q == p => Self::UShape { q: widened(q) },
            Self::Level { q, p } => Self::Level { q: widened(q), p: widened(p) },
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Brans & Vincke (1985), with the limits of each piece.
    #[test]
    fn each_shape_at_its_limits() {
        let cases = [
            (PreferenceFunction::Usual, [0.0, 1.0, 1.0, 1.0]),
            (PreferenceFunction::UShape { q: 1.0 }, [0.0, 0.0, 1.0, 1.0]),
            (PreferenceFunction::VShape { p: 2.0 }, [0.0, 0.5, 1.0, 1.0]),
            (PreferenceFunction::Level { q: 1.0, p: 2.0 }, [0.0, 0.0, 0.5, 1.0]),
            (PreferenceFunction::Linear { q: 1.0, p: 3.0 }, [0.0, 0.0, 0.5, 1.0]),
        ];
        for (function, expected) in cases {
            assert_eq!([0.0, 1.0, 2.0, 3.0].map(|d| function.value(d)), expected, "{function:?}");
            assert_eq!(function.value(-4.0), 0.0);
        }
        let gaussian = PreferenceFunction::Gaussian { s: 5.0 };
        assert!((gaussian.value(5.0) - 0.393_469_340_287_367).abs() < 1e-15);
    }

    #[test]
    fn a_difference_that_means_the_threshold_is_not_above_it() {
        let q = 0.2;
        assert_eq!(PreferenceFunction::UShape { q }.value(0.8 - 0.6), 1.0);
        assert_eq!(PreferenceFunction::UShape { q }.guarded(0.8).value(0.8 - 0.6), 0.0);
        assert_eq!(PreferenceFunction::Linear { q, p: q }.guarded(0.8).value(0.8 - 0.6), 0.0);
        assert_eq!(PreferenceFunction::UShape { q: 0.0 }.guarded(0.8), PreferenceFunction::Usual);
    }

    #[test]
    fn the_thresholds_tell_the_shape_and_contradictions_are_refused() {
        let bare = Attribute::benefit("x", 1.0);
        assert_eq!(PreferenceFunction::of(&bare, 0), Ok(PreferenceFunction::Usual));
        let linear = bare.clone().with_thresholds(1.0, 2.0);
        assert_eq!(PreferenceFunction::of(&linear, 0), Ok(PreferenceFunction::Linear { q: 1.0, p: 2.0 }));
        assert!(PreferenceFunction::of(&bare.clone().with_thresholds(2.0, 1.0), 0).is_err());
        let gaussian = Attribute { preference: Some(PreferenceShape::Gaussian), ..bare };
        assert_eq!(
            PreferenceFunction::of(&gaussian, 3),
            Err(NumericError::Missing { what: "inflection point", row: 0, column: 3 })
        );
    }
}
