//! Weights of the leaves and of the blocks for one vector of draws.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::polytope::Chains;
use super::super::random::Generator;
use super::super::weigher::{Groups, UNIT, Weigher};
use super::lanes::{Pair, Values, integers, whole};
use super::{COARSE, Scratch};
use fearless_simd::{Simd, f32x16, prelude::*, u32x16};

/// The largest key: weights are spacings of keys below it.
pub(super) const END: u32 = 1 << 30;

/// Draws the weights of the leaves.
pub(super) fn draw<S: Simd>(
    simd: S,
    weigher: &Weigher,
    chains: &mut Option<Chains>,
    words: &mut Generator<S>,
    scratch: &mut Scratch<S>,
) {
    match weigher {
        Weigher::Fixed(_) => {}
        Weigher::Simplex { network, order, lower } => {
            words.fill(simd, &mut scratch.words[..scratch.leaves.len() - 1]);
            simd.vectorize(
                #[inline(always)]
                || simplex(simd, network, order.as_deref(), scratch),
            );
            if let Some((lower, left)) = lower {
                for (leaf, &low) in scratch.leaves.iter_mut().zip(lower) {
                    *leaf = leaf.scaled(*left).plus(Pair::splat(simd, low));
                }
                to_units(simd, scratch);
            }
        }
        Weigher::Groups(groups) => {
            divide(simd, groups, words, scratch);
            for (leaf, &node) in groups.leaves.iter().enumerate() {
                scratch.leaves[leaf] = scratch.nodes[node];
            }
            to_units(simd, scratch);
        }
        Weigher::Chain(polytope) => {
            if let Some(chains) = chains {
                for (leaf, lanes) in scratch.leaves.iter_mut().zip(polytope.draw(chains)) {
                    *leaf = Pair::from_lanes(simd, &Values(lanes.map(|weight| (weight * UNIT).max(0.0))));
                }
                to_units(simd, scratch);
            }
        }
    }
}

/// Spacings of sorted uniforms; with an order, sorted once more and dealt out.
#[inline(always)]
fn simplex<S: Simd>(simd: S, network: &[(usize, usize)], order: Option<&[usize]>, scratch: &mut Scratch<S>) {
    let Scratch { words, keys, spare, leaves, units, .. } = scratch;
    let n = leaves.len();
    for (key, word) in keys.iter_mut().zip(&words[..n - 1]) {
        *key = word.load(simd) >> 2;
    }
    keys[n - 1] = u32x16::splat(simd, END);
    sort(keys, network);
    let mut before = u32x16::splat(simd, 0);
    for key in &mut keys[..n] {
        let this = *key;
        *key = this - before;
        before = this;
    }
    if let Some(order) = order {
        sort(keys, network);
        for (place, &leaf) in order.iter().enumerate() {
            spare[leaf] = keys[n - 1 - place];
        }
        keys[..n].copy_from_slice(spare);
    }
    for (key, (leaf, units)) in keys.iter().zip(leaves.iter_mut().zip(units)) {
        *leaf = whole(*key);
        *units = *key >> COARSE;
    }
}

/// Sorts a multiple of four keys. The keys are at most 2³⁰, so that as patterns of f32 they have the same order; floats
/// have the faster minimum. Fours are sorted in registers, then the network compares and exchanges whole fours: the
/// smaller half of a merged pair to the front, which sorts as the network with single keys does.
///
/// # Source
/// Knuth 1998, The Art of Computer Programming 3, section 5.3.4, exercise 38 (merging networks in place of comparators).
#[inline(always)]
fn sort<S: Simd>(keys: &mut [u32x16<S>], network: &[(usize, usize)]) {
    let (fours, _) = keys.as_chunks_mut::<4>();
    for four in &mut *fours {
        let [a, b, c, d] = four;
        let mut k = [a.bitcast(), b.bitcast(), c.bitcast(), d.bitcast()];
        exchange(&mut k, 0, 1);
        exchange(&mut k, 2, 3);
        exchange(&mut k, 0, 2);
        exchange(&mut k, 1, 3);
        exchange(&mut k, 1, 2);
        *four = [k[0].bitcast(), k[1].bitcast(), k[2].bitcast(), k[3].bitcast()];
    }
    for &(i, j) in network {
        let Ok([low, high]) = fours.get_disjoint_mut([i, j]) else { continue };
        let ([a, b, c, d], [e, f, g, h]) = (&*low, &*high);
        let first = [a.bitcast(), b.bitcast(), c.bitcast(), d.bitcast()];
        let mut k = [first[0], first[1], first[2], first[3], e.bitcast(), f.bitcast(), g.bitcast(), h.bitcast()];
        exchange(&mut k, 0, 4);
        exchange(&mut k, 1, 5);
        exchange(&mut k, 2, 6);
        exchange(&mut k, 3, 7);
        exchange(&mut k, 2, 4);
        exchange(&mut k, 3, 5);
        exchange(&mut k, 1, 2);
        exchange(&mut k, 3, 4);
        exchange(&mut k, 5, 6);
        *low = [k[0].bitcast(), k[1].bitcast(), k[2].bitcast(), k[3].bitcast()];
        *high = [k[4].bitcast(), k[5].bitcast(), k[6].bitcast(), k[7].bitcast()];
    }
}

#[inline(always)]
fn exchange<S: Simd, const N: usize>(keys: &mut [f32x16<S>; N], i: usize, j: usize) {
    let (a, b) = (keys[i], keys[j]);
    keys[i] = a.min(b);
    keys[j] = a.max(b);
}

/// Weights of the leaves in the units in which they are counted.
pub(super) fn to_units<S: Simd>(simd: S, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            for (units, leaf) in scratch.units.iter_mut().zip(&scratch.leaves) {
                *units = integers(*leaf) >> COARSE;
            }
        },
    );
}

/// Divides the weight of every parent among its children: gamma variates over their sum.
fn divide<S: Simd>(simd: S, groups: &Groups, words: &mut Generator<S>, scratch: &mut Scratch<S>) {
    let Scratch { words: random, gammas, nodes, .. } = scratch;
    nodes[groups.root] = Pair::splat(simd, UNIT);
    for (parent, children) in &groups.divisions {
        if let [(only, _)] = children.as_slice() {
            nodes[*only] = nodes[*parent];
            continue;
        }
        let drawn = children.iter().filter(|(_, table)| table.is_some()).count();
        words.fill(simd, &mut random[..drawn]);
        let mut random = random.iter();
        for ((_, table), lanes) in children.iter().zip(gammas.iter_mut()) {
            *lanes = Values::ZERO;
            if let Some(table) = table
                && let Some(words) = random.next()
            {
                table.look_up(&words.0, &mut lanes.0);
            }
        }
        simd.vectorize(
            #[inline(always)]
            || {
                let mut sum = Pair::splat(simd, 1e-300);
                for ((child, _), lanes) in children.iter().zip(gammas.iter()) {
                    nodes[*child] = Pair::from_lanes(simd, lanes);
                    sum = sum.plus(nodes[*child]);
                }
                let whole = nodes[*parent];
                let factor = Pair(whole.0 / sum.0, whole.1 / sum.1);
                for (child, _) in children {
                    nodes[*child] = nodes[*child].times(factor);
                }
            },
        );
    }
}

/// From weights of leaves to weights of columns, where block weights vary.
pub(super) fn spread_over_blocks<S: Simd>(simd: S, model: &Model, words: &mut Generator<S>, scratch: &mut Scratch<S>) {
    let Some(groups) = &model.blocks else { return };
    divide(simd, groups, words, scratch);
    simd.vectorize(
        #[inline(always)]
        || {
            let Scratch { nodes, leaves, columns, units, .. } = scratch;
            let blocks = &nodes[..groups.leaves.len()];
            for (units, block) in units[model.leaves..].iter_mut().zip(blocks) {
                *units = integers(*block) >> COARSE;
            }
            for (weight, parts) in leaves.iter().zip(&model.parts) {
                if let [(attribute, None)] = parts.as_slice() {
                    columns[*attribute] = *weight;
                    continue;
                }
                let mut sum = Pair::splat(simd, 1e-300);
                for &(_, block) in parts {
                    sum = sum.plus(blocks[block.unwrap_or(0)]);
                }
                let factor = Pair(weight.0 / sum.0, weight.1 / sum.1);
                for &(attribute, block) in parts {
                    columns[attribute] = blocks[block.unwrap_or(0)].times(factor);
                }
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::sorting;
    use super::*;
    use fearless_simd::{Level, dispatch};

    /// The zero-one principle, sixteen sequences at a time.
    #[test]
    fn fours_are_sorted_and_merged_into_order() {
        let level = Level::baseline();
        for (length, step) in [(4_usize, 1_u32), (8, 1), (12, 7), (20, 4099)] {
            let network = sorting::network(length / 4);
            for bits in (0..1_u32 << length).step_by(16 * step as usize) {
                let keys: Vec<[u32; 16]> = dispatch!(level, simd => {
                    let key = |i: usize| u32x16::simd_from(simd, std::array::from_fn(|lane| (bits + lane as u32) >> i & 1));
                    let mut keys: Vec<_> = (0..length).map(key).collect();
                    sort(&mut keys, &network);
                    keys.into_iter().map(Into::into).collect()
                });
                for lane in 0..16 {
                    assert!(keys.is_sorted_by_key(|key| key[lane]), "{length}: {bits:b}");
                }
            }
        }
    }
}
