//! COCOSO: a combined compromise of sum and product.

use crate::aggregate::normalise::{Normalisation, SMALLEST};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The mixture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// λ: share of the sum in the third appraisal.
    pub lambda: f64,
}

impl Parameters {
    /// Half and half.
    pub const DEFAULT: Self = Self { lambda: 0.5 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Every quantity on the way to the compromise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// r: min-max.
    pub normalised: Matrix,
    /// S = Σ w · r.
    pub s: Vec<f64>,
    /// P = Σ r^w.
    pub p: Vec<f64>,
    /// `k_a`: share of the total.
    pub k_a: Vec<f64>,
    /// `k_b`: multiple of the worst.
    pub k_b: Vec<f64>,
    /// `k_c`: share of the best.
    pub k_c: Vec<f64>,
    /// k = ∛(`k_a` `k_b` `k_c`) + (`k_a` + `k_b` + `k_c)/3`; more is better.
    pub scores: Vec<f64>,
}

/// Combined compromise solution.
///
/// # Formula
/// ```text
/// S(a) = Σ_j w_j r[a,j],  P(a) = Σ_j r[a,j]^w_j,   r min-max, 0^0 = 1
/// k_a  = (P + S)/Σ(P + S)
/// k_b  = S/min S + P/min P
/// k_c  = (λ S + (1 − λ) P)/(λ max S + (1 − λ) max P)
/// k    = ∛(k_a k_b k_c) + (k_a + k_b + k_c)/3
/// ```
///
/// # Shapes
/// m × n table → scores m, without unit.
///
/// # Properties
/// Dominance, permutation, unit, shift of the zero and clones (they tie) hold. **A criterion of weight 0 changes the result**: it
/// adds r^0 = 1 to every P, and with that the mixture of S and P; up to one ranking in six moves. Dropping an alternative
/// reorders the rest more often than under any other method here.
///
/// # Errors
/// [`NumericError::OutOfRange`] for λ outside 0…1; [`NumericError::ZeroSum`] where an alternative is worst everywhere, so that
/// min S = 0 (or less than 1e-150) and `k_b` has no denominator (other libraries return NaN); so too for a single alternative.
///
/// # Source
/// Yazdani, Zaraté, Zavadskas & Turskis (2019), A combined compromise solution (`CoCoSo`) method for multi-criteria
/// decision-making problems, Management Decision 57(9), 2501–2519.
///
/// # Examples
/// ```
/// use waage::aggregate::cocoso;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[1.0, 2.0], [2.0, 1.0]])?;
/// assert_eq!(cocoso::evaluate(&table, &Default::default())?.k_b, [2.0, 2.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let lambda = parameters.lambda;
    if !(0.0..=1.0).contains(&lambda) {
        return Err(NumericError::OutOfRange { what: "lambda", value: lambda, low: 0.0, high: 1.0 });
    }
    let normalised = Normalisation::MinMax.matrix(table)?;
    let over = |row: usize, term: fn(f64, f64) -> f64| -> f64 {
        table.weights().iter().enumerate().map(|(column, &weight)| term(weight, normalised.at(row, column))).sum()
    };
    let s: Vec<f64> = (0..table.rows()).map(|row| over(row, |weight, r| weight * r)).collect();
    let p: Vec<f64> = (0..table.rows()).map(|row| over(row, |weight, r| r.powf(weight))).collect();
    let least = |values: &[f64]| values.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = |values: &[f64]| values.iter().copied().fold(0.0, f64::max);
    let (least_s, least_p) = (least(&s), least(&p));
    if least_s < SMALLEST || least_p < SMALLEST {
        return Err(NumericError::ZeroSum { what: "values of an alternative that is worst everywhere" });
    }
    let total: f64 = s.iter().zip(&p).map(|(s, p)| s + p).sum();
    let mixture = |s: f64, p: f64| lambda * s + (1.0 - lambda) * p;
    let best = mixture(greatest(&s), greatest(&p));
    let of_each =
        |term: &dyn Fn(f64, f64) -> f64| -> Vec<f64> { s.iter().zip(&p).map(|(&s, &p)| term(s, p)).collect() };
    let k_a = of_each(&|s, p| (p + s) / total);
    let k_b = of_each(&|s, p| s / least_s + p / least_p);
    let k_c = of_each(&|s, p| mixture(s, p) / best);
    let scores = k_a.iter().zip(&k_b).zip(&k_c).map(|((a, b), c)| (a * b * c).cbrt() + (a + b + c) / 3.0).collect();
    Ok(Details { normalised, s, p, k_a, k_b, k_c, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda and pyDecision.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        let scores = evaluate(&six_offers(), &Parameters::default()).unwrap().scores;
        close(&scores, &[2.62101, 2.32653, 2.51768, 2.43562, 2.31362, 1.27787], 5e-6);
    }

    /// Yazdani et al. (2019), seven logistics providers; the printed min-max values are the input. The fourth `k_b` is printed
    /// 3.682; the printed score 2.416 needs 3.721, which is what the formula gives.
    #[test]
    fn logistics_providers_as_published() {
        let providers = table(
            ">>>>>",
            &[0.036, 0.192, 0.326, 0.326, 0.12],
            &[
                &[1.0, 0.0, 1.0, 0.0566, 0.4127],
                &[0.067, 0.7813, 0.2303, 1.0, 0.4563],
                &[0.0748, 0.9375, 0.5895, 0.434, 1.0],
                &[0.1304, 0.625, 0.2222, 0.6226, 0.3913],
                &[0.0, 0.9375, 0.0, 0.0566, 0.3485],
                &[0.0348, 1.0, 0.2303, 0.0, 0.0],
                &[0.0087, 0.9375, 0.6152, 0.2453, 0.3527],
            ],
        );
        let details = evaluate(&providers, &Parameters::default()).unwrap();
        close(&details.k_a, &[0.131, 0.175, 0.18, 0.163, 0.088, 0.097, 0.165], 1e-3);
        close(&details.k_b, &[3.245, 4.473, 4.64, 3.721, 2.0, 2.225, 3.951], 2e-3);
        close(&details.k_c, &[0.724, 0.973, 1.0, 0.906, 0.487, 0.54, 0.915], 1e-3);
        close(&details.scores, &[2.041, 2.788, 2.882, 2.416, 1.3, 1.443, 2.52], 1.5e-3);
    }

    #[test]
    fn an_alternative_that_is_worst_everywhere_is_an_error() {
        let worst = table(">>", &[1.0, 1.0], &[&[0.0, 0.0], &[1.0, 2.0], &[2.0, 1.0]]);
        assert!(matches!(evaluate(&worst, &Parameters::default()), Err(NumericError::ZeroSum { .. })));
        assert!(evaluate(&six_offers(), &Parameters { lambda: 2.0 }).is_err());
    }
}
