//! What each alternative achieves on each attribute (Zielertragsmatrix).

use super::{Estimate, Text};

/// A column of the performance table: a criterion, or a criterion in one of the blocks that it concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockAttribute {
    /// Index of the criterion.
    pub criterion: usize,
    /// Index of the block; `None` where the criterion does not vary by block.
    pub block: Option<usize>,
}

/// How a cell of the table came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From the alternative's own scores.
    Own,
    /// A composite's cell, taken from the alternative that serves the block.
    Part,
    /// A composite's cell without an own score: block-weighted mean of its parts.
    MeanOfParts,
    /// Nobody could say (`k. A.`): the whole scale.
    WholeScale,
    /// Computed from the cash flows.
    CashFlows,
    /// Not assessed and not needed.
    Absent,
}

/// Estimates of all alternatives on all attributes.
///
/// # Shapes
/// `alternatives × attributes`, row-major; units are those of the criteria.
#[derive(Debug, Clone, PartialEq)]
pub struct PerformanceTable {
    attributes: Vec<BlockAttribute>,
    cells: Vec<Option<Estimate>>,
    origins: Vec<Origin>,
}

impl PerformanceTable {
    /// An empty table.
    #[must_use]
    pub fn new(alternatives: usize, attributes: Vec<BlockAttribute>) -> Self {
        let size = alternatives * attributes.len();
        Self { attributes, cells: vec![None; size], origins: vec![Origin::Absent; size] }
    }

    /// The columns.
    #[must_use]
    pub fn attributes(&self) -> &[BlockAttribute] {
        &self.attributes
    }

    /// The cell of an alternative and an attribute; `None` where it was not assessed.
    #[must_use]
    pub fn get(&self, alternative: usize, attribute: usize) -> Option<Estimate> {
        self.cells[alternative * self.attributes.len() + attribute]
    }

    /// How the cell came about.
    #[must_use]
    pub fn origin(&self, alternative: usize, attribute: usize) -> Origin {
        self.origins[alternative * self.attributes.len() + attribute]
    }

    /// Fills a cell.
    pub fn set(&mut self, alternative: usize, attribute: usize, estimate: Estimate, origin: Origin) {
        let index = alternative * self.attributes.len() + attribute;
        self.cells[index] = Some(estimate);
        self.origins[index] = origin;
    }
}

/// One rater's judgement of one cell, with its evidence; kept for the trace from a number back to its reasons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rating {
    /// Index of the alternative.
    pub alternative: u32,
    /// Index of the criterion.
    pub criterion: u32,
    /// Index of the block, or [`Rating::ALL_BLOCKS`].
    pub block: u32,
    /// Index of the rater.
    pub rater: u32,
    /// What was judged; `None` where the rater wrote `k. A.`.
    pub estimate: Option<Estimate>,
    /// Index of the set of evidence.
    pub evidence: u32,
    /// Day of the judgement.
    pub date: Option<super::Date>,
    /// Row of the table, from 0.
    pub row: u32,
}

impl Rating {
    /// The judgement holds for every block.
    pub const ALL_BLOCKS: u32 = u32::MAX;
}

/// A document, interview or survey that supports a judgement.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Stable name.
    pub id: super::Id,
    /// Index of the inventory step that produced it; `None` for an assumption.
    pub step: Option<usize>,
    /// Title.
    pub title: Text,
    /// Date.
    pub date: Option<super::Date>,
    /// Where it can be found.
    pub source: String,
}

/// A step of the inventory (Bestandsaufnahme), for example the interviews.
#[derive(Debug, Clone, PartialEq)]
pub struct InventoryStep {
    /// Stable name.
    pub id: super::Id,
    /// Label.
    pub label: Text,
}
