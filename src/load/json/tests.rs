use std::collections::BTreeMap;

use proptest::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;

use super::*;
use crate::error::{Finding, JsonFault};
use crate::load::source::JSON_LIMIT;

/// A file with everything that derived schemas have.
#[derive(Debug, PartialEq, JsonSchema, Deserialize)]
#[serde(deny_unknown_fields)]
struct Study {
    format: u32,
    title: String,
    #[serde(default)]
    mode: Mode,
    money: Option<Money>,
    #[serde(default)]
    views: Vec<View>,
    #[serde(default)]
    limits: BTreeMap<String, f64>,
    range: Option<(f64, f64)>,
    #[serde(default)]
    normalise: bool,
    year: Option<i32>,
    #[schemars(extend("format" = "date"))]
    day: Option<String>,
}

#[derive(Debug, PartialEq, JsonSchema, Deserialize)]
struct Money {
    #[schemars(range(min = 0.0, max = 20.0))]
    rate_percent: f64,
    #[schemars(range(min = 1))]
    years: Option<u8>,
}

#[derive(Debug, PartialEq, JsonSchema, Deserialize)]
struct View {
    #[schemars(length(min = 1))]
    name: String,
    metric: Option<Metric>,
}

#[derive(Debug, Default, PartialEq, JsonSchema, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Mode {
    /// Everything in points.
    #[default]
    AllInPoints,
    /// Money beside points.
    BenefitCost,
    Topsis {
        metric: Metric,
    },
    Power(f64),
}

#[derive(Debug, PartialEq, JsonSchema, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Metric {
    Euclidean,
    Manhattan,
}

fn read_text(text: &str) -> (Option<Study>, Vec<Finding>) {
    let mut findings = Findings::default();
    let study = read(Source::decode("study.json", text.into()).unwrap(), &mut findings).map(|(study, _)| study);
    (study, findings.into_sorted())
}

/// Path, line, column and problem of each finding.
fn faults(text: &str) -> Vec<(String, u32, u32, Problem)> {
    let (study, findings) = read_text(text);
    assert!(study.is_none(), "{study:?}");
    let fault = |finding: Finding| {
        let Finding { location, problem } = finding;
        (location.field.unwrap_or_default(), location.line, location.column, problem)
    };
    findings.into_iter().map(fault).collect()
}

fn wrong(expected: JsonExpected, found: &str) -> Problem {
    Problem::JsonValue { expected, found: found.into() }
}

fn one_of(allowed: &[&str], nearest: Option<&str>) -> JsonExpected {
    let allowed = allowed.iter().map(|&value| value.to_owned()).collect();
    JsonExpected::OneOf { allowed, nearest: nearest.map(str::to_owned) }
}

#[test]
fn a_file_with_comments_and_trailing_commas_is_read() {
    let (study, findings) = read_text(
        r#"{
  "$schema": "study.schema.json", // for the editor
  "format": 1,
  "title": "Größe \u00e4",
  "mode": {"topsis": {"metric": "manhattan"}},
  "money": {"rate_percent": 1.2, "years": null},
  "views": [{"name": "a", "metric": "euclidean"}, {"name": "b"},],
  "limits": {"x": 1, "y": 2.5},
  "range": [1, 2],
  "normalise": true,
  "day": "2026-02-12", /* the end */
}"#,
    );
    assert_eq!(findings, []);
    let study = study.unwrap();
    assert_eq!((study.title.as_str(), study.mode), ("Größe ä", Mode::Topsis { metric: Metric::Manhattan }));
    assert_eq!(study.money, Some(Money { rate_percent: 1.2, years: None }));
    assert_eq!(study.limits.into_iter().collect::<Vec<_>>(), [("x".to_owned(), 1.0), ("y".to_owned(), 2.5)]);
    assert_eq!((study.views.len(), study.range, study.normalise, study.year), (2, Some((1.0, 2.0)), true, None));
}

#[test]
fn absent_keys_have_their_defaults() {
    let (study, _) = read_text(r#"{"format": 1, "title": "x", "mode": "benefit-cost", "money": null}"#);
    let study = study.unwrap();
    assert_eq!((study.mode, study.money, study.views), (Mode::BenefitCost, None, vec![]));
    let (study, _) = read_text(r#"{"format": 1, "title": "x", "mode": {"power": 2}}"#);
    assert_eq!(study.unwrap().mode, Mode::Power(2.0));
}

#[test]
fn all_faults_are_found_at_once_with_path_and_place() {
    let text = r#"{
  "format": "1",
  "money": {"rate_percent": 120, "years": 0},
  "views": [{"name": ""}, {"metric": "euklidean"}, 5],
  "limits": {"x": "1"},
  "range": [1, 2, 3],
  "normalise": "ja",
  "year": 2026.5,
  "day": "12.02.2026"
}"#;
    let expected = [
        ("title", 1, 1, wrong(JsonExpected::Key("title".into()), "")),
        ("format", 2, 13, wrong(JsonExpected::Integer, "\"1\"")),
        ("money.rate_percent", 3, 29, wrong(JsonExpected::AtMost(20.0), "120")),
        ("money.years", 3, 43, wrong(JsonExpected::AtLeast(1.0), "0")),
        ("views[0].name", 4, 22, wrong(JsonExpected::LengthAtLeast(1), "\"\"")),
        ("views[1].name", 4, 27, wrong(JsonExpected::Key("name".into()), "")),
        ("views[1].metric", 4, 38, wrong(one_of(&["euclidean", "manhattan"], Some("euclidean")), "\"euklidean\"")),
        ("views[2]", 4, 52, wrong(JsonExpected::Object, "5")),
        ("limits.x", 5, 19, wrong(JsonExpected::Number, "\"1\"")),
        ("range", 6, 12, wrong(JsonExpected::LengthAtMost(2), "[")),
        ("normalise", 7, 16, wrong(JsonExpected::YesNo, "\"ja\"")),
        ("year", 8, 11, wrong(JsonExpected::Integer, "2026.5")),
        ("day", 9, 10, wrong(JsonExpected::Date, "\"12.02.2026\"")),
    ];
    assert_eq!(faults(text), expected.map(|(path, line, column, problem)| (path.to_owned(), line, column, problem)));
}

#[test]
fn a_choice_names_its_values_and_keys() {
    let modes = ["all-in-points", "benefit-cost", "topsis", "power"];
    let mode = |value: &str| {
        let mut faults = faults(&format!("{{\"format\": 1, \"title\": \"x\", \"mode\": {value}}}"));
        assert_eq!(faults.len(), 1, "{faults:?}");
        let (path, line, column, problem) = faults.remove(0);
        assert_eq!(line, 1);
        (path, column, problem)
    };
    let found = |path: &str, column, expected, found: &str| (path.to_owned(), column, wrong(expected, found));
    assert_eq!(mode("\"topsi\""), found("mode", 37, one_of(&modes, Some("topsis")), "\"topsi\""));
    assert_eq!(mode("7"), found("mode", 37, one_of(&modes, None), "7"));
    assert_eq!(mode("null"), found("mode", 37, one_of(&modes, None), "null"));
    assert_eq!(mode("{}"), found("mode", 37, one_of(&modes, None), "{"));
    assert_eq!(mode("{\"powr\": 2}"), found("mode", 37, one_of(&modes, Some("power")), "{"));
    assert_eq!(mode("{\"power\": \"2\"}"), found("mode.power", 47, JsonExpected::Number, "\"2\""));
    let metric = one_of(&["euclidean", "manhattan"], None);
    assert_eq!(mode("{\"topsis\": {\"metric\": 1}}"), found("mode.topsis.metric", 59, metric, "1"));
    let missing = JsonExpected::Key("metric".into());
    assert_eq!(mode("{\"topsis\": {}}"), found("mode.topsis.metric", 48, missing, ""));
}

#[test]
fn unknown_keys_are_warnings_with_the_nearest_name() {
    let text = "{\"format\": 1, \"title\": \"x\",\n\"normalize\": true, \"money\": {\"rate_percent\": 1, \"waehrung\": \"EUR\"}}";
    let (study, findings) = read_text(text);
    assert!(!study.unwrap().normalise);
    let list: Vec<_> = findings
        .into_iter()
        .map(|finding| {
            (finding.location.field.unwrap(), finding.location.line, finding.location.column, finding.problem)
        })
        .collect();
    let unknown = |found: &str, nearest: Option<&str>| Problem::UnknownColumn {
        found: found.into(),
        nearest: nearest.map(str::to_owned),
    };
    let expected = [
        ("normalize".to_owned(), 2, 1, unknown("normalize", Some("normalise"))),
        ("money.waehrung".to_owned(), 2, 49, unknown("waehrung", None)),
    ];
    assert_eq!(list, expected);
}

#[test]
fn keys_that_stand_twice_name_both_places() {
    let text = "{\"format\": 1, \"title\": \"x\",\n  \"title\": \"y\"}";
    let (_, findings) = read_text(text);
    let problem = Problem::JsonKeyTwice { key: "title".into(), first_line: 1, first_column: 15 };
    assert_eq!(findings[0].problem, problem);
    assert_eq!((findings[0].location.line, findings[0].location.column), (2, 3));
}

#[test]
fn faults_of_syntax_have_their_place() {
    let cases = [
        ("", JsonFault::Empty, 1, 1),
        ("// nothing", JsonFault::Empty, 1, 1),
        ("{\n\"a\": 1\n\"b\": 2}", JsonFault::MissingComma, 2, 7),
        ("{\"a\" 1}", JsonFault::MissingColon, 1, 6),
        ("{\"a\":", JsonFault::MissingValue, 1, 6),
        ("{\"a\": }", JsonFault::Unexpected, 1, 7),
        ("{a: 1}", JsonFault::UnquotedKey, 1, 2),
        ("{\"ä\": ja}", JsonFault::Word, 1, 7),
        ("{\"a\": 'b'}", JsonFault::SingleQuotes, 1, 7),
        ("{\"a\": \"b}", JsonFault::Text, 1, 7),
        ("{\"a\": \"\\x\"}", JsonFault::Text, 1, 8),
        ("{\"a\": 1.}", JsonFault::Number, 1, 7),
        ("{\"a\": -}", JsonFault::Number, 1, 8),
        ("{\"a\": [1}", JsonFault::Unexpected, 1, 9),
        ("{\"a\": 1", JsonFault::Unclosed, 1, 1),
        ("[1, 2", JsonFault::Unclosed, 1, 1),
        ("{} {}", JsonFault::Behind, 1, 4),
        ("{\"a\": 1,5}", JsonFault::Number, 1, 9),
        ("{„a“: 1}", JsonFault::Word, 1, 2),
        ("{\"a\": „b“}", JsonFault::Word, 1, 7),
    ];
    for (text, fault, line, column) in cases {
        let found = faults(text);
        assert_eq!(found, [(String::new(), line, column, Problem::JsonSyntax { fault })], "{text}");
    }
    let deep = "[".repeat(2000);
    assert_eq!(faults(&deep)[0].3, Problem::JsonSyntax { fault: JsonFault::TooDeep });
}

#[test]
fn numbers_beyond_all_bounds_are_named_once() {
    let found = faults("{\"format\": 1, \"title\": \"x\", \"mode\": {\"power\": 1e999}}");
    assert_eq!(found, [(String::new(), 1, 47, Problem::NotFinite { found: "1e999".into() })]);
    let found = faults("{\"format\": 5000000000, \"title\": \"x\"}");
    assert_eq!(found[0].3, wrong(JsonExpected::AtMost(f64::from(u32::MAX)), "5000000000"));
}

#[test]
fn a_document_finds_its_values_again() {
    let mut findings = Findings::default();
    let text = "{\n \"format\": 3,\n \"views\": [{\"name\": \"a\"}, {\"name\": \"bü\"}]}";
    let document = Document::parse(Source::decode("study.json", text.into()).unwrap(), &mut findings).unwrap();
    assert_eq!((document.integer("format"), document.integer("views"), document.integer("x")), (Some(3), None, None));
    let place = |path: &str| {
        let place = document.location(path);
        assert_eq!(place.file, document.source().file);
        (place.line, place.column, place.width, place.field)
    };
    assert_eq!(place("format"), (2, 12, 1, Some("format".into())));
    assert_eq!(place("views[1].name"), (3, 36, 4, Some("views[1].name".into())));
    assert_eq!(place("views[1].colour"), (3, 27, 1, Some("views[1].colour".into())));
    assert_eq!(place("views[9]"), (3, 11, 1, Some("views[9]".into())));
    assert_eq!(place("money.rate_percent"), (1, 1, 1, Some("money.rate_percent".into())));
    assert_eq!(place(""), (1, 1, 1, None));
}

#[test]
fn an_optional_choice_may_be_null_where_its_schema_stands_inline() {
    #[derive(Debug, PartialEq, JsonSchema, Deserialize)]
    #[schemars(inline)]
    #[serde(rename_all = "kebab-case")]
    enum Language {
        De,
        En,
    }
    let mut findings = Findings::default();
    let mut value = |text: &str| {
        read::<Option<Language>>(Source::decode("x.json", text.into()).unwrap(), &mut findings).map(|(value, _)| value)
    };
    assert_eq!((value("null"), value("\"en\""), value("\"fr\"")), (Some(None), Some(Some(Language::En)), None));
    assert_eq!(findings.into_sorted()[0].problem, wrong(one_of(&["de", "en"], None), "\"fr\""));
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let mut findings = Findings::default();
    let text = " ".repeat(JSON_LIMIT as usize + 1);
    assert!(Document::parse(Source::decode("x.json", text.into()).unwrap(), &mut findings).is_none());
    assert_eq!(findings.into_sorted()[0].code().as_str(), "E118");
}

#[test]
fn what_only_serde_knows_is_still_a_finding() {
    #[derive(Debug, JsonSchema, Deserialize)]
    #[serde(try_from = "f64")]
    #[schemars(with = "f64")]
    struct Positive(#[allow(dead_code, reason = "only its reading is tested")] f64);
    impl TryFrom<f64> for Positive {
        type Error = String;
        fn try_from(value: f64) -> Result<Self, String> {
            if value > 0.0 { Ok(Self(value)) } else { Err("not positive".into()) }
        }
    }
    let mut findings = Findings::default();
    let source = |text: &str| Source::decode("x.json", text.into()).unwrap();
    assert!(read::<Positive>(source("1"), &mut findings).is_some());
    assert!(read::<Positive>(source("-1"), &mut findings).is_none());
    let problem = &findings.into_sorted()[0].problem;
    assert_eq!(*problem, wrong(JsonExpected::Other("not positive".into()), "-1"));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "[\\[\\]{}\":,a-c0-9.e\\\\/* \n-]{0,40}", cut in 0..220_usize, at in 0..220_usize) {
        let valid = "{\"format\": 1, \"title\": \"ä\\u00e4\", /* x */ \"mode\": {\"topsis\": {\"metric\": \"manhattan\"}}, \
            \"views\": [{\"name\": \"a\"}], \"limits\": {\"x\": 1e2}, \"range\": [1, 2], \"year\": null, // y\n \"day\": \"2026-02-12\"}";
        let cut: String = valid.chars().take(cut).collect();
        let mut changed: Vec<char> = valid.chars().collect();
        if let (Some(target), Some(sign)) = (changed.get_mut(at), text.chars().next()) {
            *target = sign;
        }
        for text in [text.clone(), format!("{{{text}}}"), cut, changed.into_iter().collect()] {
            let (study, findings) = read_text(&text);
            prop_assert!(study.is_some() || !findings.is_empty(), "{}", text);
        }
    }
}
