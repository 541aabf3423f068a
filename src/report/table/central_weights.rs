//! `central-weights.csv`: which weights put each alternative first.

use super::{Source, Table, Value, column};

/// Competing alternatives in rank order with the mean weight of every criterion over the runs in which they win; those
/// that never win are left out.
pub(super) fn central_weights(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.robustness?);
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("rank1_share", "Rang 1 in % der Läufe", "Rank 1 in % of the runs"),
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("weight", "Mittleres Gewicht in %", "Mean weight in %"),
        column("standard_error", "Standardfehler in %", "Standard error in %"),
        column("weight_all", "Gewicht in allen Läufen in %", "Weight in all runs in %"),
    ];
    let all = robustness.mean_weights();
    let mut rows = Vec::new();
    for (position, s) in source.competing() {
        let Some(central) = &robustness.figures.central_weights[position] else { continue };
        for (leaf, weight) in central.iter().enumerate() {
            let criterion = &study.criteria[robustness.leaves[leaf]];
            rows.push(vec![
                Value::text(study.alternatives[s].id.as_str()),
                Value::percent(robustness.figures.rank_acceptability[position][0].value),
                Value::text(criterion.id.as_str()),
                Value::text(criterion.label.get(source.language)),
                Value::percent(weight.value),
                Value::Number(100.0 * weight.error, 3),
                Value::percent(all[leaf]),
            ]);
        }
    }
    Some(Table { name: "central-weights", columns, rows })
}
