//! Reports in a real browser: what a reader meets, by eye, keyboard and screen reader, and whether the panel that
//! changes weights computes as the program does.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde_json::json;
use waage::aggregate::Method;
use waage::evaluate::{Evaluation, evaluate};
use waage::load::load;
use waage::model::Language;
use waage::report::document::report;
use waage::report::html::html;
use waage::report::table::Source;
use waage::robustness::{Robustness, Settings, robustness};
use waage::study::{Change, Study};

use crate::support::Folder;

/// What the browser found on a page.
#[derive(Debug, Deserialize)]
struct Seen {
    faults: Vec<String>,
    states: Vec<State>,
}

/// The panel after some keys: shares by slider, values and ranks by id.
#[derive(Debug, Deserialize)]
struct State {
    profile: usize,
    shares: BTreeMap<String, f64>,
    values: BTreeMap<String, f64>,
    ranks: BTreeMap<String, String>,
    changed: bool,
    moved: Option<String>,
    percent: Option<f64>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn scenario(name: &str) -> Study {
    load(&root().join("scenarios").join(name)).unwrap()
}

/// Node with the packages of `tests/browser`, and Chromium; where `WAAGE_NEEDS_CHROMIUM` is set, they must be there.
#[expect(clippy::print_stderr, reason = "whoever reads the log must know what was not tested")]
fn browser() -> bool {
    let chromium = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .any(|name| Command::new(name).arg("--version").output().is_ok());
    let node = Command::new("node").arg("--version").output().is_ok();
    let found = chromium && node && root().join("tests/browser/node_modules/puppeteer-core").is_dir();
    if !found {
        assert!(std::env::var_os("WAAGE_NEEDS_CHROMIUM").is_none(), "Chromium, node or its packages are not installed");
        eprintln!("skipped: Chromium, node or the packages of tests/browser are not installed (npm ci there)");
    }
    found
}

/// Its evaluation, with the runs where they are asked for.
fn evaluated(study: &Study, runs: bool) -> (Evaluation, Option<Robustness>) {
    let mut evaluation = evaluate(study);
    let settings = Settings { draws: 4096, seed: 1, ..Settings::default() };
    let robustness = runs.then(|| robustness(study, &evaluation, &settings).unwrap());
    if let Some(robustness) = &robustness {
        let leaders: Vec<usize> = robustness.verdict.leaders.iter().map(|&at| robustness.kept[at]).collect();
        evaluation.share_lead(&leaders);
    }
    (evaluation, robustness)
}

fn page(study: &Study, language: Language, runs: bool) -> String {
    let (evaluation, robustness) = evaluated(study, runs);
    let source = Source { robustness: robustness.as_ref(), ..Source::new(study, &evaluation, language) };
    html(source, &report(source))
}

/// Potsdam with texts that would like to be something else.
fn nasty() -> Study {
    let folder = Folder::copy_of("potsdam-2024");
    let path = folder.path().join("scenarios/study/scenarios.csv");
    let table = fs::read_to_string(&path).unwrap();
    let long = "Verwaltungsdigitalisierungsgesellschaft".repeat(256);
    let spoilt = [
        "<script>window.hacked=1</script>",
        "</script><svg onload=window.hacked=1>",
        "=HYPERLINK(1)&amp;{{ 7*7 }}",
        "\u{202E}gnuztes\u{200B}eb\u{1}",
        "שלום <img src=x onerror=window.hacked=1>",
        long.as_str(),
    ];
    let mut lines = table.lines().map(str::to_owned).collect::<Vec<_>>();
    let names: Vec<String> = lines[0].split(';').map(str::to_owned).collect();
    for (line, text) in lines[1..].iter_mut().zip(spoilt) {
        let mut cells: Vec<String> = line.split(';').map(str::to_owned).collect();
        for column in ["label_de", "short_de"] {
            let at = names.iter().position(|name| name == column).unwrap();
            cells[at] = format!("\"{}\"", text.replace('"', "\"\""));
        }
        *line = cells.join(";");
    }
    fs::write(path, lines.join("\n")).unwrap();
    let place = "scenarios/study/study.json";
    folder.patch(place, "Zukunftsfähige Ausrichtung", "</title></script><script>window.hacked=1</script>");
    load(&folder.path().join("scenarios/study")).unwrap()
}

/// What the program makes of the weights that the panel reached.
fn agrees(study: &Study, state: &State, name: &str) {
    let shares = |prefix: &str| -> BTreeMap<String, f64> {
        let strip = |(id, share): (&String, &f64)| Some((id.strip_prefix(prefix)?.to_owned(), 100.0 * share));
        state.shares.iter().filter_map(strip).collect()
    };
    let mut changes = vec![Change::Profile(state.profile)];
    for (id, percent) in shares("weight-w-") {
        let node = study.tree.nodes().iter().position(|node| node.id.as_str() == id).unwrap();
        changes.push(Change::Weight { profile: Some(state.profile), node, percent });
    }
    for (id, percent) in shares("weight-b-") {
        let block = study.blocks.iter().position(|block| block.id.as_str() == id).unwrap();
        changes.push(Change::Block { block, percent });
    }
    if !state.changed {
        // The report as it is, where the runs may let leaders share a rank.
        let runs = name.starts_with("potsdam") || name.starts_with("nasty");
        return compare(study, &evaluated(study, runs).0, state, name);
    }
    let all = study.changed(&changes).unwrap();
    compare(&all, &evaluate(&all), state, name);
    // One slider alone follows the same rule as one path of a plan.
    if let (Some(moved), Some(percent)) = (&state.moved, state.percent) {
        let change = if let Some(id) = moved.strip_prefix("weight-w-") {
            let node = study.tree.nodes().iter().position(|node| node.id.as_str() == id).unwrap();
            Change::Weight { profile: Some(state.profile), node, percent }
        } else {
            let id = moved.strip_prefix("weight-b-").unwrap();
            let block = study.blocks.iter().position(|block| block.id.as_str() == id).unwrap();
            Change::Block { block, percent }
        };
        let one = study.changed(&[change]).unwrap();
        compare(&one, &evaluate(&one), state, name);
    }
}

fn compare(study: &Study, evaluation: &Evaluation, state: &State, name: &str) {
    let main = evaluation.main();
    for (s, alternative) in study.alternatives.iter().enumerate() {
        let (id, expected) = (alternative.id.as_str(), main.values.overall[s]);
        let got = state.values[id];
        assert!((got - expected).abs() < 1e-9, "{name}, {id}: {got} on the page, {expected} by the program");
        let rank = main.ranks[s].map_or_else(String::new, |rank| format!("{}-{}", rank.first, rank.last));
        assert_eq!(state.ranks[id], rank, "{name}, {id}, {:?}", state.shares);
    }
}

#[test]
fn reports_in_a_browser() {
    if !browser() {
        return;
    }
    let folder = Folder::new();
    let shots = std::env::var_os("WAAGE_SHOTS").and_then(|folder| folder.into_string().ok());
    let mut studies: Vec<(String, Study, Language, bool)> =
        ["lehrbuch-bern-telefonie", "lehrbuch-nutzwert", "lehrbuch-pkw", "umfrage-beispiel"]
            .map(|name| (format!("{name}.html"), scenario(name), Language::De, false))
            .into();
    studies.push(("potsdam-de.html".to_owned(), scenario("potsdam-2024"), Language::De, true));
    studies.push(("potsdam-en.html".to_owned(), scenario("potsdam-2024"), Language::En, true));
    studies.push(("nasty.html".to_owned(), nasty(), Language::De, true));
    let other = scenario("potsdam-2024").with_method("topsis".parse::<Method>().unwrap());
    studies.push(("other-method.html".to_owned(), other, Language::De, false));

    let mut tasks = Vec::new();
    for (file, study, language, axe) in &studies {
        let page = page(study, *language, *axe);
        let panel = page.contains("id=\"what-if-data\"");
        // Telephony is compared by one criterion alone: there is no weight that could count more.
        let without = ["other-method.html", "lehrbuch-bern-telefonie.html"].contains(&file.as_str());
        assert_eq!(panel, !without, "{file}");
        folder.file(file, page);
        let shots = shots.as_ref().filter(|_| *axe);
        tasks.push(json!({ "file": file, "axe": axe, "panel": panel, "print": axe, "shots": shots }));
    }
    folder.file("task.json", serde_json::to_vec(&tasks).unwrap());
    let run = Command::new("node").arg(root().join("tests/browser/check.mjs")).arg(folder.path()).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));

    let seen = fs::read(folder.path().join("result.json")).unwrap();
    let seen: BTreeMap<String, Seen> = serde_json::from_slice(&seen).unwrap();
    let faults: Vec<String> =
        seen.iter().flat_map(|(file, seen)| seen.faults.iter().map(move |fault| format!("{file}: {fault}"))).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let mut compared = 0;
    for (file, study, _, _) in &studies {
        for state in &seen[file].states {
            assert!(state.changed || state.profile == study.main_profile, "{file}");
            agrees(study, state, file);
            compared += 1;
        }
    }
    assert!(compared > 60, "only {compared} states were compared");
}
