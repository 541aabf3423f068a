//! `waage diff RUN RUN`: which inputs and ranks changed, and which change caused it.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{Console, Exit};
use crate::report::diff::{RunFiles, difference};
use crate::report::json;
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

fn file<T: DeserializeOwned>(folder: &Path, name: &str, console: &Console) -> Result<T, Exit> {
    let read = std::fs::read(folder.join(name)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    read.ok_or_else(|| {
        console.error(&(words(console.language).no_result)(&folder.display().to_string(), name));
        Exit::Usage
    })
}
