//! Scenarios, blocks, scores and payments.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E102",
        title: "Bewertung fehlt",
        meaning: "Für ein Szenario und ein Kriterium, das gewichtet wird, gibt es keine Bewertung.",
        why: "Fehlend heißt weder 0 noch Durchschnitt. Beides würde das Szenario ohne Grund ab- oder aufwerten.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;tempo;6      (für b fehlt die Zeile)",
        repair: "Ergänzen Sie die Zeile. Kennt niemand den Wert, schreiben Sie unter likely „k. A.“: Dann zählt die \
                 ganze Skala als Spanne, und der Bericht nennt die Stelle.",
    },
    Explanation {
        code: "E103",
        title: "Unbekannte ID",
        meaning: "Eine Zeile verweist auf ein Szenario, einen Leistungsblock, ein Kriterium oder etwas anderes, das \
                  es nicht gibt.",
        why: "Meist ist es ein Tippfehler. Ersetzt wird nichts stillschweigend, denn zwei IDs können sich sehr \
              ähneln.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  e-zweckverbnd;tempo;6",
        repair: "Übernehmen Sie den Vorschlag der Meldung, wenn er stimmt. Sonst legen Sie in der genannten Tabelle \
                 eine Zeile mit dieser ID an.",
    },
    Explanation {
        code: "E106",
        title: "Wert außerhalb der Skala",
        meaning: "Die Bewertung liegt nicht zwischen dem schlechtesten und dem besten Wert des Kriteriums.",
        why: "Oft steckt eine andere Skala dahinter: Prozent statt 0 bis 10, oder Schulnoten, bei denen 1 die beste \
              ist. Abschneiden würde das verbergen.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;servicequalitaet;85",
        repair: "Prüfen Sie Wert und Einheit. Ist die Skala zu eng, erweitern Sie worst oder best in criteria.csv. \
                 Soll alles darüber hinaus wie das Ende der Skala zählen, tragen Sie dort unter clip „ja“ ein.",
    },
    Explanation {
        code: "E107",
        title: "Zeile doppelt",
        meaning: "Zwei Zeilen beschreiben dasselbe, zum Beispiel Szenario, Leistungsblock, Kriterium und bewertende \
                  Person.",
        why: "Welche von beiden gilt, ist nicht zu erkennen, und keine gewinnt nur deshalb, weil sie weiter unten \
              steht.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  a;tempo;6;kurz\n\
                  a;tempo;8;kurz",
        repair: "Löschen Sie eine der beiden Zeilen. Haben zwei Personen bewertet, geben Sie unter rater beide Namen \
                 an; dann zählt der Mittelwert.",
    },
    Explanation {
        code: "E114",
        title: "Schätzung nicht geordnet",
        meaning: "Eine Schätzung besteht aus low, likely und high, und diese drei Zahlen müssen ansteigen.",
        why: "Vertauschte Zahlen lassen eine sichere Schätzung unsicher aussehen oder umgekehrt.",
        example: "scores.csv\n\
                  scenario;criterion;low;likely;high\n\
                  a;tempo;5;3;8",
        repair: "Unter low steht immer die kleinste Zahl und unter high die größte, auch wenn weniger besser ist.",
    },
    Explanation {
        code: "E131",
        title: "Kombination unvollständig",
        meaning: "Eine Kombination sagt für jeden Leistungsblock, welches Szenario ihn übernimmt. Für einige Blöcke \
                  fehlt das.",
        why: "Ein Leistungsblock ohne Zuordnung hat niemanden, der ihn betreibt, und lässt sich nicht bewerten.",
        example: "assignments.csv\n\
                  scenario;block;part\n\
                  a-und-f;schul-it;f      (die übrigen Blöcke fehlen)",
        repair: "Ergänzen Sie in assignments.csv für jeden genannten Leistungsblock eine Zeile.",
    },
    Explanation {
        code: "E132",
        title: "Kombination in einer Kombination",
        meaning: "Der Teil einer Kombination ist selbst eine Kombination.",
        why: "Wer den Leistungsblock am Ende übernimmt, wäre nur auf Umwegen zu erkennen.",
        example: "assignments.csv\n\
                  scenario;block;part\n\
                  alles;schul-it;a-und-f",
        repair: "Tragen Sie unter part das Szenario ein, das den Leistungsblock tatsächlich übernimmt.",
    },
    Explanation {
        code: "E133",
        title: "Beziehung zu sich selbst",
        meaning: "In relations.csv steht dasselbe Szenario in beiden Spalten.",
        why: "Ein Szenario kann sich weder ausschließen noch ergänzen. Vermutlich ist ein anderes gemeint.",
        example: "relations.csv\n\
                  scenario;other;relation\n\
                  a;a;combinable",
        repair: "Tragen Sie unter other das andere Szenario ein, oder löschen Sie die Zeile.",
    },
    Explanation {
        code: "E134",
        title: "Tabelle ohne die nötigen Zeilen",
        meaning: "Der Studie fehlen Szenarien, gewichtete Kriterien, Gewichtsprofile, Leistungsblöcke oder Bewertungen.",
        why: "Ohne sie gibt es nichts zu vergleichen oder nichts, woran man messen könnte.",
        example: "scenarios.csv\n\
                  id;label_de      (keine weitere Zeile)",
        repair: "Füllen Sie die genannte Tabelle. Ein vollständiges Beispiel legt „waage init“ an.",
    },
    Explanation {
        code: "E139",
        title: "Angaben zum Geld fehlen",
        meaning: "Es gibt Zahlungen in cashflows.csv, aber keinen Eintrag „money“ in study.json.",
        why: "Ohne Kalkulationszins und Währung lässt sich kein Barwert berechnen. Beide verändern das Ergebnis und \
              müssen nachlesbar sein.",
        example: "study.json\n\
                  \"mode\": \"bmf\"      (kein Eintrag \"money\")",
        repair: "Ergänzen Sie \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 } mit dem Zinssatz, der bei \
                 Ihnen gilt, und nennen Sie dessen Quelle unter \"rate_source\".",
    },
    Explanation {
        code: "E141",
        title: "Leistungsblock gehört nicht zum Kriterium",
        meaning: "Die Bewertung nennt einen Leistungsblock, den das Kriterium nicht betrifft, oder das Kriterium wird \
                  gar nicht je Leistungsblock bewertet.",
        why: "Die Bewertung würde nirgends zählen, obwohl sie dasteht.",
        example: "scores.csv\n\
                  scenario;block;criterion;likely\n\
                  a;schul-it;kapazitaet;6",
        repair: "Gilt die Bewertung für das ganze Szenario, tragen Sie unter block „*“ ein. Soll das Kriterium je \
                 Leistungsblock gelten, setzen Sie in criteria.csv by_block auf „ja“ oder ergänzen den Block unter \
                 blocks.",
    },
    Explanation {
        code: "E142",
        title: "Für alle und für einzelne Leistungsblöcke bewertet",
        meaning: "Zu demselben Szenario und Kriterium gibt es eine Zeile für alle Leistungsblöcke („*“) und Zeilen \
                  für einzelne.",
        why: "Für die einzelnen Blöcke gäbe es zwei Bewertungen, und keine ist erkennbar die gemeinte.",
        example: "scores.csv\n\
                  scenario;block;criterion;likely\n\
                  a;*;servicequalitaet;6\n\
                  a;schul-it;servicequalitaet;4",
        repair: "Löschen Sie die Zeile mit „*“ und bewerten Sie jeden Leistungsblock, oder löschen Sie die einzelnen \
                 Zeilen.",
    },
    Explanation {
        code: "E147",
        title: "Zwei Vergleichsszenarien",
        meaning: "Höchstens ein Szenario ist der Vergleich, an dem die anderen gemessen werden.",
        why: "Unterschiede zu zwei verschiedenen Vergleichen lassen sich nicht nebeneinanderstellen.",
        example: "scenarios.csv\n\
                  id;label_de;baseline\n\
                  a;Status quo;ja\n\
                  b;Eigenbetrieb;ja",
        repair: "Lassen Sie „ja“ nur bei einem Szenario stehen, in der Regel beim heutigen Zustand.",
    },
    Explanation {
        code: "E150",
        title: "Barwert zu groß",
        meaning: "Aus den Zahlungen eines Szenarios ergibt sich ein Barwert über 10 Billionen.",
        why: "Bis zu dieser Grenze wird auf den Cent genau gerechnet. Darüber liegt fast immer ein Versehen bei \
              Einheit, Menge oder Preissteigerung.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely;quantity\n\
                  a;1;running;1280000;1280000000",
        repair: "Prüfen Sie Beträge, quantity und price_rise dieses Szenarios und die Einheit unter \"money\" in \
                 study.json.",
    },
    Explanation {
        code: "E152",
        title: "Zahlung weit vom Basisjahr",
        meaning: "Zwischen dem Jahr einer Zahlung und dem Basisjahr liegen mehr als 100 Jahre. Meist stehen in \
                  cashflows.csv Kalenderjahre, und in study.json fehlt base_year, das dann 0 ist.",
        why: "Über zweitausend Jahre abgezinst wäre jede Zahlung so gut wie nichts wert. Der Barwert sähe aus wie ein \
              Ergebnis und wäre keines.",
        example: "study.json     \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 }\n\
                  cashflows.csv  a;2025;running;850",
        repair: "Tragen Sie unter \"money\" ein, auf welches Jahr abgezinst wird, zum Beispiel \"base_year\": 2025. Oder \
                 zählen Sie auch die Zahlungen ab 0.",
    },
];
