//! Documents for tests: with everything that a document can hold, in both languages.

use crate::model::Language;
use crate::report::document::{Block, Document, Fact, Grid, GridColumn, Illustration};
use crate::report::figure::{Bar, Caption, Figure, Part, StackedBars, Width};

/// Names that are long, and longer.
const NAMES: [&str; 12] = [
    "Eigenbetrieb",
    "Interkommunale Zusammenarbeit im Zweckverband mit Anstaltslast und gemeinsamer Personalgewinnung",
    "Vollauslagerung an ein kommunales Rechenzentrum",
    "Gemeinsame IT-GmbH der Landeshauptstadt und ihrer Beteiligungen",
    "Souveräne Cloud zuerst",
    "Hybrid: eigener Kern, Rechenzentrum für Standarddienste",
    "Informationssicherheitsmanagementdienstleistungsgesellschaft",
    "Status quo",
    "Kommunalunternehmen (Anstalt des öffentlichen Rechts)",
    "Landesdienstleister",
    "Genossenschaft",
    "Bundesweite Verwaltungscloud",
];

/// A figure with so many bars.
pub(super) fn figure(language: Language, bars: usize) -> Figure {
    let part = |value: f64, label: String| Part { value, label };
    let bar = |index: usize| {
        let value = 90.0 - 5.0 * index as f64;
        Bar {
            rank: format!("{}.", index + 1),
            name: NAMES[index % 12].to_owned(),
            lead: index == 0,
            parts: vec![
                part(value / 2.0, format!("{:.1}", value / 2.0)),
                part(value / 2.0, format!("{:.1}", value / 2.0)),
            ],
            total: part(value, format!("{value:.1}")),
        }
    };
    let groups = vec!["Leistung".to_owned(), "Steuerung".to_owned()];
    let drawing = StackedBars { groups, bars: (0..bars).map(bar).collect(), ..StackedBars::default() };
    let caption = Caption {
        name: "ranking".to_owned(),
        language,
        message: "Der Eigenbetrieb liegt vorn".to_owned(),
        alt: "Balkendiagramm: Der Eigenbetrieb liegt vorn.".to_owned(),
        ..Caption::default()
    };
    drawing.draw(&caption, Width::Print)
}

/// A table of so many rows and columns of numbers.
pub(super) fn grid(rows: usize, numbers: usize) -> Grid {
    let mut columns = vec![GridColumn { header: "Szenario".to_owned(), numeric: false }];
    let number = |index: usize| GridColumn { header: NAMES[index % 12].to_owned(), numeric: true };
    columns.extend((0..numbers).map(number));
    let row = |index: usize| {
        let cells = (0..numbers).map(|column| format!("{:.1}", (index * 7 + column * 3) as f64 / 1.3));
        std::iter::once(NAMES[index % 12].to_owned()).chain(cells).collect()
    };
    Grid { caption: "Rangfolge der Szenarien".to_owned(), columns, head: 0, rows: (0..rows).map(row).collect() }
}

/// A document with every kind of block; the tables have `rows` rows.
pub(super) fn document(language: Language, rows: usize) -> Document {
    let text =
        "Die Neuaufstellung als Dienstleister für die städtischen Unternehmen erfordert Informationssicherheit, \
                Verwaltungsmodernisierung und verlässliche Rechenzentrumsleistungen. Der Abstand zum Zweiten beträgt \
                3,2\u{A0}Punkte; in 56,2\u{202F}% der Läufe bleibt der Erste vorn."
            .to_owned();
    let illustration = |data: bool| {
        let data = data.then(|| grid(rows, 3));
        Block::Figure(Box::new(Illustration {
            figure: figure(language, rows.clamp(2, 12)),
            title: "Rangfolge".to_owned(),
            data,
        }))
    };
    let fact = |term: &str, text: &str| Fact { term: term.to_owned(), text: text.to_owned() };
    Document {
        title: "Künftiges Betriebsmodell der kommunalen IT".to_owned(),
        subtitle: "Bericht · Stand 12.02.2026".to_owned(),
        language,
        mark: Some("ILLUSTRATIV · ENTWURF".to_owned()),
        footer: "Lauf 8c1f09b2 · Eingaben 4f6e0c1d · waage 0.1.0".to_owned(),
        blocks: vec![
            Block::Message("Der Eigenbetrieb liegt vorn, aber nicht sicher".to_owned()),
            Block::Paragraph(text.clone()),
            Block::Heading { level: 2, id: "order", text: "Rangfolge".to_owned() },
            illustration(true),
            Block::Heading { level: 3, id: "numbers", text: "In Zahlen".to_owned() },
            Block::Table(grid(rows, 4)),
            Block::Note("Alle Gewichte sind Annahmen; der Bericht ersetzt keine Entscheidung.".to_owned()),
            Block::List { ordered: true, items: vec![text.clone(), "Kurz".to_owned()] },
            Block::List { ordered: false, items: vec!["Eins".to_owned(), text.clone()] },
            Block::Heading { level: 2, id: "trust", text: "Grundlagen".to_owned() },
            Block::Facts(vec![fact("Zinssatz", "1,7 %"), fact("Prüfsumme der Eingaben", &"4f6e0c1d".repeat(12))]),
            Block::WhatIf,
            Block::NewPage,
            Block::Table(grid(rows, 12)),
            illustration(false),
            Block::Paragraph(text),
        ],
    }
}
