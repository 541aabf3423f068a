//! What was counted: integers, so that parts can be put together in any order.

use crate::error::NumericError;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Bins of the histogram of values: a tenth of a point on 0…100, so that a quantile is known to ±0.05. Values beyond
/// the scale count in the outer bins.
pub(super) const BINS: usize = 1000;

/// The counters of a run or of a part of it.
///
/// # Shapes
/// m alternatives, r rows of weights (leaves, then blocks where they vary), q sources. All matrices row-major with the
/// alternative as the row. Sums of weights are in units of 2⁻²³, sums of values in units of 2⁻²⁰.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Counts {
    pub(super) draws: u64,
    pub(super) ranks: Vec<u64>,
    pub(super) wins: Vec<u64>,
    pub(super) ties: Vec<u64>,
    pub(super) central: Vec<u64>,
    pub(super) value_sums: Vec<i128>,
    pub(super) best_sum: i128,
    pub(super) max_regret: Vec<f64>,
    /// The rest is of every sixteenth vector, and of all of the first two blocks; there, what concerns winners is of every
    /// fourth.
    pub(super) detail_draws: u64,
    pub(super) detail_wins: Vec<u64>,
    pub(super) histogram: Vec<u64>,
    pub(super) detail_values: Vec<i128>,
    pub(super) value_squares: Vec<u128>,
    pub(super) detail_regrets: Vec<i128>,
    pub(super) regret_squares: Vec<u128>,
    pub(super) detail_weights: Vec<u64>,
    pub(super) weight_squares: Vec<u128>,
    pub(super) source_sums: Vec<i128>,
    pub(super) source_squares: Vec<u128>,
    /// Draws in which the method had no answer, so that the overall values ranked.
    #[serde(default)]
    pub(super) unanswered: u64,
}

impl Counts {
    pub(super) fn new(m: usize, rows: usize, sources: usize) -> Self {
        Self {
            draws: 0,
            ranks: vec![0; m * m],
            wins: vec![0; m * m],
            ties: vec![0; m * m],
            central: vec![0; m * rows],
            value_sums: vec![0; m],
            best_sum: 0,
            max_regret: vec![0.0; m],
            detail_draws: 0,
            detail_wins: vec![0; m],
            histogram: vec![0; m * BINS],
            detail_values: vec![0; m],
            value_squares: vec![0; m],
            detail_regrets: vec![0; m],
            regret_squares: vec![0; m],
            detail_weights: vec![0; m * rows],
            weight_squares: vec![0; m * rows],
            source_sums: vec![0; m * sources],
            source_squares: vec![0; m * sources],
            unanswered: 0,
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        fn each<T: Copy + std::ops::AddAssign>(sums: &mut [T], others: &[T]) {
            for (sum, &other) in sums.iter_mut().zip(others) {
                *sum += other;
            }
        }
        self.draws += other.draws;
        self.best_sum += other.best_sum;
        self.detail_draws += other.detail_draws;
        self.unanswered += other.unanswered;
        each(&mut self.ranks, &other.ranks);
        each(&mut self.wins, &other.wins);
        each(&mut self.ties, &other.ties);
        each(&mut self.central, &other.central);
        each(&mut self.value_sums, &other.value_sums);
        each(&mut self.detail_wins, &other.detail_wins);
        each(&mut self.histogram, &other.histogram);
        each(&mut self.detail_values, &other.detail_values);
        each(&mut self.value_squares, &other.value_squares);
        each(&mut self.detail_regrets, &other.detail_regrets);
        each(&mut self.regret_squares, &other.regret_squares);
        each(&mut self.detail_weights, &other.detail_weights);
        each(&mut self.weight_squares, &other.weight_squares);
        each(&mut self.source_sums, &other.source_sums);
        each(&mut self.source_squares, &other.source_squares);
        for (worst, &other) in self.max_regret.iter_mut().zip(&other.max_regret) {
            *worst = worst.max(other);
        }
    }

    fn lengths(&self) -> [usize; 4] {
        [self.ranks.len(), self.central.len(), self.source_sums.len(), self.histogram.len()]
    }
}

/// Result of a run or of a shard of it: what it belongs to, which blocks are done, and the counts.
///
/// # Properties
/// The counts are integers (and maxima), so that merging is associative and commutative: no number of threads and no
/// division into shards can change a bit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    pub(super) problem: u64,
    pub(super) seed: u64,
    pub(super) draws: u64,
    /// Blocks from the first number up to, not including, the second; rising, apart.
    pub(super) done: Vec<(u64, u64)>,
    pub(super) counts: Counts,
}

impl Tally {
    /// Fingerprint of the problem that was sampled.
    #[must_use]
    pub fn problem(&self) -> u64 {
        self.problem
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Draws of the whole run, whether they are done here or not.
    #[must_use]
    pub fn planned(&self) -> u64 {
        self.draws
    }

    /// Draws that are done.
    #[must_use]
    pub fn draws(&self) -> u64 {
        self.counts.draws
    }

    /// Draws in which the method had no answer; the overall values ranked there.
    #[must_use]
    pub fn unanswered(&self) -> u64 {
        self.counts.unanswered
    }

    /// In how many draws an alternative is first.
    ///
    /// # Panics
    /// For an alternative that is not there, like a slice.
    #[must_use]
    pub fn firsts(&self, alternative: usize) -> u64 {
        self.counts.ranks[alternative * self.counts.value_sums.len()]
    }

    /// Ranges of blocks that are done: from the first number up to, not including, the second.
    #[must_use]
    pub fn done(&self) -> &[(u64, u64)] {
        &self.done
    }

    /// Ranges of blocks that are not done.
    #[must_use]
    pub fn missing(&self) -> Vec<(u64, u64)> {
        let mut gaps = Vec::new();
        let mut at = 0;
        for &(from, to) in &self.done {
            if at < from {
                gaps.push((at, from));
            }
            at = to;
        }
        let end = super::model::blocks_of(self.draws);
        if at < end {
            gaps.push((at, end));
        }
        gaps
    }

    /// Of `shards`, those (from 1) of which blocks are missing.
    #[must_use]
    pub fn missing_shards(&self, shards: u64) -> Vec<u64> {
        let missing = self.missing();
        let lacks = |shard: &u64| {
            let (from, to) = super::model::shard_blocks(self.draws, (*shard, shards));
            missing.iter().any(|&(start, end)| start < to && from < end)
        };
        (1..=shards).filter(lacks).collect()
    }

    /// Nothing, where all blocks are done.
    ///
    /// # Errors
    /// [`NumericError::Missing`] with the first range of blocks that is not done.
    pub fn complete(&self) -> Result<(), NumericError> {
        match self.missing().first() {
            Some(&(from, to)) => {
                Err(NumericError::Missing { what: "draws of blocks", row: from as usize, column: to as usize })
            }
            None => Ok(()),
        }
    }

    /// Adds another part of the same run.
    ///
    /// # Errors
    /// [`NumericError::WrongKind`] for a part of another run; [`NumericError::OutOfRange`] with the first block that
    /// is in both.
    pub fn merge(&mut self, other: &Self) -> Result<(), NumericError> {
        let same = (self.problem, self.seed, self.draws) == (other.problem, other.seed, other.draws);
        if !same || self.counts.lengths() != other.counts.lengths() {
            let (expected, found) = ("a part of the same run", "a part of another run");
            return Err(NumericError::WrongKind { what: "merging", expected, found });
        }
        for &(from, to) in &other.done {
            if let Some(&(low, high)) = self.done.iter().find(|&&(low, high)| from < high && low < to) {
                let (value, low, high) = (from.max(low) as f64, low as f64, high as f64);
                return Err(NumericError::OutOfRange { what: "block that is done twice", value, low, high });
            }
        }
        self.done.extend(&other.done);
        self.done.sort_unstable();
        self.done.dedup_by(|next, before| {
            let joins = next.0 == before.1;
            if joins {
                before.1 = next.1;
            }
            joins
        });
        self.counts.add(&other.counts);
        Ok(())
    }

    /// SHA-256 over everything that was counted, in hexadecimal digits.
    ///
    /// # Formula
    /// The bytes are `waage tally 1`, then every field in the order of its declaration as little-endian numbers: u64 in
    /// 8 bytes, sums in 16, largest regrets as the 8 bytes of an f64; before each list its length as u64, a range of
    /// blocks as two u64. The draws without an answer come last, and only where there are some.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut bytes = Bytes(Sha256::new());
        bytes.0.update(b"waage tally 1");
        bytes.words(&[self.problem, self.seed, self.draws]);
        bytes.list(&self.done, |&(from, to)| [from.to_le_bytes(), to.to_le_bytes()].concat());
        let counts = &self.counts;
        bytes.words(&[counts.draws]);
        for list in [&counts.ranks, &counts.wins, &counts.ties, &counts.central] {
            bytes.list(list, |count| count.to_le_bytes());
        }
        bytes.list(&counts.value_sums, |sum| sum.to_le_bytes());
        bytes.0.update(counts.best_sum.to_le_bytes());
        bytes.list(&counts.max_regret, |regret| regret.to_le_bytes());
        bytes.words(&[counts.detail_draws]);
        bytes.list(&counts.detail_wins, |count| count.to_le_bytes());
        bytes.list(&counts.histogram, |count| count.to_le_bytes());
        bytes.list(&counts.detail_values, |sum| sum.to_le_bytes());
        bytes.list(&counts.value_squares, |sum| sum.to_le_bytes());
        bytes.list(&counts.detail_regrets, |sum| sum.to_le_bytes());
        bytes.list(&counts.regret_squares, |sum| sum.to_le_bytes());
        bytes.list(&counts.detail_weights, |sum| sum.to_le_bytes());
        bytes.list(&counts.weight_squares, |sum| sum.to_le_bytes());
        bytes.list(&counts.source_sums, |sum| sum.to_le_bytes());
        bytes.list(&counts.source_squares, |sum| sum.to_le_bytes());
        if counts.unanswered > 0 {
            bytes.words(&[counts.unanswered]);
        }
        let digits = |text: String, byte: &u8| format!("{text}{byte:02x}");
        bytes.0.finalize().iter().fold(String::new(), digits)
    }
}

/// What a digest is made from.
struct Bytes(Sha256);

impl Bytes {
    fn words(&mut self, words: &[u64]) {
        for word in words {
            self.0.update(word.to_le_bytes());
        }
    }

    fn list<T, B: AsRef<[u8]>>(&mut self, list: &[T], bytes: impl Fn(&T) -> B) {
        self.words(&[list.len() as u64]);
        for item in list {
            self.0.update(bytes(item));
        }
    }
}
