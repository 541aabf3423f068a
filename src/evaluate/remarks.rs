//! What the reader of a result must know.

use super::Evaluation;
use crate::error::{Finding, Location, Problem};
use crate::model::Role;
use crate::study::Study;

pub(super) fn remarks(study: &Study, evaluation: &Evaluation) -> Vec<Finding> {
    let at = |file: &str| Location::file(file);
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
    for (criterion, step) in evaluation.coverage.gaps() {
        let problem = Problem::CoverageGap {
            criterion: study.criteria[criterion].id.to_string(),
            step: study.steps[step].id.to_string(),
        };
        found.push(Finding::new(problem, at("evidence.csv")));
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
    found
}

fn constant(study: &Study, evaluation: &Evaluation, criterion: usize) -> bool {
    study.performances.attributes().iter().enumerate().filter(|(_, a)| a.criterion == criterion).all(|(a, _)| {
        let first = evaluation.partial.row(0)[a];
        (1..study.alternatives.len()).all(|s| evaluation.partial.row(s)[a] == first)
    })
}
