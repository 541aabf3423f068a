//! `waage weights JUDGEMENTS`: weights from judgements, with consistency and what to ask again.

use std::path::PathBuf;

use super::{Console, Exit, load, shown};
use crate::elicit::Elicitation;
use crate::error::{Error, Finding};
use crate::report::result::FindingEntry;
use crate::report::text::weights::words;
use crate::report::weights::{Answer, to_json, to_text};

/// Arguments of `waage weights`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "JUDGEMENTS")]
    judgements: PathBuf,
    #[arg(long, value_name = "METHOD", value_parser = parse_method)]
    method: Option<Wanted>,
}

/// Which way to use in place of the file's.
#[derive(Debug, Clone, Copy)]
enum Wanted {
    All,
    One(Elicitation),
}

fn parse_method(text: &str) -> Result<Wanted, String> {
    if text == "all" {
        return Ok(Wanted::All);
    }
    let known = || Elicitation::ALL.iter().map(|way| way.name()).chain(["all"]).collect::<Vec<_>>().join(", ");
    text.parse().map(Wanted::One).map_err(|_| known())
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let path = args.judgements.display().to_string();
    let (panels, findings, console) = if args.judgements.is_dir() {
        let study = match load(&args.judgements, console) {
            Ok(study) => study,
            Err(exit) => return exit,
        };
        let about = |finding: &&Finding| finding.code().as_str().starts_with("W24");
        let findings: Vec<Finding> = study.warnings.iter().filter(about).cloned().collect();
        let console = console.in_language_of(study.settings.language);
        (study.panels.clone(), shown(&args.judgements, &findings), console)
    } else {
        match crate::load::load_judgements(&args.judgements) {
            Ok((panels, findings)) => (panels, findings, console.in_language_of(console.language)),
            Err(Error::Input(findings)) => {
                console.findings(&findings);
                return Exit::Findings;
            }
            Err(error) => {
                console.error(&error.to_string());
                return Exit::Usage;
            }
        }
    };
    let words = words(console.language);
    if panels.is_empty() {
        console.error(&(words.nothing)(&path));
        return Exit::Usage;
    }
    let (way, compare) = match args.method {
        Some(Wanted::One(way)) => (Some(way), false),
        Some(Wanted::All) => (None, true),
        None => (None, false),
    };
    let fits = |way: &Elicitation| panels.iter().any(|panel| panel.way.kind() == way.kind());
    if let Some(way) = way.filter(|way| !fits(way)) {
        let known: Vec<&str> = Elicitation::ALL.iter().filter(|way| fits(way)).map(|way| way.name()).collect();
        console.error(&(words.unfit)(way.name(), &known.join(", ")));
        return Exit::Usage;
    }
    let mut answers = Vec::new();
    for panel in panels {
        let way = way.filter(|way| way.kind() == panel.way.kind());
        match Answer::new(panel, way, compare) {
            Ok(answer) => answers.push(answer),
            Err(error) => {
                console.error(&error.to_string());
                return Exit::Findings;
            }
        }
    }
    if console.json {
        let list: Vec<FindingEntry> =
            findings.iter().map(|finding| FindingEntry::new(finding, console.language)).collect();
        let document = to_json(&answers, &serde_json::json!(list));
        console.result(&format!("{document:#}\n"));
    } else {
        console.result(&to_text(&answers, console.language));
        if !findings.is_empty() {
            console.findings(&findings);
        }
    }
    Exit::Done
}
