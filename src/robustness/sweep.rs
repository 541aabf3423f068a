//! The runs of a plan: each a changed study, evaluated exactly and sampled, through the one evaluation path.
//!
//! Nothing is read again between the runs. What does not change is not built again: runs with the same scores, costs,
//! blocks, mode and method stand next to each other in [`Sweep::order`], and one prepared model serves all of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Model, Settings, StudyProblem, from_study::weights_of, model_of, study_problem};
use crate::evaluate::{Evaluation, evaluate};
use crate::study::{Mode, Plan, Study, Target};

/// A plan and what it runs on.
#[derive(Debug, Clone)]
pub struct Sweep {
    plan: Plan,
    /// The study in each mode; the first one where the plan says nothing.
    bases: Vec<(Mode, Study)>,
    draws: u64,
    seed: u64,
}

/// Result of a run.
///
/// # Shapes
/// One entry an alternative of the study, in its order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Number of the run, from 0.
    pub run: u64,
    /// Overall values.
    pub values: Vec<f64>,
    /// Best place of each alternative that passes the gates; ties within the margin share it.
    pub ranks: Vec<Option<u32>>,
    /// Who is first, by value or by the method's score; `None` where nobody is.
    pub leader: Option<u32>,
    /// Points between the first and the next; `None` without a next, and where another method than the additive one ranks.
    pub gap: Option<f64>,
    /// Draws behind `firsts`.
    pub draws: u64,
    /// In how many draws each alternative was first; `None` for those that a gate keeps out. Empty where the ranking is
    /// not sampled.
    pub firsts: Vec<Option<u64>>,
}

impl Row {
    /// Share of the draws in which an alternative is first, and its standard error `√(p (1 − p) / N)`.
    #[must_use]
    pub fn share(&self, alternative: usize) -> Option<(f64, f64)> {
        let first = (*self.firsts.get(alternative)?)?;
        let share = first as f64 / self.draws as f64;
        Some((share, libm::sqrt(share * (1.0 - share) / self.draws as f64)))
    }
}

impl Sweep {
    /// A plan on its study; `studies` has one study for each mode that the plan names, or only one.
    ///
    /// # Panics
    /// Without a study.
    #[must_use]
    pub fn new(plan: Plan, studies: Vec<Study>, draws: u64, seed: u64) -> Self {
        assert!(!studies.is_empty(), "a sweep needs a study");
        let bases = studies.into_iter().map(|study| (study.settings.mode, study.lean())).collect();
        Self { plan, bases, draws, seed }
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The study, in its first mode.
    #[must_use]
    pub fn study(&self) -> &Study {
        &self.bases[0].1
    }

    /// The levels that change scores, costs, blocks, mode or method: what a prepared model depends on.
    fn key(&self, run: u64) -> Vec<usize> {
        let levels = self.plan.levels(run);
        let prepared = |target: &Target| {
            matches!(
                target,
                Target::Score { .. } | Target::Block(_) | Target::Cost(_) | Target::Mode(_) | Target::Method(_)
            )
        };
        self.plan.factors.iter().zip(levels).filter(|(factor, _)| prepared(&factor.target)).map(|(_, l)| l).collect()
    }

    /// All runs in the order in which they cost least: those that share a prepared model together.
    #[must_use]
    pub fn order(&self) -> Vec<u64> {
        let mut groups: BTreeMap<Vec<usize>, Vec<u64>> = BTreeMap::new();
        for run in 0..self.plan.runs() {
            groups.entry(self.key(run)).or_default().push(run);
        }
        groups.into_values().flatten().collect()
    }

    /// The runs of shard I of N, from 1: a stretch of [`Sweep::order`].
    #[must_use]
    pub fn shard(&self, shard: u64, shards: u64) -> Vec<u64> {
        let order = self.order();
        let cut = |shard: u64| (order.len() as u128 * u128::from(shard) / u128::from(shards.max(1))) as usize;
        order[cut(shard.saturating_sub(1))..cut(shard)].to_vec()
    }

    /// Somebody who runs them, on `threads` threads each.
    #[must_use]
    pub fn worker(&self, threads: usize) -> Worker<'_> {
        Worker { sweep: self, threads, last: None }
    }
}

/// Runs one after the other, and keeps the model of the last one.
#[derive(Debug)]
pub struct Worker<'a> {
    sweep: &'a Sweep,
    threads: usize,
    last: Option<Prepared>,
}

/// A model and what it was prepared from.
#[derive(Debug)]
struct Prepared {
    key: Vec<usize>,
    knocked_out: Vec<bool>,
    problem: StudyProblem,
    model: Model,
}

impl Worker<'_> {
    /// One run.
    ///
    /// # Properties
    /// The same bits whatever ran before it, and on any number of threads.
    #[must_use]
    pub fn run(&mut self, run: u64) -> Row {
        let plan = &self.sweep.plan;
        let mode = plan.mode(run);
        let base = self.sweep.bases.iter().find(|(known, _)| mode.is_none_or(|mode| mode == *known));
        let (_, base) = base.unwrap_or(&self.sweep.bases[0]);
        let alternatives = base.alternatives.len();
        let empty = Row {
            run,
            values: Vec::new(),
            ranks: vec![None; alternatives],
            leader: None,
            gap: None,
            draws: 0,
            firsts: Vec::new(),
        };
        // The plan was checked against the study, so that its changes fit together.
        let Ok(study) = base.changed(&plan.changes(run)) else { return empty };
        let main = study.profiles[study.main_profile].id.to_string();
        let Ok(study) = study.with_profiles(&[main]) else { return empty };
        let evaluation = evaluate(&study);
        let mut row = exact(&study, &evaluation, empty);
        if let Some((draws, firsts)) = self.sampled(run, &study, &evaluation.knocked_out) {
            (row.draws, row.firsts) = (draws, firsts);
        }
        row
    }

    /// Number of draws, and in how many each alternative is first.
    fn sampled(&mut self, run: u64, study: &Study, knocked_out: &[bool]) -> Option<(u64, Vec<Option<u64>>)> {
        let key = self.sweep.key(run);
        let reusable = self.last.take().filter(|last| last.key == key && last.knocked_out == knocked_out);
        let prepared = if let Some(mut last) = reusable {
            let (tree, set, blocks) = weights_of(study, 0, &last.problem).ok()?;
            last.model = last.model.with_weights(tree, set, blocks).ok()?;
            last
        } else {
            let problem = study_problem(study, 0, knocked_out).ok()?;
            let model = model_of(study, &problem).ok()?;
            Prepared { key, knocked_out: knocked_out.to_vec(), problem, model }
        };
        let settings =
            Settings { draws: self.sweep.draws, seed: self.sweep.seed, threads: self.threads, ..Settings::default() };
        let tally = prepared.model.sample(&settings, |_, _| {});
        let mut firsts = vec![None; knocked_out.len()];
        let counted = tally.ok().map(|tally| {
            for (index, &s) in prepared.problem.alternatives.iter().enumerate() {
                firsts[s] = Some(tally.firsts(index));
            }
            (tally.draws(), firsts)
        });
        self.last = Some(prepared);
        counted
    }
}

/// Values and places. A method that has no answer gives none.
fn exact(study: &Study, evaluation: &Evaluation, empty: Row) -> Row {
    let main = evaluation.main();
    if evaluation.failure.is_some() {
        return Row { values: main.values.overall.clone(), ..empty };
    }
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    let next = passing.get(1).filter(|_| study.ranks_by_value());
    Row {
        values: main.values.overall.clone(),
        ranks: main.ranks.iter().map(|rank| rank.map(|rank| rank.first as u32)).collect(),
        leader: passing.first().map(|&s| s as u32),
        gap: next.map(|&s| main.gap[s]),
        ..empty
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{PlanDocument, load};

    fn sweep() -> Sweep {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024");
        let study = load(&folder).unwrap();
        let text = r#"{ "format": 1, "study": ".", "vary": [
            { "path": "weights/*/steuerung", "values": [10, 30] },
            { "path": "scores/b-eigenbetrieb/servicequalitaet", "values": [5, 8] },
            { "path": "blocks/operatives-it-management", "values": [5, 40] } ] }"#;
        let (plan, _) = PlanDocument::from_bytes("p", text.as_bytes().to_vec()).unwrap().resolve(&study).unwrap();
        Sweep::new(plan, vec![study], 64, 1)
    }

    #[test]
    fn a_run_does_not_depend_on_what_ran_before() {
        let sweep = sweep();
        let alone: Vec<Row> = (0..8).map(|run| sweep.worker(1).run(run)).collect();
        let mut worker = sweep.worker(3);
        for run in sweep.order() {
            assert_eq!(worker.run(run), alone[run as usize], "{run}");
        }
        assert!(alone.iter().all(|row| row.firsts.iter().flatten().sum::<u64>() >= row.draws));
    }

    #[test]
    fn the_order_keeps_runs_of_one_model_together_and_shards_cut_it() {
        let sweep = sweep();
        // Weights are the first factor: they vary fastest where the model is the same.
        assert_eq!(sweep.order(), [0, 4, 1, 5, 2, 6, 3, 7]);
        assert_eq!([sweep.shard(1, 3), sweep.shard(2, 3), sweep.shard(3, 3)].concat(), sweep.order());
        assert_eq!((1..=20).map(|shard| sweep.shard(shard, 20).len()).sum::<usize>(), 8);
    }
}
