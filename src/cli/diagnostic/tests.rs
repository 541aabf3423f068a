//! Screens as users see them. Carets were placed by counting on paper, not by running the program.

use proptest::prelude::*;

use super::*;
use crate::error::{IdKind, ReadFault};
use crate::report::text::explain;

fn at(file: &str, line: u32, column: u32, width: u32, field: &str, excerpt: &str) -> Location {
    let (field, excerpt) = (Some(field.to_owned()), Some(excerpt.to_owned()));
    Location { line, column, width, field, excerpt, ..Location::file(file) }
}

/// The screen of one finding without the two closing lines.
fn screen(problem: Problem, location: Location) -> String {
    let text = render(&[Finding::new(problem, location)], Language::De, false);
    text.split_once("\n\n").map_or_else(String::new, |(block, _)| format!("{block}\n"))
}

#[test]
fn weights_that_do_not_sum_to_100() {
    let problem = Problem::WeightsSum { profile: "verwaltung".into(), parent: "leistung".into(), sum: 105.0 };
    let place = at("weights.csv", 14, 29, 2, "points", "verwaltung;servicequalitaet;20");
    let expected = "\
Fehler E101: Gewichte unter „leistung“ ergeben 105, erwartet 100 (5 zu viel)
  ──▶ weights.csv:14:29  (points)
   │
14 │ verwaltung;servicequalitaet;20
   │                             ^^
Hilfe: Werte im Profil „verwaltung“ ändern, oder in study.json \"normalise\": true setzen.
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn an_unknown_id_behind_umlauts() {
    let problem = Problem::UnknownId {
        kind: IdKind::Alternative,
        found: "e-zweckverbnd".into(),
        nearest: Some("e-zweckverband".into()),
    };
    let place = at("relations.csv", 7, 13, 13, "other", "für;Büro;öä;e-zweckverbnd;parallel");
    let expected = "\
Fehler E103: Das Szenario „e-zweckverbnd“ gibt es nicht
 ──▶ relations.csv:7:13  (other)
  │
7 │ für;Büro;öä;e-zweckverbnd;parallel
  │             ^^^^^^^^^^^^^
Hilfe: Meinten Sie „e-zweckverband“?
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn a_date_that_excel_made() {
    let problem = Problem::DateForNumber { found: "01.02.2026".into(), meant: Some(1.2) };
    let place = at("scores.csv", 23, 20, 10, "likely", "a;servicequalitaet;01.02.2026;kurz");
    let expected = "\
Fehler E108: „01.02.2026“ ist ein Datum, erwartet eine Zahl
  ──▶ scores.csv:23:20  (likely)
   │
23 │ a;servicequalitaet;01.02.2026;kurz
   │                    ^^^^^^^^^^
Hilfe: Excel macht aus „1.2“ ein Datum: Spalte als Zahl formatieren und den Wert neu eintippen (gemeint vermutlich 1,2).
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn an_ambiguous_number() {
    let problem =
        Problem::AmbiguousNumber { found: "1.280".into(), comma: Some(1280.0), point: Some(1.28), file_uses: None };
    let place = at("cashflows.csv", 2, 13, 5, "likely", "a;1;running;1.280");
    let expected = "\
Fehler E104: „1.280“ kann 1280 oder 1,28 bedeuten
 ──▶ cashflows.csv:2:13  (likely)
  │
2 │ a;1;running;1.280
  │             ^^^^^
Hilfe: 1280 oder 1,28 schreiben, ohne Punkt oder Komma zwischen den Tausendern.
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn a_missing_score_has_no_line() {
    let problem = Problem::ScoreMissing {
        alternative: "c-kommunaler-it-dienstleister".into(),
        criterion: "servicequalitaet".into(),
        block: Some("schul-it".into()),
    };
    let expected = "\
Fehler E102: Szenario „c-kommunaler-it-dienstleister“ hat beim Kriterium „servicequalitaet“ im Leistungsblock \
„schul-it“ keine Bewertung
  ──▶ scores.csv
Hilfe: In scores.csv die Zeile ergänzen; kennt niemand den Wert, in der Spalte likely „k. A.“ schreiben \
(dann zählt die ganze Skala).
";
    assert_eq!(screen(problem, Location::file("scores.csv")), expected);
}

#[test]
fn a_value_outside_the_scale_in_a_workbook() {
    let problem = Problem::OutsideScale { found: 85.0, low: 0.0, high: 10.0, criterion: "servicequalitaet".into() };
    let place = Location {
        field: Some("likely".into()),
        sheet: Some("Bewertungen".into()),
        cell: Some("D17".into()),
        ..Location::file("study.xlsx")
    };
    let expected = "\
Fehler E106: 85 liegt außerhalb der Skala von „servicequalitaet“, erwartet 0 bis 10
  ──▶ study.xlsx, Blatt „Bewertungen“, D17  (likely)
Hilfe: Ist 85 ein Prozentwert? Dann 8,5 eintragen; sonst den Wert prüfen.
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn a_row_that_stands_twice_in_a_file_with_tabs() {
    let problem = Problem::RowTwice { key: "f × servicequalitaet × kurz".into(), first_line: 98 };
    let place = at("scores.csv", 100, 1, 1, "", "f\tservicequalitaet\t8,5\tkurz");
    let expected = "\
Fehler E107: „f × servicequalitaet × kurz“ steht zweimal, zuerst in Zeile 98
   ──▶ scores.csv:100:1
    │
100 │ f→servicequalitaet→8,5→kurz
    │ ^
Hilfe: Diese Zeile mit Zeile 98 vergleichen und eine von beiden löschen.
";
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn a_file_that_is_not_there() {
    let problem = Problem::Unreadable { fault: ReadFault::Missing, nearest: Some("szenarios.csv".into()) };
    let expected = "\
Fehler E105: Diese Datei gibt es nicht
  ──▶ meine-studie/scenarios.csv
Hilfe: Meinten Sie „szenarios.csv“ im selben Ordner? Dann die Datei umbenennen oder den Pfad ändern.
";
    assert_eq!(screen(problem, Location::file("meine-studie/scenarios.csv")), expected);
}

#[test]
fn an_empty_cell_at_the_end_of_a_line() {
    let place = at("weights.csv", 9, 17, 0, "Gewicht", "kämmerei;tempo;;");
    let expected = "\
Fehler E125: Die Spalte „points“ ist in dieser Zeile leer, muss aber ausgefüllt sein
 ──▶ weights.csv:9:17  (Gewicht)
  │
9 │ kämmerei;tempo;;
  │                 ^
Hilfe: Die Zelle ausfüllen; wird die Zeile nicht gebraucht, die ganze Zeile löschen.
";
    assert_eq!(screen(Problem::CellEmpty { column: "points" }, place), expected);
}

#[test]
fn a_fault_in_a_long_line_of_settings() {
    let problem = Problem::JsonValue { expected: crate::error::JsonExpected::Number, found: "\"0,9\"".into() };
    let line = format!("{{\"titel\": \"{}\", \"rate_percent\": \"0,9\", {}}}", "ü".repeat(200), "x".repeat(90));
    // 11 characters before the title, 200 of it, 19 up to the value.
    let place = at("study.json", 1, 231, 5, "money.rate_percent", &line);
    let expected = format!(
        "\
Fehler E122: Hier steht \"0,9\", erwartet eine Zahl
 ──▶ study.json:1:231  (money.rate_percent)
  │
1 │ …{}\", \"rate_percent\": \"0,9\", {}…
  │ {}^^^^^
Hilfe: Die Zahl ohne Anführungszeichen und mit Dezimalpunkt schreiben, zum Beispiel 0.9.
",
        "ü".repeat(21),
        "x".repeat(53),
        " ".repeat(41)
    );
    assert_eq!(screen(problem, place), expected);
}

#[test]
fn the_whole_screen_is_grouped_and_counted() {
    let read = |decimal| Problem::ReadAs { encoding: "Windows-1252", delimiter: Some(';'), decimal };
    let findings = [
        Finding::new(read(Some(',')), Location::file("scores.csv")),
        Finding::new(Problem::OneRater, Location::file("scores.csv")),
        Finding::new(read(None), Location::file("blocks.csv")),
        Finding::new(Problem::NoBaseline, Location::file("scenarios.csv")),
        Finding::new(Problem::AndMore { code: Problem::UnclosedQuote.code(), count: 2 }, Location::file("scores.csv")),
        Finding::new(Problem::UnclosedQuote, at("scores.csv", 3, 3, 0, "rationale", "a;\"siehe")),
        Finding::new(
            Problem::KnockedOut {
                alternative: "e-zweckverband".into(),
                criterion: "strategische-steuerbarkeit".into(),
                block: None,
                found: 1.5,
                rule: "< 2".into(),
            },
            Location::file("scores.csv"),
        ),
    ];
    let expected = "\
Warnung W213: Alle Bewertungen stammen von derselben Person
  ──▶ scores.csv
Hilfe: Eine zweite Person unabhängig bewerten lassen und ihre Zeilen mit eigener Angabe unter rater ergänzen.

K.-o. K201: Szenario „e-zweckverband“ scheidet bei „strategische-steuerbarkeit“ aus: Wert 1,5, verlangt mindestens 2
  ──▶ scores.csv
Hilfe: Das ist ein Ergebnis und kein Fehler: Das Szenario bleibt mit dieser Begründung in allen Tabellen stehen.

Warnung W201: Kein Szenario ist als Vergleichsszenario gekennzeichnet
  ──▶ scenarios.csv
Hilfe: In scenarios.csv beim heutigen Zustand oder der Nullvariante unter baseline „ja“ eintragen.

Hinweis H301: Gelesen als Windows-1252, Trennzeichen Semikolon, Dezimalkomma  ──▶ scores.csv
Hinweis H301: Gelesen als Windows-1252, Trennzeichen Semikolon  ──▶ blocks.csv

Fehler E119: Diese Zelle beginnt mit einem Anführungszeichen, das nicht richtig geschlossen wird
 ──▶ scores.csv:3:3  (rationale)
  │
3 │ a;\"siehe
  │   ^
Hilfe: Am Ende der Zelle ein Anführungszeichen ergänzen; eines mitten im Text doppelt schreiben (\"\").

Hinweis H309: 2 weitere Meldungen E119 zu dieser Datei werden nicht gezeigt  ──▶ scores.csv

3 Fehler, 1 K.-o., 2 Warnungen, 2 Hinweise (davon 2 nicht gezeigt)
Erklärung zu einem Code: waage explain E119
";
    assert_eq!(render(&findings, Language::De, false), expected);
}

#[test]
fn english_and_colour() {
    let problem = Problem::WeightsSum { profile: "*".into(), parent: "performance".into(), sum: 99.5 };
    let place = at("weights.csv", 2, 15, 4, "points", "*;performance;99.5");
    let finding = [Finding::new(problem, place)];
    let plain = "\
error E101: Weights below “performance” add up to 99.5, expected 100 (0.5 too few)
 ──▶ weights.csv:2:15  (points)
  │
2 │ *;performance;99.5
  │               ^^^^
help: Change the values in the rows “*”, or set \"normalise\": true in study.json.

1 error
To explain a code: waage explain E101
";
    assert_eq!(render(&finding, Language::En, false), plain);
    let coloured = render(&finding, Language::En, true);
    assert!(coloured.starts_with("\u{1b}[1m\u{1b}[31merror E101\u{1b}[0m: "), "{coloured:?}");
    assert_eq!(without_colour(&coloured), plain);
}

#[test]
fn json_holds_what_the_screen_shows() {
    let problem = Problem::DateForNumber { found: "01.02.2026".into(), meant: Some(1.2) };
    let place = at("scores.csv", 23, 20, 10, "likely", "a;servicequalitaet;01.02.2026;kurz");
    let sheet = Location { sheet: Some("Gewichte".into()), cell: Some("C4".into()), ..Location::default() };
    let list = to_json(&[Finding::new(problem, place), Finding::new(Problem::OneRater, sheet)], Language::De);
    let expected = json!([
        {
            "code": "E108", "severity": "error", "file": "scores.csv", "line": 23, "column": 20, "sheet": null,
            "cell": null, "field": "likely", "found": "01.02.2026", "expected": "1,2",
            "help": "Excel macht aus „1.2“ ein Datum: Spalte als Zahl formatieren und den Wert neu eintippen \
                     (gemeint vermutlich 1,2).",
            "message": "„01.02.2026“ ist ein Datum, erwartet eine Zahl",
        },
        {
            "code": "W213", "severity": "warning", "file": null, "line": null, "column": null, "sheet": "Gewichte",
            "cell": "C4", "field": null, "found": "1", "expected": "mindestens 2",
            "help": "Eine zweite Person unabhängig bewerten lassen und ihre Zeilen mit eigener Angabe unter rater \
                     ergänzen.",
            "message": "Alle Bewertungen stammen von derselben Person",
        },
    ]);
    assert_eq!(list, expected);
}

#[test]
fn an_explanation_is_a_short_page() {
    let page = explain("E146", Language::De).expect("E146 is explained");
    let expected = "\
E146  Weder Ja noch Nein

Was gemeint ist
  Diese Spalte beantwortet eine Frage mit Ja oder Nein.

Warum es wichtig ist
  Die Antwort steuert, wie gerechnet wird, zum Beispiel welches Szenario der
  Vergleich ist.

Beispiel
  scenarios.csv
  id;label_de;baseline
  a;Status quo;vielleicht

Was Sie tun können
  Tragen Sie „ja“ oder „nein“ ein; „yes“ und „no“ gelten auch. Leer bedeutet
  Nein.
";
    assert_eq!(explanation(&page, Language::De, false), expected);
    assert_eq!(without_colour(&explanation(&page, Language::De, true)), expected);
}

/// Takes the colour codes out.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + part.split_once('m').map_or(part, |(_, rest)| rest))
}

fn is_clean(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || c == user::visible(c))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_text_breaks_the_screen(
        text in prop_oneof![
            ".{0,60}",
            "[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}א-ת東京\u{301}]{0,40}",
            "(\u{1b}\\[[0-9;]{0,4}[mHJK]|\u{1b}\\]0;x\u{7}|\r|\n){1,9}.{0,9}",
            ".{10000}",
        ],
        line in any::<u32>(),
        column in any::<u32>(),
        near in 0..200_u32,
        width in any::<u32>(),
        number in any::<f64>(),
    ) {
        let some = || Some(text.clone());
        let places = [
            Location { line, column, width, field: some(), excerpt: some(), ..Location::file(&*text) },
            Location { line, column: near, width: near, excerpt: some(), ..Location::default() },
            Location { field: some(), sheet: some(), cell: some(), excerpt: some(), ..Location::file(&*text) },
        ];
        let problems = Problem::samples(&text, number);
        let findings: Vec<Finding> = problems
            .into_iter()
            .zip(places.into_iter().cycle())
            .map(|(problem, place)| Finding::new(problem, place))
            .collect();
        for language in Language::ALL {
            let plain = render(&findings, language, false);
            prop_assert!(is_clean(&plain));
            prop_assert!(plain.lines().all(|line| line.trim_end_matches(' ') == line));
            prop_assert_eq!(without_colour(&render(&findings, language, true)), plain);
            prop_assert_eq!(to_json(&findings, language).as_array().map(Vec::len), Some(findings.len()));
        }
    }
}
