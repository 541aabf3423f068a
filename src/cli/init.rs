//! `waage init DIR`: a filled example to replace, and the next command to type.

use std::path::PathBuf;

use super::output::{self, Refusal};
use super::{Console, Exit};
use crate::report::Artifact;
use crate::report::text::console as words;

/// Arguments of `waage init`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    #[arg(
        long,
        value_name = "TEMPLATE",
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true
    )]
    template: Template,
}

/// What is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
enum Template {
    /// The Potsdam example with the whole catalogue.
    #[default]
    ItOperatingModel,
    /// Two alternatives and two criteria.
    Blank,
}

/// A file of a template: its path in the new study, and its text.
type File = (&'static str, &'static str);

macro_rules! files {
    ($folder:literal: $($to:literal = $from:literal),* $(,)?) => {
        &[$(($to, include_str!(concat!("../../", $folder, "/", $from)))),*]
    };
}

const STUDY: &[File] = files!("scenarios/potsdam-2024":
    "study.json" = "study.json",
    "scenarios.csv" = "scenarios.csv",
    "blocks.csv" = "blocks.csv",
    "scores.csv" = "scores.csv",
    "assignments.csv" = "assignments.csv",
    "relations.csv" = "relations.csv",
    "cashflows.csv" = "cashflows.csv",
    "evidence.csv" = "evidence.csv",
);

const CATALOGUE: &[File] = files!("criteria/it-operating-model":
    "catalogue/criteria.csv" = "criteria.csv",
    "catalogue/anchors.csv" = "anchors.csv",
    "catalogue/steps.csv" = "steps.csv",
    "catalogue/profiles.csv" = "profiles.csv",
    "catalogue/weights.csv" = "weights.csv",
);

const BLANK: &[File] = files!("scenarios/blank":
    "study.json" = "study.json",
    "scenarios.csv" = "scenarios.csv",
    "scores.csv" = "scores.csv",
    "catalogue/criteria.csv" = "catalogue/criteria.csv",
    "catalogue/anchors.csv" = "catalogue/anchors.csv",
    "catalogue/weights.csv" = "catalogue/weights.csv",
    "catalogue/profiles.csv" = "catalogue/profiles.csv",
);

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let words = words(console.language);
    let files: Vec<Artifact> = match args.template {
        Template::ItOperatingModel => STUDY.iter().chain(CATALOGUE).map(artifact).collect(),
        Template::Blank => BLANK.iter().map(artifact).collect(),
    };
    let path = args.dir.display().to_string();
    let written = output::create(&args.dir, &files);
    match written {
        Ok(()) => {
            console.result(&(words.created)(&path, files.len()));
            Exit::Done
        }
        Err(refusal) => {
            console.error(&match refusal {
                Refusal::IsFile(path) => (words.target_is_file)(&path.display().to_string()),
                Refusal::Occupied(path) => (words.not_empty)(&path.display().to_string()),
                Refusal::Io(path, error) => (words.not_written)(&path.display().to_string(), &error),
            });
            Exit::Usage
        }
    }
}

/// A file of the new study. CSV files get a byte order mark, so that a double click shows umlauts in Excel; the
/// catalogue moves into the study, so that it is one folder.
fn artifact((name, text): &File) -> Artifact {
    let is_table = std::path::Path::new(name).extension().is_some_and(|ending| ending == "csv");
    let text = if is_table {
        format!("\u{FEFF}{text}")
    } else {
        text.replace("../../criteria/it-operating-model", "catalogue")
    };
    Artifact { name: (*name).to_owned(), bytes: text.into_bytes() }
}
