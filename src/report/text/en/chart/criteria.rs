//! Scenario × criterion.

use super::{aside, count, name, of_points};
use crate::model::Language;
use crate::report::format::Number;
use crate::report::text::chart::{CriteriaFinding, CriteriaWords, Detail, Name};

pub(super) const WORDS: CriteriaWords = CriteriaWords {
    title,
    subtitle: |study, profile| format!("{study}: rating in points (0–100) and weight by criterion; weights: {profile}"),
    kind: |scenarios, criteria| match (scenarios, criteria) {
        (1, 1) => "Colour table: one scenario by one criterion, points (0–100)".to_string(),
        (1, _) => format!("Colour table: one scenario by {} criteria, points (0–100)", count(criteria)),
        (_, 1) => format!("Colour table: {} scenarios by one criterion, points (0–100)", count(scenarios)),
        _ => format!("Colour table: {} scenarios by {} criteria, points (0–100)", count(scenarios), count(criteria)),
    },
    values: |items, all| if all { format!("Ranges: {items}") } else { format!("Widest ranges: {items}") },
    range: |criterion, low, high| {
        if low == high { format!("{criterion} {low}") } else { format!("{criterion} {low} to {high}") }
    },
    difference: |effect| {
        format!("Largest difference: distance times weight, here {} of overall benefit.", of_points(effect))
    },
    scale: "Points",
    best: "highest value of the column",
    missed: ["minimum requirement missed", "minimum requirement missed, in at least one block"],
    hatched: |missing, mean| match (missing, mean) {
        (true, false) => "not stated: the whole scale as range",
        (false, _) => "not rated itself: mean of its parts",
        (true, true) => "not stated, or mean of its parts",
    },
};

fn title(finding: &CriteriaFinding, detail: Detail) -> String {
    match finding {
        CriteriaFinding::Only { name: one, best, weakest } if best.1 == weakest.1 => {
            format!("{} reaches {} points on every criterion", name(one, detail), whole(best.1))
        }
        CriteriaFinding::Only { name: one, best, weakest } => format!(
            "{} is strongest on “{}” ({} points) and weakest on “{}” ({})",
            name(one, detail),
            best.0,
            whole(best.1),
            weakest.0,
            whole(weakest.1)
        ),
        CriteriaFinding::Level { criteria: 1 } => "The only criterion does not tell the scenarios apart".to_string(),
        CriteriaFinding::Level { criteria: 2 } => "Neither criterion tells the scenarios apart".to_string(),
        CriteriaFinding::Level { criteria } => {
            format!("None of the {} criteria tells the scenarios apart", count(*criteria))
        }
        CriteriaFinding::Difference { criterion, top, high, bottom, low } => format!(
            "Largest difference on “{criterion}”: {} points for {}, {} for {}",
            whole(*high),
            some(top, detail),
            whole(*low),
            some(bottom, detail)
        ),
    }
}

/// One name at length, several shortly.
fn some(names: &[Name], detail: Detail) -> String {
    match (names, detail) {
        ([one], Detail::Long) => name(one, detail),
        ([_] | [_, _] | [_, _, _], _) => aside(names, detail),
        _ => aside(names, Detail::Shortest),
    }
}

fn whole(value: f64) -> String {
    Number::new(value, 0).text(Language::En)
}
