//! The geometric mean of the rows (logarithmic least squares for a complete matrix).

use super::PairwiseMatrix;
use super::geometric_index::report;
use crate::elicit::Elicited;
use crate::error::NumericError;

/// Weights by the geometric mean of the rows.
///
/// # Formula
/// ```text
/// w_i ∝ (Π_j a_ij)^(1/n)        e_ij = ln a_ij − ln (w_i / w_j)
/// GCI = 2 / ((n−1)(n−2)) Σ_{i<j} e_ij²
/// ```
/// The weights minimise Σ e². The *most disturbing judgement* is, exactly, the one with the greatest `|e_ij|`: without
/// it the others imply `a_ij · exp(−e_ij · n/(n−2))`, and with that value in its place Σ e² falls by
/// `e_ij² · n/(n−2)`.
///
/// # Shapes
/// `matrix`: n × n without gaps; [`LogLeastSquares`](super::LogLeastSquares) works with gaps. Details:
/// `geometric_consistency_index`; `implied`: the ratios `w_i / w_j`, n × n.
///
/// # Properties
/// A consistent matrix gives back its weights with GCI = 0. Reversing all judgements reverses the weights exactly; the
/// row mean of a group's geometric mean matrix is the geometric mean of its members' row means. Limits for n = 3,
/// n = 4, n > 4 are 0.31, 0.35, 0.37: they correspond to CR = 0.1.
///
/// # Errors
/// [`NumericError::Missing`] for a matrix with gaps.
///
/// # Source
/// Crawford & Williams (1985), A note on the analysis of subjective judgment matrices, Journal of Mathematical
/// Psychology 29(4), 387–405, doi 10.1016/0022-2496(85)90002-1. GCI and its limits: Aguarón & Moreno-Jiménez (2003),
/// The geometric consistency index: approximated thresholds, European Journal of Operational Research 147(1),
/// 137–145, doi 10.1016/S0377-2217(02)00255-2. The repair follows from leaving one observation out of a regression.
///
/// # Examples
/// ```
/// use waage::elicit::{GeometricMean, PairwiseMatrix};
///
/// let matrix = PairwiseMatrix::from_upper(3, &[2.0, 8.0, 2.0])?;
/// let elicited = GeometricMean.elicit(&matrix)?;
/// // (2 · 8)^(1/3) : (1/2 · 2)^(1/3) : (1/8 · 1/2)^(1/3)
/// assert!((elicited.weights[0] / elicited.weights[1] - 16_f64.cbrt()).abs() < 1e-12);
/// assert!(elicited.most_disturbing.unwrap().after < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GeometricMean;

impl GeometricMean {
    /// Weights and consistency of a complete matrix.
    ///
    /// # Errors
    /// See [`GeometricMean`].
    pub fn elicit(&self, matrix: &PairwiseMatrix) -> Result<Elicited, NumericError> {
        let dense = matrix.dense()?;
        let n = matrix.size() as f64;
        let logs: Vec<f64> = dense.row_iter().map(|row| row.iter().map(|value| value.ln()).sum::<f64>() / n).collect();
        Ok(report(matrix, &logs, |_, _| 2.0 / n))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn four() -> PairwiseMatrix {
        PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0]).unwrap()
    }

    /// Fourth roots of 105, 5, 1/5, 1/105, as two independent libraries give them.
    #[test]
    fn the_school_book_four_by_four() {
        let weights = GeometricMean.elicit(&four()).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.563_812_77, 0.263_378_36, 0.117_786_38, 0.055_022_49]) {
            assert!((weight - expected).abs() < 1e-8);
        }
    }

    #[test]
    fn reversed_judgements_reverse_the_weights() {
        let reversed = PairwiseMatrix::from_upper(4, &[3.0, 5.0, 7.0, 3.0, 5.0, 3.0].map(f64::recip)).unwrap();
        let (there, back) =
            (GeometricMean.elicit(&four()).unwrap().weights, GeometricMean.elicit(&reversed).unwrap().weights);
        let product = there[0] * back[0];
        for (there, back) in there.iter().zip(&back) {
            assert!((there * back / product - 1.0).abs() < 1e-13);
        }
    }

    #[test]
    fn the_closed_form_of_the_repair_is_what_a_new_computation_finds() {
        let disturbing = GeometricMean.elicit(&four()).unwrap().most_disturbing.unwrap();
        assert_eq!((disturbing.row, disturbing.column), (0, 3));
        // The paths over the second and the third item say 3 · 5 and 5 · 3.
        assert!((disturbing.repaired - 15.0).abs() < 1e-12);
        for (value, after) in [(disturbing.repaired, disturbing.after), (9.0, disturbing.on_scale.unwrap().after)] {
            let repaired = four().replaced(0, 3, value).unwrap();
            let anew = GeometricMean.elicit(&repaired).unwrap().consistency.unwrap().value;
            assert!((anew - after).abs() < 1e-14);
        }
    }
}
