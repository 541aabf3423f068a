//! The rule of a study.

use super::{Column, Moving, Rule};
use crate::aggregate::Method;
use crate::error::NumericError;
use crate::evaluate::decision_table;
use crate::model::Estimate;
use crate::robustness::StudyProblem;
use crate::study::Study;

impl Rule {
    /// What ranks the runs of a study, `known` being its problem: the methods of `robustness.methods`, or the study's
    /// own, and the rules of its tree. `None` where the weighted sum ranks every run.
    ///
    /// # Errors
    /// Those of [`decision_table`].
    pub fn of_study(study: &Study, known: &StudyProblem) -> Result<Option<Self>, NumericError> {
        let methods = study.ranking_methods();
        if study.adds() && methods.iter().all(|method| *method == Method::default()) {
            return Ok(None);
        }
        let mut weights = vec![0.0; study.performances.attributes().len()];
        for &attribute in &known.attributes {
            weights[attribute] = 1.0;
        }
        let table = decision_table(study, &weights, &known.alternatives)?;
        let columns = known.attributes.iter().zip(table.attributes()).enumerate();
        let columns: Vec<Column> = columns
            .map(|(index, (&a, attribute))| {
                let criterion = study.performances.attributes()[a].criterion;
                let function = study.criteria[criterion].value.clone();
                Column { attribute: attribute.clone(), likely: table.column(index).to_vec(), function }
            })
            .collect();
        let nodes = if study.adds() {
            Vec::new()
        } else {
            known.nodes.iter().map(|&node| study.aggregations.get(node).copied().unwrap_or_default()).collect()
        };
        let names = table.alternatives().to_vec();
        Ok(Some(Self { methods, names, columns, moving: moving(study, known), nodes }))
    }
}

/// The cells that an uncertain assessment enters; the certain ones of a mean of parts are its offset.
fn moving(study: &Study, known: &StudyProblem) -> Vec<Moving> {
    let inputs = known.problem.inputs();
    let mut list = Vec::new();
    for (alternative, &s) in known.alternatives.iter().enumerate() {
        for (attribute, &a) in known.attributes.iter().enumerate() {
            let cell = &known.problem.cell(alternative, attribute).0;
            let parts: Vec<(usize, f64)> =
                cell.iter().copied().filter(|&(input, _)| !inputs[input].is_fixed()).collect();
            if parts.is_empty() {
                continue;
            }
            let likely = |&(input, share): &(usize, f64)| {
                known.inputs[input].map_or(0.0, |index| share * known.assessments[index].estimate.likely())
            };
            let whole = study.performances.get(s, a).map_or(0.0, Estimate::likely);
            let offset = whole - parts.iter().map(likely).sum::<f64>();
            list.push(Moving { alternative, attribute, offset, parts });
        }
    }
    list
}
