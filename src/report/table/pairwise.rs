//! `pairwise.csv`: in how many runs one alternative is ahead of another.

use super::{Source, Table, Value, column};

/// Every ordered pair of competing alternatives, in rank order.
pub(super) fn pairwise(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.robustness?);
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("other", "Anderes Szenario", "Other scenario"),
        column("ahead", "Davor in % der Läufe", "Ahead in % of the runs"),
        column("standard_error", "Standardfehler in %", "Standard error in %"),
    ];
    let mut rows = Vec::new();
    for (position, s) in source.competing() {
        for (other, t) in source.competing().filter(|(other, _)| *other != position) {
            let ahead = robustness.figures.pairwise[position][other];
            rows.push(vec![
                Value::text(study.alternatives[s].id.as_str()),
                Value::text(study.alternatives[t].id.as_str()),
                Value::percent(ahead.value),
                Value::Number(100.0 * ahead.error, 3),
            ]);
        }
    }
    Some(Table { name: "pairwise", columns, rows })
}
