//! The blocks of a document as the template takes them: sections with a heading, tables and figures with their ids.

use serde::Serialize;

use crate::report::document::{Block, Document, Grid};
use crate::report::text::html::page_words;
use crate::report::text::user::clean;

/// The style that a figure carries for viewers of its own file; here the page's style sheet says it, for the policy
/// allows no other.
const OWN_STYLE: &str = " style=\"max-width:100%;height:auto\"";

/// The contents of the page.
#[derive(Debug, Serialize)]
pub(super) struct Layout<'a> {
    sections: Vec<Section<'a>>,
}

/// What stands below a heading of level 2; the first one may have none.
#[derive(Debug, Default, Serialize)]
struct Section<'a> {
    id: &'a str,
    heading: String,
    items: Vec<Item<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Item<'a> {
    Heading { id: &'a str, text: String },
    Message { text: String },
    Paragraph { text: String },
    Note { text: String },
    List { ordered: bool, items: Vec<String> },
    Figure { id: String, title: String, scroll: String, svg: String, summary: String, data: Option<Table> },
    Table { table: Table },
    Facts { facts: Vec<(String, String)> },
    WhatIf,
    NewPage,
}

#[derive(Debug, Serialize)]
struct Table {
    id: String,
    caption: String,
    columns: Vec<Column>,
    head: usize,
    rows: Vec<Vec<String>>,
}

#[derive(Debug, Serialize)]
struct Column {
    header: String,
    numeric: bool,
}

/// A text with every hidden sign made visible; only hints for breaking words stay.
pub(super) fn plain(text: &str) -> String {
    text.split('\u{AD}').map(clean).collect::<Vec<_>>().join("\u{AD}")
}

/// Sorts the blocks into sections and numbers what needs an id.
pub(super) fn layout(document: &Document) -> Layout<'_> {
    let words = page_words(document.language);
    let mut sections = vec![Section::default()];
    let mut tables = 0;
    let mut table = |grid: &Grid| {
        tables += 1;
        let column = |column: &crate::report::document::GridColumn| Column {
            header: plain(&column.header),
            numeric: column.numeric,
        };
        Table {
            id: format!("table-{tables}"),
            caption: plain(&grid.caption),
            columns: grid.columns.iter().map(column).collect(),
            head: grid.head,
            rows: grid.rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect(),
        }
    };
    for block in &document.blocks {
        let item = match block {
            Block::Heading { level: 2, id, text } => {
                sections.push(Section { id, heading: plain(text), items: Vec::new() });
                continue;
            }
            Block::Heading { id, text, .. } => Item::Heading { id, text: plain(text) },
            Block::Message(text) => Item::Message { text: plain(text) },
            Block::Paragraph(text) => Item::Paragraph { text: plain(text) },
            Block::Note(text) => Item::Note { text: plain(text) },
            Block::List { ordered, items } => {
                Item::List { ordered: *ordered, items: items.iter().map(|item| plain(item)).collect() }
            }
            Block::Figure(illustration) => {
                let title = plain(&illustration.title);
                Item::Figure {
                    id: format!("figure-{}", illustration.figure.name),
                    scroll: (words.scroll)(&title),
                    svg: illustration.figure.svg.replacen(OWN_STYLE, "", 1),
                    summary: (words.data)(&title),
                    data: illustration.data.as_ref().map(&mut table),
                    title,
                }
            }
            Block::Table(grid) => Item::Table { table: table(grid) },
            Block::Facts(facts) => {
                Item::Facts { facts: facts.iter().map(|fact| (plain(&fact.term), plain(&fact.text))).collect() }
            }
            Block::WhatIf => Item::WhatIf,
            Block::NewPage => Item::NewPage,
        };
        if let Some(section) = sections.last_mut() {
            section.items.push(item);
        }
    }
    sections.retain(|section| !section.heading.is_empty() || !section.items.is_empty());
    Layout { sections }
}
