//! A plan as its JSON file holds it, not yet compared with a study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A plan of runs: `waage sweep`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// Number of the file format; this program reads 1.
    #[schemars(range(min = 1))]
    pub format: u32,
    /// Name of the plan, for readers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Folder of the study, relative to the plan's folder.
    pub study: String,
    /// Draws of every run; the study's own number if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000_000_000_u64))]
    pub draws: Option<u64>,
    /// Where the random numbers start, the same for every run; the study's own number if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 9_007_199_254_740_991_u64))]
    pub seed: Option<u64>,
    /// Whether every value meets every other (`grid`) or the first the first (`list`).
    #[serde(default)]
    pub combine: Combine,
    /// What varies.
    #[schemars(length(min = 1, max = 1000))]
    pub vary: Vec<Vary>,
}

/// How the values of several quantities are combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    /// Every value with every other.
    #[default]
    Grid,
    /// The first with the first, the second with the second.
    List,
}

/// One quantity and its values: either `values`, or `from`, `to` and `steps`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vary {
    /// What varies, for example `weights/rat/leistung` or `profile`.
    pub path: String,
    /// The values one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = 1_000_000))]
    pub values: Option<Vec<LevelValue>>,
    /// The first of equally spaced values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<f64>,
    /// The last of equally spaced values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// How many equally spaced values, both ends included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 2, max = 1_000_000))]
    pub steps: Option<u32>,
}

/// A number or a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum LevelValue {
    /// A number.
    Number(f64),
    /// A name, for example the id of a profile.
    Name(String),
}

impl Vary {
    /// `steps` numbers from `from` to `to`, both included; `None` where one of the three is missing.
    ///
    /// # Formula
    /// ```text
    /// x_i = from + (to − from) · i / (steps − 1),  i = 0 … steps − 1
    /// ```
    #[must_use]
    pub fn spaced(&self) -> Option<Vec<f64>> {
        let (from, to, steps) = (self.from?, self.to?, self.steps.filter(|&steps| steps >= 2)?);
        let last = f64::from(steps - 1);
        let at = |i: u32| if i + 1 == steps { to } else { from + (to - from) * f64::from(i) / last };
        Some((0..steps).map(at).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_steps_hit_both_ends() {
        let vary = Vary { path: String::new(), values: None, from: Some(5.0), to: Some(30.0), steps: Some(6) };
        assert_eq!(vary.spaced().unwrap(), [5.0, 10.0, 15.0, 20.0, 25.0, 30.0]);
        let tenths = Vary { from: Some(0.0), to: Some(0.3), steps: Some(4), ..vary.clone() };
        assert_eq!(tenths.spaced().unwrap()[3], 0.3);
        assert_eq!(Vary { steps: None, ..vary }.spaced(), None);
    }
}
