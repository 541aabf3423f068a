//! What differs between two results: inputs, values, ranks, and which change caused it. Plain data with all numbers in full.

mod attribution;
mod changes;

pub use changes::{CellChange, CostChange, FileChange, SettingChange};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::inputs::{CellEntry, InputsFile};
use super::manifest::InputEntry;
use super::result::{DeviationEntry, SCHEMA_VERSION};
use crate::model::Language;
use attribution::Attribution;

/// What is read of a result: its three files for machines.
#[derive(Debug, Clone)]
pub struct RunFiles {
    /// The folder, as typed.
    pub folder: String,
    /// Of `manifest.json`.
    pub manifest: RunManifest,
    /// Of `result.json`.
    pub result: RunResult,
    /// `inputs.json`.
    pub inputs: InputsFile,
}

/// What is read of `manifest.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct RunManifest {
    /// Version of the program.
    pub version: String,
    /// The settings in force.
    pub settings: serde_json::Value,
    /// Every file that was read.
    pub inputs: Vec<InputEntry>,
}

/// What is read of `result.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct RunResult {
    /// The alternatives, best first.
    pub ranking: Vec<RunRank>,
}

/// An alternative in `result.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct RunRank {
    /// Best place of its tied group.
    pub rank: Option<usize>,
    /// Last place of it.
    pub rank_to: Option<usize>,
    /// Id.
    pub id: String,
    /// Overall value.
    pub value: f64,
    /// Cost.
    pub cost: Option<RunCost>,
}

/// A cost in `result.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct RunCost {
    /// Currency code.
    pub currency: String,
    /// Likely present value.
    pub likely: f64,
}

/// A group of changes that are made together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Group {
    /// Weights, the main profile, the tree, its rules, the mode.
    Weights,
    /// Weights of the blocks.
    Blocks,
    /// Scales.
    Scales,
    /// Scores.
    Scores,
    /// Costs, where they are weighed.
    Costs,
}

/// What differs between two results.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Difference {
    /// Version of this structure.
    pub schema_version: u32,
    /// Folders of the two results, the earlier one first.
    pub runs: [String; 2],
    /// Versions of the program.
    pub versions: [String; 2],
    /// Files that were read and differ.
    pub files: Vec<FileChange>,
    /// Weights, scales and tree that differ.
    pub yardstick: Vec<DeviationEntry>,
    /// Performances that differ.
    pub cells: Vec<CellChange>,
    /// Costs that differ.
    pub costs: Vec<CostChange>,
    /// Settings that differ.
    pub settings: Vec<SettingChange>,
    /// All alternatives of both, in the order of the later ranking.
    pub ranking: Vec<Moved>,
    /// The groups of changes behind the values; empty where none of them counts.
    pub groups: Vec<Group>,
    /// False where the difference cannot be taken apart.
    pub attributed: bool,
    /// What became of the lead.
    pub lead: Option<Lead>,
}

/// An alternative before and now.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Moved {
    /// Id.
    pub alternative: String,
    /// What readers call it.
    pub name: String,
    /// Ranks before, from and to; `null` where it was out or not there.
    pub rank_before: Option<[usize; 2]>,
    /// Ranks now.
    pub rank_now: Option<[usize; 2]>,
    /// Overall value before; `null` where it was not there.
    pub value_before: Option<f64>,
    /// Overall value now.
    pub value_now: Option<f64>,
    /// Points by which each group of changes moved it; they add up to the difference.
    pub by: Vec<Part>,
}

/// The part of a group of changes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    /// The group.
    pub group: Group,
    /// Its points.
    pub points: f64,
}

/// What became of the distance between the leader and its rival.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Lead {
    /// The one with the highest value that is in the race now.
    pub leader: String,
    /// The former leader, or the one behind where the leader stayed.
    pub rival: String,
    /// True where the leader is another one.
    pub changed: bool,
    /// Points of the leader ahead of its rival before.
    pub gap_before: f64,
    /// The same now.
    pub gap_now: f64,
    /// What each group of changes did to it; the parts add up.
    pub by: Vec<Part>,
    /// Groups without which the former leader would still lead.
    pub decisive: Vec<Group>,
}

/// Compares two results.
#[must_use]
pub fn difference(before: &RunFiles, now: &RunFiles, language: Language) -> Difference {
    let deviations = before.inputs.yardstick.deviations(&now.inputs.yardstick);
    let cells = changes::cells(&before.inputs, &now.inputs);
    let names = |file: &InputsFile| file.alternatives.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    let old = names(&before.inputs);
    let common: Vec<String> = names(&now.inputs).into_iter().filter(|id| old.contains(id)).collect();
    let groups = changes::groups(&deviations, &cells, &now.inputs);
    let found = Attribution::of(&before.inputs, &now.inputs, &common, groups.clone());
    let parts = |id: &str| {
        let (attribution, at) = (found.as_ref()?, common.iter().position(|known| known == id)?);
        Some(attribution.parts(at))
    };
    let part = |(&group, points): (&Group, f64)| Part { group, points };
    let place = |rank: &RunRank| rank.rank.map(|first| [first, rank.rank_to.unwrap_or(first)]);
    let of = |run: &RunFiles, id: &str| run.result.ranking.iter().find(|rank| rank.id == id).cloned();
    let gone = before.result.ranking.iter().filter(|rank| of(now, &rank.id).is_none());
    let ranking = now
        .result
        .ranking
        .iter()
        .chain(gone)
        .map(|rank| {
            let (earlier, later) = (of(before, &rank.id), of(now, &rank.id));
            Moved {
                alternative: rank.id.clone(),
                name: changes::name(&rank.id, now, before),
                rank_before: earlier.as_ref().and_then(place),
                rank_now: later.as_ref().and_then(place),
                value_before: earlier.map(|rank| rank.value),
                value_now: later.map(|rank| rank.value),
                by: parts(&rank.id).map(|points| groups.iter().zip(points).map(part).collect()).unwrap_or_default(),
            }
        })
        .collect();
    Difference {
        schema_version: SCHEMA_VERSION,
        runs: [before.folder.clone(), now.folder.clone()],
        versions: [before.manifest.version.clone(), now.manifest.version.clone()],
        files: changes::files(&before.manifest.inputs, &now.manifest.inputs),
        yardstick: deviations.iter().map(|one| DeviationEntry::new(one, language)).collect(),
        cells,
        costs: changes::costs(before, now),
        settings: changes::settings(&before.manifest.settings, &now.manifest.settings),
        ranking,
        attributed: found.is_some(),
        lead: lead(before, now, &common, found.as_ref()),
        groups,
    }
}

/// The leader by value of those that are in the race in both results, and its rival.
fn lead(before: &RunFiles, now: &RunFiles, common: &[String], found: Option<&Attribution>) -> Option<Lead> {
    let racing = |run: &RunFiles| {
        let mut racing: Vec<(usize, f64)> = Vec::new();
        for rank in run.result.ranking.iter().filter(|rank| rank.rank.is_some()) {
            racing.extend(common.iter().position(|id| *id == rank.id).map(|at| (at, rank.value)));
        }
        racing.sort_by(|a, b| b.1.total_cmp(&a.1));
        racing
    };
    let (earlier, later) = (racing(before), racing(now));
    let both: Vec<usize> =
        later.iter().map(|&(at, _)| at).filter(|at| earlier.iter().any(|(known, _)| known == at)).collect();
    let leader = *both.first()?;
    let former = earlier.iter().map(|&(at, _)| at).find(|at| both.contains(at))?;
    let changed = former != leader;
    let rival = if changed { former } else { *both.get(1)? };
    let value = |list: &[(usize, f64)], at: usize| list.iter().find(|(known, _)| *known == at).map(|&(_, value)| value);
    let gap = |list: &[(usize, f64)]| Some(value(list, leader)? - value(list, rival)?);
    let by = found.map(|found| {
        let (ahead, behind) = (found.parts(leader), found.parts(rival));
        let pairs = found.groups.iter().zip(ahead.into_iter().zip(behind));
        pairs.map(|(&group, (ahead, behind))| Part { group, points: ahead - behind }).collect()
    });
    let decisive = found.filter(|_| changed).map(|found| {
        let stays = |group: &usize| found.leader_without(*group, &both) == Some(former);
        (0..found.groups.len()).filter(stays).map(|group| found.groups[group]).collect()
    });
    Some(Lead {
        leader: changes::name(&common[leader], now, before),
        rival: changes::name(&common[rival], now, before),
        changed,
        gap_before: gap(&earlier)?,
        gap_now: gap(&later)?,
        by: by.unwrap_or_default(),
        decisive: decisive.unwrap_or_default(),
    })
}
