//! Linear programmes over the weights of the leaves, and which constraints contradict each other.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::LinearConstraint;
use crate::error::NumericError;

/// The solver's tolerance; weights are of the order of 1.
const FEASIBILITY: f64 = 1e-10;

/// A linear programme with weights `w ≥ 0, Σ w = 1` among its variables.
pub(super) struct Programme {
    problem: Problem,
    pub(super) weights: Vec<Variable>,
}

impl Programme {
    /// With one weight a leaf and the constraints of the feasible set.
    pub(super) fn new(leaves: usize, constraints: &[LinearConstraint], direction: OptimizationDirection) -> Self {
        let mut problem = Problem::new(direction);
        let weights: Vec<Variable> = (0..leaves).map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
        let sum: Vec<(Variable, f64)> = weights.iter().map(|&w| (w, 1.0)).collect();
        problem.add_constraint(sum, ComparisonOp::Eq, 1.0);
        let mut programme = Self { problem, weights };
        for constraint in constraints {
            programme.at_most(&constraint.coefficients, &[], constraint.limit);
        }
        programme
    }

    /// Another variable, with its coefficient in the objective.
    pub(super) fn variable(&mut self, objective: f64, low: f64, high: f64) -> Variable {
        self.problem.add_var(objective, (low, high))
    }

    /// `Σ coefficient · w + Σ others ≤ limit`.
    pub(super) fn at_most(&mut self, coefficients: &[f64], others: &[(Variable, f64)], limit: f64) {
        let weighted = self.weights.iter().copied().zip(coefficients.iter().copied());
        let terms: Vec<(Variable, f64)> = weighted.chain(others.iter().copied()).filter(|(_, a)| *a != 0.0).collect();
        self.problem.add_constraint(terms, ComparisonOp::Le, limit);
    }

    /// The optimum and the weights there; `None` where nothing is feasible.
    pub(super) fn solve(&self, what: &'static str) -> Result<Option<(f64, Vec<f64>)>, NumericError> {
        let mut options = SolveOptions::default();
        options.tolerances.feasibility = FEASIBILITY;
        let unsettled = NumericError::NotConverged { what, steps: 0 };
        match self.problem.solve_with(options) {
            Ok(outcome) => match outcome.into_solution() {
                Ok(solution) => {
                    let weights = self.weights.iter().map(|&w| solution.var_value(w).clamp(0.0, 1.0)).collect();
                    Ok(Some((solution.objective(), weights)))
                }
                Err(_) => Err(unsettled),
            },
            Err(microlp::Error::Infeasible) => Ok(None),
            Err(_) => Err(unsettled),
        }
    }
}

/// Checks that some weights keep all constraints.
///
/// # Formula
/// Deletion filter: each constraint in turn is left out for good where the others still contradict each other. What remains is
/// irreducible: without any one of its members the rest can be kept.
///
/// # Shapes
/// One coefficient a leaf in every constraint.
///
/// # Errors
/// [`NumericError::Contradiction`] with the members of an irreducible contradicting set, in rising order;
/// [`NumericError::Shape`], [`NumericError::NotFinite`], [`NumericError::NotConverged`].
///
/// # Source
/// Chinneck and Dravnieks 1991, ORSA Journal on Computing 3: deletion filter.
pub fn consistent(leaves: usize, constraints: &[LinearConstraint]) -> Result<(), NumericError> {
    check(leaves, constraints)?;
    let feasible = |kept: &[LinearConstraint]| {
        let programme = Programme::new(leaves, kept, OptimizationDirection::Minimize);
        Ok::<bool, NumericError>(programme.solve("feasibility of the constraints")?.is_some())
    };
    if feasible(constraints)? {
        return Ok(());
    }
    let mut members: Vec<usize> = (0..constraints.len()).collect();
    for index in 0..constraints.len() {
        let without: Vec<usize> = members.iter().copied().filter(|&member| member != index).collect();
        let kept: Vec<LinearConstraint> = without.iter().map(|&member| constraints[member].clone()).collect();
        if !feasible(&kept)? {
            members = without;
        }
    }
    Err(NumericError::Contradiction { what: "constraints on the weights", members })
}

pub(super) fn check(leaves: usize, constraints: &[LinearConstraint]) -> Result<(), NumericError> {
    if leaves == 0 {
        return Err(NumericError::Empty { what: "weights" });
    }
    for constraint in constraints {
        let found = constraint.coefficients.len();
        if found != leaves {
            return Err(NumericError::Shape { what: "coefficients of a constraint", expected: leaves, found });
        }
        finite("coefficients of a constraint", &constraint.coefficients)?;
        finite("limit of a constraint", &[constraint.limit])?;
    }
    Ok(())
}

pub(super) fn finite(what: &'static str, values: &[f64]) -> Result<(), NumericError> {
    match values.iter().position(|value| !value.is_finite()) {
        Some(index) => Err(NumericError::NotFinite { what, index }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_most(coefficients: &[f64], limit: f64) -> LinearConstraint {
        LinearConstraint { coefficients: coefficients.to_vec(), limit }
    }

    #[test]
    fn the_contradicting_set_is_irreducible() {
        // w0 ≥ w1 + 0.2, w1 ≥ w2 + 0.2, w2 ≥ w0: the three contradict each other, no two do; w0 ≤ 0.9 is harmless.
        let circle = [
            at_most(&[1.0, 0.0, 0.0], 0.9),
            at_most(&[-1.0, 1.0, 0.0], -0.2),
            at_most(&[0.0, -1.0, 1.0], -0.2),
            at_most(&[1.0, 0.0, -1.0], 0.0),
        ];
        let found = consistent(3, &circle).unwrap_err();
        assert!(matches!(found, NumericError::Contradiction { ref members, .. } if *members == [1, 2, 3]), "{found}");
        assert_eq!(consistent(3, &circle[..3]), Ok(()));
        // Limits that cannot be kept together with the sum of 1.
        let low = [at_most(&[1.0, 0.0], 0.3), at_most(&[0.0, 1.0], 0.3)];
        assert!(matches!(consistent(2, &low), Err(NumericError::Contradiction { members, .. }) if members == [0, 1]));
    }

    #[test]
    fn malformed_constraints_are_named() {
        assert!(consistent(2, &[at_most(&[1.0], 0.0)]).is_err());
        assert!(consistent(1, &[at_most(&[f64::NAN], 0.0)]).is_err());
        assert!(consistent(0, &[]).is_err());
    }
}
