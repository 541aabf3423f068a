//! `coverage.csv`: which criterion rests on which evidence.

use super::{Source, Table, Value, column};

/// One row a criterion and step of the inventory: expected, found, gap.
pub(super) fn coverage(source: Source<'_>) -> Table {
    let Source { study, evaluation, language, .. } = source;
    let coverage = &evaluation.coverage;
    let columns = vec![
        column("criterion", "Kriterium", "Criterion"),
        column("label", "Bezeichnung", "Label"),
        column("step", "Schritt der Bestandsaufnahme", "Step of the inventory"),
        column("step_label", "Schritt (Name)", "Step (name)"),
        column("expected", "Vorgesehen", "Expected"),
        column("ratings", "Bewertungen mit Beleg", "Ratings with evidence"),
        column("ratings_total", "Bewertungen", "Ratings"),
        column("ratings_assumed", "Davon ohne Beleg", "Of these without evidence"),
        column("gap", "Lücke", "Gap"),
    ];
    let gaps = coverage.gaps();
    let mut rows = Vec::new();
    for (c, criterion) in study.criteria.iter().enumerate() {
        for (step, known) in study.steps.iter().enumerate() {
            rows.push(vec![
                Value::text(criterion.id.as_str()),
                Value::text(criterion.label.get(language)),
                Value::text(known.id.as_str()),
                Value::text(known.label.get(language)),
                Value::YesNo(coverage.expected[c][step]),
                Value::Integer(coverage.ratings[c][step]),
                Value::Integer(coverage.total[c]),
                Value::Integer(coverage.assumed[c]),
                Value::YesNo(gaps.contains(&(c, step))),
            ]);
        }
    }
    Table { name: "coverage", columns, rows }
}
