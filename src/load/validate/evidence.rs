//! Steps of the inventory and the evidence that they produced.

use super::super::Findings;
use super::super::cells::each;
use super::super::columns::{EVIDENCE, STEPS};
use super::super::names::Names;
use super::super::records::Records;
use super::scores::Scores;
use crate::error::{IdKind, Problem};
use crate::model::{Evidence, InventoryStep};

pub(super) fn steps(records: &Records, findings: &mut Findings) -> (Vec<InventoryStep>, Names) {
    const ID: usize = STEPS.column("id");
    let (mut steps, mut names) = (Vec::new(), records.names(&STEPS, IdKind::Step));
    let Some(table) = &records.steps else { return (steps, names) };
    each(table, findings, |cells| {
        let id = cells.id(ID, &mut names);
        let label = cells.label(STEPS.column("label_de"), STEPS.column("label_en"));
        if let Some(id) = id
            && cells.introduce(&id, ID, &mut names)
        {
            names.label(&[&label]);
            steps.push(InventoryStep { id, label });
        }
    });
    (steps, names)
}

pub(super) fn evidence(records: &Records, steps: &Names, findings: &mut Findings) -> (Vec<Evidence>, Names) {
    const ID: usize = EVIDENCE.column("id");
    let (mut evidence, mut names) = (Vec::new(), records.names(&EVIDENCE, IdKind::Evidence));
    let Some(table) = &records.evidence else { return (evidence, names) };
    each(table, findings, |cells| {
        let id = cells.id(ID, &mut names);
        let step = cells.optional_reference(EVIDENCE.column("step"), steps);
        let title = cells.label(EVIDENCE.column("title_de"), EVIDENCE.column("title_en"));
        let date = cells.date(EVIDENCE.column("date"));
        let source = cells.text(EVIDENCE.column("source"));
        if let Some(id) = id
            && cells.introduce(&id, ID, &mut names)
        {
            names.label(&[&title]);
            evidence.push(Evidence { id, step, title, date, source });
        }
    });
    (evidence, names)
}

/// Evidence that no rating names. Says nothing where there is no rating, or one names evidence that is not known.
pub(super) fn unused(records: &Records, evidence: &[Evidence], scores: &Scores, findings: &mut Findings) {
    const ID: usize = EVIDENCE.column("id");
    let known = records.scores.as_ref().is_some_and(|table| !table.is_empty()) && !scores.evidence_unclear;
    let Some(table) = records.evidence.as_ref().filter(|_| known) else { return };
    let mut used = vec![false; evidence.len()];
    for &index in scores.evidence_sets.iter().flatten() {
        used[index] = true;
    }
    let unused: Vec<&str> = evidence.iter().zip(used).filter(|(_, used)| !used).map(|(e, _)| e.id.as_str()).collect();
    each(table, findings, |cells| {
        let id = cells.raw(ID);
        if unused.contains(&id) {
            cells.fault(ID, Problem::UnusedEvidence { evidence: id.to_owned() });
        }
    });
}
