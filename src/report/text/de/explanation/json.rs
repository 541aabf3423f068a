//! JSON files.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E121",
        title: "Schreibfehler in den Einstellungen",
        meaning: "In einer JSON-Datei wie study.json fehlt ein Zeichen, oder eines ist zu viel. Die Meldung zeigt die \
                  Stelle, an der sich der Rest nicht mehr verstehen lässt; der Fehler steht dort oder kurz davor.",
        why: "Ohne die Einstellungen ist unbekannt, wie gerechnet werden soll.",
        example: "study.json\n\
                  \"mode\": \"bmf\"\n\
                  \"profile\": \"rat\"",
        repair: "Folgen Sie der Hilfe der Meldung. Oft fehlt am Ende der vorigen Zeile ein Komma, oder Texte stehen \
                 in typografischen Anführungszeichen („…“) statt in geraden (\"…\").",
    },
    Explanation {
        code: "E122",
        title: "Falscher Wert in den Einstellungen",
        meaning: "Ein Wert in einer JSON-Datei hat die falsche Art (etwa Text statt Zahl), liegt außerhalb des \
                  Erlaubten oder fehlt. In Klammern hinter der Stelle steht, welcher Eintrag gemeint ist.",
        why: "Jede Einstellung verändert das Ergebnis. Ein unpassender Wert wird deshalb nicht durch einen anderen \
              ersetzt.",
        example: "study.json\n\
                  \"tie_margin\": \"1,0\"",
        repair: "Schreiben Sie den Wert so, wie es die Meldung nennt. Zahlen stehen in JSON ohne Anführungszeichen \
                 und mit Dezimalpunkt: 1.0. Alle Einträge beschreibt „waage schema study“.",
    },
    Explanation {
        code: "E123",
        title: "Eintrag doppelt",
        meaning: "Derselbe Name steht in einem Block zweimal.",
        why: "Viele Programme nehmen dann stillschweigend den letzten. Hier entscheiden Sie.",
        example: "study.json\n\
                  \"mode\": \"bmf\",\n\
                  \"mode\": \"integrated\"",
        repair: "Vergleichen Sie beide Einträge und löschen Sie einen davon.",
    },
    Explanation {
        code: "E124",
        title: "Neueres Dateiformat",
        meaning: "Die Datei wurde für eine neuere Fassung von waage geschrieben.",
        why: "Neue Einstellungen würden überlesen, und das Ergebnis wäre ein anderes als beabsichtigt.",
        example: "study.json\n\
                  \"format\": 3",
        repair: "Verwenden Sie die neuere Fassung des Programms. Ändern Sie die Zahl nicht einfach von Hand.",
    },
];
