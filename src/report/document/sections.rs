//! The sections of the report. Each leaves itself out, or says why, where it has nothing to show.

pub(super) mod basis;
pub(super) mod money;
pub(super) mod views;

use super::Block;
use super::data;
use super::grid::{or_nothing, rows};
use super::origin;
use super::page::Page;
use crate::evaluate::CrossCheck;
use crate::report::answer;
use crate::report::chart::Chart;
use crate::report::format::{Points, Share};
use crate::report::table::leaders;
use crate::report::text::answer::answers;
use crate::report::text::chart::words as chart_words;
use crate::report::text::document::{Section, Shared};
use crate::report::text::method_name;

/// So many Kippwerte have a row; as many as the chart shows.
const FLIPS: usize = data::FLIPS;

/// Who stands where.
pub(super) fn ranking(page: &mut Page<'_>) {
    let (study, language) = (page.source.study, page.source.language);
    let words = &page.words.sections;
    page.heading(Section::Ranking);
    let criteria = (0..study.criteria.len()).filter(|&c| study.weighted(c)).count();
    page.text((words.scope)(study.alternatives.len(), criteria, study.blocks.len()));
    page.figure(Chart::Ranking);
    page.table(ranking_table(page));
    let profile = &study.profiles[page.source.evaluation.main];
    let profile = page.source.label(&profile.label, &profile.id);
    let mut sentences = vec![(words.points)(&profile)];
    if study.ranks_by_value() {
        sentences.push((chart_words(language).caption.level)(Points(study.settings.tie_margin)));
    } else {
        sentences.push((words.by_method)(&method_name(study.settings.method.name(), language)));
    }
    if page.source.robustness.is_some_and(|known| known.verdict.leaders.len() > 1) {
        sentences.push(chart_words(language).robustness.shared.to_owned());
    }
    page.text(sentences.join(" "));
    page.push(Block::WhatIf);
}

/// The ranking as a table.
pub(super) fn ranking_table(page: &Page<'_>) -> super::Grid {
    let (source, language) = (page.source, page.source.language);
    let (main, heads) = (source.evaluation.main(), &page.words.tables.heads);
    let points = |value: f64| Points(value).text(language);
    let sure = source.robustness.is_some();
    let mut names = vec![heads.rank, heads.scenario, heads.points, heads.gap];
    if sure {
        names.extend([heads.rank1, heads.range]);
    }
    let line = |&s: &usize| {
        let rank = main.ranks[s].map(|rank| (page.words.frame.rank)(rank.first, rank.last));
        let out = rank.is_none();
        let mut line = vec![
            rank.unwrap_or_else(|| page.words.tables.out.to_owned()),
            page.name(s),
            points(main.values.overall[s]),
            if out { or_nothing(None) } else { points(main.gap[s]) },
        ];
        if let Some(known) = source.robustness {
            let position = known.kept.iter().position(|&kept| kept == s);
            let quantile = |at: usize| position.map(|position| points(known.figures.quantiles[position][at].value));
            line.push(or_nothing(source.rank1_share(s).map(|share| Share(share).text(language))));
            line.push(or_nothing(quantile(0).zip(quantile(4)).map(|(a, b)| (page.words.tables.range)(&a, &b))));
        }
        line
    };
    let lines = main.order.iter().map(line).collect();
    let mut grid = rows(page.words.tables.ranking, &names, &[false, false, true, true, true, true], lines);
    grid.head = 1;
    grid
}

/// How sure the order is.
pub(super) fn certainty(page: &mut Page<'_>) {
    let words = &page.words.sections;
    page.heading(Section::Certainty);
    let Some(robustness) = page.source.robustness else {
        return page.text(words.no_runs);
    };
    page.text((words.runs)(&origin::runs(robustness, page.source.language)));
    let order: Vec<(usize, usize)> = page.source.competing().collect();
    if let [(first, s), (second, t), ..] = order[..] {
        let ahead = Share(robustness.figures.pairwise[first][second].value).text(page.source.language);
        page.text((words.ahead)(&page.name(s), &page.name(t), &ahead));
    }
    page.figure(Chart::Acceptability);
    page.figure(Chart::Ranges);
}

/// What would change the result.
pub(super) fn flips(page: &mut Page<'_>) {
    let words = &page.words.sections;
    page.heading(Section::Flips);
    let passing = page.passing();
    if passing.len() < 2 {
        return page.text(words.alone);
    }
    if page.source.exact().is_none() {
        return page.text(page.words.lead.no_flips);
    }
    page.figure(Chart::Flips);
    page.table(data::flips(page.source, FLIPS));
    page.text(words.one_at_a_time);
    page.figure(Chart::WeightLines);
    let flip = answer::flip(page.source, passing[0]);
    page.text((answers(page.source.language).joint)(&flip).unwrap_or_default());
}

/// Who is good where.
pub(super) fn blocks(page: &mut Page<'_>) {
    let words = &page.words.sections;
    page.heading(Section::Blocks);
    if page.figure(Chart::Blocks) {
        let bests = bests(page);
        page.list(false, (words.blocks)(&bests));
    }
    page.heading(Section::Criteria);
    page.text(words.criteria);
    page.figure(Chart::Criteria);
}

/// Who is first in which blocks, those with most blocks first; level within the margin of the study.
fn bests(page: &Page<'_>) -> Vec<Shared> {
    let (study, evaluation) = (page.source.study, page.source.evaluation);
    let main = evaluation.main();
    let mut bests: Vec<Shared> = Vec::new();
    for (b, block) in study.blocks.iter().enumerate() {
        let hit = |s: usize| evaluation.gates[s].iter().any(|hit| hit.block.is_none_or(|block| block == b));
        let passing: Vec<usize> = main.order.iter().copied().filter(|&s| !hit(s)).collect();
        let best = passing.iter().map(|&s| main.values.blocks_of(s)[b]).fold(f64::NEG_INFINITY, f64::max);
        let level = |s: &&usize| best - main.values.blocks_of(**s)[b] <= study.settings.tie_margin + 5e-8;
        let leaders: Vec<String> = passing.iter().filter(level).map(|&s| page.name(s)).collect();
        let label = page.source.label(&block.short, &block.id);
        match bests.iter_mut().find(|(known, _)| *known == leaders) {
            Some((_, blocks)) => blocks.push(label),
            None if leaders.is_empty() => {}
            None => bests.push((leaders, vec![label])),
        }
    }
    bests.sort_by_key(|(_, blocks)| std::cmp::Reverse(blocks.len()));
    bests
}

/// Why the first is ahead of the second.
pub(super) fn why(page: &mut Page<'_>) {
    let Some((first, second)) = leaders(&page.source) else { return };
    page.heading(Section::Why);
    let why = answer::why(page.source, first, second);
    let told = answers(page.source.language);
    page.text((told.why_opening)(&why));
    page.figure(Chart::Why);
    if !why.terms.is_empty() {
        page.text((told.why_short)(&why));
    }
    if let Some(cost) = &why.cost {
        page.text((told.why_cost)(cost, why.ahead.who.tag(), why.behind.who.tag()));
    }
}

/// What is worth clarifying.
pub(super) fn clarify(page: &mut Page<'_>) {
    if page.passing().len() < 2 || (page.source.exact().is_none() && leaders(&page.source).is_none()) {
        return;
    }
    let words = &page.words.sections;
    page.heading(Section::Clarify);
    if page.source.exact().is_some() {
        if crate::report::chart::nearest_gains(page.source).is_empty() {
            page.text(words.nothing_to_clarify);
        } else {
            page.text(words.clarify);
        }
        page.figure(Chart::Clarify);
    }
    page.figure(Chart::Tornado);
}

/// Other methods.
pub(super) fn methods(page: &mut Page<'_>) {
    let Some(check) = page.source.evaluation.cross_check(page.source.study) else { return };
    let firsts = check.firsts();
    let most = firsts.iter().copied().max().unwrap_or_default();
    page.heading(Section::Methods);
    let words = &page.words.sections;
    page.text(words.methods_note);
    let main = page.source.evaluation.main();
    let place = |row: usize| main.order.iter().position(|&s| s == check.alternatives[row]);
    let leader = (0..firsts.len()).filter(|&row| firsts[row] == most && most > 0).min_by_key(|&row| place(row));
    if let Some(leader) = leader {
        let otherwise = check.answered().filter(|(_, ranking)| !CrossCheck::leads(ranking, leader));
        let others: Vec<String> =
            otherwise.map(|(one, _)| method_name(one.method.name(), page.source.language)).collect();
        let name = page.name(check.alternatives[leader]);
        page.text((words.methods)(&name, most, check.answered().count(), &others));
    }
    page.figure(Chart::Methods);
}
