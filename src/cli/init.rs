//! `waage init DIR`: a filled example to replace, and the next command to type.

mod workbook;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::output::{self, Refusal};
use super::{Console, Exit};
use crate::error::Error;
use crate::model::Language;
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
    #[arg(long)]
    workbook: bool,
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
    let files = if args.workbook {
        match as_workbook(&files, console.language) {
            Ok(workbook) => vec![workbook],
            Err(error) => {
                console.error(&error.to_string());
                return Exit::Internal;
            }
        }
    } else {
        files
    };
    let written = output::create(&args.dir, &files);
    match written {
        Ok(()) if args.workbook => {
            console.result(&(words.created_workbook)(&path));
            Exit::Done
        }
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

/// The template as one workbook: laid out as a folder that goes again, and read from there like any study.
fn as_workbook(files: &[Artifact], language: Language) -> Result<Artifact, Error> {
    let place = tempfile::tempdir().map_err(|source| Error::Io { path: std::env::temp_dir(), source })?;
    let folder = place.path().join("study");
    output::create(&folder, files).map_err(|refusal| match refusal {
        Refusal::Io(path, source) => Error::Io { path, source },
        Refusal::IsFile(path) | Refusal::Occupied(path) => Error::Io { path, source: ErrorKind::AlreadyExists.into() },
    })?;
    Ok(Artifact { name: "study.xlsx".to_owned(), bytes: workbook_of(&folder, language)? })
}

/// The workbook of a study's folder, with the same meaning.
///
/// # Errors
/// [`Error::Input`] where the settings or a table cannot be read.
pub fn workbook_of(folder: &Path, language: Language) -> Result<Vec<u8>, Error> {
    workbook::of_folder(folder, language)
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
