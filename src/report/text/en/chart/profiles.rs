//! Ranks per profile of weights.

use super::{aside, count, every, name, names};
use crate::report::text::chart::{Detail, ProfilesFinding, ProfilesWords};

pub(super) const WORDS: ProfilesWords = ProfilesWords {
    title,
    subtitle: |study| format!("{study}: rank and overall benefit in points (0–100) by set of weights"),
    kind: |scenarios, profiles| {
        format!("Line chart: rank of {} scenarios with {} sets of weights", count(scenarios), count(profiles))
    },
    values: |items, all| if all { format!("Leading: {items}") } else { format!("Leading, for example: {items}") },
    main: |profile| format!("The other charts hold for the weights “{profile}”."),
};

fn title(finding: &ProfilesFinding, detail: Detail) -> String {
    match finding {
        ProfilesFinding::All { leaders, shared, profiles } => {
            let all = every(*profiles);
            match (leaders.len(), shared) {
                (1, false) => format!("{} leads with {all} sets of weights", name(&leaders[0], detail)),
                (1, true) => {
                    format!("{} leads with {all} sets of weights, alone or level", name(&leaders[0], detail))
                }
                _ => format!("{} are level in the lead with {all} sets of weights", names(leaders, detail)),
            }
        }
        ProfilesFinding::Most { leader, shared, count: most, profiles, others } => {
            let (leader, most, all) = (name(leader, detail), count(*most), count(*profiles));
            let level = if *shared { ", alone or level" } else { "" };
            let others = match (detail, others.len()) {
                (Detail::Shortest, 1) => "one sees it differently".to_string(),
                (Detail::Shortest, many) => format!("{} see it differently", count(many)),
                _ => {
                    let view =
                        |(profile, leaders): &(String, Vec<_>)| format!("{profile} ({})", aside(leaders, detail));
                    format!("different: {}", others.iter().map(view).collect::<Vec<_>>().join(", "))
                }
            };
            format!("{leader} leads with {most} of {all} sets of weights{level}; {others}")
        }
    }
}
