//! Frozen weights, the decision, the review.

use crate::error::Deviation;
use crate::report::text::en::trust::deviation;
use crate::report::text::en::{list, quoted};
use crate::report::text::trust::fitting;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn frozen_altered(recorded: &str, found: &str) -> Message {
    say(
        format!(
            "This file was changed after freezing: its content has the id {}, it says {}",
            quoted(found),
            quoted(recorded)
        ),
        short(found),
        short(recorded),
        "Restore the file from a backup; changes of weights belong into the study, not here.",
    )
}

pub(super) fn weights_deviate(id: &str, deviations: &[Deviation]) -> Message {
    let (shown, count) = changes(deviations);
    say(
        format!("Weights differ from {}: {shown}", short(id)),
        count,
        "no change",
        "Both rankings are shown. Give a reason for the change in the minutes, or put the frozen weights back.",
    )
}

pub(super) fn scales_deviate(id: &str, deviations: &[Deviation]) -> Message {
    let (shown, count) = changes(deviations);
    say(
        format!("Scales, rules or criteria differ from {}: {shown}", short(id)),
        count,
        "no change",
        "The frozen ranking stands beside the present one where it can still be computed. Give a reason for the change, \
         or put the frozen state back.",
    )
}

fn changes(deviations: &[Deviation]) -> (String, String) {
    let (mut shown, left) = fitting(deviations.iter().map(deviation));
    if left > 0 {
        shown = format!("{shown} and {left} more");
    }
    (shown, if deviations.len() == 1 { "1 change".to_owned() } else { format!("{} changes", deviations.len()) })
}

pub(super) fn frozen_ignored(found: &str) -> Message {
    say(
        format!("The file {} in the folder freeze is not named after a day and is not read", quoted(found)),
        short(found),
        "a name such as 2026-02-12.json",
        "Give the file the name that waage freeze gave it, or take it out of the folder.",
    )
}

pub(super) fn decision_unreasoned(decided: &str, leaders: &[String]) -> Message {
    let ahead = match leaders {
        [] => "no scenario is in the race".to_owned(),
        [only] => format!("the leader is {}", quoted(only)),
        several => format!("the leaders are {}", list(several)),
    };
    say(
        format!("The decision for {} is not that of the ranking ({ahead}), and no reason is given", quoted(decided)),
        short(decided),
        "a reason",
        "Enter the reason in study.json, as reason below decision; the ranking advises, others may decide.",
    )
}

pub(super) fn reason_missing(cell: &str, raters: &[String]) -> Message {
    let who = if raters.len() == 1 { "gives no reason" } else { "give no reason" };
    say(
        format!("On the different scores of {}: {} {who}", quoted(cell), list(raters)),
        "no reason",
        "a reason of each person",
        "Say in one sentence, in the row below rationale, what the score rests on.",
    )
}

pub(super) fn nobody_reviewed() -> Message {
    say(
        "The status is “reviewed”, but nobody is named",
        "no name",
        "at least one name",
        "Enter with waage review STUDY --by NAME who reviewed it, or set the status to draft.",
    )
}

pub(super) fn reviewed_by_author(name: &str) -> Message {
    say(
        format!("The reviewer is {}, the only person who gave scores", quoted(name)),
        short(name),
        "a second person",
        "Let somebody else review it, and enter that with waage review STUDY --by NAME (four-eyes principle).",
    )
}
