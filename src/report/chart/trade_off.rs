//! What a step on the scale of a criterion is worth, so that a weight can be understood and disputed.

use super::weights::{global, label, weighted_leaf};
use super::{Source, amount, names};
use crate::model::{Criterion, Role, ValueFunction};
use crate::report::format::{Number, round};
use crate::report::text::chart::{Equals, Steps, TradeOff};

/// A label that is not longer stands in every sentence.
const SHORT_LABEL: usize = 28;

/// To what the worth of a step is compared.
pub(super) enum Yardstick {
    /// To nothing: there is one criterion.
    Nothing,
    /// To money, in mode `integrated`: so much is worth a point.
    Money { per_point: f64 },
    /// To the criterion with the largest weight, the first of them in the catalogue: its node, and the points of one
    /// unit of its scale.
    Criterion { node: usize, per_unit: f64, unit: String, rating: bool, label: Option<String> },
}

impl Yardstick {
    pub(super) fn of(source: &Source<'_>) -> Self {
        let study = source.study;
        let leaves: Vec<usize> =
            study.tree.depth_first().into_iter().filter(|&node| weighted_leaf(source, node).is_some()).collect();
        let scale = |node: usize| {
            let criterion = &study.criteria[weighted_leaf(source, node)?];
            Some((criterion, criterion.value.as_ref()?, global(source, node))).filter(|(_, _, weight)| *weight > 0.0)
        };
        let money = leaves.iter().filter_map(|&node| scale(node)).find(|(one, _, _)| one.role == Role::Monetary);
        if let (Some((_, function, weight)), Some(settings)) = (money, &study.settings.money) {
            return Self::Money { per_point: settings.unit / per_unit(function, weight) };
        }
        let heaviest = leaves.iter().rev().copied().max_by(|&a, &b| global(source, a).total_cmp(&global(source, b)));
        match heaviest.and_then(|node| Some((node, scale(node)?))) {
            Some((node, (criterion, function, weight))) if leaves.len() > 1 => Self::Criterion {
                node,
                per_unit: per_unit(function, weight),
                unit: criterion.unit.clone(),
                rating: rating(criterion, function),
                label: Some(names::sentence(&label(source, node))).filter(|text| text.chars().count() <= SHORT_LABEL),
            },
            _ => Self::Nothing,
        }
    }

    /// What is worth so many points.
    fn equals(&self, source: &Source<'_>, criterion: &Criterion, points: f64) -> Equals {
        match self {
            Self::Nothing => Equals::Nothing,
            Self::Money { .. } if criterion.role == Role::Monetary => Equals::Yardstick,
            Self::Money { per_point } => Equals::Money(amount::short(source, points * per_point)),
            Self::Criterion { node, .. } if *node == criterion.node => Equals::Yardstick,
            Self::Criterion { per_unit, unit, rating, label, .. } => {
                let steps = Steps { number: measured(points / per_unit, source), unit: unit.clone(), rating: *rating };
                Equals::Steps(steps, label.clone())
            }
        }
    }
}

/// Points of one unit of the scale, on average over the scale.
///
/// # Formula
/// ```text
/// 100 · w / (high − low)
/// ```
fn per_unit(function: &ValueFunction, weight: f64) -> f64 {
    let (low, high) = function.range();
    100.0 * weight / (high - low)
}

/// The worth of a round step of a criterion.
pub(super) fn trade_off(
    source: &Source<'_>,
    criterion: &Criterion,
    function: &ValueFunction,
    yardstick: &Yardstick,
) -> TradeOff {
    let rating = rating(criterion, function);
    let step = if rating { 1.0 } else { step(function, !criterion.unit.is_empty()) };
    let points = step * per_unit(function, global(source, criterion.node));
    TradeOff {
        steps: Steps { number: typed(step, source), unit: criterion.unit.clone(), rating },
        rises: function.rises(),
        points: measured(points, source),
        mean: !straight(function),
        equals: yardstick.equals(source, criterion, points),
    }
}

/// True for a scale that counts in whole levels, or in points, which would be mistaken for those of the overall value.
pub(super) fn rating(criterion: &Criterion, function: &ValueFunction) -> bool {
    let (low, high) = function.range();
    matches!(criterion.unit.to_lowercase().as_str(), "" | "punkte" | "points" | "stufen" | "levels")
        && low.fract() == 0.0
        && high.fract() == 0.0
        && (2.0..=20.0).contains(&(high - low))
}

/// A round step of at most a quarter of the scale; not 1 where a unit follows, so that its plural is always right.
fn step(function: &ValueFunction, unit: bool) -> f64 {
    let (low, high) = function.range();
    let most = (high - low) / 4.0 * (1.0 + 1e-9);
    let round = (-12..=15).rev().flat_map(|power| [5, 2, 1].map(|factor| (factor, power)));
    let steps = round.filter_map(|(factor, power)| format!("{factor}e{power}").parse::<f64>().ok());
    steps.filter(|&step| !(unit && step == 1.0)).find(|&step| step <= most).unwrap_or(high - low)
}

/// True where every step is worth the same.
fn straight(function: &ValueFunction) -> bool {
    let Some(knots) = function.knots() else { return false };
    let (Some(first), Some(last)) = (knots.first(), knots.last()) else { return false };
    let line = |x: f64| first.1 + (last.1 - first.1) * (x - first.0) / (last.0 - first.0);
    knots.iter().all(|&(x, value)| (value - line(x)).abs() < 1e-9)
}

/// A number as one types it, at most three decimals.
pub(super) fn typed(value: f64, source: &Source<'_>) -> String {
    let places = (0..12).find(|&places| round(value, places) == round(value, 12)).unwrap_or(3);
    Number::new(value, places).text(source.language)
}

/// A computed number: one decimal, of very small ones the first digit, of large ones whole.
fn measured(value: f64, source: &Source<'_>) -> String {
    let places = match value.abs() {
        size if size >= 99.95 => 0,
        size => (1..6).find(|&places| round(size, places) > 0.0).unwrap_or(1),
    };
    Number::new(value, places).text(source.language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_never_one_of_a_unit() {
        for ((worst, best), unit, expected) in [
            ((48.0, 6.0), true, 10.0),
            ((24.0, 12.0), true, 2.0),
            ((0.0, 10.0), true, 2.0),
            ((0.0, 4.0), true, 0.5),
            ((0.0, 4.0), false, 1.0),
            ((0.0, 1.0), false, 0.2),
            ((0.0, 100.0), true, 20.0),
            ((0.0, 8_000_000.0), true, 2_000_000.0),
        ] {
            let function = ValueFunction::linear(worst, best).unwrap();
            assert_eq!(step(&function, unit), expected, "{worst} {best}");
        }
    }
}
