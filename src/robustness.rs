//! How sure is the ranking: uncertain scores and weights, sampled; and what can be said exactly.
//!
//! [`Problem`] is the plain numeric form of a study that both halves of the room work on. [`Model`] samples it on the
//! lanes of the machine into a [`Tally`] of integers, and [`figures()`] reads the figures off it.

mod additive;
mod assessments;
mod clarifying;
mod curve;
mod differences;
mod distribution;
mod figures;
mod from_study;
mod from_table;
mod information;
mod joint;
mod kernel;
mod model;
mod one_way;
mod overview;
mod polytope;
mod potential;
mod problem;
mod programme;
mod projection;
mod random;
mod rule;
mod settling;
mod sobol;
mod sorting;
mod source;
mod special;
mod stability;
mod sweep;
mod switches;
mod table;
mod tally;
mod trace;
mod variance;
mod varsi;
mod verdict;
mod weigher;
mod weight_set;
mod weight_tree;

#[cfg(test)]
mod tests;

pub use distribution::{Distribution, Shape};
pub use figures::{Figures, LEVELS, Sampled, confidence_factors, figures};
pub use model::{Instructions, MOST_DRAWS, Model, Settings, sample};
pub use problem::{Cell, Input, Problem, ValueMap};
pub use rule::Rule;
pub use sobol::{SobolIndices, sobol_indices};
pub use tally::Tally;
pub use weight_set::{BlockWeights, Component, LinearConstraint, WeightSet};
pub use weight_tree::{Leaf, WeightNode, WeightTree};

pub use additive::Additive;
pub use assessments::{Assessment, Use, assessments};
pub use clarifying::values_of_clarifying_weights;
pub use curve::{Curve, Lead, Part, envelope, holds_around, nearest};
pub use differences::{Difference, apportion, difference};
pub use from_study::{StudyProblem, model_of, study_problem};
pub use from_table::{ranked_table_problem, table_problem};
pub use information::{effects, evpi, values_of_clarifying};
pub use joint::{JointChange, Norm, smallest_joint_change};
pub use one_way::{Assumption, OneWay, one_way};
pub use overview::{Flip, LeadVariance, Question, Robustness, Sampling, Settled, robustness};
pub use potential::{Potential, dominance, leads, potentials};
pub use programme::consistent;
pub use settling::values_of_settling_groups;
pub use stability::{Stability, Weight, relative_change, stabilities, stability, weight_curves};
pub use sweep::{Row, Sweep, Worker};
pub use switches::{Against, Lever, Switch, score_curve, switches};
pub use trace::{Source, Trace, trace};
pub use variance::{VarianceShares, WeightMoments, dirichlet_moments, fixed_moments, variance_shares};
pub use varsi::{ahead_under_uniform_weights, pairwise_under_uniform_weights};
pub use verdict::{Firmness, Verdict, verdict};
