//! What scripts read: every quantity in full precision.

use serde_json::{Value, json};

use super::Console;
use crate::aggregate::comparison::{Compared, Comparison};
use crate::aggregate::{Method, Outcome};
use crate::error::{Finding, NumericError};
use crate::load::PlainTable;
use crate::model::{Direction, Language};
use crate::report::result::{FindingEntry, SCHEMA_VERSION};
use crate::report::text::method as words;

fn document(value: &Value) -> String {
    format!("{value:#}\n")
}

/// The methods with their sentences and the settings that they leave.
pub(super) fn list(language: Language) -> String {
    let methods: Vec<Value> = Method::ALL
        .iter()
        .map(|method| json!({ "method": method.name(), "parameters": parameters(method), "sentence": (words(language).sentence)(method) }))
        .collect();
    document(&json!({ "schema_version": SCHEMA_VERSION, "methods": methods }))
}

fn parameters(method: &Method) -> Value {
    let whole = serde_json::to_value(method).unwrap_or_default();
    whole.get(method.name()).cloned().unwrap_or(Value::Null)
}

pub(super) fn outcome(
    plain: &PlainTable,
    method: &Method,
    outcome: &Outcome,
    findings: &[Finding],
    console: &Console,
) -> String {
    document(&json!({
        "schema_version": SCHEMA_VERSION,
        "table": table(plain),
        "parameters": parameters(method),
        "outcome": outcome,
        "findings": entries(findings, console.language),
    }))
}

pub(super) fn comparison(
    plain: &PlainTable,
    comparison: &Comparison,
    findings: &[Finding],
    console: &Console,
) -> String {
    let language = console.language;
    let methods: Vec<Value> = comparison.methods.iter().map(|compared| entry(compared, language)).collect();
    document(&json!({
        "schema_version": SCHEMA_VERSION,
        "table": table(plain),
        "reference": answer(&comparison.reference, language),
        "methods": methods,
        "findings": entries(findings, language),
    }))
}

fn entry(compared: &Compared, language: Language) -> Value {
    let words = words(language);
    let disagreements: Vec<Value> = compared
        .disagreements
        .iter()
        .map(|it| {
            json!({
                "ahead": it.ahead, "behind": it.behind, "level": it.level, "property": it.property,
                "sentence": (words.property)(it.property),
            })
        })
        .collect();
    json!({
        "method": compared.method.name(),
        "parameters": parameters(&compared.method),
        "outcome": answer(&compared.outcome, language),
        "agreement": compared.agreement,
        "disagreements": disagreements,
    })
}

fn answer(outcome: &Result<Outcome, NumericError>, language: Language) -> Value {
    match outcome {
        Ok(outcome) => serde_json::to_value(outcome).unwrap_or_default(),
        Err(error) => json!({ "no_answer": (words(language).reason)(error) }),
    }
}

fn table(plain: &PlainTable) -> Value {
    let table = &plain.table;
    let criteria: Vec<Value> = table
        .attributes()
        .iter()
        .zip(table.weights())
        .map(|(attribute, weight)| {
            let direction = if attribute.direction == Direction::Maximize { "max" } else { "min" };
            json!({
                "name": attribute.id, "direction": direction, "weight": weight,
                "worst": attribute.anchors.map(|anchors| anchors.worst),
                "best": attribute.anchors.map(|anchors| anchors.best),
                "q": attribute.thresholds.indifference.map(|threshold| threshold.constant),
                "p": attribute.thresholds.preference.map(|threshold| threshold.constant),
                "v": attribute.thresholds.veto.map(|threshold| threshold.constant),
                "s": attribute.thresholds.inflection,
                "preference": attribute.preference,
            })
        })
        .collect();
    json!({ "alternatives": table.alternatives(), "criteria": criteria, "values": table.values() })
}

fn entries(findings: &[Finding], language: Language) -> Vec<FindingEntry> {
    findings.iter().map(|finding| FindingEntry::new(finding, language)).collect()
}
