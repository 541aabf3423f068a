//! Sixteen lanes: vectors of floats, their plain memory, and the ways between words and floats.

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::super::random::LANES;
use fearless_simd::{Simd, f64x8, prelude::*, u32x16, u64x8};

/// Sixteen floats in memory, so placed that a vector of them is one line of the cache or two.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Values(pub(super) [f64; LANES]);

impl Values {
    pub(super) const ZERO: Self = Self([0.0; LANES]);
}

/// Sixteen lanes of f64.
#[derive(Clone, Copy)]
pub(super) struct Pair<S: Simd>(pub(super) f64x8<S>, pub(super) f64x8<S>);

impl<S: Simd> Pair<S> {
    #[inline(always)]
    pub(super) fn splat(simd: S, value: f64) -> Self {
        Self(f64x8::splat(simd, value), f64x8::splat(simd, value))
    }

    #[inline(always)]
    pub(super) fn from_lanes(simd: S, lanes: &Values) -> Self {
        Self(f64x8::from_slice(simd, &lanes.0[..8]), f64x8::from_slice(simd, &lanes.0[8..]))
    }

    #[inline(always)]
    pub(super) fn store(self, lanes: &mut Values) {
        self.0.store_slice(&mut lanes.0[..8]);
        self.1.store_slice(&mut lanes.0[8..]);
    }

    #[inline(always)]
    pub(super) fn lanes(self) -> [f64; LANES] {
        let mut lanes = Values::ZERO;
        self.store(&mut lanes);
        lanes.0
    }

    #[inline(always)]
    pub(super) fn plus(self, other: Self) -> Self {
        Self(self.0 + other.0, self.1 + other.1)
    }

    #[inline(always)]
    pub(super) fn minus(self, other: Self) -> Self {
        Self(self.0 - other.0, self.1 - other.1)
    }

    #[inline(always)]
    pub(super) fn times(self, other: Self) -> Self {
        Self(self.0 * other.0, self.1 * other.1)
    }

    #[inline(always)]
    pub(super) fn scaled(self, factor: f64) -> Self {
        Self(self.0 * factor, self.1 * factor)
    }

    #[inline(always)]
    pub(super) fn min(self, other: Self) -> Self {
        Self(self.0.min(other.0), self.1.min(other.1))
    }

    #[inline(always)]
    pub(super) fn max(self, other: Self) -> Self {
        Self(self.0.max(other.0), self.1.max(other.1))
    }

    #[inline(always)]
    pub(super) fn sum(self) -> f64 {
        plain_sum(&self.lanes())
    }
}

/// Sum in the order of the lanes.
#[inline(never)]
fn plain_sum(lanes: &[f64; LANES]) -> f64 {
    lanes.iter().sum()
}

/// Largest lane, at least 0.
#[inline(never)]
pub(super) fn plain_max(lanes: &[f64; LANES]) -> f64 {
    lanes.iter().fold(0.0, |worst, &lane| if lane > worst { lane } else { worst })
}

/// Bits of 2⁵²: added to an integer below, they make it a float.
const WHOLE: u64 = 0x4330_0000_0000_0000;
const WHOLE_F64: f64 = 4_503_599_627_370_496.0;
/// Bits of 1.
const ONE: u64 = 0x3ff0_0000_0000_0000;

/// Integers as floats, exactly.
#[inline(always)]
pub(super) fn whole<S: Simd>(words: u32x16<S>) -> Pair<S> {
    let (low, high) = words.widen();
    let (low, high): (f64x8<S>, f64x8<S>) = ((low | WHOLE).bitcast(), (high | WHOLE).bitcast());
    Pair(low - WHOLE_F64, high - WHOLE_F64)
}

/// Words as fractions in [1, 2).
#[inline(always)]
pub(super) fn fraction<S: Simd>(words: u32x16<S>) -> Pair<S> {
    let (low, high) = words.widen();
    Pair(((low << 20) | ONE).bitcast(), ((high << 20) | ONE).bitcast())
}

/// Floats in 0…2³² as the nearest integers.
#[inline(always)]
pub(super) fn integers<S: Simd>(pair: Pair<S>) -> u32x16<S> {
    let low: u64x8<S> = (pair.0 + WHOLE_F64).bitcast();
    let high: u64x8<S> = (pair.1 + WHOLE_F64).bitcast();
    low.narrow(high)
}

/// The whole parts of floats within ±2³¹, toward zero.
#[inline(always)]
pub(super) fn whole_part<S: Simd>(pair: Pair<S>) -> [i32; LANES] {
    // 2⁵² + 2⁵¹: the low 32 bits of the sum are those of the integer in two's complement.
    let offset = 1.5 * WHOLE_F64;
    let low: u64x8<S> = (pair.0.trunc() + offset).bitcast();
    let high: u64x8<S> = (pair.1.trunc() + offset).bitcast();
    <[u32; LANES]>::from(low.narrow(high)).map(u32::cast_signed)
}
