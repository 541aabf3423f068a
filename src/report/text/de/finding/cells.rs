//! What is wrong in a single cell or row.

use crate::report::text::de::{either, number, quoted};
use crate::report::text::number::{typed, unmistakable};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn ambiguous_number(
    found: &str,
    comma: Option<f64>,
    point: Option<f64>,
    file_uses: Option<char>,
) -> Message {
    let sign = file_uses.unwrap_or(',');
    let readings: Vec<String> = [comma, point].into_iter().flatten().map(|value| unmistakable(value, sign)).collect();
    let (text, expected) = (quoted(found), readings.join(" oder "));
    if readings.is_empty() {
        let help = "Die Zahl ohne Punkt oder Komma zwischen den Tausendern schreiben.";
        return say(format!("{text} ist mehrdeutig"), short(found), "eine eindeutige Zahl", help);
    }
    let (headline, help) = match file_uses {
        Some(',') => (
            format!("{text} passt nicht zum Dezimalkomma dieser Datei, erwartet {expected}"),
            format!("{expected} schreiben, mit Komma wie im Rest der Datei."),
        ),
        Some(_) => (
            format!("{text} passt nicht zum Dezimalpunkt dieser Datei, erwartet {expected}"),
            format!("{expected} schreiben, mit Punkt wie im Rest der Datei."),
        ),
        None => (
            format!("{text} kann {expected} bedeuten"),
            format!("{expected} schreiben, ohne Punkt oder Komma zwischen den Tausendern."),
        ),
    };
    say(headline, short(found), expected, help)
}

pub(super) fn date_for_number(found: &str, meant: Option<f64>) -> Message {
    let headline = format!("{} ist ein Datum, erwartet eine Zahl", quoted(found));
    match meant {
        Some(value) => {
            let (with_point, with_comma) = (typed(value, '.'), number(value));
            let help = format!(
                "Excel macht aus „{with_point}“ ein Datum: Spalte als Zahl formatieren und den Wert neu eintippen \
                 (gemeint vermutlich {with_comma})."
            );
            say(headline, short(found), with_comma, help)
        }
        None => say(
            headline,
            short(found),
            "eine Zahl",
            "Excel macht aus Eingaben wie „1.2“ ein Datum: Spalte als Zahl formatieren und den Wert neu eintippen.",
        ),
    }
}

pub(super) fn excel_error(found: &str) -> Message {
    say(
        format!("{} ist eine Fehlermeldung aus Excel und kein Wert", quoted(found)),
        short(found),
        "ein Wert",
        "In Excel die Formel dieser Zelle berichtigen, die Datei speichern und die Tabelle neu ausgeben.",
    )
}

pub(super) fn not_a_number(found: &str, rest: Option<&str>, integer: bool) -> Message {
    let kind = if integer { "eine ganze Zahl" } else { "eine Zahl" };
    let text = quoted(found);
    let (headline, help) = match (rest, integer) {
        (Some(rest), _) => (
            format!("{text} ist keine reine Zahl, dahinter steht {}", quoted(rest)),
            format!("Nur die Zahl eintragen, ohne {}, und dabei auf die Einheit der Spalte achten.", quoted(rest)),
        ),
        (None, true) => (
            format!("{text} ist keine ganze Zahl"),
            "Eine Zahl ohne Nachkommastellen eintragen, zum Beispiel 2026.".to_owned(),
        ),
        (None, false) => (
            format!("{text} ist keine Zahl"),
            "Eine Zahl eintragen, zum Beispiel 7 oder 7,5; in Bewertungen gilt „k. A.“, wenn niemand den Wert kennt."
                .to_owned(),
        ),
    };
    say(headline, short(found), kind, help)
}

pub(super) fn not_finite(found: &str) -> Message {
    say(
        format!("{} ist keine Zahl, mit der sich rechnen lässt", quoted(found)),
        short(found),
        "eine gewöhnliche Zahl",
        "Den tatsächlichen Wert eintragen; in Bewertungen gilt „k. A.“, wenn niemand ihn kennt.",
    )
}

pub(super) fn not_allowed(found: &str, allowed: &[String], nearest: Option<&str>) -> Message {
    let expected = if allowed.is_empty() { "ein anderer Wert".to_owned() } else { either(allowed) };
    let help = match nearest {
        Some(near) => format!("Meinten Sie {}?", quoted(near)),
        None if allowed.is_empty() => "Einen anderen Wert eintragen.".to_owned(),
        None => "Einen der genannten Werte genau so eintragen.".to_owned(),
    };
    say(format!("{} ist hier nicht möglich, erwartet {expected}", quoted(found)), short(found), expected, help)
}

pub(super) fn not_a_date(found: &str) -> Message {
    say(
        format!("{} ist kein Tag des Kalenders", quoted(found)),
        short(found),
        "ein Datum wie 15.03.2024 oder 2024-03-15",
        "Den Tag so schreiben: 15.03.2024 oder 2024-03-15.",
    )
}

pub(super) fn not_yes_no(found: &str) -> Message {
    say(
        format!("{} ist weder Ja noch Nein", quoted(found)),
        short(found),
        "ja oder nein",
        "„ja“ oder „nein“ eintragen; „yes“ und „no“ gelten auch.",
    )
}

pub(super) fn bad_id(found: &str, suggestion: &str) -> Message {
    let help = if suggestion.is_empty() {
        "Eine ID wie „e-zweckverband“ wählen und überall verwenden, wo diese Zeile gemeint ist.".to_owned()
    } else {
        format!("{} schreiben, auch an allen anderen Stellen, an denen diese ID vorkommt.", quoted(suggestion))
    };
    say(
        format!("{} ist keine ID: Möglich sind Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche", quoted(found)),
        short(found),
        "höchstens 80 Zeichen: a–z, 0–9 und einzelne Bindestriche",
        help,
    )
}

pub(super) fn cell_empty(column: &str) -> Message {
    say(
        format!("Die Spalte {} ist in dieser Zeile leer, muss aber ausgefüllt sein", quoted(column)),
        "nichts",
        "ein Eintrag",
        "Die Zelle ausfüllen; wird die Zeile nicht gebraucht, die ganze Zeile löschen.",
    )
}

pub(super) fn negative(found: f64) -> Message {
    let found = number(found);
    say(
        format!("{found} ist kleiner als 0, erwartet 0 oder mehr"),
        found,
        "0 oder mehr",
        "Vorzeichen prüfen und 0 oder einen größeren Wert eintragen.",
    )
}

pub(super) fn amount_limit(found: f64, percent: bool) -> Message {
    let text = number(found);
    if !percent {
        return say(
            format!("Der Betrag {text} ist zu groß für eine Rechnung auf den Cent genau"),
            text,
            "höchstens 10 Billionen",
            "Den Betrag prüfen, ebenso die Einheit (unit unter money in study.json: 1000 bedeutet Tausend).",
        );
    }
    let help = if (-100.0..=1000.0).contains(&found) {
        format!("Auf zwei Nachkommastellen runden: {}", number((found * 100.0).round() / 100.0)) + "."
    } else {
        "Einen Wert von -100 bis 1000 eintragen: 19 bedeutet 19 %.".to_owned()
    };
    say(
        format!("{text} ist als Prozentsatz nicht möglich, erwartet -100 bis 1000 mit höchstens zwei Nachkommastellen"),
        text,
        "-100 bis 1000, höchstens zwei Nachkommastellen",
        help,
    )
}

pub(super) fn text_too_long(characters: usize, limit: usize) -> Message {
    say(
        format!("Der Text hat {characters} Zeichen, erlaubt sind höchstens {limit}"),
        format!("{characters} Zeichen"),
        format!("höchstens {limit} Zeichen"),
        "Den Text kürzen; Ausführliches gehört in ein eigenes Dokument, auf das die Zelle verweist.",
    )
}

pub(super) fn numbers_as_text(found: &str, count: usize, lines: &[u32]) -> Message {
    let text = quoted(found);
    let numbers: Vec<String> = lines.iter().map(u32::to_string).collect();
    let more = if count > lines.len() { " und weitere" } else { "" };
    let headline = if count == 1 {
        format!("1 Zahl stand als Text da ({text}) und wurde als Zahl gelesen")
    } else {
        let places = numbers.join(", ");
        format!("{count} Zahlen standen als Text da ({text}) und wurden als Zahl gelesen: Zeilen {places}{more}")
    };
    say(
        headline,
        short(found),
        "eine Zahl ohne Zusatz",
        "Nichts zu tun, wenn die Werte stimmen; sonst die Zellen als Zahl formatieren und neu eintippen.",
    )
}
