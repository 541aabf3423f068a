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
                "{} läge nicht mehr vorn, wenn eine einzige dieser Änderungen gilt (alles andere bleibt; nächste zuerst):",
                flip.of.who.tag()
            )
        } else {
            format!(
                "{} läge vorn, wenn eine einzige dieser Änderungen gilt (alles andere bleibt; nächste zuerst):",
                flip.of.who.tag()
            )
        };
        text.push('\n');
        text.push_str(&hanging(&head, 0));
        let rows: Vec<Vec<String>> = flip.changes.iter().take(shown).map(|change| row(change, flip.leads)).collect();
        text.push_str(&columns(&rows, &[false, true]));
        if flip.changes.len() > shown {
            text.push_str(&hanging(&format!("  … und {} weitere; alle zeigt --all", flip.changes.len() - shown), 2));
        }
        if flip.changes.iter().take(shown).any(|change| matches!(change.kind, Kind::Weight | Kind::BlockWeight)) {
            let note = "Steigt oder fällt ein Gewicht, so teilen sich die übrigen derselben Gruppe den Rest im bisherigen Verhältnis.";
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
        text.push_str(&hanging(&format!("Teile: {parts}"), 2));
    }
    text + &caveats(&flip.basis, "diese Antwort")
}

fn opening(flip: &Flip) -> String {
    let name = flip.of.who.name();
    let profile = &flip.basis.profile_label;
    let Some(other) = flip.other.as_ref().map(crate::report::answer::Who::name) else {
        return match out(&flip.of) {
            Some(out) => format!("{out}; kein anderes Szenario ist im Rennen."),
            None => format!("{name} ist das einzige Szenario im Rennen; nichts kann die Reihenfolge ändern."),
        };
    };
    if let Some(out) = out(&flip.of) {
        return format!(
            "{out}. Solange dieses K.-o. gilt, bringt keine Änderung es nach vorn; ohne K.-o. wäre es Rang {}.",
            flip.of.rank_without_gates
        );
    }
    if flip.gap == 0.0 {
        return format!(
            "{name} und {other} haben gleich viele Punkte (Gewichte: {profile}); schon die kleinste Änderung entscheidet."
        );
    }
    let level = if flip.gap <= flip.basis.tie_margin + 5e-8 {
        format!("; bis zu {} Punkte gelten als gleichauf", points(flip.basis.tie_margin))
    } else {
        String::new()
    };
    let place = if flip.leads { "vor" } else { "hinter" };
    format!("{name} liegt {} Punkte {place} {other} (Gewichte: {profile}{level}).", points(flip.gap))
}

fn name(kind: Kind, label: &str, group: Option<&str>, of: Option<&str>, block: Option<&str>) -> String {
    let of = of.unwrap_or_default();
    match (kind, group, block) {
        (Kind::Weight, Some(group), _) => format!("Gewicht {label} (in {group})"),
        (Kind::Weight, None, _) => format!("Gewicht {label}"),
        (Kind::BlockWeight, ..) => format!("Gewicht des Blocks {label}"),
        (Kind::Score | Kind::Cost, _, Some(block)) => format!("{label} von {of} ({block})"),
        (Kind::Score | Kind::Cost, ..) => format!("{label} von {of}"),
    }
}

fn row(change: &Change, leader: bool) -> Vec<String> {
    let share = matches!(change.kind, Kind::Weight | Kind::BlockWeight);
    let number = |value: f64| amount(value, change.places, share, &change.unit, Language::De);
    let printed = number(change.printed);
    let target = match (change.direction, change.until) {
        (Direction::Level, _) => format!("genau {printed} (dann gleichauf)"),
        (_, Some(until)) if until > change.printed => format!("zwischen {printed} und {}", number(until)),
        (_, Some(until)) => format!("zwischen {} und {printed}", number(until)),
        (Direction::AtLeast, None) => format!("mindestens {printed}"),
        (Direction::AtMost, None) => format!("höchstens {printed}"),
        (Direction::Above, None) => format!("über {printed}"),
        (Direction::Below, None) => format!("unter {printed}"),
    };
    let relative = (change.printed - change.now) / change.now.abs() * 100.0;
    let target = if change.kind == Kind::Cost && relative.is_finite() {
        format!("{target} ({}\u{202F}%)", Number::new(relative, 0).signed(Language::De))
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
        row.push(format!("dann vorn: {}", change.leader.tag()));
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
        (Kind::Weight, "Gewichten"),
        (Kind::BlockWeight, "Gewichten von Blöcken"),
        (Kind::Score, "Bewertungen"),
        (Kind::Cost, "Kosten"),
    ] {
        let names: Vec<String> = of_kind(kind).map(told).collect();
        let all = names.len() + flip.changes.iter().filter(|change| change.kind == kind).count();
        match names.len() {
            0 => {}
            count if count > limit => parts.push(format!("{count} von {all} {many}")),
            _ => parts.push(names.join(", ")),
        }
    }
    format!("Kein zulässiger Wert dreht die Reihenfolge bei: {}.", parts.join("; "))
}

pub(super) fn joint(flip: &Flip) -> Option<String> {
    if flip.joint_possible == Some(false) {
        return Some(if flip.leads {
            "Gewichte zusammen: Keine Gewichtung bringt ein anderes Szenario nach vorn.".to_owned()
        } else {
            format!("Gewichte zusammen: Keine Gewichtung bringt {} nach vorn.", flip.of.who.tag())
        });
    }
    let joint = flip.joint.as_ref().filter(|joint| !joint.weights.is_empty())?;
    let change = |weight: &crate::report::answer::JointWeight| {
        format!("{} {} → {}", weight.label, Weight(weight.now).text(Language::De), Weight(weight.at).text(Language::De))
    };
    let changes: Vec<String> = joint.weights.iter().map(change).collect();
    Some(format!(
        "Gewichte zusammen: Am wenigsten ändert, wer {} Prozentpunkte des ganzen Gewichts verschiebt: {}. Dann liegt \
         {} gleichauf; bei etwas mehr liegt es vorn.",
        Number::new(joint.moved * 100.0, 1).text(Language::De),
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
    let largest = Number::new(joint.largest() * 100.0, 1).text(Language::De);
    let count = joint.weights.len();
    Some(format!(
        "Auf {count} Gewichte verteilt genügt es, wenn sich keines um mehr als {largest} Prozentpunkte des ganzen Gewichts ändert \
         (kürzester Weg; die Gewichte nennt --format json)."
    ))
}
