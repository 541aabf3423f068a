//! Headings and sentences of the sections.

use super::super::and;
use crate::model::RelationKind;
use crate::report::text::document::{Section, SectionWords, Votes};

pub(super) const WORDS: SectionWords = SectionWords {
    heading,
    scope: |scenarios, criteria, blocks| {
        let scenarios = if scenarios == 1 { "One scenario".to_owned() } else { format!("{scenarios} scenarios") };
        let criteria = if criteria == 1 { "one criterion".to_owned() } else { format!("{criteria} criteria") };
        match blocks {
            0 => format!("Assessed on {criteria}: {scenarios}."),
            1 => format!("Assessed on {criteria} in one service block: {scenarios}."),
            _ => format!("Assessed on {criteria} in {blocks} service blocks: {scenarios}."),
        }
    },
    points: |profile| format!("Points run from 0 to 100; more is better. They hold for the weights “{profile}”."),
    by_method: |method| {
        format!("The order comes from the method {method}; the points beside it are those of the additive value.")
    },
    runs: |runs| {
        format!(
            "Scores and weights are not known exactly. So the computation ran {runs} times, each time with other values from \
             the assumed ranges. The share of runs at rank 1 says how firm a rank is; it is no probability of success. \
             Each share is rounded by itself."
        )
    },
    ahead: |first, second, share| format!("{first} is ahead of {second} in {share} of the runs."),
    no_runs: "There are no runs with other values here; so how firm the order is remains open.",
    alone: "Only one scenario competes; there is nothing to compare.",
    one_at_a_time: "A switching value changes a single number; all else stays. When a weight changes, the others of the same \
                    group share the rest in the same proportions as before.",
    profiles: |firsts| {
        if let [(leaders, _)] = firsts {
            return vec![format!("{} with each of the sets of weights.", ahead(leaders))];
        }
        firsts.iter().map(|(leaders, profiles)| format!("{}: {}", ahead(leaders), and(profiles))).collect()
    },
    one_profile: "One set of weights was computed; how other groups would weigh is not known.",
    votes,
    regret: "The loss says how many points a group loses against its own best choice. Points of the same scale are compared \
             under different weights. Majorities: comparisons won against one other scenario each, less those lost. Numbers \
             that are rounded alike may differ in further digits.",
    raters: |raters, cells| {
        let cells = if cells == 1 { "One value was".to_owned() } else { format!("{cells} values were") };
        format!("{raters} people or groups gave scores. {cells} scored several times; furthest apart are:")
    },
    without_rater: |changes| match changes {
        [] => "Leaving out one rater, whichever it is, the top by points stays the same.".to_owned(),
        changes => {
            let told: Vec<String> =
                changes.iter().map(|(rater, leaders)| format!("Without {rater}: {}.", ahead(leaders))).collect();
            format!("Leaving out one rater can change who is ahead by points. {}", told.join(" "))
        }
    },
    one_rater: "There is only one rater; a second, independent one is missing.",
    blocks: |bests| bests.iter().map(|(leaders, blocks)| format!("{}: {}", ahead(leaders), and(blocks))).collect(),
    criteria: "The numbers are points from 0 to 100 on each criterion, still without weight.",
    money: "Cost is not turned into points. It stands beside the benefit as a present value: the sum of all payments, \
            each brought to its value in the base year, since a euro today counts more than a euro later. When a scenario \
            becomes dearer, its points do not change; how far the estimate of its cost reaches is said by the range.",
    money_within: "In this study cost counts as one criterion among others and so is part of the points.",
    no_money: "No cost is given for the scenarios.",
    rate: |rate, source| match source {
        "" => format!("Discounted at {rate} a year."),
        _ => format!("Discounted at {rate} a year. Source of the rate: {source}."),
    },
    without_cost: |names| format!("Without a cost: {}.", and(names)),
    all_pass: |gates| match gates {
        0 => "This study has no knock-out criteria.".to_owned(),
        1 => "All scenarios pass the knock-out criterion.".to_owned(),
        _ => format!("All scenarios pass the {gates} knock-out criteria."),
    },
    out_in_block: |who, block, criterion| format!("{who} is out in the block “{block}” alone: {criterion}."),
    relation,
    composite: |who, parts| {
        let told: Vec<String> = parts.iter().map(|(part, blocks)| format!("{part} serves {}", and(blocks))).collect();
        format!("{who} is a combination: {}.", told.join("; "))
    },
    more: |count| match count {
        1 => "One more entry is in the tables.".to_owned(),
        _ => format!("{count} more entries are in the tables."),
    },
    nothing_to_clarify: "Clarifying no single number would change the choice.",
    clarify: "A gain of 0.5 means: if this one value were known exactly, the choice would bring half a point more on average. \
              Where there is hardly anything to gain, further study is not worth it.",
    methods: |leader, count, all, others| match others {
        [] => format!("All {all} methods see {leader} ahead."),
        others => {
            format!("{count} of {all} methods see {leader} ahead; otherwise or undecided: {}.", others.join(", "))
        }
    },
    methods_note: "Different methods check the same scores and weights. Their results are not averaged: a difference shows \
                   what the result depends on.",
    evidence: |ratings, assumed, unknown, gaps| {
        let mut text = vec![match assumed {
            0 => format!("All {ratings} scores name their evidence."),
            1 => format!("Of {ratings} scores one is without evidence and so is an assumption."),
            _ => format!("Of {ratings} scores {assumed} are without evidence and so are assumptions."),
        }];
        if unknown > 0 {
            let cells = if unknown == 1 { "One cell says".to_owned() } else { format!("{unknown} cells say") };
            text.push(format!("{cells} “n/a”; there the whole scale holds."));
        }
        if gaps > 0 {
            let cases = if gaps == 1 { "one case".to_owned() } else { format!("{gaps} cases") };
            text.push(format!("In {cases} evidence is missing from a step that should give it."));
        }
        text.join(" ")
    },
    unknown: |who, criterion, block| match block {
        Some(block) => format!("{who}: {criterion} in the block “{block}”"),
        None => format!("{who}: {criterion}"),
    },
    no_evidence: "This study has no list of evidence.",
};

/// "a is ahead", "a and b are level at the top".
fn ahead(leaders: &[String]) -> String {
    match leaders {
        [one] => format!("{one} is ahead"),
        several => format!("{} are level at the top", and(several)),
    }
}

fn votes(votes: &Votes) -> String {
    let Votes { borda, copeland, compromise, regret } = votes;
    let first = if borda == copeland {
        format!("Counting the ranks of all sets of weights or their majorities, ahead: {}.", and(borda))
    } else {
        format!(
            "Counting the ranks of all sets of weights, ahead: {}. Comparing two scenarios at a time and counting which is \
             better under more sets of weights, ahead: {}.",
            and(borda),
            and(copeland)
        )
    };
    format!(
        "{first} The group that loses most loses least with {}: at most {regret} points against its best choice.",
        and(compromise)
    )
}

fn relation(kind: RelationKind, first: &str, second: &str, note: &str) -> String {
    let told = match kind {
        RelationKind::StageBefore => format!("{first} can be a stage before {second}."),
        RelationKind::Parallel => format!("{first} and {second} make sense side by side."),
        RelationKind::Combinable => format!("{first} and {second} can be combined."),
        RelationKind::ExclusiveEndState => format!("{first} and {second} exclude each other as an end state."),
        RelationKind::Overlay => format!("{first} and {second} overlap; neither replaces the other."),
    };
    if note.is_empty() { told } else { format!("{told} {note}") }
}

fn heading(section: Section) -> &'static str {
    match section {
        Section::Ranking => "Ranking",
        Section::Certainty => "How sure is that?",
        Section::Flips => "What would change the result?",
        Section::Views => "Who sees it differently?",
        Section::Profiles => "All sets of weights together",
        Section::Raters => "The raters",
        Section::Blocks => "Who is good where?",
        Section::Criteria => "Criterion by criterion",
        Section::Money => "Money",
        Section::Gates => "Scenarios that are out",
        Section::Together => "What goes together",
        Section::Why => "Why is the first ahead of the second?",
        Section::Clarify => "What is worth clarifying first",
        Section::Methods => "Do other methods say the same?",
        Section::Evidence => "Evidence and its gaps",
        Section::Method => "How it was computed",
        Section::Weights => "What counts how much",
        Section::Settings => "Settings",
        Section::Limits => "What this assessment does not contain",
        Section::Origin => "Origin and codes",
        Section::Inputs => "Files that were read",
    }
}
