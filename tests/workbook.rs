//! Studies as workbooks, and results as workbooks: the same meaning on every way, formulas that agree with the
//! program, and texts that stay texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use waage::cli::workbook_of;
use waage::error::{BookLimit, Error, Problem};
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::table::{Source, tables};
use waage::report::workbook::results;
use waage::study::Study;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::support::{Folder, copy};
use crate::xlsx::{Book, Cell, Sheet};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn studies() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("scenarios")).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|path| path.join("study.json").is_file()).collect();
    found.sort();
    found
}

fn loaded(path: &Path) -> Study {
    load(path).unwrap_or_else(|error| match error {
        Error::Input(findings) => panic!("{}: {findings:#?}", path.display()),
        error => panic!("{error}"),
    })
}

/// Canonical hash of every table by its name; tables of the study behind those of the catalogue.
fn meanings(study: &Study) -> BTreeMap<String, String> {
    let name = |file: &str| {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let sheet = file.rsplit_once('#').map(|(_, sheet)| sheet);
        sheet.unwrap_or_else(|| stem.rsplit('/').next().unwrap()).to_owned()
    };
    let tables =
        study.inputs.iter().filter(|input| !input.file.ends_with("study.json") && !input.file.ends_with("#settings"));
    tables.map(|input| (name(&input.file), input.canonical_sha256.clone())).collect()
}

fn result_of(study: &Study, language: Language) -> Vec<u8> {
    let evaluation = evaluate(study);
    let source = Source::new(study, &evaluation, language);
    results(source, &tables(source))
}

/// LibreOffice, where it is installed; where `WAAGE_NEEDS_SOFFICE` is set, it must be.
#[expect(clippy::print_stderr, reason = "whoever reads the log must know what was not tested")]
fn soffice() -> Option<&'static str> {
    let found =
        ["soffice", "libreoffice"].into_iter().find(|name| Command::new(name).arg("--version").output().is_ok());
    if found.is_none() {
        assert!(std::env::var_os("WAAGE_NEEDS_SOFFICE").is_none(), "LibreOffice is not installed");
        eprintln!("skipped: LibreOffice (soffice) is not installed");
    }
    found
}

/// The workbooks as LibreOffice saves them; starting it takes seconds, so it is started once for all.
fn saved_by_libreoffice(program: &str, books: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let folder = Folder::new();
    let name = |index: usize| format!("book-{index}.xlsx");
    for (index, bytes) in books.iter().enumerate() {
        folder.file(&format!("in/{}", name(index)), bytes);
    }
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let done = Command::new(program)
        .args([&profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.path().join("out"))
        .args((0..books.len()).map(|index| folder.path().join("in").join(name(index))))
        .output()
        .unwrap();
    let saved = |index| fs::read(folder.path().join("out").join(name(index))).unwrap_or_else(|_| panic!("{done:?}"));
    (0..books.len()).map(saved).collect()
}

/// The same archive with its parts changed.
fn rewritten(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(change(&name, text).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Without the values that the formulas had, so that whoever opens the workbook must compute them.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    rewritten(bytes, |name, mut text| {
        if !name.contains("worksheets/sheet") {
            return text;
        }
        while let Some(start) = text.find("</f><v>") {
            let end = start + text[start..].find("</v>").unwrap();
            text.replace_range(start + 4..end + 4, "");
        }
        text
    })
}

fn opened(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

/// The numbers in a row of the sheet of the calculation, from the first alternative on.
fn row(bytes: &[u8], sheet: &str, row: u32) -> Vec<Data> {
    let range = opened(bytes).worksheet_range(sheet).unwrap();
    (4..=range.end().unwrap().1).filter_map(|column| range.get_value((row, column)).cloned()).collect()
}

#[test]
fn a_study_means_the_same_as_folder_and_as_workbook() {
    for path in studies() {
        let folder = loaded(&path);
        for language in Language::ALL {
            let book = Folder::new();
            book.file("study.xlsx", workbook_of(&path, language).unwrap());
            // The answers to a survey stay the file that its tool exported.
            if let Ok(answers) = fs::read(path.join("answers.csv")) {
                book.file("answers.csv", answers);
            }
            let study = loaded(book.path());
            // Where the study replaces rows of the catalogue, one sheet holds what were two files.
            let merged = folder.inputs.iter().any(|input| input.file == "weights.csv" || input.file == "profiles.csv");
            let (mut expected, mut got) = (meanings(&folder), meanings(&study));
            if merged {
                for table in ["weights", "profiles"] {
                    expected.remove(table);
                    got.remove(table);
                }
            }
            assert_eq!(got, expected, "{}", path.display());
            let ranks = |study: &Study| evaluate(study).main().ranks.clone();
            assert_eq!(ranks(&study), ranks(&folder), "{}", path.display());
            // The workbook alone is the same study.
            assert_eq!(meanings(&loaded(&book.path().join("study.xlsx"))), meanings(&study));
        }
    }
}

#[test]
fn a_workbook_saved_by_libreoffice_means_the_same() {
    let Some(program) = soffice() else { return };
    let bytes = workbook_of(&root().join("scenarios/potsdam-2024"), Language::De).unwrap();
    let (before, after) = (Folder::new(), Folder::new());
    before.file("study.xlsx", &bytes);
    after.file("study.xlsx", saved_by_libreoffice(program, std::slice::from_ref(&bytes)).remove(0));
    let (before, after) = (loaded(before.path()), loaded(after.path()));
    assert_ne!(before.inputs[0].sha256, after.inputs[0].sha256);
    let meanings =
        |study: &Study| -> Vec<_> { study.inputs.iter().map(|input| input.canonical_sha256.clone()).collect() };
    assert_eq!(meanings(&before), meanings(&after));
}

#[test]
fn libreoffice_computes_the_ranks_of_the_program() {
    let Some(program) = soffice() else { return };
    // The good study of the faults has composites, levels and a curved value function.
    let paths: Vec<PathBuf> = studies().into_iter().chain([root().join("tests/invalid/_good")]).collect();
    let books: Vec<Vec<u8>> =
        paths.iter().map(|path| without_results(&result_of(&loaded(path), Language::En))).collect();
    let saved = saved_by_libreoffice(program, &books);
    for (path, computed) in paths.iter().zip(saved) {
        let study = loaded(path);
        let evaluation = evaluate(&study);
        let main = evaluation.main();
        for (s, value) in row(&computed, "Calculation", 3).iter().enumerate().take(study.alternatives.len()) {
            let Data::Float(value) = value else { panic!("{}: {value:?}", path.display()) };
            assert!((value - main.values.overall[s]).abs() < 1e-9, "{} {s}: {value}", path.display());
        }
        for (s, rank) in row(&computed, "Calculation", 4).iter().enumerate().take(study.alternatives.len()) {
            let expected = main.ranks[s].map_or_else(|| "out".to_owned(), |rank| rank.first.to_string());
            assert_eq!(rank.to_string(), expected, "{} {s}", path.display());
        }
    }
}

/// Changing a yellow cell moves the value by the weight times the change, and the rank with it.
#[test]
fn a_changed_number_moves_the_rank() {
    let Some(program) = soffice() else { return };
    let study = loaded(&root().join("scenarios/lehrbuch-nutzwert"));
    let evaluation = evaluate(&study);
    let main = evaluation.main();
    let best = main.order[0];
    let bytes = without_results(&result_of(&study, Language::En));
    // All performances of the best alternative fall to the bad ends of their scales.
    let column = char::from(b'D' + best as u8);
    let bad: Vec<f64> = study
        .performances
        .attributes()
        .iter()
        .filter(|attribute| study.weighted(attribute.criterion))
        .map(|attribute| study.criteria[attribute.criterion].value.as_ref().unwrap().anchors().0)
        .collect();
    let changed = rewritten(&bytes, |name, mut text| {
        if name.ends_with("/sheet3.xml") {
            for (line, value) in (4..).zip(&bad) {
                let start = text.find(&format!("<c r=\"{column}{line}\"")).unwrap();
                let from = start + text[start..].find("<v>").unwrap() + 3;
                let to = from + text[from..].find("</v>").unwrap();
                text.replace_range(from..to, &value.to_string());
            }
        }
        text
    });
    let computed = saved_by_libreoffice(program, &[changed]).remove(0);
    assert_eq!(row(&computed, "Calculation", 3)[best].to_string(), "0");
    assert_eq!(row(&computed, "Calculation", 4)[best].to_string(), study.alternatives.len().to_string());
}

#[test]
fn every_table_of_results_is_a_sheet_and_every_sheet_bears_the_mark() {
    let study = loaded(&root().join("scenarios/potsdam-2024"));
    let evaluation = evaluate(&study);
    let source = Source::new(&study, &evaluation, Language::De);
    let bytes = results(source, &tables(source));
    let mut book = opened(&bytes);
    let sheets = book.sheet_names();
    for table in tables(source) {
        assert!(sheets.contains(&table.name.to_owned()), "{} {sheets:?}", table.name);
        let range = book.worksheet_range(table.name).unwrap();
        assert_eq!(range.height(), table.rows.len() + 2, "{}", table.name);
        let numbers = |values: Vec<f64>| -> f64 { values.iter().sum() };
        let expected = numbers(table.rows.iter().flatten().filter_map(waage::report::table::Value::rounded).collect());
        let got = numbers(
            range.rows().flatten().filter_map(|cell| if let Data::Float(x) = cell { Some(*x) } else { None }).collect(),
        );
        assert!((expected - got).abs() < 1e-6, "{}: {expected} {got}", table.name);
    }
    for sheet in &sheets {
        let range = book.worksheet_range(sheet).unwrap();
        let mark = range.get_value((0, 0)).unwrap().to_string();
        assert!(mark.starts_with("ILLUSTRATIV"), "{sheet}: {mark}");
    }
    let charts = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let count = charts.file_names().filter(|name| name.as_ref().unwrap().starts_with("xl/charts/chart")).count();
    assert_eq!(count, 3);
}

/// Formulas of the program refer to cells and hold no text of the user, whatever the labels are.
#[test]
fn labels_are_texts_in_every_workbook() {
    let long = "x".repeat(10_000);
    let bell = "Glocke\u{7} und \u{1b}[31mrot";
    let labels = [
        "=HYPERLINK(\"http://x\",\"y\")",
        "<script>alert(1)</script>",
        "+1+1|cmd",
        "\u{202e}gnp.exe\u{200f}",
        &long,
        bell,
        "@x",
    ];
    let folder = Folder::copy_of("potsdam-2024");
    let study = folder.path().join("scenarios/study");
    let text = fs::read_to_string(study.join("scenarios.csv")).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut records: Vec<Vec<String>> =
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
    let place = records[0].iter().position(|name| name == "label_de").unwrap();
    assert_eq!(records.len() - 1, labels.len());
    for (record, label) in records[1..].iter_mut().zip(labels) {
        label.clone_into(&mut record[place]);
    }
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_path(study.join("scenarios.csv")).unwrap();
    for record in &records {
        writer.write_record(record).unwrap();
    }
    writer.flush().unwrap();
    let expected = labels.map(|label| label.replace(['\u{7}', '\u{1b}'], ""));
    let plain = loaded(&root().join("scenarios/potsdam-2024"));
    let formulas = |bytes: &[u8]| {
        let mut book = opened(bytes);
        let sheets = book.sheet_names();
        let cells =
            |sheet: &String| book.worksheet_formula(sheet).unwrap().rows().flatten().cloned().collect::<Vec<_>>();
        sheets.iter().flat_map(cells).collect::<BTreeSet<String>>()
    };
    let changed = loaded(&study);
    assert_eq!(formulas(&result_of(&changed, Language::De)), formulas(&result_of(&plain, Language::De)));
    let texts = |bytes: &[u8]| {
        let mut book = opened(bytes);
        let sheets = book.sheet_names();
        let cells = |sheet: &String| {
            book.worksheet_range(sheet).unwrap().rows().flatten().map(ToString::to_string).collect::<Vec<_>>()
        };
        sheets.iter().flat_map(cells).collect::<BTreeSet<String>>()
    };
    let template = workbook_of(&study, Language::De).unwrap();
    for (found, what) in [(texts(&result_of(&changed, Language::De)), "results"), (texts(&template), "template")] {
        for label in &expected {
            assert!(found.contains(label), "{what} lacks {}", &label[..label.len().min(40)]);
        }
    }
    assert_eq!(
        formulas(&template),
        formulas(&workbook_of(&root().join("scenarios/potsdam-2024"), Language::De).unwrap())
    );
}

#[test]
fn the_template_says_no_more_than_the_csv_template() {
    let folder = Folder::new();
    let codes = |path: &Path| {
        let study = loaded(path);
        let remarks = evaluate(&study).remarks;
        let mut codes: Vec<&str> =
            study.warnings.iter().chain(&remarks).map(|finding| finding.code().as_str()).collect();
        codes.sort_unstable();
        codes.retain(|code| *code != "H301");
        codes
    };
    for template in ["it-operating-model", "blank"] {
        for language in ["de", "en"] {
            for kind in [None, Some("--workbook")] {
                let name = format!("{template}-{language}-{}", kind.is_some());
                let mut command = assert_cmd::Command::cargo_bin("waage").unwrap();
                command.current_dir(folder.path()).args(["init", &name, "--template", template, "--lang", language]);
                command.args(kind).assert().success();
            }
            let path = |workbook: bool| folder.path().join(format!("{template}-{language}-{workbook}"));
            assert_eq!(codes(&path(true)), codes(&path(false)), "{template} {language}");
        }
    }
}

/// Lists, ranges with German error boxes, frozen headers, ids as text; and sums that LibreOffice agrees with.
#[test]
fn the_template_guides_the_hand() {
    let bytes = workbook_of(&root().join("scenarios/potsdam-2024"), Language::De).unwrap();
    let sheets = opened(&bytes).sheet_names();
    assert_eq!(sheets[..3], ["Anleitung", "Einstellungen", "Szenarien"]);
    let xml = |name: &str| {
        let place = sheets.iter().position(|sheet| sheet == name).unwrap() + 1;
        let mut text = String::new();
        let mut archive = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        archive.by_name(&format!("xl/worksheets/sheet{place}.xml")).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let scores = xml("Bewertungen");
    for part in ["'Szenarien'!$A$2:$A$", "k. A.", "Bitte prüfen", "state=\"frozen\"", "errorStyle=\"warning\""] {
        assert!(scores.contains(part), "{part}");
    }
    assert_eq!(scores.matches("type=\"custom\"").count(), 3);
    assert!(xml("Gewichte").contains("<formula1>0</formula1><formula2>100</formula2>"));
    assert!(xml("Kriterien").contains("ja,nein"));
    let Some(program) = soffice() else { return };
    let saved = saved_by_libreoffice(program, &[without_results(&bytes)]).remove(0);
    let (stated, computed) =
        (opened(&bytes).worksheet_range("Gewichtssummen"), opened(&saved).worksheet_range("Gewichtssummen"));
    let (stated, computed) = (stated.unwrap(), computed.unwrap());
    assert_eq!(stated.height(), 16);
    for row in 1..14 {
        let sum =
            |range: &calamine::Range<Data>| range.get_value((row, 2)).unwrap().to_string().parse::<f64>().unwrap();
        assert!((sum(&stated) - sum(&computed)).abs() < 1e-9, "{row}");
        assert_eq!(computed.get_value((row, 3)).unwrap().to_string(), "✓ Summe 100");
    }
}

/// A bomb of forty megabytes in forty kilobytes: refused before anything is kept of it.
#[test]
fn a_workbook_that_would_fill_the_memory() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        for _ in 0..40 {
            writer.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
    }
    let folder = Folder::new();
    folder.file("study.xlsx", writer.finish().unwrap().into_inner());
    let Err(Error::Input(findings)) = load(folder.path()) else { panic!("no findings") };
    assert_eq!(findings.len(), 1);
    assert!(matches!(findings[0].problem, Problem::WorkbookTooLarge { what: BookLimit::Ratio, limit: 200, .. }));
}

/// Cells at both ends of a sheet are two cells, not a table of seventeen thousand million.
#[test]
fn cells_far_apart_cost_nothing() {
    let good = Folder::new();
    copy(&root().join("tests/invalid/_good"), good.path());
    let mut book = Book::of(good.path());
    book.sheet("scores").cells.insert((1_048_576, 16_384), Cell::Text("ganz hinten".to_owned()));
    let mut far = Sheet::new("Notizen");
    far.cells.insert((1_048_576, 16_384), Cell::Number(1.0));
    book.sheets.push(far);
    let folder = Folder::new();
    folder.file("study.xlsx", book.bytes());
    assert_eq!(folder.valid().ratings.len(), loaded(good.path()).ratings.len());
}

/// What people do to a sheet without meaning anything by it.
#[test]
fn empty_rows_and_columns_blanks_and_german_names_do_not_matter() {
    let good = Folder::new();
    copy(&root().join("tests/invalid/_good"), good.path());
    let expected = meanings(&loaded(good.path()));
    let mut book = Book::of(good.path());
    let scores = book.sheet("scores");
    let moved: BTreeMap<(u32, u32), Cell> = std::mem::take(&mut scores.cells)
        .into_iter()
        .map(|((row, column), cell)| ((if row > 5 { row + 2 } else { row } + 1, column + 2), cell))
        .collect();
    scores.cells = moved;
    scores.cells.insert((9_000, 3), Cell::Text("  ".to_owned()));
    scores.name = "Bewertungen".to_owned();
    book.sheet("blocks").name = "LEISTUNGSBLÖCKE".to_owned();
    book.sheet("settings").name = "Einstellungen".to_owned();
    let settings = book.sheet("Einstellungen");
    settings.cells.insert((40, 1), Cell::Text("Datenstand".to_owned()));
    settings.cells.insert((40, 2), Cell::Day(46_000));
    book.sheets.reverse();
    let folder = Folder::new();
    folder.file("Meine Studie.xlsx", book.bytes());
    let study = loaded(&folder.path().join("Meine Studie.xlsx"));
    assert_eq!(meanings(&study), expected);
    assert_eq!(study.name, "Meine Studie");
    assert_eq!(study.settings.data_date.as_deref(), Some("2025-12-09"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Whatever stands in the parts of a workbook, and wherever it breaks off, there is a study or findings.
    #[test]
    fn damaged_workbooks_are_studies_or_findings(
        part in 0..20_usize,
        at in 0..40_000_usize,
        text in "[<>/=\"'&;a-zA-Z0-9 .-]{0,12}",
        length in 0..40_usize,
        cut in proptest::option::of(0..4_000_usize),
    ) {
        let good = root().join("tests/invalid/_good");
        let place = Folder::new();
        copy(&good, place.path());
        let names = std::cell::RefCell::new(0);
        let mut bytes = rewritten(&Book::of(place.path()).bytes(), |_, content| {
            *names.borrow_mut() += 1;
            if *names.borrow() - 1 != part {
                return content;
            }
            let mut signs: Vec<char> = content.chars().collect();
            let from = at % signs.len();
            let to = (from + length).min(signs.len());
            signs.splice(from..to, text.chars());
            signs.into_iter().collect()
        });
        if let Some(cut) = cut {
            bytes.truncate(bytes.len().saturating_sub(cut));
        }
        let folder = Folder::new();
        folder.file("study.xlsx", bytes);
        if let Err(error) = load(folder.path()) {
            prop_assert!(matches!(error, Error::Input(findings) if !findings.is_empty()));
        }
    }
}
