//! The rule of a plain table.

use super::{Column, Moving, Rule};
use crate::aggregate::Method;
use crate::model::{DecisionTable, ValueFunction};
use crate::robustness::Problem;

impl Rule {
    /// A method on a table whose cell (s, a) is one input of `problem`, drawn in the attribute's own unit.
    pub(in crate::robustness) fn of_table(
        table: &DecisionTable,
        problem: &Problem,
        functions: Vec<Option<ValueFunction>>,
        method: Method,
    ) -> Self {
        let column = |(index, function): (usize, Option<ValueFunction>)| {
            let attribute = table.attributes()[index].clone();
            Column { attribute, likely: table.column(index).to_vec(), function }
        };
        let mut moving = Vec::new();
        for alternative in 0..table.rows() {
            for attribute in 0..table.columns() {
                let parts = problem.cell(alternative, attribute).0.clone();
                if parts.iter().any(|&(input, _)| !problem.inputs()[input].is_fixed()) {
                    moving.push(Moving { alternative, attribute, offset: 0.0, parts });
                }
            }
        }
        let columns = functions.into_iter().enumerate().map(column).collect();
        Self { methods: vec![method], names: table.alternatives().to_vec(), columns, moving, nodes: Vec::new() }
    }
}
