//! The valid problem. A [`Study`] exists only when everything in it fits together; whoever holds one can evaluate it.

mod average;
mod change;
mod costs;
mod derived;
mod paper;
mod plan;
mod settings;
mod shape;
mod uncertainty;
mod yardstick;

pub use average::{AVERAGE, average};
pub use change::{Change, ChangeFault};
pub use costs::{Cost, present_values};
pub(crate) use derived::cell_of_parts;
pub use paper::{PaperKind, PaperSettings, PaperStep};
pub use plan::{Combine, Factor, LevelValue, Plan, PlanFile, Target, Vary};
pub use settings::{Decision, Mode, MoneySettings, Provenance, Settings, Status, SurveySettings};
pub use shape::Misfit;
pub use uncertainty::{
    BlockUncertainty, Concentration, RobustnessSettings, ScoreShape, WeightConstraint, WeightInterval,
    WeightUncertainty,
};

pub use yardstick::{
    AnchorEntry, BlockShare, CriterionScale, FreezeFile, Frozen, GateRule, Measure, NodeEntry, NodeShare,
    ProfileShares, Recipe, ScaleEntry, ScalePoint, Yardstick, short_id,
};

use crate::aggregate::Method;
use crate::aggregate::tree::NodeAggregation;
use crate::elicit::Panel;
use crate::error::Finding;
use crate::model::{
    Alternative, CriteriaTree, Criterion, Evidence, InventoryStep, PerformanceTable, Profile, Rating, Relation,
    ServiceBlock,
};
use crate::money::CashFlow;

/// Number of runs where nothing else is said: 16 · 4096; √(0.25 / 65,536) = 0.00195.
pub const DRAWS: u64 = 65_536;

/// Number of runs where a method compares all pairs on all attributes in each of them: 16,384 with a standard error of
/// a share below 0.004, a quarter from 20,000 comparisons on, 1024 from two million on. A rule by size and not by measured
/// time, so that two machines give the same result.
#[must_use]
pub fn draws_by_method(alternatives: usize, attributes: usize) -> u64 {
    match alternatives.saturating_mul(alternatives).saturating_mul(attributes) {
        0..20_000 => DRAWS / 4,
        20_000..2_000_000 => DRAWS / 16,
        _ => DRAWS / 64,
    }
}

/// All parts of a study. Indices in one part refer to the order of another.
#[derive(Debug, Clone)]
pub struct Parts {
    /// Name of the study's folder.
    pub name: String,
    /// `study.json`.
    pub settings: Settings,
    /// The options.
    pub alternatives: Vec<Alternative>,
    /// The service blocks; their weights sum to 1.
    pub blocks: Vec<ServiceBlock>,
    /// The objectives hierarchy.
    pub tree: CriteriaTree,
    /// How each node of the tree makes one value of those below it; empty where all of them add.
    pub aggregations: Vec<NodeAggregation>,
    /// The leaves of the tree.
    pub criteria: Vec<Criterion>,
    /// Sets of weights, at least one.
    pub profiles: Vec<Profile>,
    /// Index of the profile whose ranking is the main one.
    pub main_profile: usize,
    /// Estimates of alternatives on attributes; complete for every weighted criterion.
    pub performances: PerformanceTable,
    /// Payments per alternative.
    pub cash_flows: Vec<Vec<CashFlow>>,
    /// How alternatives go together.
    pub relations: Vec<Relation>,
    /// Steps of the inventory.
    pub steps: Vec<InventoryStep>,
    /// Documents, interviews, surveys.
    pub evidence: Vec<Evidence>,
    /// Sets of indices into `evidence`; ratings refer to them.
    pub evidence_sets: Vec<Vec<usize>>,
    /// Every judgement of every rater.
    pub ratings: Vec<Rating>,
    /// Names of the raters.
    pub raters: Vec<String>,
    /// Reasons of the ratings, in the same order.
    pub rationales: Texts,
    /// Who judged which objective, where weights come from judgements.
    pub panels: Vec<Panel>,
    /// Weights and scales as they were fixed, where they were.
    pub frozen: Option<Frozen>,
    /// The files that were read.
    pub inputs: Vec<InputFile>,
    /// Warnings and notes on the input.
    pub warnings: Vec<Finding>,
}

/// Many short texts in one allocation.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    text: String,
    ends: Vec<usize>,
}

impl Texts {
    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// The text at `index`; empty beyond the end.
    #[must_use]
    pub fn get(&self, index: usize) -> &str {
        let start = if index == 0 { Some(0) } else { self.ends.get(index - 1).copied() };
        match (start, self.ends.get(index)) {
            (Some(start), Some(&end)) => &self.text[start..end],
            _ => "",
        }
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// Path as shown to the user.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// SHA-256 of its meaning: the cells by column name, numbers in their shortest form. The same for a re-saved file.
    pub canonical_sha256: String,
}

/// A valid study. Reads like its [`Parts`], and cannot be changed.
#[derive(Debug, Clone)]
pub struct Study {
    parts: Parts,
}

impl Study {
    /// Checks that the parts fit together.
    ///
    /// # Errors
    /// The first [`Misfit`]. The input check finds faults earlier and better; this is the last lock on the door.
    pub fn new(parts: Parts) -> Result<Self, Misfit> {
        shape::check(&parts)?;
        Ok(Self { parts })
    }

    /// True where a criterion takes part in the overall value: utility always, money in mode `integrated`.
    #[must_use]
    pub fn weighted(&self, criterion: usize) -> bool {
        self.settings.mode.weighs(self.criteria[criterion].role)
    }

    /// True where every node adds, so that weights are trade-offs and contributions are weight times value.
    #[must_use]
    pub fn adds(&self) -> bool {
        self.aggregations.iter().all(|&rule| rule == NodeAggregation::Additive)
    }

    /// True where the overall value itself makes the ranking; otherwise another method does, and the value stands
    /// beside it.
    #[must_use]
    pub fn ranks_by_value(&self) -> bool {
        self.settings.method == Method::default()
    }

    /// True where the overall value ranks and is a weighted sum: the exact figures of robustness hold then.
    #[must_use]
    pub fn is_additive(&self) -> bool {
        self.ranks_by_value() && self.adds()
    }

    /// The methods that rank the runs in turn: those of `robustness.methods`, or the study's own.
    #[must_use]
    pub fn ranking_methods(&self) -> Vec<Method> {
        let given = &self.settings.robustness.methods;
        if given.is_empty() { vec![self.settings.method.clone()] } else { given.clone() }
    }

    /// Number of runs: as set, or 65,536 where the weighted sum ranks all of them, so that every share has a standard
    /// error below 0.002; else [`draws_by_method`].
    #[must_use]
    pub fn draws(&self) -> u64 {
        let sum = self.adds() && self.ranking_methods().iter().all(|method| *method == Method::default());
        let usual =
            || if sum { DRAWS } else { draws_by_method(self.alternatives.len(), self.performances.attributes().len()) };
        self.settings.robustness.draws.unwrap_or_else(usual)
    }

    /// The same study with another number of runs or another seed, where one is given.
    #[must_use]
    pub fn with_sampling(mut self, draws: Option<u64>, seed: Option<u64>) -> Self {
        let robustness = &mut self.parts.settings.robustness;
        robustness.draws = draws.or(robustness.draws);
        robustness.seed = seed.unwrap_or(robustness.seed);
        self
    }

    /// Index of the alternative that was finally decided for, where the study says so.
    #[must_use]
    pub fn decided(&self) -> Option<usize> {
        let decision = self.settings.decision.as_ref()?;
        self.alternatives.iter().position(|alternative| alternative.id.as_str() == decision.alternative)
    }

    /// Leaves out what was fixed before, where only the numbers count.
    pub fn forget_frozen(&mut self) {
        self.parts.frozen = None;
    }

    /// The same study with another method for the ranking and for all its runs.
    #[must_use]
    pub fn with_method(mut self, method: Method) -> Self {
        self.parts.settings.method = method;
        self.parts.settings.robustness.methods.clear();
        self
    }

    /// Weight u_{b|c} of each attribute within its criterion.
    ///
    /// # Formula
    /// ```text
    /// u_{b|c} = u_b / Σ u of the blocks that c concerns;  1 where c does not vary by block
    /// ```
    /// Where all those blocks have weight 0 they count alike.
    ///
    /// # Shapes
    /// One entry per attribute; they sum to 1 per criterion.
    #[must_use]
    pub fn block_shares(&self) -> Vec<f64> {
        let attributes = self.performances.attributes();
        let mut sums = vec![(0.0, 0_usize); self.criteria.len()];
        for attribute in attributes {
            let (sum, count) = &mut sums[attribute.criterion];
            *sum += attribute.block.map_or(1.0, |block| self.blocks[block].weight);
            *count += 1;
        }
        attributes
            .iter()
            .map(|attribute| {
                let (sum, count) = sums[attribute.criterion];
                match attribute.block {
                    Some(block) if sum > 0.0 => self.blocks[block].weight / sum,
                    Some(_) => 1.0 / count as f64,
                    None => 1.0,
                }
            })
            .collect()
    }
}

impl std::ops::Deref for Study {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.parts
    }
}
