//! How often one alternative is ahead of another when nothing is known about the weights, exactly.

use crate::error::NumericError;
use crate::model::Matrix;

/// Share of all weights, uniform on the simplex, with which an alternative is ahead of another.
///
/// # Formula
/// The part of the simplex `{w ≥ 0, Σ w = 1}` in which `Σ d_j w_j ≤ 0`, by Varsi's recursion. With `u_1…u_J` the
/// differences that are not negative and `v_1…v_K` those that are:
/// ```text
/// A_0 = 1, A_1 = … = A_J = 0
/// for each v:  A_j ← (u_j A_j + |v| A_{j−1}) / (u_j + |v|),  j = 1…J in rising order
/// P(d·w ≤ 0) = A_J
/// ```
///
/// # Shapes
/// `differences`: value of the first minus value of the second on each criterion, any common unit. Result: 0…1.
///
/// # Properties
/// Only sums and products of numbers that are not negative: no digit is lost. `P(d) + P(−d) = 1`. Identical
/// alternatives are ahead half the time each. O(J K).
///
/// # Errors
/// [`NumericError::Empty`] without criteria, [`NumericError::NotFinite`].
///
/// # Source
/// Varsi 1973, Pacific Journal of Mathematics 46, 303–314; Ali 1973, the same 48, 313–322.
///
/// # Examples
/// ```
/// // +2 on one criterion, −1 on the other: ahead where 2 w > 1 − w, that is for w > 1/3.
/// let ahead = waage::robustness::ahead_under_uniform_weights(&[2.0, -1.0]).unwrap();
/// assert!((ahead - 2.0 / 3.0).abs() < 1e-15);
/// ```
pub fn ahead_under_uniform_weights(differences: &[f64]) -> Result<f64, NumericError> {
    if differences.is_empty() {
        return Err(NumericError::Empty { what: "differences" });
    }
    if let Some(index) = differences.iter().position(|d| !d.is_finite()) {
        return Err(NumericError::NotFinite { what: "differences", index });
    }
    if differences.iter().all(|&d| d == 0.0) {
        return Ok(0.5);
    }
    // The share in which the second is ahead or level is that of the mirrored differences; level has no volume.
    let losses: Vec<f64> = differences.iter().copied().filter(|&d| d <= 0.0).map(|d| -d).collect();
    let gains: Vec<f64> = differences.iter().copied().filter(|&d| d > 0.0).collect();
    let mut shares = vec![0.0; losses.len() + 1];
    shares[0] = 1.0;
    for gain in gains {
        for (j, &loss) in losses.iter().enumerate() {
            shares[j + 1] = (loss * shares[j + 1] + gain * shares[j]) / (loss + gain);
        }
    }
    Ok(shares[losses.len()])
}

/// Pairwise winning indices under uniform weights: share of weights with which the row is ahead of the column.
///
/// # Shapes
/// `values`: alternatives × criteria, values on one common scale. Result: alternatives × alternatives, diagonal 0.
///
/// # Errors
/// As [`ahead_under_uniform_weights`].
pub fn pairwise_under_uniform_weights(values: &Matrix) -> Result<Matrix, NumericError> {
    let n = values.rows();
    let rows = values.to_rows();
    let mut wins = Matrix::zeros(n, n);
    for a in 0..n {
        for b in a + 1..n {
            let differences: Vec<f64> = rows[a].iter().zip(&rows[b]).map(|(x, y)| x - y).collect();
            let ahead = ahead_under_uniform_weights(&differences)?;
            wins.set(a, b, ahead);
            wins.set(b, a, 1.0 - ahead);
        }
    }
    Ok(wins)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Volumes of pieces of a triangle and a tetrahedron, by hand: the plane cuts corners off whose volume is the product
    /// of the cut edges' shares.
    #[test]
    fn corners_cut_off_by_a_plane() {
        // One corner with +1, others −1: half of each edge, a corner of (1/2)^(n−1).
        for n in 2..8_usize {
            let mut differences = vec![-1.0; n];
            differences[n / 2] = 1.0;
            let ahead = ahead_under_uniform_weights(&differences).unwrap();
            assert!((ahead - 0.5_f64.powi(i32::try_from(n).unwrap() - 1)).abs() < 1e-15, "{n}");
        }
        // +3 against −1 and −2: 3/4 · 3/5 of the triangle.
        let ahead = ahead_under_uniform_weights(&[-1.0, 3.0, -2.0]).unwrap();
        assert!((ahead - 9.0 / 20.0).abs() < 1e-15);
        // A zero stretches the cut over the whole edge: +1, −1, 0 is the half.
        assert!((ahead_under_uniform_weights(&[1.0, -1.0, 0.0]).unwrap() - 0.5).abs() < 1e-15);
    }

    #[test]
    fn dominance_identity_and_faults() {
        assert_eq!(ahead_under_uniform_weights(&[1.0, 0.0]), Ok(1.0));
        assert_eq!(ahead_under_uniform_weights(&[-1.0, 0.0]), Ok(0.0));
        assert_eq!(ahead_under_uniform_weights(&[0.0, 0.0]), Ok(0.5));
        assert!(ahead_under_uniform_weights(&[]).is_err());
        assert!(ahead_under_uniform_weights(&[f64::NAN]).is_err());
    }
}
