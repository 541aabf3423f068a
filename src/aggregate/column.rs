//! Sums and extremes of one column, in a fixed order of operations.

/// Sums run in this many lanes, so that the processor can add several numbers at once; the lanes are then added pair by
/// pair. The order is the same on every machine, hence so are the bits.
const LANES: usize = 8;

/// Least and greatest value; (+∞, −∞) for an empty column.
pub(crate) fn extremes(values: &[f64]) -> (f64, f64) {
    let mut low = [f64::INFINITY; LANES];
    let mut high = [f64::NEG_INFINITY; LANES];
    let chunks = values.chunks_exact(LANES);
    let rest = chunks.remainder();
    for chunk in chunks {
        for ((low, high), &x) in low.iter_mut().zip(&mut high).zip(chunk) {
            *low = if x < *low { x } else { *low };
            *high = if x > *high { x } else { *high };
        }
    }
    let lowest = low.into_iter().chain(rest.iter().copied()).fold(f64::INFINITY, f64::min);
    let highest = high.into_iter().chain(rest.iter().copied()).fold(f64::NEG_INFINITY, f64::max);
    (lowest, highest)
}

/// Σ f(x).
pub(crate) fn sum_of(values: &[f64], f: impl Fn(f64) -> f64) -> f64 {
    let mut lanes = [0.0; LANES];
    let chunks = values.chunks_exact(LANES);
    let rest = chunks.remainder();
    for chunk in chunks {
        for (lane, &x) in lanes.iter_mut().zip(chunk) {
            *lane += f(x);
        }
    }
    let halves = |width: usize, lanes: &mut [f64; LANES]| {
        for lane in 0..width {
            lanes[lane] += lanes[lane + width];
        }
    };
    halves(4, &mut lanes);
    halves(2, &mut lanes);
    halves(1, &mut lanes);
    rest.iter().fold(lanes[0], |sum, &x| sum + f(x))
}

/// Arithmetic mean; 0 for an empty column.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { sum_of(values, |x| x) / values.len() as f64 }
}

/// Scores closer than this are tied: their difference is rounding. Sums of the same terms in another order differ by a few
/// units in the last place of the largest score.
pub(crate) fn tie_tolerance(scores: &[f64]) -> f64 {
    let (low, high) = extremes(scores);
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
