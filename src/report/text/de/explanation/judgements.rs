//! Judgements that become weights.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E180",
        title: "Gewichte eingetragen und beurteilt",
        meaning: "Ein Profil hat Zeilen in weights.csv und außerdem Zeilen in judgements.csv.",
        why: "Welche gelten sollen, ist nicht zu erkennen; keine gewinnt stillschweigend.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;leistung;60\n\
                  judgements.csv\n\
                  profile;method;node;value\n\
                  rat;direct;leistung;70",
        repair: "Löschen Sie die Zeilen des Profils in einer der beiden Tabellen, oder nennen Sie das \
                 beurteilte Profil anders.",
    },
    Explanation {
        code: "E181",
        title: "Zwei Verfahren unter einem Ziel",
        meaning: "In einem Profil stehen unter einem Ziel Urteile für verschiedene Verfahren.",
        why: "Punkte und Vergleiche lassen sich nicht zu einem Satz Gewichte verrechnen.",
        example: "profile;objective;method;node;value\n\
                  rat;leistung;direct;service;60\n\
                  rat;leistung;swing;dauer;100",
        repair: "Verwenden Sie unter jedem Ziel ein Verfahren. Unter verschiedenen Zielen darf es ein anderes \
                 sein.",
    },
    Explanation {
        code: "E182",
        title: "Vergleich fehlt",
        meaning: "Zwei Kriterien unter einem Ziel wurden nicht verglichen, obwohl das Verfahren diesen \
                  Vergleich braucht, oder keine Kette von Vergleichen verbindet sie.",
        why: "Eine Lücke zu raten hieße, der Person ein Urteil unterzuschieben.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;c;2      (a gegen c fehlt)",
        repair: "Fragen Sie nach und ergänzen Sie die Zeile. Für Paarvergleiche mit Lücken gibt es \
                 ahp-harker, ahp-log-least-squares und ahp-optimal-completion.",
    },
    Explanation {
        code: "E183",
        title: "Vergleich widerspricht sich",
        meaning: "Dasselbe Paar wurde zweimal und verschieden beurteilt, oder die beiden Hälften der Matrix \
                  passen nicht zusammen.",
        why: "Ist a dreimal so wichtig wie b, dann ist b ein Drittel so wichtig wie a. Etwas anderes ist ein \
              Versehen beim Übertragen.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;a;0,5",
        repair: "Nennen Sie jedes Paar nur einmal. Die andere Hälfte der Matrix folgt daraus.",
    },
    Explanation {
        code: "E184",
        title: "Urteil außerhalb der Skala",
        meaning: "Der Wert liegt außerhalb dessen, was das Verfahren erlaubt: 1/9 bis 9 beim Paarvergleich, 0 \
                  bis 100 bei Swing, 1 bis 9 bei Best–Worst, 1, 0,5 oder 0 bei der Präferenzmatrix.",
        why: "Die Grenzwerte der Konsistenz gelten nur auf dieser Skala, und ein Wert daneben ist meist ein \
              Tippfehler.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;13",
        repair: "Prüfen Sie den Wert. Für „weniger wichtig“ vertauschen Sie node und other.",
    },
    Explanation {
        code: "E185",
        title: "Rangliste mit Lücke",
        meaning: "Ein Platz ist ausgelassen.",
        why: "Fehlt ein Platz, fehlt entweder ein Kriterium, oder ein anderes steht falsch.",
        example: "profile;method;node;rank\n\
                  rat;rank-order-centroid;a;1\n\
                  rat;rank-order-centroid;b;3",
        repair: "Zählen Sie lückenlos ab 1. Gleich Wichtiges darf sich Plätze teilen (1, 2, 2, 4 oder 1, 2, \
                 2, 3), außer bei swara.",
    },
    Explanation {
        code: "E186",
        title: "Best–Worst mit falschen Rollen",
        meaning: "Ein Vergleich geht weder vom wichtigsten Kriterium aus noch zum unwichtigsten.",
        why: "Best–Worst fragt nur diese beiden Reihen; andere Vergleiche kann das Verfahren nicht verwenden.",
        example: "profile;method;node;other;value\n\
                  rat;best-worst;a;b;2\n\
                  rat;best-worst;a;c;8\n\
                  rat;best-worst;c;b;3",
        repair: "In den Zeilen des wichtigsten steht es unter node, in denen des unwichtigsten steht dieses \
                 unter other.",
    },
    Explanation {
        code: "E187",
        title: "SWARA: Schritt vor dem ersten",
        meaning: "Das wichtigste Kriterium hat einen Schritt größer als 0.",
        why: "Der Schritt sagt, wie weit ein Kriterium hinter dem vorigen zurückbleibt; vor dem ersten steht \
              keines.",
        example: "profile;method;node;rank;value\n\
                  rat;swara;a;1;0,2",
        repair: "Lassen Sie value beim ersten Platz leer.",
    },
    Explanation {
        code: "E188",
        title: "Urteil fehlt",
        meaning: "Ein Kriterium unter dem Ziel wurde nicht beurteilt.",
        why: "Ein fehlendes Urteil ist nicht 0. Ohne es ist kein Gewicht der Geschwister bekannt.",
        example: "profile;method;node;value\n\
                  rat;swing;a;100      (für b fehlt die Zeile)",
        repair: "Ergänzen Sie die Zeile; für „unwichtig“ schreiben Sie 0.",
    },
    Explanation {
        code: "E189",
        title: "Nicht unter diesem Ziel",
        meaning: "Ein Kriterium wird unter einem Ziel beurteilt, unter dem es nicht steht, oder mit etwas \
                  verglichen, das unter einem anderen Ziel steht.",
        why: "Verglichen werden nur Geschwister; sonst passen die Gewichte nicht zum Zielbaum.",
        example: "profile;objective;method;node;value\n\
                  rat;rahmen;direct;servicequalitaet;40",
        repair: "Korrigieren Sie objective oder node. Die Spalte objective darf leer bleiben: Dann gilt das \
                 Ziel über node.",
    },
    Explanation {
        code: "E190",
        title: "Mehrere Personen ohne Zusammenfassung",
        meaning: "In einem Profil urteilen mehrere Personen, und die Spalte combine ist leer.",
        why: "Es gibt mehrere Mittelwerte, und sie führen zu verschiedenen Gewichten. Keiner wird \
              stillschweigend gewählt.",
        example: "profile;method;rater;node;value\n\
                  rat;swing;kurz;a;100\n\
                  rat;swing;lang;a;50",
        repair: "Schreiben Sie in combine aij, aip oder aip-geometric, oder geben Sie jeder Person ein \
                 eigenes Profil.",
    },
    Explanation {
        code: "E191",
        title: "Zusammenfassung passt nicht",
        meaning: "aij fasst die Urteile selbst zusammen und geht nur mit Paarvergleichen, oder in combine \
                  steht Verschiedenes.",
        why: "Nur bei Verhältnissen ist das geometrische Mittel der Urteile wieder ein stimmiges Urteil.",
        example: "profile;method;rater;combine;node;value\n\
                  rat;swing;kurz;aij;a;100",
        repair: "Schreiben Sie aip.",
    },
    Explanation {
        code: "E192",
        title: "Keine Gewichte",
        meaning: "Aus den Urteilen folgen keine Gewichte, zum Beispiel weil alle Punkte 0 sind oder niemand \
                  Stimmgewicht hat.",
        why: "Ein Gewicht ist ein Anteil, und von nichts gibt es keine Anteile.",
        example: "profile;method;node;value\n\
                  rat;direct;a;0\n\
                  rat;direct;b;0",
        repair: "Mindestens ein Urteil und ein Stimmgewicht muss größer als 0 sein.",
    },
    Explanation {
        code: "W240",
        title: "Urteile widersprechen sich",
        meaning: "Das Maß der Konsistenz ist schlechter als die Grenze aus der Literatur, beim Paarvergleich \
                  CR 0,1.",
        why: "Solche Urteile tragen keine Gewichte: Eine kleine Änderung kann die Reihenfolge der Kriterien \
              umkehren.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;c;3\n\
                  rat;ahp;a;c;0,33",
        repair: "Die Meldung nennt das Urteil, das am meisten stört, und den Wert, der am besten passt. \
                 Fragen Sie die Person noch einmal; ändern Sie nichts für sie.",
    },
    Explanation {
        code: "W241",
        title: "Geteilte Plätze",
        meaning: "Zwei oder mehr Kriterien teilen sich einen Platz.",
        why: "Das ist erlaubt. Oft ist es aber ein Versehen, oder die Person wollte sich nicht entscheiden.",
        example: "profile;method;node;rank\n\
                  rat;rank-sum;a;1\n\
                  rat;rank-sum;b;1",
        repair: "Ist es so gemeint, ist nichts zu tun.",
    },
    Explanation {
        code: "W247",
        title: "Punkte umgerechnet",
        meaning: "Direkt vergebene Punkte ergeben nicht 100 und werden umgerechnet.",
        why: "Nur ihr Verhältnis zählt. Waren 100 Punkte zu verteilen, ist die Person sich vielleicht eines \
              Wertes nicht bewusst.",
        example: "profile;method;node;value\n\
                  rat;direct;a;50\n\
                  rat;direct;b;45",
        repair: "Prüfen Sie die Summe; sonst ist nichts zu tun.",
    },
];
