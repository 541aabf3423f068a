//! Eingefrorene Gewichte, Beschluss, Prüfung.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E226",
        title: "Eingefrorener Stand verändert",
        meaning: "Eine Datei im Ordner freeze hat nicht mehr den Inhalt, zu dem ihre Kennung gehört.",
        why: "Die Datei soll zeigen, was vor den Bewertungen galt. Wer sie ändert, ändert die Vergangenheit.",
        example: "freeze/2026-02-12.json: \"percent\": 15 wurde 10",
        repair: "Stellen Sie die Datei aus der Sicherung wieder her. Andere Gewichte gehören in die Studie; die Abweichung \
                 wird dann gezeigt.",
    },
    Explanation {
        code: "W264",
        title: "Gewichte weichen vom Einfrieren ab",
        meaning: "Gewichte, Profile oder das Profil der Rangliste sind andere als beim Einfrieren.",
        why: "Wer Gewichte ändert, nachdem er die Bewertungen kennt, kann sich das Ergebnis aussuchen. Verboten ist das \
              nicht, verborgen bleiben darf es nicht.",
        example: "weights.csv: rat;kosten;10      (eingefroren: 15)",
        repair: "Begründen Sie die Änderung im Protokoll, oder setzen Sie die eingefrorenen Gewichte wieder ein. Ein neues \
                 Einfrieren mit waage freeze hebt die alte Datei nicht auf.",
    },
    Explanation {
        code: "W265",
        title: "Skalen oder Kriterien weichen vom Einfrieren ab",
        meaning: "Skalen, Stufen, K.-o.-Regeln, Rollen, der Zielbaum, der Modus oder das Verfahren sind andere als beim \
                  Einfrieren.",
        why: "Eine verschobene Skala wirkt wie ein geändertes Gewicht, nur weniger sichtbar.",
        example: "criteria.csv: servicequalitaet … worst 2      (eingefroren: 0)",
        repair: "Begründen Sie die Änderung, oder setzen Sie den eingefrorenen Stand wieder ein.",
    },
    Explanation {
        code: "W266",
        title: "Unbekannte Datei im Ordner freeze",
        meaning: "Der Name der Datei ist kein Tag. Gelesen wird die Datei mit dem jüngsten Tag.",
        why: "Vielleicht ist es der Stand, der eigentlich gelten soll, unter einem anderen Namen.",
        example: "freeze/Gewichte final.json      (richtig: freeze/2026-02-12.json)",
        repair: "Benennen Sie die Datei nach ihrem Tag, oder nehmen Sie sie aus dem Ordner.",
    },
    Explanation {
        code: "W267",
        title: "Beschluss ohne Grund",
        meaning: "Beschlossen wurde ein Szenario, das nicht vorn liegt, und die Studie nennt keinen Grund.",
        why: "Ein Gremium darf anders entscheiden, als die Punkte es nahelegen. Später fragt jemand, warum.",
        example: "\"decision\": { \"alternative\": \"status-quo\", \"date\": \"2026-05-04\", \"body\": \"Rat\" }",
        repair: "Tragen Sie den Grund als reason ein.",
    },
    Explanation {
        code: "W268",
        title: "Kein Grund für eine abweichende Bewertung",
        meaning: "Zwei Personen bewerten dieselbe Zelle weit auseinander, und mindestens eine sagt nicht, warum.",
        why: "Der Mittelwert zweier Gegensätze ist keine gemeinsame Sicht. Erst die Gründe zeigen, wer mehr wusste.",
        example: "partner;betrieb;servicequalitaet;3;…;lang;      (rationale leer)",
        repair: "Schreiben Sie unter rationale einen Satz, oder einigen Sie sich auf eine Bewertung.",
    },
    Explanation {
        code: "W269",
        title: "Geprüft, aber von niemandem",
        meaning: "Der Status ist reviewed, und reviewed_by ist leer.",
        why: "Eine Prüfung, für die niemand steht, ist keine.",
        example: "\"status\": \"reviewed\"      (ohne reviewed_by)",
        repair: "Tragen Sie mit „waage review STUDIE --by NAME“ ein, wer geprüft hat.",
    },
    Explanation {
        code: "W270",
        title: "Geprüft von der einzigen bewertenden Person",
        meaning: "Wer geprüft hat, hat auch allein bewertet.",
        why: "Das Vier-Augen-Prinzip braucht zwei Personen: Eigene Irrtümer liest man leicht ein zweites Mal.",
        example: "\"reviewed_by\": [\"lang\"]      (alle Bewertungen von lang)",
        repair: "Lassen Sie eine zweite Person prüfen und tragen Sie deren Namen ein.",
    },
];
