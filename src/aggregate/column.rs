//! Sums and extremes of one column, in a fixed order of operations.

use fearless_simd::{Level, Simd, dispatch};

/// Sums run in this many lanes, so that the processor can add several numbers at once; the lanes are then added pair by
/// pair. The order is the same on every machine, hence so are the bits.
const LANES: usize = 8;

/// Runs a loop in the widest vectors that this machine has. Products are never fused with sums, so the bits stay the same.
pub(crate) fn wide<R>(job: impl FnOnce() -> R) -> R {
    dispatch!(Level::new(), simd => simd.vectorize(job))
}

/// What one pass over a column tells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Summary {
    /// Least value; +∞ for an empty column.
    pub(crate) low: f64,
    /// Greatest value; −∞ for an empty column.
    pub(crate) high: f64,
    /// Σ x.
    pub(crate) sum: f64,
    /// Σ x².
    pub(crate) squares: f64,
}

/// Extremes and sums together, because memory is the slow part.
pub(crate) fn summary(values: &[f64]) -> Summary {
    wide(|| {
        let mut low = [f64::INFINITY; LANES];
        let mut high = [f64::NEG_INFINITY; LANES];
        let mut sum = [0.0; LANES];
        let mut squares = [0.0; LANES];
        let chunks = values.chunks_exact(LANES);
        let rest = chunks.remainder();
        for chunk in chunks {
            for lane in 0..LANES {
                let x = chunk[lane];
                low[lane] = if x < low[lane] { x } else { low[lane] };
                high[lane] = if x > high[lane] { x } else { high[lane] };
                sum[lane] += x;
                squares[lane] += x * x;
            }
        }
        Summary {
            low: low.into_iter().chain(rest.iter().copied()).fold(f64::INFINITY, f64::min),
            high: high.into_iter().chain(rest.iter().copied()).fold(f64::NEG_INFINITY, f64::max),
            sum: rest.iter().fold(across(sum), |sum, x| sum + x),
            squares: rest.iter().fold(across(squares), |sum, x| sum + x * x),
        }
    })
}

/// Least and greatest value; (+∞, −∞) for an empty column.
pub(crate) fn extremes(values: &[f64]) -> (f64, f64) {
    let Summary { low, high, .. } = summary(values);
    (low, high)
}

/// Σ f(x).
pub(crate) fn sum_of(values: &[f64], f: impl Fn(f64) -> f64) -> f64 {
    wide(|| {
        let mut lanes = [0.0; LANES];
        let chunks = values.chunks_exact(LANES);
        let rest = chunks.remainder();
        for chunk in chunks {
            for (lane, &x) in lanes.iter_mut().zip(chunk) {
                *lane += f(x);
            }
        }
        rest.iter().fold(across(lanes), |sum, &x| sum + f(x))
    })
}

/// Adds the lanes pair by pair.
fn across(lanes: [f64; LANES]) -> f64 {
    let [a, b, c, d, e, f, g, h] = lanes;
    ((a + e) + (c + g)) + ((b + f) + (d + h))
}

/// Arithmetic mean; 0 for an empty column.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { summary(values).sum / values.len() as f64 }
}

/// Scores closer than this are tied: their difference is rounding. Sums of the same terms in another order differ by a few
/// units in the last place of the largest score.
pub(crate) fn tie_tolerance(scores: &[f64]) -> f64 {
    let (low, high) = extremes(scores);
    tie_tolerance_between(low, high)
}

/// [`tie_tolerance`] of scores whose extremes are known.
pub(crate) fn tie_tolerance_between(low: f64, high: f64) -> f64 {
    1e-12 * high.abs().max(low.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_and_rest_agree_with_the_plain_answer() {
        let values: Vec<f64> = (0..21).map(|k| f64::from((k * 13) % 21) - 7.0).collect();
        assert_eq!(extremes(&values), (-7.0, 13.0));
        assert_eq!(sum_of(&values, |x| x), 63.0);
        assert_eq!(sum_of(&values, |x| x * x), (-7..=13).map(|x| f64::from(x * x)).sum::<f64>());
        assert_eq!(mean(&values), 3.0);
        assert_eq!(mean(&[]), 0.0);
        assert_eq!(tie_tolerance(&[-5.0, 2.0]), 5e-12);
    }
}
