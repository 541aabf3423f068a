//! What is counted lane by lane, of a part of the draws: the histogram of values, and squares for standard errors.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::random::LANES;
use super::super::tally::{BINS, Counts};
use super::lanes::{Pair, Values, whole_part};
use super::{GROUP, Scratch};
use fearless_simd::{Simd, prelude::*, u32x16};

/// Sums over the winners of one block.
#[derive(Default)]
pub(super) struct Detail {
    /// Rows of weights in plain memory.
    units: Vec<[u32; LANES]>,
    /// Sums and squares of the weights, alternatives × rows.
    weights: Vec<(u64, u64)>,
}

impl Detail {
    /// Counts the vector in the slot, number `vector` of the batch; with `winners` also weights and inputs of the best.
    pub(super) fn count<S: Simd>(
        &mut self,
        simd: S,
        model: &Model,
        vector: usize,
        winners: bool,
        scratch: &Scratch<S>,
        counts: &mut Counts,
    ) {
        simd.vectorize(
            #[inline(always)]
            || {
                let slot = scratch.slot % GROUP;
                let mut best = scratch.scores[0][slot];
                for score in &scratch.scores[1..] {
                    best = best.max(score[slot]);
                }
                for (s, score) in scratch.scores.iter().enumerate() {
                    values_and_regrets(simd, s, score[slot], best, counts);
                }
                counts.detail_draws += LANES as u64;
                if winners {
                    let place = (slot, vector);
                    self.winners(simd, scratch, place, model.rule.is_none().then_some(best), counts);
                }
            },
        );
    }

    /// The winners have the value `best`, or the first rank where a rule ranked.
    #[inline(always)]
    fn winners<S: Simd>(
        &mut self,
        simd: S,
        scratch: &Scratch<S>,
        (slot, vector): (usize, usize),
        best: Option<Pair<S>>,
        counts: &mut Counts,
    ) {
        let rows = scratch.units.len();
        self.units.clear();
        self.units.extend(scratch.units.iter().map(|units| <[u32; LANES]>::from(units[slot])));
        self.weights.resize(scratch.scores.len() * rows, (0, 0));
        for (s, score) in scratch.scores.iter().enumerate() {
            let first = match best {
                Some(best) => score[slot].0.simd_eq(best.0).narrow(score[slot].1.simd_eq(best.1)),
                None => scratch.ranks[s][slot].simd_eq(u32x16::splat(simd, 0)),
            };
            let lanes = Lanes(first.to_bitmask());
            if lanes.0 == 0 {
                continue;
            }
            counts.detail_wins[s] += u64::from(lanes.0.count_ones());
            let weights = &mut self.weights[s * rows..(s + 1) * rows];
            for lane in lanes.clone() {
                for (units, (sum, square)) in self.units.iter().zip(&mut *weights) {
                    // 16 bits are enough for a standard error.
                    let units = u64::from(units[lane] >> 7);
                    *sum += units;
                    *square += units * units;
                }
            }
            let values = scratch.values.get(vector..).unwrap_or_default().iter().step_by(scratch.batch);
            inputs(s, &lanes, values, counts);
        }
    }

    /// Empties the sums of a block into the counts.
    pub(super) fn empty(&mut self, counts: &mut Counts) {
        let totals = counts.detail_weights.iter_mut().zip(&mut counts.weight_squares);
        for ((sum, square), (total, squares)) in self.weights.iter_mut().zip(totals) {
            *total += *sum;
            *squares += u128::from(*square);
            (*sum, *square) = (0, 0);
        }
    }
}

/// Lanes whose bits are set, from the first on.
#[derive(Clone)]
struct Lanes(u64);

impl Iterator for Lanes {
    type Item = usize;

    #[inline(always)]
    fn next(&mut self) -> Option<usize> {
        let lane = self.0.trailing_zeros() as usize;
        self.0 &= self.0.wrapping_sub(1);
        (lane < LANES).then_some(lane)
    }
}

/// Value and regret of an alternative. Sums of sixteen squares fit 64 bits: values are within ±10⁵.
#[inline(always)]
fn values_and_regrets<S: Simd>(simd: S, s: usize, score: Pair<S>, best: Pair<S>, counts: &mut Counts) {
    let bins = score.scaled(BINS as f64 / 100.0).max(Pair::splat(simd, 0.0)).min(Pair::splat(simd, (BINS - 1) as f64));
    let histogram = &mut counts.histogram[s * BINS..(s + 1) * BINS];
    for bin in whole_part(bins) {
        histogram[bin as usize] += 1;
    }
    let half = Pair::splat(simd, 0.5);
    let (mut values, mut squares) = (0_i64, 0_u64);
    for value in whole_part(score.scaled(4096.0).plus(half)) {
        let value = i64::from(value);
        values += value;
        squares += (value * value).cast_unsigned();
    }
    let (mut regrets, mut regret_squares) = (0_i64, 0_u64);
    for regret in whole_part(best.minus(score).scaled(4096.0).plus(half)) {
        let regret = i64::from(regret);
        regrets += regret;
        regret_squares += (regret * regret).cast_unsigned();
    }
    counts.detail_values[s] += i128::from(values);
    counts.value_squares[s] += u128::from(squares);
    counts.detail_regrets[s] += i128::from(regrets);
    counts.regret_squares[s] += u128::from(regret_squares);
}

/// Inputs in the draws in which alternative `s` is the best.
#[inline(always)]
fn inputs<'a>(s: usize, lanes: &Lanes, values: impl ExactSizeIterator<Item = &'a Values>, counts: &mut Counts) {
    let sources = values.len();
    for (source, values) in values.enumerate() {
        let (mut sum, mut square) = (0, 0);
        for lane in lanes.clone() {
            let value = (values.0[lane] * 4096.0 + 0.5) as i64;
            sum += value;
            square += value.unsigned_abs() * value.unsigned_abs();
        }
        counts.source_sums[s * sources + source] += i128::from(sum);
        counts.source_squares[s * sources + source] += u128::from(square);
    }
}
