//! Cases of the exact figures of `robustness`: stability of weights, Sobol indices of a weighted sum.

use super::harness::{Case, Computed, list, named_groups, vector};
use serde_json::{Map, Value, json};
use waage::model::Ranking;
use waage::robustness::{
    BlockWeights, Cell, Distribution, Input, Problem, ValueMap, WeightSet, WeightTree, fixed_moments, relative_change,
    stability, variance_shares, weight_curves,
};

/// Computes the cases of this room.
pub(crate) fn run(case: &Case) -> Option<Computed> {
    match case.method() {
        "weight_stability" => Some(weight_stability(case)),
        "sobol" if case.parameter("model") == "linear" => Some(linear(case)),
        _ => None,
    }
}

fn weight_stability(case: &Case) -> Computed {
    let values = case.performance()?;
    let names = case.alternatives();
    let points: Vec<f64> = case.criteria().iter().filter_map(|criterion| criterion["weight"].as_f64()).collect();
    let sum: f64 = points.iter().sum();
    let weights: Vec<f64> = points.iter().map(|points| points / sum).collect();
    let scores: Vec<f64> = values.iter().map(|row| row.iter().zip(&weights).map(|(v, w)| v * w).sum()).collect();
    let ranking = Ranking::descending(&scores, 1e-9);
    let (mut best, mut order) = (Vec::new(), Vec::new());
    for (index, &weight) in weights.iter().enumerate() {
        let found = stability(&weight_curves(&values, &weights, index), weight).map_err(|error| error.to_string())?;
        best.push(json!([found.leader.0, found.leader.1]));
        order.push(json!([found.order.0, found.order.1]));
    }
    let mut changes = Map::new();
    for (place, &a) in ranking.order().iter().enumerate() {
        for &b in &ranking.order()[place + 1..] {
            let change = |index| relative_change(&values[a], &values[b], &weights, index);
            let row: Vec<Option<f64>> = (0..weights.len()).map(change).collect();
            changes.insert(format!("{}-{}", names[a], names[b]), json!(row));
        }
    }
    Ok(Map::from_iter([
        ("scores".to_owned(), json!(scores)),
        ("ranking".to_owned(), named_groups(&ranking.groups(), &names)),
        ("best_interval".to_owned(), Value::Array(best)),
        ("ranking_interval".to_owned(), Value::Array(order)),
        ("ts_relative_change_percent".to_owned(), Value::Object(changes)),
    ]))
}

fn linear(case: &Case) -> Computed {
    let coefficients = vector(case.parameter("coefficients")).ok_or("no coefficients")?;
    let uniform = |bounds: &Value| {
        let ends = vector(bounds).filter(|ends| ends.len() == 2).ok_or("no bounds")?;
        let distribution = Distribution::uniform(ends[0], ends[1]).map_err(|error| error.to_string())?;
        Ok::<Input, String>(Input { distribution, map: ValueMap::Identity })
    };
    let inputs = list(case.parameter("bounds")).iter().map(uniform).collect::<Result<Vec<_>, _>>()?;
    let cell = Cell(coefficients.iter().copied().enumerate().collect());
    let shares = || {
        let tree = WeightTree::flat(&[1.0])?;
        let problem = Problem::new(1, 1, inputs, vec![cell], tree, WeightSet::Fixed, BlockWeights::Fixed)?;
        variance_shares(&problem, &[1.0], &fixed_moments(problem.tree()))
    };
    let found = shares().map_err(|error: waage::error::NumericError| error.to_string())?;
    Ok(Map::from_iter([
        ("S1".to_owned(), json!(found.first)),
        ("ST".to_owned(), json!(found.total)),
        ("variance".to_owned(), json!(found.variance)),
    ]))
}
