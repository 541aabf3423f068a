//! What does not fit together in judgements.

use crate::error::Revision;
use crate::report::text::en::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn typed_and_judged(profile: &str) -> Message {
    say(
        format!("Profile {} has weights that are typed and judgements as well", quoted(profile)),
        "both",
        "one of them",
        "Delete either the rows of the profile in weights.csv or its judgements.",
    )
}

pub(super) fn mixed_methods(objective: &str, first: &str, second: &str) -> Message {
    let place = if objective.is_empty() { String::new() } else { format!(" under {}", quoted(objective)) };
    say(
        format!("Two methods{place}: {second}, and {first} further up"),
        second,
        first,
        format!("Use a single method under one objective of one profile, here {first}."),
    )
}

pub(super) fn comparison_missing(node: &str, other: &str, chain: bool) -> Message {
    let (node, other) = (quoted(node), quoted(other));
    let (headline, help) = if chain {
        (
            format!("No chain of comparisons leads from {node} to {other}"),
            format!("Add at least one comparison that connects both parts, for example {node} with {other}."),
        )
    } else {
        (
            format!("The comparison of {node} with {other} is missing"),
            "Add a row with node, other and value, or use the method ahp-harker for pairwise comparisons, which bears \
             gaps."
                .to_owned(),
        )
    };
    say(headline, "no comparison", "a comparison", help)
}

pub(super) fn comparison_contradicts(node: &str, other: &str, found: f64, expected: f64, first_line: u32) -> Message {
    let (found, expected) = (number(found), number((expected * 1000.0).round() / 1000.0));
    if first_line == 0 {
        return say(
            format!("{} is compared with itself and gives {found}, expected {expected}", quoted(node)),
            found,
            expected,
            "Delete this row.",
        );
    }
    say(
        format!("{} against {} is {found}, but line {first_line} implies {expected}", quoted(node), quoted(other)),
        found,
        expected,
        format!("Name every pair once: delete this row or line {first_line}."),
    )
}

pub(super) fn off_scale(found: f64, low: f64, high: f64, method: &str) -> Message {
    let found = number(found);
    let expected = match method {
        method if method.starts_with("ahp") => "1/9 to 9".to_owned(),
        "preference-matrix" => "1, 0.5 or 0".to_owned(),
        "direct" => "at least 0".to_owned(),
        _ => format!("{} to {}", number(low), number(high)),
    };
    let help = match method {
        method if method.starts_with("ahp") => {
            "1 means equally important, 9 extremely more important; swap node and other to say the reverse."
        }
        "preference-matrix" => "1 means that node is more important, 0 that other is, 0.5 that both are equal.",
        "best-worst" | "best-worst-nonlinear" => {
            "No comparison may exceed that of the best with the worst, and none may be below 1."
        }
        "swing" | "swing-interval" => "The greatest improvement has 100 points, every other one at most as many.",
        _ => "Check the value.",
    };
    say(format!("{found} lies outside the scale of {method}, expected {expected}"), found, expected, help)
}

pub(super) fn rank_gap(found: usize, expected: usize) -> Message {
    say(
        format!("Place {found} is taken and place {expected} is not"),
        found.to_string(),
        expected.to_string(),
        "Count the places from 1 without gaps; equals share one: 1, 2, 2, 4 or 1, 2, 2, 3 (not with swara).",
    )
}

pub(super) fn best_worst_roles(best: &str, worst: &str) -> Message {
    let (best, worst) = (quoted(best), quoted(worst));
    say(
        format!("The comparison neither starts from the best ({best}) nor leads to the worst ({worst})"),
        "another comparison",
        format!("{best} as node or {worst} as other"),
        "First compare the best with all (node), then all with the worst (other).",
    )
}

pub(super) fn first_step(found: f64) -> Message {
    let found = number(found);
    say(
        format!("The first place has the step {found}, expected 0"),
        found,
        "0",
        "Nothing stands before the most important one that it could fall behind: leave value empty.",
    )
}

pub(super) fn judgement_missing(profile: &str, node: &str, rater: &str) -> Message {
    let who = if rater.is_empty() { String::new() } else { format!(" of {}", quoted(rater)) };
    say(
        format!("The judgement{who} on {} is missing in profile {}", quoted(node), quoted(profile)),
        "no judgement",
        "a judgement",
        "Add the row; every criterion that counts under an objective is judged.",
    )
}

pub(super) fn not_below(node: &str, objective: &str, parent: Option<&str>) -> Message {
    let headline = if objective.is_empty() {
        format!("{} stands under another objective than what it is compared with", quoted(node))
    } else {
        format!("{} does not stand under {}", quoted(node), quoted(objective))
    };
    let help = match parent {
        Some(parent) => {
            format!("{} stands under {}; only siblings are compared.", quoted(node), quoted(parent))
        }
        None => format!("{} is the top objective and has no weight.", quoted(node)),
    };
    say(headline, parent.map_or_else(|| short(node), short), short(objective), help)
}

pub(super) fn combination_missing(profile: &str, raters: usize) -> Message {
    say(
        format!("{raters} people judge in profile {}, and nothing says how they become one", quoted(profile)),
        "empty",
        "aij, aip or aip-geometric",
        "Write aij (combine judgements) or aip (combine weights) in the column combine, or give each person a profile.",
    )
}

pub(super) fn combination_unfit(combine: &str, method: &str) -> Message {
    let pairwise = method.starts_with("ahp");
    let (headline, expected) = if combine == "aij" && !pairwise {
        (format!("The entry aij combines pairwise comparisons and does not fit {method}"), "aip")
    } else {
        (format!("The column combine says different things, here {combine}"), "one of them")
    };
    say(headline, combine, expected, "Say one thing under one objective of one profile; aip always fits.")
}

pub(super) fn no_weights(profile: &str, objective: &str) -> Message {
    say(
        format!("No weights follow from the judgements in profile {} under {}", quoted(profile), quoted(objective)),
        "no weights",
        "at least one judgement above 0",
        "At least one judgement and one voting power must be more than 0.",
    )
}

pub(super) fn inconsistent(
    profile: &str,
    objective: &str,
    rater: &str,
    (value, limit): (f64, f64),
    revise: Option<&Revision>,
) -> Message {
    let rounded = |value: f64| number((value * 1000.0).round() / 1000.0);
    let who = if rater.is_empty() { String::new() } else { format!(" ({})", quoted(rater)) };
    let help = revise.map_or_else(
        || "Go through the comparisons together once more.".to_owned(),
        |revise| {
            format!(
                "{} against {} disturbs most: {} was given, {} fits best (then {}). Ask again, do not correct it \
                 yourself.",
                quoted(&revise.node),
                quoted(&revise.other),
                rounded(revise.found),
                rounded(revise.repaired),
                rounded(revise.after)
            )
        },
    );
    say(
        format!(
            "The judgements in profile {}{who} under {} contradict each other too much: consistency {}, limit {}",
            quoted(profile),
            quoted(objective),
            rounded(value),
            rounded(limit)
        ),
        rounded(value),
        format!("at most {}", rounded(limit)),
        help,
    )
}

pub(super) fn ranks_tied(nodes: &[String], rank: usize) -> Message {
    say(
        format!("{} share place {rank} and get the same weight", list(nodes)),
        format!("place {rank}"),
        "different places",
        "If this is meant, nothing is to be done; otherwise give different places.",
    )
}

pub(super) fn points_rescaled(profile: &str, objective: &str, sum: f64) -> Message {
    let place = if objective.is_empty() { String::new() } else { format!(" under {}", quoted(objective)) };
    let sum = number(sum);
    say(
        format!("The points in profile {}{place} sum to {sum} and are rescaled to 100", quoted(profile)),
        sum,
        "100",
        "Only the ratio of the points counts; check them if a sum of 100 was meant.",
    )
}
