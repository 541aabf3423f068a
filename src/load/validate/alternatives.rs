//! Alternatives, composites and relations.

use super::super::cells::each;
use super::super::columns::{ASSIGNMENTS, RELATIONS, SCENARIOS};
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use crate::error::{IdKind, Needed, Problem};
use crate::model::{Alternative, Assignment, Relation, RelationKind, ServiceBlock, Text};

/// The alternatives, and what is not known of them because of a fault.
pub(super) struct Alternatives {
    pub(super) list: Vec<Alternative>,
    pub(super) names: Names,
    /// For each alternative, whether it is a composite, also one whose assignment is faulty.
    pub(super) composite: Vec<bool>,
}

pub(super) fn alternatives(
    records: &Records,
    blocks: &[ServiceBlock],
    block_names: &Names,
    findings: &mut Findings,
) -> Alternatives {
    const ID: usize = SCENARIOS.column("id");
    const BASELINE: usize = SCENARIOS.column("baseline");
    let (mut alternatives, mut names) = (Vec::new(), records.names(&SCENARIOS, IdKind::Alternative));
    let mut composite = Vec::new();
    if let Some(table) = &records.scenarios {
        let mut baseline: Option<String> = None;
        let mut unclear = false;
        each(table, findings, |cells| {
            let id = cells.id(ID, &mut names);
            let is_baseline = cells.yes(BASELINE);
            unclear |= cells.failed();
            let label = cells.label(SCENARIOS.column("label_de"), SCENARIOS.column("label_en"));
            let short = cells.texts(SCENARIOS.column("short_de"), SCENARIOS.column("short_en")).or(&label);
            if is_baseline {
                match &baseline {
                    Some(first) => cells.fault(BASELINE, Problem::BaselineTwice { first: first.clone() }),
                    None => baseline = Some(cells.raw(ID).to_owned()),
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
                let letter = Text::new(alternative.letter.as_str(), "");
                names.label(&[&letter, &alternative.label, &alternative.short]);
                alternatives.push(alternative);
            }
        });
        if table.is_empty() {
            names.hush();
            findings.push(Problem::NothingThere { what: Needed::Alternatives }, table.file_location());
        } else if baseline.is_none() && !unclear {
            findings.push(Problem::NoBaseline, table.file_location());
        }
    }
    match &records.assignments {
        Some(table) => composite = assignments(table, &mut alternatives, &names, blocks, block_names, findings),
        // Which alternatives are composites is not known.
        None => composite.resize(alternatives.len(), records.unread(&ASSIGNMENTS)),
    }
    Alternatives { list: alternatives, names, composite }
}

/// Which part serves each block of a composite: part, reason, row and line of each block's assignment.
#[derive(Clone)]
struct Served {
    blocks: Vec<Option<(usize, Text, u32, u32)>>,
    /// Whether a row of the composite could not be read.
    unclear: bool,
}

/// Fills in the assignments; for each alternative, whether it is a composite.
fn assignments(
    table: &Table,
    alternatives: &mut [Alternative],
    names: &Names,
    blocks: &[ServiceBlock],
    block_names: &Names,
    findings: &mut Findings,
) -> Vec<bool> {
    const SCENARIO: usize = ASSIGNMENTS.column("scenario");
    const BLOCK: usize = ASSIGNMENTS.column("block");
    const PART: usize = ASSIGNMENTS.column("part");
    let mut served: Vec<Option<Served>> = vec![None; alternatives.len()];
    each(table, findings, |cells| {
        let whole = cells.reference(SCENARIO, names);
        let block = cells.reference(BLOCK, block_names);
        let part = cells.reference(PART, names);
        let unclear = cells.failed();
        let reason = cells.texts(ASSIGNMENTS.column("reason_de"), ASSIGNMENTS.column("reason_en"));
        let Some(whole) = whole.or_else(|| names.guess(cells.raw(SCENARIO))) else { return };
        let served = served[whole].get_or_insert_with(|| Served { blocks: vec![None; blocks.len()], unclear });
        served.unclear |= unclear;
        let (Some(block), Some(part)) = (block, part) else { return };
        if let Some((.., first_line)) = served.blocks[block] {
            let key = format!("{} × {}", names.id(whole), block_names.id(block));
            cells.fault(BLOCK, Problem::RowTwice { key, first_line });
            return;
        }
        let line = table.location(cells.row.index(), BLOCK).line;
        served.blocks[block] = Some((part, reason, cells.row.index(), line));
    });
    let composite: Vec<bool> = served.iter().map(Option::is_some).collect();
    for (whole, served) in served.into_iter().enumerate() {
        let Some(served) = served else { continue };
        nested(&served, &composite, names, table, findings);
        let last = served.blocks.iter().flatten().map(|&(.., row, _)| row).max().unwrap_or(0);
        let missing = blocks.iter().zip(&served.blocks).filter(|(_, served)| served.is_none());
        let missing: Vec<String> = missing.map(|(block, _)| block.id.to_string()).collect();
        if !missing.is_empty() {
            if !served.unclear {
                let problem =
                    Problem::AssignmentIncomplete { alternative: names.id(whole).to_owned(), blocks: missing };
                findings.push_in(table.file(), problem, || table.location(last, SCENARIO));
            }
            continue;
        }
        let (parts, reasons) = served.blocks.into_iter().flatten().map(|(part, reason, ..)| (part, reason)).unzip();
        alternatives[whole].assignment = Some(Assignment { parts, reasons });
    }
    composite
}

/// Parts that are composites themselves, each at its first block.
fn nested(served: &Served, composite: &[bool], names: &Names, table: &Table, findings: &mut Findings) {
    let mut rows: Vec<(u32, usize)> = served.blocks.iter().flatten().map(|&(part, _, row, _)| (row, part)).collect();
    rows.sort_unstable();
    let mut said = Vec::new();
    for (row, part) in rows.into_iter().filter(|&(_, part)| composite[part]) {
        if !said.contains(&part) {
            said.push(part);
            let problem = Problem::AssignmentNested { part: names.id(part).to_owned() };
            findings.push_in(table.file(), problem, || table.location(row, ASSIGNMENTS.column("part")));
        }
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
        let kind = cells.required_choice(KIND);
        let note = cells.texts(RELATIONS.column("note_de"), RELATIONS.column("note_en"));
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
