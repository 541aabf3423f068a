//! Cases of `aggregate`: a decision table in, every quantity of the method out.

use super::harness::{Case, Computed, list, matrix, named_groups, texts, vector};
use serde_json::{Map, Value, json};
use waage::aggregate::electre_tri_b::Profiles;
use waage::aggregate::tree::{Node, NodeAggregation, aggregate};
use waage::aggregate::{
    CostRule, Method, Normalisation, Outcome, PreferenceFunction, additive, electre_iii, electre_tri_b, topsis, vikor,
    waspas, weighted_product,
};
use waage::model::{
    Attribute, DecisionTable, Direction, Matrix, PiecewiseLinear, PreferenceShape, Threshold, ThresholdBase,
};

/// Computes the cases of this room.
pub(crate) fn run(case: &Case) -> Option<Computed> {
    Some(match case.method() {
        "weighted_sum" => weighted_sum(case),
        "additive_value" => additive_value(case),
        "preference_function" => preference_function(case),
        "electre_tri_b" => electre_tri(case),
        "weighted_product" | "waspas" | "topsis" | "vikor" | "promethee" | "electre_iii" => by_registry(case),
        name => {
            let method: Method = name.replace('_', "-").parse().ok()?;
            evaluate(case, &method).map(|(outcome, _)| plain(case, &outcome))
        }
    })
}

fn by_registry(case: &Case) -> Computed {
    let method = method(case)?;
    let (outcome, table) = evaluate(case, &method)?;
    let mut computed = plain(case, &outcome);
    let details = serde_json::to_value(&outcome.details).map_err(|error| error.to_string())?;
    for (key, value) in details.as_object().into_iter().flatten() {
        let key = match key.as_str() {
            "s" | "r" | "q" | "dq" => key.to_uppercase(),
            _ => key.clone(),
        };
        computed.entry(key).or_insert(value.clone());
    }
    match case.method() {
        "weighted_product" => {
            let ratio = |a: &f64| outcome.scores.iter().map(|b| a / b).collect::<Vec<_>>();
            computed.insert("ratios".into(), outcome.scores.iter().map(ratio).collect());
            computed.insert("normalised".into(), details["values"].clone());
        }
        "electre_iii" => {
            for key in ["descending", "ascending"] {
                let groups = groups_of_places(&details[key]);
                computed.insert(key.into(), named_groups(&groups, table.alternatives()));
            }
            computed.insert("discordance".into(), by_pairs(&details["discordance"], table.rows()));
        }
        _ => {}
    }
    Ok(computed)
}

/// The method with the parameters of the case.
fn method(case: &Case) -> Result<Method, String> {
    let number = |name: &str, default: f64| case.parameter(name).as_f64().unwrap_or(default);
    Ok(match case.method() {
        "weighted_product" => Method::WeightedProduct(weighted_product::Parameters {
            normalisation: normalisation(case, Normalisation::Max(CostRule::Reciprocal))?,
        }),
        "waspas" => Method::Waspas(waspas::Parameters { lambda: number("lambda", 0.5) }),
        "topsis" => Method::Topsis(topsis::Parameters {
            normalisation: normalisation(case, Normalisation::Vector(CostRule::Keep))?,
            ..topsis::Parameters::default()
        }),
        "vikor" => Method::Vikor(vikor::Parameters { v: number("v", 0.5) }),
        "promethee" => Method::PrometheeIi,
        _ => Method::ElectreIii(electre_iii::Parameters { alpha: number("alpha", 0.3), beta: number("beta", -0.15) }),
    })
}

fn evaluate(case: &Case, method: &Method) -> Result<(Outcome, DecisionTable), String> {
    let table = table(case, &case.performance()?)?;
    let outcome = method.evaluate(&table).map_err(|error| error.to_string())?;
    Ok((outcome, table))
}

/// Scores and ranking, which every method has.
fn plain(case: &Case, outcome: &Outcome) -> Map<String, Value> {
    let ranking = named_groups(&outcome.ranking.groups(), &case.alternatives());
    Map::from_iter([("scores".to_owned(), json!(outcome.scores)), ("ranking".to_owned(), ranking)])
}

fn weighted_sum(case: &Case) -> Computed {
    let normalisation = normalisation(case, Normalisation::None)?;
    let method = Method::Additive(additive::Parameters { normalisation, full_mark: 1.0 });
    let (outcome, table) = evaluate(case, &method)?;
    let normalised = normalisation.matrix(&table).map_err(|error| error.to_string())?;
    let mut computed = plain(case, &outcome);
    computed.insert("normalised".into(), json!(normalised));
    computed.insert("weights".into(), json!(table.weights()));
    Ok(computed)
}

/// Value functions, and a tree where the case has one.
fn additive_value(case: &Case) -> Computed {
    let rows = list(&case.json()["performance"]);
    let cell = |row: &Value, column: usize| -> Result<f64, String> {
        let function = &case.criteria()[column]["value_function"];
        match (&row[column], function["map"].get(row[column].as_str().unwrap_or_default())) {
            (Value::Number(number), _) => number.as_f64().ok_or_else(|| format!("{number} is no number")),
            (_, Some(points)) => points.as_f64().ok_or_else(|| format!("{points} are no points")),
            (other, None) => Err(format!("{other} has no points")),
        }
    };
    let performance = rows
        .iter()
        .map(|row| (0..case.criteria().len()).map(|column| cell(row, column)).collect())
        .collect::<Result<Vec<Vec<f64>>, String>>()?;
    let table = table(case, &performance)?;
    let parameters = additive::Parameters { normalisation: Normalisation::None, full_mark: 1.0 };
    let outcome = Method::Additive(parameters.clone()).evaluate(&table).map_err(|error| error.to_string())?;
    let values = additive::evaluate(&table, &parameters).map_err(|error| error.to_string())?.values;
    let mut computed = plain(case, &outcome);
    computed.insert("global_weights".into(), json!(table.weights()));
    if case.parameter("tree").is_object() {
        let tree = aggregate(&node(case, case.parameter("tree"))?, &values).map_err(|error| error.to_string())?;
        let names = case.alternatives();
        let ranking = waage::model::Ranking::descending(&tree.scores, 1e-10);
        computed.insert("ranking".into(), named_groups(&ranking.groups(), &names));
        computed.insert("scores".into(), json!(tree.scores));
        computed.insert("global_weights".into(), json!(tree.global_weights));
        let nodes = tree.nodes.into_iter().map(|node| (node.id, json!(node.scores)));
        computed.insert("node_scores".into(), Value::Object(nodes.collect()));
    }
    computed.insert("values".into(), json!(values));
    Ok(computed)
}

fn node(case: &Case, given: &Value) -> Result<Node, String> {
    let weight = given["weight"].as_f64().unwrap_or(1.0);
    if let Some(criterion) = given["criterion"].as_str() {
        let column = case.criteria().iter().position(|other| other["id"] == criterion);
        return Ok(Node::leaf(criterion, weight, column.ok_or_else(|| format!("no criterion {criterion}"))?));
    }
    let rule = match given["aggregation"].as_str() {
        None | Some("additive" | "weighted_sum" | "sum") => NodeAggregation::Additive,
        Some("geometric" | "product") => NodeAggregation::Geometric,
        Some("minimum" | "min") => NodeAggregation::Minimum,
        Some(other) => return Err(format!("no node aggregation {other}")),
    };
    let children = list(&given["children"]).iter().map(|child| node(case, child)).collect::<Result<_, _>>()?;
    Ok(Node::objective(given["id"].as_str().unwrap_or_default(), weight, rule, children))
}

fn preference_function(case: &Case) -> Computed {
    let mut attribute = Attribute::benefit("d", 1.0);
    preference(&mut attribute, case.parameter("preference_function"))?;
    let function = PreferenceFunction::of(&attribute, 0).map_err(|error| error.to_string())?;
    let differences = vector(case.parameter("differences")).ok_or("no differences")?;
    let values: Vec<f64> = differences.into_iter().map(|difference| function.value(difference)).collect();
    Ok(Map::from_iter([("values".to_owned(), json!(values))]))
}

fn electre_tri(case: &Case) -> Computed {
    let profiles = matrix(case.parameter("profiles")).ok_or("no profiles")?;
    let lambda = case.parameter("lambda").as_f64().unwrap_or(electre_tri_b::Parameters::DEFAULT.lambda);
    let parameters = electre_tri_b::Parameters { lambda, profiles: Profiles::Given(profiles) };
    let table = table(case, &case.performance()?)?;
    let details = electre_tri_b::evaluate(&table, &parameters).map_err(|error| error.to_string())?;
    let json = serde_json::to_value(&details).map_err(|error| error.to_string())?;
    let mut computed = json.as_object().cloned().unwrap_or_default();
    let categories = texts(case.parameter("categories"));
    let by_name = |values: &mut dyn Iterator<Item = Value>| -> Value {
        Value::Object(case.alternatives().into_iter().zip(values).collect())
    };
    for (key, assigned) in [("pessimistic", &details.pessimistic), ("optimistic", &details.optimistic)] {
        let mut names = assigned.iter().map(|&category| json!(categories.get(category - 1)));
        computed.insert(key.into(), by_name(&mut names));
    }
    let relation = by_name(&mut list(&json["relation"]).iter().cloned());
    computed.insert("relation".into(), relation);
    Ok(computed)
}

/// Rows of the case as a table; categorical cells are already points.
fn table(case: &Case, rows: &[Vec<f64>]) -> Result<DecisionTable, String> {
    let attributes = case.criteria().iter().map(attribute).collect::<Result<Vec<_>, _>>()?;
    let values = Matrix::from_rows(rows).map_err(|error| error.to_string())?;
    let table = DecisionTable::new(case.alternatives(), attributes, values).map_err(|error| error.to_string())?;
    Ok(if case.parameter("normalise_weights") == &Value::Bool(false) { table.with_weights_as_given() } else { table })
}

fn attribute(criterion: &Value) -> Result<Attribute, String> {
    let direction = match criterion["direction"].as_str() {
        Some("max") | None => Direction::Maximize,
        Some("min") => Direction::Minimize,
        Some(other) => return Err(format!("no direction {other}")),
    };
    let id = criterion["id"].as_str().unwrap_or_default();
    let mut attribute = Attribute::new(id, direction, criterion["weight"].as_f64().unwrap_or(1.0));
    attribute.thresholds.indifference = threshold(&criterion["q"])?;
    attribute.thresholds.preference = threshold(&criterion["p"])?;
    attribute.thresholds.veto = threshold(&criterion["v"])?;
    if let Some([worst, best]) = vector(&criterion["scale"]).as_deref() {
        attribute = attribute.with_anchors(*worst, *best);
    }
    preference(&mut attribute, &criterion["preference_function"])?;
    attribute.value_function = value_function(&criterion["value_function"])?;
    Ok(attribute)
}

fn threshold(given: &Value) -> Result<Option<Threshold>, String> {
    match given {
        Value::Null => Ok(None),
        Value::Object(line) => {
            let number = |key: &str| line.get(key).and_then(Value::as_f64).unwrap_or(0.0);
            let base = match line.get("mode").and_then(Value::as_str) {
                None | Some("direct") => ThresholdBase::Worse,
                Some("inverse") => ThresholdBase::Better,
                Some(other) => return Err(format!("no threshold mode {other}")),
            };
            Ok(Some(Threshold { slope: number("alpha"), constant: number("beta"), base }))
        }
        number => {
            number.as_f64().map(|it| Some(Threshold::constant(it))).ok_or_else(|| format!("{number}: no threshold"))
        }
    }
}

fn preference(attribute: &mut Attribute, given: &Value) -> Result<(), String> {
    let Some(name) = given["type"].as_str() else { return Ok(()) };
    let shape: PreferenceShape =
        serde_json::from_value(json!(name.replace('_', "-"))).map_err(|_| format!("no preference function {name}"))?;
    attribute.preference = Some(shape);
    attribute.thresholds.indifference = threshold(&given["q"])?;
    attribute.thresholds.preference = threshold(&given["p"])?;
    attribute.thresholds.inflection = given["s"].as_f64();
    Ok(())
}

/// Piecewise linear and linear ones; a categorical one has been applied to the cell, so that points pass through.
fn value_function(given: &Value) -> Result<Option<PiecewiseLinear>, String> {
    let point = |worst: f64, best: f64| {
        if best > worst { vec![(worst, 0.0), (best, 100.0)] } else { vec![(best, 100.0), (worst, 0.0)] }
    };
    let points = match (given["type"].as_str(), matrix(&given["points"])) {
        (None | Some("categorical"), _) => return Ok(None),
        (Some("piecewise_linear"), Some(points)) => {
            let pairs = points.iter().map(|point| <[f64; 2]>::try_from(point.as_slice()).map(|[x, y]| (x, y)));
            let mut pairs = pairs.collect::<Result<Vec<_>, _>>().map_err(|_| "a point is a pair".to_owned())?;
            pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
            pairs
        }
        (Some("linear"), _) => match (given["worst"].as_f64(), given["best"].as_f64()) {
            (Some(worst), Some(best)) => point(worst, best),
            _ => return Err("a linear value function needs worst and best".into()),
        },
        (Some(other), _) => return Err(format!("no value function {other}")),
    };
    PiecewiseLinear::new(points).map(Some).map_err(|error| error.to_string())
}

fn normalisation(case: &Case, default: Normalisation) -> Result<Normalisation, String> {
    let keep = matches!(default, Normalisation::Vector(CostRule::Keep));
    let rule = match case.parameter("cost_rule").as_str() {
        None if keep => CostRule::Keep,
        None | Some("reciprocal") => CostRule::Reciprocal,
        Some("keep") => CostRule::Keep,
        Some("complement") => CostRule::Complement,
        Some(other) => return Err(format!("no cost rule {other}")),
    };
    Ok(match case.parameter("normalisation").as_str() {
        None => default,
        Some("none") => Normalisation::None,
        Some("minmax") => Normalisation::MinMax,
        Some("max") => Normalisation::Max(rule),
        Some("sum") => Normalisation::Sum(rule),
        Some("vector") => Normalisation::Vector(rule),
        Some("z" | "zscore") => Normalisation::ZScore,
        Some("anchors" | "scale") => Normalisation::Anchors,
        Some(other) => return Err(format!("no normalisation {other}")),
    })
}

/// Tied groups out of a list of competition ranks.
fn groups_of_places(places: &Value) -> Vec<Vec<usize>> {
    let places = vector(places).unwrap_or_default();
    waage::model::Ranking::ascending(&places, 0.0).groups()
}

/// Attribute × row × column as row × column × attribute; 0 where the attribute has no veto.
fn by_pairs(given: &Value, rows: usize) -> Value {
    let pair = |a: usize, b: usize| -> Value {
        list(given).iter().map(|attribute| attribute[a][b].as_f64().unwrap_or(0.0)).collect()
    };
    (0..rows).map(|a| (0..rows).map(|b| pair(a, b)).collect::<Value>()).collect()
}
