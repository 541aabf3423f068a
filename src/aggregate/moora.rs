//! MOORA: benefits minus costs, after division by the Euclidean length.

use crate::aggregate::normalise::weighted;
use crate::aggregate::normalise::{CostRule, Normalisation};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use serde::Serialize;

/// Every quantity on the way to the ratio system.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// x/√Σx², costs as they are.
    pub normalised: Matrix,
    /// w · x/√Σx².
    pub weighted: Matrix,
    /// y = benefits − costs; more is better.
    pub scores: Vec<f64>,
}

/// Multi-objective optimisation on the basis of ratio analysis: the ratio system.
///
/// # Formula
/// ```text
/// r    = x / √Σx²
/// y(a) = Σ_benefit w r − Σ_cost w r
/// ```
///
/// # Shapes
/// m × n table → scores m around 0, without unit.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones hold. Changing the zero of a scale may reorder; so may dropping an
/// alternative. An attribute that is 0 for everybody says nothing.
///
/// # Errors
/// None beyond those of the table: any finite value will do.
///
/// # Source
/// Brauers & Zavadskas (2006), The MOORA method and its application to privatization in a transition economy, Control and
/// Cybernetics 35(2), 445–469.
///
/// # Examples
/// ```
/// use waage::aggregate::moora;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::cost("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[3.0, 3.0], [4.0, 4.0]])?;
/// assert_eq!(moora::evaluate(&table)?.scores, [0.0, 0.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    let normalised = Normalisation::Vector(CostRule::Keep).matrix(table)?;
    let weighted = weighted(&normalised, table.weights());
    let signs: Vec<f64> = table.attributes().iter().map(|attribute| attribute.direction.sign()).collect();
    let score = |row: usize| weighted.row(row).iter().zip(&signs).map(|(value, sign)| sign * value).sum();
    let scores = (0..table.rows()).map(score).collect();
    Ok(Details { normalised, weighted, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, heating_losses, six_offers};

    /// Six offers, agreed by pymcdm, pyDecision and the crate mcdm.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        close(&evaluate(&six_offers()).unwrap().scores, &[0.05299, 0.01457, 0.08038, 0.0275, 0.07109, -0.0144], 5e-6);
    }

    /// Kracka, Brauers & Zavadskas (2010), Ranking heating losses in a building by applying the MULTIMOORA, Inzinerine
    /// Ekonomika 21(4), without weights.
    #[test]
    fn heating_losses_as_published() {
        let expected = [-1.624_478_67, -0.252_338_89, -0.846_350_37, -2.233_635_19, -1.186_982_42, -0.774_562_08];
        close(&evaluate(&heating_losses()).unwrap().scores, &expected, 1e-7);
    }
}
