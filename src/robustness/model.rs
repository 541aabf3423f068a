//! A problem prepared for sampling, and the run over its blocks.

use super::kernel::{self, draws_of};
use super::problem::fingerprint;
use super::random::{BLOCK, LANES};
use super::rule::Rule;
use super::source::Scores;
use super::tally::{Counts, Tally};
use super::weigher::{Groups, Weigher};
use super::{BlockWeights, Leaf, Problem, WeightSet, WeightTree};
use crate::error::NumericError;
use fearless_simd::Level;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};

/// Which instructions the kernel uses. The result is the same, bit by bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Instructions {
    /// What every machine of this kind has.
    Baseline,
    /// AVX2, or the best below it.
    Avx2,
    /// The best that the machine has.
    #[default]
    Best,
}

impl Instructions {
    fn level(self) -> Level {
        match self {
            Self::Best => Level::new(),
            Self::Baseline => Level::baseline(),
            #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
            Self::Avx2 => Level::new().as_avx2().map_or_else(Level::new, Level::Avx2),
            #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
            Self::Avx2 => Level::new(),
        }
    }
}

/// How to sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// Number of draws; rounded up to a multiple of 16.
    pub draws: u64,
    /// Seed: with the problem it fixes every bit of the result.
    pub seed: u64,
    /// Number of threads, at least 1.
    pub threads: usize,
    /// Instructions, to be forced in tests.
    pub instructions: Instructions,
    /// Only this part: shard I of N, counted from 1.
    pub shard: Option<(u64, u64)>,
    /// Stop when no standard error of a rank acceptability is above this.
    pub precision: Option<f64>,
}

impl Default for Settings {
    fn default() -> Self {
        let instructions = Instructions::Best;
        Self { draws: 100_000, seed: 1, threads: 1, instructions, shard: None, precision: None }
    }
}

/// The most draws of a run: beyond them a counter could overflow.
pub const MOST_DRAWS: u64 = 1 << 33;

/// A problem prepared for sampling. Making one costs tables for the uncertain inputs; the same inputs under other
/// weights ([`Model::with_weights`]) share them.
#[derive(Debug, Clone)]
pub struct Model {
    pub(super) problem: Problem,
    pub(super) alternatives: usize,
    pub(super) leaves: usize,
    pub(super) columns: usize,
    pub(super) weighers: Vec<Weigher>,
    pub(super) shares: Vec<f64>,
    /// Block weights that vary.
    pub(super) blocks: Option<Groups>,
    /// Attributes and blocks of each leaf, where block weights vary.
    pub(super) parts: Vec<Vec<(usize, Option<usize>)>>,
    pub(super) scores: Arc<Scores>,
    /// What ranks, where the weighted sum does not.
    pub(super) rule: Option<Arc<Rule>>,
    /// Attributes of each leaf with their shares at the blocks' own weights.
    pub(super) leaf_shares: Vec<Vec<(usize, f64)>>,
    fingerprint: u64,
}

impl Model {
    /// Prepares a problem.
    ///
    /// # Errors
    /// [`NumericError::Infeasible`] for constraints on the weights that leave no region with an interior;
    /// [`NumericError::WrongKind`] for a component of a factor whose tree has other leaves or blocks.
    pub fn new(problem: &Problem) -> Result<Self, NumericError> {
        Self::prepare(problem.clone(), None, None)
    }

    /// Prepares a problem whose alternatives another rule than the weighted sum ranks. Inputs are then drawn one by one,
    /// in their own units.
    ///
    /// # Errors
    /// As [`Model::new`], and [`NumericError::Shape`] for a rule of another problem.
    pub fn ranked(problem: &Problem, rule: Rule) -> Result<Self, NumericError> {
        rule.check(problem)?;
        Self::prepare(problem.clone(), None, Some(Arc::new(rule)))
    }

    /// The same inputs under other weights.
    ///
    /// # Errors
    /// As [`Problem::new`] and [`Model::new`].
    pub fn with_weights(
        &self,
        tree: WeightTree,
        weights: WeightSet,
        blocks: BlockWeights,
    ) -> Result<Self, NumericError> {
        Self::prepare(self.problem.with_weights(tree, weights, blocks)?, Some(self), self.rule.clone())
    }

    fn prepare(problem: Problem, before: Option<&Self>, rule: Option<Arc<Rule>>) -> Result<Self, NumericError> {
        let tree = problem.tree();
        let shares = tree.leaf_shares(tree.blocks());
        let (mut weighers, mut factor) = (Vec::new(), Vec::new());
        if let WeightSet::Factor(components) = problem.weights() {
            let sum: f64 = components.iter().map(|component| component.share).sum();
            for component in components {
                if component.tree.leaf_shares(component.tree.blocks()) != shares {
                    let (expected, found) = ("the leaves and blocks of the problem's tree", "others");
                    return Err(NumericError::WrongKind { what: "component of the factor", expected, found });
                }
                weighers.push(Weigher::new(&component.tree, &component.set)?);
                factor.push(component.share / sum);
            }
        } else {
            weighers.push(Weigher::new(tree, problem.weights())?);
            factor.push(1.0);
        }
        let varying = match problem.block_weights() {
            BlockWeights::Dirichlet { concentration } if !tree.blocks().is_empty() => {
                Some(Groups::blocks(tree.blocks(), concentration))
            }
            _ => None,
        };
        let attributes = |leaf: &usize| match &tree.nodes()[*leaf].leaf {
            Some(Leaf::Attribute(attribute)) => vec![(*attribute, None)],
            Some(Leaf::Blocks(parts)) => parts.iter().map(|&(block, attribute)| (attribute, Some(block))).collect(),
            None => Vec::new(),
        };
        let parts = tree.leaves().iter().map(attributes).collect();
        let columns = match varying {
            Some(_) => (0..tree.attributes()).map(|attribute| vec![(attribute, 1.0)]).collect(),
            None => shares.clone(),
        };
        let reusable = before.filter(|before| {
            let tree = before.problem.tree();
            before.blocks.is_some() == varying.is_some()
                && (varying.is_some() || tree.leaf_shares(tree.blocks()) == columns)
        });
        let scores = match reusable {
            Some(before) => Arc::clone(&before.scores),
            None if rule.is_some() => Arc::new(Scores::one_by_one(&problem, &columns)),
            None => Arc::new(Scores::new(&problem, &columns)),
        };
        let own = problem.fingerprint();
        Ok(Self {
            alternatives: problem.alternatives(),
            leaves: problem.tree().leaves().len(),
            columns: columns.len(),
            weighers,
            shares: factor,
            blocks: varying,
            parts,
            scores,
            fingerprint: rule.as_ref().map_or(own, |rule| fingerprint(&(own, rule))),
            rule,
            leaf_shares: shares,
            problem,
        })
    }

    /// The problem.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// What ranks, where the weighted sum does not.
    #[must_use]
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_deref()
    }

    /// A number that tells this problem and its rule from others, for the parts of a distributed run.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// The same model with the leaves' weights fixed.
    pub(super) fn at_weights(&self, weights: &[f64]) -> Self {
        let weigher = Weigher::Fixed(weights.iter().map(|weight| weight * super::weigher::UNIT).collect());
        Self { weighers: vec![weigher], shares: vec![1.0], ..self.clone() }
    }

    /// Counters of the right shape.
    fn counts(&self) -> Counts {
        let rows = self.leaves + self.blocks.as_ref().map_or(0, |blocks| blocks.leaves.len());
        Counts::new(self.alternatives, rows, self.scores.sources.len())
    }

    /// Samples. `progress` is called from this thread with the number of blocks done and to do.
    ///
    /// # Errors
    /// [`NumericError::OutOfRange`] for no draws, more than [`MOST_DRAWS`], or a shard that is not one of its number;
    /// [`NumericError::WrongKind`] for a precision together with shards.
    pub fn sample(&self, settings: &Settings, mut progress: impl FnMut(u64, u64)) -> Result<Tally, NumericError> {
        let out = |what, value: u64, low, high: u64| {
            Err(NumericError::OutOfRange { what, value: value as f64, low, high: high as f64 })
        };
        if settings.draws == 0 || settings.draws > MOST_DRAWS {
            return out("number of draws", settings.draws, 1.0, MOST_DRAWS);
        }
        let (shard, shards) = settings.shard.unwrap_or((1, 1));
        if shard == 0 || shard > shards {
            return out("number of the shard", shard, 1.0, shards);
        }
        if settings.precision.is_some() && shards > 1 {
            let (expected, found) = ("one shard", "several");
            return Err(NumericError::WrongKind { what: "stopping early", expected, found });
        }
        let draws = settings.draws.next_multiple_of(LANES as u64);
        let (from, to) = shard_blocks(draws, (shard, shards));
        let mut counts = self.counts();
        let mut at = from;
        while at < to {
            // Where to look is fixed, so that it cannot depend on the number of threads.
            let step = if settings.precision.is_some() { 16.max((at - from) / 64 * 16) } else { to - from };
            let end = (at + step).min(to);
            let mut report = |done| progress(at - from + done, to - from);
            counts.add(&self.run(settings, draws, (at, end), &mut report));
            at = end;
            if settings.precision.is_some_and(|precision| largest_error(&counts) <= precision) {
                break;
            }
        }
        let planned = if at < to { at * BLOCK } else { draws };
        let done = if from < at { vec![(from, at)] } else { Vec::new() };
        Ok(Tally { problem: self.fingerprint, seed: settings.seed, draws: planned, done, counts })
    }

    fn run(&self, settings: &Settings, draws: u64, (from, to): (u64, u64), progress: &mut impl FnMut(u64)) -> Counts {
        const CHUNK: u64 = 8;
        let level = settings.instructions.level();
        let chunks = (to - from).div_ceil(CHUNK);
        // Blocks are listed chunk by chunk: memory must not grow with the number of draws.
        let work = |chunk: u64, counts: &mut Counts| {
            let start = from + chunk * CHUNK;
            let blocks: Vec<(u64, u64)> =
                (start..(start + CHUNK).min(to)).map(|block| (block, draws_of(block, draws))).collect();
            run_at(level, self, settings.seed, &blocks, counts);
            blocks.len() as u64
        };
        let mut total = self.counts();
        let mut done = 0;
        let threads = settings.threads.clamp(1, usize::try_from(chunks).unwrap_or(usize::MAX).max(1));
        if threads == 1 {
            for chunk in 0..chunks {
                done += work(chunk, &mut total);
                progress(done);
            }
            return total;
        }
        let next = AtomicU64::new(0);
        let (sender, receiver) = mpsc::channel();
        let worker = |sender: mpsc::Sender<u64>| {
            let mut counts = self.counts();
            loop {
                let chunk = next.fetch_add(1, Ordering::Relaxed);
                if chunk >= chunks {
                    return counts;
                }
                // Nobody listens any more: the count goes on all the same.
                let _ = sender.send(work(chunk, &mut counts));
            }
        };
        std::thread::scope(|scope| {
            let start = |sender: mpsc::Sender<u64>| scope.spawn(|| worker(sender));
            let workers: Vec<_> = (0..threads).map(|_| start(sender.clone())).collect();
            drop(sender);
            for blocks in receiver {
                done += blocks;
                progress(done);
            }
            for worker in workers {
                total.add(&worker.join().expect("the kernel does not panic"));
            }
        });
        total
    }
}

/// The kernel with the best instructions of the level; SSE4.2 gains nothing over SSE2 here.
#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
fn run_at(level: Level, model: &Model, seed: u64, blocks: &[(u64, u64)], counts: &mut Counts) {
    if let Some(simd) = level.as_avx512() {
        kernel::run(simd, model, seed, blocks, counts);
    } else if let Some(simd) = level.as_avx2() {
        kernel::run(simd, model, seed, blocks, counts);
    } else if let Some(simd) = level.as_sse2() {
        kernel::run(simd, model, seed, blocks, counts);
    }
}

/// The kernel with the instructions of the level.
#[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
fn run_at(level: Level, model: &Model, seed: u64, blocks: &[(u64, u64)], counts: &mut Counts) {
    fearless_simd::dispatch!(level, simd => kernel::run(simd, model, seed, blocks, counts));
}

/// Prepares and samples in one go, without progress.
///
/// # Errors
/// As [`Model::new`] and [`Model::sample`].
pub fn sample(problem: &Problem, settings: &Settings) -> Result<Tally, NumericError> {
    Model::new(problem)?.sample(settings, |_, _| {})
}

/// Number of blocks of so many draws.
pub(super) fn blocks_of(draws: u64) -> u64 {
    draws.div_ceil(BLOCK)
}

/// The blocks of shard I of N, from 1.
pub(super) fn shard_blocks(draws: u64, (shard, shards): (u64, u64)) -> (u64, u64) {
    let blocks = u128::from(blocks_of(draws));
    let cut = |shard: u64| (blocks * u128::from(shard) / u128::from(shards)) as u64;
    (cut(shard - 1), cut(shard))
}

/// The largest standard error of a rank acceptability.
fn largest_error(counts: &Counts) -> f64 {
    let n = counts.draws as f64;
    let error = |&count: &u64| {
        let share = count as f64 / n;
        libm::sqrt(share * (1.0 - share) / n)
    };
    counts.ranks.iter().map(error).fold(0.0, f64::max)
}
