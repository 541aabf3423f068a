//! English.

pub(super) mod answer;
pub(super) mod batch;
pub(super) mod chart;
pub(super) mod console;
pub(super) mod diff;
pub(super) mod document;
pub(super) mod explanation;
pub(super) mod finding;
pub(super) mod frame;
pub(super) mod help;
pub(super) mod html;
pub(super) mod method;
pub(super) mod paper;
pub(super) mod print;
pub(super) mod single;
pub(super) mod trust;
pub(super) mod weights;
pub(super) mod workbook;

use super::{number, user};

/// A text of the user in quotation marks.
fn quoted(text: &str) -> String {
    format!("“{}”", user::short(text))
}

/// A number with a decimal point, as one types it.
fn number(value: f64) -> String {
    number::typed(value, '.')
}

/// “a”, “b” and “c”; of a long list the beginning, and how many more there are.
fn list(texts: &[String]) -> String {
    enumeration(texts, quoted, "and")
}

/// “a”, “b” or “c”.
fn either(texts: &[String]) -> String {
    enumeration(texts, quoted, "or")
}

/// `"a"` or `"b"`, as one types them in a JSON file.
fn either_typed(texts: &[String]) -> String {
    enumeration(texts, |text| format!("\"{}\"", user::short(text)), "or")
}

/// "a, b and c".
fn and<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", first.join(", "), last.as_ref())
        }
    }
}

fn enumeration(texts: &[String], show: fn(&str) -> String, word: &str) -> String {
    const SHOWN: usize = 8;
    let some: Vec<String> = texts.iter().take(SHOWN).map(|text| show(text)).collect();
    match some.split_last() {
        _ if texts.len() > SHOWN => format!("{} {word} {} more", some.join(", "), texts.len() - SHOWN),
        Some((last, rest)) if !rest.is_empty() => format!("{} {word} {last}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_spoken() {
        let texts: Vec<String> = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map(str::to_owned).into();
        assert_eq!(list(&texts[..0]), "–");
        assert_eq!(list(&texts[..1]), "“a”");
        assert_eq!(either(&texts[..2]), "“a” or “b”");
        assert_eq!(list(&texts[..3]), "“a”, “b” and “c”");
        assert_eq!(list(&texts), "“a”, “b”, “c”, “d”, “e”, “f”, “g”, “h” and 2 more");
    }
}
