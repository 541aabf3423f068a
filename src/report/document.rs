//! Documents: what a report, a summary or a council paper says, in its order, as data.
//!
//! The contents are made once, from the study and its result, with every number rounded and every sentence written;
//! a format (a web page, a PDF, a text for a word processor) only lays them out. So all formats say the same, and a new
//! format or a new document is one file.

mod data;
mod grid;
mod lead;
mod origin;
mod page;
mod paper;
mod report;
mod sections;
mod summary;
mod trust;

pub use grid::grid;
pub use paper::paper;
pub use report::report;
pub use summary::summary;
pub use trust::facts;

use super::figure::Figure;
use crate::model::Language;

/// A document, ready to be laid out. All texts are plain: a format escapes them as it must.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// The title, which is also the only heading of level 1.
    pub title: String,
    /// What stands below it: the kind of document, its date.
    pub subtitle: String,
    /// The language of all texts.
    pub language: Language,
    /// What every page must say of the data, for example that they are illustrative or a draft.
    pub mark: Option<String>,
    /// The line at the foot of every page: run, hash, version.
    pub footer: String,
    /// The contents.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading; levels 2 and 3 follow each other without a gap. The id is unique in the document.
    Heading {
        /// 2 or 3.
        level: u8,
        /// Kebab-case, the same in both languages: links point to it.
        id: &'static str,
        /// The heading.
        text: String,
    },
    /// The finding that a reader takes away, in large letters.
    Message(String),
    /// A paragraph.
    Paragraph(String),
    /// A remark that must not be overlooked, set apart.
    Note(String),
    /// A list.
    List {
        /// True where the order matters: the items are numbered.
        ordered: bool,
        /// The items.
        items: Vec<String>,
    },
    /// A figure with the data behind it.
    Figure(Box<Illustration>),
    /// A table.
    Table(Grid),
    /// Terms with what belongs to each: settings, hashes, names.
    Facts(Vec<Fact>),
    /// The place of the controls that change weights; only a format that computes shows them.
    WhatIf,
    /// What follows begins a new page, where there are pages.
    NewPage,
}

/// A figure and the table that says the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Illustration {
    /// The drawing, with its alternative text.
    pub figure: Figure,
    /// What it shows, as a short neutral title.
    pub title: String,
    /// Its data, for those who do not see it; `None` where a table of the document already holds them.
    pub data: Option<Grid>,
}

/// A table of finished texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// What the table shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<GridColumn>,
    /// Which column names the row.
    pub head: usize,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridColumn {
    /// Its header.
    pub header: String,
    /// True where the cells are numbers: they stand at the right.
    pub numeric: bool,
}

/// A term and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    /// The term.
    pub term: String,
    /// What belongs to it.
    pub text: String,
}

#[cfg(test)]
mod tests;
