//! The entries of a yardstick, and how they come from a study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Measure, Yardstick};
use crate::aggregate::tree::NodeAggregation;
use crate::model::{Criterion, End, Gate, Id, Language, Profile, Text, ValueFunction};

/// An objective or a criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeEntry {
    /// Its id.
    pub id: String,
    /// Id of the objective above; absent for the root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// How it makes one value of those below it, where it does not add: `geometric` or `minimum`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
}

/// A criterion and its scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionScale {
    /// Its id.
    pub id: String,
    /// What it is for: `utility`, `monetary`, `report` or `gate`.
    pub role: String,
    /// Unit of the performances.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// From performance to value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<ScaleEntry>,
    /// What the levels mean in words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<AnchorEntry>,
    /// Ids of the blocks that it concerns; absent where it does not vary by block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocks: Option<Vec<String>>,
    /// The knock-out rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gate: Option<GateRule>,
}

/// From performance to value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleEntry {
    /// The performance with value 0.
    pub worst: f64,
    /// The performance with value 100.
    pub best: f64,
    /// Curvature of an exponential function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub curvature: Option<f64>,
    /// The points between which it is straight, where there are more than the two ends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<ScalePoint>,
    /// True where performances beyond the ends count as the end.
    #[serde(default)]
    pub clip: bool,
}

/// A point of a value function.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScalePoint {
    /// The performance.
    pub level: f64,
    /// Its value, 0–100.
    pub points: f64,
}

/// What a level means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnchorEntry {
    /// The level.
    pub level: f64,
    /// Its meaning.
    pub label: Text,
}

/// A knock-out rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GateRule {
    /// `<`, `<=`, `>` or `>=`.
    pub operator: String,
    /// The limit.
    pub threshold: f64,
    /// Which end of an estimate is compared: `low`, `likely` or `high`.
    pub applies_to: String,
}

/// A profile and its weights.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileShares {
    /// Its id.
    pub id: String,
    /// Voting power.
    pub power: f64,
    /// Weights of all nodes that count, below the root.
    pub weights: Vec<NodeShare>,
}

/// The weight of a node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NodeShare {
    /// Id of the node.
    pub node: String,
    /// Percent among its siblings.
    pub percent: f64,
}

/// The weight of a block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockShare {
    /// Its id.
    pub id: String,
    /// Percent of all blocks.
    pub percent: f64,
}

impl Yardstick {
    /// The yardstick of a study's parts.
    #[must_use]
    pub fn of(measure: &Measure<'_>) -> Self {
        let nodes = measure.tree.nodes();
        let block = |b: &usize| measure.blocks[*b].id.to_string();
        let mut criteria: Vec<CriterionScale> =
            measure.criteria.iter().map(|criterion| criterion_scale(criterion, block)).collect();
        let mut entries: Vec<NodeEntry> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| NodeEntry {
                id: node.id.to_string(),
                parent: node.parent.map(|parent| nodes[parent].id.to_string()),
                rule: measure.aggregations.get(index).copied().map_or("", rule_name).to_owned(),
            })
            .collect();
        let counts = counts(measure);
        let mut profiles: Vec<ProfileShares> =
            measure.profiles.iter().map(|profile| shares(profile, measure, &counts)).collect();
        let mut blocks: Vec<BlockShare> = measure
            .blocks
            .iter()
            .map(|block| BlockShare { id: block.id.to_string(), percent: 100.0 * block.weight })
            .collect();
        criteria.sort_by(|a, b| a.id.cmp(&b.id));
        entries.sort_by(|a, b| a.id.cmp(&b.id));
        profiles.sort_by(|a, b| a.id.cmp(&b.id));
        blocks.sort_by(|a, b| a.id.cmp(&b.id));
        Self {
            mode: measure.settings.mode,
            method: measure.settings.method.clone(),
            main_profile: measure.profiles.get(measure.main_profile).map_or("", |main| main.id.as_str()).to_owned(),
            nodes: entries,
            criteria,
            profiles,
            blocks,
        }
    }

    /// The same in alphabetical order, with percentages to seven decimals: what a hash is taken of. A sum in another order
    /// changes a share in its sixteenth digit and nothing here.
    #[must_use]
    pub fn rounded(&self) -> Self {
        let mut same = self.clone();
        for share in same.profiles.iter_mut().flat_map(|profile| &mut profile.weights) {
            share.percent = round(share.percent);
        }
        for share in &mut same.blocks {
            share.percent = round(share.percent);
        }
        for criterion in &mut same.criteria {
            criterion.anchors.sort_by(|a, b| a.level.total_cmp(&b.level));
            criterion.blocks.iter_mut().for_each(|blocks| blocks.sort());
        }
        for profile in &mut same.profiles {
            profile.weights.sort_by(|a, b| a.node.cmp(&b.node));
        }
        same.criteria.sort_by(|a, b| a.id.cmp(&b.id));
        same.nodes.sort_by(|a, b| a.id.cmp(&b.id));
        same.profiles.sort_by(|a, b| a.id.cmp(&b.id));
        same.blocks.sort_by(|a, b| a.id.cmp(&b.id));
        same
    }
}

fn round(percent: f64) -> f64 {
    (percent * 1e7).round() / 1e7
}

fn rule_name(rule: NodeAggregation) -> &'static str {
    match rule {
        NodeAggregation::Additive => "",
        NodeAggregation::Geometric => "geometric",
        NodeAggregation::Minimum => "minimum",
    }
}

/// The rule of a name; `None` for a name that is none.
pub(super) fn rule(name: &str) -> Option<NodeAggregation> {
    NodeAggregation::ALL.into_iter().find(|&rule| rule_name(rule) == name)
}

/// The nodes below which something is weighted.
fn counts(measure: &Measure<'_>) -> Vec<bool> {
    let nodes = measure.tree.nodes();
    let mut counts = vec![false; nodes.len()];
    for node in measure.tree.depth_first().into_iter().rev() {
        let leaf = nodes[node].criterion.is_some_and(|c| measure.settings.mode.weighs(measure.criteria[c].role));
        counts[node] = leaf || nodes[node].children.iter().any(|&child| counts[child]);
    }
    counts
}

fn shares(profile: &Profile, measure: &Measure<'_>, counts: &[bool]) -> ProfileShares {
    let nodes = measure.tree.nodes();
    let counting = (0..nodes.len()).filter(|&node| counts[node] && node != measure.tree.root());
    let mut weights: Vec<NodeShare> = counting
        .map(|node| NodeShare { node: nodes[node].id.to_string(), percent: 100.0 * profile.weights.local()[node] })
        .collect();
    weights.sort_by(|a, b| a.node.cmp(&b.node));
    ProfileShares { id: profile.id.to_string(), power: profile.power, weights }
}

fn criterion_scale(criterion: &Criterion, block: impl Fn(&usize) -> String) -> CriterionScale {
    let mut anchors: Vec<AnchorEntry> = criterion
        .anchors
        .iter()
        .map(|anchor| AnchorEntry { level: anchor.level + 0.0, label: plain(&anchor.label) })
        .collect();
    anchors.sort_by(|a, b| a.level.total_cmp(&b.level));
    let blocks = criterion.blocks.as_ref().map(|blocks| {
        let mut ids: Vec<String> = blocks.iter().map(block).collect();
        ids.sort();
        ids
    });
    CriterionScale {
        id: criterion.id.to_string(),
        role: criterion.role.name().to_owned(),
        unit: criterion.unit.trim().to_owned(),
        scale: criterion.value.as_ref().map(ScaleEntry::of),
        anchors,
        blocks,
        gate: criterion.gate.as_ref().map(GateRule::of),
    }
}

/// A text without what only the kind of file changes.
fn plain(text: &Text) -> Text {
    let [de, en] = [Language::De, Language::En]
        .map(|language| text.exact(language).unwrap_or_default().replace("\r\n", "\n").trim().to_owned());
    Text::new(de, en)
}

impl ScaleEntry {
    /// The entry of a value function.
    #[must_use]
    pub fn of(function: &ValueFunction) -> Self {
        let (worst, best) = function.anchors();
        let knots = function.knots().filter(|knots| knots.len() > 2).unwrap_or_default();
        Self {
            worst: worst + 0.0,
            best: best + 0.0,
            curvature: function.curvature(),
            points: knots.into_iter().map(|(level, points)| ScalePoint { level: level + 0.0, points }).collect(),
            clip: function.clips(),
        }
    }

    /// The value function; `None` where the numbers make none.
    #[must_use]
    pub fn function(&self) -> Option<ValueFunction> {
        let function = match (self.curvature, self.points.as_slice()) {
            (Some(curvature), _) => ValueFunction::exponential(self.worst, self.best, curvature),
            (None, []) => ValueFunction::linear(self.worst, self.best),
            (None, points) => {
                ValueFunction::piecewise(points.iter().map(|point| (point.level, point.points)).collect())
            }
        };
        function.ok().map(|function| function.clipped(self.clip))
    }
}

impl GateRule {
    fn of(gate: &Gate) -> Self {
        Self {
            operator: gate.operator.sign().to_owned(),
            threshold: gate.threshold + 0.0,
            applies_to: end_name(gate.applies_to).to_owned(),
        }
    }
}

pub(super) fn end_name(end: End) -> &'static str {
    match end {
        End::Low => "low",
        End::Likely => "likely",
        End::High => "high",
    }
}

/// The id, where the text is one.
pub(super) fn id(text: &str) -> Option<Id> {
    Id::new(text).ok()
}
