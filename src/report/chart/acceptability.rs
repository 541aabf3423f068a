//! How sure is the order? The share of the runs at each rank.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::aggregate::Method;
use crate::report::figure::{Part, ShareRow, Shares};
use crate::report::format::{Number, Share};
use crate::report::text::chart::AcceptabilityFinding;
use crate::report::text::method_name;

/// Ranks with a segment of their own; the last one stands for all worse ranks.
const RANKS: usize = 6;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.robustness?;
    let words = &source.words().robustness;
    let names = names::names(source);
    let shares = &robustness.figures.rank_acceptability;
    let count = robustness.kept.len();
    let shown = count.min(RANKS);
    let part = |value: f64| Part { value, label: Share(value).text(source.language) };
    let row = |(position, s): (usize, usize)| {
        let mut parts: Vec<Part> = shares[position][..shown].iter().map(|share| part(share.value)).collect();
        if count > shown {
            let rest: f64 = shares[position][shown - 1..].iter().map(|share| share.value).sum();
            parts[shown - 1] = part(rest);
        }
        let lead = robustness.verdict.leaders.contains(&position) && robustness.verdict.leaders.len() < count.max(2);
        ShareRow { name: names::row(source, &names[s], s), lead, shares: parts }
    };
    let rows: Vec<ShareRow> = source.competing().map(row).collect();
    let first = |position: usize| shares[position][0].value;
    let item = |(position, s): (usize, usize)| {
        format!("{} {}", names::tag(&names[s]), Share(first(position)).text(source.language))
    };
    let top = robustness.verdict.leaders.first().copied().unwrap_or(robustness.leader);
    let finding = AcceptabilityFinding {
        leader: names[robustness.kept[top]].clone(),
        share: Share(robustness.verdict.share),
        firmness: robustness.verdict.firmness,
        count,
    };
    let caption = source.caption(Told {
        chart: Chart::Acceptability,
        message: title(words.acceptability.title, &finding),
        subtitle: (words.acceptability.subtitle)(&source.title(), &source.profile()),
        kind: (words.acceptability.kind)(count),
        items: source.competing().map(item).collect(),
        values: words.acceptability.values,
        table: "acceptability.csv",
        notes: vec![runs(source), words.no_probability.to_string()],
        main_profile: true,
    });
    let ranks = (1..=shown).map(|rank| (words.rank)(rank, rank == shown && count > shown)).collect();
    Some(Plan { caption, drawing: Drawing::Shares(Shares { ranks, rows }) })
}

/// What the sampled figures rest on.
pub(super) fn runs(source: &Source<'_>) -> String {
    source.robustness.map_or_else(String::new, |robustness| {
        let draws = Number::new(robustness.sampling.draws as f64, 0).text(source.language);
        let names = robustness.methods.iter().map(|method| method_name(method.name(), source.language));
        let (words, seed) = (&source.words().robustness, robustness.sampling.seed);
        if robustness.methods.iter().all(|method| *method == Method::default()) {
            (words.runs)(&draws, seed)
        } else {
            (words.runs_by)(&draws, seed, &names.collect::<Vec<_>>())
        }
    })
}

/// What the sampled figures rest on, and what a share is not; for a text.
#[must_use]
pub fn sampled(source: Source<'_>) -> String {
    format!("{} {}", runs(&source), source.words().robustness.no_probability)
}
