//! Cells of the performance table that follow from others: composites from their parts, present values from payments.

use super::{Parts, present_values};
use crate::model::{Assignment, BlockAttribute, Criterion, Estimate, Origin, PerformanceTable, Role, ServiceBlock};

/// The cell of a composite without a score of its own.
///
/// # Formula
/// ```text
/// attribute of a block b:    the cell of the part that serves b
/// whole alternative:         Σ_b u_b · cell of the part of b, end by end
/// whole alternative, gate:   the part that comes nearest to missing it, for a gate is never averaged away
/// ```
/// `None` where a part that is needed has no estimate.
#[must_use]
pub(crate) fn cell_of_parts(
    table: &PerformanceTable,
    index: usize,
    attribute: BlockAttribute,
    assignment: &Assignment,
    blocks: &[ServiceBlock],
    criterion: &Criterion,
) -> Option<(Estimate, Origin)> {
    if let Some(block) = attribute.block {
        return Some((table.get(assignment.parts[block], index)?, Origin::Part));
    }
    let part = |(block, &part): (&ServiceBlock, &usize)| Some((block.weight, table.get(part, index)?));
    let parts: Option<Vec<(f64, Estimate)>> = blocks.iter().zip(&assignment.parts).map(part).collect();
    let parts = parts?;
    let joined = if criterion.role == Role::Gate { weakest(&parts, criterion) } else { Estimate::weighted_mean(parts) };
    Some((joined?, Origin::MeanOfParts))
}

/// A gate is never averaged away: a composite is as good as the part that comes nearest to missing it.
fn weakest(parts: &[(f64, Estimate)], criterion: &Criterion) -> Option<Estimate> {
    use crate::model::Operator::{Greater, GreaterOrEqual};
    let gate = criterion.gate.as_ref();
    let end = |estimate: &Estimate| estimate.end(gate.map_or(crate::model::End::Likely, |gate| gate.applies_to));
    let high_is_bad = gate.is_some_and(|gate| matches!(gate.operator, Greater | GreaterOrEqual));
    let estimates = parts.iter().map(|(_, estimate)| *estimate);
    if high_is_bad {
        estimates.max_by(|a, b| end(a).total_cmp(&end(b)))
    } else {
        estimates.min_by(|a, b| end(a).total_cmp(&end(b)))
    }
}

/// Works out again what follows from scores, block weights and payments, after one of these has changed.
pub(super) fn refresh(parts: &mut Parts) {
    let attributes = parts.performances.attributes().to_vec();
    let mut paid = vec![false; parts.alternatives.len()];
    if let Some(money) = &parts.settings.money
        && let Some(discounting) = money.discounting()
    {
        let values = present_values(&parts.alternatives, &parts.blocks, &parts.cash_flows, discounting);
        for (alternative, value) in values.into_iter().enumerate() {
            let Some((value, origin)) = value else { continue };
            paid[alternative] = true;
            let [low, likely, high] = [value.low, value.likely, value.high].map(|euros| euros / money.unit);
            let Some(estimate) = Estimate::new(low, likely, high) else { continue };
            for (index, attribute) in attributes.iter().enumerate() {
                if parts.criteria[attribute.criterion].role == Role::Monetary && attribute.block.is_none() {
                    parts.performances.set(alternative, index, estimate, origin);
                }
            }
        }
    }
    for (whole, alternative) in parts.alternatives.iter().enumerate() {
        let Some(assignment) = &alternative.assignment else { continue };
        for (index, &attribute) in attributes.iter().enumerate() {
            let criterion = &parts.criteria[attribute.criterion];
            let follows = matches!(parts.performances.origin(whole, index), Origin::Part | Origin::MeanOfParts);
            if !follows || (paid[whole] && criterion.role == Role::Monetary) {
                continue;
            }
            let cell = cell_of_parts(&parts.performances, index, attribute, assignment, &parts.blocks, criterion);
            if let Some((estimate, origin)) = cell {
                parts.performances.set(whole, index, estimate, origin);
            }
        }
    }
}
