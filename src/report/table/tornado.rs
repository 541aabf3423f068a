//! `tornado.csv`: what each uncertain number alone does to the lead of the first over the second.

use super::{Source, Table, Value, column};
use crate::robustness::{Additive, Assumption, one_way};

/// The first two that pass the gates; `None` where there is no second, or where another method ranks.
pub(in crate::report) fn leaders(source: &Source<'_>) -> Option<(usize, usize)> {
    let main = source.evaluation.main();
    if !(source.study.ranks_by_value() && source.study.adds()) {
        return None;
    }
    let mut passing = main.order.iter().copied().filter(|&s| main.ranks[s].is_some());
    passing.next().zip(passing.next())
}

/// Every assumption that moves the lead, widest first; without rows where nothing is uncertain or nobody is second.
pub(super) fn tornado(source: Source<'_>) -> Table {
    let study = source.study;
    let columns = vec![
        column("first", "Erster", "First"),
        column("second", "Zweiter", "Second"),
        column("kind", "Art", "Kind"),
        column("alternative", "Szenario", "Scenario"),
        column("node", "Kriterium oder Ziel", "Criterion or objective"),
        column("low", "Unteres Ende", "Lower end"),
        column("high", "Oberes Ende", "Upper end"),
        column("lead_low", "Abstand unten", "Lead at the lower end"),
        column("lead_high", "Abstand oben", "Lead at the upper end"),
    ];
    let mut rows = Vec::new();
    if let Some((first, second)) = leaders(&source) {
        let model = Additive::new(study, source.evaluation.main, &source.evaluation.knocked_out);
        for found in one_way(&model, first, second) {
            let (kind, alternative, node) = match found.assumption {
                Assumption::Scores { alternative, criterion } => {
                    let alternative = Value::text(study.alternatives[alternative].id.as_str());
                    ("score", alternative, study.criteria[criterion].id.as_str())
                }
                Assumption::Weight(node) => ("weight", Value::Empty, study.tree.nodes()[node].id.as_str()),
            };
            rows.push(vec![
                Value::text(study.alternatives[first].id.as_str()),
                Value::text(study.alternatives[second].id.as_str()),
                Value::text(kind),
                alternative,
                Value::text(node),
                Value::Number(found.low, 3),
                Value::Number(found.high, 3),
                Value::Number(found.lead_low, 2),
                Value::Number(found.lead_high, 2),
            ]);
        }
    }
    Table { name: "tornado", columns, rows }
}
