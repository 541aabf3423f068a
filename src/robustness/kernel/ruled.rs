//! Between the lanes of the kernel and a rule that looks at one draw after the other.

use super::super::model::Model;
use super::super::random::LANES;
use super::super::rule::{Drawn, Rule};
use super::lanes::{Pair, Values};
use super::{GROUP, Scratch};
use fearless_simd::{Simd, prelude::*, u32x16};

/// Sets the drawn numbers of vector `vector` of the batch apart and puts their values in their place.
pub(super) fn values<S: Simd>(model: &Model, vector: usize, scratch: &mut Scratch<S>) {
    let Scratch { bench: Some(bench), values, batch, .. } = scratch else { return };
    let drawn = values.get_mut(vector..).unwrap_or_default().iter_mut().step_by(*batch);
    bench.take(model, drawn.map(|Values(lanes)| lanes));
}

/// Ranks from 0 of all lanes, from the overall values and the drawn numbers; how many lanes had no answer.
pub(super) fn rank<S: Simd>(simd: S, model: &Model, rule: &Rule, turn: usize, scratch: &mut Scratch<S>) -> u64 {
    let Scratch { bench: Some(bench), leaves, columns, scores, ranks, slot, .. } = scratch else { return 0 };
    let slot = *slot % GROUP;
    let mut overall: Vec<[f64; LANES]> = scores.iter().map(|score| score[slot].lanes()).collect();
    let weights = if model.blocks.is_some() { columns } else { leaves };
    let weights: Vec<[f64; LANES]> = weights.iter().map(|weight| weight.lanes()).collect();
    let mut places = vec![[0; LANES]; scores.len()];
    let mut drawn = Drawn { weights: &weights, overall: &mut overall, places: &mut places };
    let unanswered = bench.rank(model, rule, turn, &mut drawn);
    for (score, lanes) in scores.iter_mut().zip(overall) {
        score[slot] = Pair::from_lanes(simd, &Values(lanes));
    }
    for (rank, lanes) in ranks.iter_mut().zip(&places) {
        rank[slot] = u32x16::from_slice(simd, lanes);
    }
    unanswered
}
