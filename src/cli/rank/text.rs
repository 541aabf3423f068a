//! What people read: a ranking as an aligned table, and what it means.

use std::fmt::Write;

use crate::aggregate::comparison::{Compared, Comparison};
use crate::aggregate::{Details, Method, Outcome, Relation};
use crate::load::PlainTable;
use crate::model::{Language, Rank};
use crate::report::format::Number;
use crate::report::text::{MethodWords, console, method as words, user::short};

/// Disagreements of a method that are shown.
const SHOWN: usize = 3;

pub(super) fn list(language: Language) -> String {
    let words = words(language);
    let mut text = format!("{}\n\n", words.list);
    for method in &Method::ALL {
        let _ = writeln!(text, "  {:<18}{}", method.name(), (words.sentence)(method));
    }
    text
}

fn number(value: f64, language: Language) -> String {
    Number::new(value, 4).text(language)
}

fn place(rank: Rank, language: Language) -> String {
    let text = (console(language).rank)(rank.first, rank.last);
    text.split_once(' ').map_or_else(|| text.clone(), |(_, place)| place.to_owned())
}

/// Columns of equal width, the first two to the left.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let padding = " ".repeat(widths[column] - cell.chars().count());
            let cell = if column < 2 { format!("{cell}{padding}") } else { format!("{padding}{cell}") };
            line.push_str(&cell);
            line.push_str("  ");
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

pub(super) fn outcome(plain: &PlainTable, method: &Method, outcome: &Outcome, language: Language) -> String {
    let words = words(language);
    let mut text = format!("{}\n\n", (words.sentence)(method));
    let (heads, columns) = further(&outcome.details, words);
    let head = [words.rank, words.name, words.score].into_iter().chain(heads).map(str::to_owned);
    let mut rows = vec![head.collect::<Vec<_>>()];
    for &index in outcome.ranking.order() {
        let mut row = vec![
            place(outcome.ranking.ranks()[index], language),
            short(&plain.table.alternatives()[index]),
            number(outcome.scores[index], language),
        ];
        row.extend(columns.iter().map(|column| match column {
            Column::Numbers(values) => number(values[index], language),
            Column::Classes(classes) => classes[index].to_string(),
        }));
        rows.push(row);
    }
    text.push_str(&table(&rows));
    let _ = writeln!(text, "\n{}: {}", words.score, (words.direction)(outcome.higher_is_better));
    for line in meaning(&outcome.details, words, language) {
        let _ = writeln!(text, "{line}");
    }
    if !outcome.anchors_from_data.is_empty() {
        let _ = writeln!(text, "{}", (words.anchors)(&outcome.anchors_from_data));
    }
    text
}

/// A further column of the table.
enum Column<'a> {
    Numbers(&'a [f64]),
    Classes(&'a [usize]),
}

/// The columns that some methods add to the scores.
fn further<'a>(details: &'a Details, words: &MethodWords) -> (Vec<&'static str>, Vec<Column<'a>>) {
    match details {
        Details::Vikor(details) => {
            let it = &details.compromise;
            (vec!["S", "R"], vec![Column::Numbers(&it.s), Column::Numbers(&it.r)])
        }
        Details::PrometheeIi(details) => {
            let flows = &details.flows;
            (vec!["φ+", "φ−"], vec![Column::Numbers(&flows.phi_plus), Column::Numbers(&flows.phi_minus)])
        }
        Details::ElectreTriB(details) => {
            (words.classes.to_vec(), vec![Column::Classes(&details.pessimistic), Column::Classes(&details.optimistic)])
        }
        _ => (Vec::new(), Vec::new()),
    }
}

/// What must be said beside the scores.
fn meaning(details: &Details, words: &MethodWords, language: Language) -> Vec<String> {
    match details {
        Details::Vikor(details) => {
            let it = &details.compromise;
            let dq = it.dq.map(|dq| number(dq, language));
            vec![
                (words.compromise)(&it.compromise_set),
                (words.advantage)(it.acceptable_advantage, dq.as_deref()),
                (words.stability)(it.acceptable_stability).to_owned(),
            ]
        }
        Details::PrometheeIi(details) => {
            details.promethee_i.iter().map(|relation| incomparable(relation, words)).collect()
        }
        Details::ElectreIii(details) => vec![incomparable(&details.final_relation, words)],
        Details::ElectreTriB(_) => vec![words.classes_mean.to_owned()],
        _ => Vec::new(),
    }
}

fn incomparable(relation: &[Vec<Relation>], words: &MethodWords) -> String {
    let rows = relation.iter().enumerate();
    let pairs = rows.flat_map(|(row, cells)| &cells[..row]).filter(|cell| **cell == Relation::Incomparable).count();
    (words.incomparable)(pairs, relation.len() * relation.len().saturating_sub(1) / 2)
}

pub(super) fn comparison(plain: &PlainTable, comparison: &Comparison, language: Language) -> String {
    let words = words(language);
    let names = plain.table.alternatives();
    let answered: Vec<(&Compared, &Outcome)> =
        comparison.methods.iter().filter_map(|it| Some((it, it.outcome.as_ref().ok()?))).collect();
    let mut text = format!("{}\n\n", words.comparison);
    let order = comparison.reference.as_ref().ok().or(answered.first().map(|(_, outcome)| *outcome));
    let order: Vec<usize> = order.map(|outcome| outcome.ranking.order().to_vec()).unwrap_or_default();
    // Methods stand in the rows: their names are long, and eighteen columns fit on no screen.
    let letters: Vec<String> = (1..=order.len().min(12)).map(|place| format!("({place})")).collect();
    for (letter, &index) in letters.iter().zip(&order) {
        let _ = writeln!(text, "{letter:<5} {}", short(&names[index]));
    }
    text.push('\n');
    let mut rows =
        vec![[words.method.to_owned(), String::new()].into_iter().chain(letters.iter().cloned()).collect::<Vec<_>>()];
    for (compared, outcome) in &answered {
        let mut row = vec![compared.method.name().to_owned(), String::new()];
        row.extend(order.iter().take(letters.len()).map(|&index| place(outcome.ranking.ranks()[index], language)));
        rows.push(row);
    }
    text.push_str(&table(&rows));
    text.push('\n');
    if let Err(error) = &comparison.reference {
        let _ = writeln!(text, "{}", (words.no_reference)(&(words.reason)(error)));
    }
    for compared in &comparison.methods {
        let name = compared.method.name();
        if let Err(error) = &compared.outcome {
            let _ = writeln!(text, "{}", (words.no_answer)(name, &(words.reason)(error)));
        }
        let Some(agreement) = compared.agreement else { continue };
        if compared.disagreements.is_empty() {
            continue;
        }
        let tau = agreement.tau_b.map_or_else(
            || crate::report::format::missing(language).to_owned(),
            |tau| Number::new(tau, 2).text(language),
        );
        let similarity = Number::new(agreement.rank_similarity, 2).text(language);
        let _ = writeln!(text, "{}", (words.agreement)(name, &tau, &similarity, agreement.same_first));
        for it in compared.disagreements.iter().take(SHOWN) {
            let sentence = (words.disagreement)(&names[it.ahead], &names[it.behind], it.level);
            let _ = writeln!(text, "  {sentence} {}", (words.property)(it.property));
        }
        if compared.disagreements.len() > SHOWN {
            let _ = writeln!(text, "  {}", (words.more)(compared.disagreements.len() - SHOWN));
        }
    }
    text
}
