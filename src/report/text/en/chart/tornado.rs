//! What moves the gap between the first two.

use super::{aside, capital, count};
use crate::model::Language;
use crate::report::text::chart::{Detail, Name, TornadoFinding, TornadoWords};

pub(super) const WORDS: TornadoWords = TornadoWords {
    title,
    subtitle: |study, profile, first, second| {
        format!(
            "{study}: lead of {} over {} in points where one assumption alone changes; weights: {profile}",
            tag(first),
            tag(second)
        )
    },
    kind: |rows| match rows {
        1 => "Tornado chart of one assumption".to_string(),
        _ => format!("Tornado chart of {} assumptions", count(rows)),
    },
    values: |items, all| if all { format!("Lead: {items}") } else { format!("Lead with the widest: {items}") },
    range: |name, low, high| format!("{name} {low} to {high}"),
    score: |criterion, scenario| format!("“{criterion}” of {scenario}"),
    weight: |label| format!("Weight of “{label}”"),
    low: "lower end of the assumption",
    high: "upper end of the assumption",
    now: |gap| format!("now {gap}"),
    one_way: |weights| {
        let ends = if weights {
            "Scores go from their low to their high end, weights from the smallest to the largest of the profiles."
        } else {
            "Scores go from their low to their high end."
        };
        format!("Only ever one assumption at a time; below 0 the order turns. {ends}")
    },
    left_out: |left| match left {
        1 => "Not shown: one assumption with a smaller effect.".to_string(),
        _ => format!("Not shown: {} assumptions with a smaller effect.", count(left)),
    },
    mean: "Ø: all service blocks at once, in the mean.",
};

fn tag(name: &Name) -> String {
    aside(std::slice::from_ref(name), Detail::Short)
}

fn title(finding: &TornadoFinding, detail: Detail) -> String {
    let (first, second) = (tag(&finding.first), tag(&finding.second));
    let [low, high] = [finding.low, finding.high].map(|points| points.signed(Language::En));
    let turn = match (finding.turning, finding.all) {
        (0, _) => "no assumption alone turns the order".to_string(),
        (1, 1) => "it alone can turn the order".to_string(),
        (some, all) => format!("{} of {} assumptions can turn the order", count(some), count(all)),
    };
    match detail {
        Detail::Long => format!("What moves most: {} ({low} to {high} points); {turn}", finding.widest),
        Detail::Short => format!("What moves most: {}; {turn}", finding.widest),
        Detail::Shortest => format!("{} ({first} and {second})", capital(&turn)),
    }
}
