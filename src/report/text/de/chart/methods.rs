//! Ranks per method.

use super::{aside, count, list, name};
use crate::report::text::chart::{Detail, MethodsFinding, MethodsWords};

pub(super) const WORDS: MethodsWords = MethodsWords {
    title,
    subtitle: |study, profile| format!("{study}: Rang je Verfahren; Gewichte: {profile}"),
    kind: |scenarios, methods| format!("Tabelle: Rang von {} Szenarien nach {methods} Verfahren", count(scenarios)),
    values: |items, all| {
        if all { format!("Vorn so oft: {items}") } else { format!("Vorn so oft, zum Beispiel: {items}") }
    },
    scale: "Rang",
    best: "vorn",
    agreement: "Zahl beim Namen des Verfahrens: Übereinstimmung mit der Nutzwertanalyse (1 gleich, 0 keine, −1 umgekehrt).",
    never_mixed: "Die Verfahren werden nicht gemittelt; Gründe der Abweichungen in method-differences.csv.",
    silent: |methods| format!("Ohne Ergebnis bei diesen Zahlen: {}.", list(methods)),
};

const NOBODY: &str = "Kein Verfahren sieht ein Szenario vorn: alle stehen gleichauf";

fn title(finding: &MethodsFinding, detail: Detail) -> String {
    let MethodsFinding { leader, count, methods, level, others } = finding;
    let who = leader.as_ref().map_or_else(String::new, |one| name(one, detail));
    let shared = if *level { ", allein oder gleichauf" } else { "" };
    if leader.is_none() {
        return NOBODY.to_string();
    }
    if others.is_empty() && count == methods && !level {
        return format!("Alle {methods} Verfahren sehen {who} vorn");
    }
    let seen = if count == methods {
        format!("Alle {methods} Verfahren sehen {who} vorn{shared}")
    } else {
        format!("{count} von {methods} Verfahren sehen {who} vorn{shared}")
    };
    if detail == Detail::Shortest || others.is_empty() {
        return seen;
    }
    let view = |(one, times): &(_, usize)| format!("{} ({times})", aside(std::slice::from_ref(one), Detail::Short));
    format!("{seen}; sonst {}", list(&others.iter().map(view).collect::<Vec<_>>()))
}
