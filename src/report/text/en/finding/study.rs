//! What does not fit together in a catalogue or a study.

use crate::error::{IdKind, Needed, ScalePart};
use crate::report::text::en::{list, number, quoted};
use crate::report::text::number::are_shares;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn weights_sum(profile: &str, parent: &str, sum: f64) -> Message {
    let (found, gap) = (number(sum), number((sum - 100.0).abs()));
    let direction = if sum > 100.0 { "too many" } else { "too few" };
    let (weights, change) = match profile {
        "" => ("Weights of the service blocks".to_owned(), "Change the values in the column weight".to_owned()),
        "*" => (format!("Weights below {}", quoted(parent)), "Change the values in the rows “*”".to_owned()),
        _ => (format!("Weights below {}", quoted(parent)), format!("Change the values in profile {}", quoted(profile))),
    };
    let change = if are_shares(sum) { "Multiply shares by 100: 25 instead of 0.25".to_owned() } else { change };
    say(
        format!("{weights} add up to {found}, expected 100 ({gap} {direction})"),
        found,
        "100",
        format!("{change}, or set \"normalise\": true in study.json."),
    )
}

pub(super) fn score_missing(alternative: &str, criterion: &str, block: Option<&str>) -> Message {
    let (alternative, criterion) = (quoted(alternative), quoted(criterion));
    let place = block.map_or_else(String::new, |block| format!(" in service block {}", quoted(block)));
    say(
        format!("Scenario {alternative} has no score on criterion {criterion}{place}"),
        "no score",
        "a number or “n/a”",
        "Add the row in scores.csv; if nobody knows the value, write “n/a” in the column likely \
         (then the whole scale counts).",
    )
}

pub(super) fn unknown_id(kind: IdKind, found: &str, nearest: Option<&str>) -> Message {
    let text = quoted(found);
    let (headline, table) = match kind {
        IdKind::Alternative => (format!("There is no scenario {text}"), "scenarios.csv"),
        IdKind::Block => (format!("There is no service block {text}"), "blocks.csv"),
        IdKind::Criterion => (format!("There is no criterion {text}"), "criteria.csv"),
        IdKind::Node => (format!("There is no criterion or objective {text}"), "criteria.csv"),
        IdKind::Profile => (format!("There is no weight profile {text}"), "profiles.csv"),
        IdKind::Evidence => (format!("There is no evidence {text}"), "evidence.csv"),
        IdKind::Step => (format!("There is no inventory step {text}"), "steps.csv"),
    };
    match nearest {
        Some(near) => say(headline, short(found), short(near), format!("Did you mean {}?", quoted(near))),
        None => say(
            headline,
            short(found),
            format!("an id from {table}"),
            format!("Enter an id from {table}, or add a row with this id there."),
        ),
    }
}

pub(super) fn outside_scale(found: f64, low: f64, high: f64, criterion: &str) -> Message {
    let percent_of_ten = low == 0.0 && high == 10.0 && found > high && found <= 100.0;
    let help = if percent_of_ten {
        format!("Is {} a percentage? Then enter {}; otherwise check the value.", number(found), number(found / 10.0))
    } else {
        "Check value and unit; if it should count as the end of the scale, enter “yes” under clip in criteria.csv."
            .to_owned()
    };
    let (found, low, high) = (number(found), number(low), number(high));
    say(
        format!("{found} lies outside the scale of {}, expected {low} to {high}", quoted(criterion)),
        found,
        format!("{low} to {high}"),
        help,
    )
}

pub(super) fn row_twice(key: &str, first_line: u32) -> Message {
    say(
        format!("{} appears twice, first in line {first_line}", quoted(key)),
        "two rows",
        "one row",
        format!("Compare this row with line {first_line} and delete one of the two."),
    )
}

pub(super) fn estimate_order(low: f64, likely: f64, high: f64) -> Message {
    let mut sorted = [low, likely, high];
    sorted.sort_by(f64::total_cmp);
    let [a, b, c] = sorted.map(number);
    let (low, likely, high) = (number(low), number(likely), number(high));
    say(
        format!("The estimate does not rise: low {low}, likely {likely}, high {high}"),
        format!("{low}; {likely}; {high}"),
        "low ≤ likely ≤ high",
        format!("Check the three numbers; in rising order they would be low {a}, likely {b}, high {c}."),
    )
}

pub(super) fn tree_cycle(nodes: &[String]) -> Message {
    let expected = "a tree with one root objective";
    match nodes {
        [only] => say(
            format!("{} is below itself", quoted(only)),
            short(only),
            expected,
            "Enter another objective in the column parent.",
        ),
        _ => say(
            format!("{} are below each other in a circle", list(nodes)),
            "a circle",
            expected,
            "In the column parent of one of them, enter an objective outside this circle.",
        ),
    }
}

pub(super) fn tree_root(first: Option<&str>) -> Message {
    match first {
        Some(first) => say(
            format!("This is a second root objective beside {}, only one is possible", quoted(first)),
            "two root objectives",
            "one",
            format!("In the column parent, enter {} or an objective below it.", quoted(first)),
        ),
        None => say(
            "A root objective is missing, for every row is below another one",
            "no root objective",
            "one",
            "Leave the column parent of the root objective empty.",
        ),
    }
}

pub(super) fn scale_missing(criterion: &str, missing: ScalePart) -> Message {
    let criterion = quoted(criterion);
    match missing {
        ScalePart::Ends => say(
            format!("Criterion {criterion} lacks the ends of its scale"),
            "nothing",
            "worst and best",
            "In the columns worst and best, enter the worst and the best value, for example 0 and 10.",
        ),
        ScalePart::Points => say(
            format!("Criterion {criterion} lacks the points of its value function"),
            "nothing",
            "pairs of value and points",
            "In the column points, enter pairs of value and points, for example 0:0 5:60 10:100.",
        ),
        ScalePart::Curvature => say(
            format!("Criterion {criterion} lacks a curvature from -20 to 20 that is not 0"),
            "no such number",
            "a number from -20 to 20 other than 0",
            "Enter a number in the column curvature, for example 2, or set value to linear.",
        ),
        ScalePart::Anchors => say(
            format!("Criterion {criterion} lacks levels with their points"),
            "nothing",
            "at least two levels",
            "Add a row for each level in anchors.csv, with level, points and label_de.",
        ),
    }
}

pub(super) fn scale_without_span(at: f64) -> Message {
    let at = number(at);
    say(
        format!("Both ends of this scale lie at {at}"),
        format!("{at} and {at}"),
        "two different numbers",
        "Enter the worst value under worst and the best value under best.",
    )
}

pub(super) fn scale_points(found: &str) -> Message {
    say(
        format!("The points {} do not make a value function", quoted(found)),
        short(found),
        "rising values with points from 0 to 100 or from 100 to 0",
        "Put the values in rising order and let the points run from 0 to 100 without turning, \
         for example 0:0 5:60 10:100.",
    )
}

pub(super) fn assignment_incomplete(alternative: &str, blocks: &[String]) -> Message {
    say(
        format!("The combination {} lacks an assignment for {}", quoted(alternative), list(blocks)),
        "no assignment",
        "one scenario per service block",
        "For each of these service blocks, add a row in assignments.csv with the scenario that takes it over.",
    )
}

pub(super) fn assignment_nested(part: &str) -> Message {
    say(
        format!("{} is a combination itself and cannot be part of another one", quoted(part)),
        short(part),
        "a simple scenario",
        "In the column part, enter the scenario that actually takes over this service block.",
    )
}

pub(super) fn relation_to_itself(alternative: &str) -> Message {
    say(
        format!("The scenario {} is related to itself", quoted(alternative)),
        short(alternative),
        "another scenario",
        "Enter another scenario in the column other, or delete the row.",
    )
}

pub(super) fn nothing_there(what: Needed) -> Message {
    match what {
        Needed::Alternatives => {
            say("The study holds no scenario", "0", "at least 1", "Add a row for each scenario in scenarios.csv.")
        }
        Needed::WeightedCriteria => say(
            "The catalogue holds no criterion that is weighted",
            "0",
            "at least 1",
            "In criteria.csv, leave the column role of at least one criterion empty or enter utility.",
        ),
        Needed::Profiles => say(
            "There is no weight profile",
            "0",
            "at least 1",
            "Add a profile in profiles.csv and enter its weights in weights.csv.",
        ),
        Needed::Weights => say(
            "There are no weights",
            "0",
            "at least 1",
            "Enter the weights of each profile in weights.csv; rows with the profile “*” hold for all.",
        ),
        Needed::Blocks => say(
            "A criterion distinguishes service blocks, but the study holds none",
            "0",
            "at least 1",
            "Enter the service blocks in blocks.csv, or set by_block to “no” in criteria.csv.",
        ),
        Needed::Scores => say(
            "The study holds no score",
            "0",
            "at least 1",
            "Add a row for each scenario and criterion in scores.csv.",
        ),
    }
}

pub(super) fn gate_incomplete(criterion: &str) -> Message {
    say(
        format!("The knock-out rule of {} is incomplete", quoted(criterion)),
        "only one of the two entries",
        "gate_operator and gate_threshold",
        "Fill both columns, for example gate_operator “<” and gate_threshold 2, or leave both empty.",
    )
}

pub(super) fn weight_not_allowed(node: &str, role: &str) -> Message {
    let help = if role == "monetary" {
        "Delete the row; if money should count in the overall value, set \"mode\": \"integrated\" in study.json."
    } else {
        "Delete the row; if it should count after all, enter utility under role in criteria.csv."
    };
    say(
        format!("{} has the role {} and must not have a weight", quoted(node), quoted(role)),
        "a weight",
        "no weight",
        help,
    )
}

pub(super) fn weight_missing(profile: &str, node: &str) -> Message {
    say(
        format!("Profile {} lacks the weight of {}", quoted(profile), quoted(node)),
        "no weight",
        "a number, 0 or more",
        "Add the row in weights.csv; enter 0 if it should not count in this profile.",
    )
}

pub(super) fn money_settings_missing() -> Message {
    say(
        "There are payments, but study.json lacks the settings for money",
        "nothing",
        "an entry “money”",
        "Add currency and discount rate in study.json: \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 }.",
    )
}

pub(super) fn block_not_concerned(criterion: &str, block: &str, whole: bool) -> Message {
    if whole {
        return say(
            format!("{} is not scored by service block, found {}", quoted(criterion), quoted(block)),
            short(block),
            "*",
            "Enter “*” in the column block, or set by_block to “yes” in criteria.csv.",
        );
    }
    say(
        format!("Criterion {} does not concern the service block {}", quoted(criterion), quoted(block)),
        short(block),
        "a service block of the criterion",
        "Delete the row, or add the service block under blocks in criteria.csv.",
    )
}

pub(super) fn all_and_single_blocks(key: &str, other_line: u32) -> Message {
    say(
        format!("{} is scored for all service blocks (“*”) and for single ones, see line {other_line}", quoted(key)),
        "both",
        "one of the two",
        "Delete either the row with “*” or the rows of the single service blocks.",
    )
}

pub(super) fn weights_zero(profile: &str, parent: &str) -> Message {
    let headline = match profile {
        "" => "All weights of the service blocks are 0".to_owned(),
        "*" => format!("All weights below {} are 0", quoted(parent)),
        _ => format!("In profile {}, all weights below {} are 0", quoted(profile), quoted(parent)),
    };
    say(headline, "0", "100", "Enter weights that add up to 100.")
}

pub(super) fn baseline_twice(first: &str) -> Message {
    say(
        format!("This is a second baseline beside {}, only one is possible", quoted(first)),
        "two baselines",
        "one",
        "Enter “yes” in the column baseline for one scenario only.",
    )
}

pub(super) fn objective_with_scale(node: &str, column: &str) -> Message {
    say(
        format!("{} is an objective with criteria below it, the column {} must be empty", quoted(node), quoted(column)),
        "an entry",
        "nothing",
        "Empty the cell; only the criteria on the lowest level have a scale and a role.",
    )
}

pub(super) fn cost_overflow(alternative: &str) -> Message {
    say(
        format!("The present value of {} is too large to be computed exactly to the cent", quoted(alternative)),
        "too large",
        "at most 10 trillion",
        "Check amounts, quantities and price rise of this scenario in cashflows.csv.",
    )
}

pub(super) fn direction_contradicts(criterion: &str, worst: f64, best: f64) -> Message {
    let (says, word) = if worst < best { ("more is better", "max") } else { ("less is better", "min") };
    say(
        format!("The direction and the scale of criterion {} contradict each other", quoted(criterion)),
        format!("worst {}, best {}", number(worst), number(best)),
        "worst and best in the direction that direction says",
        format!("By worst and best, {says}. Then set direction to “{word}”; else swap worst and best."),
    )
}

pub(super) fn year_far_off(found: i32, base_year: i32) -> Message {
    say(
        format!("The payment in year {found} is more than 100 years from the base year {base_year}"),
        found.to_string(),
        format!("a year near {base_year}"),
        "Check the year; payments and base_year (money in study.json) count alike, as calendar years or from 0.",
    )
}
