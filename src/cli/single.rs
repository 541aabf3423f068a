//! One file of a result, without the rest: the study computed as `waage evaluate` does, and the file written with care.

use std::fs;
use std::path::{Path, PathBuf};

use super::output;
use super::{Console, Exit, evaluate, load, shown};
use crate::error::{Finding, Location, Severity};
use crate::evaluate::{Evaluation, evaluate as evaluation_of};
use crate::report::Artifact;
use crate::report::table::Source;
use crate::report::text::single::single;
use crate::robustness::Robustness;
use crate::study::Study;

/// A study and its result.
pub(super) struct Computed {
    pub(super) study: Study,
    evaluation: Evaluation,
    robustness: Option<Robustness>,
}

impl Computed {
    /// What documents and charts are made from.
    pub(super) fn source(&self, console: &Console) -> Source<'_> {
        Source { robustness: self.robustness.as_ref(), ..Source::new(&self.study, &self.evaluation, console.language) }
    }
}

/// Reads and computes a study with the settings of the study.
pub(super) fn computed(path: &Path, console: &Console) -> Result<Computed, Exit> {
    let study = load(path, console)?;
    let console = &console.in_language_of(study.settings.language);
    let mut evaluation = evaluation_of(&study);
    if evaluation.remarks.iter().any(|finding| finding.severity() == Severity::Error) {
        console.findings(&shown(path, &evaluation.remarks));
        return Err(Exit::Findings);
    }
    let robustness = evaluate::robustness_of(&study, &evaluation, evaluate::cores()).map_err(|problem| {
        console.findings(&shown(path, &[Finding::new(problem, Location::file("study.json"))]));
        Exit::Findings
    })?;
    if let Some(robustness) = &robustness {
        evaluate::take_in(&mut evaluation, robustness);
    }
    Ok(Computed { study, evaluation, robustness })
}

/// Where a file goes.
#[derive(Debug, clap::Args)]
pub(super) struct Target {
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

impl Target {
    /// The ending of the file, in small letters.
    pub(super) fn ending(&self) -> Option<String> {
        Some(self.out.as_ref()?.extension()?.to_string_lossy().to_lowercase())
    }

    /// Writes the file where `--out` says, to stdout for `-`, else under its own name into the current folder. A file that
    /// is there already and says something else stays, unless `--force` lets it go.
    pub(super) fn write(&self, file: &Artifact, console: &Console) -> Exit {
        let words = single(console.language);
        if self.out.as_deref() == Some(Path::new("-")) {
            console.bytes(&file.bytes);
            return Exit::Done;
        }
        let path = self.out.clone().unwrap_or_else(|| PathBuf::from(&file.name));
        let shown = path.display().to_string();
        if path.is_dir() {
            console.error(&(words.is_folder)(&shown));
            return Exit::Usage;
        }
        if !self.force && path.exists() {
            if fs::read(&path).is_ok_and(|there| there == file.bytes) {
                console.result(&(words.unchanged)(&shown));
                return Exit::Done;
            }
            console.error(&(words.occupied)(&shown));
            return Exit::Usage;
        }
        match output::write_file(&path, &file.bytes) {
            Ok(()) => {
                console.result(&(words.written)(&shown));
                Exit::Done
            }
            Err(refusal) => evaluate::refused(refusal, console),
        }
    }
}
