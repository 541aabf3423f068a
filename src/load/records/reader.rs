//! The tables of folders and workbooks.

use std::collections::BTreeMap;
use std::path::Path;

use super::places::{WORKBOOKS, files, has_ending, shown_file, source, stem};
use crate::error::{Location, NotText, Problem, ReadFault};
use crate::load::canonical::canonical;
use crate::load::columns::{self, TableSpec};
use crate::load::workbook::Workbook;
use crate::load::{Findings, Source, Table, nearest};
use crate::study::InputFile;

/// The answers to a survey, as its tool exports them: any columns, read only where `survey.csv` is there.
const ANSWERS: &str = "answers.csv";

/// Tables that no study can do without.
const NEEDED: [&str; 3] = ["criteria", "scenarios", "scores"];

/// Endings of the files that can hold a table, the likelier first; Excel saves its "Unicode text" as `.txt`.
const ENDINGS: [&str; 4] = ["csv", "json", "txt", "tsv"];

/// Reads the tables of folders.
pub(super) struct Reader<'a> {
    pub(super) study: &'a Path,
    /// The study is a workbook: other files in its folder are none of its tables.
    pub(super) alone: bool,
    pub(super) book: Option<Workbook>,
    pub(super) findings: &'a mut Findings,
    pub(super) inputs: Vec<InputFile>,
    pub(super) unread: Vec<&'static str>,
}

impl Reader<'_> {
    /// All tables of one folder, by name. `shown` is its path relative to the study's folder.
    pub(super) fn tables(&mut self, shown: &str, specs: &[&'static TableSpec]) -> BTreeMap<&'static str, Table> {
        let in_study = shown.is_empty();
        let files = if in_study && self.alone { Vec::new() } else { files(&self.study.join(shown)) };
        let mut tables = BTreeMap::new();
        let mut known = vec!["study.json".to_owned()];
        let sheets: Vec<&str> = match &self.book {
            Some(book) if in_study => {
                specs.iter().map(|spec| spec.name).filter(|&name| book.sheet_of(name).is_some()).collect()
            }
            _ => Vec::new(),
        };
        for &spec in specs {
            let find = |ending: &&str| {
                let wanted = format!("{}.{ending}", spec.name);
                files.iter().find(|file| file.to_lowercase() == wanted)
            };
            let file = ENDINGS.iter().find_map(find);
            if spec.name == columns::SURVEY.name && (file.is_some() || sheets.contains(&spec.name)) {
                known.extend(files.iter().filter(|file| file.eq_ignore_ascii_case(ANSWERS)).cloned());
            }
            if sheets.contains(&spec.name) {
                known.extend(file.cloned());
                match self.on_sheet(spec, file) {
                    Some(table) => drop(tables.insert(spec.name, table)),
                    None => self.unread.push(spec.name),
                }
                continue;
            }
            let Some(file) = file else {
                if in_study && self.book.is_some() && !WORKBOOKS.iter().any(|ending| find(ending).is_some()) {
                    self.absent_sheet(spec);
                    continue;
                }
                self.absent(spec, shown, &files, WORKBOOKS.iter().find_map(find), &mut known);
                continue;
            };
            known.push(file.clone());
            if let Some(table) = self.table(spec, &shown_file(shown, file)) {
                tables.insert(spec.name, table);
            } else {
                self.unread.push(spec.name);
            }
        }
        if let Some(book) = self.book.as_ref().filter(|_| in_study) {
            book.report_others(specs, self.findings);
        }
        let is_table = |file: &str| ENDINGS[..2].iter().any(|ending| has_ending(file, ending));
        for file in files.iter().filter(|file| is_table(file) && !known.contains(file)) {
            let nearest = nearest(stem(file), specs.iter().map(|spec| spec.name)).map(str::to_owned);
            let problem = Problem::UnknownTable { found: file.clone(), nearest };
            self.findings.push(problem, Location::file(shown_file(shown, file)));
        }
        tables
    }

    /// The answers to the survey, which stay where they are: only their hash leaves this room.
    pub(super) fn answers(&mut self) -> Option<Source> {
        let source = source(&self.study.join(ANSWERS), ANSWERS, self.findings)?;
        let sha256 = source.sha256.clone();
        self.inputs.push(InputFile { file: ANSWERS.to_owned(), canonical_sha256: sha256.clone(), sha256 });
        Some(source)
    }

    fn table(&mut self, spec: &'static TableSpec, file: &str) -> Option<Table> {
        let source = source(&self.study.join(file), file, self.findings)?;
        let sha256 = source.sha256.clone();
        let table = if has_ending(file, "json") {
            Table::json(source, spec, self.findings)
        } else {
            Table::csv(source, spec, self.findings)
        }?;
        self.inputs.push(InputFile { file: file.to_owned(), sha256, canonical_sha256: canonical(&table) });
        Some(table)
    }

    /// A table on a sheet of the workbook; one in a file beside it is a fault.
    fn on_sheet(&mut self, spec: &'static TableSpec, beside: Option<&String>) -> Option<Table> {
        let book = self.book.as_mut()?;
        if let (Some(file), Some(sheet)) = (beside, book.sheet_of(spec.name).map(str::to_owned)) {
            let (table, first) = (spec.name.to_owned(), file.clone());
            let place = book.place(&sheet);
            self.findings.push(Problem::TableTwice { table, first, second: sheet }, place);
        }
        let table = book.table(spec, self.findings)?;
        let (file, sha256) = (format!("{}#{}", book.file(), spec.name), book.sha256().to_owned());
        self.inputs.push(InputFile { file, sha256, canonical_sha256: canonical(&table) });
        Some(table)
    }

    /// A table without a sheet is a fault where it is needed.
    fn absent_sheet(&mut self, spec: &'static TableSpec) {
        if let Some(book) = self.book.as_mut().filter(|_| NEEDED.contains(&spec.name)) {
            book.report_missing(spec.name, self.findings);
            self.unread.push(spec.name);
        }
    }

    /// A table that is not there, though others name what should be in it.
    pub(super) fn missing(&mut self, spec: &'static TableSpec, shown: &str) {
        if let Some(book) = self.book.as_mut().filter(|_| shown.is_empty() && !self.unread.contains(&spec.name)) {
            book.report_missing(spec.name, self.findings);
            self.unread.push(spec.name);
        }
        if !self.unread.contains(&spec.name) {
            let file = shown_file(shown, &format!("{}.csv", spec.name));
            let problem = Problem::Unreadable { fault: ReadFault::Missing, nearest: None };
            self.findings.push(problem, Location::file(file));
            self.unread.push(spec.name);
        }
    }

    /// A table that is not there is a fault where it is needed, and where it was saved as a workbook.
    fn absent(
        &mut self,
        spec: &'static TableSpec,
        shown: &str,
        files: &[String],
        workbook: Option<&String>,
        known: &mut Vec<String>,
    ) {
        let needed = NEEDED.contains(&spec.name);
        let (problem, file) = if let Some(workbook) = workbook {
            let old = has_ending(workbook, "xls");
            let kind = if old { NotText::OldWorkbook } else { NotText::Workbook };
            (Problem::NotText { kind }, workbook.clone())
        } else if needed {
            let near = nearest(spec.name, files.iter().map(|file| stem(file)));
            let nearest = near.and_then(|near| files.iter().find(|file| stem(file) == near)).cloned();
            known.extend(nearest.clone());
            (Problem::Unreadable { fault: ReadFault::Missing, nearest }, format!("{}.csv", spec.name))
        } else {
            return;
        };
        self.findings.push(problem, Location::file(shown_file(shown, &file)));
        self.unread.push(spec.name);
    }
}
