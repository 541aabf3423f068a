//! Workbooks made by hand: the good study as sheets, changed cell by cell as a description says, written as the bare
//! XML that the format asks for. What a real program would never write can be written too.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(f64),
    /// Days since 1899-12-30.
    Day(u32),
    Error(String),
    /// A formula whose result is not stored.
    Formula(String),
}

/// A sheet: cells by row and column, both from 1.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    pub(crate) cells: BTreeMap<(u32, u32), Cell>,
    pub(crate) merged: Vec<String>,
}

impl Sheet {
    pub(crate) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

/// A workbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Book {
    pub(crate) sheets: Vec<Sheet>,
}

impl Book {
    /// The CSV files of a folder and its catalogue as sheets, and `study.json` as settings.
    pub(crate) fn of(folder: &Path) -> Self {
        let mut book = Self::default();
        let settings: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(folder.join("study.json")).unwrap()).unwrap();
        let mut sheet = Sheet::new("settings");
        flatten("", &settings, &mut sheet);
        book.sheets.push(sheet);
        for place in [folder.to_owned(), folder.join("catalogue")] {
            let mut files: Vec<_> = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().path()).collect();
            files.sort();
            for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "csv")) {
                let mut sheet = Sheet::new(file.file_stem().unwrap().to_str().unwrap());
                let text = fs::read_to_string(file).unwrap();
                let mut reader =
                    csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
                for (row, record) in (1..).zip(reader.records()) {
                    for (column, text) in (1..).zip(record.unwrap().iter()) {
                        if let Some(cell) = typed(text) {
                            sheet.cells.insert((row, column), cell);
                        }
                    }
                }
                book.sheets.push(sheet);
            }
        }
        book
    }

    pub(crate) fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.sheets.iter_mut().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("no sheet {name}"))
    }

    /// Changes the workbook as a line says, for example `cell scores E3 date 2026-05-06`.
    pub(crate) fn change(&mut self, line: &str) {
        let words: Vec<&str> = line.splitn(5, ' ').collect();
        match words[..] {
            ["hide", name] => self.sheet(name).hidden = true,
            ["rename", name, new] => new.clone_into(&mut self.sheet(name).name),
            ["drop", name] => self.sheets.retain(|sheet| sheet.name != name),
            ["add", name] => self.sheets.push(Sheet::new(name)),
            ["merge", name, range] => self.sheet(name).merged.push(range.to_owned()),
            ["cell", name, cell, "empty"] => drop(self.sheet(name).cells.remove(&position(cell))),
            ["cell", name, cell, kind, value] => {
                let value = match kind {
                    "text" => Cell::Text(value.to_owned()),
                    "number" => Cell::Number(value.parse().unwrap()),
                    "day" => Cell::Day(value.parse().unwrap()),
                    "error" => Cell::Error(value.to_owned()),
                    "formula" => Cell::Formula(value.to_owned()),
                    other => panic!("{other}"),
                };
                self.sheet(name).cells.insert(position(cell), value);
            }
            _ => panic!("{line}"),
        }
    }

    /// The bytes of the workbook.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let mut part = |name: &str, text: &str| {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        };
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006";
        let (mut types, mut sheets, mut relations) = (String::new(), String::new(), String::new());
        for (number, sheet) in (1..).zip(&self.sheets) {
            let state = if sheet.hidden { " state=\"hidden\"" } else { "" };
            write!(sheets, "<sheet name=\"{}\" sheetId=\"{number}\"{state} r:id=\"r{number}\"/>", escaped(&sheet.name))
                .unwrap();
            write!(
                relations,
                "<Relationship Id=\"r{number}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            )
            .unwrap();
            write!(types, "<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>").unwrap();
        }
        part(
            "[Content_Types].xml",
            &format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{types}</Types>"
            ),
        );
        part(
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{package}/relationships\">{relations}<Relationship Id=\"styles\" Type=\"{office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        );
        part(
            "xl/workbook.xml",
            &format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{sheets}</sheets></workbook>"),
        );
        part(
            "xl/styles.xml",
            &format!(
                "<styleSheet xmlns=\"{main}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
            ),
        );
        for (number, sheet) in (1..).zip(&self.sheets) {
            part(
                &format!("xl/worksheets/sheet{number}.xml"),
                &format!("<worksheet xmlns=\"{main}\">{}</worksheet>", content(sheet)),
            );
        }
        writer.finish().unwrap().into_inner()
    }
}

/// The XML of a sheet's cells.
fn content(sheet: &Sheet) -> String {
    let mut text = String::from("<sheetData>");
    let mut open = 0;
    for (&(row, column), cell) in &sheet.cells {
        if row != open {
            text.push_str(if open > 0 { "</row>" } else { "" });
            write!(text, "<row r=\"{row}\">").unwrap();
            open = row;
        }
        let place = format!("{}{row}", letters(column));
        match cell {
            Cell::Text(value) => {
                write!(
                    text,
                    "<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(value)
                )
            }
            Cell::Number(value) => write!(text, "<c r=\"{place}\"><v>{value}</v></c>"),
            Cell::Day(day) => write!(text, "<c r=\"{place}\" s=\"1\"><v>{day}</v></c>"),
            Cell::Error(value) => write!(text, "<c r=\"{place}\" t=\"e\"><v>{value}</v></c>"),
            Cell::Formula(value) => write!(text, "<c r=\"{place}\"><f>{}</f></c>", escaped(value)),
        }
        .unwrap();
    }
    text.push_str(if open > 0 { "</row></sheetData>" } else { "</sheetData>" });
    if !sheet.merged.is_empty() {
        write!(text, "<mergeCells count=\"{}\">", sheet.merged.len()).unwrap();
        for range in &sheet.merged {
            write!(text, "<mergeCell ref=\"{range}\"/>").unwrap();
        }
        text.push_str("</mergeCells>");
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A number with a decimal comma, or a text.
fn typed(text: &str) -> Option<Cell> {
    let number = text
        .replace(',', ".")
        .parse::<f64>()
        .ok()
        .filter(|_| text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '-'));
    match number {
        _ if text.is_empty() => None,
        Some(number) => Some(Cell::Number(number)),
        None => Some(Cell::Text(text.to_owned())),
    }
}

fn flatten(path: &str, value: &serde_json::Value, sheet: &mut Sheet) {
    if let serde_json::Value::Object(members) = value {
        for (key, value) in members {
            let inner = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            flatten(&inner, value, sheet);
        }
        return;
    }
    let row = sheet.cells.keys().last().map_or(1, |(row, _)| row + 1);
    if path != "catalogue" {
        sheet.cells.insert((row, 1), Cell::Text(path.to_owned()));
        let cell = value.as_f64().map_or_else(|| Cell::Text(value.as_str().unwrap().to_owned()), Cell::Number);
        sheet.cells.insert((row, 2), cell);
    }
}

/// Row and column of a cell such as `C14`.
fn position(cell: &str) -> (u32, u32) {
    let (letters, digits) = cell.split_at(cell.find(|sign: char| sign.is_ascii_digit()).unwrap());
    let column = letters.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (digits.parse().unwrap(), column)
}

fn letters(column: u32) -> String {
    let mut text = String::new();
    let mut rest = column;
    while rest > 0 {
        text.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    text
}
