//! Who sees it differently: profiles, votes, regret, central weights, raters.

use crate::report::chart::Chart;
use crate::report::document::grid::{measured, rows};
use crate::report::document::page::Page;
use crate::report::format::{Number, Points};
use crate::report::text::document::{Section, Shared, Votes};

/// So many cells of raters are shown.
const CELLS: usize = 8;

pub(in crate::report::document) fn views(page: &mut Page<'_>) {
    let (study, evaluation) = (page.source.study, page.source.evaluation);
    let words = &page.words.sections;
    page.heading(Section::Views);
    if study.profiles.len() < 2 {
        page.text(words.one_profile);
    } else {
        let firsts = firsts(page);
        page.list(false, (words.profiles)(&firsts));
        page.figure(Chart::Profiles);
        if let Some(groups) = &evaluation.stakeholders {
            let regret = |s: usize| groups.voters.iter().map(|&p| evaluation.regret(p, s)).fold(0.0, f64::max);
            let least = groups.leaders.compromise.first().map_or(0.0, |&s| regret(s));
            page.text((words.votes)(&Votes {
                borda: page.names(&groups.leaders.borda),
                copeland: page.names(&groups.leaders.copeland),
                compromise: page.names(&groups.leaders.compromise),
                regret: Points(least).text(page.source.language),
            }));
            page.table(votes(page));
        }
        if page.figure(Chart::Regret) {
            page.text(words.regret);
        }
    }
    page.figure(Chart::CentralWeights);
    raters(page);
}

/// Who leads in which profiles.
fn firsts(page: &Page<'_>) -> Vec<Shared> {
    let (study, evaluation) = (page.source.study, page.source.evaluation);
    let mut groups: Vec<Shared> = Vec::new();
    for (p, profile) in study.profiles.iter().enumerate() {
        let result = &evaluation.profiles[p];
        let first = |s: &usize| result.ranks_without_runs[*s].is_some_and(|rank| rank.first == 1);
        // In the order of the main ranking, so that the same leaders are the same everywhere.
        let order = evaluation.main().order.iter().copied();
        let leaders: Vec<String> = order.filter(first).map(|s| page.name(s)).collect();
        if leaders.is_empty() {
            continue;
        }
        let label = page.source.label(&profile.label, &profile.id);
        match groups.iter_mut().find(|(known, _)| *known == leaders) {
            Some((_, profiles)) => profiles.push(label),
            None => groups.push((leaders, vec![label])),
        }
    }
    groups
}

/// The votes of the profiles.
fn votes(page: &Page<'_>) -> crate::report::document::Grid {
    let (evaluation, heads, language) = (page.source.evaluation, &page.words.tables.heads, page.source.language);
    let names = [heads.scenario, heads.borda, heads.copeland, heads.regret, heads.compromise];
    let mut lines = Vec::new();
    if let Some(groups) = &evaluation.stakeholders {
        for &s in &evaluation.main().order {
            let Some(row) = groups.alternatives.iter().position(|&known| known == s) else { continue };
            let regret = groups.voters.iter().map(|&p| evaluation.regret(p, s)).fold(0.0, f64::max);
            lines.push(vec![
                page.name(s),
                Number::new(groups.votes.borda[row], 1).text(language),
                Number::new(groups.votes.copeland[row], 0).text(language),
                Points(regret).text(language),
                (page.words.frame.yes_no)(groups.leaders.compromise.contains(&s)).to_owned(),
            ]);
        }
    }
    rows((page.words.sections.heading)(Section::Profiles), &names, &[false, true, true, true, false], lines)
}

/// Those who scored: where they are furthest apart, and whether one of them decides.
fn raters(page: &mut Page<'_>) {
    let (study, evaluation, language) = (page.source.study, page.source.evaluation, page.source.language);
    let words = &page.words.sections;
    if study.ratings.is_empty() {
        return;
    }
    page.heading(Section::Raters);
    if study.authors().len() < 2 {
        return page.text(words.one_rater);
    }
    let found = evaluation.raters(study);
    let apart = |cell: &crate::evaluate::RatedCell| {
        let criterion = &study.criteria[study.performances.attributes()[cell.attribute].criterion];
        let scale = criterion.range().map_or(1.0, |(low, high)| high - low);
        if scale > 0.0 { (cell.high - cell.low) / scale } else { 0.0 }
    };
    let mut cells: Vec<&crate::evaluate::RatedCell> = found.cells.iter().filter(|cell| apart(cell) > 0.0).collect();
    cells.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    cells.truncate(CELLS);
    if !cells.is_empty() {
        page.text((words.raters)(study.authors().len(), found.cells.len()));
        let heads = &page.words.tables.heads;
        let line = |cell: &&crate::evaluate::RatedCell| {
            let attribute = study.performances.attributes()[cell.attribute];
            let unit = &study.criteria[attribute.criterion].unit;
            let number = |value: f64| measured(value, unit, language);
            let block = attribute.block.map(|block| &study.blocks[block]);
            vec![
                page.name(cell.alternative),
                page.source.criterion(attribute.criterion),
                crate::report::document::grid::or_nothing(block.map(|one| page.source.label(&one.short, &one.id))),
                number(cell.low),
                number(cell.high),
            ]
        };
        let lines = cells.iter().map(line).collect();
        let names = [heads.scenario, heads.criterion, heads.block, heads.smallest, heads.largest];
        let numbers = [false, false, false, true, true];
        page.table(rows((words.heading)(Section::Raters), &names, &numbers, lines));
    }
    // By points alone: the runs are not repeated without a rater.
    let main = evaluation.main();
    let level = |s: &usize| main.gap[*s] <= study.settings.tie_margin + 5e-8;
    let mut before: Vec<usize> = page.passing();
    if study.ranks_by_value() {
        before.retain(level);
    } else {
        before = page.first();
    }
    before.sort_unstable();
    let changes: Vec<(String, Vec<String>)> = found
        .without
        .iter()
        .filter(|(_, leaders)| {
            let mut leaders = leaders.clone();
            leaders.sort_unstable();
            !leaders.is_empty() && leaders != before
        })
        .map(|(rater, leaders)| (study.raters[*rater].clone(), page.names(leaders)))
        .collect();
    if !found.without.is_empty() && page.passing().len() > 1 {
        page.text((words.without_rater)(&changes));
    }
}
