//! Where are strengths and weaknesses? Values of scenario × criterion, in the order of the catalogue.

use super::caption::{Told, title};
use super::colour_range::ColourRange;
use super::{Chart, Drawing, Plan, Source, names};
use crate::model::Origin;
use crate::report::figure::{Cell, Column, Heatmap, HeatmapKey, Row};
use crate::report::format::{Number, Points, Weight, round};
use crate::report::text::chart::{CriteriaFinding, Name};

/// A weighted criterion with the values of all scenarios on it.
struct Measured {
    criterion: usize,
    label: String,
    group: Option<usize>,
    weight: f64,
    /// `Σ_b u_{b|c} v_c`, 0…100, per scenario.
    values: Vec<f64>,
}

pub(super) fn plan(source: &Source<'_>) -> Plan {
    let words = &source.words().criteria;
    let names = names::names(source);
    let measured = measured(source);
    let origin = |s: usize, one: &Measured, what: Origin| has_origin(source, s, one.criterion, what);
    let everywhere = |what: Origin| (0..names.len()).any(|s| measured.iter().any(|one| origin(s, one, what)));

    let columns = measured.iter().enumerate().map(|(index, one)| Column {
        head: one.label.clone(),
        note: Weight(one.weight).text(source.language),
        weight: None,
        // A gap between the groups of the catalogue.
        apart: index > 0 && measured[index - 1].group != one.group,
    });
    let finding = finding(source, &names, &measured);
    let range = ColourRange::of(measured.iter().flat_map(|one| &one.values));
    let compared = compared(source);
    let top = |one: &Measured| round(one.range(&compared).1, 0);
    let highest = |one: &Measured| compared.len() > 1 && round(one.range(&compared).0, 0) < top(one);
    let row = |s: usize| {
        let name = names::row(source, &names[s], s);
        let cell = |one: &Measured| Cell::Value {
            value: range.shade(one.values[s]),
            label: Number::new(one.values[s], 0).text(source.language),
            second: String::new(),
            best: !source.evaluation.knocked_out[s] && highest(one) && round(one.values[s], 0) == top(one),
            knocked_out: source.evaluation.gates[s].iter().any(|hit| hit.criterion == one.criterion),
            hatched: origin(s, one, Origin::WholeScale) || origin(s, one, Origin::MeanOfParts),
        };
        Row {
            name: if source.evaluation.knocked_out[s] { (source.words().caption.out)(&name) } else { name },
            lead: false,
            cells: measured.iter().map(cell).collect(),
        }
    };
    let in_blocks = source.evaluation.gates.iter().flatten().any(|hit| hit.block.is_some());
    let hatched = (words.hatched)(everywhere(Origin::WholeScale), everywhere(Origin::MeanOfParts));
    let heatmap = Heatmap {
        columns: columns.collect(),
        rows: (0..names.len()).map(row).collect(),
        key: HeatmapKey {
            scale: words.scale.to_string(),
            low: range.low(source.language),
            high: range.high(source.language),
            best: words.best.to_string(),
            knocked_out: words.missed[usize::from(in_blocks)].to_string(),
            hatched: hatched.to_string(),
        },
    };

    let mut notes: Vec<String> = source.order().into_iter().collect();
    if let CriteriaFinding::Difference { .. } = finding {
        let effect = measured.iter().map(|one| one.effect(&compared)).fold(0.0, f64::max);
        notes.push((words.difference)(Points(effect)));
    }
    let caption = source.caption(Told {
        chart: Chart::Criteria,
        message: title(words.title, &finding),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(names.len(), measured.len()),
        items: items(source, &measured),
        values: words.values,
        table: "contributions.csv",
        notes,
        main_profile: true,
    });
    Plan { caption, drawing: Drawing::Heatmap(heatmap) }
}

impl Measured {
    /// Lowest and highest value of some scenarios.
    fn range(&self, some: &[usize]) -> (f64, f64) {
        let values = || some.iter().map(|&s| self.values[s]);
        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
    }

    /// What the criterion can move in the overall value: range times weight.
    fn effect(&self, some: &[usize]) -> f64 {
        let (low, high) = self.range(some);
        self.weight * (high - low)
    }
}

/// The weighted criteria in the order of the catalogue.
fn measured(source: &Source<'_>) -> Vec<Measured> {
    let study = source.study;
    let shares = study.block_shares();
    let weights = study.profiles[study.main_profile].weights.global();
    let value = |s: usize, c: usize| {
        let attributes = study.performances.attributes().iter().enumerate();
        let partial = source.evaluation.partial.row(s);
        attributes.filter(|(_, attribute)| attribute.criterion == c).map(|(a, _)| shares[a] * partial[a]).sum()
    };
    let leaves = study.tree.depth_first().into_iter().filter_map(|node| study.tree.nodes()[node].criterion);
    leaves
        .filter(|&c| study.weighted(c))
        .map(|c| Measured {
            criterion: c,
            label: names::text(source, &study.criteria[c].label, &study.criteria[c].id),
            group: study.tree.group_of(study.criteria[c].node).filter(|&group| group != study.criteria[c].node),
            weight: weights[study.criteria[c].node],
            values: (0..study.alternatives.len()).map(|s| value(s, c)).collect(),
        })
        .collect()
}

/// True where a cell, or one of its blocks, came about in this way.
fn has_origin(source: &Source<'_>, s: usize, criterion: usize, what: Origin) -> bool {
    let table = &source.study.performances;
    table.attributes().iter().enumerate().any(|(a, one)| one.criterion == criterion && table.origin(s, a) == what)
}

/// The scenarios that are compared: those that pass the gates, or all where fewer than two pass.
fn compared(source: &Source<'_>) -> Vec<usize> {
    let out = &source.evaluation.knocked_out;
    let passing: Vec<usize> = (0..out.len()).filter(|&s| !out[s]).collect();
    if passing.len() < 2 { (0..out.len()).collect() } else { passing }
}

/// The criterion that moves the overall values most, with those at its ends.
fn finding(source: &Source<'_>, names: &[Name], measured: &[Measured]) -> CriteriaFinding {
    let compared = compared(source);
    let whole = |value: f64| round(value, 0);
    if let [only] = compared[..] {
        let told = |one: Option<&Measured>| {
            one.map_or_else(|| (String::new(), 0.0), |one| (names::sentence(&one.label), whole(one.values[only])))
        };
        let by_value = |a: &&Measured, b: &&Measured| a.values[only].total_cmp(&b.values[only]);
        // Among equals the first in the catalogue.
        let (best, weakest) = (measured.iter().rev().max_by(by_value), measured.iter().min_by(by_value));
        return CriteriaFinding::Only { name: names[only].clone(), best: told(best), weakest: told(weakest) };
    }
    let strongest = measured.iter().rev().max_by(|a, b| a.effect(&compared).total_cmp(&b.effect(&compared)));
    let Some(one) = strongest.filter(|one| {
        let (low, high) = one.range(&compared);
        whole(low) < whole(high) && one.weight > 0.0
    }) else {
        return CriteriaFinding::Level { criteria: measured.len() };
    };
    let (low, high) = one.range(&compared);
    let with = |value: f64| -> Vec<Name> {
        let same = compared.iter().filter(|&&s| whole(one.values[s]) == whole(value));
        same.map(|&s| names[s].clone()).collect()
    };
    CriteriaFinding::Difference {
        criterion: names::sentence(&one.label),
        top: with(high),
        high: whole(high),
        bottom: with(low),
        low: whole(low),
    }
}

/// Lowest and highest value of each criterion, the most effective criterion first.
fn items(source: &Source<'_>, measured: &[Measured]) -> Vec<String> {
    let compared = compared(source);
    let mut order: Vec<&Measured> = measured.iter().collect();
    order.sort_by(|a, b| b.effect(&compared).total_cmp(&a.effect(&compared)));
    let number = |value: f64| Number::new(value, 0).text(source.language);
    let item = |one: &&Measured| {
        let (low, high) = one.range(&compared);
        (source.words().criteria.range)(&names::sentence(&one.label), &number(low), &number(high))
    };
    order.iter().map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::report::chart::samples::Sample;

    fn rows(sample: Sample) -> (Vec<Column>, Vec<Row>) {
        let (study, evaluation) = sample.evaluated();
        match plan(&Source::new(&study, &evaluation, Language::De)).drawing {
            Drawing::Heatmap(heatmap) => (heatmap.columns, heatmap.rows),
            _ => (Vec::new(), Vec::new()),
        }
    }

    #[test]
    fn titles_tell_the_criterion_that_moves_the_result_most() {
        let scores: &[&[f64]] = &[&[90.0, 40.0], &[30.0, 80.0], &[50.0, 60.0]];
        assert_eq!(
            Sample::new(scores).title(Chart::Criteria),
            "Größter Unterschied bei „K1“: 90 Punkte für „Alpha“ (a), 30 für „Beta“ (b)"
        );
        // 60 points times 0.25 are less than 40 times 0.75.
        let mut sample = Sample::new(scores).profile("q", &[1.0, 3.0]);
        sample.parts.main_profile = 1;
        let caption = sample.caption(Chart::Criteria, Language::De).unwrap();
        assert_eq!(caption.message, "Größter Unterschied bei „K2“: 80 Punkte für „Beta“ (b), 40 für „Alpha“ (a)");
        assert!(
            caption.footer[0].ends_with("Größter Unterschied: Abstand mal Gewicht, hier 30,0 Punkte im Gesamtnutzen.")
        );
        let many: &[&[f64]] = &[&[90.0], &[90.0], &[30.0], &[30.0], &[30.2], &[30.0]];
        assert_eq!(
            Sample::new(many).title(Chart::Criteria),
            "Größter Unterschied bei „K1“: 90 Punkte für a und b, 30 für vier Szenarien"
        );
    }

    #[test]
    fn titles_tell_when_nothing_differs_or_there_is_nothing_to_compare() {
        let title = |scores: &[&[f64]]| Sample::new(scores).title(Chart::Criteria);
        assert_eq!(title(&[&[50.0], &[50.0]]), "Das einzige Kriterium unterscheidet die Szenarien nicht");
        assert_eq!(
            title(&[&[5.0, 7.0, 9.0], &[5.0, 7.0, 9.0]]),
            "Keines der drei Kriterien unterscheidet die Szenarien"
        );
        assert_eq!(
            title(&[&[50.0, 80.0, 20.0]]),
            "„Alpha“ (a) ist am stärksten bei „K2“ (80 Punkte) und am schwächsten bei „K3“ (20)"
        );
        assert_eq!(title(&[&[50.0, 50.0]]), "„Alpha“ (a) erreicht bei jedem Kriterium 50 Punkte");
    }

    #[test]
    fn what_rests_on_no_statement_or_on_a_mean_is_hatched() {
        for (origin, hatches) in [
            (Origin::Own, false),
            (Origin::Part, false),
            (Origin::CashFlows, false),
            (Origin::WholeScale, true),
            (Origin::MeanOfParts, true),
        ] {
            let (_, rows) = rows(Sample::new(&[&[50.0, 1.0], &[40.0, 2.0]]).cell(1, 0, (0.0, 40.0, 100.0), origin));
            let hatched = |cell: &Cell| matches!(cell, Cell::Value { hatched: true, .. });
            let marks: Vec<bool> = rows.iter().flat_map(|row| row.cells.iter().map(hatched)).collect();
            assert_eq!(marks, [false, false, hatches, false], "{origin:?}");
        }
    }

    #[test]
    fn columns_have_weights_and_rows_tell_who_is_out() {
        let mut sample = Sample::new(&[&[50.0, 1.0], &[40.0, 2.0]]).profile("q", &[3.0, 1.0]).gate(0, 45.0);
        sample.parts.main_profile = 1;
        let (columns, rows) = rows(sample);
        assert_eq!(columns.iter().map(|c| c.note.replace('\u{202F}', " ")).collect::<Vec<_>>(), ["75 %", "25 %"]);
        assert_eq!(rows[1].name, "b) Beta – ausgeschieden");
        assert!(matches!(rows[1].cells[0], Cell::Value { knocked_out: true, .. }));
    }
}
