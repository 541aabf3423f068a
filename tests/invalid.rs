//! Studies with faults: each folder of `tests/invalid` is one kind of fault, as people make it.
//!
//! A folder holds only the files that differ from the good study `_good`; an empty file `NAME.deleted` takes NAME
//! away. A folder with a file `table.csv` is no study: its plain table is ranked, by the method of the line `# method: NAME`
//! in `fault.txt`, else by the additive model. `fault.txt` tells in a comment what happened and lists, by hand, every error and warning that must come out
//! of it, each with its place, and nothing else may: a fault that drowns in its own consequences is a fault of ours.
//! A folder with `workbook.txt` is about the same study as a workbook, changed line by line as that file says.
//! `expected.txt` holds the messages as a user reads them; `WAAGE_ACCEPT=1 cargo test invalid` writes them anew.

mod dialects;
mod fuzz;
mod grid;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use waage::aggregate::Method;
use waage::cli::diagnostic::render;
use waage::error::{Code, Error, Finding, Location, Problem, Severity};
use waage::evaluate::evaluate;
use waage::load::{PlainTable, PlanDocument, load};
use waage::model::Language;
use waage::study::Study;

use crate::support::{Folder, copy};
use crate::xlsx::Book;

/// Kinds that no file of a few kilobytes provokes.
const BY_HAND: [(&str, &str); 14] = [
    ("E250", "comes with the runs and not with the files; no file of the format leads there"),
    ("E251", "comes with the runs; see contradicting_limits_of_weights_are_named in tests/commands.rs"),
    ("E118", "needs a file of 2 GiB; see a_file_beyond_the_limit"),
    ("E202", "a call and not a file; see tests/batch.rs, as for those below"),
    ("E203", "a folder"),
    ("E206", "the environment"),
    ("E207", "parts"),
    ("E208", "parts"),
    ("E209", "parts"),
    ("E210", "parts"),
    ("E211", "parts"),
    ("E212", "three tables"),
    ("W253", "draws"),
    ("E221", "needs an archive that grows a hundredfold; see a_workbook_that_would_fill_the_memory in workbook.rs"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid")
}

/// The good study in a temporary folder.
fn good() -> Folder {
    let folder = Folder::new();
    copy(&root().join("_good"), folder.path());
    folder
}

/// All findings of a study, those of its evaluation and of a plan of runs included.
fn findings(folder: &Path) -> Vec<Finding> {
    match load(folder) {
        Ok(study) => {
            let plan = plan_findings(&folder.join("plans/plan.json"), &study);
            study.warnings.iter().cloned().chain(evaluate(&study).remarks).chain(plan).collect()
        }
        Err(Error::Input(findings)) => findings,
        Err(error) => panic!("{error}"),
    }
}

/// All findings of a plan, where there is one.
fn plan_findings(path: &Path, study: &Study) -> Vec<Finding> {
    if !path.is_file() {
        return Vec::new();
    }
    match PlanDocument::read(path, "plans/plan.json").and_then(|plan| plan.resolve(study)) {
        Ok((_, findings)) | Err(Error::Input(findings)) => findings,
        Err(error) => panic!("{error}"),
    }
}

/// What the good study says of itself, as a folder and as a workbook.
fn usual() -> [Vec<Finding>; 2] {
    let book = good();
    as_workbook(book.path(), "");
    [findings(good().path()), findings(book.path())]
}

/// Puts a workbook in the place of a study's files, changed as the lines of `changes` say: those of [`Book::change`],
/// `keep FILE` for a file that stays, `lock` for a workbook that is open, and `bytes KIND` for a file of another kind.
fn as_workbook(folder: &Path, changes: &str) {
    let mut book = Book::of(folder);
    let lines = || changes.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let kept: Vec<&str> = lines().filter_map(|line| line.strip_prefix("keep ")).collect();
    let kind = lines().find_map(|line| line.strip_prefix("bytes "));
    let is_ours = |line: &&str| !["keep ", "bytes ", "lock"].iter().any(|word| line.starts_with(word));
    for line in lines().filter(is_ours) {
        book.change(line);
    }
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else if !kept.contains(&path.file_name().unwrap().to_str().unwrap()) {
            fs::remove_file(path).unwrap();
        }
    }
    if lines().any(|line| line == "lock") {
        fs::write(folder.join("~$study.xlsx"), "Kurz").unwrap();
    }
    let compound = |text: &str| {
        let wide = text.bytes().flat_map(|letter| [letter, 0]);
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain([0; 504]).chain(wide).collect()
    };
    let (name, bytes) = match kind {
        None => ("study.xlsx", book.bytes()),
        Some("protected") => ("study.xlsx", compound("EncryptedPackage")),
        Some("old") => ("study.xls", compound("Workbook")),
        Some("text") => ("study.xlsx", b"id;label_de\n".to_vec()),
        Some("cut") => ("study.xlsx", book.bytes().split_last_chunk::<300>().unwrap().0.to_vec()),
        Some(other) => panic!("{other}"),
    };
    fs::write(folder.join(name), bytes).unwrap();
}

/// All findings of a plain table under the method that `fault.txt` names.
fn table_findings(fault: &Path) -> Vec<Finding> {
    let story = fs::read_to_string(fault.join("fault.txt")).unwrap();
    let method = story.lines().find_map(|line| line.strip_prefix("# method: ")).unwrap_or("additive");
    let method: Method = method.parse().unwrap();
    match PlainTable::read(&fault.join("table.csv"), "table.csv") {
        Err(Error::Input(findings)) => findings,
        Err(error) => panic!("{error}"),
        Ok(plain) => match plain.evaluate(&plain.fitted(method)) {
            Ok(outcome) => plain.warnings.iter().cloned().chain(plain.remarks(&outcome)).collect(),
            Err(finding) => plain.warnings.iter().cloned().chain([*finding]).collect(),
        },
    }
}

/// The folders of faults by name.
fn faults() -> Vec<PathBuf> {
    let entries = fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    let is_fault = |path: &PathBuf| path.is_dir() && !path.ends_with("_good");
    let mut folders: Vec<PathBuf> = entries.filter(is_fault).collect();
    folders.sort();
    folders
}

/// Lays the files of `from` over those of `to`.
fn overlay(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            fs::create_dir_all(to.join(name)).unwrap();
            overlay(&path, &to.join(name));
        } else if let Some(gone) = name.strip_suffix(".deleted") {
            fs::remove_file(to.join(gone)).unwrap();
        } else if !matches!(name, "fault.txt" | "expected.txt" | "workbook.txt") {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// The findings that the good study does not have.
fn unusual(fault: &Path, [of_folder, of_workbook]: &[Vec<Finding>; 2]) -> Vec<Finding> {
    if fault.join("table.csv").is_file() {
        return table_findings(fault);
    }
    let folder = good();
    overlay(fault, folder.path());
    let changes = fs::read_to_string(fault.join("workbook.txt"));
    let usual = if changes.is_ok() { of_workbook } else { of_folder };
    if let Ok(changes) = changes {
        as_workbook(folder.path(), &changes);
    }
    let mut found = findings(folder.path());
    found.retain(|finding| !usual.contains(finding));
    found
}

/// `E101 weights.csv:4:19`, without what is not known.
fn place(finding: &Finding) -> String {
    let Location { file, line, column, sheet, cell, .. } = &finding.location;
    let mut text = format!("{} {file}", finding.code().as_str());
    if let Some(sheet) = sheet {
        write!(text, "#{sheet}").unwrap();
        if let Some(cell) = cell {
            write!(text, "!{cell}").unwrap();
        }
        return text;
    }
    for number in [line, column].into_iter().filter(|number| **number > 0) {
        write!(text, ":{number}").unwrap();
    }
    text
}

/// The places that `fault.txt` lists.
fn listed(fault: &Path) -> Vec<String> {
    let text =
        fs::read_to_string(fault.join("fault.txt")).unwrap_or_else(|_| panic!("{}: no fault.txt", fault.display()));
    assert!(text.starts_with("# "), "{}: fault.txt tells no story", fault.display());
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_good_study_is_good() {
    for findings in usual() {
        let codes: BTreeSet<&str> = findings.iter().map(|finding| finding.code().as_str()).collect();
        assert_eq!(codes, BTreeSet::from(["H301", "H303"]), "{}", render(&findings, Language::De, false));
    }
}

#[test]
fn every_fault_is_found_where_it_is_and_makes_no_noise() {
    let usual = usual();
    let mut wrong = String::new();
    for fault in faults() {
        let mut expected = listed(&fault);
        let grave = |finding: &&Finding| finding.severity() != Severity::Note;
        let mut found: Vec<String> = unusual(&fault, &usual).iter().filter(grave).map(place).collect();
        expected.sort();
        found.sort();
        if found != expected {
            let name = fault.file_name().unwrap().display();
            writeln!(wrong, "{name}\n  expected {expected:?}\n  found    {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn every_fault_is_told_as_expected() {
    let usual = usual();
    let mut wrong = String::new();
    for fault in faults() {
        let text = render(&unusual(&fault, &usual), Language::De, false);
        let file = fault.join("expected.txt");
        if std::env::var_os("WAAGE_ACCEPT").is_some() {
            fs::write(&file, &text).unwrap();
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if text != expected {
            let name = fault.file_name().unwrap().display();
            writeln!(wrong, "{name}: expected\n{expected}\nfound\n{text}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}\nto accept: WAAGE_ACCEPT=1 cargo test invalid");
}

#[test]
fn every_kind_of_error_and_warning_occurs() {
    let shown: BTreeSet<String> =
        faults().iter().flat_map(|fault| listed(fault)).map(|line| line[..4].to_owned()).collect();
    let known = Code::ALL.iter().filter(|code| code.severity() != Severity::Note).map(|code| code.as_str());
    let missing: Vec<&str> =
        known.filter(|code| !shown.contains(*code) && BY_HAND.iter().all(|(other, _)| other != code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(faults().len() >= 45, "{}", faults().len());
}

#[test]
fn twelve_faults_are_reported_at_once() {
    assert_eq!(listed(&root().join("twelve-faults-at-once")).len(), 12);
}

/// A file of 2 GiB and one byte, of which nothing is written: it is refused by its size, unread.
#[test]
fn a_file_beyond_the_limit() {
    let folder = good();
    let file = fs::File::options().write(true).open(folder.path().join("scores.csv")).unwrap();
    file.set_len((2 << 30) + 1).unwrap();
    let found = findings(folder.path());
    let errors: Vec<&Finding> = found.iter().filter(|finding| finding.severity() == Severity::Error).collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0].problem, Problem::TooLarge { bytes: (2 << 30) + 1, limit: 2 << 30 });
    assert_eq!(place(errors[0]), "E118 scores.csv");
}
