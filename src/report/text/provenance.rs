//! Where scores and weights come from, in a word.

use crate::model::Language;
use crate::study::Provenance;

/// The word for tables.
#[must_use]
pub fn provenance(provenance: Provenance, language: Language) -> &'static str {
    match (provenance, language) {
        (Provenance::Illustrative, Language::De) => "illustrativ",
        (Provenance::Illustrative, Language::En) => "illustrative",
        (Provenance::Published, Language::De) => "veröffentlicht",
        (Provenance::Published, Language::En) => "published",
        (Provenance::Derived, Language::De) => "aus Veröffentlichungen abgeleitet",
        (Provenance::Derived, Language::En) => "derived from publications",
        (Provenance::Assessed, Language::De) => "bewertet",
        (Provenance::Assessed, Language::En) => "assessed",
    }
}
