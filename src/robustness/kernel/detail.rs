//! What is counted lane by lane, of a part of the draws: the histogram of values, and squares for standard errors.

use super::super::random::LANES;
use super::super::tally::{BINS, Counts};
use super::Scratch;
use super::lanes::Values;
use fearless_simd::Simd;

/// One vector of draws in plain memory.
#[derive(Default)]
pub(super) struct Dump {
    scores: Vec<[f64; LANES]>,
    ranks: Vec<[u32; LANES]>,
    units: Vec<[u32; LANES]>,
}

impl Dump {
    /// Counts the vector in the working memory; with `winners` also weights and inputs of the first-ranked.
    pub(super) fn count<S: Simd>(&mut self, scratch: &Scratch<S>, winners: bool, counts: &mut Counts) {
        self.scores.clear();
        self.ranks.clear();
        self.units.clear();
        for score in &scratch.scores {
            self.scores.push(score.lanes());
        }
        values_and_regrets(&self.scores, counts);
        if winners {
            for rank in &scratch.ranks {
                self.ranks.push((*rank).into());
            }
            for units in &scratch.units {
                self.units.push((*units).into());
            }
            for (s, ranks) in self.ranks.iter().enumerate() {
                winner(s, ranks, &self.units, &scratch.values, counts);
            }
        }
    }
}

/// Values and regrets of all alternatives. Sums of sixteen squares fit 64 bits: values are within ±10⁵.
fn values_and_regrets(scores: &[[f64; LANES]], counts: &mut Counts) {
    let mut best = scores[0];
    for score in &scores[1..] {
        for (best, &value) in best.iter_mut().zip(score) {
            *best = if value > *best { value } else { *best };
        }
    }
    for (s, score) in scores.iter().enumerate() {
        let histogram = &mut counts.histogram[s * BINS..(s + 1) * BINS];
        let (mut values, mut regrets, mut squares, mut regret_squares) = (0_i64, 0_u64, 0_u64, 0_u64);
        for (&score, &best) in score.iter().zip(&best) {
            let bin = (score * (BINS as f64 / 100.0)) as usize;
            histogram[bin.min(BINS - 1)] += 1;
            let regret = ((best - score) * 4096.0 + 0.5) as u64;
            let value = (score * 4096.0 + 0.5) as i64;
            values += value;
            squares += value.unsigned_abs() * value.unsigned_abs();
            regrets += regret;
            regret_squares += regret * regret;
        }
        counts.detail_values[s] += i128::from(values);
        counts.value_squares[s] += u128::from(squares);
        counts.detail_regrets[s] += i128::from(regrets);
        counts.regret_squares[s] += u128::from(regret_squares);
    }
    counts.detail_draws += LANES as u64;
}

/// Weights and inputs in the draws in which alternative `s` is first.
fn winner(s: usize, ranks: &[u32; LANES], units: &[[u32; LANES]], values: &[Values], counts: &mut Counts) {
    let (mut lanes, mut n) = ([0; LANES], 0);
    for (lane, &rank) in ranks.iter().enumerate() {
        if rank == 0 {
            lanes[n] = lane;
            n += 1;
        }
    }
    let lanes = &lanes[..n];
    if lanes.is_empty() {
        return;
    }
    counts.detail_wins[s] += n as u64;
    let rows = units.len();
    for (row, units) in units.iter().enumerate() {
        let (mut sum, mut square) = (0, 0);
        for &lane in lanes {
            // 16 bits are enough for a standard error.
            let units = u64::from(units[lane] >> 7);
            sum += units;
            square += units * units;
        }
        counts.detail_weights[s * rows + row] += sum;
        counts.weight_squares[s * rows + row] += u128::from(square);
    }
    let sources = values.len();
    for (source, values) in values.iter().enumerate() {
        let (mut sum, mut square) = (0, 0);
        for &lane in lanes {
            let value = (values.0[lane] * 4096.0 + 0.5) as i64;
            sum += value;
            square += value.unsigned_abs() * value.unsigned_abs();
        }
        counts.source_sums[s * sources + source] += i128::from(sum);
        counts.source_squares[s * sources + source] += u128::from(square);
    }
}
