//! Tree of criteria.

use super::{capital, count, every, list, quoted};
use crate::model::{Language, Operator};
use crate::report::format::Weight;
use crate::report::text::chart::{Detail, Equals, Steps, TradeOff, WeightsFinding, WeightsWords};

pub(super) const WORDS: WeightsWords = WeightsWords {
    title,
    subtitle: |study, profile| format!("{study}: criteria and their share of overall benefit; weights: {profile}"),
    kind: |criteria, groups| match (criteria, groups) {
        (1, _) => "List of criteria: one criterion".to_string(),
        (_, 0 | 1) => format!("List of criteria: {} criteria with their weights", count(criteria)),
        _ => format!("List of criteria: {} criteria in {} groups with their weights", count(criteria), count(groups)),
    },
    values: |items, all| if all { format!("Weights: {items}") } else { format!("Largest weights: {items}") },
    trade_off,
    gate: |operator, threshold| match operator {
        Operator::Less => format!("Minimum requirement: at least {threshold}."),
        Operator::LessOrEqual => format!("Minimum requirement: more than {threshold}."),
        Operator::Greater => format!("Minimum requirement: at most {threshold}."),
        Operator::GreaterOrEqual => format!("Minimum requirement: less than {threshold}."),
    },
    nothing: "Does not count with these weights.",
    unweighted: ["must", "cost", "shown"],
    unweighted_notes: [
        "No weight: who misses it is excluded.",
        "No weight: costs stand beside the benefit.",
        "No weight: shown only.",
    ],
    rating: |low, high| format!("A level is a step of 1 on the rating scale from {low} to {high}."),
    in_all_blocks: "For criteria by service block, the step holds in all blocks at once.",
    heads: ["Criterion", "Share within the group", "Share of overall benefit", "What a step is worth"],
};

fn title(finding: &WeightsFinding, detail: Detail) -> String {
    match finding {
        WeightsFinding::Only { criterion } => format!("Only one criterion counts: {}", quoted(criterion)),
        WeightsFinding::Equal { criteria, weight } => {
            format!("{} criteria count the same: {} each", capital(&every(*criteria)), percent(*weight))
        }
        WeightsFinding::EqualGroups { groups, weight, top } => {
            let strongest = strongest(top, detail);
            format!("{} groups count the same ({}); {strongest}", capital(&every(*groups)), percent(*weight))
        }
        WeightsFinding::Groups { groups: (groups, weight), top } => {
            let verb = if groups.len() == 1 { "counts most" } else { "count most" };
            let share = if groups.len() == 1 { percent(*weight) } else { format!("{} each", percent(*weight)) };
            format!("{} {verb} ({share}); {}", labels(groups, "groups", detail), strongest(top, detail))
        }
        WeightsFinding::Flat { top: (top, most), least: (least, smallest) } => {
            let (top_names, least_names) = (labels(top, "criteria", detail), labels(least, "criteria", detail));
            let verb = if top.len() == 1 { "counts" } else { "count" };
            let most = if top.len() == 1 { percent(*most) } else { format!("{} each", percent(*most)) };
            let smallest = if least.len() == 1 { percent(*smallest) } else { format!("{} each", percent(*smallest)) };
            format!("{top_names} {verb} most ({most}), {least_names} least ({smallest})")
        }
    }
}

/// The criteria with the largest weight.
fn strongest((criteria, weight): &(Vec<String>, Weight), detail: Detail) -> String {
    let weight = percent(*weight);
    match (criteria.len(), detail) {
        (1, _) => format!("the strongest criterion is {} ({weight})", quoted(&criteria[0])),
        (2, Detail::Long) => {
            format!("the strongest criteria are {} ({weight} each)", labels(criteria, "criteria", detail))
        }
        (many, _) => format!("{} criteria have the largest weight, {weight} each", count(many)),
    }
}

/// One, two or three labels, of more only their number.
fn labels(labels: &[String], noun: &str, detail: Detail) -> String {
    let short = labels.len() <= if detail == Detail::Long { 3 } else { 1 };
    if short {
        list(&labels.iter().map(|label| quoted(label)).collect::<Vec<_>>())
    } else {
        format!("{} {noun}", capital(&count(labels.len())))
    }
}

fn percent(weight: Weight) -> String {
    weight.text(Language::En)
}

/// For example "1 level better brings 0.7 points, as much as 0.8 levels of “Cost transparency”."
fn trade_off(one: &TradeOff) -> String {
    let direction = if one.rises { "more" } else { "less" };
    let (points, mean) = (&one.points, if one.mean { " on average" } else { "" });
    let worth = match (&one.steps, one.steps.unit.as_str()) {
        (Steps { number, rating: true, .. }, _) if number == "1" => {
            format!("1 level {} brings {points} points{mean}", if one.rises { "better" } else { "less" })
        }
        (Steps { number, rating: true, .. }, _) => format!("{number} levels {direction} bring {points} points{mean}"),
        (Steps { number, .. }, "") => format!("{number} {direction} on the scale brings {points} points{mean}"),
        (Steps { number, .. }, unit) => format!("{number} {unit} {direction} bring {points} points{mean}"),
    };
    match &one.equals {
        Equals::Nothing => format!("{worth}."),
        Equals::Yardstick => format!("{worth}. Yardstick for the others."),
        Equals::Money(amount) => format!("{worth}, as much as {amount}."),
        Equals::Steps(steps, Some(criterion)) => format!("{worth}, as much as {} of “{criterion}”.", amount(steps)),
        Equals::Steps(steps, None) => format!("{worth}, as much as {} of the strongest criterion.", amount(steps)),
    }
}

fn amount(steps: &Steps) -> String {
    match (steps.unit.as_str(), steps.rating) {
        (_, true) => format!("{} levels", steps.number),
        ("", false) => steps.number.clone(),
        (unit, false) => format!("{} {unit}", steps.number),
    }
}
