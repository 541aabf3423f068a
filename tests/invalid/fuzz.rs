//! Whatever the files hold, the program does not panic: it loads the study or says what is the matter, and where.
//!
//! The good files are spoilt in random ways, always the same ones. Every finding must name a place that is there, and
//! every message must be fit for a terminal.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::RngSeed;
use waage::aggregate::Method;
use waage::cli::diagnostic::render;
use waage::error::{Error, Finding, Severity};
use waage::evaluate::evaluate;
use waage::load::columns::TABLES;
use waage::load::{PlainTable, Source, load};
use waage::model::Language;

use super::{faults as fault_folders, good, overlay};
use crate::support::Folder;

const FILES: [&str; 13] = [
    "study.json",
    "scenarios.csv",
    "blocks.csv",
    "scores.csv",
    "assignments.csv",
    "relations.csv",
    "cashflows.csv",
    "evidence.csv",
    "catalogue/criteria.csv",
    "catalogue/anchors.csv",
    "catalogue/steps.csv",
    "catalogue/profiles.csv",
    "catalogue/weights.csv",
];

/// A plain table with every row that a method may ask for.
const PLAIN: &str = "name;Preis;Qualität;Dauer\ndirection;min;max;min\nweight;50;30;20\nworst;200;0;36\nbest;50;10;0\n\
    q;5;0,5;1\np;20;1,5;4\nv;100;8;24\ns;10;1;3\npreference;linear;usual;gaussian\nprofile1;150;4;20\n\
    A;120,5;7;12\nB;80;6;9\nC;95;9;18\nD;140;8;6\n";

/// Texts that nobody expects in a cell.
const NASTY: [&str; 48] = [
    "", " ", "\"", "\"\"", "\"a\"b", ";", ";;;;;;;;", ",", "\t", "\n", "\r", "\r\n", "\n\n\n", "\0", "\u{1}", "\u{7f}",
    "\u{1b}[m", "\u{85}", "\u{2028}", "\u{202e}", "\u{feff}", "\u{a0}", "🦀", "ß", "NaN", "-inf", "∞", "1e308",
    "-1e308", "1e999", "1e-320", "-0", "0", "1.280", "1,5", "-5", "9e15", "9e9", "#NV", "k. A.", "1.2.2026", "*",
    "null", "{", "[1, 2]", "\\u0000", "=1+1", "partner",
];

/// A way to spoil a file; places are fractions of what is there.
#[derive(Debug, Clone, Copy)]
enum Fault {
    DeleteBytes(Index, usize),
    DoubleBytes(Index, usize),
    SetByte(Index, u8),
    Insert(Index, &'static str),
    InsertLong(Index, char, usize),
    DeleteLine(Index),
    DoubleLine(Index),
    SwapLines(Index, Index),
    DeleteCell(Index, Index),
    DoubleCell(Index, Index),
    SetCell(Index, Index, &'static str),
    SetLongCell(Index, Index, char, usize),
    /// The cell takes the content of another one.
    CopyCell(Index, Index, Index, Index),
    SwapColumns(Index, Index),
    SetColumn(Index, &'static str),
    Cut(Index),
}

fn fault() -> impl Strategy<Value = Fault> {
    let at = any::<Index>;
    let nasty = || select(NASTY.to_vec());
    let long = || (select(vec!['x', '9', 'ü', '"', ' ', '(', '\u{300}']), 100..20_000_usize);
    prop_oneof![
        (at(), 1..9_usize).prop_map(|(at, count)| Fault::DeleteBytes(at, count)),
        (at(), 1..40_usize).prop_map(|(at, count)| Fault::DoubleBytes(at, count)),
        (at(), any::<u8>()).prop_map(|(at, byte)| Fault::SetByte(at, byte)),
        (at(), nasty()).prop_map(|(at, text)| Fault::Insert(at, text)),
        (at(), long()).prop_map(|(at, (sign, count))| Fault::InsertLong(at, sign, count)),
        at().prop_map(Fault::DeleteLine),
        at().prop_map(Fault::DoubleLine),
        (at(), at()).prop_map(|(a, b)| Fault::SwapLines(a, b)),
        (at(), at()).prop_map(|(line, cell)| Fault::DeleteCell(line, cell)),
        (at(), at()).prop_map(|(line, cell)| Fault::DoubleCell(line, cell)),
        (at(), at(), nasty()).prop_map(|(line, cell, text)| Fault::SetCell(line, cell, text)),
        (at(), at(), nasty()).prop_map(|(line, cell, text)| Fault::SetCell(line, cell, text)),
        (at(), at(), long()).prop_map(|(line, cell, (sign, count))| Fault::SetLongCell(line, cell, sign, count)),
        (at(), at(), at(), at()).prop_map(|(line, cell, from, of)| Fault::CopyCell(line, cell, from, of)),
        (at(), at()).prop_map(|(a, b)| Fault::SwapColumns(a, b)),
        (at(), nasty()).prop_map(|(column, text)| Fault::SetColumn(column, text)),
        at().prop_map(Fault::Cut),
    ]
}

fn faults() -> impl Strategy<Value = Vec<Fault>> {
    prop::collection::vec(fault(), 1..4)
}

/// A file as lines of cells, which are bytes.
struct Cells {
    sign: u8,
    lines: Vec<Vec<Vec<u8>>>,
}

impl Cells {
    fn of(bytes: &[u8], sign: u8) -> Self {
        let split = |bytes: &[u8], sign| bytes.split(|&byte| byte == sign).map(<[u8]>::to_vec).collect::<Vec<_>>();
        Self { sign, lines: split(bytes, b'\n').iter().map(|line| split(line, sign)).collect() }
    }

    fn bytes(&self) -> Vec<u8> {
        self.lines.iter().map(|line| line.join(&self.sign)).collect::<Vec<_>>().join(&b'\n')
    }

    /// A line that is not the empty end of the file, where there is another one.
    fn line(&self, at: Index) -> usize {
        at.index((self.lines.len() - 1).max(1))
    }

    fn place(&self, line: Index, cell: Index) -> (usize, usize) {
        let line = self.line(line);
        (line, cell.index(self.lines[line].len()))
    }

    fn width(&self) -> usize {
        self.lines[0].len()
    }

    fn spoil(&mut self, fault: Fault) {
        match fault {
            Fault::DeleteLine(at) if self.lines.len() > 1 => drop(self.lines.remove(self.line(at))),
            Fault::DoubleLine(at) => self.lines.insert(self.line(at), self.lines[self.line(at)].clone()),
            Fault::SwapLines(a, b) => {
                let (a, b) = (self.line(a), self.line(b));
                self.lines.swap(a, b);
            }
            Fault::DeleteCell(line, cell) => {
                let (line, cell) = self.place(line, cell);
                if self.lines[line].len() > 1 {
                    self.lines[line].remove(cell);
                }
            }
            Fault::DoubleCell(line, cell) => {
                let (line, cell) = self.place(line, cell);
                let double = self.lines[line][cell].clone();
                self.lines[line].insert(cell, double);
            }
            Fault::SetCell(line, cell, text) => {
                let (line, cell) = self.place(line, cell);
                self.lines[line][cell] = text.as_bytes().to_vec();
            }
            Fault::SetLongCell(line, cell, sign, count) => {
                let (line, cell) = self.place(line, cell);
                self.lines[line][cell] = sign.to_string().repeat(count).into_bytes();
            }
            Fault::CopyCell(line, cell, from, of) => {
                let ((line, cell), (from, of)) = (self.place(line, cell), self.place(from, of));
                self.lines[line][cell] = self.lines[from][of].clone();
            }
            Fault::SwapColumns(a, b) => {
                let (a, b) = (a.index(self.width()), b.index(self.width()));
                self.lines.iter_mut().filter(|line| line.len() > a.max(b)).for_each(|line| line.swap(a, b));
            }
            Fault::SetColumn(column, text) => {
                let column = column.index(self.width());
                for line in self.lines.iter_mut().skip(1).filter(|line| line.len() > column) {
                    line[column] = text.as_bytes().to_vec();
                }
            }
            _ => {}
        }
    }
}

/// The bytes with faults, one after the other; in JSON a colon separates the "cells".
fn spoilt(mut bytes: Vec<u8>, faults: &[Fault], sign: u8) -> Vec<u8> {
    for &fault in faults {
        let length = bytes.len();
        let range = |at: Index, count: usize| {
            let start = at.index(length + 1);
            start..(start + count).min(length)
        };
        match fault {
            Fault::DeleteBytes(at, count) => drop(bytes.drain(range(at, count))),
            Fault::DoubleBytes(at, count) => {
                let part = bytes[range(at, count)].to_vec();
                bytes.splice(range(at, 0), part);
            }
            Fault::SetByte(at, byte) => drop(bytes.splice(range(at, 1), [byte])),
            Fault::Insert(at, text) => drop(bytes.splice(range(at, 0), text.bytes())),
            Fault::InsertLong(at, letter, count) => {
                bytes.splice(range(at, 0), letter.to_string().repeat(count).into_bytes());
            }
            Fault::Cut(at) => bytes.truncate(at.index(length + 1)),
            fault => {
                let mut cells = Cells::of(&bytes, sign);
                cells.spoil(fault);
                bytes = cells.bytes();
            }
        }
    }
    bytes
}

/// Bytes of any kind, and of the kinds that files are made of.
fn noise() -> impl Strategy<Value = Vec<u8>> {
    let sign = || select(b"\"\";;;,\t\n\n\r 0123456789.-{}[]:aeinst\xE4\xC3\xA4".to_vec());
    let texts = prop::collection::vec(select(NASTY.to_vec()), 0..40).prop_map(|texts| texts.concat().into_bytes());
    let start = select(vec![&b""[..], b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF", b"sep=;\n", b"id;label_de\n", b"PK"]);
    let body = prop_oneof![prop::collection::vec(any::<u8>(), 0..300), prop::collection::vec(sign(), 0..300), texts];
    (start, body).prop_map(|(start, body)| [start, &body].concat())
}

/// The lines of a text by every line end that files have.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find(['\n', '\r']) {
        lines.push(&rest[..end]);
        rest = &rest[end + if rest[end..].starts_with("\r\n") { 2 } else { 1 }..];
    }
    lines.push(rest);
    lines
}

/// Every finding names a line and a column that are there, or a file that is missing; `source` finds a file by its name.
fn check(findings: &[Finding], source: impl Fn(&str) -> Option<Vec<u8>>) {
    for finding in findings {
        let place = &finding.location;
        let Some(bytes) = source(&place.file) else {
            let name = Path::new(&place.file).file_stem().unwrap().to_str().unwrap();
            let known = TABLES.iter().any(|table| table.name == name) || matches!(name, "answers" | "study");
            assert!(known && place.line == 0, "no such file: {finding:?}");
            continue;
        };
        let Ok(source) = Source::decode(&place.file, bytes.clone()) else {
            let breaks = String::from_utf8_lossy(&bytes).matches('\n').count();
            assert!(place.line as usize <= breaks + 1, "{finding:?}");
            continue;
        };
        let lines = lines(&source.text);
        assert!(place.line as usize <= lines.len(), "{} lines: {finding:?}", lines.len());
        if place.line == 0 {
            assert_eq!(place.column, 0, "{finding:?}");
            continue;
        }
        let line = lines[place.line as usize - 1];
        assert!((place.column + place.width) as usize <= line.chars().count() + 1, "{line:?}: {finding:?}");
        assert!(place.excerpt.as_deref().is_none_or(|shown| shown == line), "{line:?}: {finding:?}");
    }
    for language in [Language::De, Language::En] {
        let text = render(findings, language, false);
        assert!(!text.chars().any(|sign| sign.is_control() && sign != '\n'), "{text:?}");
    }
}

/// The good study with other bytes in one file is loaded and evaluated, or refused with reason and place.
fn survives(file: &str, bytes: &[u8]) {
    study_survives(good().file(file, bytes));
}

fn study_survives(folder: &Folder) {
    let root: &Path = folder.path();
    let source = |name: &str| fs::read(root.join(name)).ok();
    match load(root) {
        Ok(study) => {
            let result = evaluate(&study);
            check(&study.warnings, source);
            check(&result.remarks, source);
            let values = result.profiles.iter().flat_map(|profile| &profile.values.overall);
            assert!(values.into_iter().all(|value| value.is_finite()), "{:?}", result.profiles);
        }
        Err(Error::Input(findings)) => {
            assert!(findings.iter().any(|finding| finding.severity() == Severity::Error), "{findings:?}");
            check(&findings, source);
        }
        Err(error) => panic!("{error}"),
    }
}

/// A plain table is read and ranked, or refused with reason and place.
fn table_survives(bytes: &[u8]) {
    let source = |name: &str| (name == "table.csv").then(|| bytes.to_vec());
    match PlainTable::from_bytes("table.csv", bytes.to_vec()) {
        Ok(plain) => {
            check(&plain.warnings, source);
            for method in Method::ALL {
                match plain.evaluate(&plain.fitted(method)) {
                    Ok(outcome) => check(&plain.remarks(&outcome), source),
                    Err(finding) => check(&[*finding], source),
                }
            }
        }
        Err(Error::Input(findings)) => {
            assert!(findings.iter().any(|finding| finding.severity() == Severity::Error), "{findings:?}");
            check(&findings, source);
        }
        Err(error) => panic!("{error}"),
    }
}

/// The same cases in every run.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_as_any_file_are_survived(file in select(FILES.to_vec()), bytes in noise()) {
        survives(file, &bytes);
    }

    #[test]
    fn any_spoilt_table_is_survived(file in select(FILES[1..].to_vec()), faults in faults()) {
        survives(file, &spoilt(fs::read(good().path().join(file)).unwrap(), &faults, b';'));
    }

    #[test]
    fn one_fault_in_the_scores_is_survived(fault in fault()) {
        survives("scores.csv", &spoilt(fs::read(good().path().join("scores.csv")).unwrap(), &[fault], b';'));
    }

    #[test]
    fn any_spoilt_settings_are_survived(faults in faults()) {
        survives("study.json", &spoilt(fs::read(good().path().join("study.json")).unwrap(), &faults, b':'));
    }

    /// The studies of `tests/invalid`, which have tables and settings that the good one has not, with more faults.
    #[test]
    fn any_spoilt_faulty_study_is_survived(study in any::<Index>(), file in any::<Index>(), faults in faults()) {
        let folders = fault_folders();
        let from = study.get(&folders);
        let folder = good();
        overlay(from, folder.path());
        let entries = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.filter(|name| folder.path().join(name).is_file()).collect();
        names.push("scores.csv".to_owned());
        names.sort();
        let name = file.get(&names);
        let sign = if name.ends_with("json") { b':' } else { b';' };
        let bytes = fs::read(folder.path().join(name)).unwrap_or_default();
        study_survives(folder.file(name, spoilt(bytes, &faults, sign)));
    }

    #[test]
    fn any_bytes_as_a_plain_table_are_survived(bytes in noise()) {
        table_survives(&bytes);
    }

    #[test]
    fn any_spoilt_plain_table_is_survived(faults in faults()) {
        table_survives(&spoilt(PLAIN.into(), &faults, b';'));
    }
}

/// The table that is spoilt is a good one: every method ranks it.
#[test]
fn the_plain_table_is_good() {
    let plain = PlainTable::from_bytes("table.csv", PLAIN.into()).unwrap();
    for method in Method::ALL {
        plain.evaluate(&plain.fitted(method)).unwrap_or_else(|finding| panic!("{finding:?}"));
    }
}
