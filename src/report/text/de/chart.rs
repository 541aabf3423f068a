//! German sentences of the charts.

mod benefit_cost;
mod blocks;
mod criteria;
mod methods;
mod profiles;
mod ranking;
mod regret;
mod robustness;
mod tornado;
mod weights;
mod why;

pub(in crate::report::text) use robustness::moved;

use crate::model::Language;
use crate::report::format::{NO_BREAK, Points};
use crate::report::text::chart::{CaptionWords, Detail, Name, State, Words};
use crate::study::{Mode, Status};

pub(in crate::report::text) const WORDS: Words = Words {
    caption: CaptionWords {
        mark: |illustrative, draft| match (illustrative, draft) {
            (true, true) => Some("Illustrativ, Entwurf"),
            (true, false) => Some("Illustrativ"),
            (false, true) => Some("Entwurf"),
            (false, false) => None,
        },
        illustrative: |costs| {
            if costs {
                "Illustrative Daten: Gewichte, Bewertungen und Beträge sind Annahmen, kein Ergebnis."
            } else {
                "Illustrative Daten: Gewichte und Bewertungen sind Annahmen, kein Ergebnis."
            }
        },
        state,
        source: |source| format!("Quelle: {source}"),
        order: "Szenarien in der Reihenfolge der Studie, nicht nach Rang.",
        level: |margin| match margin.value() {
            0.0 => "Gleichauf heißt: gleich viele Punkte.".to_string(),
            1.0 => "Gleichauf heißt: höchstens 1 Punkt hinter dem Besten der Gruppe.".to_string(),
            _ => format!("Gleichauf heißt: höchstens {} Punkte hinter dem Besten der Gruppe.", points(margin)),
        },
        rounding: "Jede Zahl ist für sich gerundet; Summen und Abstände können deshalb um 0,1 abweichen.",
        out: |name| format!("{name} – ausgeschieden"),
        table: |file, illustrative| {
            if illustrative {
                format!("Illustrative Daten, alle Werte in {file}.")
            } else {
                format!("Alle Werte in {file}.")
            }
        },
    },
    ranking: ranking::WORDS,
    blocks: blocks::WORDS,
    criteria: criteria::WORDS,
    profiles: profiles::WORDS,
    benefit_cost: benefit_cost::WORDS,
    weights: weights::WORDS,
    robustness: robustness::WORDS,
    why: why::WORDS,
    tornado: tornado::WORDS,
    regret: regret::WORDS,
    methods: methods::WORDS,
};

/// The state of the data, in one line.
fn state(state: &State<'_>) -> String {
    let status = match (state.status, state.reviewers) {
        (Status::Draft, _) => "ENTWURF".to_string(),
        (Status::Reviewed, []) => "Geprüft".to_string(),
        (Status::Reviewed, reviewers) => format!("Geprüft von {}", list(reviewers)),
    };
    let money = match (state.mode, state.costs) {
        (Mode::Bmf, true) => "Kosten getrennt vom Nutzen",
        (Mode::Bmf, false) => "ohne Kosten",
        (Mode::Integrated, _) => "Kosten im Nutzen eingerechnet",
    };
    let mut parts = vec![status];
    parts.extend(state.date.map(|date| format!("Stand {}", day(date))));
    parts.extend(state.profile.map(|profile| format!("Gewichte: {profile}")));
    parts.push(money.to_string());
    parts.join(" · ")
}

/// `2026-11-21` as 21.11.2026; any other text as it is.
pub(in crate::report::text) fn day(date: &str) -> String {
    match date.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => date.to_string(),
    }
}

fn points(points: Points) -> String {
    points.text(Language::De)
}

/// "1,0 Punkte", "0,1 Punkte": a number with a decimal always takes the plural.
fn of_points(value: Points) -> String {
    format!("{} Punkte", points(value))
}

/// Small numbers as words, as in running text.
fn count(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
    WORDS.get(number).map_or_else(|| number.to_string(), ToString::to_string)
}

/// "Beide", or "Alle drei".
fn every(number: usize) -> String {
    if number == 2 { "Beide".to_string() } else { format!("Alle {}", count(number)) }
}

/// "beiden", or "allen drei".
fn in_every(number: usize) -> String {
    if number == 2 { "beiden".to_string() } else { format!("allen {}", count(number)) }
}

/// With a capital at the beginning.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// "a, b und c".
fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_string(),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(AsRef::as_ref).collect();
            format!("{} und {}", first.join(", "), last.as_ref())
        }
    }
}

fn quoted(text: &str) -> String {
    format!("„{text}“")
}

/// „Partnerschaften“ (f), or Szenario f.
pub(in crate::report::text) fn name(name: &Name, detail: Detail) -> String {
    match (name.letter.as_str(), detail) {
        ("", _) => quoted(&name.label),
        (letter, Detail::Long) => format!("„{}“{NO_BREAK}({letter})", name.label),
        (letter, _) => format!("Szenario{NO_BREAK}{letter}"),
    }
}

/// Several names at the beginning of a sentence: „Partnerschaften“ (f) und „Stärken“ (a), or Szenarien f und a, or Zwei Szenarien.
fn names(names: &[Name], detail: Detail) -> String {
    let letters = names.iter().all(|name| !name.letter.is_empty());
    match detail {
        _ if names.len() == 1 => name(&names[0], detail),
        Detail::Short if letters => format!("Szenarien {}", aside(names, detail)),
        Detail::Shortest => capital(&aside(names, detail)),
        _ => list(&names.iter().map(|one| name(one, detail)).collect::<Vec<_>>()),
    }
}

/// Several names within a sentence: f und a, or zwei Szenarien. Letters stay together on a line.
fn aside(names: &[Name], detail: Detail) -> String {
    let letters = names.iter().all(|name| !name.letter.is_empty());
    let short = |one: &Name| if one.letter.is_empty() { quoted(&one.label) } else { one.letter.clone() };
    match names {
        [one] => short(one),
        _ if detail == Detail::Shortest => format!("{} Szenarien", count(names.len())),
        _ => {
            let text = list(&names.iter().map(short).collect::<Vec<_>>());
            if letters { text.replace(' ', &NO_BREAK.to_string()) } else { text }
        }
    }
}
