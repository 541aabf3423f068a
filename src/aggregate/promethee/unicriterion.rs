//! Flows under one attribute, by sorting.

use crate::aggregate::column::mean;
use crate::aggregate::preference_function::PreferenceFunction;
use crate::model::Direction;

/// Beyond this many s the Gaussian preference is 1 to the last bit: exp(−8.7²/2) < 2⁻⁵⁴.
const GAUSSIAN_REACH: f64 = 8.7;

/// Buffers that one attribute after the other uses.
#[derive(Default)]
pub(super) struct Scratch {
    /// (sortable bits of the oriented value, row).
    keys: Vec<(u64, u32)>,
    /// Oriented values, ascending.
    sorted: Vec<f64>,
    /// Prefix sums of the sorted values less `centre`.
    prefix: Vec<f64>,
    /// Mean of the oriented values: sums of what is left lose fewer digits.
    centre: f64,
}

impl Scratch {
    /// φ⁺ and φ⁻ of one column, in the order of the rows.
    ///
    /// For the alternative at place i of the ascending order, those that it beats by more than t are the first `below(t)`
    /// ones, and those that beat it by more than t are the last ones. Both borders only move upwards as i grows, so two walks
    /// along the order find them all; the sum of a run of differences follows from its length and a difference of prefix sums.
    pub(super) fn flows(
        &mut self,
        column: &[f64],
        direction: Direction,
        function: PreferenceFunction,
        plus: &mut [f64],
        minus: &mut [f64],
    ) {
        plus.fill(0.0);
        minus.fill(0.0);
        self.sort(column, direction.sign());
        match function {
            PreferenceFunction::Usual => self.steps(0.0, 1.0, plus, minus),
            PreferenceFunction::UShape { q } => self.steps(q, 1.0, plus, minus),
            PreferenceFunction::Level { q, p } => {
                self.steps(q, 0.5, plus, minus);
                self.steps(p, 0.5, plus, minus);
            }
            PreferenceFunction::VShape { p } => self.ramps(0.0, p, plus, minus),
            PreferenceFunction::Linear { q, p } => self.ramps(q, p, plus, minus),
            PreferenceFunction::Gaussian { s } => self.bells(s, plus, minus),
        }
        let others = column.len().saturating_sub(1).max(1) as f64;
        for flow in plus.iter_mut().chain(minus) {
            *flow /= others;
        }
    }

    fn sort(&mut self, column: &[f64], sign: f64) {
        let centre = sign * mean(column);
        self.centre = centre;
        self.keys.clear();
        self.keys.extend(column.iter().zip(0_u32..).map(|(&x, row)| (sortable(sign * x), row)));
        self.keys.sort_unstable();
        self.sorted.clear();
        self.sorted.extend(self.keys.iter().map(|&(_, row)| sign * column[row as usize]));
        self.prefix.clear();
        self.prefix.push(0.0);
        let mut sum = 0.0;
        self.prefix.extend(self.sorted.iter().map(|y| {
            sum += y - centre;
            sum
        }));
    }

    /// `height` for every difference beyond `threshold`.
    fn steps(&self, threshold: f64, height: f64, plus: &mut [f64], minus: &mut [f64]) {
        let y = &self.sorted;
        let (mut below, mut above) = (0, 0);
        for (place, &(_, row)) in self.keys.iter().enumerate() {
            while below < place && y[place] - y[below] > threshold {
                below += 1;
            }
            above = above.max(place);
            while above < y.len() && y[above] - y[place] <= threshold {
                above += 1;
            }
            plus[row as usize] += height * below as f64;
            minus[row as usize] += height * (y.len() - above) as f64;
        }
    }

    /// (d − q)/(p − q) between q and p, 1 from p on; q < p.
    fn ramps(&self, q: f64, p: f64, plus: &mut [f64], minus: &mut [f64]) {
        let y = &self.sorted;
        let run = |from: usize, to: usize| self.prefix[to] - self.prefix[from];
        let (mut full, mut some) = (0, 0);
        let (mut some_above, mut full_above) = (0, 0);
        for (place, &(_, row)) in self.keys.iter().enumerate() {
            while full < place && y[place] - y[full] >= p {
                full += 1;
            }
            some = some.max(full);
            while some < place && y[place] - y[some] > q {
                some += 1;
            }
            some_above = some_above.max(place);
            while some_above < y.len() && y[some_above] - y[place] <= q {
                some_above += 1;
            }
            full_above = full_above.max(some_above);
            while full_above < y.len() && y[full_above] - y[place] < p {
                full_above += 1;
            }
            let own = y[place] - self.centre;
            let down = (some - full) as f64 * (own - q) - run(full, some);
            let up = run(some_above, full_above) - (full_above - some_above) as f64 * (own + q);
            plus[row as usize] += full as f64 + (down / (p - q)).max(0.0);
            minus[row as usize] += (y.len() - full_above) as f64 + (up / (p - q)).max(0.0);
        }
    }

    fn bells(&self, s: f64, plus: &mut [f64], minus: &mut [f64]) {
        let function = PreferenceFunction::Gaussian { s };
        let y = &self.sorted;
        self.steps(GAUSSIAN_REACH * s, 1.0, plus, minus);
        let mut reach = 0;
        for (place, &(_, row)) in self.keys.iter().enumerate() {
            while reach < place && y[place] - y[reach] > GAUSSIAN_REACH * s {
                reach += 1;
            }
            for near in reach..place {
                let preference = function.value(y[place] - y[near]);
                plus[row as usize] += preference;
                minus[self.keys[near].1 as usize] += preference;
            }
        }
    }
}

/// Bits that sort like the number; −0 and 0 are one.
fn sortable(x: f64) -> u64 {
    let bits = (x + 0.0).to_bits();
    if bits >> 63 == 0 { bits | 1 << 63 } else { !bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bits_sort_like_the_numbers() {
        let numbers = [-1e300, -2.0, -1e-310, 0.0, 1e-310, 2.0, 1e300];
        assert!(numbers.windows(2).all(|pair| sortable(pair[0]) < sortable(pair[1])));
        assert_eq!(sortable(-0.0), sortable(0.0));
    }

    /// Three places 0, 1, 3 under each function, counted by hand.
    #[test]
    fn three_places_by_hand() {
        let flows = |function| {
            let (mut plus, mut minus) = (vec![0.0; 3], vec![0.0; 3]);
            Scratch::default().flows(&[1.0, 0.0, 3.0], Direction::Maximize, function, &mut plus, &mut minus);
            [plus, minus].map(|flow| flow.iter().map(|flow| flow * 2.0).collect::<Vec<_>>())
        };
        assert_eq!(flows(PreferenceFunction::Usual), [[1.0, 0.0, 2.0], [1.0, 2.0, 0.0]]);
        assert_eq!(flows(PreferenceFunction::UShape { q: 1.0 }), [[0.0, 0.0, 2.0], [1.0, 1.0, 0.0]]);
        assert_eq!(flows(PreferenceFunction::Level { q: 1.0, p: 2.0 }), [[0.0, 0.0, 1.5], [0.5, 1.0, 0.0]]);
        assert_eq!(flows(PreferenceFunction::VShape { p: 2.0 }), [[0.5, 0.0, 2.0], [1.0, 1.5, 0.0]]);
        assert_eq!(flows(PreferenceFunction::Linear { q: 1.0, p: 3.0 }), [[0.0, 0.0, 1.5], [0.5, 1.0, 0.0]]);
    }
}
