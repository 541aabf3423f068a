//! `waage why`, `flip` and `trace`: terms that add up as printed, numbers that flip when they are applied, ways back to
//! cells.

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use predicates::prelude::*;
use predicates::str::contains;
use serde_json::Value;
use waage::evaluate::evaluate;
use waage::load::load;
use waage::model::Language;
use waage::report::answer::{flip, why};
use waage::report::table::Source;
use waage::report::text::answer::answers;

use crate::support::Folder;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn waage(folder: &Path, arguments: &[&str]) -> assert_cmd::assert::Assert {
    let mut command = Command::cargo_bin("waage").unwrap();
    command.current_dir(folder).env_remove("WAAGE_LANG").env_remove("NO_COLOR").args(arguments).assert()
}

fn stdout(folder: &Path, arguments: &[&str]) -> String {
    String::from_utf8(waage(folder, arguments).success().get_output().stdout.clone()).unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let arguments: Vec<&str> = arguments.iter().copied().chain(["--format", "json"]).collect();
    serde_json::from_str(&stdout(folder, &arguments)).unwrap()
}

/// The signed numbers of a line, in tenths: `+4,5`, `−1.0`.
fn tenths(line: &str) -> Vec<i64> {
    let chars: Vec<char> = line.chars().collect();
    let mut found = Vec::new();
    for start in 0..chars.len() {
        let sign = match chars[start] {
            '+' => 1,
            '−' => -1,
            _ => continue,
        };
        let digits: String =
            chars[start + 1..].iter().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
        if let Some((whole, tenth)) = digits.split_once([',', '.'])
            && let (Ok(whole), Ok(tenth)) = (whole.parse::<i64>(), tenth.parse::<i64>())
        {
            found.push(sign * (whole * 10 + tenth));
        }
    }
    found
}

/// The paragraphs of an answer, each on one line.
fn paragraphs(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        let depth = line.len() - line.trim_start().len();
        match found.last_mut() {
            // Lines of a paragraph hang by two, those of a detail by four.
            Some(last) if depth > 0 && depth > last.len() - last.trim_start().len() && !last.is_empty() => {
                last.push(' ');
                last.push_str(line.trim());
            }
            _ => found.push(line.to_owned()),
        }
    }
    found
}

/// Printed terms add up to the printed sums, these to the printed lead, and the parts of a term to the term.
#[test]
fn printed_terms_add_up_for_every_pair_and_profile() {
    let mut pairs = 0;
    for name in ["potsdam-2024", "lehrbuch-nutzwert", "lehrbuch-pkw", "lehrbuch-weinfelden"] {
        let whole = load(&root().join("scenarios").join(name)).unwrap();
        for profile in whole.profiles.iter().map(|profile| profile.id.to_string()) {
            let study = whole.clone().with_profiles(&[profile]).unwrap();
            let evaluation = evaluate(&study);
            for (a, b) in (0..study.alternatives.len()).flat_map(|a| (0..study.alternatives.len()).map(move |b| (a, b)))
            {
                if a == b {
                    continue;
                }
                pairs += 1;
                for language in Language::ALL {
                    let found = why(Source::new(&study, &evaluation, language), a, b);
                    let text = (answers(language).why)(&found);
                    let (side, detail) = match language {
                        Language::De => ("Für ", "Im Einzelnen:"),
                        Language::En => ("For ", "In detail:"),
                    };
                    let all = paragraphs(&text);
                    let mut lead = 0;
                    for line in all.iter().filter(|line| line.starts_with(side)) {
                        let numbers = tenths(line);
                        let Some((sum, terms)) = numbers.split_last() else { continue };
                        assert_eq!(terms.iter().sum::<i64>(), *sum, "{name} {a} {b}: {line}");
                        lead += sum;
                    }
                    assert_eq!(lead as f64 / 10.0, found.lead_printed, "{name} {a} {b}:\n{text}");
                    assert!((found.lead - found.lead_printed).abs() <= 0.05 + 1e-9);
                    let points: f64 = found.terms.iter().map(|term| term.points).sum();
                    assert!((points - found.lead).abs() < 1e-9, "{name}: {points} {}", found.lead);
                    let details = all.iter().skip_while(|line| *line != detail).skip(1);
                    for line in details.take_while(|line| !line.is_empty()) {
                        let numbers = tenths(line);
                        assert_eq!(numbers[1..].iter().sum::<i64>(), numbers[0], "{name} {a} {b}: {line}\n{text}");
                    }
                    let sentence = all.iter().find(|line| line.starts_with("Kurz:") || line.starts_with("In short:"));
                    let told: i64 = sentence.map_or(0, |line| tenths(line).iter().sum());
                    assert_eq!(told, lead, "{name} {a} {b}:\n{text}");
                }
            }
        }
    }
    assert!(pairs > 250, "{pairs}");
}

/// Who is first once the study is changed.
fn first(folder: &Folder, profile: &str) -> String {
    let result = json(
        folder.path(),
        &["evaluate", "scenarios/study", "--no-png", "--out", "out", "--quiet", "--profile", profile],
    );
    result["ranking"][0]["id"].as_str().unwrap().to_owned()
}

fn german(value: f64) -> String {
    format!("{value:.12}").replace('.', ",")
}

/// Every change that `flip` names for the textbook study, a hundredth of the way beyond and a hundredth short of it.
#[test]
fn a_flip_applied_to_the_textbook_study_flips_and_a_hundredth_less_does_not() {
    let original = Folder::copy_of("lehrbuch-nutzwert");
    let answer = json(original.path(), &["flip", "scenarios/study", "a"]);
    assert_eq!((answer["leads"].as_bool(), answer["other"]["id"].as_str()), (Some(false), Some("b")));
    let changes = answer["changes"].as_array().unwrap();
    assert!(changes.len() >= 6, "{changes:#?}");
    for change in changes {
        let (now, at) = (change["now"].as_f64().unwrap(), change["at"].as_f64().unwrap());
        let id = change["id"].as_str().unwrap();
        if change["direction"] == "level" {
            continue; // the end of the scale, with nothing beyond
        }
        for leader in ["a", "b"] {
            let folder = Folder::copy_of("lehrbuch-nutzwert");
            // Not beyond the end of the scale.
            let end = if change["kind"] == "weight" { 1.0 } else { 10.0 } * if at > now { 1.0 } else { 0.0 };
            let step = (0.01 * (at - now).abs()).min((end - at).abs() / 2.0) * (at - now).signum();
            let value = if leader == "a" { at + step } else { at - step };
            match change["kind"].as_str().unwrap() {
                "weight" => {
                    let points = value / (1.0 - value) * (100.0 - now * 100.0);
                    let old = format!("lehrbuch;{id};{}\n", (now * 100.0).round());
                    folder.patch(
                        "scenarios/study/catalogue/weights.csv",
                        &old,
                        &format!("lehrbuch;{id};{}\n", german(points)),
                    );
                    folder.patch(
                        "scenarios/study/study.json",
                        "\"mode\": \"bmf\",",
                        "\"mode\": \"bmf\", \"normalise\": true,",
                    );
                }
                "score" => {
                    let row = format!("{};", id.replace('/', ";"));
                    let from = format!("{row}{now};");
                    folder.patch("scenarios/study/scores.csv", &from, &format!("{row}{};", german(value)));
                }
                other => panic!("{other}"),
            }
            assert_eq!(first(&folder, "lehrbuch"), leader, "{id}: {now} → {value} (flips at {at})");
        }
    }
}

/// A weight and a score of two raters of the Potsdam study, and the number that is printed for people.
#[test]
fn a_flip_applied_to_the_potsdam_study_flips_and_a_hundredth_less_does_not() {
    let original = Folder::copy_of("potsdam-2024");
    let answer = json(original.path(), &["flip", "scenarios/study", "a", "--profile", "gleich"]);
    let change = |id: &str| {
        let all = answer["changes"].as_array().unwrap();
        all.iter().find(|change| change["id"] == id).unwrap_or_else(|| panic!("{id}: {all:#?}")).clone()
    };
    let leader = answer["other"]["id"].as_str().unwrap();
    let steering = change("steuerung");
    let (now, at, printed) = ["now", "at", "printed"].map(|key| steering[key].as_f64().unwrap()).into();
    for (value, expected) in [
        (now + (at - now) * 1.01, Some("a-status-quo-staerken")),
        (now + (at - now) * 0.99, None),
        (printed, Some("a-status-quo-staerken")),
    ] {
        let folder = Folder::copy_of("potsdam-2024");
        let points = value / (1.0 - value) * 5.0 * 16.67;
        folder.patch(
            "criteria/it-operating-model/weights.csv",
            "gleich;steuerung;16,67\n",
            &format!("gleich;steuerung;{}\n", german(points)),
        );
        folder.patch("scenarios/study/study.json", "\"mode\": \"bmf\",", "\"mode\": \"bmf\", \"normalise\": true,");
        let found = first(&folder, "gleich");
        assert_eq!(found == "a-status-quo-staerken", expected.is_some(), "{value}: {found} (now {leader})");
    }
    let id = "f-strategische-partnerschaften/kostentransparenz";
    let score = change(id);
    let (now, at) = (score["now"].as_f64().unwrap(), score["at"].as_f64().unwrap());
    for (factor, flips) in [(1.01, true), (0.99, false)] {
        let folder = Folder::copy_of("potsdam-2024");
        let value = german(now + (at - now) * factor);
        for rater in ["r1", "r2"] {
            let row = "f-strategische-partnerschaften;*;kostentransparenz;";
            folder.patch(
                "scenarios/study/scores.csv",
                &format!("{row}5;6;8;{rater}"),
                &format!("{row}{value};{value};{value};{rater}"),
            );
        }
        assert_eq!(first(&folder, "gleich") == "a-status-quo-staerken", flips, "{value}");
    }
}

/// The printed side of every change is the side on which the order has flipped.
#[test]
fn every_flip_of_every_study_is_told_on_the_right_side() {
    for name in ["potsdam-2024", "lehrbuch-pkw", "lehrbuch-weinfelden", "lehrbuch-bern-telefonie"] {
        let study = load(&root().join("scenarios").join(name)).unwrap();
        let evaluation = evaluate(&study);
        let source = Source::new(&study, &evaluation, Language::De);
        for alternative in 0..study.alternatives.len() {
            let found = flip(source, alternative);
            let distances: Vec<f64> = found.changes.iter().map(|change| change.distance).collect();
            assert!(distances.is_sorted(), "{name}: {distances:?}");
            for change in &found.changes {
                let beyond = (change.printed - change.at) * (change.at - change.now).signum();
                assert!(beyond >= -1e-9, "{name}: {change:#?}");
                assert_eq!(
                    change.leader.id == study.alternatives[alternative].id.as_str(),
                    !found.leads,
                    "{change:#?}"
                );
            }
            let short = (answers(Language::De).flip)(&found, 10);
            let long = (answers(Language::De).flip)(&found, usize::MAX);
            assert!(!long.contains("--all"));
            assert_eq!(short.contains("--all"), found.changes.len() > 10, "{short}");
        }
    }
}

#[test]
fn a_trace_ends_at_the_cell_the_rater_and_the_evidence() {
    let folder = Folder::copy_of("potsdam-2024");
    let text = stdout(folder.path(), &["trace", "scenarios/study", "f/kostentransparenz"]);
    let place = text.split_whitespace().find(|word| word.starts_with("scenarios/study/scores.csv:")).unwrap();
    let line: usize = place.rsplit(':').next().unwrap().parse().unwrap();
    let scores = fs::read_to_string(folder.path().join("scenarios/study/scores.csv")).unwrap();
    assert!(
        scores
            .lines()
            .nth(line - 1)
            .unwrap()
            .starts_with("f-strategische-partnerschaften;*;kostentransparenz;5;6;8;r1")
    );
    for part in
        ["r1, 21.11.2026: 6 (5 bis 8)", "krefeld-krzn-2021", "Dokumentenanalyse", "50\u{202F}%", "Gleichgewichtung"]
    {
        assert!(text.contains(part), "{part}:\n{text}");
    }
    // The formula multiplies out: 1/6 · 1/2 · 60.
    let answer = json(folder.path(), &["trace", "scenarios/study", "f/kostentransparenz"]);
    assert_eq!((answer["schema_version"].as_u64(), answer["what"].as_str()), (Some(1), Some("cell")));
    assert!((answer["contribution"].as_f64().unwrap() - 5.0).abs() < 1e-9);
    let path: f64 = answer["path"].as_array().unwrap().iter().map(|step| step["local"].as_f64().unwrap()).product();
    assert!((path - answer["weight"].as_f64().unwrap()).abs() < 1e-12);
    assert_eq!(answer["cells"][0]["ratings"][0]["line"].as_u64(), Some(line as u64));

    let composite = json(folder.path(), &["trace", "scenarios/study", "a+f/servicequalitaet/schul-it"]);
    assert_eq!(composite["cells"][0]["origin"], "part");
    assert_eq!(composite["cells"][0]["parts"][0]["id"], "f-strategische-partnerschaften");
    assert!(!composite["cells"][0]["parts"][0]["ratings"].as_array().unwrap().is_empty());
    waage(folder.path(), &["trace", "scenarios/study", "f/kapitalwert"])
        .success()
        .stdout(contains("Modus bmf").and(contains("11 Zahlungen")));
}

#[test]
fn what_a_trace_lists_adds_up_to_the_printed_number() {
    let folder = Folder::copy_of("potsdam-2024");
    let result = json(folder.path(), &["evaluate", "scenarios/study", "--no-png", "--quiet"]);
    let value = |id: &str| {
        let all = result["ranking"].as_array().unwrap();
        all.iter().find(|one| one["id"] == id).unwrap()["value"].as_f64().unwrap()
    };
    for (place, expected) in [
        ("f", Some(value("f-strategische-partnerschaften"))),
        ("ranking/a/value", Some(value("a-status-quo-staerken"))),
        ("f/leistung", None),
        ("f/servicequalitaet", None),
        ("a+f/schul-it", None),
        ("blocks.csv/f/service-desk/value", None),
        ("profiles/kaemmerei/Partnerschaften/value", None),
        ("contributions/f/servicequalitaet/contribution", None),
    ] {
        let answer = json(folder.path(), &["trace", "scenarios/study", place]);
        let rows = answer["rows"].as_array().unwrap();
        let sum: f64 = rows.iter().map(|row| row["contribution"].as_f64().unwrap()).sum();
        let printed: f64 = rows.iter().map(|row| row["printed"].as_f64().unwrap()).sum();
        let total = answer["contribution"].as_f64().or(answer["value"].as_f64()).unwrap();
        assert!(!rows.is_empty() && (sum - total).abs() < 1e-9, "{place}: {sum} {total}");
        assert!((printed - total).abs() <= 0.005 + 1e-9, "{place}: {printed} {total}");
        for row in rows {
            let [weight, value, contribution] =
                ["weight", "value", "contribution"].map(|key| row[key].as_f64().unwrap());
            assert!((weight * value - contribution).abs() < 1e-9, "{place}: {row}");
        }
        if let Some(expected) = expected {
            assert_eq!(answer["value"].as_f64(), Some(expected), "{place}");
        }
    }
}

#[test]
fn names_are_found_by_id_letter_and_label_and_strangers_are_told() {
    let folder = Folder::copy_of("potsdam-2024");
    let one = stdout(folder.path(), &["why", "scenarios/study", "f", "a"]);
    for (first, second) in
        [("f-strategische-partnerschaften", "A"), ("Partnerschaften", "Status quo stärken"), ("partnerships", "a")]
    {
        assert_eq!(stdout(folder.path(), &["why", "scenarios/study", first, second]), one, "{first} {second}");
    }
    let turned = stdout(folder.path(), &["why", "scenarios/study", "a", "f"]);
    assert_eq!(turned, format!("Umgekehrt: {one}"));
    let cases: [(&[&str], &str); 10] = [
        (&["why", "scenarios/study", "f", "Partnershaften"], "f-strategische-partnerschaften"),
        (&["why", "scenarios/study", "f", "f"], "zwei verschiedene"),
        (&["why", "scenarios/study", "f", "xyz"], "„a+f“"),
        (&["why", "scenarios/study", "f", "a", "--profile", "kaemerei"], "kaemmerei"),
        (&["flip", "scenarios/study", ""], "Vorhanden sind"),
        (&["trace", "scenarios/study", "f/kostentranzparenz"], "Meinten Sie „kostentransparenz“?"),
        (&["trace", "scenarios/study", "f/kostentransparenz/schul-it"], "für alle Blöcke zugleich"),
        (&["trace", "scenarios/study", "f/servicequalitaet/strategisches-it-management"], "nicht bewertet"),
        (&["trace", "scenarios/study", "ranking/f/farbe"], "contributions/SZENARIO/KRITERIUM"),
        (&["trace", "scenarios/study", ""], "Szenario"),
    ];
    for (arguments, says) in cases {
        waage(folder.path(), arguments).code(2).stdout("").stderr(contains(says));
    }
    waage(folder.path(), &["flip", "scenarios/study", "xyz", "--lang", "en"])
        .code(2)
        .stderr(contains("There is no scenario"));
    waage(folder.path(), &["why", "nirgends", "a", "b"]).code(2).stderr(contains("waage init"));
}

/// Three scenarios by hand: a 80/20, b 30/60, c best everywhere, but knocked out on the first criterion or not.
fn small(gate: &str, scores: &str, margin: &str) -> Folder {
    let folder = Folder::new();
    folder
        .file("study.json", format!("{{\"format\":1,\"title\":{{\"de\":\"x\"}},\"catalogue\":\".\",\"provenance\":\"assessed\",\"tie_margin\":{margin}}}"))
        .file("scenarios.csv", "id;letter;label_de;baseline\nalpha;a;Alpha;yes\nbeta;b;Beta;no\ngamma;c;Gamma;no\n")
        .file(
            "criteria.csv",
            format!(
                "id;parent;label_de;role;direction;scale;worst;best;gate_operator;gate_threshold;gate_reason_de\n\
                 ziel;;Ziel;;;;;;;;\neins;ziel;Eins;utility;max;quantity;0;100;{gate}\nzwei;ziel;Zwei;utility;max;quantity;0;100;;;\n"
            ),
        )
        .file("profiles.csv", "id;label_de\np;P\n")
        .file("weights.csv", "profile;node;points\np;eins;50\np;zwei;50\n")
        .file("scores.csv", format!("scenario;criterion;likely\n{scores}"));
    folder
}

/// An answer on one line, so that breaks of lines do not matter.
fn said(folder: &Path, arguments: &[&str]) -> String {
    stdout(folder, arguments).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn ties_knock_outs_and_dominated_scenarios_are_said_as_such() {
    let scores = "alpha;eins;80\nalpha;zwei;20\nbeta;eins;30\nbeta;zwei;60\ngamma;eins;90\ngamma;zwei;90\n";
    let out = small(">;85;zu viel des Guten", scores, "1");
    let answer = said(out.path(), &["flip", ".", "c"]);
    assert!(answer.contains("ausgeschieden (Eins: zu viel des Guten)") && answer.contains("Rang 1"), "{answer}");
    assert!(said(out.path(), &["why", ".", "c", "a"]).contains("außer Acht"));
    // Alpha 50, Beta 45: w · 80 + (1 − w) · 20 = w · 30 + (1 − w) · 60 at w = 4/9.
    let answer = json(out.path(), &["flip", ".", "b"]);
    let change = answer["changes"].as_array().unwrap().iter().find(|change| change["id"] == "eins").unwrap();
    assert!((change["at"].as_f64().unwrap() - 4.0 / 9.0).abs() < 1e-9, "{change}");
    assert_eq!((change["printed"].as_f64(), change["direction"].as_str()), (Some(0.444), Some("at-most")));
    assert!((answer["joint"]["moved"].as_f64().unwrap() - (0.5 - 4.0 / 9.0)).abs() < 1e-9);

    let dominated = small(";;", scores, "1");
    let answer = said(dominated.path(), &["flip", ".", "a"]);
    assert!(answer.contains("Keine Gewichtung bringt a nach vorn"), "{answer}");

    let level =
        small(";;", "alpha;eins;80\nalpha;zwei;20\nbeta;eins;30\nbeta;zwei;70\ngamma;eins;1\ngamma;zwei;1\n", "1");
    let answer = said(level.path(), &["why", ".", "a", "b"]);
    assert!(
        answer.contains("liegen gleichauf: Sie haben gleich viele Punkte") && answer.contains("heben sich auf"),
        "{answer}"
    );
    assert!(said(level.path(), &["flip", ".", "a"]).contains("die kleinste Änderung entscheidet"));

    let near = small(";;", scores, "6");
    let answer = said(near.path(), &["why", ".", "b", "a"]);
    assert!(answer.contains("Alpha und b) Beta liegen gleichauf: a hat 5,0 Punkte mehr"), "{answer}");

    let alike =
        small(";;", "alpha;eins;50\nalpha;zwei;50\nbeta;eins;50\nbeta;zwei;50\ngamma;eins;1\ngamma;zwei;1\n", "1");
    assert!(said(alike.path(), &["why", ".", "a", "b"]).contains("in jedem Kriterium gleich viele Punkte"));

    let all_out = small(">;0;nie", scores, "1");
    assert!(said(all_out.path(), &["flip", ".", "a"]).contains("kein anderes Szenario ist im Rennen"));
    let alone = small(">;31;nie", scores, "1");
    assert!(said(alone.path(), &["flip", ".", "b"]).contains("das einzige Szenario im Rennen"));
}

#[test]
fn another_method_is_said_and_the_terms_still_add_up() {
    let folder = Folder::copy_of("potsdam-2024");
    folder.patch("scenarios/study/study.json", "{\n    \"additive\": {}\n  }", "\"topsis\"");
    let asked: [&[&str]; 3] =
        [&["why", "scenarios/study", "f", "a"], &["flip", "scenarios/study", "a"], &["trace", "scenarios/study", "f"]];
    for arguments in asked {
        let said = stdout(folder.path(), arguments);
        assert!(said.contains("topsis") && said.contains("Nutzwertanalyse"), "{said}");
    }
    let answer = json(folder.path(), &["why", "scenarios/study", "f", "a"]);
    assert_eq!(answer["additive"].as_bool(), Some(false));
    let terms = answer["terms"].as_array().unwrap().iter();
    let printed: f64 = terms.map(|term| term["printed"].as_f64().unwrap()).sum();
    assert!((printed - answer["lead_printed"].as_f64().unwrap()).abs() < 1e-9);
}

/// The answers as they are read, in both languages; look at the difference before accepting it.
#[test]
fn answers_read_as_they_did() {
    let mut text = String::new();
    for (study, arguments) in [
        ("potsdam-2024", vec!["why", "f", "a"]),
        ("potsdam-2024", vec!["why", "a+f", "f"]),
        ("lehrbuch-nutzwert", vec!["why", "A", "B"]),
        ("potsdam-2024", vec!["flip", "a"]),
        ("potsdam-2024", vec!["flip", "f"]),
        ("lehrbuch-nutzwert", vec!["flip", "a", "--all"]),
        ("potsdam-2024", vec!["trace", "f"]),
        ("potsdam-2024", vec!["trace", "f/servicequalitaet"]),
        ("potsdam-2024", vec!["trace", "a+f/servicequalitaet/schul-it"]),
        ("potsdam-2024", vec!["trace", "a+f/kostentransparenz"]),
    ] {
        for language in ["de", "en"] {
            let path = format!("scenarios/{study}");
            let mut all = vec![arguments[0], path.as_str()];
            all.extend(&arguments[1..]);
            all.extend(["--lang", language]);
            let answer = stdout(&root(), &all);
            text.extend(["$ waage ", all.join(" ").as_str(), "\n", answer.as_str(), "\n"]);
        }
    }
    let kept = root().join("tests/answers/answers.txt");
    if std::env::var_os("WAAGE_ACCEPT").is_some() {
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        fs::write(&kept, &text).unwrap();
    }
    let same = fs::read_to_string(&kept).is_ok_and(|kept| kept.replace("\r\n", "\n") == text);
    assert!(
        same,
        "tests/answers/answers.txt is stale; read the difference and run: WAAGE_ACCEPT=1 cargo test answers_read"
    );
}
