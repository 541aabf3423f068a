//! What the reader of a result must know.

use super::ranking::passing;
use super::{Evaluation, attribute_weights, criterion_values, decision_table};
use crate::aggregate::agreement::spearman;
use crate::aggregate::rank_reversal::drop_one;
use crate::aggregate::tree::NodeAggregation;
use crate::error::{Finding, Location, Problem};
use crate::model::Role;
use crate::study::Study;

/// From this rank correlation on, two criteria below one objective may count the same thing twice.
const ALIKE: f64 = 0.95;

/// With fewer alternatives, two unrelated criteria agree by chance too often (1 in 4! for four).
const ENOUGH: usize = 5;

/// Alternatives are dropped one by one where there are not more.
const DROP_LIMIT: usize = 30;

/// The file of a table, or its sheet where the study is a workbook.
fn place(study: &Study, file: &str) -> Location {
    let table = file.trim_end_matches(".csv");
    let book = study.inputs.iter().find_map(|input| input.file.strip_suffix(table)?.strip_suffix('#'));
    match book {
        Some(book) => Location { sheet: Some(table.to_owned()), ..Location::file(book) },
        None => Location::file(file),
    }
}

pub(super) fn remarks(study: &Study, evaluation: &Evaluation) -> Vec<Finding> {
    let at = |file: &str| place(study, file);
    let id = |s: usize| study.alternatives[s].id.to_string();
    let mut found = Vec::new();
    for (s, hits) in evaluation.gates.iter().enumerate() {
        for hit in hits {
            let criterion = &study.criteria[hit.criterion];
            let Some(gate) = &criterion.gate else { continue };
            found.push(Finding::new(
                Problem::KnockedOut {
                    alternative: id(s),
                    criterion: criterion.id.to_string(),
                    block: hit.block.map(|b| study.blocks[b].id.to_string()),
                    found: hit.found,
                    rule: format!("{} {}", gate.operator.sign(), gate.threshold),
                },
                at("scores.csv"),
            ));
        }
    }
    for (c, criterion) in study.criteria.iter().enumerate() {
        if study.weighted(c) && study.alternatives.len() > 1 && constant(study, evaluation, c) {
            let problem = Problem::NoDifference { criterion: criterion.id.to_string() };
            found.push(Finding::new(problem, at("scores.csv")));
        }
    }
    found.extend(double_counting(study, evaluation));
    found.extend(methods(study, evaluation));
    for (s, other) in evaluation.dominated_by.iter().enumerate() {
        if let Some(other) = other {
            let problem = Problem::Dominated { alternative: id(s), by: id(*other) };
            found.push(Finding::new(problem, at("scores.csv")));
        }
    }
    let ratings = study.ratings.len();
    let assumed: usize = evaluation.coverage.assumed.iter().sum();
    if assumed > 0 {
        found.push(Finding::new(Problem::NoEvidence { without: assumed, ratings }, at("scores.csv")));
    }
    let gaps = evaluation.coverage.gaps();
    for (at_step, step) in study.steps.iter().enumerate() {
        let lacking = gaps.iter().filter(|&&(_, lacking)| lacking == at_step);
        let criteria: Vec<String> = lacking.map(|&(criterion, _)| study.criteria[criterion].id.to_string()).collect();
        if !criteria.is_empty() {
            let problem = Problem::CoverageGap { criteria, step: step.id.to_string() };
            found.push(Finding::new(problem, at("evidence.csv")));
        }
    }
    if let Some(costs) = &evaluation.costs {
        for (s, cost) in costs.iter().enumerate() {
            // What a composite lacks, one of its parts lacks.
            if cost.is_none() && study.alternatives[s].assignment.is_none() {
                found.push(Finding::new(Problem::NoCost { alternative: id(s) }, at("cashflows.csv")));
            }
        }
    } else if study.criteria.iter().any(|criterion| criterion.role == Role::Monetary) {
        found.push(Finding::new(Problem::NoMoney, at("cashflows.csv")));
    }
    found.extend(decision(study, evaluation));
    found
}

/// A decision for an alternative that does not lead needs a reason.
fn decision(study: &Study, evaluation: &Evaluation) -> Option<Finding> {
    let (decision, decided) = (study.settings.decision.as_ref()?, study.decided()?);
    let ranks = &evaluation.main().ranks;
    let leads = ranks[decided].is_some_and(|rank| rank.first == 1);
    if leads || !decision.reason.trim().is_empty() {
        return None;
    }
    let problem = Problem::DecisionUnreasoned {
        decided: decision.alternative.clone(),
        leaders: super::frozen::leaders(study, ranks),
    };
    Some(Finding::new(problem, Location::file("study.json")))
}

fn constant(study: &Study, evaluation: &Evaluation, criterion: usize) -> bool {
    study.performances.attributes().iter().enumerate().filter(|(_, a)| a.criterion == criterion).all(|(a, _)| {
        let first = evaluation.partial.row(0)[a];
        (1..study.alternatives.len()).all(|s| evaluation.partial.row(s)[a] == first)
    })
}

/// Weighted criteria below one objective that order the alternatives almost alike. Composites do not count: they repeat
/// their parts. Overlaps that the catalogue declares are reported on the input.
fn double_counting(study: &Study, evaluation: &Evaluation) -> Vec<Finding> {
    let simple: Vec<usize> =
        (0..study.alternatives.len()).filter(|&s| study.alternatives[s].assignment.is_none()).collect();
    if simple.len() < ENOUGH {
        return Vec::new();
    }
    let values: Vec<Vec<f64>> = simple.iter().map(|&s| criterion_values(study, &evaluation.partial, s)).collect();
    let column = |c: usize| values.iter().map(|row| row[c]).collect::<Vec<f64>>();
    let weights = study.profiles[evaluation.main].weights.global();
    let parent = |c: usize| study.tree.nodes()[study.criteria[c].node].parent;
    let counts: Vec<usize> =
        (0..study.criteria.len()).filter(|&c| study.weighted(c) && weights[study.criteria[c].node] > 0.0).collect();
    let mut found = Vec::new();
    for (place, &a) in counts.iter().enumerate() {
        for &b in counts[place + 1..].iter().filter(|&&b| parent(b) == parent(a)) {
            let declared = study.criteria[a].overlaps.contains(&b) || study.criteria[b].overlaps.contains(&a);
            let Some(correlation) = spearman(&column(a), &column(b)).ok().filter(|&rho| !declared && rho >= ALIKE)
            else {
                continue;
            };
            let [criterion, other] = [a, b].map(|c| study.criteria[c].id.to_string());
            let problem = Problem::DoubleCounting { criterion, other, correlation };
            found.push(Finding::new(problem, Location::file("scores.csv")));
        }
    }
    found
}

/// What the method of the ranking and the rules of the tree make of the study.
fn methods(study: &Study, evaluation: &Evaluation) -> Vec<Finding> {
    let mut found = Vec::new();
    for (node, rule) in study.tree.nodes().iter().zip(&study.aggregations) {
        if *rule != NodeAggregation::Additive {
            let problem =
                Problem::NotAdditive { node: node.id.to_string(), minimum: *rule == NodeAggregation::Minimum };
            found.push(Finding::new(problem, Location::file("criteria.csv")));
        }
    }
    let (method, at) = (&study.settings.method, || Location::file("study.json"));
    if !study.is_additive() {
        let method = (!study.ranks_by_value()).then(|| method.name().to_owned());
        found.push(Finding::new(Problem::NoExactFigures { method }, at()));
    }
    if let Some(error) = &evaluation.failure {
        let problem = Problem::NoAnswer { method: method.name().to_owned(), error: error.clone() };
        found.push(Finding::new(problem, at()));
    } else if !study.ranks_by_value() {
        found.extend(rank_reversal(study, evaluation).map(|problem| Finding::new(problem, at())));
    }
    found
}

/// The first pair whose order hangs on a third alternative, and how many there are.
fn rank_reversal(study: &Study, evaluation: &Evaluation) -> Option<Problem> {
    let (method, rows) = (&study.settings.method, passing(&evaluation.knocked_out));
    let weights = attribute_weights(study, &study.profiles[evaluation.main].weights);
    let table = decision_table(study, &weights, &rows).ok()?;
    if rows.len() < 3 || rows.len() > DROP_LIMIT || !method.is_relative(&table) {
        return None;
    }
    let dropped = drop_one(method, &table).ok()?;
    let mut reversed = dropped
        .iter()
        .flat_map(|one| one.turned.iter().filter(|turned| !turned.level).map(|turned| (one.dropped, *turned)));
    let count = reversed.clone().count();
    let (left, turned) = reversed.next()?;
    let id = |row: usize| study.alternatives[rows[row]].id.to_string();
    Some(Problem::RankReversal {
        method: method.name(),
        dropped: id(left),
        ahead: id(turned.ahead),
        behind: id(turned.behind),
        count,
    })
}
