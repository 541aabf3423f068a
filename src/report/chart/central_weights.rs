//! Which attitude would choose which scenario? The mean weights of the runs that each one wins.

use super::acceptability::runs;
use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::report::figure::{Cell, Column, Heatmap, HeatmapKey, Row};
use crate::report::format::{Number, Weight as Percent};
use crate::report::text::chart::{CentralFinding, Name};

/// Below this share of first ranks a mean says nothing.
const ENOUGH: f64 = 0.05;

/// A column: a group of criteria, with the leaves below it.
struct Group {
    label: String,
    leaves: Vec<usize>,
}

pub(super) fn plan(source: &Source<'_>) -> Option<Plan> {
    let robustness = source.robustness?;
    let words = &source.words().robustness;
    let names = names::names(source);
    let groups = groups(source);
    let first = |position: usize| robustness.figures.rank_acceptability[position][0].value;
    let shown: Vec<(usize, usize)> = source.competing().filter(|&(position, _)| first(position) >= ENOUGH).collect();
    let all = robustness.mean_weights();
    let varies = shown.iter().any(|&(position, _)| {
        let central = robustness.figures.central_weights[position].iter().flatten();
        central.zip(&all).any(|(weight, mean)| (weight.value - mean).abs() > 1e-6)
    });
    if groups.len() < 2 || shown.len() < 2 || !varies {
        return None;
    }
    let sum =
        |group: &Group, weights: &dyn Fn(usize) -> f64| group.leaves.iter().map(|&leaf| weights(leaf)).sum::<f64>();
    let mean: Vec<f64> = groups.iter().map(|group| sum(group, &|leaf| all[leaf])).collect();
    let own = |position: usize| -> Vec<f64> {
        let central = robustness.figures.central_weights[position].as_deref().unwrap_or_default();
        groups.iter().map(|group| sum(group, &|leaf| central.get(leaf).map_or(0.0, |weight| weight.value))).collect()
    };
    let top = shown.iter().flat_map(|&(position, _)| own(position)).chain(mean.iter().copied()).fold(0.0, f64::max);
    let cell = |value: f64, leaning: bool| Cell::Value {
        value: if top > 0.0 { 100.0 * value / top } else { 0.0 },
        label: Percent(value).text(source.language),
        second: String::new(),
        best: leaning,
        knocked_out: false,
        hatched: false,
    };
    let leaning = |position: usize| -> Option<(usize, f64)> {
        let own = own(position);
        let by = own.iter().zip(&mean).map(|(own, mean)| own - mean).enumerate();
        by.reduce(|best, next| if next.1 > best.1 { next } else { best }).filter(|(_, by)| *by >= 0.0005)
    };
    let row = |&(position, s): &(usize, usize)| {
        let most = leaning(position).map(|(group, _)| group);
        let cells = own(position).into_iter().enumerate().map(|(group, value)| cell(value, most == Some(group)));
        Row { name: names::row(source, &names[s], s), lead: position == robustness.leader, cells: cells.collect() }
    };
    let told = |&(position, s): &(usize, usize)| -> Option<(Name, String, f64)> {
        let (group, by) = leaning(position)?;
        Some((names[s].clone(), names::sentence(&groups[group].label), 100.0 * by))
    };
    let leanings: Vec<_> = shown.iter().filter_map(told).collect();
    let item = |(name, label, by): &(Name, String, f64)| {
        format!("{} {label} {}", names::tag(name), Number::new(*by, 1).signed(source.language))
    };
    let items = leanings.iter().map(item).collect();
    let caption = source.caption(Told {
        chart: Chart::CentralWeights,
        message: title(words.central.title, &CentralFinding { leanings }),
        subtitle: (words.central.subtitle)(&source.title(), &source.profile()),
        kind: (words.central.kind)(shown.len()),
        items,
        values: words.central.values,
        table: "central-weights.csv",
        notes: vec![runs(source), words.central_keys[2].to_string()],
        main_profile: true,
    });
    let column = |group: &Group| Column { head: group.label.clone(), ..Column::default() };
    let mut rows: Vec<Row> = shown.iter().map(row).collect();
    let cells = mean.iter().map(|&value| cell(value, false)).collect();
    rows.push(Row { name: words.central_keys[1].to_string(), lead: false, cells });
    let key = HeatmapKey {
        scale: words.central_keys[0].to_string(),
        low: Percent(0.0).text(source.language),
        high: Percent(top).text(source.language),
        best: words.leaning.to_string(),
        ..HeatmapKey::default()
    };
    let heatmap = Heatmap { columns: groups.iter().map(column).collect(), rows, key };
    Some(Plan { caption, drawing: Drawing::Heatmap(heatmap) })
}

/// The groups below the root with their weighted leaves; a criterion directly below the root is a group of its own.
fn groups(source: &Source<'_>) -> Vec<Group> {
    let study = source.study;
    let leaves = source.robustness.map_or(&[][..], |robustness| robustness.leaves.as_slice());
    let mut groups: Vec<(usize, Group)> = Vec::new();
    for (leaf, &criterion) in leaves.iter().enumerate() {
        let node = study.criteria[criterion].node;
        let top = study.tree.group_of(node).unwrap_or(node);
        if let Some((_, group)) = groups.iter_mut().find(|(known, _)| *known == top) {
            group.leaves.push(leaf);
        } else {
            let node = &study.tree.nodes()[top];
            groups.push((top, Group { label: names::text(source, &node.label, &node.id), leaves: vec![leaf] }));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
