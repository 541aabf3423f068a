//! Freezing, verifying, reviewing: the commands as a shell sees them, and what a hash covers.

mod diff;
mod hash;

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;

use crate::support::{Folder, copy};

fn waage(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR");
    command
}

/// The good study of the tests of faults, with its catalogue inside.
fn good() -> Folder {
    let folder = Folder::new();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid/_good"), &folder.path().join("s"));
    folder
}

fn freeze(folder: &Folder, day: &str) -> Value {
    let mut command = waage(folder.path());
    command.args(["freeze", "s", "--body", "Lenkungskreis", "--date", day, "--format", "json"]);
    let output = command.assert().success().get_output().stdout.clone();
    serde_json::from_slice(&output).unwrap()
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_freeze_gives_an_id_for_the_minutes_and_never_overwrites() {
    let folder = good();
    waage(folder.path())
        .args(["freeze", "s", "--body", "Lenkungskreis", "--date", "12.02.2026", "--participant", "A. Kurz", "M. Lang"])
        .assert()
        .success()
        .stdout(contains("Kennung:").and(contains("lagen schon vor")).and(contains("nicht den Zeitpunkt")));
    let first = json(&folder.path().join("s/freeze/2026-02-12.json"));
    assert_eq!(first["participants"][1], "M. Lang");
    assert_eq!(first["date"], "2026-02-12");
    assert!(first["scores"].as_u64().unwrap() > 20);
    let again = freeze(&folder, "2026-02-12");
    assert!(folder.path().join("s/freeze/2026-02-12-2.json").is_file());
    assert_eq!(again["sha256"], first["sha256"]);
    assert_eq!(again["same_as_before"], true);
    let id = again["id"].as_str().unwrap();
    assert_eq!((id.len(), &id[4..5]), (9, "-"));
    for (arguments, said) in [
        (&["--body", " "][..], "--body"),
        (&["--body", "Rat", "--date", "30.02.2026"][..], "kein Tag"),
        (&["--body", "Rat", "--participant", ""][..], "leer"),
    ] {
        waage(folder.path()).args(["freeze", "s"]).args(arguments).assert().code(2).stderr(contains(said));
    }
    waage(folder.path()).args(["freeze", "nirgends", "--body", "Rat"]).assert().code(2);
    assert_eq!(fs::read_dir(folder.path().join("s/freeze")).unwrap().count(), 2);
    waage(folder.path()).args(["schema", "freeze"]).assert().success().stdout(contains("\"sha256\""));
}

#[test]
fn weights_can_be_frozen_before_there_are_scores() {
    let folder = good();
    let with = freeze(&folder, "2026-02-13");
    fs::remove_dir_all(folder.path().join("s/freeze")).unwrap();
    for later in ["scores.csv", "scenarios.csv", "evidence.csv", "assignments.csv", "cashflows.csv", "relations.csv"] {
        fs::remove_file(folder.path().join("s").join(later)).unwrap();
    }
    let without = freeze(&folder, "2026-02-12");
    assert_eq!(without["scores"], 0);
    assert_eq!(without["sha256"], with["sha256"]);
    waage(folder.path()).args(["verify", "s"]).assert().success().stdout(contains("unverändert seit dem Einfrieren"));
    folder.patch("s/catalogue/weights.csv", "rat;leistung;62,5", "rat;leistung;62");
    waage(folder.path()).args(["freeze", "s", "--body", "Rat"]).assert().code(1).stderr(contains("E101"));
}

#[test]
fn changed_weights_are_named_and_both_rankings_shown() {
    let folder = good();
    waage(folder.path()).args(["verify", "s"]).assert().code(2).stderr(contains("nichts eingefroren"));
    let frozen = freeze(&folder, "2026-02-12");
    let id = frozen["id"].as_str().unwrap().to_owned();
    let evaluate = || {
        let mut command = waage(folder.path());
        command.args(["evaluate", "s", "--no-png", "--draws", "256", "--csv", "machine"]);
        command.assert().success()
    };
    evaluate().stdout(contains(format!("unverändert seit dem Einfrieren {id}")));
    assert!(!folder.path().join("output/s/frozen.csv").exists());
    let before = json(&folder.path().join("output/s/result.json"));
    assert_eq!(before["frozen"]["deviations"], serde_json::json!([]));

    folder.patch("s/catalogue/weights.csv", "rat;leistung;62,5", "rat;leistung;12,5");
    folder.patch("s/catalogue/weights.csv", "rat;rahmen;37,5", "rat;rahmen;87,5");
    evaluate().stdout(contains("2 Änderungen").and(contains("eingefroren: ")).and(contains("jetzt: ")));
    waage(folder.path()).args(["check", "s"]).assert().success().stderr(
        contains("W264").and(contains("leistung 62,5 → 12,5 (Profil rat)")).and(contains("freeze/2026-02-12.json")),
    );
    let after = json(&folder.path().join("output/s/result.json"));
    assert_eq!(after["frozen"]["deviations"][0]["of"], "leistung");
    assert_eq!(after["frozen"]["deviations"][0]["before"], 62.5);
    // The frozen ranking is the one of the first run, to the last bits that the rounding of the file leaves.
    for row in after["frozen"]["ranking"].as_array().unwrap() {
        let same = |list: &Value| {
            let entry = list.as_array().unwrap().iter().find(|one| one["id"] == row["alternative"]).unwrap().clone();
            entry["value"].as_f64().unwrap()
        };
        assert!((row["frozen_value"].as_f64().unwrap() - same(&before["ranking"])).abs() < 1e-6);
        assert!((row["value"].as_f64().unwrap() - same(&after["ranking"])).abs() < 1e-9);
    }
    let csv = fs::read_to_string(folder.path().join("output/s/frozen.csv")).unwrap();
    assert!(csv.starts_with("alternative,label,frozen_rank,") && csv.contains(&id), "{csv}");
    let manifest = json(&folder.path().join("output/s/manifest.json"));
    assert_eq!(manifest["frozen"]["deviations"], 2);
    assert!(manifest["inputs"].as_array().unwrap().iter().any(|input| input["file"] == "freeze/2026-02-12.json"));

    waage(folder.path()).args(["verify", "s"]).assert().code(4).stdout(contains("rahmen 37,5 → 87,5"));
    let output = waage(folder.path()).args(["verify", "s", "--format", "json", "--lang", "en"]).assert().code(4);
    let told: Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert_eq!((&told["same"], told["deviations"].as_array().unwrap().len()), (&Value::Bool(false), 2));
}

#[test]
fn a_changed_scale_and_a_new_criterion_are_seen() {
    let folder = good();
    freeze(&folder, "2026-02-12");
    let criteria = folder.path().join("s/catalogue/criteria.csv");
    let text = fs::read_to_string(&criteria).unwrap();
    let patched = text.replace("umsetzungsdauer;", "umsetzungsdauer-neu;");
    assert_ne!(text, patched);
    fs::write(&criteria, &patched).unwrap();
    for file in ["s/catalogue/weights.csv", "s/scores.csv", "s/catalogue/anchors.csv"] {
        if let Ok(text) = fs::read_to_string(folder.path().join(file)) {
            folder.file(file, text.replace("umsetzungsdauer;", "umsetzungsdauer-neu;"));
        }
    }
    waage(folder.path())
        .args(["evaluate", "s", "--no-png", "--draws", "256"])
        .assert()
        .success()
        .stdout(contains("lässt sich nicht mehr berechnen"));
    waage(folder.path()).args(["check", "s"]).assert().success().stderr(contains("W265"));
}

#[test]
fn a_result_is_verified_to_the_last_byte() {
    let folder = good();
    waage(folder.path()).args(["evaluate", "s", "--no-png", "--draws", "256", "-j", "2"]).assert().success();
    let verify = |arguments: &[&str]| waage(folder.path()).args(["verify", "output/s"]).args(arguments).assert();
    verify(&[]).success().stdout(contains("unverändert").and(contains("Nicht nachgerechnet")));
    verify(&["--study", "s"]).success().stdout(contains("Bit für Bit").and(contains("Keine Abweichung gefunden")));

    // One flipped bit in any file is found.
    let outputs = json(&folder.path().join("output/s/manifest.json"))["outputs"].clone();
    for output in outputs.as_array().unwrap() {
        let name = output["file"].as_str().unwrap();
        let path = folder.path().join("output/s").join(name);
        let good = fs::read(&path).unwrap();
        let mut bad = good.clone();
        let middle = bad.len() / 2;
        bad[middle] ^= 1;
        fs::write(&path, &bad).unwrap();
        if !name.contains('/') {
            verify(&[]).code(4).stdout(contains(format!("{name}: geändert")));
        }
        fs::write(&path, good).unwrap();
    }
    folder.file("output/s/notiz.txt", "x");
    fs::remove_file(folder.path().join("output/s/ranking.csv")).unwrap();
    verify(&["--study", "s"])
        .code(4)
        .stdout(contains("notiz.txt: fremd").and(contains("ranking.csv: fehlt")).and(contains("2 Abweichungen")));
    waage(folder.path()).args(["evaluate", "s", "--no-png", "--draws", "256"]).assert().success();

    // Saved again: other bytes, the same meaning. Changed: another input.
    let scores = fs::read_to_string(folder.path().join("s/scores.csv")).unwrap();
    folder.file("s/scores.csv", scores.replace('\n', "\r\n"));
    verify(&["--study", "s"]).success().stdout(contains("scores.csv: neu gespeichert"));
    folder.file(
        "s/scores.csv",
        scores.replace("partner;betrieb;servicequalitaet;5;7;8", "partner;betrieb;servicequalitaet;5;6;8"),
    );
    verify(&["--study", "s"])
        .code(4)
        .stdout(contains("scores.csv: geändert").and(contains("Die Eingabe ist eine andere")));
    folder.file("s/scores.csv", scores);

    // Another version says so instead of finding fault.
    let manifest = folder.path().join("output/s/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    assert!(text.contains(&version));
    fs::write(&manifest, text.replace(&version, "\"version\": \"0.0.1\"")).unwrap();
    verify(&["--study", "s"]).success().stdout(contains("waage 0.0.1"));
    fs::write(&manifest, text.replace("\"command\": \"evaluate", "\"command\": \"evaluate --out x")).unwrap();
    verify(&["--study", "s"]).success().stdout(contains("lässt sich hier nicht wiederholen"));
    fs::write(&manifest, "{").unwrap();
    verify(&[]).code(2).stderr(contains("kein Manifest"));
    waage(folder.path()).args(["verify", "output"]).assert().code(2).stderr(contains("weder eine Studie"));
}

/// Whoever changes a result can change its manifest too; the new run is what cannot be argued with.
#[test]
fn what_a_changed_manifest_hides_is_found_by_the_new_run() {
    let folder = good();
    waage(folder.path()).args(["evaluate", "s", "--no-png", "--draws", "256"]).assert().success();
    let verify = || waage(folder.path()).args(["verify", "output/s", "--study", "s"]).assert();
    let manifest = folder.path().join("output/s/manifest.json");
    let text = fs::read_to_string(&manifest).unwrap();
    let impossible = text.replace("\"command\": \"evaluate", "\"command\": \"evaluate --profile nirgends");
    assert_ne!(impossible, text);
    fs::write(&manifest, impossible).unwrap();
    verify().code(4).stdout(contains("1 Abweichung").and(contains("Alles stimmt").not()));

    fs::write(&manifest, &text).unwrap();
    let mut recorded = json(&manifest);
    recorded["outputs"].as_array_mut().unwrap().retain(|output| output["file"] != "warnings.csv");
    fs::write(&manifest, recorded.to_string()).unwrap();
    fs::remove_file(folder.path().join("output/s/warnings.csv")).unwrap();
    verify().code(4).stdout(contains("warnings.csv: fehlt").and(contains("1 Abweichung")));
}

#[test]
fn a_review_needs_a_second_person_and_changes_nothing_else() {
    let folder = good();
    let file = folder.path().join("s/study.json");
    let text = fs::read_to_string(&file).unwrap().replace("{\n", "{\n  // Stand der Dinge\n");
    fs::write(&file, &text).unwrap();
    waage(folder.path()).args(["review", "s", "--by", "M. Prüfer"]).assert().success().stdout(contains("geprüft von"));
    let now = fs::read_to_string(&file).unwrap();
    let value: Vec<&str> = now.lines().filter(|line| !text.lines().any(|old| old == *line)).collect();
    assert_eq!(value.len(), 2, "{now}");
    waage(folder.path())
        .args(["evaluate", "s", "--no-png", "--draws", "256"])
        .assert()
        .success()
        .stdout(contains("geprüft von M. Prüfer"));
    waage(folder.path()).args(["review", "s"]).assert().code(2);
    waage(folder.path()).args(["review", "s", "--by", "  "]).assert().code(2);
    // A single rater cannot be the reviewer.
    let scores = fs::read_to_string(folder.path().join("s/scores.csv")).unwrap();
    let alone: Vec<&str> = scores.lines().filter(|line| !line.contains(";lang;")).collect();
    folder.file("s/scores.csv", alone.join("\n"));
    fs::write(&file, &text).unwrap();
    waage(folder.path()).args(["review", "s", "--by", "Kurz"]).assert().code(2).stderr(contains("Vier-Augen"));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}

#[test]
fn a_draft_is_marked_until_it_is_reviewed() {
    let folder = good();
    let chart = |folder: &Folder| {
        waage(folder.path()).args(["evaluate", "s", "--no-png", "--draws", "256"]).assert().success();
        fs::read_to_string(folder.path().join("output/s/charts/ranking.svg")).unwrap()
    };
    assert!(chart(&folder).contains("Illustrativ, Entwurf"));
    waage(folder.path()).args(["review", "s", "--by", "M. Prüfer"]).assert().success();
    let reviewed = chart(&folder);
    assert!(reviewed.contains(">Illustrativ<") && !reviewed.contains("Entwurf"), "{reviewed}");
}

#[test]
fn a_decision_against_the_ranking_is_shown_with_its_reason() {
    let folder = good();
    let decide = |alternative: &str, reason: &str| {
        let text =
            fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/invalid/_good/study.json")).unwrap();
        let decision = format!(
            "{{\n  \"decision\": {{ \"alternative\": \"{alternative}\", \"date\": \"2026-05-04\", \"body\": \"Rat\", \
             \"reason\": \"{reason}\" }},"
        );
        folder.file("s/study.json", text.replacen('{', &decision, 1));
        waage(folder.path()).args(["evaluate", "s", "--no-png", "--draws", "256"]).assert().success();
        json(&folder.path().join("output/s/result.json"))
    };
    let result = decide("partner", "");
    let codes = |result: &Value| -> Vec<String> {
        result["findings"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
    };
    let leads = result["decision"]["leads"].as_bool().unwrap();
    assert_eq!(codes(&result).contains(&"W267".to_owned()), !leads);
    let other = if leads { "eigenbetrieb" } else { "partner" };
    let result = decide(other, "Haushalt");
    assert_eq!(result["decision"]["reason"], "Haushalt");
    assert!(!codes(&result).contains(&"W267".to_owned()));
    waage(folder.path())
        .args(["evaluate", "s", "--no-png", "--draws", "256"])
        .assert()
        .success()
        .stdout(contains("Beschluss:").and(contains("Begründung: Haushalt")));
}
