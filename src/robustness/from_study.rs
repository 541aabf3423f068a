//! From a study and one profile of weights to the plain [`Problem`], with the way back.

use super::programme::consistent;
use super::{
    Assessment, BlockWeights, Cell, Component, Distribution, Input, Leaf, LinearConstraint, Model, Problem, Rule,
    ValueMap, WeightNode, WeightSet, WeightTree, assessments,
};
use crate::error::NumericError;
use crate::model::{Estimate, Origin, Profile, Weights};
use crate::study::{BlockUncertainty, ScoreShape, Study, WeightConstraint, WeightInterval, WeightUncertainty};

/// Corrections below this are rounding, in points.
const ROUNDING: f64 = 1e-12;

/// A study as a [`Problem`]: only what is weighted and only who competes; and which index of the one is which index of the other.
#[derive(Debug, Clone)]
pub struct StudyProblem {
    /// The plain problem.
    pub problem: Problem,
    /// Index in the study of each alternative of the problem.
    pub alternatives: Vec<usize>,
    /// Index in the study's performance table of each attribute.
    pub attributes: Vec<usize>,
    /// Index in the study's tree of each node of the weight tree.
    pub nodes: Vec<usize>,
    /// Index of the criterion of each leaf of the weight tree.
    pub leaves: Vec<usize>,
    /// All assessments behind the study.
    pub assessments: Vec<Assessment>,
    /// Index of the assessment behind each input; `None` for a fixed correction.
    pub inputs: Vec<Option<usize>>,
}

/// The problem of a study under one profile's weights and the settings in `robustness`; alternatives with a mark in
/// `knocked_out` take no part.
///
/// # Formula
/// Every assessment is one input, however many cells use it, so that a composite moves with its parts. A composite's mean of
/// parts is taken before the value function; the problem takes it after:
/// ```text
/// v(Σ share x)  =  Σ share v(x) + correction,   correction = v(Σ share x̂) − Σ share v(x̂)  at the likely numbers x̂
/// ```
///
/// # Properties
/// With `"scores": "fixed"` the expected values equal those of [`crate::evaluate::evaluate`] to 1e-9. The correction is 0 for
/// linear value functions, the only ones for which the two means are the same under uncertainty as well (decision
/// 0018).
///
/// # Errors
/// [`NumericError::Empty`] where no alternative passes the gates; [`NumericError::Contradiction`] for constraints on
/// weights that cannot hold together; the errors of [`Problem::new`].
pub fn study_problem(study: &Study, profile: usize, knocked_out: &[bool]) -> Result<StudyProblem, NumericError> {
    let alternatives: Vec<usize> = (0..study.alternatives.len()).filter(|&s| !knocked_out[s]).collect();
    let columns = study.performances.attributes();
    let attributes: Vec<usize> = (0..columns.len()).filter(|&a| study.weighted(columns[a].criterion)).collect();
    let Weighing { tree, nodes, leaves, set, blocks } = weighing(study, profile, &attributes)?;
    let assessments = assessments(study);
    let (inputs, origins, cells) = cells(study, &assessments, &alternatives, &attributes)?;
    let problem = Problem::new(alternatives.len(), attributes.len(), inputs, cells, tree, set, blocks)?;
    Ok(StudyProblem { problem, alternatives, attributes, nodes, leaves, assessments, inputs: origins })
}

/// The problem of a study, ready to be sampled under whatever ranks it (see [`Rule::of_study`]).
///
/// # Errors
/// As [`Model::new`] and [`Rule::of_study`].
pub fn model_of(study: &Study, known: &StudyProblem) -> Result<Model, NumericError> {
    match Rule::of_study(study, known)? {
        Some(rule) => Model::ranked(&known.problem, rule),
        None => Model::new(&known.problem),
    }
}

/// The weights of a problem with the way back.
struct Weighing {
    tree: WeightTree,
    nodes: Vec<usize>,
    leaves: Vec<usize>,
    set: WeightSet,
    blocks: BlockWeights,
}

fn weighing(study: &Study, profile: usize, attributes: &[usize]) -> Result<Weighing, NumericError> {
    let settings = &study.settings.robustness;
    let (tree, nodes, leaves) = tree(study, &study.profiles[profile].weights, attributes)?;
    let set = match &settings.weights {
        WeightUncertainty::Profiles(by) => WeightSet::Factor(profiles(study, by.concentration, attributes)?),
        given => weight_set(study, given, &tree, &nodes, &leaves)?,
    };
    let blocks = match settings.blocks {
        BlockUncertainty::Dirichlet(by) if !study.blocks.is_empty() => {
            BlockWeights::Dirichlet { concentration: by.concentration }
        }
        _ => BlockWeights::Fixed,
    };
    Ok(Weighing { tree, nodes, leaves, set, blocks })
}

/// The weights alone, for a study that differs from that of a known problem in its weights and nothing else.
///
/// # Errors
/// As [`study_problem`].
pub(super) fn weights_of(
    study: &Study,
    profile: usize,
    known: &StudyProblem,
) -> Result<(WeightTree, WeightSet, BlockWeights), NumericError> {
    let Weighing { tree, set, blocks, .. } = weighing(study, profile, &known.attributes)?;
    Ok((tree, set, blocks))
}

/// The nodes that count, as a weight tree; their indices in the study; the criteria of the leaves.
fn tree(
    study: &Study,
    weights: &Weights,
    attributes: &[usize],
) -> Result<(WeightTree, Vec<usize>, Vec<usize>), NumericError> {
    let known = study.tree.nodes();
    let columns = study.performances.attributes();
    let mut counts = vec![false; known.len()];
    let order = study.tree.depth_first();
    for &node in order.iter().rev() {
        let leaf = known[node].criterion.is_some_and(|criterion| study.weighted(criterion));
        counts[node] = leaf || known[node].children.iter().any(|&child| counts[child]);
    }
    let nodes: Vec<usize> = order.into_iter().filter(|&node| counts[node]).collect();
    let mut leaves = Vec::new();
    let mut list = Vec::with_capacity(nodes.len());
    for &node in &nodes {
        let parent = known[node].parent.and_then(|parent| nodes.iter().position(|&other| other == parent));
        let leaf = known[node].criterion.map(|criterion| {
            leaves.push(criterion);
            let own = attributes.iter().enumerate().filter(|&(_, &a)| columns[a].criterion == criterion);
            let mut parts = Vec::new();
            let mut single = None;
            for (index, &a) in own {
                match columns[a].block {
                    Some(block) => parts.push((block, index)),
                    None => single = Some(index),
                }
            }
            single.map_or(Leaf::Blocks(parts), Leaf::Attribute)
        });
        list.push(WeightNode { parent, local: weights.local()[node], leaf });
    }
    let blocks = study.blocks.iter().map(|block| block.weight).collect();
    Ok((WeightTree::new(list, blocks)?, nodes, leaves))
}

fn distribution(shape: ScoreShape, estimate: Estimate, origin: Origin) -> Result<Distribution, NumericError> {
    let (low, likely, high) = (estimate.low(), estimate.likely(), estimate.high());
    if low == high || shape == ScoreShape::Fixed {
        return Distribution::point(likely);
    }
    if origin == Origin::WholeScale {
        return Distribution::uniform(low, high); // nobody could say: no number is likelier
    }
    match shape {
        ScoreShape::Fixed => Distribution::point(likely),
        ScoreShape::Uniform => Distribution::uniform(low, high),
        ScoreShape::Triangular => Distribution::triangular(low, likely, high),
        ScoreShape::Pert => Distribution::pert(low, likely, high),
        ScoreShape::Normal => Distribution::truncated_normal(likely, (high - low) / 4.0, low, high),
    }
}

type Cells = (Vec<Input>, Vec<Option<usize>>, Vec<Cell>);

fn cells(
    study: &Study,
    assessments: &[Assessment],
    alternatives: &[usize],
    attributes: &[usize],
) -> Result<Cells, NumericError> {
    let mut inputs = Vec::new();
    let mut origins = Vec::new();
    let mut cells = vec![Cell::default(); alternatives.len() * attributes.len()];
    // Value of each cell at the likely numbers, as the problem has it so far.
    let mut reached = vec![0.0; cells.len()];
    for (index, assessment) in assessments.iter().enumerate() {
        let mut places = Vec::new();
        for used in &assessment.uses {
            let row = alternatives.iter().position(|&s| s == used.alternative);
            let column = attributes.iter().position(|&a| a == used.attribute);
            if let (Some(row), Some(column)) = (row, column) {
                places.push((row * attributes.len() + column, used.share));
            }
        }
        let Some(function) = study.criteria[assessment.criterion].value.as_ref().filter(|_| !places.is_empty()) else {
            continue;
        };
        let shape = study.settings.robustness.scores;
        inputs.push(Input {
            distribution: distribution(shape, assessment.estimate, assessment.origin)?,
            map: ValueMap::Function(function.clone()),
        });
        origins.push(Some(index));
        for (place, share) in places {
            cells[place].0.push((inputs.len() - 1, share));
            reached[place] += share * function.value(assessment.estimate.likely());
        }
    }
    for (row, &s) in alternatives.iter().enumerate() {
        for (column, &a) in attributes.iter().enumerate() {
            let criterion = study.performances.attributes()[a].criterion;
            let (Some(estimate), Some(function)) =
                (study.performances.get(s, a), study.criteria[criterion].value.as_ref())
            else {
                continue;
            };
            let place = row * attributes.len() + column;
            let correction = function.value(estimate.likely()) - reached[place];
            if correction.abs() > ROUNDING {
                inputs.push(Input::fixed(correction)?);
                origins.push(None);
                cells[place].0.push((inputs.len() - 1, 1.0));
            }
        }
    }
    Ok((inputs, origins, cells))
}

fn weight_set(
    study: &Study,
    uncertainty: &WeightUncertainty,
    tree: &WeightTree,
    nodes: &[usize],
    leaves: &[usize],
) -> Result<WeightSet, NumericError> {
    Ok(match uncertainty {
        WeightUncertainty::Fixed => WeightSet::Fixed,
        WeightUncertainty::Dirichlet(by) | WeightUncertainty::Profiles(by) => {
            WeightSet::Dirichlet { concentration: by.concentration }
        }
        WeightUncertainty::Uniform => WeightSet::Uniform,
        WeightUncertainty::UniformSiblings => WeightSet::UniformSiblings,
        WeightUncertainty::Ordinal => {
            let weights = tree.leaf_weights(&tree.local());
            let mut order: Vec<usize> = (0..leaves.len()).collect();
            order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]));
            WeightSet::Ordinal(order)
        }
        WeightUncertainty::Intervals(intervals) => limits(study, intervals, tree, nodes)?,
        WeightUncertainty::Linear(constraints) => {
            WeightSet::Linear(checked(linear(study, constraints, tree, nodes), leaves.len())?)
        }
    })
}

/// Every profile with its voting power.
fn profiles(study: &Study, concentration: f64, attributes: &[usize]) -> Result<Vec<Component>, NumericError> {
    let component = |profile: &Profile| {
        let (tree, _, _) = tree(study, &profile.weights, attributes)?;
        Ok(Component { share: profile.power, tree, set: WeightSet::Dirichlet { concentration } })
    };
    study.profiles.iter().map(component).collect()
}

fn checked(constraints: Vec<LinearConstraint>, leaves: usize) -> Result<Vec<LinearConstraint>, NumericError> {
    consistent(leaves, &constraints)?;
    Ok(constraints)
}

/// 1 for each leaf at or below a node of the study, 0 for the others.
fn below(study: &Study, id: &str, tree: &WeightTree, nodes: &[usize]) -> Vec<f64> {
    let under = |leaf: usize| {
        let mut path = std::iter::successors(Some(leaf), |&node| tree.nodes()[node].parent);
        path.any(|node| study.tree.nodes()[nodes[node]].id.as_str() == id)
    };
    tree.leaves().iter().map(|&leaf| f64::from(u8::from(under(leaf)))).collect()
}

/// Limits of single leaves as intervals; with a limit of an objective, all of them as constraints.
fn limits(
    study: &Study,
    intervals: &[WeightInterval],
    tree: &WeightTree,
    nodes: &[usize],
) -> Result<WeightSet, NumericError> {
    let count = tree.leaves().len();
    let (mut lower, mut upper) = (vec![0.0_f64; count], vec![1.0_f64; count]);
    let mut constraints = Vec::new();
    let mut single = true;
    for limits in intervals {
        let at = below(study, &limits.node, tree, nodes);
        single &= at.iter().sum::<f64>() <= 1.0;
        for (leaf, _) in at.iter().enumerate().filter(|(_, under)| **under > 0.0) {
            lower[leaf] = lower[leaf].max(limits.low / 100.0);
            upper[leaf] = upper[leaf].min(limits.high / 100.0);
        }
        constraints
            .push(LinearConstraint { coefficients: at.iter().map(|x| -x).collect(), limit: -limits.low / 100.0 });
        constraints.push(LinearConstraint { coefficients: at, limit: limits.high / 100.0 });
    }
    let constraints = checked(constraints, count)?;
    Ok(if single { WeightSet::Intervals { lower, upper } } else { WeightSet::Linear(constraints) })
}

fn linear(
    study: &Study,
    constraints: &[WeightConstraint],
    tree: &WeightTree,
    nodes: &[usize],
) -> Vec<LinearConstraint> {
    let mut list = Vec::new();
    for constraint in constraints {
        let mut sum = vec![0.0; tree.leaves().len()];
        for (id, factor) in &constraint.terms {
            for (sum, under) in sum.iter_mut().zip(below(study, id, tree, nodes)) {
                *sum += factor * under;
            }
        }
        if let Some(least) = constraint.at_least {
            let coefficients = sum.iter().map(|x| -x).collect();
            list.push(LinearConstraint { coefficients, limit: -least / 100.0 });
        }
        if let Some(most) = constraint.at_most {
            list.push(LinearConstraint { coefficients: sum, limit: most / 100.0 });
        }
    }
    list
}
