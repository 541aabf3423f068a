//! The small parts of the package: relations, properties, lists, header and footer.

use std::fmt::Write;

use super::Picture;
use super::xml::{DECLARATION, escaped, field, paragraph, run};
use crate::model::Language;
use crate::report::document::Document;
use crate::report::text::paper::pages;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The language as word processors name it.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::De => "de-DE",
        Language::En => "en-GB",
    }
}

pub(super) fn content_types() -> String {
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = [
        ("/word/document.xml", format!("{main}.document.main+xml")),
        ("/word/styles.xml", format!("{main}.styles+xml")),
        ("/word/numbering.xml", format!("{main}.numbering+xml")),
        ("/word/settings.xml", format!("{main}.settings+xml")),
        ("/word/header1.xml", format!("{main}.header+xml")),
        ("/word/footer1.xml", format!("{main}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ];
    let mut xml = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
    );
    for (part, kind) in parts {
        let _ = write!(xml, "<Override PartName=\"{part}\" ContentType=\"{kind}\"/>");
    }
    xml.push_str("</Types>");
    xml
}

pub(super) fn package_relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" \
         Target=\"word/document.xml\"/><Relationship Id=\"r2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/><Relationship Id=\"r3\" Type=\"{OFFICE}/extended-properties\" \
         Target=\"docProps/app.xml\"/></Relationships>"
    )
}

pub(super) fn relations(pictures: &[Picture]) -> String {
    let mut xml = format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">");
    let parts = [
        ("rStyles", "styles", "styles.xml"),
        ("rNumbering", "numbering", "numbering.xml"),
        ("rSettings", "settings", "settings.xml"),
        ("rHeader", "header", "header1.xml"),
        ("rFooter", "footer", "footer1.xml"),
    ];
    for (id, kind, target) in parts {
        let _ = write!(xml, "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>");
    }
    for (number, picture) in (1..).zip(pictures) {
        let target = escaped(&picture.path);
        let _ = write!(xml, "<Relationship Id=\"rPicture{number}\" Type=\"{OFFICE}/image\" Target=\"{target}\"/>");
    }
    xml.push_str("</Relationships>");
    xml
}

/// Title and language; no time and no author, who are not ours to say.
pub(super) fn core(document: &Document) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.title),
        escaped(&document.subtitle),
        tag(document.language)
    )
}

pub(super) fn app() -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>waage</Application></Properties>"
    )
}

pub(super) fn settings(language: Language) -> String {
    let language = tag(language);
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{WORD}\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"709\"/><w:autoHyphenation/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// Bullets, and as many ordered lists as there are, each of which starts at 1.
pub(super) fn numbering(ordered: usize) -> String {
    let level = |kind: &str, sign: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt \
             w:val=\"{kind}\"/><w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"397\" \
             w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let mut xml = format!("{DECLARATION}<w:numbering xmlns:w=\"{WORD}\">");
    let _ = write!(xml, "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>", level("bullet", "•"));
    let _ = write!(xml, "<w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>", level("decimal", "%1."));
    xml.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for number in 2..ordered + 2 {
        let _ = write!(
            xml,
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride \
             w:val=\"1\"/></w:lvlOverride></w:num>"
        );
    }
    xml.push_str("</w:numbering>");
    xml
}

/// The mark, at the top of every page.
pub(super) fn header(document: &Document) -> String {
    let mark = document.mark.as_deref().unwrap_or_default();
    format!("{DECLARATION}<w:hdr xmlns:w=\"{WORD}\">{}</w:hdr>", paragraph("Header", &run(mark)))
}

/// Run, hash, version, and the number of the page.
pub(super) fn footer(document: &Document) -> String {
    let [before, between, behind] = pages(document.language);
    let text = format!(
        "{}<w:r><w:tab/></w:r>{}{}{}{}{}",
        run(&document.footer),
        run(before),
        field("PAGE"),
        run(between),
        field("NUMPAGES"),
        run(behind)
    );
    format!("{DECLARATION}<w:ftr xmlns:w=\"{WORD}\">{}</w:ftr>", paragraph("Footer", &text))
}
