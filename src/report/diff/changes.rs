//! The changes themselves: files, cells, costs, settings.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{CellEntry, Group, RunFiles};
use crate::error::{Aspect, Deviation};
use crate::report::inputs::InputsFile;
use crate::report::manifest::InputEntry;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FileChange {
    /// Path relative to the study's folder.
    pub file: String,
    /// `changed`, `resaved` (same meaning), `missing` or `new`.
    pub found: String,
}

/// A performance.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CellChange {
    /// Id of the alternative.
    pub alternative: String,
    /// Id of the criterion.
    pub criterion: String,
    /// Id of the block; `null` where the criterion does not vary by block.
    pub block: Option<String>,
    /// Low end, likely number, high end; `null` where it was not there.
    pub before: Option<[f64; 3]>,
    /// The same now.
    pub now: Option<[f64; 3]>,
}

/// A cost.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CostChange {
    /// Id of the alternative.
    pub alternative: String,
    /// What readers call it.
    pub name: String,
    /// Currency code.
    pub currency: String,
    /// Likely present value before; `null` where it was not known.
    pub before: Option<f64>,
    /// The same now.
    pub now: Option<f64>,
}

/// A setting.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SettingChange {
    /// Its path in `study.json`, for example `tie_margin`.
    pub path: String,
    /// As it was; `null` where it was not there.
    pub before: serde_json::Value,
    /// As it is.
    pub now: serde_json::Value,
}

/// What readers call an alternative.
pub(super) fn name(id: &str, now: &RunFiles, before: &RunFiles) -> String {
    let known = now.inputs.alternatives.iter().chain(&before.inputs.alternatives).find(|one| one.id == id);
    known.map_or_else(|| id.to_owned(), |one| one.name.clone())
}

pub(super) fn files(before: &[InputEntry], now: &[InputEntry]) -> Vec<FileChange> {
    let mut found = Vec::new();
    let mut say = |file: &str, what: &str| found.push(FileChange { file: file.to_owned(), found: what.to_owned() });
    for old in before {
        match now.iter().find(|new| new.file == old.file) {
            None => say(&old.file, "missing"),
            Some(new) if new.sha256 == old.sha256 => {}
            Some(new) if new.canonical_sha256 == old.canonical_sha256 => say(&old.file, "resaved"),
            Some(_) => say(&old.file, "changed"),
        }
    }
    for new in now.iter().filter(|new| before.iter().all(|old| old.file != new.file)) {
        say(&new.file, "new");
    }
    found
}

/// Alternative, criterion, block.
type Key = (String, String, Option<String>);

/// Cells that differ. One that is the mean of parts differs where other parts serve the blocks, or where it was or became a
/// score of its own; what new block weights and the parts' own cells do to it is named there.
pub(super) fn cells(before: &InputsFile, now: &InputsFile) -> Vec<CellChange> {
    let key = |cell: &CellEntry| -> Key { (cell.alternative.clone(), cell.criterion.clone(), cell.block.clone()) };
    let mut both: BTreeMap<Key, [Option<&CellEntry>; 2]> = BTreeMap::new();
    for (side, file) in [before, now].into_iter().enumerate() {
        for cell in &file.cells {
            both.entry(key(cell)).or_default()[side] = Some(cell);
        }
    }
    let said = |cell: Option<&CellEntry>| cell.map(|cell| (cell.parts.clone(), cell.estimate));
    let differ = |pair: [Option<&CellEntry>; 2]| match pair.map(said) {
        [Some((Some(before), _)), Some((Some(now), _))] => before != now,
        [before, now] => before != now,
    };
    both.into_iter()
        .filter(|(_, pair)| differ(*pair))
        .map(|((alternative, criterion, block), pair)| {
            let [before, now] = pair.map(|cell| cell.map(|cell| cell.estimate));
            CellChange { alternative, criterion, block, before, now }
        })
        .collect()
}

pub(super) fn costs(before: &RunFiles, now: &RunFiles) -> Vec<CostChange> {
    let cost = |run: &RunFiles, id: &str| run.result.ranking.iter().find(|rank| rank.id == id)?.cost.clone();
    let gone = before.result.ranking.iter().filter(|old| now.result.ranking.iter().all(|new| new.id != old.id));
    now.result
        .ranking
        .iter()
        .chain(gone)
        .filter_map(|rank| {
            let (earlier, later) = (cost(before, &rank.id), cost(now, &rank.id));
            let currency = later.as_ref().or(earlier.as_ref())?.currency.clone();
            let (before_value, now_value) = (earlier.map(|cost| cost.likely), later.map(|cost| cost.likely));
            (before_value != now_value).then(|| CostChange {
                alternative: rank.id.clone(),
                name: name(&rank.id, now, before),
                currency,
                before: before_value,
                now: now_value,
            })
        })
        .collect()
}

/// Settings by path; those that say where a study stands and not how it is computed are left in, for they may matter.
pub(super) fn settings(before: &serde_json::Value, now: &serde_json::Value) -> Vec<SettingChange> {
    let mut both: BTreeMap<String, [serde_json::Value; 2]> = BTreeMap::new();
    leaves(before, "", &mut |path, value| both.entry(path).or_default()[0] = value);
    leaves(now, "", &mut |path, value| both.entry(path).or_default()[1] = value);
    both.into_iter()
        .filter(|(_, [before, now])| before != now)
        .map(|(path, [before, now])| SettingChange { path, before, now })
        .collect()
}

fn leaves(value: &serde_json::Value, path: &str, visit: &mut impl FnMut(String, serde_json::Value)) {
    match value {
        serde_json::Value::Object(members) if !members.is_empty() => {
            for (key, member) in members {
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(member, &below, visit);
            }
        }
        leaf => visit(path.to_owned(), leaf.clone()),
    }
}

/// The groups in which something differs.
pub(super) fn groups(deviations: &[Deviation], cells: &[CellChange], now: &InputsFile) -> Vec<Group> {
    let monetary = |cell: &CellChange| {
        now.yardstick.criteria.iter().any(|known| known.id == cell.criterion && known.role == "monetary")
    };
    let mut groups = Vec::new();
    for deviation in deviations {
        groups.push(match deviation.aspect {
            Aspect::Block => Group::Blocks,
            Aspect::Scale => Group::Scales,
            Aspect::Unit | Aspect::Anchors | Aspect::Gate | Aspect::Power | Aspect::Method => continue,
            _ => Group::Weights,
        });
    }
    groups.extend(cells.iter().map(|cell| if monetary(cell) { Group::Costs } else { Group::Scores }));
    groups.sort();
    groups.dedup();
    groups
}
