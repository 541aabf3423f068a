//! Profiles of weights: whose they are, and that they sum to 100 among siblings.

use std::collections::BTreeMap;

use super::super::cells::each;
use super::super::columns::{PROFILES, WEIGHTS};
use super::super::names::Names;
use super::super::records::Records;
use super::super::{Findings, Table};
use super::criteria::Criteria;
use crate::error::{IdKind, Location, Needed, Problem};
use crate::model::{Id, Profile, Text, Weights};
use crate::study::Settings;

/// Weights may miss 100 by this much: three times 33.33 or six times 16.67 is meant as equal.
pub(super) const SUM_TOLERANCE: f64 = 0.05;

const PROFILE: usize = WEIGHTS.column("profile");
const NODE: usize = WEIGHTS.column("node");
const POINTS: usize = WEIGHTS.column("points");

/// Points of one profile for one node, with the place where they stand.
#[derive(Clone, Copy)]
struct Point<'t> {
    points: f64,
    table: &'t Table,
    row: u32,
}

/// The points of all profiles, before they are checked against the tree.
pub(super) struct Points<'t> {
    names: Names,
    labels: Vec<(Text, Text)>,
    /// Per profile and node.
    own: BTreeMap<(usize, usize), Point<'t>>,
    /// For every profile without an own row, per node.
    shared: BTreeMap<usize, Point<'t>>,
}

/// Reads `profiles.csv` and `weights.csv` of the catalogue, then of the study: a profile of the study replaces the
/// catalogue's of the same id, a shared row of the study the catalogue's for the same node.
pub(super) fn points<'t>(records: &'t Records, nodes: &Names, findings: &mut Findings) -> Points<'t> {
    let mut points = Points {
        names: Names::new(IdKind::Profile),
        labels: Vec::new(),
        own: BTreeMap::new(),
        shared: BTreeMap::new(),
    };
    for table in [&records.profiles, &records.study_profiles].into_iter().flatten() {
        points.read_profiles(table, findings);
    }
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
            let id = cells.id(ID);
            let label = cells.label(PROFILES.column("label_de"), PROFILES.column("label_en"));
            let note = cells.texts(PROFILES.column("note_de"), PROFILES.column("note_en"));
            let Some(id) = id else { return };
            if cells.introduce(&id, ID, &mut here) {
                let index = self.profile(id.as_str());
                self.labels[index] = (label, note);
            }
        });
    }

    fn read_weights(&mut self, table: &'t Table, nodes: &Names, findings: &mut Findings) {
        let mut seen: BTreeMap<(String, usize), u32> = BTreeMap::new();
        let mut replaced: Vec<usize> = Vec::new();
        each(table, findings, |cells| {
            let shared = cells.raw(PROFILE) == "*";
            let profile = if shared { None } else { cells.id(PROFILE) };
            let node = if nodes.len() == 0 { None } else { cells.reference(NODE, nodes) };
            let points = cells.required_number(POINTS);
            if let Some(found) = points.filter(|&points| points < 0.0) {
                cells.fault(POINTS, Problem::Negative { found });
                return;
            }
            let (Some(node), Some(points)) = (node, points) else { return };
            if !shared && profile.is_none() {
                return;
            }
            let name = profile.as_ref().map_or("*", Id::as_str);
            if let Some(&first) = seen.get(&(name.to_owned(), node)) {
                let first_line = table.location(first, NODE).line;
                let key = format!("{name} × {}", nodes.id(node));
                cells.fault(NODE, Problem::RowTwice { key, first_line });
                return;
            }
            seen.insert((name.to_owned(), node), cells.row.index());
            let point = Point { points, table, row: cells.row.index() };
            match profile {
                None => {
                    self.shared.insert(node, point);
                }
                Some(id) => {
                    let profile = self.profile(id.as_str());
                    if !replaced.contains(&profile) {
                        replaced.push(profile);
                        self.own.retain(|&(of, _), _| of != profile);
                    }
                    self.own.insert((profile, node), point);
                }
            }
        });
    }

    fn profile(&mut self, id: &str) -> usize {
        self.names.get(id).unwrap_or_else(|| {
            self.labels.push((Text::new(id, id), Text::default()));
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
    settings: &Settings,
    criteria: &Criteria,
    points: &Points<'_>,
    findings: &mut Findings,
) -> Option<(Vec<Profile>, usize)> {
    let file = Records::file_of(records.weights.as_ref().or(records.study_weights.as_ref()), "weights.csv");
    if points.names.len() == 0 {
        findings.push(Problem::NothingThere { what: Needed::Profiles }, Location::file(file));
        return None;
    }
    not_weighted(criteria, points, findings);
    let mut check = SumCheck { criteria, points, settings, file: &file, said: Vec::new(), findings };
    let mut profiles = Vec::new();
    for profile in 0..points.names.len() {
        let weights = check.weights(profile);
        let id = Id::new(points.names.id(profile)).ok();
        if let (Some(weights), Some(id)) = (weights, id) {
            let (label, note) = points.labels[profile].clone();
            profiles.push(Profile { id, label, note, weights });
        }
    }
    let main = match &settings.profile {
        None => Some(0),
        Some(id) => {
            let main = points.names.get(id);
            if main.is_none() {
                check.findings.push(points.names.unknown(id), records.setting("profile"));
            }
            main
        }
    };
    (profiles.len() == points.names.len()).then_some((profiles, main?))
}

/// Weights of criteria that must not have any.
fn not_weighted(criteria: &Criteria, points: &Points<'_>, findings: &mut Findings) {
    let rows = points.own.iter().map(|(&(_, node), point)| (node, point));
    for (node, point) in rows.chain(points.shared.iter().map(|(&node, point)| (node, point))) {
        let Some(criterion) = criteria.tree.nodes()[node].criterion else { continue };
        if !criteria.counts[node] && point.points > 0.0 {
            let criterion = &criteria.leaves[criterion];
            let problem = Problem::WeightNotAllowed { node: criterion.id.to_string(), role: criterion.role.name() };
            findings.push_in(point.table.file(), problem, || point.table.location(point.row, POINTS));
        }
    }
}

struct SumCheck<'a, 't> {
    criteria: &'a Criteria,
    points: &'a Points<'t>,
    settings: &'a Settings,
    file: &'a str,
    /// Shared sums that have been reported: they are the same for every profile.
    said: Vec<usize>,
    findings: &'a mut Findings,
}

impl SumCheck<'_, '_> {
    fn weights(&mut self, profile: usize) -> Option<Weights> {
        let nodes = self.criteria.tree.nodes();
        let mut values = vec![0.0; nodes.len()];
        for index in self.criteria.tree.depth_first() {
            let children: Vec<usize> =
                nodes[index].children.iter().copied().filter(|&child| self.criteria.counts[child]).collect();
            self.siblings(profile, index, &children, &mut values);
        }
        let weights = Weights::new(&self.criteria.tree, &values, &self.criteria.counts);
        if let Err(parent) = weights {
            let problem = Problem::WeightsZero {
                profile: self.points.names.id(profile).to_owned(),
                parent: nodes[parent].id.to_string(),
            };
            self.findings.push(problem, Location::file(self.file));
        }
        weights.ok()
    }

    fn siblings(&mut self, profile: usize, parent: usize, children: &[usize], values: &mut [f64]) {
        let nodes = self.criteria.tree.nodes();
        let (mut sum, mut all_shared, mut complete) = (0.0, true, true);
        let mut last: Option<Point<'_>> = None;
        for &child in children {
            match self.points.get(profile, child) {
                Some((point, shared)) => {
                    values[child] = point.points;
                    sum += point.points;
                    all_shared &= shared;
                    let same_file = |last: &Point<'_>| last.table.file() == point.table.file();
                    if last.is_none_or(|last| !same_file(&last) || last.row < point.row) {
                        last = Some(point);
                    }
                }
                None if children.len() == 1 => {
                    values[child] = 100.0;
                    sum += 100.0;
                }
                None => {
                    complete = false;
                    values[child] = 1.0; // only so that the check of the other nodes goes on
                    let problem = Problem::WeightMissing {
                        profile: self.points.names.id(profile).to_owned(),
                        node: nodes[child].id.to_string(),
                    };
                    self.findings.push(problem, Location::file(self.file));
                }
            }
        }
        let Some(last) = last.filter(|_| complete && sum > 0.0 && (sum - 100.0).abs() > SUM_TOLERANCE) else { return };
        if all_shared && self.said.contains(&parent) {
            return;
        }
        if all_shared {
            self.said.push(parent);
        }
        let id = if all_shared { "*" } else { self.points.names.id(profile) };
        let (profile, parent) = (id.to_owned(), nodes[parent].id.to_string());
        let problem = if self.settings.normalise {
            Problem::Normalised { profile, parent, sum }
        } else {
            Problem::WeightsSum { profile, parent, sum }
        };
        self.findings.push_in(last.table.file(), problem, || last.table.location(last.row, POINTS));
    }
}
