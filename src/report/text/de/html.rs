//! What stands on the page of the report beside its contents.

use super::number;
use crate::report::text::html::{PageWords, PanelWords};

pub(in crate::report::text) static PAGE: PageWords = PageWords {
    skip: "Zum Inhalt springen",
    contents: "Inhalt",
    data: |title| format!("Zahlen zur Abbildung: {title}"),
    scroll: |title| format!("Abbildung, seitlich verschiebbar: {title}"),
    no_script: "Gewichte verschieben Sie hier mit JavaScript, das dieser Browser nicht ausführt; alles andere auf dieser Seite ist vollständig.",
    not_additive: "Gewichte lassen sich hier nur verschieben, wenn die Nutzwertanalyse die Rangliste bildet und jedes Ziel addiert; in dieser Studie ist das nicht so.",
    nothing_to_change: "In dieser Studie gibt es nur ein Gewicht; deshalb lässt sich hier nichts verschieben.",
    within: |label| format!("Gewichte unter „{label}“"),
    margin: |margin| {
        if margin == 1.0 {
            "Wer höchstens einen Punkt hinter dem Besten seiner Gruppe liegt, teilt dessen Rang.".to_owned()
        } else if margin > 0.0 {
            format!("Wer höchstens {} Punkte hinter dem Besten seiner Gruppe liegt, teilt dessen Rang.", number(margin))
        } else {
            "Einen Rang teilt nur, wer gleich viele Punkte hat.".to_owned()
        }
    },
    runs: "Der Bericht lässt außerdem Führende den Rang teilen, die sich unter Unsicherheit nicht unterscheiden; das wird hier nicht nachgerechnet.",
    panel: PanelWords {
        decimal: ",",
        percent: "\u{202F}%",
        title: "Gewichte verändern",
        intro: "Verschieben Sie ein Gewicht, so teilen sich die übrigen derselben Gruppe den Rest im bisherigen Verhältnis. Punkte und Ränge folgen sofort; der Bericht selbst ändert sich nicht.",
        changed: "Was-wäre-wenn, nicht der eingefrorene Stand",
        frozen: "Alle Gewichte stehen wie im Bericht.",
        profile: "Gewichtung",
        top: "Gewichte der obersten Ziele",
        blocks: "Gewichte der Leistungsblöcke",
        before: "im Bericht {weight}",
        reset: "Zurück zum Stand des Berichts",
        was_reset: "Alle Gewichte stehen wieder wie im Bericht.",
        link: "Link mit dieser Einstellung",
        copy: "Link kopieren",
        copied: "Der Link ist kopiert.",
        not_copied: "Der Browser erlaubt das Kopieren nicht; der Link ist markiert, kopieren Sie ihn mit der Tastatur.",
        bad_link: "Die Einstellung im Link passt nicht zu dieser Studie; gezeigt wird der Stand des Berichts.",
        table: "Rangliste mit den eingestellten Gewichten",
        rank: "Rang",
        scenario: "Szenario",
        points: "Punkte",
        rank_before: "Rang im Bericht",
        points_before: "Punkte im Bericht",
        change: "Änderung",
        out: "K.-o.",
        leads: "Auf Rang 1: {names}",
        lead_shared: "Rang 1 teilen sich: {names}",
        nobody: "Kein Szenario besteht alle K.-o.-Kriterien.",
    },
};
