//! What every way to weights returns: the weights, and how far the judgements behind them agree.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// Weights, and everything that was found on the way to them.
///
/// # Shapes
/// `weights`: one a criterion, in the order of the input; each finite and at least 0; sum 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Elicited {
    /// The weights, Σ = 1.
    pub weights: Vec<f64>,
    /// How far the judgements agree with each other; none where a method cannot tell.
    pub consistency: Option<Consistency>,
    /// The judgement whose revision would help most; none where nothing disturbs or the method cannot tell.
    pub most_disturbing: Option<Disturbing>,
    /// What a facilitator should look at again.
    pub remarks: Vec<Remark>,
    /// All intermediate quantities by name, in the order in which they arise.
    pub details: Details,
}

impl Elicited {
    /// Weights with nothing to say about their consistency.
    pub(super) fn plain(weights: Vec<f64>) -> Self {
        let remarks = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight == 0.0)
            .map(|(item, _)| Remark::ZeroWeight { item })
            .collect();
        Self { weights, consistency: None, most_disturbing: None, remarks, details: Details::default() }
    }

    /// The same with one more intermediate quantity.
    pub(super) fn with(mut self, name: &'static str, quantity: impl Into<Quantity>) -> Self {
        self.details.0.push((name, quantity.into()));
        self
    }
}

/// A figure of consistency: 0 where the judgements agree perfectly, more the more they contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Consistency {
    /// What is measured.
    pub measure: Measure,
    /// The figure, at least 0.
    pub value: f64,
    /// Up to which value the literature accepts the judgements; none where it names no limit for this case.
    pub limit: Option<f64>,
    /// Whether the value is within the limit.
    pub acceptable: Option<bool>,
}

impl Consistency {
    /// A figure held against its limit.
    pub(super) fn new(measure: Measure, value: f64, limit: Option<f64>) -> Self {
        Self { measure, value, limit, acceptable: limit.map(|limit| value <= limit) }
    }
}

/// The figures of consistency in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Saaty's consistency ratio CI / RI.
    ConsistencyRatio,
    /// The geometric consistency index of Aguarón and Moreno-Jiménez.
    GeometricConsistencyIndex,
    /// The input-based consistency ratio of Best–Worst judgements (Liang, Brunelli and Rezaei).
    InputBasedRatio,
    /// The output-based consistency ratio ξ / CI of Best–Worst judgements (Rezaei).
    OutputBasedRatio,
    /// The share of circular triads among those possible: 1 minus Kendall's coefficient of consistence ζ.
    CircularShare,
}

/// The one judgement whose revision lowers the inconsistency most, and the value that does it.
///
/// The judgement says how many times as important item `row` is as item `column`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Disturbing {
    /// The item that is judged.
    pub row: usize,
    /// The item that it is held against.
    pub column: usize,
    /// The value given.
    pub found: f64,
    /// The value that would disturb least.
    pub repaired: f64,
    /// The figure of consistency with the value given.
    pub before: f64,
    /// The figure of consistency with `repaired` in its place, computed anew.
    pub after: f64,
    /// The nearest step of the answer scale, for the questionnaire; none where the scale has no step there.
    pub on_scale: Option<OnScale>,
}

/// A repair rounded to the answer scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OnScale {
    /// The step of the scale.
    pub value: f64,
    /// The figure of consistency with this step.
    pub after: f64,
}

/// Something that is no error but that a facilitator should know.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "remark")]
pub enum Remark {
    /// A judgement lies beyond the scale from 1/9 to 9.
    OffScale {
        /// The item that is judged.
        row: usize,
        /// The item that it is held against.
        column: usize,
        /// The judgement.
        value: f64,
    },
    /// The greatest swing was not given the reference points; only the ratios count.
    TopSwing {
        /// The greatest points found.
        found: f64,
        /// The reference points.
        expected: f64,
    },
    /// A criterion has weight 0 and will change nothing.
    ZeroWeight {
        /// The criterion.
        item: usize,
    },
    /// All alternatives are equal on a criterion, so that data say nothing about its weight.
    ConstantCriterion {
        /// The criterion.
        item: usize,
    },
    /// The table of random indices ends before this size; another was used.
    TableEnds {
        /// The table asked for.
        asked: &'static str,
        /// What was used in its place.
        used: &'static str,
        /// The number of items.
        size: usize,
    },
    /// There are just enough judgements to connect the items: no two of them could contradict each other, so the
    /// consistency says nothing.
    NoRedundancy,
}

/// Intermediate quantities by name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Details(Vec<(&'static str, Quantity)>);

impl Details {
    /// The quantity of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Quantity> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, quantity)| quantity)
    }

    /// The number of this name; none where there is none or where it is no single number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        match self.get(name)? {
            Quantity::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The vector of this name; none where there is none or where it is no vector.
    #[must_use]
    pub fn vector(&self, name: &str) -> Option<&[f64]> {
        match self.get(name)? {
            Quantity::Vector(vector) => Some(vector),
            _ => None,
        }
    }

    /// All of them, in the order in which they arise.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Quantity)> {
        self.0.iter().map(|(name, quantity)| (*name, quantity))
    }
}

impl Serialize for Details {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, quantity) in &self.0 {
            map.serialize_entry(name, quantity)?;
        }
        map.end()
    }
}

/// An intermediate quantity.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Quantity {
    /// One number.
    Number(f64),
    /// One number a criterion, unless the name says otherwise.
    Vector(Vec<f64>),
    /// Numbers by rows.
    Matrix(Vec<Vec<f64>>),
    /// A name, for example that of the table used.
    Name(&'static str),
}

impl From<f64> for Quantity {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Vec<f64>> for Quantity {
    fn from(vector: Vec<f64>) -> Self {
        Self::Vector(vector)
    }
}

impl From<Vec<Vec<f64>>> for Quantity {
    fn from(matrix: Vec<Vec<f64>>) -> Self {
        Self::Matrix(matrix)
    }
}

impl From<&'static str> for Quantity {
    fn from(name: &'static str) -> Self {
        Self::Name(name)
    }
}
