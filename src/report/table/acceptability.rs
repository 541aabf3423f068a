//! `acceptability.csv`: how often each alternative takes each rank.

use super::{Source, Table, Value, column};

/// Competing alternatives in rank order, each with the share of the runs at every rank and its standard error.
pub(super) fn acceptability(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.robustness?);
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("label", "Bezeichnung", "Label"),
        column("rank", "Rang", "Rank"),
        column("share", "Anteil der Läufe in %", "Share of runs in %"),
        column("standard_error", "Standardfehler in %", "Standard error in %"),
    ];
    let mut rows = Vec::new();
    for (position, s) in source.competing() {
        for (rank, share) in robustness.figures.rank_acceptability[position].iter().enumerate() {
            rows.push(vec![
                Value::text(study.alternatives[s].id.as_str()),
                Value::text(study.alternatives[s].label.get(source.language)),
                Value::Integer(rank + 1),
                Value::percent(share.value),
                Value::Number(100.0 * share.error, 3),
            ]);
        }
    }
    Some(Table { name: "acceptability", columns, rows })
}
