//! Parts of a job: `--shard I/N`, or `--shard auto` for the environment of a cluster.

use crate::error::{Finding, Location, Problem};

/// What `--shard` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shard {
    /// From the environment.
    Auto,
    /// Part I of N, from 1.
    Part(u64, u64),
}

/// The most parts of a job.
const MOST: u64 = 1_000_000;

impl std::str::FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "auto" {
            return Ok(Self::Auto);
        }
        let numbers = text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
        match numbers {
            Some((shard, shards)) if (1..=shards).contains(&shard) && shards <= MOST => Ok(Self::Part(shard, shards)),
            _ => Err("I/N (1/8 … 8/8), auto".to_owned()),
        }
    }
}

impl Shard {
    /// Part I of N, from 1.
    ///
    /// # Errors
    /// E206: the environment does not say.
    pub(super) fn resolve(self) -> Result<(u64, u64), Box<Finding>> {
        match self {
            Self::Part(shard, shards) => Ok((shard, shards)),
            Self::Auto => of_environment(environment).map_err(|found| {
                Box::new(Finding::new(Problem::ShardUnknown { found }, Location::file("--shard auto")))
            }),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a cluster tells a job its number in the environment")]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// A scheduler's variables: number of the task, its first and last, the step, or the count.
struct Scheduler {
    task: &'static str,
    first: &'static str,
    last: &'static str,
    step: &'static str,
    count: &'static str,
}

/// Slurm, SGE, PBS Pro, Torque, LSF. Where a scheduler does not say how many tasks there are, `WAAGE_SHARDS` does.
const SCHEDULERS: [Scheduler; 5] = [
    Scheduler {
        task: "SLURM_ARRAY_TASK_ID",
        first: "SLURM_ARRAY_TASK_MIN",
        last: "SLURM_ARRAY_TASK_MAX",
        step: "SLURM_ARRAY_TASK_STEP",
        count: "SLURM_ARRAY_TASK_COUNT",
    },
    Scheduler {
        task: "SGE_TASK_ID",
        first: "SGE_TASK_FIRST",
        last: "SGE_TASK_LAST",
        step: "SGE_TASK_STEPSIZE",
        count: "WAAGE_SHARDS",
    },
    Scheduler { task: "PBS_ARRAY_INDEX", first: "", last: "", step: "", count: "WAAGE_SHARDS" },
    Scheduler { task: "PBS_ARRAYID", first: "", last: "", step: "", count: "WAAGE_SHARDS" },
    Scheduler {
        task: "LSB_JOBINDEX",
        first: "",
        last: "LSB_JOBINDEX_END",
        step: "LSB_JOBINDEX_STEP",
        count: "WAAGE_SHARDS",
    },
];

/// Part I of N; otherwise the variable that is of no use, if one is there.
fn of_environment(get: impl Fn(&str) -> Option<String>) -> Result<(u64, u64), Option<(String, String)>> {
    let set = |name: &str| get(name).filter(|text| !text.is_empty() && text != "undefined" && !name.is_empty());
    let Some((scheduler, text)) = SCHEDULERS.iter().find_map(|scheduler| Some((scheduler, set(scheduler.task)?)))
    else {
        return Err(None);
    };
    let of_no_use = |name: &str, text: &str| Some((name.to_owned(), text.to_owned()));
    let number = |name: &str| match set(name) {
        None => Ok(None),
        Some(text) => text.parse::<u64>().map(Some).map_err(|_| of_no_use(name, &text)),
    };
    let task: u64 = text.parse().map_err(|_| of_no_use(scheduler.task, &text))?;
    let first = number(scheduler.first)?.unwrap_or(1);
    let step = number(scheduler.step)?.unwrap_or(1).max(1);
    let last = number(scheduler.last)?;
    let count = number(scheduler.count)?.or(last.filter(|last| *last >= first).map(|last| (last - first) / step + 1));
    let index = task.checked_sub(first).map(|offset| offset / step + 1);
    match (index, count) {
        (Some(index), Some(count)) if index <= count && count <= MOST => Ok((index, count)),
        _ => Err(of_no_use(scheduler.task, &text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(variables: &[(&str, &str)]) -> Result<(u64, u64), Option<String>> {
        let get = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
        of_environment(get).map_err(|found| found.map(|(name, _)| name))
    }

    #[test]
    fn numbers_of_parts_are_read() {
        assert_eq!("2/8".parse(), Ok(Shard::Part(2, 8)));
        assert_eq!("auto".parse(), Ok(Shard::Auto));
        for text in ["0/8", "9/8", "8", "a/b", "1/0", "-1/3", "1/9999999999"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }

    /// Variables as the manuals of the schedulers name them.
    #[test]
    fn clusters_say_which_part_it_is() {
        let slurm = |id, min, count| {
            found(&[("SLURM_ARRAY_TASK_ID", id), ("SLURM_ARRAY_TASK_MIN", min), ("SLURM_ARRAY_TASK_COUNT", count)])
        };
        assert_eq!(slurm("0", "0", "8"), Ok((1, 8)));
        assert_eq!(slurm("8", "1", "8"), Ok((8, 8)));
        assert_eq!(slurm("9", "1", "8"), Err(Some("SLURM_ARRAY_TASK_ID".to_owned())));
        assert_eq!(slurm("x", "1", "8"), Err(Some("SLURM_ARRAY_TASK_ID".to_owned())));
        let sge = [("SGE_TASK_ID", "5"), ("SGE_TASK_FIRST", "1"), ("SGE_TASK_LAST", "9"), ("SGE_TASK_STEPSIZE", "2")];
        assert_eq!(found(&sge), Ok((3, 5)));
        assert_eq!(found(&[("SGE_TASK_ID", "undefined")]), Err(None));
        assert_eq!(found(&[("PBS_ARRAY_INDEX", "2"), ("WAAGE_SHARDS", "4")]), Ok((2, 4)));
        assert_eq!(found(&[("PBS_ARRAY_INDEX", "2")]), Err(Some("PBS_ARRAY_INDEX".to_owned())));
        assert_eq!(found(&[("LSB_JOBINDEX", "2"), ("LSB_JOBINDEX_END", "4")]), Ok((2, 4)));
        assert_eq!(found(&[]), Err(None));
    }
}
