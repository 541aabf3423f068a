//! What must change for another winner? The nearest Kippwerte, each on its full scale.

use super::caption::{Told, title};
use super::moved::{moved, tipping, value};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Flip as Tick, RangeBars, RangeRow};
use crate::report::text::chart::{FlipsFinding, Tipping};
use crate::robustness::{Flip, Lever};

/// The nearest so many have a row.
const ROWS: usize = 8;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.exact()?;
    if robustness.kept.len() < 2 {
        return None;
    }
    let words = &source.words().robustness;
    let names = names::names(source);
    let flips = robustness.flips();
    let rows: Vec<Flip> = flips.into_iter().take(ROWS).collect();
    let place = |lever: Lever, x: f64| {
        let (low, high) = scale(source, lever);
        if high > low { (x - low) / (high - low) } else { 0.0 }
    };
    let row = |flip: &Flip| {
        let switch = flip.switch;
        let (low, high) = scale(source, switch.lever);
        let printed = |x: f64| value(source, robustness, switch.lever, x);
        let tip = tipping(source, robustness, flip, &names);
        let tick = |at: f64| Tick { at: place(switch.lever, at), label: printed(at) };
        RangeRow {
            name: (words.moved)(&moved(source, robustness, switch.lever, &names)),
            low_label: printed(low),
            high_label: printed(high),
            now: place(switch.lever, switch.now),
            now_label: printed(switch.now),
            flips: switch.at.map(tick).into_iter().collect(),
            verdict: tip.map_or_else(|| words.never.to_string(), |tip| (words.flips_at)(&tip)),
        }
    };
    let told: Vec<_> = rows.iter().filter_map(|flip| tipping(source, robustness, flip, &names)).collect();
    let items = told.iter().map(|tip| format!("{} {}", (words.moved)(&tip.moved), (words.flips_at)(tip)));
    let caption = source.caption(Told {
        chart: Chart::Flips,
        message: title(words.flips.title, &FlipsFinding(told.first().cloned())),
        subtitle: (words.flips.subtitle)(&source.title(), &source.profile()),
        kind: (words.flips.kind)(rows.len()),
        items: items.collect(),
        values: words.flips.values,
        table: "flips.csv",
        notes: vec![words.one_at_a_time.to_string()],
        main_profile: true,
    });
    let [now, flip, band] = words.flip_keys.map(str::to_string);
    let rows = rows.iter().map(row).collect();
    let drawing = Drawing::RangeBars(RangeBars { now_key: now, flip_key: flip, band_key: band, rows });
    Some(Plan { caption, drawing })
}

/// From where to where a number can go.
fn scale(source: &Source<'_>, lever: Lever) -> (f64, f64) {
    let known = source.robustness.and_then(|robustness| robustness.assessment(lever));
    let function = known.and_then(|known| source.study.criteria[known.criterion].value.as_ref());
    function.map_or((0.0, 1.0), crate::model::ValueFunction::range)
}

/// The nearest Kippwerte, for a text.
pub(crate) fn nearest_flips(source: Source<'_>, most: usize) -> Vec<Tipping> {
    let names = names::names(&source);
    source.robustness.map_or_else(Vec::new, |robustness| {
        robustness.flips().iter().take(most).filter_map(|flip| tipping(&source, robustness, flip, &names)).collect()
    })
}
