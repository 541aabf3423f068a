//! Every reference case (`*.json`) of the folder named by `WAAGE_CASES`, by default `tests/cases`.
//!
//! A case says what a publication or an independent implementation computed; see `tests/cases/README.md`. Each file
//! of this folder translates the cases of one room into calls of the library, and `harness` compares.

mod aggregate;
mod agreement;
mod elicit;
mod exact;
mod finance;
mod harness;
mod robustness;

use harness::{Case, Runner, compare};
use std::ffi::OsString;
use std::path::PathBuf;

/// Who computes: the first runner that knows the method of a case.
const RUNNERS: &[Runner] = &[aggregate::run, agreement::run, elicit::run, exact::run, finance::run, robustness::run];

fn folder() -> PathBuf {
    let given: Option<OsString> = std::env::var_os("WAAGE_CASES");
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.join(given.map_or_else(|| PathBuf::from("tests/cases"), PathBuf::from))
}

fn check(case: &Case) -> Result<(), String> {
    match RUNNERS.iter().find_map(|run| run(case)) {
        Some(Ok(computed)) => compare(case, &computed),
        Some(Err(reason)) => Err(format!("{}: {reason}", case.id())),
        None => Err(format!("{}: unknown method {}", case.id(), case.method())),
    }
}

#[test]
fn every_case_is_reproduced() {
    let folder = folder();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no *.json in {}", folder.display());
    let faults: Vec<String> = files
        .iter()
        .filter_map(|path| {
            let text = std::fs::read_to_string(path).unwrap();
            let case = Case::parse(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            check(&case).err()
        })
        .collect();
    assert!(faults.is_empty(), "{} of {} cases fail:\n{}", faults.len(), files.len(), faults.join("\n"));
}
