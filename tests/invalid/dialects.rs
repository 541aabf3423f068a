//! The good study as spreadsheets, programs and people save it: however its files are written, it means the same.
//!
//! Every way of writing is made here out of the good files. The study must load without an error or a warning, every
//! part of it and of its evaluation must be the same to the last bit, and each file must keep its canonical hash: that
//! is the promise for a file that was saved again.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use waage::cli::diagnostic::render;
use waage::error::{Error, Severity};
use waage::evaluate::evaluate;
use waage::load::synonyms::HEADERS;
use waage::load::{load, parse_number};
use waage::model::Language;

use super::good;
use super::grid::{EXCEL, Encoding, Grid, Headers, PLAIN, Way, any_way, encoded};
use crate::support::Folder;

const FILES: [&str; 12] = [
    "scenarios",
    "blocks",
    "scores",
    "assignments",
    "relations",
    "cashflows",
    "evidence",
    "catalogue/criteria",
    "catalogue/anchors",
    "catalogue/steps",
    "catalogue/profiles",
    "catalogue/weights",
];

/// All that a study and its evaluation say, and the two hashes of each file by its path without the ending.
#[derive(Debug)]
struct Meaning {
    told: String,
    canonical: BTreeMap<String, String>,
    bytes: BTreeMap<String, String>,
}

/// Loads the study, which must have nothing to complain about.
///
/// Rust shows a number in the shortest form from which it can be read again, so that equal texts are equal bits.
fn meaning(name: &str, folder: &Folder) -> Meaning {
    let study = load(folder.path()).unwrap_or_else(|error| match error {
        Error::Input(findings) => panic!("{name}\n{}", render(&findings, Language::De, false)),
        error => panic!("{name}: {error}"),
    });
    let quiet = study.warnings.iter().all(|finding| finding.severity() == Severity::Note);
    assert!(quiet, "{name}\n{}", render(&study.warnings, Language::De, false));
    let result = evaluate(&study);
    let input = (&study.settings, &study.alternatives, &study.blocks, &study.tree, &study.criteria, &study.profiles);
    let rationales: Vec<&str> = (0..study.ratings.len()).map(|rating| study.rationales.get(rating)).collect();
    let scores = (&study.performances, &study.ratings, &study.raters, &rationales, &study.evidence_sets);
    let other = (&study.cash_flows, &study.relations, &study.steps, &study.evidence, study.main_profile);
    let values = (&result.profiles, &result.partial, &result.costs, &result.gates, &result.knocked_out);
    let order = (&result.efficient, &result.dominated_by, &result.max_regret, result.main);
    let told = format!("{input:#?}{scores:#?}{other:#?}{values:#?}{order:#?}").replace("\\r\\n", "\\n");
    assert!(!told.contains("NaN"), "{name}");
    let stem = |file: &str| file.rsplit_once('.').unwrap().0.to_owned();
    let hashes = |hash: fn(&waage::study::InputFile) -> &String| {
        study.inputs.iter().map(|input| (stem(&input.file), hash(input).clone())).collect()
    };
    Meaning { told, canonical: hashes(|input| &input.canonical_sha256), bytes: hashes(|input| &input.sha256) }
}

/// What the good study means, as its files are.
static GOOD: LazyLock<Meaning> = LazyLock::new(|| meaning("as it is", &good()));

fn grids() -> Vec<Grid> {
    FILES.map(Grid::read).to_vec()
}

/// The good study with its tables replaced.
fn written(grids: &[Grid], way: Way) -> Folder {
    let folder = good();
    for grid in grids {
        folder.file(&format!("{}.csv", grid.file), encoded(&grid.csv(way), way.encoding));
    }
    folder
}

/// The first line in which two texts differ.
fn difference<'a>(ours: &'a str, theirs: &'a str) -> Option<(&'a str, &'a str)> {
    let lines = ours.lines().map(Some).chain([None]).zip(theirs.lines().map(Some).chain([None]));
    lines.map(|(a, b)| (a.unwrap_or("end"), b.unwrap_or("end"))).find(|(a, b)| a != b)
}

/// The study of `folder` is the one that `expected` tells of, from other bytes.
fn means(name: &str, folder: &Folder, expected: &Meaning) -> Meaning {
    let found = meaning(name, folder);
    assert_eq!(difference(&found.told, &expected.told), None, "{name}");
    assert_ne!(found.bytes, expected.bytes, "{name}: nothing is written in another way");
    found
}

/// As [`means`], and every file keeps its canonical hash.
fn same(name: &str, folder: &Folder, expected: &Meaning) {
    assert_eq!(means(name, folder, expected).canonical, expected.canonical, "{name}");
}

/// The good study written in these ways means the same.
fn all_same(ways: impl IntoIterator<Item = Way>) {
    let grids = grids();
    for way in ways {
        same(&format!("{way:?}"), &written(&grids, way), &GOOD);
    }
}

#[test]
fn the_good_files_are_written_again_to_the_byte() {
    assert_eq!(meaning("written again", &written(&grids(), PLAIN)).bytes, GOOD.bytes);
}

#[test]
fn same_with_other_delimiters_and_decimal_signs_declared_or_not() {
    let mut ways = Vec::new();
    for delimiter in [';', ',', '\t'] {
        for decimal in [',', '.'] {
            ways.extend([true, false].map(|declared| Way { delimiter, decimal, declared, ..PLAIN }));
        }
    }
    ways.retain(|way| way.delimiter != ';' || way.decimal != ',' || way.declared);
    all_same(ways);
}

#[test]
fn same_in_other_encodings_with_other_line_ends_with_and_without_the_last_one() {
    let mut ways = Vec::new();
    for encoding in [Encoding::Utf8, Encoding::Utf8Marked, Encoding::Windows1252, Encoding::Utf16] {
        for line_end in ["\n", "\r\n", "\r"] {
            ways.extend([line_end, ""].map(|end| Way { encoding, line_end, end, ..PLAIN }));
        }
    }
    all_same(ways.into_iter().skip(1));
}

#[test]
fn same_as_unicode_text_and_with_a_byte_order_mark_before_the_declared_delimiter() {
    let unicode_text = Way { delimiter: '\t', encoding: Encoding::Utf16, ..EXCEL };
    all_same([unicode_text, Way { declared: true, ..EXCEL }, Way { declared: true, ..unicode_text }]);
    let folder = good();
    for grid in grids() {
        fs::remove_file(folder.path().join(format!("{}.csv", grid.file))).unwrap();
        folder.file(&format!("{}.txt", grid.file), encoded(&grid.csv(unicode_text), Encoding::Utf16));
    }
    same("ending .txt", &folder, &GOOD);
}

#[test]
fn same_with_quotation_marks_around_every_cell_and_empty_rows_and_columns() {
    let ways = [1, 2, 5].map(|empty| Way { empty, ..PLAIN });
    all_same(ways.into_iter().flat_map(|way| [way, Way { quoted: true, delimiter: ',', ..way }]));
    all_same([Way { quoted: true, ..PLAIN }, Way { quoted: true, delimiter: '\t', ..EXCEL }]);
}

#[test]
fn same_with_shuffled_columns() {
    all_same((1..=6).map(|order| Way { order, ..PLAIN }));
}

#[test]
fn same_with_german_headers_capitals_and_remarks_behind_the_header() {
    let longest = HEADERS.iter().map(|(_, words)| words.len()).max().unwrap();
    let german = (0..longest).map(Headers::German).chain([Headers::Capitals, Headers::Remarked]);
    all_same(german.map(|headers| Way { headers, ..PLAIN }));
}

#[test]
fn same_with_german_words_for_choices_and_other_words_for_yes_and_no() {
    all_same((1..8).map(|word| Way { word, ..PLAIN }));
}

#[test]
fn same_with_signs_of_percent_and_euro_beside_the_numbers() {
    let percent = [" %", "%", "\u{a0}%", "\u{202f}%"].map(|percent| Way { percent, ..PLAIN });
    let money = [("", " €"), ("", "€"), ("€ ", ""), ("", " EUR"), ("EUR ", ""), ("", "\u{a0}€")];
    all_same(percent.into_iter().chain(money.map(|money| Way { money, ..PLAIN })));
    all_same([Way { percent: " %", money: ("", " €"), encoding: Encoding::Windows1252, ..EXCEL }]);
}

#[test]
fn same_with_dates_in_iso_form_and_without_leading_zeros_and_ids_with_other_separators() {
    all_same(["2024-06-12", "12.6.2024"].map(|day| Way { day, ..PLAIN }));
    all_same([", ", ",", "; ", "\n"].map(|ids| Way { ids, ..PLAIN }));
}

/// The costs in whole euros: amounts of six and more digits. The rises of prices show the decimal sign of the file.
#[test]
fn same_with_dots_commas_and_blanks_between_thousands() {
    let mut grids = grids();
    let thousandfold = |text: &str| (parse_number(text, None).unwrap() * 1000.0).round().to_string();
    for column in ["low", "likely", "high"] {
        grids[5].change(column, thousandfold);
    }
    let in_euro = |way| {
        let folder = written(&grids, way);
        folder.patch("study.json", "\"unit\": 1000", "\"unit\": 1");
        folder
    };
    let expected = meaning("in euros", &in_euro(PLAIN));
    assert!(grids[5].csv(Way { group: ".", ..PLAIN }).contains(";180.500;220.000;260.000;"));
    for (group, decimal) in [(".", ','), (",", '.')] {
        for group in [group, " ", "\u{a0}", "\u{202f}", "\u{2009}"] {
            for delimiter in [';', ',', '\t'] {
                let way = Way { delimiter, decimal, group, ..EXCEL };
                same(&format!("{way:?}"), &in_euro(way), &expected);
                let way = Way { money: ("", " €"), ..way };
                same(&format!("{way:?}"), &in_euro(way), &expected);
            }
        }
    }
}

#[test]
fn same_with_line_breaks_in_cells_whatever_the_line_ends_are() {
    let mut grids = grids();
    for grid in &mut grids {
        for column in ["definition_de", "reason_de", "rationale", "note_de", "note"] {
            grid.change(column, |text| text.replace(' ', "\n"));
        }
    }
    let expected = meaning("line breaks", &written(&grids, PLAIN));
    assert!(expected.told.contains("Die\\nIT\\nbleibt"));
    for (line_end, line_break) in [("\r\n", "\n"), ("\r\n", "\r\n"), ("\n", "\r\n"), ("\r", "\n")] {
        for encoding in [Encoding::Utf8, Encoding::Utf8Marked, Encoding::Windows1252, Encoding::Utf16] {
            let way = Way { line_end, line_break, encoding, end: line_end, ..PLAIN };
            same(&format!("{way:?}"), &written(&grids, way), &expected);
        }
    }
}

/// `k. A.` says more than an empty cell does, so that the hash is another one, the same for all marks.
#[test]
fn same_result_with_marks_for_missing_numbers() {
    let grids = grids();
    let mut first = None;
    for missing in ["k. A.", "k.A.", "K. A.", "n. b.", "n/a", "keine Angabe", "-", "–", "—"] {
        let found = means(missing, &written(&grids, Way { missing, ..PLAIN }), &GOOD);
        assert_ne!(found.canonical, GOOD.canonical, "{missing}");
        let first = first.get_or_insert_with(|| found.canonical.clone());
        assert_eq!(*first, found.canonical, "{missing}");
    }
}

#[test]
fn same_with_tables_in_json_each_alone_and_all_together() {
    let bare: fn(&str) -> Value = |text| serde_json::from_str(&text.replace(',', ".")).unwrap();
    let as_text: fn(&str) -> Value = |text| text.into();
    let (null, empty) = (Value::Null, Value::from(""));
    let grids = grids();
    for (number, none) in [(bare, None), (bare, Some(&null)), (bare, Some(&empty)), (as_text, None)] {
        let together = good();
        for grid in &grids {
            let alone = good();
            for folder in [&alone, &together] {
                fs::remove_file(folder.path().join(format!("{}.csv", grid.file))).unwrap();
                folder.file(&format!("{}.json", grid.file), grid.json(number, none));
            }
            same(&format!("{} as JSON, {none:?}", grid.file), &alone, &GOOD);
        }
        same(&format!("all as JSON, {none:?}"), &together, &GOOD);
    }
}

#[test]
fn same_with_a_byte_order_mark_comments_and_trailing_commas_in_the_settings() {
    let text = fs::read_to_string(good().path().join("study.json")).unwrap();
    let commas = text.replace("2025\n  }\n", "2025,\n  },\n");
    let comments = format!("// Muster\n{}/* Ende */", text.replace("\"mode\"", "/* Größe */ \"mode\""));
    assert!(commas != text && comments.contains("Größe"));
    let crowded = text.replace(['\n', ' '], "").replace("IT-BetriebderStadt", "IT-Betrieb der Stadt ");
    let crowded = crowded.replace("IToperationsof", "IT operations of ");
    for (name, text) in [("commas", &commas), ("comments", &comments), ("no blanks", &crowded)] {
        let folder = good();
        same(name, folder.file("study.json", text), &GOOD);
    }
    for text in [&text, &commas, &comments] {
        for encoding in [Encoding::Utf8Marked, Encoding::Windows1252, Encoding::Utf16] {
            let folder = good();
            let text = text.replace('\n', "\r\n");
            same(&format!("{encoding:?} {text}"), folder.file("study.json", encoded(&text, encoding)), &GOOD);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn same_with_all_that_mixed(way in any_way()) {
        all_same([way]);
    }
}
