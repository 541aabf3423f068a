//! What should be clarified before deciding? The points that exact knowledge of one number, or of the weights
//! within an objective, is worth on average.

use super::caption::{Told, title};
use super::moved::{assessed, weights_within};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Bar, Part, StackedBars};
use crate::report::format::Number;
use crate::report::text::chart::ClarifyFinding;
use crate::robustness::{Question, Sampled};

/// The largest so many gains have a bar.
const ROWS: usize = 8;
/// A gain below this prints as 0,00.
const LEAST: f64 = 0.005;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.exact()?;
    if robustness.kept.len() < 2 {
        return None;
    }
    let words = &source.words().robustness;
    let names = names::names(source);
    let mut order = robustness.questions();
    order.retain(|(_, worth)| worth.value >= LEAST);
    order.truncate(ROWS);
    let gain = |worth: &Sampled| {
        let text = Number::new(worth.value, 2).text(source.language);
        // Exact ones have no error; another one is never printed as 0.
        if worth.error > 0.0 {
            let error = (worth.error * 1000.0).ceil() / 1000.0;
            format!("{text} ± {}", Number::new(error, 3).text(source.language))
        } else {
            text
        }
    };
    let what = |question: Question| match question {
        Question::Assessment(index) => assessed(source, &robustness.assessments[index], &names),
        Question::Weights(node) => weights_within(source, node),
    };
    let bar = |(place, (question, worth)): (usize, &(Question, Sampled))| {
        let part = Part { value: worth.value, label: String::new() };
        Bar {
            rank: format!("{}.", place + 1),
            name: (words.moved)(&what(*question)),
            lead: place == 0,
            parts: vec![part.clone()],
            total: Part { label: gain(worth), ..part },
        }
    };
    let finding = match order.first() {
        None => ClarifyFinding::Nothing,
        Some((question, worth)) => ClarifyFinding::Most(what(*question), gain(worth)),
    };
    let sampled = order.iter().any(|(_, worth)| worth.error > 0.0);
    let mut notes = vec![words.gain_means.to_string()];
    notes.extend(sampled.then(|| words.gain_sampled.to_string()));
    let items = order.iter().map(|(question, worth)| format!("{} {}", (words.moved)(&what(*question)), gain(worth)));
    let caption = source.caption(Told {
        chart: Chart::Clarify,
        message: title(words.clarify.title, &finding),
        subtitle: (words.clarify.subtitle)(&source.title(), &source.profile()),
        kind: (words.clarify.kind)(order.len()),
        items: items.collect(),
        values: words.clarify.values,
        table: "clarify.csv",
        notes,
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
