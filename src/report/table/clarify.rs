//! `clarify.csv`: which uncertain numbers are worth clarifying before deciding.

use super::{Source, Table, Value, column};

/// Assessments by the points that knowing them exactly is worth on average, the largest first; those worth nothing are
/// left out.
pub(super) fn clarify(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.exact()?);
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("block", "Block", "Block"),
        column("low", "Niedrig", "Low"),
        column("likely", "Wahrscheinlich", "Likely"),
        column("high", "Hoch", "High"),
        column("gain", "Gewinn in Punkten", "Gain in points"),
    ];
    let mut order: Vec<usize> = (0..robustness.clarifying.len()).collect();
    order.sort_by(|&a, &b| robustness.clarifying[b].total_cmp(&robustness.clarifying[a]));
    let worth = order.into_iter().filter(|&index| robustness.clarifying[index] >= 5e-5);
    let row = |index: usize| {
        let known = &robustness.assessments[index];
        let criterion = &study.criteria[known.criterion];
        let block = known.block.map(|block| Value::text(study.blocks[block].id.as_str()));
        vec![
            Value::text(study.alternatives[known.alternative].id.as_str()),
            Value::text(criterion.id.as_str()),
            Value::text(criterion.label.get(source.language)),
            block.into(),
            Value::Number(known.estimate.low(), 2),
            Value::Number(known.estimate.likely(), 2),
            Value::Number(known.estimate.high(), 2),
            Value::Number(robustness.clarifying[index], 4),
        ]
    };
    Some(Table { name: "clarify", columns, rows: worth.map(row).collect() })
}
