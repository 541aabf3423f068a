//! What the program says when it writes a single file.

use crate::model::Language;

/// Sentences in one language; each is about a path.
#[derive(Debug)]
pub struct Single {
    /// The file was written.
    pub written: fn(&str) -> String,
    /// The file is there already, with the same contents.
    pub unchanged: fn(&str) -> String,
    /// The file is there already and says something else.
    pub occupied: fn(&str) -> String,
    /// There is a folder.
    pub is_folder: fn(&str) -> String,
    /// A chart for which the study has nothing to show, by its name.
    pub no_chart: fn(&str) -> String,
}

/// The sentences in a language.
#[must_use]
pub fn single(language: Language) -> &'static Single {
    match language {
        Language::De => &super::de::single::SINGLE,
        Language::En => &super::en::single::SINGLE,
    }
}
