//! Freezing, verifying, reviewing, the decision.

use super::super::trust::{Fate, Fixed, FrozenNow, TrustWords, sides};
use super::super::user::short;
use super::number;
use crate::error::{Aspect, Deviation};
use crate::study::Status;

pub(in crate::report::text) static WORDS: TrustWords = TrustWords {
    deviation,
    frozen_now,
    no_body: "The text is blank. Name the body with --body, for example --body \"Steering committee\". Nothing was written.",
    no_reviewer: "The name is blank. Name the reviewer with --by. Nothing was written.",
    bad_date: |found| format!("{found} is no day. Write --date 2026-02-12 or --date 12.02.2026. Nothing was written."),
    weights_label: "Weights",
    unchanged: |fixed| format!("unchanged since freeze {}", of(fixed)),
    deviates: |fixed, count| {
        let what = if count == 1 { "1 change".to_owned() } else { format!("{count} changes") };
        format!("{what} since freeze {}", of(fixed))
    },
    asked_otherwise: |fixed| format!("profile or method differ from those at freeze {}", of(fixed)),
    both: |frozen, now| format!("frozen: {}\nnow: {}", frozen.join(", "), now.join(", ")),
    not_comparable: "The frozen ranking cannot be computed any more, because criteria or service blocks are others.",
    no_time: "The id proves sameness, not time: the time is proved by the minutes in which it stands.",
    not_frozen: |study| {
        format!("Nothing is frozen in {study}. To do so: waage freeze {study} --body \"Steering committee\"")
    },
    decision_label: "Decision",
    decision: |name, body, date, reason| match reason {
        Some(reason) => format!("{name} ({body}, {date}). Reason: {reason}"),
        None => format!("{name} ({body}, {date})"),
    },
    nothing_to_verify: |path| {
        format!("{path} is neither a study (with study.json or study.xlsx) nor a result (with manifest.json).")
    },
    bad_manifest: |path| format!("{path} is no manifest of a result of waage evaluate."),
    outputs_same: |count| match count {
        1 => "Result: 1 file is unchanged.".to_owned(),
        _ => format!("Result: {count} files are unchanged."),
    },
    inputs_same: |count| match count {
        1 => "Input: 1 file is unchanged.".to_owned(),
        _ => format!("Input: {count} files are unchanged."),
    },
    fate: |file, fate| {
        let file = short(file);
        match fate {
            Fate::Changed => format!("{file}: changed"),
            Fate::Resaved => format!("{file}: saved again, same content"),
            Fate::Missing => format!("{file}: missing"),
            Fate::Foreign => format!("{file}: foreign, not named in the manifest"),
            Fate::Recomputed => format!("{file}: computing again gives something else"),
        }
    },
    recomputed_same: |count| format!("Computed again: all {count} files are the same, bit by bit."),
    other_version: |made, this| {
        format!(
            "Not compared: the result was made by waage {made}, this is waage {this}. Only the same version promises the \
             same bits."
        )
    },
    not_recomputed: "Not computed again: that needs the study (--study FOLDER).",
    inputs_changed: "Not computed again: the input is another one.",
    recompute_failed: "Not computed again: the study cannot be computed in this way any more.",
    not_repeatable: |command| format!("Not computed again: the command “{}” cannot be repeated here.", short(command)),
    verified: "No difference found.",
    not_verified: |count| match count {
        1 => "1 difference.".to_owned(),
        _ => format!("{count} differences."),
    },
    reviewed: |names, file| format!("Status: {}; entered in {file}.", status(Status::Reviewed, names)),
    reviewer_is_author: |name| {
        format!(
            "{} is the only one who gave scores and cannot be the reviewer as well (four-eyes principle). Name somebody else \
             with --by. Nothing was written.",
            short(name)
        )
    },
    settings_in_workbook: |file| {
        format!(
            "The settings stand in the workbook {file}. Enter the status “reviewed” and the names there, on the sheet of \
             settings. Nothing was written."
        )
    },
    status: "Status",
    status_is: status,
    raters: "Scores by",
    frozen: "Weights and scales frozen",
    frozen_is: |fixed, scores| {
        let scores = match scores {
            0 => "there were no scores yet".to_owned(),
            1 => "1 score was already there".to_owned(),
            n => format!("{n} scores were already there"),
        };
        format!("{} on {}, id {}; {scores}.", short(fixed.body), fixed.date, fixed.id)
    },
    not_fixed: "no; the study does not say who set the weights",
    invented: "(invented)",
    participants: "Took part",
    since: "Changed since",
    nothing_since: "Nothing; the id agrees.",
    decided: "Decision",
    reason: "Reason",
    no_reason: "None given.",
    names: |names| names.iter().map(|name| short(name)).collect::<Vec<_>>().join(", "),
};

fn of(fixed: Fixed<'_>) -> String {
    format!("{} ({}, {})", fixed.id, short(fixed.body), short(fixed.date))
}

fn status(status: Status, names: &[String]) -> String {
    match (status, names) {
        (Status::Draft, _) => "draft, not yet reviewed".to_owned(),
        (Status::Reviewed, []) => "reviewed, by nobody named".to_owned(),
        (Status::Reviewed, names) => {
            format!("reviewed by {}", names.iter().map(|name| short(name)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// “kosten 15 → 10 (profile rat)”
pub(in crate::report::text) fn deviation(deviation: &Deviation) -> String {
    let of = short(&deviation.of);
    let [before, now] = sides(deviation, number, "not there", "there");
    match deviation.aspect {
        Aspect::Weight => {
            format!("{of} {before} → {now} (profile {})", short(deviation.profile.as_deref().unwrap_or_default()))
        }
        Aspect::Profile => format!("profile {of}: {before} → {now}"),
        Aspect::Power => format!("voting power of {of}: {before} → {now}"),
        Aspect::MainProfile => format!("profile of the ranking: {before} → {now}"),
        Aspect::Block => format!("service block {of} {before} → {now}"),
        Aspect::Node => format!("criterion or objective {of}: {before} → {now}"),
        Aspect::Parent => format!("{of} stands below: {before} → {now}"),
        Aspect::Rule => format!("{of} aggregates: {before} → {now}"),
        Aspect::Role => format!("role of {of}: {before} → {now}"),
        Aspect::Unit => format!("unit of {of}: {before} → {now}"),
        Aspect::Scale => format!("scale of {of}: {before} → {now}"),
        Aspect::Anchors => format!("levels of {of}: {before} → {now}"),
        Aspect::Concerns => format!("service blocks of {of}: {before} → {now}"),
        Aspect::Gate => format!("gate of {of}: {before} → {now}"),
        Aspect::Mode => format!("mode: {before} → {now}"),
        Aspect::Method => format!("method: {before} → {now}"),
    }
}

fn frozen_now(said: &FrozenNow) -> String {
    let many = |count: usize, one: &str, several: &str| {
        if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
    };
    let mut what = vec![
        many(said.profiles, "profile of weights", "profiles of weights"),
        many(said.criteria, "criterion with its scale", "criteria with their scales"),
    ];
    if said.blocks > 0 {
        what.push(many(said.blocks, "service block", "service blocks"));
    }
    let scores = match said.scores {
        0 => "there were none yet".to_owned(),
        1 => "1 was already there; the file says so".to_owned(),
        n => format!("{n} were already there; the file says so"),
    };
    let again = if said.same_as_before { "\nEarlier: frozen in this state before; the id is the same" } else { "" };
    format!(
        "Frozen:  {}\nScores:  {scores}{again}\nId:      {}\nFile:    {}\nPlease put the id into the minutes. {}\n",
        what.join(", "),
        said.id,
        said.file,
        WORDS.no_time
    )
}
