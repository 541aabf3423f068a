//! What `waage sweep`, `robustness` and `merge` say on the terminal.

use std::fmt::Write as _;

use super::super::batch::{BatchWords, duration};
use crate::robustness::Firmness;

fn time(seconds: f64) -> String {
    duration(seconds, ["h", "min", "s"])
}

pub(in crate::report::text) static BATCH: BatchWords = BatchWords {
    progress: |done, total, left| format!("{done} of {total} done, about {} left", time(left)),
    reading_plan: |plan| format!("Reading the plan {plan} …"),
    dry_run: |runs, draws, seconds, threads| {
        format!(
            "{runs} runs of {draws} draws each, about {} on {threads} {}. Nothing was written.",
            time(seconds),
            if threads == 1 { "core" } else { "cores" }
        )
    },
    sweep_done: |runs, folder| format!("{runs} runs done: {folder}/index.csv"),
    part_done: |runs, shard, shards, folder, all| {
        format!(
            "Part {shard} of {shards} done ({runs} runs): {folder}\nNext, when all parts are done: waage merge {all}"
        )
    },
    resumed: |done, runs| format!("{done} of {runs} runs are done already and are not repeated."),
    unfinished: |folder| {
        format!(
            "The folder {folder} holds interrupted runs of this plan. Finish them with --resume, \
             or choose another folder with --out. Nothing was changed."
        )
    },
    interrupted: |folder| {
        format!("Interrupted. The finished runs are in {folder}; the same call with --resume goes on.")
    },
    nothing_to_do: |folder| format!("All runs are done already: {folder}"),
    leads: |name, runs, of| format!("{name} leads in {runs} of {of} runs"),
    leads_label: "Leaders",
    no_parts: "Name the parts that waage robustness or waage sweep wrote with --shard.",
    input_gone: |path| {
        format!(
            "The input of the parts is not at {path}. Start waage merge in the same folder as the parts, \
             or name the study or table with --input."
        )
    },
    precision_and_shard: "--precision and --shard exclude each other: a part does not know how precise the whole is.",
    ends_need: "--low and --high belong together and are for tables alone; in a study, low and high stand in scores.csv.",
    ranked_by: |methods| match methods {
        [only] => format!("The method {only} ranks the runs; points and loss are those of the overall value."),
        several => format!(
            "The methods {} rank the runs in turn; points and loss are those of the overall value.",
            several.join(", ")
        ),
    },
    no_answer: |reason| format!("These numbers have no answer: {reason}."),
    nobody: "A knock-out criterion excludes every scenario; there is nothing to draw.",
    verdict,
    no_probability: "The share counts the runs of the model; it is no probability of success.",
    heads: ["Scenario", "Rank 1", "Mean rank", "Points", "5–95%", "Mean loss"],
    out: |names| format!("Knocked out: {}", names.join(", ")),
    drawn: |draws, seed, weights| format!("{draws} draws, seed {seed}, weights: {weights}"),
    weights: |name| {
        match name {
            "fixed" => "fixed",
            "dirichlet" => "spread around the profile",
            "uniform" => "uniform over all criteria",
            "uniform-siblings" => "uniform within each group",
            "ordinal" => "only their order holds",
            "intervals" => "within limits",
            "linear" => "under constraints",
            other => other,
        }
        .to_owned()
    },
    pairwise: "The row is ahead of the column in … percent of the runs",
    central: "Mean weights of the runs in which a scenario is first",
};

fn verdict(leaders: &[String], share: &str, firmness: Firmness, joint: &str, settled: bool) -> String {
    let Some(first) = leaders.first() else { return BATCH.nobody.to_owned() };
    let word = match firmness {
        Firmness::VeryStable => "very stable",
        Firmness::Stable => "stable",
        Firmness::Tendency => "a tendency",
        Firmness::Level => "level",
    };
    let mut text = format!("{first} is at rank 1 in {share} of the runs: {word}.");
    if leaders.len() > 1 {
        let _ = write!(text, " Ranks 1 to {} are shared by {} (together {joint}).", leaders.len(), leaders.join(", "));
    }
    if !settled {
        text.push_str(" The precision does not yet settle this word; more draws will.");
    }
    text
}
