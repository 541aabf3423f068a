//! Normalisation: from units to a common scale, one column at a time.
//!
//! Every rule here is, for a given column, one of three maps of a single number ([`ColumnMap`]): a straight line, a
//! constant over x, or a constant. Methods therefore normalise on the fly and keep no second table.

use crate::aggregate::blocks::of_columns;
use crate::aggregate::column::{Summary, extremes, sum_of, summary};
use crate::error::NumericError;
use crate::model::{DecisionTable, Direction, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Smallest number whose reciprocal and square are safe; below it a value counts as 0.
pub(crate) const SMALLEST: f64 = 1e-150;

/// What happens to attributes where less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CostRule {
    /// They stay as they are; the method itself turns them (TOPSIS, MOORA, COPRAS).
    Keep,
    /// 1/x takes the place of x. Needs x > 0; keeps ratios.
    #[default]
    Reciprocal,
    /// 1 − r takes the place of r. Keeps differences.
    Complement,
}

/// The named rules.
///
/// # Formula
/// ```text
/// none       x               cost −x
/// min-max    (x − min)/(max − min)      cost (max − x)/(max − min)
/// max        x / max         cost: keep x/max,  reciprocal min/x,             complement 1 − x/max
/// sum        x / Σx          cost: keep x/Σx,   reciprocal (1/x)/Σ(1/x),      complement 1 − x/Σx
/// vector     x / √Σx²        cost: keep x/√Σx², reciprocal (1/x)/√Σ(1/x)²,    complement 1 − x/√Σx²
/// z-score    (x − mean)/σ    cost (mean − x)/σ, σ with divisor m
/// anchors    (x − worst)/(best − worst), the ends fixed by the attribute
/// ```
///
/// # Shapes
/// m values in one unit → m numbers without unit; min-max and anchors give 0…1.
///
/// # Properties
/// All are monotone in x and do not depend on the unit (for min-max, z-score and anchors: nor on its zero). Except for
/// anchors (and none) the result for one alternative depends on the others, which is the source of rank reversal.
/// A column that cannot discriminate (constant under min-max and z-score, all zero under max, sum and vector) becomes 0
/// for every alternative; with other constants scores would differ by a constant and the ranking not at all.
/// An attribute without anchors falls back to min-max under `anchors`.
///
/// # Errors
/// [`NumericError::Negative`] for max and sum, [`NumericError::NotPositive`] for a reciprocal,
/// [`NumericError::OutOfRange`] for a value outside of its anchors.
///
/// # Source
/// Hwang & Yoon (1981), Multiple Attribute Decision Making, chapter 2; for the disagreement between libraries on
/// `max` see `tests/cases/README.md`.
///
/// # Examples
/// ```
/// use waage::aggregate::{CostRule, Normalisation};
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(&["a", "b"], vec![Attribute::cost("price", 1.0)], &[[4.0], [5.0]])?;
/// let column = |rule: Normalisation| rule.matrix(&table).map(|matrix| matrix.column(0).to_vec());
/// assert_eq!(column(Normalisation::MinMax)?, [1.0, 0.0]);
/// assert_eq!(column(Normalisation::Max(CostRule::Reciprocal))?, [1.0, 0.8]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Normalisation {
    /// As measured, costs negative.
    None,
    /// By the range of the alternatives at hand.
    MinMax,
    /// By the maximum.
    Max(CostRule),
    /// By the sum.
    Sum(CostRule),
    /// By the Euclidean length.
    Vector(CostRule),
    /// By mean and standard deviation.
    ZScore,
    /// By the fixed ends of the scale.
    Anchors,
}

/// What a normalisation does to one column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ColumnMap {
    /// (x − shift) / divisor.
    Affine {
        /// The value that becomes 0.
        shift: f64,
        /// The distance that becomes 1; negative where less is better. Never 0.
        divisor: f64,
    },
    /// numerator / x.
    Reciprocal {
        /// The value that becomes 1.
        numerator: f64,
    },
    /// The same for every x.
    Constant(f64),
}

impl ColumnMap {
    /// The normalised value of `x`.
    #[must_use]
    pub fn at(self, x: f64) -> f64 {
        match self {
            Self::Affine { shift, divisor } => (x - shift) / divisor + 0.0,
            Self::Reciprocal { numerator } => numerator / x,
            Self::Constant(value) => value,
        }
    }

    /// Hands the normalised value of each cell to the slot beside it. The kind of map is settled outside of the loop.
    #[expect(clippy::inline_always, reason = "the loop must be compiled for the vector width of its caller")]
    #[inline(always)]
    pub(crate) fn each<S>(self, column: &[f64], slots: impl IntoIterator<Item = S>, visit: impl Fn(S, f64)) {
        let cells = slots.into_iter().zip(column);
        match self {
            Self::Affine { shift, divisor } => cells.for_each(|(slot, x)| visit(slot, (x - shift) / divisor + 0.0)),
            Self::Reciprocal { numerator } => cells.for_each(|(slot, x)| visit(slot, numerator / x)),
            Self::Constant(value) => cells.for_each(|(slot, _)| visit(slot, value)),
        }
    }
}

impl Normalisation {
    /// The map of one column of `table`.
    ///
    /// # Errors
    /// See [`Normalisation`].
    ///
    /// # Panics
    /// Where the table has no such column, like a slice.
    pub fn column_map(self, table: &DecisionTable, column: usize) -> Result<ColumnMap, NumericError> {
        self.map_of(table, column, summary(table.column(column)))
    }

    /// [`Normalisation::column_map`] where the summary of the column is known.
    pub(crate) fn map_of(
        self,
        table: &DecisionTable,
        column: usize,
        summary: Summary,
    ) -> Result<ColumnMap, NumericError> {
        let values = table.column(column);
        let direction = table.direction(column);
        let Summary { low, high, sum, squares } = summary;
        match self {
            Self::None => Ok(ColumnMap::Affine { shift: 0.0, divisor: direction.sign() }),
            Self::MinMax => Ok(between(low, high, direction)),
            Self::ZScore => {
                let mean = sum / values.len() as f64;
                let variance = sum_of(values, |x| (x - mean) * (x - mean)) / values.len() as f64;
                let divisor = direction.sign() * variance.sqrt();
                let flat = low == high || divisor == 0.0;
                Ok(if flat { ColumnMap::Constant(0.0) } else { ColumnMap::Affine { shift: mean, divisor } })
            }
            Self::Anchors => match table.attributes()[column].anchors {
                None => Ok(between(low, high, direction)),
                Some(anchors) => {
                    let (least, greatest) = (anchors.worst.min(anchors.best), anchors.worst.max(anchors.best));
                    let outside =
                        |value| NumericError::OutOfRange { what: "performance", value, low: least, high: greatest };
                    match (low < least, high > greatest) {
                        (true, _) => Err(outside(low)),
                        (_, true) => Err(outside(high)),
                        _ => Ok(between(least, greatest, direction)),
                    }
                }
            },
            Self::Max(rule) => {
                at_least_zero(values)?;
                scaled(values, direction, rule, high, || low)
            }
            Self::Sum(rule) => {
                at_least_zero(values)?;
                scaled(values, direction, rule, sum, || 1.0 / sum_of(values, f64::recip))
            }
            Self::Vector(rule) => {
                scaled(values, direction, rule, squares.sqrt(), || 1.0 / sum_of(values, |x| (x * x).recip()).sqrt())
            }
        }
    }

    /// The maps of all columns.
    ///
    /// # Errors
    /// See [`Normalisation`].
    pub fn column_maps(self, table: &DecisionTable) -> Result<Vec<ColumnMap>, NumericError> {
        (0..table.columns()).map(|column| self.column_map(table, column)).collect()
    }

    /// The normalised table.
    ///
    /// # Errors
    /// See [`Normalisation`].
    pub fn matrix(self, table: &DecisionTable) -> Result<Matrix, NumericError> {
        Ok(mapped(table, &self.column_maps(table)?))
    }
}

fn between(low: f64, high: f64, direction: Direction) -> ColumnMap {
    match direction {
        _ if low == high => ColumnMap::Constant(0.0),
        Direction::Maximize => ColumnMap::Affine { shift: low, divisor: high - low },
        Direction::Minimize => ColumnMap::Affine { shift: high, divisor: low - high },
    }
}

/// x over `size`, or for costs what the rule says; `reciprocal` is the numerator of the reciprocal rule.
fn scaled(
    values: &[f64],
    direction: Direction,
    rule: CostRule,
    size: f64,
    reciprocal: impl Fn() -> f64,
) -> Result<ColumnMap, NumericError> {
    match (direction, rule) {
        (Direction::Minimize, CostRule::Reciprocal) => {
            above_zero(values)?;
            Ok(ColumnMap::Reciprocal { numerator: reciprocal() })
        }
        _ if size < SMALLEST => Ok(ColumnMap::Constant(0.0)),
        (Direction::Minimize, CostRule::Complement) => Ok(ColumnMap::Affine { shift: size, divisor: -size }),
        _ => Ok(ColumnMap::Affine { shift: 0.0, divisor: size }),
    }
}

/// Refuses a column with a negative value.
pub(crate) fn at_least_zero(values: &[f64]) -> Result<(), NumericError> {
    match values.iter().position(|x| *x < 0.0) {
        Some(index) => Err(NumericError::Negative { what: "performance", index, value: values[index] }),
        None => Ok(()),
    }
}

/// Refuses a column with a value that has no safe reciprocal.
pub(crate) fn above_zero(values: &[f64]) -> Result<(), NumericError> {
    match values.iter().position(|x| *x < SMALLEST) {
        Some(index) => Err(NumericError::NotPositive { what: "performance", index, value: values[index] }),
        None => Ok(()),
    }
}

/// Best and worst raw value of each attribute among the alternatives.
pub(crate) fn best_and_worst(table: &DecisionTable) -> (Vec<f64>, Vec<f64>) {
    let ends = of_columns(table, |column| match (extremes(table.column(column)), table.direction(column)) {
        ((low, high), Direction::Maximize) => (high, low),
        ((low, high), Direction::Minimize) => (low, high),
    });
    ends.into_iter().unzip()
}

/// Distance to the best end as a share of the scale: exactly 0 at the best, exactly 1 at the worst end; 0 without a scale.
pub(crate) fn regret_maps(best: &[f64], worst: &[f64]) -> Vec<ColumnMap> {
    let regret = |(&best, &worst): (&f64, &f64)| {
        if best == worst { ColumnMap::Constant(0.0) } else { ColumnMap::Affine { shift: best, divisor: worst - best } }
    };
    best.iter().zip(worst).map(regret).collect()
}

/// The table under the maps of its columns.
pub(crate) fn mapped(table: &DecisionTable, maps: &[ColumnMap]) -> Matrix {
    let mut matrix = Matrix::zeros(table.rows(), table.columns());
    for (column, map) in maps.iter().enumerate() {
        map.each(table.column(column), matrix.column_mut(column), |slot, value| *slot = value);
    }
    matrix
}

/// A matrix with each column multiplied by its weight.
pub(crate) fn weighted(matrix: &Matrix, weights: &[f64]) -> Matrix {
    Matrix::from_fn(matrix.rows(), matrix.columns(), |row, column| weights[column] * matrix.at(row, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Attribute;

    fn column(rule: Normalisation, attribute: Attribute, values: &[f64]) -> Result<Vec<f64>, NumericError> {
        let names: Vec<&str> = values.iter().map(|_| "a").collect();
        let rows: Vec<[f64; 1]> = values.iter().map(|&x| [x]).collect();
        Ok(rule.matrix(&DecisionTable::from_rows(&names, vec![attribute], &rows)?)?.column(0).to_vec())
    }

    #[test]
    fn each_rule_follows_its_formula() {
        use CostRule::{Complement, Keep, Reciprocal};
        let (benefit, cost) = (Attribute::benefit("x", 1.0), Attribute::cost("x", 1.0));
        let expected = [
            (Normalisation::None, &benefit, [3.0, 4.0]),
            (Normalisation::None, &cost, [-3.0, -4.0]),
            (Normalisation::MinMax, &benefit, [0.0, 1.0]),
            (Normalisation::MinMax, &cost, [1.0, 0.0]),
            (Normalisation::Max(Keep), &cost, [0.75, 1.0]),
            (Normalisation::Max(Reciprocal), &cost, [1.0, 0.75]),
            (Normalisation::Max(Complement), &cost, [0.25, 0.0]),
            (Normalisation::Sum(Keep), &benefit, [3.0 / 7.0, 4.0 / 7.0]),
            (Normalisation::Sum(Reciprocal), &cost, [4.0 / 7.0, 3.0 / 7.0]),
            (Normalisation::Sum(Complement), &cost, [4.0 / 7.0, 3.0 / 7.0]),
            (Normalisation::Vector(Keep), &cost, [0.6, 0.8]),
            (Normalisation::Vector(Reciprocal), &cost, [0.8, 0.6]),
            (Normalisation::Vector(Complement), &cost, [0.4, 0.2]),
            (Normalisation::ZScore, &benefit, [-1.0, 1.0]),
            (Normalisation::ZScore, &cost, [1.0, -1.0]),
        ];
        for (rule, attribute, expected) in expected {
            let got = column(rule, attribute.clone(), &[3.0, 4.0]).unwrap();
            for (got, expected) in got.iter().zip(expected) {
                assert!((got - expected).abs() < 1e-15, "{rule:?} {got} {expected}");
            }
        }
        let anchored = cost.with_anchors(5.0, 1.0);
        assert_eq!(column(Normalisation::Anchors, anchored, &[3.0, 4.0]).unwrap(), [0.5, 0.25]);
    }

    #[test]
    fn a_column_that_says_nothing_becomes_zero() {
        for rule in [Normalisation::MinMax, Normalisation::ZScore, Normalisation::Anchors] {
            assert_eq!(column(rule, Attribute::cost("x", 1.0), &[0.1, 0.1, 0.1]).unwrap(), [0.0; 3], "{rule:?}");
        }
        for rule in [Normalisation::Max, Normalisation::Sum, Normalisation::Vector] {
            assert_eq!(column(rule(CostRule::Keep), Attribute::benefit("x", 1.0), &[0.0, 0.0]).unwrap(), [0.0; 2]);
        }
    }

    #[test]
    fn what_has_no_answer_is_an_error_with_its_place() {
        let reciprocal = Normalisation::Sum(CostRule::Reciprocal);
        assert_eq!(
            column(reciprocal, Attribute::cost("x", 1.0), &[1.0, 0.0]),
            Err(NumericError::NotPositive { what: "performance", index: 1, value: 0.0 })
        );
        assert_eq!(
            column(Normalisation::Max(CostRule::Keep), Attribute::benefit("x", 1.0), &[1.0, -2.0]),
            Err(NumericError::Negative { what: "performance", index: 1, value: -2.0 })
        );
        let anchored = Attribute::benefit("x", 1.0).with_anchors(0.0, 10.0);
        assert_eq!(
            column(Normalisation::Anchors, anchored, &[1.0, 11.0]),
            Err(NumericError::OutOfRange { what: "performance", value: 11.0, low: 0.0, high: 10.0 })
        );
    }
}
