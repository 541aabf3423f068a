//! Documents as PDF: printed, archived, and read aloud by screen readers.
//!
//! A document becomes a list of lines, rows and figures (`flow`), which fill pages from the top, and beside it a tree
//! of tags. krilla writes the file and checks it for PDF/UA-1, and for PDF/A-2a where the day of the data is known. Fonts
//! are embedded, figures stay vectors, and the same document gives the same bytes.
//!
//! # Properties
//!
//! - No text is smaller than 9 pt or leaves the column. Only what is higher than a page is divided within.
//! - Signs that the font lacks are drawn as an empty box; the text behind it, which is searched and read aloud, keeps
//!   them. Control characters are left out.
//! - Everything drawn is a part of the document's structure or marked as decoration.

mod block;
mod clean;
mod columns;
mod face;
mod fit;
mod flow;
mod hyphen;
mod line;
mod page;
mod running;
mod table;
mod tags;
mod write;

use crate::model::Date;
use crate::report::document::Document;
use crate::report::figure::{PictureError, tree};
use crate::report::table::Source;
use crate::report::text::print::print;
use clean::clean;
use face::Fonts;
use line::Breaker;
use write::{Cover, write};

/// How a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Setting<'a> {
    /// The day of the data, as `2026-02-12`: the date of the file, which PDF/A-2a demands. Without one, or with what is
    /// no day, the file has no date and is PDF/UA-1 only.
    pub date: Option<&'a str>,
    /// Exactly so many pages: the text becomes smaller, down to 9 pt, and is cut off where even that does not help; the
    /// data of the figures are left out. `None` for as many as it takes.
    pub pages: Option<usize>,
}

impl<'a> Setting<'a> {
    /// As in every result: dated by the day of the data.
    #[must_use]
    pub fn of(source: Source<'a>) -> Self {
        Self { date: source.study.settings.data_date.as_deref(), pages: None }
    }

    /// The same for the summary, which has exactly two pages.
    #[must_use]
    pub fn of_summary(source: Source<'a>) -> Self {
        Self { pages: Some(2), ..Self::of(source) }
    }
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq)]
pub enum PdfError {
    /// A figure is no drawing.
    Figure(PictureError),
    /// The file would break a rule of its format; in the words of the library that writes it.
    Rejected(String),
}

impl std::fmt::Display for PdfError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Figure(error) => write!(f, "{error}"),
            Self::Rejected(reason) => write!(f, "the PDF cannot be written: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// A document as PDF, on as many pages as it takes.
///
/// # Errors
///
/// As [`pdf_with`].
///
/// # Examples
/// ```
/// use waage::report::document::{Block, Document};
/// use waage::report::pdf::pdf;
/// let blocks = vec![Block::Paragraph("Der Eigenbetrieb liegt vorn.".to_string())];
/// let document = Document { title: "Betriebsmodelle".to_string(), blocks, ..Document::default() };
/// assert!(pdf(&document).unwrap().starts_with(b"%PDF-1.7"));
/// ```
pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    pdf_with(document, Setting::default())
}

/// A document as PDF.
///
/// # Errors
///
/// [`PdfError::Figure`] for a figure that is no SVG; [`PdfError::Rejected`] where the file would break a rule of PDF/UA-1
/// or PDF/A-2a. What this crate makes does neither, whatever the texts of users.
pub fn pdf_with(document: &Document, setting: Setting<'_>) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::new().ok_or_else(|| PdfError::Rejected("the embedded font is damaged".to_owned()))?;
    let breaker = Breaker { fonts: &fonts, language: document.language };
    let mut fitted = fit::fit(document, breaker, setting.pages);
    let trees = fitted.figures.iter().map(|figure| tree(&fonts.covered(&figure.svg)).map_err(PdfError::Figure));
    let trees = trees.collect::<Result<Vec<_>, _>>()?;
    let (title, mark, footer) =
        (title(document), clean(document.mark.as_deref().unwrap_or("")), clean(&document.footer));
    let cover = Cover {
        title: &title,
        language: document.language.code(),
        mark: &mark,
        footer: &footer,
        date: setting.date.and_then(day),
        words: print(document.language),
    };
    write(&cover, &fitted.layout, &mut fitted.tags, &trees, &fonts, breaker)
}

/// The title; a document without one is still a document.
fn title(document: &Document) -> String {
    let title = clean(&document.title);
    if title.is_empty() { "–".to_owned() } else { title }
}

/// Year, month and day of `2026-02-12`.
fn day(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let valid = Date::new(year, month, day).is_ok();
    (valid && parts.next().is_none()).then_some((year, month, day))
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
