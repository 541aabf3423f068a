//! `manifest.json`: what was computed from what, so that anyone can compute it again.

use schemars::JsonSchema;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::Artifact;
use super::table::Source;
use crate::study::Settings;

/// How a run came about. Two runs of the same command on the same input differ in `run` alone.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Manifest {
    /// Version of this structure.
    pub schema_version: u32,
    /// Version of the program.
    pub version: String,
    /// The command, without paths of the machine.
    pub command: String,
    /// Name of the study.
    pub study: String,
    /// The settings in force, after the flags of the command.
    pub settings: Settings,
    /// Ids of the profiles that were evaluated; the first one is the main one.
    pub profiles: Vec<String>,
    /// Short id and file of the weights and scales that were fixed, and how much differs; `null` where nothing was.
    pub frozen: Option<FrozenMark>,
    /// Every file that was read.
    pub inputs: Vec<InputEntry>,
    /// Every file that was written beside this one.
    pub outputs: Vec<OutputEntry>,
    /// Codes of all warnings and notes, with their number.
    pub findings: Vec<FindingCount>,
    /// What differs from run to run.
    pub run: Run,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize, JsonSchema)]
pub struct InputEntry {
    /// Path relative to the study's folder.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// SHA-256 of its meaning: the same for a file that was saved again without change.
    pub canonical_sha256: String,
}

impl InputEntry {
    /// A file of a study.
    #[must_use]
    pub fn new(input: &crate::study::InputFile) -> Self {
        let crate::study::InputFile { file, sha256, canonical_sha256 } = input.clone();
        Self { file, sha256, canonical_sha256 }
    }
}

/// What was fixed before the run.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FrozenMark {
    /// Short id.
    pub id: String,
    /// SHA-256 of weights, scales and tree.
    pub sha256: String,
    /// File, relative to the study's folder.
    pub file: String,
    /// How many numbers and rules of the study differ from it.
    pub deviations: usize,
}

/// What a manifest says of the files, whichever version wrote it.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub struct Recorded {
    /// Version of the program.
    pub version: String,
    /// The command, where it is one that can be repeated.
    #[serde(default)]
    pub command: Option<String>,
    /// Every file that was read.
    #[serde(default)]
    pub inputs: Vec<InputEntry>,
    /// Every file that was written.
    pub outputs: Vec<OutputEntry>,
}

impl Recorded {
    /// Whether a file is one of the result: the manifest, or one that it lists.
    #[must_use]
    pub fn names(&self, file: &str) -> bool {
        file == "manifest.json" || self.outputs.iter().any(|output| output.file == file)
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Serialize, serde::Deserialize, JsonSchema)]
pub struct OutputEntry {
    /// Path relative to the folder of the result.
    pub file: String,
    /// SHA-256 of its bytes.
    pub sha256: String,
}

/// How often a code occurs.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct FindingCount {
    /// The code.
    pub code: String,
    /// How often.
    pub count: usize,
}

/// What differs from run to run.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
pub struct Run {
    /// Seconds since 1970-01-01 UTC.
    pub started_unix: u64,
    /// Duration in milliseconds.
    pub duration_ms: u64,
    /// Threads in use.
    pub threads: usize,
}

/// The manifest of a run that made these artifacts.
#[must_use]
pub fn manifest(source: Source<'_>, command: String, artifacts: &[Artifact], run: Run) -> Manifest {
    let Source { study, evaluation, .. } = source;
    let mut findings: Vec<FindingCount> = Vec::new();
    for finding in study.warnings.iter().chain(&evaluation.remarks) {
        let code = finding.code().as_str();
        match findings.iter_mut().find(|count| count.code == code) {
            Some(count) => count.count += 1,
            None => findings.push(FindingCount { code: code.to_owned(), count: 1 }),
        }
    }
    findings.sort_by(|a, b| a.code.cmp(&b.code));
    let main = &study.profiles[evaluation.main].id;
    let others = study.profiles.iter().map(|profile| &profile.id).filter(|&id| id != main);
    Manifest {
        schema_version: super::result::SCHEMA_VERSION,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        command,
        study: study.name.clone(),
        settings: study.settings.clone(),
        profiles: std::iter::once(main).chain(others).map(ToString::to_string).collect(),
        frozen: study.frozen.as_ref().map(|frozen| FrozenMark {
            id: frozen.id(),
            sha256: frozen.record.sha256.clone(),
            file: frozen.file.clone(),
            deviations: frozen.deviations.len(),
        }),
        inputs: study.inputs.iter().map(InputEntry::new).collect(),
        outputs: outputs(artifacts),
        findings,
        run,
    }
}

/// The files that were written, with their hashes.
pub(super) fn outputs(artifacts: &[Artifact]) -> Vec<OutputEntry> {
    let entry = |artifact: &Artifact| OutputEntry {
        file: artifact.name.clone(),
        sha256: hex(&Sha256::digest(&artifact.bytes)),
    };
    artifacts.iter().map(entry).collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
