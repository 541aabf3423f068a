//! Every example study against figures from publications and from the independent computation in
//! `tests/independent/`, and the same bytes on every run.

use std::fs;
use std::path::{Path, PathBuf};

use waage::error::{Finding, Problem};
use waage::evaluate::{Evaluation, criterion_values, evaluate};
use waage::load::load;
use waage::model::{Language, Origin};
use waage::report::csv::Dialect;
use waage::report::table::Source;
use waage::report::{Artifact, artifacts};
use waage::study::Study;

use crate::support;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn studies() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(root().join("scenarios"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("study.json").is_file())
        .collect();
    found.sort();
    found
}

/// An expectation: quantity, id, value, tolerance.
struct Expectation {
    quantity: String,
    id: String,
    value: f64,
    tolerance: f64,
}

fn expectations(study: &str) -> Vec<Expectation> {
    let path = root().join("tests/studies").join(format!("{study}.csv"));
    let Ok(mut reader) = csv::Reader::from_path(path) else { return Vec::new() };
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            Expectation {
                quantity: record[0].to_owned(),
                id: record[1].to_owned(),
                value: record[2].parse().unwrap(),
                tolerance: record[3].parse().unwrap(),
            }
        })
        .collect()
}

/// What the program says of a quantity.
fn computed(study: &Study, evaluation: &Evaluation, quantity: &str, id: &str) -> f64 {
    let parts: Vec<&str> = id.split('/').collect();
    let profile = || study.profiles.iter().position(|profile| profile.id.as_str() == parts[0]).unwrap();
    let alternative = |id: &str| study.alternatives.iter().position(|known| known.id.as_str() == id).unwrap();
    let node = |id: &str| study.tree.nodes().iter().position(|known| known.id.as_str() == id).unwrap();
    let criterion = |id: &str| study.criteria.iter().position(|known| known.id.as_str() == id).unwrap();
    let cost = |id: &str| evaluation.costs.as_ref().unwrap()[alternative(id)].unwrap();
    let groups = || evaluation.stakeholders.as_ref().unwrap();
    let passing = |id: &str| groups().alternatives.iter().position(|&s| s == alternative(id)).unwrap();
    let unit = study.settings.money.as_ref().map_or(1.0, |money| money.unit);
    match quantity {
        "overall-value" => evaluation.profiles[profile()].values.overall[alternative(parts[1])],
        "rank" => {
            let result = &evaluation.profiles[profile()];
            (result.order.iter().position(|&s| s == alternative(parts[1])).unwrap() + 1) as f64
        }
        "global-weight" => study.profiles[profile()].weights.global()[node(parts[1])],
        "present-value-low" => cost(id).low / unit,
        "present-value-likely" => cost(id).likely / unit,
        "present-value-high" => cost(id).high / unit,
        "present-value-difference" => (cost(parts[0]).likely - cost(parts[1]).likely) / unit,
        "contribution" => {
            evaluation.profiles[profile()].values.contributions_of(alternative(parts[1]))[criterion(parts[2])]
        }
        "borda" => groups().votes.borda[passing(id)],
        "copeland" => groups().votes.copeland[passing(id)],
        "kendall-w" => groups().concordance.w,
        "kendall-w-ties" => groups().concordance.w_tie_corrected.unwrap(),
        "tau-b" => {
            let named = |p: usize, id: &str| study.profiles[p].id.as_str() == id;
            let pair = groups().agreement.iter().find(|it| named(it.reference, parts[0]) && named(it.other, parts[1]));
            pair.unwrap().tau_b.unwrap()
        }
        "max-regret" => evaluation.max_regret[alternative(id)],
        "topsis" => {
            let check = evaluation.cross_check(study).unwrap();
            let topsis = check.comparison.methods.iter().find(|it| it.method.name() == "topsis").unwrap();
            topsis.outcome.as_ref().unwrap().scores[passing(id)]
        }
        "knocked-out" => f64::from(u8::from(evaluation.knocked_out[alternative(id)])),
        "coverage-gap" => {
            let gap = |&(c, step): &(usize, usize)| {
                study.criteria[c].id.as_str() == parts[0] && study.steps[step].id.as_str() == parts[1]
            };
            f64::from(u8::from(evaluation.coverage.gaps().iter().any(gap)))
        }
        "rater-difference" => {
            let cell = parts.join(" × ");
            let differs = |finding: &&Finding| matches!(&finding.problem, Problem::RatersDisagree { cell: found, .. } if *found == cell);
            study.warnings.iter().find(differs).map_or(0.0, |finding| match &finding.problem {
                Problem::RatersDisagree { low, high, .. } => high.1 - low.1,
                _ => 0.0,
            })
        }
        "person-days" => study.cash_flows[alternative(id)].iter().map(|flow| flow.quantity).sum(),
        "gross" => {
            let detail = cost(id).detail.unwrap();
            detail.one_off.plus(detail.running).unwrap().euros()
        }
        "vat" => cost(id).detail.unwrap().vat.euros(),
        "net" => {
            let detail = cost(id).detail.unwrap();
            detail.one_off.plus(detail.running).unwrap().euros() - detail.vat.euros()
        }
        "coverage" => {
            let step = study.steps.iter().position(|step| step.id.as_str() == parts[1]).unwrap();
            evaluation.coverage.ratings[criterion(parts[0])][step] as f64
        }
        other => panic!("{}: no quantity `{other}` is known (id {id})", study.name),
    }
}

#[test]
fn every_study_agrees_with_its_source() {
    let mut wrong = Vec::new();
    let mut checked = 0;
    for path in studies() {
        let study = load(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let evaluation = evaluate(&study);
        for expected in expectations(&study.name) {
            let got = computed(&study, &evaluation, &expected.quantity, &expected.id);
            checked += 1;
            if (got - expected.value).abs() > expected.tolerance.max(1e-9) {
                wrong.push(format!(
                    "{} {} {}: expected {} ± {}, got {got}",
                    study.name, expected.quantity, expected.id, expected.value, expected.tolerance
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {checked} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(checked > 400, "only {checked} expectations were found");
}

#[test]
fn potsdam_has_the_expected_gaps_and_disagreements_and_no_others() {
    let study = load(&root().join("scenarios/potsdam-2024")).unwrap();
    let evaluation = evaluate(&study);
    let expected = |quantity| expectations("potsdam-2024").iter().filter(|e| e.quantity == quantity).count();
    assert_eq!(evaluation.coverage.gaps().len(), expected("coverage-gap"));
    let apart = |finding: &&Finding| matches!(finding.problem, Problem::RatersDisagree { .. });
    let durations = |finding: &&Finding| matches!(&finding.problem, Problem::RatersDisagree { cell, .. } if cell.ends_with("umsetzungsdauer"));
    let (all, durations) =
        (study.warnings.iter().filter(apart).count(), study.warnings.iter().filter(durations).count());
    // The independent computation compares rating levels; durations in months are compared on their own scale here.
    assert_eq!(all - durations, expected("rater-difference"));
}

fn files(path: &Path, language: Language, threads: usize) -> Vec<Artifact> {
    let study = load(path).unwrap();
    let evaluation = evaluate(&study);
    artifacts(Source::new(&study, &evaluation, language), Dialect::Machine, threads > 1, threads)
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for path in studies() {
        for language in Language::ALL {
            assert_eq!(files(&path, language, 1), files(&path, language, 1), "{}", path.display());
        }
    }
    let potsdam = root().join("scenarios/potsdam-2024");
    assert_eq!(files(&potsdam, Language::De, 2), files(&potsdam, Language::De, 3));
}

#[test]
fn the_potsdam_study_is_marked_as_illustrative_everywhere() {
    let potsdam = root().join("scenarios/potsdam-2024");
    let mut seen = 0;
    for file in files(&potsdam, Language::De, 1) {
        let text = String::from_utf8_lossy(&file.bytes).to_lowercase();
        let ending = Path::new(&file.name).extension();
        if ending.is_some_and(|ending| ending == "svg") {
            assert!(text.contains("illustrativ"), "{}", file.name);
            seen += 1;
        }
        if file.name == "result.json" {
            assert!(text.contains("\"provenance\": \"illustrative\""));
            seen += 1;
        }
        if ending.is_some_and(|ending| ending == "csv") {
            assert!(text.contains("illustrativ"), "{}", file.name);
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn the_composite_takes_its_parts_where_it_has_no_row_of_its_own() {
    let study = load(&root().join("scenarios/potsdam-2024")).unwrap();
    let whole = study.alternatives.iter().position(|a| a.assignment.is_some()).unwrap();
    let parts = &study.alternatives[whole].assignment.as_ref().unwrap().parts;
    let mut seen = [0; 3];
    for (index, attribute) in study.performances.attributes().iter().enumerate() {
        let Some(cell) = study.performances.get(whole, index) else { continue };
        match (study.performances.origin(whole, index), attribute.block) {
            (Origin::Part, Some(block)) => {
                assert_eq!(Some(cell), study.performances.get(parts[block], index));
                seen[0] += 1;
            }
            (Origin::MeanOfParts, None) => seen[1] += 1,
            (Origin::Own | Origin::CashFlows, None) => seen[2] += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(seen.iter().all(|&count| count > 0), "{seen:?}");
}

/// Leistung takes the smallest value, Rahmenbedingungen the geometric mean of the one criterion that counts there; the
/// root adds them 62.5 to 37.5.
#[test]
fn a_node_that_does_not_add_keeps_to_its_rule_everywhere() {
    let folder = support::Folder::new();
    for overlay in ["_good", "objective-that-does-not-add"] {
        support::copy(&root().join("tests/invalid").join(overlay), folder.path());
    }
    let study = load(folder.path()).unwrap();
    let evaluation = evaluate(&study);
    let values = &evaluation.main().values;
    let criterion = |id: &str| study.criteria.iter().position(|known| known.id.as_str() == id).unwrap();
    let below = ["servicequalitaet", "umsetzungsdauer", "digitalisierung"].map(criterion);
    for s in 0..study.alternatives.len() {
        let of = criterion_values(&study, &evaluation.partial, s);
        let least = below.map(|c| of[c]).into_iter().fold(f64::INFINITY, f64::min);
        let expected = 0.625 * least + 0.375 * of[criterion("fachkraefte")];
        assert!((values.overall[s] - expected).abs() < 1e-9, "{} {expected}", values.overall[s]);
        let contributions = values.contributions_of(s);
        assert!((contributions.iter().sum::<f64>() - expected).abs() < 1e-9, "{contributions:?}");
        assert!(below.iter().all(|&c| of[c] == least || contributions[c] == 0.0), "{contributions:?}");
        let (worst, best) = evaluation.main().range[s];
        assert!(worst <= expected && expected <= best);
    }
    // Nothing of digitalisation is rated for schools: in that block the two others set the value.
    let schools = study.blocks.iter().position(|block| block.id.as_str() == "schul-it").unwrap();
    let at = |id: &str, block| {
        let c = criterion(id);
        study.performances.attributes().iter().position(|a| a.criterion == c && a.block == block).unwrap()
    };
    for s in 0..study.alternatives.len() {
        let value = |attribute: usize| evaluation.partial.row(s)[attribute];
        let least = value(at("servicequalitaet", Some(schools))).min(value(at("umsetzungsdauer", None)));
        // Within the block, Leistung and Rahmenbedingungen weigh what is left of them: 0.7 · 62.5 to 37.5.
        let (a, b) = (0.7 * 62.5, 37.5);
        let expected = (a * least + b * value(at("fachkraefte", None))) / (a + b);
        assert!((values.blocks_of(s)[schools] - expected).abs() < 1e-9, "{} {expected}", values.blocks_of(s)[schools]);
    }
}

/// By hand on potsdam-2024: with two raters, the study without one is the study of the other.
#[test]
fn without_a_rater_the_others_decide() {
    let study = load(&root().join("scenarios/potsdam-2024")).unwrap();
    let evaluation = evaluate(&study);
    let raters = evaluation.raters(&study);
    assert_eq!(raters.without.len(), 2);
    assert!(raters.cells.iter().all(|cell| cell.raters == 2 && (cell.mean - cell.median).abs() < 1e-12));
    for (left_out, leaders) in &raters.without {
        let folder = support::Folder::copy_of("potsdam-2024");
        let scores = folder.path().join("scenarios/study/scores.csv");
        let text = fs::read_to_string(&scores).unwrap();
        let rater = format!(";{};", study.raters[*left_out]);
        let kept: Vec<&str> = text.lines().filter(|line| !line.contains(&rater)).collect();
        fs::write(&scores, kept.join("\n")).unwrap();
        let alone = load(&folder.path().join("scenarios/study")).unwrap();
        let result = evaluate(&alone);
        let first = result.main().order.iter().copied();
        let first: Vec<usize> = first.filter(|&s| result.main().ranks[s].is_some_and(|r| r.first == 1)).collect();
        assert_eq!(leaders, &first, "{rater}");
    }
}
