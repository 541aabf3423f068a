//! Steps of the inventory and the evidence that they produced.

use super::super::cells::each;
use super::super::columns::{EVIDENCE, STEPS};
use super::super::names::Names;
use super::super::{Findings, Table};
use super::scores::Scores;
use crate::error::{IdKind, Problem};
use crate::model::{Evidence, InventoryStep};

pub(super) fn steps(table: Option<&Table>, findings: &mut Findings) -> (Vec<InventoryStep>, Names) {
    const ID: usize = STEPS.column("id");
    let (mut steps, mut names) = (Vec::new(), Names::new(IdKind::Step));
    let Some(table) = table else { return (steps, names) };
    each(table, findings, |cells| {
        let id = cells.id(ID);
        let label = cells.label(STEPS.column("label_de"), STEPS.column("label_en"));
        if let Some(id) = id
            && cells.introduce(&id, ID, &mut names)
        {
            steps.push(InventoryStep { id, label });
        }
    });
    (steps, names)
}

pub(super) fn evidence(table: Option<&Table>, steps: &Names, findings: &mut Findings) -> (Vec<Evidence>, Names) {
    const ID: usize = EVIDENCE.column("id");
    let (mut evidence, mut names) = (Vec::new(), Names::new(IdKind::Evidence));
    let Some(table) = table else { return (evidence, names) };
    each(table, findings, |cells| {
        let id = cells.id(ID);
        let step = cells.optional_reference(EVIDENCE.column("step"), steps);
        let title = cells.label(EVIDENCE.column("title_de"), EVIDENCE.column("title_en"));
        let date = cells.date(EVIDENCE.column("date"));
        let source = cells.text(EVIDENCE.column("source"));
        if let Some(id) = id
            && cells.introduce(&id, ID, &mut names)
        {
            evidence.push(Evidence { id, step, title, date, source });
        }
    });
    (evidence, names)
}

/// Evidence that no rating names.
pub(super) fn unused(table: Option<&Table>, evidence: &[Evidence], scores: &Scores, findings: &mut Findings) {
    let Some(table) = table else { return };
    let mut used = vec![false; evidence.len()];
    for &index in scores.evidence_sets.iter().flatten() {
        used[index] = true;
    }
    for (evidence, _) in evidence.iter().zip(used).filter(|(_, used)| !used) {
        let problem = Problem::UnusedEvidence { evidence: evidence.id.to_string() };
        findings.push(problem, crate::error::Location::file(table.file()));
    }
}
