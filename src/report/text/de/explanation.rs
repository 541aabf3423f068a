//! What codes mean, at length, by chapter.

mod catalogue;
mod cells;
mod files;
mod json;
mod remarks;
mod study;
mod workbook;

use crate::report::text::Explanation;

/// All pages.
pub(in crate::report::text) const CHAPTERS: [&[Explanation]; 7] =
    [files::ALL, cells::ALL, json::ALL, catalogue::ALL, study::ALL, remarks::ALL, workbook::ALL];
