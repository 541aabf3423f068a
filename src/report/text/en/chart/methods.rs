//! Ranks per method.

use super::{aside, count, list, name};
use crate::report::text::chart::{Detail, MethodsFinding, MethodsWords};

pub(super) const WORDS: MethodsWords = MethodsWords {
    title,
    subtitle: |study, profile| format!("{study}: rank by method; weights: {profile}"),
    kind: |scenarios, methods| format!("Table: rank of {} scenarios by {methods} methods", count(scenarios)),
    values: |items, all| {
        if all { format!("First so often: {items}") } else { format!("First so often, for example: {items}") }
    },
    scale: "Rank",
    best: "ahead",
    agreement: "Number at the name of the method: agreement with the additive model (1 the same, 0 none, −1 reversed).",
    never_mixed: "Methods are not averaged; reasons of the differences in method-differences.csv.",
    silent: |methods| format!("Without a result on these numbers: {}.", list(methods)),
};

const NOBODY: &str = "No method sees a scenario ahead: all are level";

fn title(finding: &MethodsFinding, detail: Detail) -> String {
    let MethodsFinding { leader, count, methods, level, others } = finding;
    let who = leader.as_ref().map_or_else(String::new, |one| name(one, detail));
    let shared = if *level { ", alone or level with others" } else { "" };
    if leader.is_none() {
        return NOBODY.to_string();
    }
    if others.is_empty() && count == methods && !level {
        return format!("All {methods} methods see {who} ahead");
    }
    let seen = if count == methods {
        format!("All {methods} methods see {who} ahead{shared}")
    } else {
        format!("{count} of {methods} methods see {who} ahead{shared}")
    };
    if detail == Detail::Shortest || others.is_empty() {
        return seen;
    }
    let view = |(one, times): &(_, usize)| format!("{} ({times})", aside(std::slice::from_ref(one), Detail::Short));
    format!("{seen}; otherwise {}", list(&others.iter().map(view).collect::<Vec<_>>()))
}
