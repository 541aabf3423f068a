//! From counts to the figures of stochastic multicriteria acceptability analysis, each with its standard error.

use super::kernel::{COARSE, FINE};
use super::model::{Model, Settings};
use super::tally::{BINS, Counts, Tally};
use super::weigher::UNIT;
use crate::error::NumericError;

/// A sampled figure and its standard error.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Sampled {
    /// The figure.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

impl Sampled {
    /// A share p of n independent draws: error `√(p(1 − p)/n)`.
    #[must_use]
    pub fn share(count: u64, n: u64) -> Self {
        let (value, n) = (count as f64 / n as f64, n as f64);
        Self { value, error: libm::sqrt(value * (1.0 - value) / n) }
    }
}

/// The levels of the quantiles of the values.
pub const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// Figures of a sampled problem.
///
/// # Formula
/// ```text
/// rank(s)          1 + number of alternatives with a larger value (equal values share the better rank), or the place
///                  that the method of a Rule gives
/// b[s][r]          share of draws in which s has rank r + 1
/// central weight   mean of the weights over the draws in which s is first
/// p[s][t]          share of draws in which s has the better rank
/// holistic a(s)    Σ_r α_r b[s][r],  α_r = Σ_{i ≥ r} 1/i / Σ_i 1/i, so that α_1 = 1
/// entropy H(r)     −Σ_s b[s][r] log₂ b[s][r] of each rank; H(1) is the entropy of the choice
/// regret(s)        max_t V(t) − V(s)
/// ```
/// Standard errors are those of independent draws: `√(p(1 − p)/N)` for shares, `σ/√N` for means.
///
/// # Properties
/// Quantiles come from a histogram of every sixteenth vector of draws (and all of the first 8192), with bins of a tenth
/// of a point: they are exact to ±0.05 beside their standard error.
///
/// # Source
/// Lahdelma and Salminen 2001, SMAA-2, Operations Research 49, 444–454; Tervonen and Lahdelma 2007, European Journal of
/// Operational Research 178; Lahdelma and Salminen 2001 for the centroid meta-weights; Savage 1951 for regret.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Figures {
    /// Number of draws.
    pub draws: u64,
    /// Draws in which the method had no answer, so that the overall values ranked.
    pub unanswered: u64,
    /// b: a row an alternative, a column a rank.
    pub rank_acceptability: Vec<Vec<Sampled>>,
    /// Expected rank, from 1.
    pub expected_rank: Vec<Sampled>,
    /// Central weights of the leaves; `None` for an alternative that is never first.
    pub central_weights: Vec<Option<Vec<Sampled>>>,
    /// The same of the blocks; empty where block weights do not vary.
    pub central_blocks: Vec<Option<Vec<Sampled>>>,
    /// p: row against column; 0 on the diagonal.
    pub pairwise: Vec<Vec<Sampled>>,
    /// Holistic acceptability.
    pub holistic: Vec<Sampled>,
    /// Entropy of each rank, in bits.
    pub entropy: Vec<Sampled>,
    /// Mean value.
    pub mean_value: Vec<Sampled>,
    /// Quantiles of the value at [`LEVELS`].
    pub quantiles: Vec<Vec<Sampled>>,
    /// Expected regret.
    pub expected_regret: Vec<Sampled>,
    /// Largest regret that occurred.
    pub max_regret: Vec<f64>,
    /// Mean value of each input among the draws in which the alternative is first; `None` as for central weights.
    /// Inputs that are drawn as a sum are read off the sum by linear regression: `E v + cov · (E[sum | first] − E sum)`
    /// with `cov = factor · Var v / Var sum`; an approximation, exact for normal parts.
    pub inputs_when_first: Vec<Option<Vec<Sampled>>>,
}

/// Computes all figures.
///
/// # Errors
/// [`NumericError::WrongKind`] for a tally of another problem, [`NumericError::Empty`] for one without draws.
pub fn figures(model: &Model, tally: &Tally) -> Result<Figures, NumericError> {
    if tally.problem != model.fingerprint() {
        let (expected, found) = ("a tally of this problem", "one of another");
        return Err(NumericError::WrongKind { what: "figures", expected, found });
    }
    let counts = &tally.counts;
    if counts.draws == 0 {
        return Err(NumericError::Empty { what: "draws" });
    }
    let m = model.alternatives;
    let n = counts.draws;
    let row = |s: usize| &counts.ranks[s * m..(s + 1) * m];
    let all = 0..m;
    let rank_acceptability: Vec<Vec<Sampled>> =
        all.clone().map(|s| row(s).iter().map(|&count| Sampled::share(count, n)).collect()).collect();
    let expected_rank = all.clone().map(|s| over_ranks(row(s), n, |rank| rank as f64)).collect();
    let harmonic = |from: usize| (from..=m).map(|i| 1.0 / i as f64).sum::<f64>();
    let holistic = all.clone().map(|s| over_ranks(row(s), n, |rank| harmonic(rank) / harmonic(1))).collect();
    let shares = |rank: usize| rank_acceptability.iter().map(move |row| row[rank].value);
    let entropy = all.clone().map(|rank| entropy(shares(rank), n)).collect();
    let wins = |s: usize, t: usize| match s.cmp(&t) {
        std::cmp::Ordering::Less => counts.wins[s * m + t],
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => n - counts.wins[t * m + s] - counts.ties[t * m + s],
    };
    let pairwise = all.clone().map(|s| (0..m).map(|t| Sampled::share(wins(s, t), n)).collect()).collect();
    let rows = counts.central.len() / m;
    let central = |s: usize| central_weights(counts, s, rows);
    let leaves = |s| central(s).map(|weights| weights[..model.leaves].to_vec());
    let blocks = |s| central(s).map(|weights| weights[model.leaves..].to_vec());
    let best = counts.best_sum as f64 / FINE / n as f64;
    let mean = |s: usize| counts.value_sums[s] as f64 / FINE / n as f64;
    let spread = |squares: u128, sum: i128| {
        let detail = counts.detail_draws as f64;
        let mean = sum as f64 / 4096.0 / detail;
        let square = squares as f64 / (4096.0 * 4096.0) / detail;
        libm::sqrt((square - mean * mean).max(0.0) / n as f64)
    };
    let regret = |s: usize| {
        let value = (best - mean(s)).max(0.0);
        Sampled { value, error: spread(counts.regret_squares[s], counts.detail_regrets[s]) }
    };
    Ok(Figures {
        draws: n,
        unanswered: counts.unanswered,
        expected_rank,
        holistic,
        entropy,
        pairwise,
        central_weights: all.clone().map(leaves).collect(),
        central_blocks: if model.blocks.is_some() { all.clone().map(blocks).collect() } else { Vec::new() },
        mean_value: all
            .clone()
            .map(|s| Sampled { value: mean(s), error: spread(counts.value_squares[s], counts.detail_values[s]) })
            .collect(),
        quantiles: all.clone().map(|s| quantiles(&counts.histogram[s * BINS..(s + 1) * BINS])).collect(),
        expected_regret: all.clone().map(regret).collect(),
        max_regret: counts.max_regret.clone(),
        inputs_when_first: all.map(|s| inputs_when_first(model, counts, s)).collect(),
        rank_acceptability,
    })
}

/// Mean over the draws of a function of the rank (from 1).
fn over_ranks(counts: &[u64], n: u64, f: impl Fn(usize) -> f64) -> Sampled {
    let n = n as f64;
    let moment = |power: i32| {
        let term = |(rank, &count): (usize, &u64)| count as f64 / n * f(rank + 1).powi(power);
        counts.iter().enumerate().map(term).sum::<f64>()
    };
    let value = moment(1);
    Sampled { value, error: libm::sqrt((moment(2) - value * value).max(0.0) / n) }
}

/// Entropy in bits, with its error by the delta method: `Var H ≈ (Σ p log₂² p − H²)/n`.
fn entropy(shares: impl Iterator<Item = f64>, n: u64) -> Sampled {
    let (mut value, mut square) = (0.0, 0.0);
    for share in shares.filter(|&share| share > 0.0) {
        let bits = -libm::log2(share);
        value += share * bits;
        square += share * bits * bits;
    }
    Sampled { value, error: libm::sqrt((square - value * value).max(0.0) / n as f64) }
}

fn central_weights(counts: &Counts, s: usize, rows: usize) -> Option<Vec<Sampled>> {
    let m = counts.detail_wins.len();
    let firsts = counts.ranks[s * m];
    if firsts == 0 {
        return None;
    }
    let unit = f64::from(1_u32 << COARSE) / UNIT;
    let weight = |row: usize| {
        // Half a unit is lost by rounding down.
        let at = s * rows + row;
        let sum = counts.central[at] as f64;
        let value = sum * unit / firsts as f64;
        let detail = counts.detail_wins[s] as f64;
        let coarse = unit * 128.0;
        let variance = if detail > 1.0 {
            let mean = counts.detail_weights[at] as f64 / detail;
            (counts.weight_squares[at] as f64 / detail - mean * mean).max(0.0) * coarse * coarse
        } else {
            // Not one of the draws that were looked at closely: the largest variance of a weight with this mean.
            value * (1.0 - value)
        };
        Sampled { value, error: libm::sqrt(variance / firsts as f64) }
    };
    Some((0..rows).map(weight).collect())
}

/// Quantiles at [`LEVELS`], with half the distance between the quantiles one standard error of the level apart.
fn quantiles(histogram: &[u64]) -> Vec<Sampled> {
    let n: u64 = histogram.iter().sum();
    let at = |p: f64| {
        let wanted = p.clamp(0.0, 1.0) * n as f64;
        let mut below = 0.0;
        for (bin, &count) in histogram.iter().enumerate() {
            let count = count as f64;
            if count > 0.0 && below + count >= wanted {
                return 100.0 * (bin as f64 + (wanted - below) / count) / BINS as f64;
            }
            below += count;
        }
        100.0
    };
    let quantile = |&p: &f64| {
        let error = libm::sqrt(p * (1.0 - p) / n as f64);
        Sampled { value: at(p), error: 0.5 * (at(p + error) - at(p - error)) }
    };
    LEVELS.iter().map(quantile).collect()
}

fn inputs_when_first(model: &Model, counts: &Counts, s: usize) -> Option<Vec<Sampled>> {
    let (firsts, detail) = (counts.ranks[s * model.alternatives], counts.detail_wins[s]);
    if detail == 0 {
        return None;
    }
    let exact = |&value: &f64| Sampled { value, error: 0.0 };
    let mut means: Vec<Sampled> = model.problem.input_means().iter().map(exact).collect();
    let sources = model.scores.sources.len();
    for (index, source) in model.scores.sources.iter().enumerate() {
        let at = s * sources + index;
        let mean = counts.source_sums[at] as f64 / 4096.0 / detail as f64;
        let square = counts.source_squares[at] as f64 / (4096.0 * 4096.0) / detail as f64;
        let error = libm::sqrt((square - mean * mean).max(0.0) / firsts.min(detail) as f64);
        if let [(input, _)] = source.parts.as_slice() {
            means[*input] = Sampled { value: mean, error };
            continue;
        }
        let variance = |&(input, factor): &(usize, f64)| factor * factor * model.problem.inputs()[input].variance();
        let expected: f64 = source.parts.iter().map(|&(input, f)| f * model.problem.input_means()[input]).sum();
        let sum: f64 = source.parts.iter().map(variance).sum();
        for part in source.parts.iter().filter(|_| sum > 0.0) {
            let slope = variance(part) / part.1 / sum;
            let value = means[part.0].value + slope * (mean - expected);
            means[part.0] = Sampled { value, error: slope * error };
        }
    }
    Some(means)
}

/// Confidence factors: the share of first ranks when the weights are the alternative's own central weights and only the
/// scores (and varying block weights) are uncertain. `None` for an alternative that is never first.
///
/// # Properties
/// A second pass of `settings.draws` for each alternative; one evaluation where nothing but the weights was uncertain.
///
/// # Errors
/// As [`Model::sample`].
///
/// # Source
/// Lahdelma and Salminen 2001.
pub fn confidence_factors(
    model: &Model,
    central_weights: &[Option<Vec<Sampled>>],
    settings: &Settings,
) -> Result<Vec<Option<Sampled>>, NumericError> {
    let one_method = model.rule.as_ref().is_none_or(|rule| rule.methods().len() == 1);
    let certain = model.scores.sources.is_empty() && model.blocks.is_none() && one_method;
    let draws = if certain { 16 } else { settings.draws };
    let settings = Settings { draws, shard: None, precision: None, ..*settings };
    let m = model.alternatives;
    let factor = |(s, weights): (usize, &Option<Vec<Sampled>>)| {
        let Some(weights) = weights else { return Ok(None) };
        let weights: Vec<f64> = weights.iter().map(|weight| weight.value).collect();
        let tally = model.at_weights(&weights).sample(&settings, |_, _| {})?;
        Ok(Some(Sampled::share(tally.counts.ranks[s * m], tally.counts.draws)))
    };
    central_weights.iter().enumerate().map(factor).collect()
}
