//! What differs between two yardsticks.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{CriterionScale, NodeEntry, ProfileShares, Yardstick};
use crate::error::{Aspect, Deviation, Setting};
use crate::model::Language;
use crate::study::Mode;

impl Yardstick {
    /// Everything in which `now` differs from this yardstick, weights first. Percentages count as the same where they
    /// agree to seven decimals, as for the hash.
    #[must_use]
    pub fn deviations(&self, now: &Self) -> Vec<Deviation> {
        let (before, now) = (&self.rounded(), &now.rounded());
        let mut found = Vec::new();
        if before.main_profile != now.main_profile {
            let [before, now] = [before, now].map(|one| Setting::Text(one.main_profile.clone()));
            found.push(deviation(Aspect::MainProfile, "", before, now));
        }
        pairs(&before.profiles, &now.profiles, |profile| &profile.id, |id, pair| profile(id, pair, &mut found));
        pairs(
            &before.blocks,
            &now.blocks,
            |block| &block.id,
            |id, (before, now)| {
                let percent =
                    |block: Option<&super::BlockShare>| block.map_or(Setting::Absent, |b| Setting::Number(b.percent));
                differing(Aspect::Block, id, percent(before), percent(now), &mut found);
            },
        );
        pairs(&before.nodes, &now.nodes, |node| &node.id, |id, pair| node(id, pair, &mut found));
        pairs(
            &before.criteria,
            &now.criteria,
            |one| &one.id,
            |id, pair| {
                if let (Some(before), Some(now)) = pair {
                    criterion(id, before, now, &mut found);
                }
            },
        );
        let mode = |mode: Mode| Setting::Text(if mode == Mode::Bmf { "bmf" } else { "integrated" }.to_owned());
        differing(Aspect::Mode, "", mode(before.mode), mode(now.mode), &mut found);
        if before.method != now.method {
            let [before, now] = [before, now].map(|one| Setting::Text(one.method.to_string()));
            found.push(deviation(Aspect::Method, "", before, now));
        }
        found
    }
}

fn deviation(aspect: Aspect, of: &str, before: Setting, now: Setting) -> Deviation {
    Deviation { aspect, profile: None, of: of.to_owned(), before, now }
}

fn differing(aspect: Aspect, of: &str, before: Setting, now: Setting, found: &mut Vec<Deviation>) {
    if before != now {
        found.push(deviation(aspect, of, before, now));
    }
}

/// Both sides of everything that has an id, in alphabetical order.
fn pairs<'a, T>(
    before: &'a [T],
    now: &'a [T],
    id: impl Fn(&T) -> &str,
    mut visit: impl FnMut(&str, (Option<&'a T>, Option<&'a T>)),
) {
    let mut both: BTreeMap<String, (Option<&T>, Option<&T>)> = BTreeMap::new();
    for one in before {
        both.entry(id(one).to_owned()).or_default().0 = Some(one);
    }
    for one in now {
        both.entry(id(one).to_owned()).or_default().1 = Some(one);
    }
    for (id, pair) in both {
        visit(&id, pair);
    }
}

fn presence<T>(one: Option<&T>) -> Setting {
    if one.is_some() { Setting::Present } else { Setting::Absent }
}

fn profile(id: &str, (before, now): (Option<&ProfileShares>, Option<&ProfileShares>), found: &mut Vec<Deviation>) {
    let (Some(before), Some(now)) = (before, now) else {
        found.push(deviation(Aspect::Profile, id, presence(before), presence(now)));
        return;
    };
    differing(Aspect::Power, id, Setting::Number(before.power), Setting::Number(now.power), found);
    pairs(
        &before.weights,
        &now.weights,
        |share| &share.node,
        |node, (before, now)| {
            let percent =
                |share: Option<&super::NodeShare>| share.map_or(Setting::Absent, |s| Setting::Number(s.percent));
            if percent(before) != percent(now) {
                let of = deviation(Aspect::Weight, node, percent(before), percent(now));
                found.push(Deviation { profile: Some(id.to_owned()), ..of });
            }
        },
    );
}

fn node(id: &str, (before, now): (Option<&NodeEntry>, Option<&NodeEntry>), found: &mut Vec<Deviation>) {
    let (Some(before), Some(now)) = (before, now) else {
        found.push(deviation(Aspect::Node, id, presence(before), presence(now)));
        return;
    };
    let parent = |node: &NodeEntry| node.parent.clone().map_or(Setting::Absent, Setting::Text);
    differing(Aspect::Parent, id, parent(before), parent(now), found);
    let rule = |node: &NodeEntry| Setting::Text(if node.rule.is_empty() { "additive" } else { &node.rule }.to_owned());
    differing(Aspect::Rule, id, rule(before), rule(now), found);
}

fn criterion(id: &str, before: &CriterionScale, now: &CriterionScale, found: &mut Vec<Deviation>) {
    let text = |text: &str| if text.is_empty() { Setting::Absent } else { Setting::Text(text.to_owned()) };
    let mut check = |aspect, before: &str, now: &str| differing(aspect, id, text(before), text(now), found);
    check(Aspect::Role, &before.role, &now.role);
    check(Aspect::Unit, &before.unit, &now.unit);
    check(Aspect::Scale, &scale(before), &scale(now));
    check(Aspect::Concerns, &concerns(before), &concerns(now));
    check(Aspect::Gate, &gate(before), &gate(now));
    if before.anchors != now.anchors {
        let (before, now) = levels(before, now);
        found.push(deviation(Aspect::Anchors, id, Setting::Text(before), Setting::Text(now)));
    }
}

/// A scale in a few signs: ends, curvature, points.
fn scale(criterion: &CriterionScale) -> String {
    let Some(scale) = &criterion.scale else { return String::new() };
    let mut text = format!("{} – {}", scale.worst, scale.best);
    if let Some(curvature) = scale.curvature {
        let _ = write!(text, "; c {curvature}");
    }
    for point in &scale.points {
        let _ = write!(text, "; {}: {}", point.level, point.points);
    }
    if scale.clip {
        text.push_str("; clip");
    }
    text
}

fn concerns(criterion: &CriterionScale) -> String {
    criterion.blocks.as_ref().map(|blocks| blocks.join(" ")).unwrap_or_default()
}

fn gate(criterion: &CriterionScale) -> String {
    let gate = criterion.gate.as_ref();
    gate.map(|gate| format!("{} {} ({})", gate.operator, gate.threshold, gate.applies_to)).unwrap_or_default()
}

/// The verbal levels of which the two sides differ.
fn levels(before: &CriterionScale, now: &CriterionScale) -> (String, String) {
    let differing = |one: &CriterionScale, other: &CriterionScale| {
        let own: Vec<String> = one
            .anchors
            .iter()
            .filter(|anchor| !other.anchors.contains(anchor))
            .map(|anchor| format!("{}: {}", anchor.level, anchor.label.get(Language::De)))
            .collect();
        if own.is_empty() { "–".to_owned() } else { own.join("; ") }
    };
    (differing(before, now), differing(now, before))
}
