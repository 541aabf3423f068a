//! The rows of one profile about one objective: one way to weights, its raters, and how they become one.

use super::super::super::{Findings, Table};
use super::assemble::Sheet;
use super::{COMBINE, Entry, Judged, METHOD, NODE, POWER, RATER, Scope, VALUE};
use crate::elicit::{Combination, Elicitation, Elicited, Judgements, Kind, Member, Panel};
use crate::error::{Problem, Revision};

/// Points may miss 100 by this much before it is said that they are rescaled.
const SUM_TOLERANCE: f64 = 0.05;

/// Rows of one profile about one objective.
pub(super) struct Group<'t> {
    profile: String,
    objective: String,
    pub(super) entries: Vec<Entry<'t>>,
    /// A row is faulty, which is reported.
    pub(super) faulty: bool,
    /// The last row.
    pub(super) last: u32,
}

impl<'t> Group<'t> {
    pub(super) fn new(profile: String, objective: String) -> Self {
        Self { profile, objective, entries: Vec::new(), faulty: false, last: 0 }
    }

    /// The weights, or whatever is the matter.
    pub(super) fn judge(self, table: &Table, scope: Option<&Scope<'_>>, findings: &mut Findings) -> Judged {
        let items = self.items(scope);
        let (profile, row) = (self.profile.clone(), self.last);
        let found = if self.faulty { None } else { self.panel(&items, table, findings) };
        let found = found.and_then(|panel| {
            let Ok(result) = panel.elicit(panel.way) else {
                let (profile, objective) = (self.profile.clone(), self.objective.clone());
                let problem = Problem::NoWeights { profile, objective };
                findings.push_in(table.file(), problem, || table.location(row, NODE));
                return None;
            };
            for (member, elicited) in panel.members.iter().zip(&result.members) {
                self.remark(&panel, member, elicited, table, findings);
            }
            Some((panel, result))
        });
        Judged { profile, items, row, found }
    }

    /// The nodes that are judged: the children of the objective that count; without a tree those that are named.
    fn items(&self, scope: Option<&Scope<'_>>) -> Vec<String> {
        let mut items: Vec<String> = Vec::new();
        if let Some(Scope { criteria, .. }) = scope {
            let nodes = criteria.tree.nodes();
            let Some(objective) = criteria.node_names.get(&self.objective) else { return items };
            let children = nodes[objective].children.iter().filter(|&&child| criteria.counts[child]);
            return children.map(|&child| nodes[child].id.to_string()).collect();
        }
        for id in self.entries.iter().flat_map(|entry| [entry.node, entry.other]) {
            if !id.is_empty() && items.iter().all(|known| known != id) {
                items.push(id.to_owned());
            }
        }
        items
    }

    /// Everyone's judgements, ready for the way to weights.
    fn panel(&self, items: &[String], table: &Table, findings: &mut Findings) -> Option<Panel> {
        let first = self.entries.first()?;
        if let Some(entry) = self.entries.iter().find(|entry| entry.method != first.method) {
            let (first, second) = (first.method, entry.method);
            let problem = Problem::MixedMethods { objective: self.objective.clone(), first, second };
            findings.push_in(table.file(), problem, || table.location(entry.row, METHOD));
            return None;
        }
        let way: Elicitation = first.method.parse().ok()?;
        let mut raters: Vec<&str> = Vec::new();
        for entry in &self.entries {
            if !raters.contains(&entry.rater) {
                raters.push(entry.rater);
            }
        }
        let combination = self.combination(raters.len(), way, table, findings);
        let mut members = Vec::new();
        for &rater in &raters {
            let rows: Vec<&Entry<'t>> = self.entries.iter().filter(|entry| entry.rater == rater).collect();
            let power = power(&rows, table, findings);
            let name = if raters.len() > 1 { rater } else { "" };
            let judgements =
                Sheet { items, rows: &rows, profile: &self.profile, rater: name, table }.judgements(way, findings);
            if let (Some(power), Some(judgements)) = (power, judgements) {
                members.push(Member { name: rater.to_owned(), power, judgements });
            }
        }
        let complete = members.len() == raters.len();
        let (profile, objective, items) = (self.profile.clone(), self.objective.clone(), items.to_vec());
        let combination = combination.filter(|_| complete)?;
        Some(Panel { profile, objective, items, way, combination, members })
    }

    /// How the raters become one.
    fn combination(
        &self,
        raters: usize,
        way: Elicitation,
        table: &Table,
        findings: &mut Findings,
    ) -> Option<Combination> {
        if raters < 2 {
            return Some(Combination::Single);
        }
        let Some(named) = self.entries.iter().find(|entry| entry.combine.is_some()) else {
            let first = self.entries.first().map_or("", |entry| entry.rater);
            let second = self.entries.iter().find(|entry| entry.rater != first);
            let row = second.map_or(self.last, |entry| entry.row);
            let problem = Problem::CombinationMissing { profile: self.profile.clone(), raters };
            findings.push_in(table.file(), problem, || table.location(row, RATER));
            return None;
        };
        let combination = match named.combine {
            Some("aij") => Combination::Aij,
            Some("aip") => Combination::Aip,
            _ => Combination::AipGeometric,
        };
        let other = self.entries.iter().find(|entry| entry.combine.is_some_and(|other| Some(other) != named.combine));
        let misfit = (combination == Combination::Aij && way.kind() != Kind::Pairwise).then_some(named);
        if let Some(entry) = other.or(misfit) {
            let problem = Problem::CombinationUnfit { combine: entry.combine.unwrap_or(""), method: entry.method };
            findings.push_in(table.file(), problem, || table.location(entry.row, COMBINE));
            return None;
        }
        Some(combination)
    }

    /// What a facilitator should look at again.
    fn remark(&self, panel: &Panel, member: &Member, elicited: &Elicited, table: &Table, findings: &mut Findings) {
        let rater = if panel.members.len() > 1 { member.name.clone() } else { String::new() };
        let mut own = self.entries.iter().filter(|entry| entry.rater == member.name);
        let last = own.clone().next_back().map_or(self.last, |entry| entry.row);
        let (profile, objective) = (self.profile.clone(), self.objective.clone());
        if let Some(consistency) = elicited.consistency.filter(|figure| figure.acceptable == Some(false)) {
            let revise = elicited.most_disturbing.map(|judgement| {
                // Said the way round in which it is 1 or more.
                let (node, other) = (&panel.items[judgement.row], &panel.items[judgement.column]);
                let turned = judgement.found < 1.0 && panel.way.kind() == Kind::Pairwise;
                let ratio = |value: f64| if turned { 1.0 / value } else { value };
                let (node, other) = if turned { (other, node) } else { (node, other) };
                Box::new(Revision {
                    node: node.clone(),
                    other: other.clone(),
                    found: ratio(judgement.found),
                    repaired: ratio(judgement.repaired),
                    after: judgement.after,
                })
            });
            let about = |entry: &&Entry<'_>| {
                revise.as_deref().is_some_and(|Revision { node, other, .. }| {
                    let pair = (entry.node, entry.other);
                    pair == (node, other) || pair == (other, node)
                })
            };
            let row = own.find(about).map_or(last, |entry| entry.row);
            let (value, limit) = (consistency.value, consistency.limit.unwrap_or(0.0));
            let problem = Problem::Inconsistent { profile, objective, rater, value, limit, revise };
            findings.push_in(table.file(), problem, || table.location(row, VALUE));
            return;
        }
        match (&member.judgements, panel.way) {
            (Judgements::Points(points), Elicitation::Direct(_)) => {
                let sum: f64 = points.iter().sum();
                if (sum - 100.0).abs() > SUM_TOLERANCE {
                    let problem = Problem::PointsRescaled { profile, objective, sum };
                    findings.push_in(table.file(), problem, || table.location(last, VALUE));
                }
            }
            (Judgements::Ranks(ranks), _) => {
                for (index, place) in ranks.places().iter().enumerate() {
                    let shared = || ranks.places().iter().enumerate().filter(|(_, other)| other.first == place.first);
                    if place.first == place.last || shared().any(|(other, _)| other < index) {
                        continue;
                    }
                    let nodes: Vec<String> = shared().map(|(item, _)| panel.items[item].clone()).collect();
                    let entry = self.entries.iter().find(|entry| {
                        entry.rater == member.name && nodes.last().is_some_and(|node| node == entry.node)
                    });
                    let row = entry.map_or(last, |entry| entry.row);
                    let problem = Problem::RanksTied { nodes, rank: place.first };
                    findings.push_in(table.file(), problem, || table.location(row, super::RANK));
                }
            }
            _ => {}
        }
    }
}

/// The voting power of a rater: 1 where no row names it.
fn power(rows: &[&Entry<'_>], table: &Table, findings: &mut Findings) -> Option<f64> {
    let Some(first) = rows.iter().find(|entry| entry.power.is_some()) else { return Some(1.0) };
    let differs = rows.iter().find(|entry| entry.power.is_some_and(|power| Some(power) != first.power));
    if let Some(entry) = differs {
        let first_line = table.location(first.row, POWER).line;
        let problem = Problem::RowTwice { key: format!("{} × power", entry.rater), first_line };
        findings.push_in(table.file(), problem, || table.location(entry.row, POWER));
        return None;
    }
    first.power
}
