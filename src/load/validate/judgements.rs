//! `judgements.csv`: rows become panels (who judged which objective), panels become points as if they were typed.

mod assemble;
mod group;

use std::collections::BTreeMap;

use super::super::cells::{Cells, each};
use super::super::columns::JUDGEMENTS;
use super::super::names::Names;
use super::super::{Findings, Table};
use super::criteria::Criteria;
use super::weights::role_below;
use crate::elicit::{Panel, PanelResult};
use crate::error::Problem;
use crate::model::Id;
use group::Group;

pub(super) const PROFILE: usize = JUDGEMENTS.column("profile");
const OBJECTIVE: usize = JUDGEMENTS.column("objective");
const METHOD: usize = JUDGEMENTS.column("method");
const RATER: usize = JUDGEMENTS.column("rater");
const POWER: usize = JUDGEMENTS.column("power");
const COMBINE: usize = JUDGEMENTS.column("combine");
const NODE: usize = JUDGEMENTS.column("node");
const OTHER: usize = JUDGEMENTS.column("other");
const VALUE: usize = JUDGEMENTS.column("value");
const LOW: usize = JUDGEMENTS.column("low");
const HIGH: usize = JUDGEMENTS.column("high");
const RANK: usize = JUDGEMENTS.column("rank");

/// One row.
struct Entry<'t> {
    row: u32,
    rater: &'t str,
    node: &'t str,
    other: &'t str,
    method: &'static str,
    combine: Option<&'static str>,
    power: Option<f64>,
    value: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    rank: Option<i32>,
}

/// What the ids in the rows refer to; without it (a file of judgements alone) every id is taken as it stands.
pub(in crate::load) struct Scope<'a> {
    pub(super) criteria: &'a Criteria,
    pub(super) profiles: &'a Names,
    /// Whether the profiles have a table of their own, so that no others exist.
    pub(super) declared: bool,
}

/// The weights of one profile below one objective.
pub(in crate::load) struct Judged {
    pub(super) profile: String,
    /// Ids of the nodes.
    pub(super) items: Vec<String>,
    /// The last row about them.
    pub(super) row: u32,
    /// `None` where the judgements are faulty, which is reported.
    pub(in crate::load) found: Option<(Panel, PanelResult)>,
}

/// Everything that a table of judgements says.
pub(in crate::load) struct Reading {
    pub(in crate::load) judged: Vec<Judged>,
    /// Profiles with a row of which it is not known what it judges.
    pub(super) unclear: Vec<String>,
}

/// Reads a table of judgements.
pub(in crate::load) fn read(table: &Table, scope: Option<&Scope<'_>>, findings: &mut Findings) -> Reading {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut unclear = Vec::new();
    each(table, findings, |cells| {
        cells.failed();
        let profile = profile_of(cells, scope);
        let named = !cells.failed();
        let objective = objective_of(cells, scope);
        let entry = entry(cells);
        let faulty = cells.failed();
        let Some(profile) = profile else { return };
        let Some(objective) = objective else {
            unclear.push(profile);
            return;
        };
        let next = groups.len();
        let index = *places.entry((profile.clone(), objective.clone())).or_insert(next);
        if index == next {
            groups.push(Group::new(profile, objective));
        }
        let group = &mut groups[index];
        group.faulty |= faulty || !named || entry.is_none();
        group.last = cells.row.index();
        group.entries.extend(entry);
    });
    let judged = groups.into_iter().map(|group| group.judge(table, scope, findings)).collect();
    Reading { judged, unclear }
}

/// The profile of a row; of a faulty one that which it was probably meant for.
fn profile_of(cells: &mut Cells, scope: Option<&Scope<'_>>) -> Option<String> {
    let text = cells.raw(PROFILE);
    let Some(scope) = scope else { return Some(text.to_owned()) };
    if scope.declared {
        let index = cells.reference(PROFILE, scope.profiles).or_else(|| scope.profiles.guess(text))?;
        return Some(scope.profiles.id(index).to_owned());
    }
    if text.is_empty() {
        cells.empty(PROFILE);
        return None;
    }
    if let Err(bad) = Id::new(text) {
        cells.fault(PROFILE, Problem::BadId { found: text.to_owned(), suggestion: bad.suggestion });
    }
    Some(text.to_owned())
}

/// The objective whose children a row judges: the one that it names, else the one above its node.
fn objective_of(cells: &mut Cells, scope: Option<&Scope<'_>>) -> Option<String> {
    let named = cells.raw(OBJECTIVE);
    let Some(Scope { criteria, .. }) = scope else {
        if cells.raw(NODE).is_empty() {
            cells.empty(NODE);
        }
        return Some(named.to_owned());
    };
    let nodes = criteria.tree.nodes();
    let names = &criteria.node_names;
    let id = |node: usize| nodes[node].id.to_string();
    let objective = cells.optional_reference(OBJECTIVE, names).or_else(|| names.guess(named));
    let node = cells.reference(NODE, names).or_else(|| names.guess(cells.raw(NODE)));
    let other = cells.optional_reference(OTHER, names);
    let objective = objective.or_else(|| nodes[node?].parent)?;
    for (column, node) in [(NODE, node), (OTHER, other)] {
        let Some(node) = node else { continue };
        if nodes[node].parent != Some(objective) {
            let objective = if named.is_empty() { String::new() } else { id(objective) };
            cells.fault(column, Problem::NotBelow { node: id(node), objective, parent: nodes[node].parent.map(id) });
        } else if let Some(role) = role_below(criteria, node).filter(|_| !criteria.counts[node]) {
            cells.fault(column, Problem::WeightNotAllowed { node: id(node), role: role.name() });
        }
    }
    Some(id(objective))
}

/// The other cells of a row.
fn entry<'t>(cells: &mut Cells<'_, 't, '_>) -> Option<Entry<'t>> {
    let method = cells.required_choice(METHOD);
    let combine = cells.choice(COMBINE);
    let power = cells.not_negative(POWER);
    let (value, low, high) = (cells.number(VALUE), cells.number(LOW), cells.number(HIGH));
    let rank = if cells.raw(RANK).is_empty() { None } else { cells.required_integer(RANK) };
    Some(Entry {
        row: cells.row.index(),
        rater: cells.raw(RATER),
        node: cells.raw(NODE),
        other: cells.raw(OTHER),
        method: method?,
        combine,
        power,
        value,
        low,
        high,
        rank,
    })
}
