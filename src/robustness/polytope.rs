//! Weights under linear constraints: hit-and-run.
//!
//! From a point of the region a random direction is drawn, the chord through the region along it is found, and the next
//! point is uniform on the chord. The chain converges to the uniform distribution on the region.
//!
//! # Formula
//! ```text
//! region  { l ≤ w ≤ u, A w ≤ b, Σ w = 1 }
//! d       independent standard normal numbers, minus their mean, so that Σ d = 0
//! t       uniform between the largest negative and the smallest positive t at which w + t d meets a constraint
//! ```
//!
//! # Properties
//! Every block of 4096 draws runs sixteen chains of its own from the centre of the region: [`BURN_IN`] · L steps are
//! thrown away, then each draw is [`THINNING`] · L steps after the one before it, for L leaves. Draws of one chain are
//! therefore not quite independent; a test compares moments with the exact samplers.
//!
//! # Source
//! Smith 1984, Operations Research 32; Lovász 1999, Mathematical Programming 86 (mixing); Tervonen, van Valkenhoef,
//! Baştürk and Postmus 2013, European Journal of Operational Research 224 (for SMAA).

use super::LinearConstraint;
use super::random::{LANES, splitmix};
use super::table::Table;
use crate::error::NumericError;
use microlp::{ComparisonOp, OptimizationDirection, Problem as Programme, SolveOutcome};

/// Steps a leaf before the first draw of a chain.
pub(super) const BURN_IN: usize = 20;
/// Steps a leaf between two draws of a chain.
pub(super) const THINNING: usize = 2;

/// A region of weights with an interior, and a point in it.
#[derive(Debug, Clone)]
pub(super) struct Polytope {
    lower: Vec<f64>,
    upper: Vec<f64>,
    rows: Vec<LinearConstraint>,
    centre: Vec<f64>,
    normal: Table,
}

/// Sixteen chains.
pub(super) struct Chains {
    weights: Vec<[f64; LANES]>,
    direction: Vec<[f64; LANES]>,
    slack: Vec<[f64; LANES]>,
    slope: Vec<[f64; LANES]>,
    /// A splitmix64 generator each: the chains need few words and are far apart in its period.
    words: [u64; LANES],
}

impl Chains {
    fn words(&mut self) -> [u32; LANES] {
        let mut words = [0; LANES];
        for lane in 0..LANES {
            words[lane] = (splitmix(&mut self.words[lane]) >> 32) as u32;
        }
        words
    }
}

impl Polytope {
    /// Finds the point that is farthest from all constraints.
    pub(super) fn new(lower: Vec<f64>, upper: Vec<f64>, rows: Vec<LinearConstraint>) -> Result<Self, NumericError> {
        let infeasible = NumericError::Infeasible { what: "constraints on the weights" };
        let mut programme = Programme::new(OptimizationDirection::Maximize);
        let distance = programme.add_var(1.0, (0.0, 1.0));
        let weights: Vec<_> =
            lower.iter().zip(&upper).map(|(&low, &high)| programme.add_var(0.0, (low, high))).collect();
        for ((&weight, &low), &high) in weights.iter().zip(&lower).zip(&upper) {
            programme.add_constraint([(weight, 1.0), (distance, -1.0)], ComparisonOp::Ge, low);
            programme.add_constraint([(weight, 1.0), (distance, 1.0)], ComparisonOp::Le, high);
        }
        for row in &rows {
            let norm = libm::sqrt(row.coefficients.iter().map(|a| a * a).sum());
            let mut terms: Vec<_> = weights.iter().copied().zip(row.coefficients.iter().copied()).collect();
            terms.push((distance, norm));
            programme.add_constraint(terms, ComparisonOp::Le, row.limit);
        }
        let ones: Vec<_> = weights.iter().map(|&weight| (weight, 1.0)).collect();
        programme.add_constraint(ones, ComparisonOp::Eq, 1.0);
        let Ok(SolveOutcome::Solution(solution)) = programme.solve() else { return Err(infeasible) };
        if solution[distance] <= 1e-9 {
            return Err(NumericError::Infeasible { what: "constraints on the weights, which leave no interior," });
        }
        let centre = weights.iter().map(|&weight| solution[weight]).collect();
        let normal = Table::new(normal_quantile);
        Ok(Self { lower, upper, rows, centre, normal })
    }

    /// Chains at the centre, run in.
    pub(super) fn chains(&self, seed: u64) -> Chains {
        let leaves = self.centre.len();
        let slack = |row: &LinearConstraint| {
            let used: f64 = row.coefficients.iter().zip(&self.centre).map(|(a, w)| a * w).sum();
            [row.limit - used; LANES]
        };
        let mut chains = Chains {
            weights: self.centre.iter().map(|&weight| [weight; LANES]).collect(),
            direction: vec![[0.0; LANES]; leaves],
            slack: self.rows.iter().map(slack).collect(),
            slope: vec![[0.0; LANES]; self.rows.len()],
            words: [0; LANES],
        };
        let mut state = seed;
        for word in &mut chains.words {
            *word = splitmix(&mut state);
        }
        for _ in 0..BURN_IN * leaves {
            self.step(&mut chains);
        }
        chains
    }

    /// The next draw of every chain: one array of lanes a leaf.
    pub(super) fn draw<'a>(&self, chains: &'a mut Chains) -> &'a [[f64; LANES]] {
        for _ in 0..THINNING * self.centre.len() {
            self.step(chains);
        }
        &chains.weights
    }

    fn step(&self, chains: &mut Chains) {
        let leaves = self.centre.len();
        let mut mean = [0.0; LANES];
        for leaf in 0..leaves {
            let words = chains.words();
            self.normal.look_up(&words, &mut chains.direction[leaf]);
            for lane in 0..LANES {
                mean[lane] += chains.direction[leaf][lane];
            }
        }
        for lane in 0..LANES {
            mean[lane] /= leaves as f64;
        }
        let (mut first, mut last) = ([-4.0; LANES], [4.0; LANES]);
        // A direction along a constraint would divide by zero: such a quotient is infinite and limits nothing.
        for leaf in 0..leaves {
            for lane in 0..LANES {
                let d = chains.direction[leaf][lane] - mean[lane];
                chains.direction[leaf][lane] = d;
                let w = chains.weights[leaf][lane];
                let (down, up) = ((self.lower[leaf] - w).min(0.0) / d, (self.upper[leaf] - w).max(0.0) / d);
                let (near, far) = if d > 0.0 { (down, up) } else { (up, down) };
                first[lane] = if near > first[lane] { near } else { first[lane] };
                last[lane] = if far < last[lane] { far } else { last[lane] };
            }
        }
        for (index, row) in self.rows.iter().enumerate() {
            let mut slope = [0.0; LANES];
            for leaf in 0..leaves {
                for lane in 0..LANES {
                    slope[lane] += row.coefficients[leaf] * chains.direction[leaf][lane];
                }
            }
            for lane in 0..LANES {
                let at = chains.slack[index][lane].max(0.0) / slope[lane];
                if slope[lane] > 0.0 {
                    last[lane] = if at < last[lane] { at } else { last[lane] };
                } else {
                    first[lane] = if at > first[lane] { at } else { first[lane] };
                }
            }
            chains.slope[index] = slope;
        }
        let words = chains.words();
        let mut step = [0.0; LANES];
        for lane in 0..LANES {
            let share = (f64::from(words[lane]) + 0.5) / 4_294_967_296.0;
            step[lane] = first[lane] + share * (last[lane] - first[lane]);
        }
        for leaf in 0..leaves {
            for lane in 0..LANES {
                chains.weights[leaf][lane] += step[lane] * chains.direction[leaf][lane];
            }
        }
        for index in 0..self.rows.len() {
            for lane in 0..LANES {
                chains.slack[index][lane] -= step[lane] * chains.slope[index][lane];
            }
        }
    }
}

/// Quantile of the standard normal distribution, by inverting the distribution function.
fn normal_quantile(p: f64) -> f64 {
    use super::special::{invert, normal_cdf, normal_density};
    if p > 0.5 {
        return -normal_quantile(1.0 - p);
    }
    invert(p, (-9.0, 0.0), -1.0, normal_cdf, normal_density)
}
