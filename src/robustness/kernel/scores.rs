//! Values of the uncertain inputs and of the alternatives for one vector of draws.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::random::Generator;
use super::super::source::Draw;
use super::super::weigher::UNIT;
use super::Scratch;
use super::lanes::{Pair, Values, fraction};
use fearless_simd::{Simd, f64x8, prelude::*, u64x8};

/// Draws every source.
pub(super) fn draw<S: Simd>(simd: S, model: &Model, words: &mut Generator<S>, scratch: &mut Scratch<S>) {
    if model.scores.sources.is_empty() {
        return;
    }
    words.fill(simd, &mut scratch.words[..model.scores.words()]);
    simd.vectorize(
        #[inline(always)]
        || sources(simd, model, scratch),
    );
}

#[inline(always)]
fn sources<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    let Scratch { words, values, .. } = scratch;
    let mut at = 0;
    for (source, value) in model.scores.sources.iter().zip(values) {
        let word = &words[at];
        at += source.draw.words();
        match &source.draw {
            Draw::Uniform { low, span } => {
                let u = fraction(word.load(simd)).scaled(*span);
                Pair(u.0 + *low, u.1 + *low).store(value);
            }
            Draw::Triangular { base, first, second } => {
                let (a, b) = (fraction(word.load(simd)), fraction(words[at - 1].load(simd)));
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
}

/// Values of all alternatives.
pub(super) fn score<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            let Scratch { leaves, columns, values, scores, .. } = scratch;
            let columns = if model.blocks.is_some() { columns } else { leaves };
            let m = model.alternatives;
            let mut first = 0;
            while first < m {
                first += if m - first < 3 {
                    fixed_part::<S, 1>(simd, model, first, columns, scores)
                } else {
                    fixed_part::<S, 3>(simd, model, first, columns, scores)
                };
            }
            sampled_part(simd, model, columns, values, scores);
        },
    );
}

/// Fixed part of `K` alternatives from `first`; returns K.
#[inline(always)]
fn fixed_part<S: Simd, const K: usize>(
    simd: S,
    model: &Model,
    first: usize,
    columns: &[Pair<S>],
    scores: &mut [Pair<S>],
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
    for k in 0..K {
        scores[first + k] = Pair(low[k], high[k]);
    }
    K
}

/// Adds the part that was drawn, and brings the sum from units of weight to points.
#[inline(always)]
fn sampled_part<S: Simd>(simd: S, model: &Model, columns: &[Pair<S>], values: &[Values], scores: &mut [Pair<S>]) {
    for (score, terms) in scores.iter_mut().zip(&model.scores.terms) {
        let mut sum = *score;
        for term in terms {
            let value = Pair::from_lanes(simd, &values[term.source]).scaled(term.coefficient);
            sum = sum.plus(columns[term.column].times(value));
        }
        *score = sum.scaled(1.0 / UNIT);
    }
}
