//! A plan of runs: which quantities of a study vary, over which values, and how these are combined.

mod file;

pub use file::{Combine, LevelValue, PlanFile, Vary};

use super::{Change, Method, Mode};

/// A valid plan for one study. Indices refer to the parts of that study.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Name of the plan; empty where it has none.
    pub name: String,
    /// How the values of the factors are combined.
    pub combine: Combine,
    /// What varies; at least one factor, each with at least one level.
    pub factors: Vec<Factor>,
}

/// A quantity that varies.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Its path as the plan spells it, for example `weights/rat/leistung`.
    pub path: String,
    /// What it stands for.
    pub target: Target,
    /// Its values, in the order of the plan.
    pub levels: Vec<LevelValue>,
}

/// What a path stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// `weights/PROFILE/NODE`: percent among the siblings; `None` for all profiles (`*`).
    Weight {
        /// Index of the profile.
        profile: Option<usize>,
        /// Index of the node.
        node: usize,
    },
    /// `scores/SCENARIO/CRITERION[/BLOCK]`, in the criterion's unit.
    Score {
        /// Index of the alternative.
        alternative: usize,
        /// Index of the criterion.
        criterion: usize,
        /// Index of the block; `None` for all blocks that the criterion concerns.
        block: Option<usize>,
    },
    /// `blocks/BLOCK`: percent of all blocks.
    Block(usize),
    /// `costs/SCENARIO`: a factor on its payments.
    Cost(usize),
    /// `tie_margin`, in points.
    TieMargin,
    /// `robustness/concentration`: how narrowly drawn weights stand around the profile.
    Concentration,
    /// `profile`: the main profile, by level.
    Profile(Vec<usize>),
    /// `method`: the aggregation method, by level.
    Method(Vec<Method>),
    /// `mode`: what happens to money, by level.
    Mode(Vec<Mode>),
}

impl Plan {
    /// How many runs there are; saturates at the largest number.
    ///
    /// # Formula
    /// ```text
    /// grid: Π levels of the factors      list: the levels of any factor (all have as many)
    /// ```
    #[must_use]
    pub fn runs(&self) -> u64 {
        let mut counts = self.factors.iter().map(|factor| factor.levels.len() as u64);
        match self.combine {
            Combine::Grid => counts.fold(1, u64::saturating_mul),
            Combine::List => counts.next().unwrap_or(0),
        }
    }

    /// The level of each factor in a run, `0 ≤ run < runs()`. In a grid the last factor varies fastest.
    #[must_use]
    pub fn levels(&self, run: u64) -> Vec<usize> {
        match self.combine {
            Combine::List => vec![run as usize; self.factors.len()],
            Combine::Grid => {
                let mut rest = run;
                let mut levels = vec![0; self.factors.len()];
                for (level, factor) in levels.iter_mut().zip(&self.factors).rev() {
                    let count = factor.levels.len().max(1) as u64;
                    *level = (rest % count) as usize;
                    rest /= count;
                }
                levels
            }
        }
    }

    /// The values of the factors in a run, for the table of all runs.
    #[must_use]
    pub fn values(&self, run: u64) -> Vec<&LevelValue> {
        self.factors.iter().zip(self.levels(run)).map(|(factor, level)| &factor.levels[level]).collect()
    }

    /// The mode of a run, where the plan varies it.
    #[must_use]
    pub fn mode(&self, run: u64) -> Option<Mode> {
        self.factors.iter().zip(self.levels(run)).find_map(|(factor, level)| match &factor.target {
            Target::Mode(modes) => modes.get(level).copied(),
            _ => None,
        })
    }

    /// What a run changes in the study, besides the mode.
    #[must_use]
    pub fn changes(&self, run: u64) -> Vec<Change> {
        self.factors.iter().zip(self.levels(run)).filter_map(|(factor, level)| factor.change(level)).collect()
    }
}

impl Factor {
    /// What one level changes; `None` for the mode, for which the study is read once each.
    #[must_use]
    pub fn change(&self, level: usize) -> Option<Change> {
        let number = || match self.levels.get(level) {
            Some(&LevelValue::Number(number)) => Some(number),
            _ => None,
        };
        Some(match &self.target {
            &Target::Weight { profile, node } => Change::Weight { profile, node, percent: number()? },
            &Target::Score { alternative, criterion, block } => {
                Change::Score { alternative, criterion, block, value: number()? }
            }
            &Target::Block(block) => Change::Block { block, percent: number()? },
            &Target::Cost(alternative) => Change::Cost { alternative, factor: number()? },
            Target::TieMargin => Change::TieMargin(number()?),
            Target::Concentration => Change::Concentration(number()?),
            Target::Profile(profiles) => Change::Profile(*profiles.get(level)?),
            Target::Method(methods) => Change::Method(methods.get(level)?.clone()),
            Target::Mode(_) => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(path: &str, target: Target, levels: &[f64]) -> Factor {
        let levels = levels.iter().map(|&number| LevelValue::Number(number)).collect();
        Factor { path: path.to_owned(), target, levels }
    }

    fn plan(combine: Combine) -> Plan {
        let factors = vec![
            factor("blocks/a", Target::Block(0), &[10.0, 20.0]),
            factor("tie_margin", Target::TieMargin, &[0.0, 1.0, 2.0]),
        ];
        Plan { name: String::new(), combine, factors }
    }

    #[test]
    fn in_a_grid_the_last_factor_varies_fastest() {
        let plan = plan(Combine::Grid);
        assert_eq!(plan.runs(), 6);
        let levels: Vec<_> = (0..6).map(|run| plan.levels(run)).collect();
        assert_eq!(levels, [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]]);
        assert_eq!(plan.changes(4), [Change::Block { block: 0, percent: 20.0 }, Change::TieMargin(1.0)]);
    }

    #[test]
    fn a_list_takes_the_first_with_the_first() {
        let plan = plan(Combine::List);
        assert_eq!((plan.runs(), plan.levels(1)), (2, vec![1, 1]));
    }

    #[test]
    fn a_grid_beyond_all_numbers_is_only_counted() {
        let many = factor("tie_margin", Target::TieMargin, &[0.0; 1000]);
        let plan = Plan { name: String::new(), combine: Combine::Grid, factors: vec![many; 20] };
        assert_eq!(plan.runs(), u64::MAX);
    }
}
