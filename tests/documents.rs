//! The report and the summary of the Potsdam study, read as data.

use std::collections::BTreeSet;
use std::path::PathBuf;

use waage::evaluate::{Evaluation, evaluate};
use waage::load::load;
use waage::model::Language;
use waage::report::chart::Chart;
use waage::report::document::{Block, Document, Grid, report, summary};
use waage::report::format::round;
use waage::report::table::{Source, Value, tables};
use waage::robustness::{Robustness, Settings, robustness};
use waage::study::Study;

struct Potsdam {
    study: Study,
    evaluation: Evaluation,
    robustness: Robustness,
}

impl Potsdam {
    fn new() -> Self {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024");
        let study = load(&folder).unwrap();
        let mut evaluation = evaluate(&study);
        let settings = Settings { draws: 8192, seed: 1, ..Settings::default() };
        let robustness = robustness(&study, &evaluation, &settings).unwrap();
        let leaders: Vec<usize> = robustness.verdict.leaders.iter().map(|&at| robustness.kept[at]).collect();
        evaluation.share_lead(&leaders);
        Self { study, evaluation, robustness }
    }

    fn source(&self, language: Language) -> Source<'_> {
        let mut source = Source::new(&self.study, &self.evaluation, language);
        source.robustness = Some(&self.robustness);
        source
    }
}

fn grids(document: &Document) -> Vec<&Grid> {
    let mut grids = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Table(grid) => grids.push(grid),
            Block::Figure(figure) => grids.extend(&figure.data),
            _ => {}
        }
    }
    grids
}

/// The texts that running words are made of.
fn sentences(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Message(text) | Block::Paragraph(text) | Block::Note(text) => {
                texts.push(text.clone());
            }
            Block::List { items, .. } => texts.extend(items.clone()),
            _ => {}
        }
    }
    texts
}

/// The numbers of a German text: digits with a decimal comma, thousands by narrow spaces or dots, signs left out.
fn numbers(text: &str) -> Vec<(f64, u8)> {
    let mut found = Vec::new();
    let joined: String = text.chars().filter(|&c| c != '\u{202F}').collect();
    for word in joined.split(|c: char| !(c.is_ascii_digit() || c == ',')) {
        let word = word.trim_matches(',');
        if !word.is_empty() && word.matches(',').count() < 2 {
            let places = word.split_once(',').map_or(0, |(_, fraction)| fraction.len());
            if let (Ok(number), Ok(places)) = (word.replace(',', ".").parse(), u8::try_from(places)) {
                found.push((number, places));
            }
        }
    }
    found
}

/// Every number with a decimal in the tables of the documents is a number of the tables of results, of the charts'
/// sentences or of the settings, rounded once to as many places as are printed.
#[test]
fn every_printed_number_is_a_rounded_number_of_the_tables() {
    let potsdam = Potsdam::new();
    let source = potsdam.source(Language::De);
    let mut known: Vec<f64> = vec![potsdam.study.settings.money.as_ref().map_or(0.0, |money| money.rate_percent)];
    for table in tables(source) {
        known.extend(table.rows.iter().flatten().filter_map(|value| match value {
            Value::Number(number, _) => Some(number.abs()),
            Value::Integer(number) => Some(*number as f64),
            _ => None,
        }));
    }
    // What the tables do not hold: sums, medians, weights within the groups, ends of scales.
    let study = &potsdam.study;
    known.extend(potsdam.robustness.figures.quantiles.iter().flatten().map(|quantile| quantile.value));
    for profile in &study.profiles {
        known.extend(profile.weights.local().iter().chain(profile.weights.global()).map(|weight| 100.0 * weight));
    }
    let main = potsdam.evaluation.main();
    for s in 0..study.alternatives.len() {
        for &group in study.tree.groups() {
            let below = |&c: &usize| study.tree.group_of(study.criteria[c].node) == Some(group);
            known.push((0..study.criteria.len()).filter(below).map(|c| main.values.contributions_of(s)[c]).sum());
        }
    }
    for cost in potsdam.evaluation.costs.iter().flatten().flatten() {
        known.extend([cost.low, cost.likely, cost.high]);
        known.extend(cost.detail.iter().flat_map(|detail| [detail.one_off.euros(), detail.running.euros()]));
    }
    let why = waage::report::answer::why(source, main.order[0], main.order[1]);
    known.extend(why.terms.iter().flat_map(|term| [term.printed.abs(), term.points.abs()]));
    known.extend([why.lead, why.ahead.value, why.behind.value]);
    known.push(why.cost.as_ref().and_then(|cost| cost.difference).map_or(0.0, f64::abs));
    let side = |sign: i64| -> f64 {
        why.terms.iter().filter(|term| term.tenths * sign > 0).map(|term| term.printed.abs()).sum()
    };
    known.extend([side(1), side(-1)]);
    let flip = waage::report::answer::flip(source, main.order[0]);
    known.extend(flip.joint.iter().flat_map(|joint| {
        joint.weights.iter().flat_map(|weight| [100.0 * weight.now, 100.0 * weight.at]).chain([100.0 * joint.moved])
    }));
    for document in [report(source), summary(source)] {
        let cells = grids(&document).into_iter().flat_map(|grid| grid.rows.iter().flatten().cloned());
        // Sentences on criteria and evidence quote texts of the study; their numbers are not ours.
        let told = sentences(&document).into_iter().filter(|text| !text.contains("24/SVV"));
        for text in cells.chain(told) {
            for (number, places) in numbers(&text).into_iter().filter(|&(_, places)| places > 0) {
                let fits = |&value: &f64| [1.0, 1e3, 1e6, 1e9].iter().any(|unit| round(value / unit, places) == number);
                assert!(known.iter().any(fits) || number == 0.5, "{number} in {text}");
            }
        }
    }
}

#[test]
fn both_languages_say_the_same_in_the_same_order() {
    let potsdam = Potsdam::new();
    let [de, en] = [Language::De, Language::En].map(|language| potsdam.source(language));
    for (de, en) in [(report(de), report(en)), (summary(de), summary(en))] {
        assert_eq!(de.blocks.len(), en.blocks.len());
        for (de, en) in de.blocks.iter().zip(&en.blocks) {
            assert_eq!(std::mem::discriminant(de), std::mem::discriminant(en), "{de:?}\n{en:?}");
            if let (Block::Heading { id: de, .. }, Block::Heading { id: en, .. }) = (de, en) {
                assert_eq!(de, en);
            }
        }
        let sizes = |document: &Document| -> Vec<(usize, usize)> {
            grids(document).iter().map(|grid| (grid.rows.len(), grid.columns.len())).collect()
        };
        assert_eq!(sizes(&de), sizes(&en));
    }
}

#[test]
fn german_is_german_and_english_is_english() {
    const ENGLISH: [&str; 14] = [
        " the ", " of ", " and ", " runs", "rank ", "weight", "score", "scenario", "Scenario", " is ", "ranking",
        "share", "report", " first ",
    ];
    const GERMAN: [&str; 8] = [" und ", " der ", " die ", "Läufe", " Rang ", " von ", "Gewicht", " nicht "];
    let potsdam = Potsdam::new();
    for make in [report, summary] {
        let (de, en) = (make(potsdam.source(Language::De)), make(potsdam.source(Language::En)));
        // Titles of books stay in their language.
        let ours = |text: &String| !text.contains("1976") && !text.contains("2001");
        for text in sentences(&de).into_iter().filter(ours) {
            assert!(ENGLISH.iter().all(|word| !text.contains(word)), "{text}");
            assert!(!text.contains('“') || text.matches('„').count() == text.matches('“').count(), "{text}");
        }
        for text in sentences(&en).into_iter().filter(ours) {
            assert!(GERMAN.iter().all(|word| !text.contains(word)) && !text.contains('„'), "{text}");
        }
    }
}

/// No jargon: what a council member would have to ask about.
#[test]
fn a_reader_without_the_method_understands_every_sentence() {
    const JARGON: [&str; 16] = [
        "Monte",
        "SMAA",
        "Dirichlet",
        "Quantil",
        "Kendall",
        "Tau",
        "Borda",
        "Copeland",
        "Sensitivität",
        "MCDA",
        "Regret",
        "Akzeptabilität",
        "Normalis",
        "NaN",
        "null",
        "Hash",
    ];
    let potsdam = Potsdam::new();
    for document in [report(potsdam.source(Language::De)), summary(potsdam.source(Language::De))] {
        let before = document.blocks.iter().take_while(|block| !matches!(block, Block::Heading { id: "method", .. }));
        let told = Document { blocks: before.cloned().collect(), ..Document::default() };
        for text in sentences(&told) {
            assert!(JARGON.iter().all(|word| !text.contains(word)), "{text}");
        }
    }
}

#[test]
fn the_report_has_every_chart_once_and_the_summary_one() {
    let potsdam = Potsdam::new();
    let source = potsdam.source(Language::De);
    let names = |document: &Document| -> Vec<String> {
        let name = |block: &Block| match block {
            Block::Figure(figure) => Some(figure.figure.name.clone()),
            _ => None,
        };
        document.blocks.iter().filter_map(name).collect()
    };
    let shown = names(&report(source));
    let unique: BTreeSet<&String> = shown.iter().collect();
    assert_eq!(unique.len(), shown.len());
    assert_eq!(unique, Chart::ALL.map(|chart| chart.name().to_owned()).iter().collect());
    assert_eq!(names(&summary(source)), ["ranking"]);
}

#[test]
fn the_mark_says_illustrative_and_draft() {
    let potsdam = Potsdam::new();
    assert_eq!(report(potsdam.source(Language::De)).mark.as_deref(), Some("ILLUSTRATIV · ENTWURF"));
    assert_eq!(summary(potsdam.source(Language::En)).mark.as_deref(), Some("ILLUSTRATIVE · DRAFT"));
}
