//! Answers in German sentences.

mod flip;
mod trace;
mod why;

use super::super::answer::{Answers, hanging};
use super::{and, list, quoted};
use crate::model::Language;
use crate::report::answer::{Basis, Standing};
use crate::report::format::Points;
use crate::study::Provenance;

pub(in crate::report::text) static ANSWERS: Answers = Answers {
    why: why::why,
    why_opening: why::opening,
    why_short: why::short,
    why_cost: why::cost,
    joint: flip::joint,
    flip: flip::flip,
    trace: trace::trace,
    no_such_scenario: |found, nearest, known| {
        let hint = nearest.map_or_else(String::new, |nearest| format!(" Meinten Sie {}?", quoted(nearest)));
        format!("Das Szenario {} gibt es nicht.{hint} Vorhanden sind: {}.", quoted(found), list(known))
    },
    no_such_place: |found, nearest| {
        let hint = nearest.map_or_else(String::new, |nearest| format!(" Meinten Sie {}?", quoted(nearest)));
        format!(
            "Weder ein Kriterium noch ein Ziel noch ein Leistungsblock heißt {}.{hint} \
             Geben Sie zum Beispiel f, f/KRITERIUM oder f/KRITERIUM/BLOCK an.",
            quoted(found)
        )
    },
    not_concerned: |criterion, block, varies| {
        if varies {
            format!("Das Kriterium {} wird im Block {} nicht bewertet.", quoted(criterion), quoted(block))
        } else {
            format!(
                "Das Kriterium {} gilt für alle Blöcke zugleich; lassen Sie {} weg.",
                quoted(criterion),
                quoted(&format!("/{block}"))
            )
        }
    },
    no_such_table: |found| {
        format!(
            "Den Ort {} gibt es nicht. Möglich sind ranking/SZENARIO, contributions/SZENARIO/KRITERIUM, \
             blocks/SZENARIO/BLOCK und profiles/PROFIL/SZENARIO, jeweils auch mit dem Namen der Spalte dahinter.",
            quoted(found)
        )
    },
    same: |name| format!("Zweimal dasselbe Szenario ({name}): Nennen Sie zwei verschiedene."),
};

fn points(value: f64) -> String {
    Points(value).text(Language::De)
}

fn signed(value: f64) -> String {
    Points(value).signed(Language::De)
}

/// Why a scenario is out.
fn out(standing: &Standing) -> Option<String> {
    let reasons: Vec<String> = standing
        .knocked_out
        .iter()
        .map(|out| {
            let reason = out.reason.trim_end_matches('.');
            if reason.is_empty() { out.label.clone() } else { format!("{}: {reason}", out.label) }
        })
        .collect();
    (!reasons.is_empty()).then(|| format!("{} ist ausgeschieden ({})", standing.who.name(), reasons.join("; ")))
}

/// Who serves what in a composite.
fn parts(standing: &Standing) -> Option<String> {
    let parts: Vec<String> = standing
        .parts
        .iter()
        .map(|part| {
            let blocks = part.blocks.len();
            let word = if blocks == 1 { "einen Block" } else { "Blöcke" };
            let count = if blocks == 1 { String::new() } else { format!("{blocks} ") };
            format!("{} für {count}{word} ({})", part.who.name(), part.blocks.join(", "))
        })
        .collect();
    (!parts.is_empty()).then(|| format!("{} setzt sich zusammen aus {}.", standing.who.name(), and(&parts)))
}

/// What the reader of any answer must know.
fn caveats(basis: &Basis, answer: &str) -> String {
    let mut text = String::new();
    if basis.node_rules {
        text.push_str(&hanging(
            &format!(
                "Verfahren: In dieser Studie fassen einzelne Ziele ihre Kriterien anders zusammen (geometrisch oder nach dem \
                 Minimum); {answer} gilt für die Nutzwertanalyse, in der sich alles addiert."
            ),
            2,
        ));
    } else if !basis.additive {
        text.push_str(&hanging(
            &format!(
                "Verfahren: Die Rangliste dieser Studie folgt dem Verfahren {}; {answer} gilt für die \
                 Nutzwertanalyse (additives Modell) mit denselben Bewertungen und Gewichten.",
                basis.method
            ),
            2,
        ));
    }
    if basis.provenance == Provenance::Illustrative {
        text.push_str(&hanging(&format!("Achtung: {}", super::console::CONSOLE.illustrative), 2));
    }
    text
}
