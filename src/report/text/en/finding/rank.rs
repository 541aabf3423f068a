//! What is the matter with a plain decision table, or keeps a method from an answer.

use crate::error::{NumericError, TablePart};
use crate::report::text::en::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn cell_missing(row: &str, criterion: &str) -> Message {
    say(
        format!("The row {} lacks a value for {}", quoted(row), quoted(criterion)),
        "nothing",
        "a value",
        "Enter the value; if it cannot be had, leave out the row or the column.",
    )
}

pub(super) fn weights_zero() -> Message {
    say(
        "All weights are 0, so that no criterion counts",
        "0",
        "at least one weight above 0",
        "Enter at least one weight above 0 in the row weight.",
    )
}

pub(super) fn anchor_alone(criterion: &str, missing: &str) -> Message {
    say(
        format!("For {} the row {} has no value", quoted(criterion), quoted(missing)),
        "only one end of the scale",
        "worst and best",
        format!("Enter the value in the row {missing}, or leave the other end empty too."),
    )
}

pub(super) fn threshold_order(criterion: &str, lower: &str, least: f64, upper: &str, found: f64) -> Message {
    let (least, found) = (number(least), number(found));
    say(
        format!("For {}, {upper} at {found} is less than {lower} at {least}", quoted(criterion)),
        format!("{upper} = {found}"),
        format!("at least {least}"),
        "Choose the thresholds so that q is at most p and p at most v.",
    )
}

pub(super) fn threshold_missing(criterion: &str, threshold: &str) -> Message {
    say(
        format!("For {}, this preference function needs a value above 0 in the row {threshold}", quoted(criterion)),
        "nothing or 0",
        format!("a value in the row {threshold}"),
        format!("Enter the value in the row {threshold}, or choose another shape under preference."),
    )
}

pub(super) fn table_empty(part: TablePart) -> Message {
    let (headline, help) = match part {
        TablePart::Alternatives => {
            ("The table holds no scenario", "Write a row with a name and values for each scenario below the header.")
        }
        TablePart::Criteria => (
            "The table holds no criterion",
            "Write a column for each criterion into the header, to the right of the name.",
        ),
    };
    say(headline, "nothing", "at least one", help)
}

pub(super) fn not_positive(method: &str, criterion: &str, found: f64, zero_allowed: bool) -> Message {
    let (found, expected) = (number(found), if zero_allowed { "0 or more" } else { "more than 0" });
    say(
        format!("The method {method} cannot work with {found} for {}, expected {expected}", quoted(criterion)),
        found,
        expected,
        "Check the value; if it is right, choose a method that needs differences only, such as additive.",
    )
}

pub(super) fn no_answer(method: &str, error: &NumericError) -> Message {
    let reason = reason(error);
    let headline = if method.is_empty() {
        format!("This table cannot be worked with: {reason}")
    } else {
        format!("The method {method} has no answer for this table: {reason}")
    };
    say(headline, "no result", "", "Check the values and settings, or choose another method.")
}

pub(super) fn limits_contradict(limits: &[String]) -> Message {
    let limits = list(limits);
    say(
        format!("These limits of the weights contradict each other: {limits}"),
        limits,
        "limits that are possible together; without any one of these the others would be",
        "Loosen one of these limits in study.json under “robustness”.",
    )
}

pub(super) fn not_drawn(error: &NumericError) -> Message {
    say(
        format!("The runs for the robustness cannot be drawn: {}", reason(error)),
        "no runs",
        "settings that are possible together",
        "Check what study.json says under “robustness” about weights and scores; “waage explain E250” says more.",
    )
}

/// Why there is no number.
pub(in crate::report::text) fn reason(error: &NumericError) -> String {
    match error {
        NumericError::NoContrast { .. } => "all scenarios are alike".to_owned(),
        NumericError::ZeroSum { .. } => "a sum by which it divides is 0".to_owned(),
        NumericError::Negative { value, .. } => {
            format!("{} stands where the method needs 0 or more", number(*value))
        }
        NumericError::NotPositive { value, .. } => {
            format!("{} stands where the method needs more than 0", number(*value))
        }
        NumericError::OutOfRange { what: "number of alternatives of a pairwise method", value, high, .. } => {
            format!(
                "it compares all pairs and takes at most {} scenarios, here there are {}",
                number(*high),
                number(*value)
            )
        }
        NumericError::OutOfRange { what, value, low, high } => {
            let what = if *what == "performance" { "a value" } else { what };
            let (value, low) = (number(*value), number(*low));
            if *high == f64::MAX {
                format!("{what} is {value}, expected at least {low}")
            } else {
                format!("{what} is {value}, expected {low} to {}", number(*high))
            }
        }
        NumericError::Missing { .. } => "a criterion lacks a threshold".to_owned(),
        NumericError::Shape { expected, found, .. } => {
            format!("{expected} values are expected, {found} were found")
        }
        _ => "these numbers lead to no result".to_owned(),
    }
}

pub(super) fn outside_anchors(found: f64, low: f64, high: f64, criterion: &str) -> Message {
    let (found, low, high) = (number(found), number(low), number(high));
    say(
        format!("{found} lies outside the scale of {}, expected {low} to {high}", quoted(criterion)),
        found,
        format!("{low} to {high}"),
        "Check value and unit; if the scale is too narrow, widen it in the rows worst and best.",
    )
}

pub(super) fn directions_missing() -> Message {
    say(
        "Without a row direction, more counts as better for every criterion",
        "no row direction",
        "max or min for each criterion",
        "Add a row direction with max or min above the scenarios.",
    )
}

pub(super) fn equal_weights() -> Message {
    say(
        "Without a row weight, all criteria count alike",
        "no row weight",
        "a weight for each criterion",
        "Add a row weight with the weights above the scenarios.",
    )
}

pub(super) fn parameter_row(found: &str, meant: &str, taken: bool) -> Message {
    if taken {
        let help = "Move the row above the first scenario; if a scenario is meant, give it another name.";
        return say(
            format!("The row {} below the scenarios counts as {meant} and not as a scenario", quoted(found)),
            short(found),
            "such rows above the scenarios",
            help,
        );
    }
    say(
        format!("{} counts as a scenario, but looks like the row {meant}", quoted(found)),
        short(found),
        meant,
        format!("If that row is meant, call it {meant} and move it above the first scenario."),
    )
}

pub(super) fn anchors_from_data(criteria: &[String]) -> Message {
    say(
        format!("The ends of the scale of {} come from the scenarios themselves", list(criteria)),
        "no rows worst and best",
        "fixed ends",
        "Enter fixed ends in the rows worst and best; otherwise every further scenario changes the distances.",
    )
}
