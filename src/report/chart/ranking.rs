//! Who is ahead, by how much, made of what? Bars by rank with the contributions of the groups of criteria.

use super::caption::{Told, title};
use super::{Chart, Drawing, Plan, Source, names};
use crate::evaluate::GateHit;
use crate::model::Rank;
use crate::report::figure::{Bar, Excluded, Part, StackedBars, Tie};
use crate::report::format::{Number, Points, round};
use crate::report::text::chart::{Missed, Name, RankingFinding, Rest};
use crate::report::text::method_name;

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
    let by_method = !source.study.ranks_by_value();
    let (groups, small) = if by_method { (whole(source), Vec::new()) } else { groups(source) };
    let passing: Vec<usize> = result.order.iter().copied().filter(|&s| !source.evaluation.knocked_out[s]).collect();

    let part = |value: f64| Part { value, label: Points(value).text(source.language) };
    let parts = |s: usize| -> Vec<Part> {
        let contributions = result.values.contributions_of(s);
        if by_method {
            return vec![Part { value: result.values.overall[s], label: String::new() }];
        }
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
    notes.extend(by_method.then(|| words.by_method.to_string()));
    notes.extend((!ties.is_empty() && !by_method).then(|| source.level()));
    notes.extend((!small.is_empty()).then(|| (words.others_are)(&small)));
    let best = bars.first().map_or(0.0, |bar| bar.total.value);
    let rounded = bars.iter().any(|bar| misses_its_total(bar) || misses_its_gap(bar, best));
    notes.extend((rounded && !by_method).then(|| source.words().caption.rounding.to_string()));
    let items = passing.iter().map(|&s| format!("{} {}", names::tag(&names[s]), part(result.values.overall[s]).label));
    let caption = source.caption(Told {
        chart: Chart::Ranking,
        message: title(words.title, &finding(source, &names)),
        subtitle: if by_method {
            (words.subtitle_by_method)(&source.title(), &source.profile(), &method(source))
        } else {
            (words.subtitle)(&source.title(), &source.profile(), grouped(source))
        },
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

/// The method of the ranking, for readers.
fn method(source: &Source<'_>) -> String {
    method_name(source.study.settings.method.name(), source.language)
}

/// One part for all criteria: contributions explain no ranking that another method makes.
fn whole(source: &Source<'_>) -> Vec<Group> {
    let criteria = (0..source.study.criteria.len()).collect();
    vec![Group { label: source.words().ranking.whole.to_string(), criteria, weight: 1.0 }]
}

/// True where an objective stands between the root and a weighted criterion.
fn grouped(source: &Source<'_>) -> bool {
    let study = source.study;
    study.criteria.iter().enumerate().any(|(c, one)| study.weighted(c) && study.tree.depth(one.node) > 1)
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
    if !source.study.ranks_by_value() {
        let leaders = called(&passing[..leading]);
        return RankingFinding::ByMethod { method: method(source), leaders, out: called(&out) };
    }
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
    (Points(step(widest)).value() >= FALLS_BEHIND).then_some(widest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::report::chart::samples::Sample;

    fn title(values: &[f64]) -> String {
        let rows: Vec<[f64; 1]> = values.iter().map(|&value| [value]).collect();
        Sample::new(&rows.iter().map(<[f64; 1]>::as_slice).collect::<Vec<_>>()).title(Chart::Ranking)
    }

    fn bars(sample: Sample) -> StackedBars {
        let (study, evaluation) = sample.evaluated();
        match plan(&Source::new(&study, &evaluation, Language::De)).drawing {
            Drawing::Bars(bars) => bars,
            _ => StackedBars::default(),
        }
    }

    #[test]
    fn titles_tell_who_leads_who_ties_and_who_falls_behind() {
        for (values, told) in [
            // A clear lead; with a wide step further down; with steps that are all too small.
            (&[55.0, 70.0][..], "„Beta“ (b) liegt mit 70,0 Punkten vorn, 15,0 Punkte vor a"),
            (
                &[60.0, 57.0, 50.0, 49.0],
                "„Alpha“ (a) liegt mit 60,0 Punkten vorn, 3,0 Punkte vor b; c und d liegen mindestens 10,0 Punkte zurück",
            ),
            (
                &[60.0, 57.0, 52.0, 48.0],
                "„Alpha“ (a) liegt mit 60,0 Punkten vorn, 3,0 Punkte vor b; c und d liegen mindestens 8,0 Punkte zurück",
            ),
            (&[60.0, 57.0, 52.1, 48.0], "„Alpha“ (a) liegt mit 60,0 Punkten vorn, 3,0 Punkte vor b"),
            // A tie at the edge of the margin of one point, and just beyond it.
            (&[50.0, 49.0, 40.0], "„Alpha“ (a) und „Beta“ (b) liegen gleichauf vorn; c liegt 10,0 Punkte zurück"),
            (&[50.0, 48.9, 48.0], "„Alpha“ (a) liegt mit 50,0 Punkten vorn, 1,1 Punkte vor b"),
            (
                &[60.0, 59.5, 50.0, 49.0, 48.0],
                "„Alpha“ (a) und „Beta“ (b) liegen gleichauf vorn; die übrigen drei liegen mindestens 10,0 Punkte zurück",
            ),
            // All level.
            (&[50.0, 49.25], "„Alpha“ (a) und „Beta“ (b) liegen gleichauf: nur 0,8 Punkte Abstand"),
            (&[50.0, 50.0], "„Alpha“ (a) und „Beta“ (b) liegen gleichauf: genau gleich viele Punkte"),
            (&[50.0, 49.5, 49.2], "Alle drei Szenarien liegen gleichauf: höchstens 0,8 Punkte Abstand"),
            (&[50.0], "„Alpha“ (a) erreicht 50,0 von 100 Punkten"),
        ] {
            assert_eq!(title(values), told);
        }
    }

    #[test]
    fn titles_tell_who_is_out() {
        let sample = || Sample::new(&[&[90.0, 10.0], &[40.0, 80.0], &[20.0, 80.0]]);
        let gate = |threshold: f64| sample().gate(1, threshold).title(Chart::Ranking);
        assert_eq!(gate(50.0), "„Beta“ (b) liegt mit 60,0 Punkten vorn, 10,0 Punkte vor c; a scheidet aus");
        assert_eq!(gate(90.0), "Alle drei Szenarien scheiden aus: Keines erfüllt die Mindestanforderungen");
        assert_eq!(
            sample().gate(0, 50.0).title(Chart::Ranking),
            "Nur „Alpha“ (a) erfüllt die Mindestanforderungen und erreicht 50,0 von 100 Punkten"
        );
        let english = sample().gate(1, 50.0).caption(Chart::Ranking, Language::En).unwrap().message;
        assert_eq!(english, "“Beta” (b) leads with 60.0 points, 10.0 points ahead of c; a is excluded");
    }

    /// a: 90 and 10, so 50 points and rank 3 of 3 without the gate; with 96 and 30 it would lead.
    #[test]
    fn those_who_are_out_keep_their_reason_and_the_rank_that_they_would_have() {
        let figure = bars(Sample::new(&[&[96.0, 30.0], &[40.0, 80.0], &[20.0, 80.0]]).gate(1, 50.0));
        assert_eq!(figure.bars.iter().map(|bar| bar.name.as_str()).collect::<Vec<_>>(), ["b) Beta", "c) Gamma"]);
        assert_eq!(
            figure.excluded,
            [Excluded {
                name: "a) Alpha".to_string(),
                reason: "K2: 30 Punkte, verlangt mindestens 50 Punkte. Ohne das geht es nicht.".to_string(),
                otherwise: "Ohne diese Anforderung: Rang 1 mit 63,0 Punkten.".to_string(),
            }]
        );
    }

    #[test]
    fn shared_ranks_have_a_bracket_and_the_leaders_are_bold() {
        let figure = bars(Sample::new(&[&[40.0], &[60.0], &[59.5], &[39.5], &[10.0]]));
        assert_eq!(
            figure.bars.iter().map(|bar| bar.rank.as_str()).collect::<Vec<_>>(),
            ["1–2.", "1–2.", "3–4.", "3–4.", "5."]
        );
        assert_eq!(figure.ties.iter().map(|tie| tie.rows.clone()).collect::<Vec<_>>(), [0..2, 2..4]);
        assert_eq!(figure.bars.iter().map(|bar| bar.lead).collect::<Vec<_>>(), [true, true, false, false, false]);
    }

    /// Eight groups with the weights 8, 1, 7, 6, 2, 5, 4, 3 (of 36): the five largest stay, 1 + 2 + 3 go together.
    #[test]
    fn small_groups_are_drawn_together_and_named() {
        let mut sample = Sample::new(&[&[36.0; 8], &[0.0; 8]]).profile("q", &[8.0, 1.0, 7.0, 6.0, 2.0, 5.0, 4.0, 3.0]);
        sample.parts.main_profile = 1;
        let note = |caption: Option<crate::report::figure::Caption>| caption.map(|c| c.footer[0].clone());
        let figure = bars(sample);
        assert_eq!(figure.groups, ["K1", "K3", "K4", "K6", "K7", "Übrige"]);
        let parts: Vec<_> = figure.bars[0].parts.iter().map(|part| part.label.as_str()).collect();
        assert_eq!(parts, ["8,0", "7,0", "6,0", "5,0", "4,0", "6,0"]);
        let mut sample = Sample::new(&[&[36.0; 8], &[0.0; 8]]).profile("q", &[8.0, 1.0, 7.0, 6.0, 2.0, 5.0, 4.0, 3.0]);
        sample.parts.main_profile = 1;
        assert_eq!(note(sample.caption(Chart::Ranking, Language::De)).as_deref(), Some("Übrige: K2, K5 und K8."));
    }

    /// Three parts of 33.35 / 3 points print as 11,1 each, the sum 33,35 as 33,4.
    #[test]
    fn rounding_is_confessed_where_it_shows() {
        let footer = |value: f64| {
            let caption = Sample::new(&[&[value; 3], &[0.0; 3]]).caption(Chart::Ranking, Language::De).unwrap();
            caption.footer[0].clone()
        };
        assert!(footer(33.35).starts_with("Jede Zahl ist für sich gerundet"));
        assert!(footer(33.3).starts_with("ENTWURF"));
    }
}
