//! Special functions of the distributions: normal, incomplete beta, incomplete gamma, and a quadrature.
//!
//! All of them run at set-up; the sampling kernel reads tables. They use the pure-Rust `libm`, so that every system
//! computes the same bits.
//!
//! # Source
//! Press et al. 2007, Numerical Recipes, 3rd edition, sections 4.6 (Gauss–Legendre), 6.2 (incomplete gamma) and 6.4
//! (incomplete beta by Lentz's continued fraction).

/// Nodes and weights of the Gauss–Legendre rule with ten points on [−1, 1], positive half.
const GAUSS: [(f64, f64); 5] = [
    (0.148_874_338_981_631_2, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];

/// `∫ f` from `low` to `high` by ten points: exact for polynomials of degree 19.
pub(super) fn integrate(low: f64, high: f64, f: &mut impl FnMut(f64) -> f64) -> f64 {
    let (middle, half) = (0.5 * (low + high), 0.5 * (high - low));
    let pair = |&(node, weight): &(f64, f64)| weight * (f(middle - half * node) + f(middle + half * node));
    half * GAUSS.iter().map(pair).sum::<f64>()
}

/// Density of the standard normal distribution.
pub(super) fn normal_density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * std::f64::consts::PI)
}

/// Distribution function of the standard normal distribution.
pub(super) fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// Regularised incomplete beta function `I_x(a, b)`.
pub(super) fn beta_cdf(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = libm::exp(a * libm::log(x) + b * libm::log1p(-x) - ln_beta(a, b));
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(x, a, b) / a
    } else {
        1.0 - front * beta_fraction(1.0 - x, b, a) / b
    }
}

/// Density of the beta distribution on (0, 1).
pub(super) fn beta_density(x: f64, a: f64, b: f64) -> f64 {
    if !(0.0..=1.0).contains(&x) {
        return 0.0;
    }
    libm::pow(x, a - 1.0) * libm::pow(1.0 - x, b - 1.0) * libm::exp(-ln_beta(a, b))
}

/// Logarithm of the beta function.
fn ln_beta(a: f64, b: f64) -> f64 {
    libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b)
}

const TINY: f64 = 1e-300;

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for step in 1..1000_u32 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for numerator in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            value *= d * c;
        }
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

/// Regularised lower incomplete gamma function `P(a, x)`.
pub(super) fn gamma_cdf(x: f64, a: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        while term > sum * 1e-16 {
            n += 1.0;
            term *= x / n;
            sum += term;
        }
        return front * sum;
    }
    let mut b = x + 1.0 - a;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / away_from_zero(b);
    let mut value = d;
    for step in 1..10_000_u32 {
        let n = f64::from(step);
        let numerator = -n * (n - a);
        b += 2.0;
        d = 1.0 / away_from_zero(numerator * d + b);
        c = away_from_zero(b + numerator / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    1.0 - front * value
}

/// The `x` in [low, high] with `cdf(x) = p`, for a rising `cdf`: Newton steps within a shrinking bracket.
pub(super) fn invert(
    p: f64,
    (mut low, mut high): (f64, f64),
    start: f64,
    cdf: impl Fn(f64) -> f64,
    density: impl Fn(f64) -> f64,
) -> f64 {
    let mut x = start.clamp(low, high);
    for _ in 0..200 {
        let excess = cdf(x) - p;
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let newton = x - excess / density(x);
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - x).abs() <= 1e-15 * (1.0 + x.abs()) || next == low || next == high && next == x {
            return next;
        }
        x = next;
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Table values: Abramowitz & Stegun 1964, tables 26.1 and 26.9; `I_x(2, 3)` = 6x² − 8x³ + 3x⁴; P(1, x) = 1 − e^−x.
    #[test]
    fn distribution_functions_agree_with_tables_and_closed_forms() {
        assert!((normal_cdf(1.96) - 0.975_002_104_851_780).abs() < 1e-12);
        for x in [0.05, 0.3, 0.5, 0.9] {
            let exact = 6.0 * x * x - 8.0 * x * x * x + 3.0 * x * x * x * x;
            assert!((beta_cdf(x, 2.0, 3.0) - exact).abs() < 1e-14, "{x}");
            assert!((gamma_cdf(x * 9.0, 1.0) + libm::expm1(-x * 9.0)).abs() < 1e-14, "{x}");
        }
        // P(1/2, x) = erf(√x)
        assert!((gamma_cdf(0.49, 0.5) - libm::erf(0.7)).abs() < 1e-14);
    }

    #[test]
    fn inversion_goes_back() {
        for p in [1e-9, 0.01, 0.4, 0.99] {
            let x = invert(p, (0.0, 1.0), 0.5, |x| beta_cdf(x, 1.7, 4.3), |x| beta_density(x, 1.7, 4.3));
            assert!((beta_cdf(x, 1.7, 4.3) - p).abs() < 1e-13, "{p}");
        }
        assert!((integrate(0.0, 2.0, &mut |x| x * x * x) - 4.0).abs() < 1e-14);
    }
}
