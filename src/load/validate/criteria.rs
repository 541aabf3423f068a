//! The criteria tree with its scales, anchors and gates.

use super::super::cells::{Cells, each};
use super::super::columns::CRITERIA;
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use super::scales::{self, Scale};
use crate::error::{IdKind, Location, Needed, Problem};
use crate::model::{CriteriaTree, Criterion, End, Gate, Id, Node, Operator, Role, Text, TreeFault};

const ID: usize = CRITERIA.column("id");
const PARENT: usize = CRITERIA.column("parent");
const ROLE: usize = CRITERIA.column("role");
const OPERATOR: usize = CRITERIA.column("gate_operator");
const THRESHOLD: usize = CRITERIA.column("gate_threshold");

/// The criteria of a catalogue.
pub(super) struct Criteria {
    pub(super) tree: CriteriaTree,
    pub(super) leaves: Vec<Criterion>,
    pub(super) node_names: Names,
    pub(super) names: Names,
    /// Whether the node is weighted, or an objective above a node that is.
    pub(super) counts: Vec<bool>,
}

/// One row of `criteria.csv`, before it is known whether it is an objective or a criterion.
struct Record {
    id: Id,
    label: Text,
    definition: Text,
    row: u32,
    parent: String,
    role: Option<Role>,
    scale: Scale,
    by_block: bool,
    blocks: Vec<usize>,
    gate: Option<Gate>,
    steps: Vec<usize>,
    overlaps: String,
}

pub(super) fn criteria(records: &Records, blocks: &Names, steps: &Names, findings: &mut Findings) -> Option<Criteria> {
    let table = records.criteria.as_ref()?;
    let (nodes, node_names) = read(table, blocks, steps, findings);
    let parents = parents(&nodes, &node_names, table, findings);
    let tree = tree(&nodes, &parents, table, findings);
    let is_parent = |index: usize| parents.contains(&Some(index));
    let mut names = Names::new(IdKind::Criterion);
    for (index, node) in nodes.iter().enumerate().filter(|(index, _)| !is_parent(*index)) {
        let line = table.location(node.row, ID).line;
        let _ = index;
        names.push(node.id.as_str(), line);
    }
    let mut anchors = scales::anchors(records.anchors.as_ref(), &names, findings);
    let mut criteria = Vec::new();
    let mut of_node = vec![None; nodes.len()];
    for (index, node) in nodes.iter().enumerate() {
        if is_parent(index) {
            objective(node, table, findings);
            continue;
        }
        let role = node.role.unwrap_or(Role::Utility);
        let anchors = std::mem::take(&mut anchors[criteria.len()]);
        let weighted = records.settings.mode.weighs(role);
        let value = scales::value(node.id.as_str(), &node.scale, &anchors, weighted, table, node.row, findings);
        of_node[index] = Some(criteria.len());
        criteria.push(Criterion {
            id: node.id.clone(),
            node: index,
            label: node.label.clone(),
            definition: node.definition.clone(),
            role,
            unit: node.scale.unit.clone(),
            value,
            anchors: anchors.into_iter().map(|row| row.anchor).collect(),
            blocks: node
                .by_block
                .then(|| if node.blocks.is_empty() { (0..blocks.len()).collect() } else { node.blocks.clone() }),
            gate: node.gate.clone(),
            steps: node.steps.clone(),
            overlaps: Vec::new(),
        });
    }
    overlaps(&nodes, &mut criteria, &names, records, table, findings);
    let mode = records.settings.mode;
    if !criteria.iter().any(|criterion| mode.weighs(criterion.role)) {
        let location = Location::file(table.file());
        findings.push(Problem::NothingThere { what: Needed::WeightedCriteria }, location);
    }
    let mut nodes_with_criteria = tree?;
    for (node, criterion) in nodes_with_criteria.iter_mut().zip(of_node) {
        node.criterion = criterion;
    }
    let tree = CriteriaTree::new(nodes_with_criteria).ok()?;
    let mut counts = vec![false; tree.nodes().len()];
    for criterion in criteria.iter().filter(|criterion| mode.weighs(criterion.role)) {
        let mut node = Some(criterion.node);
        while let Some(index) = node {
            counts[index] = true;
            node = tree.nodes()[index].parent;
        }
    }
    Some(Criteria { tree, leaves: criteria, node_names, names, counts })
}

fn read(table: &Table, blocks: &Names, steps: &Names, findings: &mut Findings) -> (Vec<Record>, Names) {
    let (mut nodes, mut names) = (Vec::new(), Names::new(IdKind::Node));
    each(table, findings, |cells| {
        let id = cells.id(ID);
        let record = |id| Record {
            label: cells.label(CRITERIA.column("label_de"), CRITERIA.column("label_en")),
            definition: cells.texts(CRITERIA.column("definition_de"), CRITERIA.column("definition_en")),
            row: cells.row.index(),
            parent: cells.text(PARENT),
            role: cells.choice(ROLE).and_then(|name| Role::ALL.into_iter().find(|role| role.name() == name)),
            scale: Scale::read(cells),
            by_block: cells.yes(CRITERIA.column("by_block")),
            blocks: cells.references(CRITERIA.column("blocks"), blocks),
            gate: gate(cells),
            steps: cells.references(CRITERIA.column("steps"), steps),
            overlaps: cells.text(CRITERIA.column("overlaps")),
            id,
        };
        let record = id.map(record);
        if let Some(record) = record
            && cells.introduce(&record.id, ID, &mut names)
        {
            nodes.push(record);
        }
    });
    (nodes, names)
}

fn gate(cells: &mut Cells) -> Option<Gate> {
    let operator = cells.choice(OPERATOR);
    let threshold = cells.number(THRESHOLD);
    let end = match cells.choice(CRITERIA.column("gate_applies_to")) {
        Some("low") => End::Low,
        Some("high") => End::High,
        _ => End::Likely,
    };
    let reason = cells.texts(CRITERIA.column("gate_reason_de"), CRITERIA.column("gate_reason_en"));
    let operator = operator.and_then(|sign| Operator::ALL.into_iter().find(|operator| operator.sign() == sign));
    match (operator, threshold) {
        (Some(operator), Some(threshold)) => Some(Gate { operator, threshold, applies_to: end, reason }),
        (None, None) => None,
        (None, Some(_)) | (Some(_), None) => {
            let column = if operator.is_none() { OPERATOR } else { THRESHOLD };
            let criterion = cells.raw(ID).to_owned();
            if cells.raw(column).is_empty() {
                cells.fault(column, Problem::GateIncomplete { criterion });
            }
            None
        }
    }
}

fn parents(nodes: &[Record], names: &Names, table: &Table, findings: &mut Findings) -> Vec<Option<usize>> {
    let find = |node: &Record| {
        if node.parent.is_empty() {
            return None;
        }
        let parent = names.get(&node.parent);
        if parent.is_none() {
            findings.push_in(table.file(), names.unknown(&node.parent), || table.location(node.row, PARENT));
        }
        parent
    };
    nodes.iter().map(find).collect()
}

/// The nodes of the tree, or nothing where they form none.
fn tree(records: &[Record], parents: &[Option<usize>], table: &Table, findings: &mut Findings) -> Option<Vec<Node>> {
    let misspelt = records.iter().zip(parents).any(|(record, parent)| parent.is_none() && !record.parent.is_empty());
    if misspelt || records.is_empty() {
        return None; // the unknown parent is reported; what hangs on it would only be noise
    }
    let nodes: Vec<Node> = records
        .iter()
        .zip(parents)
        .map(|(record, &parent)| Node {
            id: record.id.clone(),
            label: record.label.clone(),
            definition: record.definition.clone(),
            parent,
            children: Vec::new(),
            criterion: None,
        })
        .collect();
    let id = |index: usize| records[index].id.to_string();
    match CriteriaTree::new(nodes.clone()) {
        Ok(_) => Some(nodes),
        Err(faults) => {
            for fault in faults {
                let (problem, row) = match fault {
                    TreeFault::NoRoot => (Problem::TreeRoot { first: None }, records[0].row),
                    TreeFault::SecondRoot(first, second) => {
                        (Problem::TreeRoot { first: Some(id(first)) }, records[second].row)
                    }
                    TreeFault::Cycle(circle) => {
                        let row = records[circle[0]].row;
                        (Problem::TreeCycle { nodes: circle.into_iter().map(id).collect() }, row)
                    }
                };
                findings.push_in(table.file(), problem, || table.location(row, PARENT));
            }
            None
        }
    }
}

/// An objective has no scale, role or gate of its own.
fn objective(node: &Record, table: &Table, findings: &mut Findings) {
    let role = node.role.map(|_| ROLE);
    let gate = node.gate.as_ref().map(|_| OPERATOR);
    for column in [role, node.scale.first_filled(), gate].into_iter().flatten() {
        let problem = Problem::ObjectiveWithScale { node: node.id.to_string(), column: CRITERIA.columns[column].name };
        findings.push_in(table.file(), problem, || table.location(node.row, column));
    }
}

fn overlaps(
    nodes: &[Record],
    criteria: &mut [Criterion],
    names: &Names,
    records: &Records,
    table: &Table,
    findings: &mut Findings,
) {
    const OVERLAPS: usize = CRITERIA.column("overlaps");
    for index in 0..criteria.len() {
        let node = &nodes[criteria[index].node];
        for id in node.overlaps.split([' ', ',', ';', '\n']).filter(|id| !id.is_empty()) {
            let Some(other) = names.get(id) else {
                findings.push_in(table.file(), names.unknown(id), || table.location(node.row, OVERLAPS));
                continue;
            };
            let weighs = |c: usize| records.settings.mode.weighs(criteria[c].role);
            if weighs(index) && weighs(other) && !criteria[other].overlaps.contains(&index) {
                let problem = Problem::Overlap { criterion: criteria[index].id.to_string(), other: id.to_owned() };
                findings.push_in(table.file(), problem, || table.location(node.row, OVERLAPS));
            }
            criteria[index].overlaps.push(other);
        }
    }
}
