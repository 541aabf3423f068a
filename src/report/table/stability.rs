//! `stability.csv`: how far each weight can move before the order changes.

use super::{Source, Table, Value, column};
use crate::model::Language;
use crate::robustness::Weight;

/// Nodes of the tree in the order of the catalogue, then the blocks: the weight now, and the intervals in which rank 1
/// and the whole order hold. Weights are shares among siblings; the siblings keep their proportions.
pub(super) fn stability(source: Source<'_>) -> Option<Table> {
    let robustness = source.exact()?;
    let columns = vec![
        column("kind", "Art", "Kind"),
        column("id", "ID", "ID"),
        column("label", "Bezeichnung", "Label"),
        column("now", "Gewicht heute in %", "Weight now in %"),
        column("rank1_from", "Rang 1 hält ab %", "Rank 1 holds from %"),
        column("rank1_to", "Rang 1 hält bis %", "Rank 1 holds to %"),
        column("order_from", "Reihenfolge hält ab %", "Order holds from %"),
        column("order_to", "Reihenfolge hält bis %", "Order holds to %"),
    ];
    let row = |(weight, stability): &(Weight, crate::robustness::Stability)| {
        let (id, label) = named(source, *weight);
        vec![
            Value::text(kind(*weight, source.language)),
            Value::text(id),
            Value::text(label),
            Value::percent(stability.now),
            Value::percent(stability.leader.0),
            Value::percent(stability.leader.1),
            Value::percent(stability.order.0),
            Value::percent(stability.order.1),
        ]
    };
    let rows = robustness.stability.iter().map(row).collect();
    Some(Table { name: "stability", columns, rows })
}

/// Whose weight it is: id and label.
pub(super) fn named(source: Source<'_>, weight: Weight) -> (&str, &str) {
    let study = source.study;
    match weight {
        Weight::Node(node) => {
            let node = &study.tree.nodes()[node];
            (node.id.as_str(), node.label.get(source.language))
        }
        Weight::Block(block) => (study.blocks[block].id.as_str(), study.blocks[block].label.get(source.language)),
    }
}

/// What kind of weight it is.
pub(super) fn kind(weight: Weight, language: Language) -> &'static str {
    match (weight, language) {
        (Weight::Node(_), Language::De) => "Gewicht",
        (Weight::Node(_), Language::En) => "weight",
        (Weight::Block(_), Language::De) => "Blockgewicht",
        (Weight::Block(_), Language::En) => "block weight",
    }
}
