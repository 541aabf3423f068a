//! What is the matter with a plain decision table, or keeps a method from an answer.

use crate::error::{NumericError, TablePart};
use crate::report::text::de::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn cell_missing(row: &str, criterion: &str) -> Message {
    say(
        format!("In der Zeile {} fehlt der Wert für {}", quoted(row), quoted(criterion)),
        "nichts",
        "ein Wert",
        "Den Wert eintragen; ist er nicht zu bekommen, die Zeile oder die Spalte weglassen.",
    )
}

pub(super) fn weights_zero() -> Message {
    say(
        "Alle Gewichte sind 0, sodass kein Kriterium zählt",
        "0",
        "mindestens ein Gewicht über 0",
        "In der Zeile weight mindestens ein Gewicht über 0 eintragen.",
    )
}

pub(super) fn anchor_alone(criterion: &str, missing: &str) -> Message {
    say(
        format!("Für {} fehlt der Wert in der Zeile {}", quoted(criterion), quoted(missing)),
        "nur ein Ende der Skala",
        "worst und best",
        format!("Den Wert in der Zeile {missing} eintragen oder auch das andere Ende leer lassen."),
    )
}

pub(super) fn threshold_order(criterion: &str, lower: &str, least: f64, upper: &str, found: f64) -> Message {
    let (least, found) = (number(least), number(found));
    say(
        format!("Bei {} ist {upper} mit {found} kleiner als {lower} mit {least}", quoted(criterion)),
        format!("{upper} = {found}"),
        format!("mindestens {least}"),
        "Die Schwellen so wählen, dass q höchstens p und p höchstens v ist.",
    )
}

pub(super) fn threshold_missing(criterion: &str, threshold: &str) -> Message {
    say(
        format!("Bei {} fehlt für diese Präferenzfunktion ein Wert über 0 in der Zeile {threshold}", quoted(criterion)),
        "nichts oder 0",
        format!("ein Wert in der Zeile {threshold}"),
        format!("Den Wert in der Zeile {threshold} eintragen oder unter preference eine andere Form wählen."),
    )
}

pub(super) fn table_empty(part: TablePart) -> Message {
    let (headline, help) = match part {
        TablePart::Alternatives => (
            "In der Tabelle steht kein Szenario",
            "Unter die Kopfzeile für jedes Szenario eine Zeile mit Name und Werten schreiben.",
        ),
        TablePart::Criteria => (
            "In der Tabelle steht kein Kriterium",
            "In die Kopfzeile rechts vom Namen für jedes Kriterium eine Spalte schreiben.",
        ),
    };
    say(headline, "nichts", "mindestens eines", help)
}

pub(super) fn not_positive(method: &str, criterion: &str, found: f64, zero_allowed: bool) -> Message {
    let (found, expected) = (number(found), if zero_allowed { "0 oder mehr" } else { "mehr als 0" });
    say(
        format!("Mit {found} bei {} kann das Verfahren {method} nicht rechnen, erwartet {expected}", quoted(criterion)),
        found,
        expected,
        "Den Wert prüfen; stimmt er, ein Verfahren wählen, das nur Unterschiede braucht, zum Beispiel additive.",
    )
}

pub(super) fn no_answer(method: &str, error: &NumericError) -> Message {
    let reason = reason(error);
    let headline = if method.is_empty() {
        format!("Mit dieser Tabelle lässt sich nicht rechnen: {reason}")
    } else {
        format!("Das Verfahren {method} hat für diese Tabelle keine Antwort: {reason}")
    };
    say(headline, "kein Ergebnis", "", "Die Werte und Angaben prüfen oder ein anderes Verfahren wählen.")
}

pub(super) fn limits_contradict(limits: &[String]) -> Message {
    let limits = list(limits);
    say(
        format!("Diese Grenzen der Gewichte widersprechen sich: {limits}"),
        limits,
        "Grenzen, die zusammen möglich sind; ohne eine der genannten wären es die übrigen",
        "In study.json unter „robustness“ eine dieser Grenzen lockern.",
    )
}

pub(super) fn not_drawn(error: &NumericError) -> Message {
    say(
        format!("Die Läufe für die Robustheit lassen sich nicht ziehen: {}", reason(error)),
        "keine Läufe",
        "Angaben, die zusammen möglich sind",
        "In study.json unter „robustness“ die Angaben zu Gewichten und Bewertungen prüfen; „waage explain E250“ sagt mehr.",
    )
}

/// Why there is no number.
pub(in crate::report::text) fn reason(error: &NumericError) -> String {
    match error {
        NumericError::NoContrast { .. } => "alle Szenarien sind gleich".to_owned(),
        NumericError::ZeroSum { .. } => "eine Summe, durch die geteilt wird, ist 0".to_owned(),
        NumericError::Negative { value, .. } => {
            format!("{} steht, wo das Verfahren 0 oder mehr braucht", number(*value))
        }
        NumericError::NotPositive { value, .. } => {
            format!("{} steht, wo das Verfahren mehr als 0 braucht", number(*value))
        }
        NumericError::OutOfRange { what: "number of alternatives of a pairwise method", value, high, .. } => {
            format!(
                "es vergleicht alle Paare und nimmt höchstens {} Szenarien, hier sind es {}",
                number(*high),
                number(*value)
            )
        }
        NumericError::OutOfRange { what, value, low, high } => {
            let what = match *what {
                "performance" => "ein Wert",
                "preference threshold" => "die Präferenzschwelle",
                "veto threshold" => "die Vetoschwelle",
                "discrimination threshold" => "die Trennschwelle",
                "number of categories" => "die Zahl der Kategorien",
                other => other,
            };
            let (value, low) = (number(*value), number(*low));
            if *high == f64::MAX {
                format!("{what} ist {value}, erwartet mindestens {low}")
            } else {
                format!("{what} ist {value}, erwartet {low} bis {}", number(*high))
            }
        }
        NumericError::Missing { .. } => "einem Kriterium fehlt eine Schwelle".to_owned(),
        NumericError::Shape { expected, found, .. } => {
            format!("erwartet sind {expected} Werte, gefunden {found}")
        }
        _ => "mit diesen Zahlen kommt es zu keinem Ergebnis".to_owned(),
    }
}

pub(super) fn outside_anchors(found: f64, low: f64, high: f64, criterion: &str) -> Message {
    let (found, low, high) = (number(found), number(low), number(high));
    say(
        format!("{found} liegt außerhalb der Skala von {}, erwartet {low} bis {high}", quoted(criterion)),
        found,
        format!("{low} bis {high}"),
        "Wert und Einheit prüfen; ist die Skala zu eng, in den Zeilen worst und best erweitern.",
    )
}

pub(super) fn directions_missing() -> Message {
    say(
        "Ohne die Zeile direction gilt bei jedem Kriterium: mehr ist besser",
        "keine Zeile direction",
        "max oder min je Kriterium",
        "Über den Szenarien eine Zeile direction mit max oder min ergänzen.",
    )
}

pub(super) fn equal_weights() -> Message {
    say(
        "Ohne die Zeile weight zählen alle Kriterien gleich viel",
        "keine Zeile weight",
        "ein Gewicht je Kriterium",
        "Über den Szenarien eine Zeile weight mit den Gewichten ergänzen.",
    )
}

pub(super) fn parameter_row(found: &str, meant: &str, taken: bool) -> Message {
    if taken {
        let help = "Die Zeile über das erste Szenario schieben; ist ein Szenario gemeint, es anders nennen.";
        return say(
            format!("Die Zeile {} unter den Szenarien gilt als Angabe {meant} und nicht als Szenario", quoted(found)),
            short(found),
            "Angaben über den Szenarien",
            help,
        );
    }
    say(
        format!("{} gilt als Szenario, sieht aber aus wie die Angabe {meant}", quoted(found)),
        short(found),
        meant,
        format!("Ist die Angabe gemeint, die Zeile {meant} nennen und über das erste Szenario schieben."),
    )
}

pub(super) fn anchors_from_data(criteria: &[String]) -> Message {
    say(
        format!("Die Enden der Skala von {} stammen aus den Szenarien selbst", list(criteria)),
        "keine Zeilen worst und best",
        "feste Enden",
        "In den Zeilen worst und best feste Enden eintragen, sonst ändert jedes weitere Szenario die Abstände.",
    )
}
