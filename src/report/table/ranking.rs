//! `ranking.csv`: who stands where, with which value, at which cost.

use super::stability::named;
use super::{Source, Table, Value, column};
use crate::report::format::Number;
use crate::robustness::{Figures, Lever};

/// The ranking with the main profile's weights; alternatives that a gate keeps out stand last, with the rank that
/// they would have had. Where another method than the overall value ranks, its name and its scores stand at the end;
/// points, gap, cases and regret stay those of the additive model.
pub(in crate::report) fn ranking(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let main = evaluation.main();
    let columns = vec![
        column("rank", "Rang", "Rank"),
        column("rank_to", "Rang bis", "Rank to"),
        column("id", "ID", "ID"),
        column("label", "Szenario", "Scenario"),
        column("value", "Punkte", "Value"),
        column("gap", "Abstand", "Gap"),
        column("rank1_share", "Rang 1 in % der Läufe", "Rank 1 in % of the runs"),
        column("value_p5", "Punkte 5-%-Quantil", "Value 5% quantile"),
        column("value_p95", "Punkte 95-%-Quantil", "Value 95% quantile"),
        column("first_flip", "Kippt zuerst bei", "First flip"),
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
        let position = source.robustness.and_then(|known| known.kept.iter().position(|&kept| kept == s));
        let sure = |figure: fn(&Figures, usize) -> Value| {
            Value::from(source.robustness.zip(position).map(|(known, position)| figure(&known.figures, position)))
        };
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
            sure(|figures, position| Value::percent(figures.rank_acceptability[position][0].value)),
            sure(|figures, position| Value::points(figures.quantiles[position][0].value)),
            sure(|figures, position| Value::points(figures.quantiles[position][4].value)),
            position.and_then(|position| flip(source, position)).into(),
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

/// The nearest change that puts the alternative first, or that costs the leader its place: id and value.
fn flip(source: Source<'_>, position: usize) -> Option<Value> {
    let (study, robustness) = (source.study, source.robustness?);
    let switch = robustness.first_flip(position)?.switch;
    let at = switch.at?;
    let known = robustness.assessment(switch.lever);
    Some(Value::text(match (switch.lever, known) {
        (Lever::Weight(weight), _) => {
            format!("{} {}", named(source, weight).0, Number::new(100.0 * at, 1).text(source.language))
        }
        (_, Some(known)) => {
            let mut place = vec![study.alternatives[known.alternative].id.as_str()];
            place.push(study.criteria[known.criterion].id.as_str());
            place.extend(known.block.map(|block| study.blocks[block].id.as_str()));
            format!("{} {}", place.join("/"), Number::new(at, 2).text(source.language))
        }
        (_, None) => return None,
    }))
}
