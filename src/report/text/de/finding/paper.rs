//! The draft of the paper for a committee.

use crate::report::text::{Message, say};

pub(super) fn decision_text_missing() -> Message {
    say(
        "Der Beschlussvorlage fehlt der Beschlussvorschlag",
        "kein Satz",
        "mindestens ein Satz unter \"decision_text\"",
        "Unter \"paper\" ergänzen: \"decision_text\": [\"Der Hauptausschuss beschließt …\"]. \
         Soll nur informiert werden, \"kind\": \"information\" setzen.",
    )
}

pub(super) fn decision_text_unused() -> Message {
    say(
        "Eine Mitteilungsvorlage enthält keinen Beschlussvorschlag; \"decision_text\" wird nicht gedruckt",
        "ein Beschlussvorschlag",
        "kein \"decision_text\"",
        "Die Zeile \"decision_text\" löschen, oder \"kind\": \"decision\" setzen.",
    )
}

pub(super) fn decision_on_example() -> Message {
    say(
        "Die Beschlussvorlage stützt sich auf illustrative Daten",
        "\"provenance\": \"illustrative\"",
        "bewertete oder veröffentlichte Daten",
        "Vor einem Beschluss die Beispieldaten durch eigene ersetzen und \"provenance\": \"assessed\" setzen, \
         oder \"kind\": \"information\" wählen.",
    )
}
