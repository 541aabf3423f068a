//! English sentences of the charts.

mod benefit_cost;
mod blocks;
mod criteria;
mod methods;
mod profiles;
mod ranking;
mod regret;
mod robustness;
mod tornado;
mod weights;
mod why;

pub(in crate::report::text) use robustness::moved;

use crate::model::Language;
use crate::report::format::{NO_BREAK, Points};
use crate::report::text::chart::{CaptionWords, Detail, Name, State, Words};
use crate::study::{Mode, Status};

pub(in crate::report::text) const WORDS: Words = Words {
    caption: CaptionWords {
        mark: |illustrative, draft| match (illustrative, draft) {
            (true, true) => Some("Illustrative, draft"),
            (true, false) => Some("Illustrative"),
            (false, true) => Some("Draft"),
            (false, false) => None,
        },
        illustrative: |costs| {
            if costs {
                "Illustrative data: weights, ratings and amounts are assumptions, not a result."
            } else {
                "Illustrative data: weights and ratings are assumptions, not a result."
            }
        },
        state,
        source: |source| format!("Source: {source}"),
        order: "Scenarios in the order of the study, not by rank.",
        level: |margin| match margin.value() {
            0.0 => "Level means: the same number of points.".to_string(),
            1.0 => "Level means: at most 1 point behind the best of the group.".to_string(),
            _ => format!("Level means: at most {} points behind the best of the group.", points(margin)),
        },
        rounding: "Each number is rounded by itself; sums and distances may therefore differ by 0.1.",
        out: |name| format!("{name} – excluded"),
        table: |file, illustrative| {
            if illustrative {
                format!("Illustrative data, all values in {file}.")
            } else {
                format!("All values in {file}.")
            }
        },
    },
    ranking: ranking::WORDS,
    blocks: blocks::WORDS,
    criteria: criteria::WORDS,
    profiles: profiles::WORDS,
    benefit_cost: benefit_cost::WORDS,
    weights: weights::WORDS,
    robustness: robustness::WORDS,
    why: why::WORDS,
    tornado: tornado::WORDS,
    regret: regret::WORDS,
    methods: methods::WORDS,
};

/// The state of the data, in one line.
fn state(state: &State<'_>) -> String {
    let status = match (state.status, state.reviewers) {
        (Status::Draft, _) => "DRAFT".to_string(),
        (Status::Reviewed, []) => "Reviewed".to_string(),
        (Status::Reviewed, reviewers) => format!("Reviewed by {}", list(reviewers)),
    };
    let money = match (state.mode, state.costs) {
        (Mode::Bmf, true) => "costs apart from benefit",
        (Mode::Bmf, false) => "no costs",
        (Mode::Integrated, _) => "costs counted in the benefit",
    };
    let mut parts = vec![status];
    parts.extend(state.date.map(|date| format!("as of {}", day(date))));
    parts.extend(state.profile.map(|profile| format!("weights: {profile}")));
    parts.push(money.to_string());
    parts.join(" · ")
}

/// `2026-11-21` as 21 November 2026; any other text as it is.
pub(in crate::report::text) fn day(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let known = || {
        let [year, month, day] = date.split('-').collect::<Vec<_>>()[..] else { return None };
        let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(format!("{} {month} {year}", day.parse::<u8>().ok()?))
    };
    known().unwrap_or_else(|| date.to_string())
}

fn points(points: Points) -> String {
    points.text(Language::En)
}

/// "1.0 points", "0.1 points": a number with a decimal always takes the plural.
fn of_points(value: Points) -> String {
    format!("{} points", points(value))
}

/// Small numbers as words, as in running text.
fn count(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| number.to_string(), ToString::to_string)
}

/// "both", or "all three".
fn every(number: usize) -> String {
    if number == 2 { "both".to_string() } else { format!("all {}", count(number)) }
}

/// With a capital at the beginning.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// "a, b and c".
fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_string(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// “Partnerships” (f), or scenario f.
pub(in crate::report::text) fn name(name: &Name, detail: Detail) -> String {
    match (name.letter.as_str(), detail) {
        ("", _) => quoted(&name.label),
        (letter, Detail::Long) => format!("“{}”{NO_BREAK}({letter})", name.label),
        (letter, _) => format!("Scenario{NO_BREAK}{letter}"),
    }
}

/// Several names at the beginning of a sentence: “Partnerships” (f) and “Strengthen” (a), or Scenarios f and a, or Two scenarios.
fn names(names: &[Name], detail: Detail) -> String {
    let letters = names.iter().all(|name| !name.letter.is_empty());
    match detail {
        _ if names.len() == 1 => name(&names[0], detail),
        Detail::Short if letters => format!("Scenarios {}", aside(names, detail)),
        Detail::Shortest => capital(&aside(names, detail)),
        _ => list(&names.iter().map(|one| name(one, detail)).collect::<Vec<_>>()),
    }
}

/// Several names within a sentence: f and a, or two scenarios. Letters stay together on a line.
fn aside(names: &[Name], detail: Detail) -> String {
    let letters = names.iter().all(|name| !name.letter.is_empty());
    let short = |one: &Name| if one.letter.is_empty() { quoted(&one.label) } else { one.letter.clone() };
    match names {
        [one] => short(one),
        _ if detail == Detail::Shortest => format!("{} scenarios", count(names.len())),
        _ => {
            let text = list(&names.iter().map(short).collect::<Vec<_>>());
            if letters { text.replace(' ', &NO_BREAK.to_string()) } else { text }
        }
    }
}
