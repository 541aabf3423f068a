//! What must hold for every chart, and each title against its numbers.

use super::samples::Sample;
use super::{Chart, Source, alt_texts};
use crate::evaluate::{Evaluation, evaluate};
use crate::model::{Language, Origin, Role};
use crate::report::figure::{Figure, Width, colour};
use crate::robustness::{Robustness, Settings, robustness};
use crate::study::{Mode, Provenance, Status, Study};

/// The layout holds: no text leaves the page, lies on another or cannot be read.
fn assert_sound(figure: &Figure, hint: &str) {
    for (index, one) in figure.texts().iter().enumerate() {
        let b = one.bounds;
        let inside = b.left >= 0.0 && b.top >= 0.0 && b.right <= figure.width && b.bottom <= figure.height;
        assert!(inside, "{hint}: {:?} leaves the page", one.text);
        let readable = one.grounds.iter().all(|&ground| colour::contrast(one.ink, ground) >= 4.5);
        assert!(readable, "{hint}: {:?} cannot be read", one.text);
        let texts = figure.texts();
        let below = texts[..index].iter().find(|other| b.overlap(&other.bounds) >= 0.5);
        assert!(below.is_none(), "{hint}: {:?} lies on {:?}", one.text, below.map(|other| &other.text));
    }
}

/// A few runs, where there can be any.
fn runs(study: &Study, evaluation: &Evaluation) -> Option<Robustness> {
    let settings = Settings { draws: 4096, ..Settings::default() };
    let running = evaluation.failure.is_none() && evaluation.knocked_out.contains(&false);
    running.then(|| robustness(study, evaluation, &settings).unwrap())
}

/// Draws everything in both languages and widths, twice; returns the names of the charts that there are.
fn assert_charts(study: &Study, hint: &str) -> Vec<&'static str> {
    let evaluation = evaluate(study);
    let robustness = runs(study, &evaluation);
    let mut there = Vec::new();
    for chart in Chart::ALL {
        let [de, en] = Language::ALL
            .map(|language| Source { robustness: robustness.as_ref(), ..Source::new(study, &evaluation, language) });
        for width in Width::ALL {
            let hint = format!("{hint} {} {width:?}", chart.name());
            let (Some(german), Some(english)) = (chart.draw(de, width), chart.draw(en, width)) else {
                assert!(chart.draw(de, width).is_none() && chart.draw(en, width).is_none(), "{hint}");
                continue;
            };
            for (one, other) in chart.caption(de).iter().zip(&chart.caption(en)) {
                assert_ne!(one.message, other.message, "{hint}");
                assert_ne!(one.subtitle, other.subtitle, "{hint}");
                assert_ne!(one.footer, other.footer, "{hint}");
                for word in ["MCDA", "core", "domin", "utility", "baseline", "NaN", "inf "] {
                    let texts = [&one.message, &other.message, &one.alt, &other.alt];
                    assert!(texts.iter().all(|text| !text.contains(word)), "{hint}: {word}");
                }
            }
            for (figure, source) in [(&german, de), (&english, en)] {
                assert_sound(figure, &hint);
                assert_eq!(figure.name, chart.name());
                assert_eq!(Some(figure), chart.draw(source, width).as_ref(), "{hint}: other bytes");
                let alt = figure.alt.chars().count();
                assert!((40..=350).contains(&alt), "{hint}: alternative text of {alt} characters: {}", figure.alt);
                let message = chart.caption(source).map(|caption| caption.message).unwrap_or_default();
                assert!(!message.is_empty() && !message.contains("  "), "{hint}: {message:?}");
            }
            there.push(chart.name());
        }
    }
    there.dedup();
    there
}

#[test]
fn every_example_study_is_drawn() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut studies: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    studies.sort();
    assert!(studies.len() >= 7);
    for path in studies {
        let study = crate::load::load(&path).unwrap();
        let there = assert_charts(&study, &study.name);
        assert_eq!(study.name == "potsdam-2024", there.len() == Chart::ALL.len(), "{}: {there:?}", study.name);
        // A title is never cut off.
        let evaluation = evaluate(&study);
        for (chart, language) in Chart::ALL.into_iter().flat_map(|chart| Language::ALL.map(|l| (chart, l))) {
            let source = Source::new(&study, &evaluation, language);
            let Some(figure) = chart.draw(source, Width::Print) else { continue };
            let texts = figure.texts();
            let cut = texts.iter().take(2).find(|text| text.text.ends_with('…'));
            assert!(cut.is_none(), "{} {}: {cut:?}", study.name, chart.name());
        }
    }
}

#[test]
fn names_are_read_back_and_unknown_ones_are_told() {
    for chart in Chart::ALL {
        assert_eq!(chart.name().parse(), Ok(chart));
    }
    let error = "pie".parse::<Chart>().unwrap_err();
    assert!(error.to_string().contains("benefit-cost"), "{error}");
}

#[test]
fn unusual_studies_are_drawn() {
    const LONG: &str =
        "Neuaufstellung als gemeinsamer Dienstleister für sämtliche städtischen Unternehmen und Beteiligungen";
    let long: Vec<String> = (0..12).map(|index| format!("{LONG} {index}")).collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    let steps: Vec<Vec<f64>> = (0..12).map(|s| (0..8).map(|c| f64::from((s * 37 + c * 53) % 101)).collect()).collect();
    let steps: Vec<&[f64]> = steps.iter().map(Vec::as_slice).collect();
    let costs: Vec<(f64, f64, f64)> = (0..12).map(|s| f64::from(s) - 4.0).map(|c| (c - 1.0, c, c + 2.0)).collect();
    let many = Sample::new(&steps).profile("zweites", &[8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 0.0]).costs(&costs);
    let hostile = ["<script>&\"'", "\u{0}\u{202E}rtl", "", "ﷺ 数据", "a\u{AD}b\nc"];
    let mut integrated = Sample::new(&[&[10.0, 40.0], &[70.0, 20.0]]).costs(&[(1.0, 2.0, 3.0), (4.0, 5.0, 6.0)]);
    integrated.parts.settings.mode = Mode::Integrated;
    integrated.parts.criteria[1].role = Role::Monetary;
    let mut others = Vec::new();
    for (name, sample, charts) in [
        ("twelve", many.named(&long), 15),
        ("hostile", Sample::new(&[&[1.0], &[2.0], &[3.0], &[4.0], &[5.0]]).named(&hostile), 9),
        ("one", Sample::new(&[&[50.0, 60.0]]).costs(&[(1.0, 1.0, 1.0)]), 6),
        ("equal", Sample::new(&[&[50.0], &[50.0], &[50.0]]).costs(&[(1.0, 2.0, 3.0); 3]).profile("q", &[1.0]), 12),
        ("zero", Sample::new(&[&[0.0], &[0.0]]), 9),
        ("all out", Sample::new(&[&[1.0], &[2.0]]).gate(0, 5.0).costs(&[(1.0, 1.0, 1.0); 2]), 3),
        ("blocks", Sample::new(&[&[1.0, 0.0], &[2.0, 0.0]]).blocks(&[&[5.0, 90.0], &[60.0, 3.0]]).gate(1, 4.0), 11),
        ("integrated", integrated, 10),
        ("savings", Sample::new(&[&[1.0], &[9.0]]).costs(&[(-3.0, -2.0, -1.0), (0.0, 0.0, 0.0)]), 10),
        ("whole scale", Sample::new(&[&[1.0], &[9.0]]).cell(0, 0, (0.0, 50.0, 100.0), Origin::WholeScale), 10),
    ] {
        let (study, _) = sample.evaluated();
        let there = assert_charts(&study, name);
        if there.len() != charts {
            others.push(format!("{name}: {there:?}"));
        }
    }
    assert!(others.is_empty(), "other charts than expected: {others:#?}");
}

#[test]
fn the_caption_tells_state_source_and_that_data_are_illustrative() {
    let mut sample = Sample::new(&[&[50.0], &[40.0]]);
    sample.parts.settings.provenance = Provenance::Illustrative;
    sample.parts.settings.data_date = Some("2026-02-12".to_string());
    sample.parts.settings.source = "Vorlage 24/SVV/0327".to_string();
    let caption = sample.caption(Chart::Ranking, Language::De).unwrap();
    assert_eq!(caption.mark.as_deref(), Some("Illustrativ, Entwurf"));
    assert_eq!(
        caption.footer,
        [
            "ENTWURF · Stand 12.02.2026 · Gewichte: gleich · ohne Kosten",
            "Illustrative Daten: Gewichte und Bewertungen sind Annahmen, kein Ergebnis.",
            "Quelle: Vorlage 24/SVV/0327",
        ]
    );
    assert_eq!(
        caption.subtitle,
        "Beispiel: Gesamtnutzen in Punkten (0–100), aufgeteilt nach Kriterien; Gewichte: gleich"
    );
    assert_eq!(
        caption.alt,
        "Balkendiagramm: Rangfolge von zwei Szenarien in Punkten (0–100). „Alpha“ (a) liegt mit 50,0 Punkten vorn, \
         10,0 Punkte vor b. Punkte: a 50,0; b 40,0. Illustrative Daten, alle Werte in ranking.csv."
    );

    let mut sample = Sample::new(&[&[50.0], &[40.0]]);
    sample.parts.settings.status = Status::Reviewed;
    sample.parts.settings.reviewed_by = vec!["M. Lang".to_string(), "A. Kurz".to_string()];
    let caption = sample.caption(Chart::Ranking, Language::En).unwrap();
    assert_eq!(caption.mark, None);
    assert_eq!(caption.footer, ["Reviewed by M. Lang and A. Kurz · weights: gleich · no costs"]);
}

#[test]
fn the_file_of_alternative_texts_lists_the_charts_that_there_are() {
    let (study, evaluation) = Sample::new(&[&[50.0], &[40.0]]).evaluated();
    let source = Source::new(&study, &evaluation, Language::De);
    let figures: Vec<Figure> = Chart::ALL.into_iter().filter_map(|chart| chart.draw(source, Width::Screen)).collect();
    let text = alt_texts(&figures);
    let heads: Vec<_> = text.lines().filter(|line| line.contains(".svg")).collect();
    assert_eq!(heads, ["ranking.svg", "criteria.svg", "weights.svg", "why.svg", "methods.svg"]);
    assert_eq!(text.lines().nth(1), Some(figures[0].alt.as_str()));
}
