//! What is wrong in a single cell or row.

use crate::report::text::en::{either, number, quoted};
use crate::report::text::number::{typed, unmistakable};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn ambiguous_number(
    found: &str,
    comma: Option<f64>,
    point: Option<f64>,
    file_uses: Option<char>,
) -> Message {
    let sign = file_uses.unwrap_or('.');
    let readings: Vec<String> = [comma, point].into_iter().flatten().map(|value| unmistakable(value, sign)).collect();
    let (text, expected) = (quoted(found), readings.join(" or "));
    if readings.is_empty() {
        let help = "Write the number without a point or comma between the thousands.";
        return say(format!("{text} is ambiguous"), short(found), "one clear number", help);
    }
    let (headline, help) = match file_uses {
        Some(',') => (
            format!("{text} does not fit the decimal comma of this file, expected {expected}"),
            format!("Write {expected}, with a comma as in the rest of the file."),
        ),
        Some(_) => (
            format!("{text} does not fit the decimal point of this file, expected {expected}"),
            format!("Write {expected}, with a point as in the rest of the file."),
        ),
        None => (
            format!("{text} can mean {expected}"),
            format!("Write {expected}, without a point or comma between the thousands."),
        ),
    };
    say(headline, short(found), expected, help)
}

pub(super) fn date_for_number(found: &str, meant: Option<f64>) -> Message {
    let headline = format!("{} is a date, expected a number", quoted(found));
    match meant {
        Some(value) => {
            let meant = typed(value, '.');
            let help = format!(
                "Excel turns “{meant}” into a date: format the column as a number and type the value again \
                 (probably {meant})."
            );
            say(headline, short(found), meant, help)
        }
        None => say(
            headline,
            short(found),
            "a number",
            "Excel turns entries such as “1.2” into dates: format the column as a number and type the value again.",
        ),
    }
}

pub(super) fn excel_error(found: &str) -> Message {
    say(
        format!("{} is an error message from Excel and not a value", quoted(found)),
        short(found),
        "a value",
        "Correct the formula of this cell in Excel, save the file and export the table again.",
    )
}

pub(super) fn not_a_number(found: &str, rest: Option<&str>, integer: bool) -> Message {
    let kind = if integer { "a whole number" } else { "a number" };
    let text = quoted(found);
    let (headline, help) = match (rest, integer) {
        (Some(rest), _) => (
            format!("{text} is not a number alone, it is followed by {}", quoted(rest)),
            format!("Enter the number alone, without {}, and mind the unit of the column.", quoted(rest)),
        ),
        (None, true) => {
            (format!("{text} is not a whole number"), "Enter a number without decimals, for example 2026.".to_owned())
        }
        (None, false) => (
            format!("{text} is not a number"),
            "Enter a number, for example 7 or 7.5; among scores, “n/a” stands for a value that nobody knows."
                .to_owned(),
        ),
    };
    say(headline, short(found), kind, help)
}

pub(super) fn not_finite(found: &str) -> Message {
    say(
        format!("{} is not a number that one can calculate with", quoted(found)),
        short(found),
        "an ordinary number",
        "Enter the actual value; among scores, “n/a” stands for a value that nobody knows.",
    )
}

pub(super) fn not_allowed(found: &str, allowed: &[String], nearest: Option<&str>) -> Message {
    let expected = if allowed.is_empty() { "another value".to_owned() } else { either(allowed) };
    let help = match nearest {
        Some(near) => format!("Did you mean {}?", quoted(near)),
        None if allowed.is_empty() => "Enter another value.".to_owned(),
        None => "Enter one of these values exactly as written.".to_owned(),
    };
    say(format!("{} is not possible here, expected {expected}", quoted(found)), short(found), expected, help)
}

pub(super) fn not_a_date(found: &str) -> Message {
    say(
        format!("{} is not a day of the calendar", quoted(found)),
        short(found),
        "a date such as 2024-03-15 or 15.03.2024",
        "Write the day like this: 2024-03-15 or 15.03.2024.",
    )
}

pub(super) fn not_yes_no(found: &str) -> Message {
    say(
        format!("{} is neither yes nor no", quoted(found)),
        short(found),
        "yes or no",
        "Enter “yes” or “no”; “ja” and “nein” are understood too.",
    )
}

pub(super) fn bad_id(found: &str, suggestion: &str) -> Message {
    let help = if suggestion.is_empty() {
        "Choose an id such as “e-association” and use it wherever this row is meant.".to_owned()
    } else {
        format!("Write {}, here and wherever else this id occurs.", quoted(suggestion))
    };
    say(
        format!("{} is not an id: it may hold small letters a–z, digits and single hyphens", quoted(found)),
        short(found),
        "at most 80 characters: a–z, 0–9 and single hyphens",
        help,
    )
}

pub(super) fn cell_empty(column: &str) -> Message {
    say(
        format!("The column {} is empty in this row, but must be filled", quoted(column)),
        "nothing",
        "an entry",
        "Fill the cell; if the row is not needed, delete the whole row.",
    )
}

pub(super) fn negative(found: f64) -> Message {
    let found = number(found);
    say(
        format!("{found} is less than 0, expected 0 or more"),
        found,
        "0 or more",
        "Check the sign and enter 0 or a greater value.",
    )
}

pub(super) fn amount_limit(found: f64, percent: bool) -> Message {
    let text = number(found);
    if !percent {
        return say(
            format!("The amount {text} is too large to be computed exactly to the cent"),
            text,
            "at most 10 trillion",
            "Check the amount, and the unit as well (unit under money in study.json: 1000 means thousands).",
        );
    }
    let help = if (-100.0..=1000.0).contains(&found) {
        format!("Round to two decimals: {}.", number((found * 100.0).round() / 100.0))
    } else {
        "Enter a value from -100 to 1000: 19 means 19 %.".to_owned()
    };
    say(
        format!("{text} is not possible as a percentage, expected -100 to 1000 with at most two decimals"),
        text,
        "-100 to 1000, at most two decimals",
        help,
    )
}

pub(super) fn text_too_long(characters: usize, limit: usize) -> Message {
    say(
        format!("The text has {characters} characters, at most {limit} are allowed"),
        format!("{characters} characters"),
        format!("at most {limit} characters"),
        "Shorten the text; details belong in a document of their own, to which the cell refers.",
    )
}

pub(super) fn numbers_as_text(found: &str, count: usize, lines: &[u32]) -> Message {
    let text = quoted(found);
    let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
    let more = if count > lines.len() { " and more" } else { "" };
    let headline = if count == 1 {
        format!("1 number was stored as text ({text}) and read as a number")
    } else {
        let places = numbers.join(", ");
        format!("{count} numbers were stored as text ({text}) and read as numbers: lines {places}{more}")
    };
    say(
        headline,
        short(found),
        "a number alone",
        "Nothing to do if the values are right; otherwise format the cells as numbers and type them again.",
    )
}
