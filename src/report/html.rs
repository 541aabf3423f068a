//! The report as one page: a single file that opens from the attachment of a mail.
//!
//! Everything is inside: style, script, fonts, figures, data. The page's own policy forbids every request and every
//! script or style but these, which it knows by their hash. Without scripts all of it can be read; the script only
//! adds the panel that changes weights. Texts of users are escaped by the template, and in the data of the panel.

mod layout;
mod what_if;

use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::Serialize;
use sha2::{Digest, Sha256};

use self::layout::{Layout, layout, plain};
use self::what_if::{WhatIf, what_if};
use super::document::{Block, Document};
use super::figure::font;
use super::table::Source;
use super::text::html::page_words;

const TEMPLATE: &str = include_str!("html/page.html");
const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// What the template fills in.
#[derive(Debug, Serialize)]
struct Page<'a> {
    language: &'static str,
    title: String,
    subtitle: String,
    mark: Option<String>,
    footer: String,
    policy: String,
    style: String,
    script: &'static str,
    skip: &'static str,
    contents: &'static str,
    no_script: &'static str,
    layout: Layout<'a>,
    /// The data of the panel as JSON, or why there is none.
    data: Option<String>,
    no_panel: &'static str,
}

/// Lays out a document as a page.
///
/// # Panics
/// Never: template and data belong together, which every test of the page shows.
#[must_use]
pub fn html(source: Source<'_>, document: &Document) -> String {
    let words = page_words(document.language);
    if !document.blocks.contains(&Block::WhatIf) {
        return render(document, None, "");
    }
    let panel = what_if(source);
    let no_panel = if panel.is_none() { words.not_additive } else { words.nothing_to_change };
    render(document, panel.filter(WhatIf::has_choice).as_ref(), no_panel)
}

fn render(document: &Document, panel: Option<&WhatIf<'_>>, no_panel: &'static str) -> String {
    let words = page_words(document.language);
    let style = font::faces() + STYLE + &paper(document);
    let page = Page {
        language: document.language.code(),
        title: plain(&document.title),
        subtitle: plain(&document.subtitle),
        mark: document.mark.as_deref().map(plain),
        footer: plain(&document.footer),
        policy: policy(&style),
        style,
        script: SCRIPT,
        skip: words.skip,
        contents: words.contents,
        no_script: words.no_script,
        layout: layout(document),
        data: panel.map(in_script),
        no_panel,
    };
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let rendered = environment
        .add_template("page.html", TEMPLATE)
        .and_then(|()| environment.get_template("page.html"))
        .and_then(|template| template.render(Value::from(Serde(&page))));
    rendered.expect("the template fits its data")
}

/// Nothing may be fetched; only this style and this script count.
fn policy(style: &str) -> String {
    let hash = |text: &str| font::base64(&Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; font-src data:; base-uri 'none'; \
         form-action 'none'",
        hash(style),
        hash(SCRIPT)
    )
}

/// The mark and the foot of every page on paper.
fn paper(document: &Document) -> String {
    let mark = document.mark.as_deref().map(plain).unwrap_or_default();
    format!(
        "@page{{@top-left{{content:\"{}\"}}@bottom-left{{content:\"{}\"}}}}",
        in_style(&mark),
        in_style(&plain(&document.footer))
    )
}

/// A text within the quotation marks of a style sheet.
fn in_style(text: &str) -> String {
    let escape = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    text.chars().map(escape).collect()
}

/// Data as JSON that cannot end the element in which it stands.
fn in_script(data: &impl Serialize) -> String {
    let json = serde_json::to_string(data).unwrap_or_default();
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests;
