//! A small study made of parts of several: weights of one, scores of another. What a difference between two results is
//! taken apart with.

use super::entries::{id, rule};
use super::{CriterionScale, ScaleEntry, Yardstick};
use crate::aggregate::tree::NodeAggregation;
use crate::model::{
    Alternative, BlockAttribute, CriteriaTree, Criterion, Estimate, Node, Origin, PerformanceTable, Profile, Role,
    ServiceBlock, Text, Weights,
};
use crate::study::{Parts, Provenance, Settings, Study, Texts};

/// Where each part of a small study comes from.
#[derive(Debug, Clone, Copy)]
pub struct Recipe<'a> {
    /// Tree, rules, roles, the main profile and its weights, mode.
    pub weights: &'a Yardstick,
    /// Weights of the blocks.
    pub blocks: &'a Yardstick,
    /// Scales; a criterion that is not in there keeps that of `weights`.
    pub scales: &'a Yardstick,
    /// Ids of all blocks that may occur.
    pub all_blocks: &'a [String],
    /// Ids of the alternatives.
    pub alternatives: &'a [String],
}

impl Recipe<'_> {
    /// The study. `cell` gives the likely performance of an alternative (by index) on a criterion, in a block.
    ///
    /// `None` where the parts make no study: an id or number that is none, a cell that nobody has, weights without a sum.
    #[must_use]
    pub fn study(&self, cell: impl Fn(usize, &CriterionScale, Option<&str>) -> Option<f64>) -> Option<Study> {
        let yardstick = self.weights;
        let mut settings = Settings::new(Provenance::Assessed);
        settings.mode = yardstick.mode;
        let blocks = self.service_blocks()?;
        let at = |block: &String| self.all_blocks.iter().position(|known| known == block);
        let criteria: Vec<Criterion> = yardstick
            .criteria
            .iter()
            .map(|entry| {
                let scale = self.scales.criteria.iter().find(|known| known.id == entry.id).unwrap_or(entry);
                let blocks = match &entry.blocks {
                    Some(ids) => Some(ids.iter().map(at).collect::<Option<Vec<usize>>>()?),
                    None => None,
                };
                let value = scale.scale.as_ref().or(entry.scale.as_ref()).map(ScaleEntry::function);
                Some(Criterion {
                    id: id(&entry.id)?,
                    node: yardstick.nodes.iter().position(|node| node.id == entry.id)?,
                    label: Text::default(),
                    definition: Text::default(),
                    role: Role::ALL.into_iter().find(|role| role.name() == entry.role)?,
                    unit: String::new(),
                    value: match value {
                        Some(function) => Some(function?),
                        None => None,
                    },
                    anchors: Vec::new(),
                    blocks,
                    gate: None,
                    steps: Vec::new(),
                    overlaps: Vec::new(),
                })
            })
            .collect::<Option<_>>()?;
        let (tree, aggregations) = self.tree()?;
        let mut attributes = Vec::new();
        for (criterion, known) in criteria.iter().enumerate() {
            match &known.blocks {
                None => attributes.push(BlockAttribute { criterion, block: None }),
                Some(blocks) => {
                    attributes.extend(blocks.iter().map(|&block| BlockAttribute { criterion, block: Some(block) }));
                }
            }
        }
        let mut performances = PerformanceTable::new(self.alternatives.len(), attributes.clone());
        for s in 0..self.alternatives.len() {
            for (index, attribute) in attributes.iter().enumerate() {
                let block = attribute.block.map(|block| self.all_blocks[block].as_str());
                let found = cell(s, &yardstick.criteria[attribute.criterion], block).and_then(Estimate::exact);
                if let Some(estimate) = found {
                    performances.set(s, index, estimate, Origin::Own);
                }
            }
        }
        let mut parts = Parts {
            name: String::new(),
            settings,
            alternatives: self.options()?,
            blocks,
            tree,
            aggregations,
            criteria,
            profiles: Vec::new(),
            main_profile: 0,
            performances,
            cash_flows: vec![Vec::new(); self.alternatives.len()],
            relations: Vec::new(),
            steps: Vec::new(),
            evidence: Vec::new(),
            evidence_sets: vec![Vec::new()],
            ratings: Vec::new(),
            raters: Vec::new(),
            rationales: Texts::default(),
            panels: Vec::new(),
            frozen: None,
            inputs: Vec::new(),
            warnings: Vec::new(),
        };
        let shares = &yardstick.profiles.iter().find(|profile| profile.id == yardstick.main_profile)?.weights;
        let percent =
            |node: &Node| shares.iter().find(|share| share.node == node.id.as_str()).map_or(0.0, |s| s.percent);
        let points: Vec<f64> = parts.tree.nodes().iter().map(percent).collect();
        let counts = crate::study::change::counting(&parts);
        let weights = Weights::new(&parts.tree, &points, &counts).ok()?;
        let (label, note) = (Text::default(), Text::default());
        parts.profiles = vec![Profile { id: id(&yardstick.main_profile)?, label, note, weights, power: 1.0 }];
        Study::new(parts).ok()
    }

    fn service_blocks(&self) -> Option<Vec<ServiceBlock>> {
        let percent =
            |block: &str| self.blocks.blocks.iter().find(|known| known.id == block).map_or(0.0, |known| known.percent);
        let sum: f64 = self.all_blocks.iter().map(|block| percent(block)).sum();
        let count = self.all_blocks.len() as f64;
        self.all_blocks
            .iter()
            .map(|block| {
                Some(ServiceBlock {
                    id: id(block)?,
                    label: Text::default(),
                    short: Text::default(),
                    definition: Text::default(),
                    weight: if sum > 0.0 { percent(block) / sum } else { 1.0 / count },
                    suitability: String::new(),
                    retained_minimum: Text::default(),
                })
            })
            .collect()
    }

    fn options(&self) -> Option<Vec<Alternative>> {
        let option = |name: &String| {
            Some(Alternative {
                id: id(name)?,
                letter: String::new(),
                label: Text::default(),
                short: Text::default(),
                definition: Text::default(),
                legal_form: String::new(),
                assumption: Text::default(),
                baseline: false,
                assignment: None,
                source: String::new(),
            })
        };
        self.alternatives.iter().map(option).collect()
    }

    fn tree(&self) -> Option<(CriteriaTree, Vec<NodeAggregation>)> {
        let entries = &self.weights.nodes;
        let position = |name: &String| entries.iter().position(|node| node.id == *name);
        let mut rules = Vec::new();
        let mut nodes = Vec::new();
        for entry in entries {
            rules.push(rule(&entry.rule)?);
            nodes.push(Node {
                id: id(&entry.id)?,
                label: Text::default(),
                definition: Text::default(),
                parent: match &entry.parent {
                    Some(parent) => Some(position(parent)?),
                    None => None,
                },
                children: Vec::new(),
                criterion: self.weights.criteria.iter().position(|criterion| criterion.id == entry.id),
            });
        }
        Some((CriteriaTree::new(nodes).ok()?, rules))
    }
}
