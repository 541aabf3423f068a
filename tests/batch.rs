//! Sweeps, shards and robustness runs as a script sees them: the same bits however the work is divided, nothing lost,
//! and foreign parts refused.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;

use crate::support::Folder;

const PLAN: &str = r#"{
  "format": 1, "study": "scenarios/study", "draws": 64, "seed": 42,
  "vary": [
    { "path": "profile", "values": ["gleich", "kaemmerei"] },
    { "path": "weights/*/steuerung", "from": 10, "to": 40, "steps": 2 },
    { "path": "scores/b-eigenbetrieb/servicequalitaet", "values": [5, 8] },
  ]
}"#;

/// A copy of the example with a plan of eight runs.
fn folder() -> Folder {
    let folder = Folder::copy_of("potsdam-2024");
    folder.file("plan.json", PLAN);
    folder
}

fn waage(folder: &Folder, line: &str) -> Command {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder.path()).env_remove("WAAGE_LANG").env_remove("NO_COLOR");
    for scheduler in ["SLURM_ARRAY_TASK_ID", "SGE_TASK_ID", "PBS_ARRAY_INDEX", "PBS_ARRAYID", "LSB_JOBINDEX"] {
        command.env_remove(scheduler);
    }
    command.args(line.split_whitespace());
    command
}

fn done(folder: &Folder, line: &str) -> String {
    let output = waage(folder, line).assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

fn refused(folder: &Folder, line: &str, exit: i32, says: &str) {
    waage(folder, line).assert().code(exit).stderr(contains(says));
}

/// Everything in a result that must not differ between two runs.
fn result(folder: &Folder, name: &str) -> (Vec<u8>, Value, Vec<u8>) {
    let read = |file: &str| fs::read(folder.path().join(name).join(file)).unwrap();
    let mut manifest: Value = serde_json::from_slice(&read("manifest.json")).unwrap();
    assert!(manifest.as_object_mut().unwrap().remove("run").is_some());
    (read("index.csv"), manifest, read("sweep.json"))
}

#[test]
fn a_sweep_has_the_same_bits_on_any_number_of_threads_and_in_shards() {
    let folder = folder();
    done(&folder, "sweep plan.json --out whole -j 1");
    let whole = result(&folder, "whole");
    assert_eq!(String::from_utf8_lossy(&whole.0).lines().count(), 9);
    for jobs in [2, 7, 20] {
        done(&folder, &format!("sweep plan.json --out jobs-{jobs} -j {jobs}"));
        assert!(result(&folder, &format!("jobs-{jobs}")) == whole, "-j {jobs}");
    }
    for (shard, jobs) in [(2, 2), (3, 1), (1, 7)] {
        done(&folder, &format!("sweep plan.json --out parts --shard {shard}/3 -j {jobs}"));
    }
    done(&folder, "merge parts/part-3-of-3 parts/part-1-of-3/part.json parts/part-2-of-3 --out merged");
    assert!(result(&folder, "merged") == whole);
}

#[test]
fn a_run_is_the_evaluation_and_the_sample_of_the_study_that_it_makes() {
    let folder = folder();
    folder.file("one.json", PLAN.replace("[5, 8]", "[7]").as_str());
    done(&folder, "sweep one.json --out swept --csv machine");
    let index = fs::read_to_string(folder.path().join("swept/index.csv")).unwrap();
    let header: Vec<&str> = index.lines().next().unwrap().split(',').collect();
    let row: Vec<&str> = index.lines().nth(1).unwrap().split(',').collect();
    let cell = |name: &str| row[header.iter().position(|known| *known == name).unwrap()].parse::<f64>().unwrap();
    // The same by hand: the weight of one objective at 10 percent, the others in proportion; a score of 7.
    let weights = "criteria/it-operating-model/weights.csv";
    let text = fs::read_to_string(folder.path().join(weights)).unwrap();
    let text: String = text
        .lines()
        .map(|line| match line.strip_prefix("gleich;") {
            Some("steuerung;16,67") => "gleich;steuerung;10\n".to_owned(),
            Some(rest) => format!("gleich;{}\n", rest.replace("16,67", "18")),
            None => format!("{line}\n"),
        })
        .collect();
    folder.file(weights, text);
    let scores = "scenarios/study/scores.csv";
    let text = fs::read_to_string(folder.path().join(scores)).unwrap();
    let shifted: String = text
        .lines()
        .map(|line| {
            let mut cells: Vec<String> = line.split(';').map(str::to_owned).collect();
            if cells[0] == "b-eigenbetrieb" && cells[2] == "servicequalitaet" {
                let number = |text: &str| text.replace(',', ".").parse::<f64>().unwrap();
                let shift = 7.0 - number(&cells[4]);
                for index in 3..6 {
                    cells[index] = (number(&cells[index]) + shift).clamp(0.0, 10.0).to_string().replace('.', ",");
                }
            }
            cells.join(";") + "\n"
        })
        .collect();
    folder.file(scores, shifted);
    let sampled: Value =
        serde_json::from_str(&done(&folder, "robustness scenarios/study --draws 64 --seed 42 --format json")).unwrap();
    let evaluated: Value =
        serde_json::from_str(&done(&folder, "evaluate scenarios/study --no-png --format json")).unwrap();
    for entry in evaluated["ranking"].as_array().unwrap() {
        let id = entry["id"].as_str().unwrap();
        let expected = entry["value"].as_f64().unwrap();
        assert!((cell(&format!("{id}.value")) - expected).abs() < 1e-9, "{id}: {expected}");
    }
    for entry in sampled["alternatives"].as_array().unwrap() {
        let id = entry["id"].as_str().unwrap();
        let share = &entry["rank_acceptability"][0];
        assert_eq!(cell(&format!("{id}.rank1_share")), share["value"].as_f64().unwrap(), "{id}");
        assert!((cell(&format!("{id}.rank1_error")) - share["error"].as_f64().unwrap()).abs() < 1e-12, "{id}");
    }
}

/// The state of a folder whose sweep was cut off: `kept` whole lines, and the beginning of another.
fn interrupted(folder: &Folder, name: &str, kept: usize, change: impl Fn(usize, &mut Value)) -> PathBuf {
    done(folder, "sweep plan.json --out source --shard 1/1");
    let read = |file: &str| fs::read_to_string(folder.path().join("source/part-1-of-1").join(file)).unwrap();
    let part: Value = serde_json::from_str(&read("part.json")).unwrap();
    let mut log = String::new();
    for (index, row) in part["rows"].as_array().unwrap().iter().enumerate() {
        let mut row = row.clone();
        change(index, &mut row);
        let line = format!("{row}\n");
        if index < kept {
            log.push_str(&line);
        } else if index == kept {
            log.push_str(&line[..line.len() / 2]);
        }
    }
    folder.file(&format!("{name}/sweep.json"), read("sweep.json"));
    folder.file(&format!("{name}/runs.jsonl"), log);
    folder.path().join(name)
}

#[test]
fn an_interrupted_sweep_goes_on_where_it_was() {
    let folder = folder();
    done(&folder, "sweep plan.json --out whole");
    let whole = result(&folder, "whole");
    let log = interrupted(&folder, "cut", 5, |_, _| {}).join("runs.jsonl");
    let before = fs::read(&log).unwrap();
    refused(&folder, "sweep plan.json --out cut", 2, "--resume");
    assert_eq!(fs::read(&log).unwrap(), before);
    waage(&folder, "sweep plan.json --out cut --resume").assert().success().stderr(contains("5 von 8"));
    assert!(result(&folder, "cut") == whole);
    assert!(!log.exists());
    done(&folder, "sweep plan.json --out cut --resume");
    assert!(result(&folder, "cut") == whole);
}

#[test]
fn finished_runs_are_not_done_again() {
    let folder = folder();
    // Marks that no run would make: they are still there afterwards, so these five runs were not done again.
    interrupted(&folder, "cut", 5, |index, row| row["row"]["values"][0] = (1000 + index).into());
    done(&folder, "sweep plan.json --out cut --resume --csv machine");
    let index = fs::read_to_string(folder.path().join("cut/index.csv")).unwrap();
    let marks = (1000..1008).filter(|mark| index.contains(&format!(",{mark},"))).collect::<Vec<_>>();
    assert_eq!(marks, [1000, 1001, 1002, 1003, 1004]);
}

#[test]
fn a_folder_of_another_plan_is_left_alone() {
    let folder = folder();
    done(&folder, "sweep plan.json --out runs");
    let before = result(&folder, "runs");
    folder.file("other.json", PLAN.replace("[5, 8]", "[5, 7]").as_str());
    refused(&folder, "sweep other.json --out runs", 2, "E203");
    refused(&folder, "sweep other.json --out runs --resume", 2, "anderen Plans");
    refused(&folder, "sweep plan.json --out runs --seed 7", 2, "anderem Start");
    refused(&folder, "sweep plan.json --out scenarios/study", 2, "unberührt");
    folder.patch("scenarios/study/study.json", "\"mode\": \"bmf\"", "\"mode\": \"bmf\", \"tie_margin\": 2");
    refused(&folder, "sweep plan.json --out runs", 2, "anderen Eingaben");
    assert!(result(&folder, "runs") == before);
}

#[test]
fn what_a_script_must_know_is_in_the_exit_code() {
    let folder = folder();
    folder.file("long.json", PLAN.replace("\"steps\": 2", "\"steps\": 9000").as_str());
    refused(&folder, "sweep long.json --out runs", 2, "E202");
    waage(&folder, "sweep long.json --dry-run --draws 16").assert().success().stdout(contains("36000 Läufe"));
    folder.file("wrong.json", PLAN.replace("weights/*", "weight/*").as_str());
    refused(&folder, "sweep wrong.json", 1, "E200");
    refused(&folder, "sweep plam.json", 2, "plan.json");
    refused(&folder, "sweep plan.json --shard 4/3", 2, "auto");
    refused(&folder, "sweep plan.json --shard auto", 2, "E206");
    let methods = r#"{ "format": 1, "study": "scenarios/study", "draws": 16, "vary": [
        { "path": "method", "values": ["additive", "topsis"] }, { "path": "mode", "values": ["bmf"] }] }"#;
    folder.file("methods.json", methods);
    waage(&folder, "sweep methods.json --out methods --csv machine").assert().success();
    let index = fs::read_to_string(folder.path().join("methods/index.csv")).unwrap();
    assert!(index.lines().nth(1).unwrap().contains("level") || index.lines().nth(1).unwrap().contains("tendency"));
    let topsis = index.lines().nth(2).unwrap();
    assert!(
        topsis.starts_with("2,topsis,bmf,") && ["level", "tendency", "stable"].iter().any(|word| topsis.contains(word))
    );
    let text = done(&folder, "sweep plan.json --out runs --format json --quiet");
    let summary: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((summary["runs"].as_u64(), summary["seed"].as_u64()), (Some(8), Some(42)));
    assert!(!folder.path().join("output").exists());
}

#[test]
fn a_cluster_tells_a_job_its_part() {
    let folder = folder();
    for (task, part) in [("10", 1), ("11", 2)] {
        waage(&folder, "sweep plan.json --out runs --shard auto")
            .env("SLURM_ARRAY_TASK_ID", task)
            .env("SLURM_ARRAY_TASK_MIN", "10")
            .env("SLURM_ARRAY_TASK_COUNT", "2")
            .assert()
            .success();
        assert!(folder.path().join(format!("runs/part-{part}-of-2/part.json")).is_file());
    }
    waage(&folder, "sweep plan.json --shard auto")
        .env("PBS_ARRAY_INDEX", "3")
        .assert()
        .code(2)
        .stderr(contains("E206"));
}

#[test]
fn only_parts_that_belong_together_are_merged() {
    let folder = folder();
    for shard in [1, 2] {
        done(&folder, &format!("sweep plan.json --out a --shard {shard}/2"));
        done(&folder, &format!("sweep plan.json --out b --seed 1 --shard {shard}/2"));
        done(&folder, &format!("robustness scenarios/study --draws 8192 --shard {shard}/2 --out r{shard}.json"));
    }
    folder.file("notes.txt", "x");
    let part = fs::read_to_string(folder.path().join("a/part-2-of-2/part.json")).unwrap();
    folder.file(
        "damaged.json",
        part.replacen("\"draws\": 64", "\"draws\": 65", 2).replacen("\"gap\": ", "\"gap\": 1", 1),
    );
    folder.file("half/sweep.json", fs::read(folder.path().join("a/part-2-of-2/sweep.json")).unwrap());
    folder.file("half/runs.jsonl", "");
    for (parts, code, says) in [
        ("a/part-1-of-2 b/part-2-of-2", "E207", "anderen Einstellungen"),
        ("a/part-1-of-2 r2.json", "E207", "anderer Art"),
        ("a/part-1-of-2 a/part-1-of-2 a/part-2-of-2", "E208", "1/2"),
        ("a/part-1-of-2", "E209", "2/2"),
        ("a/part-1-of-2 damaged.json", "E210", "damaged.json"),
        ("a/part-1-of-2 notes.txt", "E210", "notes.txt"),
        ("a/part-1-of-2 half", "E211", "0 von 4"),
        ("r1.json", "E209", "2/2"),
    ] {
        waage(&folder, &format!("merge {parts} --out merged"))
            .assert()
            .code(1)
            .stderr(contains(code).and(contains(says)));
    }
    refused(&folder, "merge gone.json", 2, "E105");
    assert!(!folder.path().join("merged").exists());
    folder.patch("scenarios/study/study.json", "\"mode\": \"bmf\"", "\"mode\": \"bmf\", \"tie_margin\": 2");
    refused(&folder, "merge r1.json r2.json", 1, "E207");
}

#[test]
fn robustness_has_the_same_bits_on_any_number_of_threads_and_in_shards() {
    let folder = folder();
    for format in ["text", "json"] {
        let call = format!("robustness scenarios/study --draws 12288 --format {format}");
        let whole = done(&folder, &format!("{call} -j 1"));
        for jobs in [2, 7] {
            assert_eq!(done(&folder, &format!("{call} -j {jobs}")), whole);
        }
        for shard in [1, 2, 3] {
            done(&folder, &format!("{call} --shard {shard}/3 --out part-{shard}.json"));
        }
        assert_eq!(done(&folder, &format!("merge part-2.json part-3.json part-1.json --format {format}")), whole);
    }
    refused(&folder, "robustness scenarios/study --precision 0.02 --shard 1/2", 2, "--precision");
    let timed = done(&folder, "robustness scenarios/study --draws 4096 --timing");
    let line: Value = serde_json::from_str(timed.lines().last().unwrap()).unwrap();
    assert!(line["compute_s"].as_f64().unwrap() > 0.0 && line["samples"] == 4096);
}

/// Two alternatives, one criterion each way: the first is better on 'x' by 10 of 10, the other on 'y'. Under uniform weights
/// each is first in half of the draws; with x uncertain between 0 and 10 with mode 10, its mean value is 20/3.
#[test]
fn a_plain_table_is_sampled_with_its_ends() {
    let folder = Folder::new();
    let table = |x: &str, y: &str| format!("name;x;y\nRichtung;max;max\nworst;0;0\nbest;10;10\nA;{x};0\nB;0;{y}\n");
    folder.file("t.csv", table("10", "10")).file("low.csv", table("0", "10")).file("high.csv", table("10", "10"));
    folder.file("foreign.csv", table("10", "10").replace("\nB;", "\nC;"));
    folder.file("beyond.csv", table("11", "10").replace("best;10", "best;20"));
    let read = |line: &str| -> Value { serde_json::from_str(&done(&folder, line)).unwrap() };
    let certain = read("robustness t.csv --weights uniform --draws 100000 --format json");
    let share = |file: &Value, s: usize| file["alternatives"][s]["rank_acceptability"][0]["value"].as_f64().unwrap();
    assert!((share(&certain, 0) - 0.5).abs() < 4.0 * 0.5 / 100_000_f64.sqrt());
    let fixed = read("robustness t.csv --low low.csv --high high.csv --weights fixed --draws 100000 --format json");
    // Half the weight on each: value of A is half of a triangle 0, 100, 100, whose mean is 200/3.
    let mean = fixed["alternatives"][0]["mean_value"]["value"].as_f64().unwrap();
    let error = fixed["alternatives"][0]["mean_value"]["error"].as_f64().unwrap();
    assert!((mean - 100.0 / 3.0).abs() < 4.0 * error + 1e-6, "{mean} ± {error}");
    assert_eq!(share(&fixed, 1), 1.0);
    let precise = read("robustness t.csv --weights uniform --precision 0.0015 --format json");
    let error = precise["alternatives"][0]["rank_acceptability"][0]["error"].as_f64().unwrap();
    assert!(error <= 0.0015 && precise["draws"].as_u64().unwrap() < 300_000, "{error}");
    // On two columns alone TOPSIS ranks by the larger weight too, so that each is first in half of the draws.
    let topsis = read("robustness t.csv --weights uniform --method topsis --draws 100000 --format json");
    assert!((share(&topsis, 0) - 0.5).abs() < 4.0 * 0.5 / 100_000_f64.sqrt());
    assert_eq!((topsis["method"].as_str(), topsis["unanswered"].as_u64()), (Some("topsis"), Some(0)));
    let ends = "--low low.csv --high high.csv";
    let call = format!("robustness t.csv {ends} --method vikor --draws 8192");
    let whole = done(&folder, &format!("{call} -j 2"));
    assert!(whole.contains("VIKOR"), "{whole}");
    for shard in [1, 2] {
        done(&folder, &format!("{call} --shard {shard}/2 --out v{shard}.json"));
    }
    assert_eq!(done(&folder, "merge v2.json v1.json"), whole);
    refused(&folder, "robustness t.csv --low low.csv", 2, "--high");
    refused(&folder, "robustness t.csv --low foreign.csv --high high.csv", 1, "E212");
    refused(&folder, "robustness t.csv --low beyond.csv --high beyond.csv", 1, "E114");
    refused(&folder, "robustness gone.csv", 2, "gone.csv");
}

/// The `sh` blocks of docs/batch.md, typed as they stand.
#[test]
fn the_commands_of_the_guide_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = Folder::new();
    crate::support::copy(&root.join("scenarios"), &place.path().join("scenarios"));
    crate::support::copy(&root.join("criteria"), &place.path().join("criteria"));
    let text = fs::read_to_string(root.join("docs/batch.md")).unwrap();
    let mut ran = 0;
    for command in crate::support::typed("docs/batch.md").iter().filter(|command| command[0] == "waage") {
        // Fewer draws than a reader would take: a test counts commands and not shares.
        let rest = command[1..].join(" ");
        done(&place, &rest.replace("--draws 4096", "--draws 16").replace("--draws 20000", "--draws 8192"));
        ran += 1;
    }
    assert!(ran >= 10, "{ran}");
    let read = |name: &str| fs::read(place.path().join("runs").join(name).join("index.csv")).unwrap();
    assert_eq!(read("all"), read("merged"));
    // The plan that the guide shows is that of the example.
    let shown = text.split("```json").nth(1).unwrap().split("```").next().unwrap();
    place.file("scenarios/potsdam-2024/plans/shown.json", shown);
    done(&place, "sweep scenarios/potsdam-2024/plans/shown.json --out shown --draws 16 --csv machine");
    assert_eq!(fs::read(place.path().join("shown/index.csv")).unwrap(), read("all"));
}

/// Ctrl-C, as a terminal sends it, once the program has said its first line.
#[cfg(unix)]
fn interrupted_by_signal(folder: &Folder, line: &str, ready: impl Fn() -> bool) -> (Option<i32>, String) {
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Command, Stdio};
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("waage"));
    command.current_dir(folder.path()).env_remove("WAAGE_LANG").args(line.split_whitespace());
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    stderr.read_line(&mut said).unwrap();
    while !ready() && child.try_wait().unwrap().is_none() {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let code = child.wait().unwrap().code();
    stderr.read_to_string(&mut said).unwrap();
    (code, said)
}

/// Nothing that was only meant to be there for a moment.
#[cfg(unix)]
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_whole_lines_and_the_sweep_goes_on_behind_them() {
    let folder = folder();
    folder.file("long.json", PLAN.replace("\"steps\": 2", "\"steps\": 20").as_str());
    let call = "sweep long.json --draws 16384 -j 2 --out cut";
    let log = folder.path().join("cut/runs.jsonl");
    let lines = || fs::read_to_string(&log).map_or(0, |text| text.lines().count());
    let before = names(folder.path());
    let (code, said) = interrupted_by_signal(&folder, call, || lines() > 2);
    assert_eq!(code, Some(130), "{said}");
    assert!(said.contains("--resume") && said.contains("cut"), "{said}");
    assert_eq!(names(&folder.path().join("cut")), ["runs.jsonl", "sweep.json"]);
    assert_eq!(names(folder.path()).into_iter().filter(|name| !before.contains(name)).collect::<Vec<_>>(), ["cut"]);
    let text = fs::read_to_string(&log).unwrap();
    let done_before = text.lines().count();
    assert!(text.ends_with('\n') && (3..80).contains(&done_before), "{done_before}");
    assert!(text.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()));
    waage(&folder, &format!("{call} --resume")).assert().success().stderr(contains(format!("{done_before} von 80")));
    done(&folder, &call.replace("cut", "whole"));
    assert!(result(&folder, "cut") == result(&folder, "whole"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_robustness_without_a_file() {
    let folder = folder();
    let before = names(folder.path());
    let call = "robustness scenarios/study --draws 8000000000 --out shares.json";
    let (code, said) = interrupted_by_signal(&folder, call, || true);
    assert_eq!(code, Some(130), "{said}");
    assert_eq!(names(folder.path()), before);
}

/// The most memory that the program held, in KiB, as the system counted it.
#[cfg(target_os = "linux")]
fn peak(folder: &Folder, line: &str) -> u64 {
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("waage"));
    command.current_dir(folder.path()).args(line.split_whitespace()).stdout(std::process::Stdio::null());
    let mut child = command.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let found = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        most = found.and_then(|number| number.parse().ok()).unwrap_or(0).max(most);
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert!(child.wait().unwrap().success());
    most
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_draws() {
    let folder = Folder::new();
    folder.file("t.csv", "name;x;y\nRichtung;max;max\nworst;0;0\nbest;10;10\nA;10;0\nB;0;10\n");
    let of = |draws: u64| peak(&folder, &format!("robustness t.csv --weights uniform -j 2 --quiet --draws {draws}"));
    let (few, many) = (of(1 << 20), of(1 << 25));
    // Eight bytes a draw would be 250 MB.
    assert!(few > 1000 && many < few + 6 * 1024, "{few} KiB for 2^20 draws, {many} KiB for 2^25");
}
