//! Documents of odd studies: they must be made, be in order and say the same in both languages.

use std::collections::BTreeSet;

use super::{Block, Document, report, summary};
use crate::evaluate::Evaluation;
use crate::model::Language;
use crate::report::chart::Chart;
use crate::report::chart::samples::Sample;
use crate::report::table::Source;
use crate::robustness::{Robustness, Settings, robustness};
use crate::study::Study;

/// A few runs, where there can be any.
fn runs(study: &Study, evaluation: &Evaluation) -> Option<Robustness> {
    let settings = Settings { draws: 4096, ..Settings::default() };
    let running = evaluation.failure.is_none() && evaluation.knocked_out.contains(&false);
    running.then(|| robustness(study, evaluation, &settings).unwrap())
}

/// Both documents of a sample, with and without robustness, in both languages.
fn documents(sample: Sample, sure: bool) -> Vec<[Document; 2]> {
    let (study, mut evaluation) = sample.evaluated();
    let known = if sure { runs(&study, &evaluation) } else { None };
    if let Some(known) = &known {
        let leaders: Vec<usize> = known.verdict.leaders.iter().map(|&at| known.kept[at]).collect();
        evaluation.share_lead(&leaders);
    }
    let made = |language: Language| {
        let mut source = Source::new(&study, &evaluation, language);
        source.robustness = known.as_ref();
        [report(source), summary(source)]
    };
    let [de, en] = [made(Language::De), made(Language::En)];
    for (de, en) in de.iter().zip(&en) {
        assert_eq!(outline(de), outline(en), "the two languages differ in structure");
    }
    vec![de, en]
}

/// The kinds of the blocks, with what must be the same in both languages.
fn outline(document: &Document) -> Vec<String> {
    let kind = |block: &Block| match block {
        Block::Heading { level, id, .. } => format!("heading {level} {id}"),
        Block::Message(_) => "message".to_owned(),
        Block::Paragraph(_) => "paragraph".to_owned(),
        Block::Note(_) => "note".to_owned(),
        Block::List { ordered, items } => format!("list {ordered} {}", items.len()),
        Block::Figure(figure) => {
            let data = figure.data.as_ref().map(|grid| (grid.columns.len(), grid.rows.len()));
            format!("figure {} {data:?}", figure.figure.name)
        }
        Block::Table(grid) => format!("table {} {}", grid.columns.len(), grid.rows.len()),
        Block::Facts(facts) => format!("facts {}", facts.len()),
        Block::WhatIf => "what if".to_owned(),
        Block::NewPage => "new page".to_owned(),
    };
    document.blocks.iter().map(kind).collect()
}

/// What every document keeps.
fn in_order(document: &Document) {
    let mut ids = BTreeSet::new();
    let mut last = 1;
    let mut charts = BTreeSet::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level, id, text } => {
                assert!((2..=last + 1).contains(level) && *level <= 3, "{id}: level {level} after {last}");
                assert!(ids.insert(*id), "{id} twice");
                assert!(!text.is_empty() && id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{id}");
                last = *level;
            }
            Block::Message(text) | Block::Paragraph(text) | Block::Note(text) => {
                assert!(!text.trim().is_empty() && !text.contains("  "), "{text:?}");
            }
            Block::List { items, .. } => assert!(!items.is_empty() && items.iter().all(|item| !item.is_empty())),
            Block::Figure(figure) => {
                assert!(!figure.title.is_empty() && charts.insert(figure.figure.name.clone()), "{}", figure.title);
                figure.data.iter().for_each(whole);
            }
            Block::Table(grid) => whole(grid),
            Block::Facts(facts) => assert!(facts.iter().all(|fact| !fact.term.is_empty() && !fact.text.is_empty())),
            Block::WhatIf | Block::NewPage => {}
        }
    }
    assert!(document.blocks.iter().filter(|block| matches!(block, Block::Message(_))).count() == 1);
    assert!(!document.title.is_empty() && !document.footer.is_empty());
}

fn whole(grid: &super::Grid) {
    assert!(!grid.caption.is_empty() && !grid.rows.is_empty() && grid.head < grid.columns.len(), "{}", grid.caption);
    assert!(grid.rows.iter().all(|row| row.len() == grid.columns.len()), "{}", grid.caption);
    assert!(grid.rows.iter().flatten().all(|cell| !cell.is_empty()), "{grid:?}");
    assert!(grid.columns.iter().all(|column| !column.header.is_empty()), "{grid:?}");
}

fn messages(sample: Sample, sure: bool) -> Vec<String> {
    let made = documents(sample, sure);
    made.iter().flatten().for_each(in_order);
    let message = |document: &Document| {
        document.blocks.iter().find_map(|block| match block {
            Block::Message(text) => Some(text.replace(['\u{A0}', '\u{202F}'], " ")),
            _ => None,
        })
    };
    made[0].iter().filter_map(message).collect()
}

#[test]
fn a_single_scenario_has_a_document() {
    for sure in [false, true] {
        let told = messages(Sample::new(&[&[70.0, 40.0]]), sure);
        assert!(told[0].contains("nichts zu vergleichen") && told[0] == told[1], "{told:?}");
    }
}

#[test]
fn where_all_are_out_the_document_says_so() {
    for sure in [false, true] {
        let told = messages(Sample::new(&[&[10.0, 40.0], &[20.0, 50.0]]).gate(0, 50.0), sure);
        assert!(told[0].contains("Alle Szenarien sind"), "{told:?}");
    }
}

#[test]
fn twelve_scenarios_with_long_names_fit() {
    const LONG: [&str; 12] = [
        "Dienstleister für städtische Unternehmen und Beteiligungen im ersten Ring der Umgebung",
        "Zweckverband für kommunale Informationsverarbeitung der Landkreise und Städte im Norden",
        "Eigenbetrieb mit eigener Wirtschaftsführung, Sonderrechnung und Betriebsausschuss",
        "Anstalt des öffentlichen Rechts gemeinsam mit drei benachbarten kreisfreien Städten",
        "Stärkung strategischer Partnerschaften mit geeigneten Dienstleistern der Privatwirtschaft",
        "Status quo beibehalten und die eigene Informationstechnik um zwölf Stellen stärken",
        "Beitritt zu einem bestehenden länderübergreifenden öffentlichen Dienstleister",
        "Gemeinsame Gesellschaft mit den Stadtwerken unter Führung der Stadtverwaltung",
        "Auslagerung des Rechenzentrums bei eigener Betreuung aller Arbeitsplätze vor Ort",
        "Vollständige Auslagerung an einen Anbieter nach europaweiter Ausschreibung der Leistung",
        "Schrittweise Verlagerung der Fachverfahren zu deren Herstellern mit eigener Steuerung",
        "Kooperation auf Grundlage öffentlich-rechtlicher Vereinbarungen mit dem Landkreis",
    ];
    let scores: Vec<Vec<f64>> = (0..12).map(|s| vec![90.0 - 5.0 * f64::from(s), 20.0 + 6.0 * f64::from(s)]).collect();
    let rows: Vec<&[f64]> = scores.iter().map(Vec::as_slice).collect();
    let weights = [1.0, 3.0];
    let mut sample = Sample::new(&rows).named(&LONG);
    for profile in ["eins", "zwei", "drei", "vier", "fuenf", "sechs", "sieben"] {
        sample = sample.profile(profile, &weights);
    }
    let costs: Vec<(f64, f64, f64)> = (0..12).map(|s| (9.0, 10.0 + f64::from(s), 30.0)).collect();
    let made = documents(sample.costs(&costs), true);
    made.iter().flatten().for_each(in_order);
    let summary = &made[0][1];
    let sizes: Vec<(usize, usize)> = summary
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(grid) => Some((grid.rows.len(), grid.columns.len())),
            _ => None,
        })
        .collect();
    assert!(sizes.iter().all(|&(rows, columns)| rows <= 6 && columns <= 7), "{sizes:?}");
    let letters: usize = texts(summary).iter().map(|text| text.chars().count()).sum();
    assert!(letters < 7500, "{letters} characters do not fit on two pages");
    assert_eq!(summary.blocks.iter().filter(|block| **block == Block::NewPage).count(), 1);
}

#[test]
fn every_chart_appears_once_with_its_data() {
    let sample = Sample::new(&[&[80.0, 40.0, 60.0], &[55.0, 70.0, 50.0], &[20.0, 30.0, 90.0]])
        .blocks(&[&[60.0, 70.0], &[50.0, 40.0], &[90.0, 10.0]])
        .profile("anders", &[1.0, 4.0, 1.0])
        .cell(0, 0, (60.0, 80.0, 95.0), crate::model::Origin::Own)
        .cell(1, 0, (30.0, 55.0, 90.0), crate::model::Origin::Own)
        .costs(&[(9.0, 10.0, 12.0), (8.0, 9.0, 10.0), (7.0, 8.0, 9.0)]);
    let (study, evaluation) = sample.evaluated();
    let known = runs(&study, &evaluation);
    let mut source = Source::new(&study, &evaluation, Language::De);
    source.robustness = known.as_ref();
    let document = report(source);
    let shown: Vec<(&str, bool)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some((figure.figure.name.as_str(), figure.data.is_some())),
            _ => None,
        })
        .collect();
    for chart in Chart::ALL {
        let drawn = chart.caption(source).is_some();
        let found: Vec<_> = shown.iter().filter(|(name, _)| *name == chart.name()).collect();
        assert_eq!(found.len(), usize::from(drawn), "{}", chart.name());
        let own_table = matches!(chart, Chart::Flips | Chart::BenefitCost);
        assert!(found.iter().all(|(_, data)| *data != own_table), "{}", chart.name());
    }
    assert_eq!(shown.len(), Chart::ALL.len(), "the sample should show every chart: {shown:?}");
}

/// All texts of a document but those of the figures.
fn texts(document: &Document) -> Vec<String> {
    let mut texts = vec![document.title.clone(), document.subtitle.clone(), document.footer.clone()];
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Message(text) | Block::Paragraph(text) | Block::Note(text) => {
                texts.push(text.clone());
            }
            Block::List { items, .. } => texts.extend(items.clone()),
            Block::Figure(figure) => texts.push(figure.title.clone()),
            Block::Table(grid) => {
                texts.push(grid.caption.clone());
                texts.extend(grid.columns.iter().map(|column| column.header.clone()));
                texts.extend(grid.rows.iter().flatten().cloned());
            }
            Block::Facts(facts) => texts.extend(facts.iter().flat_map(|fact| [fact.term.clone(), fact.text.clone()])),
            Block::WhatIf | Block::NewPage => {}
        }
    }
    texts
}
