//! The records of a study: its settings and all its tables as located cells, wherever they came from.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::cells::each;
use super::columns::{self, Kind, TABLES, TableSpec};
use super::{Findings, Source, Table, json::Document, nearest};
use crate::error::{Location, Problem, ReadFault};
use crate::study::{InputFile, MoneySettings, Provenance, Settings};

/// Format of `study.json` that this program reads.
pub const FORMAT: u32 = 1;

/// Tables that live in the catalogue; profiles and weights may also stand in the study.
const CATALOGUE: [&TableSpec; 5] =
    [&columns::CRITERIA, &columns::ANCHORS, &columns::STEPS, &columns::PROFILES, &columns::WEIGHTS];

/// Tables of the study.
const STUDY: [&TableSpec; 9] = [
    &columns::PROFILES,
    &columns::WEIGHTS,
    &columns::SCENARIOS,
    &columns::BLOCKS,
    &columns::SCORES,
    &columns::ASSIGNMENTS,
    &columns::RELATIONS,
    &columns::CASHFLOWS,
    &columns::EVIDENCE,
];

/// Settings and tables of a study and its catalogue, not yet checked against each other.
pub(super) struct Records {
    pub(super) name: String,
    pub(super) settings: Settings,
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
    pub(super) inputs: Vec<InputFile>,
}

impl Records {
    /// The file of a table, or the name that it would have.
    pub(super) fn file_of(table: Option<&Table>, default: &str) -> String {
        table.map_or_else(|| default.to_owned(), |table| table.file().to_owned())
    }

    /// The place of a setting in `study.json`.
    pub(super) fn setting(&self, path: &str) -> Location {
        self.document.location(path)
    }
}

/// Reads a study's folder and its catalogue. `None` where there is nothing to check further.
pub(super) fn read(folder: &Path, findings: &mut Findings) -> Option<Records> {
    let source = source(&folder.join("study.json"), "study.json", findings)?;
    let mut inputs = Vec::new();
    let document = Document::parse(source, findings)?;
    if let Some(found) = document.integer("format").filter(|&format| format > u64::from(FORMAT)) {
        let problem = Problem::NewerFormat { found, supported: FORMAT.into() };
        findings.push(problem, document.location("format"));
        return None;
    }
    let settings = document.read::<Settings>(findings);
    let catalogue = document.text("catalogue").map(str::to_owned);
    // With faulty settings the tables are still checked, so that one run shows all faults.
    let settings = settings.or_else(|| Some(stand_in(catalogue?)))?;
    inputs.push(InputFile {
        file: "study.json".to_owned(),
        sha256: document.source().sha256.clone(),
        canonical_sha256: hash(serde_json::to_vec(&settings).unwrap_or_default()),
    });
    let same_folder = matches!(settings.catalogue.trim_end_matches('/'), "." | "" | "./");
    let mut of_catalogue = if same_folder {
        BTreeMap::new()
    } else {
        let shown = settings.catalogue.replace('\\', "/");
        let shown = shown.trim_end_matches('/');
        if !folder.join(shown).is_dir() {
            let problem = Problem::Unreadable { fault: ReadFault::Missing, nearest: None };
            findings.push(problem, Location { ..document.location("catalogue") });
            return None;
        }
        tables(folder, shown, &CATALOGUE, findings, &mut inputs)
    };
    let both: Vec<&TableSpec> = TABLES.to_vec();
    let specs: &[&TableSpec] = if same_folder { &both } else { &STUDY };
    let mut of_study = tables(folder, "", specs, findings, &mut inputs);
    let mut catalogue = |name| of_catalogue.remove(name);
    let mut study = |name| of_study.remove(name);
    let records = Records {
        name: name_of(folder),
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
        settings,
        inputs,
    };
    Some(records)
}

/// Settings that make no noise of their own.
fn stand_in(catalogue: String) -> Settings {
    Settings {
        catalogue,
        money: Some(MoneySettings { currency: "EUR".to_owned(), unit: 1.0, ..MoneySettings::default() }),
        ..Settings::new(Provenance::Assessed)
    }
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

/// All tables of one folder, by name. `shown` is its path relative to the study's folder.
fn tables(
    study: &Path,
    shown: &str,
    specs: &[&'static TableSpec],
    findings: &mut Findings,
    inputs: &mut Vec<InputFile>,
) -> BTreeMap<&'static str, Table> {
    let files = files(&study.join(shown));
    let show = |file: &str| if shown.is_empty() { file.to_owned() } else { format!("{shown}/{file}") };
    let mut tables = BTreeMap::new();
    let mut used = vec!["study.json".to_owned()];
    for &spec in specs {
        let find = |ending: &str| {
            let wanted = format!("{}.{ending}", spec.name);
            files.iter().find(|file| file.to_lowercase() == wanted)
        };
        let (csv, json) = (find("csv"), find("json"));
        let Some(file) = csv.or(json) else {
            if ["criteria", "scenarios", "scores"].contains(&spec.name) {
                let nearest = nearest(spec.name, files.iter().map(String::as_str)).map(str::to_owned);
                let problem = Problem::Unreadable { fault: ReadFault::Missing, nearest };
                findings.push(problem, Location::file(show(&format!("{}.csv", spec.name))));
            }
            continue;
        };
        used.push(file.clone());
        let path = study.join(shown).join(file);
        let Some(source) = source(&path, &show(file), findings) else { continue };
        let sha256 = source.sha256.clone();
        let table =
            if csv.is_some() { Table::csv(source, spec, findings) } else { Table::json(source, spec, findings) };
        if let Some(table) = table {
            inputs.push(InputFile { file: show(file), sha256, canonical_sha256: canonical(&table) });
            tables.insert(spec.name, table);
        }
    }
    for file in files.iter().filter(|file| !used.contains(file)) {
        let (stem, _) = file.rsplit_once('.').unwrap_or((file, ""));
        let nearest = nearest(stem, specs.iter().map(|spec| spec.name)).map(str::to_owned);
        findings.push(Problem::UnknownTable { found: file.clone(), nearest }, Location::file(show(file)));
    }
    tables
}

/// The names of all tables in a folder, sorted; lock files and hidden files are none.
fn files(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_table = |name: &String| {
        let ending = Path::new(name).extension().map(std::ffi::OsStr::to_ascii_lowercase);
        ending.is_some_and(|ending| ending == "csv" || ending == "json") && !name.starts_with(['.', '~'])
    };
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).filter(is_table).collect();
    names.sort();
    names
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

/// SHA-256 of what a table means: its cells by known column, numbers as numbers, whatever the dialect of the file.
fn canonical(table: &Table) -> String {
    let mut hasher = Sha256::new();
    let mut bytes = Vec::new();
    each(table, &mut Findings::default(), |cells| {
        bytes.clear();
        for (index, column) in table.spec().columns.iter().enumerate() {
            let text = cells.raw(index);
            if text.is_empty() {
                bytes.push(0);
                continue;
            }
            let number = if matches!(column.kind, Kind::Number | Kind::Integer) {
                cells.row.number(index).ok().and_then(super::Cell::value)
            } else {
                None
            };
            if let Some(number) = number {
                bytes.push(1);
                bytes.extend(number.to_le_bytes());
            } else {
                bytes.push(2);
                bytes.extend((text.len() as u64).to_le_bytes());
                bytes.extend(text.as_bytes());
            }
        }
        hasher.update(&bytes);
    });
    hex(&hasher.finalize())
}

fn hash(bytes: impl AsRef<[u8]>) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
