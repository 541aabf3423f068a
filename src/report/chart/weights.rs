//! What was assessed, with what weight? The tree of criteria with the weights of the main profile, and what each
//! weight means: what a step on the scale is worth.

use super::caption::{Told, title};
use super::trade_off::{Yardstick, rating, trade_off, typed};
use super::{Chart, Drawing, Plan, Source, names};
use crate::model::{Criterion, Role, ValueFunction};
use crate::report::figure::{TreeNode, WeightTree};
use crate::report::format::Weight;
use crate::report::text::chart::WeightsFinding;

pub(super) fn plan(source: &Source<'_>) -> Plan {
    let study = source.study;
    let words = &source.words().weights;
    let yardstick = Yardstick::of(source);
    let order = study.tree.depth_first();
    let by_block = study.criteria.iter().enumerate().any(|(c, one)| study.weighted(c) && one.blocks.is_some());
    let tree = WeightTree {
        name_head: words.heads[0].to_string(),
        local_head: words.heads[1].to_string(),
        global_head: words.heads[2].to_string(),
        note_head: words.heads[3].to_string(),
        nodes: order.iter().map(|&node| tree_node(source, node, &yardstick)).collect(),
    };
    let leaves = || order.iter().filter(|&&node| weighted_leaf(source, node).is_some());
    let groups: Vec<usize> = groups(source);
    let listed: Vec<usize> = if groups.len() > 1 { groups.clone() } else { leaves().copied().collect() };
    let mut items: Vec<(f64, String)> = listed
        .iter()
        .map(|&node| {
            (global(source, node), format!("{} {}", label(source, node), weight(source, node).text(source.language)))
        })
        .collect();
    items.sort_by(|a, b| b.0.total_cmp(&a.0));
    let caption = source.caption(Told {
        chart: Chart::Weights,
        message: title(words.title, &finding(source, &groups)),
        subtitle: (words.subtitle)(&source.title(), &source.profile()),
        kind: (words.kind)(leaves().count(), groups.len()),
        items: items.into_iter().map(|(_, item)| item).collect(),
        values: words.values,
        table: "contributions.csv",
        notes: rating_scale(source).into_iter().chain(by_block.then(|| words.in_all_blocks.to_string())).collect(),
        main_profile: true,
    });
    Plan { caption, drawing: Drawing::Tree(tree) }
}

/// A row of the list.
fn tree_node(source: &Source<'_>, index: usize, yardstick: &Yardstick) -> TreeNode {
    let study = source.study;
    let node = &study.tree.nodes()[index];
    let profile = &study.profiles[study.main_profile].weights;
    let criterion = node.criterion.map(|c| (c, &study.criteria[c]));
    let (global, note) = match criterion {
        Some((c, one)) if !study.weighted(c) => unweighted(source, one),
        Some((_, one)) => (weight(source, index).text(source.language), note(source, one, yardstick)),
        None => (weight(source, index).text(source.language), String::new()),
    };
    let counts = criterion.is_none_or(|(c, _)| study.weighted(c));
    TreeNode {
        depth: study.tree.depth(index),
        name: names::text(source, &node.label, &node.id),
        // Right below the root both shares are the same.
        local: if counts && study.tree.depth(index) > 1 {
            Weight(profile.local()[index]).text(source.language)
        } else {
            String::new()
        },
        global,
        share: if counts { profile.global()[index] } else { 0.0 },
        note,
        group: criterion.is_none(),
    }
}

/// What stands in place of the weight of a criterion that has none, and why.
fn unweighted(source: &Source<'_>, criterion: &Criterion) -> (String, String) {
    let words = &source.words().weights;
    let kind = match criterion.role {
        Role::Gate | Role::Utility => 0,
        Role::Monetary => 1,
        Role::Report => 2,
    };
    let mut note = words.unweighted_notes[kind].to_string();
    if let Some(gate) = gate(source, criterion) {
        note = format!("{gate} {note}");
    }
    (words.unweighted[kind].to_string(), note)
}

/// What a step on the rating scales is, where all of them have the same ends.
fn rating_scale(source: &Source<'_>) -> Option<String> {
    let study = source.study;
    let weighted = study.criteria.iter().enumerate().filter(|(c, _)| study.weighted(*c)).map(|(_, one)| one);
    let mut scales = weighted.filter_map(|one| one.value.as_ref().filter(|f| rating(one, f))).map(ValueFunction::range);
    let (low, high) = scales.next().filter(|first| scales.all(|other| other == *first))?;
    Some((source.words().weights.rating)(&typed(low, source), &typed(high, source)))
}

/// The gate of a criterion as a sentence.
fn gate(source: &Source<'_>, criterion: &Criterion) -> Option<String> {
    let gate = criterion.gate.as_ref()?;
    let number = typed(gate.threshold, source);
    let threshold = if criterion.unit.is_empty() { number } else { format!("{number} {}", criterion.unit) };
    Some((source.words().weights.gate)(gate.operator, &threshold))
}

/// What the weight of a criterion means.
fn note(source: &Source<'_>, criterion: &Criterion, yardstick: &Yardstick) -> String {
    let words = &source.words().weights;
    let worth = match criterion.value.as_ref() {
        // Where a node does not add, a step is not worth the same everywhere.
        Some(_) if global(source, criterion.node) > 0.0 && !source.study.adds() => String::new(),
        Some(function) if global(source, criterion.node) > 0.0 => {
            (words.trade_off)(&trade_off(source, criterion, function, yardstick))
        }
        _ => words.nothing.to_string(),
    };
    match gate(source, criterion) {
        Some(gate) if worth.is_empty() => gate,
        Some(gate) => format!("{worth} {gate}"),
        None => worth,
    }
}

/// Weight of a node in the whole.
pub(super) fn global(source: &Source<'_>, node: usize) -> f64 {
    source.study.profiles[source.study.main_profile].weights.global()[node]
}

fn weight(source: &Source<'_>, node: usize) -> Weight {
    Weight(global(source, node))
}

pub(super) fn label(source: &Source<'_>, node: usize) -> String {
    let node = &source.study.tree.nodes()[node];
    names::sentence(&names::text(source, &node.label, &node.id))
}

/// The criterion of a leaf that takes part in the overall value.
pub(super) fn weighted_leaf(source: &Source<'_>, node: usize) -> Option<usize> {
    source.study.tree.nodes()[node].criterion.filter(|&c| source.study.weighted(c))
}

/// The objectives right below the root with weight; empty for a flat tree.
fn groups(source: &Source<'_>) -> Vec<usize> {
    let tree = &source.study.tree;
    let inner = |&&node: &&usize| tree.nodes()[node].criterion.is_none() && global(source, node) > 0.0;
    tree.groups().iter().filter(inner).copied().collect()
}

/// What counts most.
fn finding(source: &Source<'_>, groups: &[usize]) -> WeightsFinding {
    let leaves: Vec<usize> =
        source.study.tree.depth_first().into_iter().filter(|&node| weighted_leaf(source, node).is_some()).collect();
    let counting: Vec<usize> = leaves.iter().copied().filter(|&node| global(source, node) > 0.0).collect();
    if let [only] = counting[..] {
        return WeightsFinding::Only { criterion: label(source, only) };
    }
    let top = extreme(source, &leaves, f64::max);
    if top.0.len() == leaves.len() {
        return WeightsFinding::Equal { criteria: leaves.len(), weight: top.1 };
    }
    let loose = source.study.tree.groups().iter().any(|&node| weighted_leaf(source, node).is_some());
    if groups.len() < 2 || loose {
        return WeightsFinding::Flat { top, least: extreme(source, &leaves, f64::min) };
    }
    let largest = extreme(source, groups, f64::max);
    if largest.0.len() == groups.len() {
        return WeightsFinding::EqualGroups { groups: groups.len(), weight: largest.1, top };
    }
    WeightsFinding::Groups { groups: largest, top }
}

/// The labels of the nodes with the largest (or smallest) weight as printed, and this weight.
fn extreme(source: &Source<'_>, nodes: &[usize], choose: fn(f64, f64) -> f64) -> (Vec<String>, Weight) {
    let printed = |node: usize| weight(source, node).value();
    let value = nodes.iter().map(|&node| printed(node)).reduce(choose).unwrap_or_default();
    let some = nodes.iter().filter(|&&node| printed(node) == value);
    (some.map(|&node| label(source, node)).collect(), Weight(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::report::chart::samples::Sample;
    use crate::study::{Mode, Study};

    fn title(weights: &[f64]) -> String {
        let scores = vec![50.0; weights.len()];
        let mut sample = Sample::new(&[&scores, &scores]).profile("q", weights);
        sample.parts.main_profile = 1;
        sample.title(Chart::Weights)
    }

    fn notes(sample: Sample, language: Language) -> Vec<String> {
        let (study, evaluation) = sample.evaluated();
        let source = Source::new(&study, &evaluation, language);
        let Drawing::Tree(tree) = plan(&source).drawing else { return Vec::new() };
        let leaves = tree.nodes.into_iter().filter(|node| !node.group);
        leaves.map(|node| node.note.replace(['\u{A0}', '\u{202F}'], " ")).collect()
    }

    /// Three criteria with the weights 20 %, 15 % and 65 %; the last one counts in levels from 0 to 10.
    fn sample(weights: &[f64]) -> Sample {
        let mut sample = Sample::new(&[&[14.0, 4.0, 8.0], &[13.0, 5.0, 7.0]]).profile("q", weights);
        sample.parts.main_profile = 1;
        for (criterion, (unit, worst, best)) in
            sample.parts.criteria.iter_mut().zip([("Mio. EUR", 24.0, 12.0), ("", 0.0, 10.0), ("", 0.0, 10.0)])
        {
            criterion.unit = unit.to_string();
            criterion.value = ValueFunction::linear(worst, best).ok();
        }
        sample
    }

    #[test]
    fn titles_tell_what_counts_most() {
        for (weights, told) in [
            (&[1.0][..], "Nur ein Kriterium zählt: „K1“"),
            (&[1.0, 0.0], "Nur ein Kriterium zählt: „K1“"),
            (&[1.0, 1.0], "Beide Kriterien zählen gleich viel: je 50 %"),
            (&[1.0, 1.0, 1.0], "Alle drei Kriterien zählen gleich viel: je 33,3 %"),
            (&[50.0, 30.0, 20.0], "Am meisten zählt „K1“ (50 %), am wenigsten „K3“ (20 %)"),
            (&[35.0, 35.0, 30.0], "Am meisten zählen „K1“ und „K2“ (je 35 %), am wenigsten „K3“ (30 %)"),
        ] {
            assert_eq!(title(weights).replace('\u{202F}', " "), told);
        }
    }

    #[test]
    fn titles_tell_the_groups_of_the_example() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024");
        let study = crate::load::load(&path).unwrap();
        let title = |profile: usize| {
            let mut parts = (*study).clone();
            parts.main_profile = profile;
            let study = Study::new(parts).unwrap();
            let evaluation = crate::evaluate::evaluate(&study);
            let source = Source::new(&study, &evaluation, Language::De);
            plan(&source).caption.message.replace('\u{202F}', " ")
        };
        assert_eq!(
            title(0),
            "Alle sechs Gruppen zählen gleich viel (16,7 %); das größte Gewicht haben zwei Kriterien mit je 8,3 %"
        );
        // Top management: 25 points of 100 for service performance, 40 % of 20 for steerability.
        assert_eq!(
            title(1),
            "„Leistungsfähigkeit“ zählt am meisten (25 %); stärkstes Kriterium ist „Strategische Steuerbarkeit“ (8 %)"
        );
    }

    /// 10 levels are 15 points, so one is 1.5; 12 Mio. EUR are 20 points, so 2 Mio. EUR are 3.3; 6.5 points a level of K3.
    #[test]
    fn a_step_is_told_in_points_and_in_steps_of_the_strongest_criterion() {
        assert_eq!(
            notes(sample(&[20.0, 15.0, 65.0]), Language::De),
            [
                "2 Mio. EUR weniger bringen 3,3 Punkte, so viel wie 0,5 Stufen bei „K3“.",
                "1 Stufe besser bringt 1,5 Punkte, so viel wie 0,2 Stufen bei „K3“.",
                "1 Stufe besser bringt 6,5 Punkte. Maßstab für die anderen.",
            ]
        );
        assert_eq!(
            notes(sample(&[50.0, 0.0, 50.0]), Language::En),
            [
                "2 Mio. EUR less bring 8.3 points. Yardstick for the others.",
                "Does not count with these weights.",
                "1 level better brings 5.0 points, as much as 1.2 Mio. EUR of “K1”.",
            ]
        );
    }

    /// "1 point of service quality is worth 0.9 million EUR": 20 % for 24 to 12 million, 15 % for 0 to 10 points.
    #[test]
    fn a_step_is_told_in_money_where_money_counts_as_a_criterion() {
        let mut integrated = sample(&[20.0, 15.0, 65.0]).costs(&[(14.0, 14.0, 14.0), (13.0, 13.0, 13.0)]);
        integrated.parts.settings.mode = Mode::Integrated;
        integrated.parts.criteria[0].role = Role::Monetary;
        assert_eq!(
            notes(integrated, Language::De),
            [
                "2 Mio. EUR weniger bringen 3,3 Punkte. Maßstab für die anderen.",
                "1 Stufe besser bringt 1,5 Punkte, so viel wie 900 Tsd. EUR.",
                "1 Stufe besser bringt 6,5 Punkte, so viel wie 3,9 Mio. EUR.",
            ]
        );
    }

    #[test]
    fn curved_scales_gates_and_criteria_without_weight_are_told() {
        let mut sample = sample(&[20.0, 15.0, 65.0]).gate(1, 2.0);
        sample.parts.criteria[1].value = ValueFunction::piecewise(vec![(0.0, 0.0), (5.0, 80.0), (10.0, 100.0)]).ok();
        let told = notes(sample, Language::De);
        assert_eq!(
            told[1],
            "1 Stufe besser bringt im Mittel 1,5 Punkte, so viel wie 0,2 Stufen bei „K3“. Mindestanforderung: mindestens 2."
        );
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/potsdam-2024");
        let study = crate::load::load(&path).unwrap();
        let evaluation = crate::evaluate::evaluate(&study);
        let source = Source::new(&study, &evaluation, Language::De);
        let Drawing::Tree(tree) = plan(&source).drawing else { panic!("no tree") };
        let row =
            |name: &str| tree.nodes.iter().find(|node| node.name == name).map(|n| (n.global.as_str(), n.note.as_str()));
        assert_eq!(row("Barwert der Kosten"), Some(("Kosten", "Kein Gewicht: Die Kosten stehen neben dem Nutzen.")));
        assert_eq!(row("Einmalige Anfangslast"), Some(("nachrichtlich", "Kein Gewicht: wird nur gezeigt.")));
        let gate = "Mindestanforderung: mindestens 1. Kein Gewicht: Wer es verfehlt, scheidet aus.";
        assert_eq!(row("Kommunalrechtliche Zulässigkeit"), Some(("Muss", gate)));
        let months = "10 Monate weniger bringen 1,0 Punkte, so viel wie 1,2 Stufen beim stärksten Kriterium.";
        assert_eq!(row("Umsetzungsdauer").map(|(_, note)| note), Some(months));
    }
}
