//! What in a method can turn two alternatives against the additive order.

use serde::Serialize;

/// A property of a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Property {
    /// The method reads the measured values, where the additive model has a curved value function.
    ValueFunction,
    /// A value of zero makes the whole product zero.
    ZeroProduct,
    /// A great weakness is not made good by strengths elsewhere.
    NonCompensation,
    /// The scale comes from the alternatives at hand or from the zero of the unit, and not from fixed ends.
    RelativeNormalisation,
    /// What counts is how far an alternative is from a reference point, and distances bend.
    ReferencePointDistance,
    /// One great drawback forbids that an alternative is placed ahead.
    Veto,
    /// Differences below a threshold count as none.
    Thresholds,
    /// How much better does not count in full: beyond a point, only that it is better.
    PreferenceFunction,
    /// Alternatives of one category are level.
    Categories,
    /// No property does it alone.
    Several,
}

impl Property {
    /// All properties, in the order in which they are tried.
    pub const ALL: [Self; 10] = [
        Self::ValueFunction,
        Self::ZeroProduct,
        Self::NonCompensation,
        Self::RelativeNormalisation,
        Self::ReferencePointDistance,
        Self::Veto,
        Self::Thresholds,
        Self::PreferenceFunction,
        Self::Categories,
        Self::Several,
    ];
}
