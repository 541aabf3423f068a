//! What is the matter with a survey. No answer is ever quoted.

use crate::report::text::en::{number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn unknown_question(found: &str, nearest: Option<&str>) -> Message {
    let help = nearest.map_or_else(
        || "Take the code of the question from the header of answers.csv, for example Q1[SQ001].".to_owned(),
        |near| format!("Did you mean {}?", quoted(near)),
    );
    let expected = nearest.map_or_else(|| "a code from answers.csv".to_owned(), short);
    say(format!("There is no question {} in answers.csv", quoted(found)), short(found), expected, help)
}

pub(super) fn answer_scale(low: f64, high: f64) -> Message {
    let (low, high) = (number(low), number(high));
    say(
        format!("The scale of the answers runs from {low} to {high} and must rise"),
        format!("{low} to {high}"),
        "low below high",
        "Write the least possible answer in low and the greatest in high.",
    )
}

pub(super) fn no_group_left(minimum: u32) -> Message {
    say(
        format!("In no group of the survey did at least {minimum} people answer completely"),
        "no group",
        "at least one",
        "Merge groups by giving several answers the same profile, or calculate without the survey.",
    )
}

pub(super) fn group_hidden(profile: &str, minimum: u32) -> Message {
    say(
        format!("Group {} of the survey has fewer than {minimum} complete answers", quoted(profile)),
        format!("fewer than {minimum}"),
        format!("at least {minimum}"),
        "The group appears nowhere, so that nobody can be recognised; the limit stands in study.json under survey.",
    )
}

pub(super) fn incomplete_answers(incomplete: usize, complete: usize) -> Message {
    let headline = if incomplete == 1 {
        format!("1 response was not completed and does not count; {complete} count")
    } else {
        format!("{incomplete} responses were not completed and do not count; {complete} count")
    };
    say(headline, incomplete.to_string(), "0", "Complete is what has a submitdate, otherwise the last page.")
}

pub(super) fn answers_off_scale(question: &str, count: usize, low: f64, high: f64) -> Message {
    let (low, high) = (number(low), number(high));
    let answers = if count == 1 { "1 answer does".to_owned() } else { format!("{count} answers do") };
    say(
        format!("Question {}: {answers} not count, outside the scale from {low} to {high}", quoted(question)),
        count.to_string(),
        format!("{low} to {high}"),
        "Compare the scale of the question (low, high) with the questionnaire.",
    )
}

pub(super) fn response_twice(first_line: u32) -> Message {
    say(
        format!("This response has the same id as line {first_line} and does not count"),
        "twice",
        "once",
        format!("Delete this row or line {first_line}."),
    )
}

pub(super) fn total_hidden(profile: &str, minimum: u32) -> Message {
    say(
        format!("The total {} is hidden, because a small group could be computed from it", quoted(profile)),
        format!("fewer than {minimum} in the rest"),
        format!("at least {minimum}, or nobody"),
        "Subtracting the groups shown from the total leaves too few people; merging groups helps.",
    )
}

pub(super) fn answers_without_group(question: &str, count: usize) -> Message {
    let answers = if count == 1 { "1 answer belongs".to_owned() } else { format!("{count} answers belong") };
    say(
        format!("Question {}: {answers} to no group", quoted(question)),
        count.to_string(),
        "0",
        "Add a row with what = group for every possible answer in survey.csv, or leave it: such responses count in \
         the total only.",
    )
}

pub(super) fn question_order() -> Message {
    say(
        "The questions stand in another order in answers.csv than in survey.csv; they are matched by code",
        "another order",
        "",
        "Nothing is to be done.",
    )
}
