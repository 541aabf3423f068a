//! Plans, shards and parts.

use crate::error::{Belonging, LevelsFault, NoEffect};
use crate::report::text::en::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn plan_path(found: &str, nearest: Option<&str>) -> Message {
    let forms = "Possible are weights/PROFILE/NODE, scores/SCENARIO/CRITERION, blocks/BLOCK, costs/SCENARIO, \
                 profile, method, mode, tie_margin and robustness/concentration.";
    say(
        format!("There is no path {}", quoted(found)),
        short(found),
        "a path to a quantity of the study",
        match nearest {
            Some(nearest) => format!("Did you mean {}? {forms}", quoted(nearest)),
            None => forms.to_owned(),
        },
    )
}

pub(super) fn plan_levels(path: &str, fault: LevelsFault) -> Message {
    let path = quoted(path);
    let expected = "values, or from, to and steps";
    match fault {
        LevelsFault::Missing => say(
            format!("The values of {path} are missing"),
            "no values",
            expected,
            "Enter a list such as \"values\": [10, 20], or \"from\": 10, \"to\": 30, \"steps\": 5.",
        ),
        LevelsFault::TwoWays => say(
            format!("The values of {path} stand there twice: as a list and as a range"),
            "both",
            expected,
            "Delete values, or from, to and steps.",
        ),
        LevelsFault::Lengths { found, expected } => say(
            format!("There are {found} values of {path}, and {expected} of the first path"),
            found.to_string(),
            expected.to_string(),
            "Enter as many values, or combine every value with every other by \"combine\": \"grid\".",
        ),
    }
}

pub(super) fn plan_too_large(runs: u64, limit: u64) -> Message {
    say(
        format!("The plan makes {runs} runs, at most {limit} start without confirmation"),
        runs.to_string(),
        format!("at most {limit}"),
        "Confirm with --yes, estimate the time with --dry-run, or enter fewer values.",
    )
}

pub(super) fn other_sweep(differs: Belonging) -> Message {
    let help = "Choose another folder with --out; this one stays as it is.";
    match differs {
        Belonging::Kind => {
            say("This folder holds something else than runs", "something else", "runs of this plan", help)
        }
        Belonging::Plan => say("This folder holds runs of another plan", "another plan", "this plan", help),
        Belonging::Study => say("This folder holds runs of other input", "another study", "this study", help),
        Belonging::Settings => say(
            "This folder holds runs with other draws or another start of the random numbers",
            "other settings",
            "these settings",
            help,
        ),
        Belonging::Program => {
            say("This folder holds runs of another version of waage", "another version", "this version", help)
        }
        Belonging::Shards => say("This folder holds another part of the runs", "another part", "this part", help),
    }
}

pub(super) fn plan_percent(parent: Option<&str>, sum: f64) -> Message {
    let sum = number(sum);
    let help = "Choose the values so that they sum to at most 100 percent in every run, and to 100 where all siblings \
                are fixed.";
    match parent {
        Some(parent) => say(
            format!("The fixed weights below {} sum to {sum} percent in a run", quoted(parent)),
            sum,
            "at most 100",
            help,
        ),
        None => say(format!("The fixed weights of the blocks sum to {sum} percent in a run"), sum, "at most 100", help),
    }
}

pub(super) fn plan_twice(first: &str) -> Message {
    say(
        format!("This path means the same as the earlier path {}", quoted(first)),
        "the same quantity twice",
        "every quantity once",
        "Delete one of the two paths.",
    )
}

pub(super) fn shard_unknown(found: Option<&(String, String)>) -> Message {
    let help = "Start it as a task of Slurm, PBS or SGE, or name the part, for example --shard 2/8.";
    match found {
        None => say(
            "The number of the part is not in the environment",
            "none of the variables",
            "for example SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT",
            help,
        ),
        Some((variable, text)) => say(
            format!("The variable {} with {} gives no part", short(variable), quoted(text)),
            short(text),
            "number and count of the parts",
            help,
        ),
    }
}

pub(super) fn part_foreign(differs: Belonging, first: &str) -> Message {
    let first = quoted(first);
    let help = "Merge only parts of the same call; leave this part out, or compute it again.";
    let what = match differs {
        Belonging::Kind => format!("This part is of another kind than {first}"),
        Belonging::Plan => format!("This part belongs to another plan than {first}"),
        Belonging::Study => format!("This part belongs to other input than {first}"),
        Belonging::Settings => format!("This part was made with other settings than {first}"),
        Belonging::Program => format!("This part was made by another version of waage than {first}"),
        Belonging::Shards => format!("This part was made with another number of parts than {first}"),
    };
    say(what, "a foreign part", "a part of the same call", help)
}

pub(super) fn part_twice(shard: &str, first: &str) -> Message {
    say(
        format!("The part {shard} is there already: {}", quoted(first)),
        "the same part twice",
        "every part once",
        "Leave one of the two out.",
    )
}

pub(super) fn parts_missing(missing: &[String]) -> Message {
    let what = match missing {
        [only] => format!("The part {} is missing", quoted(only)),
        _ => format!("The parts {} are missing", list(missing)),
    };
    say(what, "not all parts", "all parts", "Compute the missing parts and name all of them together.")
}

pub(super) fn not_a_part() -> Message {
    say(
        "This file is no part that waage wrote with --shard, or it is damaged",
        "no part",
        "a part of waage robustness or waage sweep",
        "Leave the file out, or compute the part again.",
    )
}

pub(super) fn part_unfinished(done: u64, runs: u64) -> Message {
    say(
        format!("In this part, {done} of {runs} runs are done"),
        done.to_string(),
        runs.to_string(),
        "Finish the part by the same call with --resume.",
    )
}

pub(super) fn ends_misfit(found: &str) -> Message {
    say(
        format!("The tables of low and high ends do not fit the table: {}", quoted(found)),
        short(found),
        "the same rows and columns",
        "Use the same names in the same order in all three tables.",
    )
}

pub(super) fn plan_no_effect(path: &str, reason: NoEffect) -> Message {
    let path = quoted(path);
    let what = match reason {
        NoEffect::OnlyChild => format!("The path {path} changes nothing, for nothing beside it is weighted"),
        NoEffect::NotWeighted => format!("The path {path} changes nothing, for nothing below it is weighted"),
        NoEffect::MoneyApart => {
            format!("The path {path} does not change the ranking, for money stands beside the value")
        }
        NoEffect::NoPayments => format!("The path {path} changes nothing, for the scenario has no payments of its own"),
        NoEffect::FromPayments => format!("The path {path} changes nothing, for the value follows from the payments"),
        NoEffect::ReportOnly => format!("The path {path} does not change the ranking, for the criterion is only shown"),
        NoEffect::OtherProfile => {
            format!("The path {path} does not change the ranking, for this profile holds in no run")
        }
    };
    say(what, "a path without effect", "", "Delete the path, or check whether another one was meant.")
}

pub(super) fn no_exact_figures(method: Option<&str>) -> Message {
    let what = match method {
        Some(method) => format!("The method {} ranks the scenarios, not the weighted sum", quoted(method)),
        None => "An objective does not take the weighted sum of what is below it".to_owned(),
    };
    say(
        format!("{what}; so flips, limits of the weights and the worth of clarifying stay empty"),
        "holds for the weighted sum alone",
        "",
        "The shares of the runs hold as ever; for flips, evaluate the study with the method additive too.",
    )
}

pub(super) fn runs_without_answer(methods: &[String], runs: u64, of: u64) -> Message {
    let (who, kind) = match methods {
        [only] => (quoted(only), "The method"),
        several => (several.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "), "One of the methods"),
    };
    say(
        format!("{kind} {who} has no answer in {runs} of {of} runs"),
        "the overall value ranked there",
        "a result in every run",
        "Choose a method that holds for all numbers between low and high, or narrow the ranges.",
    )
}
