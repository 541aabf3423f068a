//! Cases of `elicit`: `ahp`, `ahp_hierarchy`, `ahp_incomplete`, `bwm`, `critic`, `entropy`, `rank_weights`, `swara`, `swing`.

use super::harness::{Case, Computed, list, named_groups, vector};
use nalgebra::DMatrix;
use serde_json::{Map, Value, json};
use waage::elicit::{
    BestWorst, BestWorstLinear, BestWorstNonlinear, Critic, Eigenvector, Elicited, Entropy, GeometricMean, Harker,
    Hierarchy, LogLeastSquares, Node, NormalisedColumns, OptimalCompletion, PairwiseMatrix, Quantity, RandomIndex,
    RankExponent, RankList, RankOrderCentroid, RankReciprocal, RankSum, Steps, Swara, Swing, Synthesis,
};
use waage::model::{Direction, Ranking};

/// Computes the cases of this room.
pub(crate) fn run(case: &Case) -> Option<Computed> {
    Some(match case.method() {
        "ahp" => ahp(case),
        "ahp_hierarchy" => ahp_hierarchy(case),
        "ahp_incomplete" => ahp_incomplete(case),
        "bwm" => bwm(case),
        "critic" => critic(case),
        "entropy" => entropy(case),
        "rank_weights" => rank_weights(case),
        "swara" => swara(case),
        "swing" => swing(case),
        _ => return None,
    })
}

fn text(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn answer(quantities: &[(&str, Value)]) -> Map<String, Value> {
    quantities.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

/// An intermediate quantity, under the name that the library gives it.
fn detail(elicited: &Elicited, name: &str) -> Value {
    elicited.details.get(name).map_or(Value::Null, |quantity| json!(quantity))
}

fn ratio(elicited: &Elicited) -> Value {
    json!(elicited.consistency.map(|consistency| consistency.value))
}

fn random_index(case: &Case) -> Result<RandomIndex, String> {
    match case.parameter("random_index").as_str() {
        None | Some("saaty1980") => Ok(RandomIndex::Saaty1980),
        Some("saaty2008") => Ok(RandomIndex::Saaty2008),
        Some("donegan_dodd" | "donegan_dodd1991" | "donegan-dodd") => Ok(RandomIndex::DoneganDodd1991),
        Some("alonso_lamata" | "alonso_lamata2006" | "alonso-lamata") => Ok(RandomIndex::AlonsoLamata2006),
        Some(other) => Err(format!("unknown random index {other}")),
    }
}

fn comparisons(rows: &Value) -> Result<PairwiseMatrix, String> {
    let rows: Vec<Vec<Option<f64>>> =
        list(rows).iter().map(|row| list(row).iter().map(Value::as_f64).collect()).collect();
    PairwiseMatrix::with_gaps(&rows).map_err(text)
}

fn ahp(case: &Case) -> Computed {
    let random_index = random_index(case)?;
    let matrix = comparisons(case.parameter("matrix"))?;
    let exact = Eigenvector { random_index }.elicit(&matrix).map_err(text)?;
    let mean = GeometricMean.elicit(&matrix).map_err(text)?;
    let columns = NormalisedColumns { random_index }.elicit(&matrix).map_err(text)?;
    Ok(answer(&[
        ("priorities", json!(exact.weights)),
        ("lambda_max", detail(&exact, "lambda_max")),
        ("CI", detail(&exact, "consistency_index")),
        ("CR", ratio(&exact)),
        ("consistent", json!(exact.consistency.and_then(|consistency| consistency.acceptable))),
        ("priorities_geometric_mean", json!(mean.weights)),
        ("GCI", ratio(&mean)),
        ("priorities_normalised_columns", json!(columns.weights)),
        ("lambda_max_normalised_columns", detail(&columns, "lambda_max")),
        ("CI_normalised_columns", detail(&columns, "consistency_index")),
        ("CR_normalised_columns", ratio(&columns)),
    ]))
}

fn ahp_incomplete(case: &Case) -> Computed {
    let random_index = random_index(case)?;
    let matrix = comparisons(case.parameter("matrix"))?;
    let harker = Harker { random_index }.elicit(&matrix).map_err(text)?;
    let squares = LogLeastSquares.elicit(&matrix).map_err(text)?;
    let optimal = OptimalCompletion { random_index }.elicit(&matrix).map_err(text)?;
    let Some(Quantity::Matrix(filled)) = optimal.details.get("completed") else {
        return Err("no completed matrix".to_owned());
    };
    let completion: Map<String, Value> = matrix
        .missing()
        .map(|(row, column)| (format!("{},{}", row + 1, column + 1), json!(filled[row][column])))
        .collect();
    Ok(answer(&[
        ("harker_priorities", json!(harker.weights)),
        ("harker_lambda_max", detail(&harker, "lambda_max")),
        ("llsm_priorities", json!(squares.weights)),
        ("optimal_priorities", json!(optimal.weights)),
        ("optimal_lambda_max", detail(&optimal, "lambda_max")),
        ("optimal_completion", Value::Object(completion)),
    ]))
}

fn ahp_hierarchy(case: &Case) -> Computed {
    let random_index = random_index(case)?;
    let synthesis = match case.parameter("synthesis").as_str() {
        None | Some("distributive") => Synthesis::Distributive,
        Some("ideal") => Synthesis::Ideal,
        Some(other) => return Err(format!("unknown synthesis {other}")),
    };
    let hierarchy = Hierarchy::new(node(case.parameter("tree"))?).map_err(text)?;
    let result = hierarchy.evaluate(Eigenvector { random_index }, synthesis).map_err(text)?;
    let nodes: Map<String, Value> =
        result.comparisons.iter().map(|(name, elicited)| (name.clone(), json!(elicited.weights))).collect();
    let locals: Map<String, Value> = result
        .criteria
        .iter()
        .filter_map(|leaf| Some((leaf.name.clone(), json!(leaf.alternatives.as_ref()?.weights))))
        .collect();
    let globals: Map<String, Value> =
        result.criteria.iter().map(|leaf| (leaf.name.clone(), json!(leaf.weight))).collect();
    let mut computed = answer(&[
        ("node_priorities", Value::Object(nodes)),
        ("local_alternative_priorities", Value::Object(locals)),
        ("global_weights", Value::Object(globals)),
    ]);
    if let Some(scores) = result.scores {
        let groups = Ranking::descending(&scores, 1e-12).groups();
        computed.insert("scores".to_owned(), json!(scores));
        computed.insert("ranking".to_owned(), named_groups(&groups, &case.alternatives()));
    }
    Ok(computed)
}

fn node(tree: &Value) -> Result<Node, String> {
    let name = tree["id"].as_str().unwrap_or_default().to_owned();
    if list(&tree["children"]).is_empty() {
        let alternatives = Some(&tree["alternatives"]["matrix"]).filter(|rows| rows.is_array());
        return Ok(Node::Leaf { name, alternatives: alternatives.map(comparisons).transpose()? });
    }
    let children = list(&tree["children"]).iter().map(node).collect::<Result<_, _>>()?;
    Ok(Node::Inner { name, comparison: comparisons(&tree["comparison"]["matrix"])?, children })
}

fn bwm(case: &Case) -> Computed {
    let names: Vec<&str> = case.criteria().iter().filter_map(|criterion| criterion["id"].as_str()).collect();
    let place = |parameter: &str| {
        let name = case.parameter(parameter).as_str();
        names.iter().position(|known| Some(*known) == name).ok_or_else(|| format!("{parameter} is no criterion"))
    };
    let numbers = |parameter: &str| vector(case.parameter(parameter)).ok_or_else(|| format!("no {parameter}"));
    let (to_others, to_worst) = (numbers("best_to_others")?, numbers("others_to_worst")?);
    let judgements = BestWorst::new(place("best")?, place("worst")?, &to_others, &to_worst).map_err(text)?;
    let linear = BestWorstLinear.elicit(&judgements).map_err(text)?;
    let nonlinear = BestWorstNonlinear.elicit(&judgements).map_err(text)?;
    Ok(answer(&[
        ("weights", json!(linear.weights)),
        ("xi_linear", detail(&linear, "xi")),
        ("input_based_CR", ratio(&linear)),
        ("xi_nonlinear", detail(&nonlinear, "xi")),
        ("output_based_CR", ratio(&nonlinear)),
        ("weights_nonlinear", json!(nonlinear.weights)),
    ]))
}

fn table(case: &Case) -> Result<(DMatrix<f64>, Vec<Direction>), String> {
    let rows = case.performance()?;
    let directions: Vec<Direction> = case
        .criteria()
        .iter()
        .map(|criterion| if criterion["direction"] == "min" { Direction::Minimize } else { Direction::Maximize })
        .collect();
    let flat: Vec<f64> = rows.iter().flatten().copied().collect();
    Ok((DMatrix::from_row_slice(rows.len(), directions.len(), &flat), directions))
}

fn entropy(case: &Case) -> Computed {
    let (values, directions) = table(case)?;
    let elicited = Entropy.elicit(&values, &directions).map_err(text)?;
    Ok(answer(&[
        ("weights", json!(elicited.weights)),
        ("entropy", detail(&elicited, "entropy")),
        ("divergence", detail(&elicited, "divergence")),
    ]))
}

fn critic(case: &Case) -> Computed {
    let (values, directions) = table(case)?;
    let direction_aware = case.parameter("direction_aware").as_bool().unwrap_or(true);
    let elicited = Critic { direction_aware }.elicit(&values, &directions).map_err(text)?;
    Ok(answer(&[
        ("weights", json!(elicited.weights)),
        ("std", detail(&elicited, "std")),
        ("correlation", detail(&elicited, "correlation")),
        ("information", detail(&elicited, "information")),
    ]))
}

fn rank_weights(case: &Case) -> Computed {
    let count = case.parameter("n").as_u64().ok_or("no n")?;
    let ranks = RankList::descending(usize::try_from(count).map_err(text)?).map_err(text)?;
    let exponent =
        case.parameter("exponent").as_f64().map_or(RankExponent::default(), |exponent| RankExponent { exponent });
    Ok(answer(&[
        ("roc", json!(RankOrderCentroid.elicit(&ranks).map_err(text)?.weights)),
        ("rank_sum", json!(RankSum.elicit(&ranks).map_err(text)?.weights)),
        ("rank_reciprocal", json!(RankReciprocal.elicit(&ranks).map_err(text)?.weights)),
        ("rank_exponent", json!(exponent.elicit(&ranks).map_err(text)?.weights)),
    ]))
}

fn swara(case: &Case) -> Computed {
    let steps = vector(case.parameter("s")).ok_or("no s")?;
    let order: Vec<usize> = (0..steps.len()).collect();
    let elicited = Swara.elicit(&Steps::new(&order, &steps).map_err(text)?).map_err(text)?;
    Ok(answer(&[("weights", json!(elicited.weights)), ("k", detail(&elicited, "k")), ("q", detail(&elicited, "q"))]))
}

fn swing(case: &Case) -> Computed {
    let points = vector(case.parameter("points")).ok_or("no points")?;
    Ok(answer(&[("weights", json!(Swing.elicit(&points).map_err(text)?.weights))]))
}
