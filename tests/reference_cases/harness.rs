//! What the runners share: a case, its answer, and the comparison of the two.

use serde_json::{Map, Value};

/// Computed quantities under the keys of the case's `expected`; `Err` says why nothing was computed.
pub(crate) type Computed = Result<Map<String, Value>, String>;

/// Computes a case, or `None` where its method belongs to another runner.
pub(crate) type Runner = fn(&Case) -> Option<Computed>;

/// One reference case; every field of the file is within reach through [`Case::json`].
pub(crate) struct Case {
    json: Value,
}

impl Case {
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let json: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        for key in ["id", "method"] {
            if !json[key].is_string() {
                return Err(format!("no {key}"));
            }
        }
        Ok(Self { json })
    }

    /// The whole case; an absent key reads as null.
    pub(crate) fn json(&self) -> &Value {
        &self.json
    }

    pub(crate) fn id(&self) -> &str {
        self.json["id"].as_str().unwrap_or_default()
    }

    pub(crate) fn method(&self) -> &str {
        self.json["method"].as_str().unwrap_or_default()
    }

    /// `parameters.NAME`, or null.
    pub(crate) fn parameter(&self, name: &str) -> &Value {
        &self.json["parameters"][name]
    }

    /// `criteria[]`.
    pub(crate) fn criteria(&self) -> &[Value] {
        list(&self.json["criteria"])
    }

    /// `alternatives[]`.
    pub(crate) fn alternatives(&self) -> Vec<String> {
        texts(&self.json["alternatives"])
    }

    /// `performance` where all cells are numbers: a row for each alternative.
    pub(crate) fn performance(&self) -> Result<Vec<Vec<f64>>, String> {
        matrix(&self.json["performance"]).ok_or_else(|| "performance is no matrix of numbers".to_owned())
    }
}

/// The elements of an array; none for anything else.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The texts of an array of texts.
pub(crate) fn texts(value: &Value) -> Vec<String> {
    list(value).iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

/// A vector of numbers, or `None` where the value is none.
pub(crate) fn vector(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(Value::as_f64).collect()
}

/// A matrix of numbers by rows, or `None` where the value is none.
pub(crate) fn matrix(value: &Value) -> Option<Vec<Vec<f64>>> {
    value.as_array()?.iter().map(vector).collect()
}

/// Tied groups of indices as tied groups of names.
pub(crate) fn named_groups(groups: &[Vec<usize>], names: &[String]) -> Value {
    groups.iter().map(|group| group.iter().map(|&index| names[index].clone()).collect::<Vec<_>>()).collect()
}

/// Holds every expected quantity against the computed one; the error names the first that differs.
pub(crate) fn compare(case: &Case, computed: &Map<String, Value>) -> Result<(), String> {
    for (block, tolerances) in [("expected", "tolerance"), ("expected_precise", "tolerance_precise")] {
        let Some(expected) = case.json()[block].as_object() else { continue };
        for (key, expected) in expected {
            let tolerance = tolerance(&case.json()[tolerances], key).max(solver_accuracy(case.method(), key));
            let place = format!("{}: {block}.{key}", case.id());
            let got = computed.get(key).ok_or_else(|| format!("{place}: expected {expected}, got nothing"))?;
            match key.as_str() {
                "compromise_set" | "kernel" if texts_sorted(expected) == texts_sorted(got) => {}
                _ if is_ranking(key) && groups(expected) == groups(got) => {}
                _ if is_ranking(key) => return Err(format!("{place}: expected {expected}, got {got}")),
                _ => walk(&place, expected, got, tolerance)?,
            }
        }
    }
    Ok(())
}

/// A number for all keys, or one a key with `default`; 1e-9 where nothing is said.
fn tolerance(given: &Value, key: &str) -> f64 {
    const DEFAULT: f64 = 1e-9;
    given.as_f64().or_else(|| given[key].as_f64()).or_else(|| given["default"].as_f64()).unwrap_or(DEFAULT)
}

/// Quantities whose expected figures came out of a numeric solver and are no more exact than that, whatever the case
/// says: method, key, accuracy of the solver.
///
/// `bwm`, `xi_nonlinear`: for `bwm-it-5` the case has 0.394448425923721. The exact optimum solves
/// (3 − ξ)(4 − ξ) = 9 + ξ, so that ξ = 4 − √13 = 0.394448724536. At the case's figure the constraints cannot hold
/// (9.3944506 > 9.3944484); it is a bisection over a linear-programming solver with a feasibility tolerance of 1e-7.
const SOLVER_FIGURES: [(&str, &str, f64); 1] = [("bwm", "xi_nonlinear", 1e-6)];

fn solver_accuracy(method: &str, key: &str) -> f64 {
    let known = SOLVER_FIGURES.iter().find(|(of, figure, _)| *of == method && *figure == key);
    known.map_or(0.0, |(.., accuracy)| *accuracy)
}

/// Lists of tied groups.
fn is_ranking(key: &str) -> bool {
    key.ends_with("ranking") || matches!(key, "descending" | "ascending")
}

/// Groups with their members sorted, because the order inside a group says nothing; a bare name is a group of its own.
fn groups(value: &Value) -> Vec<Vec<String>> {
    list(value)
        .iter()
        .map(|group| group.as_str().map_or_else(|| texts_sorted(group), |name| vec![name.to_owned()]))
        .collect()
}

fn texts_sorted(value: &Value) -> Vec<String> {
    let mut names = texts(value);
    names.sort();
    names
}

fn walk(place: &str, expected: &Value, got: &Value, tolerance: f64) -> Result<(), String> {
    let same = match (expected, got) {
        (Value::Array(expected), Value::Array(got)) if expected.len() == got.len() => {
            for (index, (expected, got)) in expected.iter().zip(got).enumerate() {
                walk(&format!("{place}[{index}]"), expected, got, tolerance)?;
            }
            true
        }
        (Value::Object(expected), Value::Object(got)) => {
            for (key, expected) in expected {
                walk(&format!("{place}.{key}"), expected, got.get(key).unwrap_or(&Value::Null), tolerance)?;
            }
            true
        }
        (Value::Number(expected), Value::Number(got)) => match (expected.as_f64(), got.as_f64()) {
            (Some(expected), Some(got)) => (expected - got).abs() <= tolerance,
            _ => false,
        },
        _ => expected == got,
    };
    if same { Ok(()) } else { Err(format!("{place}: expected {expected}, got {got} (tolerance {tolerance})")) }
}

#[test]
fn the_comparison_sees_what_differs() {
    let verdict = |expected: &str, got: &str| {
        let text = format!("{{\"id\": \"t\", \"method\": \"m\", \"expected\": {expected}, \"tolerance\": 0.1}}");
        let got: Value = serde_json::from_str(got).unwrap();
        compare(&Case::parse(&text).unwrap(), got.as_object().unwrap())
    };
    assert!(verdict(r#"{"a": [[1, null]]}"#, r#"{"a": [[1.05, null]], "b": 3}"#).is_ok());
    assert!(verdict(r#"{"ranking": [["x", "y"], "z"]}"#, r#"{"ranking": [["y", "x"], ["z"]]}"#).is_ok());
    for (expected, got) in [
        (r#"{"a": [[1, 2]]}"#, r#"{"a": [[1, 2.2]]}"#),
        (r#"{"a": [1, 2]}"#, r#"{"a": [1]}"#),
        (r#"{"a": 1}"#, r#"{"b": 1}"#),
        (r#"{"a": 1}"#, r#"{"a": null}"#),
        (r#"{"a": {"k": "P"}}"#, r#"{"a": {"k": "R"}}"#),
        (r#"{"ranking": [["x"], ["y"]]}"#, r#"{"ranking": [["x", "y"]]}"#),
    ] {
        let message = verdict(expected, got).unwrap_err();
        assert!(message.starts_with("t: expected."), "{message}");
    }
}
