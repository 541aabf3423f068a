//! Who is ahead, by how much, made of what? Bars by rank with the contributions of the groups of criteria.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::evaluate::GateHit;
use crate::model::Rank;
use crate::report::figure::{Bar, Excluded, Part, StackedBars, Tie};
use crate::report::format::{Number, Points, round};
use crate::report::text::chart::{Missed, Name, RankingFinding, Rest};

/// Bars have colours for so many groups; with more the smallest ones are drawn together.
const GROUPS: usize = 6;
/// From this step between neighbours on, in points, scenarios are said to fall behind.
const FALLS_BEHIND: f64 = 5.0;

/// A part of the bars: some groups of criteria.
struct Group {
    label: String,
    criteria: Vec<usize>,
    weight: f64,
}

pub(super) fn plan(source: &Source<'_>) -> Plan {
    let words = &source.words().ranking;
    let result = source.evaluation.main();
    let names = names::names(source);
    let (groups, small) = groups(source);
    let passing: Vec<usize> = result.order.iter().copied().filter(|&s| !source.evaluation.knocked_out[s]).collect();

    let part = |value: f64| Part { value, label: Points(value).text(source.language) };
    let parts = |s: usize| -> Vec<Part> {
        let contributions = result.values.contributions_of(s);
        groups.iter().map(|group| part(group.criteria.iter().map(|&c| contributions[c]).sum())).collect()
    };
    let ranks: Vec<Rank> = passing.iter().filter_map(|&s| result.ranks[s]).collect();
    let bars: Vec<Bar> = passing
        .iter()
        .zip(&ranks)
        .map(|(&s, rank)| Bar {
            rank: format!("{}.", places(*rank)),
            name: names::row(source, &names[s], s),
            lead: rank.first == 1 && rank.last < passing.len().max(2),
            parts: parts(s),
            total: part(result.values.overall[s]),
        })
        .collect();
    let ties: Vec<Tie> = ranks
        .iter()
        .enumerate()
        .filter(|(index, rank)| rank.last > rank.first && rank.first == index + 1)
        .map(|(index, rank)| Tie { rows: index..rank.last, label: words.level.to_string() })
        .collect();
    let excluded = result.order.iter().filter(|&&s| source.evaluation.knocked_out[s]);

    let mut notes = Vec::new();
    notes.extend((!ties.is_empty()).then(|| source.level()));
    notes.extend((!small.is_empty()).then(|| (words.others_are)(&small)));
    let best = bars.first().map_or(0.0, |bar| bar.total.value);
    let rounded = bars.iter().any(|bar| misses_its_total(bar) || misses_its_gap(bar, best));
    notes.extend(rounded.then(|| source.words().caption.rounding.to_string()));
    let items = passing.iter().map(|&s| format!("{} {}", names::tag(&names[s]), part(result.values.overall[s]).label));
    let caption = source.caption(Told {
        chart: Chart::Ranking,
        message: title(words.title, &finding(source, &names)),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(names.len()),
        items: items.collect(),
        values: words.values,
        table: "ranking.csv",
        notes,
        main_profile: true,
    });
    let bars = StackedBars {
        groups: groups.into_iter().map(|group| group.label).collect(),
        bars,
        ties,
        excluded_head: words.out_head.to_string(),
        excluded: excluded.map(|&s| out(source, &names[s], s)).collect(),
    };
    Plan { caption, drawing: Drawing::Bars(bars) }
}

/// "1", or "1–2" for a shared rank.
pub(super) fn places(rank: Rank) -> String {
    if rank.first == rank.last { rank.first.to_string() } else { format!("{}–{}", rank.first, rank.last) }
}

/// True where the rounded parts of a bar do not add up to its rounded total.
fn misses_its_total(bar: &Bar) -> bool {
    let parts: f64 = bar.parts.iter().map(|part| Points(part.value).value()).sum();
    round(parts, 1) != Points(bar.total.value).value()
}

/// True where the distance to the best is not that of the rounded totals.
fn misses_its_gap(bar: &Bar, best: f64) -> bool {
    round(Points(best).value() - Points(bar.total.value).value(), 1) != Points(best - bar.total.value).value()
}

/// The groups of weighted criteria in the order of the catalogue, at most [`GROUPS`], and the labels of those that are
/// drawn together because their weights in the main profile are the smallest.
fn groups(source: &Source<'_>) -> (Vec<Group>, Vec<String>) {
    let study = source.study;
    let weights = study.profiles[study.main_profile].weights.global();
    let mut all: Vec<(usize, Group)> = Vec::new();
    for node in study.tree.depth_first() {
        let Some(c) = study.tree.nodes()[node].criterion.filter(|&c| study.weighted(c)) else { continue };
        let top = study.tree.group_of(node).unwrap_or(node);
        if all.last().is_none_or(|(last, _)| *last != top) {
            let node = &study.tree.nodes()[top];
            let label = names::text(source, &node.label, &node.id);
            all.push((top, Group { label, criteria: Vec::new(), weight: 0.0 }));
        }
        if let Some((_, group)) = all.last_mut() {
            group.criteria.push(c);
            group.weight += weights[node];
        }
    }
    let mut groups: Vec<Group> = all.into_iter().map(|(_, group)| group).collect();
    if groups.len() <= GROUPS {
        return (groups, Vec::new());
    }
    let mut by_weight: Vec<usize> = (0..groups.len()).collect();
    by_weight.sort_by(|&a, &b| groups[b].weight.total_cmp(&groups[a].weight).then(a.cmp(&b)));
    let kept = &by_weight[..GROUPS - 1];
    let mut others = Group { label: source.words().ranking.others.to_string(), criteria: Vec::new(), weight: 0.0 };
    let mut labels = Vec::new();
    for index in (0..groups.len()).rev().filter(|index| !kept.contains(index)).collect::<Vec<_>>() {
        let small = groups.remove(index);
        others.criteria.splice(0..0, small.criteria);
        others.weight += small.weight;
        labels.insert(0, small.label);
    }
    groups.push(others);
    (groups, labels)
}

/// What is printed about a scenario that a gate has removed.
fn out(source: &Source<'_>, name: &Name, s: usize) -> Excluded {
    let words = &source.words().ranking;
    let result = source.evaluation.main();
    let reasons = source.evaluation.gates[s].iter().filter(|hit| hit.block.is_none());
    let rank = result.ranks_without_gates.ranks()[s];
    Excluded {
        name: names::row(source, name, s),
        reason: reasons.filter_map(|hit| reason(source, hit)).collect::<Vec<_>>().join(" "),
        otherwise: (words.otherwise)(&places(rank), Points(result.values.overall[s])),
    }
}

fn reason(source: &Source<'_>, hit: &GateHit) -> Option<String> {
    let criterion = &source.study.criteria[hit.criterion];
    let gate = criterion.gate.as_ref()?;
    let number = |value: f64| {
        let places = (0..3).find(|&places| round(value, places) == round(value, 3)).unwrap_or(3);
        let text = Number::new(value, places).text(source.language);
        if criterion.unit.is_empty() { text } else { format!("{text} {}", criterion.unit) }
    };
    Some((source.words().ranking.missed)(&Missed {
        criterion: &names::text(source, &criterion.label, &criterion.id),
        found: number(hit.found),
        operator: gate.operator,
        threshold: number(gate.threshold),
        reason: gate.reason.get(source.language).trim(),
    }))
}

/// What the ranking says: who leads or ties, who falls behind or is out.
///
/// # Properties
/// Scenarios fall behind where the widest step between neighbours below the leaders is at least [`FALLS_BEHIND`].
pub(super) fn finding(source: &Source<'_>, names: &[Name]) -> RankingFinding {
    let result = source.evaluation.main();
    let (passing, out): (Vec<usize>, Vec<usize>) =
        result.order.iter().copied().partition(|&s| !source.evaluation.knocked_out[s]);
    let called = |some: &[usize]| -> Vec<Name> { some.iter().map(|&s| names[s].clone()).collect() };
    let value = |s: usize| Points(result.values.overall[s]);
    let Some((&first, &last)) = passing.first().zip(passing.last()) else {
        return RankingFinding::NobodyPasses { count: out.len() };
    };
    match (passing.len(), out.len()) {
        (1, 0) => return RankingFinding::Only { name: names[first].clone(), value: value(first) },
        (1, _) => return RankingFinding::OnlyPassing { name: names[first].clone(), value: value(first) },
        _ => {}
    }
    let leading = result.ranks[first].map_or(1, |rank| rank.last);
    if leading == passing.len() {
        let spread = Points(result.gap[last]);
        return RankingFinding::Level { names: called(&passing), spread, out: called(&out) };
    }
    let rest = if out.is_empty() {
        behind(&passing, &result.gap, leading).map_or(Rest::Nothing, |from| Rest::Behind {
            names: called(&passing[from..]),
            all_others: from == leading,
            by: Points(result.gap[passing[from]]),
        })
    } else {
        Rest::Out(called(&out))
    };
    if leading > 1 {
        return RankingFinding::Tied { leaders: called(&passing[..leading]), rest };
    }
    let second = passing[1];
    RankingFinding::Leader {
        leader: names[first].clone(),
        value: value(first),
        second: names[second].clone(),
        ahead: Points(result.gap[second]),
        rest,
    }
}

/// The place from which on scenarios fall behind: below the widest step, if it is wide enough. Behind a single leader
/// the step to the second is told anyway.
fn behind(passing: &[usize], gap: &[f64], leading: usize) -> Option<usize> {
    let step = |place: usize| gap[passing[place]] - gap[passing[place - 1]];
    let places = (leading + usize::from(leading == 1)).max(1)..passing.len();
    let widest = places.max_by(|&a, &b| step(a).total_cmp(&step(b)).then(b.cmp(&a)))?;
    (step(widest) >= FALLS_BEHIND).then_some(widest)
}
