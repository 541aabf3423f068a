//! All that a report tells of how sure a ranking is and what would flip it.

use super::additive::Additive;
use super::assessments::{Assessment, assessments};
use super::from_study::{Translated, translate};
use super::stability::{Stability, Weight, stability};
use super::switches::{Against, Lever, Switch, switches};
use super::verdict::{Verdict, verdict};
use super::{Figures, Settings, figures, information, sample};
use crate::error::NumericError;
use crate::evaluate::Evaluation;
use crate::study::Study;

/// How sure the ranking of one profile is, and what would flip it: sampled figures beside exact ones.
///
/// # Shapes
/// k alternatives compete (`kept`); figures, switches and the indices in `leads` follow their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// Index of the profile.
    pub profile: usize,
    /// Indices of the alternatives that pass the gates, in the order of the study.
    pub kept: Vec<usize>,
    /// Position of the leader among `kept`: the one with the largest overall value, the first of several.
    pub leader: usize,
    /// The sampled figures.
    pub figures: Figures,
    /// What the shares of first ranks say.
    pub verdict: Verdict,
    /// How far each weight can move; weights without a counting sibling are not there.
    pub stability: Vec<(Weight, Stability)>,
    /// The numbers that somebody estimated.
    pub assessments: Vec<Assessment>,
    /// For each competing alternative the single changes that would put it in front of all others, the nearest first;
    /// none for one that is in front already.
    pub switches: Vec<Vec<Switch>>,
    /// What knowing each assessment exactly would be worth, in points; in the order of `assessments`.
    pub clarifying: Vec<f64>,
    /// What knowing everything would be worth, in points (EVPI).
    pub knowing_all: f64,
}

/// The nearest change of one number that costs the leader its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flip {
    /// The change.
    pub switch: Switch,
    /// Position among the competing alternatives of the one that leads then.
    pub then: usize,
}

impl Robustness {
    /// For every number the nearest value at which another alternative leads, the nearest first; numbers that no value
    /// flips stand at the end with `at: None`.
    #[must_use]
    pub fn flips(&self) -> Vec<Flip> {
        let mut flips: Vec<Flip> = Vec::new();
        for (then, switches) in self.switches.iter().enumerate().filter(|&(then, _)| then != self.leader) {
            for &switch in switches {
                match flips.iter_mut().find(|known| known.switch.lever == switch.lever) {
                    Some(known) if switch.distance < known.switch.distance => *known = Flip { switch, then },
                    Some(_) => {}
                    None => flips.push(Flip { switch, then }),
                }
            }
        }
        flips.sort_by(|a, b| a.switch.distance.total_cmp(&b.switch.distance));
        flips
    }

    /// The nearest single change that decides over the first place of a competing alternative: what would put it in
    /// front, or, for the leader, what would cost it its place.
    #[must_use]
    pub fn first_flip(&self, position: usize) -> Option<Flip> {
        if position == self.leader {
            return self.flips().into_iter().find(|flip| flip.switch.at.is_some());
        }
        let switch = self.switches[position].iter().find(|switch| switch.at.is_some())?;
        Some(Flip { switch: *switch, then: position })
    }

    /// The assessment behind a lever, if it is one.
    #[must_use]
    pub fn assessment(&self, lever: Lever) -> Option<&Assessment> {
        match lever {
            Lever::Score(index) | Lever::Cost(index) => self.assessments.get(index),
            Lever::Weight(_) => None,
        }
    }
}
