//! Why is the first ahead of the second? From the value of the second, step by step, to that of the first.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::answer::{Term, why};
use crate::report::figure::{Part, Step, Waterfall};
use crate::report::format::Points;
use crate::report::table::leaders;
use crate::report::text::chart::WhyFinding;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (first, second) = leaders(source)?;
    let found = why(*source, first, second);
    let words = &source.words().why;
    let names = names::names(source);
    let total = |s: usize, value: f64| Step {
        name: names::row(source, &names[s], s),
        part: Part { value, label: Points(value).text(source.language) },
    };
    let label = |term: &Term| if term.id.is_empty() { (words.others)(term.parts.len()) } else { term.label.clone() };
    let told = |term: &Term| format!("{} {}", label(term), Points(term.printed).signed(source.language));
    // What speaks for the first, then what speaks for the second, each from large to small.
    let mut terms: Vec<&Term> = found.terms.iter().filter(|term| term.tenths != 0).collect();
    terms.sort_by_key(|term| (term.tenths < 0, -term.tenths.abs()));
    let step = |term: &&Term| Step {
        name: label(term),
        part: Part { value: term.points, label: Points(term.printed).signed(source.language) },
    };
    let waterfall = Waterfall {
        start: total(second, found.behind.value),
        steps: terms.iter().map(step).collect(),
        end: total(first, found.ahead.value),
        up_label: (words.speaks_for)(&names[first]),
        down_label: (words.speaks_for)(&names[second]),
    };
    let named = |some: &[usize]| some.iter().map(|&i| names::sentence(&label(&found.terms[i]))).collect();
    let finding = WhyFinding {
        first: names[first].clone(),
        second: names[second].clone(),
        lead: Points(found.lead_printed),
        level: found.level,
        deciding: named(&found.short.deciding),
        outweighed: named(&found.short.outweighed),
    };
    let gap = Points(found.ahead.value).value() - Points(found.behind.value).value();
    let uneven = (gap - found.lead_printed).abs() > 0.01;
    let mut notes = vec![words.axis.to_string()];
    notes.extend(found.level.then(|| source.level()));
    notes.extend(uneven.then(|| source.words().caption.rounding.to_string()));
    let mut by_size = terms.clone();
    by_size.sort_by_key(|term| -term.tenths.abs());
    let caption = source.caption(Told {
        chart: Chart::Why,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile(), found.grouped),
        kind: (words.kind)(&names[first], &names[second]),
        items: by_size.into_iter().map(told).collect(),
        values: words.values,
        table: "contributions.csv",
        notes,
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Waterfall(waterfall) })
}

#[cfg(test)]
mod tests {
    use crate::report::chart::Chart;
    use crate::report::chart::samples::Sample;

    #[test]
    fn titles_tell_what_decides() {
        let title = |scores: &[&[f64]]| Sample::new(scores).title(Chart::Why);
        assert_eq!(
            title(&[&[80.0, 40.0], &[40.0, 70.0]]),
            "„Alpha“ (a) liegt 5,0 Punkte vor „Beta“ (b); „K1“ zählt mehr als „K2“"
        );
        assert_eq!(
            title(&[&[80.0, 40.0], &[70.0, 40.0]]),
            "„Alpha“ (a) liegt 5,0 Punkte vor „Beta“ (b); am meisten zählt „K1“"
        );
        assert_eq!(
            title(&[&[80.0, 40.0], &[40.0, 79.0]]),
            "„Alpha“ (a) und „Beta“ (b) liegen gleichauf: „K1“ und „K2“ wiegen sich fast auf"
        );
        assert_eq!(
            title(&[&[50.0], &[50.0]]),
            "„Alpha“ (a) und „Beta“ (b) haben in jedem Kriterium gleich viele Punkte"
        );
        assert_eq!(title(&[&[50.0]]), "-");
    }
}
