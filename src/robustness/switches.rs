//! What would have to change for another alternative to lead: switching values (Kippwerte).

use super::additive::Additive;
use super::assessments::Assessment;
use super::curve::{Curve, Part, ROUNDING, nearest};
use super::stability::Weight;
use crate::model::Role;

/// A number that can be changed on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// A local weight of the tree or the weight of a block; the others keep their proportions.
    Weight(Weight),
    /// A score, by the index of its assessment.
    Score(usize),
    /// The cost of an alternative in mode `integrated`, by the index of its assessment.
    Cost(usize),
}

/// The smallest change of one number that brings the challenger to the top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Switch {
    /// What changes.
    pub lever: Lever,
    /// Its present number: a share for a weight, else in the criterion's unit.
    pub now: f64,
    /// The number at which the challenger draws level; `None` where no permitted number does it.
    pub at: Option<f64>,
    /// How far away that is, as a share of all that the number can be: 0…1 for weights, the criterion's scale for
    /// scores and costs; infinite where there is none.
    pub distance: f64,
}

/// Whom the challenger has to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// All others that compete.
    Everyone,
    /// One other.
    One(usize),
}

/// Switching values of `challenger`: for every weight of the tree, every block weight, every score and, in mode
/// `integrated`, every cost, the smallest single change after which the challenger is not behind any more.
///
/// # Formula
/// ```text
/// min |x − x_now|  such that  V_t(x) ≥ V_r(x) for every rival r
/// ```
/// with `V(x)` a straight line (weights), a sum of hyperbolas (block weights where criteria concern only some blocks)
/// or a sum of values of value functions (scores, costs); solved by inversion, a score within its scale.
///
/// # Shapes
/// Sorted by distance; levers without an answer stand at the end, in the order of the study.
///
/// # Properties
/// Applied to the study, the change puts the challenger level with the best of its rivals; a change that is smaller
/// does not. A challenger that is not behind now has no switching values (an empty list): nothing needs to change.
/// In mode `bmf` costs have none: no cost changes an overall value.
///
/// # Source
/// Switching values after Dasgupta, Sen and Marglin 1972, Guidelines for Project Evaluation, chapter 10; critical
/// values after Dinkelbach 1969, Sensitivitätsanalysen und parametrische Programmierung.
#[must_use]
pub fn switches(model: &Additive<'_>, assessments: &[Assessment], challenger: usize, against: Against) -> Vec<Switch> {
    let rivals: Vec<usize> = match against {
        Against::Everyone => model.kept.iter().copied().filter(|&s| s != challenger).collect(),
        Against::One(rival) => vec![rival],
    };
    if rivals.iter().all(|&rival| model.overall[challenger] >= model.overall[rival] - ROUNDING) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut weight = |weight: Weight, curves: Option<Vec<Curve<'_>>>, now: f64| {
        let Some(curves) = curves else { return };
        let of = |s: usize| model.kept.iter().position(|&kept| kept == s).map(|index| &curves[index]);
        let Some(own) = of(challenger) else { return };
        let gaps: Vec<Curve<'_>> = rivals.iter().filter_map(|&rival| Some(own.minus(of(rival)?))).collect();
        found.push(switch(Lever::Weight(weight), &gaps, now, (0.0, 1.0)));
    };
    for node in 0..model.study.tree.nodes().len() {
        weight(Weight::Node(node), model.node_curves(node), model.weights.local()[node]);
    }
    for (index, block) in model.study.blocks.iter().enumerate() {
        weight(Weight::Block(index), model.block_curves(index), block.weight);
    }
    for (index, assessment) in assessments.iter().enumerate() {
        let Some(function) = model.function(assessment.criterion) else { continue };
        let moves = |s: usize| assessment.uses.iter().any(|used| used.alternative == s);
        let ahead = |s: &&usize| !moves(**s) && model.overall[**s] > model.overall[challenger] + ROUNDING;
        let own = score_curve(model, assessment, challenger);
        // Neither the challenger nor a rival ahead of it moves: no need to look at the others.
        let gaps: Vec<Curve<'_>> = match rivals.iter().find(ahead).filter(|_| !moves(challenger)) {
            Some(&rival) => vec![Curve::constant(model.overall[challenger] - model.overall[rival])],
            None => rivals.iter().map(|&rival| own.minus(&score_curve(model, assessment, rival))).collect(),
        };
        let money = model.study.criteria[assessment.criterion].role == Role::Monetary;
        let lever = if money { Lever::Cost(index) } else { Lever::Score(index) };
        found.push(switch(lever, &gaps, assessment.estimate.likely(), function.range()));
    }
    found.sort_by(|a, b| a.distance.total_cmp(&b.distance));
    found
}

/// Overall value of an alternative as a function of one assessed number.
///
/// # Formula
/// ```text
/// V(s; x) = V(s) − Σ_uses w_a v(x[s,a]) + Σ_uses w_a v(share · x + offset)
/// ```
#[must_use]
pub fn score_curve<'a>(model: &Additive<'a>, assessment: &Assessment, alternative: usize) -> Curve<'a> {
    let mut constant = model.overall[alternative];
    let mut curve = Curve::default();
    let Some(function) = model.function(assessment.criterion) else { return Curve::constant(constant) };
    for used in assessment.uses.iter().filter(|used| used.alternative == alternative) {
        let weight = model.attribute_weights[used.attribute];
        constant -= weight * model.partial.row(alternative)[used.attribute];
        if weight > 0.0 {
            curve = curve.plus(weight, Part::Value { function, slope: used.share, offset: used.offset });
        }
    }
    curve.minus(&Curve::constant(-constant))
}

fn switch(lever: Lever, gaps: &[Curve<'_>], now: f64, (low, high): (f64, f64)) -> Switch {
    let idle = gaps.iter().any(|gap| gap.is_constant() && gap.at(now) < -ROUNDING);
    let from = now.clamp(low, high);
    let towards = |end: f64| if idle { None } else { nearest(gaps, from, end) };
    let away = |at: &f64| (at - now).abs();
    let at = [towards(high), towards(low)].into_iter().flatten().min_by(|a, b| away(a).total_cmp(&away(b)));
    let distance = at.as_ref().map_or(f64::INFINITY, |at| away(at) / (high - low));
    Switch { lever, now, at, distance }
}
