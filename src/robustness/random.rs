//! Random bits: xoshiro256++ on eight lanes, one stream a block of draws.
//!
//! The draws are cut into blocks of [`BLOCK`]. The generator of a block is seeded from (seed, block, stream) alone, so
//! that any thread or machine can compute any block, in any order, and two runs with one seed see the same scores
//! whatever their weights are (common random numbers).
//!
//! # Formula
//! ```text
//! result = rotl(s0 + s3, 23) + s0;  t = s1 << 17
//! s2 ^= s0; s3 ^= s1; s1 ^= s2; s0 ^= s3; s2 ^= t; s3 = rotl(s3, 45)
//! ```
//!
//! # Source
//! Blackman and Vigna 2021, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (xoshiro256++); Steele, Lea
//! and Flood 2014 (splitmix64, for the seeds, as its authors advise).

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use fearless_simd::{Simd, prelude::*, u32x16, u64x8};

/// Draws a block.
pub(super) const BLOCK: u64 = 4096;
/// Lanes of a vector, on every machine.
pub(super) const LANES: usize = 16;

/// What a stream is for; part of its seed.
#[derive(Clone, Copy)]
pub(super) enum Stream {
    Weights = 1,
    Scores = 2,
    Blocks = 3,
    Factor = 4,
}

/// The next number of splitmix64.
pub(super) fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The seed of one stream of one block.
pub(super) fn stream_seed(seed: u64, block: u64, stream: Stream) -> u64 {
    let mut state = seed;
    let key = splitmix(&mut state);
    let mut state = key ^ block.wrapping_mul(0xd6e8_feb8_6659_fd93);
    let key = splitmix(&mut state);
    let mut state = key ^ (stream as u64).wrapping_mul(0xa076_1d64_78bd_642f);
    splitmix(&mut state)
}

/// Sixteen words in memory, so placed that a vector of them is one line of the cache.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Words(pub(super) [u32; LANES]);

impl Words {
    pub(super) const ZERO: Self = Self([0; LANES]);

    #[inline(always)]
    pub(super) fn load<S: Simd>(&self, simd: S) -> u32x16<S> {
        u32x16::from_slice(simd, &self.0)
    }
}

/// Eight generators side by side.
#[derive(Clone, Copy)]
pub(super) struct Generator<S: Simd> {
    state: [u64x8<S>; 4],
}

impl<S: Simd> Generator<S> {
    pub(super) fn new(simd: S, seed: u64) -> Self {
        let mut state = seed;
        let mut words = [[0_u64; 8]; 4];
        for lane in 0..8 {
            for word in &mut words {
                word[lane] = splitmix(&mut state);
            }
        }
        Self { state: words.map(|word| u64x8::simd_from(simd, word)) }
    }

    /// The next words, sixteen at a time.
    pub(super) fn fill(&mut self, simd: S, words: &mut [Words]) {
        simd.vectorize(
            #[inline(always)]
            || {
                let mut generator = *self;
                for words in words {
                    generator.words().store_slice(&mut words.0);
                }
                *self = generator;
            },
        );
    }

    /// The next words as keys below 2³⁰.
    #[inline(always)]
    pub(super) fn keys(&mut self, keys: &mut [u32x16<S>]) {
        let mut generator = *self;
        for key in keys {
            *key = generator.words() >> 2;
        }
        *self = generator;
    }

    /// Sixteen words of 32 random bits.
    #[inline(always)]
    fn words(&mut self) -> u32x16<S> {
        let [s0, s1, s2, s3] = self.state;
        let sum = s0 + s3;
        let result = ((sum << 23) | (sum >> 41)) + s0;
        let shifted = s1 << 17;
        let s2 = s2 ^ s0;
        let s3 = s3 ^ s1;
        let s1 = s1 ^ s2;
        let s0 = s0 ^ s3;
        let s2 = s2 ^ shifted;
        let s3 = (s3 << 45) | (s3 >> 19);
        self.state = [s0, s1, s2, s3];
        result.bitcast()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fearless_simd::{Level, dispatch};

    /// The reference code of Blackman and Vigna, one lane.
    fn reference(s: &mut [u64; 4]) -> u64 {
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    #[test]
    fn every_lane_is_the_reference_generator() {
        let level = Level::baseline();
        let words: Vec<[u32; 16]> = dispatch!(level, simd => {
            let mut generator = Generator::new(simd, 7);
            (0..5).map(|_| <[u32; 16]>::from(generator.words())).collect()
        });
        let mut seed = 7;
        for lane in 0..8 {
            let mut state = [0; 4].map(|_: u64| splitmix(&mut seed));
            for row in &words {
                let expected = reference(&mut state);
                assert_eq!([row[2 * lane], row[2 * lane + 1]], [expected as u32, (expected >> 32) as u32]);
            }
        }
    }

    /// First output of splitmix64 from state 1234567, from the authors' published test vector.
    #[test]
    fn splitmix_agrees_with_its_test_vector() {
        let mut state = 1_234_567;
        assert_eq!(
            [splitmix(&mut state), splitmix(&mut state)],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]
        );
    }
}
