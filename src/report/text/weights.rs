//! What `waage weights` says.

use crate::elicit::{Combination, Measure, Remark};
use crate::model::Language;

/// Two texts that belong together.
type Two<'a> = (&'a str, &'a str);

/// A value and the figure of consistency with it.
type OnScale = Option<(String, String)>;

/// Sentences on weights and the judgements behind them. Numbers arrive as finished texts.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    /// Profile and objective, either of them perhaps empty, before the way.
    pub title: fn(&str, &str) -> String,
    /// What a way is called.
    pub way: fn(&str) -> &'static str,
    /// How several people became one.
    pub combination: fn(Combination, usize) -> String,
    /// A person and the voting power.
    pub member: fn(&str, &str) -> String,
    /// A measure, its value, its limit, and whether it is within.
    pub consistency: fn(Measure, &str, Option<&str>, Option<bool>) -> String,
    /// Number of circles among preferences.
    pub circles: &'static str,
    /// Bounds of the weights.
    pub bounds: &'static str,
    /// The judgement that disturbs most: what against what, found and best, before and after, step of the scale.
    pub revise: fn(Two<'_>, Two<'_>, Two<'_>, OnScale) -> String,
    /// A remark; the items.
    pub remark: fn(&Remark, &[String]) -> String,
    /// Heading of the comparison of ways.
    pub comparison: &'static str,
    /// In place of weights that a way does not give.
    pub not_possible: &'static str,
    /// A file or study without judgements.
    pub nothing: fn(&str) -> String,
    /// A way that works on none of the judgements, and those that do.
    pub unfit: fn(&str, &str) -> String,
}

/// The sentences in `language`.
#[must_use]
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &super::de::weights::WORDS,
        Language::En => &super::en::weights::WORDS,
    }
}
