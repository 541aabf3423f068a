//! `sensitivity.csv`: which uncertain number makes the lead of the first over the second uncertain.

use super::clarify::{assessment, assessment_columns};
use super::{Source, Table, Value, column};
use crate::model::Language;

/// Shares of the variance of the lead in percent, Sobol indices in closed form: all weights together first, then the
/// assessments, the largest first; those below half a hundredth of a percent are left out.
///
/// `first_order` is the share that vanishes on average once the number is known, `total` the share that would remain if
/// everything else were known. What they differ by belongs to the number and the weights together.
pub(super) fn sensitivity(source: Source<'_>) -> Option<Table> {
    let (study, robustness) = (source.study, source.exact()?);
    let lead = robustness.lead.as_ref()?;
    let [ahead, behind] = [lead.pair.0, lead.pair.1].map(|at| study.alternatives[robustness.kept[at]].id.as_str());
    let mut columns = vec![column("ahead", "Vorn", "Ahead"), column("behind", "Dahinter", "Behind")];
    columns.extend(assessment_columns());
    columns.push(column("first_order", "Anteil in %", "First-order share in %"));
    columns.push(column("total", "Anteil mit Wechselwirkung in %", "Total share in %"));
    let row = |what: Vec<Value>, first: f64, total: f64| {
        let mut row = vec![Value::text(ahead), Value::text(behind)];
        row.extend(what);
        row.extend([Value::percent(first), Value::percent(total)]);
        row
    };
    let all = match source.language {
        Language::De => "alle Gewichte zusammen",
        Language::En => "all weights together",
    };
    let mut weights = vec![Value::text(all)];
    weights.resize(assessment_columns().len(), Value::Empty);
    let shares = &lead.shares;
    let mut rows = Vec::new();
    if shares.weights_total >= LEAST {
        rows.push(row(weights, shares.weights_first, shares.weights_total));
    }
    let mut order: Vec<usize> = (0..shares.total.len()).filter(|&index| shares.total[index] >= LEAST).collect();
    order.sort_by(|&a, &b| shares.total[b].total_cmp(&shares.total[a]));
    rows.extend(order.into_iter().map(|index| {
        row(assessment(source, &robustness.assessments[index]), shares.first[index], shares.total[index])
    }));
    Some(Table { name: "sensitivity", columns, rows })
}

/// A smaller share prints as 0,00.
const LEAST: f64 = 5e-5;
