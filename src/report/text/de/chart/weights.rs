//! Tree of criteria.

use super::{capital, count, every, list, quoted};
use crate::model::{Language, Operator};
use crate::report::format::Weight;
use crate::report::text::chart::{Detail, Equals, Steps, TradeOff, WeightsFinding, WeightsWords};

pub(super) const WORDS: WeightsWords = WeightsWords {
    title,
    subtitle: |study, profile| format!("{study}: Kriterien und ihr Anteil am Gesamtnutzen; Gewichte: {profile}"),
    kind: |criteria, groups| match (criteria, groups) {
        (1, _) => "Kriterienliste: ein Kriterium".to_string(),
        (_, 0 | 1) => format!("Kriterienliste: {} Kriterien mit ihren Gewichten", count(criteria)),
        _ => format!("Kriterienliste: {} Kriterien in {} Gruppen mit ihren Gewichten", count(criteria), count(groups)),
    },
    values: |items, all| if all { format!("Gewichte: {items}") } else { format!("Größte Gewichte: {items}") },
    trade_off,
    gate: |operator, threshold| match operator {
        Operator::Less => format!("Mindestanforderung: mindestens {threshold}."),
        Operator::LessOrEqual => format!("Mindestanforderung: mehr als {threshold}."),
        Operator::Greater => format!("Mindestanforderung: höchstens {threshold}."),
        Operator::GreaterOrEqual => format!("Mindestanforderung: weniger als {threshold}."),
    },
    nothing: "Zählt in dieser Gewichtung nicht.",
    unweighted: ["Muss", "Kosten", "nachrichtlich"],
    unweighted_notes: [
        "Kein Gewicht: Wer es verfehlt, scheidet aus.",
        "Kein Gewicht: Die Kosten stehen neben dem Nutzen.",
        "Kein Gewicht: wird nur gezeigt.",
    ],
    rating: |low, high| format!("Eine Stufe ist ein Schritt von 1 auf der Bewertungsskala von {low} bis {high}."),
    in_all_blocks: "Bei Kriterien je Leistungsblock gilt die Stufe in allen Blöcken zugleich.",
    heads: ["Kriterium", "Anteil in der Gruppe", "Anteil am Gesamtnutzen", "Was eine Stufe wert ist"],
};

fn title(finding: &WeightsFinding, detail: Detail) -> String {
    match finding {
        WeightsFinding::Only { criterion } => format!("Nur ein Kriterium zählt: {}", quoted(criterion)),
        WeightsFinding::Equal { criteria, weight } => {
            format!("{} Kriterien zählen gleich viel: je {}", every(*criteria), percent(*weight))
        }
        WeightsFinding::EqualGroups { groups, weight, top } => {
            format!("{} Gruppen zählen gleich viel ({}); {}", every(*groups), percent(*weight), strongest(top, detail))
        }
        WeightsFinding::Groups { groups: (groups, weight), top } => {
            let verb = if groups.len() == 1 { "zählt am meisten" } else { "zählen am meisten" };
            let share = if groups.len() == 1 { percent(*weight) } else { format!("je {}", percent(*weight)) };
            format!("{} {verb} ({share}); {}", labels(groups, "Gruppen", detail), strongest(top, detail))
        }
        WeightsFinding::Flat { top: (top, most), least: (least, smallest) } => {
            let (top_names, least_names) = (labels(top, "Kriterien", detail), labels(least, "Kriterien", detail));
            let most = if top.len() == 1 { percent(*most) } else { format!("je {}", percent(*most)) };
            let smallest = if least.len() == 1 { percent(*smallest) } else { format!("je {}", percent(*smallest)) };
            let verb = if top.len() == 1 { "zählt" } else { "zählen" };
            format!("Am meisten {verb} {top_names} ({most}), am wenigsten {least_names} ({smallest})")
        }
    }
}

/// The criteria with the largest weight.
fn strongest((criteria, weight): &(Vec<String>, Weight), detail: Detail) -> String {
    let weight = percent(*weight);
    match (criteria.len(), detail) {
        (1, _) => format!("stärkstes Kriterium ist {} ({weight})", quoted(&criteria[0])),
        (2, Detail::Long) => format!("stärkste Kriterien sind {} (je {weight})", labels(criteria, "Kriterien", detail)),
        (many, _) => format!("das größte Gewicht haben {} Kriterien mit je {weight}", count(many)),
    }
}

/// One, two or three labels, of more only their number.
fn labels(labels: &[String], noun: &str, detail: Detail) -> String {
    let short = labels.len() <= if detail == Detail::Long { 3 } else { 1 };
    if short {
        list(&labels.iter().map(|label| quoted(label)).collect::<Vec<_>>())
    } else {
        format!("{} {noun}", capital(&count(labels.len())))
    }
}

fn percent(weight: Weight) -> String {
    weight.text(Language::De)
}

/// For example "1 Stufe mehr bringt 0,7 Punkte, so viel wie 0,8 Stufen bei „Kostentransparenz“."
fn trade_off(one: &TradeOff) -> String {
    let direction = if one.rises { "mehr" } else { "weniger" };
    let (points, mean) = (&one.points, if one.mean { " im Mittel" } else { "" });
    let worth = match (&one.steps, one.steps.unit.as_str()) {
        (Steps { number, rating: true, .. }, _) if number == "1" => {
            format!("1 Stufe {} bringt{mean} {points} Punkte", if one.rises { "besser" } else { "weniger" })
        }
        (Steps { number, rating: true, .. }, _) => format!("{number} Stufen {direction} bringen{mean} {points} Punkte"),
        (Steps { number, .. }, "") => format!("{number} {direction} auf der Skala bringt{mean} {points} Punkte"),
        (Steps { number, .. }, unit) => format!("{number} {unit} {direction} bringen{mean} {points} Punkte"),
    };
    match &one.equals {
        Equals::Nothing => format!("{worth}."),
        Equals::Yardstick => format!("{worth}. Maßstab für die anderen."),
        Equals::Money(amount) => format!("{worth}, so viel wie {amount}."),
        Equals::Steps(steps, Some(criterion)) => format!("{worth}, so viel wie {} bei „{criterion}“.", amount(steps)),
        Equals::Steps(steps, None) => format!("{worth}, so viel wie {} beim stärksten Kriterium.", amount(steps)),
    }
}

fn amount(steps: &Steps) -> String {
    match (steps.unit.as_str(), steps.rating) {
        (_, true) => format!("{} Stufen", steps.number),
        ("", false) => steps.number.clone(),
        (unit, false) => format!("{} {unit}", steps.number),
    }
}
