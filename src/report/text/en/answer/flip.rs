//! What would put a scenario first.

use super::super::super::answer::{amount, columns};
use super::{Language, caveats, hanging, out, parts, points};
use crate::report::answer::{Change, Direction, Flip, Impossible, Kind};
use crate::report::format::{Number, Weight};

pub(super) fn flip(flip: &Flip, shown: usize) -> String {
    let mut text = hanging(&opening(flip), 0);
    if !flip.changes.is_empty() {
        let head = if flip.leads {
            format!(
                "{} would no longer lead if a single one of these changes held (all else as it is; nearest first):",
                flip.of.who.tag()
            )
        } else {
            format!(
                "{} would lead if a single one of these changes held (all else as it is; nearest first):",
                flip.of.who.tag()
            )
        };
        text.push('\n');
        text.push_str(&hanging(&head, 0));
        let rows: Vec<Vec<String>> = flip.changes.iter().take(shown).map(|change| row(change, flip.leads)).collect();
        text.push_str(&columns(&rows, &[false, true]));
        if flip.changes.len() > shown {
            text.push_str(&hanging(&format!("  … and {} more; --all shows them", flip.changes.len() - shown), 2));
        }
        if flip.changes.iter().take(shown).any(|change| matches!(change.kind, Kind::Weight | Kind::BlockWeight)) {
            let note = "Where one weight rises or falls, the others of its group share the rest as they do now.";
            text.push_str(&hanging(note, 0));
        }
    }
    if !flip.impossible.is_empty() {
        text.push('\n');
        text.push_str(&hanging(&impossible(flip, shown), 2));
    }
    if let Some(joint) = joint(flip) {
        text.push('\n');
        text.push_str(&hanging(&joint, 2));
    }
    if let Some(nearest) = nearest(flip) {
        text.push_str(&hanging(&nearest, 2));
    }
    if let Some(parts) = parts(&flip.of) {
        text.push_str(&hanging(&format!("Parts: {parts}"), 2));
    }
    text + &caveats(&flip.basis, "this answer")
}

fn opening(flip: &Flip) -> String {
    let name = flip.of.who.name();
    let profile = &flip.basis.profile_label;
    let Some(other) = flip.other.as_ref().map(crate::report::answer::Who::name) else {
        return match out(&flip.of) {
            Some(out) => format!("{out}; no other scenario is in the running."),
            None => format!("{name} is the only scenario in the running; nothing can change the order."),
        };
    };
    if let Some(out) = out(&flip.of) {
        return format!(
            "{out}. As long as this knock-out holds, no change puts it first; without it, it would be rank {}.",
            flip.of.rank_without_gates
        );
    }
    if flip.gap == 0.0 {
        return format!(
            "{name} and {other} have the same number of points (weights: {profile}); the smallest change decides."
        );
    }
    let level = if flip.gap <= flip.basis.tie_margin + 5e-8 {
        format!("; up to {} points count as level", points(flip.basis.tie_margin))
    } else {
        String::new()
    };
    let place = if flip.leads { "ahead of" } else { "behind" };
    format!("{name} is {} points {place} {other} (weights: {profile}{level}).", points(flip.gap))
}

fn name(kind: Kind, label: &str, group: Option<&str>, of: Option<&str>, block: Option<&str>) -> String {
    let of = of.unwrap_or_default();
    match (kind, group, block) {
        (Kind::Weight, Some(group), _) => format!("Weight {label} (in {group})"),
        (Kind::Weight, None, _) => format!("Weight {label}"),
        (Kind::BlockWeight, ..) => format!("Weight of the block {label}"),
        (Kind::Score | Kind::Cost, _, Some(block)) => format!("{label} of {of} ({block})"),
        (Kind::Score | Kind::Cost, ..) => format!("{label} of {of}"),
    }
}

fn row(change: &Change, leader: bool) -> Vec<String> {
    let share = matches!(change.kind, Kind::Weight | Kind::BlockWeight);
    let number = |value: f64| amount(value, change.places, share, &change.unit, Language::En);
    let printed = number(change.printed);
    let target = match (change.direction, change.until) {
        (Direction::Level, _) => format!("exactly {printed} (level then)"),
        (_, Some(until)) if until > change.printed => format!("between {printed} and {}", number(until)),
        (_, Some(until)) => format!("between {} and {printed}", number(until)),
        (Direction::AtLeast, None) => format!("at least {printed}"),
        (Direction::AtMost, None) => format!("at most {printed}"),
        (Direction::Above, None) => format!("above {printed}"),
        (Direction::Below, None) => format!("below {printed}"),
    };
    let relative = (change.printed - change.now) / change.now.abs() * 100.0;
    let target = if change.kind == Kind::Cost && relative.is_finite() {
        format!("{target} ({}%)", Number::new(relative, 0).signed(Language::En))
    } else {
        target
    };
    let of = change.of.as_ref().map(crate::report::answer::Who::tag);
    let mut row = vec![
        name(change.kind, &change.label, change.group.as_deref(), of, change.block.as_deref()),
        number(change.now),
        format!("→ {target}"),
    ];
    if leader {
        row.push(format!("then first: {}", change.leader.tag()));
    }
    row
}

/// Weights by name, the others by number; beyond the limit only with `--all`.
fn impossible(flip: &Flip, shown: usize) -> String {
    let of_kind = |kind: Kind| flip.impossible.iter().filter(move |one| one.kind == kind);
    let told = |one: &Impossible| {
        let of = one.of.as_ref().map(crate::report::answer::Who::tag);
        name(one.kind, &one.label, one.group.as_deref(), of, one.block.as_deref())
    };
    let limit = if shown == usize::MAX { shown } else { 6 };
    let mut parts = Vec::new();
    for (kind, many) in [
        (Kind::Weight, "weights"),
        (Kind::BlockWeight, "weights of blocks"),
        (Kind::Score, "scores"),
        (Kind::Cost, "costs"),
    ] {
        let names: Vec<String> = of_kind(kind).map(told).collect();
        let all = names.len() + flip.changes.iter().filter(|change| change.kind == kind).count();
        match names.len() {
            0 => {}
            count if count > limit => parts.push(format!("{count} of {all} {many}")),
            _ => parts.push(names.join(", ")),
        }
    }
    format!("No permitted value turns the order for: {}.", parts.join("; "))
}

pub(super) fn joint(flip: &Flip) -> Option<String> {
    if flip.joint_possible == Some(false) {
        return Some(if flip.leads {
            "Weights together: no weights put another scenario first.".to_owned()
        } else {
            format!("Weights together: no weights put {} first.", flip.of.who.tag())
        });
    }
    let joint = flip.joint.as_ref().filter(|joint| !joint.weights.is_empty())?;
    let change = |weight: &crate::report::answer::JointWeight| {
        format!("{} {} → {}", weight.label, Weight(weight.now).text(Language::En), Weight(weight.at).text(Language::En))
    };
    let changes: Vec<String> = joint.weights.iter().map(change).collect();
    Some(format!(
        "Weights together: the least change moves {} percentage points of the whole weight: {}. Then {} is \
         level; a little more, and it leads.",
        Number::new(joint.moved * 100.0, 1).text(Language::En),
        changes.join(", "),
        joint.leader.tag()
    ))
}

/// Only where it says something else than the smallest sum.
fn nearest(flip: &Flip) -> Option<String> {
    let (joint, fewest) = (flip.joint_nearest.as_ref()?, flip.joint.as_ref()?);
    if joint.weights.len() <= fewest.weights.len() {
        return None;
    }
    let largest = Number::new(joint.largest() * 100.0, 1).text(Language::En);
    let count = joint.weights.len();
    Some(format!(
        "Spread over {count} weights, none of them has to change by more than {largest} percentage points of the whole weight \
         (shortest way; --format json names the weights)."
    ))
}
