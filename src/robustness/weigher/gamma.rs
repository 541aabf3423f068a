//! Tables of gamma variates, the parts of a Dirichlet distribution.

use super::super::special::gamma_cdf;
use super::super::table::Table;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// Tables that were made already, by the bits of their shape: sweeps ask for the same ones again and again.
static GAMMA: Mutex<BTreeMap<u64, Arc<Table>>> = Mutex::new(BTreeMap::new());
const KEPT: usize = 1024;

/// Table of the gamma distribution with the given shape and scale 1.
pub(super) fn gamma_table(shape: f64) -> Arc<Table> {
    let known = |tables: &BTreeMap<u64, Arc<Table>>| tables.get(&shape.to_bits()).cloned();
    if let Some(table) = GAMMA.lock().ok().and_then(|tables| known(&tables)) {
        return table;
    }
    let quantiles = Quantiles::new(shape);
    let mut near = 1;
    let table = Arc::new(Table::new(|p| quantiles.at(p, &mut near)));
    if let Ok(mut tables) = GAMMA.lock() {
        if tables.len() >= KEPT {
            tables.clear();
        }
        tables.insert(shape.to_bits(), Arc::clone(&table));
    }
    table
}

/// The quantile function between the outermost quantiles that a table asks for.
///
/// # Formula
/// In t = ln x the density is `g(t) = exp(a t − e^t − ln Γ(a))`. Simpson's rule over short steps gives p at the knots, and
/// between them t(p) is the cubic with the slopes 1/g (Hermite), so that no quantile needs an incomplete gamma function.
/// From knot to knot x and g are multiplied by exponentials of small numbers, and a quantile is the x of the knot before
/// it times such a one: a polynomial.
struct Quantiles {
    knots: Vec<Knot>,
}

/// A knot and the piece that begins there.
#[derive(Clone, Copy)]
struct Knot {
    p: f64,
    x: f64,
    /// Width of the piece in p and in t.
    width: f64,
    step: f64,
    /// Slopes dt/dp at both ends of the piece, times its width.
    slopes: (f64, f64),
}

impl Quantiles {
    /// Below the lowest p of a table, 2⁻¹⁸ (1 − 1/√3)/2.
    const END: f64 = 7e-7;

    fn new(shape: f64) -> Self {
        // Only near END: what p is there is computed.
        let near = 1e-3 / (1.0 + libm::sqrt(shape));
        let (start, end) = (gamma_quantile(Self::END, shape, near), gamma_quantile(1.0 - Self::END, shape, near));
        let (first, last) = (gamma_cdf(start, shape), gamma_cdf(end, shape));
        let mut left = libm::log(end / start);
        let mut x = start;
        let mut density = libm::exp(shape * libm::log(start) - start - libm::lgamma(shape));
        let (mut p, mut knots) = (0.0, Vec::with_capacity(512));
        while left > 0.0 {
            // Short where ln g bends or is steep: its slope is a − x, its second derivative −x.
            let wanted = (0.1 / ((shape - x).abs() + libm::sqrt(x))).min(0.5);
            let step = if wanted < left { wanted } else { left };
            let grown = small_exp(0.5 * step);
            let (middle, next) = (x * grown, x * grown * grown);
            let at_middle = density * small_exp(0.5 * shape * step - (middle - x));
            let at_next = density * small_exp(shape * step - (next - x));
            let width = step / 6.0 * (density + 4.0 * at_middle + at_next);
            knots.push(Knot { p, x, width, step, slopes: (width / density, width / at_next) });
            (p, x, density) = (p + width, next, at_next);
            left = if wanted < left { left - step } else { 0.0 };
        }
        let scale = (last - first) / p;
        for knot in &mut knots {
            (knot.p, knot.width) = (first + scale * knot.p, scale * knot.width);
        }
        Self { knots }
    }

    /// The quantile; `near` is the piece after that of a smaller p, or any.
    fn at(&self, p: f64, near: &mut usize) -> f64 {
        if *near > self.knots.len() || self.knots[*near - 1].p > p {
            *near = self.knots.partition_point(|knot| knot.p < p).max(1);
        }
        while self.knots.get(*near).is_some_and(|knot| knot.p < p) {
            *near += 1;
        }
        let Knot { p: before, x, width, step, slopes } = self.knots[*near - 1];
        let u = (p - before) / width;
        let v = 1.0 - u;
        x * small_exp(step * u * u * (1.0 + 2.0 * v) + u * v * (slopes.0 * v - slopes.1 * u))
    }
}

/// Exponential of a number within ±1/2, right to 2e-11: eleven terms of the series.
fn small_exp(x: f64) -> f64 {
    const TERMS: [f64; 10] = [
        1.0 / 362_880.0,
        1.0 / 40_320.0,
        1.0 / 5_040.0,
        1.0 / 720.0,
        1.0 / 120.0,
        1.0 / 24.0,
        1.0 / 6.0,
        1.0 / 2.0,
        1.0,
        1.0,
    ];
    TERMS.iter().fold(1.0 / 3_628_800.0, |sum, term| sum * x + term)
}

/// Quantile of the gamma distribution: Newton's method on ln x, which has no end at zero, until a step is shorter than
/// the tolerance.
fn gamma_quantile(p: f64, shape: f64, tolerance: f64) -> f64 {
    let log_gamma = libm::lgamma(shape);
    // ln x from the leading term x^a / Γ(a + 1) for small p, from Wilson and Hilferty 1931 else.
    let small = (libm::log(p) + libm::lgamma(shape + 1.0)) / shape;
    let z = approximate_normal_quantile(p);
    let cube = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * libm::sqrt(shape));
    let mut x = if small < -3.0 || cube <= 0.05 { small } else { libm::log(shape * cube * cube * cube) };
    let (mut low, mut high) = (-700.0_f64, 20.0_f64.max(libm::log(shape) + 10.0));
    for _ in 0..100 {
        let value = libm::exp(x);
        let excess = gamma_cdf(value, shape) - p;
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let density = libm::exp(shape * x - value - log_gamma);
        let newton = x - excess / density;
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - x).abs() < tolerance {
            return libm::exp(next);
        }
        x = next;
    }
    libm::exp(x)
}

/// Abramowitz and Stegun 1964, formula 26.2.23: right to 4.5e-4, a start for Newton's method.
fn approximate_normal_quantile(p: f64) -> f64 {
    let tail = |p: f64| {
        let t = libm::sqrt(-2.0 * libm::log(p));
        let above = 2.515_517 + t * (0.802_853 + t * 0.010_328);
        t - above / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)))
    };
    if p < 0.5 { -tail(p) } else { tail(1.0 - p) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against Newton's method on the incomplete gamma function. In the lower tail p ~ x^a, so that an error of p is
    /// one of x over a; between the knots p is right to about 1.6e-6 of it, (1/10)⁴/64.
    #[test]
    fn interpolated_quantiles_are_the_quantiles() {
        for shape in [0.05, 0.4, 1.0, 5.0, 80.0, 3e5] {
            let quantiles = Quantiles::new(shape);
            let mut near = 1;
            for p in [1e-6, 1e-4, 0.003, 0.1, 0.35, 0.5, 0.77, 0.95, 0.9991, 0.999_999] {
                let (found, exact) = (quantiles.at(p, &mut near), gamma_quantile(p, shape, 1e-12));
                assert!((found - exact).abs() < 2e-6 * exact * (1.0 / shape).max(1.0), "{shape} {p}: {found} {exact}");
            }
            assert!(quantiles.knots.len() < 2000, "{shape}: {}", quantiles.knots.len());
        }
    }

    #[test]
    fn small_exponentials_are_exponentials() {
        for hundredth in -50..=50 {
            let x = f64::from(hundredth) / 100.0;
            assert!((small_exp(x) / libm::exp(x) - 1.0).abs() < 2.5e-11, "{x}");
        }
    }
}
