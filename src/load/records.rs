//! The records of a study: its settings and all its tables as located cells, wherever they came from.

mod places;
mod reader;

use std::collections::BTreeMap;
use std::path::Path;

use super::canonical::hash;
use super::columns::{self, TABLES, TableSpec};
use super::names::Names;
use super::workbook::is_workbook;
use super::{Findings, Source, Table, json::Document};
use crate::error::{IdKind, Location, Problem, ReadFault};
use crate::study::{InputFile, Mode, MoneySettings, Provenance, Settings};
pub(super) use places::{WORKBOOKS, folder_of};
use places::{name_of, name_of_workbook, open, same_place, settings, shown_file, similar_folder, workbook_of};
use reader::Reader;

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

/// Tables and columns that name ids of another table: then that one is needed.
const BLOCK_USERS: [(&str, usize); 3] = [
    ("scores", columns::SCORES.column("block")),
    ("assignments", columns::ASSIGNMENTS.column("block")),
    ("criteria", columns::CRITERIA.column("blocks")),
];
const EVIDENCE_USERS: [(&str, usize); 1] = [("scores", columns::SCORES.column("evidence"))];
const STEP_USERS: [(&str, usize); 2] =
    [("evidence", columns::EVIDENCE.column("step")), ("criteria", columns::CRITERIA.column("steps"))];

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
    /// Weights and scales as they were fixed.
    pub(super) freeze: Option<super::freeze::Record>,
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
    let Reader { mut inputs, unread, .. } = reader;
    let freeze = super::freeze::latest(path, &mut inputs, findings);
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
        freeze,
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
