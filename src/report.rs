//! What a reader gets: numbers as text, figures, tables, files for machines, all as bytes.
//!
//! Nothing here writes a file or asks the clock; a number is rounded once, in [`mod@format`], so that it reads the same
//! in a figure, its alternative text, a table and a file for machines.

pub mod answer;
pub mod chart;
pub mod csv;
pub mod diff;
pub mod document;
pub mod docx;
pub mod figure;
pub mod format;
pub mod html;
pub mod inputs;
pub mod manifest;
pub mod markdown;
pub mod pdf;
pub mod result;
pub mod robustness;
pub mod sweep;
pub mod table;
pub mod text;
pub mod verdict;
pub mod weights;
pub mod workbook;

use serde::Serialize;

use chart::Chart;
use csv::Dialect;
use figure::{Figure, Width, png, with_fonts};
use table::{Source, tables};

/// A file of a result: its path within the folder of the result, with `/`, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Path within the folder.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Pixels of a PNG for one px of the figure.
const PNG_SCALE: f64 = 2.0;

/// All files of a result but the manifest, in a fixed order. With `pictures`, every chart is a PNG as well as an SVG;
/// they are drawn on `threads` threads, and their bytes do not depend on how many.
#[must_use]
pub fn artifacts(source: Source<'_>, dialect: Dialect, pictures: bool, threads: usize) -> Vec<Artifact> {
    let tables = tables(source);
    let mut artifacts: Vec<Artifact> = tables
        .iter()
        .map(|table| Artifact { name: format!("{}.csv", table.name), bytes: csv::encode(table, dialect) })
        .collect();
    let figures: Vec<Figure> = Chart::ALL.into_iter().filter_map(|chart| chart.draw(source, Width::Screen)).collect();
    for figure in &figures {
        let bytes = with_fonts(&figure.svg).into_bytes();
        artifacts.push(Artifact { name: format!("charts/{}.svg", figure.name), bytes });
    }
    if pictures {
        artifacts.extend(pngs(&figures, threads));
    }
    let alt_texts = chart::alt_texts(&figures).into_bytes();
    artifacts.push(Artifact { name: "charts/alt-texts.txt".to_owned(), bytes: alt_texts });
    let report = document::report(source);
    let page = html::html(source, &report).into_bytes();
    artifacts.push(Artifact { name: "report.html".to_owned(), bytes: page });
    artifacts.push(json("result.json", &result::result(source)));
    let paper = document::paper(source);
    artifacts.push(Artifact { name: "paper.md".to_owned(), bytes: markdown::markdown(&paper).into_bytes() });
    artifacts.push(Artifact { name: "paper.docx".to_owned(), bytes: docx::docx(&paper) });
    artifacts.push(inputs::artifact(source));
    artifacts.push(Artifact { name: "results.xlsx".to_owned(), bytes: workbook::results(source, &tables) });
    artifacts.extend(printed("report.pdf", &report, pdf::Setting::of(source)));
    artifacts.extend(printed("summary.pdf", &document::summary(source), pdf::Setting::of_summary(source)));
    artifacts
}

/// A document as PDF; no file at all rather than one that breaks the rules of its format.
fn printed(name: &str, document: &document::Document, setting: pdf::Setting<'_>) -> Option<Artifact> {
    let bytes = pdf::pdf_with(document, setting).ok()?;
    Some(Artifact { name: name.to_owned(), bytes })
}

/// A value as a JSON file.
#[must_use]
pub fn json(name: &str, value: &impl Serialize) -> Artifact {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    Artifact { name: name.to_owned(), bytes }
}

fn pngs(figures: &[Figure], threads: usize) -> Vec<Artifact> {
    let share = figures.len().div_ceil(threads.max(1)).max(1);
    let draw = |figure: &Figure| {
        let bytes = png(&figure.svg, PNG_SCALE).ok()?;
        Some(Artifact { name: format!("charts/{}.png", figure.name), bytes })
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = figures
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().filter_map(draw).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}
