//! Weights of the leaves and of the blocks for one vector of draws.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::model::Model;
use super::super::polytope::Chains;
use super::super::random::Generator;
use super::super::weigher::{Groups, UNIT, Weigher};
use super::lanes::{Pair, Values, integers, whole};
use super::sort::sort;
use super::{COARSE, GROUP, Scratch};
use fearless_simd::{Simd, prelude::*, u32x16};

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
        Weigher::Fixed(_) => to_units(simd, scratch),
        Weigher::Simplex { network, order, lower } => {
            simd.vectorize(
                #[inline(always)]
                || simplex(simd, network, order.as_deref(), words, scratch),
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
fn simplex<S: Simd>(
    simd: S,
    network: &[(usize, usize)],
    order: Option<&[usize]>,
    words: &mut Generator<S>,
    scratch: &mut Scratch<S>,
) {
    let Scratch { keys, spare, leaves, units, slot, .. } = scratch;
    let (n, slot) = (leaves.len(), *slot % GROUP);
    // Sorting takes four at a time; what is beyond the leaves stays the largest.
    words.keys(&mut keys[..n - 1]);
    keys[n - 1..].fill(u32x16::splat(simd, END));
    sort(keys, network);
    if let Some(order) = order {
        let mut before = u32x16::splat(simd, 0);
        for key in &mut keys[..n] {
            let this = *key;
            *key = this - before;
            before = this;
        }
        sort(keys, network);
        for (place, &leaf) in order.iter().enumerate() {
            spare[leaf] = keys[n - 1 - place];
        }
        for (key, (leaf, units)) in spare.iter().zip(leaves.iter_mut().zip(units)) {
            *leaf = whole(*key);
            units[slot] = *key >> COARSE;
        }
        return;
    }
    let mut before = u32x16::splat(simd, 0);
    for (key, (leaf, units)) in keys.iter().zip(leaves.iter_mut().zip(units)) {
        let spacing = *key - before;
        before = *key;
        *leaf = whole(spacing);
        units[slot] = spacing >> COARSE;
    }
}

/// Weights of the leaves in the units in which they are counted.
pub(super) fn to_units<S: Simd>(simd: S, scratch: &mut Scratch<S>) {
    simd.vectorize(
        #[inline(always)]
        || {
            let slot = scratch.slot % GROUP;
            for (units, leaf) in scratch.units.iter_mut().zip(&scratch.leaves) {
                units[slot] = integers(*leaf) >> COARSE;
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
            let Scratch { nodes, leaves, columns, units, slot, .. } = scratch;
            let slot = *slot % GROUP;
            let blocks = &nodes[..groups.leaves.len()];
            for (units, block) in units[model.leaves..].iter_mut().zip(blocks) {
                units[slot] = integers(*block) >> COARSE;
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
