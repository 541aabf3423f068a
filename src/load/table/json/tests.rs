use super::*;
use crate::error::{Finding, Severity};
use crate::load::Cell;
use crate::load::columns::{CRITERIA, SCORES, WEIGHTS};
use proptest::prelude::*;

fn open(spec: &'static TableSpec, text: &str) -> (Option<Table>, Vec<Finding>) {
    let mut findings = Findings::default();
    let table = Table::json(Source::decode("table.json", text.into()).unwrap(), spec, &mut findings);
    (table, findings.into_sorted())
}

fn faults(findings: &[Finding]) -> Vec<(&'static str, u32, u32)> {
    let faults = findings.iter().filter(|finding| finding.severity() != Severity::Note);
    faults.map(|finding| (finding.code().as_str(), finding.location.line, finding.location.column)).collect()
}

#[test]
fn a_list_of_objects_is_a_table() {
    let text = r#"[
  // two languages for the keys, a comment and a comma too many
  {"scenario": "a", "block": null, "criterion": "güte", "likely": 7.5, "evidence": ["b-1", "b-2"]},
  {"Szenario": "b \"neu\"", "criterion": "kosten", "likely": "1.280,5", "high": 1.280, "evidence": "b-3 b-4"},
]"#;
    let (table, findings) = open(&SCORES, text);
    assert_eq!(faults(&findings), []);
    let table = table.unwrap();
    let column = |name: &str| SCORES.column(name);
    let mut rows = table.rows();
    let row = rows.next_row().unwrap();
    assert_eq!((row.text(column("scenario")), row.text(column("block"))), ("a", ""));
    assert_eq!(row.number(column("likely")), Ok(Cell::Number(7.5)));
    assert_eq!(row.number(column("high")), Ok(Cell::Empty));
    assert_eq!(row.ids(column("evidence")).collect::<Vec<_>>(), ["b-1", "b-2"]);
    let row = rows.next_row().unwrap();
    assert_eq!(row.text(column("scenario")), "b \"neu\"");
    assert_eq!(row.number(column("likely")), Ok(Cell::Number(1280.5)));
    assert_eq!(row.number(column("high")), Ok(Cell::Number(1.28)));
    assert_eq!(row.ids(column("evidence")).collect::<Vec<_>>(), ["b-3", "b-4"]);
    assert!(rows.next_row().is_none());
    assert!(table.has(column("block")) && !table.has(column("rater")));
    let place = table.location(0, column("likely"));
    assert_eq!((place.line, place.column, place.width, place.field.as_deref()), (3, 67, 3, Some("likely")));
    assert_eq!(table.location(1, column("block")).line, 4);
    let note = findings.iter().find(|finding| finding.code().as_str() == "H302").unwrap();
    assert_eq!(note.problem, Problem::NumbersAsText { found: "\"1.280,5\"".into(), count: 1, lines: vec![4] });
}

#[test]
fn booleans_are_yes_and_no() {
    let (table, _) =
        open(&CRITERIA, r#"[{"id": "k", "label_de": "K", "clip": true, "by_block": false, "best": true}]"#);
    let table = table.unwrap();
    let mut rows = table.rows();
    let row = rows.next_row().unwrap();
    assert_eq!(row.yes_no(CRITERIA.column("clip")), Ok(Some(true)));
    assert_eq!(row.yes_no(CRITERIA.column("by_block")), Ok(Some(false)));
    assert!(row.number(CRITERIA.column("best")).is_err());
}

#[test]
fn faults_of_form_are_found_all_at_once() {
    let text = r#"[
  {"profile": "a", "node": "k", "points": [20], "farbe": 1},
  7,
  {"profile": "a", "Profil": "b", "node": {}, "points": 1e999, "farbe": 2},
  {"profile": "a", "profile": "b", "points": 3}
]"#;
    let (table, findings) = open(&WEIGHTS, text);
    let expected = [
        ("E122", 2, 43),
        ("W211", 2, 49),
        ("E122", 3, 3),
        ("E140", 4, 20),
        ("E122", 4, 43),
        ("E113", 4, 57),
        ("E123", 5, 20),
    ];
    assert_eq!(faults(&findings), expected);
    assert_eq!(table.unwrap().len(), 3);
}

#[test]
fn a_key_that_no_object_has_is_a_missing_column() {
    let (_, findings) = open(&WEIGHTS, r#"[{"profile": "a", "node": "k"}]"#);
    let fault = HeaderFault::Column { column: "points".into(), nearest: None };
    assert!(findings.iter().any(|finding| finding.problem == Problem::Header { fault: fault.clone() }), "{findings:?}");
    assert_eq!(faults(&open(&WEIGHTS, "[]").1), []);
}

#[test]
fn what_is_no_list_is_no_table() {
    for (text, place) in [("{}", ("E122", 1, 1)), ("", ("E121", 1, 1)), ("[{]", ("E121", 1, 3))] {
        let (table, findings) = open(&WEIGHTS, text);
        assert!(table.is_none());
        assert_eq!(faults(&findings), [place], "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_table_or_findings(text in "[\\[\\]{}\":,a-c0-9.e\\\\ \n-]{0,40}", cut in 0..120_usize) {
        let valid = "[{\"scenario\": \"ä\\u00e4\", \"criterion\": \"k\", \"likely\": \"7,5\", \"evidence\": [\"b\"]}, {\"likely\": -1e2}]";
        let cut: String = valid.chars().take(cut).collect();
        for text in [text.clone(), format!("[{{{text}}}]"), format!("[{{\"likely\": {text}}}]"), cut] {
            let (table, _) = open(&SCORES, &text);
            if let Some(table) = table {
                let mut rows = table.rows();
                while let Some(row) = rows.next_row() {
                    for column in 0..SCORES.columns.len() {
                        let _ = (row.number(column), row.text(column), row.date(column), row.location(column));
                    }
                }
            }
        }
    }
}
