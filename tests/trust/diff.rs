//! Two results compared: what changed, and that the parts add up.

use std::fs;

use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;

use super::{good, waage};
use crate::support::Folder;

fn evaluate(folder: &Folder, out: &str, arguments: &[&str]) {
    evaluate_study(folder, "s", out, arguments);
}

fn evaluate_study(folder: &Folder, study: &str, out: &str, arguments: &[&str]) {
    let mut command = waage(folder.path());
    command.args(["evaluate", study, "--no-png", "--draws", "256", "--out", out]).args(arguments);
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

/// Points of one group for an alternative.
fn points(found: &Value, alternative: &str, group: &str) -> f64 {
    let ranking = found["ranking"].as_array().unwrap();
    let one = ranking.iter().find(|one| one["alternative"] == alternative).unwrap();
    let part = one["by"].as_array().unwrap().iter().find(|part| part["group"] == group).unwrap();
    part["points"].as_f64().unwrap()
}

#[test]
fn new_block_weights_are_no_new_scores_of_a_composite() {
    let folder = Folder::copy_of("potsdam-2024");
    let study = "scenarios/study";
    evaluate_study(&folder, study, "a", &[]);
    // The weights of the blocks are empty, which makes them equal.
    let path = folder.path().join(study).join("blocks.csv");
    let blocks = fs::read_to_string(&path).unwrap();
    let weights = ["", "5", "5", "5", "5", "20", "5", "15", "30", "10"];
    let weighted: Vec<String> = blocks
        .lines()
        .zip(weights)
        .map(|(line, weight)| {
            let mut cells: Vec<&str> = line.split(';').collect();
            if cells[5].is_empty() {
                cells[5] = weight;
            }
            cells.join(";")
        })
        .collect();
    assert_eq!(weighted.len(), blocks.lines().count());
    fs::write(&path, weighted.join("\n") + "\n").unwrap();
    evaluate_study(&folder, study, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["blocks"]));
    assert_eq!(found["cells"], serde_json::json!([]));
    assert!(points(&found, "a-f-kombination", "blocks").abs() > 1e-3, "{found:#}");
}

#[test]
fn a_composite_follows_its_parts_its_assignment_and_the_blocks() {
    let folder = good();
    evaluate(&folder, "a", &[]);
    // The score of a part is the only cell somebody changed; the composite's mean follows it and the blocks.
    folder.patch("s/scores.csv", "partner;*;fachkraefte;5;7;8;", "partner;*;fachkraefte;3;4;8;");
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["scores"]));
    let cells = found["cells"].as_array().unwrap();
    assert_eq!(cells.len(), 1, "{cells:#?}");
    assert_eq!(cells[0]["alternative"], "partner");
    assert_eq!(cells[0]["criterion"], "fachkraefte");
    assert!(points(&found, "kombination", "scores") < 0.0);
    folder.patch("s/blocks.csv", ";30;gut", ";60;gut");
    folder.patch("s/blocks.csv", ";45;teilweise", ";15;teilweise");
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["blocks", "scores"]));
    // Blocks as in a, other parts: that is a change of scores.
    let folder = good();
    evaluate(&folder, "a", &[]);
    folder.patch("s/assignments.csv", "kombination;betrieb;eigenbetrieb;", "kombination;betrieb;partner;");
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    let cells = found["cells"].as_array().unwrap();
    assert!(cells.iter().all(|cell| cell["alternative"] == "kombination"), "{cells:#?}");
    assert!(cells.iter().any(|cell| cell["criterion"] == "fachkraefte"), "{cells:#?}");
    assert!(points(&found, "kombination", "scores").abs() > 1e-3);
    assert!(points(&found, "partner", "scores").abs() < 1e-12);
}

#[test]
fn weighed_costs_are_a_group_of_their_own() {
    let folder = good();
    folder.patch("s/study.json", "\"mode\": \"bmf\"", "\"mode\": \"integrated\"");
    folder.patch("s/catalogue/weights.csv", "*;fachkraefte;100", "*;fachkraefte;60\n*;kosten;40");
    evaluate(&folder, "a", &[]);
    folder.patch(
        "s/cashflows.csv",
        "eigenbetrieb;2026;running;800;850;900;",
        "eigenbetrieb;2026;running;800;1850;1900;",
    );
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["costs"]));
    assert!(points(&found, "eigenbetrieb", "costs") < -1.0);
    // The composite takes over the payments of its parts.
    assert!(points(&found, "kombination", "costs") < -0.5);
    assert!(points(&found, "partner", "costs").abs() < 1e-12);
    folder.patch("s/blocks.csv", ";30;gut", ";60;gut");
    folder.patch("s/blocks.csv", ";45;teilweise", ";15;teilweise");
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    assert_eq!(found["groups"], serde_json::json!(["blocks", "costs"]));
}

#[test]
fn another_main_profile_other_payments_and_a_criterion_more_add_up_as_well() {
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
    // A criterion more is a change of the tree, of weights, and of scores.
    let fresh = "akzeptanz;rahmen;Akzeptanz;utility;max;Punkte;rating;0;10;linear;;;nein;;;;;interviews;\nkosten;";
    folder.patch("s/catalogue/criteria.csv", "kosten;", fresh);
    folder.patch("s/catalogue/weights.csv", "*;fachkraefte;100", "*;fachkraefte;60\n*;akzeptanz;40");
    let scores = fs::read_to_string(folder.path().join("s/scores.csv")).unwrap();
    let more = "eigenbetrieb;*;akzeptanz;5;7;8;kurz;12.06.2024;gespraech;Bekannt\n\
                partner;*;akzeptanz;2;3;5;kurz;12.06.2024;gespraech;Neu\n";
    folder.file("s/scores.csv", scores.trim_end().to_owned() + "\n" + more);
    evaluate(&folder, "b", &[]);
    let found = difference(&folder);
    adds_up(&found);
    let yardstick = found["yardstick"].as_array().unwrap();
    assert!(yardstick.iter().any(|one| one["aspect"] == "node" && one["of"] == "akzeptanz"), "{yardstick:#?}");
    let cells = found["cells"].as_array().unwrap();
    assert!(cells.iter().any(|cell| cell["criterion"] == "akzeptanz" && cell["before"].is_null()), "{cells:#?}");
}

#[test]
fn a_result_that_cannot_be_compared_is_told_from_a_newer_and_from_a_huge_one() {
    let folder = good();
    evaluate(&folder, "a", &[]);
    evaluate(&folder, "b", &[]);
    let path = folder.path().join("b/inputs.json");
    let text = fs::read_to_string(&path).unwrap();
    let refused = |said: &str| {
        waage(folder.path())
            .args(["diff", "a", "b"])
            .assert()
            .code(2)
            .stderr(contains(said).and(contains("inputs.json")));
    };
    let newer = text.replacen("\"schema_version\":1", "\"schema_version\":99", 1);
    assert_ne!(newer, text);
    fs::write(&path, newer).unwrap();
    refused("neuere Fassung");
    fs::write(&path, &text[..text.len() / 2]).unwrap();
    refused("kein Ergebnis");
    fs::File::create(&path).unwrap().set_len(waage::load::JSON_LIMIT + 1).unwrap();
    refused("16 MB");
    fs::remove_file(&path).unwrap();
    refused("fehlt");
}
