//! What is the matter with a survey. No answer is ever quoted.

use crate::report::text::de::{number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn unknown_question(found: &str, nearest: Option<&str>) -> Message {
    let help = nearest.map_or_else(
        || "Den Code der Frage aus der Kopfzeile von answers.csv übernehmen, zum Beispiel Q1[SQ001].".to_owned(),
        |near| format!("Meinten Sie {}?", quoted(near)),
    );
    let expected = nearest.map_or_else(|| "ein Code aus answers.csv".to_owned(), short);
    say(format!("Die Frage {} gibt es in answers.csv nicht", quoted(found)), short(found), expected, help)
}

pub(super) fn answer_scale(low: f64, high: f64) -> Message {
    let (low, high) = (number(low), number(high));
    say(
        format!("Die Skala der Antworten reicht von {low} bis {high} und muss ansteigen"),
        format!("{low} bis {high}"),
        "low kleiner als high",
        "In low die kleinste und in high die größte mögliche Antwort eintragen.",
    )
}

pub(super) fn no_group_left(minimum: u32) -> Message {
    say(
        format!("In keiner Gruppe der Umfrage haben mindestens {minimum} Personen vollständig geantwortet"),
        "keine Gruppe",
        "mindestens eine",
        "Gruppen zusammenlegen, indem mehrere Antworten dasselbe profile bekommen, oder ohne die Umfrage rechnen.",
    )
}

pub(super) fn group_hidden(profile: &str, minimum: u32) -> Message {
    say(
        format!("Die Gruppe {} der Umfrage hat weniger als {minimum} vollständige Antworten", quoted(profile)),
        format!("weniger als {minimum}"),
        format!("mindestens {minimum}"),
        "Die Gruppe erscheint nirgends, damit niemand zu erkennen ist; die Grenze steht in study.json unter survey.",
    )
}

pub(super) fn incomplete_answers(incomplete: usize, complete: usize) -> Message {
    let headline = if incomplete == 1 {
        format!("1 Antwort wurde nicht abgeschlossen und zählt nicht; {complete} zählen")
    } else {
        format!("{incomplete} Antworten wurden nicht abgeschlossen und zählen nicht; {complete} zählen")
    };
    say(headline, incomplete.to_string(), "0", "Abgeschlossen ist, was ein submitdate hat, sonst die letzte Seite.")
}

pub(super) fn answers_off_scale(question: &str, count: usize, low: f64, high: f64) -> Message {
    let (low, high) = (number(low), number(high));
    let answers = if count == 1 { "1 Antwort liegt".to_owned() } else { format!("{count} Antworten liegen") };
    say(
        format!("Frage {}: {answers} außerhalb der Skala von {low} bis {high} und zählt nicht mit", quoted(question)),
        count.to_string(),
        format!("{low} bis {high}"),
        "Die Skala der Frage (low, high) mit dem Fragebogen vergleichen.",
    )
}

pub(super) fn response_twice(first_line: u32) -> Message {
    say(
        format!("Diese Antwort hat dieselbe Kennung wie Zeile {first_line} und zählt nicht"),
        "zweimal",
        "einmal",
        format!("Diese Zeile oder Zeile {first_line} löschen."),
    )
}

pub(super) fn total_hidden(profile: &str, minimum: u32) -> Message {
    say(
        format!(
            "Die Gesamtheit {} bleibt verborgen, weil sich sonst eine kleine Gruppe ausrechnen ließe",
            quoted(profile)
        ),
        format!("weniger als {minimum} im Rest"),
        format!("mindestens {minimum}, oder niemand"),
        "Zieht man die gezeigten Gruppen von der Gesamtheit ab, bleiben zu wenige Personen; Gruppen zusammenlegen hilft.",
    )
}

pub(super) fn answers_without_group(question: &str, count: usize) -> Message {
    let answers = if count == 1 { "1 Antwort gehört".to_owned() } else { format!("{count} Antworten gehören") };
    say(
        format!("Frage {}: {answers} zu keiner Gruppe", quoted(question)),
        count.to_string(),
        "0",
        "In survey.csv für jede mögliche Antwort eine Zeile mit what = group anlegen, oder es so lassen: Solche \
         Antworten zählen nur in der Gesamtheit.",
    )
}

pub(super) fn question_order() -> Message {
    say(
        "Die Fragen stehen in answers.csv in anderer Reihenfolge als in survey.csv; zugeordnet wird nach dem Code",
        "andere Reihenfolge",
        "",
        "Es ist nichts zu tun.",
    )
}
