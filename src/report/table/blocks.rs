//! `blocks.csv`: the value of each alternative in each service block.

use super::{Source, Table, Value, column};
use crate::model::Ranking;

/// Alternatives in rank order, each with all blocks; ranks are within the block, among the alternatives that no gate
/// keeps out there.
pub(super) fn blocks(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let main = evaluation.main();
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("block", "Leistungsblock", "Service block"),
        column("label", "Bezeichnung", "Label"),
        column("weight", "Gewicht in %", "Weight in %"),
        column("value", "Punkte im Block", "Block value"),
        column("rank", "Rang im Block", "Rank in the block"),
        column("rank_to", "Rang im Block bis", "Rank in the block to"),
        column("knocked_out", "K.-o.", "Knocked out"),
        column("served_by", "Erbracht durch", "Served by"),
    ];
    let mut rows = Vec::new();
    let out = |s: usize, b: usize| {
        let hits = evaluation.gates[s].iter();
        let ids: Vec<&str> = hits
            .filter(|hit| hit.block.is_none_or(|block| block == b))
            .map(|hit| study.criteria[hit.criterion].id.as_str())
            .collect();
        ids.join(" ")
    };
    let ranks: Vec<Vec<Option<crate::model::Rank>>> = (0..study.blocks.len())
        .map(|b| {
            let passing: Vec<usize> = (0..study.alternatives.len()).filter(|&s| out(s, b).is_empty()).collect();
            let values: Vec<f64> = passing.iter().map(|&s| main.values.blocks_of(s)[b]).collect();
            let ranking = Ranking::descending(&values, study.settings.tie_margin + 5e-8);
            let mut ranks = vec![None; study.alternatives.len()];
            for (&s, &rank) in passing.iter().zip(ranking.ranks()) {
                ranks[s] = Some(rank);
            }
            ranks
        })
        .collect();
    for &s in &main.order {
        for (b, block) in study.blocks.iter().enumerate() {
            let served_by = study.alternatives[s].assignment.as_ref().map(|assignment| assignment.parts[b]);
            let gates = out(s, b);
            rows.push(vec![
                Value::text(study.alternatives[s].id.as_str()),
                Value::text(block.id.as_str()),
                Value::text(block.label.get(language)),
                Value::percent(block.weight),
                Value::points(main.values.blocks_of(s)[b]),
                ranks[b][s].map(|rank| Value::Integer(rank.first)).into(),
                ranks[b][s].map(|rank| Value::Integer(rank.last)).into(),
                if gates.is_empty() { Value::Empty } else { Value::Text(gates) },
                served_by.map(|part| Value::text(study.alternatives[part].id.as_str())).into(),
            ]);
        }
    }
    Table { name: "blocks", columns, rows }
}
