//! MEREC: what does the result lose without this criterion?

use super::data::{check, ends, first};
use super::entropy::constant_remarks;
use super::{Elicited, normalise};
use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// The method based on the removal effects of criteria.
///
/// # Formula
/// ```text
/// n_aj = min_b x_bj / x_aj for a benefit,  x_aj / max_b x_bj for a cost
/// S_a  = ln(1 + (1/n) Σ_j |ln n_aj|)        S′_aj = ln(1 + (1/n) Σ_{k≠j} |ln n_ak|)
/// E_j  = Σ_a |S′_aj − S_a|                  w_j = E_j / Σ E
/// ```
///
/// # Shapes
/// `values`: m alternatives × n criteria, all positive. Details: `performance` (S): m; `removal_effect` (E): n.
///
/// # Properties
/// Changing the unit of a column changes nothing, shifting it does. A constant criterion has weight 0 and n changes
/// with it, so that it is not quite without effect on the others.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`], [`NumericError::NotFinite`]; [`NumericError::NotPositive`];
/// [`NumericError::NoContrast`] where all columns are constant.
///
/// # Source
/// Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021), Determination of objective weights using a
/// new method based on the removal effects of criteria (MEREC), Symmetry 13(4), 525, doi 10.3390/sym13040525.
///
/// # Examples
/// ```
/// use nalgebra::DMatrix;
/// use waage::elicit::Merec;
/// use waage::model::Direction::{Maximize, Minimize};
///
/// let table = DMatrix::from_row_slice(2, 2, &[1.0, 5.0, 3.0, 5.0]);
/// assert_eq!(Merec.elicit(&table, &[Maximize, Minimize])?.weights, [1.0, 0.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merec;

impl Merec {
    /// Weights from a decision table.
    ///
    /// # Errors
    /// See [`Merec`].
    pub fn elicit(&self, values: &DMatrix<f64>, directions: &[Direction]) -> Result<Elicited, NumericError> {
        check(values, directions)?;
        if let Some((index, value)) = first(values, |value| value <= 0.0) {
            return Err(NumericError::NotPositive { what: "decision table", index, value });
        }
        let (rows, count) = values.shape();
        // |ln n_aj|, as a difference of logarithms, which no quotient underflows.
        let mut logs = DMatrix::zeros(rows, count);
        for (criterion, direction) in directions.iter().enumerate() {
            let column: Vec<f64> = values.column(criterion).iter().map(|value| value.ln()).collect();
            let (least, greatest) = ends(&column);
            for (row, log) in column.iter().enumerate() {
                logs[(row, criterion)] = match direction {
                    Direction::Maximize => log - least,
                    Direction::Minimize => greatest - log,
                };
            }
        }
        let n = count as f64;
        let without = |row: usize, left_out: Option<usize>| {
            let kept = (0..count).filter(|&criterion| Some(criterion) != left_out);
            (kept.map(|criterion| logs[(row, criterion)]).sum::<f64>() / n).ln_1p()
        };
        let performance: Vec<f64> = (0..rows).map(|row| without(row, None)).collect();
        let effect: Vec<f64> = (0..count)
            .map(|criterion| (0..rows).map(|row| (without(row, Some(criterion)) - performance[row]).abs()).sum())
            .collect();
        let weights = normalise(&effect, "removal effects").map_err(|_| NumericError::NoContrast { what: "MEREC" })?;
        let mut elicited = Elicited::plain(weights);
        elicited.remarks = constant_remarks(values);
        Ok(elicited.with("performance", performance).with("removal_effect", effect))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Maximize, Minimize};

    #[test]
    fn keshavarz_ghorabaee_2021_five_alternatives() {
        let table = [
            450.0, 8000.0, 54.0, 145.0, 10.0, 9100.0, 2.0, 160.0, 100.0, 8200.0, 31.0, 153.0, 220.0, 9300.0, 1.0,
            162.0, 5.0, 8400.0, 23.0, 158.0,
        ];
        let table = DMatrix::from_row_slice(5, 4, &table);
        let weights = Merec.elicit(&table, &[Maximize, Maximize, Minimize, Minimize]).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.5752, 0.0141, 0.4016, 0.0091]) {
            assert!((weight - expected).abs() < 6e-5);
        }
    }

    #[test]
    fn the_widest_ratios_do_not_underflow() {
        let table = DMatrix::from_row_slice(2, 2, &[f64::MIN_POSITIVE, 1.0, f64::MAX, 2.0]);
        let weights = Merec.elicit(&table, &[Maximize, Minimize]).unwrap().weights;
        assert!(weights.iter().all(|weight| weight.is_finite()));
        assert!(weights[0] > 0.9);
    }

    #[test]
    fn zeros_and_tables_without_contrast_have_named_errors() {
        let zero = DMatrix::from_row_slice(2, 2, &[1.0, 2.0, 3.0, 0.0]);
        assert_eq!(
            Merec.elicit(&zero, &[Maximize; 2]),
            Err(NumericError::NotPositive { what: "decision table", index: 3, value: 0.0 })
        );
        let constant = DMatrix::from_element(3, 2, 4.0);
        assert_eq!(Merec.elicit(&constant, &[Maximize; 2]), Err(NumericError::NoContrast { what: "MEREC" }));
    }
}
