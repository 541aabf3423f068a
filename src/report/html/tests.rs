use super::*;
use crate::model::Language;
use crate::report::document::{Block, Fact, Grid, GridColumn};

/// Base64 of the hash of nothing, as in FIPS 180-2 (e3b0c442…b855).
#[test]
fn the_policy_names_the_hash_of_the_style() {
    assert!(policy("").contains("style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"));
}

#[test]
fn texts_end_neither_strings_nor_elements() {
    assert_eq!(in_style("a\"</style>"), "a\\22 \\3c \\2f style\\3e ");
    assert_eq!(in_script(&"</script>&"), "\"\\u003c/script\\u003e\\u0026\"");
}

#[test]
fn hidden_signs_show_and_hints_for_breaking_stay() {
    assert_eq!(plain("Eigen\u{AD}betrieb\u{202E}\u{0}"), "Eigen\u{AD}betrieb\u{FFFD}\u{FFFD}");
}

/// Sections, headings, tables and escapes, without a study: the template alone.
#[test]
fn blocks_become_elements_and_texts_stay_texts() {
    let nasty = "<script>alert(1)</script> & \"x\"";
    let cell = |text: &str| text.to_owned();
    let document = Document {
        title: nasty.to_owned(),
        language: Language::En,
        blocks: vec![
            Block::Paragraph("before".to_owned()),
            Block::Heading { level: 2, id: "result", text: "Result".to_owned() },
            Block::Heading { level: 3, id: "places", text: nasty.to_owned() },
            Block::List { ordered: true, items: vec![nasty.to_owned()] },
            Block::Table(Grid {
                caption: "Ranking".to_owned(),
                columns: vec![
                    GridColumn { header: "Scenario".to_owned(), numeric: false },
                    GridColumn { header: "Points".to_owned(), numeric: true },
                ],
                head: 0,
                rows: vec![vec![cell(nasty), cell("71.3")]],
            }),
            Block::Facts(vec![Fact { term: "Run".to_owned(), text: nasty.to_owned() }]),
            Block::NewPage,
        ],
        ..Document::default()
    };
    let page = of(&document);
    let escaped = "&lt;script&gt;alert(1)&lt;&#x2f;script&gt; &amp; &quot;x&quot;";
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    assert!(!page.contains("alert(1)</script>") && page.matches(escaped).count() == 6, "{page}");
    assert!(page.contains("<section>\n<h2 id=\"result\"") && page.contains("<a href=\"#result\">Result</a>"));
    assert!(page.contains("<td class=\"number\">71.3</td>"));
    assert_eq!(page.matches("<h1>").count(), 1);
}

/// A page without a study.
fn of(document: &Document) -> String {
    render(document, None, "")
}
