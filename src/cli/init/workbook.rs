//! A study's folder as one workbook, with German or English headers.

use std::path::Path;

use serde_json::Value;

use crate::error::Error;
use crate::load::columns::{Kind, TABLES};
use crate::load::synonyms::{HEADERS, SETTING_VALUES, SETTINGS, SHEETS, VALUES, german};
use crate::load::{Cell, Row, Table, tables};
use crate::model::Language;
use crate::report::workbook::template::{Column, Content, Entry, Setting, Sheet, workbook};

/// Choices of settings that are words.
const CHOICES: &[(&str, &[&str])] = &[
    ("language", &["de", "en"]),
    ("mode", &["bmf", "integrated"]),
    ("provenance", &["illustrative", "published", "derived", "assessed"]),
    ("status", &["draft", "reviewed"]),
];

/// Tables in the order in which people fill them in.
const ORDER: [&str; 12] = [
    "scenarios",
    "blocks",
    "criteria",
    "anchors",
    "profiles",
    "weights",
    "scores",
    "assignments",
    "relations",
    "cashflows",
    "evidence",
    "steps",
];

/// The workbook of a study: its settings, its tables and those of its catalogue, with the same meaning.
///
/// # Errors
/// [`Error::Input`] where the settings or a table cannot be read.
pub(super) fn of_folder(folder: &Path, language: Language) -> Result<Vec<u8>, Error> {
    let (settings, tables) = tables(folder)?;
    let settings = serde_json::to_value(&settings).unwrap_or_default();
    let mut list = Vec::new();
    flatten("", &settings, language, &mut list);
    list.sort_by_key(|setting| SETTINGS.iter().position(|(path, _)| *path == setting.path).unwrap_or(SETTINGS.len()));
    let place = |name: &str| ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len());
    let mut specs = TABLES.to_vec();
    specs.sort_by_key(|spec| place(spec.name));
    let mut sheets = Vec::new();
    for spec in specs {
        let mut found = tables.iter().filter(|table| table.spec().name == spec.name);
        let Some(first) = found.next() else { continue };
        let mut sheet = sheet(first, language);
        for other in found {
            replace(&mut sheet, other, language);
        }
        sheets.push(sheet);
    }
    Ok(workbook(&list, &sheets, language))
}

/// A profile of the study takes the place of the catalogue's.
fn replace(sheet: &mut Sheet, other: &Table, language: Language) {
    let other = self::sheet(other, language);
    let key = |sheet: &Sheet| sheet.columns.iter().position(|column| ["profile", "id"].contains(&column.id));
    let (Some(here), Some(there)) = (key(sheet), key(&other)) else { return };
    sheet.rows.retain(|row| other.rows.iter().all(|new| new[there] != row[here]));
    for row in &other.rows {
        let cell = |column: &Column| {
            let at = other.columns.iter().position(|known| known.id == column.id);
            at.map_or(Entry::Empty, |at| row[at].clone())
        };
        sheet.rows.push(sheet.columns.iter().map(cell).collect());
    }
}

/// A table with all its columns, so that the template shows what there is to fill in.
fn sheet(table: &Table, language: Language) -> Sheet {
    let spec = table.spec();
    let named = |list, name| if language == Language::De { german(list, name) } else { name };
    let columns = spec
        .columns
        .iter()
        .map(|column| Column {
            id: column.name,
            header: named(HEADERS, column.name).to_owned(),
            content: content(spec.name, column.name, column.kind, language),
        })
        .collect();
    let mut rows = Vec::with_capacity(table.len());
    let mut walk = table.rows();
    while let Some(row) = walk.next_row() {
        rows.push(
            (0..spec.columns.len()).map(|column| entry(row, column, spec.columns[column].kind, language)).collect(),
        );
    }
    Sheet { table: spec.name, name: named(SHEETS, spec.name).to_owned(), columns, rows }
}

/// A cell with the meaning that it has; a faulty one as the text that it is.
fn entry(row: Row<'_, '_>, column: usize, kind: Kind, language: Language) -> Entry {
    let text = row.text(column);
    let words = || if text.is_empty() { Entry::Empty } else { Entry::Text(text.to_owned()) };
    match kind {
        Kind::Number | Kind::Integer => match row.number(column) {
            Ok(Cell::Number(number)) => Entry::Number(number),
            _ => words(),
        },
        Kind::Date => match row.date(column) {
            Ok(Some(day)) => Entry::Date(day),
            _ => words(),
        },
        Kind::YesNo => match row.yes_no(column) {
            Ok(Some(yes)) => Entry::Text(yes_no(yes, language).to_owned()),
            _ => words(),
        },
        Kind::Choice(_) => match row.choice(column) {
            Ok(Some(value)) if language == Language::De => Entry::Text(german(VALUES, value).to_owned()),
            Ok(Some(value)) => Entry::Text(value.to_owned()),
            _ => words(),
        },
        Kind::Ids => match row.ids(column).collect::<Vec<_>>().join(" ") {
            ids if ids.is_empty() => Entry::Empty,
            ids => Entry::Text(ids),
        },
        Kind::Id | Kind::Text => words(),
    }
}

fn yes_no(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::De) => "ja",
        (false, Language::De) => "nein",
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
    }
}

/// What belongs into a column: ids of other tables are known by the name of the column.
fn content(table: &str, column: &str, kind: Kind, language: Language) -> Content {
    let target = match column {
        "scenario" | "other" | "part" => Some("scenarios"),
        "block" | "blocks" => Some("blocks"),
        "criterion" | "node" | "parent" | "overlaps" => Some("criteria"),
        "profile" => Some("profiles"),
        "step" | "steps" => Some("steps"),
        "evidence" => Some("evidence"),
        _ => None,
    };
    match kind {
        Kind::Id | Kind::Ids => match target {
            // `*` stands for all blocks and all profiles, and a cell for several ids is no single one.
            Some(target) => Content::Reference(
                target,
                kind == Kind::Id && !matches!((table, column), ("scores", "block") | (_, "profile")),
            ),
            None => Content::Text,
        },
        Kind::Text => Content::Text,
        Kind::Number => match (table, column) {
            ("weights" | "anchors", "points") | ("blocks", "weight") => Content::Number(0.0, 100.0),
            (_, "vat" | "price_rise") => Content::Number(-100.0, 1000.0),
            (_, "curvature") => Content::Number(-20.0, 20.0),
            _ => Content::Number(-1e12, 1e12),
        },
        Kind::Integer => Content::Integer(-100, 9999),
        Kind::Date => Content::Date,
        Kind::YesNo => Content::Choice([true, false].map(|yes| yes_no(yes, language).to_owned()).to_vec()),
        Kind::Choice(values) => {
            let named = |value: &&str| if language == Language::De { german(VALUES, value) } else { value }.to_owned();
            Content::Choice(values.iter().map(named).collect())
        }
    }
}

/// The settings, one a line; the path to the catalogue is not needed, for its tables are in the workbook.
fn flatten(path: &str, value: &Value, language: Language, list: &mut Vec<Setting>) {
    let german_word =
        |word: &str| if language == Language::De { german(SETTING_VALUES, word) } else { word }.to_owned();
    let entry = match value {
        Value::Object(members) if path == "method" => {
            let plain = |inner: &Value| inner.as_object().is_none_or(serde_json::Map::is_empty);
            let named = members.iter().next().filter(|(_, inner)| plain(inner));
            Some(Entry::Text(named.map_or_else(|| value.to_string(), |(name, _)| german_word(name))))
        }
        Value::Object(members) => {
            for (key, value) in members {
                let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                flatten(&inner, value, language, list);
            }
            None
        }
        Value::Number(number) => number.as_f64().map(Entry::Number),
        Value::Bool(yes) => Some(Entry::Text(yes_no(*yes, language).to_owned())),
        Value::String(text) => {
            let is_choice = CHOICES.iter().any(|(setting, _)| *setting == path);
            let day = path.ends_with("date").then(|| crate::load::parse_date(text)).flatten();
            let words = || Entry::Text(if is_choice { german_word(text) } else { text.clone() });
            Some(day.map_or_else(words, Entry::Date))
        }
        Value::Array(values) => {
            let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            Some(Entry::Text(texts.join("; ")))
        }
        Value::Null => None,
    };
    let Some(entry) = entry.filter(|_| path != "catalogue") else { return };
    let choices = match (CHOICES.iter().find(|(setting, _)| *setting == path), value) {
        (Some((_, words)), _) => words.iter().map(|word| german_word(word)).collect(),
        (None, Value::Bool(_)) => [true, false].map(|yes| yes_no(yes, language).to_owned()).to_vec(),
        (None, _) => Vec::new(),
    };
    let name = if language == Language::De { german(SETTINGS, path) } else { path };
    list.push(Setting { path: path.to_owned(), name: name.to_owned(), value: entry, choices });
}
