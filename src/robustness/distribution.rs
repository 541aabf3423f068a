//! How an uncertain quantity is distributed, in its own unit.

use super::special;
use crate::error::NumericError;

/// Distribution of one uncertain quantity; exists only valid.
///
/// # Formula
/// ```text
/// uniform       f = 1/(b − a)
/// triangular    rises from a to the mode, falls to b (Kotz & van Dorp 2004, Beyond Beta, chapter 1)
/// beta          on [a, b] with α, β ≥ 1
/// PERT          the beta with α = 1 + 4 (mode − a)/(b − a), β = 1 + 4 (b − mode)/(b − a): mean (a + 4 mode + b)/6
/// trunc. normal the normal density on [a, b], divided by Φ((b−μ)/σ) − Φ((a−μ)/σ)
/// discrete      values x_k with shares p_k, Σ p_k = 1
/// ```
///
/// # Source
/// Malcolm, Roseboom, Clark and Fazar 1959 for PERT; Johnson, Kotz and Balakrishnan 1994, Continuous Univariate
/// Distributions, chapters 13 and 25, for the others.
///
/// # Examples
/// ```
/// use waage::robustness::Distribution;
/// let months = Distribution::pert(6.0, 9.0, 18.0).unwrap();
/// assert!((months.mean() - 10.0).abs() < 1e-12);
/// assert!(Distribution::uniform(3.0, 1.0).is_err());
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    shape: Shape,
}

/// The shape of a [`Distribution`], checked.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A number known exactly.
    Point(f64),
    /// Each number between `low < high` is equally likely.
    Uniform {
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// Rising to the mode, then falling; `low ≤ mode ≤ high`, `low < high`.
    Triangular {
        /// Lower end.
        low: f64,
        /// Likeliest number.
        mode: f64,
        /// Upper end.
        high: f64,
    },
    /// Beta distribution on `low < high`; PERT is one.
    Beta {
        /// First shape, at least 1.
        alpha: f64,
        /// Second shape, at least 1.
        beta: f64,
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// Normal distribution, cut at `low < high`.
    TruncatedNormal {
        /// Mean before the cut.
        mean: f64,
        /// Standard deviation before the cut.
        sd: f64,
        /// Lower end.
        low: f64,
        /// Upper end.
        high: f64,
    },
    /// Some numbers with their shares: values strictly rising, shares > 0 with sum 1.
    Discrete(Vec<(f64, f64)>),
}

impl Distribution {
    /// A number known exactly.
    ///
    /// # Errors
    /// [`NumericError::NotFinite`].
    pub fn point(value: f64) -> Result<Self, NumericError> {
        finite(&[value])?;
        Ok(Self { shape: Shape::Point(value) })
    }

    /// Uniform on `low ≤ high`; a point where they coincide.
    ///
    /// # Errors
    /// [`NumericError::NotFinite`]; [`NumericError::OutOfRange`] where the ends are the wrong way round.
    pub fn uniform(low: f64, high: f64) -> Result<Self, NumericError> {
        ordered(&[low, high])?;
        if low == high { Self::point(low) } else { Ok(Self { shape: Shape::Uniform { low, high } }) }
    }

    /// Triangular on `low ≤ mode ≤ high`; a point where all coincide.
    ///
    /// # Errors
    /// As [`Distribution::uniform`].
    pub fn triangular(low: f64, mode: f64, high: f64) -> Result<Self, NumericError> {
        ordered(&[low, mode, high])?;
        if low == high { Self::point(low) } else { Ok(Self { shape: Shape::Triangular { low, mode, high } }) }
    }

    /// PERT on `low ≤ mode ≤ high`; a point where all coincide.
    ///
    /// # Errors
    /// As [`Distribution::uniform`].
    pub fn pert(low: f64, mode: f64, high: f64) -> Result<Self, NumericError> {
        ordered(&[low, mode, high])?;
        if low == high {
            return Self::point(low);
        }
        let share = (mode - low) / (high - low);
        Self::beta(1.0 + 4.0 * share, 1.0 + 4.0 * (1.0 - share), low, high)
    }

    /// Beta distribution with shapes ≥ 1 on `low < high`.
    ///
    /// # Errors
    /// As [`Distribution::uniform`]; [`NumericError::OutOfRange`] for a shape outside 1…10⁶.
    pub fn beta(alpha: f64, beta: f64, low: f64, high: f64) -> Result<Self, NumericError> {
        ordered(&[low, high])?;
        for value in [alpha, beta] {
            within("shape of a beta distribution", value, 1.0, 1e6)?;
        }
        if low == high { Self::point(low) } else { Ok(Self { shape: Shape::Beta { alpha, beta, low, high } }) }
    }

    /// Normal distribution cut at `low` and `high`, of which at least a millionth must lie between them.
    ///
    /// # Errors
    /// As [`Distribution::uniform`]; [`NumericError::NotPositive`] for the standard deviation;
    /// [`NumericError::OutOfRange`] for a mean so far outside that next to nothing is left.
    pub fn truncated_normal(mean: f64, sd: f64, low: f64, high: f64) -> Result<Self, NumericError> {
        finite(&[mean, sd])?;
        ordered(&[low, high])?;
        if sd <= 0.0 {
            return Err(NumericError::NotPositive { what: "standard deviation", index: 0, value: sd });
        }
        if low == high {
            return Self::point(low);
        }
        let left = special::normal_cdf((high - mean) / sd) - special::normal_cdf((low - mean) / sd);
        if left < 1e-6 {
            return Err(NumericError::OutOfRange { what: "mean of a truncated normal", value: mean, low, high });
        }
        Ok(Self { shape: Shape::TruncatedNormal { mean, sd, low, high } })
    }

    /// `(value, share)` pairs; shares on any scale ≥ 0. Equal values are put together, shares of 0 left out.
    ///
    /// # Errors
    /// [`NumericError::Empty`], [`NumericError::NotFinite`], [`NumericError::Negative`], [`NumericError::ZeroSum`].
    pub fn discrete(mut values: Vec<(f64, f64)>) -> Result<Self, NumericError> {
        if values.is_empty() {
            return Err(NumericError::Empty { what: "values of a discrete distribution" });
        }
        for (index, &(value, share)) in values.iter().enumerate() {
            finite(&[value, share])?;
            if share < 0.0 {
                return Err(NumericError::Negative { what: "share of a value", index, value: share });
            }
        }
        values.retain(|&(_, share)| share > 0.0);
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        values.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
        let sum: f64 = values.iter().map(|&(_, share)| share).sum();
        for (_, share) in &mut values {
            *share /= sum;
        }
        match values.as_slice() {
            [] => Err(NumericError::ZeroSum { what: "shares of a discrete distribution" }),
            [(only, _)] => Self::point(*only),
            _ => Ok(Self { shape: Shape::Discrete(values) }),
        }
    }

    /// The shape.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// True for a number known exactly.
    #[must_use]
    pub fn is_point(&self) -> bool {
        matches!(self.shape, Shape::Point(_))
    }

    /// Smallest and largest possible number.
    #[must_use]
    pub fn support(&self) -> (f64, f64) {
        match &self.shape {
            Shape::Point(value) => (*value, *value),
            Shape::Uniform { low, high }
            | Shape::Triangular { low, high, .. }
            | Shape::Beta { low, high, .. }
            | Shape::TruncatedNormal { low, high, .. } => (*low, *high),
            Shape::Discrete(values) => (values[0].0, values[values.len() - 1].0),
        }
    }

    /// Expected number.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match &self.shape {
            Shape::Point(value) => *value,
            Shape::Uniform { low, high } => 0.5 * (low + high),
            Shape::Triangular { low, mode, high } => (low + mode + high) / 3.0,
            Shape::Beta { alpha, beta, low, high } => low + (high - low) * alpha / (alpha + beta),
            Shape::TruncatedNormal { .. } => self.expect(&[], |x| x),
            Shape::Discrete(values) => values.iter().map(|(value, share)| value * share).sum(),
        }
    }

    /// Variance.
    #[must_use]
    pub fn variance(&self) -> f64 {
        match &self.shape {
            Shape::Point(_) => 0.0,
            Shape::Uniform { low, high } => (high - low) * (high - low) / 12.0,
            Shape::Triangular { low, mode, high } => {
                let (first, second) = (mode - low, high - mode);
                (first * first + first * second + second * second) / 18.0
            }
            Shape::Beta { alpha, beta, low, high } => {
                let (sum, width) = (alpha + beta, high - low);
                width * width * alpha * beta / (sum * sum * (sum + 1.0))
            }
            Shape::TruncatedNormal { .. } | Shape::Discrete(_) => {
                let mean = self.mean();
                self.expect(&[], |x| (x - mean) * (x - mean))
            }
        }
    }

    /// `P(X ≤ x)`.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        let (start, end) = self.support();
        if x < start {
            return 0.0;
        }
        if x >= end {
            return 1.0;
        }
        match &self.shape {
            Shape::Point(_) => 1.0,
            Shape::Uniform { low, high } => (x - low) / (high - low),
            Shape::Triangular { low, mode, high } => {
                if x < *mode {
                    (x - low) * (x - low) / ((high - low) * (mode - low))
                } else {
                    1.0 - (high - x) * (high - x) / ((high - low) * (high - mode))
                }
            }
            Shape::Beta { alpha, beta, low, high } => special::beta_cdf((x - low) / (high - low), *alpha, *beta),
            Shape::TruncatedNormal { mean, sd, low, high } => {
                let phi = |x: f64| special::normal_cdf((x - mean) / sd);
                (phi(x) - phi(*low)) / (phi(*high) - phi(*low))
            }
            Shape::Discrete(values) => values.iter().take_while(|&&(value, _)| value <= x).map(|(_, p)| p).sum(),
        }
    }

    /// Density at `x`; 0 outside the support and for the shapes that have none (point, discrete).
    #[must_use]
    pub fn density(&self, x: f64) -> f64 {
        let (start, end) = self.support();
        if x < start || x > end {
            return 0.0;
        }
        match &self.shape {
            Shape::Point(_) | Shape::Discrete(_) => 0.0,
            Shape::Uniform { low, high } => 1.0 / (high - low),
            Shape::Triangular { low, mode, high } => {
                let peak = 2.0 / (high - low);
                if x < *mode {
                    peak * (x - low) / (mode - low)
                } else if *mode < *high {
                    peak * (high - x) / (high - mode)
                } else {
                    peak
                }
            }
            Shape::Beta { alpha, beta, low, high } => {
                special::beta_density((x - low) / (high - low), *alpha, *beta) / (high - low)
            }
            Shape::TruncatedNormal { mean, sd, low, high } => {
                let phi = |x: f64| special::normal_cdf((x - mean) / sd);
                special::normal_density((x - mean) / sd) / (sd * (phi(*high) - phi(*low)))
            }
        }
    }

    /// The smallest number that is not exceeded with probability `p` (taken as 0 or 1 where outside).
    #[must_use]
    pub fn quantile(&self, p: f64) -> f64 {
        let (start, end) = self.support();
        if p <= 0.0 {
            return start;
        }
        if p >= 1.0 {
            return end;
        }
        match &self.shape {
            Shape::Point(value) => *value,
            Shape::Uniform { low, high } => low + p * (high - low),
            Shape::Triangular { low, mode, high } => {
                let width = high - low;
                if p * width < mode - low {
                    low + libm::sqrt(p * width * (mode - low))
                } else {
                    high - libm::sqrt((1.0 - p) * width * (high - mode))
                }
            }
            Shape::Beta { alpha, beta, low, high } => {
                let cdf = |x| special::beta_cdf(x, *alpha, *beta);
                let density = |x| special::beta_density(x, *alpha, *beta);
                low + (high - low) * special::invert(p, (0.0, 1.0), alpha / (alpha + beta), cdf, density)
            }
            Shape::TruncatedNormal { mean, .. } => {
                special::invert(p, (start, end), *mean, |x| self.cdf(x), |x| self.density(x))
            }
            Shape::Discrete(values) => {
                let mut below = 0.0;
                let found = values.iter().find(|(_, share)| {
                    below += share;
                    below >= p
                });
                found.map_or(end, |&(value, _)| value)
            }
        }
    }

    /// Expected value of `f(X)`: a sum, or a quadrature between the ends, the mode and the `kinks` of `f`.
    ///
    /// # Properties
    /// Exact up to rounding for uniform and triangular shapes where `f` is a polynomial of degree ≤ 18 between the
    /// kinks; for the others to about 1e-9 of the largest `|f|`.
    #[must_use]
    pub fn expect(&self, kinks: &[f64], mut f: impl FnMut(f64) -> f64) -> f64 {
        match &self.shape {
            Shape::Point(value) => f(*value),
            Shape::Discrete(values) => values.iter().map(|&(value, share)| share * f(value)).sum(),
            shape => {
                let (low, high) = self.support();
                let mut cuts: Vec<f64> = kinks.iter().copied().filter(|kink| low < *kink && *kink < high).collect();
                match shape {
                    Shape::Triangular { mode, .. } => cuts.push(*mode),
                    Shape::Uniform { .. } => {}
                    // The mass may sit in a narrow part of the support: cut at quantiles, finer towards the ends.
                    _ => {
                        let shares = [1e-9, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.04, 0.1, 0.2, 0.35];
                        let both = shares.iter().flat_map(|&p| [p, 1.0 - p]).chain([0.5]);
                        cuts.extend(both.map(|p| self.quantile(p)));
                    }
                }
                cuts.extend([low, high]);
                cuts.sort_by(f64::total_cmp);
                let piece = |pair: &[f64]| special::integrate(pair[0], pair[1], &mut |x| self.density(x) * f(x));
                cuts.windows(2).map(piece).sum()
            }
        }
    }
}

fn finite(values: &[f64]) -> Result<(), NumericError> {
    match values.iter().position(|value| !value.is_finite()) {
        Some(index) => Err(NumericError::NotFinite { what: "parameters of a distribution", index }),
        None => Ok(()),
    }
}

fn ordered(values: &[f64]) -> Result<(), NumericError> {
    finite(values)?;
    match values.windows(2).find(|pair| pair[0] > pair[1]) {
        Some(pair) => within("parameters of a distribution", pair[1], pair[0], f64::MAX),
        None => Ok(()),
    }
}

fn within(what: &'static str, value: f64, low: f64, high: f64) -> Result<(), NumericError> {
    if (low..=high).contains(&value) { Ok(()) } else { Err(NumericError::OutOfRange { what, value, low, high }) }
}

#[cfg(test)]
mod tests;
