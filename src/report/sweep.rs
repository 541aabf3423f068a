//! What a sweep writes: what its runs belong to, the table of all runs, parts for `waage merge`, and the manifest.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Artifact;
use super::csv::{Dialect, encode};
use super::manifest::{InputEntry, OutputEntry, Run, hex, outputs};
use super::table::{Column, Table, Value};
use crate::error::Belonging;
use crate::model::{Language, Text};
use crate::robustness::{Row, Sweep, verdict};
use crate::study::LevelValue;

/// What the runs in a folder or part belong to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SweepHead {
    /// Version of this structure.
    pub schema_version: u32,
    /// `sweep`.
    pub kind: String,
    /// Version of the program.
    pub version: String,
    /// Name of the plan.
    pub plan: String,
    /// SHA-256 of what the plan means.
    pub plan_hash: String,
    /// Name of the study.
    pub study: String,
    /// SHA-256 of what the study means.
    pub study_hash: String,
    /// The files of the study.
    pub inputs: Vec<InputEntry>,
    /// Language of the study.
    pub language: Language,
    /// Draws of each run.
    pub draws: u64,
    /// Where the random numbers start.
    pub seed: u64,
    /// Runs of the whole plan.
    pub runs: u64,
    /// Part I of N, from 1; `[1, 1]` for all.
    pub shard: (u64, u64),
    /// The paths that vary.
    pub paths: Vec<String>,
    /// Ids of the alternatives.
    pub alternatives: Vec<String>,
}

impl SweepHead {
    /// The word in `kind`.
    pub const KIND: &'static str = "sweep";

    /// What is different between two heads, if they do not belong together; the shard's own number may differ.
    #[must_use]
    pub fn differs(&self, other: &Self) -> Option<Belonging> {
        let pairs = [
            (self.kind != other.kind, Belonging::Kind),
            (self.version != other.version, Belonging::Program),
            (self.plan_hash != other.plan_hash, Belonging::Plan),
            (self.study_hash != other.study_hash, Belonging::Study),
            ((self.draws, self.seed) != (other.draws, other.seed), Belonging::Settings),
            (self.shard.1 != other.shard.1 || self.runs != other.runs, Belonging::Shards),
        ];
        pairs.into_iter().find(|(differs, _)| *differs).map(|(_, what)| what)
    }
}

/// A row of the table of all runs, with the values of what varies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunRow {
    /// The values of the paths, in their order.
    pub levels: Vec<LevelValue>,
    /// The result.
    pub row: Row,
}

impl RunRow {
    /// The result of a run with what varied in it.
    #[must_use]
    pub fn new(sweep: &Sweep, row: Row) -> Self {
        Self { levels: sweep.plan().values(row.run).into_iter().cloned().collect(), row }
    }
}

/// A finished shard: `part.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SweepPart {
    /// What it belongs to.
    pub head: SweepHead,
    /// Its runs, by number.
    pub rows: Vec<RunRow>,
    /// SHA-256 over the rows.
    pub digest: String,
}

impl SweepPart {
    /// A part with its digest.
    #[must_use]
    pub fn new(head: SweepHead, rows: Vec<RunRow>) -> Self {
        let digest = digest(&rows);
        Self { head, rows, digest }
    }

    /// Whether the rows are those that were written.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.digest == digest(&self.rows)
    }
}

fn digest(rows: &[RunRow]) -> String {
    hex(&Sha256::digest(serde_json::to_vec(rows).unwrap_or_default()))
}

/// `manifest.json` of a sweep. Two sweeps of the same plan on the same study differ in `run` alone.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SweepManifest {
    /// Version of this structure.
    pub schema_version: u32,
    /// `sweep`.
    pub kind: String,
    /// Version of the program.
    pub version: String,
    /// Name of the plan.
    pub plan: String,
    /// SHA-256 of what the plan means.
    pub plan_hash: String,
    /// Name of the study.
    pub study: String,
    /// SHA-256 of what the study means.
    pub study_hash: String,
    /// Every file of the study that was read.
    pub inputs: Vec<InputEntry>,
    /// Draws of each run.
    pub draws: u64,
    /// Where the random numbers start.
    pub seed: u64,
    /// Number of runs.
    pub runs: u64,
    /// Every file that was written beside this one.
    pub outputs: Vec<OutputEntry>,
    /// What differs from run to run.
    pub run: Run,
}

/// The table of all runs; rows by number of the run.
#[must_use]
pub fn index(head: &SweepHead, rows: &[RunRow]) -> Table {
    let text = |de: &str, en: &str| Text::new(de, en);
    let named = |id: &str, de: &str, en: &str| Column { id: Cow::Owned(id.to_owned()), header: text(de, en) };
    let mut columns = vec![named("run", "Lauf", "Run")];
    columns.extend(head.paths.iter().map(|path| named(path, path, path)));
    columns.extend([
        named("leader", "Erster", "Leader"),
        named("leaders", "Rang 1 (Gleichstand)", "Rank 1 (ties)"),
        named("gap", "Abstand", "Gap"),
        named("verdict", "Befund", "Verdict"),
        named("verdict_leaders", "Rang 1 (Befund)", "Rank 1 (verdict)"),
        named("draws", "Ziehungen", "Draws"),
    ]);
    for id in &head.alternatives {
        columns.extend([
            named(&format!("{id}.value"), &format!("{id} Punkte"), &format!("{id} value")),
            named(&format!("{id}.rank"), &format!("{id} Rang"), &format!("{id} rank")),
            named(&format!("{id}.rank1_share"), &format!("{id} Rang-1-Anteil"), &format!("{id} rank 1 share")),
            named(&format!("{id}.rank1_error"), &format!("{id} Standardfehler"), &format!("{id} standard error")),
        ]);
    }
    let rows = rows.iter().map(|row| cells(head, row)).collect();
    Table { name: "index", columns, rows }
}

fn cells(head: &SweepHead, RunRow { levels, row }: &RunRow) -> Vec<Value> {
    let id = |s: usize| head.alternatives.get(s).map_or("", String::as_str);
    let ids = |list: &[usize]| Value::text(list.iter().map(|&s| id(s)).collect::<Vec<_>>().join(" "));
    let mut cells = vec![Value::Integer(row.run as usize + 1)];
    cells.extend(levels.iter().map(|level| match level {
        &LevelValue::Number(number) => Value::Number(number, 6),
        LevelValue::Name(name) => Value::text(name.as_str()),
    }));
    cells.push(row.leader.map_or(Value::Empty, |s| Value::text(id(s as usize))));
    let first: Vec<usize> = (0..row.ranks.len()).filter(|&s| row.ranks[s] == Some(1)).collect();
    cells.push(if first.is_empty() { Value::Empty } else { ids(&first) });
    cells.push(row.gap.map_or(Value::Empty, Value::points));
    let sampled: Vec<usize> = (0..row.firsts.len()).filter(|&s| row.firsts[s].is_some()).collect();
    let (shares, errors): (Vec<f64>, Vec<f64>) = sampled.iter().filter_map(|&s| row.share(s)).unzip();
    match verdict(&shares, &errors) {
        Some(found) => {
            let leaders: Vec<usize> = found.leaders.iter().map(|&index| sampled[index]).collect();
            cells.extend([Value::text(found.firmness.name()), ids(&leaders), Value::Integer(row.draws as usize)]);
        }
        None => cells.extend([Value::Empty, Value::Empty, Value::Empty]),
    }
    for s in 0..head.alternatives.len() {
        let (share, error) = row.share(s).unzip();
        cells.push(row.values.get(s).map_or(Value::Empty, |&value| Value::points(value)));
        cells.push(row.ranks.get(s).copied().flatten().map_or(Value::Empty, |rank| Value::Integer(rank as usize)));
        cells.push(share.map_or(Value::Empty, |share| Value::Number(share, 4)));
        cells.push(error.map_or(Value::Empty, |error| Value::Number(error, 5)));
    }
    cells
}

/// The files of a finished sweep: `index.csv` and `manifest.json`.
#[must_use]
pub fn sweep_files(head: &SweepHead, rows: &[RunRow], dialect: Dialect, run: Run) -> Vec<Artifact> {
    let index = Artifact { name: "index.csv".to_owned(), bytes: encode(&index(head, rows), dialect) };
    let manifest = SweepManifest {
        schema_version: super::result::SCHEMA_VERSION,
        kind: head.kind.clone(),
        version: head.version.clone(),
        plan: head.plan.clone(),
        plan_hash: head.plan_hash.clone(),
        study: head.study.clone(),
        study_hash: head.study_hash.clone(),
        inputs: head.inputs.clone(),
        draws: head.draws,
        seed: head.seed,
        runs: head.runs,
        outputs: outputs(std::slice::from_ref(&index)),
        run,
    };
    let manifest = super::json("manifest.json", &manifest);
    vec![index, manifest]
}
