//! Weights and scales that were fixed: the files `freeze/<date>.json` of a study.

use std::fs;
use std::path::{Path, PathBuf};

use super::canonical::hash;
use super::json::Document;
use super::records::{self, FORMAT, Records};
use super::{Findings, Source, base, date, is_workbook, validate};
use crate::error::{Deviation, Error, Finding, Location, Problem};
use crate::model::Date;
use crate::study::{FreezeFile, Frozen, InputFile, Settings, Yardstick, short_id};

/// Folder of the frozen states, in that of the study.
const FOLDER: &str = "freeze";

/// SHA-256 of what a yardstick means: the same for CSV, workbook, re-saved files and rows in another order.
#[must_use]
pub fn yardstick_hash(yardstick: &Yardstick) -> String {
    let mut bytes = b"waage freeze 1\n".to_vec();
    bytes.extend(serde_json::to_vec(&yardstick.rounded()).unwrap_or_default());
    hash(bytes)
}

/// The folder of the frozen states of a study. A workbook beside others has a folder of its own.
#[must_use]
pub fn freeze_folder(study: &Path) -> PathBuf {
    base(study).join(within(study))
}

/// The same relative to the study's folder.
fn within(study: &Path) -> String {
    let stem = study.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let alone = !study.is_dir() && is_workbook(study) && !stem.eq_ignore_ascii_case("study");
    if alone { format!("{FOLDER}/{stem}") } else { FOLDER.to_owned() }
}

/// A frozen state with the file that it stands in.
pub(super) struct Record {
    file: String,
    record: FreezeFile,
}

/// Day and number of a file `yyyy-mm-dd.json` or `yyyy-mm-dd-2.json`.
fn day_of(name: &str) -> Option<(Date, u32)> {
    let stem = name.strip_suffix(".json")?;
    let (day, number) = stem.split_at_checked(10)?;
    let number = match number.strip_prefix('-') {
        None if number.is_empty() => 1,
        Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok().filter(|&n| n > 1)?,
        _ => return None,
    };
    Some((date::parse(day)?, number))
}

/// The latest frozen state of a study. A damaged file is a finding, and so is one that nobody reads.
pub(super) fn latest(study: &Path, inputs: &mut Vec<InputFile>, findings: &mut Findings) -> Option<Record> {
    let within = within(study);
    let entries = fs::read_dir(base(study).join(&within)).ok()?;
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort_unstable();
    let mut last: Option<((Date, u32), String)> = None;
    for name in names.into_iter().filter(|name| name.to_lowercase().ends_with(".json") && !name.starts_with(['.', '~']))
    {
        let file = format!("{within}/{name}");
        match day_of(&name) {
            Some(day) if last.as_ref().is_none_or(|(known, _)| *known < day) => last = Some((day, file)),
            Some(_) => {}
            None => findings.push(Problem::FrozenIgnored { found: name }, Location::file(file)),
        }
    }
    let (_, file) = last?;
    read(&base(study).join(&file), &file, inputs, findings)
}

fn read(path: &Path, shown: &str, inputs: &mut Vec<InputFile>, findings: &mut Findings) -> Option<Record> {
    let source = match Source::read(path, shown) {
        Ok(source) => source,
        Err(finding) => {
            findings.push(finding.problem, finding.location);
            return None;
        }
    };
    let document = Document::parse(source, findings)?;
    if let Some(found) = document.integer("format").filter(|&format| format > u64::from(FORMAT)) {
        findings.push(Problem::NewerFormat { found, supported: FORMAT.into() }, document.location("format"));
        return None;
    }
    let record: FreezeFile = document.read(findings)?;
    let found = yardstick_hash(&record.yardstick);
    if !found.eq_ignore_ascii_case(&record.sha256) {
        let recorded = short_id(&record.sha256);
        findings.push(Problem::FrozenAltered { recorded, found: short_id(&found) }, document.location("sha256"));
        return None;
    }
    let (sha256, canonical_sha256) = (document.source().sha256.clone(), record.sha256.to_lowercase());
    inputs.push(InputFile { file: shown.to_owned(), sha256, canonical_sha256 });
    Some(Record { file: shown.to_owned(), record })
}

/// The frozen state beside the present one; what differs is a warning.
pub(super) fn compare(record: &Record, now: &Yardstick, findings: &mut Findings) -> Frozen {
    let deviations = record.record.yardstick.deviations(now);
    let frozen = Frozen { file: record.file.clone(), record: record.record.clone(), deviations };
    let of = |weights: bool| -> Vec<Deviation> {
        frozen.deviations.iter().filter(|one| one.aspect.is_weight() == weights).cloned().collect()
    };
    let place = || Location::file(record.file.as_str());
    let (weights, scales) = (of(true), of(false));
    if !weights.is_empty() {
        findings.push(Problem::WeightsDeviate { id: frozen.id(), deviations: weights }, place());
    }
    if !scales.is_empty() {
        findings.push(Problem::ScalesDeviate { id: frozen.id(), deviations: scales }, place());
    }
    frozen
}

/// Weights and scales of a study whose scores need not be there yet.
#[derive(Debug, Clone)]
pub struct Measured {
    /// Name of the study.
    pub name: String,
    /// `study.json`.
    pub settings: Settings,
    /// Weights, scales and tree.
    pub yardstick: Yardstick,
    /// How many scores are there.
    pub scores: usize,
    /// What was fixed before, and what differs from it.
    pub frozen: Option<Frozen>,
    /// Warnings and notes.
    pub findings: Vec<Finding>,
}

/// Reads weights, scales and tree of a study, and how many scores are there; they may still be missing or faulty.
///
/// # Errors
/// [`Error::Input`] with every finding on weights, scales and tree.
pub fn load_yardstick(study: &Path) -> Result<Measured, Error> {
    let mut findings = Findings::default();
    let Some(records) = records::read(study, &mut findings) else {
        return Err(Error::Input(findings.into_sorted()));
    };
    let mut kept = Findings::default();
    for finding in findings.into_sorted().into_iter().filter(|finding| !of_scores(finding)) {
        kept.push(finding.problem, finding.location);
    }
    let measured = validate::yardstick(&records, &mut kept);
    let (failed, findings) = (kept.has_errors(), kept.into_sorted());
    match measured {
        Some((yardstick, scores, frozen)) if !failed && records.settings_read => {
            let Records { name, settings, .. } = records;
            Ok(Measured { name, settings, yardstick, scores, frozen, findings })
        }
        _ => Err(Error::Input(findings)),
    }
}

/// Whether a finding is about a table that comes after the weights and scales.
fn of_scores(finding: &Finding) -> bool {
    const LATER: [&str; 6] = ["scenarios", "scores", "assignments", "relations", "cashflows", "evidence"];
    let file = finding.location.file.as_str();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let of_sheet = matches!(&finding.problem, Problem::SheetMissing { sheet, .. } if LATER.contains(&sheet.as_str()));
    of_sheet || LATER.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_ordered_by_day_and_number() {
        let day = |name: &str| day_of(name).unwrap();
        assert!(day("2026-02-12.json") < day("2026-02-12-2.json"));
        assert!(day("2026-02-12-10.json") < day("2026-02-13.json"));
        for name in
            ["2026-02-30.json", "2026-02-12-1.json", "2026-02-12-x.json", "2026-02-12-.json", "heute.json", "ä.json"]
        {
            assert_eq!(day_of(name), None, "{name}");
        }
    }
}
