//! The sheet of settings: names in its first column, values in its second. It is turned into the text of a
//! `study.json`, one value a line, so that the same rules check it; places are then those of the sheet.

use serde_json::Value as Schema;

use super::{Grid, GridRow, Kind, Sheet};
use crate::error::{Location, Problem};
use crate::load::findings::Findings;
use crate::load::json::{Document, SheetLines};
use crate::load::number::{Decimal, parse};
use crate::load::source::{Encoding, Source};
use crate::load::split::content;
use crate::load::{date, synonyms};
use crate::study::Settings;

/// Words above the names, which are no setting.
const HEADERS: [&str; 5] = ["schluessel", "einstellung", "key", "setting", "name"];

/// A setting or a group of settings.
enum Entry {
    /// The text of a JSON value, and its row in the sheet.
    Value(String, u32),
    Group(Vec<(String, Entry)>),
}

/// Reads the settings.
pub(super) fn read(mut grid: Grid<'_>, sheet: Sheet<'_>, findings: &mut Findings) -> Option<Document> {
    let place = |row: u32, cell: Option<String>| Location {
        line: row,
        sheet: Some(sheet.name.to_owned()),
        cell,
        ..Location::file(sheet.file)
    };
    let schema = schemars::schema_for!(Settings);
    let mut groups = Vec::new();
    let mut row = GridRow::default();
    loop {
        match grid.next_row(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(problem) => {
                findings.push(problem, place(0, None));
                return None;
            }
        }
        let cell = |column: u32| row.cells.iter().find(|cell| cell.column == column);
        let text = |cell: &super::Entry| content(cell.field.raw(&grid.text)).to_owned();
        let (Some(name), Some(value)) = (cell(0), cell(1)) else { continue };
        let name = text(name);
        if HEADERS.contains(&synonyms::fold(&name).as_str()) {
            continue;
        }
        let path = synonyms::setting(&name).map_or(name, str::to_owned);
        let spot = || place(row.number, Some(format!("B{}", row.number)));
        match value.kind {
            Kind::Error => findings.push(Problem::ExcelError { found: text(value) }, spot()),
            Kind::Formula => findings.push(Problem::FormulaWithoutValue { formula: text(value) }, spot()),
            Kind::Text | Kind::Plain => {
                let json = json(&text(value), value.kind == Kind::Plain, at(schema.as_value(), &path));
                if let Some(first) = insert(&mut groups, &path, json, row.number) {
                    let problem = Problem::JsonKeyTwice { key: path, first_line: first, first_column: 2 };
                    findings.push(problem, spot());
                }
            }
        }
    }
    if groups.iter().all(|(key, _)| key != "catalogue") {
        groups.push(("catalogue".to_owned(), Entry::Value("\"\"".to_owned(), 0)));
    }
    let (mut text, mut lines) = (String::new(), vec![0]);
    write(&groups, &mut text, &mut lines);
    let source =
        Source { file: sheet.file.to_owned(), text, encoding: Encoding::Utf8, sha256: sheet.sha256.to_owned() };
    Document::parse_sheet(source, SheetLines { sheet: sheet.name.to_owned(), rows: lines }, findings)
}

/// Puts a value at its path; the row of the one that stands there already, if one does.
fn insert(groups: &mut Vec<(String, Entry)>, path: &str, value: String, row: u32) -> Option<u32> {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    let found = groups.iter_mut().find(|(known, _)| known == key).map(|(_, entry)| entry);
    match (found, rest) {
        (Some(Entry::Group(inner)), Some(rest)) => insert(inner, rest, value, row),
        (Some(Entry::Value(_, first)), _) => Some(*first),
        (Some(Entry::Group(_)), None) => Some(row),
        (None, Some(rest)) => {
            let mut inner = Vec::new();
            let twice = insert(&mut inner, rest, value, row);
            groups.push((key.to_owned(), Entry::Group(inner)));
            twice
        }
        (None, None) => {
            groups.push((key.to_owned(), Entry::Value(value, row)));
            None
        }
    }
}

/// Writes an object with a line for each value; `lines` takes the row of each line.
fn write(groups: &[(String, Entry)], text: &mut String, lines: &mut Vec<u32>) {
    text.push('{');
    for (index, (key, entry)) in groups.iter().enumerate() {
        text.push_str(if index > 0 { ",\n" } else { "\n" });
        text.push_str(&Schema::from(key.as_str()).to_string());
        text.push(':');
        match entry {
            Entry::Value(value, row) => {
                lines.push(*row);
                text.push_str(value);
            }
            Entry::Group(inner) => {
                lines.push(first_row(inner));
                write(inner, text, lines);
            }
        }
    }
    lines.push(0);
    text.push_str("\n}");
}

/// The row of the first value of a group.
fn first_row(groups: &[(String, Entry)]) -> u32 {
    groups.first().map_or(0, |(_, entry)| match entry {
        Entry::Value(_, row) => *row,
        Entry::Group(inner) => first_row(inner),
    })
}

/// The schema of the setting at a path, without references and `null`.
fn at<'s>(root: &'s Schema, path: &str) -> Option<&'s Schema> {
    let resolve = |mut schema: &'s Schema| loop {
        if let Some(reference) = schema.get("$ref").and_then(Schema::as_str) {
            match reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)) {
                Some(target) => schema = target,
                None => return schema,
            }
        } else if let Some(choices) = schema.get("anyOf").and_then(Schema::as_array) {
            let is_null = |choice: &&Schema| choice.get("type").and_then(Schema::as_str) == Some("null");
            match choices.iter().find(|choice| !is_null(choice)) {
                Some(choice) => schema = choice,
                None => return schema,
            }
        } else {
            return schema;
        }
    };
    // A property of the object, or, where there are several forms, of the first form that has it.
    let property = |schema: &'s Schema, key: &str| {
        let of = |schema: &'s Schema| schema.get("properties")?.get(key);
        let forms = || schema.get("oneOf")?.as_array()?.iter().find_map(|form| of(resolve(form)));
        of(schema).or_else(forms).map(resolve)
    };
    path.split('.').try_fold(resolve(root), property)
}

/// The JSON value that a cell stands for, given what belongs there.
fn json(text: &str, plain: bool, schema: Option<&Schema>) -> String {
    let quoted = |text: &str| Schema::from(text).to_string();
    let is = |wanted: &str| match schema.and_then(|schema| schema.get("type")) {
        Some(Schema::String(kind)) => kind == wanted,
        Some(Schema::Array(kinds)) => kinds.iter().any(|kind| kind.as_str() == Some(wanted)),
        _ => false,
    };
    let raw = |text: &str| serde_json::from_str::<Schema>(text).is_ok();
    if is("number") || is("integer") {
        let number = parse(text, plain.then_some(Decimal::Point));
        return number.map_or_else(|_| quoted(text), |number| number.to_string());
    }
    if is("boolean") {
        return synonyms::yes_no(text).map_or_else(|| quoted(text), |yes| yes.to_string());
    }
    if is("array") && !text.starts_with('[') {
        let entries = text.split([';', '\n']).map(str::trim).filter(|entry| !entry.is_empty()).map(quoted);
        return format!("[{}]", entries.collect::<Vec<_>>().join(","));
    }
    if text.starts_with(['{', '[']) && raw(text) {
        return text.replace(['\n', '\r'], " ");
    }
    if schema.and_then(|schema| schema.get("format")).and_then(Schema::as_str) == Some("date") {
        return quoted(&date::parse(text).map_or_else(|| text.to_owned(), |day| day.to_string()));
    }
    let choices = schema.and_then(|schema| schema.get("oneOf")).and_then(Schema::as_array);
    let value = synonyms::setting_value(text);
    let named = |choice: &Schema| {
        let names = choice.get("enum").and_then(Schema::as_array);
        names.is_some_and(|names| names.iter().any(|name| name.as_str() == Some(value)))
    };
    if choices.is_some_and(|choices| choices.iter().any(named)) {
        return quoted(value);
    }
    let tagged = |choice: &Schema| choice.get("properties").is_some_and(|inner| inner.get(value).is_some());
    if choices.is_some_and(|choices| choices.iter().any(tagged)) {
        return format!("{{{}:{{}}}}", quoted(value));
    }
    let choice = choices.is_some() || schema.is_some_and(|schema| schema.get("enum").is_some());
    quoted(if choice { value } else { text })
}
