//! Which change caused which part of a difference.
//!
//! # Formula
//! ```text
//! φ_g(s) = Σ_{S ⊆ G∖{g}}  |S|! (n − |S| − 1)! / n!  ·  [ V_{S∪{g}}(s) − V_S(s) ]
//! ```
//! `V_S(s)` is the overall value with the groups in `S` as they are now and the others as they were; `G` are the groups that
//! changed, `n = |G|`.
//!
//! # Properties
//! `Σ_g φ_g(s) = V_now(s) − V_before(s)`, whatever interacts; a group that changes nothing has 0; no order of the groups is
//! preferred. A change of weights together with one of scores is shared between the two alike. A composite's cell without a
//! score of its own is `Σ_b u_b x(part of b)` in every state, with `u` of the block weights and parts and `x` of the scores (or
//! costs) of that state: new block weights alone change nothing that counts as a score.
//!
//! # Source
//! Shapley 1953, A value for n-person games, in: Contributions to the Theory of Games II, 307–317.

use std::collections::BTreeMap;

use super::{CellEntry, Group};
use crate::evaluate::{attribute_weights, partial_values, values};
use crate::report::inputs::InputsFile;
use crate::study::{BlockShare, CriterionScale, Recipe};

/// The overall values of all states between before and now.
pub(super) struct Attribution {
    /// The groups that differ.
    pub(super) groups: Vec<Group>,
    /// `V_S` for each set `S`, as a mask over `groups`; each with a value per common alternative.
    states: Vec<Vec<f64>>,
}

/// Alternative, criterion, block.
type Key<'a> = (&'a str, &'a str, Option<&'a str>);

type Cells<'a> = BTreeMap<Key<'a>, &'a CellEntry>;

fn cells(file: &InputsFile) -> Cells<'_> {
    file.cells
        .iter()
        .map(|cell| ((cell.alternative.as_str(), cell.criterion.as_str(), cell.block.as_deref()), cell))
        .collect()
}

/// The likely performance in a cell; one that is the mean of parts follows the weights of the blocks.
fn likely(cells: &Cells<'_>, key: Key<'_>, blocks: &[BlockShare]) -> Option<f64> {
    let cell = cells.get(&key)?;
    let Some(parts) = &cell.parts else { return Some(cell.estimate[1]) };
    let (mut sum, mut weighted, mut plain) = (0.0, 0.0, 0.0);
    for (block, part) in parts {
        let share = blocks.iter().find(|known| known.id == *block).map_or(0.0, |known| known.percent);
        let number = cells.get(&(part.as_str(), key.1, key.2))?.estimate[1];
        sum += share;
        weighted += share * number;
        plain += number;
    }
    // Blocks of one result and parts of the other may have nothing in common.
    if sum > 0.0 { Some(weighted / sum) } else { Some(plain / parts.len() as f64) }
}

impl Attribution {
    /// Evaluates every state; `None` where one of them makes no study.
    pub(super) fn of(before: &InputsFile, now: &InputsFile, common: &[String], groups: Vec<Group>) -> Option<Self> {
        let of = [before, now];
        let cells = [cells(before), cells(now)];
        let mut all_blocks: Vec<String> =
            of.iter().flat_map(|file| &file.yardstick.blocks).map(|block| block.id.clone()).collect();
        all_blocks.sort();
        all_blocks.dedup();
        let mut states = Vec::new();
        for mask in 0..1_usize << groups.len() {
            let side = |group: Group| groups.iter().position(|&g| g == group).map_or(1, |at| mask >> at & 1);
            let recipe = Recipe {
                weights: &of[side(Group::Weights)].yardstick,
                blocks: &of[side(Group::Blocks)].yardstick,
                scales: &of[side(Group::Scales)].yardstick,
                all_blocks: &all_blocks,
                alternatives: common,
            };
            let (scores, costs) = (side(Group::Scores), side(Group::Costs));
            let study = recipe.study(|s, criterion: &CriterionScale, block| {
                let own = if criterion.role == "monetary" { costs } else { scores };
                let key: Key<'_> = (common[s].as_str(), criterion.id.as_str(), block);
                let shares = &recipe.blocks.blocks;
                likely(&cells[own], key, shares).or_else(|| likely(&cells[1 - own], key, shares))
            })?;
            let partial = partial_values(&study, |estimate, _| estimate.likely());
            let weights = attribute_weights(&study, &study.profiles[0].weights);
            states.push(values(&study, &partial, &weights).overall);
        }
        Some(Self { groups, states })
    }

    /// The part of each group in the difference of an alternative's value, in the order of the groups.
    pub(super) fn parts(&self, alternative: usize) -> Vec<f64> {
        let n = self.groups.len();
        let factorial = |k: usize| (1..=k).map(|i| i as f64).product::<f64>();
        (0..n)
            .map(|group| {
                let bit = 1 << group;
                (0..self.states.len())
                    .filter(|set| set & bit == 0)
                    .map(|set| {
                        let size = set.count_ones() as usize;
                        let weight = factorial(size) * factorial(n - size - 1) / factorial(n);
                        weight * (self.states[set | bit][alternative] - self.states[set][alternative])
                    })
                    .sum()
            })
            .collect()
    }

    /// The best of `among` if `group` had not changed, and all the others had.
    pub(super) fn leader_without(&self, group: usize, among: &[usize]) -> Option<usize> {
        let state = &self.states[(self.states.len() - 1) & !(1 << group)];
        among.iter().copied().max_by(|&a, &b| state[a].total_cmp(&state[b]).then(b.cmp(&a)))
    }
}
