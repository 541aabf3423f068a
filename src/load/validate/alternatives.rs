//! Alternatives, composites and relations.

use super::super::cells::each;
use super::super::columns::{ASSIGNMENTS, RELATIONS, SCENARIOS};
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use crate::error::{IdKind, Location, Needed, Problem};
use crate::model::{Alternative, Assignment, Relation, RelationKind, ServiceBlock, Text};

pub(super) fn alternatives(
    records: &Records,
    blocks: &[ServiceBlock],
    block_names: &Names,
    findings: &mut Findings,
) -> (Vec<Alternative>, Names) {
    const ID: usize = SCENARIOS.column("id");
    const BASELINE: usize = SCENARIOS.column("baseline");
    let (mut alternatives, mut names) = (Vec::new(), Names::new(IdKind::Alternative));
    let Some(table) = records.scenarios.as_ref() else { return (alternatives, names) };
    let mut baseline: Option<String> = None;
    each(table, findings, |cells| {
        let id = cells.id(ID);
        let label = cells.label(SCENARIOS.column("label_de"), SCENARIOS.column("label_en"));
        let short = cells.texts(SCENARIOS.column("short_de"), SCENARIOS.column("short_en")).or(&label);
        let is_baseline = cells.yes(BASELINE);
        if let (true, Some(id)) = (is_baseline, &id) {
            match &baseline {
                Some(first) => cells.fault(BASELINE, Problem::BaselineTwice { first: first.clone() }),
                None => baseline = Some(id.to_string()),
            }
        }
        let alternative = |id| Alternative {
            id,
            letter: cells.text(SCENARIOS.column("letter")),
            label,
            short,
            definition: cells.texts(SCENARIOS.column("definition_de"), SCENARIOS.column("definition_en")),
            legal_form: cells.text(SCENARIOS.column("legal_form")),
            assumption: cells.texts(SCENARIOS.column("assumption_de"), SCENARIOS.column("assumption_en")),
            baseline: is_baseline,
            assignment: None,
            source: cells.text(SCENARIOS.column("source")),
        };
        let alternative = id.map(alternative);
        if let Some(alternative) = alternative
            && cells.introduce(&alternative.id, ID, &mut names)
        {
            alternatives.push(alternative);
        }
    });
    if alternatives.is_empty() {
        findings.push(Problem::NothingThere { what: Needed::Alternatives }, Location::file(table.file()));
    }
    if let Some(table) = &records.assignments {
        assignments(table, &mut alternatives, &names, blocks, block_names, findings);
    }
    (alternatives, names)
}

fn assignments(
    table: &Table,
    alternatives: &mut [Alternative],
    names: &Names,
    blocks: &[ServiceBlock],
    block_names: &Names,
    findings: &mut Findings,
) {
    const SCENARIO: usize = ASSIGNMENTS.column("scenario");
    const BLOCK: usize = ASSIGNMENTS.column("block");
    const PART: usize = ASSIGNMENTS.column("part");
    /// Part, reason, row and line of each block's assignment.
    type Served = Vec<Option<(usize, Text, u32, u32)>>;
    let mut served: Vec<Option<Served>> = vec![None; alternatives.len()];
    each(table, findings, |cells| {
        let whole = cells.reference(SCENARIO, names);
        let block = cells.reference(BLOCK, block_names);
        let part = cells.reference(PART, names);
        let reason = cells.texts(ASSIGNMENTS.column("reason_de"), ASSIGNMENTS.column("reason_en"));
        let (Some(whole), Some(block), Some(part)) = (whole, block, part) else { return };
        let served = served[whole].get_or_insert_with(|| vec![None; blocks.len()]);
        if let Some((.., first_line)) = served[block] {
            let key = format!("{} × {}", names.id(whole), block_names.id(block));
            cells.fault(BLOCK, Problem::RowTwice { key, first_line });
            return;
        }
        let line = table.location(cells.row.index(), BLOCK).line;
        served[block] = Some((part, reason, cells.row.index(), line));
    });
    let composite: Vec<bool> = served.iter().map(Option::is_some).collect();
    for (whole, served) in served.into_iter().enumerate() {
        let Some(served) = served else { continue };
        let last = served.iter().flatten().map(|&(.., row, _)| row).max().unwrap_or(0);
        let missing: Vec<String> =
            (0..blocks.len()).filter(|&b| served[b].is_none()).map(|b| blocks[b].id.to_string()).collect();
        if !missing.is_empty() {
            let problem = Problem::AssignmentIncomplete { alternative: names.id(whole).to_owned(), blocks: missing };
            findings.push_in(table.file(), problem, || table.location(last, SCENARIO));
            continue;
        }
        let mut assignment = Assignment { parts: Vec::new(), reasons: Vec::new() };
        for (part, reason, row, _) in served.into_iter().flatten() {
            if composite[part] {
                let problem = Problem::AssignmentNested { part: names.id(part).to_owned() };
                findings.push_in(table.file(), problem, || table.location(row, PART));
            }
            assignment.parts.push(part);
            assignment.reasons.push(reason);
        }
        alternatives[whole].assignment = Some(assignment);
    }
}

pub(super) fn relations(table: Option<&Table>, names: &Names, findings: &mut Findings) -> Vec<Relation> {
    const FROM: usize = RELATIONS.column("scenario");
    const TO: usize = RELATIONS.column("other");
    const KIND: usize = RELATIONS.column("relation");
    let mut relations: Vec<Relation> = Vec::new();
    let mut lines = Vec::new();
    let Some(table) = table else { return relations };
    each(table, findings, |cells| {
        let from = cells.reference(FROM, names);
        let to = cells.reference(TO, names);
        let kind = cells.choice(KIND);
        let note = cells.texts(RELATIONS.column("note_de"), RELATIONS.column("note_en"));
        if cells.raw(KIND).is_empty() {
            cells.fault(KIND, Problem::CellEmpty { column: RELATIONS.columns[KIND].name });
        }
        let kind = kind.and_then(|name| RelationKind::ALL.into_iter().find(|kind| kind.name() == name));
        let (Some(from), Some(to), Some(kind)) = (from, to, kind) else { return };
        if from == to {
            cells.fault(TO, Problem::RelationToItself { alternative: names.id(from).to_owned() });
            return;
        }
        let same = |r: &Relation| (r.from, r.to) == (from, to) || (r.from, r.to) == (to, from);
        if let Some(first) = relations.iter().position(same) {
            let key = format!("{} × {}", names.id(from), names.id(to));
            cells.fault(TO, Problem::RowTwice { key, first_line: lines[first] });
            return;
        }
        lines.push(table.location(cells.row.index(), FROM).line);
        relations.push(Relation { from, to, kind, note });
    });
    relations
}
