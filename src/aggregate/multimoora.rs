//! MULTIMOORA: three views of MOORA, reconciled by majority.

use crate::aggregate::column::tie_tolerance;
use crate::aggregate::moora;
use crate::aggregate::normalise::above_zero;
use crate::aggregate::pairwise::{PAIRWISE_LIMIT, check_pairs};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Ranking};
use serde::Serialize;

/// Every quantity on the way to the majority.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// The ratio system with its matrices.
    pub ratio: moora::Details,
    /// Best normalised value of each attribute, without its weight.
    pub reference_point: Vec<f64>,
    /// Largest weighted distance from the reference point; less is better.
    pub reference_distance: Vec<f64>,
    /// ln of the full multiplicative form; more is better.
    pub log_multiplicative: Vec<f64>,
    /// Places under the three views.
    pub rankings: [Ranking; 3],
    /// Majorities won minus majorities lost; more is better.
    pub scores: Vec<f64>,
}

/// MOORA plus the full multiplicative form.
///
/// # Formula
/// ```text
/// ratio system        y(a) = Σ_benefit w r − Σ_cost w r,        r = x/√Σx²
/// reference point     z(a) = max_j w_j |r*_j − r[a,j]|
/// multiplicative form U(a) = Π_benefit x^w / Π_cost x^w
/// a beats b           where more of the three views rank a before b than b before a
/// score(a)            = number of alternatives that a beats − number that beat a
/// ```
///
/// # Shapes
/// m × n table with x > 0, at most [`PAIRWISE_LIMIT`] alternatives → scores m, whole numbers from −(m − 1) to m − 1.
///
/// # Properties
/// Dominance, permutation, unit, zero weight and clones (they tie) hold: weights are exponents, so a weight of 0 drops the
/// attribute; libraries that multiply x by w lose this. Dropping an alternative may reorder the rest, twice over: by the
/// normalisation and by the majorities. The theory of dominance of the authors leaves cycles to the reader; counting
/// majorities (Copeland) agrees with it where it decides and ties what it leaves open.
///
/// # Errors
/// [`NumericError::NotPositive`] for a value that is not above 0, because of the product; [`NumericError::OutOfRange`] for too
/// many alternatives.
///
/// # Source
/// Brauers & Zavadskas (2010), Project management by MULTIMOORA as an instrument for transition economies, Technological and
/// Economic Development of Economy 16(1), 5–24; (2012), Robustness of MULTIMOORA, Informatica 23(1), 1–25.
///
/// # Examples
/// ```
/// use waage::aggregate::multimoora;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::cost("y", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b"], attributes, &[[3.0, 1.0], [4.0, 1.0]])?;
/// assert_eq!(multimoora::evaluate(&table)?.scores, [-1.0, 1.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable) -> Result<Details, NumericError> {
    check_pairs(table, PAIRWISE_LIMIT)?;
    for column in 0..table.columns() {
        above_zero(table.column(column))?;
    }
    let ratio = moora::evaluate(table)?;
    let best = |column: usize| {
        let values = ratio.normalised.column(column).iter().copied();
        match table.direction(column) {
            Direction::Maximize => values.fold(f64::NEG_INFINITY, f64::max),
            Direction::Minimize => values.fold(f64::INFINITY, f64::min),
        }
    };
    let reference_point: Vec<f64> = (0..table.columns()).map(best).collect();
    let distance = |row: usize| {
        let regrets = table.weights().iter().zip(&reference_point).enumerate();
        regrets
            .map(|(column, (weight, best))| weight * (best - ratio.normalised.at(row, column)).abs())
            .fold(0.0, f64::max)
    };
    let reference_distance: Vec<f64> = (0..table.rows()).map(distance).collect();
    let logarithm = |row: usize| {
        let exponents = table.attributes().iter().zip(table.weights()).enumerate();
        exponents
            .map(|(column, (attribute, weight))| {
                attribute.direction.sign() * weight * table.values().at(row, column).ln()
            })
            .sum()
    };
    let log_multiplicative: Vec<f64> = (0..table.rows()).map(logarithm).collect();
    let rankings = [
        Ranking::descending(&ratio.scores, tie_tolerance(&ratio.scores)),
        Ranking::ascending(&reference_distance, tie_tolerance(&reference_distance)),
        Ranking::descending(&log_multiplicative, tie_tolerance(&log_multiplicative)),
    ];
    let scores = (0..table.rows()).map(|a| (0..table.rows()).map(|b| majority(&rankings, a, b)).sum()).collect();
    Ok(Details { ratio, reference_point, reference_distance, log_multiplicative, rankings, scores })
}

/// 1 where most views rank `a` before `b`, −1 where most rank `b` before `a`, else 0.
fn majority(rankings: &[Ranking; 3], a: usize, b: usize) -> f64 {
    let ahead = |a: usize, b: usize| {
        rankings.iter().filter(|ranking| ranking.ranks()[a].first < ranking.ranks()[b].first).count()
    };
    match ahead(a, b).cmp(&ahead(b, a)) {
        std::cmp::Ordering::Greater => 1.0,
        std::cmp::Ordering::Equal => 0.0,
        std::cmp::Ordering::Less => -1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, heating_losses, table};

    /// Kracka, Brauers & Zavadskas (2010), tables of the three views and the final ranks.
    #[test]
    fn heating_losses_as_published() {
        let details = evaluate(&heating_losses()).unwrap();
        let point = [0.345_877_42, 0.085_560_44, 0.262_451_84, 0.000_116_05, 0.773_437_90, 0.349_604_23, 0.813_827_73];
        close(&details.reference_point, &point, 1e-7);
        let distance = [0.689_349_31, 0.699_866_97, 0.598_171_04, 0.859_556_96, 0.600_223_8, 0.614_805_95];
        close(&details.reference_distance, &distance, 1e-7);
        let places = |ranking: &Ranking| ranking.ranks().iter().map(|rank| rank.first).collect::<Vec<_>>();
        assert_eq!(
            details.rankings.each_ref().map(places),
            [vec![5, 1, 3, 6, 4, 2], vec![4, 5, 1, 6, 2, 3], vec![5, 1, 3, 6, 4, 2]]
        );
        assert_eq!(places(&Ranking::descending(&details.scores, 0.0)), [5, 1, 3, 6, 4, 2]);
    }

    /// The multiplicative form of the same paper, up to the constant that the normalisation puts in front.
    #[test]
    fn the_multiplicative_form_keeps_the_published_ratios() {
        let logarithms = evaluate(&heating_losses()).unwrap().log_multiplicative;
        let published = [3.4343, 148_689.356, 120.3441, 0.7882, 16.2917, 252.9155].map(f64::ln);
        let relative = |values: &[f64]| values.iter().map(|value| value - values[0]).collect::<Vec<_>>();
        close(&relative(&logarithms), &relative(&published), 1e-3);
    }

    #[test]
    fn a_zero_has_no_product() {
        assert!(evaluate(&table(">", &[1.0], &[&[0.0], &[1.0]])).is_err());
    }
}
