//! All that a report tells of how sure a ranking is and what would flip it.

use super::{
    Additive, Against, Assessment, Figures, Lever, Sampled, Settings, Stability, StudyProblem, Switch, VarianceShares,
    Verdict, Weight, dirichlet_moments, figures, fixed_moments, model_of, stabilities, study_problem, switches,
    values_of_clarifying, values_of_settling_groups, variance_shares, verdict,
};
use crate::aggregate::Method;
use crate::error::NumericError;
use crate::evaluate::Evaluation;
use crate::study::{BlockUncertainty, Study, WeightUncertainty};

/// How sure the ranking of one profile is, and what would flip it: sampled figures beside exact ones.
///
/// # Shapes
/// k alternatives compete (`kept`); figures, switches and the indices in `leads` follow their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// Index of the profile.
    pub profile: usize,
    /// What the sampled figures rest on.
    pub sampling: Sampling,
    /// Indices of the alternatives that pass the gates, in the order of the study.
    pub kept: Vec<usize>,
    /// The methods that ranked the runs in turn.
    pub methods: Vec<Method>,
    /// Whether the weighted sum ranks the study. Only then are there `stability`, `switches` and `clarifying`, which
    /// rest on it; else they are empty.
    pub exact: bool,
    /// Position of the leader among `kept`: the one with the largest overall value, the first of several; the first one of
    /// the ranking where another method makes it.
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
    /// What makes the lead of the first over the second uncertain; `None` where that has no closed form here.
    pub lead: Option<LeadVariance>,
    /// What settling the weights within an objective would be worth, in the order of the tree; without those that do not
    /// vary.
    pub settling: Vec<Settled>,
    /// Index of the criterion of each leaf, the order of the weights in the figures.
    pub leaves: Vec<usize>,
}

/// What sampled figures rest on: the same numbers give the same figures everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sampling {
    /// Number of runs.
    pub draws: u64,
    /// Start of the random numbers.
    pub seed: u64,
}

/// Something that can be clarified before deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// The number behind this assessment.
    Assessment(usize),
    /// The weights right below this node of the study's tree.
    Weights(usize),
}

/// The variance of the lead of the first over the second, by what causes it: Sobol indices in closed form, for weights
/// that are fixed or follow Dirichlet distributions.
#[derive(Debug, Clone, PartialEq)]
pub struct LeadVariance {
    /// The two in rank order, as indices into [`kept`](Robustness::kept).
    pub pair: (usize, usize),
    /// The indices; those of single numbers are one an assessment.
    pub shares: VarianceShares,
}

/// What settling all weights right below a node of the tree would be worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settled {
    /// Index of the node in the study's tree.
    pub node: usize,
    /// Points; groups of two are exact and have an error of 0.
    pub worth: Sampled,
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

    /// What clarifying is worth in points: every assessment, and the weights of every objective, the largest first.
    #[must_use]
    pub fn questions(&self) -> Vec<(Question, Sampled)> {
        let exact = |(index, &value): (usize, &f64)| (Question::Assessment(index), Sampled { value, error: 0.0 });
        let weights = |settled: &Settled| (Question::Weights(settled.node), settled.worth);
        let mut questions: Vec<(Question, Sampled)> =
            self.clarifying.iter().enumerate().map(exact).chain(self.settling.iter().map(weights)).collect();
        questions.sort_by(|a, b| b.1.value.total_cmp(&a.1.value));
        questions
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

    /// Mean weight of each leaf over all runs that somebody wins.
    ///
    /// # Formula
    /// ```text
    /// w̄ = Σ_s b[s][1] w̄(s) / Σ_s b[s][1],   w̄(s) the central weights of s
    /// ```
    #[must_use]
    pub fn mean_weights(&self) -> Vec<f64> {
        let (mut sums, mut all) = (vec![0.0; self.leaves.len()], 0.0);
        for (shares, central) in self.figures.rank_acceptability.iter().zip(&self.figures.central_weights) {
            for (sum, weight) in sums.iter_mut().zip(central.iter().flatten()) {
                *sum += shares[0].value * weight.value;
            }
            all += shares[0].value;
        }
        sums.into_iter().map(|sum| sum / all).collect()
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

/// How sure the ranking of a profile is, and what would flip it.
///
/// # Properties
/// The sampled and the exact figures rest on the same assessments, weights and gates as `evaluation`.
///
/// # Errors
/// Those of [`study_problem`] and of the sampling; [`NumericError::Empty`] where no alternative passes the gates.
pub fn robustness(study: &Study, evaluation: &Evaluation, settings: &Settings) -> Result<Robustness, NumericError> {
    let profile = evaluation.main;
    let model = Additive::new(study, profile, &evaluation.knocked_out);
    let translated = study_problem(study, profile, &evaluation.knocked_out)?;
    let sampler = model_of(study, &translated)?;
    let tally = sampler.sample(settings, |_, _| {})?;
    let figures = figures(&sampler, &tally)?;
    let none = NumericError::Empty { what: "alternatives" };
    let kept = translated.alternatives.clone();
    let exact = study.is_additive();
    let leader =
        if exact { model.leader() } else { evaluation.main().order.iter().copied().find(|s| kept.contains(s)) };
    let leader = leader.and_then(|leader| kept.iter().position(|&s| s == leader)).ok_or(none.clone())?;
    let first: Vec<(f64, f64)> =
        figures.rank_acceptability.iter().map(|shares| (shares[0].value, shares[0].error)).collect();
    let (shares, errors): (Vec<f64>, Vec<f64>) = first.into_iter().unzip();
    let verdict = verdict(&shares, &errors).ok_or(none)?;
    let nearest = |&s: &usize| {
        if exact { switches(&model, &translated.assessments, s, Against::Everyone) } else { Vec::new() }
    };
    let switches = kept.iter().map(nearest).collect();
    let spent = Sampling { draws: figures.draws, seed: settings.seed };
    let weights = translated.problem.tree().attribute_weights(&translated.problem.tree().local());
    let mut clarifying = vec![0.0; translated.assessments.len()];
    let worths = if exact { values_of_clarifying(&translated.problem, &weights)? } else { Vec::new() };
    for (worth, origin) in worths.into_iter().zip(&translated.inputs) {
        if let Some(assessment) = *origin {
            clarifying[assessment] = worth;
        }
    }
    let lead = if exact { lead_variance(study, evaluation, &translated)? } else { None };
    Ok(Robustness {
        profile,
        lead,
        sampling: spent,
        leader,
        verdict,
        methods: study.ranking_methods(),
        exact,
        stability: if exact { stabilities(&model)? } else { Vec::new() },
        switches,
        clarifying,
        settling: if exact { settling(&translated, settings)? } else { Vec::new() },
        leaves: translated.leaves,
        assessments: translated.assessments,
        kept,
        figures,
    })
}

/// The variance of the lead; `None` where the weights follow no distribution whose moments are known, where nobody is
/// second, or where nothing varies.
fn lead_variance(
    study: &Study,
    evaluation: &Evaluation,
    translated: &StudyProblem,
) -> Result<Option<LeadVariance>, NumericError> {
    let tree = translated.problem.tree();
    let uncertain = &study.settings.robustness;
    let moments = match (&uncertain.weights, uncertain.blocks) {
        (WeightUncertainty::Fixed, BlockUncertainty::Fixed) => fixed_moments(tree),
        (WeightUncertainty::Dirichlet(by), BlockUncertainty::Fixed) => dirichlet_moments(tree, by.concentration)?,
        _ => return Ok(None),
    };
    let kept = &translated.alternatives;
    let mut order = evaluation.main().order.iter().filter_map(|s| kept.iter().position(|known| known == s));
    let (Some(first), Some(second)) = (order.next(), order.next()) else { return Ok(None) };
    let mut signs = vec![0.0; kept.len()];
    (signs[first], signs[second]) = (1.0, -1.0);
    let found = variance_shares(&translated.problem, &signs, &moments)?;
    if found.variance <= 0.0 {
        return Ok(None);
    }
    let mut shares = VarianceShares {
        first: vec![0.0; translated.assessments.len()],
        total: vec![0.0; translated.assessments.len()],
        ..found.clone()
    };
    for (input, origin) in translated.inputs.iter().enumerate() {
        if let Some(assessment) = *origin {
            shares.first[assessment] += found.first[input];
            shares.total[assessment] += found.total[input];
        }
    }
    Ok(Some(LeadVariance { pair: (first, second), shares }))
}

/// The groups of siblings that vary, by the node of the study above them.
fn settling(translated: &StudyProblem, settings: &Settings) -> Result<Vec<Settled>, NumericError> {
    let tree = translated.problem.tree();
    let worth = values_of_settling_groups(&translated.problem, settings)?;
    let settled = |(group, worth): (&Vec<usize>, Option<Sampled>)| {
        let above = group.first().and_then(|&member| tree.nodes()[member].parent)?;
        Some(Settled { node: translated.nodes[above], worth: worth? })
    };
    Ok(tree.groups().iter().zip(worth).filter_map(settled).collect())
}
