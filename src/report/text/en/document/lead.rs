//! The finding, and the reasons for it.

use super::super::and;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::document::{LeadWords, Standing};
use crate::report::text::en::chart::{moved, name};
use crate::robustness::Firmness;

pub(super) const WORDS: LeadWords = LeadWords {
    message,
    rest: |(count, least, most)| match count {
        1 => format!("The other scenario is {least} points behind."),
        _ if least == most => format!("The other {count} scenarios are {least} points behind."),
        _ => format!("The other {count} scenarios are {least} to {most} points behind."),
    },
    out: |names| match names {
        [one] => format!("{one} is knocked out."),
        several => format!("{} are knocked out.", and(several)),
    },
    likely: |first, second, gap| format!("With the most likely values {first} is {gap} points ahead of {second}."),
    for_first: |who, terms| {
        format!("The first two compared, in points: what speaks most for {who} is {}.", told(terms))
    },
    for_second: |who, terms| match terms {
        [] => format!("{who} is ahead in no part of the comparison."),
        terms => format!("What speaks for {who} is {}.", told(terms)),
    },
    flips: |flips| match flips {
        [] => "No single change puts another scenario first.".to_owned(),
        flips => {
            let told: Vec<String> = flips.iter().map(flip).collect();
            format!("The result changes first here: {}.", told.join("; "))
        }
    },
    no_flips: "Switching values exist only where weighted sums make the ranking.",
};

fn message(standing: &Standing) -> String {
    let Standing { leaders, share, firmness, together, count } = standing;
    let leader = leaders.first().map_or("", String::as_str);
    if *count == 1 {
        return format!("{leader} competes alone; there is nothing to compare.");
    }
    if leaders.len() > 1 {
        let of = if leaders.len() == 2 { "one of the two" } else { "one of them" };
        return format!(
            "{} are nearly level at the top: {leader} is first in {share} of the computed runs, {of} in {together}.",
            and(leaders)
        );
    }
    match firmness {
        Firmness::VeryStable => format!("{leader} is ahead: first in {share} of the runs, very stable."),
        Firmness::Stable => format!("{leader} is ahead: first in {share} of the runs, stable."),
        Firmness::Tendency => format!("{leader} is first in {share} of the runs: a tendency, no clear result."),
        Firmness::Level => format!("No scenario is clearly ahead: {leader} is first in {share} of the runs."),
    }
}

fn told(terms: &[(String, String)]) -> String {
    let told: Vec<String> = terms.iter().map(|(label, points)| format!("“{label}” ({points})")).collect();
    and(&told)
}

fn flip(tipping: &Tipping) -> String {
    let word = if tipping.rises { "from" } else { "below" };
    let then = name(&tipping.then, Detail::Long);
    format!("{} {word} {} (now {}), then {then} is ahead", moved(&tipping.moved), tipping.at, tipping.now)
}
