//! How wide are the ranges of the values? Median and the middle 90 % of the runs.

use super::acceptability::runs;
use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Flip as Tick, RangeBars, RangeRow};
use crate::report::format::{Points, Share};
use crate::report::text::chart::RangesFinding;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.robustness?;
    let words = &source.words().robustness;
    let names = names::names(source);
    let quantiles = &robustness.figures.quantiles;
    let ends = |position: usize| (quantiles[position][0].value, quantiles[position][4].value);
    let (low, high) = robustness.kept.iter().enumerate().fold((100.0_f64, 0.0_f64), |(low, high), (position, _)| {
        let (from, to) = ends(position);
        (low.min(from), high.max(to))
    });
    // Round ends to tens around all ranges.
    let (low, high) = ((low / 10.0).floor() * 10.0, ((high / 10.0).ceil() * 10.0).max(low + 10.0));
    let place = |x: f64| (x - low) / (high - low);
    let label = |x: f64| Points(x).text(source.language);
    let row = |(position, s): (usize, usize)| {
        let (from, to) = ends(position);
        let median = quantiles[position][2].value;
        RangeRow {
            name: names::row(source, &names[s], s),
            low_label: label(low),
            high_label: label(high),
            now: place(median),
            now_label: label(median),
            flips: [from, to].map(|x| Tick { at: place(x), label: label(x) }).to_vec(),
            verdict: (words.range)(Points(from), Points(to)),
        }
    };
    let order: Vec<(usize, usize)> = source.competing().collect();
    let &(first, leader) = order.first()?;
    let second = order
        .get(1)
        .map(|&(position, s)| (names[s].clone(), Share(robustness.figures.pairwise[first][position].value)));
    let (from, to) = ends(first);
    let finding = RangesFinding { leader: names[leader].clone(), range: (Points(from), Points(to)), second };
    let item = |&(position, s): &(usize, usize)| {
        let (from, to) = ends(position);
        format!("{} {}", names::tag(&names[s]), (words.range)(Points(from), Points(to)))
    };
    let caption = source.caption(Told {
        chart: Chart::Ranges,
        message: title(words.ranges.title, &finding),
        subtitle: (words.ranges.subtitle)(&source.title(), &source.profile()),
        kind: (words.ranges.kind)(order.len()),
        items: order.iter().map(item).collect(),
        values: words.ranges.values,
        table: "ranking.csv",
        notes: vec![runs(source), words.overlap.to_string()],
        main_profile: true,
    });
    let [now, flip, band] = words.range_keys.map(str::to_string);
    let rows = order.into_iter().map(row).collect();
    Some(Plan {
        caption,
        drawing: Drawing::RangeBars(RangeBars { now_key: now, flip_key: flip, band_key: band, rows }),
    })
}
