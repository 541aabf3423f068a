//! The additive value model (Nutzwertanalyse).

use super::tree::{value as tree_value, weighted_tree};
use crate::aggregate::tree::Node;
use crate::model::{BlockAttribute, Estimate, PerformanceTable, Weights};
use crate::study::Study;

/// Marginal values `v_c(x[s,a])`, 0…100, of all alternatives on all attributes.
///
/// # Shapes
/// `alternatives × attributes`, row-major; 0 on attributes that are not weighted.
#[derive(Debug, Clone, PartialEq)]
pub struct PartialValues {
    attributes: usize,
    values: Vec<f64>,
}

impl PartialValues {
    /// The values of an alternative, per attribute.
    #[must_use]
    pub fn row(&self, alternative: usize) -> &[f64] {
        &self.values[alternative * self.attributes..(alternative + 1) * self.attributes]
    }
}

/// Marginal values of the numbers that `choose` takes from the estimates; its second argument is true where more is
/// better. The deterministic run chooses the likely number, a sampled run a drawn one.
#[must_use]
pub fn partial_values(study: &Study, choose: impl FnMut(Estimate, bool) -> f64) -> PartialValues {
    partial_values_in(study, &study.performances, choose)
}

/// As [`partial_values`], of other performances on the same attributes.
pub(super) fn partial_values_in(
    study: &Study,
    table: &PerformanceTable,
    mut choose: impl FnMut(Estimate, bool) -> f64,
) -> PartialValues {
    let attributes = table.attributes().len();
    let functions: Vec<_> = table
        .attributes()
        .iter()
        .map(|attribute| {
            let function = study.criteria[attribute.criterion].value.as_ref();
            function.filter(|_| study.weighted(attribute.criterion)).map(|function| (function, function.rises()))
        })
        .collect();
    let mut values = vec![0.0; study.alternatives.len() * attributes];
    for s in 0..study.alternatives.len() {
        for (a, function) in functions.iter().enumerate() {
            if let (Some((function, rises)), Some(estimate)) = (function, table.get(s, a)) {
                values[s * attributes + a] = function.value(choose(estimate, *rises));
            }
        }
    }
    PartialValues { attributes, values }
}

/// Weight `w_c · u_{b|c}` of each attribute.
///
/// # Shapes
/// One entry per attribute; the weights sum to 1, attributes that are not weighted have 0.
#[must_use]
pub fn attribute_weights(study: &Study, weights: &Weights) -> Vec<f64> {
    study
        .performances
        .attributes()
        .iter()
        .zip(study.block_shares())
        .map(|(attribute, share)| {
            let c = attribute.criterion;
            if study.weighted(c) { weights.global()[study.criteria[c].node] * share } else { 0.0 }
        })
        .collect()
}

/// Overall values and what they are made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Values {
    /// V(s), 0…100, per alternative.
    pub overall: Vec<f64>,
    /// Contribution of each criterion, `alternatives × criteria`, row-major; a row sums to V(s).
    pub contributions: Vec<f64>,
    /// Value V(s|b), 0…100, of each alternative in each block, `alternatives × blocks`, row-major.
    pub blocks: Vec<f64>,
    criteria: usize,
    block_count: usize,
}

impl Values {
    /// Contributions of an alternative's criteria.
    #[must_use]
    pub fn contributions_of(&self, alternative: usize) -> &[f64] {
        &self.contributions[alternative * self.criteria..(alternative + 1) * self.criteria]
    }

    /// Values of an alternative in the blocks.
    #[must_use]
    pub fn blocks_of(&self, alternative: usize) -> &[f64] {
        &self.blocks[alternative * self.block_count..(alternative + 1) * self.block_count]
    }
}

/// Overall values, contributions and block values.
///
/// # Formula
/// ```text
/// contribution(s, c) = Σ_b w_c u_{b|c} v_c(x[s,b,c])
/// V(s)               = Σ_c contribution(s, c)
/// V(s|b)             = Σ_{c concerns b} w_c v_c(x[s,b,c]) / Σ_{c concerns b} w_c
/// ```
/// Where a node of the tree takes a geometric mean or a minimum, it does so in V(s) and V(s|b), and contributions are
/// those of [`contributions`](crate::aggregate::tree::contributions), which add up all the same.
///
/// A criterion that does not vary by block concerns every block with the same value.
///
/// # Shapes
/// `weights`: one entry per attribute, Σ = 1.
///
/// # Properties
/// Where every criterion concerns every block, `Σ_b u_b V(s|b) = V(s)`. Values of one alternative do not depend on
/// the others.
#[must_use]
pub fn values(study: &Study, partial: &PartialValues, weights: &[f64]) -> Values {
    let attributes = study.performances.attributes();
    let (criteria, blocks) = (study.criteria.len(), study.blocks.len());
    let mut criterion_weights = vec![0.0; criteria];
    for (attribute, weight) in attributes.iter().zip(weights) {
        criterion_weights[attribute.criterion] += weight;
    }
    let (mut everywhere, mut concerned) = (0.0, vec![0.0; blocks]);
    for attribute in attributes {
        match attribute.block {
            Some(block) => concerned[block] += criterion_weights[attribute.criterion],
            None => everywhere += criterion_weights[attribute.criterion],
        }
    }
    let mut result = Values {
        overall: Vec::with_capacity(study.alternatives.len()),
        contributions: Vec::with_capacity(study.alternatives.len() * criteria),
        blocks: Vec::with_capacity(study.alternatives.len() * blocks),
        criteria,
        block_count: blocks,
    };
    for s in 0..study.alternatives.len() {
        let mut contributions = vec![0.0; criteria];
        let (mut common, mut in_block) = (0.0, vec![0.0; blocks]);
        for ((attribute, weight), value) in attributes.iter().zip(weights).zip(partial.row(s)) {
            let c = attribute.criterion;
            contributions[c] += weight * value;
            match attribute.block {
                Some(block) => in_block[block] += criterion_weights[c] * value,
                None => common += criterion_weights[c] * value,
            }
        }
        result.overall.push(contributions.iter().sum());
        result.contributions.append(&mut contributions);
        let of_block = |(value, weight): (&f64, &f64)| {
            let weight = weight + everywhere;
            if weight > 0.0 { (common + value) / weight } else { 0.0 }
        };
        result.blocks.extend(in_block.iter().zip(&concerned).map(of_block));
    }
    if !study.adds() {
        by_rules(study, partial, weights, &criterion_weights, &mut result);
    }
    result
}

/// Takes the tree's own rules where a node does not add: overall values, contributions, block values.
fn by_rules(study: &Study, partial: &PartialValues, weights: &[f64], of_criteria: &[f64], result: &mut Values) {
    let attributes = study.performances.attributes();
    let whole = weighted_tree(study, of_criteria);
    let concerns = |attribute: &BlockAttribute, block: usize| attribute.block.is_none_or(|of| of == block);
    let in_blocks: Vec<Option<Node>> = (0..study.blocks.len())
        .map(|block| {
            let mut here = vec![0.0; of_criteria.len()];
            for attribute in attributes.iter().filter(|attribute| concerns(attribute, block)) {
                here[attribute.criterion] = of_criteria[attribute.criterion];
            }
            weighted_tree(study, &here)
        })
        .collect();
    let (criteria, blocks) = (of_criteria.len(), study.blocks.len());
    for s in 0..study.alternatives.len() {
        let mut values = vec![0.0; criteria];
        for ((attribute, weight), value) in attributes.iter().zip(weights).zip(partial.row(s)) {
            let c = attribute.criterion;
            values[c] += if of_criteria[c] > 0.0 { weight / of_criteria[c] * value } else { 0.0 };
        }
        if let Some(root) = &whole {
            let (overall, contributions) = tree_value(root, &values);
            result.overall[s] = overall;
            result.contributions[s * criteria..(s + 1) * criteria].copy_from_slice(&contributions);
        }
        for (block, root) in in_blocks.iter().enumerate() {
            for (attribute, value) in attributes.iter().zip(partial.row(s)) {
                if concerns(attribute, block) {
                    values[attribute.criterion] = *value;
                }
            }
            result.blocks[s * blocks + block] = root.as_ref().map_or(0.0, |root| tree_value(root, &values).0);
        }
    }
}
