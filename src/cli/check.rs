//! `waage check`: every finding at once; writes nothing.

use std::path::PathBuf;

use super::{Console, Exit, load, shown};
use crate::error::Severity;
use crate::report::text::console as words;

/// Arguments of `waage check`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(long)]
    strict: bool,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let study = match load(&args.study, console) {
        Ok(study) => study,
        Err(exit) => return exit,
    };
    let console = console.in_language_of(study.settings.language);
    let evaluation = crate::evaluate::evaluate(&study);
    let all: Vec<_> = study.warnings.iter().chain(&evaluation.remarks).cloned().collect();
    let findings = shown(&args.study, &all);
    console.findings(&findings);
    if findings.iter().any(|finding| finding.severity() == Severity::Error) {
        return Exit::Findings;
    }
    if !console.json {
        let words = words(console.language);
        console.result(&format!("{}\n", (words.checked)(&args.study.display().to_string())));
    }
    let warned = findings.iter().any(|finding| finding.severity() == Severity::Warning);
    if args.strict && warned { Exit::Findings } else { Exit::Done }
}
