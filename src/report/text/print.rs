//! What stands on paper besides the contents of a document: numbers of pages, figures and tables.

use crate::model::Language;

use super::{de, en};

/// Words of a printed document.
#[derive(Debug, Clone, Copy)]
pub struct Print {
    /// The number of a page, and how many there are.
    pub page: fn(usize, usize) -> String,
    /// The caption of a figure, with its number.
    pub figure: fn(usize, &str) -> String,
    /// The caption of a table, with its number.
    pub table: fn(usize, &str) -> String,
    /// The caption of a table that is too wide for one: the part of how many.
    pub part: fn(&str, usize, usize) -> String,
    /// The heading above the data of all figures.
    pub data: &'static str,
    /// The caption of the data of a figure, with its number.
    pub data_of: fn(usize, &str) -> String,
    /// The page on which the data of a figure are.
    pub data_at: fn(usize) -> String,
    /// What the link to the data says to those who do not see it: the figure and the page.
    pub to_data: fn(usize, usize) -> String,
    /// Stands where a summary has no more room.
    pub more: &'static str,
}

/// The words in `language`.
#[must_use]
pub fn print(language: Language) -> &'static Print {
    match language {
        Language::De => &de::print::PRINT,
        Language::En => &en::print::PRINT,
    }
}
