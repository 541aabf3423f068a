//! From files to tables of located cells.
//!
//! The lower half of this room turns bytes into cells and knows nothing of decisions: [`Source`] decodes a file,
//! [`Table`] finds its columns and reads its cells, be it a file or a sheet of a workbook, [`json`] reads `study.json`,
//! and [`Findings`] collects whatever
//! is the matter, each with its place.

mod canonical;
mod cells;
pub mod columns;
mod date;
pub mod decision_table;
mod dialect;
mod evidence;
mod findings;
mod freeze;
mod header;
pub mod json;
mod mangled;
mod names;
mod number;
mod place;
mod places;
mod plan;
mod records;
mod review;
mod rows;
mod scan;
mod source;
mod split;
pub mod synonyms;
mod table;
mod validate;
mod workbook;

pub use date::parse as parse_date;
pub use decision_table::PlainTable;
pub use findings::{FINDINGS_PER_KIND, Findings};
pub use freeze::{Measured, freeze_folder, load_yardstick, yardstick_hash};
pub use number::{Decimal, NumberFault, is_missing_mark, parse as parse_number};
pub use places::Places;
pub use rows::{Cell, Row, Rows};
pub use source::{Encoding, JSON_LIMIT, Source, TABLE_LIMIT};
pub use table::Table;

pub use plan::{PlanDocument, plan_hash, study_hash, value_hash};
pub use records::FORMAT;
pub use review::review;

/// Whether a path names a workbook, by its ending: it can be read in place of a study's folder.
#[must_use]
pub fn is_workbook(path: &std::path::Path) -> bool {
    workbook::is_workbook(path)
}

/// The folder that the places of findings are relative to: the study's folder, or the one of its workbook.
#[must_use]
pub fn base(study: &std::path::Path) -> &std::path::Path {
    if study.is_dir() || !is_workbook(study) { study } else { records::folder_of(study) }
}

/// The settings and all tables of a study and its catalogue as they stand, not checked against each other.
///
/// # Errors
/// [`Error::Input`](crate::error::Error::Input) where the settings cannot be read.
pub fn tables(study: &std::path::Path) -> Result<(crate::study::Settings, Vec<Table>), crate::error::Error> {
    let mut findings = Findings::default();
    match records::read(study, &mut findings) {
        Some(records) if records.settings_read => Ok(records.into_tables()),
        _ => Err(crate::error::Error::Input(findings.into_sorted())),
    }
}

/// Reads a study's folder, or the workbook that holds a study, and its catalogue; checks everything, and builds the
/// study.
///
/// # Errors
/// [`Error::Input`](crate::error::Error::Input) with every finding of the run, warnings and notes included.
pub fn load(folder: &std::path::Path) -> Result<crate::study::Study, crate::error::Error> {
    let mut findings = Findings::default();
    match records::read(folder, &mut findings) {
        Some(records) => validate::validate(&records, findings),
        None => Err(crate::error::Error::Input(findings.into_sorted())),
    }
}

/// As [`load`], with another mode of money than `study.json` says: everything is checked for that mode.
///
/// # Errors
/// As [`load`].
pub fn load_in_mode(
    folder: &std::path::Path,
    mode: crate::study::Mode,
) -> Result<crate::study::Study, crate::error::Error> {
    let mut findings = Findings::default();
    match records::read(folder, &mut findings) {
        Some(mut records) => {
            records.settings.mode = mode;
            validate::validate(&records, findings)
        }
        None => Err(crate::error::Error::Input(findings.into_sorted())),
    }
}

/// Panels, each with who judged what, and the warnings and notes of the file that they stand in.
pub type Judgements = (Vec<crate::elicit::Panel>, Vec<crate::error::Finding>);

/// Reads a table of judgements that belongs to no study: profiles, objectives and nodes may be called anything.
///
/// # Errors
/// [`Error::Input`](crate::error::Error::Input) with every finding.
pub fn load_judgements(file: &std::path::Path) -> Result<Judgements, crate::error::Error> {
    let shown = file.to_string_lossy().replace('\\', "/");
    let mut findings = Findings::default();
    let fail = |findings: Findings| crate::error::Error::Input(findings.into_sorted());
    let source = Source::read(file, &shown).map_err(|finding| crate::error::Error::Input(vec![*finding]))?;
    let json = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    let table = if json {
        Table::json(source, &columns::JUDGEMENTS, &mut findings)
    } else {
        Table::csv(source, &columns::JUDGEMENTS, &mut findings)
    };
    let Some(table) = table else { return Err(fail(findings)) };
    let reading = validate::judgements::read(&table, None, &mut findings);
    if findings.has_errors() {
        return Err(fail(findings));
    }
    let panels = reading.judged.into_iter().filter_map(|judged| Some(judged.found?.0)).collect();
    Ok((panels, findings.into_sorted()))
}

/// The candidate that most resembles `wanted`, if one does: case, umlauts, blanks and dashes do not count, and one
/// letter in three may differ. Of equally near candidates the first wins.
///
/// # Examples
/// ```
/// let ids = ["eigenbetrieb", "zweckverband"];
/// assert_eq!(waage::load::nearest("Zweckverbnd", ids), Some("zweckverband"));
/// assert_eq!(waage::load::nearest("AöR", ids), None);
/// ```
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = synonyms::fold(wanted);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if let Some(distance) = distance(&wanted, &synonyms::fold(candidate))
            && best.is_none_or(|(least, _)| distance < least)
        {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How many letters two folded names differ in, if they resemble each other.
fn distance(a: &str, b: &str) -> Option<usize> {
    let (shorter, longer) = (a.chars().count().min(b.chars().count()), a.chars().count().max(b.chars().count()));
    let allowed = (longer / 3).max(1);
    if longer - shorter > allowed {
        return None;
    }
    let distance = strsim::osa_distance(a, b);
    (distance <= allowed && distance < shorter).then_some(distance)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_found_and_strangers_are_not() {
        let names = ["likely", "low", "high", "rationale"];
        for (wanted, near) in [
            ("likley", Some("likely")),
            ("Rationle", Some("rationale")),
            ("LOW", Some("low")),
            ("lov", Some("low")),
            ("rationales", Some("rationale")),
            ("l", None),
            ("", None),
            ("hgh", Some("high")),
            ("criterion", None),
            ("…", None),
        ] {
            assert_eq!(nearest(wanted, names), near, "{wanted}");
        }
        assert_eq!(nearest("b", ["a", "c"]), None);
        assert_eq!(nearest("naa", ["nab", "nac"]), Some("nab"));
    }
}
