//! Counter-computations: a method once more, without one of its properties.

use super::Property;
use crate::aggregate::{CostRule, Method, Normalisation, additive, electre_tri_b, topsis, vikor, weighted_product};
use crate::error::NumericError;
use crate::model::{Attribute, DecisionTable, Direction, Matrix, PreferenceShape, Ranking, Threshold};

/// Points of the additive model at the best end of a scale.
const FULL_MARK: f64 = additive::Parameters::DEFAULT.full_mark;

/// Categories that are fine enough to order alternatives.
const FINE: usize = 200;

/// What a method divides a column by, so that weights can make up for it.
#[derive(Debug, Clone, Copy)]
enum Divisor {
    /// The range or the greatest value: 1 on a fixed scale.
    One,
    /// The sum.
    Sum,
    /// The mean.
    Mean,
    /// The Euclidean length.
    Length,
}

/// The rankings of the counter-computations, each with the property that it lacks. Those without an answer are left out.
pub(super) fn rankings(method: &Method, table: &DecisionTable) -> Vec<(Property, Ranking)> {
    let mut counters = Vec::new();
    if table.attributes().iter().any(|attribute| attribute.value_function.is_some()) {
        counters.push((Property::ValueFunction, method.clone(), points(table)));
    }
    counters.extend(of(method, table));
    let answers = counters.into_iter().filter_map(|(property, method, table)| {
        let scores = method.scores(&table.ok()?).ok()?;
        Some((property, scores.ranking()))
    });
    answers.collect()
}

type Counter = (Property, Method, Result<DecisionTable, NumericError>);

fn of(method: &Method, table: &DecisionTable) -> Vec<Counter> {
    use Property as P;
    let here = || Ok(table.clone());
    let scale = |divisor| fixed_scale(table, divisor, true);
    let sum = |normalisation| Method::Additive(additive::Parameters { normalisation, full_mark: FULL_MARK });
    let ratio = Normalisation::Max(CostRule::Reciprocal);
    let product = Method::WeightedProduct(weighted_product::Parameters { normalisation: Normalisation::None });
    match method {
        Method::Additive(_) => {
            vec![(P::RelativeNormalisation, sum(Normalisation::Anchors), here())]
        }
        Method::WeightedProduct(weighted_product::Parameters { normalisation }) => vec![
            (P::ZeroProduct, method.clone(), zeros_lifted(table)),
            (P::NonCompensation, sum(*normalisation), here()),
            (P::RelativeNormalisation, product, shifted_scale(table)),
        ],
        Method::Waspas(_) => vec![
            (P::ZeroProduct, method.clone(), zeros_lifted(table)),
            (P::NonCompensation, sum(ratio), here()),
            (P::RelativeNormalisation, method.clone(), shifted_scale(table)),
        ],
        Method::Topsis(topsis::Parameters { normalisation, metric }) => {
            let with = |normalisation, metric| Method::Topsis(topsis::Parameters { normalisation, metric });
            vec![
                (P::RelativeNormalisation, with(Normalisation::Anchors, *metric), here()),
                (P::ReferencePointDistance, with(*normalisation, topsis::Metric::Manhattan), here()),
            ]
        }
        Method::Vikor(_) => vec![
            (P::NonCompensation, Method::Vikor(vikor::Parameters { v: 1.0 }), here()),
            (P::RelativeNormalisation, method.clone(), scale(Divisor::One)),
        ],
        Method::PrometheeIi => vec![
            (P::Thresholds, method.clone(), without_thresholds(table)),
            (P::PreferenceFunction, method.clone(), scale(Divisor::One).and_then(|table| gradual(&table))),
        ],
        Method::ElectreIii(_) => vec![
            (P::Veto, method.clone(), without_veto(table)),
            (P::Thresholds, method.clone(), without_thresholds(table)),
            (P::PreferenceFunction, method.clone(), scale(Divisor::One).and_then(|table| gradual(&table))),
        ],
        Method::ElectreTriB(parameters) => {
            let profiles = electre_tri_b::Profiles::EqualSteps(FINE);
            let fine = Method::ElectreTriB(electre_tri_b::Parameters { profiles, ..parameters.clone() });
            vec![
                (P::Veto, method.clone(), without_veto(table)),
                (P::Categories, fine, here()),
                (P::Thresholds, method.clone(), without_thresholds(table)),
            ]
        }
        Method::Copras | Method::Aras => vec![(P::RelativeNormalisation, method.clone(), scale(Divisor::Sum))],
        Method::Moora => vec![(P::RelativeNormalisation, method.clone(), scale(Divisor::Length))],
        Method::Multimoora => vec![
            (P::NonCompensation, Method::Moora, here()),
            (P::RelativeNormalisation, method.clone(), scale(Divisor::Length)),
        ],
        Method::Edas => vec![
            (P::RelativeNormalisation, method.clone(), scale(Divisor::Mean)),
            (P::ReferencePointDistance, sum(Normalisation::Sum(CostRule::Complement)), here()),
        ],
        Method::Codas(_) => vec![
            (P::RelativeNormalisation, method.clone(), scale(Divisor::One)),
            (P::ReferencePointDistance, sum(ratio), here()),
        ],
        Method::Marcos => vec![(P::RelativeNormalisation, method.clone(), fixed_scale(table, Divisor::One, false))],
        Method::Cocoso(_) => vec![
            (P::NonCompensation, sum(Normalisation::MinMax), here()),
            (P::RelativeNormalisation, method.clone(), shifted_scale(table)),
        ],
        // MABAC, SPOTIS, and whatever is added: fixed scales are the first thing to try.
        _ => vec![(P::RelativeNormalisation, method.clone(), scale(Divisor::One))],
    }
}

/// The values of the additive model, 0 to 1, as the table itself; more is better everywhere.
fn unit_values(table: &DecisionTable) -> Result<Matrix, NumericError> {
    let values = additive::evaluate(table, &additive::Parameters::DEFAULT)?.values;
    Ok(Matrix::from_fn(table.rows(), table.columns(), |row, column| values.at(row, column) / FULL_MARK))
}

fn unit_attributes(table: &DecisionTable, weight: impl Fn(usize) -> f64) -> Vec<Attribute> {
    let columns = table.attributes().iter().enumerate();
    columns.map(|(column, attribute)| Attribute::benefit(attribute.id.clone(), weight(column))).collect()
}

/// The table on the fixed scales of the additive model. The best (and the worst) conceivable alternative stand at its end, so
/// that no extreme comes from the alternatives at hand, and the weights make up for what the method divides by.
fn fixed_scale(table: &DecisionTable, divisor: Divisor, with_worst: bool) -> Result<DecisionTable, NumericError> {
    let (values, rows) = (unit_values(table)?, table.rows());
    let all = rows + 1 + usize::from(with_worst);
    let cell = |row: usize, column: usize| match row {
        row if row < rows => values.at(row, column),
        row if row == rows => 1.0,
        _ => 0.0,
    };
    let values = Matrix::from_fn(all, table.columns(), cell);
    let divided_by = |column: usize| -> f64 {
        let cells = values.column(column);
        match divisor {
            Divisor::One => 1.0,
            Divisor::Sum => cells.iter().sum(),
            Divisor::Mean => cells.iter().sum::<f64>() / all as f64,
            Divisor::Length => cells.iter().map(|x| x * x).sum::<f64>().sqrt(),
        }
    };
    let attributes = unit_attributes(table, |column| table.weights()[column] * divided_by(column));
    let attributes = attributes.into_iter().map(|attribute| attribute.with_anchors(0.0, 1.0)).collect();
    let mut names = table.alternatives().to_vec();
    names.resize(all, String::new());
    DecisionTable::new(names, attributes, values)
}

/// The fixed scales from 1 to 2, far enough from zero for ratios: no column is stretched by the alternatives at hand.
fn shifted_scale(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let values = unit_values(table)?;
    let values = Matrix::from_fn(table.rows(), table.columns(), |row, column| 1.0 + values.at(row, column));
    DecisionTable::new(table.alternatives().to_vec(), unit_attributes(table, |column| table.weights()[column]), values)
}

/// Value functions applied: in their place stand points.
fn points(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let mut values = table.values().clone();
    let mut attributes = table.attributes().to_vec();
    for (column, attribute) in attributes.iter_mut().enumerate() {
        if let Some(function) = attribute.value_function.take() {
            values.column_mut(column).iter_mut().for_each(|x| *x = function.at(*x));
            *attribute = Attribute::benefit(attribute.id.clone(), attribute.weight).with_anchors(0.0, FULL_MARK);
        }
    }
    changed(table, attributes, values)
}

/// Zeros take the least positive value of their column.
fn zeros_lifted(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let mut values = table.values().clone();
    for (column, attribute) in table.attributes().iter().enumerate() {
        let cells = values.column_mut(column);
        let least = cells.iter().copied().filter(|x| *x > 0.0).fold(f64::INFINITY, f64::min);
        if least.is_finite() && attribute.direction == Direction::Maximize {
            cells.iter_mut().filter(|x| **x == 0.0).for_each(|x| *x = least);
        }
    }
    changed(table, table.attributes().to_vec(), values)
}

fn without_veto(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let mut attributes = table.attributes().to_vec();
    for attribute in &mut attributes {
        attribute.thresholds.veto = None;
    }
    changed(table, attributes, table.values().clone())
}

/// q = 0 and p = 0: every difference is a preference.
fn without_thresholds(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let mut attributes = table.attributes().to_vec();
    for attribute in &mut attributes {
        attribute.thresholds.indifference = attribute.thresholds.indifference.map(|_| Threshold::constant(0.0));
        // Preference that grows up to p goes on growing, from zero.
        if attribute.preference.is_some_and(|shape| shape != PreferenceShape::VShape)
            && attribute.thresholds.preference.is_some()
        {
            attribute.preference = Some(PreferenceShape::VShape);
        }
    }
    changed(table, attributes, table.values().clone())
}

/// Preference grows evenly over the whole of a scale from 0 to 1.
fn gradual(table: &DecisionTable) -> Result<DecisionTable, NumericError> {
    let mut attributes = table.attributes().to_vec();
    for attribute in &mut attributes {
        attribute.thresholds.indifference = Some(Threshold::constant(0.0));
        attribute.thresholds.preference = Some(Threshold::constant(1.0));
        attribute.preference = Some(PreferenceShape::Linear);
    }
    changed(table, attributes, table.values().clone())
}

/// The same alternatives and weights.
fn changed(table: &DecisionTable, attributes: Vec<Attribute>, values: Matrix) -> Result<DecisionTable, NumericError> {
    DecisionTable::new(table.alternatives().to_vec(), attributes, values)
}
