//! Points that nobody typed: they come from judgements and from surveys, and count as if they were typed.

use super::super::super::names::Names;
use super::super::super::records::Records;
use super::super::super::{Findings, Table};
use super::super::criteria::Criteria;
use super::super::judgements::{self, Scope};
use super::super::survey::{self, Group};
use super::{Point, Points};
use crate::elicit::{Panel, PanelResult};
use crate::error::Problem;

impl<'t> Points<'t> {
    /// Adds what people judged, as if it were typed, and returns who judged what.
    pub(in crate::load::validate) fn judge(
        &mut self,
        records: &'t Records,
        criteria: &Criteria,
        findings: &mut Findings,
    ) -> Vec<(Panel, PanelResult)> {
        let mut panels = Vec::new();
        let typed: Vec<usize> = self.own.keys().map(|&(profile, _)| profile).collect();
        for table in [&records.judgements, &records.study_judgements].into_iter().flatten() {
            let scope = Scope { criteria, profiles: &self.names, declared: self.declared };
            let reading = judgements::read(table, Some(&scope), findings);
            let mut said = Vec::new();
            let mut judged = Vec::new();
            for part in reading.judged {
                let profile = self.profile(&part.profile);
                if typed.contains(&profile) {
                    if !said.contains(&profile) {
                        said.push(profile);
                        let problem = Problem::TypedAndJudged { profile: part.profile };
                        findings.push_in(table.file(), problem, || table.location(part.row, judgements::PROFILE));
                    }
                    continue;
                }
                if !judged.contains(&profile) {
                    judged.push(profile);
                    self.own.retain(|&(of, _), _| of != profile);
                }
                for (index, item) in part.items.iter().enumerate() {
                    let Some(node) = criteria.node_names.get(item) else { continue };
                    let points = part.found.as_ref().map(|(_, result)| 100.0 * result.weights[index]);
                    self.own.insert((profile, node), Point { points, table, row: part.row });
                }
                panels.extend(part.found);
            }
            for profile in reading.unclear {
                let profile = self.profile(&profile);
                for node in 0..criteria.tree.nodes().len() {
                    self.own.entry((profile, node)).or_insert(Point { points: None, table, row: 0 });
                }
            }
        }
        panels
    }

    /// Adds the weights of the groups of a survey, as if they were typed.
    pub(in crate::load::validate) fn survey(&mut self, table: &'t Table, groups: &[Group], findings: &mut Findings) {
        for group in groups {
            let profile = self.profile(&group.profile);
            if group.hidden {
                self.hidden.push(profile);
                continue;
            }
            if !group.weights.is_empty() && self.own.keys().any(|&(of, _)| of == profile) {
                let problem = Problem::TypedAndJudged { profile: group.profile.clone() };
                findings.push_in(table.file(), problem, || table.location(group.row, survey::PROFILE));
                continue;
            }
            for &(node, weight) in &group.weights {
                let point = Point { points: Some(100.0 * weight), table, row: group.row };
                self.own.insert((profile, node), point);
            }
        }
    }

    pub(in crate::load::validate) fn names(&self) -> &Names {
        &self.names
    }

    pub(in crate::load::validate) fn declared(&self) -> bool {
        self.declared
    }
}
