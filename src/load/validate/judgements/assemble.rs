//! From the rows of one rater to judgements that a way to weights works on; every fault at its cell.

use std::collections::BTreeMap;

use super::super::super::{Findings, Table};
use super::{Entry, HIGH, LOW, NODE, OTHER, RANK, VALUE};
use crate::elicit::{
    BestWorst, Elicitation, Interval, Judgements, Kind, PairwiseMatrix, Preference, Preferences, RankList, Steps,
};
use crate::error::{NumericError, Problem};

/// The greatest answer on Saaty's scale.
const SAATY: f64 = 9.0;
/// A reciprocal typed with two decimals, such as 0.33, is meant.
const RECIPROCAL: f64 = 0.05;

/// The rows of one rater about one objective.
pub(super) struct Sheet<'a, 't> {
    pub(super) items: &'a [String],
    pub(super) rows: &'a [&'a Entry<'t>],
    pub(super) profile: &'a str,
    /// Empty where there is only one.
    pub(super) rater: &'a str,
    pub(super) table: &'a Table,
}

/// What a sheet says about a pair of items.
type Pairs = BTreeMap<(usize, usize), (f64, u32)>;

impl Sheet<'_, '_> {
    /// The judgements; `None` where they are faulty, which is reported.
    pub(super) fn judgements(&self, way: Elicitation, findings: &mut Findings) -> Option<Judgements> {
        match way.kind() {
            Kind::Points => self.points(way, findings).map(Judgements::Points),
            Kind::Intervals => self.intervals(findings).map(Judgements::Intervals),
            Kind::Ranks => self.ranks(findings).map(Judgements::Ranks),
            Kind::Pairwise => self.pairwise(way, findings).map(Judgements::Pairwise),
            Kind::BestWorst => self.best_worst(findings).map(Judgements::BestWorst),
            Kind::Steps => self.steps(findings).map(Judgements::Steps),
            Kind::Preferences => self.preferences(findings).map(Judgements::Preferences),
            Kind::Count | Kind::Table => Some(Judgements::Count(self.items.len())),
        }
    }

    fn fault(&self, row: u32, column: usize, problem: Problem, findings: &mut Findings) {
        findings.push_in(self.table.file(), problem, || self.table.location(row, column));
    }

    fn index(&self, id: &str) -> Option<usize> {
        self.items.iter().position(|item| item == id)
    }

    fn last(&self) -> u32 {
        self.rows.last().map_or(0, |entry| entry.row)
    }

    /// One row an item, in the order of the items; what is missing or there twice is reported.
    fn one_each(&self, findings: &mut Findings) -> Option<Vec<&Entry<'_>>> {
        let mut found: Vec<Option<&Entry<'_>>> = vec![None; self.items.len()];
        let mut fine = true;
        for entry in self.rows {
            let Some(index) = self.index(entry.node) else { continue };
            if let Some(first) = found[index] {
                let first_line = self.table.location(first.row, NODE).line;
                let key = format!("{} × {}", self.profile, entry.node);
                self.fault(entry.row, NODE, Problem::RowTwice { key, first_line }, findings);
                fine = false;
            } else {
                found[index] = Some(entry);
            }
        }
        for (item, _) in self.items.iter().zip(&found).filter(|(_, entry)| entry.is_none()) {
            let (profile, rater) = (self.profile.to_owned(), self.rater.to_owned());
            let problem = Problem::JudgementMissing { profile, node: item.clone(), rater };
            self.fault(self.last(), NODE, problem, findings);
            fine = false;
        }
        if fine { found.into_iter().collect() } else { None }
    }

    /// A number that must be there.
    fn needed(&self, entry: &Entry<'_>, column: usize, number: Option<f64>, findings: &mut Findings) -> Option<f64> {
        if number.is_none() {
            let column_name = self.table.spec().columns[column].name;
            self.fault(entry.row, column, Problem::CellEmpty { column: column_name }, findings);
        }
        number
    }

    /// A number that must be there and lie between two others.
    fn within(
        &self,
        entry: &Entry<'_>,
        (column, number): (usize, Option<f64>),
        (low, high): (f64, f64),
        findings: &mut Findings,
    ) -> Option<f64> {
        let found = self.needed(entry, column, number, findings)?;
        if (low..=high).contains(&found) {
            return Some(found);
        }
        let problem = Problem::JudgementOffScale { found, low, high, method: entry.method };
        self.fault(entry.row, column, problem, findings);
        None
    }

    fn points(&self, way: Elicitation, findings: &mut Findings) -> Option<Vec<f64>> {
        let high = if matches!(way, Elicitation::Swing(_)) { 100.0 } else { 1e9 };
        let rows = self.one_each(findings)?;
        let points: Vec<Option<f64>> =
            rows.iter().map(|entry| self.within(entry, (VALUE, entry.value), (0.0, high), findings)).collect();
        points.into_iter().collect()
    }

    fn intervals(&self, findings: &mut Findings) -> Option<Vec<Interval>> {
        let rows = self.one_each(findings)?;
        let interval = |entry: &&Entry<'_>| {
            let low = self.within(entry, (LOW, entry.low.or(entry.value)), (0.0, 100.0), findings);
            let high = self.within(entry, (HIGH, entry.high.or(entry.value)), (0.0, 100.0), findings);
            let (low, high) = (low?, high?);
            if low > high {
                let likely = f64::midpoint(low, high);
                self.fault(entry.row, LOW, Problem::EstimateOrder { low, likely, high }, findings);
                return None;
            }
            Some(Interval { low, high })
        };
        let intervals: Vec<Option<Interval>> = rows.iter().map(interval).collect();
        intervals.into_iter().collect()
    }

    /// The places of all items, from 1.
    fn places(&self, rows: &[&Entry<'_>], findings: &mut Findings) -> Option<Vec<usize>> {
        let greatest = self.items.len();
        let place = |entry: &&Entry<'_>| {
            let rank = self.within(entry, (RANK, entry.rank.map(f64::from)), (1.0, greatest as f64), findings)?;
            Some(rank as usize)
        };
        let places: Vec<Option<usize>> = rows.iter().map(place).collect();
        places.into_iter().collect()
    }

    fn ranks(&self, findings: &mut Findings) -> Option<RankList> {
        let rows = self.one_each(findings)?;
        let places = self.places(&rows, findings)?;
        match RankList::new(&places) {
            Ok(ranks) => Some(ranks),
            Err(NumericError::RankGap { index, found, expected }) => {
                self.fault(rows[index].row, RANK, Problem::RankGap { found, expected }, findings);
                None
            }
            Err(_) => None,
        }
    }

    fn steps(&self, findings: &mut Findings) -> Option<Steps> {
        let rows = self.one_each(findings)?;
        let places = self.places(&rows, findings)?;
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&index| places[index]);
        let mut steps = Vec::new();
        for (before, &index) in order.iter().enumerate() {
            let entry = rows[index];
            if places[index] != before + 1 {
                let problem = Problem::RankGap { found: places[index], expected: before + 1 };
                self.fault(entry.row, RANK, problem, findings);
                return None;
            }
            steps.push(match (before, entry.value) {
                (0, None) => 0.0,
                (0, Some(found)) if found != 0.0 => {
                    self.fault(entry.row, VALUE, Problem::FirstStep { found }, findings);
                    return None;
                }
                _ => self.within(entry, (VALUE, entry.value), (0.0, 100.0), findings)?,
            });
        }
        Steps::new(&order, &steps).ok()
    }

    /// What is said about pairs; the reciprocal of a judgement is the same judgement. `mirror` says what the other
    /// half of the form holds.
    fn pairs(
        &self,
        (low, high): (f64, f64),
        tolerance: f64,
        mirror: fn(f64) -> f64,
        findings: &mut Findings,
    ) -> Option<Pairs> {
        let mut pairs: Pairs = BTreeMap::new();
        let mut fine = true;
        for entry in self.rows {
            if entry.other.is_empty() {
                self.fault(entry.row, OTHER, Problem::CellEmpty { column: "other" }, findings);
                fine = false;
                continue;
            }
            let (Some(node), Some(other)) = (self.index(entry.node), self.index(entry.other)) else { continue };
            let Some(found) = self.within(entry, (VALUE, entry.value), (low, high), findings) else {
                fine = false;
                continue;
            };
            let (known, expected, first) = if node == other {
                (true, if mirror(1.0) == 1.0 { 1.0 } else { 0.5 }, 0)
            } else if let Some(&(value, row)) = pairs.get(&(node, other)) {
                (true, value, row)
            } else if let Some(&(value, row)) = pairs.get(&(other, node)) {
                (true, mirror(value), row)
            } else {
                (false, found, 0)
            };
            if known && (found - expected).abs() > tolerance * expected.max(found) {
                let first_line = if node == other { 0 } else { self.table.location(first, NODE).line };
                let (node, other) = (entry.node.to_owned(), entry.other.to_owned());
                let problem = Problem::ComparisonContradicts { node, other, found, expected, first_line };
                self.fault(entry.row, VALUE, problem, findings);
                fine = false;
            } else if !known {
                pairs.insert((node, other), (found, entry.row));
            }
        }
        fine.then_some(pairs)
    }

    fn comparison_missing(&self, node: usize, other: usize, chain: bool, findings: &mut Findings) {
        let (node, other) = (self.items[node].clone(), self.items[other].clone());
        self.fault(self.last(), NODE, Problem::ComparisonMissing { node, other, chain }, findings);
    }

    fn pairwise(&self, way: Elicitation, findings: &mut Findings) -> Option<PairwiseMatrix> {
        let pairs = self.pairs((0.98 / SAATY, SAATY), RECIPROCAL, |value| 1.0 / value, findings)?;
        let gaps =
            matches!(way, Elicitation::Harker(_) | Elicitation::LogLeastSquares(_) | Elicitation::OptimalCompletion(_));
        let mut fine = true;
        for (row, column) in upper(self.items.len()) {
            if !gaps && !pairs.contains_key(&(row, column)) && !pairs.contains_key(&(column, row)) {
                self.comparison_missing(row, column, false, findings);
                fine = false;
            }
        }
        let judgements: Vec<(usize, usize, f64)> =
            pairs.iter().map(|(&(row, column), &(value, _))| (row, column, value)).collect();
        match PairwiseMatrix::from_judgements(self.items.len(), &judgements) {
            Ok(matrix) => fine.then_some(matrix),
            Err(NumericError::Disconnected { from, to, .. }) if fine => {
                self.comparison_missing(from, to, true, findings);
                None
            }
            Err(_) => None,
        }
    }

    fn preferences(&self, findings: &mut Findings) -> Option<Preferences> {
        let pairs = self.pairs((0.0, 1.0), 1e-9, |value| 1.0 - value, findings)?;
        let mut answers = Vec::new();
        let mut fine = true;
        for (row, column) in upper(self.items.len()) {
            let above = pairs.get(&(row, column)).copied();
            let below = pairs.get(&(column, row)).map(|&(value, line)| (1.0 - value, line));
            let Some((value, line)) = above.or(below) else {
                self.comparison_missing(row, column, false, findings);
                fine = false;
                continue;
            };
            answers.push(match value {
                1.0 => Preference::Row,
                0.5 => Preference::Equal,
                0.0 => Preference::Column,
                found => {
                    let method = "preference-matrix";
                    let problem = Problem::JudgementOffScale { found, low: 0.0, high: 1.0, method };
                    self.fault(line, VALUE, problem, findings);
                    return None;
                }
            });
        }
        if fine { Preferences::new(self.items.len(), &answers).ok() } else { None }
    }

    /// The best is what most others are held against, the worst what is held against most others.
    fn best_worst(&self, findings: &mut Findings) -> Option<BestWorst> {
        let pairs = self.pairs((1.0, SAATY), 1e-9, |value| value, findings)?;
        let size = self.items.len();
        let count = |of: &dyn Fn(&(usize, usize)) -> bool| pairs.keys().filter(|pair| of(pair)).count();
        let first = |count: usize, item: usize| (count, size - item);
        let best = (0..size).max_by_key(|&item| first(count(&|pair| pair.0 == item), item))?;
        let others = (0..size).filter(|&item| item != best);
        let worst = others.max_by_key(|&item| first(count(&|pair| pair.1 == item), item))?;
        let stray = pairs.iter().filter(|(pair, _)| pair.0 != best && pair.1 != worst);
        let stray = stray.min_by_key(|(_, (_, row))| *row);
        if let Some((_, &(_, row))) = stray {
            let problem = Problem::BestWorstRoles { best: self.items[best].clone(), worst: self.items[worst].clone() };
            self.fault(row, OTHER, problem, findings);
            return None;
        }
        let (mut to_others, mut to_worst) = (vec![1.0; size], vec![1.0; size]);
        let mut fine = true;
        for item in 0..size {
            for (vector, pair) in [(&mut to_others, (best, item)), (&mut to_worst, (item, worst))] {
                match pairs.get(&pair) {
                    _ if pair.0 == pair.1 => {}
                    Some(&(value, _)) => vector[item] = value,
                    None => {
                        // Best against worst is in both lists, and one fault.
                        if pair != (best, worst) || item == worst {
                            self.comparison_missing(pair.0, pair.1, false, findings);
                        }
                        fine = false;
                    }
                }
            }
        }
        if !fine {
            return None;
        }
        match BestWorst::new(best, worst, &to_others, &to_worst) {
            Ok(judgements) => Some(judgements),
            Err(NumericError::OutsideScale { what, index, value, low, high }) => {
                let pair = if what == "best-to-others" { (best, index) } else { (index, worst) };
                let row = pairs.get(&pair).map_or(self.last(), |&(_, row)| row);
                let problem = Problem::JudgementOffScale { found: value, low, high, method: "best-worst" };
                self.fault(row, VALUE, problem, findings);
                None
            }
            Err(_) => None,
        }
    }
}

/// The pairs above the diagonal, row by row.
fn upper(size: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..size).flat_map(move |row| (row + 1..size).map(move |column| (row, column)))
}
