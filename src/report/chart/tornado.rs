//! Which uncertainty matters most for the gap between the first and the second? One assumption at a time.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Part, Tornado, TornadoRow};
use crate::report::format::{Number, Points, Weight};
use crate::report::table::leaders;
use crate::report::text::chart::TornadoFinding;
use crate::robustness::{Additive, Assumption, OneWay, one_way};

/// More bars are not read.
const ROWS: usize = 10;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (first, second) = leaders(source)?;
    let study = source.study;
    let model = Additive::new(study, source.evaluation.main, &source.evaluation.knocked_out);
    let all = one_way(&model, first, second);
    let shown = &all[..all.len().min(ROWS)];
    let widest = shown.first()?;
    let words = &source.words().tornado;
    let all_names = names::names(source);
    let name = |found: &OneWay| match found.assumption {
        Assumption::Scores { alternative, criterion } => {
            let known = &study.criteria[criterion];
            (words.score)(&names::text(source, &known.label, &known.id), names::tag(&all_names[alternative]))
        }
        Assumption::Weight(node) => {
            let known = &study.tree.nodes()[node];
            (words.weight)(&names::text(source, &known.label, &known.id))
        }
    };
    let end = |found: &OneWay, lead: f64, at: f64| {
        let at = match found.assumption {
            Assumption::Scores { .. } => {
                let places = u8::from(at.abs() < 1000.0 && Number::new(at, 1).value().fract() != 0.0);
                let number = Number::new(at, places).text(source.language);
                if found.numbers > 1 { format!("\u{D8}\u{202F}{number}") } else { number }
            }
            Assumption::Weight(_) => Weight(at).text(source.language),
        };
        Part { value: lead, label: format!("{} ({at})", Points(lead).signed(source.language)) }
    };
    let row = |found: &OneWay| TornadoRow {
        name: name(found),
        low: end(found, found.lead_low, found.low),
        high: end(found, found.lead_high, found.high),
    };
    let lead = model.overall[first] - model.overall[second];
    let now = Points(lead);
    let tornado = Tornado {
        low_label: words.low.to_string(),
        high_label: words.high.to_string(),
        base: Part { value: lead, label: (words.now)(&now.signed(source.language)) },
        rows: shown.iter().map(row).collect(),
    };
    let turns = |found: &&OneWay| found.lead_low < 0.0 || found.lead_high < 0.0;
    let finding = TornadoFinding {
        first: all_names[first].clone(),
        second: all_names[second].clone(),
        widest: names::sentence(&name(widest)),
        low: Points(widest.lead_low.min(widest.lead_high)),
        high: Points(widest.lead_low.max(widest.lead_high)),
        turning: all.iter().filter(turns).count(),
        all: all.len(),
    };
    let item = |found: &OneWay| {
        let (low, high) = (found.lead_low.min(found.lead_high), found.lead_low.max(found.lead_high));
        let range = [low, high].map(|value| Points(value).signed(source.language));
        (words.range)(&names::sentence(&name(found)), &range[0], &range[1])
    };
    let weights = all.iter().any(|found| matches!(found.assumption, Assumption::Weight(_)));
    let mut notes = vec![(words.one_way)(weights)];
    notes.extend((all.len() > shown.len()).then(|| (words.left_out)(all.len() - shown.len())));
    let mean = shown.iter().any(|found| found.numbers > 1);
    notes.extend(mean.then(|| words.mean.to_string()));
    let caption = source.caption(Told {
        chart: Chart::Tornado,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile(), &all_names[first], &all_names[second]),
        kind: (words.kind)(shown.len()),
        items: shown.iter().map(item).collect(),
        values: words.values,
        table: "tornado.csv",
        notes,
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Tornado(tornado) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Language, Origin};
    use crate::report::chart::samples::Sample;

    fn sample() -> Sample {
        // Alpha 60, Beta 50; K1 of Beta from 20 to 90 moves Beta from 45 to 80 and the lead from 15 to −20.
        Sample::new(&[&[80.0, 40.0], &[30.0, 70.0]]).cell(1, 0, (20.0, 30.0, 90.0), Origin::Own).cell(
            0,
            1,
            (38.0, 40.0, 42.0),
            Origin::Own,
        )
    }

    #[test]
    fn the_title_names_what_moves_the_gap_most() {
        assert_eq!(
            sample().title(Chart::Tornado),
            "Am stärksten wirkt: „K1“ von b (−20,0 bis +15,0 Punkte); eine von zwei Annahmen kann die Reihenfolge drehen"
        );
        assert_eq!(Sample::new(&[&[80.0, 40.0], &[30.0, 70.0]]).title(Chart::Tornado), "-");
    }

    #[test]
    fn bars_are_sorted_by_width_and_end_where_the_estimate_ends() {
        let (study, evaluation) = sample().profile("rat", &[3.0, 1.0]).evaluated();
        let source = Source::new(&study, &evaluation, Language::De);
        let Some(Plan { drawing: Drawing::Tornado(drawn), .. }) = plan(&source) else { panic!("no chart") };
        // K1 from 50 % to 75 %: the lead goes from 10 to 0.75 · 50 − 0.25 · 30 = 30; K2 is its mirror image.
        let ends: Vec<(f64, f64)> = drawn.rows.iter().map(|row| (row.low.value, row.high.value)).collect();
        for (found, expected) in ends.iter().zip([(15.0, -20.0), (10.0, 30.0), (30.0, 10.0), (9.0, 11.0)]) {
            assert!((found.0 - expected.0).abs() < 1e-9 && (found.1 - expected.1).abs() < 1e-9, "{ends:?}");
        }
        assert_eq!(
            (drawn.rows[0].low.label.as_str(), drawn.rows[1].high.label.as_str()),
            ("+15,0 (20)", "+30,0 (75\u{202F}%)")
        );
    }
}
