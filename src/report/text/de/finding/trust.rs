//! Eingefrorene Gewichte, Beschluss, Prüfung.

use crate::error::Deviation;
use crate::report::text::de::trust::deviation;
use crate::report::text::de::{list, quoted};
use crate::report::text::trust::fitting;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn frozen_altered(recorded: &str, found: &str) -> Message {
    say(
        format!(
            "Diese Datei wurde nach dem Einfrieren verändert: Ihr Inhalt hat die Kennung {}, genannt ist {}",
            quoted(found),
            quoted(recorded)
        ),
        short(found),
        short(recorded),
        "Die Datei aus der Sicherung wiederherstellen; Änderungen an Gewichten gehören in die Studie, nicht hierher.",
    )
}

pub(super) fn weights_deviate(id: &str, deviations: &[Deviation]) -> Message {
    let (shown, count) = changes(deviations);
    say(
        format!("Gewichte weichen von {} ab: {shown}", short(id)),
        count,
        "keine Änderung",
        "Beide Ranglisten werden gezeigt. Die Änderung begründen und ins Protokoll aufnehmen, oder die eingefrorenen \
         Gewichte wieder einsetzen.",
    )
}

pub(super) fn scales_deviate(id: &str, deviations: &[Deviation]) -> Message {
    let (shown, count) = changes(deviations);
    say(
        format!("Skalen, Regeln oder Kriterien weichen von {} ab: {shown}", short(id)),
        count,
        "keine Änderung",
        "Die eingefrorene Rangliste steht daneben, wo sie sich noch rechnen lässt. Die Änderung begründen, oder den \
         eingefrorenen Stand wieder einsetzen.",
    )
}

fn changes(deviations: &[Deviation]) -> (String, String) {
    let (mut shown, left) = fitting(deviations.iter().map(deviation));
    if left > 0 {
        shown = format!("{shown} und {left} weitere");
    }
    (shown, if deviations.len() == 1 { "1 Änderung".to_owned() } else { format!("{} Änderungen", deviations.len()) })
}

pub(super) fn frozen_ignored(found: &str) -> Message {
    say(
        format!("Die Datei {} im Ordner freeze heißt nicht nach einem Tag und wird nicht gelesen", quoted(found)),
        short(found),
        "ein Name wie 2026-02-12.json",
        "Die Datei umbenennen, wie waage freeze sie angelegt hat, oder sie aus dem Ordner nehmen.",
    )
}

pub(super) fn decision_unreasoned(decided: &str, leaders: &[String]) -> Message {
    let ahead = match leaders {
        [] => "kein Szenario ist im Rennen".to_owned(),
        [only] => format!("vorn liegt {}", quoted(only)),
        several => format!("vorn liegen {}", list(several)),
    };
    say(
        format!("Der Beschluss für {} weicht von der Rangliste ab ({ahead}), und ein Grund fehlt", quoted(decided)),
        short(decided),
        "ein Grund",
        "In study.json unter decision den Grund als reason eintragen; die Rangliste rät, entscheiden dürfen andere.",
    )
}

pub(super) fn reason_missing(cell: &str, raters: &[String]) -> Message {
    let who = if raters.len() == 1 { "nennt keinen Grund" } else { "nennen keinen Grund" };
    say(
        format!("Zur verschiedenen Bewertung von {}: {} {who}", quoted(cell), list(raters)),
        "kein Grund",
        "ein Grund je Person",
        "In der Zeile unter rationale in einem Satz sagen, worauf sich die Bewertung stützt.",
    )
}

pub(super) fn nobody_reviewed() -> Message {
    say(
        "Der Status ist „geprüft“, aber niemand ist genannt",
        "kein Name",
        "mindestens ein Name",
        "Mit waage review STUDIE --by NAME eintragen, wer geprüft hat, oder den Status auf draft setzen.",
    )
}

pub(super) fn reviewed_by_author(name: &str) -> Message {
    say(
        format!("Geprüft hat {}, wer auch als einzige Person bewertet hat", quoted(name)),
        short(name),
        "eine zweite Person",
        "Eine andere Person prüfen lassen und mit waage review STUDIE --by NAME eintragen (Vier-Augen-Prinzip).",
    )
}
