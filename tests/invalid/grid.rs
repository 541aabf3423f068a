//! Ways to write the tables of the good study, and the writing itself.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use waage::load::columns::{Column, Kind, TABLES, TableSpec};
use waage::load::parse_date;
use waage::load::synonyms::{HEADERS, NO, VALUES, YES};

use super::good;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Encoding {
    Utf8,
    Utf8Marked,
    Windows1252,
    Utf16,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Headers {
    Own,
    /// The n-th German name in the list of synonyms.
    German(usize),
    Capitals,
    Remarked,
}

/// How tables are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) delimiter: char,
    pub(super) decimal: char,
    /// Between thousands.
    pub(super) group: &'static str,
    pub(super) encoding: Encoding,
    /// Whether a line `sep=;` stands above.
    pub(super) declared: bool,
    pub(super) line_end: &'static str,
    /// What stands behind the last row.
    pub(super) end: &'static str,
    /// Whether every cell is quoted, or only those that must be.
    pub(super) quoted: bool,
    /// What a line break within a cell is written as.
    pub(super) line_break: &'static str,
    /// Empty rows behind each row and at the end, and empty columns on the right.
    pub(super) empty: usize,
    /// The order of the columns; 0 is their own.
    pub(super) order: usize,
    pub(super) headers: Headers,
    /// Which of the words for a choice and for yes and no is taken; 0 is the first.
    pub(super) word: usize,
    /// Behind percentages.
    pub(super) percent: &'static str,
    /// Before and behind amounts of money.
    pub(super) money: (&'static str, &'static str),
    /// Dates as `2024-06-12`, `12.06.2024` or `12.6.2024`.
    pub(super) day: &'static str,
    /// In place of a number that is not there.
    pub(super) missing: &'static str,
    /// Between several ids in one cell.
    pub(super) ids: &'static str,
}

/// As the good files are written.
pub(super) const PLAIN: Way = Way {
    delimiter: ';',
    decimal: ',',
    group: "",
    encoding: Encoding::Utf8,
    declared: false,
    line_end: "\n",
    end: "\n",
    quoted: false,
    line_break: "\n",
    empty: 0,
    order: 0,
    headers: Headers::Own,
    word: 0,
    percent: "",
    money: ("", ""),
    day: "12.06.2024",
    missing: "",
    ids: " ",
};

/// What a German Excel writes as "CSV UTF-8".
pub(super) const EXCEL: Way = Way { encoding: Encoding::Utf8Marked, line_end: "\r\n", end: "\r\n", ..PLAIN };

/// A table of the good study, cell by cell.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// Path in the study without its ending.
    pub(super) file: &'static str,
    pub(super) columns: Vec<&'static Column>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Grid {
    pub(super) fn read(file: &'static str) -> Self {
        let text = fs::read_to_string(good().path().join(format!("{file}.csv"))).unwrap();
        let cells = |line: &str| line.split(';').map(str::to_owned).collect::<Vec<String>>();
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        let spec: &TableSpec = TABLES.into_iter().find(|table| table.name == name).unwrap();
        let mut lines = text.lines();
        let header = cells(lines.next().unwrap());
        let columns = header.iter().map(|header| &spec.columns[spec.column(header)]).collect();
        Self { file, columns, rows: lines.map(cells).collect() }
    }

    /// Changes the cells of a column.
    pub(super) fn change(&mut self, column: &str, change: impl Fn(&str) -> String) {
        for (index, _) in self.columns.iter().enumerate().filter(|(_, known)| known.name == column) {
            self.rows.iter_mut().for_each(|row| row[index] = change(&row[index]));
        }
    }

    fn is_percentage(&self, column: &str) -> bool {
        let all = [("weights", "points"), ("blocks", "weight"), ("cashflows", "vat"), ("cashflows", "price_rise")];
        all.iter().any(|(table, name)| self.file.ends_with(table) && *name == column)
    }

    fn is_money(&self, column: &str) -> bool {
        self.file == "cashflows" && matches!(column, "low" | "likely" | "high")
    }

    /// A cell as `way` writes it, without quotation marks.
    fn cell(&self, way: Way, column: &Column, text: &str) -> String {
        if text.is_empty() {
            return if column.kind == Kind::Number { way.missing.to_owned() } else { String::new() };
        }
        match column.kind {
            Kind::Number => {
                let number = grouped(text, way);
                let percent = if self.is_percentage(column.name) { way.percent } else { "" };
                let (before, behind) = if self.is_money(column.name) { way.money } else { ("", "") };
                format!("{before}{number}{percent}{behind}")
            }
            Kind::Date => day(text, way.day),
            Kind::YesNo => turn(if text == "ja" { YES } else { NO }, way.word).to_owned(),
            Kind::Choice(_) => match VALUES.iter().find(|(value, _)| *value == text) {
                Some((_, words)) if way.word > 0 => turn(words, way.word - 1).to_owned(),
                _ => text.to_owned(),
            },
            Kind::Ids => text.replace(' ', way.ids),
            Kind::Text => text.replace('\n', way.line_break),
            Kind::Id | Kind::Integer => text.to_owned(),
        }
    }

    fn header(way: Way, column: &Column) -> String {
        let german = HEADERS.iter().find(|(name, _)| *name == column.name).map_or(&[][..], |(_, words)| words);
        match way.headers {
            Headers::German(number) if !german.is_empty() => turn(german, number).to_owned(),
            Headers::Own | Headers::German(_) => column.name.to_owned(),
            Headers::Capitals => column.name.to_uppercase().replace('_', " "),
            Headers::Remarked => format!("{} (Angabe in %)", column.name),
        }
    }

    /// The whole file as text.
    pub(super) fn csv(&self, way: Way) -> String {
        let mut order: Vec<usize> = (0..self.columns.len()).collect();
        order.sort_by_key(|index| (index + 1) * 37 * way.order % 101);
        let header = self.columns.iter().map(|column| Self::header(way, column)).collect();
        let body = self.rows.iter().map(|row| {
            row.iter().zip(&self.columns).map(|(text, column)| self.cell(way, column, text)).collect::<Vec<String>>()
        });
        let mut lines = Vec::new();
        if way.declared {
            lines.push(format!("sep={}", way.delimiter));
        }
        let blank = way.delimiter.to_string().repeat(self.columns.len() + way.empty - 1);
        for row in std::iter::once(header).chain(body) {
            let mut cells: Vec<String> = order.iter().map(|&index| quoted(&row[index], way)).collect();
            cells.extend(vec![String::new(); way.empty]);
            lines.push(cells.join(&way.delimiter.to_string()));
            lines.extend(vec![blank.clone(); way.empty / 2]);
        }
        lines.extend(vec![blank; way.empty]);
        lines.extend(vec![String::new(); way.empty]);
        lines.join(way.line_end) + way.end
    }

    /// The whole file as JSON; `number` says how a number is written, `none` what stands for an empty cell.
    pub(super) fn json(&self, number: fn(&str) -> Value, none: Option<&Value>) -> String {
        let object = |row: &Vec<String>| -> Value {
            let cell = |(text, column): (&String, &&Column)| -> Option<(String, Value)> {
                let value = match column.kind {
                    _ if text.is_empty() => none.cloned()?,
                    Kind::Number | Kind::Integer => number(text),
                    Kind::YesNo => (text == "ja").into(),
                    Kind::Ids => text.split(' ').collect(),
                    Kind::Date => day(text, "2024-06-12").into(),
                    Kind::Id | Kind::Text | Kind::Choice(_) => text.as_str().into(),
                };
                Some((column.name.to_owned(), value))
            };
            row.iter().zip(&self.columns).filter_map(cell).collect()
        };
        serde_json::to_string_pretty(&self.rows.iter().map(object).collect::<Vec<Value>>()).unwrap()
    }
}

/// The n-th word, beginning again behind the last.
fn turn(words: &[&'static str], number: usize) -> &'static str {
    words[number % words.len()]
}

/// A number of the good files, such as `9000` or `62,5`, as `way` writes it.
fn grouped(text: &str, way: Way) -> String {
    let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
    let mut number = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            number.push_str(way.group);
        }
        number.push(digit);
    }
    if !decimals.is_empty() {
        write!(number, "{}{decimals}", way.decimal).unwrap();
    }
    number
}

/// A day of the good files, `12.06.2024`, in the form of the example `form`.
fn day(text: &str, form: &str) -> String {
    let date = parse_date(text).unwrap();
    match form {
        "2024-06-12" => format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
        "12.6.2024" => format!("{}.{}.{}", date.day(), date.month(), date.year()),
        _ => text.to_owned(),
    }
}

fn quoted(cell: &str, way: Way) -> String {
    let must = cell.contains([way.delimiter, '"', '\n', '\r']);
    if way.quoted || must { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

pub(super) fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.into(),
        Encoding::Utf8Marked => format!("\u{feff}{text}").into(),
        Encoding::Windows1252 => {
            let (bytes, _, replaced) = encoding_rs::WINDOWS_1252.encode(text);
            assert!(!replaced, "not in Windows-1252: {text}");
            bytes.into_owned()
        }
        Encoding::Utf16 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
    }
}

/// All that is known, mixed at random.
pub(super) fn any_way() -> impl Strategy<Value = Way> {
    let headers = prop_oneof![
        Just(Headers::Own),
        (0..10_usize).prop_map(Headers::German),
        Just(Headers::Capitals),
        Just(Headers::Remarked)
    ];
    let signs = (select(vec![';', ',', '\t']), select(vec![(',', "."), ('.', ","), (',', " "), ('.', "\u{a0}")]));
    let encoding = select(vec![Encoding::Utf8, Encoding::Utf8Marked, Encoding::Windows1252, Encoding::Utf16]);
    let lines = (select(vec!["\n", "\r\n", "\r"]), any::<[bool; 3]>(), 0..4_usize, 0..50_usize);
    let words = (headers, 0..8_usize, select(vec!["", " %", "%"]), select(vec![("", ""), ("", " €"), ("€ ", "")]));
    let cells = (select(vec!["2024-06-12", "12.06.2024", "12.6.2024"]), select(vec![" ", ", ", "; "]));
    (signs, encoding, lines, words, cells).prop_map(|(signs, encoding, lines, words, cells)| {
        let (delimiter, (decimal, group)) = signs;
        let (line_end, [declared, last, quoted], empty, order) = lines;
        let (headers, word, percent, money) = words;
        let (day, ids) = cells;
        let end = if last { line_end } else { "" };
        let way = Way { delimiter, decimal, group, encoding, declared, line_end, end, quoted, empty, order, ..PLAIN };
        Way { headers, word, percent, money, day, ids, ..way }
    })
}
