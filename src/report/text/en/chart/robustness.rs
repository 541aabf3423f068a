//! How sure is it, and what would flip it.

use super::{name, points, quoted};
use crate::model::Language;
use crate::report::format::Number;
use crate::report::text::chart::{
    AcceptabilityFinding, CentralFinding, ChartWords, ClarifyFinding, Detail, FlipsFinding, LinesFinding, Moved, Name,
    RangesFinding, RobustnessWords,
};
use crate::robustness::Firmness;

pub(super) const WORDS: RobustnessWords = RobustnessWords {
    moved,
    runs: |draws, seed| format!("{draws} runs with values drawn at random, seed {seed}."),
    runs_by: |draws, seed, methods| match methods {
        [only] => format!("{draws} runs with the method {only}, seed {seed}."),
        several => format!("{draws} runs with {} in turn, seed {seed}.", several.join(", ")),
    },
    no_probability: "The share is no probability of success: it holds for the ranges assumed for scores and weights.",
    shared: "Those that share rank 1 may be further apart: none of them is first in at least 80% of the runs.",
    one_at_a_time: "Each number is changed on its own, all else stays the same.",
    acceptability: ChartWords {
        title: acceptability,
        subtitle: |study, profile| format!("{study}: share of the runs at each rank; weights around “{profile}”"),
        kind: |rows| format!("Bar chart: share of the runs at each rank of {} scenarios", super::count(rows)),
        values: |items, all| if all { format!("Rank 1: {items}") } else { format!("Rank 1, for example: {items}") },
    },
    flips: ChartWords {
        title: flips,
        subtitle: |study, profile| {
            format!("{study}: at which value another scenario takes the lead; weights: {profile}")
        },
        kind: |rows| format!("Range chart: flip values of {} numbers", super::count(rows)),
        values: |items, all| if all { format!("Flip values: {items}") } else { format!("The nearest: {items}") },
    },
    lines: ChartWords {
        title: lines,
        subtitle: |study, profile| {
            format!(
                "{study}: overall value in points as this weight grows and the others give way in proportion; \
                 weights: {profile}"
            )
        },
        kind: |rows| format!("Line chart: overall value of {} scenarios over one weight", super::count(rows)),
        values: |items, all| if all { format!("Changes: {items}") } else { format!("Changes, for example: {items}") },
    },
    ranges: ChartWords {
        title: ranges,
        subtitle: |study, profile| {
            format!("{study}: overall value in points, range of 90% of the runs; weights around “{profile}”")
        },
        kind: |rows| format!("Range chart: overall value of {} scenarios in nine of ten runs", super::count(rows)),
        values: |items, all| if all { format!("Ranges: {items}") } else { format!("Ranges, for example: {items}") },
    },
    clarify: ChartWords {
        title: clarify,
        subtitle: |study, profile| {
            format!("{study}: points that exact knowledge brings on average; weights: {profile}")
        },
        kind: |rows| format!("Bar chart: gain from clarifying {} numbers", super::count(rows)),
        values: |items, all| if all { format!("Gain: {items}") } else { format!("The largest: {items}") },
    },
    central: ChartWords {
        title: central,
        subtitle: |study, profile| {
            format!("{study}: mean weight in the runs that a scenario wins; weights around “{profile}”")
        },
        kind: |rows| format!("Coloured table: weights in the runs won by {} scenarios", super::count(rows)),
        values: |items, all| if all { format!("More weight: {items}") } else { format!("For example: {items}") },
    },
    rank: |rank, open| if open { format!("rank {rank} and worse") } else { format!("rank {rank}") },
    flip_keys: ["now", "flip value", "here the lead stays as it is"],
    flips_at: |tipping| {
        let word = if tipping.rises { "from" } else { "below" };
        format!("{word} {}: {} leads", tipping.at, name(&tipping.then, Detail::Short))
    },
    never: "no value flips",
    weight_axis: |label| format!("Weight of “{label}” within its group"),
    value_axis: "Overall value in points",
    now: |weight| format!("now {weight}"),
    crossing: |at, leader| format!("{at}: {leader} leads"),
    plausible: "Grey: weights that are plausible around the present one (two standard deviations).",
    overlap: "Bands may overlap without a tie: scenarios are compared run by run.",
    leaning: "here weighs most more than in all runs",
    range_keys: ["middle value", "beyond: 5% of the runs each", "nine of ten runs"],
    range: |low, high| format!("{} to {}", points(low), points(high)),
    gain: "gain in points",
    gain_means: "Gain: so many points more, on average, has the scenario that one would choose once this alone is known.",
    gain_sampled: "±: standard error where the gain is estimated from runs; without ± it is exact.",
    central_keys: ["mean weight", "all runs", "Scenarios with fewer than 5% first ranks are left out."],
};

pub(in crate::report::text) fn moved(moved: &Moved) -> String {
    match moved {
        Moved::Weight(label) => format!("Weight of {label}"),
        Moved::Weights(Some(label)) => format!("Weights within {label}"),
        Moved::Weights(None) => "Weights of the main objectives".to_string(),
        Moved::Block(label) => format!("Weight of block {label}"),
        Moved::Score(whose, criterion, None) => format!("{criterion} of {}", short(whose)),
        Moved::Score(whose, criterion, Some(block)) => format!("{criterion} of {} ({block})", short(whose)),
        Moved::Cost(whose) => format!("Cost of {}", short(whose)),
    }
}

fn short(name: &Name) -> String {
    if name.letter.is_empty() { quoted(&name.label) } else { name.letter.clone() }
}

fn acceptability(finding: &AcceptabilityFinding, detail: Detail) -> String {
    let leader = name(&finding.leader, detail);
    let share = finding.share.text(Language::En);
    if finding.count == 1 {
        return format!("{leader} is the only one in the race");
    }
    match finding.firmness {
        Firmness::VeryStable => format!("{leader} leads in {share} of the runs: very stable"),
        Firmness::Stable => format!("{leader} leads in {share} of the runs: stable"),
        Firmness::Tendency => format!("{leader} leads in {share} of the runs: a tendency, no clear result"),
        Firmness::Level => format!("No scenario leads clearly: {leader} is first in {share} of the runs"),
    }
}

fn flips(finding: &FlipsFinding, detail: Detail) -> String {
    let FlipsFinding(Some(tipping)) = finding else {
        return "No single change brings another scenario to the front".to_string();
    };
    let word = if tipping.rises { "from" } else { "below" };
    let (what, then) = (moved(&tipping.moved), name(&tipping.then, detail));
    match detail {
        Detail::Long => format!("{what} flips first: {word} {} (now {}) {then} leads", tipping.at, tipping.now),
        _ => format!("{what} flips first: {word} {} {then} leads", tipping.at),
    }
}

fn lines(finding: &LinesFinding, detail: Detail) -> String {
    let weight = quoted(&finding.weight);
    match &finding.flip {
        None => format!("{} keeps the lead at every weight of {weight}", name(&finding.leader, detail)),
        Some(tipping) => {
            let word = if tipping.rises { "From" } else { "Below" };
            let then = name(&tipping.then, detail);
            match detail {
                Detail::Long => {
                    format!("{word} a weight of {} for {weight}, {then} leads (now {})", tipping.at, tipping.now)
                }
                _ => format!("{word} {} for {weight}, {then} leads", tipping.at),
            }
        }
    }
}

fn ranges(finding: &RangesFinding, detail: Detail) -> String {
    let leader = name(&finding.leader, detail);
    let (low, high) = finding.range;
    match &finding.second {
        None => format!("{leader} reaches {} to {} points in nine of ten runs", points(low), points(high)),
        Some((second, share)) => {
            format!("{leader} is ahead of {} in {} of the runs", name(second, detail), share.text(Language::En))
        }
    }
}

fn clarify(finding: &ClarifyFinding, _: Detail) -> String {
    match finding {
        ClarifyFinding::Nothing => "Clarifying any single number would not change the choice".to_string(),
        ClarifyFinding::Most(what, gain) => {
            format!("Most worth clarifying: {} ({gain} points on average)", moved(what))
        }
    }
}

fn central(finding: &CentralFinding, detail: Detail) -> String {
    let told = |(who, weight, by): &(Name, String, f64)| {
        let by = Number::new(*by, 1).signed(Language::En);
        format!("{} with more weight on {} ({by} percentage points)", name(who, detail), quoted(weight))
    };
    match finding.leanings.as_slice() {
        [] => "The runs of the scenarios do not differ in their weights".to_string(),
        [only] => format!("Winner: {}", told(only)),
        [first, second, ..] if detail == Detail::Long => format!("Winner: {}; {}", told(first), told(second)),
        [first, ..] => format!("Winner: {}", told(first)),
    }
}
