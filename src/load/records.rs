//! The records of a study: its settings and all its tables as located cells, wherever they came from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::canonical::{canonical, hash};
use super::columns::{self, TABLES, TableSpec};
use super::names::Names;
use super::workbook::{SETTINGS, Workbook, is_workbook};
use super::{Findings, Source, Table, json::Document, nearest};
use crate::error::{IdKind, Location, NotText, Problem, ReadFault};
use crate::study::{InputFile, Mode, MoneySettings, Provenance, Settings};

/// Format of `study.json` that this program reads.
pub const FORMAT: u32 = 1;

/// Tables that live in the catalogue; profiles and weights may also stand in the study.
const CATALOGUE: [&TableSpec; 6] = [
    &columns::CRITERIA,
    &columns::ANCHORS,
    &columns::STEPS,
    &columns::PROFILES,
    &columns::WEIGHTS,
    &columns::JUDGEMENTS,
];

/// Tables of the study.
const STUDY: [&TableSpec; 11] = [
    &columns::PROFILES,
    &columns::WEIGHTS,
    &columns::SCENARIOS,
    &columns::BLOCKS,
    &columns::SCORES,
    &columns::ASSIGNMENTS,
    &columns::RELATIONS,
    &columns::CASHFLOWS,
    &columns::EVIDENCE,
    &columns::JUDGEMENTS,
    &columns::SURVEY,
];

/// The answers to a survey, as its tool exports them: any columns, read only where `survey.csv` is there.
const ANSWERS: &str = "answers.csv";

/// Tables and columns that name ids of another table: then that one is needed.
const BLOCK_USERS: [(&str, usize); 3] = [
    ("scores", columns::SCORES.column("block")),
    ("assignments", columns::ASSIGNMENTS.column("block")),
    ("criteria", columns::CRITERIA.column("blocks")),
];
const EVIDENCE_USERS: [(&str, usize); 1] = [("scores", columns::SCORES.column("evidence"))];
const STEP_USERS: [(&str, usize); 2] =
    [("evidence", columns::EVIDENCE.column("step")), ("criteria", columns::CRITERIA.column("steps"))];

/// Tables that no study can do without.
const NEEDED: [&str; 3] = ["criteria", "scenarios", "scores"];

/// Endings of the files that can hold a table, the likelier first; Excel saves its "Unicode text" as `.txt`.
const ENDINGS: [&str; 4] = ["csv", "json", "txt", "tsv"];

/// Endings of workbooks, which hold the table that is missing.
pub(super) const WORKBOOKS: [&str; 5] = ["xlsx", "xlsm", "xls", "ods", "xlsb"];

/// Settings and tables of a study and its catalogue, not yet checked against each other.
pub(super) struct Records {
    pub(super) name: String,
    pub(super) settings: Settings,
    /// Whether the settings are those of the file; where they are faulty, a stand-in serves to check the tables.
    pub(super) settings_read: bool,
    /// Whether it is not known if money is weighed.
    pub(super) mode_unclear: bool,
    document: Document,
    pub(super) criteria: Option<Table>,
    pub(super) anchors: Option<Table>,
    pub(super) steps: Option<Table>,
    pub(super) profiles: Option<Table>,
    pub(super) weights: Option<Table>,
    pub(super) study_profiles: Option<Table>,
    pub(super) study_weights: Option<Table>,
    pub(super) scenarios: Option<Table>,
    pub(super) blocks: Option<Table>,
    pub(super) scores: Option<Table>,
    pub(super) assignments: Option<Table>,
    pub(super) relations: Option<Table>,
    pub(super) cash_flows: Option<Table>,
    pub(super) evidence: Option<Table>,
    pub(super) judgements: Option<Table>,
    pub(super) study_judgements: Option<Table>,
    pub(super) survey: Option<Table>,
    pub(super) answers: Option<Source>,
    pub(super) inputs: Vec<InputFile>,
    /// Tables that are there, or needed, and could not be read, which is reported.
    unread: Vec<&'static str>,
    /// Path of the catalogue as shown, relative to the study's folder; empty where both are the same folder.
    catalogue: String,
}

impl Records {
    /// The file or sheet of a table, or the name that its file would have.
    pub(super) fn place_of(table: Option<&Table>, default: &str) -> Location {
        table.map_or_else(|| Location::file(default), Table::file_location)
    }

    /// The file or sheet of the catalogue's table, or the name that its file would have.
    pub(super) fn catalogue_place(&self, spec: &TableSpec, table: Option<&Table>) -> Location {
        Self::place_of(table, &shown_file(&self.catalogue, &format!("{}.csv", spec.name)))
    }

    /// The settings and all tables, those of the catalogue first.
    pub(super) fn into_tables(self) -> (Settings, Vec<Table>) {
        let tables = [
            self.criteria,
            self.anchors,
            self.steps,
            self.profiles,
            self.weights,
            self.study_profiles,
            self.study_weights,
            self.judgements,
            self.study_judgements,
            self.survey,
            self.scenarios,
            self.blocks,
            self.scores,
            self.assignments,
            self.relations,
            self.cash_flows,
            self.evidence,
        ];
        (self.settings, tables.into_iter().flatten().collect())
    }

    /// Whether a table could not be read, so that nobody knows what is in it.
    pub(super) fn unread(&self, spec: &TableSpec) -> bool {
        self.unread.contains(&spec.name)
    }

    /// No names yet of what a table introduces.
    pub(super) fn names(&self, spec: &TableSpec, kind: IdKind) -> Names {
        if self.unread(spec) { Names::unread(kind) } else { Names::new(kind) }
    }

    /// The place of a setting in `study.json`.
    pub(super) fn setting(&self, path: &str) -> Location {
        self.document.location(path)
    }
}

/// Reads a study, which is a folder or a workbook, and its catalogue. `None` where there is nothing to check further.
pub(super) fn read(path: &Path, findings: &mut Findings) -> Option<Records> {
    let alone = !path.is_dir() && is_workbook(path);
    let folder = if alone { folder_of(path) } else { path };
    let mut book = match workbook_of(path, alone) {
        Some(file) => Some(open(folder, &file, findings)?),
        None => None,
    };
    let document = settings(folder, book.as_mut(), alone, findings)?;
    if let Some(found) = document.integer("format").filter(|&format| format > u64::from(FORMAT)) {
        let problem = Problem::NewerFormat { found, supported: FORMAT.into() };
        findings.push(problem, document.location("format"));
        return None;
    }
    let settings = document.read::<Settings>(findings);
    let settings_read = settings.is_some();
    // With faulty settings the tables are still checked, so that one run shows all faults.
    let settings = settings.or_else(|| stand_in(&document))?;
    let inputs = vec![InputFile {
        file: document.name(),
        sha256: document.source().sha256.clone(),
        canonical_sha256: hash(serde_json::to_vec(&settings).unwrap_or_default()),
    }];
    let shown = settings.catalogue.replace('\\', "/").trim_end_matches('/').to_owned();
    let catalogue = folder.join(&shown);
    let same_folder = shown.is_empty() || same_place(&catalogue, folder);
    let mut reader = Reader { study: folder, alone, book, findings, inputs, unread: Vec::new() };
    let mut of_catalogue = BTreeMap::new();
    if !same_folder && catalogue.is_dir() {
        of_catalogue = reader.tables(&shown, &CATALOGUE);
    } else if !same_folder {
        let problem = Problem::Unreadable { fault: ReadFault::NoFolder, nearest: similar_folder(folder, &shown) };
        reader.findings.push(problem, document.location("catalogue"));
        reader.unread.extend(CATALOGUE.iter().map(|spec| spec.name));
    }
    let specs: &[&TableSpec] = if same_folder { &TABLES } else { &STUDY };
    let mut of_study = reader.tables("", specs);
    let in_catalogue = if same_folder { "" } else { shown.as_str() };
    for (spec, folder, users) in [
        (&columns::BLOCKS, "", &BLOCK_USERS[..]),
        (&columns::EVIDENCE, "", &EVIDENCE_USERS[..]),
        (&columns::STEPS, in_catalogue, &STEP_USERS[..]),
    ] {
        let table = |name| of_study.get(name).or_else(|| of_catalogue.get(name));
        if table(spec.name).is_none()
            && users.iter().any(|&(user, column)| table(user).is_some_and(|t| uses(t, column)))
        {
            reader.missing(spec, folder);
        }
    }
    let answers = if of_study.contains_key("survey") { reader.answers() } else { None };
    let Reader { inputs, unread, .. } = reader;
    let mut catalogue = |name| of_catalogue.remove(name);
    let mut study = |name| of_study.remove(name);
    Some(Records {
        name: if alone { name_of_workbook(path, folder) } else { name_of(folder) },
        mode_unclear: document.has("mode") && !matches!(document.text("mode"), Some("bmf" | "integrated")),
        document,
        criteria: catalogue("criteria").or_else(|| study("criteria")),
        anchors: catalogue("anchors").or_else(|| study("anchors")),
        steps: catalogue("steps").or_else(|| study("steps")),
        profiles: catalogue("profiles"),
        weights: catalogue("weights"),
        study_profiles: study("profiles"),
        study_weights: study("weights"),
        scenarios: study("scenarios"),
        blocks: study("blocks"),
        scores: study("scores"),
        assignments: study("assignments"),
        relations: study("relations"),
        cash_flows: study("cashflows"),
        evidence: study("evidence"),
        judgements: catalogue("judgements"),
        study_judgements: study("judgements"),
        survey: study("survey"),
        answers,
        settings,
        settings_read,
        inputs,
        unread,
        catalogue: if same_folder { String::new() } else { shown },
    })
}

/// Settings that make no noise of their own: what can be read of the faulty ones, and money without effect.
fn stand_in(document: &Document) -> Option<Settings> {
    Some(Settings {
        catalogue: document.text("catalogue")?.to_owned(),
        mode: if document.text("mode") == Some("integrated") { Mode::Integrated } else { Mode::Bmf },
        profile: document.text("profile").map(str::to_owned),
        normalise: document.flag("normalise").unwrap_or(false),
        money: Some(MoneySettings { currency: "EUR".to_owned(), unit: 1.0, ..MoneySettings::default() }),
        ..Settings::new(Provenance::Assessed)
    })
}

/// The folder's own name, also for `.` and `..`.
fn name_of(folder: &Path) -> String {
    let named = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let whole = || {
        let path = folder.canonicalize().ok()?;
        path.file_name().map(|name| name.to_string_lossy().into_owned())
    };
    named.or_else(whole).unwrap_or_else(|| "study".to_owned())
}

/// A workbook's own name, and for `study.xlsx` that of its folder.
fn name_of_workbook(file: &Path, folder: &Path) -> String {
    let own = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if own.eq_ignore_ascii_case("study") { name_of(folder) } else { own }
}

/// The folder in which a file lies.
pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file of the study's workbook: the study itself, or `study.xlsx` in its folder. A workbook of another kind is
/// taken only where there is nothing else, so that its own fault is reported.
fn workbook_of(study: &Path, alone: bool) -> Option<String> {
    if alone {
        return study.file_name().map(|name| name.to_string_lossy().into_owned());
    }
    let names = files(study);
    let named = |ending: &&str| names.iter().find(|name| name.to_lowercase() == format!("study.{ending}"));
    let others = if names.iter().any(|name| name == "study.json") { &WORKBOOKS[..2] } else { &WORKBOOKS[..] };
    others.iter().find_map(named).cloned()
}

/// Opens the workbook; that another program has it open is a warning.
fn open(folder: &Path, file: &str, findings: &mut Findings) -> Option<Workbook> {
    if folder.join(format!("~${file}")).exists() {
        findings.push(Problem::OpenElsewhere, Location::file(file));
    }
    Workbook::open(&folder.join(file), file, findings)
}

/// The settings: those of the workbook, or `study.json`, but not both.
fn settings(folder: &Path, book: Option<&mut Workbook>, alone: bool, findings: &mut Findings) -> Option<Document> {
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
fn same_place(a: &Path, b: &Path) -> bool {
    matches!((a.canonicalize(), b.canonicalize()), (Ok(a), Ok(b)) if a == b)
}

/// The path beside a missing folder's whose name resembles it.
fn similar_folder(study: &Path, shown: &str) -> Option<String> {
    let (above, name) = shown.rsplit_once('/').map_or(("", shown), |(above, name)| (above, name));
    let entries = fs::read_dir(study.join(above)).ok()?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort_unstable();
    nearest(name, names.iter().map(String::as_str)).map(|near| shown_file(above, near))
}

/// The path of a file in a folder, as it is shown.
fn shown_file(folder: &str, file: &str) -> String {
    if folder.is_empty() { file.to_owned() } else { format!("{folder}/{file}") }
}

/// Reads the tables of folders.
struct Reader<'a> {
    study: &'a Path,
    /// The study is a workbook: other files in its folder are none of its tables.
    alone: bool,
    book: Option<Workbook>,
    findings: &'a mut Findings,
    inputs: Vec<InputFile>,
    unread: Vec<&'static str>,
}

impl Reader<'_> {
    /// All tables of one folder, by name. `shown` is its path relative to the study's folder.
    fn tables(&mut self, shown: &str, specs: &[&'static TableSpec]) -> BTreeMap<&'static str, Table> {
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
            if spec.name == columns::SURVEY.name {
                known.extend(files.iter().filter(|file| file.eq_ignore_ascii_case(ANSWERS)).cloned());
            }
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
    fn answers(&mut self) -> Option<Source> {
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
    fn missing(&mut self, spec: &'static TableSpec, shown: &str) {
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

/// Whether a column names something of another table.
fn uses(table: &Table, column: usize) -> bool {
    let mut rows = table.rows();
    while let Some(row) = rows.next_row() {
        if !matches!(row.text(column), "" | "*") {
            return true;
        }
    }
    false
}

/// The names of all files in a folder, sorted, but for lock files and hidden ones.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with(['.', '~'])).collect();
    names.sort_unstable();
    names
}

/// The name of a file without its ending.
fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// Whether the name of a file ends so, in any case.
fn has_ending(file: &str, wanted: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case(wanted))
}

fn source(path: &Path, shown: &str, findings: &mut Findings) -> Option<Source> {
    match Source::read(path, shown) {
        Ok(source) => Some(source),
        Err(finding) => {
            findings.push(finding.problem, finding.location);
            None
        }
    }
}
