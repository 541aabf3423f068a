//! Does the rank depend on the method? Ranks under every method, side by side.

use super::caption::{Told, title};
use super::ranking::places;
use super::{Chart, Drawing, Plan, Source, names};
use crate::evaluate::CrossCheck;
use crate::report::figure::{Cell, Column, Heatmap, HeatmapKey, Row};
use crate::report::format::Number;
use crate::report::text::chart::{MethodsFinding, Name};
use crate::report::text::method_name;

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let (study, evaluation) = (source.study, source.evaluation);
    let check = evaluation.cross_check(study)?;
    let words = &source.words().methods;
    let names = names::names(source);
    let count = check.alternatives.len();
    let columns: Vec<Column> = check
        .answered()
        .map(|(compared, _)| {
            let tau = compared.agreement.and_then(|agreement| agreement.tau_b);
            Column {
                head: method_name(compared.method.name(), source.language),
                note: tau.map_or_else(String::new, |tau| Number::new(tau, 1).text(source.language)),
                ..Column::default()
            }
        })
        .collect();
    if columns.len() < 2 {
        return None;
    }
    let firsts = check.firsts();
    let most = firsts.iter().copied().max().unwrap_or_default();
    let row = |index: usize| {
        let s = check.alternatives[index];
        let cell = |(_, ranking): (_, &crate::model::Ranking)| {
            let rank = ranking.ranks()[index];
            let place = f64::midpoint(rank.first as f64, rank.last as f64);
            Cell::Value {
                value: 100.0 * (count as f64 - place) / (count as f64 - 1.0),
                label: places(rank),
                second: String::new(),
                best: CrossCheck::leads(ranking, index),
                knocked_out: false,
                hatched: false,
            }
        };
        Row {
            name: names::row(source, &names[s], s),
            lead: firsts[index] == most,
            cells: check.answered().map(cell).collect(),
        }
    };
    let heatmap = Heatmap {
        rows: (0..count).map(row).collect(),
        key: HeatmapKey {
            scale: words.scale.to_string(),
            low: count.to_string(),
            high: "1".to_string(),
            best: words.best.to_string(),
            ..HeatmapKey::default()
        },
        columns,
    };
    let items = |index: usize| format!("{} {}", names::tag(&names[check.alternatives[index]]), firsts[index]);
    let mut order: Vec<usize> = (0..count).filter(|&index| firsts[index] > 0).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(firsts[index]));
    let silent = check.comparison.methods.iter().filter(|compared| compared.outcome.is_err());
    let silent: Vec<String> = silent.map(|compared| method_name(compared.method.name(), source.language)).collect();
    let mut notes = vec![words.agreement.to_string(), words.never_mixed.to_string()];
    notes.extend((!silent.is_empty()).then(|| (words.silent)(&silent)));
    let caption = source.caption(Told {
        chart: Chart::Methods,
        message: title(words.title, &finding(check, &names)),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(count, heatmap.columns.len()),
        items: order.into_iter().map(items).collect(),
        values: words.values,
        table: "methods.csv",
        notes,
        main_profile: true,
    });
    Some(Plan { caption, drawing: Drawing::Heatmap(heatmap) })
}

/// Who is first under how many methods; the additive model's favourite first among equals.
pub(in crate::report) fn finding(check: &CrossCheck, names: &[Name]) -> MethodsFinding {
    let firsts = check.firsts();
    let additive = check.comparison.reference.as_ref().ok().map(|outcome| outcome.ranking.order());
    let place = |index: usize| additive.and_then(|order| order.iter().position(|&row| row == index)).unwrap_or(index);
    let mut order: Vec<usize> = (0..firsts.len()).filter(|&index| firsts[index] > 0).collect();
    order.sort_by_key(|&index| (std::cmp::Reverse(firsts[index]), place(index)));
    let named = |index: usize| names[check.alternatives[index]].clone();
    let all = check.answered().count();
    let several =
        |ranking: &crate::model::Ranking| (0..firsts.len()).filter(|&row| CrossCheck::leads(ranking, row)).count() > 1;
    MethodsFinding {
        leader: order.first().map(|&index| named(index)),
        count: order.first().map_or(0, |&index| firsts[index]),
        methods: all,
        level: check.answered().any(|(_, ranking)| several(ranking)),
        others: order.iter().skip(1).map(|&index| (named(index), firsts[index])).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::samples::Sample;

    #[test]
    fn a_dominating_scenario_leads_everywhere_and_one_alone_is_no_comparison() {
        // A method or two may have no answer on so few numbers.
        let title = Sample::new(&[&[80.0, 70.0], &[20.0, 30.0], &[10.0, 20.0]]).title(Chart::Methods);
        assert!(title.starts_with("Alle 1") && title.ends_with(" Verfahren sehen „Alpha“ (a) vorn"), "{title}");
        assert_eq!(Sample::new(&[&[80.0, 70.0]]).title(Chart::Methods), "-");
    }
}
