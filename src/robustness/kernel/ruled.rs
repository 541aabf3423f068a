//! Between the lanes of the kernel and a rule that looks at one draw after the other.

use super::super::model::Model;
use super::super::random::LANES;
use super::super::rule::{Drawn, Rule};
use super::Scratch;
use super::lanes::{Pair, Values};
use fearless_simd::{Simd, prelude::*, u32x16};

/// Sets the drawn numbers apart and puts their values in their place.
pub(super) fn values<S: Simd>(model: &Model, scratch: &mut Scratch<S>) {
    let Scratch { bench: Some(bench), values, .. } = scratch else { return };
    bench.take(model, values.iter_mut().map(|Values(lanes)| lanes));
}

/// Ranks from 0 of all lanes, from the overall values and the drawn numbers; how many lanes had no answer.
pub(super) fn rank<S: Simd>(simd: S, model: &Model, rule: &Rule, turn: usize, scratch: &mut Scratch<S>) -> u64 {
    let Scratch { bench: Some(bench), leaves, columns, scores, ranks, .. } = scratch else { return 0 };
    let lanes = |pairs: &[Pair<S>]| pairs.iter().map(|pair| pair.lanes()).collect::<Vec<[f64; LANES]>>();
    let (mut overall, weights) = (lanes(scores), lanes(if model.blocks.is_some() { columns } else { leaves }));
    let mut places = vec![[0; LANES]; scores.len()];
    let mut drawn = Drawn { weights: &weights, overall: &mut overall, places: &mut places };
    let unanswered = bench.rank(model, rule, turn, &mut drawn);
    for (score, lanes) in scores.iter_mut().zip(overall) {
        *score = Pair::from_lanes(simd, &Values(lanes));
    }
    for (rank, lanes) in ranks.iter_mut().zip(&places) {
        *rank = u32x16::from_slice(simd, lanes);
    }
    unanswered
}
