//! What holds for every document on paper.

use super::flow::{Drawing, Layout};
use super::page::{HEIGHT, SMALLEST, WIDTH};
use super::samples::{document, figure, grid};
use super::*;
use crate::model::Language;
use crate::report::document::{Block, Illustration};

fn laid_out<T>(document: &Document, pages: Option<usize>, test: impl FnOnce(&Layout) -> T) -> T {
    let fonts = Fonts::new().unwrap();
    let fitted = fit::fit(document, Breaker { fonts: &fonts, language: document.language }, pages);
    test(&fitted.layout)
}

/// Every text is within the column and not too small; texts of a page do not lie on each other.
fn assert_tidy(layout: &Layout) {
    for (page, sheet) in layout.sheets.iter().enumerate() {
        let mut boxes: Vec<(f64, f64, f64, f64, &str)> = Vec::new();
        for mark in &sheet.marks {
            let (right, top, bottom) = match &mark.drawing {
                Drawing::Text { line, size, .. } => {
                    assert!(*size >= SMALLEST, "{}", line.text);
                    let (top, bottom) = (mark.y - 0.73 * size, mark.y + 0.2 * size);
                    boxes.push((mark.x, mark.x + line.width, top, bottom, &line.text));
                    (mark.x + line.width, top, bottom)
                }
                Drawing::Area { width, height, .. } | Drawing::Figure { width, height, .. } => {
                    (mark.x + width, mark.y, mark.y + height)
                }
            };
            let within = mark.x >= -0.01 && right <= WIDTH + 0.01 && top >= -0.01 && bottom <= HEIGHT + 0.01;
            assert!(within, "page {}: {:?}", page + 1, mark.drawing);
        }
        for (index, a) in boxes.iter().enumerate() {
            for b in &boxes[index + 1..] {
                let apart = a.1 <= b.0 || b.1 <= a.0 || a.3 <= b.2 || b.3 <= a.2;
                assert!(apart, "page {}: {:?} lies on {:?}", page + 1, a.4, b.4);
            }
        }
    }
}

fn said(layout: &Layout) -> String {
    let marks = layout.sheets.iter().flat_map(|sheet| &sheet.marks);
    marks
        .filter_map(|mark| if let Drawing::Text { line, .. } = &mark.drawing { Some(line.text.as_str()) } else { None })
        .collect()
}

#[test]
fn no_text_leaves_the_column_or_another_text() {
    for language in Language::ALL {
        for rows in [0, 1, 3, 12, 60] {
            laid_out(&document(language, rows), None, assert_tidy);
        }
    }
}

#[test]
fn the_same_document_gives_the_same_valid_file() {
    for language in Language::ALL {
        let document = document(language, 12);
        let dated = Setting { date: Some("2026-02-12"), pages: None };
        let first = pdf_with(&document, dated).unwrap();
        assert!(first == pdf_with(&document, dated).unwrap());
        let undated = pdf(&document).unwrap();
        assert!(undated != first);
        assert!(pdf_with(&document, Setting { date: Some("Februar"), pages: None }).unwrap() == undated);
    }
}

#[test]
fn a_header_stands_on_every_page_of_its_table() {
    let blocks = vec![Block::Table(grid(120, 3))];
    let document = Document { title: "Tabelle".to_owned(), blocks, ..Document::default() };
    laid_out(&document, None, |layout| {
        assert!(layout.sheets.len() >= 4);
        for sheet in &layout.sheets {
            let texts: Vec<&str> = sheet
                .marks
                .iter()
                .filter_map(
                    |mark| if let Drawing::Text { line, .. } = &mark.drawing { Some(line.text.trim()) } else { None },
                )
                .collect();
            assert!(texts.contains(&"Szenario"), "{texts:?}");
        }
    });
}

#[test]
fn wide_tables_become_parts() {
    let blocks = vec![Block::Table(grid(4, 12))];
    let document = Document { title: "Tabelle".to_owned(), blocks, ..Document::default() };
    let text = laid_out(&document, None, said);
    assert!(text.contains("(Teil 1 von 2)") && text.contains("(Teil 2 von 2)"), "{text}");
}

#[test]
fn a_summary_has_two_pages_whatever_is_in_it() {
    for language in Language::ALL {
        for rows in [1, 6, 12, 30] {
            let full = document(language, rows);
            for blocks in [full.blocks.len(), 8, 3, 2] {
                let document = Document { blocks: full.blocks[..blocks].to_vec(), ..full.clone() };
                laid_out(&document, Some(2), |layout| {
                    assert_eq!(layout.sheets.len(), 2, "{rows} rows, {blocks} blocks");
                    assert_tidy(layout);
                });
            }
        }
    }
    let text = laid_out(&document(Language::De, 60), Some(2), said);
    assert!(text.contains("steht im Bericht"));
    assert!(!laid_out(&document(Language::De, 1), None, said).contains("steht im Bericht"));
}

#[test]
fn hostile_texts_neither_panic_nor_hang_nor_spoil_the_file() {
    let giant = "Verwaltung".repeat(1_000);
    let strange = "😀 漢字 \u{0}\u{1B}[31m \u{202E}abc\u{FFFE}\u{E000} שלום e\u{301}\u{338}\u{AD} <b>&amp;".to_owned();
    for text in [giant, strange, String::new(), " \u{200B} ".to_owned()] {
        let mut odd = document(Language::De, 2);
        (odd.title, odd.subtitle, odd.footer) = (text.clone(), text.clone(), text.clone());
        odd.mark = Some(text.clone());
        let mut drawn = figure(Language::De, 2);
        drawn.svg = drawn.svg.replace("Eigenbetrieb", "漢u\u{308}😀");
        drawn.alt.clear();
        let mut table = grid(2, 2);
        table.caption.clone_from(&text);
        table.columns[1].header.clone_from(&text);
        table.rows[0] = vec![text.clone(), text.clone()];
        let facts = vec![crate::report::document::Fact { term: text.clone(), text: text.clone() }];
        odd.blocks = vec![
            Block::Heading { level: 3, id: "x", text: text.clone() },
            Block::Message(text.clone()),
            Block::Note(text.clone()),
            Block::List { ordered: true, items: vec![text.clone()] },
            Block::Facts(facts),
            Block::Figure(Box::new(Illustration { figure: drawn, title: text.clone(), data: Some(table.clone()) })),
            Block::Table(table),
            Block::Paragraph(text.clone()),
        ];
        laid_out(&odd, None, assert_tidy);
        for pages in [None, Some(2)] {
            pdf_with(&odd, Setting { date: Some("2026-02-12"), pages }).unwrap();
        }
        assert_eq!(laid_out(&odd, Some(2), |layout| layout.sheets.len()), 2);
    }
}

#[test]
fn a_figure_that_is_no_drawing_is_an_error() {
    let mut drawn = figure(Language::De, 2);
    "<svg".clone_into(&mut drawn.svg);
    let illustration = Illustration { figure: drawn, title: String::new(), data: None };
    let document = Document { blocks: vec![Block::Figure(Box::new(illustration))], ..Document::default() };
    assert!(matches!(pdf(&document), Err(PdfError::Figure(_))));
}

#[test]
fn an_empty_document_is_still_a_file() {
    assert!(pdf(&Document::default()).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn days_are_read() {
    assert_eq!(day("2026-02-12"), Some((2026, 2, 12)));
    for text in ["", "2026", "2026-13-01", "2026-02-30", "12.02.2026", "2026-02-12-1", "0-1-1"] {
        assert_eq!(day(text), None, "{text}");
    }
}
