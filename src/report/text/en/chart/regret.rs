//! Regret per profile.

use super::{aside, count, name, names, points};
use crate::report::text::chart::{Detail, RegretFinding, RegretWords};

pub(super) const WORDS: RegretWords = RegretWords {
    title,
    subtitle: |study| format!("{study}: points behind the best choice with each set of weights"),
    kind: |scenarios, profiles| {
        format!(
            "Dot chart: distance of {} scenarios from the best choice with {} sets of weights",
            count(scenarios),
            count(profiles)
        )
    },
    values: |items, all| {
        if all { format!("Largest distance: {items}") } else { format!("Largest distance of the first: {items}") }
    },
    dot: "a set of weights",
    largest: "largest distance, with the set of weights",
    axis: "Points behind the best choice with the set of weights",
    same_scale: "Points of different sets of weights are compared; this presumes that a point means the same to everybody.",
};

fn title(finding: &RegretFinding, detail: Detail) -> String {
    let RegretFinding { compromise, most, leader } = finding;
    if compromise.len() > 1 {
        let who = names(compromise, detail);
        return format!("The compromise is {who}: worse by no more than {} points for any group", points(*most));
    }
    let who = compromise.first().map_or_else(String::new, |one| name(one, detail));
    if most.value() == 0.0 {
        return format!("{who} is the best choice for every group");
    }
    let rest = match (leader, detail) {
        (Some((leader, regret)), Detail::Long | Detail::Short) => {
            format!("; {} {}", aside(std::slice::from_ref(leader), Detail::Short), points(*regret))
        }
        _ => String::new(),
    };
    format!(
        "The compromise is {who}: worse than its best choice by no more than {} points for any group{rest}",
        points(*most)
    )
}
