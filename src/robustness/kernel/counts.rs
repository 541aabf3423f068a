//! Ranks of one vector of draws, and what is counted of every one.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::random::LANES;
use super::super::tally::Counts;
use super::lanes::{Pair, plain_max};
use super::{FINE, Scratch};
use fearless_simd::{Simd, prelude::*, u32x16, u64x8};

/// Ranks from 0, shared by equal values, and who beats whom.
pub(super) fn rank<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            if rank_unequal(simd, model.alternatives, scratch) {
                share_ranks(simd, model.alternatives, scratch);
            }
        },
    );
}

/// Ranks as if no values were equal; returns whether some are.
///
/// The sign bit of V(t) − V(s) says who wins: it is 1 only where V(s) is larger, for a difference of equals is +0.
#[inline(always)]
fn rank_unequal<S: Simd>(simd: S, m: usize, scratch: &mut Scratch<S>) -> bool {
    let Scratch { scores, ranks, wins, .. } = scratch;
    let mut nearest = Pair::splat(simd, f64::INFINITY);
    for (s, rank) in ranks.iter_mut().enumerate() {
        *rank = u32x16::splat(simd, (m - 1 - s) as u32);
    }
    for s in 0..m {
        let this = scores[s];
        let mut lost = ranks[s];
        let below = scores[s + 1..].iter().zip(&mut ranks[s + 1..]).zip(&mut wins[s * m + s + 1..(s + 1) * m]);
        for ((other, rank), wins) in below {
            let difference = other.minus(this);
            let (low, high): (u64x8<S>, u64x8<S>) = (difference.0.bitcast(), difference.1.bitcast());
            let win = (low >> 63).narrow(high >> 63);
            lost -= win;
            *rank += win;
            *wins += win;
            nearest = nearest.min(Pair(difference.0.abs(), difference.1.abs()));
        }
        ranks[s] = lost;
    }
    nearest.0.min(nearest.1).simd_eq(0.0).any_true()
}

/// Equal values share the better rank: the earlier one was counted as beaten.
#[inline(always)]
fn share_ranks<S: Simd>(simd: S, m: usize, scratch: &mut Scratch<S>) {
    let (zero, one) = (u32x16::splat(simd, 0), u32x16::splat(simd, 1));
    for s in 0..m {
        let this = scratch.scores[s];
        for t in s + 1..m {
            let other = scratch.scores[t];
            let equal = this.0.simd_eq(other.0).narrow(this.1.simd_eq(other.1));
            let tie = equal.select(one, zero);
            scratch.ranks[s] -= tie;
            scratch.ties[s * m + t] += tie;
        }
    }
}

/// Counts who beats whom where the ranks are known already.
pub(super) fn compare<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            let (m, zero, one) = (model.alternatives, u32x16::splat(simd, 0), u32x16::splat(simd, 1));
            for s in 0..m {
                for t in s + 1..m {
                    let (this, other) = (scratch.ranks[s], scratch.ranks[t]);
                    scratch.wins[s * m + t] += this.simd_lt(other).select(one, zero);
                    scratch.ties[s * m + t] += this.simd_eq(other).select(one, zero);
                }
            }
        },
    );
}

/// Counts ranks, central weights, values and regrets.
pub(super) fn count<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts, full: bool) {
    simd.vectorize(
        #[inline(always)]
        || count_vector(simd, model, scratch, counts, full),
    );
}

#[inline(always)]
fn count_vector<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts, full: bool) {
    let m = model.alternatives;
    let rows = scratch.units.len();
    let zero = u32x16::splat(simd, 0);
    let one = u32x16::splat(simd, 1);
    let mut best = scratch.scores[0];
    for s in 1..m {
        best = best.max(scratch.scores[s]);
    }
    scratch.best = scratch.best.plus(best);
    for s in 0..m {
        scratch.sums[s] = scratch.sums[s].plus(scratch.scores[s]);
        scratch.regrets[s] = scratch.regrets[s].max(best.minus(scratch.scores[s]));
        let first = scratch.ranks[s].simd_eq(zero);
        if first.any_true() {
            let central = &mut scratch.central[s * rows..(s + 1) * rows];
            for (sum, units) in central.iter_mut().zip(&scratch.units) {
                *sum += first.select(*units, zero);
            }
        }
    }
    if m <= 6 {
        for s in 0..m {
            let rank = scratch.ranks[s];
            let shift = (rank << 2) + rank;
            scratch.packed[s] += one << shift;
        }
        if full {
            unpack(simd, m, scratch, counts);
        }
    } else {
        for s in 0..m {
            add_ranks(&scratch.ranks[s].into(), &mut counts.ranks[s * m..(s + 1) * m]);
        }
    }
}

#[inline(always)]
fn unpack<S: Simd>(simd: S, m: usize, scratch: &mut Scratch<S>, counts: &mut Counts) {
    for s in 0..m {
        add_packed(&scratch.packed[s].into(), &mut counts.ranks[s * m..(s + 1) * m]);
        scratch.packed[s] = u32x16::splat(simd, 0);
    }
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
