//! From a printed number back to its reasons.

use super::additive::Additive;
use crate::model::{Estimate, Origin, Rating};

/// The chain behind one contribution: ratings → performance → value → weight → points.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// Index of the alternative.
    pub alternative: usize,
    /// Index of the attribute: the criterion, in the block.
    pub attribute: usize,
    /// The performance, in the criterion's unit.
    pub performance: Estimate,
    /// How it came about.
    pub origin: Origin,
    /// The cells that a composite takes over or averages; none for an own cell.
    pub parts: Vec<Source>,
    /// Indices of the ratings behind an own cell, in file order.
    pub ratings: Vec<usize>,
    /// Indices of the evidence that these ratings name, rising.
    pub evidence: Vec<usize>,
    /// Value of the likely performance, 0…100.
    pub value: f64,
    /// Nodes from below the root down to the criterion, with their local weights; the product is `weight`.
    pub path: Vec<(usize, f64)>,
    /// Global weight of the criterion.
    pub weight: f64,
    /// Share of the block within the criterion, 0…1.
    pub block_share: f64,
    /// Points that the cell gives: `weight · block_share · value`.
    pub contribution: f64,
}

/// The cell of a part, with the weight that it has in the composite's cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Index of the part among the alternatives.
    pub alternative: usize,
    /// Weight in the mean; 1 where the cell is taken over.
    pub share: f64,
    /// Indices of its ratings.
    pub ratings: Vec<usize>,
}

/// The chains behind the contribution of a criterion to an alternative's overall value: one for each block that the criterion
/// concerns, or the one of `block`.
///
/// # Properties
/// The contributions sum to that of the criterion in [`crate::evaluate::Values`]. Empty where the criterion is not weighted or
/// does not concern the block.
#[must_use]
pub fn trace(model: &Additive<'_>, alternative: usize, criterion: usize, block: Option<usize>) -> Vec<Trace> {
    let study = model.study;
    if !study.weighted(criterion) {
        return Vec::new();
    }
    let nodes = study.tree.nodes();
    let (local, node) = (model.weights.local(), study.criteria[criterion].node);
    let mut path: Vec<(usize, f64)> = std::iter::successors(Some(node), |&at| nodes[at].parent)
        .filter(|&at| nodes[at].parent.is_some())
        .map(|at| (at, local[at]))
        .collect();
    path.reverse();
    let weight = model.weights.global()[node];
    let columns = study.performances.attributes().iter().zip(study.block_shares()).enumerate();
    columns
        .filter(|(_, (known, _))| known.criterion == criterion && (block.is_none() || known.block == block))
        .filter_map(|(attribute, (known, block_share))| {
            let performance = study.performances.get(alternative, attribute)?;
            let origin = study.performances.origin(alternative, attribute);
            let ratings = ratings(model, alternative, criterion, known.block);
            let value = model.partial.row(alternative)[attribute];
            let parts = parts(model, alternative, attribute, origin);
            let behind = parts.iter().flat_map(|part| &part.ratings).chain(&ratings);
            let sets = behind.map(|&rating| study.ratings[rating].evidence as usize);
            let mut evidence: Vec<usize> = sets.flat_map(|set| study.evidence_sets[set].iter().copied()).collect();
            evidence.sort_unstable();
            evidence.dedup();
            Some(Trace {
                alternative,
                attribute,
                performance,
                origin,
                parts,
                ratings,
                evidence,
                value,
                path: path.clone(),
                weight,
                block_share,
                contribution: model.attribute_weights[attribute] * value,
            })
        })
        .collect()
}

fn ratings(model: &Additive<'_>, alternative: usize, criterion: usize, block: Option<usize>) -> Vec<usize> {
    let about = |rating: &Rating| {
        let in_block = rating.block == Rating::ALL_BLOCKS || block.is_none_or(|block| rating.block == block as u32);
        rating.alternative as usize == alternative && rating.criterion as usize == criterion && in_block
    };
    let found = model.study.ratings.iter().enumerate().filter(|(_, rating)| about(rating));
    found.map(|(index, _)| index).collect()
}

fn parts(model: &Additive<'_>, alternative: usize, attribute: usize, origin: Origin) -> Vec<Source> {
    let study = model.study;
    let known = study.performances.attributes()[attribute];
    let Some(assignment) = &study.alternatives[alternative].assignment else { return Vec::new() };
    let source = |part: usize, share: f64| Source {
        alternative: part,
        share,
        ratings: ratings(model, part, known.criterion, known.block),
    };
    match (origin, known.block) {
        (Origin::Part, Some(block)) => vec![source(assignment.parts[block], 1.0)],
        (Origin::MeanOfParts, _) => {
            let mut served = vec![0.0; study.alternatives.len()];
            for (block, &part) in study.blocks.iter().zip(&assignment.parts) {
                served[part] += block.weight;
            }
            let shares = served.into_iter().enumerate().filter(|(_, share)| *share > 0.0);
            shares.map(|(part, share)| source(part, share)).collect()
        }
        _ => Vec::new(),
    }
}
