//! `waage diff RUN RUN`: which inputs and ranks changed, and which change caused it.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Console, Exit};
use crate::error::{Finding, Location, Problem};
use crate::load::Source;
use crate::report::diff::{RunFiles, difference};
use crate::report::json;
use crate::report::result::SCHEMA_VERSION;
use crate::report::text::diff::diff as words;

/// Arguments of `waage diff`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "RUN")]
    before: PathBuf,
    #[arg(value_name = "RUN")]
    now: PathBuf,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    diff(args, console).unwrap_or_else(|exit| exit)
}

fn diff(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let (before, now) = (read(&args.before, console)?, read(&args.now, console)?);
    let found = difference(&before, &now, console.language);
    if console.json {
        console.result(&String::from_utf8_lossy(&json("diff.json", &found).bytes));
    } else {
        console.result(&(words(console.language).difference)(&found));
    }
    Ok(Exit::Done)
}

/// The files of a result for machines.
fn read(folder: &Path, console: &Console) -> Result<RunFiles, Exit> {
    Ok(RunFiles {
        folder: folder.display().to_string(),
        manifest: file(folder, "manifest.json", console)?,
        result: file(folder, "result.json", console)?,
        inputs: file(folder, "inputs.json", console)?,
    })
}

/// A file of a result. Missing or damaged, it is no result; one that is too large or of a newer version is said to be so.
fn file<T: DeserializeOwned>(folder: &Path, name: &str, console: &Console) -> Result<T, Exit> {
    let path = folder.join(name);
    let no_result = || {
        console.error(&(words(console.language).no_result)(&folder.display().to_string(), name));
        Exit::Usage
    };
    let refused = |finding: Finding| {
        console.findings(&[finding]);
        Exit::Usage
    };
    if !path.is_file() {
        return Err(no_result());
    }
    let shown = path.display().to_string();
    let source = Source::read(&path, &shown).map_err(|finding| refused(*finding))?;
    let version = serde_json::from_str::<Version>(&source.text).map_err(|_| no_result())?.schema_version;
    let supported = u64::from(SCHEMA_VERSION);
    if version > supported {
        return Err(refused(Finding::new(Problem::NewerFormat { found: version, supported }, Location::file(shown))));
    }
    serde_json::from_str(&source.text).map_err(|_| no_result())
}

/// What every file of a result says first.
#[derive(Deserialize)]
struct Version {
    schema_version: u64,
}
