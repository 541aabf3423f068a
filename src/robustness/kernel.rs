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

mod counts;
mod detail;
mod lanes;
mod ruled;
mod scores;
mod sort;
mod weights;

use super::model::Model;
use super::random::{BLOCK, Generator, LANES, Stream, Words, splitmix, stream_seed};
use super::rule::Bench;
use super::tally::Counts;
use super::weigher::Weigher;
use detail::Detail;
use fearless_simd::{Simd, prelude::*, u32x16};
use lanes::{Pair, Values};

/// Weights are counted in units of 2⁻²³, so that a block's sum fits a lane.
pub(super) const COARSE: u32 = 7;

/// Sums of values are kept in units of 2⁻²⁰.
pub(super) const FINE: f64 = 1_048_576.0;

/// So many vectors of draws are counted together.
const GROUP: usize = 4;

/// Working memory of one thread.
struct Scratch<S: Simd> {
    /// Where in the group of vectors that are counted together the present one is.
    slot: usize,
    /// How many vectors of scores are drawn at a time.
    batch: usize,
    words: Vec<Words>,
    gammas: Vec<Values>,
    keys: Vec<u32x16<S>>,
    spare: Vec<u32x16<S>>,
    nodes: Vec<Pair<S>>,
    leaves: Vec<Pair<S>>,
    columns: Vec<Pair<S>>,
    units: Vec<[u32x16<S>; GROUP]>,
    values: Vec<Values>,
    /// Source, vector and place of the words of values in the tails of tables.
    ends: Vec<(usize, usize, usize)>,
    scores: Vec<[Pair<S>; GROUP]>,
    ranks: Vec<[u32x16<S>; GROUP]>,
    /// Vectors whose ranks are in `packed`.
    filled: usize,
    packed: Vec<u32x16<S>>,
    wins: Vec<u32x16<S>>,
    ties: Vec<u32x16<S>>,
    central: Vec<u32x16<S>>,
    sums: Vec<Pair<S>>,
    best: Pair<S>,
    regrets: Vec<Pair<S>>,
    /// Where the alternatives are laid out for another rule than the weighted sum.
    bench: Option<Bench>,
}

impl<S: Simd> Scratch<S> {
    fn new(simd: S, model: &Model) -> Self {
        let (zero, none) = (u32x16::splat(simd, 0), Pair::splat(simd, 0.0));
        let (m, leaves) = (model.alternatives, model.leaves);
        let blocks = model.blocks.as_ref().map_or(0, |blocks| blocks.leaves.len());
        let nodes = model.weighers.iter().map(|weigher| match weigher {
            Weigher::Groups(groups) => groups.nodes,
            _ => 0,
        });
        let nodes = nodes.chain([blocks + 1]).max().unwrap_or(0);
        let batch = scores::batch(model);
        Self {
            slot: 0,
            batch,
            words: vec![Words::ZERO; nodes.max(batch * model.scores.words())],
            gammas: vec![Values::ZERO; nodes],
            keys: vec![zero; leaves.next_multiple_of(4)],
            spare: vec![zero; leaves],
            nodes: vec![none; nodes],
            leaves: vec![none; leaves],
            columns: vec![none; model.columns],
            units: vec![[zero; GROUP]; leaves + blocks],
            ends: Vec::new(),
            values: vec![Values::ZERO; batch * model.scores.sources.len()],
            scores: vec![[none; GROUP]; m],
            ranks: vec![[zero; GROUP]; m],
            filled: 0,
            packed: vec![zero; m],
            wins: vec![zero; m * m],
            ties: vec![zero; m * m],
            central: vec![zero; m * (leaves + blocks)],
            sums: vec![none; m],
            best: none,
            regrets: vec![none; m],
            bench: model.rule.as_deref().map(|rule| Bench::new(model, rule)),
        }
    }
}

/// Draws some blocks into the counts: `(block, draws of the block)` with draws a multiple of 16.
pub(super) fn run<S: Simd>(simd: S, model: &Model, seed: u64, blocks: &[(u64, u64)], counts: &mut Counts) {
    let (mut scratch, mut detail) = (Scratch::new(simd, model), Detail::default());
    for &(block, draws) in blocks {
        run_block(simd, model, seed, block, draws as usize / LANES, &mut scratch, &mut detail, counts);
    }
}

/// Each stage is a function of its own, compiled with the instructions of the level: once, and in reasonable time.
#[expect(clippy::too_many_arguments, reason = "the state of a block")]
fn run_block<S: Simd>(
    simd: S,
    model: &Model,
    seed: u64,
    block: u64,
    vectors: usize,
    scratch: &mut Scratch<S>,
    detail: &mut Detail,
    counts: &mut Counts,
) {
    let generator = |stream| Generator::new(simd, stream_seed(seed, block, stream));
    let (mut weight_words, mut score_words) = (generator(Stream::Weights), generator(Stream::Scores));
    let mut block_words = generator(Stream::Blocks);
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
        if let Weigher::Fixed(fixed) = weigher {
            for (leaf, &weight) in scratch.leaves.iter_mut().zip(fixed) {
                *leaf = Pair::splat(simd, weight);
            }
        }
        for vector in at..last {
            let place = (vector - at) % scratch.batch;
            if place == 0 {
                scores::draw(simd, model, scratch.batch.min(last - vector), &mut score_words, scratch);
            }
            weights::draw(simd, weigher, &mut chains, &mut weight_words, scratch);
            weights::spread_over_blocks(simd, model, &mut block_words, scratch);
            if let Some(rule) = &model.rule {
                ruled::values(model, place, scratch);
                scores::score(simd, model, place, scratch);
                // Each draw takes the next method in turn, and no lane always the same one.
                counts.unanswered += ruled::rank(simd, model, rule, 17 * vector + block as usize, scratch);
            } else {
                scores::score(simd, model, place, scratch);
            }
            if block < 2 {
                detail.count(simd, model, place, vector % 4 == 0, scratch, counts);
            } else if vector % 16 == block as usize % 16 {
                detail.count(simd, model, place, true, scratch, counts);
            }
            scratch.slot += 1;
            if scratch.slot == GROUP {
                counts::count(simd, model, scratch, counts);
                scratch.slot = 0;
            }
        }
        at = last;
    }
    counts::count_rest(simd, model, scratch, counts);
    scratch.slot = 0;
    counts::empty(simd, model, scratch, counts);
    detail.empty(counts);
    counts.draws += (vectors * LANES) as u64;
}

/// Number of the first vector that lies beyond the share `below`.
fn weigher_end(below: f64, vectors: usize, offset: f64) -> usize {
    if below >= 1.0 - 1e-12 { vectors } else { ((below * vectors as f64 + offset) as usize).min(vectors) }
}

/// Number of draws in a block of a run of `draws`.
pub(super) fn draws_of(block: u64, draws: u64) -> u64 {
    (draws - block * BLOCK).min(BLOCK)
}
