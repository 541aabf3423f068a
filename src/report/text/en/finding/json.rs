//! What is wrong in a JSON file.

use crate::error::{JsonExpected, JsonFault};
use crate::report::text::en::{either_typed, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn syntax(fault: JsonFault) -> Message {
    match fault {
        JsonFault::Empty => say(
            "This file holds no settings",
            "nothing",
            "a block { … }",
            "Copy the study.json of an example; “waage init” creates one.",
        ),
        JsonFault::MissingComma => {
            say("A comma is missing before this place", "no comma", ",", "Put a comma behind the entry before.")
        }
        JsonFault::MissingColon => say(
            "A colon is missing behind this name",
            "no colon",
            ":",
            "Put a colon between name and value, for example \"format\": 1.",
        ),
        JsonFault::MissingValue => say(
            "This name has no value",
            "no value",
            "a value",
            "Enter a value behind the colon, or delete the whole entry.",
        ),
        JsonFault::UnquotedKey => say(
            "This name is not in quotation marks",
            "a name without quotation marks",
            "a name in quotation marks",
            "Put the name in straight quotation marks, for example \"format\": 1.",
        ),
        JsonFault::Word => say(
            "This text is not in quotation marks",
            "a text without quotation marks",
            "a text in quotation marks",
            "Put the text in straight quotation marks, for example \"bmf\"; only numbers, true and false go without.",
        ),
        JsonFault::SingleQuotes => say(
            "Single quotation marks do not count in this file",
            "single quotation marks",
            "double straight quotation marks",
            "Write \" instead of ' on both sides, for example \"bmf\".",
        ),
        JsonFault::Text => say(
            "This text is not closed, or a \\ is followed by a sign that is not allowed",
            "an incomplete text",
            "a text in quotation marks",
            "Put a \" at the end; within a text, write \\ twice, for example in paths: C:\\\\data.",
        ),
        JsonFault::Number => say(
            "This number is not possible as written",
            "a faulty number",
            "a number with a decimal point",
            "Write a decimal point instead of a comma and nothing between the thousands, for example 1280.5.",
        ),
        JsonFault::Unclosed => say(
            "This bracket or comment is never closed",
            "no end",
            "a closing bracket",
            "Add the end: each { needs a }, each [ a ], each /* a */.",
        ),
        JsonFault::Unexpected => say(
            "There is a bracket, comma or colon too many here",
            "a superfluous sign",
            "nothing",
            "Delete the superfluous sign.",
        ),
        JsonFault::Behind => say(
            "Something follows the end of the settings",
            "more text",
            "nothing",
            "Delete everything behind the last closing bracket.",
        ),
        JsonFault::TooDeep => say(
            "Too many brackets are nested here",
            "too many levels",
            "few levels",
            "Compare the file with the study.json of an example and delete superfluous brackets.",
        ),
    }
}

/// `found` is shown as in the file, where `"1"` is a text and `1` a number.
pub(super) fn value(expected: &JsonExpected, found: &str) -> Message {
    let (wanted, help) = wanted(expected);
    let headline = match expected {
        JsonExpected::Key(key) => format!("The entry {} is missing", quoted(key)),
        JsonExpected::Other(_) if found.is_empty() => "These settings do not fit together".to_owned(),
        JsonExpected::Other(_) => format!("The value {} is not possible here", short(found)),
        _ if found.is_empty() => format!("A value is missing here, expected {wanted}"),
        _ => format!("Found {}, expected {wanted}", short(found)),
    };
    let found = if found.is_empty() { "nothing".to_owned() } else { short(found) };
    say(headline, found, wanted, help)
}

/// What belongs at the place, and how to write it.
fn wanted(expected: &JsonExpected) -> (String, String) {
    let limit = |value: &f64| number(*value);
    let (wanted, help): (&str, &str) = match expected {
        JsonExpected::Text => ("a text", "Put the text in straight quotation marks, for example \"EUR\"."),
        JsonExpected::Number => {
            ("a number", "Write the number without quotation marks and with a decimal point, for example 0.9.")
        }
        JsonExpected::Integer => {
            ("a whole number", "Write the number without quotation marks and without decimals, for example 2026.")
        }
        JsonExpected::YesNo => ("true or false", "Enter true (yes) or false (no), without quotation marks."),
        JsonExpected::Object => {
            ("a block { … }", "Enter a block in curly brackets, for example { \"en\": \"Title\" }.")
        }
        JsonExpected::List => {
            ("a list [ … ]", "Enter a list in square brackets, for example [ \"A. Short\", \"M. Long\" ].")
        }
        JsonExpected::Null => ("no value", "Delete the whole entry."),
        JsonExpected::Date => {
            ("a date such as 2024-03-15", "Write the day as \"YYYY-MM-DD\", for example \"2024-03-15\".")
        }
        JsonExpected::Key(key) => {
            let help = format!("Add \"{}\" with a value to this block.", short(key));
            return (format!("an entry {}", quoted(key)), help);
        }
        JsonExpected::OneOf { allowed, nearest } => {
            let help = match nearest {
                Some(near) => format!("Did you mean \"{}\"?", short(near)),
                None => "Enter one of these values exactly as written, in straight quotation marks.".to_owned(),
            };
            return (either_typed(allowed), help);
        }
        JsonExpected::AtLeast(x) => return limited(format!("at least {}", limit(x))),
        JsonExpected::MoreThan(x) => return limited(format!("more than {}", limit(x))),
        JsonExpected::AtMost(x) => return limited(format!("at most {}", limit(x))),
        JsonExpected::LessThan(x) => return limited(format!("less than {}", limit(x))),
        JsonExpected::LengthAtLeast(1) => ("at least one entry or character", "Fill this place."),
        JsonExpected::LengthAtLeast(n) => {
            return (format!("at least {n} entries or characters"), "Add what is missing.".to_owned());
        }
        JsonExpected::LengthAtMost(n) => {
            return (format!("at most {n} entries or characters"), "Delete what is too much.".to_owned());
        }
        JsonExpected::Other(rule) => {
            let help = format!("Compare this value with that of an example; the reason is {}.", quoted(rule));
            return ("another value".to_owned(), help);
        }
    };
    (wanted.to_owned(), help.to_owned())
}

fn limited(wanted: String) -> (String, String) {
    let help = format!("Enter a number that is {wanted}, with a decimal point.");
    (wanted, help)
}

pub(super) fn key_twice(key: &str, line: u32, column: u32) -> Message {
    say(
        format!("The entry {} appears twice, first in line {line}, column {column}", quoted(key)),
        "two entries",
        "one entry",
        "Compare both and delete one of them.",
    )
}

pub(super) fn newer_format(found: u64, supported: u64) -> Message {
    say(
        format!("This file has format {found}, this program reads formats up to {supported}"),
        found.to_string(),
        format!("at most {supported}"),
        "Use a newer version of waage.",
    )
}
