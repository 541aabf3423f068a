//! From located cells to a valid study: every rule of the format is checked here, once, wherever the cells came from.

mod alternatives;
mod blocks;
mod cash_flows;
mod criteria;
mod evidence;
pub(super) mod judgements;
mod paper;
mod performances;
mod scales;
mod scores;
mod survey;
mod trust;
mod uncertainty;
mod weights;

use super::names::Names;
use super::records::Records;
use super::{Findings, Table, freeze};
use crate::error::{Error, Finding, IdKind, Location, Needed, Problem};
use crate::study::{Frozen, Measure, Parts, Study, Yardstick};

/// Checks all records and builds the study. Findings, warnings included, end up in the study or in the error.
pub(super) fn validate(records: &Records, mut findings: Findings) -> Result<Study, Error> {
    let mut parts = parts(records, &mut findings);
    if let Some(parts) = &mut parts {
        let freeze = records.freeze.as_ref().filter(|_| !findings.has_errors());
        parts.frozen = freeze.map(|record| freeze::compare(record, &parts.yardstick(), &mut findings));
        trust::check(records, parts, &mut findings);
    }
    let failed = findings.has_errors();
    let findings = findings.into_sorted();
    match parts {
        Some(parts) if !failed => {
            let misfit = |misfit: crate::study::Misfit| {
                // The rules above imply these; should one be forgotten, the user still gets a message.
                let problem = Problem::JsonValue {
                    expected: crate::error::JsonExpected::Other(misfit.to_string()),
                    found: String::new(),
                };
                Error::Input(vec![Finding::new(problem, Location::file("study.json"))])
            };
            Study::new(Parts { warnings: findings, ..parts }).map_err(misfit)
        }
        _ => Err(Error::Input(findings)),
    }
}

fn parts(records: &Records, findings: &mut Findings) -> Option<Parts> {
    let settings = records.settings.clone();
    paper::paper(records, findings);
    let (steps, step_names) = evidence::steps(records, findings);
    let (blocks, block_names) = blocks::blocks(records, findings);
    let criteria = criteria::criteria(records, &block_names, &step_names, findings);
    let alternatives = alternatives::alternatives(records, &blocks, &block_names, findings);
    let (evidence, evidence_names) = evidence::evidence(records, &step_names, findings);
    let relations = alternatives::relations(records.relations.as_ref(), &alternatives.names, findings);
    let cash_flows = cash_flows::cash_flows(records, &alternatives.names, findings);
    let no_nodes = Names::unread(IdKind::Node);
    let nodes = criteria.as_ref().map_or(&no_nodes, |criteria| &criteria.node_names);
    let mut weights = weights::points(records, nodes, findings);
    uncertainty::uncertainty(records, nodes, findings);
    let criteria = criteria?;
    let panels = if criteria.unclear { Vec::new() } else { weights.judge(records, &criteria, findings) };
    let known = survey::Known { criteria: &criteria, alternatives: &alternatives.names, blocks: &block_names };
    let groups = survey::groups(records, &known, &weights, findings);
    if let Some(table) = &records.survey {
        weights.survey(table, &groups, findings);
    }
    let profiles = weights::profiles(records, &criteria, &weights, findings);
    let mut scores = scores::scores(records, &alternatives.names, &block_names, &criteria, &evidence_names, findings);
    scores.survey(&groups);
    evidence::unused(records, &evidence, &scores, findings);
    if alternatives.list.is_empty() || criteria.leaves.is_empty() {
        return None;
    }
    let needs_blocks = criteria.leaves.iter().any(|criterion| criterion.blocks.is_some());
    if needs_blocks && blocks.is_empty() {
        if records.blocks.as_ref().is_none_or(Table::is_empty) && !block_names.is_silent() {
            let place = Records::place_of(records.blocks.as_ref(), "blocks.csv");
            findings.push(Problem::NothingThere { what: Needed::Blocks }, place);
        }
        return None;
    }
    let performances = performances::performances(
        &performances::Inputs {
            settings: &settings,
            alternatives: &alternatives,
            blocks: &blocks,
            criteria: &criteria,
            cash_flows: &cash_flows,
            scores: &scores,
            records,
            table: records.scores.as_ref(),
        },
        findings,
    );
    let (profiles, main_profile) = profiles?;
    Some(Parts {
        name: records.name.clone(),
        settings,
        alternatives: alternatives.list,
        blocks,
        tree: criteria.tree,
        aggregations: criteria.aggregations,
        criteria: criteria.leaves,
        profiles,
        main_profile,
        performances,
        cash_flows: cash_flows.of,
        relations,
        steps,
        evidence,
        evidence_sets: scores.evidence_sets,
        ratings: scores.ratings,
        raters: scores.raters,
        rationales: scores.rationales,
        panels: panels.into_iter().map(|(panel, _)| panel).collect(),
        frozen: None,
        inputs: records.inputs.clone(),
        warnings: Vec::new(),
    })
}

/// Weights, scales and tree without the scores, how many of these there are, and what was fixed before.
pub(super) fn yardstick(records: &Records, findings: &mut Findings) -> Option<(Yardstick, usize, Option<Frozen>)> {
    // What is said of later tables is not asked here.
    let aside = &mut Findings::default();
    let (_, step_names) = evidence::steps(records, aside);
    let (blocks, block_names) = blocks::blocks(records, findings);
    let criteria = criteria::criteria(records, &block_names, &step_names, findings);
    let no_nodes = Names::unread(IdKind::Node);
    let nodes = criteria.as_ref().map_or(&no_nodes, |criteria| &criteria.node_names);
    let mut weights = weights::points(records, nodes, findings);
    let criteria = criteria?;
    if !criteria.unclear {
        weights.judge(records, &criteria, findings);
    }
    let alternatives = alternatives::alternatives(records, &blocks, &block_names, aside);
    if let Some(table) = &records.survey {
        let known = survey::Known { criteria: &criteria, alternatives: &alternatives.names, blocks: &block_names };
        let groups = survey::groups(records, &known, &weights, findings);
        weights.survey(table, &groups, findings);
    }
    let (profiles, main_profile) = weights::profiles(records, &criteria, &weights, findings)?;
    let (_, evidence_names) = evidence::evidence(records, &step_names, aside);
    let scores = scores::scores(records, &alternatives.names, &block_names, &criteria, &evidence_names, aside);
    let yardstick = Yardstick::of(&Measure {
        settings: &records.settings,
        tree: &criteria.tree,
        aggregations: &criteria.aggregations,
        criteria: &criteria.leaves,
        blocks: &blocks,
        profiles: &profiles,
        main_profile,
    });
    let frozen = records.freeze.as_ref().map(|record| freeze::compare(record, &yardstick, findings));
    Some((yardstick, scores.ratings.iter().filter(|rating| rating.estimate.is_some()).count(), frozen))
}
