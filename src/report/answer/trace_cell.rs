//! A cell of the performance table with everything behind it.

use schemars::JsonSchema;
use serde::Serialize;

use super::{BlockShare, Source, Who, plain, whole};
use crate::error::Location;
use crate::model::{Origin, Rating};
use crate::robustness::{Additive, trace};

/// A cell of the performance table, its weight and its reasons.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Cell {
    /// The block; `null` where the criterion does not vary by block.
    pub block: Option<BlockShare>,
    /// Low end, in the criterion's unit.
    pub low: f64,
    /// Likely number; the one that counts.
    pub likely: f64,
    /// High end.
    pub high: f64,
    /// Unit.
    pub unit: String,
    /// `own`, `part`, `mean-of-parts`, `whole-scale` or `cash-flows`.
    pub origin: String,
    /// Value of the likely number, 0–100; `null` for what is not weighted.
    pub value: Option<f64>,
    /// Points that it gives: weight · share of the block · value.
    pub contribution: Option<f64>,
    /// The judgements behind an own cell.
    pub ratings: Vec<RatingEntry>,
    /// Of a composite: the cells that it takes over or averages.
    pub parts: Vec<PartCell>,
    /// How many payments stand behind a present value.
    pub payments: Option<usize>,
}

/// The cell of a part.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PartCell {
    /// The part.
    #[serde(flatten)]
    pub who: Who,
    /// Its weight in the mean; 1 where the cell is taken over.
    pub share: f64,
    /// Its likely number.
    pub likely: Option<f64>,
    /// Why this part serves the block.
    pub reason: String,
    /// The judgements behind its cell.
    pub ratings: Vec<RatingEntry>,
}

/// One rater's judgement.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RatingEntry {
    /// Name of the rater; empty where none is given.
    pub rater: String,
    /// Low end; `null` where the rater could not say.
    pub low: Option<f64>,
    /// Likely number; `null` where the rater could not say.
    pub likely: Option<f64>,
    /// High end.
    pub high: Option<f64>,
    /// Day, `yyyy-mm-dd`.
    pub date: Option<String>,
    /// File, as one would type it.
    pub file: String,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Cell of a workbook.
    pub cell: Option<String>,
    /// The reason given.
    pub rationale: String,
    /// The evidence named.
    pub evidence: Vec<EvidenceEntry>,
}

/// A document, interview or survey.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EvidenceEntry {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Label of the inventory step; `null` for an assumption.
    pub step: Option<String>,
    /// Day, `yyyy-mm-dd`.
    pub date: Option<String>,
    /// Where it can be found.
    pub source: String,
}

/// The cells of an alternative on a criterion, one for each block or the one of `block`.
pub(super) fn cells(
    source: &Source<'_>,
    model: &Additive<'_>,
    alternative: usize,
    criterion: usize,
    block: Option<usize>,
    place_of: &impl Fn(u32) -> Option<Location>,
) -> Vec<Cell> {
    let study = source.study;
    let entries = |indices: &[usize]| -> Vec<RatingEntry> {
        indices.iter().map(|&index| rating(source, index, place_of)).collect()
    };
    let table = &study.performances;
    let shares = study.block_shares();
    let cell = |attribute: usize| -> Option<Cell> {
        let estimate = table.get(alternative, attribute)?;
        let block = table.attributes()[attribute].block;
        let origin = table.origin(alternative, attribute);
        Some(Cell {
            block: block.map(|block| BlockShare {
                id: study.blocks[block].id.to_string(),
                label: source.label(&study.blocks[block].label, &study.blocks[block].id),
                share: shares[attribute],
            }),
            low: estimate.low(),
            likely: estimate.likely(),
            high: estimate.high(),
            unit: study.criteria[criterion].unit.clone(),
            origin: name(origin).to_owned(),
            value: None,
            contribution: None,
            ratings: entries(&ratings(source, alternative, criterion, block)),
            parts: Vec::new(),
            payments: (origin == Origin::CashFlows).then(|| study.cash_flows[alternative].len()),
        })
    };
    let traces = trace(model, alternative, criterion, block);
    if traces.is_empty() {
        let here = |a: &usize| {
            let known = table.attributes()[*a];
            known.criterion == criterion && (block.is_none() || known.block == block)
        };
        return (0..table.attributes().len()).filter(here).filter_map(cell).collect();
    }
    let full = |found: &crate::robustness::Trace| -> Option<Cell> {
        let block = table.attributes()[found.attribute].block;
        let assignment = study.alternatives[alternative].assignment.as_ref();
        let reason = |_: &usize| Some(whole(assignment?.reasons.get(block?)?.get(source.language)));
        let parts = found.parts.iter().map(|part| PartCell {
            who: source.who(part.alternative),
            share: part.share,
            likely: table.get(part.alternative, found.attribute).map(crate::model::Estimate::likely),
            reason: reason(&part.alternative).unwrap_or_default(),
            ratings: entries(&part.ratings),
        });
        Some(Cell {
            value: Some(found.value),
            contribution: Some(found.contribution),
            ratings: entries(&found.ratings),
            parts: parts.collect(),
            ..cell(found.attribute)?
        })
    };
    traces.iter().filter_map(full).collect()
}

/// Name of an origin in JSON.
fn name(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => "own",
        Origin::Part => "part",
        Origin::MeanOfParts => "mean-of-parts",
        Origin::WholeScale => "whole-scale",
        Origin::CashFlows => "cash-flows",
        Origin::Absent => "absent",
    }
}

/// Ratings of what is not weighted.
fn ratings(source: &Source<'_>, alternative: usize, criterion: usize, block: Option<usize>) -> Vec<usize> {
    let about = |rating: &Rating| {
        let in_block = rating.block == Rating::ALL_BLOCKS || block.is_none_or(|block| rating.block == block as u32);
        rating.alternative as usize == alternative && rating.criterion as usize == criterion && in_block
    };
    let found = source.study.ratings.iter().enumerate().filter(|(_, rating)| about(rating));
    found.map(|(index, _)| index).collect()
}

fn rating(source: &Source<'_>, index: usize, place_of: &impl Fn(u32) -> Option<Location>) -> RatingEntry {
    let study = source.study;
    let rating = &study.ratings[index];
    let place = place_of(rating.row).unwrap_or_default();
    let evidence = study.evidence_sets[rating.evidence as usize].iter().map(|&index| {
        let known = &study.evidence[index];
        EvidenceEntry {
            id: known.id.to_string(),
            title: whole(known.title.get(source.language)),
            step: known.step.map(|step| source.label(&study.steps[step].label, &study.steps[step].id)),
            date: known.date.map(|date| date.to_string()),
            source: whole(&known.source),
        }
    });
    RatingEntry {
        rater: plain(&study.raters[rating.rater as usize]),
        low: rating.estimate.map(crate::model::Estimate::low),
        likely: rating.estimate.map(crate::model::Estimate::likely),
        high: rating.estimate.map(crate::model::Estimate::high),
        date: rating.date.map(|date| date.to_string()),
        file: place.file,
        line: Some(place.line).filter(|&line| line > 0),
        sheet: place.sheet,
        cell: place.cell,
        rationale: whole(study.rationales.get(index)),
        evidence: evidence.collect(),
    }
}
