//! `waage rank`: any method on any plain decision table.

mod json;
mod settings;
mod text;

use std::path::PathBuf;

use super::{Console, Exit};
use crate::aggregate::Method;
use crate::aggregate::comparison::compare;
use crate::error::{Error, Finding, Severity};
use crate::load::{PlainTable, nearest};
use crate::report::text::method as words;

/// Arguments of `waage rank`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "TABLE")]
    table: Option<PathBuf>,
    #[arg(long, value_name = "METHOD")]
    method: String,
    #[arg(long, value_name = "NAME=VALUE")]
    set: Vec<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let words = words(console.language);
    if args.method == "list" {
        console.result(&if console.json { json::list(console.language) } else { text::list(console.language) });
        return Exit::Done;
    }
    let Some(path) = &args.table else {
        console.error(words.no_table);
        return Exit::Usage;
    };
    let method = match settings::method(&args.method, &args.set, console.language) {
        Ok(method) => method,
        Err(sentence) => {
            console.error(&sentence);
            return Exit::Usage;
        }
    };
    let shown = path.display().to_string();
    let plain = match PlainTable::read(path, &shown) {
        Ok(plain) => plain,
        Err(Error::Input(findings)) => {
            let usage = findings.iter().any(|finding| finding.code().as_str() == "E105");
            console.findings(&findings);
            return if usage { Exit::Usage } else { Exit::Findings };
        }
        Err(error) => {
            console.error(&error.to_string());
            return Exit::Usage;
        }
    };
    match method {
        Some(method) => one(&plain, &settings::fitted(&plain, method, &args.set), console),
        None => all(&plain, console),
    }
}

/// One method: its answer, or the finding that says why it has none.
fn one(plain: &PlainTable, method: &Method, console: &Console) -> Exit {
    let outcome = match plain.evaluate(method) {
        Ok(outcome) => outcome,
        Err(finding) => {
            let findings: Vec<Finding> = plain.warnings.iter().cloned().chain([*finding]).collect();
            console.findings(&findings);
            return Exit::Findings;
        }
    };
    let findings: Vec<Finding> = plain.warnings.iter().cloned().chain(plain.remarks(&outcome)).collect();
    if console.json {
        console.result(&json::outcome(plain, method, &outcome, &findings, console));
    } else {
        say(&findings, console);
        console.result(&text::outcome(plain, method, &outcome, console.language));
    }
    Exit::Done
}

/// All methods side by side.
fn all(plain: &PlainTable, console: &Console) -> Exit {
    let methods = Method::ALL.map(|method| plain.fitted(method));
    let comparison = compare(&methods, &plain.table);
    let remarks = comparison.reference.as_ref().map(|outcome| plain.remarks(outcome)).unwrap_or_default();
    let findings: Vec<Finding> = plain.warnings.iter().cloned().chain(remarks).collect();
    if console.json {
        console.result(&json::comparison(plain, &comparison, &findings, console));
    } else {
        say(&findings, console);
        console.result(&text::comparison(plain, &comparison, console.language));
    }
    Exit::Done
}

/// Warnings on stderr; how the file was read is no news where nothing else is.
fn say(findings: &[Finding], console: &Console) {
    if findings.iter().any(|finding| finding.severity() != Severity::Note) {
        console.findings(findings);
    }
}

/// The name of the method that a wrong one resembles.
fn similar(name: &str) -> &'static str {
    nearest(name, Method::ALL.iter().map(Method::name))
        .map_or("", |near| Method::ALL.iter().map(Method::name).find(|known| *known == near).unwrap_or_default())
}
