//! What people or data can say about weights: the input of every elicitation, by kind.

use super::{BestWorst, Interval, PairwiseMatrix, Preferences, RankList, Steps};
use crate::error::NumericError;
use crate::model::Direction;
use nalgebra::DMatrix;

/// Judgements of one person, or a decision table.
#[derive(Debug, Clone, PartialEq)]
pub enum Judgements {
    /// Nothing but the number of criteria.
    Count(usize),
    /// Points, one a criterion.
    Points(Vec<f64>),
    /// Points with a margin, one a criterion.
    Intervals(Vec<Interval>),
    /// An order of importance.
    Ranks(RankList),
    /// How many times as important is one criterion as another?
    Pairwise(PairwiseMatrix),
    /// The same, for the best and the worst criterion only.
    BestWorst(BestWorst),
    /// By how much is each criterion behind the one before?
    Steps(Steps),
    /// Which of two criteria is more important?
    Preferences(Preferences),
    /// A decision table, alternatives × criteria, with the direction of each criterion.
    Table(DMatrix<f64>, Vec<Direction>),
}

/// The kinds of [`Judgements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// [`Judgements::Count`]
    Count,
    /// [`Judgements::Points`]
    Points,
    /// [`Judgements::Intervals`]
    Intervals,
    /// [`Judgements::Ranks`]
    Ranks,
    /// [`Judgements::Pairwise`]
    Pairwise,
    /// [`Judgements::BestWorst`]
    BestWorst,
    /// [`Judgements::Steps`]
    Steps,
    /// [`Judgements::Preferences`]
    Preferences,
    /// [`Judgements::Table`]
    Table,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Count,
        Self::Points,
        Self::Intervals,
        Self::Ranks,
        Self::Pairwise,
        Self::BestWorst,
        Self::Steps,
        Self::Preferences,
        Self::Table,
    ];

    /// The name, as users write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "criteria",
            Self::Points => "points",
            Self::Intervals => "intervals",
            Self::Ranks => "ranks",
            Self::Pairwise => "pairwise",
            Self::BestWorst => "best-worst",
            Self::Steps => "steps",
            Self::Preferences => "preferences",
            Self::Table => "table",
        }
    }
}

impl Judgements {
    /// Which kind these are.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Count(_) => Kind::Count,
            Self::Points(_) => Kind::Points,
            Self::Intervals(_) => Kind::Intervals,
            Self::Ranks(_) => Kind::Ranks,
            Self::Pairwise(_) => Kind::Pairwise,
            Self::BestWorst(_) => Kind::BestWorst,
            Self::Steps(_) => Kind::Steps,
            Self::Preferences(_) => Kind::Preferences,
            Self::Table(..) => Kind::Table,
        }
    }

    pub(super) fn count(&self, what: &'static str) -> Result<usize, NumericError> {
        if let Self::Count(count) = self { Ok(*count) } else { Err(self.unfit(what, Kind::Count)) }
    }

    pub(super) fn points(&self, what: &'static str) -> Result<&[f64], NumericError> {
        if let Self::Points(points) = self { Ok(points) } else { Err(self.unfit(what, Kind::Points)) }
    }

    pub(super) fn intervals(&self, what: &'static str) -> Result<&[Interval], NumericError> {
        if let Self::Intervals(intervals) = self { Ok(intervals) } else { Err(self.unfit(what, Kind::Intervals)) }
    }

    pub(super) fn ranks(&self, what: &'static str) -> Result<&RankList, NumericError> {
        if let Self::Ranks(ranks) = self { Ok(ranks) } else { Err(self.unfit(what, Kind::Ranks)) }
    }

    pub(super) fn pairwise(&self, what: &'static str) -> Result<&PairwiseMatrix, NumericError> {
        if let Self::Pairwise(matrix) = self { Ok(matrix) } else { Err(self.unfit(what, Kind::Pairwise)) }
    }

    pub(super) fn best_worst(&self, what: &'static str) -> Result<&BestWorst, NumericError> {
        if let Self::BestWorst(judgements) = self { Ok(judgements) } else { Err(self.unfit(what, Kind::BestWorst)) }
    }

    pub(super) fn steps(&self, what: &'static str) -> Result<&Steps, NumericError> {
        if let Self::Steps(steps) = self { Ok(steps) } else { Err(self.unfit(what, Kind::Steps)) }
    }

    pub(super) fn preferences(&self, what: &'static str) -> Result<&Preferences, NumericError> {
        if let Self::Preferences(preferences) = self {
            Ok(preferences)
        } else {
            Err(self.unfit(what, Kind::Preferences))
        }
    }

    pub(super) fn table(&self, what: &'static str) -> Result<(&DMatrix<f64>, &[Direction]), NumericError> {
        match self {
            Self::Table(values, directions) => Ok((values, directions)),
            _ => Err(self.unfit(what, Kind::Table)),
        }
    }

    /// The error of a method that works on another kind.
    fn unfit(&self, what: &'static str, expected: Kind) -> NumericError {
        NumericError::WrongKind { what, expected: expected.name(), found: self.kind().name() }
    }
}
