//! What codes mean, at length, by chapter.

mod batch;
mod catalogue;
mod cells;
mod files;
mod json;
mod judgements;
mod method;
mod paper;
mod rank;
mod remarks;
mod study;
mod survey;
mod trust;
mod workbook;

use crate::report::text::Explanation;

/// All pages.
pub(in crate::report::text) const CHAPTERS: &[&[Explanation]] = &[
    files::ALL,
    cells::ALL,
    json::ALL,
    catalogue::ALL,
    study::ALL,
    judgements::ALL,
    survey::ALL,
    remarks::ALL,
    rank::ALL,
    method::ALL,
    batch::ALL,
    workbook::ALL,
    paper::ALL,
    trust::ALL,
];
