//! What a title can state: names and numbers, no words.

use super::Name;
use crate::report::format::{Points, Weight};

/// Who leads the ranking.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum RankingFinding {
    /// Every scenario misses a gate.
    NobodyPasses {
        /// How many there are.
        count: usize,
    },
    /// There is one scenario, and nothing to compare it with.
    Only {
        /// The scenario.
        name: Name,
        /// Its overall value.
        value: Points,
    },
    /// All others miss a gate.
    OnlyPassing {
        /// The scenario.
        name: Name,
        /// Its overall value.
        value: Points,
    },
    /// All that pass share rank 1.
    Level {
        /// Those that pass, best first.
        names: Vec<Name>,
        /// From the best to the last.
        spread: Points,
        /// Those that miss a gate.
        out: Vec<Name>,
    },
    /// Another method than the overall value ranks.
    ByMethod {
        /// Name of the method.
        method: String,
        /// Those with rank 1.
        leaders: Vec<Name>,
        /// Those that miss a gate.
        out: Vec<Name>,
    },
    /// One scenario has rank 1 for itself.
    Leader {
        /// The scenario.
        leader: Name,
        /// Its overall value.
        value: Points,
        /// The next one.
        second: Name,
        /// How far the next one is behind.
        ahead: Points,
        /// What else there is to say.
        rest: Rest,
    },
    /// Several scenarios share rank 1.
    Tied {
        /// The scenarios, best first.
        leaders: Vec<Name>,
        /// What else there is to say.
        rest: Rest,
    },
}

/// What a ranking says beside its leaders.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rest {
    /// Nothing.
    Nothing,
    /// These miss a gate.
    Out(Vec<Name>),
    /// These fall behind.
    Behind {
        /// The scenarios, best first.
        names: Vec<Name>,
        /// True where they are all but the leaders.
        all_others: bool,
        /// How far the best of them is behind the leader.
        by: Points,
    },
}

/// Who leads in which service blocks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BlocksFinding {
    /// Who leads.
    pub(crate) lead: BlocksLead,
    /// Those that miss a gate in a block.
    pub(crate) missed: Vec<Name>,
}

/// Who leads in how many service blocks.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BlocksLead {
    /// Nobody is left to lead.
    Nobody,
    /// One scenario: its best and its weakest block.
    Only {
        /// The scenario.
        name: Name,
        /// Its best block.
        best: (String, Points),
        /// Its weakest block.
        weakest: (String, Points),
    },
    /// All lie within the margin in every block.
    Level {
        /// How many blocks.
        blocks: usize,
    },
    /// One leads in every block, in some of them together with others.
    Everywhere {
        /// The scenario.
        leader: Name,
        /// How many blocks.
        blocks: usize,
        /// In how many of them others are level with it.
        shared: usize,
    },
    /// Nobody leads everywhere.
    Most {
        /// Those who lead in the most blocks.
        leaders: Vec<Name>,
        /// In how many (each).
        count: usize,
        /// How many blocks.
        blocks: usize,
        /// Those who come next, and in how many blocks they lead.
        next: Option<(Vec<Name>, usize)>,
    },
}

/// Where the scenarios differ.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CriteriaFinding {
    /// One scenario: its best and its weakest criterion.
    Only {
        /// The scenario.
        name: Name,
        /// Its best criterion and the value there.
        best: (String, f64),
        /// Its weakest criterion and the value there.
        weakest: (String, f64),
    },
    /// No criterion tells the scenarios apart.
    Level {
        /// How many criteria.
        criteria: usize,
    },
    /// The criterion that moves the overall values most.
    Difference {
        /// Its label.
        criterion: String,
        /// Those with the highest value.
        top: Vec<Name>,
        /// The highest value.
        high: f64,
        /// Those with the lowest value.
        bottom: Vec<Name>,
        /// The lowest value.
        low: f64,
    },
}

/// Who sees it differently.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ProfilesFinding {
    /// The same scenarios have rank 1 with all weights.
    All {
        /// The scenarios.
        leaders: Vec<Name>,
        /// True where others share rank 1 with them in places.
        shared: bool,
        /// How many profiles.
        profiles: usize,
    },
    /// With most weights.
    Most {
        /// Who has rank 1 most often.
        leaders: Vec<Name>,
        /// True where others share rank 1 with them in places.
        shared: bool,
        /// With how many profiles (each).
        count: usize,
        /// How many profiles.
        profiles: usize,
        /// The profiles with which the first leader has not rank 1, and who has it there.
        others: Vec<(String, Vec<Name>)>,
    },
}

/// Whether more benefit is worth the money.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BenefitCostFinding {
    /// One scenario has a cost.
    Only {
        /// The scenario.
        name: Name,
        /// Its cost.
        cost: String,
        /// Its overall value.
        value: Points,
    },
    /// All have the same benefit and the same cost.
    Level,
    /// All have the same benefit, or are level with each other.
    SameBenefit {
        /// Who costs least.
        cheapest: Vec<Name>,
        /// By how much less than the next.
        saving: String,
        /// The next.
        next: Name,
        /// From the highest to the lowest overall value.
        spread: Points,
    },
    /// One has the highest value at the lowest cost.
    Best {
        /// Those, if several are equal.
        names: Vec<Name>,
    },
    /// Those that no other beats are level in benefit.
    LevelFront {
        /// Who costs least.
        cheapest: Name,
        /// By how much less than the best.
        saving: String,
        /// Who has the highest value.
        best: Name,
        /// How much higher.
        more: Points,
    },
    /// More benefit costs more money.
    Step {
        /// Those that no other beats, by rising cost.
        front: Vec<Name>,
        /// The cheapest of those that are level with the best.
        to: Name,
        /// The points from the cheapest to that one.
        more: Points,
        /// What they cost.
        price: String,
        /// True where the ranges of these two costs overlap.
        overlap: bool,
    },
}

/// What counts most.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum WeightsFinding {
    /// One criterion has all the weight.
    Only {
        /// Its label.
        criterion: String,
    },
    /// All criteria have the same weight.
    Equal {
        /// How many.
        criteria: usize,
        /// The weight of each.
        weight: Weight,
    },
    /// All groups have the same weight.
    EqualGroups {
        /// How many.
        groups: usize,
        /// The weight of each.
        weight: Weight,
        /// The criteria with the largest weight, and this weight.
        top: (Vec<String>, Weight),
    },
    /// Some groups have the largest weight.
    Groups {
        /// The groups with the largest weight, and this weight.
        groups: (Vec<String>, Weight),
        /// The criteria with the largest weight, and this weight.
        top: (Vec<String>, Weight),
    },
    /// The criteria are not grouped.
    Flat {
        /// Those with the largest weight, and this weight.
        top: (Vec<String>, Weight),
        /// Those with the smallest weight, and this weight.
        least: (Vec<String>, Weight),
    },
}

/// Why the first is ahead of the second.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct WhyFinding {
    /// The first.
    pub(crate) first: Name,
    /// The second.
    pub(crate) second: Name,
    /// Points between them.
    pub(crate) lead: Points,
    /// True where that counts as level.
    pub(crate) level: bool,
    /// Labels of the terms that decide for the first; empty where the two do not differ.
    pub(crate) deciding: Vec<String>,
    /// Labels of the terms for the second that these outweigh.
    pub(crate) outweighed: Vec<String>,
}

/// What moves the gap between the first two.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TornadoFinding {
    /// The first.
    pub(crate) first: Name,
    /// The second.
    pub(crate) second: Name,
    /// The assumption that moves the gap most.
    pub(crate) widest: String,
    /// The smallest gap with it.
    pub(crate) low: Points,
    /// The largest gap with it.
    pub(crate) high: Points,
    /// How many assumptions can turn the order.
    pub(crate) turning: usize,
    /// How many assumptions there are.
    pub(crate) all: usize,
}

/// Which choice hurts the least satisfied group least.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RegretFinding {
    /// Those with the least maximum regret.
    pub(crate) compromise: Vec<Name>,
    /// That regret.
    pub(crate) most: Points,
    /// The first one with the main profile, where it is another, and its maximum regret.
    pub(crate) leader: Option<(Name, Points)>,
}

/// Whether the rank depends on the method.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MethodsFinding {
    /// Who is first under the most methods.
    pub(crate) leader: Option<Name>,
    /// Under how many.
    pub(crate) count: usize,
    /// How many methods have an answer.
    pub(crate) methods: usize,
    /// True where some methods put several first.
    pub(crate) level: bool,
    /// Who else is first, and under how many methods.
    pub(crate) others: Vec<(Name, usize)>,
}
