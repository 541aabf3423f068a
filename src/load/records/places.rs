//! Where the files of a study lie, and what they are called.

use std::fs;
use std::path::Path;

use crate::error::{Location, Problem};
use crate::load::workbook::{SETTINGS, Workbook};
use crate::load::{Findings, Source, json::Document, nearest};

/// Endings of workbooks, which hold the table that is missing.
pub(in crate::load) const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "xls", "ods", "xlsb"];

/// The folder's own name, also for `.` and `..`.
pub(super) fn name_of(folder: &Path) -> String {
    let named = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let whole = || {
        let path = folder.canonicalize().ok()?;
        path.file_name().map(|name| name.to_string_lossy().into_owned())
    };
    named.or_else(whole).unwrap_or_else(|| "study".to_owned())
}

/// A workbook's own name, and for `study.xlsx` that of its folder.
pub(super) fn name_of_workbook(file: &Path, folder: &Path) -> String {
    let own = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if own.eq_ignore_ascii_case("study") { name_of(folder) } else { own }
}

/// The folder in which a file lies.
pub(in crate::load) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file of the study's workbook: the study itself, or `study.xlsx` in its folder. A workbook of another kind is
/// taken only where there is nothing else, so that its own fault is reported.
pub(super) fn workbook_of(study: &Path, alone: bool) -> Option<String> {
    if alone {
        return study.file_name().map(|name| name.to_string_lossy().into_owned());
    }
    let names = files(study);
    let named = |ending: &&str| names.iter().find(|name| name.to_lowercase() == format!("study.{ending}"));
    let others = if names.iter().any(|name| name == "study.json") { &WORKBOOKS[..2] } else { &WORKBOOKS[..] };
    others.iter().find_map(named).cloned()
}

/// Opens the workbook; that another program has it open is a warning.
pub(super) fn open(folder: &Path, file: &str, findings: &mut Findings) -> Option<Workbook> {
    if folder.join(format!("~${file}")).exists() {
        findings.push(Problem::OpenElsewhere, Location::file(file));
    }
    Workbook::open(&folder.join(file), file, findings)
}

/// The settings: those of the workbook, or `study.json`, but not both.
pub(super) fn settings(
    folder: &Path,
    book: Option<&mut Workbook>,
    alone: bool,
    findings: &mut Findings,
) -> Option<Document> {
    let file = folder.join("study.json");
    let Some(book) = book else {
        return Document::parse(source(&file, "study.json", findings)?, findings);
    };
    match (book.sheet_of(SETTINGS).map(str::to_owned), file.exists()) {
        (Some(sheet), beside) => {
            if beside && !alone {
                let first = "study.json".to_owned();
                let problem = Problem::TableTwice { table: SETTINGS.to_owned(), first, second: sheet.clone() };
                findings.push(problem, book.place(&sheet));
            }
            book.settings(findings)
        }
        (None, true) => Document::parse(source(&file, "study.json", findings)?, findings),
        (None, false) => {
            book.report_missing(SETTINGS, findings);
            None
        }
    }
}

/// Whether two paths lead to the same folder.
pub(super) fn same_place(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// The path beside a missing folder's whose name resembles it.
pub(super) fn similar_folder(study: &Path, shown: &str) -> Option<String> {
    let (above, name) = shown.rsplit_once('/').map_or(("", shown), |(above, name)| (above, name));
    let entries = fs::read_dir(study.join(above)).ok()?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    nearest(name, names.iter().map(String::as_str)).map(|near| shown_file(above, near))
}

/// The path of a file in a folder, as it is shown.
pub(super) fn shown_file(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// The names of all files in a folder, sorted, but for lock files and hidden ones.
pub(super) fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with(['.', '~'])).collect();
    names.sort_unstable();
    names
}

/// The name of a file without its ending.
pub(super) fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// Whether the name of a file ends so, in any case.
pub(super) fn has_ending(file: &str, wanted: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(wanted))
}

pub(super) fn source(path: &Path, shown: &str, findings: &mut Findings) -> Option<Source> {
    match Source::read(path, shown) {
        Ok(source) => Some(source),
        Err(finding) => {
            findings.push(finding.problem, finding.location);
            None
        }
    }
}
