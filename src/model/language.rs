//! The two languages, and texts that exist in one or both of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language in which names, sentences and numbers can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// German, the language of the committees: the default.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// The code of the language (BCP 47), as in the `lang` attribute of a page.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(waage::model::Language::De.code(), "de");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Reads a code; letter case and a region (`de-DE`, `en_GB`) are ignored. `None` for any other language.
    ///
    /// # Examples
    ///
    /// ```
    /// use waage::model::Language;
    /// assert_eq!(Language::from_code("de_DE"), Some(Language::De));
    /// assert_eq!(Language::from_code("fr"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()))
    }

    /// The other language: the one that a missing text falls back to.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::De => Self::En,
            Self::En => Self::De,
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in German, in English, or in both. Where one is missing, the other is shown.
///
/// Blank texts count as missing, so that an empty cell of a table falls back as an absent one does.
///
/// # Examples
///
/// ```
/// use waage::model::{Language, Text};
/// let name = Text::new("Eigenbetrieb", "");
/// assert_eq!(name.get(Language::En), "Eigenbetrieb");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// German.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    de: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    en: String,
}

impl Text {
    /// A text in both languages; an empty or blank string means that the language is missing.
    #[must_use]
    pub fn new(de: impl Into<String>, en: impl Into<String>) -> Self {
        Self { de: de.into(), en: en.into() }
    }

    /// A text in one language only.
    #[must_use]
    pub fn only(language: Language, text: impl Into<String>) -> Self {
        match language {
            Language::De => Self::new(text, ""),
            Language::En => Self::new("", text),
        }
    }

    /// The text in this language, or else in the other one; empty only if both are missing.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.exact(language).or_else(|| self.exact(language.other())).unwrap_or_default()
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn exact(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::De => &self.de,
            Language::En => &self.en,
        };
        Some(text.as_str()).filter(|text| !text.trim().is_empty())
    }

    /// This text, or `other` where no language has one.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        if self.is_empty() { other.clone() } else { self }
    }

    /// True if no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Language::ALL.into_iter().all(|language| self.exact(language).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_the_other() {
        let both = Text::new("Netz", "Network");
        assert_eq!((both.get(Language::De), both.get(Language::En)), ("Netz", "Network"));
        let blank = Text::new("  ", "Network");
        assert_eq!(blank.get(Language::De), "Network");
        assert_eq!(blank.exact(Language::De), None);
        assert_eq!(Text::only(Language::De, "Netz").get(Language::En), "Netz");
    }

    #[test]
    fn nothing_at_all_is_empty_and_no_panic() {
        assert!(Text::default().is_empty());
        assert_eq!(Text::default().get(Language::De), "");
    }

    #[test]
    fn codes_are_read_with_region_and_in_any_case() {
        assert_eq!(Language::from_code(" EN-gb "), Some(Language::En));
        assert_eq!(Language::from_code(""), None);
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }
}
