//! From judgements to the performance table: raters averaged, composites filled, nothing missing.

use super::super::records::Records;
use super::super::{Findings, Table};
use super::alternatives::Alternatives;
use super::cash_flows::Payments;
use super::criteria::Criteria;
use super::scores::{BLOCK, LIKELY, RATIONALE, SCENARIO, Scores};
use crate::error::{Location, Needed, Problem};
use crate::model::{BlockAttribute, Estimate, Origin, PerformanceTable, Rating, Role, ServiceBlock};
use crate::study::{Settings, cell_of_parts, present_values};

/// What the table is made from.
pub(super) struct Inputs<'a> {
    pub(super) settings: &'a Settings,
    pub(super) alternatives: &'a Alternatives,
    pub(super) blocks: &'a [ServiceBlock],
    pub(super) criteria: &'a Criteria,
    pub(super) cash_flows: &'a Payments,
    pub(super) scores: &'a Scores,
    pub(super) records: &'a Records,
    pub(super) table: Option<&'a Table>,
}

pub(super) fn performances(inputs: &Inputs<'_>, findings: &mut Findings) -> PerformanceTable {
    let mut attributes = Vec::new();
    let mut first = Vec::with_capacity(inputs.criteria.leaves.len());
    for (criterion, known) in inputs.criteria.leaves.iter().enumerate() {
        first.push(attributes.len());
        match &known.blocks {
            None => attributes.push(BlockAttribute { criterion, block: None }),
            Some(blocks) => attributes.extend(blocks.iter().map(|&b| BlockAttribute { criterion, block: Some(b) })),
        }
    }
    let mut table = PerformanceTable::new(inputs.alternatives.list.len(), attributes);
    rated(inputs, &first, &mut table, findings);
    paid(inputs, &first, &mut table, findings);
    composed(inputs, &mut table, findings);
    missing(inputs, &table, findings);
    one_rater(inputs, findings);
    table
}

/// Ratings grouped by what they rate: for each (alternative, criterion), its rows in file order.
struct Groups {
    starts: Vec<u32>,
    order: Vec<u32>,
    criteria: usize,
}

impl Groups {
    /// A counting sort: no comparison, two passes, four bytes a rating.
    fn new(ratings: &[Rating], alternatives: usize, criteria: usize) -> Self {
        let group = |rating: &Rating| rating.alternative as usize * criteria + rating.criterion as usize;
        let mut starts = vec![0_u32; alternatives * criteria + 1];
        for rating in ratings {
            starts[group(rating) + 1] += 1;
        }
        for index in 1..starts.len() {
            starts[index] += starts[index - 1];
        }
        let mut next = starts.clone();
        let mut order = vec![0; ratings.len()];
        for (index, rating) in ratings.iter().enumerate() {
            let place = &mut next[group(rating)];
            order[*place as usize] = index as u32;
            *place += 1;
        }
        Self { starts, order, criteria }
    }

    fn get(&self, alternative: usize, criterion: usize) -> &[u32] {
        let group = alternative * self.criteria + criterion;
        &self.order[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

/// The mean of the raters, cell by cell.
fn rated(inputs: &Inputs<'_>, first: &[usize], table: &mut PerformanceTable, findings: &mut Findings) {
    let ratings = &inputs.scores.ratings;
    let groups = Groups::new(ratings, inputs.alternatives.list.len(), first.len());
    let attributes = table.attributes().to_vec();
    let (mut group, mut cell): (Vec<Rating>, Vec<Rating>) = (Vec::new(), Vec::new());
    for alternative in 0..inputs.alternatives.list.len() {
        for (criterion, &first) in first.iter().enumerate() {
            group.clear();
            group.extend(groups.get(alternative, criterion).iter().map(|&index| ratings[index as usize]));
            if group.is_empty() {
                continue;
            }
            group.sort_by_key(|rating| (rating.block, rating.rater, rating.row));
            twice(inputs, &mut group, findings);
            let whole: Vec<Rating> = group.iter().filter(|r| r.block == Rating::ALL_BLOCKS).copied().collect();
            mixed(inputs, &group, &whole, findings);
            let count = inputs.criteria.leaves[criterion].blocks.as_ref().map_or(1, Vec::len);
            for index in first..first + count {
                cell.clear();
                if let Some(block) = attributes[index].block {
                    let from = group.partition_point(|rating| rating.block < block as u32);
                    cell.extend(group[from..].iter().take_while(|rating| rating.block == block as u32));
                }
                cell.extend(&whole);
                fill(inputs, alternative, index, &cell, table, findings);
            }
        }
    }
}

/// The same rater twice on one cell.
fn twice(inputs: &Inputs<'_>, group: &mut Vec<Rating>, findings: &mut Findings) {
    let same = |a: &Rating, b: &Rating| (a.block, a.rater) == (b.block, b.rater);
    for pair in group.windows(2).filter(|pair| same(&pair[0], &pair[1])) {
        let Some(table) = inputs.table else { continue };
        let mut key = cell_name(inputs, &pair[1]);
        let rater = &inputs.scores.raters[pair[1].rater as usize];
        if !rater.is_empty() {
            key = format!("{key} × {rater}");
        }
        let first_line = table.location(pair[0].row, SCENARIO).line;
        let row = pair[1].row;
        findings.push_in(table.file(), Problem::RowTwice { key, first_line }, || table.location(row, SCENARIO));
    }
    group.dedup_by(|b, a| same(a, b));
}

/// The same rater on all blocks and on single ones.
fn mixed(inputs: &Inputs<'_>, group: &[Rating], whole: &[Rating], findings: &mut Findings) {
    let Some(table) = inputs.table else { return };
    for all in whole {
        let single = group.iter().find(|r| r.block != Rating::ALL_BLOCKS && r.rater == all.rater);
        if let Some(single) = single {
            let key = cell_name(inputs, single);
            let other_line = table.location(all.row, BLOCK).line;
            let problem = Problem::AllAndSingleBlocks { key, other_line };
            findings.push_in(table.file(), problem, || table.location(single.row, BLOCK));
        }
    }
}

fn fill(
    inputs: &Inputs<'_>,
    alternative: usize,
    attribute: usize,
    ratings: &[Rating],
    performances: &mut PerformanceTable,
    findings: &mut Findings,
) {
    let Some(&some) = ratings.first() else { return };
    let criterion = &inputs.criteria.leaves[some.criterion as usize];
    let mean = Estimate::weighted_mean(ratings.iter().filter_map(|rating| Some((1.0, rating.estimate?))));
    if let Some(mean) = mean {
        disagreement(inputs, ratings, findings);
        performances.set(alternative, attribute, mean, Origin::Own);
        return;
    }
    // All raters wrote "k. A.": the whole scale, with its middle as the likely number.
    let Some((low, high)) = criterion.range() else { return };
    let Some(whole) = Estimate::new(low, f64::midpoint(low, high), high) else { return };
    performances.set(alternative, attribute, whole, Origin::WholeScale);
    if let Some(table) = inputs.table {
        let problem = Problem::WholeScale { cell: cell_name(inputs, &some) };
        findings.push_in(table.file(), problem, || table.location(some.row, LIKELY));
    }
}

/// Raters far apart, measured on a 0–10 scale.
fn disagreement(inputs: &Inputs<'_>, ratings: &[Rating], findings: &mut Findings) {
    if ratings.len() < 2 {
        return;
    }
    let criterion = &inputs.criteria.leaves[ratings[0].criterion as usize];
    let (Some((low, high)), Some(table)) = (criterion.range(), inputs.table) else { return };
    let likely = |rating: &Rating| rating.estimate.map(|estimate| estimate.likely().clamp(low, high));
    let mut ends: Option<(Rating, f64, Rating, f64)> = None;
    for rating in ratings {
        let Some(x) = likely(rating) else { continue };
        ends = Some(match ends {
            None => (*rating, x, *rating, x),
            Some((_, min, max, max_x)) if x < min => (*rating, x, max, max_x),
            Some((min, min_x, _, max)) if x > max => (min, min_x, *rating, x),
            Some(ends) => ends,
        });
    }
    let Some((min, min_x, max, max_x)) = ends else { return };
    // Levels of a gate are no tenths of anything; they are compared as they stand.
    let scale = if criterion.role == Role::Gate { 1.0 } else { 10.0 / (high - low) };
    let apart = (max_x - min_x) * scale;
    if apart + 1e-9 >= inputs.settings.rater_difference {
        let rater = |rating: &Rating, x| (inputs.scores.raters[rating.rater as usize].clone(), x);
        let problem = Problem::RatersDisagree {
            cell: cell_name(inputs, &min),
            low: rater(&min, min_x),
            high: rater(&max, max_x),
        };
        findings.push_in(table.file(), problem, || table.location(max.row, LIKELY));
        let without: Vec<Rating> = [min, max].into_iter().filter(|rating| !explained(inputs, rating)).collect();
        if let Some(first) = without.first() {
            let named = |rating: &Rating| inputs.scores.raters[rating.rater as usize].clone();
            let problem =
                Problem::ReasonMissing { cell: cell_name(inputs, first), raters: without.iter().map(named).collect() };
            findings.push_in(table.file(), problem, || table.location(first.row, RATIONALE));
        }
    }
}

/// Whether a rater says why.
fn explained(inputs: &Inputs<'_>, rating: &Rating) -> bool {
    let index = inputs.scores.ratings.iter().position(|known| known.row == rating.row);
    index.is_some_and(|index| !inputs.scores.rationales.get(index).trim().is_empty())
}

/// The present value as the performance of the monetary criterion, in its own unit of money.
fn paid(inputs: &Inputs<'_>, first: &[usize], table: &mut PerformanceTable, findings: &mut Findings) {
    if inputs.cash_flows.unclear {
        return;
    }
    let place = Records::place_of(inputs.records.cash_flows.as_ref(), "cashflows.csv");
    let Some(money) = &inputs.settings.money else { return };
    let Some(discounting) = money.discounting() else { return };
    let values = present_values(&inputs.alternatives.list, inputs.blocks, &inputs.cash_flows.of, discounting);
    for (alternative, value) in values.into_iter().enumerate() {
        let Some((value, origin)) = value else {
            if !inputs.cash_flows.of[alternative].is_empty() {
                let id = inputs.alternatives.list[alternative].id.to_string();
                findings.push(Problem::CostOverflow { alternative: id }, place.clone());
            }
            continue;
        };
        for (criterion, known) in inputs.criteria.leaves.iter().enumerate() {
            let [low, likely, high] = [value.low, value.likely, value.high].map(|euros| euros / money.unit);
            let Some(estimate) = Estimate::new(low, likely, high).filter(|_| known.role == Role::Monetary) else {
                continue;
            };
            table.set(alternative, first[criterion], estimate, origin);
            if let (Some(function), Some((worst, best))) = (&known.value, known.range()) {
                let weighed = inputs.settings.mode.weighs(known.role);
                if let Some(found) = [likely, low, high].into_iter().find(|x| weighed && !(worst..=best).contains(x)) {
                    let criterion = known.id.to_string();
                    let problem = if function.clips() {
                        Problem::Clipped { found, used: found.clamp(worst, best), criterion }
                    } else {
                        Problem::OutsideScale { found, low: worst, high: best, criterion }
                    };
                    findings.push(problem, place.clone());
                }
            }
        }
    }
}

/// Cells of composites that have no score of their own.
fn composed(inputs: &Inputs<'_>, table: &mut PerformanceTable, findings: &mut Findings) {
    let attributes = table.attributes().to_vec();
    for (whole, alternative) in inputs.alternatives.list.iter().enumerate() {
        let Some(assignment) = &alternative.assignment else { continue };
        let mut means = Vec::new();
        for (index, attribute) in attributes.iter().enumerate() {
            if table.get(whole, index).is_some() {
                continue;
            }
            let criterion = &inputs.criteria.leaves[attribute.criterion];
            let cell = cell_of_parts(table, index, *attribute, assignment, inputs.blocks, criterion);
            let Some((estimate, origin)) = cell else { continue };
            table.set(whole, index, estimate, origin);
            if origin == Origin::MeanOfParts && criterion.role != Role::Gate {
                means.push(criterion.id.to_string());
            }
        }
        // What follows from faults is of no interest.
        if !means.is_empty() && !findings.has_errors() {
            let problem = Problem::MeanOfParts { alternative: alternative.id.to_string(), criteria: means };
            findings.push(problem, inputs.table.map_or_else(|| Location::file("scores.csv"), Table::file_location));
        }
    }
}

/// Cells that must be there and are not.
fn missing(inputs: &Inputs<'_>, performances: &PerformanceTable, findings: &mut Findings) {
    let Some(table) = inputs.table else { return };
    if table.is_empty() {
        findings.push(Problem::NothingThere { what: Needed::Scores }, table.file_location());
        return;
    }
    for (s, alternative) in inputs.alternatives.list.iter().enumerate() {
        // What a composite lacks, one of its parts lacks; it is reported there.
        if inputs.alternatives.composite[s] {
            continue;
        }
        for (c, criterion) in inputs.criteria.leaves.iter().enumerate() {
            let weighed = inputs.settings.mode.weighs(criterion.role);
            let unclear = criterion.role == Role::Monetary && inputs.cash_flows.unclear;
            if unclear || inputs.criteria.doubtful[c] || !(weighed || criterion.role == Role::Gate) {
                continue;
            }
            let blocks: Vec<Option<usize>> = performances
                .attributes()
                .iter()
                .enumerate()
                .filter(|&(index, attribute)| attribute.criterion == c && performances.get(s, index).is_none())
                .map(|(_, attribute)| attribute.block)
                .filter(|&block| !inputs.scores.faulty.covers(s, c, block))
                .collect();
            // A criterion without any score is one fault, however many blocks it concerns.
            let all = criterion.blocks.as_ref().is_some_and(|known| known.len() == blocks.len() && known.len() > 1);
            for block in if all { vec![None] } else { blocks } {
                let problem = Problem::ScoreMissing {
                    alternative: alternative.id.to_string(),
                    criterion: criterion.id.to_string(),
                    block: block.map(|block| inputs.blocks[block].id.to_string()),
                };
                findings.push(problem, table.file_location());
            }
        }
    }
}

fn one_rater(inputs: &Inputs<'_>, findings: &mut Findings) {
    let named = inputs.scores.raters.iter().filter(|rater| !rater.is_empty()).count();
    if named < 2 && !inputs.scores.ratings.is_empty() {
        findings
            .push(Problem::OneRater, inputs.table.map_or_else(|| Location::file("scores.csv"), Table::file_location));
    }
}

/// What a rating is about.
fn cell_name(inputs: &Inputs<'_>, rating: &Rating) -> String {
    let alternative = &inputs.alternatives.list[rating.alternative as usize].id;
    let criterion = &inputs.criteria.leaves[rating.criterion as usize].id;
    match inputs.blocks.get(rating.block as usize) {
        Some(block) => format!("{alternative} × {} × {criterion}", block.id),
        None => format!("{alternative} × {criterion}"),
    }
}
