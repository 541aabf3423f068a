//! Weights that nobody types: judgements, surveys, `waage weights`.

use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use proptest::prelude::*;
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::artifacts;
use waage::report::csv::Dialect;
use waage::report::table::Source;
use waage::study::Study;

use crate::support::{Folder, copy};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn waage(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR");
    command
}

/// The good study of the faults with one more profile.
fn good(judgements: Option<&str>, weights: Option<&str>) -> Study {
    let folder = Folder::new();
    copy(&root().join("tests/invalid/_good"), folder.path());
    folder.file("profiles.csv", "id;label_de\npersonalrat;Personalrat\n");
    if let Some(judgements) = judgements {
        folder.file("judgements.csv", judgements);
    }
    if let Some(weights) = weights {
        folder.file("weights.csv", weights);
    }
    folder.valid()
}

fn weights(study: &Study, profile: &str) -> Vec<f64> {
    let profile = study.profiles.iter().find(|known| known.id.as_str() == profile).unwrap();
    profile.weights.global().to_vec()
}

/// Judgements of a person who has 50 : 30 : 20 in mind, in every way that can say so, against the same numbers typed.
#[test]
fn judgements_count_like_typed_weights() {
    let typed = "profile;node;points\npersonalrat;leistung;60\npersonalrat;rahmen;40\npersonalrat;servicequalitaet;50\n\
                 personalrat;umsetzungsdauer;30\npersonalrat;digitalisierung;20\n";
    let expected = good(None, Some(typed));
    let head = "profile;method;node;other;value;low;high;rank\npersonalrat;direct;leistung;;60;;;\n\
                personalrat;direct;rahmen;;40;;;\n";
    let (s, u, d) = ("servicequalitaet", "umsetzungsdauer", "digitalisierung");
    let mut ways = Vec::new();
    for method in ["direct", "swing"] {
        let scale = if method == "swing" { 2.0 } else { 1.0 };
        ways.push(
            [(s, 50.0), (u, 30.0), (d, 20.0)].map(|(n, v)| format!("personalrat;{method};{n};;{};;;", v * scale)),
        );
    }
    for method in ["ahp", "ahp-geometric-mean", "ahp-harker", "ahp-log-least-squares"] {
        ways.push(
            [(s, u, "1.6666666666666667"), (s, d, "2.5"), (u, d, "1.5")]
                .map(|(n, o, v)| format!("personalrat;{method};{n};{o};{v};;;")),
        );
    }
    ways.push(
        [(s, u, "1.6666666666666667"), (s, d, "2.5"), (u, d, "1.5")]
            .map(|(n, o, v)| format!("personalrat;best-worst;{n};{o};{v};;;")),
    );
    ways.push(
        [(s, "", 1), (u, "0.6666666666666667", 2), (d, "0.5", 3)]
            .map(|(n, v, rank)| format!("personalrat;swara;{n};;{v};;;{rank}")),
    );
    ways.push([(s, 100), (u, 60), (d, 40)].map(|(n, v)| format!("personalrat;swing-interval;{n};;;{v};{v};")));
    for rows in ways {
        let judged = good(Some(&format!("{head}{}\n", rows.join("\n"))), None);
        for (found, expected) in weights(&judged, "personalrat").iter().zip(weights(&expected, "personalrat")) {
            assert!((found - expected).abs() < 1e-12, "{rows:?}: {found} {expected}");
        }
        let overall = |study: &Study| {
            let evaluation = evaluate(study);
            let at = study.profiles.iter().position(|profile| profile.id.as_str() == "personalrat").unwrap();
            evaluation.profiles[at].values.overall.clone()
        };
        for (found, expected) in overall(&judged).iter().zip(overall(&expected)) {
            assert!((found - expected).abs() < 1e-9, "{rows:?}");
        }
    }
}

/// The example with its export in another order of rows and columns.
fn permuted(rows: &[usize], columns: &[usize]) -> Study {
    let folder = Folder::copy_of("umfrage-beispiel");
    let path = folder.path().join("scenarios/study/answers.csv");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(&path).unwrap();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let mut writer = csv::Writer::from_path(&path).unwrap();
    let order = std::iter::once(0).chain(rows.iter().map(|row| row + 1));
    for row in order {
        writer.write_record(columns.iter().map(|&column| &records[row][column])).unwrap();
    }
    writer.flush().unwrap();
    load(&folder.path().join("scenarios/study")).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_rows_and_columns_of_a_survey_changes_no_bit(
        rows in Just((0..18).collect::<Vec<usize>>()).prop_shuffle(),
        columns in Just((0..17).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let (one, other) = (load(&root().join("scenarios/umfrage-beispiel")).unwrap(), permuted(&rows, &columns));
        for (a, b) in one.profiles.iter().zip(&other.profiles) {
            prop_assert_eq!(&a.id, &b.id);
            prop_assert_eq!(a.weights.global(), b.weights.global());
        }
        prop_assert_eq!(&one.ratings, &other.ratings);
    }

    /// Whatever the hidden group says, the others say the same.
    #[test]
    fn a_hidden_group_changes_nothing_in_those_shown(answer in 1..=5_u8) {
        let folder = Folder::copy_of("umfrage-beispiel");
        let path = folder.path().join("scenarios/study/answers.csv");
        let text = std::fs::read_to_string(&path).unwrap();
        let changed: Vec<String> = text
            .lines()
            .map(|line| {
                if !line.contains("\"A3\"") {
                    return line.to_owned();
                }
                (1..=5).fold(line.to_owned(), |line, old| line.replace(&format!("AO0{old}"), &format!("AO0{answer}")))
            })
            .collect();
        std::fs::write(&path, changed.join("\n")).unwrap();
        let (one, other) = (
            load(&root().join("scenarios/umfrage-beispiel")).unwrap(),
            load(&folder.path().join("scenarios/study")).unwrap(),
        );
        prop_assert_eq!(one.profiles.len(), 4);
        for (a, b) in one.profiles.iter().zip(&other.profiles) {
            prop_assert_eq!(&a.weights, &b.weights);
        }
        prop_assert_eq!(&one.ratings, &other.ratings);
    }
}

#[test]
fn nothing_that_a_person_wrote_reaches_an_output() {
    let folder = Folder::copy_of("umfrage-beispiel");
    // Every kind of finding about answers at once: a broken quotation mark, a second response, an answer off its scale.
    let path = folder.path().join("scenarios/study/answers.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let second = text.lines().nth(2).unwrap().replace("AO02", "geheim-77");
    let mut text = format!("{text}{second}\n").replacen("\"AO05\"", "\"geheim-88\"", 1);
    text.push_str("\"99\",\"2026-01-01\",\"5\",\"de\",\"erfunden-99\",\"192.0.2.99\",\"geheim-99\"\n");
    std::fs::write(&path, text).unwrap();
    let place = folder.path();
    let mut shown = String::new();
    for arguments in [
        &["check", "scenarios/study"][..],
        &["check", "scenarios/study", "--format", "json"],
        &["evaluate", "scenarios/study", "--no-png", "--format", "json"],
        &["weights", "scenarios/study", "--format", "json"],
    ] {
        let output = waage(place).args(arguments).output().unwrap();
        shown += &String::from_utf8_lossy(&output.stdout);
        shown += &String::from_utf8_lossy(&output.stderr);
    }
    assert!(shown.contains("W245") && shown.contains("W244") && shown.contains("W248"));
    let study = load(&place.join("scenarios/study")).unwrap();
    let evaluation = evaluate(&study);
    let source = Source::new(&study, &evaluation, Language::De);
    for artifact in artifacts(source, Dialect::Machine, false, 1) {
        shown += &String::from_utf8_lossy(&artifact.bytes);
    }
    for secret in ["erfunden-", "192.0.2.", "Freitext", "geheim", "Leitung (Umfrage)"] {
        assert!(!shown.contains(secret), "{secret}");
    }
}

#[test]
fn weights_of_a_file_alone_in_both_languages_and_as_json() {
    let folder = Folder::new();
    // Saaty's 3 × 3 example: by the closed form for three items, CI = (λ − 3) / 2 with λ = 1 + r + 1/r, r = (1·9/8)^⅓.
    folder.file("urteile.csv", "Verfahren;Knoten;Gegenüber;Urteil\nahp;a;b;2\nahp;b;c;4\nahp;a;c;9\n");
    let r = (2.0_f64 * 4.0 / 9.0).cbrt();
    let lambda = 1.0 + r + 1.0 / r;
    waage(folder.path()).args(["weights", "urteile.csv"]).assert().success().stdout(
        contains("Paarvergleich, Eigenvektor (ahp)")
            .and(contains("saaty-1980"))
            .and(contains(format!("λmax {lambda:.3}").replace('.', ",")))
            .and(contains("in Ordnung")),
    );
    waage(folder.path())
        .args(["weights", "urteile.csv", "--lang", "en", "--method", "all"])
        .assert()
        .success()
        .stdout(contains("acceptable").and(contains("ahp-geometric-mean")).and(contains("ahp-optimal-completion")));
    let output = waage(folder.path()).args(["weights", "urteile.csv", "--format", "json"]).output().unwrap();
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["schema_version"], 1);
    let panel = &document["panels"][0];
    let found = panel["members"][0]["quantities"]["lambda_max"].as_f64().unwrap();
    assert!((found - lambda).abs() < 1e-12);
    // The eigenvector of three items is that of the geometric means: (2·9)^⅓ : (4/2)^⅓ : (1/36)^⅓.
    let means = [18.0_f64.cbrt(), 2.0_f64.cbrt(), (1.0_f64 / 36.0).cbrt()];
    for (item, mean) in panel["weights"].as_array().unwrap().iter().zip(means) {
        let expected = mean / means.iter().sum::<f64>();
        assert!((item["weight"].as_f64().unwrap() - expected).abs() < 1e-12);
    }
    waage(folder.path())
        .args(["weights", "urteile.csv", "--method", "swing"])
        .assert()
        .code(2)
        .stderr(contains("ahp-harker"));
    waage(folder.path()).args(["weights", "nichts.csv"]).assert().code(1).stderr(contains("E105"));
    waage(root()).args(["weights", "scenarios/blank"]).assert().code(2).stderr(contains("keine Urteile"));
}

#[test]
fn a_judgement_to_ask_again_is_named_with_its_value() {
    let folder = Folder::new();
    folder.file("u.csv", "method;node;other;value\nahp;a;b;3\nahp;b;c;3\nahp;c;a;9\n");
    // a:b = 3 and b:c = 3 ask for a:c = 9; that a:b fits c:a = 9 and b:c = 3 it must be 1/27.
    waage(folder.path())
        .args(["weights", "u.csv"])
        .assert()
        .success()
        .stdout(contains("zu widersprüchlich").and(contains("Am meisten stört „a“ gegen „b“: angegeben 3,000")))
        .stderr(contains("W240"));
}

/// Every table on the page with the weights that stand below it; those come from the publications that it names.
#[test]
fn the_tables_of_the_page_give_the_weights_that_it_says() {
    let page = std::fs::read_to_string(root().join("docs/weights.md")).unwrap();
    let mut checked = 0;
    for part in page.split("```csv\n").skip(1) {
        let (table, rest) = part.split_once("```").unwrap();
        let listed = rest.trim_start().lines().next().unwrap().strip_prefix("Weights: ").unwrap();
        let folder = Folder::new();
        folder.file("judgements.csv", table);
        let (panels, _) = waage::load::load_judgements(&folder.path().join("judgements.csv")).unwrap();
        let weights = panels[0].elicit(panels[0].way).unwrap().weights;
        let expected: Vec<(&str, f64)> = listed
            .split(", ")
            .map(|entry| entry.split_once(' ').unwrap())
            .map(|(name, weight)| (name, weight.parse().unwrap()))
            .collect();
        assert_eq!(expected.len(), weights.len());
        for (index, (name, expected)) in expected.into_iter().enumerate() {
            assert_eq!(panels[0].items[index], name);
            assert!((weights[index] - expected).abs() < 5.01e-4, "{table}{name} {}", weights[index]);
        }
        checked += 1;
    }
    assert_eq!(checked, 11);
}
