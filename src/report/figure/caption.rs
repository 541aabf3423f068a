//! What every figure has: the words around it, a width, and the finished drawing.

use super::page::{Layout, TextBox};
use crate::model::Language;

/// The words around a figure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Caption {
    /// Short name, kebab-case: the file's name and the prefix of the ids, so unique in a document.
    pub name: String,
    /// The language of all texts.
    pub language: Language,
    /// The finding, in bold, at most two lines.
    pub message: String,
    /// Who, what, when, without judgement.
    pub subtitle: String,
    /// A mark at the top right, for example "illustrative".
    pub mark: Option<String>,
    /// Lines below: data status, run, notes.
    pub footer: Vec<String>,
    /// The alternative text for those who do not see the figure.
    pub alt: String,
}

/// The width that a figure is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// A column of an A4 page, 160 mm: 640 px.
    Print,
    /// A slide or a web page: 960 px.
    Screen,
}

impl Width {
    /// All widths.
    pub const ALL: [Self; 2] = [Self::Print, Self::Screen];

    /// In pixels.
    #[must_use]
    pub fn px(self) -> f64 {
        match self {
            Self::Print => 640.0,
            Self::Screen => 960.0,
        }
    }
}

/// A finished figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Name in kebab-case, without an ending.
    pub name: String,
    /// The drawing; text is text.
    pub svg: String,
    /// The alternative text, which is also the description in the drawing.
    pub alt: String,
    /// Width in px.
    pub width: f64,
    /// Height in px.
    pub height: f64,
    pub(super) layout: Layout,
}

impl Figure {
    /// Every text of the drawing with its place, in the order of drawing: for checks of the layout.
    #[must_use]
    pub fn texts(&self) -> Vec<TextBox> {
        self.layout.texts()
    }
}
