//! `raters.csv`: what several raters said of the same cell.

use super::{Source, Table, Value, column};

/// The cells that more than one rater judged, in the order of the study; numbers in the unit of the criterion.
pub(super) fn raters(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("block", "Leistungsblock", "Service block"),
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("unit", "Einheit", "Unit"),
        column("raters", "Bewertende", "Raters"),
        column("mean", "Mittelwert", "Mean"),
        column("median", "Median", "Median"),
        column("low", "Kleinster Wert", "Smallest"),
        column("high", "Größter Wert", "Largest"),
        column("spread", "Spannweite", "Spread"),
    ];
    let row = |cell: &crate::evaluate::RatedCell| {
        let attribute = study.performances.attributes()[cell.attribute];
        let criterion = &study.criteria[attribute.criterion];
        vec![
            Value::text(study.alternatives[cell.alternative].id.as_str()),
            Value::text(attribute.block.map_or("*", |block| study.blocks[block].id.as_str())),
            Value::text(criterion.id.as_str()),
            Value::text(criterion.label.get(language)),
            Value::text(criterion.unit.as_str()),
            Value::Integer(cell.raters),
            Value::Number(cell.mean, 2),
            Value::Number(cell.median, 2),
            Value::Number(cell.low, 2),
            Value::Number(cell.high, 2),
            Value::Number(cell.high - cell.low, 2),
        ]
    };
    Table { name: "raters", columns, rows: evaluation.raters(study).cells.iter().map(row).collect() }
}
