//! CODAS: distance from the worst, by two metrics.

use crate::aggregate::normalise::weighted;
use crate::aggregate::normalise::{CostRule, Normalisation};
use crate::aggregate::pairwise::{PAIRWISE_LIMIT, check_pairs};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When the second metric is asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// τ: two alternatives whose Euclidean distances differ by less are compared by the Euclidean distance alone.
    pub tau: f64,
}

impl Parameters {
    /// As the authors: 0.02.
    pub const DEFAULT: Self = Self { tau: 0.02 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the assessment score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// x/max, for costs min/x.
    pub normalised: Matrix,
    /// w · normalised.
    pub weighted: Matrix,
    /// Smallest weighted value of each attribute.
    pub negative_ideal: Vec<f64>,
    /// E: Euclidean distance from the negative ideal.
    pub euclidean: Vec<f64>,
    /// T: taxicab distance from the negative ideal.
    pub taxicab: Vec<f64>,
    /// h: relative assessment, row against column.
    pub relative: Matrix,
    /// H = Σ h; more is better.
    pub scores: Vec<f64>,
}

/// Combinative distance-based assessment.
///
/// # Formula
/// ```text
/// r      = w · x/max (benefit), w · min/x (cost);  ns_j = min_a r[a,j]
/// E(a)   = √Σ_j (r[a,j] − ns_j)²,   T(a) = Σ_j |r[a,j] − ns_j|
/// h(a,b) = E(a) − E(b) + ψ · (T(a) − T(b)),   ψ = 1 where |E(a) − E(b)| ≥ τ, else 0
/// H(a)   = Σ_b h(a,b)
/// ```
///
/// # Shapes
/// m × n table → h m × m, scores m around 0. At most [`PAIRWISE_LIMIT`] alternatives.
///
/// # Properties
/// Permutation, unit, zero weight and clones (they tie) hold. **Dominance can fail**: ψ is a step, so a third alternative
/// may be compared by T with the dominated one and by E alone with the dominating one. The published
/// definition has E(a) − E(b) in ψ without the absolute value only in a misprint; |·| keeps h(b,a) = −h(a,b).
///
/// # Errors
/// [`NumericError::Negative`] for a benefit below 0, [`NumericError::NotPositive`] for a cost that is not above 0,
/// [`NumericError::OutOfRange`] for τ < 0 or too many alternatives.
///
/// # Source
/// Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), A new combinative distance-based assessment (CODAS)
/// method for multi-criteria decision-making, Economic Computation and Economic Cybernetics Studies and Research 50(3).
///
/// # Examples
/// ```
/// use waage::aggregate::codas;
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b"], vec![Attribute::benefit("x", 1.0)], &[[1.0], [2.0]])?;
/// assert_eq!(codas::evaluate(&table, &Default::default())?.scores, [-1.0, 1.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    /// A difference of exactly τ reaches τ, whatever the rounding of E.
    const ROUNDING: f64 = 1e-12;
    let tau = parameters.tau;
    if !(0.0..=1.0).contains(&tau) {
        return Err(NumericError::OutOfRange { what: "tau", value: tau, low: 0.0, high: 1.0 });
    }
    check_pairs(table, PAIRWISE_LIMIT)?;
    let normalised = Normalisation::Max(CostRule::Reciprocal).matrix(table)?;
    let weighted = weighted(&normalised, table.weights());
    let negative_ideal: Vec<f64> = (0..table.columns())
        .map(|column| weighted.column(column).iter().copied().fold(f64::INFINITY, f64::min))
        .collect();
    let distances = |row: usize| -> Vec<f64> {
        weighted.row(row).iter().zip(&negative_ideal).map(|(value, worst)| value - worst).collect()
    };
    let euclidean: Vec<f64> =
        (0..table.rows()).map(|row| distances(row).iter().map(|d| d * d).sum::<f64>().sqrt()).collect();
    let taxicab: Vec<f64> = (0..table.rows()).map(|row| distances(row).iter().sum()).collect();
    let relative = Matrix::from_fn(table.rows(), table.rows(), |a, b| {
        let by_euclid = euclidean[a] - euclidean[b];
        if by_euclid.abs() >= tau - ROUNDING { by_euclid + (taxicab[a] - taxicab[b]) } else { by_euclid }
    });
    let scores = (0..table.rows()).map(|row| relative.row(row).iter().sum()).collect();
    Ok(Details { normalised, weighted, negative_ideal, euclidean, taxicab, relative, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda and the crate mcdm.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        let scores = evaluate(&six_offers(), &Parameters::default()).unwrap().scores;
        close(&scores, &[-0.185, -0.26925, 0.72682, -0.37023, 0.5613, -0.46364], 5e-6);
    }

    /// Badi, Ballem & Shetwan (2018), Site selection of desalination plant in Libya by using CODAS,
    /// International Journal for Quality Research 12(3).
    #[test]
    fn desalination_plant_as_published() {
        let sites = table(
            "<>>><",
            &[0.19, 0.26, 0.24, 0.17, 0.14],
            &[
                &[8.0, 8.0, 10.0, 9.0, 5.0],
                &[8.0, 9.0, 9.0, 9.0, 8.0],
                &[9.0, 9.0, 7.0, 8.0, 6.0],
                &[8.0, 8.0, 7.0, 8.0, 9.0],
                &[9.0, 8.0, 7.0, 7.0, 4.0],
            ],
        );
        let scores = evaluate(&sites, &Parameters::default()).unwrap().scores;
        close(&scores, &[0.4463, 0.1658, -0.2544, -0.4618, 0.1041], 2e-3);
    }

    #[test]
    fn what_is_out_of_range_is_an_error() {
        assert!(evaluate(&six_offers(), &Parameters { tau: -1.0 }).is_err());
        assert!(evaluate(&table("<", &[1.0], &[&[0.0], &[2.0]]), &Parameters::default()).is_err());
    }
}
