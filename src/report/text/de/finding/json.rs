//! What is wrong in a JSON file. Numbers to be typed there have a decimal point in every language.

use crate::error::{JsonExpected, JsonFault};
use crate::report::text::de::{either_typed, quoted};
use crate::report::text::number::typed;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn syntax(fault: JsonFault) -> Message {
    match fault {
        JsonFault::Empty => say(
            "Diese Datei enthält keine Einstellungen",
            "nichts",
            "ein Block { … }",
            "Die study.json eines Beispiels übernehmen; „waage init“ legt eines an.",
        ),
        JsonFault::MissingComma => {
            say("Vor dieser Stelle fehlt ein Komma", "kein Komma", ",", "Hinter dem vorigen Eintrag ein Komma setzen.")
        }
        JsonFault::MissingColon => say(
            "Hinter diesem Namen fehlt ein Doppelpunkt",
            "kein Doppelpunkt",
            ":",
            "Zwischen Name und Wert einen Doppelpunkt setzen, zum Beispiel \"format\": 1.",
        ),
        JsonFault::MissingValue => say(
            "Zu diesem Namen fehlt der Wert",
            "kein Wert",
            "ein Wert",
            "Hinter dem Doppelpunkt einen Wert eintragen, oder den ganzen Eintrag löschen.",
        ),
        JsonFault::UnquotedKey => say(
            "Dieser Name steht nicht in Anführungszeichen",
            "ein Name ohne Anführungszeichen",
            "ein Name in Anführungszeichen",
            "Den Namen in gerade Anführungszeichen setzen, zum Beispiel \"format\": 1.",
        ),
        JsonFault::Word => say(
            "Dieser Text steht nicht in Anführungszeichen",
            "ein Text ohne Anführungszeichen",
            "ein Text in Anführungszeichen",
            "Den Text in gerade Anführungszeichen setzen, zum Beispiel \"bmf\"; Zahlen, true und false stehen ohne.",
        ),
        JsonFault::SingleQuotes => say(
            "Einfache Anführungszeichen gelten in dieser Datei nicht",
            "einfache Anführungszeichen",
            "doppelte gerade Anführungszeichen",
            "Statt ' auf beiden Seiten \" schreiben, zum Beispiel \"bmf\".",
        ),
        JsonFault::Text => say(
            "Dieser Text ist nicht geschlossen, oder hinter einem \\ steht ein unerlaubtes Zeichen",
            "ein unvollständiger Text",
            "ein Text in Anführungszeichen",
            "Am Ende ein \" setzen; ein \\ im Text doppelt schreiben, zum Beispiel in Pfaden: C:\\\\Daten.",
        ),
        JsonFault::Number => say(
            "Diese Zahl ist so nicht möglich",
            "eine fehlerhafte Zahl",
            "eine Zahl mit Dezimalpunkt",
            "Dezimalpunkt statt Komma schreiben und keine Zeichen zwischen den Tausendern, zum Beispiel 1280.5.",
        ),
        JsonFault::Unclosed => say(
            "Diese Klammer oder dieser Kommentar wird nirgends geschlossen",
            "kein Ende",
            "eine schließende Klammer",
            "Das Ende ergänzen: Zu jeder { gehört eine }, zu jeder [ eine ], zu jedem /* ein */.",
        ),
        JsonFault::Unexpected => say(
            "Hier steht eine Klammer, ein Komma oder ein Doppelpunkt zu viel",
            "ein überzähliges Zeichen",
            "nichts",
            "Das überzählige Zeichen löschen.",
        ),
        JsonFault::Behind => say(
            "Hinter dem Ende der Einstellungen steht noch etwas",
            "weiterer Text",
            "nichts",
            "Alles hinter der letzten schließenden Klammer löschen.",
        ),
        JsonFault::TooDeep => say(
            "Hier sind zu viele Klammern ineinander geschachtelt",
            "zu viele Ebenen",
            "wenige Ebenen",
            "Die Datei mit der study.json eines Beispiels vergleichen und überzählige Klammern löschen.",
        ),
    }
}

/// `found` is shown as in the file, where `"1"` is a text and `1` a number.
pub(super) fn value(expected: &JsonExpected, found: &str) -> Message {
    let (wanted, help) = wanted(expected);
    let headline = match expected {
        JsonExpected::Key(key) => format!("Der Eintrag {} fehlt", quoted(key)),
        JsonExpected::Other(_) if found.is_empty() => "Diese Einstellungen passen nicht zusammen".to_owned(),
        JsonExpected::Other(_) => format!("Der Wert {} ist hier nicht möglich", short(found)),
        _ if found.is_empty() => format!("Hier fehlt ein Wert, erwartet {wanted}"),
        _ => format!("Hier steht {}, erwartet {wanted}", short(found)),
    };
    let found = if found.is_empty() { "nichts".to_owned() } else { short(found) };
    say(headline, found, wanted, help)
}

/// What belongs at the place, and how to write it.
fn wanted(expected: &JsonExpected) -> (String, String) {
    let limit = |value: &f64| typed(*value, '.');
    let (wanted, help): (&str, &str) = match expected {
        JsonExpected::Text => ("ein Text", "Den Text in gerade Anführungszeichen setzen, zum Beispiel \"EUR\"."),
        JsonExpected::Number => {
            ("eine Zahl", "Die Zahl ohne Anführungszeichen und mit Dezimalpunkt schreiben, zum Beispiel 0.9.")
        }
        JsonExpected::Integer => (
            "eine ganze Zahl",
            "Die Zahl ohne Anführungszeichen und ohne Nachkommastellen schreiben, zum Beispiel 2026.",
        ),
        JsonExpected::YesNo => ("true oder false", "true (ja) oder false (nein) eintragen, ohne Anführungszeichen."),
        JsonExpected::Object => {
            ("ein Block { … }", "Einen Block in geschweiften Klammern eintragen, zum Beispiel { \"de\": \"Titel\" }.")
        }
        JsonExpected::List => {
            ("eine Liste [ … ]", "Eine Liste in eckigen Klammern eintragen, zum Beispiel [ \"A. Kurz\", \"M. Lang\" ].")
        }
        JsonExpected::Null => ("kein Wert", "Den ganzen Eintrag löschen."),
        JsonExpected::Date => {
            ("ein Datum wie 2024-03-15", "Den Tag als \"JJJJ-MM-TT\" schreiben, zum Beispiel \"2024-03-15\".")
        }
        JsonExpected::Key(key) => {
            let help = format!("In diesem Block \"{}\" mit einem Wert ergänzen.", short(key));
            return (format!("ein Eintrag {}", quoted(key)), help);
        }
        JsonExpected::OneOf { allowed, nearest } => {
            let help = match nearest {
                Some(near) => format!("Meinten Sie \"{}\"?", short(near)),
                None => "Einen der genannten Werte genau so eintragen, in geraden Anführungszeichen.".to_owned(),
            };
            return (either_typed(allowed), help);
        }
        JsonExpected::AtLeast(x) => return limited(format!("mindestens {}", limit(x))),
        JsonExpected::MoreThan(x) => return limited(format!("mehr als {}", limit(x))),
        JsonExpected::AtMost(x) => return limited(format!("höchstens {}", limit(x))),
        JsonExpected::LessThan(x) => return limited(format!("weniger als {}", limit(x))),
        JsonExpected::LengthAtLeast(1) => ("mindestens ein Eintrag oder Zeichen", "Die Stelle ausfüllen."),
        JsonExpected::LengthAtLeast(n) => {
            return (format!("mindestens {n} Einträge oder Zeichen"), "Die fehlenden ergänzen.".to_owned());
        }
        JsonExpected::LengthAtMost(n) => {
            return (format!("höchstens {n} Einträge oder Zeichen"), "Die überzähligen löschen.".to_owned());
        }
        JsonExpected::Other(rule) => {
            let help =
                format!("Diesen Wert mit dem eines Beispiels vergleichen; Grund auf Englisch: {}.", quoted(rule));
            return ("ein anderer Wert".to_owned(), help);
        }
    };
    (wanted.to_owned(), help.to_owned())
}

fn limited(wanted: String) -> (String, String) {
    let help = format!("Eine Zahl eintragen, die {wanted} beträgt, mit Dezimalpunkt.");
    (wanted, help)
}

pub(super) fn key_twice(key: &str, line: u32, column: u32) -> Message {
    say(
        format!("Der Eintrag {} steht zweimal, zuerst in Zeile {line}, Spalte {column}", quoted(key)),
        "zwei Einträge",
        "ein Eintrag",
        "Beide vergleichen und einen davon löschen.",
    )
}

pub(super) fn newer_format(found: u64, supported: u64) -> Message {
    say(
        format!("Diese Datei hat das Format {found}, dieses Programm liest Formate bis {supported}"),
        found.to_string(),
        format!("höchstens {supported}"),
        "Eine neuere Fassung von waage verwenden.",
    )
}
