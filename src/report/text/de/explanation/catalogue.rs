//! Criteria, scales and weights.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E101",
        title: "Gewichte ergeben nicht 100",
        meaning: "Unter jedem Ziel verteilt ein Profil 100 Punkte auf die Kriterien oder Ziele direkt darunter. Hier \
                  ist die Summe eine andere.",
        why: "Meist ist ein Gewicht vergessen oder vertippt. Würde die Summe stillschweigend auf 100 gebracht, \
              änderten sich auch die Gewichte, über die schon entschieden ist.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;tempo;60\n\
                  rat;servicequalitaet;45",
        repair: "Ändern Sie die Werte, bis die Summe 100 ist. Sollen die Verhältnisse gelten und nicht die Zahlen \
                 selbst, setzen Sie in study.json \"normalise\": true; dann wird umgerechnet und im Bericht genannt \
                 (W218).",
    },
    Explanation {
        code: "E115",
        title: "Ziele im Kreis",
        meaning: "In criteria.csv nennt die Spalte parent das übergeordnete Ziel. Hier führt der Weg nach oben im \
                  Kreis.",
        why: "Ein Gewicht wird von oben nach unten verteilt. In einem Kreis gibt es kein Oben.",
        example: "criteria.csv\n\
                  id;parent\n\
                  leistung;personal\n\
                  personal;leistung",
        repair: "Tragen Sie bei einem der genannten Ziele unter parent ein Ziel ein, das nicht zum Kreis gehört, zum \
                 Beispiel das oberste.",
    },
    Explanation {
        code: "E116",
        title: "Kein oberstes Ziel oder mehrere",
        meaning: "Genau eine Zeile in criteria.csv hat eine leere Spalte parent: das oberste Ziel.",
        why: "Das oberste Ziel trägt den Gesamtnutzen. Mit zweien gäbe es zwei Ergebnisse, mit keinem keines.",
        example: "criteria.csv\n\
                  id;parent\n\
                  gesamtnutzen;\n\
                  leistung;",
        repair: "Tragen Sie bei jeder anderen Zeile unter parent das Ziel ein, zu dem sie gehört.",
    },
    Explanation {
        code: "E128",
        title: "Kriterium ohne vollständige Skala",
        meaning: "Ein Kriterium, das gewichtet wird, braucht eine Skala: worst und best, bei value „piecewise“ dazu \
                  points, bei „exponential“ curvature, bei „levels“ Zeilen in anchors.csv.",
        why: "Die festen Enden der Skala sorgen dafür, dass ein weiteres Szenario die Punkte der übrigen nicht \
              verändert.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  tempo;leistung;0;",
        repair: "Füllen Sie die genannte Spalte aus. Wählen Sie die Enden so, dass jedes denkbare Szenario \
                 dazwischenliegt.",
    },
    Explanation {
        code: "E129",
        title: "Skala ohne Spannweite",
        meaning: "Der schlechteste und der beste Wert sind dieselbe Zahl.",
        why: "Auf einer solchen Skala lässt sich nichts unterscheiden, und eine Umrechnung in Punkte ist nicht \
              möglich.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  tempo;leistung;10;10",
        repair: "Tragen Sie unter worst den schlechtesten und unter best den besten denkbaren Wert ein. Ist weniger \
                 besser, steht unter worst die größere Zahl.",
    },
    Explanation {
        code: "E151",
        title: "Richtung und Skala widersprechen sich",
        meaning: "Unter direction steht, dass mehr besser ist, die Enden der Skala sagen das Gegenteil, oder umgekehrt.",
        why: "Eines von beiden ist ein Versehen. Nähme waage das falsche, bekäme das schlechteste Szenario die volle \
              Punktzahl.",
        example: "criteria.csv\n\
                  id;parent;direction;worst;best\n\
                  dauer;umsetzung;max;48;6",
        repair: "Ist weniger besser (Kosten, Monate), gehören „min“ unter direction und die größere Zahl unter worst. Ist \
                 mehr besser, bleibt direction leer oder „max“, und die größere Zahl steht unter best.",
    },
    Explanation {
        code: "E130",
        title: "Punkte ergeben keine Wertfunktion",
        meaning: "Die Spalte points nennt Paare aus Wert und Punkten. Die Werte müssen steigen, die Punkte ohne \
                  Umkehr von 0 bis 100 oder von 100 bis 0 laufen.",
        why: "Nur dann gehört zu jedem Wert genau eine Punktzahl, und besser heißt überall mehr Punkte.",
        example: "criteria.csv\n\
                  id;value;points\n\
                  tempo;piecewise;0:0 5:60 4:100",
        repair: "Ordnen Sie die Werte steigend und beginnen und enden Sie mit 0 und 100, zum Beispiel 0:0 5:60 \
                 10:100.",
    },
    Explanation {
        code: "E136",
        title: "K.-o.-Regel unvollständig",
        meaning: "Eine K.-o.-Regel besteht aus gate_operator und gate_threshold. Nur eines von beiden ist ausgefüllt.",
        why: "Eine halbe Regel schließt niemanden aus, obwohl es jemand so wollte.",
        example: "criteria.csv\n\
                  id;gate_operator;gate_threshold\n\
                  steuerbarkeit;<;",
        repair: "Füllen Sie beide Spalten aus: „<“ und 2 bedeutet, dass ausscheidet, wer weniger als 2 hat. Soll es \
                 keine Regel geben, leeren Sie beide.",
    },
    Explanation {
        code: "E137",
        title: "Gewicht für ein Kriterium ohne Gewicht",
        meaning: "Das Kriterium hat eine Rolle, die nicht gewichtet wird: „gate“ und „report“ nie, „monetary“ nicht \
                  im Modus „bmf“.",
        why: "Geld als Punkte und zugleich als Barwert zu zählen, ist nach dem Leitfaden des Bundesfinanzministeriums \
              nicht zulässig.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;kapitalwert;20",
        repair: "Löschen Sie die Zeile und verteilen Sie ihre Punkte auf die übrigen. Soll Geld bewusst in den \
                 Nutzwert eingehen, setzen Sie in study.json \"mode\": \"integrated\"; jede Ausgabe nennt das dann.",
    },
    Explanation {
        code: "E138",
        title: "Gewicht fehlt",
        meaning: "Ein Profil nennt unter einem Ziel nicht für jedes Kriterium oder Ziel ein Gewicht.",
        why: "Ein fehlendes Gewicht ist nicht dasselbe wie 0. Beides zu vermischen, würde ein Versehen verbergen.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;tempo;100      (servicequalitaet fehlt)",
        repair: "Ergänzen Sie die Zeile. Soll das Kriterium in diesem Profil nicht zählen, tragen Sie 0 ein. Zeilen \
                 mit dem Profil „*“ gelten für alle Profile ohne eigene Zeile.",
    },
    Explanation {
        code: "E143",
        title: "Alle Gewichte sind 0",
        meaning: "Ein Profil gibt unter einem Ziel jedem Kriterium das Gewicht 0.",
        why: "Dann kann das Ziel nichts zum Ergebnis beitragen, und seine Punkte lassen sich nicht verteilen.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;tempo;0\n\
                  rat;servicequalitaet;0",
        repair: "Tragen Sie Gewichte mit der Summe 100 ein. Soll das Ziel nicht zählen, geben Sie dem Ziel selbst das \
                 Gewicht 0.",
    },
    Explanation {
        code: "E148",
        title: "Ziel mit Skala",
        meaning: "Eine Zeile in criteria.csv hat andere Zeilen unter sich und ist damit ein Ziel. Spalten, die nur zu \
                  Kriterien gehören, müssen bei ihr leer sein.",
        why: "Bewertet wird auf der untersten Ebene. Eine Skala am Ziel würde nie verwendet, obwohl sie dasteht.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  leistung;gesamtnutzen;0;10\n\
                  tempo;leistung;0;10",
        repair: "Leeren Sie die genannte Zelle. Wollten Sie das Ziel selbst bewerten, legen Sie darunter ein \
                 Kriterium an.",
    },
];
