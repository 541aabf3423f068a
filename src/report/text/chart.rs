//! What the charts say: the findings that a title can state, and one set of sentences a language.
//!
//! A finding holds names and numbers, no words; it is computed from an evaluation, and each language tells it in
//! sentences of its own. Titles come at three lengths, so that none has to be cut off.

mod findings;
mod pair;
mod robustness;

pub(crate) use findings::{
    BenefitCostFinding, BlocksFinding, BlocksLead, CriteriaFinding, MethodsFinding, ProfilesFinding, RankingFinding,
    RegretFinding, Rest, TornadoFinding, WeightsFinding, WhyFinding,
};
pub(crate) use pair::{TornadoWords, WhyWords};

pub(crate) use robustness::{
    AcceptabilityFinding, CentralFinding, ChartWords, ClarifyFinding, FlipsFinding, LinesFinding, Moved, RangesFinding,
    RobustnessWords, Tipping,
};

use super::{de, en};
use crate::model::{Language, Operator};
use crate::report::format::Points;
use crate::study::{Mode, Status};

/// What a scenario is called: the letter of the source document, where it has one, and a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// For example `f`; may be empty.
    pub(crate) letter: String,
    /// For example `Partnerschaften`.
    pub(crate) label: String,
}

/// How much a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Names with letter and label.
    Long,
    /// Letters alone where there are some.
    Short,
    /// Counts in place of lists.
    Shortest,
}

impl Detail {
    /// From long to short.
    pub(crate) const ALL: [Self; 3] = [Self::Long, Self::Short, Self::Shortest];
}

/// State of the data below a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State<'a> {
    /// Day to which the data belong, `yyyy-mm-dd`.
    pub(crate) date: Option<&'a str>,
    /// Label of the profile of weights; `None` where the chart shows several.
    pub(crate) profile: Option<&'a str>,
    /// What happens to money.
    pub(crate) mode: Mode,
    /// True where the study has costs.
    pub(crate) costs: bool,
    /// Draft or reviewed.
    pub(crate) status: Status,
    /// By whom.
    pub(crate) reviewers: &'a [String],
}

/// A gate that a scenario misses.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Missed<'a> {
    /// Label of the criterion.
    pub(crate) criterion: &'a str,
    /// The number that misses it, printed with its unit.
    pub(crate) found: String,
    /// The comparison that knocks out.
    pub(crate) operator: Operator,
    /// The threshold, printed with its unit.
    pub(crate) threshold: String,
    /// Why the gate exists; may be empty.
    pub(crate) reason: &'a str,
}

/// A number of steps on the scale of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Steps {
    /// How many, printed.
    pub(crate) number: String,
    /// In which unit; empty for a scale without one.
    pub(crate) unit: String,
    /// True on a rating scale, whose steps are whole numbers.
    pub(crate) rating: bool,
}

/// What a step on the scale of a criterion is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TradeOff {
    /// The step.
    pub(crate) steps: Steps,
    /// True where more is better.
    pub(crate) rises: bool,
    /// Its worth in points of the overall value, printed.
    pub(crate) points: String,
    /// True where not every step is worth the same: the mean over the scale.
    pub(crate) mean: bool,
    /// What is worth as much.
    pub(crate) equals: Equals,
}

/// What is worth as much as a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Equals {
    /// Nothing: there is no other criterion, or it is an amount of money itself.
    Nothing,
    /// This is the criterion to which the others are compared.
    Yardstick,
    /// So much on the scale of the criterion with the largest weight, whose label is given where it is short.
    Steps(Steps, Option<String>),
    /// An amount of money, printed.
    Money(String),
}

/// All sentences of the charts in one language.
#[derive(Debug)]
pub(crate) struct Words {
    /// Around every chart.
    pub(crate) caption: CaptionWords,
    /// Ranking.
    pub(crate) ranking: RankingWords,
    /// Scenario × block.
    pub(crate) blocks: BlocksWords,
    /// Scenario × criterion.
    pub(crate) criteria: CriteriaWords,
    /// Ranks per profile.
    pub(crate) profiles: ProfilesWords,
    /// Benefit and cost.
    pub(crate) benefit_cost: BenefitCostWords,
    /// Tree of criteria.
    pub(crate) weights: WeightsWords,
    /// How sure, and what would flip it.
    pub(crate) robustness: RobustnessWords,
    /// Why the first is ahead of the second.
    pub(crate) why: WhyWords,
    /// What moves the gap between the first two.
    pub(crate) tornado: TornadoWords,
    /// Regret per profile.
    pub(crate) regret: RegretWords,
    /// Ranks per method.
    pub(crate) methods: MethodsWords,
}

/// Regret per profile.
#[derive(Debug)]
pub(crate) struct RegretWords {
    /// The message.
    pub(crate) title: fn(&RegretFinding, Detail) -> String,
    /// Study.
    pub(crate) subtitle: fn(&str) -> String,
    /// Kind of chart, numbers of scenarios and profiles.
    pub(crate) kind: fn(usize, usize) -> String,
    /// The largest regret of all scenarios, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// What a hollow dot means.
    pub(crate) dot: &'static str,
    /// What the full dot means.
    pub(crate) largest: &'static str,
    /// The scale.
    pub(crate) axis: &'static str,
    /// Points of different groups are compared.
    pub(crate) same_scale: &'static str,
}

/// Ranks per method.
#[derive(Debug)]
pub(crate) struct MethodsWords {
    /// The message.
    pub(crate) title: fn(&MethodsFinding, Detail) -> String,
    /// Study, profile.
    pub(crate) subtitle: fn(&str, &str) -> String,
    /// Kind of chart, numbers of scenarios and methods.
    pub(crate) kind: fn(usize, usize) -> String,
    /// How many methods see each scenario first, or the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// What the colour means.
    pub(crate) scale: &'static str,
    /// What the dot means.
    pub(crate) best: &'static str,
    /// What the number below a head means.
    pub(crate) agreement: &'static str,
    /// Methods are not averaged.
    pub(crate) never_mixed: &'static str,
    /// Methods without an answer.
    pub(crate) silent: fn(&[String]) -> String,
}

/// Around every chart.
#[derive(Debug)]
pub(crate) struct CaptionWords {
    /// The tag at the top right: whether the data are illustrative, and whether the study is a draft.
    pub(crate) mark: fn(bool, bool) -> Option<&'static str>,
    /// What illustrative means, below the chart; with costs or without.
    pub(crate) illustrative: fn(bool) -> &'static str,
    /// Date, weights, mode, status.
    pub(crate) state: fn(&State<'_>) -> String,
    /// The document that the study follows.
    pub(crate) source: fn(&str) -> String,
    /// Rows stand in the order of the study.
    pub(crate) order: &'static str,
    /// What "level" means, with the margin.
    pub(crate) level: fn(Points) -> String,
    /// Rounded numbers whose sums or differences do not fit.
    pub(crate) rounding: &'static str,
    /// A scenario that a gate has removed, in places that show all of them.
    pub(crate) out: fn(&str) -> String,
    /// The last part of an alternative text: the file with the numbers, and whether they are illustrative.
    pub(crate) table: fn(&str, bool) -> String,
}

/// Ranking.
#[derive(Debug)]
pub(crate) struct RankingWords {
    /// The message.
    pub(crate) title: fn(&RankingFinding, Detail) -> String,
    /// Study, profile, whether the criteria are grouped.
    pub(crate) subtitle: fn(&str, &str, bool) -> String,
    /// Kind of chart, number of scenarios.
    pub(crate) kind: fn(usize) -> String,
    /// The values of all scenarios, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// At the bracket.
    pub(crate) level: &'static str,
    /// The smallest groups together.
    pub(crate) others: &'static str,
    /// Which groups these are.
    pub(crate) others_are: fn(&[String]) -> String,
    /// Above those that a gate has removed.
    pub(crate) out_head: &'static str,
    /// A gate that is missed.
    pub(crate) missed: fn(&Missed<'_>) -> String,
    /// Study, profile, method, where another method than the overall value ranks.
    pub(crate) subtitle_by_method: fn(&str, &str, &str) -> String,
    /// The only part of a bar then.
    pub(crate) whole: &'static str,
    /// What the bars are then.
    pub(crate) by_method: &'static str,
    /// The rank and the value without gates.
    pub(crate) otherwise: fn(&str, Points) -> String,
}

/// Scenario × block.
#[derive(Debug)]
pub(crate) struct BlocksWords {
    /// The message.
    pub(crate) title: fn(&BlocksFinding, Detail) -> String,
    /// Study, profile.
    pub(crate) subtitle: fn(&str, &str) -> String,
    /// Kind of chart, numbers of scenarios and blocks.
    pub(crate) kind: fn(usize, usize) -> String,
    /// The best of each block, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// Head of the last column.
    pub(crate) overall: &'static str,
    /// What the colour means.
    pub(crate) scale: &'static str,
    /// What the dot means.
    pub(crate) best: &'static str,
    /// What the cross means.
    pub(crate) missed: &'static str,
}

/// Scenario × criterion.
#[derive(Debug)]
pub(crate) struct CriteriaWords {
    /// The message.
    pub(crate) title: fn(&CriteriaFinding, Detail) -> String,
    /// Study, profile.
    pub(crate) subtitle: fn(&str, &str) -> String,
    /// Kind of chart, numbers of scenarios and criteria.
    pub(crate) kind: fn(usize, usize) -> String,
    /// The range of each criterion, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// From a low to a high value.
    pub(crate) range: fn(&str, &str, &str) -> String,
    /// What "the largest difference" means, with its effect on the overall value.
    pub(crate) difference: fn(Points) -> String,
    /// What the colour means.
    pub(crate) scale: &'static str,
    /// What the dot means.
    pub(crate) best: &'static str,
    /// What the cross means: in general, and where a criterion varies by block.
    pub(crate) missed: [&'static str; 2],
    /// What the hatching means: no value given, mean of the parts of a composite.
    pub(crate) hatched: fn(bool, bool) -> &'static str,
}

/// Ranks per profile.
#[derive(Debug)]
pub(crate) struct ProfilesWords {
    /// The message.
    pub(crate) title: fn(&ProfilesFinding, Detail) -> String,
    /// Study.
    pub(crate) subtitle: fn(&str) -> String,
    /// Kind of chart, numbers of scenarios and profiles.
    pub(crate) kind: fn(usize, usize) -> String,
    /// Who leads with each profile, or with the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// The profile of the other charts.
    pub(crate) main: fn(&str) -> String,
}

/// Benefit and cost.
#[derive(Debug)]
pub(crate) struct BenefitCostWords {
    /// The message.
    pub(crate) title: fn(&BenefitCostFinding, Detail) -> String,
    /// Study, profile, whether there are ranges.
    pub(crate) subtitle: fn(&str, &str, bool) -> String,
    /// Kind of chart, number of scenarios.
    pub(crate) kind: fn(usize) -> String,
    /// The pairs of all scenarios, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// Name, cost, points.
    pub(crate) pair: fn(&str, &str, Points) -> String,
    /// Unit of the axis of cost, with the currency.
    pub(crate) cost_axis: fn(&str) -> String,
    /// The axis of benefit.
    pub(crate) value_axis: &'static str,
    /// What a full point means.
    pub(crate) front: &'static str,
    /// What a hollow point means.
    pub(crate) beaten: &'static str,
    /// What the lines through a point mean, in short.
    pub(crate) ranges: &'static str,
    /// The good corner.
    pub(crate) better: &'static str,
    /// Unit of the axis of cost: power of ten (0, 3, 6, 9), currency.
    pub(crate) unit: fn(u8, &str) -> String,
    /// How the present value was computed: rate, source of the rate.
    pub(crate) rate: fn(&str, &str) -> String,
    /// One that is level with a cheaper one: the dearer, the cheaper, the difference.
    pub(crate) level: fn(&Name, &Name, &str) -> String,
    /// Costs below zero.
    pub(crate) savings: &'static str,
    /// Scenarios without a cost.
    pub(crate) without: fn(&[Name]) -> String,
}

/// Tree of criteria.
#[derive(Debug)]
pub(crate) struct WeightsWords {
    /// The message.
    pub(crate) title: fn(&WeightsFinding, Detail) -> String,
    /// Study, profile.
    pub(crate) subtitle: fn(&str, &str) -> String,
    /// Kind of chart, numbers of criteria and groups.
    pub(crate) kind: fn(usize, usize) -> String,
    /// The weights of the groups, or of the first few.
    pub(crate) values: fn(&str, bool) -> String,
    /// What a step is worth.
    pub(crate) trade_off: fn(&TradeOff) -> String,
    /// A gate on a criterion: the comparison that knocks out, the threshold.
    pub(crate) gate: fn(Operator, &str) -> String,
    /// A criterion without weight in this profile.
    pub(crate) nothing: &'static str,
    /// In place of the weight of a gate, of money beside the benefit, of what is only shown.
    pub(crate) unweighted: [&'static str; 3],
    /// What stands behind these.
    pub(crate) unweighted_notes: [&'static str; 3],
    /// What a step is: the ends of the rating scales.
    pub(crate) rating: fn(&str, &str) -> String,
    /// A criterion of blocks: a step in all blocks at once.
    pub(crate) in_all_blocks: &'static str,
    /// Heads of the columns: criterion, share within the group, share of the whole, worth.
    pub(crate) heads: [&'static str; 4],
}

/// The sentences in a language.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &de::chart::WORDS,
        Language::En => &en::chart::WORDS,
    }
}
