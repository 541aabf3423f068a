//! Scenario × criterion.

use super::{aside, count, name, of_points};
use crate::model::Language;
use crate::report::format::Number;
use crate::report::text::chart::{CriteriaFinding, CriteriaWords, Detail, Name};

pub(super) const WORDS: CriteriaWords = CriteriaWords {
    title,
    subtitle: |study, profile| {
        format!("{study}: Bewertung in Punkten (0–100) und Gewicht je Kriterium; Gewichte: {profile}")
    },
    kind: |scenarios, criteria| match (scenarios, criteria) {
        (1, 1) => "Farbtabelle: ein Szenario nach einem Kriterium, Punkte (0–100)".to_string(),
        (1, _) => format!("Farbtabelle: ein Szenario nach {} Kriterien, Punkte (0–100)", count(criteria)),
        (_, 1) => format!("Farbtabelle: {} Szenarien nach einem Kriterium, Punkte (0–100)", count(scenarios)),
        _ => format!("Farbtabelle: {} Szenarien nach {} Kriterien, Punkte (0–100)", count(scenarios), count(criteria)),
    },
    values: |items, all| if all { format!("Spannen: {items}") } else { format!("Größte Spannen: {items}") },
    range: |criterion, low, high| {
        if low == high { format!("{criterion} {low}") } else { format!("{criterion} {low} bis {high}") }
    },
    difference: |effect| {
        format!("Größter Unterschied: Abstand mal Gewicht, hier {} im Gesamtnutzen.", of_points(effect))
    },
    scale: "Punkte",
    best: "höchster Wert der Spalte",
    missed: ["Mindestanforderung verfehlt", "Mindestanforderung verfehlt, in mindestens einem Block"],
    hatched: |missing, mean| match (missing, mean) {
        (true, false) => "keine Angabe: ganze Skala als Spanne",
        (false, _) => "nicht selbst bewertet: Mittel der Teile",
        (true, true) => "keine Angabe, oder Mittel der Teile",
    },
};

fn title(finding: &CriteriaFinding, detail: Detail) -> String {
    match finding {
        CriteriaFinding::Only { name: one, best, weakest } if best.1 == weakest.1 => {
            format!("{} erreicht bei jedem Kriterium {} Punkte", name(one, detail), whole(best.1))
        }
        CriteriaFinding::Only { name: one, best, weakest } => format!(
            "{} ist am stärksten bei „{}“ ({} Punkte) und am schwächsten bei „{}“ ({})",
            name(one, detail),
            best.0,
            whole(best.1),
            weakest.0,
            whole(weakest.1)
        ),
        CriteriaFinding::Level { criteria: 1 } => "Das einzige Kriterium unterscheidet die Szenarien nicht".to_string(),
        CriteriaFinding::Level { criteria: 2 } => "Keines der beiden Kriterien unterscheidet die Szenarien".to_string(),
        CriteriaFinding::Level { criteria } => {
            format!("Keines der {} Kriterien unterscheidet die Szenarien", count(*criteria))
        }
        CriteriaFinding::Difference { criterion, top, high, bottom, low } => format!(
            "Größter Unterschied bei „{criterion}“: {} Punkte für {}, {} für {}",
            whole(*high),
            some(top, detail),
            whole(*low),
            some(bottom, detail)
        ),
    }
}

/// One name at length, several shortly.
fn some(names: &[Name], detail: Detail) -> String {
    match (names, detail) {
        ([one], Detail::Long) => name(one, detail),
        ([_] | [_, _] | [_, _, _], _) => aside(names, detail),
        _ => aside(names, Detail::Shortest),
    }
}

fn whole(value: f64) -> String {
    Number::new(value, 0).text(Language::De)
}
