//! What the reader of a result must know.

use crate::report::text::en::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn knocked_out(alternative: &str, criterion: &str, block: Option<&str>, found: f64, rule: &str) -> Message {
    let (found, demanded) = (number(found), demanded(rule));
    let (alternative, criterion) = (quoted(alternative), quoted(criterion));
    let headline = match block {
        Some(block) => {
            let place = format!("in service block {} on {criterion}", quoted(block));
            format!("Scenario {alternative} is out {place}: value {found}, demanded {demanded}")
        }
        None => format!("Scenario {alternative} is out on {criterion}: value {found}, demanded {demanded}"),
    };
    say(
        headline,
        found,
        demanded,
        "This is a result and not an error: the scenario stays in all tables with this reason.",
    )
}

/// The opposite of a knock-out rule such as `< 2`.
fn demanded(rule: &str) -> String {
    let Some((Some(threshold), sign)) = rule.split_once(' ').map(|(sign, text)| (text.parse().ok().map(number), sign))
    else {
        return format!("the opposite of {}", quoted(rule));
    };
    match sign {
        "<" => format!("at least {threshold}"),
        "<=" => format!("more than {threshold}"),
        ">" => format!("at most {threshold}"),
        ">=" => format!("less than {threshold}"),
        _ => format!("the opposite of {}", quoted(rule)),
    }
}

pub(super) fn no_baseline() -> Message {
    say(
        "No scenario is marked as the baseline",
        "none",
        "one",
        "In scenarios.csv, enter “yes” under baseline for the present state or the do-nothing case.",
    )
}

pub(super) fn no_difference(criterion: &str) -> Message {
    say(
        format!("All scenarios have the same value on criterion {}", quoted(criterion)),
        "the same value everywhere",
        "different values",
        "Check the scores; if they are right, the criterion binds weight without deciding anything.",
    )
}

pub(super) fn overlap(criterion: &str, other: &str) -> Message {
    say(
        format!(
            "Criteria {} and {} overlap according to the catalogue, and both are weighted",
            quoted(criterion),
            quoted(other)
        ),
        "both weighted",
        "no advantage counted twice",
        "Check whether the same advantage counts twice; if so, set one of the two weights to 0.",
    )
}

pub(super) fn dominated(alternative: &str, by: &str) -> Message {
    let (alternative, by) = (quoted(alternative), quoted(by));
    say(
        format!("Scenario {alternative} is nowhere better than {by} and at least once worse"),
        format!("nowhere better than {by}"),
        "at least one advantage",
        format!("Check the scores; if they are right, no weights put {alternative} ahead of {by}."),
    )
}

pub(super) fn no_evidence(without: usize, ratings: usize) -> Message {
    let verb = if without == 1 { "has" } else { "have" };
    say(
        format!("{without} of {ratings} scores {verb} no evidence"),
        format!("{without} of {ratings}"),
        "0",
        "In scores.csv, enter the id of a row of evidence.csv under evidence.",
    )
}

pub(super) fn raters_disagree(cell: &str, low: &(String, f64), high: &(String, f64)) -> Message {
    let (first, second, gap) = (number(low.1), number(high.1), number((high.1 - low.1).abs()));
    say(
        format!(
            "{} is scored differently: {} says {first}, {} says {second} (difference {gap})",
            quoted(cell),
            quoted(&low.0),
            quoted(&high.0)
        ),
        format!("{first} and {second}"),
        "a smaller difference",
        "Clarify the reasons and record them under rationale; until then the mean counts.",
    )
}

pub(super) fn whole_scale(cell: &str) -> Message {
    say(
        format!("Nobody knows the value of {}, the whole scale counts", quoted(cell)),
        "n/a",
        "a value",
        "Enter the value once it is known; until then the result stays uncertain at this place.",
    )
}

pub(super) fn one_rater() -> Message {
    say(
        "All scores come from the same person",
        "1",
        "at least 2",
        "Have a second person score independently and add those rows with another entry under rater.",
    )
}

pub(super) fn coverage_gap(criteria: &[String], step: &str) -> Message {
    let (criteria, step) = (list(criteria), quoted(step));
    say(
        format!("The step {step} has given no evidence for {criteria}"),
        "no evidence",
        "at least one piece of evidence for each",
        "Add the evidence to evidence.csv and name it under evidence in scores.csv; otherwise name the gap openly.",
    )
}

pub(super) fn no_cost(alternative: &str) -> Message {
    say(
        format!("Scenario {} has no payments, others have some", quoted(alternative)),
        "no payments",
        "at least one payment",
        "Add the payments in cashflows.csv; if the scenario costs nothing, enter a row with 0.",
    )
}

pub(super) fn no_money() -> Message {
    say(
        "The catalogue asks for costs, but the study holds no payments",
        "no payments",
        "cashflows.csv",
        "Enter the payments in cashflows.csv; without costs, a utility analysis is mostly not sufficient.",
    )
}

pub(super) fn clipped(found: f64, used: f64, criterion: &str) -> Message {
    let (found, used) = (number(found), number(used));
    say(
        format!("{found} lies outside the scale of {} and counts as {used}", quoted(criterion)),
        found,
        used,
        "Nothing to do if this is intended; otherwise widen worst or best in criteria.csv.",
    )
}

pub(super) fn normalised(profile: &str, parent: &str, sum: f64) -> Message {
    let found = number(sum);
    let (weights, rows) = match profile {
        "" => ("Weights of the service blocks".to_owned(), "in the column weight".to_owned()),
        "*" => (format!("Weights below {}", quoted(parent)), "in the rows “*”".to_owned()),
        _ => (format!("Weights below {}", quoted(parent)), format!("in profile {}", quoted(profile))),
    };
    say(
        format!("{weights} added up to {found} and were rescaled to 100"),
        found,
        "100",
        format!("Nothing to do if this is intended; otherwise change the weights {rows}."),
    )
}

pub(super) fn unused_evidence(evidence: &str) -> Message {
    say(
        format!("No score uses the evidence {}", quoted(evidence)),
        short(evidence),
        "at least one score",
        "Name its id under evidence in scores.csv where it shows something; otherwise delete the row.",
    )
}

pub(super) fn mean_of_parts(alternative: &str, criteria: &[String]) -> Message {
    say(
        format!("The combination {} takes the mean of its parts on {}", quoted(alternative), list(criteria)),
        "mean of the parts",
        "",
        "If the mean does not fit, enter a score of the combination itself in scores.csv.",
    )
}

pub(super) fn equal_blocks(blocks: usize) -> Message {
    say(
        format!("The {blocks} service blocks have no weights and count the same"),
        "no weights",
        "",
        "If they should count differently, fill the column weight in blocks.csv.",
    )
}
