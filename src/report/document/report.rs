//! The report: all that was found, in the order in which a reader asks.

use super::page::Page;
use super::sections;
use super::{Block, Document};
use crate::report::table::Source;
use crate::study::Provenance;

/// The whole report of a study: the finding first, the method last.
///
/// # Properties
/// - Works for every study and every evaluation of it: without robustness, with a single scenario, with all of them knocked
///   out. A section that has nothing to show is left out, or says so in one sentence where a reader would ask.
/// - Every chart that the study can show appears once, with its data.
/// - The same source gives the same document.
#[must_use]
pub fn report(source: Source<'_>) -> Document {
    let mut page = Page::new(source);
    let settings = &source.study.settings;
    if settings.provenance == Provenance::Illustrative {
        let costs = source.evaluation.costs.is_some();
        page.push(Block::Note((page.words.limits.illustrative)(costs).to_owned()));
    }
    page.push(Block::Message(page.message()));
    page.text(page.others());
    page.list(false, page.reasons());
    sections::ranking(&mut page);
    sections::certainty(&mut page);
    sections::flips(&mut page);
    sections::views::views(&mut page);
    sections::blocks(&mut page);
    sections::money::money(&mut page);
    sections::money::gates(&mut page);
    sections::money::together(&mut page);
    sections::why(&mut page);
    sections::clarify(&mut page);
    sections::methods(&mut page);
    sections::basis::evidence(&mut page);
    sections::basis::method(&mut page);
    sections::basis::limits(&mut page);
    sections::basis::origin(&mut page);
    let subtitle = (page.words.frame.report)(settings.data_date.as_deref());
    page.finish(subtitle)
}
