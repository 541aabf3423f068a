//! Money beside the points, who is out, and what goes together.

use crate::model::RelationKind;
use crate::report::chart::Chart;
use crate::report::document::grid::{measured, or_missing, or_nothing, rows};
use crate::report::document::page::Page;
use crate::report::document::{Block, Grid};
use crate::report::format::{Money, Number, Points};
use crate::report::text::chart::words as chart_words;
use crate::report::text::document::Section;
use crate::study::Mode;

/// So many relations are told.
const RELATIONS: usize = 12;

pub(in crate::report::document) fn money(page: &mut Page<'_>) {
    let study = page.source.study;
    let words = &page.words.sections;
    page.heading(Section::Money);
    let Some(costs) = &page.source.evaluation.costs else {
        return page.text(words.no_money);
    };
    page.text(if study.settings.mode == Mode::Bmf { words.money } else { words.money_within });
    page.figure_alone(Chart::BenefitCost);
    page.table(money_table(page, usize::MAX));
    page.text(rate(page));
    let without: Vec<usize> =
        page.source.evaluation.main().order.iter().copied().filter(|&s| costs[s].is_none()).collect();
    if !without.is_empty() && without.len() < costs.len() {
        page.text((words.without_cost)(&page.names(&without)));
    }
}

/// At which rate payments are discounted.
pub(in crate::report::document) fn rate(page: &Page<'_>) -> String {
    let Some(money) = &page.source.study.settings.money else { return String::new() };
    let sign = if page.source.language == crate::model::Language::De { "\u{202F}%" } else { "%" };
    let places = (0..2).find(|&places| crate::report::format::round(money.rate_percent, places) == money.rate_percent);
    let rate = Number::new(money.rate_percent, places.unwrap_or(2)).with_unit(sign, page.source.language);
    (page.words.sections.rate)(&rate, &money.rate_source)
}

/// Present values of the first `most` scenarios.
pub(in crate::report::document) fn money_table(page: &Page<'_>, most: usize) -> Grid {
    let (source, language) = (page.source, page.source.language);
    let (main, heads) = (source.evaluation.main(), &page.words.tables.heads);
    let currency = source.study.settings.money.as_ref().map_or("EUR", |money| money.currency.as_str());
    let amount = |value: f64| Money(value).short_in(currency, language);
    let detailed = source.evaluation.costs.iter().flatten().flatten().any(|cost| cost.detail.is_some());
    let detailed = detailed && most == usize::MAX;
    let mut names = vec![heads.scenario, heads.points, heads.present_value, heads.present_range];
    if detailed {
        names.extend([heads.one_off, heads.running]);
    }
    if most == usize::MAX {
        names.push(heads.unbeaten);
    }
    let line = |&s: &usize| {
        let cost = source.evaluation.costs.as_ref().and_then(|costs| costs[s]);
        let mut line = vec![
            page.name(s),
            Points(main.values.overall[s]).text(language),
            or_missing(cost.map(|cost| amount(cost.likely)), language),
            or_nothing(cost.map(|cost| (page.words.tables.range)(&amount(cost.low), &amount(cost.high)))),
        ];
        if detailed {
            let detail = cost.and_then(|cost| cost.detail);
            line.push(or_nothing(detail.map(|detail| amount(detail.one_off.euros()))));
            line.push(or_nothing(detail.map(|detail| amount(detail.running.euros()))));
        }
        if most == usize::MAX {
            let known = cost.filter(|_| main.ranks[s].is_some());
            line.push(or_nothing(known.map(|_| (page.words.frame.yes_no)(source.evaluation.efficient[s]).to_owned())));
        }
        line
    };
    let lines = main.order.iter().take(most).map(line).collect();
    rows(page.words.summary.money_table, &names, &[false, true, true, true, true, true, false], lines)
}

/// Who is out, why, and where they would stand.
pub(in crate::report::document) fn gates(page: &mut Page<'_>) {
    let (study, evaluation, language) = (page.source.study, page.source.evaluation, page.source.language);
    let (words, heads) = (&page.words.sections, &page.words.tables.heads);
    let main = evaluation.main();
    let gates = study.criteria.iter().filter(|criterion| criterion.gate.is_some()).count();
    let hits = |whole: bool| {
        let order = main.order.iter();
        order
            .flat_map(move |&s| evaluation.gates[s].iter().map(move |hit| (s, hit)))
            .filter(move |(_, hit)| hit.block.is_none() == whole)
    };
    page.heading(Section::Gates);
    if hits(true).next().is_none() {
        page.text((words.all_pass)(gates));
    } else {
        let line = |(s, hit): (usize, &crate::evaluate::GateHit)| {
            let criterion = &study.criteria[hit.criterion];
            let gate = criterion.gate.as_ref();
            let number = |value: f64| measured(value, &criterion.unit, language);
            let rule = gate.map(|gate| {
                (chart_words(language).weights.gate)(gate.operator, &number(gate.threshold))
                    .trim_end_matches('.')
                    .to_owned()
            });
            vec![
                page.name(s),
                page.source.criterion(hit.criterion),
                number(hit.found),
                or_nothing(rule),
                or_nothing(gate.map(|gate| gate.reason.get(language).to_owned())),
                Number::new(main.ranks_without_gates.ranks()[s].first as f64, 0).text(language),
            ]
        };
        let lines = hits(true).map(line).collect();
        let names = [heads.scenario, heads.criterion, heads.found, heads.rule, heads.reason, heads.rank_without];
        page.table(rows((words.heading)(Section::Gates), &names, &[false, false, true, false, false, true], lines));
    }
    let within: Vec<String> = hits(false)
        .map(|(s, hit)| {
            let block = hit.block.map(|block| &study.blocks[block]);
            let block = block.map_or_else(String::new, |block| page.source.label(&block.short, &block.id));
            (words.out_in_block)(&page.name(s), &block, &page.source.criterion(hit.criterion))
        })
        .collect();
    page.list(false, within);
}

/// Which scenarios go together, and what the combinations are made of.
pub(in crate::report::document) fn together(page: &mut Page<'_>) {
    let (study, language) = (page.source.study, page.source.language);
    let words = &page.words.sections;
    let composites: Vec<String> = (0..study.alternatives.len())
        .filter_map(|s| {
            let parts = page.source.standing(s).parts;
            let parts: Vec<(String, Vec<String>)> =
                parts.into_iter().map(|part| (part.who.name(), part.blocks)).collect();
            (!parts.is_empty()).then(|| (words.composite)(&page.name(s), &parts))
        })
        .collect();
    // What a reader asks for first: what can be had together, then what excludes each other, then stages.
    let order = |kind: RelationKind| match kind {
        RelationKind::Combinable | RelationKind::Parallel => 0,
        RelationKind::ExclusiveEndState | RelationKind::Overlay => 1,
        RelationKind::StageBefore => 2,
    };
    let mut relations: Vec<&crate::model::Relation> = study.relations.iter().collect();
    relations.sort_by_key(|relation| order(relation.kind));
    let more = relations.len().saturating_sub(RELATIONS);
    let mut items: Vec<String> = relations
        .into_iter()
        .take(RELATIONS)
        .map(|one| (words.relation)(one.kind, &page.name(one.from), &page.name(one.to), one.note.get(language)))
        .collect();
    if more > 0 {
        items.push((words.more)(more));
    }
    if composites.is_empty() && items.is_empty() {
        return;
    }
    page.heading(Section::Together);
    for composite in composites {
        page.push(Block::Paragraph(composite));
    }
    page.list(false, items);
}
