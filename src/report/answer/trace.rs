//! From a printed number back to its formula, its cell, its raters and its evidence.

use schemars::JsonSchema;
use serde::Serialize;

use super::trace_cell::{Cell, cells};
use super::{Basis, Source, Standing};
use crate::error::Location;
use crate::model::{Role, ValueFunction};
use crate::report::format::round;
use crate::robustness::{Additive, apportion};

/// What a number is traced for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// An overall value.
    Overall,
    /// An objective of the tree, by the index of its node.
    Objective(usize),
    /// A criterion, in one block or in all that it concerns.
    Criterion(usize, Option<usize>),
    /// The value in a block.
    Block(usize),
}

/// The way from a number back to its reasons.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Trace {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The place in full: `scenario/criterion/block`.
    pub place: String,
    /// The alternative.
    pub of: Standing,
    /// What is traced.
    pub what: TraceWhat,
    /// Label of the objective, criterion or block; empty for the overall value.
    pub label: String,
    /// Id of the objective, criterion or block; empty for the overall value.
    pub id: String,
    /// Value 0–100 at this place; `null` for a criterion that has no value function.
    pub value: Option<f64>,
    /// Points that it gives to the overall value (or to the block's value); `null` for what is not weighted.
    pub contribution: Option<f64>,
    /// Points of the alternative behind the best, where the whole is traced.
    pub gap: Option<f64>,
    /// What the number is the sum of; the printed contributions add up to the printed number.
    pub rows: Vec<Row>,
    /// Nodes from below the top down to the criterion, with their local weights.
    pub path: Vec<PathStep>,
    /// Product of the local weights: the share of the whole; `null` for what is not weighted.
    pub weight: Option<f64>,
    /// From performance to value; `null` for what is not a criterion or has no value function.
    pub scale: Option<Scale>,
    /// The role of a criterion that does not count: `monetary`, `gate`, `report`.
    pub unweighted: Option<String>,
    /// The cells of the performance table behind a criterion.
    pub cells: Vec<Cell>,
}

/// Kinds of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TraceWhat {
    /// The overall value.
    Overall,
    /// An objective.
    Objective,
    /// A criterion over all its blocks.
    Criterion,
    /// One cell: a criterion that does not vary by block, or in one block.
    Cell,
    /// The value in a block.
    Block,
}

/// A summand.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// Id of node, criterion or block.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Share with which it counts.
    pub weight: f64,
    /// Its value, 0–100.
    pub value: f64,
    /// `weight · value`.
    pub contribution: f64,
    /// The same as printed, in hundredths of a point.
    pub printed: f64,
}

/// A step of the path of weights.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PathStep {
    /// Id of the node.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its share among its siblings.
    pub local: f64,
}

/// A value function with its anchors.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Scale {
    /// The number that is worth 0.
    pub worst: f64,
    /// The number that is worth 100.
    pub best: f64,
    /// Numbers and values between which the function is straight; empty where it is curved.
    pub knots: Vec<(f64, f64)>,
    /// Unit of the numbers.
    pub unit: String,
    /// True where numbers beyond the anchors count as the anchor.
    pub clips: bool,
    /// Levels of the scale in words.
    pub anchors: Vec<(f64, String)>,
}

/// The share of a block.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BlockShare {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Share among the blocks that the criterion concerns.
    pub share: f64,
}

/// Traces a number; `place_of` names the place of a row of the scores.
#[must_use]
pub fn trace(
    source: Source<'_>,
    alternative: usize,
    subject: Subject,
    place_of: impl Fn(u32) -> Option<Location>,
) -> Trace {
    let model = source.model();
    let study = source.study;
    let of = source.standing(alternative);
    let mut found = Trace {
        basis: source.basis(),
        place: of.who.id.clone(),
        what: TraceWhat::Overall,
        label: String::new(),
        id: String::new(),
        value: Some(of.value),
        contribution: Some(of.value),
        gap: None,
        rows: Vec::new(),
        path: Vec::new(),
        weight: None,
        scale: None,
        unweighted: None,
        cells: Vec::new(),
        of,
    };
    match subject {
        Subject::Overall => {
            found.gap = Some(source.evaluation.main().gap[alternative]).filter(|_| found.basis.additive);
            found.rows = children(&source, &model, alternative, study.tree.root(), found.of.value);
        }
        Subject::Objective(node) => {
            let (at, weight) = (model.node_values(alternative)[node], model.weights.global()[node]);
            found.what = TraceWhat::Objective;
            found.named(study.tree.nodes()[node].id.as_str(), source.node(node));
            found.value = Some(at);
            found.weight = Some(weight);
            found.contribution = Some(weight * at);
            found.path = path(&source, &model, node);
            found.rows = children(&source, &model, alternative, node, weight * at);
        }
        Subject::Block(block) => {
            found.what = TraceWhat::Block;
            found.named(
                study.blocks[block].id.as_str(),
                source.label(&study.blocks[block].label, &study.blocks[block].id),
            );
            found.rows = in_block(&source, &model, alternative, block);
            found.value = Some(found.rows.iter().map(|row| row.contribution).sum());
            found.contribution = None;
        }
        Subject::Criterion(criterion, block) => {
            let known = &study.criteria[criterion];
            found.named(known.id.as_str(), source.criterion(criterion));
            if let Some(block) = block {
                found.place = format!("{}/{}", found.place, study.blocks[block].id);
            }
            found.cells = cells(&source, &model, alternative, criterion, block, &place_of);
            found.what = if found.cells.len() == 1 { TraceWhat::Cell } else { TraceWhat::Criterion };
            found.scale = known.value.as_ref().map(|function| scale(&source, criterion, function));
            if study.weighted(criterion) {
                found.path = path(&source, &model, known.node);
                let weight = model.weights.global()[known.node];
                found.weight = Some(weight);
                let contribution: f64 = found.cells.iter().filter_map(|cell| cell.contribution).sum();
                found.contribution = Some(contribution);
                found.value = match found.cells.as_slice() {
                    [cell] => cell.value,
                    cells => Some(cells.iter().filter_map(|cell| Some(cell.block.as_ref()?.share * cell.value?)).sum()),
                };
                found.rows =
                    if found.what == TraceWhat::Cell { Vec::new() } else { blocks(&found.cells, weight, contribution) };
            } else {
                (found.value, found.contribution) = (None, None);
                found.unweighted = Some(known.role.name().to_owned()).filter(|_| known.role != Role::Utility);
            }
        }
    }
    found
}

impl Trace {
    fn named(&mut self, id: &str, label: String) {
        self.place = format!("{}/{id}", self.of.who.id);
        id.clone_into(&mut self.id);
        self.label = label;
    }
}

/// The nodes below a node, with what they give to the overall value.
fn children(source: &Source<'_>, model: &Additive<'_>, alternative: usize, node: usize, total: f64) -> Vec<Row> {
    let (nodes, at) = (source.study.tree.nodes(), model.node_values(alternative));
    let global = model.weights.global();
    let weighted: Vec<usize> = (0..source.study.criteria.len())
        .filter(|&c| source.study.weighted(c))
        .map(|c| source.study.criteria[c].node)
        .collect();
    let below =
        |leaf: usize, child: usize| std::iter::successors(Some(leaf), |&at| nodes[at].parent).any(|at| at == child);
    let counts = |child: usize| weighted.iter().any(|&leaf| below(leaf, child));
    let rows = nodes[node].children.iter().filter(|&&child| counts(child)).map(|&child| Row {
        id: nodes[child].id.to_string(),
        label: source.node(child),
        weight: global[child],
        value: at[child],
        contribution: global[child] * at[child],
        printed: 0.0,
    });
    printed(rows.collect(), total)
}

/// The criteria that concern a block, with what they give to the block's value.
fn in_block(source: &Source<'_>, model: &Additive<'_>, alternative: usize, block: usize) -> Vec<Row> {
    let study = source.study;
    let concerned = |block_of: Option<usize>| block_of.is_none_or(|known| known == block);
    let attributes = study.performances.attributes().iter().zip(model.partial.row(alternative));
    let mut rows: Vec<Row> = attributes
        .filter(|(attribute, _)| study.weighted(attribute.criterion) && concerned(attribute.block))
        .map(|(attribute, &value)| Row {
            id: study.criteria[attribute.criterion].id.to_string(),
            label: source.criterion(attribute.criterion),
            weight: model.weights.global()[study.criteria[attribute.criterion].node],
            value,
            contribution: 0.0,
            printed: 0.0,
        })
        .collect();
    let sum: f64 = rows.iter().map(|row| row.weight).sum();
    for row in rows.iter_mut().filter(|_| sum > 0.0) {
        row.weight /= sum;
        row.contribution = row.weight * row.value;
    }
    let total = rows.iter().map(|row| row.contribution).sum();
    printed(rows, total)
}

/// The blocks of a criterion.
fn blocks(cells: &[Cell], weight: f64, total: f64) -> Vec<Row> {
    let rows = cells.iter().filter_map(|cell| {
        let (block, value) = (cell.block.as_ref()?, cell.value?);
        let weight = weight * block.share;
        let (id, label) = (block.id.clone(), block.label.clone());
        Some(Row { id, label, weight, value, contribution: cell.contribution?, printed: 0.0 })
    });
    printed(rows.collect(), total)
}

/// Rounds the contributions to hundredths that add up to the printed total.
fn printed(mut rows: Vec<Row>, total: f64) -> Vec<Row> {
    let points: Vec<f64> = rows.iter().map(|row| row.contribution).collect();
    for (row, hundredths) in rows.iter_mut().zip(apportion(&points, 2, round(total, 2))) {
        row.printed = hundredths as f64 / 100.0;
    }
    rows
}

fn path(source: &Source<'_>, model: &Additive<'_>, node: usize) -> Vec<PathStep> {
    let nodes = source.study.tree.nodes();
    let up = std::iter::successors(Some(node), |&at| nodes[at].parent).filter(|&at| nodes[at].parent.is_some());
    let step =
        |at: usize| PathStep { id: nodes[at].id.to_string(), label: source.node(at), local: model.weights.local()[at] };
    let mut path: Vec<PathStep> = up.map(step).collect();
    path.reverse();
    path
}

fn scale(source: &Source<'_>, criterion: usize, function: &ValueFunction) -> Scale {
    let known = &source.study.criteria[criterion];
    let (worst, best) = function.anchors();
    Scale {
        worst,
        best,
        knots: function.knots().unwrap_or_default(),
        unit: known.unit.clone(),
        clips: function.clips(),
        anchors: known.anchors.iter().map(|at| (at.level, super::plain(at.label.get(source.language)))).collect(),
    }
}
