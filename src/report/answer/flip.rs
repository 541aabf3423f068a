//! What would put an alternative first, or, if it is first, what would cost it the lead.

use schemars::JsonSchema;
use serde::Serialize;

use super::levers::{Named, leads, named, range};
use super::number::{beyond, places_of, within};
use super::{Basis, Source, Standing, Who};
use crate::model::Matrix;
use crate::report::format::round;
use crate::robustness::{
    Additive, Against, Assessment, Lever, Norm, Switch, assessments, holds_around, nearest, smallest_joint_change,
    switches,
};

/// Decimals of a weight as a share: tenths of a percent.
const WEIGHT_PLACES: u8 = 3;

/// A share of weight that moves less than this does not move.
const UNMOVED: f64 = 5e-7;

/// The single changes after which the order of the first flips, nearest first.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Flip {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The alternative in question.
    pub of: Standing,
    /// True where it leads now: the changes then cost it the lead.
    pub leads: bool,
    /// The leader, or, where the alternative itself leads, the next one; `null` where nobody else competes.
    pub other: Option<Who>,
    /// Points between the two; at least 0.
    pub gap: f64,
    /// Single changes, the nearest first.
    pub changes: Vec<Change>,
    /// Numbers of which no permitted value flips the order.
    pub impossible: Vec<Impossible>,
    /// Smallest joint change of weights; `null` where there is none.
    pub joint: Option<Joint>,
    /// The nearest weights, by the Euclidean distance: many change a little where the smallest joint change moves few of
    /// them much; `null` where there are none.
    pub joint_nearest: Option<Joint>,
    /// False where no weights at all flip the order; `null` where the question does not arise.
    pub joint_possible: Option<bool>,
}

/// Kinds of numbers that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Weight of a criterion or objective among its siblings.
    Weight,
    /// Weight of a service block.
    BlockWeight,
    /// A score.
    Score,
    /// A cost, in mode `integrated`.
    Cost,
}

/// How the printed number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// This much or more.
    AtLeast,
    /// This much or less.
    AtMost,
    /// More than this.
    Above,
    /// Less than this.
    Below,
    /// At this number the two are level, and no number puts one alone first.
    Level,
}

/// A single change that flips the order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Change {
    /// What kind of number.
    pub kind: Kind,
    /// Node, block, or `scenario/criterion/block`.
    pub id: String,
    /// Label of node, block or criterion.
    pub label: String,
    /// Label of the objective within which a weight is a share; `null` right below the top.
    pub group: Option<String>,
    /// Whose score or cost.
    pub of: Option<Who>,
    /// In which block; `null` where the number holds for all.
    pub block: Option<String>,
    /// Unit of a score or cost; weights are shares from 0 to 1.
    pub unit: String,
    /// The number now.
    pub now: f64,
    /// The number at which both are level.
    pub at: f64,
    /// The same, rounded to the side on which the order has flipped.
    pub printed: f64,
    /// Decimals of `printed`.
    pub places: u8,
    /// How `printed` is meant.
    pub direction: Direction,
    /// Where this ends again: the lead of the challenger or, where the alternative leads now, its lack; `null` where it
    /// lasts to the end of the scale.
    pub until: Option<f64>,
    /// Distance from now to `at` as a share of all that the number can be.
    pub distance: f64,
    /// Who leads then.
    pub leader: Who,
}

/// A number of which no permitted value flips the order.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Impossible {
    /// What kind of number.
    pub kind: Kind,
    /// Node, block, or `scenario/criterion/block`.
    pub id: String,
    /// Label of node, block or criterion.
    pub label: String,
    /// Label of the objective within which a weight is a share.
    pub group: Option<String>,
    /// Whose score or cost.
    pub of: Option<Who>,
    /// In which block.
    pub block: Option<String>,
}

/// The smallest change of several weights at once after which the order is about to flip.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Joint {
    /// How much weight moves from some criteria to others, 0…1.
    pub moved: f64,
    /// Euclidean distance of these weights from those of now, 0…√2.
    pub distance: f64,
    /// Who is level with the leader then, and ahead a little beyond.
    pub leader: Who,
    /// The weights that change.
    pub weights: Vec<JointWeight>,
}

/// A weight in the smallest joint change.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct JointWeight {
    /// Id of the criterion.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Its share of the whole now.
    pub now: f64,
    /// Its share then.
    pub at: f64,
}

impl Joint {
    /// The largest change of a single weight.
    #[must_use]
    pub fn largest(&self) -> f64 {
        self.weights.iter().map(|weight| (weight.at - weight.now).abs()).fold(0.0, f64::max)
    }
}

/// What would put `alternative` first; if it is first, what would cost it the lead.
#[must_use]
pub fn flip(source: Source<'_>, alternative: usize) -> Flip {
    let model = source.model();
    let mut found = Flip {
        basis: source.basis(),
        of: source.standing(alternative),
        leads: false,
        other: None,
        gap: 0.0,
        changes: Vec::new(),
        impossible: Vec::new(),
        joint: None,
        joint_nearest: None,
        joint_possible: None,
    };
    let rivals: Vec<usize> = model.kept.iter().copied().filter(|&s| s != alternative).collect();
    let better = |&a: &usize, &b: &usize| model.overall[a].total_cmp(&model.overall[b]).then(b.cmp(&a));
    let Some(other) = rivals.iter().copied().max_by(better) else { return found };
    found.other = Some(source.who(other));
    found.gap = (model.overall[alternative] - model.overall[other]).abs();
    if source.evaluation.knocked_out[alternative] {
        return found;
    }
    found.leads = model.overall[alternative] >= model.overall[other];
    let challengers = if found.leads { rivals } else { vec![alternative] };
    let all = assessments(source.study);
    let mut flips: Vec<(usize, Switch)> = Vec::new();
    for &challenger in &challengers {
        for switch in switches(&model, &all, challenger, Against::Everyone) {
            match flips.iter_mut().find(|(_, known)| known.lever == switch.lever) {
                Some(known) if switch.distance < known.1.distance => *known = (challenger, switch),
                Some(_) => {}
                None => flips.push((challenger, switch)),
            }
        }
    }
    flips.sort_by(|a, b| a.1.distance.total_cmp(&b.1.distance));
    for (challenger, switch) in flips {
        let what = named(&source, &all, switch.lever);
        match switch.at {
            Some(at) => {
                let leader = found.leads.then_some(alternative);
                found.changes.push(change(&source, &model, &all, (challenger, leader), (&switch, at), what));
            }
            None => found.impossible.push(impossible(what)),
        }
    }
    (found.joint, found.joint_possible) = joint(&source, &model, &challengers, Norm::Sum);
    found.joint_nearest = joint(&source, &model, &challengers, Norm::Euclidean).0;
    found
}

fn impossible(Named { kind, id, label, group, of, block, .. }: Named) -> Impossible {
    Impossible { kind, id, label, group, of, block }
}

fn change(
    source: &Source<'_>,
    model: &Additive<'_>,
    all: &[Assessment],
    (challenger, leader): (usize, Option<usize>),
    (switch, at): (&Switch, f64),
    what: Named,
) -> Change {
    let (low, high) = range(model, all, switch.lever);
    let up = at > switch.now;
    let end = if up { high } else { low };
    let first = if matches!(switch.lever, Lever::Weight(_)) { WEIGHT_PLACES } else { places_of(high - low) };
    let gaps = leads(model, all, switch.lever, challenger).unwrap_or_default();
    let own = leader.and_then(|leader| leads(model, all, switch.lever, leader));
    // The fewest decimals with which the printed number is true.
    let told = (first..=first + 4).find_map(|places| {
        let (printed, direction) = beyond(at, up, places);
        let step = 0.01 * 10_f64.powi(-i32::from(places)) * if up { 1.0 } else { -1.0 };
        let test = match direction {
            Direction::Above | Direction::Below => printed + step,
            _ => printed,
        };
        if !(low..=high).contains(&test) || gaps.iter().any(|gap| gap.at(test) <= 0.0) {
            return None;
        }
        let last = if let Some(own) = &own {
            // Until the leader of now leads again.
            nearest(own, test, end).unwrap_or(end)
        } else {
            let (from, to) = holds_around(&gaps, test, low, high);
            if up { to } else { from }
        };
        let lasts = (last - end).abs() < 1e-9 * (high - low);
        let until = if lasts { None } else { Some(within(last, up, places)) };
        let beyond = |until: f64| if up { until > printed } else { until < printed };
        until.is_none_or(beyond).then_some((printed, direction, until, places))
    });
    let places = if (round(at, first) - at).abs() < 1e-9 { first } else { first + 2 };
    let (printed, direction, until, places) =
        told.unwrap_or_else(|| (round(at, places), Direction::Level, None, places));
    let Named { kind, id, label, group, of, block, unit } = what;
    Change {
        kind,
        id,
        label,
        group,
        of,
        block,
        unit,
        now: switch.now,
        at,
        printed,
        places,
        direction,
        until,
        distance: switch.distance,
        leader: source.who(challenger),
    }
}

/// The smallest joint change of the leaves' weights for the challenger that needs least.
fn joint(
    source: &Source<'_>,
    model: &Additive<'_>,
    challengers: &[usize],
    norm: Norm,
) -> (Option<Joint>, Option<bool>) {
    let study = source.study;
    let leaves: Vec<usize> = (0..study.criteria.len()).filter(|&c| study.weighted(c)).collect();
    let row = |&s: &usize| -> Vec<f64> {
        let at = model.node_values(s);
        leaves.iter().map(|&c| at[study.criteria[c].node]).collect()
    };
    let rows: Vec<Vec<f64>> = model.kept.iter().map(row).collect();
    let now: Vec<f64> = leaves.iter().map(|&c| model.weights.global()[study.criteria[c].node]).collect();
    let Ok(values) = Matrix::from_rows(&rows) else { return (None, None) };
    let mut best: Option<(usize, f64, Vec<f64>)> = None;
    for &challenger in challengers {
        let Some(index) = model.kept.iter().position(|&s| s == challenger) else { continue };
        let Ok(change) = smallest_joint_change(&values, &now, index, norm, &[]) else { return (None, None) };
        if let Some(change) = change.filter(|change| best.as_ref().is_none_or(|(_, least, _)| change.size < *least)) {
            best = Some((challenger, change.size, change.weights));
        }
    }
    let Some((challenger, _, weights)) = best else { return (None, Some(false)) };
    let steps = || now.iter().zip(&weights).map(|(now, at)| at - now);
    let moved = steps().map(f64::abs).sum::<f64>() / 2.0;
    let distance = steps().map(|step| step * step).sum::<f64>().sqrt();
    let changed = leaves.iter().zip(now.iter().zip(&weights)).filter(|(_, (now, at))| (*now - *at).abs() > UNMOVED);
    let weights = changed.map(|(&c, (&now, &at))| JointWeight {
        id: study.criteria[c].id.to_string(),
        label: source.criterion(c),
        now,
        at,
    });
    (Some(Joint { moved, distance, leader: source.who(challenger), weights: weights.collect() }), Some(true))
}
