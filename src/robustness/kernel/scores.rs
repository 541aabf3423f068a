//! Values of the uncertain inputs and of the alternatives for one vector of draws.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::random::{Generator, Words};
use super::super::source::Draw;
use super::super::weigher::UNIT;
use super::lanes::{Pair, Values, fraction};
use super::{GROUP, Scratch};
use fearless_simd::{Simd, f64x8, prelude::*, u64x8};

/// How many vectors are drawn at a time: one, or as many as pay for bringing the tables of the sources near.
pub(super) fn batch(model: &Model) -> usize {
    let tables = model.scores.sources.iter().filter(|source| matches!(source.draw, Draw::Table(_))).count();
    if tables < 4 { 1 } else { 16 }
}

/// Draws every source for the next vectors, as many as a batch at most.
pub(super) fn draw<S: Simd>(
    simd: S,
    model: &Model,
    vectors: usize,
    words: &mut Generator<S>,
    scratch: &mut Scratch<S>,
) {
    let each = model.scores.words();
    if each == 0 {
        return;
    }
    words.fill(simd, &mut scratch.words[..vectors * each]);
    simd.vectorize(
        #[inline(always)]
        || {
            let Scratch { words, values, batch, ends, .. } = scratch;
            let mut at = 0;
            for (index, (source, values)) in
                model.scores.sources.iter().zip(values.chunks_exact_mut(*batch)).enumerate()
            {
                let taken = source.draw.words();
                for (vector, (words, value)) in words.chunks_exact(each).zip(&mut values[..vectors]).enumerate() {
                    let words = &words[at..at + taken];
                    if let Draw::Table(table) = &source.draw {
                        if table.look_up_body(&words[0].0, &mut value.0) {
                            ends.push((index, vector, at));
                        }
                    } else {
                        draw_source(simd, &source.draw, words, value);
                    }
                }
                at += taken;
            }
            // Tails are seldom near in memory: looked up together, they do not wait for each other.
            for (index, vector, at) in ends.drain(..) {
                if let Draw::Table(table) = &model.scores.sources[index].draw {
                    table.look_up_ends(&words[vector * each + at].0, &mut values[index * *batch + vector].0);
                }
            }
        },
    );
}

#[inline(always)]
fn draw_source<S: Simd>(simd: S, draw: &Draw, words: &[Words], value: &mut Values) {
    let word = &words[0];
    match draw {
        Draw::Uniform { low, span } => {
            let u = fraction(word.load(simd)).scaled(*span);
            Pair(u.0 + *low, u.1 + *low).store(value);
        }
        Draw::Triangular { base, first, second } => {
            let (a, b) = (fraction(word.load(simd)), fraction(words[1].load(simd)));
            let sum = a.min(b).scaled(*first).plus(a.max(b).scaled(*second));
            Pair(sum.0 + *base, sum.1 + *base).store(value);
        }
        Draw::Steps { first, steps } => {
            let (low, high) = word.load(simd).widen();
            let mut sum = Pair::splat(simd, *first);
            let none = f64x8::splat(simd, 0.0);
            for &(threshold, rise) in steps {
                let threshold = u64x8::splat(simd, u64::from(threshold));
                let rise = f64x8::splat(simd, rise);
                sum.0 += low.simd_ge(threshold).select(rise, none);
                sum.1 += high.simd_ge(threshold).select(rise, none);
            }
            sum.store(value);
        }
        Draw::Table(table) => table.look_up(&word.0, &mut value.0),
    }
}

/// Values of all alternatives, of vector `vector` of the batch.
pub(super) fn score<S: Simd>(simd: S, model: &Model, vector: usize, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            let Scratch { leaves, columns, values, scores, slot, batch, .. } = scratch;
            let columns = if model.blocks.is_some() { columns } else { leaves };
            let m = model.alternatives;
            let mut first = 0;
            // Where registers are wide, two vectors hold sixteen lanes, and the sums of six alternatives fit.
            let wide = S::f64s::LEN == 8;
            while first < m {
                let (scores, left) = (&mut scores[first..], m - first);
                first += match left {
                    6.. if wide => fixed_part::<S, 6>(simd, model, first, columns, scores, *slot % GROUP),
                    3.. => fixed_part::<S, 3>(simd, model, first, columns, scores, *slot % GROUP),
                    2 => fixed_part::<S, 2>(simd, model, first, columns, scores, *slot % GROUP),
                    _ => fixed_part::<S, 1>(simd, model, first, columns, scores, *slot % GROUP),
                };
            }
            if !model.scores.sources.is_empty() {
                sampled_part(simd, model, columns, &values[vector..], *batch, scores, *slot % GROUP);
            }
        },
    );
}

/// Fixed part of `K` alternatives from `first`, in points; returns K.
#[inline(always)]
fn fixed_part<S: Simd, const K: usize>(
    simd: S,
    model: &Model,
    first: usize,
    columns: &[Pair<S>],
    scores: &mut [[Pair<S>; GROUP]],
    slot: usize,
) -> usize {
    let m = model.alternatives;
    let mut low = [f64x8::splat(simd, 0.0); K];
    let mut high = [f64x8::splat(simd, 0.0); K];
    for (weight, row) in columns.iter().zip(model.scores.fixed.chunks_exact(m)) {
        let row = &row[first..first + K];
        for k in 0..K {
            low[k] += weight.0 * row[k];
            high[k] += weight.1 * row[k];
        }
    }
    for (k, score) in scores[..K].iter_mut().enumerate() {
        score[slot] = Pair(low[k] * (1.0 / UNIT), high[k] * (1.0 / UNIT));
    }
    K
}

/// Adds the part that was drawn, brought from units of weight to points: a power of two, so that it changes no digit.
#[inline(always)]
fn sampled_part<S: Simd>(
    simd: S,
    model: &Model,
    columns: &[Pair<S>],
    values: &[Values],
    batch: usize,
    scores: &mut [[Pair<S>; GROUP]],
    slot: usize,
) {
    for (score, terms) in scores.iter_mut().zip(&model.scores.terms) {
        let mut sum = score[slot].scaled(UNIT);
        for term in terms {
            let value = Pair::from_lanes(simd, &values[term.source * batch]).scaled(term.coefficient);
            sum = sum.plus(columns[term.column].times(value));
        }
        score[slot] = sum.scaled(1.0 / UNIT);
    }
}
