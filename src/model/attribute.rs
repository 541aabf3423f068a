//! One column of a decision table.

use crate::model::{Direction, PiecewiseLinear};

/// A scale with two fixed ends, independent of the alternatives at hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anchors {
    /// The value that earns nothing.
    pub worst: f64,
    /// The value that earns all.
    pub best: f64,
}

/// At which of two compared alternatives a threshold is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThresholdBase {
    /// At the worse one (direct threshold).
    #[default]
    Worse,
    /// At the better one (inverse threshold).
    Better,
}

/// A discrimination threshold: a constant, or a straight line in the value that is compared.
///
/// # Formula
/// ```text
/// t(g) = slope · g + constant
/// ```
/// in the unit of the attribute; g is the raw value of the worse or the better alternative.
///
/// # Source
/// Roy (1985), Méthodologie multicritère d'aide à la décision; Roy, Figueira & Almeida-Dias (2014), Discriminating
/// thresholds as a tool to cope with imperfect knowledge in MCDA, Omega 43.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    /// The part that does not depend on the value.
    pub constant: f64,
    /// Change of the threshold for each unit of the value.
    pub slope: f64,
    /// Which alternative's value is meant.
    pub base: ThresholdBase,
}

impl Threshold {
    /// The same threshold along the whole scale.
    #[must_use]
    pub fn constant(constant: f64) -> Self {
        Self { constant, slope: 0.0, base: ThresholdBase::Worse }
    }

    /// The threshold between a `worse` and a `better` value.
    #[must_use]
    pub fn between(self, worse: f64, better: f64) -> f64 {
        let value = match self.base {
            ThresholdBase::Worse => worse,
            ThresholdBase::Better => better,
        };
        self.slope * value + self.constant
    }
}

/// Discrimination thresholds of the outranking methods; other methods ignore them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Thresholds {
    /// q: up to this difference nobody is preferred.
    pub indifference: Option<Threshold>,
    /// p: beyond this difference the preference is complete.
    pub preference: Option<Threshold>,
    /// v: from this difference on an alternative cannot be outranked any more.
    pub veto: Option<Threshold>,
    /// s: the inflection point of the Gaussian preference function.
    pub inflection: Option<f64>,
}

/// The six shapes of a preference function (Brans & Vincke 1985), types I to VI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PreferenceShape {
    /// I: any difference counts in full.
    Usual,
    /// II: any difference above q counts in full.
    UShape,
    /// III: grows up to p.
    VShape,
    /// IV: half from q, full from p.
    Level,
    /// V: grows from q to p.
    Linear,
    /// VI: grows smoothly, with its inflection at s.
    Gaussian,
}

impl PreferenceShape {
    /// All shapes, in the order of their numbers.
    pub const ALL: [Self; 6] = [Self::Usual, Self::UShape, Self::VShape, Self::Level, Self::Linear, Self::Gaussian];
}

/// A column of a decision table: a criterion, or a criterion in one service block.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute {
    /// Stable name.
    pub id: String,
    /// Which end of the scale is the good one.
    pub direction: Direction,
    /// Importance on any scale, at least 0.
    pub weight: f64,
    /// Fixed ends of the scale.
    pub anchors: Option<Anchors>,
    /// Value function that takes the place of a normalisation in the additive and the product model.
    pub value_function: Option<PiecewiseLinear>,
    /// Thresholds of the outranking methods.
    pub thresholds: Thresholds,
    /// Preference function of PROMETHEE; where absent, it follows from the thresholds given.
    pub preference: Option<PreferenceShape>,
}

impl Attribute {
    /// An attribute with nothing but a direction and a weight.
    #[must_use]
    pub fn new(id: impl Into<String>, direction: Direction, weight: f64) -> Self {
        Self {
            id: id.into(),
            direction,
            weight,
            anchors: None,
            value_function: None,
            thresholds: Thresholds::default(),
            preference: None,
        }
    }

    /// More is better.
    #[must_use]
    pub fn benefit(id: impl Into<String>, weight: f64) -> Self {
        Self::new(id, Direction::Maximize, weight)
    }

    /// Less is better.
    #[must_use]
    pub fn cost(id: impl Into<String>, weight: f64) -> Self {
        Self::new(id, Direction::Minimize, weight)
    }

    /// Fixes the ends of the scale.
    #[must_use]
    pub fn with_anchors(self, worst: f64, best: f64) -> Self {
        Self { anchors: Some(Anchors { worst, best }), ..self }
    }

    /// Sets the indifference threshold q and the preference threshold p.
    #[must_use]
    pub fn with_thresholds(mut self, indifference: f64, preference: f64) -> Self {
        self.thresholds.indifference = Some(Threshold::constant(indifference));
        self.thresholds.preference = Some(Threshold::constant(preference));
        self
    }

    /// Sets the veto threshold v.
    #[must_use]
    pub fn with_veto(mut self, veto: f64) -> Self {
        self.thresholds.veto = Some(Threshold::constant(veto));
        self
    }
}
