//! Two results compared: what changed, and that the parts add up.

use std::fs;

use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;

use super::{good, waage};
use crate::support::Folder;

fn evaluate(folder: &Folder, out: &str, arguments: &[&str]) {
    let mut command = waage(folder.path());
    command.args(["evaluate", "s", "--no-png", "--draws", "256", "--out", out]).args(arguments);
    command.assert().success();
}

fn difference(folder: &Folder) -> Value {
    let assert = waage(folder.path()).args(["diff", "a", "b", "--format", "json"]).assert().success();
    serde_json::from_slice(&assert.get_output().stdout).unwrap()
}

/// The parts of every alternative and of the lead add up to the differences of the results' own numbers.
fn adds_up(found: &Value) {
    assert_eq!(found["attributed"], true, "{found:#}");
    let sum =
        |parts: &Value| parts.as_array().unwrap().iter().map(|part| part["points"].as_f64().unwrap()).sum::<f64>();
    for one in found["ranking"].as_array().unwrap() {
        let (before, now) = (one["value_before"].as_f64().unwrap(), one["value_now"].as_f64().unwrap());
        assert!((sum(&one["by"]) - (now - before)).abs() < 1e-9, "{one:#}");
    }
    let lead = &found["lead"];
    let gap = lead["gap_now"].as_f64().unwrap() - lead["gap_before"].as_f64().unwrap();
    assert!((sum(&lead["by"]) - gap).abs() < 1e-9, "{lead:#}");
}

#[test]
fn every_kind_of_change_is_named_and_its_part_adds_up() {
    let folder = good();
    evaluate(&folder, "a", &[]);
    evaluate(&folder, "b", &["--csv", "machine"]);
    let same = difference(&folder);
    assert_eq!(same["groups"], serde_json::json!([]));
    waage(folder.path()).args(["diff", "a", "b"]).assert().success().stdout(contains("Nichts ist anders"));

    folder.patch("s/catalogue/weights.csv", "rat;leistung;62,5", "rat;leistung;22,5");
    folder.patch("s/catalogue/weights.csv", "rat;rahmen;37,5", "rat;rahmen;77,5");
    folder.patch("s/catalogue/criteria.csv", "Monate;quantity;36;0", "Monate;quantity;48;0");
    folder.patch("s/scores.csv", "eigenbetrieb;*;umsetzungsdauer;6;9;15;", "eigenbetrieb;*;umsetzungsdauer;6;12;15;");
    let blocks = fs::read_to_string(folder.path().join("s/blocks.csv")).unwrap();
    let flows = fs::read_to_string(folder.path().join("s/cashflows.csv")).unwrap();
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["weights", "scales", "scores"]), "{blocks}{flows}");
    let cells = found["cells"].as_array().unwrap();
    let own = cells.iter().find(|cell| cell["alternative"] == "eigenbetrieb").unwrap();
    assert_eq!((&own["before"][1], &own["now"][1]), (&Value::from(9.0), &Value::from(12.0)));
    waage(folder.path()).args(["diff", "a", "b"]).assert().success().stdout(
        contains("leistung 62,5 → 22,5 (Profil rat)").and(contains("Gewichte ")).and(contains("Vorsprung von")),
    );
    waage(folder.path())
        .args(["diff", "a", "b", "--lang", "en"])
        .assert()
        .success()
        .stdout(contains("leistung 62.5 → 22.5 (profile rat)").and(contains("ahead")));
    waage(folder.path()).args(["diff", "a", "s"]).assert().code(2).stderr(contains("manifest.json"));
}

#[test]
fn money_within_the_value_and_a_criterion_more_add_up_as_well() {
    let folder = good();
    evaluate(&folder, "a", &[]);
    // Another main profile is a change of weights; the settings name it too.
    evaluate(&folder, "b", &["--profile", "kaemmerei"]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["weights"]));
    assert_eq!(found["yardstick"][0]["aspect"], "main-profile");
    let flows = fs::read_to_string(folder.path().join("s/cashflows.csv")).unwrap();
    let doubled = flows.replacen(";2025;", ";2026;", 1);
    assert_ne!(flows, doubled, "{flows}");
    folder.file("s/cashflows.csv", doubled);
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    assert!(!found["costs"].as_array().unwrap().is_empty(), "{found:#}");
    adds_up(&found);
}
