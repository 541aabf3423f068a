//! What the result leaves open.

use crate::report::text::document::{LimitWords, Limits};

pub(super) const WORDS: LimitWords = LimitWords {
    intro: "Diese Bewertung ordnet Szenarien nach Kriterien und Gewichten. Sie enthält nicht und ersetzt nicht:",
    items,
    brief: |limits| {
        let mut text = "Nicht enthalten: vergaberechtliche Prüfung, Einstellung in den Haushaltsplan, Beteiligung der \
                        Personalvertretung, Prüfung von Steuern und Datenschutz, verbindliche Angebote."
            .to_owned();
        if !limits.costs {
            text.push_str(" Für keines der Szenarien liegen Kosten vor.");
        }
        if limits.illustrative {
            text.push_str(
                " Auch keine Bewertung durch die Stadt: Die Daten sind Beispiele, auch Gewichte, die nach einer Gruppe \
                 heißen.",
            );
        }
        text
    },
    illustrative: |costs| {
        if costs {
            "Illustrative Daten: Gewichte, Bewertungen und Beträge sind Annahmen. Sie zeigen das Verfahren und sind kein \
             Ergebnis der Stadt."
        } else {
            "Illustrative Daten: Gewichte und Bewertungen sind Annahmen. Sie zeigen das Verfahren und sind kein Ergebnis \
             der Stadt."
        }
    },
};

fn items(limits: &Limits) -> Vec<String> {
    let mut items = Vec::new();
    if limits.illustrative {
        items.push(
            "eine Bewertung durch die Stadt selbst: Alle Zahlen dieser Studie sind Beispiele, auch Gewichte, die nach \
             einer Gruppe heißen;"
                .to_owned(),
        );
    }
    items.extend(
        [
            "die vergabe- und beihilferechtliche Prüfung, etwa ob ein Auftrag ohne Ausschreibung zulässig ist (§ 108 GWB);",
            "die Einstellung in den Haushaltsplan und den Nachweis der Deckung;",
            "die Beteiligung der Personalvertretung, auch wo deren Sicht als Gewichtung gerechnet ist;",
            "die steuerliche Prüfung, zum Beispiel nach § 2b UStG, und die Prüfung der Rechtsform;",
            "die Prüfung von Datenschutz und Informationssicherheit am konkreten Vertrag;",
        ]
        .map(str::to_owned),
    );
    if limits.costs {
        items.push("verbindliche Angebote: Die Beträge sind Schätzungen mit Spannen;".to_owned());
    } else {
        items.push("eine Berechnung der Kosten: Für keines der Szenarien liegen Beträge vor;".to_owned());
    }
    if limits.profiles < 2 {
        items.push("die Sicht verschiedener Gruppen: Gerechnet ist nur eine Gewichtung;".to_owned());
    }
    if limits.raters < 2 {
        items.push("eine zweite, unabhängige Bewertung;".to_owned());
    }
    if limits.unknown > 0 {
        items.push(match limits.unknown {
            1 => "eine Bewertung, zu der niemand etwas sagen konnte (k.\u{202F}A.);".to_owned(),
            unknown => format!("{unknown} Bewertungen, zu denen niemand etwas sagen konnte (k.\u{202F}A.);"),
        });
    }
    if limits.assumed > 0 {
        items.push(match limits.assumed {
            1 => "einen Beleg für eine Bewertung, die bisher eine Annahme ist;".to_owned(),
            assumed => format!("Belege für {assumed} Bewertungen, die bisher Annahmen sind;"),
        });
    }
    items.push("die Entscheidung: Sie bleibt beim zuständigen Gremium.".to_owned());
    items
}
