//! `raters.csv`: what several raters said of the same cell.

use std::collections::BTreeMap;

use super::{Source, Table, Value, column};
use crate::model::{BlockAttribute, Rating};

/// Reasons by alternative, criterion and block, each with the rater's name.
type Reasons = BTreeMap<(usize, usize, Option<usize>), Vec<String>>;

fn reasons(source: Source<'_>) -> Reasons {
    let study = source.study;
    let mut reasons = Reasons::new();
    for (index, rating) in study.ratings.iter().enumerate() {
        let reason = study.rationales.get(index).trim();
        let rater = study.raters.get(rating.rater as usize).map_or("", String::as_str);
        if !reason.is_empty() {
            let block = (rating.block != Rating::ALL_BLOCKS).then_some(rating.block as usize);
            let key = (rating.alternative as usize, rating.criterion as usize, block);
            reasons.entry(key).or_default().push(format!("{rater}: {reason}"));
        }
    }
    reasons
}

/// What was said of a cell, for its block and for all blocks.
fn said(reasons: &Reasons, alternative: usize, attribute: BlockAttribute) -> String {
    let mut blocks = vec![attribute.block, None];
    blocks.dedup();
    let of = |&block: &Option<usize>| reasons.get(&(alternative, attribute.criterion, block));
    blocks.iter().filter_map(of).flatten().cloned().collect::<Vec<_>>().join("; ")
}

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
        column("reasons", "Begründungen", "Reasons"),
    ];
    let reasons = reasons(source);
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
            Value::text(said(&reasons, cell.alternative, attribute)),
        ]
    };
    Table { name: "raters", columns, rows: evaluation.raters(study).cells.iter().map(row).collect() }
}
