//! Standard deviation weights: contrast alone.

use super::data::{check, mean, min_max};
use super::entropy::constant_remarks;
use super::{Elicited, normalise};
use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// Weights in proportion to the standard deviation of the scaled columns.
///
/// # Formula
/// With each column scaled from 0 (least) to 1 (greatest),
/// ```text
/// s_j = √(Σ_a (r_aj − r̄_j)² / (m − 1))        w_j = s_j / Σ s
/// ```
/// Population and sample deviation give the same weights, because the divisor cancels.
///
/// # Shapes
/// `values`: m alternatives × n criteria, m ≥ 2. `directions`: n; they do not matter. Details: `std`.
///
/// # Properties
/// Changing unit, zero or direction of a column changes nothing. Several libraries take the deviation of the raw column
/// instead, so that writing euros for thousands of euros multiplies the weight of cost by 1000. A constant criterion
/// has weight 0 and changes nothing for the others.
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::Shape`], [`NumericError::NotFinite`]; [`NumericError::NoContrast`] where
/// all columns are constant.
///
/// # Source
/// Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria problems: the CRITIC
/// method, Computers & Operations Research 22(7), 763–770, doi 10.1016/0305-0548(94)00059-H, as the method compared.
///
/// # Examples
/// ```
/// use nalgebra::DMatrix;
/// use waage::elicit::StandardDeviation;
/// use waage::model::Direction::Maximize;
///
/// let table = DMatrix::from_row_slice(2, 2, &[1.0, 3000.0, 2.0, 1000.0]);
/// assert_eq!(StandardDeviation.elicit(&table, &[Maximize; 2])?.weights, [0.5, 0.5]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StandardDeviation;

impl StandardDeviation {
    /// Weights from a decision table.
    ///
    /// # Errors
    /// See [`StandardDeviation`].
    pub fn elicit(&self, values: &DMatrix<f64>, directions: &[Direction]) -> Result<Elicited, NumericError> {
        check(values, directions)?;
        let divisor = (values.nrows() as f64 - 1.0).max(1.0);
        let std: Vec<f64> = (0..values.ncols())
            .map(|criterion| {
                let scaled = min_max(values, criterion);
                let centre = mean(&scaled);
                (scaled.iter().map(|value| (value - centre).powi(2)).sum::<f64>() / divisor).sqrt()
            })
            .collect();
        let no_contrast = NumericError::NoContrast { what: "standard deviation" };
        let mut elicited = Elicited::plain(normalise(&std, "deviations").map_err(|_| no_contrast)?);
        elicited.remarks = constant_remarks(values);
        Ok(elicited.with("std", std))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Maximize, Minimize};

    /// The deviations of the scaled columns, which the CRITIC case of Tuş & Aytaç Adalı (2019) lists: 0.42478 0.38006
    /// 0.35355 0.38006 0.41833 0.38006, sum 2.33684.
    #[test]
    fn tus_2019_software_selection() {
        let table = [
            5000.0, 3.0, 3.0, 4.0, 3.0, 2.0, 680.0, 5.0, 3.0, 2.0, 2.0, 1.0, 2000.0, 3.0, 2.0, 3.0, 4.0, 3.0, 600.0,
            4.0, 3.0, 1.0, 2.0, 2.0, 800.0, 2.0, 4.0, 3.0, 3.0, 4.0,
        ];
        let directions = [Minimize, Maximize, Maximize, Maximize, Maximize, Maximize];
        let elicited = StandardDeviation.elicit(&DMatrix::from_row_slice(5, 6, &table), &directions).unwrap();
        let expected = [
            0.424_779_962_485_197,
            0.380_058_475_033_046,
            0.353_553_390_593_274,
            0.380_058_475_033_046,
            0.418_330_013_267_038,
        ];
        for (std, expected) in elicited.details.vector("std").unwrap().iter().zip(expected) {
            assert!((std - expected).abs() < 1e-14);
        }
        assert!((elicited.weights[0] - 0.42478 / 2.33684).abs() < 1e-5);
    }

    #[test]
    fn one_alternative_alone_has_no_contrast() {
        let table = DMatrix::from_row_slice(1, 2, &[1.0, 2.0]);
        let error = NumericError::NoContrast { what: "standard deviation" };
        assert_eq!(StandardDeviation.elicit(&table, &[Maximize; 2]), Err(error));
    }
}
