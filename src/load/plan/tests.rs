//! Plans against the example study.

use proptest::prelude::*;

use super::*;
use crate::study::{LevelValue, Target};

fn study() -> Study {
    super::super::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024")).unwrap()
}

fn resolved(vary: &str) -> Result<(Plan, Vec<Finding>), Vec<Finding>> {
    let text = format!(r#"{{ "format": 1, "study": ".", {vary} }}"#);
    let faults = |error| match error {
        Error::Input(findings) => findings,
        error => panic!("{error}"),
    };
    PlanDocument::from_bytes("plan.json", text.into_bytes()).map_err(faults)?.resolve(&study()).map_err(faults)
}

fn codes(vary: &str) -> Vec<&'static str> {
    let findings = match resolved(vary) {
        Ok((_, findings)) | Err(findings) => findings,
    };
    findings.iter().map(|finding| finding.code().as_str()).collect()
}

fn one(path: &str, values: &str) -> Vec<&'static str> {
    codes(&format!(r#""vary": [{{ "path": "{path}", {values} }}]"#))
}

#[test]
fn every_form_of_path_leads_to_its_quantity() {
    let vary = r#""vary": [
        { "path": "weights/gleich/leistung", "values": [10, 20] },
        { "path": "weights/*/skaleneffekte", "from": 0, "to": 50, "steps": 3 },
        { "path": "scores/b-eigenbetrieb/servicequalitaet", "values": [6] },
        { "path": "blocks/operatives-it-management", "values": [20] },
        { "path": "costs/b-eigenbetrieb", "values": [0.9, 1.1] },
        { "path": "profile", "values": ["gleich", "kaemmerei"] },
        { "path": "method", "values": ["additive", "topsis"] },
        { "path": "tie_margin", "values": [0, 1, 2.5] },
        { "path": "robustness/concentration", "values": [20] },
    ]"#;
    let (plan, findings) = resolved(vary).unwrap();
    assert_eq!(plan.runs(), 2 * 3 * 2 * 2 * 2 * 3);
    assert!(matches!(plan.factors[1].target, Target::Weight { profile: None, .. }));
    assert_eq!(plan.factors[1].levels[1], LevelValue::Number(25.0));
    // Money stands beside the value in this study.
    assert_eq!(findings.iter().map(|finding| finding.code().as_str()).collect::<Vec<_>>(), ["W250"]);
}

#[test]
fn faults_are_found_where_they_are() {
    let values = r#""values": [10]"#;
    assert_eq!(one("gewichte/gleich/leistung", values), ["E200"]);
    assert_eq!(one("weights/gleich", values), ["E200"]);
    assert_eq!(one("weights/gleich/lestung", values), ["E103"]);
    assert_eq!(one("weights/glich/leistung", values), ["E103"]);
    assert_eq!(one("scores/b-eigenbetrieb/servicequalitaet/operatives-it-managment", values), ["E103"]);
    assert_eq!(one("blocks/operatives-it-management", r#""values": [101]"#), ["E122"]);
    assert_eq!(one("blocks/operatives-it-management", r#""values": ["10"]"#), ["E122"]);
    assert_eq!(one("blocks/operatives-it-management", r#""from": -5, "to": 130, "steps": 9"#), ["E122", "E122"]);
    assert_eq!(one("blocks/operatives-it-management", r#""from": 5, "to": 13"#), ["E201"]);
    assert_eq!(one("blocks/operatives-it-management", r#""values": [5], "to": 13"#), ["E201"]);
    assert_eq!(one("blocks/operatives-it-management", r#""values": []"#), ["E122"]);
    assert_eq!(one("profile", r#""values": ["gleich", "kaemerei"]"#), ["E103"]);
    assert_eq!(one("method", r#""values": ["topsi"]"#), ["E122"]);
    assert_eq!(one("mode", r#""values": [1]"#), ["E122"]);
    assert_eq!(one("scores/b-eigenbetrieb/servicequalitaet", r#""values": [11]"#), ["E106"]);
    assert_eq!(one("scores/b-eigenbetrieb/anfangslast", r#""values": [1000]"#), ["W250"]);
    assert_eq!(one("robustness/concentration", r#""values": [0]"#), ["E122"]);
    let pair = |combine: &str, a: &str, b: &str| {
        codes(&format!(
            r#""combine": "{combine}", "vary": [{{ "path": "weights/gleich/leistung", "values": {a} }},
            {{ "path": "weights/*/steuerung", "values": {b} }}]"#
        ))
    };
    assert_eq!(pair("grid", "[40, 60]", "[30, 50]"), ["E204"]);
    assert_eq!(pair("list", "[40, 60]", "[50, 30]"), [""; 0]);
    assert_eq!(pair("list", "[40, 60]", "[50]"), ["E201"]);
    let twice = r#""vary": [{ "path": "weights/gleich/leistung", "values": [1] },
        { "path": "weights/*/leistung", "values": [2] }]"#;
    assert_eq!(codes(twice), ["E205"]);
    assert_eq!(one("weights/kaemmerei/leistung", values), ["W250"]);
}

#[test]
fn the_hash_is_of_what_a_plan_means() {
    let hash = |vary| plan_hash(&resolved(vary).unwrap().0);
    let range = r#""name": "x", "vary": [{ "path": "tie_margin", "from": 0, "to": 2, "steps": 3 }]"#;
    let list = r#""vary": [{ "values": [0, 1, 2], /* */ "path": "tie_margin" }]"#;
    assert_eq!(hash(range), hash(list));
    assert_ne!(hash(range), hash(r#""vary": [{ "path": "tie_margin", "values": [0, 1] }]"#));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_plan_makes_a_panic(
        path in prop_oneof!["[a-z/*_]{0,30}", "(weights|scores|blocks|costs|robustness|mode|profile)/.{0,20}/?.{0,9}"],
        values in prop_oneof!["\\[.{0,20}\\]", "\\[(-?[0-9]{1,3}(,-?[0-9e.]{1,6}){0,4})?\\]", ".{0,10}"],
        rest in ".{0,30}",
    ) {
        let text = format!(r#"{{ "format": 1, "study": ".", "vary": [{{ "path": "{path}", "values": {values} }}]{rest} }}"#);
        if let Ok(plan) = PlanDocument::from_bytes("plan.json", text.into_bytes()) {
            let _ = plan.resolve(&STUDY.with(Clone::clone));
        }
    }
}

thread_local! {
    static STUDY: Study = study();
}
