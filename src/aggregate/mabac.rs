//! MABAC: above or below the border of the middle.

use crate::aggregate::normalise::Normalisation;
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use serde::Serialize;

/// Every quantity on the way to the distance from the border.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// n: min-max.
    pub normalised: Matrix,
    /// V = w · (n + 1).
    pub weighted: Matrix,
    /// G: geometric mean of V in each attribute, the border approximation area.
    pub border: Vec<f64>,
    /// V − G.
    pub distance: Matrix,
    /// S = Σ (V − G); more is better, above 0 is above the border.
    pub scores: Vec<f64>,
}

/// Multi-attributive border approximation area comparison.
///
/// # Formula
/// ```text
/// V[a,j] = w_j (n[a,j] + 1),     n min-max
/// G_j    = (Π_a V[a,j])^(1/m)
/// S(a)   = Σ_j (V[a,j] − G_j)
/// ```
///
/// # Shapes
/// m × n table → border n, scores m around 0.
///
/// # Properties
/// Dominance, permutation, unit, shift of the zero, zero weight and clones hold. The border is the same for all, so the
/// order is that of the additive model on min-max values. Dropping an alternative may reorder the rest. A constant
/// attribute has n = 0, V = G and adds nothing.
///
/// # Errors
/// None beyond those of the table: any finite value will do.
///
/// # Source
/// Pamučar & Ćirović (2015), The selection of transport and handling resources in logistics centers using MABAC, Expert
/// Systems with Applications 42(6), 3016–3028.
///
/// # Examples
/// ```
/// use waage::aggregate::mabac;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b"], vec![Attribute::benefit("x", 1.0)], &[[1.0], [2.0]])?;
/// assert!((mabac::evaluate(&table)?.border[0] - 2.0_f64.sqrt()).abs() < 1e-15);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let normalised = Normalisation::MinMax.matrix(table)?;
    let (rows, columns) = (table.rows(), table.columns());
    let weights = table.weights();
    let weighted = Matrix::from_fn(rows, columns, |row, column| weights[column] * (normalised.at(row, column) + 1.0));
    let border: Vec<f64> = (0..columns)
        .map(|column| {
            let logarithms: f64 = normalised.column(column).iter().map(|value| value.ln_1p()).sum();
            weights[column] * (logarithms / rows as f64).exp()
        })
        .collect();
    let distance = Matrix::from_fn(rows, columns, |row, column| weighted.at(row, column) - border[column]);
    let scores = (0..rows).map(|row| distance.row(row).iter().sum()).collect();
    Ok(Details { normalised, weighted, border, distance, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm and the crate mcdm.
    #[test]
    fn six_offers_agree_with_two_libraries() {
        let scores = evaluate(&six_offers()).unwrap().scores;
        close(&scores, &[0.08955, -0.01784, 0.16966, 0.0066, 0.12648, -0.13261], 5e-6);
    }

    /// Pamučar & Ćirović (2015), seven forklifts under ten criteria.
    #[test]
    fn forklifts_as_published() {
        let forklifts = table(
            "<>>><<>>>>",
            &[0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.050, 0.048],
            &[
                &[22600.0, 3800.0, 2.0, 5.0, 1.06, 3.00, 3.5, 2.8, 24.5, 6.5],
                &[19500.0, 4200.0, 3.0, 2.0, 0.95, 3.00, 3.4, 2.2, 24.0, 7.0],
                &[21700.0, 4000.0, 1.0, 3.0, 1.25, 3.20, 3.3, 2.5, 24.5, 7.3],
                &[20600.0, 3800.0, 2.0, 5.0, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
                &[22500.0, 3800.0, 4.0, 3.0, 1.35, 3.20, 3.7, 2.1, 23.0, 6.3],
                &[23250.0, 4210.0, 3.0, 5.0, 1.45, 3.60, 3.5, 2.8, 23.5, 7.0],
                &[20300.0, 3850.0, 2.0, 5.0, 0.90, 3.25, 3.0, 2.6, 21.5, 6.0],
            ],
        );
        let details = evaluate(&forklifts).unwrap();
        let border = [0.2086, 0.1885, 0.1720, 0.1952, 0.1740, 0.1625, 0.1319, 0.1010, 0.0789, 0.0590];
        close(&details.border, &border, 2e-4);
        close(&details.scores, &[0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464], 1.5e-3);
    }

    #[test]
    fn a_constant_attribute_adds_nothing() {
        let scores = |rows: &[&[f64]]| evaluate(&table(">>", &[0.5, 0.5], rows)).unwrap().scores;
        close(&scores(&[&[1.0, 7.0], &[2.0, 7.0]]), &scores(&[&[1.0, -3.0], &[2.0, -3.0]]), 1e-15);
    }
}
