//! The criteria tree with its scales, anchors and gates.

use super::super::cells::{Cells, each};
use super::super::columns::CRITERIA;
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use super::scales::{self, Scale};
use crate::aggregate::tree::NodeAggregation;
use crate::error::{IdKind, Needed, Problem};
use crate::model::{CriteriaTree, Criterion, End, Gate, Id, Node, Operator, Role, Text, TreeFault};

const ID: usize = CRITERIA.column("id");
const PARENT: usize = CRITERIA.column("parent");
const ROLE: usize = CRITERIA.column("role");
const OPERATOR: usize = CRITERIA.column("gate_operator");
const AGGREGATION: usize = CRITERIA.column("aggregation");
const THRESHOLD: usize = CRITERIA.column("gate_threshold");

/// The criteria of a catalogue.
pub(super) struct Criteria {
    pub(super) tree: CriteriaTree,
    pub(super) leaves: Vec<Criterion>,
    /// How each node makes one value of those below it; empty where all of them add.
    pub(super) aggregations: Vec<NodeAggregation>,
    pub(super) node_names: Names,
    pub(super) names: Names,
    /// Whether the node is weighted, or an objective above a node that is.
    pub(super) counts: Vec<bool>,
    /// Whether the tree or a role is faulty, so that sums of weights mean nothing.
    pub(super) unclear: bool,
    /// For each criterion, whether a fault leaves open which scores it needs.
    pub(super) doubtful: Vec<bool>,
}

/// One row of `criteria.csv`, before it is known whether it is an objective or a criterion.
struct Record {
    id: Id,
    label: Text,
    definition: Text,
    row: u32,
    /// Id of the objective above, empty for none; `None` where it could not be read.
    parent: Option<String>,
    role: Option<Role>,
    role_unclear: bool,
    scale: Scale,
    concerns: Concerns,
    gate: Option<Gate>,
    steps: Vec<usize>,
    overlaps: String,
    aggregation: Option<NodeAggregation>,
}

/// How a criterion is assessed.
enum Concerns {
    /// Once.
    Whole,
    /// In every block, or in these where there are some.
    Blocks(Vec<usize>),
    /// Nobody knows: what the row says could not be read.
    Unclear,
}

impl Concerns {
    fn read(cells: &mut Cells, blocks: &Names) -> Self {
        cells.failed();
        let by_block = cells.yes(CRITERIA.column("by_block"));
        let listed = cells.references(CRITERIA.column("blocks"), blocks);
        match (cells.failed(), by_block) {
            (true, _) => Self::Unclear,
            (false, true) => Self::Blocks(listed),
            (false, false) => Self::Whole,
        }
    }

    /// The blocks, of `count`.
    fn blocks(&self, count: usize) -> Option<Vec<usize>> {
        match self {
            Self::Whole | Self::Unclear => None,
            Self::Blocks(listed) if listed.is_empty() => Some((0..count).collect()),
            Self::Blocks(listed) => Some(listed.clone()),
        }
    }
}

pub(super) fn criteria(records: &Records, blocks: &Names, steps: &Names, findings: &mut Findings) -> Option<Criteria> {
    let table = records.criteria.as_ref()?;
    let (nodes, node_names) = read(records, table, blocks, steps, findings);
    if nodes.is_empty() {
        if table.is_empty() {
            findings.push(Problem::NothingThere { what: Needed::WeightedCriteria }, table.file_location());
        }
        return None;
    }
    let (parents, parents_known) = parents(&nodes, &node_names, table, findings);
    let tree = if parents_known { tree(&nodes, &parents, table, findings) } else { None };
    let unclear =
        tree.is_none() || records.mode_unclear || node_names.has_spoilt() || nodes.iter().any(|node| node.role_unclear);
    let mut doubtful = Vec::new();
    let is_parent = |index: usize| parents.contains(&Some(index));
    let mut names = records.names(&CRITERIA, IdKind::Criterion);
    names.spoil_as(&node_names);
    for node in nodes.iter().enumerate().filter(|(index, _)| !is_parent(*index)).map(|(_, node)| node) {
        names.push(node.id.as_str(), table.location(node.row, ID).line);
        names.label(&[&node.label]);
    }
    let mut anchors = scales::anchors(records, &names, findings);
    let mut criteria = Vec::new();
    let mut of_node = vec![None; nodes.len()];
    for (index, node) in nodes.iter().enumerate() {
        if is_parent(index) {
            objective(node, table, findings);
            continue;
        }
        if node.aggregation.is_some() && !unclear {
            let problem = Problem::AggregationOnCriterion { criterion: node.id.to_string() };
            findings.push_in(table.file(), problem, || table.location(node.row, AGGREGATION));
        }
        // In a faulty tree, the top may have lost what is below it; this, too, makes it no criterion.
        let lost = node.role_unclear || (unclear && node.parent.as_deref() == Some(""));
        let role = if lost { Role::Report } else { node.role.unwrap_or(Role::Utility) };
        doubtful.push(
            lost || matches!(node.concerns, Concerns::Unclear) || (records.mode_unclear && role == Role::Monetary),
        );
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
            anchors: anchors.rows.into_iter().map(|row| row.anchor).collect(),
            blocks: node.concerns.blocks(blocks.len()),
            gate: node.gate.clone(),
            steps: node.steps.clone(),
            overlaps: Vec::new(),
        });
    }
    overlaps(&nodes, &mut criteria, &names, records, table, findings);
    let mode = records.settings.mode;
    if !unclear && records.settings_read && !criteria.iter().any(|criterion| mode.weighs(criterion.role)) {
        let location = table.file_location();
        findings.push(Problem::NothingThere { what: Needed::WeightedCriteria }, location);
    }
    let rules: Vec<_> = nodes.iter().map(|node| node.aggregation.unwrap_or_default()).collect();
    let adds = rules.iter().all(|&rule| rule == NodeAggregation::Additive);
    let mut nodes = tree.unwrap_or_else(|| flat(&nodes));
    for (node, criterion) in nodes.iter_mut().zip(of_node) {
        node.criterion = criterion;
    }
    let tree = CriteriaTree::new(nodes).ok()?;
    let mut counts = vec![false; tree.nodes().len()];
    for criterion in criteria.iter().filter(|criterion| mode.weighs(criterion.role)) {
        let mut node = Some(criterion.node);
        while let Some(index) = node {
            counts[index] = true;
            node = tree.nodes()[index].parent;
        }
    }
    let unclear = unclear || !counts.contains(&true);
    let aggregations = if adds { Vec::new() } else { rules };
    Some(Criteria { tree, leaves: criteria, aggregations, node_names, names, counts, unclear, doubtful })
}

fn read(
    records: &Records,
    table: &Table,
    blocks: &Names,
    steps: &Names,
    findings: &mut Findings,
) -> (Vec<Record>, Names) {
    let (mut nodes, mut names) = (Vec::new(), records.names(&CRITERIA, IdKind::Node));
    each(table, findings, |cells| {
        let id = cells.id(ID, &mut names);
        cells.choice(CRITERIA.column("scale"));
        cells.text(CRITERIA.column("source"));
        cells.failed();
        let role = cells.choice(ROLE).and_then(|name| Role::ALL.into_iter().find(|role| role.name() == name));
        let role_unclear = cells.failed();
        let parent = cells.text(PARENT);
        let parent = Some(parent).filter(|_| !cells.failed());
        let concerns = Concerns::read(cells, blocks);
        let record = |id| Record {
            label: cells.label(CRITERIA.column("label_de"), CRITERIA.column("label_en")),
            definition: cells.texts(CRITERIA.column("definition_de"), CRITERIA.column("definition_en")),
            row: cells.row.index(),
            parent,
            role,
            role_unclear,
            scale: Scale::read(cells),
            concerns,
            gate: gate(cells),
            steps: cells.references(CRITERIA.column("steps"), steps),
            overlaps: cells.text(CRITERIA.column("overlaps")),
            aggregation: aggregation(cells),
            id,
        };
        let record = id.map(record);
        if let Some(record) = record
            && cells.introduce(&record.id, ID, &mut names)
        {
            names.label(&[&record.label]);
            nodes.push(record);
        }
    });
    (nodes, names)
}

fn aggregation(cells: &mut Cells) -> Option<NodeAggregation> {
    Some(match cells.choice(AGGREGATION)? {
        "geometric" => NodeAggregation::Geometric,
        "minimum" => NodeAggregation::Minimum,
        _ => NodeAggregation::Additive,
    })
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

/// The objective above each node, and whether all of them are known. One that is misspelt is reported, and taken for
/// the one that it resembles, so that the checks of scales and scores go on.
fn parents(nodes: &[Record], names: &Names, table: &Table, findings: &mut Findings) -> (Vec<Option<usize>>, bool) {
    let mut known = true;
    let mut parents = Vec::with_capacity(nodes.len());
    for node in nodes {
        let id = node.parent.as_deref().unwrap_or_default();
        let parent = names.get(id);
        known &= node.parent.is_some();
        if parent.is_none() && !id.is_empty() {
            known = false;
            if let Some(problem) = names.unknown(id) {
                findings.push_in(table.file(), problem, || table.location(node.row, PARENT));
            }
        }
        parents.push(parent.or_else(|| names.guess(id)));
    }
    (parents, known)
}

fn node(record: &Record, parent: Option<usize>) -> Node {
    Node {
        id: record.id.clone(),
        label: record.label.clone(),
        definition: record.definition.clone(),
        parent,
        children: Vec::new(),
        criterion: None,
    }
}

/// In place of a faulty tree, one in which every node hangs below the first.
fn flat(records: &[Record]) -> Vec<Node> {
    records.iter().enumerate().map(|(index, record)| node(record, (index > 0).then_some(0))).collect()
}

/// The nodes of the tree, or nothing where they form none.
fn tree(records: &[Record], parents: &[Option<usize>], table: &Table, findings: &mut Findings) -> Option<Vec<Node>> {
    let nodes: Vec<Node> = records.iter().zip(parents).map(|(record, &parent)| node(record, parent)).collect();
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
                if let Some(problem) = names.unknown(id) {
                    findings.push_in(table.file(), problem, || table.location(node.row, OVERLAPS));
                }
                continue;
            };
            if other == index {
                continue;
            }
            let weighs = |c: usize| records.settings.mode.weighs(criteria[c].role);
            if weighs(index) && weighs(other) && !criteria[other].overlaps.contains(&index) {
                let problem = Problem::Overlap { criterion: criteria[index].id.to_string(), other: id.to_owned() };
                findings.push_in(table.file(), problem, || table.location(node.row, OVERLAPS));
            }
            criteria[index].overlaps.push(other);
        }
    }
}
