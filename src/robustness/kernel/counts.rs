//! Ranks of a group of vectors of draws, and what is counted of every one.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::random::LANES;
use super::super::tally::Counts;
use super::lanes::{Pair, plain_max};
use super::{FINE, GROUP, Scratch};
use fearless_simd::{Simd, prelude::*, u32x16, u64x8};

/// Counts the vectors of a group that is full.
pub(super) fn count<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
    simd.vectorize(
        #[inline(always)]
        || count_vectors::<S, GROUP>(simd, model, scratch, counts),
    );
}

/// Counts the vectors of a group that is not full, one after the other in the first slot.
pub(super) fn count_rest<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
    for slot in 0..scratch.slot {
        for score in &mut scratch.scores {
            score[0] = score[slot];
        }
        for lanes in scratch.units.iter_mut().chain(&mut scratch.ranks) {
            lanes[0] = lanes[slot];
        }
        simd.vectorize(
            #[inline(always)]
            || count_vectors::<S, 1>(simd, model, scratch, counts),
        );
    }
}

/// Counts the first `N` vectors of the group. Every counter is read and written once for all of them.
#[inline(always)]
fn count_vectors<S: Simd, const N: usize>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
    let m = model.alternatives;
    if model.rule.is_some() {
        compare::<S, N>(simd, m, scratch);
    } else if rank_unequal::<S, N>(simd, m, scratch) {
        share_ranks::<S, N>(simd, m, scratch);
    }
    count_values::<S, N>(m, scratch);
    count_ranks::<S, N>(simd, m, scratch, counts);
    for s in 0..m {
        count_weights::<S, N>(simd, s, scratch);
    }
}

/// Ranks as if no values were equal, and who beats whom; returns whether some are equal.
///
/// The sign bit of V(t) − V(s) says who wins: it is 1 only where V(s) is larger, for a difference of equals is +0.
#[inline(always)]
fn rank_unequal<S: Simd, const N: usize>(simd: S, m: usize, scratch: &mut Scratch<S>) -> bool {
    let Scratch { scores, ranks, wins, .. } = scratch;
    let mut nearest = Pair::splat(simd, f64::INFINITY);
    for (s, rank) in ranks.iter_mut().enumerate() {
        *rank = [u32x16::splat(simd, (m - 1 - s) as u32); GROUP];
    }
    for s in 0..m {
        let this = scores[s];
        let mut lost = ranks[s];
        let below = scores[s + 1..].iter().zip(&mut ranks[s + 1..]).zip(&mut wins[s * m + s + 1..(s + 1) * m]);
        for ((other, rank), wins) in below {
            let mut won = *wins;
            for v in 0..N {
                let difference = other[v].minus(this[v]);
                let (low, high): (u64x8<S>, u64x8<S>) = (difference.0.bitcast(), difference.1.bitcast());
                let win = (low >> 63).narrow(high >> 63);
                lost[v] -= win;
                rank[v] += win;
                won += win;
                nearest = nearest.min(Pair(difference.0.abs(), difference.1.abs()));
            }
            *wins = won;
        }
        ranks[s] = lost;
    }
    nearest.0.min(nearest.1).simd_eq(0.0).any_true()
}

/// Equal values share the better rank: the earlier one was counted as beaten.
#[inline(always)]
fn share_ranks<S: Simd, const N: usize>(simd: S, m: usize, scratch: &mut Scratch<S>) {
    let (zero, one) = (u32x16::splat(simd, 0), u32x16::splat(simd, 1));
    for s in 0..m {
        for t in s + 1..m {
            for v in 0..N {
                let (this, other) = (scratch.scores[s][v], scratch.scores[t][v]);
                let equal = this.0.simd_eq(other.0).narrow(this.1.simd_eq(other.1));
                let tie = equal.select(one, zero);
                scratch.ranks[s][v] -= tie;
                scratch.ties[s * m + t] += tie;
            }
        }
    }
}

/// Who beats whom where the ranks are known already.
#[inline(always)]
fn compare<S: Simd, const N: usize>(simd: S, m: usize, scratch: &mut Scratch<S>) {
    let (zero, one) = (u32x16::splat(simd, 0), u32x16::splat(simd, 1));
    for s in 0..m {
        for t in s + 1..m {
            for v in 0..N {
                let (this, other) = (scratch.ranks[s][v], scratch.ranks[t][v]);
                scratch.wins[s * m + t] += this.simd_lt(other).select(one, zero);
                scratch.ties[s * m + t] += this.simd_eq(other).select(one, zero);
            }
        }
    }
}

/// Sums of values, the best value, and the largest regrets.
#[inline(always)]
fn count_values<S: Simd, const N: usize>(m: usize, scratch: &mut Scratch<S>) {
    let Scratch { scores, sums, regrets, best, .. } = scratch;
    let mut highest = scores[0];
    for score in &scores[1..m] {
        for v in 0..N {
            highest[v] = highest[v].max(score[v]);
        }
    }
    for highest in &highest[..N] {
        *best = best.plus(*highest);
    }
    for (score, (sums, regrets)) in scores.iter().zip(sums.iter_mut().zip(regrets)) {
        let (mut sum, mut regret) = (*sums, *regrets);
        for v in 0..N {
            sum = sum.plus(score[v]);
            regret = regret.max(highest[v].minus(score[v]));
        }
        (*sums, *regrets) = (sum, regret);
    }
}

/// How often each alternative has each rank; up to six ranks share a word, five bits each.
#[inline(always)]
fn count_ranks<S: Simd, const N: usize>(simd: S, m: usize, scratch: &mut Scratch<S>, counts: &mut Counts) {
    if m > 6 {
        for (ranks, counts) in scratch.ranks.iter().zip(counts.ranks.chunks_exact_mut(m)) {
            for ranks in &ranks[..N] {
                add_ranks(&(*ranks).into(), counts);
            }
        }
        return;
    }
    if scratch.filled + N > 31 {
        unpack(simd, m, scratch, counts);
    }
    scratch.filled += N;
    let one = u32x16::splat(simd, 1);
    for (ranks, packed) in scratch.ranks.iter().zip(&mut scratch.packed) {
        let mut sum = *packed;
        for &rank in &ranks[..N] {
            sum += one << ((rank << 2) + rank);
        }
        *packed = sum;
    }
}

/// Adds the weights of the draws in which alternative `s` is the best.
#[inline(always)]
fn count_weights<S: Simd, const N: usize>(simd: S, s: usize, scratch: &mut Scratch<S>) {
    let Scratch { ranks, units, central, .. } = scratch;
    let zero = u32x16::splat(simd, 0);
    let first: [_; N] = std::array::from_fn(|v| ranks[s][v].simd_eq(zero));
    if first.iter().fold(first[0], |any, first| any | *first).any_true() {
        let rows = units.len();
        for (units, sum) in units.iter().zip(&mut central[s * rows..(s + 1) * rows]) {
            let mut weights = *sum;
            for v in 0..N {
                weights += first[v].select(units[v], zero);
            }
            *sum = weights;
        }
    }
}

#[inline(always)]
fn unpack<S: Simd>(simd: S, m: usize, scratch: &mut Scratch<S>, counts: &mut Counts) {
    for s in 0..m {
        add_packed(&scratch.packed[s].into(), &mut counts.ranks[s * m..(s + 1) * m]);
        scratch.packed[s] = u32x16::splat(simd, 0);
    }
    scratch.filled = 0;
}

#[inline(never)]
fn add_packed(lanes: &[u32; LANES], ranks: &mut [u64]) {
    for (rank, count) in ranks.iter_mut().enumerate() {
        let mut sum = 0;
        for lane in lanes {
            sum += lane >> (5 * rank) & 31;
        }
        *count += u64::from(sum);
    }
}

#[inline(never)]
fn add_ranks(lanes: &[u32; LANES], ranks: &mut [u64]) {
    for &rank in lanes {
        ranks[rank as usize] += 1;
    }
}

/// Empties the lanes into the counts at the end of a block.
pub(super) fn empty<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
    simd.vectorize(
        #[inline(always)]
        || empty_lanes(simd, model, scratch, counts),
    );
}

#[inline(always)]
fn empty_lanes<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
    let m = model.alternatives;
    if m <= 6 {
        unpack(simd, m, scratch, counts);
    }
    drain(simd, &mut scratch.wins, &mut counts.wins);
    drain(simd, &mut scratch.ties, &mut counts.ties);
    drain(simd, &mut scratch.central, &mut counts.central);
    let none = Pair::splat(simd, 0.0);
    for s in 0..m {
        counts.value_sums[s] += i128::from((scratch.sums[s].sum() * FINE) as i64);
        let worst = plain_max(&scratch.regrets[s].lanes());
        counts.max_regret[s] = if worst > counts.max_regret[s] { worst } else { counts.max_regret[s] };
        scratch.sums[s] = none;
        scratch.regrets[s] = none;
    }
    counts.best_sum += i128::from((scratch.best.sum() * FINE) as i64);
    scratch.best = none;
}

#[inline(always)]
fn drain<S: Simd>(simd: S, lanes: &mut [u32x16<S>], totals: &mut [u64]) {
    for (lanes, total) in lanes.iter_mut().zip(totals) {
        *total += total_of(&(*lanes).into());
        *lanes = u32x16::splat(simd, 0);
    }
}

#[inline(never)]
fn total_of(lanes: &[u32; LANES]) -> u64 {
    lanes.iter().map(|&lane| u64::from(lane)).sum()
}
