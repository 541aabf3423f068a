//! Rank correlation of two lists.

use crate::error::NumericError;
use serde::Serialize;

/// Ranks from 1 for the smallest value on, ties sharing the mean of their places.
///
/// # Examples
/// ```
/// assert_eq!(waage::aggregate::agreement::mean_ranks(&[30.0, 10.0, 30.0]), [2.5, 1.0, 2.5]);
/// ```
#[must_use]
pub fn mean_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut place = 0.0;
    for group in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let size = group.len() as f64;
        for &index in group {
            ranks[index] = place + f64::midpoint(size, 1.0);
        }
        place += size;
    }
    ranks
}

/// Kendall's comparison of all pairs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kendall {
    /// Pairs in the same order in both lists.
    pub concordant: u64,
    /// Pairs in opposite order.
    pub discordant: u64,
    /// Pairs tied in the first list (those tied in both included).
    pub ties_x: u64,
    /// Pairs tied in the second list (those tied in both included).
    pub ties_y: u64,
    /// `τ_a` = (C − D)/(n(n − 1)/2).
    pub tau_a: f64,
    /// `τ_b`, which corrects for ties; none where a list is one single tie.
    pub tau_b: Option<f64>,
}

/// Kendall's τ.
///
/// # Formula
/// ```text
/// τ_a = (C − D) / N,   N = n(n − 1)/2
/// τ_b = (C − D) / √((N − T_x)(N − T_y))
/// ```
///
/// # Shapes
/// Two lists of n ≥ 2 finite values on any scale → τ in −1…1. O(n log n).
///
/// # Properties
/// Symmetric; 1 for the same order, −1 for the reverse; depends on the order alone.
///
/// # Errors
/// [`NumericError::Shape`], [`NumericError::Empty`] for fewer than two values, [`NumericError::NotFinite`].
///
/// # Source
/// Kendall (1948), Rank Correlation Methods. Counting exchanges by merging: Knight (1966), JASA 61, 436–439.
///
/// # Examples
/// ```
/// let tau = waage::aggregate::agreement::kendall(&[1.0, 2.0, 3.0, 4.0, 5.0], &[1.0, 3.0, 2.0, 4.0, 5.0])?;
/// assert_eq!((tau.concordant, tau.discordant, tau.tau_a), (9, 1, 0.8));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn kendall(x: &[f64], y: &[f64]) -> Result<Kendall, NumericError> {
    check(x, y)?;
    let mut pairs: Vec<(f64, f64)> = x.iter().map(|x| x + 0.0).zip(y.iter().map(|y| y + 0.0)).collect();
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let ties_x: u64 = pairs.chunk_by(|a, b| a.0 == b.0).map(|group| pairs_among(group.len())).sum();
    let ties_both: u64 = pairs.chunk_by(|a, b| a == b).map(|group| pairs_among(group.len())).sum();
    let mut second: Vec<f64> = pairs.iter().map(|pair| pair.1).collect();
    let discordant = exchanges(&mut second);
    let ties_y: u64 = second.chunk_by(|a, b| a == b).map(|group| pairs_among(group.len())).sum();
    let all = pairs_among(x.len());
    let concordant = all + ties_both - ties_x - ties_y - discordant;
    let balance = concordant as f64 - discordant as f64;
    let untied = ((all - ties_x) as f64).sqrt() * ((all - ties_y) as f64).sqrt();
    let tau_b = (untied > 0.0).then(|| (balance / untied).clamp(-1.0, 1.0));
    Ok(Kendall { concordant, discordant, ties_x, ties_y, tau_a: balance / all as f64, tau_b })
}

fn pairs_among(n: usize) -> u64 {
    let n = n as u64;
    n * n.saturating_sub(1) / 2
}

/// Sorts by merging and counts how many pairs were in the wrong order.
fn exchanges(values: &mut [f64]) -> u64 {
    if values.len() < 2 {
        return 0;
    }
    let (left, right) = values.split_at_mut(values.len() / 2);
    let mut count = exchanges(left) + exchanges(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if right[j] < left[i] {
            count += (left.len() - i) as u64;
            merged.push(right[j]);
            j += 1;
        } else {
            merged.push(left[i]);
            i += 1;
        }
    }
    merged.extend_from_slice(&left[i..]);
    merged.extend_from_slice(&right[j..]);
    values.copy_from_slice(&merged);
    count
}

/// Spearman's ρ: the correlation of the mean ranks.
///
/// # Formula
/// ```text
/// ρ = Σ (R_x − R̄)(R_y − R̄) / √(Σ (R_x − R̄)² Σ (R_y − R̄)²)
/// ```
///
/// # Shapes
/// Two lists of n ≥ 2 finite values on any scale → −1…1.
///
/// # Properties
/// Symmetric; without ties equal to 1 − 6 Σd²/(n(n² − 1)).
///
/// # Errors
/// As [`kendall`], and [`NumericError::NoContrast`] where a list is one single tie.
///
/// # Source
/// Spearman (1904); Kendall (1948), Rank Correlation Methods, chapter 3 for ties.
///
/// # Examples
/// ```
/// let rho = waage::aggregate::agreement::spearman(&[1.0, 2.0, 3.0, 4.0, 5.0], &[1.0, 3.0, 2.0, 4.0, 5.0])?;
/// assert_eq!(rho, 0.9);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn spearman(x: &[f64], y: &[f64]) -> Result<f64, NumericError> {
    check(x, y)?;
    let middle = f64::midpoint(x.len() as f64, 1.0);
    let centred = |values: &[f64]| -> Vec<f64> { mean_ranks(values).iter().map(|rank| rank - middle).collect() };
    let (x, y) = (centred(x), centred(y));
    let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let (own, other) = (product(&x, &x), product(&y, &y));
    if own == 0.0 || other == 0.0 {
        return Err(NumericError::NoContrast { what: "Spearman's rho" });
    }
    Ok((product(&x, &y) / (own * other).sqrt()).clamp(-1.0, 1.0))
}

/// Weighted Spearman coefficient `r_w`: disagreement near the top counts more.
///
/// # Formula
/// ```text
/// r_w = 1 − 6 Σ (R_x − R_y)² ((n − R_x + 1) + (n − R_y + 1)) / (n⁴ + n³ − n² − n)
/// ```
///
/// # Shapes
/// Ranks, 1 is the best; n ≥ 2.
///
/// # Properties
/// Symmetric; 1 for equal ranks, −1 for reversed ones.
///
/// # Errors
/// As [`kendall`].
///
/// # Source
/// Pinto da Costa & Soares (2005), A weighted rank measure of correlation, Australian & New Zealand Journal of Statistics 47(4).
///
/// # Examples
/// ```
/// let up = [1.0, 2.0, 3.0];
/// assert_eq!(waage::aggregate::agreement::weighted_spearman(&up, &[3.0, 2.0, 1.0])?, -1.0);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn weighted_spearman(ranks_x: &[f64], ranks_y: &[f64]) -> Result<f64, NumericError> {
    check(ranks_x, ranks_y)?;
    let n = ranks_x.len() as f64;
    let term = |(x, y): (&f64, &f64)| (x - y) * (x - y) * ((n - x + 1.0) + (n - y + 1.0));
    let sum: f64 = ranks_x.iter().zip(ranks_y).map(term).sum();
    Ok(1.0 - 6.0 * sum / (n.powi(4) + n.powi(3) - n * n - n))
}

/// Rank similarity WS: how far a ranking keeps the top of a reference ranking.
///
/// # Formula
/// ```text
/// WS = 1 − Σ_i 2^(−R_x) |R_x − R_y| / max(|1 − R_x|, |n − R_x|)
/// ```
///
/// # Shapes
/// `reference` (`R_x`) and `ranks` (`R_y)`: n ≥ 2 ranks, 1 is the best → 0…1.
///
/// # Properties
/// **Not symmetric**: the reference sets the weights. An exchange at the top costs much, one at the bottom almost nothing.
///
/// # Errors
/// As [`kendall`].
///
/// # Source
/// Sałabun & Urbaniak (2020), A new coefficient of rankings similarity in decision-making problems, ICCS 2020, LNCS 12138.
///
/// # Examples
/// ```
/// let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
/// let ws = waage::aggregate::agreement::rank_similarity(&reference, &[1.0, 3.0, 2.0, 4.0, 5.0])?;
/// assert!((ws - 0.8542).abs() < 5e-5);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn rank_similarity(reference: &[f64], ranks: &[f64]) -> Result<f64, NumericError> {
    check(reference, ranks)?;
    let n = reference.len() as f64;
    let term = |(x, y): (&f64, &f64)| (-x).exp2() * (x - y).abs() / (1.0 - x).abs().max((n - x).abs());
    Ok(1.0 - reference.iter().zip(ranks).map(term).sum::<f64>())
}

fn check(x: &[f64], y: &[f64]) -> Result<(), NumericError> {
    if x.len() != y.len() {
        return Err(NumericError::Shape { what: "second list", expected: x.len(), found: y.len() });
    }
    if x.len() < 2 {
        return Err(NumericError::Empty { what: "set of pairs to compare" });
    }
    match x.iter().chain(y).position(|value| !value.is_finite()) {
        Some(index) => Err(NumericError::NotFinite { what: "ranked values", index: index % x.len() }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The definition, pair by pair.
    fn by_pairs(x: &[f64], y: &[f64]) -> (u64, u64) {
        let (mut concordant, mut discordant) = (0, 0);
        for a in 0..x.len() {
            for b in 0..a {
                match (x[a] - x[b]) * (y[a] - y[b]) {
                    product if product > 0.0 => concordant += 1,
                    product if product < 0.0 => discordant += 1,
                    _ => {}
                }
            }
        }
        (concordant, discordant)
    }

    #[test]
    fn merging_counts_what_the_definition_counts() {
        let value = |k: u32, modulus: u32| f64::from((k * k * 7 + k * 3) % modulus);
        for (n, modulus) in [(2, 3), (17, 5), (50, 11), (50, 101)] {
            let x: Vec<f64> = (0..n).map(|k| value(k, modulus)).collect();
            let y: Vec<f64> = (0..n).map(|k| value(k + 5, modulus + 2)).collect();
            let tau = kendall(&x, &y).unwrap();
            assert_eq!((tau.concordant, tau.discordant), by_pairs(&x, &y));
        }
    }

    /// By hand: x ties one pair, y none; C = 4, D = 1, `τ_b` = 3/√(5 · 6).
    #[test]
    fn tau_b_corrects_for_ties() {
        let tau = kendall(&[1.0, 1.0, 2.0, 3.0], &[1.0, 2.0, 4.0, 3.0]).unwrap();
        assert_eq!((tau.concordant, tau.discordant, tau.ties_x, tau.ties_y), (4, 1, 1, 0));
        assert!((tau.tau_b.unwrap() - 3.0 / 30.0_f64.sqrt()).abs() < 1e-15);
        assert_eq!(kendall(&[1.0, 1.0], &[1.0, 2.0]).unwrap().tau_b, None);
    }

    /// Sałabun & Urbaniak (2020): exchanges at the top, in the middle and at the bottom of five.
    #[test]
    fn similarity_weighs_the_top() {
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        let with = |ranks: [f64; 5]| rank_similarity(&reference, &ranks).unwrap();
        assert!((with([2.0, 1.0, 3.0, 4.0, 5.0]) - (1.0 - 0.5 / 4.0 - 0.25 / 3.0)).abs() < 1e-15);
        assert!((with([1.0, 2.0, 3.0, 5.0, 4.0]) - (1.0 - 1.0 / 48.0 - 1.0 / 128.0)).abs() < 1e-15);
        assert_eq!(with(reference), 1.0);
    }

    #[test]
    fn lists_that_cannot_be_compared_are_refused() {
        assert!(matches!(kendall(&[1.0], &[1.0, 2.0]), Err(NumericError::Shape { .. })));
        assert!(matches!(spearman(&[1.0], &[1.0]), Err(NumericError::Empty { .. })));
        assert!(matches!(spearman(&[1.0, 1.0], &[1.0, 2.0]), Err(NumericError::NoContrast { .. })));
        assert_eq!(
            kendall(&[1.0, 2.0], &[1.0, f64::NAN]),
            Err(NumericError::NotFinite { what: "ranked values", index: 1 })
        );
    }
}
