//! The program as a shell sees it: exit codes, streams, files.

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use waage::report::chart::Chart;

use crate::support::Folder;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn waage(folder: &Path) -> Command {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR");
    command
}

fn names(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            names.extend(self::names(&entry.path()).into_iter().map(|below| format!("{name}/{below}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}

#[test]
fn init_check_evaluate_is_a_way_that_can_be_walked() {
    let place = tempfile::tempdir().unwrap();
    for template in ["it-operating-model", "blank"] {
        waage(place.path())
            .args(["init", template, "--template", template])
            .assert()
            .success()
            .stdout(contains("waage evaluate"));
        waage(place.path()).args(["check", template]).assert().success();
        waage(place.path()).args(["evaluate", template, "--no-png"]).assert().success().stdout(contains("Rang 1"));
        assert!(place.path().join("output").join(template).join("manifest.json").is_file());
        waage(place.path()).args(["init", template]).assert().code(2).stderr(contains("nicht leer"));
    }
}

#[test]
fn evaluate_writes_the_files_that_it_promises() {
    let folder = Folder::copy_of("potsdam-2024");
    waage(folder.path()).args(["evaluate", "scenarios/study"]).assert().success().stdout(
        contains("Rang 1").and(contains("Befund:")).and(contains("Weiter:")).and(contains("Illustrative Daten")),
    );
    let written = names(&folder.path().join("output/study"));
    for name in [
        "ranking.csv",
        "contributions.csv",
        "blocks.csv",
        "profiles.csv",
        "acceptability.csv",
        "pairwise.csv",
        "central-weights.csv",
        "flips.csv",
        "stability.csv",
        "clarify.csv",
        "sensitivity.csv",
        "votes.csv",
        "agreement.csv",
        "leave-one-out.csv",
        "raters.csv",
        "methods.csv",
        "method-differences.csv",
        "coverage.csv",
        "tornado.csv",
        "warnings.csv",
        "result.json",
        "results.xlsx",
        "report.html",
        "report.pdf",
        "summary.pdf",
        "paper.md",
        "paper.docx",
        "manifest.json",
        "charts/alt-texts.txt",
    ] {
        assert!(written.contains(&name.to_owned()), "{name} is missing: {written:?}");
    }
    for chart in Chart::ALL.map(Chart::name) {
        for ending in ["svg", "png"] {
            assert!(written.contains(&format!("charts/{chart}.{ending}")), "{chart}.{ending}: {written:?}");
        }
    }
    let csv = fs::read(folder.path().join("output/study/ranking.csv")).unwrap();
    assert!(csv.starts_with(b"\xEF\xBB\xBFRang;Rang bis;ID;Szenario;Punkte;"));
}

#[test]
fn another_method_makes_the_ranking_and_says_so() {
    let folder = Folder::copy_of("potsdam-2024");
    let evaluate = |arguments: &[&str]| {
        let mut command = waage(folder.path());
        command.args(["evaluate", "scenarios/study", "--no-png", "--csv", "machine"]).args(arguments);
        command
    };
    let shown = evaluate(&["--method", "topsis"]).assert().success().stdout(contains("Nach TOPSIS liegen a+f)"));
    let text = String::from_utf8_lossy(&shown.get_output().stdout).into_owned();
    assert!(text.contains("Verfahren:") && text.contains("Gruppen:"), "{text}");
    let csv = fs::read_to_string(folder.path().join("output/study/ranking.csv")).unwrap();
    assert!(csv.lines().next().unwrap().ends_with("method,score,provenance"), "{csv}");
    // The runs do not tell the first three apart.
    assert!(csv.lines().nth(1).unwrap().starts_with("1,3,a-f-kombination,"), "{csv}");
    let chart = fs::read_to_string(folder.path().join("output/study/charts/ranking.svg")).unwrap();
    assert!(chart.contains("Nach TOPSIS"), "{chart}");
    // The same by the settings of the study, with its name alone or with parameters.
    let first = csv;
    for setting in ["\"topsis\"", "{ \"topsis\": { \"metric\": \"euclidean\" } }"] {
        let folder = Folder::copy_of("potsdam-2024");
        let study = folder.path().join("scenarios/study/study.json");
        let text = fs::read_to_string(&study).unwrap();
        let from = text.find("\"method\": {").unwrap();
        let end = from + text[from..].find("},").unwrap();
        fs::write(&study, format!("{}\"method\": {setting}{}", &text[..from], &text[end + 1..])).unwrap();
        waage(folder.path()).args(["evaluate", "scenarios/study", "--no-png", "--csv", "machine"]).assert().success();
        assert_eq!(fs::read_to_string(folder.path().join("output/study/ranking.csv")).unwrap(), first, "{setting}");
    }
    evaluate(&["--method", "magic"]).assert().code(2).stderr(contains("topsis"));
}

#[test]
fn an_average_of_profiles_is_there_on_demand_and_under_its_name() {
    let folder = Folder::copy_of("potsdam-2024");
    let profiles = || fs::read_to_string(folder.path().join("output/study/profiles.csv")).unwrap();
    waage(folder.path()).args(["evaluate", "scenarios/study", "--no-png"]).assert().success();
    assert!(!profiles().contains("Durchschnitt"));
    waage(folder.path())
        .args(["evaluate", "scenarios/study", "--no-png", "--profile", "average", "kaemmerei"])
        .assert()
        .success();
    assert!(profiles().lines().nth(1).unwrap().starts_with("average;Durchschnitt der Profile;"), "{}", profiles());
}

#[test]
fn two_runs_differ_in_the_run_object_alone() {
    let folder = Folder::copy_of("potsdam-2024");
    for (out, jobs) in [("one", "1"), ("two", "2")] {
        waage(folder.path()).args(["evaluate", "scenarios/study", "--out", out, "-j", jobs]).assert().success();
    }
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    assert_eq!(names(&one), names(&two));
    for name in names(&one) {
        let (a, b) = (fs::read(one.join(&name)).unwrap(), fs::read(two.join(&name)).unwrap());
        if name == "manifest.json" {
            let read = |bytes: &[u8]| {
                let mut value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
                assert!(value["run"]["started_unix"].as_u64().unwrap() > 0);
                value.as_object_mut().unwrap().remove("run");
                value
            };
            assert_eq!(read(&a), read(&b));
        } else {
            assert!(a == b, "{name} differs");
        }
    }
}

#[test]
fn bad_input_ends_with_one_and_leaves_an_old_result_alone() {
    let folder = Folder::copy_of("potsdam-2024");
    waage(folder.path()).args(["evaluate", "scenarios/study", "--no-png"]).assert().success();
    let before = fs::read(folder.path().join("output/study/manifest.json")).unwrap();
    folder.patch("scenarios/study/relations.csv", ";combinable;", ";combinabel;");
    waage(folder.path())
        .args(["evaluate", "scenarios/study", "--no-png"])
        .assert()
        .code(1)
        .stdout("")
        .stderr(contains("E127").and(contains("scenarios/study/relations.csv:")));
    assert_eq!(fs::read(folder.path().join("output/study/manifest.json")).unwrap(), before);
    let output = waage(folder.path()).args(["check", "scenarios/study", "--format", "json"]).assert().code(1);
    let value: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    let finding = value["findings"].as_array().unwrap().iter().find(|f| f["code"] == "E127").unwrap();
    for key in ["code", "severity", "file", "line", "column", "sheet", "cell", "found", "expected", "help", "message"] {
        assert!(finding.get(key).is_some(), "{key}");
    }
}

#[test]
fn a_target_that_would_lose_something_is_refused() {
    let folder = Folder::copy_of("lehrbuch-nutzwert");
    folder.file("brief.docx", "x").file("mappe/notizen.txt", "x");
    for (out, says) in [("brief.docx", "ist eine Datei"), ("mappe", "unberührt"), ("brief.docx/x", "--out")] {
        waage(folder.path())
            .args(["evaluate", "scenarios/study", "--out", out])
            .assert()
            .code(2)
            .stderr(contains(says));
    }
    assert_eq!(names(folder.path().join("mappe").as_path()), ["notizen.txt"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_so() {
    let folder = Folder::copy_of("lehrbuch-nutzwert");
    // /dev/full is not a folder; a path below it fails as a folder that cannot be made does.
    waage(folder.path())
        .args(["evaluate", "scenarios/study", "--out", "/dev/full/x"])
        .assert()
        .code(2)
        .stderr(contains("--out"));
}

#[test]
fn usage_faults_end_with_two_and_a_hint() {
    let place = tempfile::tempdir().unwrap();
    let cases: [(&[&str], &str); 7] = [
        (&["evalute", "x"], "Meinten Sie „evaluate“?"),
        (&["evaluate"], "STUDY"),
        (&["evaluate", "x", "--prfile", "y"], "--profile"),
        (&["evaluate", "gibt-es-nicht"], "waage init"),
        (&["explain", "E999"], "E999"),
        (&["schema", "nichts"], "study"),
        (&["evaluate", "x", "--csv", "tsv"], "excel-de"),
    ];
    for (arguments, says) in cases {
        waage(place.path()).args(arguments).assert().code(2).stdout("").stderr(contains(says));
    }
    waage(place.path()).args(["evalute", "--lang", "en"]).assert().code(2).stderr(contains("Did you mean"));
}

#[test]
fn profiles_can_be_chosen_and_misspelt() {
    let folder = Folder::copy_of("potsdam-2024");
    let run = |arguments: &[&str]| {
        let mut command = waage(folder.path());
        command.args(["evaluate", "scenarios/study", "--no-png", "--format", "json"]).args(arguments);
        command.assert()
    };
    let output = run(&["--profile", "stadtverordnete", "gleich"]).success();
    let value: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert_eq!(value["profile"], "stadtverordnete");
    let profiles = value["profiles"].as_array().unwrap();
    assert!(profiles.iter().all(|entry| entry["profile"] == "stadtverordnete" || entry["profile"] == "gleich"));
    run(&["--profile", "gibtesnicht"]).code(2).stderr(contains("kaemmerei"));
}

#[test]
fn help_speaks_both_languages_and_shows_examples() {
    let place = tempfile::tempdir().unwrap();
    waage(place.path()).arg("--help").assert().success().stdout(contains("Befehle:").and(contains("waage evaluate")));
    waage(place.path()).args(["--help", "--lang", "en"]).assert().success().stdout(contains("Commands:"));
    for command in [
        "init",
        "check",
        "evaluate",
        "robustness",
        "sweep",
        "merge",
        "weights",
        "explain",
        "schema",
        "completions",
        "why",
        "flip",
        "trace",
    ] {
        for (language, word) in [("de", "Beispiel"), ("en", "Example")] {
            let shown = waage(place.path()).args([command, "--help", "--lang", language]).assert().success();
            let text = String::from_utf8(shown.get_output().stdout.clone()).unwrap();
            assert!(text.contains(word), "{command} {language}:\n{text}");
            let english = ["possible values", "[default: ", "OPTIONS", "Print "];
            let clean = language == "en" || !english.iter().any(|words| text.contains(words));
            assert!(clean, "{command}:\n{text}");
        }
    }
    waage(place.path())
        .env("WAAGE_LANG", "en")
        .args(["explain", "E108"])
        .assert()
        .success()
        .stdout(contains("date").or(contains("Date")));
}

#[test]
fn schemas_are_json_and_fit_the_example() {
    let place = tempfile::tempdir().unwrap();
    for kind in ["study", "plan", "result", "manifest", "tables"] {
        let shown = waage(place.path()).args(["schema", kind]).assert().success();
        let value: serde_json::Value = serde_json::from_slice(&shown.get_output().stdout).unwrap();
        assert!(value.is_object(), "{kind}");
    }
    for shell in ["bash", "zsh", "fish", "powershell"] {
        waage(place.path()).args(["completions", shell]).assert().success().stdout(contains("evaluate"));
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("waage"))
        .args(["schema", "result"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).is_empty());
}

#[test]
fn a_demand_on_the_leader_has_its_own_exit_code() {
    let folder = Folder::copy_of("potsdam-2024");
    let evaluate = |more: &[&str]| {
        let mut command = waage(folder.path());
        command.args(["evaluate", "scenarios/study", "--no-png", "--draws", "4096"]).args(more);
        command.assert()
    };
    evaluate(&["--require-rank1", "0.01"]).success();
    evaluate(&["--require-rank1", "0.99"]).code(3).stderr(contains("--require-rank1")).stdout(contains("Befund:"));
    evaluate(&["--require-rank1", "2"]).code(2);
    evaluate(&["--method", "topsis", "--require-rank1", "0.01"])
        .success()
        .stdout(contains("Läufe mit dem Verfahren TOPSIS"));
}

#[test]
fn runs_repeat_bit_for_bit_whatever_the_threads() {
    let folder = Folder::copy_of("potsdam-2024");
    let shares = |more: &[&str]| {
        let mut command = waage(folder.path());
        command.args(["evaluate", "scenarios/study", "--no-png", "--draws", "8192"]).args(more).assert().success();
        fs::read_to_string(folder.path().join("output/study/acceptability.csv")).unwrap()
    };
    let first = shares(&["-j", "1"]);
    assert_eq!(first, shares(&["-j", "3"]));
    assert_ne!(first, shares(&["--seed", "2"]));
}

/// Limits of weights that no weights keep: all but the contradicting ones are left out of the message.
#[test]
fn contradicting_limits_of_weights_are_named() {
    let folder = Folder::copy_of("potsdam-2024");
    let path = folder.path().join("scenarios/study/study.json");
    let text = fs::read_to_string(&path).unwrap();
    let limits = r#"{"robustness": {"weights": {"intervals": [
        {"node": "personal", "high": 90}, {"node": "steuerung", "low": 60}, {"node": "leistung", "low": 50}]}},"#;
    fs::write(&path, text.replacen('{', limits, 1)).unwrap();
    waage(folder.path()).args(["evaluate", "scenarios/study", "--no-png"]).assert().code(1).stderr(
        contains("E251").and(contains("steuerung ≥ 60")).and(contains("leistung ≥ 50")).and(contains("personal").not()),
    );
}

/// Drawing the profile as well, the share of first ranks is the mean of the shares with each profile, all with one vote:
/// the law of total probability.
#[test]
fn a_drawn_profile_gives_the_mean_over_the_profiles() {
    let folder = Folder::copy_of("potsdam-2024");
    let path = folder.path().join("scenarios/study/study.json");
    let text = fs::read_to_string(&path).unwrap();
    let first_ranks = |more: &[&str]| -> Vec<(String, f64)> {
        let mut command = waage(folder.path());
        let fixed = ["evaluate", "scenarios/study", "--no-png", "--csv", "machine", "--lang", "en"];
        command.args(fixed).args(more).assert().success();
        let table = fs::read_to_string(folder.path().join("output/study/acceptability.csv")).unwrap();
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let rows = reader.records().map(Result::unwrap);
        let first = rows.filter(|row| &row[2] == "1");
        let mut shares: Vec<_> = first.map(|row| (row[0].to_owned(), row[3].parse::<f64>().unwrap())).collect();
        shares.sort_by(|a, b| a.0.cmp(&b.0));
        shares
    };
    let profiles =
        ["gleich", "verwaltungsspitze", "kaemmerei", "stadtverordnete", "personalvertretung", "fachbereiche"];
    let each: Vec<_> = profiles.iter().map(|profile| first_ranks(&["--profile", profile])).collect();
    fs::write(&path, text.replacen('{', r#"{"robustness": {"weights": {"profiles": {"concentration": 40}}},"#, 1))
        .unwrap();
    for (index, (name, share)) in first_ranks(&[]).iter().enumerate() {
        let mean = each.iter().map(|shares| shares[index].1).sum::<f64>() / profiles.len() as f64;
        // In percent; the standard error of either is below 0.2.
        assert!((share - mean).abs() < 1.0, "{name}: {share} instead of {mean}");
    }
}

/// What the tables, the ranks and the figures of robustness say of each other.
#[test]
fn the_figures_of_robustness_fit_together() {
    let folder = Folder::copy_of("potsdam-2024");
    waage(folder.path()).args(["evaluate", "scenarios/study", "--no-png"]).assert().success();
    let text = fs::read_to_string(folder.path().join("output/study/result.json")).unwrap();
    let result: serde_json::Value = serde_json::from_str(&text).unwrap();
    let list = |value: &serde_json::Value| value.as_array().unwrap().clone();
    let robustness = &result["robustness"];
    // The leaders share the first ranks, and nobody else has one of them.
    let leaders = list(&robustness["leaders"]);
    assert!(leaders.len() > 1, "the example has no clear leader");
    let first = list(&result["ranking"]).into_iter().filter(|entry| entry["rank"] == 1).collect::<Vec<_>>();
    assert!(leaders.iter().all(|leader| first.iter().any(|entry| entry["id"] == *leader)));
    assert!(first.iter().all(|entry| entry["rank_to"] == first.len()), "{first:?}");
    // Every alternative has one rank in each run, and is ahead of the other or behind it.
    let alternatives = list(&robustness["alternatives"]);
    for (index, alternative) in alternatives.iter().enumerate() {
        let shares: f64 = list(&alternative["rank_shares"]).iter().map(|share| share["value"].as_f64().unwrap()).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{shares}");
        for (other, ahead) in list(&alternative["ahead_of"]).iter().enumerate().filter(|(other, _)| *other != index) {
            let back = alternatives[other]["ahead_of"][index]["value"].as_f64().unwrap();
            assert!((ahead["value"].as_f64().unwrap() + back - 1.0).abs() < 1e-9);
        }
    }
    // A flip makes another one lead; the present weight lies where rank 1 holds.
    let leader = &alternatives[0]["id"];
    assert!(list(&robustness["flips"]).iter().all(|flip| flip["at"].is_null() || flip["then"] != *leader));
    for weight in list(&robustness["stability"]) {
        let (now, ends) = (weight["now"].as_f64().unwrap(), list(&weight["rank1"]));
        assert!(ends[0].as_f64().unwrap() <= now && now <= ends[1].as_f64().unwrap(), "{weight}");
    }
}
