//! A document on as many pages as it takes, or on exactly as many as it may.

use std::collections::BTreeMap;

use super::block::Builder;
use super::flow::{Atom, Layout, fill};
use super::line::Breaker;
use super::page::{Faces, HEIGHT};
use super::tags::Tags;
use crate::report::document::Document;
use crate::report::figure::Figure;
use crate::report::text::print::print;

/// The size of the running text.
const SIZE: f64 = 10.0;
/// What is tried where pages are counted: the size of the text, how airy it is set, and whether the document may begin
/// new pages.
const ATTEMPTS: [(f64, f64, bool); 5] =
    [(SIZE, 1.0, true), (SIZE, 0.75, true), (9.5, 0.55, true), (9.0, 0.35, true), (9.0, 0.35, false)];
/// Pages of data are looked up so often at most: they move when their numbers become longer.
const ROUNDS: usize = 4;

/// A document on its pages.
pub(super) struct Fitted<'a> {
    /// The pages.
    pub(super) layout: Layout,
    /// Its structure.
    pub(super) tags: Tags,
    /// Its figures.
    pub(super) figures: Vec<&'a Figure>,
}

/// Lays a document out; on exactly `pages` pages if that is possible at all.
pub(super) fn fit<'a>(document: &'a Document, breaker: Breaker<'a>, pages: Option<usize>) -> Fitted<'a> {
    let Some(pages) = pages else { return with_data(document, breaker) };
    let made = |size: f64, airy: f64, breaks: bool| {
        let mut builder = Builder::new(breaker, Faces::new(size, airy), print(document.language), BTreeMap::new());
        builder.annex = false;
        builder.document(document, &super::title(document), breaks);
        builder
    };
    for (size, airy, breaks) in ATTEMPTS {
        let mut builder = made(size, airy, breaks);
        let mut layout = fill(&builder.atoms, HEIGHT);
        if layout.sheets.len() <= pages {
            spread(&mut builder.atoms, &mut layout, pages);
            return Fitted { layout, tags: builder.tags, figures: builder.figures };
        }
    }
    let mut builder = made(ATTEMPTS[4].0, ATTEMPTS[4].1, false);
    let layout = cut(&mut builder, pages);
    Fitted { layout, tags: builder.tags, figures: builder.figures }
}

/// On as many pages as it takes, with the data of the figures at the end and their pages below the figures.
fn with_data<'a>(document: &'a Document, breaker: Breaker<'a>) -> Fitted<'a> {
    let mut known = BTreeMap::new();
    let mut round = 0;
    loop {
        let mut builder = Builder::new(breaker, Faces::new(SIZE, 1.0), print(document.language), known.clone());
        builder.document(document, &super::title(document), true);
        let (layout, tags, figures) = (fill(&builder.atoms, HEIGHT), builder.tags, builder.figures);
        let found: BTreeMap<usize, usize> = layout.data.iter().map(|(&figure, &(page, _))| (figure, page)).collect();
        round += 1;
        if found == known || round == ROUNDS {
            return Fitted { layout, tags, figures };
        }
        known = found;
    }
}

/// Where there are too few pages, another one begins in the middle of what there is.
fn spread(atoms: &mut [Atom], layout: &mut Layout, pages: usize) {
    while layout.sheets.len() < pages {
        let last = layout.sheets.len() - 1;
        let sheet = &layout.sheets[last];
        let mut top = 0.0;
        let mut best: Option<(f64, usize)> = None;
        for &index in &sheet.atoms {
            if top > 0.0 && !atoms[index - 1].keep {
                let off = (top - sheet.filled / 2.0_f64).abs();
                // A heading is a better beginning than a line.
                let off = if atoms[index].heading.is_some() { off / 3.0 } else { off };
                if best.is_none_or(|(least, _)| off < least) {
                    best = Some((off, index));
                }
            }
            top += atoms[index].before + atoms[index].height;
        }
        let Some((_, index)) = best else { return };
        atoms[index].fresh = true;
        *layout = fill(atoms, HEIGHT);
    }
}

/// As much as the pages hold, and a sentence that says so.
fn cut(builder: &mut Builder<'_>, pages: usize) -> Layout {
    let atoms = std::mem::take(&mut builder.atoms);
    builder.paragraph(builder.words.more);
    let mut more = std::mem::take(&mut builder.atoms);
    if let Some(first) = more.first_mut() {
        first.before = 12.0;
        first.head = None;
    }
    let held: usize = fill(&atoms, HEIGHT).sheets.iter().take(pages).map(|sheet| sheet.atoms.len()).sum();
    let complete = |&end: &usize| end == 0 || !atoms[end - 1].keep;
    for end in (0..=held.min(atoms.len())).rev().filter(complete) {
        let kept: Vec<Atom> = atoms[..end].iter().chain(&more).cloned().collect();
        let layout = fill(&kept, HEIGHT);
        if layout.sheets.len() <= pages {
            builder.atoms = kept;
            return layout;
        }
    }
    builder.atoms = more;
    fill(&builder.atoms, HEIGHT)
}
