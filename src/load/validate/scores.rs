//! Every rater's judgements, row by row.

use std::collections::{BTreeSet, HashMap};

use super::super::Cell;
use super::super::cells::{Cells, each};
use super::super::columns::{EVIDENCE as EVIDENCE_TABLE, SCORES};
use super::super::names::Names;
use super::super::records::Records;
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
pub(super) const RATIONALE: usize = SCORES.column("rationale");

/// The judgements with what they refer to.
pub(super) struct Scores {
    pub(super) ratings: Vec<Rating>,
    pub(super) raters: Vec<String>,
    pub(super) evidence_sets: Vec<Vec<usize>>,
    pub(super) rationales: Texts,
    /// What faulty rows were about: these cells are not missing.
    pub(super) faulty: Faulty,
    /// Whether some row names evidence that is not known.
    pub(super) evidence_unclear: bool,
}

/// Alternatives, criteria and blocks of rows that could not be used.
#[derive(Default)]
pub(super) struct Faulty {
    cells: BTreeSet<(u32, u32, u32)>,
}

impl Faulty {
    /// Whether a faulty row was about a cell; a block of `None` means all of them.
    pub(super) fn covers(&self, alternative: usize, criterion: usize, block: Option<usize>) -> bool {
        let cell = |block: u32| (alternative as u32, criterion as u32, block);
        match block {
            None => self.cells.range(cell(0)..=cell(u32::MAX)).next().is_some(),
            Some(block) => self.cells.contains(&cell(block as u32)) || self.cells.contains(&cell(Rating::ALL_BLOCKS)),
        }
    }
}

pub(super) fn scores(
    records: &Records,
    known: &Names,
    blocks: &Names,
    criteria: &Criteria,
    evidence: &Names,
    findings: &mut Findings,
) -> Scores {
    let table = records.scores.as_ref();
    let mut scores = Scores {
        ratings: Vec::with_capacity(table.map_or(0, Table::len)),
        raters: Vec::new(),
        evidence_sets: vec![Vec::new()],
        rationales: Texts::default(),
        faulty: Faulty::default(),
        evidence_unclear: records.unread(&EVIDENCE_TABLE),
    };
    let mut raters: HashMap<&str, u32> = HashMap::new();
    let mut sets: HashMap<&str, u32> = HashMap::from([("", 0)]);
    let Some(table) = table else { return scores };
    let (mut alternative, mut block, mut criterion) = (Last::default(), Last::default(), Last::default());
    each(table, findings, |cells| {
        let alternative = alternative.find(cells, SCENARIO, known);
        let criterion = criterion.find(cells, CRITERION, &criteria.names);
        let block = match cells.raw(BLOCK) {
            "" | "*" => Some(Rating::ALL_BLOCKS),
            _ => block.find(cells, BLOCK, blocks).map(|index| index as u32),
        };
        let judgement = judgement(cells).map(Judgement::estimate);
        let usable = match (alternative, criterion, block, judgement) {
            (Some(alternative), Some(criterion), Some(block), Some(estimate))
                if !criteria.doubtful[criterion]
                    && concerns(cells, criteria, criterion, block, blocks)
                    && on_scale(cells, criteria, criterion, estimate) =>
            {
                Some((alternative, criterion, block, estimate))
            }
            _ => None,
        };
        cells.failed();
        let date = cells.date(DATE);
        let rater = cells.raw(RATER);
        let rater = *raters.entry(rater).or_insert_with(|| {
            scores.raters.push(rater.to_owned());
            scores.raters.len() as u32 - 1
        });
        cells.failed();
        let text = cells.raw(EVIDENCE);
        let set = sets.get(text).copied().unwrap_or_else(|| {
            let set = cells.references(EVIDENCE, evidence);
            if cells.failed() {
                scores.evidence_unclear = true;
                return 0;
            }
            scores.evidence_sets.push(set);
            sets.insert(text, scores.evidence_sets.len() as u32 - 1);
            scores.evidence_sets.len() as u32 - 1
        });
        let rationale = cells.raw(RATIONALE);
        if rationale.len() > super::super::cells::TEXT_LIMIT {
            cells.text(RATIONALE); // reports a text beyond the limit
        }
        let Some((alternative, criterion, block, estimate)) = usable else {
            let guess = |column, names: &Names| names.guess(cells.raw(column));
            let block = block.or_else(|| guess(BLOCK, blocks).map(|block| block as u32));
            let alternative = alternative.or_else(|| guess(SCENARIO, known));
            let criterion = criterion.or_else(|| guess(CRITERION, &criteria.names));
            if let (Some(alternative), Some(criterion)) = (alternative, criterion) {
                let cell = (alternative as u32, criterion as u32, block.unwrap_or(Rating::ALL_BLOCKS));
                scores.faulty.cells.insert(cell);
            }
            return;
        };
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

impl Scores {
    /// Adds what the groups of a survey said, each group as one rater.
    pub(super) fn survey(&mut self, groups: &[super::survey::Group]) {
        for group in groups.iter().filter(|group| !group.ratings.is_empty()) {
            self.raters.push(group.profile.clone());
            for &(alternative, criterion, block, mean) in &group.ratings {
                self.ratings.push(Rating {
                    alternative,
                    criterion,
                    block,
                    rater: self.raters.len() as u32 - 1,
                    estimate: Estimate::new(mean, mean, mean),
                    evidence: 0,
                    date: None,
                    row: u32::MAX,
                });
                self.rationales.push("");
            }
        }
    }
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
    cells.failed();
    let likely = cells.cell(LIKELY);
    let unclear = cells.failed();
    let (low, high) = (cells.cell(LOW), cells.cell(HIGH));
    let likely = match likely {
        Cell::Missing => return Some(Judgement::NotKnown),
        Cell::Empty => {
            if !unclear {
                cells.empty(LIKELY);
            }
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
