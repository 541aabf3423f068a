//! Do the parts of a study fit together?

use super::Parts;

/// Two parts of a study that do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// What does not fit.
    pub what: &'static str,
}

impl std::fmt::Display for Misfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the parts of the study do not fit together: {}", self.what)
    }
}

impl std::error::Error for Misfit {}

pub(super) fn check(parts: &Parts) -> Result<(), Misfit> {
    let ensure = |holds: bool, what| if holds { Ok(()) } else { Err(Misfit { what }) };
    let (alternatives, blocks, criteria) = (parts.alternatives.len(), parts.blocks.len(), parts.criteria.len());
    let nodes = parts.tree.nodes();
    let weighted = |c: usize| parts.settings.mode.weighs(parts.criteria[c].role);

    ensure(alternatives > 0, "no alternatives")?;
    ensure((0..criteria).any(weighted), "no weighted criterion")?;
    ensure(parts.main_profile < parts.profiles.len(), "the main profile")?;
    let block_weights: f64 = parts.blocks.iter().map(|block| block.weight).sum();
    ensure(blocks == 0 || (block_weights - 1.0).abs() < 1e-9, "block weights")?;
    ensure(parts.aggregations.is_empty() || parts.aggregations.len() == nodes.len(), "rules per node")?;
    ensure(parts.criteria.iter().all(|c| c.node < nodes.len()), "nodes of the criteria")?;
    for profile in &parts.profiles {
        let weights = profile.weights.global();
        ensure(weights.len() == nodes.len(), "weights per node")?;
        let sum: f64 = (0..criteria).filter(|&c| weighted(c)).map(|c| weights[parts.criteria[c].node]).sum();
        ensure((sum - 1.0).abs() < 1e-9, "weights of the criteria")?;
    }
    for attribute in parts.performances.attributes() {
        ensure(attribute.criterion < criteria && attribute.block.is_none_or(|b| b < blocks), "attributes")?;
    }
    for (index, attribute) in parts.performances.attributes().iter().enumerate() {
        if weighted(attribute.criterion) {
            ensure(parts.criteria[attribute.criterion].value.is_some(), "value functions")?;
            ensure((0..alternatives).all(|s| parts.performances.get(s, index).is_some()), "performances")?;
        }
    }
    ensure(parts.cash_flows.len() == alternatives, "cash flows per alternative")?;
    ensure(parts.cash_flows.iter().all(Vec::is_empty) || parts.settings.money.is_some(), "settings of the payments")?;
    for assignment in parts.alternatives.iter().filter_map(|alternative| alternative.assignment.as_ref()) {
        let served = assignment.parts.len() == blocks && assignment.reasons.len() == blocks;
        let simple = |&part: &usize| part < alternatives && parts.alternatives[part].assignment.is_none();
        ensure(served && assignment.parts.iter().all(simple), "assignments")?;
    }
    ensure(parts.relations.iter().all(|r| r.from < alternatives && r.to < alternatives), "relations")?;
    let known_evidence = parts.evidence_sets.iter().flatten().all(|&e| e < parts.evidence.len());
    ensure(known_evidence, "sets of evidence")?;
    ensure(parts.evidence.iter().all(|e| e.step.is_none_or(|s| s < parts.steps.len())), "steps of the evidence")
}
