//! How weights may vary.

use super::WeightTree;
use crate::error::NumericError;

/// The set, or distribution, from which the weights of the leaves come. Indices of leaves follow
/// [`WeightTree::leaves`].
///
/// # Formula
/// ```text
/// uniform       density 1/volume on { w ≥ 0, Σ w = 1 }: Dirichlet(1, …, 1), not normalised uniforms
/// Dirichlet     local weights of each sibling group ~ Dirichlet(k · local), mean local, variance l(1 − l)/(k + 1)
/// ordinal       uniform on { w_(1) ≥ w_(2) ≥ … ≥ 0, Σ w = 1 }; mean: the rank-order centroid
/// intervals     uniform on { l ≤ w ≤ u, Σ w = 1 }
/// linear        uniform on { A w ≤ b, w ≥ 0, Σ w = 1 }
/// ```
///
/// # Source
/// Lahdelma and Salminen 2001, Operations Research 49; Tervonen and Lahdelma 2007, European Journal of Operational
/// Research 178; Barron and Barrett 1996, Management Science 42 (centroid).
#[derive(Debug, Clone, PartialEq)]
pub enum WeightSet {
    /// The weights of the tree.
    Fixed,
    /// A Dirichlet distribution around the local weights of every sibling group.
    Dirichlet {
        /// Concentration k > 0: large is close to the tree's weights.
        concentration: f64,
    },
    /// Uniform on the simplex of all leaves.
    Uniform,
    /// Uniform on the simplex of each sibling group.
    UniformSiblings,
    /// A complete rank order of the leaves, most important first.
    Ordinal(Vec<usize>),
    /// Limits of each leaf's weight.
    Intervals {
        /// Lower limits, one a leaf.
        lower: Vec<f64>,
        /// Upper limits, one a leaf.
        upper: Vec<f64>,
    },
    /// Linear constraints on the weights of the leaves.
    Linear(Vec<LinearConstraint>),
    /// A further factor: with the given shares one of several trees with its own set (a profile, a way to weights).
    Factor(Vec<Component>),
}

/// `Σ coefficient · w(leaf) ≤ limit`.
#[derive(Debug, Clone, PartialEq)]
pub struct LinearConstraint {
    /// One coefficient a leaf.
    pub coefficients: Vec<f64>,
    /// The limit.
    pub limit: f64,
}

/// One level of the factor: a tree with its weight set, drawn with a share.
#[derive(Debug, Clone, PartialEq)]
pub struct Component {
    /// Share of the draws, on any scale ≥ 0.
    pub share: f64,
    /// Weights; the same attributes as the problem's tree.
    pub tree: WeightTree,
    /// How they vary; not itself a factor.
    pub set: WeightSet,
}

/// How the weights of the blocks vary.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BlockWeights {
    /// The block weights of the tree.
    Fixed,
    /// A Dirichlet distribution around them, shared by all criteria.
    Dirichlet {
        /// Concentration k > 0.
        concentration: f64,
    },
}

impl WeightSet {
    /// Checks the set against the tree.
    ///
    /// # Errors
    /// [`NumericError::NotPositive`] for a concentration, [`NumericError::Shape`] for lists of another length than
    /// there are leaves, [`NumericError::RankGap`] for an order that leaves one out, [`NumericError::Infeasible`] for
    /// interval limits that no weights can keep, [`NumericError::WrongKind`] for a factor in a factor, and
    /// [`NumericError::NotFinite`], [`NumericError::ZeroSum`], [`NumericError::Empty`].
    pub fn check(&self, tree: &WeightTree) -> Result<(), NumericError> {
        let leaves = tree.leaves().len();
        match self {
            Self::Fixed | Self::Uniform | Self::UniformSiblings => Ok(()),
            Self::Dirichlet { concentration } => positive(*concentration),
            Self::Ordinal(order) => {
                same_length("order of the weights", leaves, order.len())?;
                let mut sorted = order.clone();
                sorted.sort_unstable();
                match sorted.iter().enumerate().find(|(index, leaf)| index != *leaf) {
                    Some((expected, &found)) => Err(NumericError::RankGap { index: found, found, expected }),
                    None => Ok(()),
                }
            }
            Self::Intervals { lower, upper } => {
                same_length("lower limits", leaves, lower.len())?;
                same_length("upper limits", leaves, upper.len())?;
                for (index, (&low, &high)) in lower.iter().zip(upper).enumerate() {
                    if !(low.is_finite() && high.is_finite()) {
                        return Err(NumericError::NotFinite { what: "limits of the weights", index });
                    }
                    if low < 0.0 {
                        return Err(NumericError::Negative { what: "lower limits", index, value: low });
                    }
                    if low > high {
                        return Err(NumericError::Infeasible { what: "limits of the weights" });
                    }
                }
                if lower.iter().sum::<f64>() > 1.0 + 1e-12 || upper.iter().sum::<f64>() < 1.0 - 1e-12 {
                    return Err(NumericError::Infeasible { what: "limits of the weights" });
                }
                Ok(())
            }
            Self::Linear(constraints) => constraints.iter().try_for_each(|constraint| {
                same_length("coefficients of a constraint", leaves, constraint.coefficients.len())?;
                let mut numbers = constraint.coefficients.iter().chain([&constraint.limit]);
                match numbers.position(|number| !number.is_finite()) {
                    Some(index) => Err(NumericError::NotFinite { what: "coefficients of a constraint", index }),
                    None => Ok(()),
                }
            }),
            Self::Factor(components) => {
                if components.is_empty() {
                    return Err(NumericError::Empty { what: "components of the factor" });
                }
                for (index, component) in components.iter().enumerate() {
                    if matches!(component.set, Self::Factor(_)) {
                        let (expected, found) = ("a plain set of weights", "a factor");
                        return Err(NumericError::WrongKind { what: "component of the factor", expected, found });
                    }
                    if !(component.share.is_finite() && component.share >= 0.0) {
                        let what = "share of a component";
                        return Err(NumericError::Negative { what, index, value: component.share });
                    }
                    same_length("attributes of a component", tree.attributes(), component.tree.attributes())?;
                    same_length("leaves of a component", leaves, component.tree.leaves().len())?;
                    component.set.check(&component.tree)?;
                }
                if components.iter().map(|component| component.share).sum::<f64>() <= 0.0 {
                    return Err(NumericError::ZeroSum { what: "shares of the components" });
                }
                Ok(())
            }
        }
    }
}

impl BlockWeights {
    /// Checks the concentration.
    ///
    /// # Errors
    /// [`NumericError::NotPositive`].
    pub fn check(self) -> Result<(), NumericError> {
        match self {
            Self::Fixed => Ok(()),
            Self::Dirichlet { concentration } => positive(concentration),
        }
    }
}

fn positive(value: f64) -> Result<(), NumericError> {
    if value.is_finite() && value > 0.0 {
        Ok(())
    } else {
        Err(NumericError::NotPositive { what: "concentration", index: 0, value })
    }
}

fn same_length(what: &'static str, expected: usize, found: usize) -> Result<(), NumericError> {
    if expected == found { Ok(()) } else { Err(NumericError::Shape { what, expected, found }) }
}
