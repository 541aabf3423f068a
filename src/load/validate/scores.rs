//! Every rater's judgements, row by row.

use std::collections::HashMap;

use super::super::Cell;
use super::super::cells::{Cells, each};
use super::super::columns::SCORES;
use super::super::names::Names;
use super::super::{Findings, Table};
use super::criteria::Criteria;
use crate::error::Problem;
use crate::model::{Estimate, Rating};
use crate::study::Texts;

pub(super) const SCENARIO: usize = SCORES.column("scenario");
pub(super) const BLOCK: usize = SCORES.column("block");
const CRITERION: usize = SCORES.column("criterion");
const LOW: usize = SCORES.column("low");
pub(super) const LIKELY: usize = SCORES.column("likely");
const HIGH: usize = SCORES.column("high");
const RATER: usize = SCORES.column("rater");
const DATE: usize = SCORES.column("date");
const EVIDENCE: usize = SCORES.column("evidence");
const RATIONALE: usize = SCORES.column("rationale");

/// The judgements with what they refer to.
pub(super) struct Scores {
    pub(super) ratings: Vec<Rating>,
    pub(super) raters: Vec<String>,
    pub(super) evidence_sets: Vec<Vec<usize>>,
    pub(super) rationales: Texts,
}

pub(super) fn scores(
    table: Option<&Table>,
    alternatives: &Names,
    blocks: &Names,
    criteria: &Criteria,
    evidence: &Names,
    findings: &mut Findings,
) -> Scores {
    let mut scores = Scores {
        ratings: Vec::with_capacity(table.map_or(0, Table::len)),
        raters: Vec::new(),
        evidence_sets: vec![Vec::new()],
        rationales: Texts::default(),
    };
    let mut raters: HashMap<&str, u32> = HashMap::new();
    let mut sets: HashMap<&str, u32> = HashMap::from([("", 0)]);
    let Some(table) = table else { return scores };
    let (mut alternative, mut block, mut criterion) = (Last::default(), Last::default(), Last::default());
    each(table, findings, |cells| {
        let alternative = alternative.find(cells, SCENARIO, alternatives);
        let criterion = criterion.find(cells, CRITERION, &criteria.names);
        let block = match cells.raw(BLOCK) {
            "" | "*" => Some(Rating::ALL_BLOCKS),
            _ => block.find(cells, BLOCK, blocks).map(|index| index as u32),
        };
        let judgement = judgement(cells);
        let date = cells.date(DATE);
        let rater = cells.raw(RATER);
        let rater = *raters.entry(rater).or_insert_with(|| {
            scores.raters.push(rater.to_owned());
            scores.raters.len() as u32 - 1
        });
        let text = cells.raw(EVIDENCE);
        let set = sets.get(text).copied().unwrap_or_else(|| {
            scores.evidence_sets.push(cells.references(EVIDENCE, evidence));
            sets.insert(text, scores.evidence_sets.len() as u32 - 1);
            scores.evidence_sets.len() as u32 - 1
        });
        let rationale = cells.raw(RATIONALE);
        if rationale.len() > super::super::cells::TEXT_LIMIT {
            cells.text(RATIONALE); // reports a text beyond the limit
        }
        let (Some(alternative), Some(criterion), Some(block), Some(estimate)) =
            (alternative, criterion, block, judgement.map(Judgement::estimate))
        else {
            return;
        };
        if !concerns(cells, criteria, criterion, block, blocks) || !on_scale(cells, criteria, criterion, estimate) {
            return;
        }
        scores.ratings.push(Rating {
            alternative: alternative as u32,
            criterion: criterion as u32,
            block,
            rater,
            estimate,
            evidence: set,
            date,
            row: cells.row.index(),
        });
        scores.rationales.push(rationale);
    });
    scores
}

/// The id of the row before and its index: scores come in runs of the same ids.
#[derive(Default)]
struct Last<'t> {
    text: &'t str,
    index: usize,
}

impl<'t> Last<'t> {
    fn find(&mut self, cells: &mut Cells<'_, 't, '_>, column: usize, names: &Names) -> Option<usize> {
        let text = cells.raw(column);
        if text != self.text || text.is_empty() {
            let index = cells.reference(column, names)?;
            *self = Self { text, index };
        }
        Some(self.index)
    }
}

/// What a rater said.
#[derive(Clone, Copy)]
enum Judgement {
    /// Three numbers.
    Known(Estimate),
    /// A mark such as `k. A.`
    NotKnown,
}

impl Judgement {
    fn estimate(self) -> Option<Estimate> {
        match self {
            Self::Known(estimate) => Some(estimate),
            Self::NotKnown => None,
        }
    }
}

fn judgement(cells: &mut Cells) -> Option<Judgement> {
    let likely = cells.row.number(LIKELY);
    let likely = cells.row.keep(LIKELY, likely, cells.findings)?;
    let (low, high) = (cells.cell(LOW), cells.cell(HIGH));
    let likely = match likely {
        Cell::Missing => return Some(Judgement::NotKnown),
        Cell::Empty => {
            cells.fault(LIKELY, Problem::CellEmpty { column: SCORES.columns[LIKELY].name });
            return None;
        }
        Cell::Number(likely) => likely,
    };
    let (low, high) = (low.value().unwrap_or(likely), high.value().unwrap_or(likely));
    let estimate = Estimate::new(low, likely, high);
    if estimate.is_none() {
        let column = if low > likely { LOW } else { HIGH };
        cells.fault(column, Problem::EstimateOrder { low, likely, high });
    }
    estimate.map(Judgement::Known)
}

/// Whether the criterion is assessed in the block that the row names.
fn concerns(cells: &mut Cells, criteria: &Criteria, criterion: usize, block: u32, blocks: &Names) -> bool {
    let known = &criteria.leaves[criterion];
    if block == Rating::ALL_BLOCKS {
        return true;
    }
    let concerned = known.blocks.as_ref().is_some_and(|known| known.contains(&(block as usize)));
    if !concerned {
        let problem = Problem::BlockNotConcerned {
            criterion: known.id.to_string(),
            block: blocks.id(block as usize).to_owned(),
            whole: known.blocks.is_none(),
        };
        cells.fault(BLOCK, problem);
    }
    concerned
}

/// Whether the numbers lie on the scale, or the criterion clips them.
fn on_scale(cells: &mut Cells, criteria: &Criteria, criterion: usize, estimate: Option<Estimate>) -> bool {
    let known = &criteria.leaves[criterion];
    let (Some((low, high)), Some(estimate)) = (known.range(), estimate) else { return true };
    let clips = known.value.as_ref().is_some_and(crate::model::ValueFunction::clips);
    for (column, found) in [(LOW, estimate.low()), (LIKELY, estimate.likely()), (HIGH, estimate.high())] {
        if (low..=high).contains(&found) {
            continue;
        }
        let criterion = known.id.to_string();
        if clips {
            cells.fault(column, Problem::Clipped { found, used: found.clamp(low, high), criterion });
        } else {
            cells.fault(column, Problem::OutsideScale { found, low, high, criterion });
            return false;
        }
    }
    true
}
