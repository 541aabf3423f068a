//! `waage diff` in sentences.

use serde_json::Value;

use super::user::short;
use super::{de, en};
use crate::model::Language;
use crate::report::diff::Difference;

/// Sentences of one language.
#[derive(Debug, Clone, Copy)]
pub struct DiffWords {
    /// Everything that differs.
    pub difference: fn(&Difference) -> String,
    /// A folder without a result: the folder, and the file that is missing or cannot be read.
    pub no_result: fn(&str, &str) -> String,
}

/// The sentences in `language`.
#[must_use]
pub fn diff(language: Language) -> &'static DiffWords {
    match language {
        Language::De => &de::diff::WORDS,
        Language::En => &en::diff::WORDS,
    }
}

/// A value of `study.json` as it is typed there, without the signs of the format around it.
pub(super) fn setting(value: &Value, absent: &str) -> String {
    match value {
        Value::Null => absent.to_owned(),
        Value::String(text) => short(text),
        other => short(&other.to_string()),
    }
}

/// So many changes of one kind are told one by one.
pub(super) const SHOWN: usize = 20;

/// The first changes as indented lines, and how many more there are.
pub(super) fn lines<T>(all: &[T], tell: impl Fn(&T) -> String, more: impl Fn(usize) -> String) -> String {
    let mut told: Vec<String> = all.iter().take(SHOWN).map(tell).collect();
    if all.len() > SHOWN {
        told.push(more(all.len() - SHOWN));
    }
    told.iter().fold(String::new(), |text, line| text + "  " + line + "\n")
}
