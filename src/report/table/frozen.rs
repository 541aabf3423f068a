//! `frozen.csv`: the ranking with the weights and scales that were fixed, beside the present one.

use super::{Source, Table, Value, column};
use crate::evaluate::Comparison;

/// The alternatives in the order of the frozen ranking; `None` where nothing was fixed, nothing differs, or the frozen ranking
/// cannot be computed. Ranks are those of the numbers alone, without the runs of robustness, on both sides.
pub(super) fn frozen(source: Source<'_>) -> Option<Table> {
    let Source { study, evaluation, language, .. } = source;
    let Some(Comparison::Both(both)) = evaluation.frozen(study) else { return None };
    let columns = vec![
        column("alternative", "ID", "ID"),
        column("label", "Szenario", "Scenario"),
        column("frozen_rank", "Rang eingefroren", "Frozen rank"),
        column("frozen_rank_to", "Rang eingefroren bis", "Frozen rank to"),
        column("frozen_value", "Punkte eingefroren", "Frozen points"),
        column("rank", "Rang jetzt", "Rank now"),
        column("rank_to", "Rang jetzt bis", "Rank now to"),
        column("value", "Punkte jetzt", "Points now"),
        column("difference", "Unterschied", "Difference"),
        column("frozen_id", "Kennung", "Id"),
    ];
    let id = study.frozen.as_ref().map(crate::study::Frozen::id).unwrap_or_default();
    let place = |rank: Option<usize>| Value::from(rank.map(Value::Integer));
    let row = |&s: &usize| {
        let (before, now) = (both.frozen.ranks[s], both.now.ranks[s]);
        vec![
            Value::text(study.alternatives[s].id.as_str()),
            Value::text(study.alternatives[s].label.get(language)),
            place(before.map(|rank| rank.first)),
            place(before.map(|rank| rank.last)),
            Value::points(both.frozen.values[s]),
            place(now.map(|rank| rank.first)),
            place(now.map(|rank| rank.last)),
            Value::points(both.now.values[s]),
            Value::points(both.now.values[s] - both.frozen.values[s]),
            Value::text(id.as_str()),
        ]
    };
    Some(Table { name: "frozen", columns, rows: both.order.iter().map(row).collect() })
}
