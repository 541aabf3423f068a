//! What methods are called, and why one of them sees two alternatives otherwise than the additive model.

use super::{de, en};
use crate::aggregate::comparison::Property;
use crate::model::Language;

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

/// Why a method sees two alternatives otherwise, as a sentence without a full stop.
#[must_use]
pub fn reason(property: Property, language: Language) -> &'static str {
    match language {
        Language::De => de::method::reason(property),
        Language::En => en::method::reason(property),
    }
}

/// Why a pair turns when a third alternative leaves, as a sentence without a full stop.
#[must_use]
pub fn reversal(language: Language) -> &'static str {
    match language {
        Language::De => "Der Maßstab kommt von den vorhandenen Szenarien; fehlt eines, ändert er sich für alle",
        Language::En => "The yardstick comes from the scenarios at hand; when one is missing, it changes for all",
    }
}
