//! A study as if its weights and scales were those of another yardstick.

use super::entries::{end_name, id, rule};
use super::{CriterionScale, GateRule, Yardstick};
use crate::aggregate::tree::NodeAggregation;
use crate::model::{Gate, Operator, Profile, Text, Weights};
use crate::study::{Parts, Study, derived};

impl Study {
    /// The study with the weights, scales, gates and rules of `yardstick` and its main profile alone. What came later has no
    /// weight.
    ///
    /// `None` where the two cannot be compared: a node or block is gone, stands elsewhere or has another role, or a criterion
    /// concerns other blocks.
    #[must_use]
    pub fn measured_by(&self, yardstick: &Yardstick) -> Option<Self> {
        let mut study = self.clone();
        let parts = &mut study.parts;
        parts.settings.mode = yardstick.mode;
        parts.settings.method = yardstick.method.clone();
        same_tree(parts, yardstick)?;
        for criterion in &mut parts.criteria {
            let Some(known) = yardstick.criteria.iter().find(|known| known.id == criterion.id.as_str()) else {
                // A gate that came later keeps nobody out.
                criterion.gate = None;
                continue;
            };
            criterion.value = match &known.scale {
                Some(scale) => Some(scale.function()?),
                None => None,
            };
            criterion.gate = match &known.gate {
                Some(rule) => Some(gate(rule, criterion.gate.as_ref())?),
                None => None,
            };
        }
        let share = |block: &str| yardstick.blocks.iter().find(|known| known.id == block).map_or(0.0, |b| b.percent);
        let sum: f64 = parts.blocks.iter().map(|block| share(block.id.as_str())).sum();
        for block in &mut parts.blocks {
            let percent = share(block.id.as_str());
            block.weight = if sum > 0.0 { percent / sum } else { block.weight };
        }
        let weights = weights(parts, yardstick)?;
        let main = &yardstick.main_profile;
        let present = parts.profiles.iter().find(|profile| profile.id.as_str() == main).cloned();
        let profile = match present {
            Some(profile) => Profile { weights, ..profile },
            None => Profile { id: id(main)?, label: Text::new(main, main), note: Text::default(), weights, power: 1.0 },
        };
        (parts.profiles, parts.main_profile) = (vec![profile], 0);
        parts.frozen = None;
        derived::refresh(parts);
        super::super::shape::check(parts).ok()?;
        Some(study)
    }
}

/// Checks that every node and block of the yardstick is there, in its place; takes over the rules of the nodes.
fn same_tree(parts: &mut Parts, yardstick: &Yardstick) -> Option<()> {
    let nodes = parts.tree.nodes();
    let mut rules = vec![NodeAggregation::Additive; nodes.len()];
    for known in &yardstick.nodes {
        let index = nodes.iter().position(|node| node.id.as_str() == known.id)?;
        let parent = nodes[index].parent.map(|parent| nodes[parent].id.as_str());
        if parent != known.parent.as_deref() {
            return None;
        }
        rules[index] = rule(&known.rule)?;
    }
    let block = |b: &usize| parts.blocks[*b].id.to_string();
    let concerns = |known: &CriterionScale| {
        let criterion = parts.criteria.iter().find(|criterion| criterion.id.as_str() == known.id)?;
        let blocks = criterion.blocks.as_ref().map(|blocks| {
            let mut ids: Vec<String> = blocks.iter().map(block).collect();
            ids.sort();
            ids
        });
        (blocks == known.blocks && criterion.role.name() == known.role).then_some(())
    };
    yardstick.criteria.iter().try_for_each(|known| concerns(known).ok_or(())).ok()?;
    let blocks_known =
        yardstick.blocks.iter().all(|known| parts.blocks.iter().any(|block| block.id.as_str() == known.id));
    parts.aggregations = rules;
    blocks_known.then_some(())
}

/// The weights of the main profile; nodes that came later have none.
fn weights(parts: &Parts, yardstick: &Yardstick) -> Option<Weights> {
    let shares = &yardstick.profiles.iter().find(|profile| profile.id == yardstick.main_profile)?.weights;
    let nodes = parts.tree.nodes();
    let known = |node: usize| yardstick.nodes.iter().any(|known| known.id == nodes[node].id.as_str());
    let percent = |node: usize| {
        let share = shares.iter().find(|share| share.node == nodes[node].id.as_str());
        match (share, nodes[node].parent) {
            (Some(share), _) => share.percent,
            // Below an objective that came later, all count alike: nothing of it reaches the top.
            (None, Some(parent)) if !known(parent) => 1.0,
            (None, _) => 0.0,
        }
    };
    let points: Vec<f64> = (0..nodes.len()).map(percent).collect();
    Weights::new(&parts.tree, &points, &super::super::change::counting(parts)).ok()
}

fn gate(rule: &GateRule, present: Option<&Gate>) -> Option<Gate> {
    use crate::model::End::{High, Likely, Low};
    Some(Gate {
        operator: Operator::ALL.into_iter().find(|operator| operator.sign() == rule.operator)?,
        threshold: rule.threshold,
        applies_to: [Low, Likely, High].into_iter().find(|&end| end_name(end) == rule.applies_to)?,
        reason: present.map(|gate| gate.reason.clone()).unwrap_or_default(),
    })
}
