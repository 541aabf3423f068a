//! Regret per profile.

use super::{aside, count, name, names, points};
use crate::report::text::chart::{Detail, RegretFinding, RegretWords};

pub(super) const WORDS: RegretWords = RegretWords {
    title,
    subtitle: |study| format!("{study}: Punkte hinter der besten Wahl jeder Gewichtung"),
    kind: |scenarios, profiles| {
        format!(
            "Punktdiagramm: Abstand von {} Szenarien zur besten Wahl bei {} Gewichtungen",
            count(scenarios),
            count(profiles)
        )
    },
    values: |items, all| {
        if all { format!("Größter Abstand: {items}") } else { format!("Größter Abstand der Ersten: {items}") }
    },
    dot: "je Gewichtung",
    largest: "größter Abstand, mit der Gewichtung",
    axis: "Punkte hinter der besten Wahl der Gewichtung",
    same_scale: "Verglichen werden Punkte verschiedener Gewichtungen; das setzt voraus, dass ein Punkt für alle gleich viel heißt.",
};

fn title(finding: &RegretFinding, detail: Detail) -> String {
    let RegretFinding { compromise, most, leader } = finding;
    if compromise.len() > 1 {
        let who = names(compromise, detail);
        return format!("Der Kompromiss sind {who}: für keine Gruppe mehr als {} Punkte schlechter", points(*most));
    }
    let who = compromise.first().map_or_else(String::new, |one| name(one, detail));
    if most.value() == 0.0 {
        return format!("{who} ist für jede Gruppe die beste Wahl");
    }
    let rest = match (leader, detail) {
        (Some((leader, regret)), Detail::Long | Detail::Short) => {
            format!("; bei {} {}", aside(std::slice::from_ref(leader), Detail::Short), points(*regret))
        }
        _ => String::new(),
    };
    format!(
        "Der Kompromiss ist {who}: für keine Gruppe mehr als {} Punkte schlechter als ihre beste Wahl{rest}",
        points(*most)
    )
}
