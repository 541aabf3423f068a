//! Who could lead with some weights, and who is behind with all of them.

use microlp::OptimizationDirection;

use super::LinearConstraint;
use super::programme::{Programme, check, consistent, finite};
use crate::error::NumericError;
use crate::model::Matrix;

/// Margins below this count as level, in units of the values' spread: the solver's accuracy.
const LEVEL: f64 = 1e-9;

/// The weights that suit an alternative best.
#[derive(Debug, Clone, PartialEq)]
pub struct Potential {
    /// Largest lead over the best rival that any permitted weights give, in the unit of the values; negative where the
    /// alternative is behind with all of them.
    pub margin: f64,
    /// Weights that give it.
    pub weights: Vec<f64>,
}

impl Potential {
    /// True where some permitted weights make the alternative first, alone or jointly.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.margin >= -LEVEL
    }
}

/// The largest lead that permitted weights can give each alternative.
///
/// # Formula
/// ```text
/// max δ   such that   Σ_j w_j (v_sj − v_rj) ≥ δ  for every rival r,   w ≥ 0,  Σ w = 1,  A w ≤ b
/// ```
///
/// # Shapes
/// `values`: alternatives × leaves, on one common scale. Result: one entry an alternative.
///
/// # Properties
/// An alternative without rivals leads by 0. Who dominates is potentially optimal; who is strictly dominated is not.
///
/// # Errors
/// [`NumericError::Contradiction`] for constraints that no weights keep, [`NumericError::Shape`],
/// [`NumericError::NotFinite`], [`NumericError::Empty`], [`NumericError::NotConverged`].
///
/// # Source
/// Hazen 1986, Operations Research 34; Athanassopoulos and Podinovski 1997, Journal of the Operational Research
/// Society 48.
pub fn potentials(values: &Matrix, constraints: &[LinearConstraint]) -> Result<Vec<Potential>, NumericError> {
    let spread = prepare(values, constraints)?;
    let rows = values.to_rows();
    let mut found = Vec::with_capacity(rows.len());
    for (s, own) in rows.iter().enumerate() {
        let mut programme = Programme::new(values.columns(), constraints, OptimizationDirection::Maximize);
        let lead = programme.variable(1.0, -2.0, if rows.len() > 1 { 2.0 } else { 0.0 });
        for (_, rival) in rows.iter().enumerate().filter(|(r, _)| *r != s) {
            let behind: Vec<f64> = own.iter().zip(rival).map(|(own, rival)| (rival - own) / spread).collect();
            programme.at_most(&behind, &[(lead, 1.0)], 0.0);
        }
        let Some((margin, weights)) = programme.solve("potential optimality")? else {
            return Err(NumericError::Infeasible { what: "constraints on the weights" });
        };
        found.push(Potential { margin: margin * spread, weights });
    }
    Ok(found)
}

/// Least and greatest lead of the row over the column over all permitted weights.
///
/// # Formula
/// ```text
/// low = min Σ_j w_j (v_sj − v_tj),   high = max …,   over w ≥ 0, Σ w = 1, A w ≤ b
/// ```
/// `s` dominates `t` under the constraints where `low ≥ 0` and `high > 0`.
///
/// # Errors
/// As [`potentials`].
pub fn leads(values: &Matrix, constraints: &[LinearConstraint]) -> Result<(Matrix, Matrix), NumericError> {
    let spread = prepare(values, constraints)?;
    let (n, rows) = (values.rows(), values.to_rows());
    let (mut low, mut high) = (Matrix::zeros(n, n), Matrix::zeros(n, n));
    for s in 0..n {
        for t in (0..n).filter(|&t| t != s) {
            // max e such that the lead is at least e: the greatest lead of s over t.
            let mut programme = Programme::new(values.columns(), constraints, OptimizationDirection::Maximize);
            let lead = programme.variable(1.0, -2.0, 2.0);
            let behind: Vec<f64> = rows[s].iter().zip(&rows[t]).map(|(own, rival)| (rival - own) / spread).collect();
            programme.at_most(&behind, &[(lead, 1.0)], 0.0);
            let Some((greatest, _)) = programme.solve("dominance")? else {
                return Err(NumericError::Infeasible { what: "constraints on the weights" });
            };
            high.set(s, t, greatest * spread);
            low.set(t, s, -greatest * spread);
        }
    }
    Ok((low, high))
}

/// True for each pair where the row is ahead of or level with the column with all permitted weights, and ahead with some.
///
/// # Errors
/// As [`potentials`].
pub fn dominance(values: &Matrix, constraints: &[LinearConstraint]) -> Result<Vec<Vec<bool>>, NumericError> {
    let (low, high) = leads(values, constraints)?;
    let n = values.rows();
    let scale = spread(values);
    let dominates = |s: usize, t: usize| s != t && low.at(s, t) >= -LEVEL * scale && high.at(s, t) > LEVEL * scale;
    Ok((0..n).map(|s| (0..n).map(|t| dominates(s, t)).collect()).collect())
}

fn prepare(values: &Matrix, constraints: &[LinearConstraint]) -> Result<f64, NumericError> {
    if values.rows() == 0 {
        return Err(NumericError::Empty { what: "alternatives" });
    }
    finite("values", values.as_slice())?;
    check(values.columns(), constraints)?;
    consistent(values.columns(), constraints)?;
    Ok(spread(values))
}

/// The unit in which the programmes count, so that leads lie between −1 and 1.
fn spread(values: &Matrix) -> f64 {
    let (low, high) = values.as_slice().iter().fold((f64::MAX, f64::MIN), |(low, high), &v| (low.min(v), high.max(v)));
    if high > low { high - low } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Matrix {
        // By hand: the third is dominated by no one but lies below the line from the first to the second.
        Matrix::from_rows(&[[100.0, 0.0], [0.0, 100.0], [40.0, 40.0]]).unwrap()
    }

    #[test]
    fn below_the_convex_hull_nobody_leads() {
        let found = potentials(&table(), &[]).unwrap();
        assert!((found[0].margin - 60.0).abs() < 1e-7, "{found:?}");
        // Best at w = 1/2: 40 − 50.
        assert!((found[2].margin + 10.0).abs() < 1e-7);
        assert_eq!(found.iter().map(Potential::is_optimal).collect::<Vec<_>>(), [true, true, false]);
        assert!(dominance(&table(), &[]).unwrap().iter().flatten().all(|dominates| !dominates));
    }

    #[test]
    fn constraints_create_dominance_and_may_contradict() {
        // w0 ≥ 0.6: then 100 w0 ≥ 60 beats 40 everywhere and 100 (1 − w0) ≤ 40.
        let first = LinearConstraint { coefficients: vec![-1.0, 0.0], limit: -0.6 };
        let dominated = dominance(&table(), std::slice::from_ref(&first)).unwrap();
        assert_eq!(dominated, [[false, true, true], [false, false, false], [false, true, false]]);
        let second = LinearConstraint { coefficients: vec![0.0, -1.0], limit: -0.6 };
        let both = potentials(&table(), &[first, second]).unwrap_err();
        assert!(matches!(both, NumericError::Contradiction { members, .. } if members == [0, 1]));
    }
}
