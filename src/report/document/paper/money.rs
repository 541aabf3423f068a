//! The financial effects: what the study knows of them, and what it does not.

use super::{Block, Fact, PaperWords, grid, name, one_line};
use crate::model::Language;
use crate::report::format::{NARROW, Number};
use crate::report::table::Source;
use crate::report::text::chart::words as chart_words;
use crate::study::{Cost, MoneySettings};

/// Units of a table, the largest first: power of ten, decimals, size. A table is in one unit, so that its numbers can be
/// compared at a glance; the largest has at least two digits before the decimal sign.
const UNITS: [(u8, u8, f64); 3] = [(9, 1, 1e9), (6, 1, 1e6), (3, 0, 1e3)];

pub(super) fn money(source: Source<'_>, words: &PaperWords) -> Vec<Block> {
    let mut blocks = match (&source.study.settings.money, &source.evaluation.costs) {
        (Some(money), Some(costs)) => costs_of(source, words, money, costs),
        _ => vec![Block::Note(words.no_costs.to_owned())],
    };
    blocks.push(Block::Paragraph(words.budget.to_owned()));
    let fact = |[term, text]: [&str; 2]| Fact { term: term.to_owned(), text: text.to_owned() };
    blocks.push(Block::Facts(words.budget_facts.into_iter().map(fact).collect()));
    blocks
}

fn costs_of(source: Source<'_>, words: &PaperWords, money: &MoneySettings, costs: &[Option<Cost>]) -> Vec<Block> {
    let language = source.language;
    let largest = costs.iter().flatten().map(|cost| cost.low.abs().max(cost.high.abs())).fold(0.0, f64::max);
    let (power, places, unit) = UNITS.into_iter().find(|(_, _, unit)| largest >= 10.0 * unit).unwrap_or((0, 0, 1.0));
    let amount = |euros: f64| Number::new(euros / unit, places).text(language);
    let dash = || "–".to_owned();
    let paid = costs.iter().flatten().any(|cost| cost.detail.is_some());
    let row = |(s, cost): (usize, &Option<Cost>)| {
        let detail = cost.and_then(|cost| cost.detail);
        let known = |pick: fn(Cost) -> f64| cost.map_or_else(dash, |cost| amount(pick(cost)));
        let mut row = vec![name(source, s), known(|c| c.likely), known(|c| c.low), known(|c| c.high)];
        if paid {
            row.push(detail.map_or_else(dash, |detail| amount(detail.one_off.euros())));
            row.push(detail.map_or_else(dash, |detail| amount(detail.running.euros())));
        }
        row
    };
    let rows: Vec<Vec<String>> = costs.iter().enumerate().map(row).collect();
    let headers = &words.cost_columns[..if paid { 6 } else { 4 }];
    let intro = if paid {
        (words.discounted)(&rate(money.rate_percent, language), money.base_year, &one_line(&money.rate_source))
    } else {
        words.scored.to_owned()
    };
    let title = (words.costs)(&(chart_words(language).benefit_cost.unit)(power, &money.currency));
    let mut blocks = vec![Block::Paragraph(intro), Block::Table(grid(&title, headers, 1, rows))];
    blocks.extend(paid.then(|| Block::Paragraph(words.undiscounted.to_owned())));
    let unknown: Vec<String> = (0..costs.len()).filter(|&s| costs[s].is_none()).map(|s| name(source, s)).collect();
    blocks.extend((!unknown.is_empty()).then(|| Block::Paragraph((words.unknown)(&unknown))));
    blocks
}

/// The rate with as many decimals as it has, at most two.
fn rate(percent: f64, language: Language) -> String {
    let places = (0..2).find(|&places| Number::new(percent, places).value() == percent).unwrap_or(2);
    let number = Number::new(percent, places).text(language);
    match language {
        Language::De => format!("{number}{NARROW}%"),
        Language::En => format!("{number}%"),
    }
}
