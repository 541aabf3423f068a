//! The result for readers: the verdict first, then a table.

use std::fmt::Write as _;

use super::super::Console;
use super::input::Prepared;
use crate::report::format::{Number, Points, Weight};
use crate::report::robustness::verdict_on;
use crate::report::text::{batch as words, method_name};
use crate::robustness::{Figures, LEVELS, Sampled};

/// So many criteria are named by their central weights.
const CENTRAL: usize = 3;

pub(super) fn answer(prepared: &Prepared, figures: &Figures, console: &Console) -> String {
    let (words, language) = (words(console.language), console.language);
    let share = |share: f64| Weight(share).text(language);
    let mut text = String::new();
    let found = verdict_on(figures);
    if let Some(found) = &found {
        let leaders: Vec<String> = found.leaders.iter().map(|&s| prepared.names[s].clone()).collect();
        let sentence =
            (words.verdict)(&leaders, &share(found.share), found.firmness, &share(found.joint_share), found.settled);
        let _ = write!(text, "{sentence}\n{}\n\n", words.no_probability);
    }
    let order = order(figures);
    let range = |s: usize| {
        let at = |level: f64| LEVELS.iter().position(|known| *known == level).map(|index| figures.quantiles[s][index]);
        let end = |level: f64| at(level).map_or_else(String::new, |sampled| Points(sampled.value).text(language));
        format!("{} … {}", end(0.05), end(0.95))
    };
    let mut rows = vec![words.heads.map(str::to_owned)];
    for &s in &order {
        let Sampled { value, error } = figures.rank_acceptability[s][0];
        rows.push([
            prepared.names[s].clone(),
            format!("{} ± {}", share(value), Number::new(100.0 * error, 2).text(language)),
            Number::new(figures.expected_rank[s].value, 2).text(language),
            Points(figures.mean_value[s].value).text(language),
            range(s),
            Points(figures.expected_regret[s].value).text(language),
        ]);
    }
    text.push_str(&aligned(&rows));
    let short: Vec<String> = order.iter().map(|&s| letter(&prepared.names[s])).collect();
    let mut rows = vec![std::iter::once(String::new()).chain(short.iter().cloned()).collect::<Vec<_>>()];
    for (index, &s) in order.iter().enumerate() {
        let cell = |&t: &usize| {
            if s == t { "·".to_owned() } else { Number::new(100.0 * figures.pairwise[s][t].value, 0).text(language) }
        };
        rows.push(std::iter::once(short[index].clone()).chain(order.iter().map(cell)).collect());
    }
    let _ = write!(text, "\n{}\n{}", words.pairwise, aligned(&rows));
    let lines: Vec<String> = order.iter().filter_map(|&s| central(prepared, figures, s, &share)).collect();
    if !lines.is_empty() && prepared.sampling.weights != "fixed" {
        let _ = write!(text, "\n{}\n{}\n", words.central, lines.join("\n"));
    }
    if !prepared.knocked_out.is_empty() {
        let _ = write!(text, "\n{}\n", (words.out)(&prepared.knocked_out));
    }
    if prepared.sampling.methods != ["additive"] {
        let names: Vec<String> =
            prepared.sampling.methods.iter().map(|name| method_name(name, console.language)).collect();
        let _ = write!(text, "\n{}", (words.ranked_by)(&names));
    }
    let draws = Number::new(figures.draws as f64, 0).text(language);
    let weights = (words.weights)(&prepared.sampling.weights);
    let _ = write!(text, "\n{}\n", (words.drawn)(&draws, prepared.sampling.seed, &weights));
    text
}

/// Alternatives by falling share of rank 1, then by rising expected rank.
fn order(figures: &Figures) -> Vec<usize> {
    let mut order: Vec<usize> = (0..figures.rank_acceptability.len()).collect();
    order.sort_by(|&a, &b| {
        let share = |s: usize| figures.rank_acceptability[s][0].value;
        let rank = |s: usize| figures.expected_rank[s].value;
        share(b).total_cmp(&share(a)).then(rank(a).total_cmp(&rank(b)))
    });
    order
}

/// The letter of `a) Status quo`, or the beginning of a name.
fn letter(name: &str) -> String {
    match name.split_once(") ") {
        Some((letter, _)) if letter.chars().count() <= 5 => letter.to_owned(),
        _ => name.chars().take(10).collect(),
    }
}

/// The criteria that weigh most where an alternative is first.
fn central(prepared: &Prepared, figures: &Figures, s: usize, share: &impl Fn(f64) -> String) -> Option<String> {
    let weights = figures.central_weights.get(s)?.as_ref()?;
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| weights[b].value.total_cmp(&weights[a].value));
    let named = |&leaf: &usize| format!("{} {}", prepared.sampling.criteria[leaf], share(weights[leaf].value));
    let list: Vec<String> = order.iter().take(CENTRAL).map(named).collect();
    Some(format!("{}: {}", prepared.names[s], list.join(", ")))
}

/// Columns of one width, the first to the left and the others to the right.
fn aligned<R: AsRef<[String]>>(rows: &[R]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.as_ref().get(column)).map(|c| c.chars().count()).max();
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.as_ref().iter().enumerate() {
            let padding = " ".repeat(width(column).unwrap_or(0) - cell.chars().count());
            if column == 0 {
                let _ = write!(text, "{cell}{padding}");
            } else {
                let _ = write!(text, "  {padding}{cell}");
            }
        }
        text = format!("{}\n", text.trim_end_matches(' '));
    }
    text
}
