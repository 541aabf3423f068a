//! What the result rests on: evidence, method, settings, limits, origin.

use super::super::{data, trust};
use crate::model::Origin;
use crate::report::chart::Chart;
use crate::report::document::grid::{or_nothing, rows};
use crate::report::document::page::Page;
use crate::report::document::{Block, origin};
use crate::report::format::Points;
use crate::report::text::chart::words as chart_words;
use crate::report::text::document::{Limits, Section};
use crate::report::text::{Counts, frame, method as method_words, method_name};
use crate::study::{InputFile, short_id};

/// So many cells without an answer are named.
const UNKNOWN: usize = 20;

/// Cells for which nobody could say anything.
fn unknown(page: &Page<'_>) -> Vec<(usize, usize)> {
    let table = &page.source.study.performances;
    let cells = |s: usize| (0..table.attributes().len()).map(move |a| (s, a));
    (0..page.source.study.alternatives.len())
        .flat_map(cells)
        .filter(|&(s, a)| table.origin(s, a) == Origin::WholeScale)
        .collect()
}

/// Evidence and its gaps.
pub(in crate::report::document) fn evidence(page: &mut Page<'_>) {
    let (study, coverage) = (page.source.study, &page.source.evaluation.coverage);
    let (words, heads) = (&page.words.sections, &page.words.tables.heads);
    page.heading(Section::Evidence);
    let (gaps, unknown) = (coverage.gaps(), unknown(page));
    let total: usize = coverage.total.iter().sum();
    if total > 0 {
        let assumed = coverage.assumed.iter().sum();
        page.text((words.evidence)(total, assumed, unknown.len(), gaps.len()));
        let line = |c: usize| {
            let steps: Vec<String> = gaps
                .iter()
                .filter(|(criterion, _)| *criterion == c)
                .map(|&(_, step)| page.source.label(&study.steps[step].label, &study.steps[step].id))
                .collect();
            vec![
                page.source.criterion(c),
                data::count(coverage.total[c], page.source),
                data::count(coverage.assumed[c], page.source),
                or_nothing(Some(steps.join("; "))),
            ]
        };
        let lines = (0..study.criteria.len()).filter(|&c| coverage.total[c] > 0).map(line).collect();
        let names = [heads.criterion, heads.ratings, heads.assumed, heads.missing_steps];
        page.table(rows((words.heading)(Section::Evidence), &names, &[false, true, true, false], lines));
    }
    let mut cells: Vec<String> = unknown
        .iter()
        .take(UNKNOWN)
        .map(|&(s, a)| {
            let attribute = study.performances.attributes()[a];
            let block = attribute.block.map(|block| &study.blocks[block]);
            let block = block.map(|block| page.source.label(&block.short, &block.id));
            (words.unknown)(&page.name(s), &page.source.criterion(attribute.criterion), block.as_deref())
        })
        .collect();
    if unknown.len() > UNKNOWN {
        cells.push((words.more)(unknown.len() - UNKNOWN));
    }
    page.list(false, cells);
    if study.evidence.is_empty() {
        return page.text(words.no_evidence);
    }
    let line = |one: &crate::model::Evidence| {
        let step = one.step.map(|step| page.source.label(&study.steps[step].label, &study.steps[step].id));
        vec![
            page.source.label(&one.title, &one.id),
            or_nothing(step),
            or_nothing(one.date.map(|date| (page.words.frame.day)(&date.to_string()))),
            or_nothing(Some(one.source.clone())),
        ]
    };
    let lines = study.evidence.iter().map(line).collect();
    let names = [heads.evidence, heads.step, heads.date, heads.source];
    page.table(rows(heads.evidence, &names, &[false; 4], lines));
}

/// How it was computed.
pub(in crate::report::document) fn method(page: &mut Page<'_>) {
    let (source, study, language) = (page.source, page.source.study, page.source.language);
    let words = &page.words.method;
    let settings = &study.settings;
    page.heading(Section::Method);
    let gates = study.criteria.iter().any(|criterion| criterion.gate.is_some());
    let sentence = (method_words(language).sentence)(&settings.method);
    let (profiles, runs) = (study.profiles.len() > 1, source.robustness.is_some());
    page.list(true, (words.steps)(gates, settings.mode, profiles, runs, sentence));
    page.list(false, words.sources.iter().map(|&text| text.to_owned()).collect());
    page.heading(Section::Weights);
    page.figure(Chart::Weights);
    page.heading(Section::Settings);
    let profile = &study.profiles[source.evaluation.main];
    let note = profile.note.get(language);
    let label = source.label(&profile.label, &profile.id);
    let mut facts = vec![
        (words.terms.method, method_name(settings.method.name(), language)),
        (words.terms.weights, if note.is_empty() { label } else { format!("{label}. {note}") }),
        (words.terms.money, (words.mode)(settings.mode).to_owned()),
        (words.terms.rate, super::money::rate(page)),
        (words.terms.level, (chart_words(language).caption.level)(Points(settings.tie_margin))),
    ];
    if let Some(known) = source.robustness {
        let robustness = &settings.robustness;
        facts.extend([
            (words.terms.runs, (words.runs)(&origin::runs(known, language), known.sampling.seed)),
            (words.terms.scores_vary, (words.scores)(robustness.scores).to_owned()),
            (words.terms.weights_vary, (words.weights)(&robustness.weights).to_owned()),
        ]);
        if !study.blocks.is_empty() {
            facts.push((words.terms.blocks_vary, (words.blocks)(&robustness.blocks).to_owned()));
        }
    }
    page.facts(facts);
}

/// What the result leaves open.
pub(in crate::report::document) fn open(page: &Page<'_>) -> Limits {
    let (study, evaluation) = (page.source.study, page.source.evaluation);
    Limits {
        illustrative: study.settings.provenance == crate::study::Provenance::Illustrative,
        costs: evaluation.costs.is_some(),
        profiles: study.profiles.len(),
        raters: study.authors().len(),
        unknown: unknown(page).len(),
        assumed: evaluation.coverage.assumed.iter().sum(),
    }
}

/// What is not contained.
pub(in crate::report::document) fn limits(page: &mut Page<'_>) {
    page.heading(Section::Limits);
    page.text(page.words.limits.intro);
    let items = (page.words.limits.items)(&open(page));
    page.list(false, items);
    let notes = page.source.study.settings.notes.get(page.source.language).to_owned();
    if !notes.is_empty() {
        page.push(Block::Note(notes));
    }
}

/// Where it comes from.
pub(in crate::report::document) fn origin(page: &mut Page<'_>) {
    let (study, language) = (page.source.study, page.source.language);
    let (words, settings) = (&page.words.method, &page.source.study.settings);
    page.heading(Section::Origin);
    let counts =
        Counts::of(study.warnings.iter().chain(&page.source.evaluation.remarks).map(|finding| &finding.problem));
    let mut facts = vec![
        (words.terms.study, origin::title(page.source)),
        (words.terms.data, (words.provenance)(settings.provenance).to_owned()),
        (words.terms.day, settings.data_date.as_deref().map_or_else(String::new, page.words.frame.day)),
        (words.terms.source, settings.source.clone()),
        (words.terms.status, (words.status)(settings.status, &settings.reviewed_by)),
        (words.terms.hash, origin::code_of_inputs(page.source)),
        (words.terms.version, format!("waage {}", env!("CARGO_PKG_VERSION"))),
        (words.terms.findings, (frame(language).summary)(&counts)),
    ];
    let trusted = trust::beyond_status(page.source);
    facts.extend(trusted.iter().map(|fact| (fact.term.as_str(), fact.text.clone())));
    page.facts(facts);
    if study.inputs.is_empty() {
        return;
    }
    page.heading(Section::Inputs);
    let heads = &page.words.tables.heads;
    let line = |input: &InputFile| vec![input.file.clone(), short_id(&input.canonical_sha256)];
    let lines = study.inputs.iter().map(line).collect();
    page.table(rows((page.words.sections.heading)(Section::Inputs), &[heads.file, heads.hash], &[false; 2], lines));
}
