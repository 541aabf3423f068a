//! The yardstick of a study (Bewertungsmaßstab): weights, scales and tree, without scores. It can be fixed by a hash before
//! anybody reads a score, and compared with later states.

mod apply;
mod compare;
mod entries;
mod rebuild;

pub use entries::{
    AnchorEntry, BlockShare, CriterionScale, GateRule, NodeEntry, NodeShare, ProfileShares, ScaleEntry, ScalePoint,
};

pub use rebuild::Recipe;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Mode, Parts, Settings};
use crate::aggregate::Method;
use crate::aggregate::tree::NodeAggregation;
use crate::error::Deviation;
use crate::model::{CriteriaTree, Criterion, Profile, ServiceBlock};

/// Weights, scales and tree by their ids, in alphabetical order: the same for every way of writing them down.
///
/// # Properties
/// Does not depend on the order of rows or on the kind of file. Numbers are in full; [`Yardstick::rounded`] leaves out what
/// only the order of a sum can change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Yardstick {
    /// Whether money stands beside the overall value or within it.
    pub mode: Mode,
    /// Method of the ranking.
    #[serde(deserialize_with = "super::settings::method")]
    #[schemars(schema_with = "super::settings::method_schema")]
    pub method: Method,
    /// Id of the profile whose ranking is the main one.
    pub main_profile: String,
    /// The objectives and criteria.
    pub nodes: Vec<NodeEntry>,
    /// The criteria with their scales.
    pub criteria: Vec<CriterionScale>,
    /// The profiles with their weights.
    pub profiles: Vec<ProfileShares>,
    /// The service blocks with their weights.
    pub blocks: Vec<BlockShare>,
}

/// The parts of a study that its yardstick is made of.
#[derive(Debug, Clone, Copy)]
pub struct Measure<'a> {
    /// Mode and method.
    pub settings: &'a Settings,
    /// The objectives hierarchy.
    pub tree: &'a CriteriaTree,
    /// How each node makes one value of those below it; empty where all of them add.
    pub aggregations: &'a [NodeAggregation],
    /// The leaves.
    pub criteria: &'a [Criterion],
    /// The blocks.
    pub blocks: &'a [ServiceBlock],
    /// The profiles.
    pub profiles: &'a [Profile],
    /// Index of the main one.
    pub main_profile: usize,
}

impl Parts {
    /// The yardstick of these parts.
    #[must_use]
    pub fn yardstick(&self) -> Yardstick {
        Yardstick::of(&Measure {
            settings: &self.settings,
            tree: &self.tree,
            aggregations: &self.aggregations,
            criteria: &self.criteria,
            blocks: &self.blocks,
            profiles: &self.profiles,
            main_profile: self.main_profile,
        })
    }

    /// Who gave scores, each name once; raters without a name are left out.
    #[must_use]
    pub fn authors(&self) -> Vec<String> {
        let mut names: Vec<String> = self.raters.iter().map(|name| name.trim().to_owned()).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        names
    }

    /// Whether all of these names are that of the only person who gave scores; small and capital letters are the same.
    /// False without names.
    #[must_use]
    pub fn are_the_only_author(&self, names: &[&str]) -> bool {
        let mut authors: Vec<String> = self.authors().iter().map(|name| name.to_lowercase()).collect();
        authors.sort();
        authors.dedup();
        authors.len() == 1 && !names.is_empty() && names.iter().all(|name| name.trim().to_lowercase() == authors[0])
    }
}

/// What was fixed: the file `freeze/<date>.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FreezeFile {
    /// Number of the file format; this program reads 1.
    #[schemars(range(min = 1))]
    pub format: u32,
    /// SHA-256 of the yardstick, in hexadecimal; its first eight digits are the short id.
    #[schemars(extend("minLength" = 64, "maxLength" = 64))]
    pub sha256: String,
    /// Who decided to fix it, for example the steering committee.
    #[schemars(extend("minLength" = 1))]
    pub body: String,
    /// The day.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// Who took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<String>,
    /// How many scores were already there on that day; 0 where weights and scales came first.
    pub scores: usize,
    /// Weights, scales and tree.
    pub yardstick: Yardstick,
}

/// Weights and scales that were fixed, and what is different now.
#[derive(Debug, Clone, PartialEq)]
pub struct Frozen {
    /// The file, relative to the study's folder.
    pub file: String,
    /// What it says.
    pub record: FreezeFile,
    /// What differs in the study as it stands.
    pub deviations: Vec<Deviation>,
}

impl Frozen {
    /// The short id for the minutes, for example `7f3a-91c2`.
    #[must_use]
    pub fn id(&self) -> String {
        short_id(&self.record.sha256)
    }
}

/// The short id of a hash: its first eight digits in two groups.
///
/// # Examples
/// ```
/// assert_eq!(waage::study::short_id("7f3a91c2d0"), "7f3a-91c2");
/// assert_eq!(waage::study::short_id("7f3"), "7f3");
/// ```
#[must_use]
pub fn short_id(sha256: &str) -> String {
    let digits: Vec<char> = sha256.chars().take(8).collect();
    digits.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
