//! `clarify.csv`: which uncertain numbers are worth clarifying before deciding.

use super::flips::assessed;
use super::{Column, Source, Table, Value, column};
use crate::model::Language;
use crate::robustness::{Assessment, Question};

/// Assessments, and the weights of each objective, by the points that knowing them exactly is worth on average, the largest
/// first; those worth nothing are left out. Worths without an error are exact.
pub(super) fn clarify(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.exact()?);
    let mut columns = assessment_columns();
    columns.push(column("gain", "Gewinn in Punkten", "Gain in points"));
    columns.push(column("standard_error", "Standardfehler in Punkten", "Standard error in points"));
    let what = |question: Question| match question {
        Question::Assessment(index) => assessment(source, &robustness.assessments[index]),
        Question::Weights(node) => {
            let node = &study.tree.nodes()[node];
            let kind = match source.language {
                Language::De => "Gewichte darin",
                Language::En => "weights within",
            };
            let label = Value::text(node.label.get(source.language));
            let empty = || Value::Empty;
            vec![Value::text(kind), empty(), Value::text(node.id.as_str()), label, empty(), empty(), empty(), empty()]
        }
    };
    let row = |(question, worth): (Question, crate::robustness::Sampled)| {
        let mut row = what(question);
        row.push(Value::Number(worth.value, 4));
        row.push((worth.error > 0.0).then_some(Value::Number(worth.error, 4)).into());
        row
    };
    let worth = robustness.questions().into_iter().filter(|(_, worth)| worth.value >= LEAST);
    Some(Table { name: "clarify", columns, rows: worth.map(row).collect() })
}

/// A gain below this prints as 0,0000.
const LEAST: f64 = 5e-5;

/// The columns that say which uncertain number a row is about.
pub(super) fn assessment_columns() -> Vec<Column> {
    vec![
        column("kind", "Art", "Kind"),
        column("alternative", "Szenario", "Scenario"),
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("block", "Block", "Block"),
        column("low", "Niedrig", "Low"),
        column("likely", "Wahrscheinlich", "Likely"),
        column("high", "Hoch", "High"),
    ]
}

/// The cells under them.
pub(super) fn assessment(source: Source<'_>, known: &Assessment) -> Vec<Value> {
    let study = source.study;
    let criterion = &study.criteria[known.criterion];
    let block = known.block.map(|block| Value::text(study.blocks[block].id.as_str()));
    vec![
        Value::text(assessed(criterion.role, source.language)),
        Value::text(study.alternatives[known.alternative].id.as_str()),
        Value::text(criterion.id.as_str()),
        Value::text(criterion.label.get(source.language)),
        block.into(),
        Value::Number(known.estimate.low(), 2),
        Value::Number(known.estimate.likely(), 2),
        Value::Number(known.estimate.high(), 2),
    ]
}
