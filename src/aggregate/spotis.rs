//! SPOTIS: distance to a fixed ideal between fixed bounds.

use crate::aggregate::normalise::{Normalisation, best_and_worst, mapped, regret_maps, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use serde::Serialize;

/// Every quantity on the way to the distance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// The good end of each scale.
    pub best: Vec<f64>,
    /// The bad end of each scale.
    pub worst: Vec<f64>,
    /// d: distance to the best end of the scale, as a share of the scale.
    pub normalised: Matrix,
    /// w · d.
    pub weighted: Matrix,
    /// Σ w · d, 0…1; **less** is better.
    pub scores: Vec<f64>,
}

/// Stable preference ordering towards ideal solution.
///
/// # Formula
/// ```text
/// d[a,j] = |x[a,j] − best_j| / |best_j − worst_j|
/// D(a)   = Σ_j w_j d[a,j]
/// ```
///
/// # Shapes
/// m × n table with anchors → scores m, 0…1.
///
/// # Properties
/// Dominance, permutation, unit, shift of the zero, zero weight and clones hold. With anchors on every attribute nothing that
/// happens to others can reorder two alternatives. An attribute without anchors is bounded by the alternatives at hand, which
/// gives this up; a constant one then has distance 0. D = 1 − V/100 of the additive model with linear values.
///
/// # Errors
/// [`NumericError::OutOfRange`] for a value outside of its anchors.
///
/// # Source
/// Dezert, Tchamova, Han & Tacnet (2020), The SPOTIS rank reversal free method for multi-criteria decision-making support,
/// 23rd International Conference on Information Fusion.
///
/// # Examples
/// ```
/// use waage::aggregate::spotis;
/// use waage::model::{Attribute, DecisionTable};
/// let price = Attribute::cost("price", 1.0).with_anchors(200.0, 0.0);
/// let table = DecisionTable::from_rows(&["a", "b"], vec![price], &[[50.0], [100.0]])?;
/// assert_eq!(spotis::evaluate(&table)?.scores, [0.25, 0.5]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    Normalisation::Anchors.column_maps(table)?;
    let (mut best, mut worst) = best_and_worst(table);
    for (column, attribute) in table.attributes().iter().enumerate() {
        if let Some(anchors) = attribute.anchors {
            (best[column], worst[column]) = (anchors.best, anchors.worst);
        }
    }
    let maps = regret_maps(&best, &worst);
    let normalised = mapped(table, &maps);
    let weighted = weighted(&normalised, table.weights());
    let scores = (0..table.rows()).map(|row| weighted.row(row).iter().sum()).collect();
    Ok(Details { best, worst, normalised, weighted, scores })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers};
    use crate::model::{Attribute, Direction};

    /// Six offers, bounds from the data, agreed by pymcdm, pyrepo-mcda and pyDecision.
    #[test]
    fn six_offers_agree_with_three_libraries() {
        let scores = evaluate(&six_offers()).unwrap().scores;
        close(&scores, &[0.43011, 0.5375, 0.35, 0.51307, 0.39318, 0.65227], 5e-6);
    }

    fn bounded(bounds: &[(f64, f64)], weights: &[f64], rows: &[&[f64]]) -> DecisionTable {
        let attributes = bounds.iter().zip(weights).map(|(&(worst, best), &weight)| {
            let direction = if best > worst { Direction::Maximize } else { Direction::Minimize };
            Attribute::new("c", direction, weight).with_anchors(worst, best)
        });
        DecisionTable::from_rows(&["A1", "A2", "A3", "A4"], attributes.collect(), rows).unwrap()
    }

    /// Dezert et al. (2020), examples 1 and 2; the second score of the first is printed 0.3707 and is 0.3705 by hand.
    #[test]
    fn both_examples_as_published() {
        let first = bounded(
            &[(-5.0, 12.0), (10.0, -6.0), (-8.0, 5.0)],
            &[0.2, 0.3, 0.5],
            &[&[10.5, -3.1, 1.7], &[-4.7, 0.0, 3.4], &[8.1, 0.3, 1.3], &[3.2, 7.3, -5.3]],
        );
        close(&evaluate(&first).unwrap().scores, &[0.1989, 0.3705, 0.3063, 0.7491], 6e-5);
        let second = bounded(
            &[(16000.0, 14000.0), (8.0, 3.0), (140.0, 80.0), (35.0, 60.0), (650.0, 1300.0)],
            &[0.2941, 0.2353, 0.2353, 0.0588, 0.1765],
            &[
                &[15000.0, 4.3, 99.0, 42.0, 737.0],
                &[15290.0, 5.0, 116.0, 42.0, 892.0],
                &[15350.0, 5.0, 114.0, 45.0, 952.0],
                &[15490.0, 5.3, 123.0, 45.0, 1120.0],
            ],
        );
        close(&evaluate(&second).unwrap().scores, &[0.4779, 0.5781, 0.5558, 0.5801], 6e-5);
    }

    #[test]
    fn beyond_the_bounds_there_is_no_distance() {
        let outside = bounded(&[(0.0, 1.0)], &[1.0], &[&[0.5], &[0.2], &[1.5], &[0.1]]);
        assert!(matches!(evaluate(&outside), Err(NumericError::OutOfRange { .. })));
    }
}
