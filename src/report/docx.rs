//! A document as DOCX (ECMA-376, Office Open XML), to be edited in Word or `LibreOffice`.
//!
//! Headings, captions and lists have the built-in styles, tables name their header row, figures are pictures with
//! alternative texts, and the language of the texts is set, so that a screen reader and a spelling check find what they
//! need. The parts are written here because no library writes all of that (docs/decisions/0033).

mod body;
mod parts;
mod styles;
mod xml;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::document::Document;
use body::Body;

/// A picture of the document.
struct Picture {
    /// Path within `word/`.
    path: String,
    /// PNG.
    bytes: Vec<u8>,
}

/// The document as DOCX.
///
/// # Properties
/// The same document gives the same bytes: the parts have one order and no time. Texts are text; signs that XML does not
/// allow or that nobody can see are made visible.
///
/// # Source
/// ECMA-376, part 1 (`WordprocessingML`, `DrawingML`) and part 2 (packages).
#[must_use]
pub fn docx(document: &Document) -> Vec<u8> {
    let body = Body::of(document);
    let mut files: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), parts::content_types().into_bytes()),
        ("_rels/.rels".to_owned(), parts::package_relations().into_bytes()),
        ("docProps/core.xml".to_owned(), parts::core(document).into_bytes()),
        ("docProps/app.xml".to_owned(), parts::app().into_bytes()),
        ("word/document.xml".to_owned(), body.xml.into_bytes()),
        ("word/_rels/document.xml.rels".to_owned(), parts::relations(&body.pictures).into_bytes()),
        ("word/styles.xml".to_owned(), styles::styles(document.language).into_bytes()),
        ("word/numbering.xml".to_owned(), parts::numbering(body.lists).into_bytes()),
        ("word/settings.xml".to_owned(), parts::settings(document.language).into_bytes()),
        ("word/header1.xml".to_owned(), parts::header(document).into_bytes()),
        ("word/footer1.xml".to_owned(), parts::footer(document).into_bytes()),
    ];
    files.extend(body.pictures.into_iter().map(|picture| (format!("word/{}", picture.path), picture.bytes)));
    archive(&files)
}

/// A zip archive whose bytes depend on the files alone.
fn archive(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name.as_str(), options).expect("a name of ours, in memory");
        archive.write_all(bytes).expect("memory takes all bytes");
    }
    archive.finish().expect("memory takes all bytes").into_inner()
}
