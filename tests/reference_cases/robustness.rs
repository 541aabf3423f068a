//! Sampled robustness: SMAA-2 and Sobol indices.

use serde_json::{Map, Value, json};
use waage::robustness::{
    BlockWeights, Cell, Distribution, Input, Model, Problem, Sampled, Settings, SobolIndices, ValueMap, WeightSet,
    WeightTree, confidence_factors, figures, sobol_indices,
};

use super::harness::{Case, Computed, list, vector};

pub(crate) fn run(case: &Case) -> Option<Computed> {
    match case.method() {
        "smaa2" => Some(smaa2(case)),
        "sobol" if case.parameter("model") == "ishigami" => Some(sobol(case)),
        _ => None,
    }
}

/// A cell on the scale 0…100, where `scale` = [worst, best] is not clamped.
fn input(cell: &Value, worst: f64, best: f64) -> Result<Input, String> {
    let value = |x: f64| 100.0 * (x - worst) / (best - worst);
    let number = |key: &str| cell[key].as_f64().ok_or_else(|| format!("no {key} in {cell}"));
    let distribution = match cell["dist"].as_str() {
        None => Distribution::point(value(cell.as_f64().ok_or("a cell is no number")?)),
        Some("uniform") => {
            let (a, b) = (value(number("low")?), value(number("high")?));
            Distribution::uniform(a.min(b), a.max(b))
        }
        Some("normal") => {
            let (mean, sd) = (value(number("mean")?), 100.0 * number("sd")? / (best - worst).abs());
            Distribution::truncated_normal(mean, sd, mean - 8.0 * sd, mean + 8.0 * sd)
        }
        Some("beta") => {
            let (a, b) = (number("a")?, number("b")?);
            let (low, high) = (value(0.0), value(1.0));
            if low < high { Distribution::beta(a, b, low, high) } else { Distribution::beta(b, a, high, low) }
        }
        Some(other) => return Err(format!("unknown distribution {other}")),
    };
    let distribution = distribution.map_err(|error| error.to_string())?;
    Ok(Input { distribution, map: ValueMap::Identity })
}

fn smaa2(case: &Case) -> Computed {
    let rows = list(&case.json()["performance"]);
    let (m, n) = (rows.len(), case.criteria().len());
    let mut inputs = Vec::new();
    for row in rows {
        for (cell, criterion) in list(row).iter().zip(case.criteria()) {
            let scale = vector(&criterion["scale"]).ok_or("no scale")?;
            inputs.push(input(cell, scale[0], scale[1])?);
        }
    }
    let given = case.parameter("weights");
    let set = match given["type"].as_str() {
        Some("uniform_simplex") => WeightSet::Uniform,
        Some("ordinal") => {
            let order = vector(&given["order"]).ok_or("no order")?;
            WeightSet::Ordinal(order.iter().map(|&leaf| leaf as usize).collect())
        }
        other => return Err(format!("unknown weights {other:?}")),
    };
    let compute = || {
        let tree = WeightTree::flat(&vec![1.0 / n as f64; n])?;
        let cells = (0..m * n).map(Cell::of).collect();
        let model = Model::new(&Problem::new(m, n, inputs, cells, tree, set, BlockWeights::Fixed)?)?;
        let settings = Settings { draws: 400_000, seed: 1, ..Settings::default() };
        let figures = figures(&model, &model.sample(&settings, |_, _| {})?)?;
        let confidence = confidence_factors(&model, &figures.central_weights, &settings)?;
        Ok((figures, confidence))
    };
    let (figures, confidence) = compute().map_err(|error: waage::error::NumericError| error.to_string())?;
    let row = |row: &Vec<Sampled>| row.iter().map(|figure| figure.value).collect::<Vec<_>>();
    let mut computed = Map::new();
    let mut put = |key: &str, value: Value| computed.insert(key.to_owned(), value);
    put("rank_acceptability", json!(figures.rank_acceptability.iter().map(row).collect::<Vec<_>>()));
    put("central_weights", figures.central_weights.iter().map(|weights| json!(weights.as_ref().map(row))).collect());
    put("confidence_factors", confidence.iter().map(|factor| json!(factor.map(|factor| factor.value))).collect());
    put("pairwise_winning", json!(figures.pairwise.iter().map(row).collect::<Vec<_>>()));
    put("expected_rank", json!(row(&figures.expected_rank)));
    Ok(computed)
}

/// Sampled indices are held to four of their own standard errors around the published ones; what is handed to the
/// comparison, which knows one tolerance for sampled and exact figures, are the exact ones of [`ishigami`], to which the
/// sampled ones are held as well. The linear case is one of the exact figures.
fn sobol(case: &Case) -> Computed {
    let mut inputs = Vec::new();
    for bounds in list(case.parameter("bounds")) {
        let bounds = vector(bounds).ok_or("bounds are no numbers")?;
        inputs.push(Distribution::uniform(bounds[0], bounds[1]).map_err(|error| error.to_string())?);
    }
    let number = |key: &str| case.parameter(key).as_f64().unwrap_or(0.0);
    let (a, b) = (number("a"), number("b"));
    let model =
        |x: &[f64]| libm::sin(x[0]) + a * libm::pow(libm::sin(x[1]), 2.0) + b * libm::pow(x[2], 4.0) * libm::sin(x[0]);
    let found = sobol_indices(&inputs, 1 << 16, 1, model).map_err(|error| error.to_string())?;
    let published =
        ["expected_precise", "expected"].map(|key| case.json()[key].as_object().cloned().unwrap_or_default());
    let published = published.into_iter().find(|map| !map.is_empty()).unwrap_or_default();
    within_four_errors(&found, &published)?;
    let exact = ishigami(a, b);
    within_four_errors(&found, &exact)?;
    Ok(exact)
}

/// Whether every sampled figure is within four standard errors of the exact one.
fn within_four_errors(found: &SobolIndices, exact: &Map<String, Value>) -> Result<(), String> {
    let within = |found: Sampled, key: &str, exact: &Value| {
        let exact = exact.as_f64().ok_or_else(|| format!("no exact {key}"))?;
        if (found.value - exact).abs() <= 4.0 * found.error + 1e-12 {
            Ok(())
        } else {
            Err(format!("{key}: {found:?} is not within four standard errors of {exact}"))
        }
    };
    for (key, figures) in [("S1", &found.first), ("ST", &found.total)] {
        let values = exact.get(key).map_or(&[][..], list);
        if values.len() != figures.len() {
            return Err(format!("{key}: {} figures and {} exact ones", figures.len(), values.len()));
        }
        for (figure, exact) in figures.iter().zip(values) {
            within(*figure, key, exact)?;
        }
    }
    for (key, figure) in [("mean", found.mean), ("variance", found.variance)] {
        if let Some(exact) = exact.get(key) {
            within(figure, key, exact)?;
        }
    }
    Ok(())
}

/// Exact indices of `f = sin x + a sin² y + b z⁴ sin x` for x, y, z uniform on (−π, π).
///
/// With `E sin = 0`, `E sin² = 1/2`, `E sin⁴ = 3/8`, `E z⁴ = π⁴/5` and `E z⁸ = π⁸/9`:
/// ```text
/// E f        = a/2
/// E[f | x]   = sin x (1 + b π⁴/5) + a/2         V1  = (1 + b π⁴/5)²/2
/// E[f | y]   = a sin² y                         V2  = a² (3/8 − 1/4) = a²/8
/// E[f | z]   = a/2                              V3  = 0
/// E[f | x,z] = sin x (1 + b z⁴) + a/2           V13 = b² Var(z⁴)/2 = b² (π⁸/9 − π⁸/25)/2 = 8 b² π⁸/225
/// ```
/// y enters by a term of its own, so that V12 = V23 = V123 = 0 and `Var f = V1 + V2 + V13`.
fn ishigami(a: f64, b: f64) -> Map<String, Value> {
    let fourth = std::f64::consts::PI.powi(4);
    let (first, second) = ((1.0 + b * fourth / 5.0).powi(2) / 2.0, a * a / 8.0);
    let both = 8.0 * b * b * fourth * fourth / 225.0;
    let variance = first + second + both;
    let exact = json!({
        "S1": [first / variance, second / variance, 0.0],
        "ST": [(first + both) / variance, second / variance, both / variance],
        "S2": {"1,2": 0.0, "1,3": both / variance, "2,3": 0.0},
        "mean": a / 2.0,
        "variance": variance,
    });
    exact.as_object().cloned().unwrap_or_default()
}
