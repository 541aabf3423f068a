//! The study as a plain decision table, on which every method of `aggregate` works.

use super::PartialValues;
use crate::error::NumericError;
use crate::model::{Attribute, DecisionTable, Direction, Matrix, PerformanceTable, PiecewiseLinear, ValueFunction};
use crate::study::Study;

/// The decision table of some alternatives: an attribute is a weighted criterion, or one in a block, with weight
/// `w_c · u_{b|c}`; values are the likely ones in the criterion's own unit.
///
/// # Shapes
/// `weights`: one entry per attribute of the study, as from [`attribute_weights`](super::attribute_weights); `rows`:
/// indices of alternatives. Attributes are named `criterion` or `criterion@block`; those that are not weighted, or
/// weigh nothing, are left out.
///
/// # Properties
/// The additive method on this table gives the overall values of a study whose tree adds (a test). Anchors are those of
/// the value function. Curved functions and those that count what lies beyond an anchor as the anchor come as points at
/// the values at hand, which is exact there.
///
/// # Errors
/// [`NumericError::Empty`] for no rows.
pub fn decision_table(study: &Study, weights: &[f64], rows: &[usize]) -> Result<DecisionTable, NumericError> {
    decision_table_of(study, &study.performances, weights, rows)
}

/// As [`decision_table`], of other performances on the same attributes.
pub(super) fn decision_table_of(
    study: &Study,
    table: &PerformanceTable,
    weights: &[f64],
    rows: &[usize],
) -> Result<DecisionTable, NumericError> {
    let mut attributes = Vec::new();
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for (index, (attribute, &weight)) in table.attributes().iter().zip(weights).enumerate() {
        let criterion = &study.criteria[attribute.criterion];
        let Some(function) = criterion.value.as_ref().filter(|_| weight > 0.0) else { continue };
        let (low, high) = function.range();
        let clip = |x: f64| if function.clips() { x.clamp(low, high) } else { x };
        // A weighted attribute has all its cells; the study's own checks say so.
        let column: Vec<f64> =
            rows.iter().filter_map(|&s| table.get(s, index)).map(|estimate| clip(estimate.likely())).collect();
        let id = attribute
            .block
            .map_or_else(|| criterion.id.to_string(), |block| format!("{}@{}", criterion.id, study.blocks[block].id));
        attributes.push(described(id, weight, function, &column));
        columns.push(column);
    }
    let names = rows.iter().map(|&s| study.alternatives[s].id.to_string()).collect();
    let values = Matrix::from_columns(rows.len(), columns.len(), columns.concat())?;
    DecisionTable::new(names, attributes, values)
}

fn described(id: String, weight: f64, function: &ValueFunction, column: &[f64]) -> Attribute {
    let (worst, best) = function.anchors();
    let direction = if function.rises() { Direction::Maximize } else { Direction::Minimize };
    let mut attribute = Attribute::new(id, direction, weight).with_anchors(worst, best);
    refit(&mut attribute, function, column);
    attribute
}

/// Gives an attribute of [`decision_table`] the points of its value function at other numbers.
pub(crate) fn refit(attribute: &mut Attribute, function: &ValueFunction, column: &[f64]) {
    let straight = function.knots().is_some_and(|knots| knots.len() == 2);
    if !straight {
        attribute.value_function = points(function, column);
    }
}

/// The function through its value at every number at hand, and at both ends.
fn points(function: &ValueFunction, column: &[f64]) -> Option<PiecewiseLinear> {
    let (low, high) = function.range();
    let mut xs: Vec<f64> = column.iter().copied().chain([low, high]).collect();
    xs.extend(function.knots().unwrap_or_default().iter().map(|&(x, _)| x));
    xs.sort_by(f64::total_cmp);
    xs.dedup();
    PiecewiseLinear::new(xs.into_iter().map(|x| (x, function.value(x))).collect()).ok()
}

/// The value of each criterion of an alternative over its blocks, 0…100; 0 for what is not weighted.
#[must_use]
pub fn criterion_values(study: &Study, partial: &PartialValues, alternative: usize) -> Vec<f64> {
    let mut values = vec![0.0; study.criteria.len()];
    let shares = study.block_shares();
    for ((attribute, share), value) in study.performances.attributes().iter().zip(shares).zip(partial.row(alternative))
    {
        values[attribute.criterion] += share * value;
    }
    values
}
