//! The summary: two pages for those who decide.

use super::page::Page;
use super::sections::{basis, money};
use super::{Block, Document, data, origin, trust};
use crate::report::chart::Chart;
use crate::report::document::grid::matrix;
use crate::report::table::Source;

/// Rows and columns of the small tables: so that the longest names of many scenarios still fit on the page.
const PROFILES: usize = 6;
const ALTERNATIVES: usize = 6;
const FLIPS: usize = 5;
const COSTS: usize = 4;
/// A name takes no more than this in a small table.
const NAME: usize = 48;
/// What stands above a narrow column.
const HEAD: usize = 14;

/// The summary of a study: two pages when set at 10 points on A4. The finding, one chart and the reasons on the first; who
/// sees it differently, what would change it, money, limits and origin on the second.
#[must_use]
pub fn summary(source: Source<'_>) -> Document {
    let mut page = Page::new(source);
    let words = &page.words.summary;
    page.push(Block::Message(page.message()));
    page.text(page.others());
    if let Some(robustness) = source.robustness {
        page.text((page.words.sections.runs)(&origin::runs(robustness, source.language)));
    }
    page.figure_alone(Chart::Ranking);
    page.list(false, page.reasons());
    page.push(Block::NewPage);
    profiles(&mut page);
    if source.exact().is_some() && page.passing().len() > 1 {
        page.heading_of("flips", words.flips);
        let mut grid = data::flips(source, FLIPS);
        for cell in grid.rows.iter_mut().flatten() {
            *cell = cut(cell, 2 * NAME);
        }
        page.table(grid);
    }
    costs(&mut page);
    page.heading_of("not-contained", words.limits);
    page.text((page.words.limits.brief)(&basis::open(&page)));
    page.heading_of("origin", words.status);
    let (method, settings) = (&page.words.method, &source.study.settings);
    let mut status = vec![
        (method.terms.data, (method.provenance)(settings.provenance).to_owned()),
        (method.terms.day, settings.data_date.as_deref().map_or_else(String::new, page.words.frame.day)),
        (method.terms.status, (method.status)(settings.status, &settings.reviewed_by)),
        (method.terms.hash, origin::code_of_inputs(source)),
    ];
    let trusted = trust::beyond_status(source);
    status.extend(trusted.iter().map(|fact| (fact.term.as_str(), fact.text.clone())));
    page.facts(status);
    let subtitle = (page.words.frame.summary)(settings.data_date.as_deref());
    page.finish(subtitle)
}

/// Ranks for each profile, of the first few scenarios.
fn profiles(page: &mut Page<'_>) {
    let (source, study, evaluation) = (page.source, page.source.study, page.source.evaluation);
    let (words, tables) = (&page.words.summary, &page.words.tables);
    let passing = page.passing();
    if passing.is_empty() {
        return;
    }
    page.heading_of("views", words.profiles);
    let shown = &passing[..passing.len().min(ALTERNATIVES)];
    let line = |(p, profile): (usize, &crate::model::Profile)| {
        let rank = |&s: &usize| {
            let rank = evaluation.profiles[p].ranks_without_runs[s];
            rank.map_or_else(|| tables.out.to_owned(), |rank| (page.words.frame.rank)(rank.first, rank.last))
        };
        std::iter::once(cut(&source.label(&profile.label, &profile.id), NAME)).chain(shown.iter().map(rank)).collect()
    };
    // The main profile first, the others in the order of the study.
    let mut order: Vec<usize> = (0..study.profiles.len()).filter(|&p| p != evaluation.main).collect();
    order.insert(0, evaluation.main);
    let lines = order.iter().take(PROFILES).map(|&p| line((p, &study.profiles[p]))).collect();
    let who: Vec<_> = shown.iter().map(|&s| source.who(s)).collect();
    let heads = who.iter().map(|who| cut(who.tag(), HEAD)).collect();
    page.table(matrix(words.profiles_table, tables.heads.profile, heads, lines));
    let letters: Vec<(String, String)> = who
        .iter()
        .filter(|who| !who.letter.is_empty() || who.label.chars().count() > HEAD)
        .map(|who| (cut(who.tag(), HEAD), cut(&who.label, NAME)))
        .collect();
    let mut sentences = Vec::new();
    if !letters.is_empty() {
        sentences.push((words.letters)(&letters));
    }
    let (more_profiles, more) = (study.profiles.len().saturating_sub(PROFILES), passing.len() - shown.len());
    if more_profiles + more > 0 {
        sentences.push((words.more)(more_profiles, more));
    }
    page.text(sentences.join(" "));
}

/// What it costs.
fn costs(page: &mut Page<'_>) {
    let words = &page.words.summary;
    page.heading_of("money", words.money);
    if page.source.evaluation.costs.is_none() {
        return page.text(page.words.sections.no_money);
    }
    let mut grid = money::money_table(page, COSTS);
    for row in &mut grid.rows {
        row[0] = cut(&row[0], NAME);
    }
    page.table(grid);
    let more = page.source.study.alternatives.len().saturating_sub(COSTS);
    let mut text = cut(&money::rate(page), 200);
    if more > 0 {
        text = format!("{} {text}", (words.more_money)(more));
    }
    page.text(text.trim().to_owned());
}

/// At most so many characters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
