//! Ways to weights: from judgements of people, or from data.
//!
//! One file a way, each a textbook page: what is asked, the formula, what it guarantees and what it violates, the
//! source. Judgements are valid by construction ([`PairwiseMatrix`], [`RankList`], [`BestWorst`], [`Steps`],
//! [`Preferences`]); every way returns [`Elicited`]: weights that sum to 1, how far the judgements agree, which one
//! disturbs most and which value would repair it, remarks, and all intermediate quantities.
//!
//! [`Elicitation`] lists the ways by name. Several people are put together by [`aggregate_judgements`] or
//! [`aggregate_priorities`], a tree of comparisons by [`Hierarchy`].
//!
//! # Examples
//! ```
//! use waage::elicit::{Elicitation, Judgements, RankList};
//!
//! let method: Elicitation = "rank-order-centroid".parse()?;
//! let elicited = method.elicit(&Judgements::Ranks(RankList::new(&[1, 2, 3, 4])?))?;
//! assert!((elicited.weights[0] - 25.0 / 48.0).abs() < 1e-15);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod best_worst;
mod critic;
mod data;
mod direct;
mod elicited;
mod entropy;
mod equal;
mod group;
mod hierarchy;
mod judgements;
mod merec;
mod normalise;
#[cfg(test)]
mod page;
mod pairwise;
mod panel;
mod preference_matrix;
mod rank_order;
mod standard_deviation;
mod swara;
mod swing;
mod unknown_name;

pub use best_worst::{BestWorst, BestWorstLinear, BestWorstNonlinear};
pub use critic::Critic;
pub use direct::Direct;
pub use elicited::{Consistency, Details, Disturbing, Elicited, Measure, OnScale, Quantity, Remark};
pub use entropy::Entropy;
pub use equal::Equal;
pub use group::{GroupMean, aggregate_judgements, aggregate_priorities};
pub use hierarchy::{CriterionResult, Hierarchy, HierarchyResult, Node, Synthesis};
pub use judgements::{Judgements, Kind};
pub use merec::Merec;
pub use pairwise::{
    Eigenvector, GeometricMean, Harker, LogLeastSquares, NormalisedColumns, OptimalCompletion, PairwiseMatrix,
    RandomIndex, RandomIndexValue,
};
pub use panel::{Combination, Member, Panel, PanelResult};
pub use preference_matrix::{Preference, PreferenceMatrix, Preferences};
pub use rank_order::{RankExponent, RankList, RankOrderCentroid, RankReciprocal, RankSum};
pub use standard_deviation::StandardDeviation;
pub use swara::{Steps, Swara};
pub use swing::{Interval, Swing, SwingInterval, SwingOrdinal};
pub use unknown_name::UnknownName;

use crate::error::NumericError;
use normalise::normalise;

/// Every way to weights, with its parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Elicitation {
    /// Points handed out directly.
    Direct(Direct),
    /// Swing weights from points.
    Swing(Swing),
    /// Swing weights from points with a margin.
    SwingInterval(SwingInterval),
    /// Swing weights from an order.
    SwingOrdinal(SwingOrdinal),
    /// Rank-order centroid.
    RankOrderCentroid(RankOrderCentroid),
    /// Rank sum.
    RankSum(RankSum),
    /// Rank reciprocal.
    RankReciprocal(RankReciprocal),
    /// Rank exponent.
    RankExponent(RankExponent),
    /// Pairwise comparisons, principal eigenvector (AHP).
    Eigenvector(Eigenvector),
    /// Pairwise comparisons, geometric mean of the rows.
    GeometricMean(GeometricMean),
    /// Pairwise comparisons, mean of the normalised columns (an approximation).
    NormalisedColumns(NormalisedColumns),
    /// Pairwise comparisons with gaps, after Harker.
    Harker(Harker),
    /// Pairwise comparisons with gaps, logarithmic least squares.
    LogLeastSquares(LogLeastSquares),
    /// Pairwise comparisons with gaps, completed for the least eigenvalue.
    OptimalCompletion(OptimalCompletion),
    /// Best–Worst judgements, linear model.
    BestWorstLinear(BestWorstLinear),
    /// Best–Worst judgements, nonlinear model.
    BestWorstNonlinear(BestWorstNonlinear),
    /// Stepwise ratios along an order.
    Swara(Swara),
    /// Which of two is more important (Präferenzmatrix).
    PreferenceMatrix(PreferenceMatrix),
    /// Entropy of the data.
    Entropy(Entropy),
    /// Contrast and conflict of the data.
    Critic(Critic),
    /// Removal effects in the data.
    Merec(Merec),
    /// Contrast of the data.
    StandardDeviation(StandardDeviation),
    /// Equal weights.
    Equal(Equal),
}

impl Elicitation {
    /// Every way, with default parameters.
    pub const ALL: [Self; 23] = [
        Self::Direct(Direct),
        Self::Swing(Swing),
        Self::SwingInterval(SwingInterval),
        Self::SwingOrdinal(SwingOrdinal),
        Self::RankOrderCentroid(RankOrderCentroid),
        Self::RankSum(RankSum),
        Self::RankReciprocal(RankReciprocal),
        Self::RankExponent(RankExponent { exponent: 2.0 }),
        Self::Eigenvector(Eigenvector { random_index: RandomIndex::Saaty1980 }),
        Self::GeometricMean(GeometricMean),
        Self::NormalisedColumns(NormalisedColumns { random_index: RandomIndex::Saaty1980 }),
        Self::Harker(Harker { random_index: RandomIndex::Saaty1980 }),
        Self::LogLeastSquares(LogLeastSquares),
        Self::OptimalCompletion(OptimalCompletion { random_index: RandomIndex::Saaty1980 }),
        Self::BestWorstLinear(BestWorstLinear),
        Self::BestWorstNonlinear(BestWorstNonlinear),
        Self::Swara(Swara),
        Self::PreferenceMatrix(PreferenceMatrix { count_self: false }),
        Self::Entropy(Entropy),
        Self::Critic(Critic { direction_aware: true }),
        Self::Merec(Merec),
        Self::StandardDeviation(StandardDeviation),
        Self::Equal(Equal),
    ];

    /// The name, as users write it, and the kind of judgements that it works on.
    fn described(self) -> (&'static str, Kind) {
        match self {
            Self::Direct(_) => ("direct", Kind::Points),
            Self::Swing(_) => ("swing", Kind::Points),
            Self::SwingInterval(_) => ("swing-interval", Kind::Intervals),
            Self::SwingOrdinal(_) => ("swing-ordinal", Kind::Ranks),
            Self::RankOrderCentroid(_) => ("rank-order-centroid", Kind::Ranks),
            Self::RankSum(_) => ("rank-sum", Kind::Ranks),
            Self::RankReciprocal(_) => ("rank-reciprocal", Kind::Ranks),
            Self::RankExponent(_) => ("rank-exponent", Kind::Ranks),
            Self::Eigenvector(_) => ("ahp", Kind::Pairwise),
            Self::GeometricMean(_) => ("ahp-geometric-mean", Kind::Pairwise),
            Self::NormalisedColumns(_) => ("ahp-normalised-columns", Kind::Pairwise),
            Self::Harker(_) => ("ahp-harker", Kind::Pairwise),
            Self::LogLeastSquares(_) => ("ahp-log-least-squares", Kind::Pairwise),
            Self::OptimalCompletion(_) => ("ahp-optimal-completion", Kind::Pairwise),
            Self::BestWorstLinear(_) => ("best-worst", Kind::BestWorst),
            Self::BestWorstNonlinear(_) => ("best-worst-nonlinear", Kind::BestWorst),
            Self::Swara(_) => ("swara", Kind::Steps),
            Self::PreferenceMatrix(_) => ("preference-matrix", Kind::Preferences),
            Self::Entropy(_) => ("entropy", Kind::Table),
            Self::Critic(_) => ("critic", Kind::Table),
            Self::Merec(_) => ("merec", Kind::Table),
            Self::StandardDeviation(_) => ("standard-deviation", Kind::Table),
            Self::Equal(_) => ("equal", Kind::Count),
        }
    }

    /// The name, as users write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.described().0
    }

    /// The kind of judgements that it works on.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.described().1
    }

    /// Weights from judgements.
    ///
    /// # Errors
    /// Those of the way; [`NumericError::WrongKind`] where it works on other judgements.
    pub fn elicit(self, judgements: &Judgements) -> Result<Elicited, NumericError> {
        let what = self.name();
        match self {
            Self::Direct(way) => way.elicit(judgements.points(what)?),
            Self::Swing(way) => way.elicit(judgements.points(what)?),
            Self::SwingInterval(way) => way.elicit(judgements.intervals(what)?),
            Self::SwingOrdinal(way) => way.elicit(judgements.ranks(what)?),
            Self::RankOrderCentroid(way) => way.elicit(judgements.ranks(what)?),
            Self::RankSum(way) => way.elicit(judgements.ranks(what)?),
            Self::RankReciprocal(way) => way.elicit(judgements.ranks(what)?),
            Self::RankExponent(way) => way.elicit(judgements.ranks(what)?),
            Self::Eigenvector(way) => way.elicit(judgements.pairwise(what)?),
            Self::GeometricMean(way) => way.elicit(judgements.pairwise(what)?),
            Self::NormalisedColumns(way) => way.elicit(judgements.pairwise(what)?),
            Self::Harker(way) => way.elicit(judgements.pairwise(what)?),
            Self::LogLeastSquares(way) => way.elicit(judgements.pairwise(what)?),
            Self::OptimalCompletion(way) => way.elicit(judgements.pairwise(what)?),
            Self::BestWorstLinear(way) => way.elicit(judgements.best_worst(what)?),
            Self::BestWorstNonlinear(way) => way.elicit(judgements.best_worst(what)?),
            Self::Swara(way) => way.elicit(judgements.steps(what)?),
            Self::PreferenceMatrix(way) => way.elicit(judgements.preferences(what)?),
            Self::Entropy(way) => {
                judgements.table(what).and_then(|(values, directions)| way.elicit(values, directions))
            }
            Self::Critic(way) => judgements.table(what).and_then(|(values, directions)| way.elicit(values, directions)),
            Self::Merec(way) => judgements.table(what).and_then(|(values, directions)| way.elicit(values, directions)),
            Self::StandardDeviation(way) => {
                judgements.table(what).and_then(|(values, directions)| way.elicit(values, directions))
            }
            Self::Equal(way) => way.elicit(judgements.count(what)?),
        }
    }
}

impl std::fmt::Display for Elicitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

impl std::str::FromStr for Elicitation {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Self, UnknownName> {
        let known = || Self::ALL.iter().map(|way| way.name()).collect();
        Self::ALL
            .into_iter()
            .find(|way| way.name() == name)
            .ok_or_else(|| UnknownName::new("way to weights", name, known()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Direction::Maximize;
    use nalgebra::DMatrix;

    fn judgements(kind: Kind) -> Judgements {
        match kind {
            Kind::Count => Judgements::Count(3),
            Kind::Points => Judgements::Points(vec![100.0, 60.0, 40.0]),
            Kind::Intervals => Judgements::Intervals(vec![Interval { low: 50.0, high: 100.0 }; 3]),
            Kind::Ranks => Judgements::Ranks(RankList::new(&[1, 2, 3]).unwrap()),
            Kind::Pairwise => Judgements::Pairwise(PairwiseMatrix::from_upper(3, &[2.0, 5.0, 2.0]).unwrap()),
            Kind::BestWorst => Judgements::BestWorst(BestWorst::new(0, 2, &[1.0, 2.0, 5.0], &[5.0, 2.0, 1.0]).unwrap()),
            Kind::Steps => Judgements::Steps(Steps::new(&[0, 1, 2], &[0.0, 0.5, 0.5]).unwrap()),
            Kind::Preferences => Judgements::Preferences(Preferences::new(3, &[Preference::Row; 3]).unwrap()),
            Kind::Table => Judgements::Table(
                DMatrix::from_row_slice(3, 3, &[1.0, 9.0, 2.0, 5.0, 4.0, 3.0, 9.0, 2.0, 7.0]),
                vec![Maximize; 3],
            ),
        }
    }

    #[test]
    fn every_way_has_a_name_and_works_on_its_kind_and_on_no_other() {
        for way in Elicitation::ALL {
            assert_eq!(way.to_string().parse(), Ok(way));
            for kind in Kind::ALL {
                let elicited = way.elicit(&judgements(kind));
                if kind == way.kind() {
                    let elicited = elicited.unwrap();
                    assert_eq!(elicited.weights.len(), 3, "{way}");
                    assert!((elicited.weights.iter().sum::<f64>() - 1.0).abs() < 1e-14, "{way}");
                    assert!(serde_json::to_string(&elicited).is_ok());
                } else {
                    assert!(matches!(elicited, Err(NumericError::WrongKind { .. })), "{way} {kind:?}");
                }
            }
        }
    }

    #[test]
    fn an_unknown_name_lists_the_known_ones() {
        let message = "swingg".parse::<Elicitation>().unwrap_err().to_string();
        assert!(message.starts_with("swingg is no way to weights; known are direct, swing, "), "{message}");
    }
}
