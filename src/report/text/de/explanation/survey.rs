//! Surveys as a source of weights and ratings.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E193",
        title: "Unbekannte Frage",
        meaning: "survey.csv nennt eine Frage, die der Export answers.csv nicht hat.",
        why: "Ohne sie fehlen Antworten, und eine andere Frage darf nicht für sie einspringen.",
        example: "survey.csv\n\
                  question;what;node\n\
                  Q2[SQ009];weight;leistung",
        repair: "Übernehmen Sie den Code aus der Kopfzeile von answers.csv. Q1[SQ001] und Q1_SQ001 gelten als \
                 gleich, Reihenfolge und übrige Spalten sind frei.",
    },
    Explanation {
        code: "E194",
        title: "Skala der Antworten ohne Spanne",
        meaning: "Die kleinste Antwort ist nicht kleiner als die größte.",
        why: "Ohne Spanne lässt sich keine Antwort einordnen.",
        example: "question;what;node;low;high\n\
                  Q1;weight;leistung;5;1",
        repair: "Tragen Sie in low die kleinste und in high die größte mögliche Antwort ein.",
    },
    Explanation {
        code: "E195",
        title: "Keine Gruppe groß genug",
        meaning: "Alle Gruppen der Umfrage sind zu klein, um gezeigt zu werden.",
        why: "Ergebnisse von sehr wenigen Personen verraten, was eine einzelne gesagt hat.",
        example: "study.json\n\
                  \"survey\": { \"minimum_group\": 5 }",
        repair: "Fassen Sie Gruppen zusammen, indem Sie mehreren Antworten dasselbe profile geben, oder \
                 rechnen Sie ohne die Umfrage.",
    },
    Explanation {
        code: "W242",
        title: "Gruppe zu klein",
        meaning: "Eine Gruppe der Umfrage hat bei mindestens einer Frage weniger vollständige Antworten als \
                  die Mindestgröße.",
        why: "In kleinen Gruppen wären Einzelne zu erkennen. Die Gruppe erscheint darum in keiner Ausgabe und \
              ändert keine andere Gruppe.",
        example: "study.json\n\
                  \"survey\": { \"minimum_group\": 5 }",
        repair: "Fassen Sie Gruppen zusammen. Die Mindestgröße unter 3 zu senken ist nicht möglich.",
    },
    Explanation {
        code: "W243",
        title: "Antworten nicht abgeschlossen",
        meaning: "Manche Antworten haben kein Abgabedatum oder enden vor der letzten Seite.",
        why: "Wer abbricht, hat nicht gesehen, wogegen er abwägt.",
        example: "answers.csv\n\
                  id;submitdate;Q1\n\
                  7;;3",
        repair: "Nichts ist zu tun. Die Meldung sagt, wie viele Antworten zählen.",
    },
    Explanation {
        code: "W244",
        title: "Antworten außerhalb der Skala",
        meaning: "Antworten auf eine Frage liegen nicht zwischen low und high oder sind keine Zahlen.",
        why: "Oft ist die Skala eine andere, oder die Codes der Antworten sind keine Zahlen.",
        example: "survey.csv\n\
                  question;what;node;low;high\n\
                  Q1;weight;leistung;1;5\n\
                  answers.csv\n\
                  id;Q1\n\
                  7;55",
        repair: "Vergleichen Sie low und high mit dem Fragebogen. Codes wie A3 oder AO03 werden als 3 \
                 gelesen.",
    },
    Explanation {
        code: "W245",
        title: "Antwort doppelt",
        meaning: "Zwei Zeilen haben dieselbe Kennung.",
        why: "Wer zweimal zählt, hat zwei Stimmen.",
        example: "answers.csv\n\
                  id;Q1\n\
                  7;3\n\
                  7;4",
        repair: "Löschen Sie eine der Zeilen. Es zählt die erste.",
    },
    Explanation {
        code: "W246",
        title: "Gesamtheit verborgen",
        meaning: "Die Gesamtheit wird nicht gezeigt, weil nach Abzug der gezeigten Gruppen zu wenige Personen \
                  übrig bleiben.",
        why: "Aus der Differenz ließe sich ausrechnen, was diese wenigen gesagt haben.",
        example: "survey.csv\n\
                  question;what;answer;profile\n\
                  G1;group;1;verwaltung\n\
                  G1;group;2;personalrat\n\
                  *;group;;alle",
        repair: "Fassen Sie die kleine Gruppe mit einer anderen zusammen, oder verzichten Sie auf die \
                 Gesamtheit.",
    },
    Explanation {
        code: "W248",
        title: "Antworten ohne Gruppe",
        meaning: "Manche Antworten auf die Frage nach der Gruppe kommen in survey.csv nicht vor oder sind \
                  leer.",
        why: "Sie zählen in keiner Gruppe, nur in der Gesamtheit.",
        example: "survey.csv\n\
                  question;what;answer;profile\n\
                  G1;group;1;verwaltung\n\
                  answers.csv\n\
                  id;G1\n\
                  7;3",
        repair: "Ergänzen Sie die fehlende Antwort, oder lassen Sie es so.",
    },
    Explanation {
        code: "H340",
        title: "Andere Reihenfolge der Fragen",
        meaning: "Der Export ordnet die Fragen anders als survey.csv.",
        why: "Zugeordnet wird nach dem Code, die Reihenfolge ändert nichts. Ein Hinweis für die, die beide \
              Dateien nebeneinander lesen.",
        example: "survey.csv\n\
                  question\n\
                  Q1\n\
                  Q2\n\
                  answers.csv\n\
                  id;Q2;Q1",
        repair: "Nichts ist zu tun.",
    },
];
