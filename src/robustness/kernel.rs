//! The inner loop: draws weights and scores on sixteen lanes and counts what comes of them.
//!
//! # Properties
//! The same bits on every instruction set: sixteen logical lanes, f64 without fused multiply-add or reassociation, no
//! mathematical library, counters that are integers. Sums of values are floating-point numbers within a block, in one
//! fixed order, and integers beyond it.
//!
//! # Source
//! Tervonen and Lahdelma 2007, Implementing stochastic multicriteria acceptability analysis, European Journal of
//! Operational Research 178, for the figures that are counted.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::model::Model;
use super::polytope::Chains;
use super::random::{BLOCK, Generator, LANES, Stream, splitmix, stream_seed};
use super::source::Draw;
use super::tally::{BINS, Counts};
use super::weigher::{Groups, UNIT, Weigher};
use fearless_simd::{Simd, f64x8, prelude::*, u32x16, u64x8};

/// Sixteen lanes of f64.
#[derive(Clone, Copy)]
struct Pair<S: Simd>(f64x8<S>, f64x8<S>);

impl<S: Simd> Pair<S> {
    #[inline(always)]
    fn splat(simd: S, value: f64) -> Self {
        Self(f64x8::splat(simd, value), f64x8::splat(simd, value))
    }

    #[inline(always)]
    fn from_lanes(simd: S, lanes: &[f64; LANES]) -> Self {
        Self(f64x8::from_slice(simd, &lanes[..8]), f64x8::from_slice(simd, &lanes[8..]))
    }

    #[inline(always)]
    fn lanes(self) -> [f64; LANES] {
        let mut lanes = [0.0; LANES];
        self.0.store_slice(&mut lanes[..8]);
        self.1.store_slice(&mut lanes[8..]);
        lanes
    }

    #[inline(always)]
    fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0, self.1 + other.1)
    }

    #[inline(always)]
    fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0, self.1 - other.1)
    }

    #[inline(always)]
    fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1)
    }

    #[inline(always)]
    fn scaled(self, factor: f64) -> Self {
        Self(self.0 * factor, self.1 * factor)
    }

    #[inline(always)]
    fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0), self.1.min(other.1))
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0), self.1.max(other.1))
    }

    #[inline(always)]
    fn sum(self) -> f64 {
        plain_sum(&self.lanes())
    }
}

/// Sum in the order of the lanes.
#[inline(never)]
fn plain_sum(lanes: &[f64; LANES]) -> f64 {
    lanes.iter().sum()
}

#[inline(never)]
fn plain_max(lanes: &[f64; LANES]) -> f64 {
    lanes.iter().fold(0.0, |worst, &lane| if lane > worst { lane } else { worst })
}

/// Bits of 2⁵²: added to an integer below, they make it a float.
const WHOLE: u64 = 0x4330_0000_0000_0000;
const WHOLE_F64: f64 = 4_503_599_627_370_496.0;
/// Bits of 1.
const ONE: u64 = 0x3ff0_0000_0000_0000;

/// Integers as floats, exactly.
#[inline(always)]
fn whole<S: Simd>(words: u32x16<S>) -> Pair<S> {
    let (low, high) = words.widen();
    let (low, high): (f64x8<S>, f64x8<S>) = ((low | WHOLE).bitcast(), (high | WHOLE).bitcast());
    Pair(low - WHOLE_F64, high - WHOLE_F64)
}

/// Words as fractions in [1, 2).
#[inline(always)]
fn fraction<S: Simd>(words: u32x16<S>) -> Pair<S> {
    let (low, high) = words.widen();
    Pair(((low << 20) | ONE).bitcast(), ((high << 20) | ONE).bitcast())
}

/// Floats in 0…2³² as the nearest integers.
#[inline(always)]
fn integers<S: Simd>(pair: Pair<S>) -> u32x16<S> {
    let low: u64x8<S> = (pair.0 + WHOLE_F64).bitcast();
    let high: u64x8<S> = (pair.1 + WHOLE_F64).bitcast();
    low.narrow(high)
}

/// Weights are counted in units of 2⁻²³, so that a block's sum fits a lane.
pub(super) const COARSE: u32 = 7;

/// Working memory of one thread.
struct Scratch<S: Simd> {
    keys: Vec<u32x16<S>>,
    spare: Vec<u32x16<S>>,
    nodes: Vec<Pair<S>>,
    leaves: Vec<Pair<S>>,
    blocks: Vec<Pair<S>>,
    columns: Vec<Pair<S>>,
    units: Vec<u32x16<S>>,
    values: Vec<Pair<S>>,
    scores: Vec<Pair<S>>,
    ranks: Vec<u32x16<S>>,
    packed: Vec<u32x16<S>>,
    wins: Vec<u32x16<S>>,
    ties: Vec<u32x16<S>>,
    central: Vec<u32x16<S>>,
    sums: Vec<Pair<S>>,
    best: Pair<S>,
    regrets: Vec<Pair<S>>,
}

impl<S: Simd> Scratch<S> {
    #[inline(always)]
    fn new(simd: S, model: &Model) -> Self {
        let (zero, none) = (u32x16::splat(simd, 0), Pair::splat(simd, 0.0));
        let (m, leaves) = (model.alternatives, model.leaves);
        let blocks = model.blocks.as_ref().map_or(0, |blocks| blocks.leaves.len());
        let nodes = model.weighers.iter().map(|weigher| match weigher {
            Weigher::Groups(groups) => groups.nodes,
            _ => 0,
        });
        let nodes = nodes.chain([blocks + 1]).max().unwrap_or(0);
        Self {
            keys: vec![zero; leaves],
            spare: vec![zero; leaves],
            nodes: vec![none; nodes],
            leaves: vec![none; leaves],
            blocks: vec![none; blocks],
            columns: vec![none; model.columns],
            units: vec![zero; leaves + blocks],
            values: vec![none; model.scores.sources.len()],
            scores: vec![none; m],
            ranks: vec![zero; m],
            packed: vec![zero; m],
            wins: vec![zero; m * m],
            ties: vec![zero; m * m],
            central: vec![zero; m * (leaves + blocks)],
            sums: vec![none; m],
            best: none,
            regrets: vec![none; m],
        }
    }
}

/// Draws some blocks into the counts: `(block, draws of the block)` with draws a multiple of 16.
pub(super) fn run<S: Simd>(simd: S, model: &Model, seed: u64, blocks: &[(u64, u64)], counts: &mut Counts) {
    simd.vectorize(
        #[inline(always)]
        || run_blocks(simd, model, seed, blocks, counts),
    );
}

#[inline(always)]
fn run_blocks<S: Simd>(simd: S, model: &Model, seed: u64, blocks: &[(u64, u64)], counts: &mut Counts) {
    let (mut scratch, mut plain) = (Scratch::new(simd, model), Dump::default());
    for &(block, draws) in blocks {
        run_block(simd, model, seed, block, draws as usize / LANES, &mut scratch, &mut plain, counts);
    }
}

#[expect(clippy::too_many_arguments, reason = "the state of a block")]
#[inline(always)]
fn run_block<S: Simd>(
    simd: S,
    model: &Model,
    seed: u64,
    block: u64,
    vectors: usize,
    scratch: &mut Scratch<S>,
    plain: &mut Dump,
    counts: &mut Counts,
) {
    let mut weight_words = Generator::new(simd, stream_seed(seed, block, Stream::Weights));
    let mut score_words = Generator::new(simd, stream_seed(seed, block, Stream::Scores));
    let mut block_words = Generator::new(simd, stream_seed(seed, block, Stream::Blocks));
    let mut at = 0;
    let offset = splitmix(&mut stream_seed(seed, block, Stream::Factor)) as f64 / 18_446_744_073_709_551_616.0;
    let mut below = 0.0;
    for (weigher, share) in model.weighers.iter().zip(&model.shares) {
        // Systematic sampling: vector v belongs to the component in whose share (v + offset) / vectors falls.
        below += share;
        let last = weigher_end(below, vectors, offset);
        if last <= at {
            continue;
        }
        let mut chains = match weigher {
            Weigher::Chain(polytope) => Some(polytope.chains(stream_seed(seed, block, Stream::Weights))),
            _ => None,
        };
        if let Weigher::Fixed(weights) = weigher {
            for (leaf, &weight) in weights.iter().enumerate() {
                scratch.leaves[leaf] = Pair::splat(simd, weight);
            }
            to_units(model.leaves, scratch);
        }
        for vector in at..last {
            // Each stage is a function of its own for the compiler, which would else take minutes for all in one.
            simd.vectorize(
                #[inline(always)]
                || draw_weights(simd, weigher, &mut chains, &mut weight_words, scratch),
            );
            simd.vectorize(
                #[inline(always)]
                || spread_over_blocks(simd, model, &mut block_words, scratch),
            );
            simd.vectorize(
                #[inline(always)]
                || draw_sources(simd, model, &mut score_words, scratch),
            );
            simd.vectorize(
                #[inline(always)]
                || score(simd, model, scratch),
            );
            simd.vectorize(
                #[inline(always)]
                || rank(simd, model, scratch),
            );
            simd.vectorize(
                #[inline(always)]
                || count(simd, model, scratch, counts, (vector + 1) % 31 == 0),
            );
            if block < 2 || vector % 16 == block as usize % 16 {
                simd.vectorize(
                    #[inline(always)]
                    || dump(scratch, plain),
                );
                detail(plain, counts);
            }
        }
        at = last;
    }
    simd.vectorize(
        #[inline(always)]
        || empty(simd, model, scratch, counts),
    );
    counts.draws += (vectors * LANES) as u64;
}

/// Number of the first vector that lies beyond the share `below`.
#[inline(always)]
fn weigher_end(below: f64, vectors: usize, offset: f64) -> usize {
    if below >= 1.0 - 1e-12 { vectors } else { ((below * vectors as f64 + offset) as usize).min(vectors) }
}

#[inline(always)]
fn draw_weights<S: Simd>(
    simd: S,
    weigher: &Weigher,
    chains: &mut Option<Chains>,
    words: &mut Generator<S>,
    scratch: &mut Scratch<S>,
) {
    match weigher {
        Weigher::Fixed(_) => {}
        Weigher::Simplex { network, order, lower } => {
            let leaves = scratch.leaves.len();
            let keys = &mut scratch.keys[..leaves];
            for key in keys.iter_mut().take(leaves - 1) {
                *key = words.words() >> 2;
            }
            sort(keys, network);
            let mut before = u32x16::splat(simd, 0);
            keys[leaves - 1] = u32x16::splat(simd, 1 << 30);
            for key in keys.iter_mut() {
                let this = *key;
                *key = this - before;
                before = this;
            }
            if let Some((order, network)) = order {
                sort(keys, network);
                for (place, &leaf) in order.iter().enumerate() {
                    scratch.spare[leaf] = keys[leaves - 1 - place];
                }
                keys.copy_from_slice(&scratch.spare);
            }
            for leaf in 0..leaves {
                scratch.leaves[leaf] = whole(scratch.keys[leaf]);
                scratch.units[leaf] = scratch.keys[leaf] >> COARSE;
            }
            if let Some((lower, left)) = lower {
                for leaf in 0..leaves {
                    let low = Pair::splat(simd, lower[leaf]);
                    scratch.leaves[leaf] = scratch.leaves[leaf].scaled(*left).plus(low);
                }
                to_units(leaves, scratch);
            }
        }
        Weigher::Groups(groups) => {
            divide(simd, groups, words, &mut scratch.nodes);
            for (leaf, &node) in groups.leaves.iter().enumerate() {
                scratch.leaves[leaf] = scratch.nodes[node];
            }
            to_units(scratch.leaves.len(), scratch);
        }
        Weigher::Chain(polytope) => {
            if let Some(chains) = chains {
                for (leaf, lanes) in polytope.draw(chains).iter().enumerate() {
                    scratch.leaves[leaf] = Pair::from_lanes(simd, lanes).scaled(UNIT);
                }
                let zero = Pair::splat(simd, 0.0);
                for leaf in 0..scratch.leaves.len() {
                    scratch.leaves[leaf] = scratch.leaves[leaf].max(zero);
                }
                to_units(scratch.leaves.len(), scratch);
            }
        }
    }
}

/// The keys are below 2³¹, so that as patterns of f32 they have the same order; floats have the faster minimum.
#[inline(always)]
fn sort<S: Simd>(keys: &mut [u32x16<S>], network: &[(usize, usize)]) {
    for &(i, j) in network {
        let (a, b) = (keys[i].bitcast::<fearless_simd::f32x16<S>>(), keys[j].bitcast::<fearless_simd::f32x16<S>>());
        keys[i] = a.min(b).bitcast();
        keys[j] = a.max(b).bitcast();
    }
}

#[inline(always)]
fn to_units<S: Simd>(leaves: usize, scratch: &mut Scratch<S>) {
    for leaf in 0..leaves {
        scratch.units[leaf] = integers(scratch.leaves[leaf]) >> COARSE;
    }
}

/// Divides the weight of every parent among its children: gamma variates over their sum.
#[inline(always)]
fn divide<S: Simd>(simd: S, groups: &Groups, words: &mut Generator<S>, nodes: &mut [Pair<S>]) {
    let lanes = &mut [0.0; LANES];
    nodes[groups.root] = Pair::splat(simd, UNIT);
    for (parent, children) in &groups.divisions {
        if let [(only, _)] = children.as_slice() {
            nodes[*only] = nodes[*parent];
            continue;
        }
        let mut sum = Pair::splat(simd, 1e-300);
        for (child, table) in children {
            nodes[*child] = match table {
                Some(table) => {
                    let words: [u32; LANES] = words.words().into();
                    table.look_up(&words, lanes);
                    Pair::from_lanes(simd, lanes)
                }
                None => Pair::splat(simd, 0.0),
            };
            sum = sum.plus(nodes[*child]);
        }
        let whole = nodes[*parent];
        let factor = Pair(whole.0 / sum.0, whole.1 / sum.1);
        for (child, _) in children {
            nodes[*child] = nodes[*child].times(factor);
        }
    }
}

/// From weights of leaves to weights of columns.
#[inline(always)]
fn spread_over_blocks<S: Simd>(simd: S, model: &Model, words: &mut Generator<S>, scratch: &mut Scratch<S>) {
    let Some(groups) = &model.blocks else {
        scratch.columns.copy_from_slice(&scratch.leaves);
        return;
    };
    divide(simd, groups, words, &mut scratch.nodes);
    for block in 0..scratch.blocks.len() {
        scratch.blocks[block] = scratch.nodes[block];
        scratch.units[model.leaves + block] = integers(scratch.blocks[block]) >> COARSE;
    }
    for (leaf, parts) in model.parts.iter().enumerate() {
        if let [(attribute, None)] = parts.as_slice() {
            scratch.columns[*attribute] = scratch.leaves[leaf];
            continue;
        }
        let mut sum = Pair::splat(simd, 1e-300);
        for &(_, block) in parts {
            sum = sum.plus(scratch.blocks[block.unwrap_or(0)]);
        }
        let weight = scratch.leaves[leaf];
        let factor = Pair(weight.0 / sum.0, weight.1 / sum.1);
        for &(attribute, block) in parts {
            scratch.columns[attribute] = scratch.blocks[block.unwrap_or(0)].times(factor);
        }
    }
}

#[inline(always)]
fn draw_sources<S: Simd>(simd: S, model: &Model, words: &mut Generator<S>, scratch: &mut Scratch<S>) {
    let mut lanes = [0.0; LANES];
    for (source, value) in model.scores.sources.iter().zip(scratch.values.iter_mut()) {
        *value = match &source.draw {
            Draw::Uniform { low, span } => {
                let u = fraction(words.words()).scaled(*span);
                Pair(u.0 + *low, u.1 + *low)
            }
            Draw::Triangular { base, first, second } => {
                let (a, b) = (fraction(words.words()), fraction(words.words()));
                let sum = a.min(b).scaled(*first).plus(a.max(b).scaled(*second));
                Pair(sum.0 + *base, sum.1 + *base)
            }
            Draw::Steps { first, steps } => {
                let (low, high) = words.words().widen();
                let mut value = Pair::splat(simd, *first);
                let none = f64x8::splat(simd, 0.0);
                for &(threshold, rise) in steps {
                    let threshold = u64x8::splat(simd, u64::from(threshold));
                    let rise = f64x8::splat(simd, rise);
                    value.0 += low.simd_ge(threshold).select(rise, none);
                    value.1 += high.simd_ge(threshold).select(rise, none);
                }
                value
            }
            Draw::Table(table) => {
                let words: [u32; LANES] = words.words().into();
                table.look_up(&words, &mut lanes);
                Pair::from_lanes(simd, &lanes)
            }
        };
    }
}

/// Values of all alternatives.
#[inline(always)]
fn score<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    let m = model.alternatives;
    let mut first = 0;
    while first < m {
        first += if m - first < 3 {
            fixed_part::<S, 1>(simd, model, first, scratch)
        } else {
            fixed_part::<S, 3>(simd, model, first, scratch)
        };
    }
    for (s, terms) in model.scores.terms.iter().enumerate() {
        let mut sum = scratch.scores[s];
        for term in terms {
            let value = scratch.values[term.source].scaled(term.coefficient);
            sum = sum.plus(scratch.columns[term.column].times(value));
        }
        scratch.scores[s] = sum.scaled(1.0 / UNIT);
    }
}

/// Fixed part of `K` alternatives from `first`; returns K.
#[inline(always)]
fn fixed_part<S: Simd, const K: usize>(simd: S, model: &Model, first: usize, scratch: &mut Scratch<S>) -> usize {
    let m = model.alternatives;
    let mut low = [f64x8::splat(simd, 0.0); K];
    let mut high = [f64x8::splat(simd, 0.0); K];
    for (weight, row) in scratch.columns.iter().zip(model.scores.fixed.chunks_exact(m)) {
        let row = &row[first..first + K];
        for k in 0..K {
            low[k] += weight.0 * row[k];
            high[k] += weight.1 * row[k];
        }
    }
    for k in 0..K {
        scratch.scores[first + k] = Pair(low[k], high[k]);
    }
    K
}

/// Ranks from 0, shared by equal values, and who beats whom.
#[inline(always)]
fn rank<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>) {
    let m = model.alternatives;
    let (zero, one) = (u32x16::splat(simd, 0), u32x16::splat(simd, 1));
    for s in 0..m {
        scratch.ranks[s] = u32x16::splat(simd, (m - 1 - s) as u32);
    }
    for s in 0..m {
        let this = scratch.scores[s];
        let mut lost = scratch.ranks[s];
        for t in s + 1..m {
            let other = scratch.scores[t];
            let above = this.0.simd_gt(other.0).narrow(this.1.simd_gt(other.1));
            let win = above.select(one, zero);
            lost -= win;
            scratch.ranks[t] += win;
            scratch.wins[s * m + t] += win;
            let equal = this.0.simd_eq(other.0).narrow(this.1.simd_eq(other.1));
            if equal.any_true() {
                let tie = equal.select(one, zero);
                lost -= tie;
                scratch.ties[s * m + t] += tie;
            }
        }
        scratch.ranks[s] = lost;
    }
}

/// Counts ranks, central weights, values and regrets.
#[inline(always)]
fn count<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts, full: bool) {
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

/// One vector of draws in plain memory, for what is counted lane by lane.
#[derive(Default)]
struct Dump {
    scores: Vec<[f64; LANES]>,
    ranks: Vec<[u32; LANES]>,
    units: Vec<[u32; LANES]>,
    values: Vec<[f64; LANES]>,
}

#[inline(always)]
fn dump<S: Simd>(scratch: &Scratch<S>, dump: &mut Dump) {
    dump.scores.clear();
    dump.ranks.clear();
    dump.units.clear();
    dump.values.clear();
    for score in &scratch.scores {
        dump.scores.push(score.lanes());
    }
    for rank in &scratch.ranks {
        dump.ranks.push((*rank).into());
    }
    for units in &scratch.units {
        dump.units.push((*units).into());
    }
    for value in &scratch.values {
        dump.values.push(value.lanes());
    }
}

/// Squares of a fraction of the draws, for standard errors; histogram of values; what the inputs were when who won.
#[inline(never)]
fn detail(dump: &Dump, counts: &mut Counts) {
    let (m, rows, sources) = (dump.scores.len(), dump.units.len(), dump.values.len());
    for lane in 0..LANES {
        let best = dump.scores.iter().map(|score| score[lane]).fold(f64::MIN, f64::max);
        for s in 0..m {
            let score = dump.scores[s][lane];
            let bin = (score * (BINS as f64 / 100.0)) as usize;
            counts.histogram[s * BINS + bin.min(BINS - 1)] += 1;
            let regret = ((best - score) * 4096.0 + 0.5) as u64;
            counts.detail_regrets[s] += i128::from(regret);
            counts.regret_squares[s] += u128::from(regret) * u128::from(regret);
            let value = (score * 4096.0 + 0.5) as i64;
            counts.detail_values[s] += i128::from(value);
            counts.value_squares[s] += u128::from(value.unsigned_abs()).pow(2);
            if dump.ranks[s][lane] > 0 {
                continue;
            }
            counts.detail_wins[s] += 1;
            for row in 0..rows {
                // 16 bits are enough for a standard error.
                let units = u64::from(dump.units[row][lane] >> 7);
                counts.detail_weights[s * rows + row] += units;
                counts.weight_squares[s * rows + row] += u128::from(units * units);
            }
            for source in 0..sources {
                let value = (dump.values[source][lane] * 4096.0 + 0.5) as i64;
                counts.source_sums[s * sources + source] += i128::from(value);
                counts.source_squares[s * sources + source] += u128::from(value.unsigned_abs()).pow(2);
            }
        }
    }
    counts.detail_draws += LANES as u64;
}

/// Sums of values are kept in units of 2⁻²⁰.
pub(super) const FINE: f64 = 1_048_576.0;

/// Empties the lanes into the counts at the end of a block.
#[inline(always)]
fn empty<S: Simd>(simd: S, model: &Model, scratch: &mut Scratch<S>, counts: &mut Counts) {
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

/// Number of draws in a block of a run of `draws`.
pub(super) fn draws_of(block: u64, draws: u64) -> u64 {
    (draws - block * BLOCK).min(BLOCK)
}
