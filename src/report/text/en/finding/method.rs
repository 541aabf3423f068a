//! What methods cannot do, or do differently from the additive model.

use crate::report::text::en::{number, quoted};
use crate::report::text::{Message, say};

pub(super) fn aggregation_on_criterion(criterion: &str) -> Message {
    say(
        format!("Criterion {} has a rule of aggregation, but nothing below it", quoted(criterion)),
        "a rule of aggregation",
        "an empty cell",
        "Empty the cell under aggregation, or enter the rule at the objective above.",
    )
}

pub(super) fn double_counting(criterion: &str, other: &str, correlation: f64) -> Message {
    let correlation = number((correlation * 100.0).round() / 100.0);
    say(
        format!(
            "Criteria {} and {} order the scenarios almost alike (rank correlation {correlation})",
            quoted(criterion),
            quoted(other)
        ),
        format!("rank correlation {correlation}"),
        "below 0.95, or two things that really differ",
        "Check whether both measure the same advantage; if so, merge them or set one weight to 0.",
    )
}

pub(super) fn rank_reversal(method: &str, [dropped, ahead, behind]: [&str; 3], count: usize) -> Message {
    let (dropped, ahead, behind) = (quoted(dropped), quoted(ahead), quoted(behind));
    let found = if count == 1 { "one such pair".to_owned() } else { format!("{count} such pairs") };
    say(
        format!("Under {method}, {ahead} is ahead of {behind} only as long as {dropped} is there"),
        found,
        "an order that does not hang on a third scenario",
        "Say so in the report, or use additive, where no scenario reorders the others.",
    )
}

pub(super) fn not_additive(node: &str, minimum: bool) -> Message {
    let rule = if minimum { "the smallest value" } else { "the geometric mean" };
    say(
        format!("Objective {} takes {rule} of what is below it", quoted(node)),
        rule,
        "a weighted sum, so that weights are trade-offs",
        "Nothing to do if it is meant so: contributions below it say what sets the value, not what a point is worth.",
    )
}
