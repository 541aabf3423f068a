//! PDF files of whole studies: their structure, looked at from outside; the same bytes on every run.

use std::path::{Path, PathBuf};
use std::process::Command;

use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::document::{report, summary};
use waage::report::pdf::{Setting, pdf_with};
use waage::report::table::Source;

use crate::support::Folder;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Python with pikepdf, where it is installed; where `WAAGE_NEEDS_PIKEPDF` is set, it must be. Its value may name the
/// Python to use.
#[expect(clippy::print_stderr, reason = "whoever reads the log must know what was not tested")]
fn python() -> Option<PathBuf> {
    let needed = std::env::var_os("WAAGE_NEEDS_PIKEPDF");
    let named = needed.as_ref().map(PathBuf::from).filter(|path| path.is_file());
    let python = named.unwrap_or_else(|| PathBuf::from("python3"));
    let found = Command::new(&python).args(["-c", "import pikepdf"]).output();
    if found.is_ok_and(|output| output.status.success()) {
        return Some(python);
    }
    assert!(needed.is_none(), "pikepdf is not installed");
    eprintln!("skipped: pikepdf for Python is not installed");
    None
}

#[test]
fn report_and_summary_are_tagged_and_the_same_on_every_run() {
    let python = python();
    for name in ["potsdam-2024", "lehrbuch-nutzwert", "lehrbuch-barwert"] {
        let study = load(&root().join("scenarios").join(name)).unwrap();
        let evaluation = evaluate(&study);
        for language in Language::ALL {
            let source = Source::new(&study, &evaluation, language);
            let folder = Folder::new();
            for (file, document, pages) in [("report", report(source), None), ("summary", summary(source), Some(2))] {
                for date in [None, Some("2026-02-12")] {
                    let setting = Setting { date, pages };
                    let bytes = pdf_with(&document, setting).unwrap_or_else(|error| panic!("{name} {file}: {error}"));
                    assert!(bytes == pdf_with(&document, setting).unwrap(), "{name}: {file} changes from run to run");
                    folder.file(&format!("{file}.pdf"), bytes);
                    let Some(python) = &python else { continue };
                    let done = Command::new(python)
                        .arg(root().join("tests/independent/pdf.py"))
                        .args([if pages.is_some() { "2" } else { "0" }, language.code()])
                        .arg(folder.path().join(format!("{file}.pdf")))
                        .output()
                        .unwrap();
                    let said = String::from_utf8_lossy(&done.stdout).into_owned();
                    assert!(done.status.success(), "{name}: {said}{}", String::from_utf8_lossy(&done.stderr));
                }
            }
        }
    }
}
