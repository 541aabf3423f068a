//! Profiles of weights: whose they are, and that they sum to 100 among siblings.

mod judged;

use std::collections::BTreeMap;

use super::super::cells::{Cells, each};
use super::super::columns::{PROFILES, WEIGHTS};
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use super::criteria::Criteria;
use crate::error::{IdKind, Location, Needed, Problem};
use crate::model::{Id, Profile, Role, Text, Weights};
use crate::study::{AVERAGE, Settings, average};

/// Weights may miss 100 by this much: three times 33.33 or six times 16.67 is meant as equal.
pub(super) const SUM_TOLERANCE: f64 = 0.05;

const PROFILE: usize = WEIGHTS.column("profile");
const NODE: usize = WEIGHTS.column("node");
const POINTS: usize = WEIGHTS.column("points");

/// Points of one profile for one node, with the place where they stand.
#[derive(Clone, Copy)]
struct Point<'t> {
    /// `None` where they could not be read.
    points: Option<f64>,
    table: &'t Table,
    row: u32,
}

/// The points of all profiles, before they are checked against the tree.
pub(super) struct Points<'t> {
    names: Names,
    labels: Vec<(Text, Text, f64)>,
    /// Whether the profiles have a table of their own, so that no others exist.
    declared: bool,
    /// Per profile and node.
    own: BTreeMap<(usize, usize), Point<'t>>,
    /// For every profile without an own row, per node.
    shared: BTreeMap<usize, Point<'t>>,
    /// Profiles that must not be shown: groups of a survey that are too small.
    hidden: Vec<usize>,
}

/// Reads `profiles.csv` and `weights.csv` of the catalogue, then of the study: a profile of the study replaces the
/// catalogue's of the same id, a shared row of the study the catalogue's for the same node.
pub(super) fn points<'t>(records: &'t Records, nodes: &Names, findings: &mut Findings) -> Points<'t> {
    let mut points = Points {
        names: records.names(&PROFILES, IdKind::Profile),
        labels: Vec::new(),
        declared: false,
        own: BTreeMap::new(),
        shared: BTreeMap::new(),
        hidden: Vec::new(),
    };
    for table in [&records.profiles, &records.study_profiles].into_iter().flatten() {
        points.read_profiles(table, findings);
    }
    points.declared = points.names.len() > 0 || points.names.is_silent();
    for table in [&records.weights, &records.study_weights].into_iter().flatten() {
        points.read_weights(table, nodes, findings);
    }
    points
}

impl<'t> Points<'t> {
    fn read_profiles(&mut self, table: &Table, findings: &mut Findings) {
        const ID: usize = PROFILES.column("id");
        let mut here = Names::new(IdKind::Profile);
        each(table, findings, |cells| {
            let id = cells.id(ID, &mut here);
            let label = cells.label(PROFILES.column("label_de"), PROFILES.column("label_en"));
            let note = cells.texts(PROFILES.column("note_de"), PROFILES.column("note_en"));
            let power = cells.not_negative(PROFILES.column("power")).unwrap_or(1.0);
            let Some(id) = id else { return };
            if cells.introduce(&id, ID, &mut here) {
                let index = self.profile(id.as_str());
                if index + 1 == self.names.len() {
                    self.names.label(&[&label]);
                }
                self.labels[index] = (label, note, power);
            }
        });
        self.names.spoil_as(&here);
    }

    fn read_weights(&mut self, table: &'t Table, nodes: &Names, findings: &mut Findings) {
        let mut seen: BTreeMap<(Option<usize>, usize), u32> = BTreeMap::new();
        let mut replaced: Vec<usize> = Vec::new();
        each(table, findings, |cells| {
            let shared = cells.raw(PROFILE) == "*";
            let profile = if shared { None } else { self.profile_of(cells) };
            let node = cells.reference(NODE, nodes).or_else(|| nodes.guess(cells.raw(NODE)));
            let points = cells.required_number(POINTS);
            if let Some(found) = points.filter(|&points| points < 0.0) {
                cells.fault(POINTS, Problem::Negative { found });
            }
            let points = if cells.failed() { None } else { points };
            let Some(node) = node.filter(|_| shared || profile.is_some()) else { return };
            let row = cells.row.index();
            let point = Point { points, table, row };
            if points.is_some() {
                if let Some(&first) = seen.get(&(profile, node)) {
                    let name = profile.map_or("*", |profile| self.names.id(profile));
                    let first_line = table.location(first, NODE).line;
                    let key = format!("{name} × {}", nodes.id(node));
                    cells.fault(NODE, Problem::RowTwice { key, first_line });
                    return;
                }
                seen.insert((profile, node), row);
            } else if seen.contains_key(&(profile, node)) {
                return;
            }
            let Some(profile) = profile else {
                self.shared.insert(node, point);
                return;
            };
            if !replaced.contains(&profile) {
                replaced.push(profile);
                self.own.retain(|&(of, _), _| of != profile);
            }
            self.own.insert((profile, node), point);
        });
    }

    /// The profile of a row of weights; of a faulty one that which it was probably meant for. Without a table of
    /// profiles, the weights introduce them.
    fn profile_of(&mut self, cells: &mut Cells) -> Option<usize> {
        if self.declared {
            return cells.reference(PROFILE, &self.names).or_else(|| self.names.guess(cells.raw(PROFILE)));
        }
        let id = cells.id(PROFILE, &mut self.names)?;
        Some(self.profile(id.as_str()))
    }

    fn profile(&mut self, id: &str) -> usize {
        self.names.get(id).unwrap_or_else(|| {
            self.labels.push((Text::new(id, id), Text::default(), 1.0));
            self.names.push(id, 0)
        })
    }

    fn get(&self, profile: usize, node: usize) -> Option<(Point<'t>, bool)> {
        let own = self.own.get(&(profile, node)).map(|&point| (point, false));
        own.or_else(|| self.shared.get(&node).map(|&point| (point, true)))
    }
}

/// The profiles with their weights, and the index of the main one.
pub(super) fn profiles(
    records: &Records,
    criteria: &Criteria,
    points: &Points<'_>,
    findings: &mut Findings,
) -> Option<(Vec<Profile>, usize)> {
    let tables = || [&records.weights, &records.study_weights].into_iter().flatten();
    let place = records.catalogue_place(&WEIGHTS, tables().next());
    let no_rows = tables().all(Table::is_empty) && !records.unread(&WEIGHTS) && points.own.is_empty();
    if points.names.len() == 0 {
        if no_rows && !points.names.is_silent() {
            findings.push(Problem::NothingThere { what: Needed::Profiles }, place);
        }
        return None;
    }
    let main = match &records.settings.profile {
        None => Some(0),
        Some(id) => {
            let main = points.names.get(id).filter(|main| !points.hidden.contains(main));
            let main = main.or_else(|| (id == AVERAGE).then_some(points.names.len()));
            if let Some(problem) = points.names.unknown(id).filter(|_| main.is_none()) {
                findings.push(problem, records.setting("profile"));
            }
            main
        }
    };
    if criteria.unclear || records.unread(&WEIGHTS) {
        return None; // sums would only repeat the fault
    }
    not_weighted(criteria, points, findings);
    let settings = &records.settings;
    let mut check = SumCheck { criteria, points, settings, place, no_rows, said: Vec::new(), findings };
    let mut profiles = Vec::new();
    let shown: Vec<usize> = (0..points.names.len()).filter(|profile| !points.hidden.contains(profile)).collect();
    for &profile in &shown {
        let weights = check.weights(profile);
        let id = Id::new(points.names.id(profile)).ok();
        if let (Some(weights), Some(id)) = (weights, id) {
            let (label, note, power) = points.labels[profile].clone();
            profiles.push(Profile { id, label, note, weights, power });
        }
    }
    let (all, named) = (profiles.len() == shown.len() && !shown.is_empty(), main?);
    // The average stands behind those that are shown; a hidden group is no main profile.
    let asks_for_average = named == points.names.len();
    let main = shown.iter().position(|&profile| profile == named).or((named == 0).then_some(0));
    let main = if asks_for_average { profiles.len() } else { main? };
    if all && asks_for_average {
        profiles.extend(average(&profiles, &criteria.tree));
        // Nobody has a vote: there is no average.
        if let Some(problem) = points.names.unknown(AVERAGE).filter(|_| main == profiles.len()) {
            check.findings.push(problem, records.setting("profile"));
        }
    }
    (all && main < profiles.len()).then_some((profiles, main))
}

/// Weights of nodes that must not have any: criteria that are not weighted, and objectives above nothing else.
fn not_weighted(criteria: &Criteria, points: &Points<'_>, findings: &mut Findings) {
    let rows = points.own.iter().map(|(&(_, node), point)| (node, point));
    for (node, point) in rows.chain(points.shared.iter().map(|(&node, point)| (node, point))) {
        let Some(role) = role_below(criteria, node).filter(|_| !criteria.counts[node]) else { continue };
        if point.points.is_some_and(|points| points > 0.0) {
            let problem = Problem::WeightNotAllowed { node: node_id(criteria, node), role: role.name() };
            findings.push_in(point.table.file(), problem, || point.table.location(point.row, POINTS));
        }
    }
}

fn node_id(criteria: &Criteria, node: usize) -> String {
    criteria.tree.nodes()[node].id.to_string()
}

/// The role of a criterion; of an objective that of the first criterion below it.
pub(super) fn role_below(criteria: &Criteria, node: usize) -> Option<Role> {
    let nodes = criteria.tree.nodes();
    let leaf = std::iter::successors(Some(node), |&node| nodes[node].children.first().copied()).last()?;
    Some(criteria.leaves[nodes[leaf].criterion?].role)
}

struct SumCheck<'a, 't> {
    criteria: &'a Criteria,
    points: &'a Points<'t>,
    settings: &'a Settings,
    place: Location,
    /// No table of weights has a row.
    no_rows: bool,
    /// Shared sums that have been reported: they are the same for every profile.
    said: Vec<usize>,
    findings: &'a mut Findings,
}

/// What the points of one profile below one objective come to.
struct Siblings<'t> {
    sum: f64,
    /// All of them stand in shared rows.
    shared: bool,
    /// Every weight is there and could be read.
    complete: bool,
    /// The lowest row.
    last: Option<Point<'t>>,
}

impl<'t> SumCheck<'_, 't> {
    fn weights(&mut self, profile: usize) -> Option<Weights> {
        let criteria = self.criteria;
        let nodes = criteria.tree.nodes();
        let mut values = vec![0.0; nodes.len()];
        let mut complete = true;
        for index in criteria.tree.depth_first() {
            let counts = |child: &usize| criteria.counts[*child];
            let (children, others): (Vec<usize>, Vec<usize>) = nodes[index].children.iter().copied().partition(counts);
            if children.is_empty() {
                continue;
            }
            let siblings = self.siblings(profile, &children, &mut values);
            complete &= siblings.complete && siblings.sum > 0.0;
            // A sum that is right with the weights that are not allowed: these are reported, and it is not.
            let extra = others.iter().filter_map(|&node| self.points.get(profile, node)?.0.points).sum::<f64>();
            let off = |sum: f64| (sum - 100.0).abs() > SUM_TOLERANCE;
            if siblings.complete && off(siblings.sum) && (extra == 0.0 || off(siblings.sum + extra)) {
                self.report(profile, index, &siblings);
            }
        }
        if complete { Weights::new(&self.criteria.tree, &values, &self.criteria.counts).ok() } else { None }
    }

    fn siblings(&mut self, profile: usize, children: &[usize], values: &mut [f64]) -> Siblings<'t> {
        let mut siblings = Siblings { sum: 0.0, shared: true, complete: true, last: None };
        for &child in children {
            match self.points.get(profile, child) {
                Some((point, shared)) => {
                    values[child] = point.points.unwrap_or(0.0);
                    siblings.sum += values[child];
                    siblings.complete &= point.points.is_some();
                    siblings.shared &= shared;
                    let same_file = |last: &Point<'_>| last.table.file() == point.table.file();
                    if siblings.last.is_none_or(|last| !same_file(&last) || last.row < point.row) {
                        siblings.last = Some(point);
                    }
                }
                None if children.len() == 1 => {
                    values[child] = 100.0;
                    siblings.sum += 100.0;
                }
                None => {
                    siblings.complete = false;
                    self.missing(profile, child);
                }
            }
        }
        siblings
    }

    /// A weight that is missing; where all are, this is one fault.
    fn missing(&mut self, profile: usize, node: usize) {
        if self.no_rows {
            if self.said.is_empty() {
                self.said.push(node);
                self.findings.push(Problem::NothingThere { what: Needed::Weights }, self.place.clone());
            }
            return;
        }
        let profile = self.points.names.id(profile).to_owned();
        let problem = Problem::WeightMissing { profile, node: node_id(self.criteria, node) };
        self.findings.push(problem, self.place.clone());
    }

    /// A sum that is not 100; one of shared rows only once.
    fn report(&mut self, profile: usize, parent: usize, siblings: &Siblings<'_>) {
        let Some(last) = siblings.last else { return };
        if siblings.shared && self.said.contains(&parent) {
            return;
        }
        if siblings.shared {
            self.said.push(parent);
        }
        let id = if siblings.shared { "*" } else { self.points.names.id(profile) };
        let (profile, parent, sum) = (id.to_owned(), node_id(self.criteria, parent), siblings.sum);
        let problem = if sum <= 0.0 {
            Problem::WeightsZero { profile, parent }
        } else if self.settings.normalise {
            Problem::Normalised { profile, parent, sum }
        } else {
            Problem::WeightsSum { profile, parent, sum }
        };
        self.findings.push_in(last.table.file(), problem, || last.table.location(last.row, POINTS));
    }
}
