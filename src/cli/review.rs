//! `waage review STUDY --by NAME`: enters who reviewed the study.

use std::path::{Path, PathBuf};

use super::output::{Refusal, write_file};
use super::{Console, Exit, evaluate, load};
use crate::error::Error;
use crate::report::text::trust::trust;

/// Arguments of `waage review`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(long, value_name = "NAME", num_args = 1.., required = true)]
    by: Vec<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    review(args, console).unwrap_or_else(|exit| exit)
}

fn review(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let study = load(&args.study, console)?;
    let console = &console.in_language_of(study.settings.language);
    let words = trust(console.language);
    let refuse = |text: &str| {
        console.error(text);
        Err(Exit::Usage)
    };
    let names: Vec<String> = args.by.iter().map(|name| name.trim().to_owned()).collect();
    if names.iter().any(String::is_empty) {
        return refuse(words.no_reviewer);
    }
    if study.are_the_only_author(&names.iter().map(String::as_str).collect::<Vec<_>>()) {
        return refuse(&(words.reviewer_is_author)(&names.join(", ")));
    }
    let file = args.study.join("study.json");
    let book = study.inputs.first().and_then(|input| input.file.split_once('#'));
    if let Some((book, _)) = book {
        return refuse(&(words.settings_in_workbook)(book));
    }
    let shown = file.display().to_string();
    let io = |error| evaluate::refused(Refusal::Io(file.clone(), error), console);
    let bytes = std::fs::read(&file).map_err(io)?;
    match crate::load::review(&shown, &bytes, &names) {
        Ok(edited) => write(&file, &edited).map_err(|refusal| evaluate::refused(refusal, console))?,
        Err(Error::Input(findings)) => {
            console.findings(&findings);
            return Err(Exit::Findings);
        }
        Err(error) => return refuse(&error.to_string()),
    }
    if console.json {
        let document = serde_json::json!({ "file": shown, "status": "reviewed", "reviewed_by": names });
        console.result(&format!("{document:#}\n"));
    } else {
        console.result(&format!("{}\n", (words.reviewed)(&names, &shown)));
    }
    Ok(Exit::Done)
}

/// Puts the new text in the place of the old one, with its permissions, as a whole or not at all.
fn write(file: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let permissions = std::fs::metadata(file).map(|known| known.permissions());
    write_file(file, bytes)?;
    match permissions {
        Ok(permissions) => {
            std::fs::set_permissions(file, permissions).map_err(|error| Refusal::Io(file.to_owned(), error))
        }
        Err(error) => Err(Refusal::Io(file.to_owned(), error)),
    }
}
