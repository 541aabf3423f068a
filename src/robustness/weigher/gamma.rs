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
    let table = Arc::new(Table::new(|p| quantiles.at(p)));
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
/// between them t(p) is the cubic with the slopes 1/g (Hermite): two exponentials a knot in place of an incomplete gamma
/// function a quantile.
struct Quantiles {
    /// `(p, t, dt/dp)`, rising.
    knots: Vec<(f64, f64, f64)>,
}

impl Quantiles {
    /// Below the lowest p of a table, 2⁻¹⁸ (1 − 1/√3)/2.
    const END: f64 = 7e-7;

    fn new(shape: f64) -> Self {
        let (start, end) = (gamma_quantile(Self::END, shape), gamma_quantile(1.0 - Self::END, shape));
        let (mut t, last) = (libm::log(start), libm::log(end));
        let norm = libm::lgamma(shape);
        let density = |t: f64| libm::exp(shape * t - libm::exp(t) - norm);
        let mut before = density(t);
        let (mut p, mut knots) = (0.0, vec![(0.0, t, 1.0 / before)]);
        while t < last {
            // Short where ln g bends or is steep: its slope is a − x, its second derivative −x.
            let x = libm::exp(t);
            let step = (0.1 / ((shape - x).abs() + libm::sqrt(x))).min(0.5).min(last - t);
            let (middle, next) = (density(t + 0.5 * step), density(t + step));
            p += step / 6.0 * (before + 4.0 * middle + next);
            t = if step >= last - t { last } else { t + step };
            before = next;
            knots.push((p, t, 1.0 / next));
        }
        let scale = (1.0 - 2.0 * Self::END) / p;
        for (p, _, slope) in &mut knots {
            *p = Self::END + scale * *p;
            *slope /= scale;
        }
        Self { knots }
    }

    fn at(&self, p: f64) -> f64 {
        let after = self.knots.partition_point(|knot| knot.0 < p).clamp(1, self.knots.len() - 1);
        let ((p0, t0, slope0), (p1, t1, slope1)) = (self.knots[after - 1], self.knots[after]);
        let width = p1 - p0;
        let u = (p - p0) / width;
        let v = 1.0 - u;
        let ends = t0 * v * v * (1.0 + 2.0 * u) + t1 * u * u * (1.0 + 2.0 * v);
        libm::exp(ends + width * u * v * (slope0 * v - slope1 * u))
    }
}

/// Quantile of the gamma distribution: Newton's method on ln x, which has no end at zero.
fn gamma_quantile(p: f64, shape: f64) -> f64 {
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
        let density = libm::exp(shape * x - value - libm::lgamma(shape));
        let newton = x - excess / density;
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - x).abs() < 1e-12 {
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
            for p in [1e-6, 1e-4, 0.003, 0.1, 0.35, 0.5, 0.77, 0.95, 0.9991, 0.999_999] {
                let (found, exact) = (quantiles.at(p), gamma_quantile(p, shape));
                assert!((found - exact).abs() < 2e-6 * exact * (1.0 / shape).max(1.0), "{shape} {p}: {found} {exact}");
            }
            assert!(quantiles.knots.len() < 2000, "{shape}: {}", quantiles.knots.len());
        }
    }
}
