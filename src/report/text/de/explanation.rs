//! What codes mean, at length, by chapter.

mod batch;
mod catalogue;
mod cells;
mod files;
mod json;
mod method;
mod rank;
mod remarks;
mod study;

use crate::report::text::Explanation;

/// All pages.
pub(in crate::report::text) const CHAPTERS: [&[Explanation]; 9] =
    [files::ALL, cells::ALL, json::ALL, catalogue::ALL, study::ALL, remarks::ALL, rank::ALL, method::ALL, batch::ALL];
