//! The blocks of a document as lines and figures, one below the other, with their tags.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::face::Face;
use super::flow::{Atom, Drawing, Mark};
use super::line::{Breaker, Line};
use super::page::{Faces, HEIGHT, WIDTH};
use super::table::{Cell, row};
use super::tags::{Part, Role, Tags};
use crate::report::document::{Block, Document, Fact, Illustration};
use crate::report::figure::Figure;
use crate::report::figure::colour::{ACCENT, INK, LINES, QUIET, Rgb};
use crate::report::text::print::Print;

/// Thin rules in tables.
pub(super) const RULE: Rgb = Rgb(0xB9, 0xBB, 0xC4);
/// Links.
pub(super) const LINK: Rgb = LINES[2];
/// Space around the text of a note.
const NOTE: f64 = 9.0;
/// Longer headings are cut off: they would fill pages.
const LONGEST_HEADING: usize = 400;
/// Room for the page of the data beside a caption.
const DATA: f64 = 86.0;

/// A document in the making.
pub(super) struct Builder<'a> {
    /// Breaks its texts.
    pub(super) breaker: Breaker<'a>,
    /// Its faces.
    pub(super) faces: Faces,
    /// Words in its language.
    pub(super) words: &'static Print,
    /// Its structure.
    pub(super) tags: Tags,
    /// Its lines and figures.
    pub(super) atoms: Vec<Atom>,
    /// The figures that were placed.
    pub(super) figures: Vec<&'a Figure>,
    /// On which page the data of each figure are, counted from 0, as far as that is known.
    pub(super) data: BTreeMap<usize, usize>,
    /// True if the data of the figures follow at the end.
    pub(super) annex: bool,
    tables: usize,
    frames: usize,
    fresh: bool,
    behind: f64,
    deep: bool,
}

impl<'a> Builder<'a> {
    /// A builder of an empty document.
    pub(super) fn new(breaker: Breaker<'a>, faces: Faces, words: &'static Print, data: BTreeMap<usize, usize>) -> Self {
        Self {
            breaker,
            faces,
            words,
            tags: Tags::default(),
            atoms: Vec::new(),
            figures: Vec::new(),
            data,
            annex: true,
            tables: 0,
            frames: 0,
            fresh: false,
            behind: 0.0,
            deep: false,
        }
    }

    /// Adds the title and all blocks; with `pages`, new pages begin where the document says so.
    pub(super) fn document(&mut self, document: &'a Document, title: &str, pages: bool) {
        self.heading(1, title);
        let subtitle = self.tags.add(None, Role::Paragraph);
        self.text(&document.subtitle, self.faces.body, QUIET, subtitle, 3.0);
        self.space_behind(10.0);
        for block in &document.blocks {
            match block {
                Block::Heading { level, text, .. } => self.heading(if *level > 2 && self.deep { 3 } else { 2 }, text),
                Block::Message(text) => self.message(text),
                Block::Paragraph(text) => self.paragraph(text),
                Block::Note(text) => self.note(text),
                Block::List { ordered, items } => self.list(*ordered, items),
                Block::Figure(illustration) => self.figure(illustration),
                Block::Table(grid) => {
                    self.tables += 1;
                    let caption = (self.words.table)(self.tables, &grid.caption);
                    self.table(grid, if grid.caption.is_empty() { "" } else { &caption }, None);
                }
                Block::Facts(facts) => self.facts(facts),
                Block::NewPage => self.fresh |= pages,
                Block::WhatIf => {}
            }
        }
        if self.annex {
            self.annex(document);
        }
    }

    /// Adds atoms, the first of them with the space that was asked for and on a new page if need be.
    pub(super) fn push(&mut self, mut atoms: Vec<Atom>) {
        if let Some(first) = atoms.first_mut() {
            first.before = first.before.max(std::mem::take(&mut self.behind)) * self.faces.airy;
            first.fresh |= std::mem::take(&mut self.fresh);
        }
        self.atoms.extend(atoms);
    }

    /// At least so much space behind what is there.
    pub(super) fn space_behind(&mut self, space: f64) {
        self.behind = self.behind.max(space);
    }

    /// The caption of a figure or table.
    pub(super) fn caption(&mut self, text: &str, part: Part) {
        self.text(text, self.faces.small, INK, part, 10.0);
        self.space_behind(3.0);
    }

    fn heading(&mut self, level: u16, text: &str) {
        let text = cut(text);
        let (face, ink, before, behind) = match level {
            1 => (self.faces.title, INK, 0.0, 2.0),
            2 => (self.faces.headings[0], ACCENT, 24.0, 5.0),
            _ => (self.faces.headings[1], INK, 15.0, 3.0),
        };
        let lines = self.breaker.whole_words(&text, face, WIDTH);
        if lines.is_empty() {
            return;
        }
        self.deep |= level == 2;
        let part = self.tags.add(None, Role::Heading(level, text.clone()));
        let mut atoms = stacked(&lines, face, ink, part);
        for atom in &mut atoms {
            atom.keep = true;
        }
        atoms[0].before = before;
        atoms[0].heading = Some((level as u8, text));
        self.push(atoms);
        self.space_behind(behind);
    }

    /// Lines of one part; the first and the last two stay together.
    fn text(&mut self, text: &str, face: Face, ink: Rgb, part: Part, before: f64) {
        let mut atoms = stacked(&self.breaker.lines(text, face, WIDTH), face, ink, part);
        together(&mut atoms);
        if let Some(first) = atoms.first_mut() {
            first.before = before;
        }
        self.push(atoms);
    }

    /// A paragraph.
    pub(super) fn paragraph(&mut self, text: &str) {
        let part = self.tags.add(None, Role::Paragraph);
        self.text(text, self.faces.body, INK, part, 0.0);
        self.space_behind(0.6 * self.faces.body.size);
    }

    fn message(&mut self, text: &str) {
        let part = self.tags.add(None, Role::Paragraph);
        let face = self.faces.message;
        let mut atoms = stacked(&self.breaker.whole_words(text, face, WIDTH), face, ACCENT, part);
        together(&mut atoms);
        self.push(atoms);
        self.space_behind(0.8 * self.faces.body.size);
    }

    fn note(&mut self, text: &str) {
        let part = self.tags.add(None, Role::Paragraph);
        let face = self.faces.body;
        let lines = self.breaker.lines(text, face, WIDTH - 2.0 * NOTE - 4.0);
        let mut atoms = stacked(&lines, face, INK, part);
        together(&mut atoms);
        self.frames += 1;
        for atom in &mut atoms {
            atom.frame = Some(self.frames);
            atom.marks.iter_mut().for_each(|mark| mark.x += NOTE + 4.0);
        }
        if let Some(first) = atoms.first_mut() {
            first.before = 6.0;
            first.height += NOTE - 3.0;
            first.marks.iter_mut().for_each(|mark| mark.y += NOTE - 3.0);
        }
        if let Some(last) = atoms.last_mut() {
            last.height += NOTE - 3.0;
        }
        self.push(atoms);
        self.space_behind(10.0);
    }

    fn list(&mut self, ordered: bool, items: &[String]) {
        let list = self.tags.add(None, Role::List(ordered));
        let face = self.faces.body;
        let number = |index: usize| if ordered { format!("{}.", index + 1) } else { "•".to_owned() };
        let widest = self.breaker.extents(&number(items.len().max(1) - 1), face).0;
        let indent = widest + 0.7 * face.size;
        for (index, item) in items.iter().enumerate() {
            let part = self.tags.add(Some(list), Role::Item);
            let label = Cell {
                lines: self.breaker.lines(&number(index), face, widest),
                x: 2.0,
                width: widest,
                right: ordered,
                face,
                ink: INK,
                part: Some(self.tags.add(Some(part), Role::Label)),
            };
            let body = Cell {
                lines: self.breaker.lines(item, face, WIDTH - indent - 2.0),
                x: indent + 2.0,
                width: WIDTH - indent - 2.0,
                right: false,
                face,
                ink: INK,
                part: Some(self.tags.add(Some(part), Role::Body)),
            };
            self.push(row(&[label, body], 0.0, 0.25 * face.size));
        }
        self.space_behind(0.6 * face.size);
    }

    /// Terms at the left, what belongs to them at the right: to screen readers a table whose rows have headers.
    fn facts(&mut self, facts: &[Fact]) {
        let (face, term) = (self.faces.body, self.faces.term);
        let widths = facts.iter().map(|fact| self.breaker.extents(&fact.term, term).0);
        let left = widths.fold(0.0, f64::max).min(0.36 * WIDTH);
        let table = self.tags.add(None, Role::Table);
        let rows = self.tags.add(Some(table), Role::Rows);
        for fact in facts {
            let line = self.tags.add(Some(rows), Role::Row);
            let header = self.tags.add(Some(line), Role::RowHeader);
            let lines = self.breaker.lines(&fact.term, term, left);
            let name = Cell { lines, x: 0.0, width: left, right: false, face: term, ink: INK, part: Some(header) };
            let (x, room) = (left + 14.0, WIDTH - left - 14.0);
            let lines = self.breaker.lines(&fact.text, face, room);
            let part = Some(self.tags.add(Some(line), Role::Cell));
            let text = Cell { lines, x, width: room, right: false, face, ink: INK, part };
            self.push(row(&[name, text], 0.0, 0.25 * face.size));
        }
        self.space_behind(0.6 * face.size);
    }

    fn figure(&mut self, illustration: &'a Illustration) {
        let figure = &illustration.figure;
        let index = self.figures.len();
        self.figures.push(figure);
        let group = self.tags.add(None, Role::Group);
        let alt = [figure.alt.as_str(), illustration.title.as_str(), "–"].map(super::clean::clean);
        let alt = alt.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let part = self.tags.add(Some(group), Role::Figure(alt));
        let caption = self.tags.add(Some(group), Role::Caption);
        let page = self.data.get(&index).copied().filter(|_| self.annex && illustration.data.is_some());
        let room = if illustration.data.is_some() && self.annex { WIDTH - DATA } else { WIDTH };
        let face = self.faces.small;
        let text = (self.words.figure)(index + 1, &illustration.title);
        let mut below = stacked(&self.breaker.lines(&text, face, room), face, INK, caption);
        if let (Some(page), Some(first)) = (page, below.first_mut()) {
            let link = self.tags.add(Some(caption), Role::Link);
            let line = self.breaker.one_line(&(self.words.data_at)(page + 1), face, DATA);
            let x = WIDTH - line.width;
            let drawing =
                Drawing::Text { line: Rc::new(line), size: face.size, bold: false, ink: LINK, link: Some(index) };
            first.marks.push(Mark { part: Some(link), x, y: face.baseline(), drawing });
        }
        for atom in below.iter_mut().rev().skip(1) {
            atom.keep = true;
        }
        // A heading right above stays on the page.
        let above = if self.atoms.last().is_some_and(|atom| atom.keep) { 60.0 } else { 12.0 };
        let highest = HEIGHT - above - below.len() as f64 * face.line();
        let scale = (WIDTH / figure.width.max(1.0)).min(highest.max(100.0) / figure.height.max(1.0));
        let (width, height) = (figure.width * scale, figure.height * scale);
        let drawing = Drawing::Figure { index, width, height };
        let mark = Mark { part: Some(part), x: (WIDTH - width) / 2.0, y: 0.0, drawing };
        let mut atoms = vec![Atom {
            before: 6.0,
            height: height + 3.0,
            keep: true,
            floats: true,
            marks: vec![mark],
            ..Atom::default()
        }];
        atoms.extend(below);
        self.push(atoms);
        self.space_behind(14.0);
    }

    /// The data of all figures, at the end.
    fn annex(&mut self, document: &Document) {
        let figures = document.blocks.iter().filter_map(|block| match block {
            Block::Figure(illustration) => Some(illustration),
            _ => None,
        });
        let data: Vec<_> =
            figures.enumerate().filter_map(|(index, one)| Some((index, one, one.data.as_ref()?))).collect();
        if data.is_empty() {
            return;
        }
        self.fresh = true;
        self.heading(2, self.words.data);
        for (index, illustration, grid) in data {
            let caption = (self.words.data_of)(index + 1, &illustration.title);
            self.table(grid, &caption, Some(index));
        }
    }
}

/// A text of a heading that fills no pages.
fn cut(text: &str) -> String {
    let text = super::clean::clean(text);
    match text.char_indices().nth(LONGEST_HEADING) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Lines one below the other, each an atom.
fn stacked(lines: &[Line], face: Face, ink: Rgb, part: Part) -> Vec<Atom> {
    let atom = |line: &Line| {
        let drawing = Drawing::Text { line: Rc::new(line.clone()), size: face.size, bold: face.bold, ink, link: None };
        let mark = Mark { part: Some(part), x: 0.0, y: face.baseline(), drawing };
        Atom { height: face.line(), marks: vec![mark], ..Atom::default() }
    };
    lines.iter().map(atom).collect()
}

/// Keeps the first two and the last two lines together.
fn together(atoms: &mut [Atom]) {
    let count = atoms.len();
    if count > 1 {
        atoms[0].keep = true;
        atoms[count - 2].keep = true;
    }
}
