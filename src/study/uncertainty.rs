//! `robustness` in `study.json`: what is uncertain, and how much is drawn.

use std::collections::BTreeMap;
use std::fmt::Write;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};

use super::settings::{MethodSetting, method_schema};
use crate::aggregate::Method;

/// How the robustness of the ranking is examined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RobustnessSettings {
    /// Number of runs, rounded up to a multiple of 16. If absent 65536, with a standard error of every share below 0.002;
    /// 16384, and below 0.004, where another method than the weighted sum ranks; 4096 and 1024 there for large studies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000_000_000_u64))]
    pub draws: Option<u64>,
    /// Start of the random numbers: the same seed gives the same result everywhere.
    #[serde(default = "seed")]
    pub seed: u64,
    /// How a score or cost with low, likely and high is distributed.
    #[serde(default)]
    pub scores: ScoreShape,
    /// How the weights of the criteria vary.
    #[serde(default)]
    pub weights: WeightUncertainty,
    /// How the weights of the blocks vary.
    #[serde(default)]
    pub blocks: BlockUncertainty,
    /// Methods that rank the runs in turn, each with the same share: which method is right is itself uncertain. If absent,
    /// the method of the study.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "methods")]
    #[schemars(schema_with = "methods_schema")]
    pub methods: Vec<Method>,
}

impl Default for RobustnessSettings {
    fn default() -> Self {
        Self {
            draws: None,
            seed: seed(),
            scores: ScoreShape::default(),
            weights: WeightUncertainty::default(),
            blocks: BlockUncertainty::default(),
            methods: Vec::new(),
        }
    }
}

fn methods<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Method>, D::Error> {
    let settings = Vec::<MethodSetting>::deserialize(deserializer)?;
    settings.into_iter().map(MethodSetting::method).collect()
}

fn methods_schema(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": method_schema(generator) })
}

fn seed() -> u64 {
    1
}

fn concentration() -> f64 {
    40.0
}

fn hundred() -> f64 {
    100.0
}

/// Distribution of a score or cost between its low and high end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScoreShape {
    /// Not uncertain: the likely number.
    Fixed,
    /// Every number between low and high is equally likely; the likely one plays no part.
    Uniform,
    /// Rises from low to likely, falls to high.
    #[default]
    Triangular,
    /// PERT: like triangular, with less weight on the ends.
    Pert,
    /// Normal around likely with a quarter of the range as standard deviation, cut at low and high.
    Normal,
}

/// How the weights of the criteria vary.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WeightUncertainty {
    /// Not at all.
    Fixed,
    /// Around the profile: a Dirichlet distribution for each group of siblings.
    Dirichlet(Concentration),
    /// Around one of the study's profiles, drawn anew in each run by their voting power: whose weights count is itself
    /// uncertain.
    Profiles(Concentration),
    /// All weights of the criteria are equally likely.
    Uniform,
    /// All weights are equally likely within each group of siblings.
    UniformSiblings,
    /// Only the order of the profile's weights holds.
    Ordinal,
    /// Limits of single weights; all weights that keep them are equally likely.
    Intervals(Vec<WeightInterval>),
    /// Linear constraints; all weights that keep them are equally likely.
    Linear(Vec<WeightConstraint>),
}

impl Default for WeightUncertainty {
    fn default() -> Self {
        Self::Dirichlet(Concentration { concentration: concentration() })
    }
}

/// How the weights of the blocks vary.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockUncertainty {
    /// Not at all.
    #[default]
    Fixed,
    /// A Dirichlet distribution around the weights of the study.
    Dirichlet(Concentration),
}

/// How close drawn weights stay to the given ones.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concentration {
    /// Larger is closer: a weight l among its siblings has the standard deviation √(l (1 − l) / (concentration + 1)).
    #[serde(default = "concentration")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub concentration: f64,
}

/// Limits of the weight of a criterion or objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightInterval {
    /// Id of the criterion or objective.
    pub node: String,
    /// Lower limit, in percent of the whole.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub low: f64,
    /// Upper limit, in percent of the whole.
    #[serde(default = "hundred")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub high: f64,
}

/// A sum of weights with its limits, for example `{"terms": {"a": 1, "b": -1}, "at_least": 0}`: a weighs no less than b.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightConstraint {
    /// Factor of each criterion or objective, by id.
    pub terms: BTreeMap<String, f64>,
    /// Lower limit of the sum, in percent of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<f64>,
    /// Upper limit of the sum, in percent of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<f64>,
}

impl WeightUncertainty {
    /// The ids that it names, each with its path within the settings.
    #[must_use]
    pub fn named(&self) -> Vec<(String, &str)> {
        match self {
            Self::Intervals(intervals) => {
                let named = intervals.iter().enumerate();
                named.map(|(i, limits)| (format!("intervals[{i}].node"), limits.node.as_str())).collect()
            }
            Self::Linear(constraints) => {
                let mut named = Vec::new();
                for (i, constraint) in constraints.iter().enumerate() {
                    named.extend(constraint.terms.keys().map(|id| (format!("linear[{i}].terms.{id}"), id.as_str())));
                }
                named
            }
            _ => Vec::new(),
        }
    }
}

impl WeightUncertainty {
    /// The limits that these settings set, one for each end that is given, in the order in which they are applied: in
    /// neutral form, such as `leistung ≥ 60` or `a − 2·b ≤ 0`.
    #[must_use]
    pub fn limits(&self) -> Vec<String> {
        let mut limits = Vec::new();
        match self {
            Self::Intervals(intervals) => {
                for WeightInterval { node, low, high } in intervals {
                    limits.extend([format!("{node} ≥ {low}"), format!("{node} ≤ {high}")]);
                }
            }
            Self::Linear(constraints) => {
                for constraint in constraints {
                    let mut sum = String::new();
                    for (id, factor) in &constraint.terms {
                        let sign = if *factor < 0.0 { "−" } else { "+" };
                        let size = factor.abs();
                        let times = if size == 1.0 { String::new() } else { format!("{size}·") };
                        let _ = match (sum.is_empty(), sign) {
                            (true, "+") => write!(sum, "{times}{id}"),
                            (true, _) => write!(sum, "−{times}{id}"),
                            _ => write!(sum, " {sign} {times}{id}"),
                        };
                    }
                    limits.extend(constraint.at_least.map(|least| format!("{sum} ≥ {least}")));
                    limits.extend(constraint.at_most.map(|most| format!("{sum} ≤ {most}")));
                }
            }
            _ => {}
        }
        limits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_object_is_the_default_and_every_form_is_read() {
        let read = |text: &str| serde_json::from_str::<RobustnessSettings>(text).unwrap();
        assert_eq!(read("{}"), RobustnessSettings::default());
        assert_eq!((read("{}").draws, read("{\"draws\": 100}").draws), (None, Some(100)));
        let weights = |text: &str| read(&format!("{{\"weights\": {text}}}")).weights;
        assert_eq!(weights("{\"dirichlet\": {}}"), WeightUncertainty::default());
        assert_eq!(weights("\"uniform-siblings\""), WeightUncertainty::UniformSiblings);
        let limits = weights("{\"intervals\": [{\"node\": \"a\", \"low\": 10}]}");
        assert_eq!(limits.named(), [("intervals[0].node".to_owned(), "a")]);
        let linear = weights("{\"linear\": [{\"terms\": {\"a\": 1, \"b\": -1}, \"at_least\": 0}]}");
        assert_eq!(linear.named().iter().map(|(_, id)| *id).collect::<Vec<_>>(), ["a", "b"]);
        let back = serde_json::to_string(&read("{\"scores\": \"pert\", \"blocks\": {\"dirichlet\": {}}}")).unwrap();
        assert_eq!(read(&back).blocks, BlockUncertainty::Dirichlet(Concentration { concentration: 40.0 }));
    }

    #[test]
    fn limits_read_like_formulas() {
        let interval = WeightInterval { node: "leistung".to_owned(), low: 60.0, high: 100.0 };
        assert_eq!(WeightUncertainty::Intervals(vec![interval]).limits(), ["leistung ≥ 60", "leistung ≤ 100"]);
        let terms = BTreeMap::from([("a".to_owned(), 1.0), ("b".to_owned(), -2.0)]);
        let constraint = WeightConstraint { terms, at_least: None, at_most: Some(0.0) };
        assert_eq!(WeightUncertainty::Linear(vec![constraint]).limits(), ["a − 2·b ≤ 0"]);
    }
}
