//! What the methods do, and what is said about their results.

use crate::aggregate::Method;
use crate::aggregate::comparison::Property;
use crate::error::NumericError;
use crate::model::Language;

/// Sentences about methods. Numbers arrive as finished texts.
#[derive(Debug, Clone, Copy)]
pub struct MethodWords {
    /// What a method does, in one sentence.
    pub sentence: fn(&Method) -> &'static str,
    /// What a property of a method does to two alternatives, as a sentence that can stand alone.
    pub property: fn(Property) -> &'static str,
    /// Why a method has no answer, as part of a sentence.
    pub reason: fn(&NumericError) -> String,
    /// Heading of the ranks.
    pub rank: &'static str,
    /// Heading of the alternatives.
    pub name: &'static str,
    /// Heading of the scores.
    pub score: &'static str,
    /// Heading of the methods.
    pub method: &'static str,
    /// Which end of the scores is the good one.
    pub direction: fn(bool) -> &'static str,
    /// Criteria whose ends come from the alternatives.
    pub anchors: fn(&[String]) -> String,
    /// VIKOR: who may be recommended.
    pub compromise: fn(&[String]) -> String,
    /// VIKOR: whether the first is far enough ahead, and how far that is.
    pub advantage: fn(bool, Option<&str>) -> String,
    /// VIKOR: whether the first is first by S or R too.
    pub stability: fn(bool) -> &'static str,
    /// ELECTRE TRI-B: headings of the two classes.
    pub classes: [&'static str; 2],
    /// ELECTRE TRI-B: what they mean.
    pub classes_mean: &'static str,
    /// A partial order: pairs that cannot be compared, of all.
    pub incomparable: fn(usize, usize) -> String,
    /// The comparison: what the columns mean.
    pub comparison: &'static str,
    /// A method without an answer, and why.
    pub no_answer: fn(&str, &str) -> String,
    /// The additive model has no answer, and why.
    pub no_reference: fn(&str) -> String,
    /// How far a method agrees: name, τ, WS, and whether the same alternative is first.
    pub agreement: fn(&str, &str, &str, bool) -> String,
    /// Who gains and who loses, and whether the two are level.
    pub disagreement: fn(&str, &str, bool) -> String,
    /// So many more disagreements.
    pub more: fn(usize) -> String,
    /// A method that does not exist, and one that resembles it.
    pub unknown: fn(&str, &str) -> String,
    /// A setting that the method does not have, the method, and the settings that it has.
    pub unknown_setting: fn(&str, &str, &[String]) -> String,
    /// A setting whose value does not fit, and what belongs there.
    pub bad_setting: fn(&str, &str) -> String,
    /// `--set` without `=`, or beside `all`.
    pub setting_form: &'static str,
    /// The table is missing on the command line.
    pub no_table: &'static str,
    /// Above the list of methods.
    pub list: &'static str,
}

/// The sentences in `language`.
#[must_use]
pub fn method(language: Language) -> &'static MethodWords {
    match language {
        Language::De => &super::de::method::METHOD,
        Language::En => &super::en::method::METHOD,
    }
}

/// The usual name of a method, for readers.
#[must_use]
pub fn method_name(name: &str, language: Language) -> String {
    match (name, language) {
        ("additive", Language::De) => "Nutzwertanalyse".to_owned(),
        ("additive", Language::En) => "Additive value".to_owned(),
        ("weighted-product", Language::De) => "Gewichtetes Produkt".to_owned(),
        ("weighted-product", Language::En) => "Weighted product".to_owned(),
        ("electre-tri-b", _) => "ELECTRE TRI-B".to_owned(),
        (other, _) => other.to_uppercase().replace('-', " "),
    }
}

/// Why a pair turns when a third alternative leaves.
#[must_use]
pub fn reversal(language: Language) -> &'static str {
    match language {
        Language::De => "Der Maßstab kommt von den vorhandenen Szenarien; fehlt eines, ändert er sich für alle.",
        Language::En => "The yardstick comes from the scenarios at hand; when one is missing, it changes for all.",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_method_and_every_property_has_a_sentence_of_its_own() {
        let mut all = BTreeSet::new();
        for language in Language::ALL {
            let words = method(language);
            let sentences = Method::ALL.iter().map(words.sentence).chain(Property::ALL.map(words.property));
            for sentence in sentences {
                assert!(sentence.ends_with('.') && sentence.len() > 20 && !sentence.contains("  "), "{sentence}");
                assert!(all.insert(sentence), "{sentence} stands twice");
            }
        }
        assert_eq!(all.len(), 2 * (Method::ALL.len() + Property::ALL.len()));
    }
}
