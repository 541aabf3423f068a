//! `ranking.csv`: who stands where, with which value, at which cost.

use super::{Source, Table, Value, column};

/// The ranking with the main profile's weights; alternatives that a gate keeps out stand last, with the rank that
/// they would have had. Where another method than the overall value ranks, its name and its scores stand at the end;
/// points, gap, cases and regret stay those of the additive model.
pub(in crate::report) fn ranking(source: Source<'_>) -> Table {
    let Source { study, evaluation, language } = source;
    let main = evaluation.main();
    let columns = vec![
        column("rank", "Rang", "Rank"),
        column("rank_to", "Rang bis", "Rank to"),
        column("id", "ID", "ID"),
        column("label", "Szenario", "Scenario"),
        column("value", "Punkte", "Value"),
        column("gap", "Abstand", "Gap"),
        column("value_worst", "Punkte ungünstig", "Value at worst"),
        column("value_best", "Punkte günstig", "Value at best"),
        column("present_value", "Barwert", "Present value"),
        column("present_value_low", "Barwert niedrig", "Present value low"),
        column("present_value_high", "Barwert hoch", "Present value high"),
        column("efficient", "Nicht dominiert", "Not dominated"),
        column("max_regret", "Größtes Bedauern", "Maximum regret"),
        column("knocked_out", "K.-o.", "Knocked out"),
        column("rank_without_gates", "Rang ohne K.-o.", "Rank without gates"),
    ];
    let row = |&s: &usize| {
        let rank = main.ranks[s];
        let cost = evaluation.costs.as_ref().and_then(|costs| costs[s]);
        let money = |amount: Option<f64>| Value::from(amount.map(Value::money));
        let gates: Vec<&str> = evaluation.gates[s]
            .iter()
            .filter(|hit| hit.block.is_none())
            .map(|hit| study.criteria[hit.criterion].id.as_str())
            .collect();
        vec![
            rank.map(|rank| Value::Integer(rank.first)).into(),
            rank.map(|rank| Value::Integer(rank.last)).into(),
            Value::text(study.alternatives[s].id.as_str()),
            Value::text(study.alternatives[s].label.get(language)),
            Value::points(main.values.overall[s]),
            Value::points(main.gap[s]),
            Value::points(main.range[s].0),
            Value::points(main.range[s].1),
            money(cost.map(|cost| cost.likely)),
            money(cost.map(|cost| cost.low)),
            money(cost.map(|cost| cost.high)),
            if cost.is_some() { Value::YesNo(evaluation.efficient[s]) } else { Value::Empty },
            Value::points(evaluation.max_regret[s]),
            if gates.is_empty() { Value::Empty } else { Value::text(gates.join(" ")) },
            if gates.is_empty() { Value::Empty } else { Value::Integer(main.ranks_without_gates.ranks()[s].first) },
        ]
    };
    let mut table = Table { name: "ranking", columns, rows: main.order.iter().map(row).collect() };
    if let Some(scores) = &main.scores {
        table.columns.push(column("method", "Verfahren", "Method"));
        table.columns.push(column("score", "Kennzahl des Verfahrens", "Score of the method"));
        for (row, &s) in table.rows.iter_mut().zip(&main.order) {
            row.push(Value::text(study.settings.method.name()));
            row.push(scores.values[s].map(|score| Value::Number(score, 4)).into());
        }
    }
    table
}
