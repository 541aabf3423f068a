//! Any distribution from one word of random bits: a table of its inverse distribution function.
//!
//! # Formula
//! The unit interval is cut into 512 cells; the first and the last are cut into 512 again, so that the tails have
//! cells of 2⁻¹⁸. In a cell the quantile function is replaced by the straight line through its values at the two Gauss
//! points, which keeps the mean of the cell for cubics.
//!
//! # Properties
//! One word of 32 bits a draw, no branch that depends on the shape, no logarithm: the same bits on every system. The
//! mean is right to about 1e-7 of the spread.
//!
//! # Source
//! Devroye 1986, Non-Uniform Random Variate Generation, section II.2 (inversion) and III (table look-up).

#![expect(clippy::inline_always, reason = "vector code must be compiled with the instructions of its caller")]

use super::random::LANES;

const CELLS: usize = 512;
const GAUSS: f64 = 0.288_675_134_594_812_9;

/// `value = base + slope · fraction`.
type Line = [f64; 2];

/// Table of an inverse distribution function.
#[derive(Debug, Clone)]
pub(super) struct Table {
    body: Vec<Line>,
    low: Vec<Line>,
    high: Vec<Line>,
}

impl Table {
    /// From the quantile function, called with rising p.
    pub(super) fn new(mut quantile: impl FnMut(f64) -> f64) -> Self {
        let fine = 1.0 / (CELLS * CELLS) as f64;
        let low = lines(0.0, fine, 23 - 9, &mut quantile);
        let body = lines(0.0, 1.0 / CELLS as f64, 23, &mut quantile);
        let high = lines(1.0 - 1.0 / CELLS as f64, fine, 23 - 9, &mut quantile);
        Self { body, low, high }
    }

    /// The values that belong to sixteen words.
    #[inline(always)]
    pub(super) fn look_up(&self, words: &[u32; LANES], values: &mut [f64; LANES]) {
        if self.look_up_body(words, values) {
            self.look_up_ends(words, values);
        }
    }

    /// The values that belong to sixteen words, but for those in the tails; returns whether there are some.
    #[inline(always)]
    pub(super) fn look_up_body(&self, words: &[u32; LANES], values: &mut [f64; LANES]) -> bool {
        // Lengths that the compiler can see, so that no index is checked.
        let body: &[Line; CELLS] = self.body.as_slice().try_into().expect("512 cells");
        for (value, &word) in values.iter_mut().zip(words) {
            let [base, slope] = body[(word >> 23) as usize];
            *value = base + slope * f64::from((word & 0x7f_ffff).cast_signed());
        }
        let mut ends = 0;
        for &word in words {
            ends |= u32::from(word.wrapping_add(1 << 23) < 2 << 23);
        }
        ends != 0
    }

    /// The values in the tails.
    #[cold]
    #[inline(never)]
    pub(super) fn look_up_ends(&self, words: &[u32; LANES], values: &mut [f64; LANES]) {
        let mut lanes = 0_u32;
        for (lane, &word) in words.iter().enumerate() {
            lanes |= u32::from(word.wrapping_add(1 << 23) < 2 << 23) << lane;
        }
        while lanes != 0 {
            let lane = lanes.trailing_zeros() as usize % LANES;
            lanes &= lanes - 1;
            let word = words[lane];
            let lines = if word >> 31 == 0 { &self.low } else { &self.high };
            let [base, slope] = lines[(word >> 14) as usize % CELLS];
            values[lane] = base + slope * f64::from(word & 0x3fff);
        }
    }
}

/// Lines of 512 cells of the given width from `start`, for fractions of so many bits.
fn lines(start: f64, width: f64, bits: u32, quantile: &mut impl FnMut(f64) -> f64) -> Vec<Line> {
    let steps = f64::from(1_u32 << bits);
    let line = |cell: usize| {
        let middle = start + (cell as f64 + 0.5) * width;
        let (first, second) = (quantile(middle - GAUSS * width), quantile(middle + GAUSS * width));
        let slope = (second - first) / (2.0 * GAUSS);
        // The middle of the first step is half a step from the start of the cell.
        [0.5 * (first + second) - 0.5 * slope + 0.5 * slope / steps, slope / steps]
    };
    (0..CELLS).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_distribution_keeps_its_moments() {
        let table = Table::new(|p| -libm::log1p(-p));
        let steps = 1_u32 << 20;
        let (mut mean, mut square) = (0.0, 0.0);
        for step in 0..steps / 16 {
            let words: [u32; 16] = std::array::from_fn(|lane| (step * 16 + lane as u32) * 4096 + 2048);
            let mut values = [0.0; 16];
            table.look_up(&words, &mut values);
            for value in values {
                mean += value / f64::from(steps);
                square += value * value / f64::from(steps);
            }
        }
        assert!((mean - 1.0).abs() < 2e-6, "{mean}");
        assert!((square - 2.0).abs() < 5e-5, "{square}");
    }
}
