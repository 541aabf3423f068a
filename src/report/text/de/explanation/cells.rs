//! Single cells.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E104",
        title: "Mehrdeutige Zahl",
        meaning: "Die Zahl lässt sich auf zwei Arten lesen: Ein Punkt oder Komma vor genau drei Ziffern kann \
                  Tausender trennen oder Nachkommastellen. Oder sie verwendet ein anderes Dezimalzeichen als der Rest \
                  der Datei.",
        why: "Zwischen 1280 und 1,28 liegt der Faktor 1000. Hier wird nicht geraten.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;1;running;1.280",
        repair: "Schreiben Sie 1280 oder 1,28, also keine Zeichen zwischen den Tausendern. Verwenden Sie in einer \
                 Datei überall dasselbe Dezimalzeichen.",
    },
    Explanation {
        code: "E108",
        title: "Datum statt Zahl",
        meaning: "In einer Zahlenspalte steht ein Datum. Excel macht aus der Eingabe „1.2“ den 1. Februar.",
        why: "Der eingetippte Wert ist in der Datei nicht mehr enthalten. Was gemeint war, wissen nur Sie.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;servicequalitaet;01.02.2026",
        repair: "Formatieren Sie die Spalte in Excel als Zahl und tippen Sie den Wert neu ein, mit Komma: 1,2. Die \
                 Umformatierung allein genügt nicht, sie zeigt nur die Tageszahl des Datums.",
    },
    Explanation {
        code: "E109",
        title: "Fehlermeldung aus Excel",
        meaning: "Die Zelle enthält das Ergebnis einer gescheiterten Formel, zum Beispiel #NV, #BEZUG! oder #DIV/0!.",
        why: "Hinter der Meldung steht kein Wert. Sie als 0 zu lesen, würde das Szenario ohne Grund abwerten.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;servicequalitaet;#NV",
        repair: "Berichtigen Sie die Formel in Excel, speichern Sie und geben Sie die Tabelle neu aus. Ist der Wert \
                 einer Bewertung wirklich unbekannt, schreiben Sie „k. A.“.",
    },
    Explanation {
        code: "E111",
        title: "Keine Zahl",
        meaning: "In einer Zahlenspalte steht etwas, das keine Zahl ist, oder hinter der Zahl steht noch Text.",
        why: "Ein Zusatz kann den Wert verändern: „12 TEUR“ sind 12.000 Euro. Deshalb wird er nicht einfach \
              weggelassen.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;1;running;12 TEUR",
        repair: "Tragen Sie nur die Zahl ein, in der Einheit der Spalte. Eine ganze Zahl (etwa ein Jahr) hat keine \
                 Nachkommastellen. Ist eine Bewertung unbekannt, schreiben Sie „k. A.“.",
    },
    Explanation {
        code: "E113",
        title: "Unendlich oder unbestimmt",
        meaning: "Die Zelle nennt etwas, mit dem sich nicht rechnen lässt, etwa „inf“ oder eine Zahl mit Hunderten \
                  von Stellen.",
        why: "Ein einziger solcher Wert macht jede Summe unbrauchbar, in die er eingeht.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;servicequalitaet;inf",
        repair: "Tragen Sie den tatsächlichen Wert ein. Solche Einträge stammen meist aus einem anderen Programm; \
                 prüfen Sie dort die Rechnung.",
    },
    Explanation {
        code: "E117",
        title: "Keine gültige ID",
        meaning: "Eine ID ist der feste Name einer Zeile. Sie besteht aus Kleinbuchstaben a–z, Ziffern und einzelnen \
                  Bindestrichen und hat höchstens 80 Zeichen.",
        why: "IDs stehen in Dateinamen, Ergebnissen und Verweisen. Leerzeichen, Umlaute und Großbuchstaben führen \
              dort zu Verwechslungen.",
        example: "scenarios.csv\n\
                  id;label_de\n\
                  Städt. Töchter;Städtische Töchter",
        repair: "Übernehmen Sie den Vorschlag der Meldung (hier: staedt-toechter), und zwar überall, wo die ID steht. \
                 Der lesbare Name gehört in label_de und darf alles enthalten.",
    },
    Explanation {
        code: "E125",
        title: "Leere Zelle",
        meaning: "In dieser Spalte braucht jede Zeile einen Eintrag.",
        why: "Leer ist weder 0 noch „k. A.“. Was gemeint ist, lässt sich nicht erraten.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;leistung;",
        repair: "Füllen Sie die Zelle aus. Brauchen Sie die Zeile nicht, löschen Sie sie ganz.",
    },
    Explanation {
        code: "E126",
        title: "Negative Zahl",
        meaning: "Hier ist nur 0 oder eine größere Zahl möglich, zum Beispiel bei Gewichten.",
        why: "Ein negatives Gewicht würde aus einem Vorteil einen Nachteil machen.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;leistung;-5",
        repair: "Prüfen Sie das Vorzeichen. Ist bei einem Kriterium weniger besser, tragen Sie in criteria.csv unter \
                 worst den größeren und unter best den kleineren Wert ein.",
    },
    Explanation {
        code: "E127",
        title: "Wert nicht vorgesehen",
        meaning: "Diese Spalte kennt nur bestimmte Werte, und dieser gehört nicht dazu.",
        why: "Der Wert steuert, wie gerechnet wird. Ein vertippter Wert würde eine andere Rechnung ergeben.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely\n\
                  a;0;einmal;360",
        repair: "Tragen Sie einen der Werte ein, die die Meldung nennt (hier: one-off oder running).",
    },
    Explanation {
        code: "E135",
        title: "Betrag oder Prozentsatz zu groß",
        meaning: "Beträge gehen bis 10 Billionen, Prozentsätze von -100 bis 1000 mit höchstens zwei Nachkommastellen.",
        why: "Bis zu dieser Grenze wird auf den Cent genau gerechnet. Größere Werte sind fast immer ein Versehen bei \
              der Einheit.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely;vat\n\
                  a;1;running;1280;19,125",
        repair: "Prüfen Sie die Einheit: 19 bedeutet 19 %, und \"unit\": 1000 in study.json bedeutet, dass alle \
                 Beträge in Tausend stehen.",
    },
    Explanation {
        code: "E145",
        title: "Kein Datum",
        meaning: "Der Eintrag ist kein Tag des Kalenders oder anders geschrieben als erwartet.",
        why: "Das Datum zeigt, wie alt eine Bewertung oder ein Beleg ist.",
        example: "scores.csv\n\
                  scenario;criterion;likely;date\n\
                  a;servicequalitaet;7;31.02.2024",
        repair: "Schreiben Sie den Tag als 15.03.2024 oder 2024-03-15. Ist er unbekannt, lassen Sie die Zelle leer.",
    },
    Explanation {
        code: "E146",
        title: "Weder Ja noch Nein",
        meaning: "Diese Spalte beantwortet eine Frage mit Ja oder Nein.",
        why: "Die Antwort steuert, wie gerechnet wird, zum Beispiel welches Szenario der Vergleich ist.",
        example: "scenarios.csv\n\
                  id;label_de;baseline\n\
                  a;Status quo;vielleicht",
        repair: "Tragen Sie „ja“ oder „nein“ ein; „yes“ und „no“ gelten auch. Leer bedeutet Nein.",
    },
    Explanation {
        code: "E149",
        title: "Text zu lang",
        meaning: "Der Text einer Zelle ist länger als erlaubt.",
        why: "Ein so langer Text entsteht meist durch ein fehlendes Anführungszeichen, das viele Zeilen zu einer \
              Zelle verbindet.",
        example: "eine Begründung mit 60000 Zeichen",
        repair: "Prüfen Sie die Anführungszeichen in dieser Zeile. Ist der Text wirklich so lang, kürzen Sie ihn und \
                 nennen Sie ein Dokument als Beleg.",
    },
    Explanation {
        code: "H302",
        title: "Zahl stand als Text",
        meaning: "Zahlen standen mit Leerzeichen oder einem Apostroph in der Datei, so wie Excel Text speichert. Ihr \
                  Wert war eindeutig, sie wurden als Zahl gelesen.",
        why: "Formeln in Excel übergehen solche Zellen, deshalb kann dort eine andere Summe stehen als hier.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;servicequalitaet;'7,5",
        repair: "Stimmen die Werte, müssen Sie nichts tun. Sonst formatieren Sie die Zellen in Excel als Zahl und \
                 tippen sie neu ein.",
    },
];
