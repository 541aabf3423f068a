//! From a plain decision table to the plain [`Problem`].

use super::{BlockWeights, Cell, Distribution, Input, Problem, Rule, ValueMap, WeightSet, WeightTree};
use crate::aggregate::{ColumnMap, Method, Normalisation};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix, ValueFunction};

/// The additive model of a table as a [`Problem`], whose values run from 0 to 100.
///
/// # Formula
/// ```text
/// v_j = 100 (x − worst_j) / (best_j − worst_j)
/// ```
/// with the anchors of the table; where it has none, with the least and greatest number of the column, the ends
/// included. With `ends`, a performance is triangular from its low to its high end with the table's number as the mode;
/// ends beyond an anchor count as the anchor.
///
/// # Shapes
/// `ends`: low and high, each as large as the table.
///
/// # Properties
/// Without `ends`, the expected values are the scores of [`crate::aggregate::additive`].
///
/// # Errors
/// [`NumericError::OutOfRange`] for a number outside its low and high end, with the number; [`NumericError::Shape`] for
/// ends of another shape; the errors of the normalisation and of [`Problem::new`].
///
/// # Source
/// Lahdelma, Hokkanen and Salminen 1998, SMAA, European Journal of Operational Research 106.
pub fn table_problem(
    table: &DecisionTable,
    ends: Option<(&Matrix, &Matrix)>,
    weights: WeightSet,
) -> Result<Problem, NumericError> {
    let (m, n) = (table.rows(), table.columns());
    if let Some((low, high)) = ends {
        for (what, found) in [("low ends", low), ("high ends", high)] {
            if (found.rows(), found.columns()) != (m, n) {
                return Err(NumericError::Shape { what, expected: m * n, found: found.rows() * found.columns() });
            }
        }
    }
    let mut inputs = Vec::with_capacity(m * n);
    let mut cells = vec![Cell::default(); m * n];
    for column in 0..n {
        let map = Normalisation::Anchors.column_map(&scaled(table, ends, column)?, 0)?;
        let value = |x: f64| match &table.attributes()[column].value_function {
            Some(function) => function.at(x),
            None => 100.0 * map.at(x),
        };
        for row in 0..m {
            let x = table.values().at(row, column);
            let point = |x: f64| (x, x);
            let (low, high) = ends.map_or(point(x), |(low, high)| (low.at(row, column), high.at(row, column)));
            if !(low..=high).contains(&x) {
                return Err(NumericError::OutOfRange { what: "performance between its ends", value: x, low, high });
            }
            let distribution = if low < high {
                let (a, b) = (value(low).clamp(0.0, 100.0), value(high).clamp(0.0, 100.0));
                let (a, mode, b) = (a.min(b), value(x).clamp(0.0, 100.0), a.max(b));
                if a < b { Distribution::triangular(a, mode, b)? } else { Distribution::point(mode)? }
            } else {
                Distribution::point(value(x))?
            };
            cells[row * n + column] = Cell::of(inputs.len());
            inputs.push(Input { distribution, map: ValueMap::Identity });
        }
    }
    Problem::new(m, n, inputs, cells, WeightTree::flat(table.weights())?, weights, BlockWeights::Fixed)
}

/// As [`table_problem`], ranked by another method than the additive one, with its [`Rule`]: every number varies in its
/// own unit.
///
/// # Properties
/// Where no attribute has a curved value function, the values have the distribution of [`table_problem`].
///
/// # Errors
/// As [`table_problem`]; [`NumericError::OutOfRange`] for a value function that does not span 0 to 100.
pub fn ranked_table_problem(
    table: &DecisionTable,
    ends: Option<(&Matrix, &Matrix)>,
    weights: WeightSet,
    method: Method,
) -> Result<(Problem, Rule), NumericError> {
    // Also checks the ends.
    let by_value = table_problem(table, ends, weights.clone())?;
    let (m, n) = (table.rows(), table.columns());
    let mut functions = Vec::with_capacity(n);
    for column in 0..n {
        let map = Normalisation::Anchors.column_map(&scaled(table, ends, column)?, 0)?;
        let function = match (&table.attributes()[column].value_function, map) {
            (Some(known), _) => Some(ValueFunction::piecewise(known.points().to_vec())?),
            (None, ColumnMap::Affine { shift, divisor }) => Some(ValueFunction::linear(shift, shift + divisor)?),
            (None, _) => None,
        };
        functions.push(function.map(|function| function.clipped(true)));
    }
    let mut inputs = Vec::with_capacity(m * n);
    let mut cells = Vec::with_capacity(m * n);
    for row in 0..m {
        for (column, function) in functions.iter().enumerate() {
            cells.push(Cell::of(inputs.len()));
            let (x, known) = (table.values().at(row, column), by_value.cell(row, column).0[0].0);
            let (Some(function), Some((low, high))) = (function, ends) else {
                inputs.push(by_value.inputs()[known].clone());
                continue;
            };
            let (least, greatest) = function.range();
            let [low, mode, high] = [low.at(row, column), x, high.at(row, column)].map(|x| x.clamp(least, greatest));
            inputs.push(if low < high {
                let distribution = Distribution::triangular(low, mode, high)?;
                Input { distribution, map: ValueMap::Function(function.clone()) }
            } else {
                by_value.inputs()[known].clone()
            });
        }
    }
    let tree = WeightTree::flat(table.weights())?;
    let problem = Problem::new(m, n, inputs, cells, tree, weights, BlockWeights::Fixed)?;
    let rule = Rule::of_table(table, &problem, functions, method);
    Ok((problem, rule))
}

/// One column; without anchors, its ends stand as further rows, so that its scale spans them.
fn scaled(
    table: &DecisionTable,
    ends: Option<(&Matrix, &Matrix)>,
    column: usize,
) -> Result<DecisionTable, NumericError> {
    let mut values = table.column(column).to_vec();
    if let Some((low, high)) = ends.filter(|_| table.attributes()[column].anchors.is_none()) {
        values.extend(low.column(column).iter().chain(high.column(column)));
    }
    let names = vec![String::new(); values.len()];
    let mut attribute = table.attributes()[column].clone();
    attribute.weight = 1.0;
    DecisionTable::new(names, vec![attribute], Matrix::from_columns(values.len(), 1, values)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::additive;
    use crate::model::Attribute;

    #[test]
    fn without_ends_the_values_are_those_of_the_additive_model() {
        let attributes = vec![Attribute::cost("price", 2.0).with_anchors(200.0, 0.0), Attribute::benefit("x", 3.0)];
        let rows = [[120.0, 9.0], [80.0, 6.0], [90.0, 2.0]];
        let table = DecisionTable::from_rows(&["a", "b", "c"], attributes, &rows).unwrap();
        let problem = table_problem(&table, None, WeightSet::Uniform).unwrap();
        let expected = additive::scores(&table, &additive::Parameters::default()).unwrap();
        for (value, expected) in problem.expected_values().iter().zip(expected) {
            assert!((value - expected).abs() < 1e-9);
        }
    }

    #[test]
    fn a_triangle_has_the_mean_of_its_corners_in_either_direction() {
        let attributes = vec![Attribute::cost("price", 1.0).with_anchors(200.0, 0.0)];
        let table = DecisionTable::from_rows(&["a"], attributes, &[[50.0]]).unwrap();
        let end = |x: f64| Matrix::from_rows(&[[x]]).unwrap();
        let problem = table_problem(&table, Some((&end(40.0), &end(120.0))), WeightSet::Fixed).unwrap();
        // Values 80, 75 and 40: mean 65.
        assert!((problem.expected_values()[0] - 65.0).abs() < 1e-9);
        assert!(table_problem(&table, Some((&end(60.0), &end(120.0))), WeightSet::Fixed).is_err());
        assert!(
            table_problem(&table, Some((&Matrix::from_rows(&[[1.0, 2.0]]).unwrap(), &end(9.0))), WeightSet::Fixed)
                .is_err()
        );
    }
}
