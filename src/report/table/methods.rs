//! `methods.csv` and `method-differences.csv`: does the rank depend on the method, and why?

use super::{Source, Table, Value, column};
use crate::report::text::{method as words, method_name, reversal};

/// All methods, each with the alternatives that pass the gates in the order of the main ranking. A method that has no
/// answer on this table has one row without ranks.
pub(super) fn methods(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("method", "Verfahren", "Method"),
        column("method_label", "Verfahren (Name)", "Method (name)"),
        column("alternative", "Szenario", "Scenario"),
        column("label", "Bezeichnung", "Label"),
        column("rank", "Rang", "Rank"),
        column("rank_to", "Rang bis", "Rank to"),
        column("score", "Kennzahl des Verfahrens", "Score of the method"),
        column("higher_is_better", "Mehr ist besser", "Higher is better"),
        column("tau_b", "Rangkorrelation mit der Nutzwertanalyse", "Rank correlation with the additive model"),
        column("rank_similarity", "Ähnlichkeit der Spitze", "Similarity of the top"),
        column("reversals", "Paare, die ein drittes Szenario umdreht", "Pairs that a third scenario turns"),
    ];
    let mut rows = Vec::new();
    let Some(check) = evaluation.cross_check(study) else { return Table { name: "methods", columns, rows } };
    for (compared, reversals) in check.comparison.methods.iter().zip(&check.reversals) {
        let name = compared.method.name();
        let head = [Value::text(name), Value::text(method_name(name, language))];
        let Ok(outcome) = &compared.outcome else {
            rows.push(head.into_iter().chain(std::iter::repeat_n(Value::Empty, 9)).collect());
            continue;
        };
        let tau = compared.agreement.and_then(|agreement| agreement.tau_b);
        let similarity = compared.agreement.map(|agreement| agreement.rank_similarity);
        let turned = reversals.as_ref().map(|all| all.iter().map(|one| one.turned.len()).sum());
        for &s in &evaluation.main().order {
            let Some(row) = check.alternatives.iter().position(|&known| known == s) else { continue };
            let rank = outcome.ranking.ranks()[row];
            rows.push(
                head.iter()
                    .cloned()
                    .chain([
                        Value::text(study.alternatives[s].id.as_str()),
                        Value::text(study.alternatives[s].label.get(language)),
                        Value::Integer(rank.first),
                        Value::Integer(rank.last),
                        Value::Number(outcome.scores[row], 4),
                        Value::YesNo(outcome.higher_is_better),
                        tau.map(|tau| Value::Number(tau, 3)).into(),
                        similarity.map(|similarity| Value::Number(similarity, 3)).into(),
                        turned.map(Value::Integer).into(),
                    ])
                    .collect(),
            );
        }
    }
    Table { name: "methods", columns, rows }
}

/// Every pair that a method sees otherwise than the additive model, with the reason; then every pair whose order turns
/// when a third alternative leaves.
pub(super) fn differences(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let columns = vec![
        column("method", "Verfahren", "Method"),
        column("method_label", "Verfahren (Name)", "Method (name)"),
        column("ahead", "Vorn", "Ahead"),
        column("behind", "Dahinter", "Behind"),
        column("level", "Gleichauf", "Level"),
        column("without", "Wenn dieses Szenario wegfällt", "When this scenario leaves"),
        column("property", "Eigenschaft", "Property"),
        column("reason", "Grund", "Reason"),
    ];
    let mut rows = Vec::new();
    let Some(check) = evaluation.cross_check(study) else { return Table { name: "method-differences", columns, rows } };
    let id = |row: usize| Value::text(study.alternatives[check.alternatives[row]].id.as_str());
    for compared in &check.comparison.methods {
        let name = compared.method.name();
        for pair in &compared.disagreements {
            let property = serde_json::to_value(pair.property).unwrap_or_default();
            rows.push(vec![
                Value::text(name),
                Value::text(method_name(name, language)),
                id(pair.ahead),
                id(pair.behind),
                Value::YesNo(pair.level),
                Value::Empty,
                Value::text(property.as_str().unwrap_or_default()),
                Value::text((words(language).property)(pair.property)),
            ]);
        }
    }
    for (compared, reversals) in check.comparison.methods.iter().zip(&check.reversals) {
        let name = compared.method.name();
        for (left, turned) in reversals.iter().flatten().flat_map(|one| one.turned.iter().map(|t| (one.dropped, t))) {
            rows.push(vec![
                Value::text(name),
                Value::text(method_name(name, language)),
                id(turned.behind),
                id(turned.ahead),
                Value::YesNo(turned.level),
                id(left),
                Value::text("rank-reversal"),
                Value::text(reversal(language)),
            ]);
        }
    }
    Table { name: "method-differences", columns, rows }
}
