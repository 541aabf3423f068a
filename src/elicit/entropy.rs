//! Entropy weights: a criterion that tells the alternatives apart matters more.

use super::data::{check, first, is_constant};
use super::{Elicited, Remark, normalise};
use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// Weights by Shannon's entropy of the columns.
///
/// # Formula
/// ```text
/// p_aj = x_aj / Σ_b x_bj        e_j = −(1/ln m) Σ_a p_aj ln p_aj,  0 ln 0 = 0
/// d_j  = 1 − e_j                w_j = d_j / Σ d
/// ```
/// Computed as `d_j = Σ_a [(1+u) ln(1+u) − u] / (m ln m)` with `u = m p_aj − 1`, which is the same, because Σ u = 0,
/// without the loss of digits for columns that hardly vary.
///
/// # Shapes
/// `values`: m alternatives × n criteria, at least 0. `directions`: n; not used, see below. Details: `entropy`,
/// `divergence`.
///
/// # Properties
/// Changing the unit of a column changes nothing, shifting it does: temperatures in °C and K get different weights. The
/// direction does not matter; all six published examples reproduce without inverting costs. A constant column has
/// weight 0 ([`Remark::ConstantCriterion`]). The weights describe these alternatives, not what anybody wants: adding an
/// alternative changes them.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`], [`NumericError::NotFinite`]; [`NumericError::Negative`];
/// [`NumericError::ZeroSum`] for a column of zeros; [`NumericError::NoContrast`] where all columns are constant.
///
/// # Source
/// Shannon (1948); as weights: Zeleny (1982), Multiple Criteria Decision Making, McGraw-Hill, chapter 7; Hwang & Yoon
/// (1981), Multiple Attribute Decision Making, Springer, 52–54.
///
/// # Examples
/// ```
/// use nalgebra::DMatrix;
/// use waage::elicit::Entropy;
/// use waage::model::Direction::{Maximize, Minimize};
///
/// let table = DMatrix::from_row_slice(2, 2, &[1.0, 5.0, 3.0, 5.0]);
/// assert_eq!(Entropy.elicit(&table, &[Maximize, Minimize])?.weights, [1.0, 0.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entropy;

impl Entropy {
    /// Weights from a decision table.
    ///
    /// # Errors
    /// See [`Entropy`].
    pub fn elicit(&self, values: &DMatrix<f64>, directions: &[Direction]) -> Result<Elicited, NumericError> {
        check(values, directions)?;
        if let Some((index, value)) = first(values, |value| value < 0.0) {
            return Err(NumericError::Negative { what: "decision table", index, value });
        }
        let mut divergence = Vec::with_capacity(values.ncols());
        for criterion in 0..values.ncols() {
            divergence.push(if is_constant(values, criterion) && values[(0, criterion)] > 0.0 {
                0.0
            } else {
                let column: Vec<f64> = values.column(criterion).iter().copied().collect();
                divergence_of(&normalise(&column, "column of the decision table")?)
            });
        }
        let weights =
            normalise(&divergence, "divergences").map_err(|_| NumericError::NoContrast { what: "entropy" })?;
        let entropy: Vec<f64> = divergence.iter().map(|divergence| 1.0 - divergence).collect();
        let mut elicited = Elicited::plain(weights);
        elicited.remarks = constant_remarks(values);
        Ok(elicited.with("entropy", entropy).with("divergence", divergence))
    }
}

/// 1 minus the entropy of shares, relative to that of equal shares.
fn divergence_of(shares: &[f64]) -> f64 {
    let m = shares.len() as f64;
    let addend = |share: &f64| {
        let u = m * share - 1.0;
        if *share == 0.0 { 1.0 } else { (1.0 + u) * u.ln_1p() - u }
    };
    (shares.iter().map(addend).sum::<f64>() / (m * m.ln())).max(0.0)
}

/// Constant columns, as remarks.
pub(super) fn constant_remarks(values: &DMatrix<f64>) -> Vec<Remark> {
    (0..values.ncols())
        .filter(|&item| is_constant(values, item))
        .map(|item| Remark::ConstantCriterion { item })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::Maximize;

    #[test]
    fn xu_2004_four_alternatives() {
        let table = [30.0, 30.0, 38.0, 29.0, 19.0, 54.0, 86.0, 29.0, 19.0, 15.0, 85.0, 28.9, 68.0, 70.0, 60.0, 29.0];
        let weights = Entropy.elicit(&DMatrix::from_row_slice(4, 4, &table), &[Maximize; 4]).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.4630, 0.3992, 0.1378, 0.0000]) {
            assert!((weight - expected).abs() < 6e-5);
        }
    }

    /// By Taylor's series, u²/2 to leading order: (1, 1 + 2ε) has u = ∓ε and d = ε² / (2 ln 2).
    #[test]
    fn a_column_that_hardly_varies_keeps_its_digits() {
        let epsilon = 1e-7;
        let divergence = divergence_of(&normalise(&[1.0 - epsilon, 1.0 + epsilon], "column").unwrap());
        assert!((divergence / (epsilon * epsilon / (2.0 * 2.0_f64.ln())) - 1.0).abs() < 1e-2);
    }

    #[test]
    fn degenerate_tables_have_named_errors() {
        let of = |rows: usize, values: &[f64]| {
            let table = DMatrix::from_row_slice(rows, values.len() / rows, values);
            Entropy.elicit(&table, &vec![Maximize; table.ncols()]).unwrap_err()
        };
        assert_eq!(
            of(2, &[1.0, -1.0, 2.0, 3.0]),
            NumericError::Negative { what: "decision table", index: 1, value: -1.0 }
        );
        assert_eq!(of(2, &[1.0, 0.0, 2.0, 0.0]), NumericError::ZeroSum { what: "column of the decision table" });
        assert_eq!(of(2, &[1.0, 4.0, 1.0, 4.0]), NumericError::NoContrast { what: "entropy" });
        assert_eq!(of(1, &[1.0, 4.0]), NumericError::NoContrast { what: "entropy" });
    }
}
