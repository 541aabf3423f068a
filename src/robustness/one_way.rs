//! What one uncertain number at a time does to the lead of one alternative over another: the data of a tornado chart.

use super::additive::Additive;
use super::assessments::assessments;
use super::switches::score_curve;

/// What is not known exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// All numbers of one alternative on one criterion, in every block at once.
    Scores {
        /// Index of the alternative.
        alternative: usize,
        /// Index of the criterion.
        criterion: usize,
    },
    /// The local weight of a node, by its index.
    Weight(usize),
}

/// An assumption at both of its ends, all else as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OneWay {
    /// What moves.
    pub assumption: Assumption,
    /// How many numbers move together.
    pub numbers: usize,
    /// The lower end: a share for a weight, else in the criterion's unit, the mean by block weight where several move.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Lead at the lower end, in points.
    pub lead_low: f64,
    /// Lead at the upper end.
    pub lead_high: f64,
}

impl OneWay {
    /// How far the lead moves.
    #[must_use]
    pub fn width(&self) -> f64 {
        (self.lead_high - self.lead_low).abs()
    }
}

/// Every assumption that moves the lead of `first` over `second`, widest first.
///
/// # Formula
/// ```text
/// scores   low, high = the ends of the estimates;  lead(x) = V(first; x) − V(second; x)
/// weights  low, high = smallest and largest local weight over the study's profiles, the siblings in proportion
/// ```
///
/// # Properties
/// One-way: what assumptions do together is not in it. A number of a part that a composite takes over moves both.
/// Assumptions that move nothing (less than 1e-9 points) are left out. With one profile no weight is uncertain.
///
/// # Source
/// Howard 1988, Management Science 34, Decision analysis: practice and promise (tornado diagrams).
#[must_use]
pub fn one_way(model: &Additive<'_>, first: usize, second: usize) -> Vec<OneWay> {
    let study = model.study;
    let lead = model.overall[first] - model.overall[second];
    let shares = study.block_shares();
    let mut found: Vec<OneWay> = Vec::new();
    let mut weights: Vec<f64> = Vec::new();
    for assessment in assessments(study) {
        let estimate = assessment.estimate;
        if estimate.low() == estimate.high() {
            continue;
        }
        let gap = score_curve(model, &assessment, first).minus(&score_curve(model, &assessment, second));
        let now = gap.at(estimate.likely());
        let (low, high) = (gap.at(estimate.low()) - now, gap.at(estimate.high()) - now);
        let assumption = Assumption::Scores { alternative: assessment.alternative, criterion: assessment.criterion };
        let own = assessment.uses.iter().filter(|used| used.alternative == assessment.alternative);
        let weight: f64 = own.map(|used| shares[used.attribute]).sum();
        let at = found.iter().position(|known| known.assumption == assumption).unwrap_or_else(|| {
            found.push(OneWay { assumption, numbers: 0, low: 0.0, high: 0.0, lead_low: lead, lead_high: lead });
            weights.push(0.0);
            found.len() - 1
        });
        let known = &mut found[at];
        known.numbers += 1;
        known.low += weight * estimate.low();
        known.high += weight * estimate.high();
        known.lead_low += low;
        known.lead_high += high;
        weights[at] += weight;
    }
    for (known, weight) in found.iter_mut().zip(weights).filter(|(_, weight)| *weight > 0.0) {
        known.low /= weight;
        known.high /= weight;
    }
    for node in 0..study.tree.nodes().len() {
        let locals = study.profiles.iter().map(|profile| profile.weights.local()[node]);
        let (low, high) = locals.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), w| (low.min(w), high.max(w)));
        let place = |s: usize| model.kept.iter().position(|&kept| kept == s);
        let (Some(curves), Some(one), Some(other)) = (model.node_curves(node), place(first), place(second)) else {
            continue;
        };
        let gap = curves[one].minus(&curves[other]);
        let now = model.weights.local()[node];
        let at = |weight: f64| if (weight - now).abs() < 1e-12 { lead } else { gap.at(weight) };
        let (lead_low, lead_high) = (at(low), at(high));
        found.push(OneWay { assumption: Assumption::Weight(node), numbers: 1, low, high, lead_low, lead_high });
    }
    found.retain(|known| known.width() > 1e-9);
    found.sort_by(|a, b| b.width().total_cmp(&a.width()));
    found
}
