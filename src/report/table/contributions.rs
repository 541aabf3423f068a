//! `contributions.csv`: what each alternative's value is made of.

use super::{Source, Table, Value, column};
use crate::evaluate::criterion_values;

/// Alternatives in rank order, each with all weighted criteria in the order of the catalogue.
pub(super) fn contributions(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let main = evaluation.main();
    let weights = study.profiles[evaluation.main].weights.global();
    let columns = vec![
        column("alternative", "Szenario", "Scenario"),
        column("group", "Gruppe", "Group"),
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("weight", "Gewicht in %", "Weight in %"),
        column("value", "Punkte", "Value"),
        column("contribution", "Beitrag", "Contribution"),
    ];
    let mut rows = Vec::new();
    for &s in &main.order {
        let values = if study.adds() { Vec::new() } else { criterion_values(study, &evaluation.partial, s) };
        for (c, criterion) in study.criteria.iter().enumerate().filter(|(c, _)| study.weighted(*c)) {
            let (weight, contribution) = (weights[criterion.node], main.values.contributions_of(s)[c]);
            // Where a node does not add, a contribution is no longer weight times value.
            let points = values.get(c).copied().unwrap_or(contribution / weight);
            let value = if weight > 0.0 { Value::points(points) } else { Value::Empty };
            let group = study.tree.group_of(criterion.node).map_or("", |group| study.tree.nodes()[group].id.as_str());
            rows.push(vec![
                Value::text(study.alternatives[s].id.as_str()),
                Value::text(group),
                Value::text(criterion.id.as_str()),
                Value::text(criterion.label.get(language)),
                Value::percent(weight),
                value,
                Value::Number(contribution, 2),
            ]);
        }
    }
    Table { name: "contributions", columns, rows }
}
