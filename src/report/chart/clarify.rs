//! What should be clarified before deciding? The points that exact knowledge of one number is worth on average.

use super::caption::{Told, title};
use super::moved::assessed;
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Bar, Part, StackedBars};
use crate::report::format::Number;
use crate::report::text::chart::ClarifyFinding;

/// The largest so many gains have a bar.
const ROWS: usize = 8;
/// A gain below this prints as 0,00.
const LEAST: f64 = 0.005;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.robustness?;
    if robustness.kept.len() < 2 {
        return None;
    }
    let words = &source.words().robustness;
    let names = names::names(source);
    let mut order: Vec<usize> = (0..robustness.clarifying.len()).collect();
    order.retain(|&index| robustness.clarifying[index] >= LEAST);
    order.sort_by(|&a, &b| robustness.clarifying[b].total_cmp(&robustness.clarifying[a]));
    order.truncate(ROWS);
    let gain = |index: usize| Number::new(robustness.clarifying[index], 2).text(source.language);
    let what = |index: usize| assessed(source, &robustness.assessments[index], &names);
    let bar = |(place, &index): (usize, &usize)| {
        let part = Part { value: robustness.clarifying[index], label: String::new() };
        Bar {
            rank: format!("{}.", place + 1),
            name: (words.moved)(&what(index)),
            lead: place == 0,
            parts: vec![part.clone()],
            total: Part { label: gain(index), ..part },
        }
    };
    let finding = match order.first() {
        None => ClarifyFinding::Nothing,
        Some(&index) => ClarifyFinding::Most(what(index), gain(index)),
    };
    let items = order.iter().map(|&index| format!("{} {}", (words.moved)(&what(index)), gain(index)));
    let caption = source.caption(Told {
        chart: Chart::Clarify,
        message: title(words.clarify.title, &finding),
        subtitle: (words.clarify.subtitle)(&source.title(), &source.profile()),
        kind: (words.clarify.kind)(order.len()),
        items: items.collect(),
        values: words.clarify.values,
        table: "clarify.csv",
        notes: vec![words.gain_means.to_string()],
        main_profile: true,
    });
    let bars = order.iter().enumerate().map(bar).collect();
    let drawing = Drawing::Bars(StackedBars { groups: vec![words.gain.to_string()], bars, ..StackedBars::default() });
    Some(Plan { caption, drawing })
}

/// The largest gains, for a text: what would be clarified, and how much that is worth.
pub(crate) fn nearest_gains(source: Source<'_>) -> Vec<(String, String)> {
    let names = names::names(&source);
    let words = &source.words().robustness;
    source.robustness.map_or_else(Vec::new, |robustness| {
        let mut order: Vec<usize> = (0..robustness.clarifying.len()).collect();
        order.retain(|&index| robustness.clarifying[index] >= LEAST);
        order.sort_by(|&a, &b| robustness.clarifying[b].total_cmp(&robustness.clarifying[a]));
        order.truncate(ROWS);
        let gain = |index: usize| Number::new(robustness.clarifying[index], 2).text(source.language);
        let what = |index: usize| (words.moved)(&assessed(&source, &robustness.assessments[index], &names));
        order.into_iter().map(|index| (what(index), gain(index))).collect()
    })
}
