//! What the reader of a result must know.

use crate::report::text::de::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn knocked_out(alternative: &str, criterion: &str, block: Option<&str>, found: f64, rule: &str) -> Message {
    let (found, demanded) = (number(found), demanded(rule));
    let (alternative, criterion) = (quoted(alternative), quoted(criterion));
    let headline = match block {
        Some(block) => {
            let place = format!("im Leistungsblock {} bei {criterion}", quoted(block));
            format!("Szenario {alternative} scheidet {place} aus: Wert {found}, verlangt {demanded}")
        }
        None => format!("Szenario {alternative} scheidet bei {criterion} aus: Wert {found}, verlangt {demanded}"),
    };
    say(
        headline,
        found,
        demanded,
        "Das ist ein Ergebnis und kein Fehler: Das Szenario bleibt mit dieser Begründung in allen Tabellen stehen.",
    )
}

/// The opposite of a knock-out rule such as `< 2`.
fn demanded(rule: &str) -> String {
    let Some((Some(threshold), sign)) = rule.split_once(' ').map(|(sign, text)| (text.parse().ok().map(number), sign))
    else {
        return format!("das Gegenteil von {}", quoted(rule));
    };
    match sign {
        "<" => format!("mindestens {threshold}"),
        "<=" => format!("mehr als {threshold}"),
        ">" => format!("höchstens {threshold}"),
        ">=" => format!("weniger als {threshold}"),
        _ => format!("das Gegenteil von {}", quoted(rule)),
    }
}

pub(super) fn no_baseline() -> Message {
    say(
        "Kein Szenario ist als Vergleichsszenario gekennzeichnet",
        "keines",
        "eines",
        "In scenarios.csv beim heutigen Zustand oder der Nullvariante unter baseline „ja“ eintragen.",
    )
}

pub(super) fn no_difference(criterion: &str) -> Message {
    say(
        format!("Beim Kriterium {} haben alle Szenarien denselben Wert", quoted(criterion)),
        "überall derselbe Wert",
        "verschiedene Werte",
        "Bewertungen prüfen; stimmen sie, bindet das Kriterium Gewicht, ohne etwas zu entscheiden.",
    )
}

pub(super) fn overlap(criterion: &str, other: &str) -> Message {
    say(
        format!(
            "Die Kriterien {} und {} überschneiden sich laut Katalog und sind beide gewichtet",
            quoted(criterion),
            quoted(other)
        ),
        "beide gewichtet",
        "kein Vorteil doppelt gezählt",
        "Prüfen, ob derselbe Vorteil zweimal zählt; wenn ja, eines der beiden Gewichte auf 0 setzen.",
    )
}

pub(super) fn dominated(alternative: &str, by: &str) -> Message {
    let (alternative, by) = (quoted(alternative), quoted(by));
    say(
        format!("Szenario {alternative} ist nirgends besser als {by} und mindestens einmal schlechter"),
        format!("nirgends besser als {by}"),
        "mindestens ein Vorteil",
        format!("Bewertungen prüfen; stimmen sie, liegt {alternative} bei keiner Gewichtung vor {by}."),
    )
}

pub(super) fn no_evidence(without: usize, ratings: usize) -> Message {
    let verb = if without == 1 { "hat" } else { "haben" };
    say(
        format!("{without} von {ratings} Bewertungen {verb} keinen Beleg"),
        format!("{without} von {ratings}"),
        "0",
        "In scores.csv unter evidence die ID eines Belegs aus evidence.csv eintragen.",
    )
}

pub(super) fn raters_disagree(cell: &str, low: &(String, f64), high: &(String, f64)) -> Message {
    let (first, second, gap) = (number(low.1), number(high.1), number((high.1 - low.1).abs()));
    say(
        format!(
            "{} wird verschieden bewertet: {} sagt {first}, {} sagt {second} (Abstand {gap})",
            quoted(cell),
            quoted(&low.0),
            quoted(&high.0)
        ),
        format!("{first} und {second}"),
        "ein geringerer Abstand",
        "Gründe klären und unter rationale festhalten; bis dahin zählt der Mittelwert.",
    )
}

pub(super) fn whole_scale(cell: &str) -> Message {
    say(
        format!("Für {} kennt niemand den Wert, es zählt die ganze Skala", quoted(cell)),
        "k. A.",
        "ein Wert",
        "Den Wert eintragen, sobald er bekannt ist; bis dahin bleibt das Ergebnis an dieser Stelle unsicher.",
    )
}

pub(super) fn one_rater() -> Message {
    say(
        "Alle Bewertungen stammen von derselben Person",
        "1",
        "mindestens 2",
        "Eine zweite Person unabhängig bewerten lassen und ihre Zeilen mit eigener Angabe unter rater ergänzen.",
    )
}

pub(super) fn coverage_gap(criteria: &[String], step: &str) -> Message {
    let (criteria, step) = (list(criteria), quoted(step));
    say(
        format!("Aus dem Schritt {step} fehlt ein Beleg für {criteria}"),
        "kein Beleg",
        "mindestens ein Beleg je Kriterium",
        "Belege in evidence.csv aufnehmen und in scores.csv unter evidence nennen; sonst die Lücke offen benennen.",
    )
}

pub(super) fn no_cost(alternative: &str) -> Message {
    say(
        format!("Für Szenario {} sind keine Zahlungen eingetragen, für andere Szenarien schon", quoted(alternative)),
        "keine Zahlungen",
        "mindestens eine Zahlung",
        "In cashflows.csv die Zahlungen ergänzen; kostet das Szenario nichts, eine Zeile mit 0 eintragen.",
    )
}

pub(super) fn no_money() -> Message {
    say(
        "Der Katalog fragt nach Kosten, die Studie enthält aber keine Zahlungen",
        "keine Zahlungen",
        "cashflows.csv",
        "In cashflows.csv die Zahlungen eintragen; ohne Kosten reicht eine Nutzwertanalyse meist nicht aus.",
    )
}

pub(super) fn clipped(found: f64, used: f64, criterion: &str) -> Message {
    let (found, used) = (number(found), number(used));
    say(
        format!("{found} liegt außerhalb der Skala von {} und zählt wie {used}", quoted(criterion)),
        found,
        used,
        "Nichts zu tun, wenn das so gewollt ist; sonst in criteria.csv worst oder best erweitern.",
    )
}

pub(super) fn normalised(profile: &str, parent: &str, sum: f64) -> Message {
    let found = number(sum);
    let (weights, rows) = match profile {
        "" => ("Gewichte der Leistungsblöcke".to_owned(), "der Spalte weight".to_owned()),
        "*" => (format!("Gewichte unter {}", quoted(parent)), "in den Zeilen „*“".to_owned()),
        _ => (format!("Gewichte unter {}", quoted(parent)), format!("im Profil {}", quoted(profile))),
    };
    say(
        format!("{weights} ergaben {found} und wurden auf 100 umgerechnet"),
        found,
        "100",
        format!("Nichts zu tun, wenn das so gewollt ist; sonst die Gewichte {rows} ändern."),
    )
}

pub(super) fn unused_evidence(evidence: &str) -> Message {
    say(
        format!("Den Beleg {} verwendet keine Bewertung", quoted(evidence)),
        short(evidence),
        "mindestens eine Bewertung",
        "Die ID in scores.csv unter evidence nennen, wo der Beleg etwas zeigt; sonst die Zeile löschen.",
    )
}

pub(super) fn mean_of_parts(alternative: &str, criteria: &[String]) -> Message {
    say(
        format!("Für die Kombination {} gilt der Mittelwert ihrer Teile bei: {}", quoted(alternative), list(criteria)),
        "Mittelwert der Teile",
        "",
        "Passt der Mittelwert nicht, in scores.csv eine eigene Bewertung der Kombination eintragen.",
    )
}

pub(super) fn equal_blocks(blocks: usize) -> Message {
    say(
        format!("Die {blocks} Leistungsblöcke haben keine Gewichte und zählen gleich viel"),
        "keine Gewichte",
        "",
        "Sollen sie verschieden viel zählen, in blocks.csv die Spalte weight ausfüllen.",
    )
}
