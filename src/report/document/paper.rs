//! The draft of the paper for a committee: for information (Mitteilungsvorlage) or for decision (Beschlussvorlage).
//!
//! Its form is that of German council papers: header, path through the committees, what is asked, facts, financial
//! effects, alternatives, attachments. What no computation knows stays an open field in square brackets, and what is to
//! be decided is never made up.

mod alternatives;
mod money;
mod result;

use super::origin::code_of_inputs;
use super::{Block, Document, Fact, Grid, GridColumn};
use crate::model::{Language, Text};
use crate::report::table::Source;
use crate::report::text::paper::{PaperWords, paper as words};
use crate::study::{PaperKind, PaperSettings, Provenance};

/// The paper; without `paper` in `study.json` one for information with all fields open.
///
/// # Properties
/// A paper for information holds no words of decision. Scenarios that share a rank share it here, and no sentence
/// recommends one of them.
#[must_use]
pub fn paper(source: Source<'_>) -> Document {
    let words = words(source.language);
    let settings = source.study.settings.paper.clone().unwrap_or_default();
    let mut blocks = vec![Block::Facts(header(&settings, words))];
    blocks.push(heading(2, "path", words.path));
    blocks.push(Block::Table(path(&settings, words)));
    blocks.extend(asked(&settings, words));
    blocks.push(heading(2, "facts", words.facts));
    blocks.extend(result::facts(source, words));
    blocks.push(heading(2, "money", words.money));
    blocks.extend(money::money(source, words));
    blocks.push(heading(2, "alternatives", words.alternatives));
    blocks.extend(alternatives::alternatives(source, words));
    blocks.push(heading(2, "attachments", words.attachments));
    let own = || settings.attachments.iter().map(|text| one_line(text)).collect();
    let usual = || words.attached.iter().map(|text| (*text).to_owned()).collect();
    let items = if settings.attachments.is_empty() { usual() } else { own() };
    blocks.push(Block::List { ordered: true, items });
    let illustrative = source.study.settings.provenance == Provenance::Illustrative;
    Document {
        title: title(source),
        subtitle: (words.subtitle)(settings.kind).to_owned(),
        language: source.language,
        mark: Some(words.marks[usize::from(illustrative)].to_owned()),
        footer: (words.footer)(&one_line(&source.study.name), &code_of_inputs(source), env!("CARGO_PKG_VERSION")),
        blocks,
    }
}

fn title(source: Source<'_>) -> String {
    let title = one_line(source.study.settings.title.get(source.language));
    if title.is_empty() { one_line(&source.study.name) } else { title }
}

/// Number, kind, session, office, date.
fn header(settings: &PaperSettings, words: &PaperWords) -> Vec<Fact> {
    let [number, public, office, date] = words.open;
    let session = settings.public.map_or(public, |public| words.public[usize::from(!public)]);
    let texts = [
        given(&settings.number, number),
        (words.kind)(settings.kind).to_owned(),
        session.to_owned(),
        given(&settings.office, office),
        settings.date.as_deref().map_or_else(|| date.to_owned(), words.day),
    ];
    words.header.iter().zip(texts).map(|(&term, text)| Fact { term: term.to_owned(), text }).collect()
}

/// The committees; where none is named, one with open fields.
fn path(settings: &PaperSettings, words: &PaperWords) -> Grid {
    let [body, date, role] = words.path_open;
    let role = match settings.kind {
        PaperKind::Information => words.noted,
        PaperKind::Decision => role,
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for step in &settings.path {
        let day = step.date.as_deref().map_or_else(|| date.to_owned(), words.day);
        rows.push(vec![given(&step.body, body), day, given(&step.role, role)]);
    }
    if rows.is_empty() {
        rows.push([body, date, role].map(str::to_owned).to_vec());
    }
    grid(words.path_title, &words.path_columns, 3, rows)
}

/// What the committee is asked for.
fn asked(settings: &PaperSettings, words: &PaperWords) -> Vec<Block> {
    match settings.kind {
        PaperKind::Information => {
            let [title, text] = words.notice;
            vec![heading(2, "notice", title), Block::Paragraph(text.to_owned())]
        }
        PaperKind::Decision => {
            let [title, note] = words.proposal;
            let items: Vec<String> = settings.decisions().map(one_line).collect();
            let text = match items.as_slice() {
                [only] => Block::Paragraph(only.clone()),
                _ => Block::List { ordered: true, items },
            };
            vec![heading(2, "proposal", title), text, Block::Note(note.to_owned())]
        }
    }
}

fn heading(level: u8, id: &'static str, text: &str) -> Block {
    Block::Heading { level, id, text: text.to_owned() }
}

/// A text of the user, or what stands where there is none.
fn given(text: &str, open: &str) -> String {
    let text = one_line(text);
    if text.is_empty() { open.to_owned() } else { text }
}

/// A text of the user on one line, without soft hyphens.
fn one_line(text: &str) -> String {
    let text = text.replace('\u{AD}', "");
    text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A label, or the id where there is none.
fn label(text: &Text, id: &str, language: Language) -> String {
    given(text.get(language), id)
}

/// A scenario as lists name it.
fn name(source: Source<'_>, s: usize) -> String {
    let one = &source.study.alternatives[s];
    given(&one.name(source.language), one.id.as_str())
}

/// A table whose first columns are texts and the others numbers.
fn grid(caption: &str, headers: &[&str], texts: usize, rows: Vec<Vec<String>>) -> Grid {
    let column = |(at, header): (usize, &&str)| GridColumn { header: (*header).to_owned(), numeric: at >= texts };
    Grid { caption: caption.to_owned(), columns: headers.iter().enumerate().map(column).collect(), head: 0, rows }
}
