//! `waage rank` as a shell sees it, and the walk through `docs/rank.md`.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use waage::aggregate::Method;

fn waage(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR");
    command
}

/// The fenced blocks of `docs/rank.md`: kind and text.
fn blocks() -> Vec<(String, String)> {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rank.md")).unwrap();
    let parts: Vec<&str> = page.split("```").collect();
    let inside = parts.iter().skip(1).step_by(2);
    inside.filter_map(|part| part.split_once('\n')).map(|(kind, text)| (kind.to_owned(), text.to_owned())).collect()
}

/// A folder with the table of the page.
fn place() -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    let (_, table) = blocks().into_iter().find(|(kind, _)| kind == "csv").unwrap();
    fs::write(place.path().join("angebote.csv"), table).unwrap();
    place
}

#[test]
fn the_page_is_true() {
    let place = place();
    let mut shown = String::new();
    let mut ran = 0;
    for (kind, text) in blocks() {
        if kind == "text" {
            assert_eq!(shown, text);
        }
        for line in text.lines().filter(|_| kind == "sh") {
            let arguments: Vec<&str> = line.strip_prefix("waage ").unwrap().split_whitespace().collect();
            let output = waage(place.path()).args(arguments).assert().success();
            shown = String::from_utf8(output.get_output().stdout.clone()).unwrap();
            ran += 1;
        }
    }
    assert!(ran >= 5, "{ran}");
}

#[test]
fn every_method_gives_the_same_json_twice() {
    let place = place();
    for method in Method::ALL.iter().map(Method::name).chain(["all", "list"]) {
        let run = || {
            let output =
                waage(place.path()).args(["rank", "angebote.csv", "--method", method, "--format", "json"]).assert();
            output.success().get_output().stdout.clone()
        };
        let (one, two) = (run(), run());
        assert_eq!(one, two, "{method}");
        let value: serde_json::Value = serde_json::from_slice(&one).unwrap();
        assert!(value["schema_version"].is_number(), "{method}");
        match method {
            "all" => assert_eq!(value["methods"].as_array().unwrap().len(), Method::ALL.len()),
            "list" => assert!(value["methods"][0]["sentence"].is_string()),
            _ => {
                assert_eq!(value["outcome"]["method"], method);
                assert_eq!(value["outcome"]["scores"].as_array().unwrap().len(), 4);
                assert!(value["outcome"]["details"].is_object());
            }
        }
    }
}

/// The bits of the printed numbers are those of the library.
#[test]
fn json_numbers_are_not_rounded() {
    let place = place();
    let output =
        waage(place.path()).args(["rank", "angebote.csv", "--method", "additive", "--format", "json"]).assert();
    let value: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    let plain =
        waage::load::PlainTable::read(&place.path().join("angebote.csv"), "angebote.csv").map_err(|_| ()).unwrap();
    let outcome = plain.evaluate(&Method::ALL[0]).unwrap();
    let scores: Vec<f64> =
        value["outcome"]["scores"].as_array().unwrap().iter().map(|it| it.as_f64().unwrap()).collect();
    assert_eq!(scores, outcome.scores);
}

#[test]
fn text_in_both_languages_says_what_the_score_means() {
    let place = place();
    for (language, says, all) in
        [("de", "Mehr ist besser.", "Nutzwertanalyse"), ("en", "More is better.", "utility analysis")]
    {
        waage(place.path())
            .args(["rank", "angebote.csv", "--method", "topsis", "--lang", language])
            .assert()
            .success()
            .stdout(contains(says).and(contains("Cloud")));
        waage(place.path())
            .args(["rank", "angebote.csv", "--method", "all", "--lang", language])
            .assert()
            .success()
            .stdout(contains(all).and(contains("τ").or(contains("Tau")).or(contains("tau"))));
    }
}

#[test]
fn faults_end_with_one_and_wrong_calls_with_two() {
    let place = place();
    fs::write(place.path().join("schlecht.csv"), "name;x\ndirection;hoch\nA;1\nA;zwei\n").unwrap();
    fs::write(place.path().join("null.csv"), "name;x\ndirection;min\nweight;1\nA;0\nB;2\n").unwrap();
    let rank = |arguments: &[&str]| waage(place.path()).arg("rank").args(arguments).assert();
    rank(&["schlecht.csv", "--method", "topsis"])
        .code(1)
        .stdout("")
        .stderr(contains("E127").and(contains("E107")).and(contains("E111")).and(contains("schlecht.csv:4:3")));
    rank(&["null.csv", "--method", "weighted-product"]).code(1).stderr(contains("E166").and(contains("null.csv:4:3")));
    rank(&["null.csv", "--method", "all"]).success().stdout(contains("weighted-product: keine Antwort"));
    rank(&["null.csv", "--method", "additive"]).success().stderr(contains("W233"));
    let output = rank(&["null.csv", "--method", "waspas", "--format", "json"]).code(1);
    let value: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert!(value["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "E166"));
    rank(&["nirgends.csv", "--method", "topsis"]).code(2).stderr(contains("E105"));
    rank(&["angebote.csv", "--method", "topsys"]).code(2).stderr(contains("topsis"));
    rank(&["angebote.csv", "--method", "vikor", "--set", "w=1"]).code(2).stderr(contains("Möglich: v."));
    rank(&["--method", "vikor"]).code(2).stderr(contains("TABLE.csv"));
}
