//! Results and remarks.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "K201",
        title: "K.-o.-Kriterium verletzt",
        meaning: "Ein Szenario verfehlt einen Mindestwert und scheidet aus, im Ganzen oder in einem Leistungsblock. \
                  Das ist ein Ergebnis und kein Fehler.",
        why: "Ein K.-o.-Kriterium lässt sich durch nichts ausgleichen. Damit das nachvollziehbar bleibt, verschwindet \
              das Szenario nicht aus den Tabellen.",
        example: "Regel: ausgeschieden bei strategische-steuerbarkeit < 2; e-zweckverband hat 1",
        repair: "Prüfen Sie Bewertung und Beleg. Stimmen beide, ist nichts zu tun; das Szenario wird mit Begründung \
                 und mit dem Rang gezeigt, den es sonst hätte.",
    },
    Explanation {
        code: "W201",
        title: "Kein Vergleichsszenario",
        meaning: "Kein Szenario ist als Vergleich gekennzeichnet.",
        why: "Ob sich eine Veränderung lohnt, zeigt erst der Abstand zum heutigen Zustand. Wer ihn weglässt, muss mit \
              der Frage danach rechnen.",
        example: "scenarios.csv\n\
                  id;label_de;baseline\n\
                  a;Status quo stärken;",
        repair: "Tragen Sie beim heutigen Zustand oder bei der Nullvariante unter baseline „ja“ ein.",
    },
    Explanation {
        code: "W202",
        title: "Kriterium unterscheidet nicht",
        meaning: "Alle Szenarien haben bei diesem Kriterium denselben Wert.",
        why: "Das Kriterium entscheidet nichts, bindet aber Gewicht und macht die Abstände der übrigen kleiner.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;barrierefreiheit;5\n\
                  b;barrierefreiheit;5",
        repair: "Prüfen Sie, ob die Bewertungen wirklich gleich sind. Wenn ja, können Sie das Kriterium stehen lassen \
                 und im Bericht darauf hinweisen, oder es aus der Gewichtung nehmen.",
    },
    Explanation {
        code: "W203",
        title: "Kriterien überschneiden sich",
        meaning: "Der Katalog erklärt zwei Kriterien für überschneidend, und beide sind gewichtet.",
        why: "Derselbe Vorteil kann dadurch doppelt zählen.",
        example: "criteria.csv\n\
                  id;overlaps\n\
                  fachnaehe;know-how-sicherung",
        repair: "Prüfen Sie, ob die Bewertungen verschiedene Dinge meinen. Wenn nicht, setzen Sie eines der Gewichte \
                 auf 0 und verteilen es auf die übrigen.",
    },
    Explanation {
        code: "W205",
        title: "Szenario ohne eigenen Vorteil",
        meaning: "Ein anderes Szenario ist überall mindestens gleich gut und mindestens einmal besser.",
        why: "Bei keiner Gewichtung kann das unterlegene Szenario vor dem anderen liegen. Entweder ist es \
              entbehrlich, oder sein Vorteil fehlt in den Kriterien.",
        example: "d-dienstleister-stadtunternehmen ist nirgends besser als c-kommunaler-it-dienstleister",
        repair: "Fragen Sie, was für das Szenario spricht. Gibt es einen Vorteil, den kein Kriterium erfasst, \
                 ergänzen Sie es. Sonst ist nichts zu tun.",
    },
    Explanation {
        code: "W206",
        title: "Bewertungen ohne Beleg",
        meaning: "Einige Bewertungen nennen keinen Beleg aus der Bestandsaufnahme.",
        why: "Eine Bewertung ohne Beleg ist eine Annahme. In der Sitzung wird danach gefragt.",
        example: "scores.csv\n\
                  scenario;criterion;likely;evidence\n\
                  a;tempo;6;",
        repair: "Nennen Sie unter evidence die ID eines Belegs aus evidence.csv. Gibt es keinen, steht die Annahme \
                 offen im Bericht.",
    },
    Explanation {
        code: "W207",
        title: "Bewertende weichen stark ab",
        meaning: "Zwei Personen bewerten dieselbe Stelle sehr verschieden. Ab welchem Abstand gewarnt wird, steht in \
                  study.json unter rater_difference.",
        why: "Der Mittelwert verdeckt, dass beide etwas anderes meinen. Oft verstehen sie das Kriterium verschieden.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  f;servicequalitaet;8;kurz\n\
                  f;servicequalitaet;4;lang",
        repair: "Lassen Sie beide ihre Gründe nennen und halten Sie das Ergebnis unter rationale fest. Bis dahin \
                 zählt der Mittelwert.",
    },
    Explanation {
        code: "W212",
        title: "Wert unbekannt",
        meaning: "Statt einer Bewertung steht „k. A.“. Gerechnet wird mit der ganzen Skala des Kriteriums als Spanne.",
        why: "Das Ergebnis ist an dieser Stelle so unsicher wie möglich, und das soll sichtbar sein.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  d;kapazitaet;k. A.",
        repair: "Tragen Sie den Wert nach, sobald ihn jemand kennt, zur Not als breite Spanne mit low und high.",
    },
    Explanation {
        code: "W213",
        title: "Nur eine bewertende Person",
        meaning: "Alle Bewertungen stammen von derselben Person, oder die Spalte rater ist leer.",
        why: "Der Leitfaden des Bundesfinanzministeriums sieht für eine Nutzwertanalyse mindestens zwei unabhängige \
              Bewertungen vor.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  a;tempo;6;kurz",
        repair: "Lassen Sie eine zweite Person bewerten, ohne dass sie die ersten Zahlen kennt, und fügen Sie ihre \
                 Zeilen mit eigener Angabe unter rater hinzu.",
    },
    Explanation {
        code: "W214",
        title: "Lücke in der Bestandsaufnahme",
        meaning: "Der Katalog erwartet für diese Kriterien einen Beleg aus dem Schritt der Bestandsaufnahme, und \
                  keine Bewertung nennt einen.",
        why: "Die Bewertung stützt sich dann auf weniger, als vereinbart war.",
        example: "criteria.csv\n\
                  id;steps\n\
                  servicequalitaet;online-umfrage experteninterviews",
        repair: "Nehmen Sie den Beleg in evidence.csv auf und nennen Sie ihn in scores.csv unter evidence. Fand der \
                 Schritt nicht statt, benennen Sie die Lücke im Bericht.",
    },
    Explanation {
        code: "W215",
        title: "Szenario ohne Kosten",
        meaning: "Für dieses Szenario gibt es keine Zahlungen, für andere schon.",
        why: "In einem Kostenvergleich sähe es kostenlos aus.",
        example: "cashflows.csv enthält Zeilen für a und b, aber keine für c",
        repair: "Ergänzen Sie die Zahlungen. Kostet das Szenario wirklich nichts, tragen Sie eine Zeile mit 0 ein.",
    },
    Explanation {
        code: "W216",
        title: "Keine Kosten in der Studie",
        meaning: "Der Katalog enthält ein Kriterium in Geld, aber es gibt keine Zahlungen.",
        why: "Eine Nutzwertanalyse ohne Betrachtung der Kosten genügt nach dem Leitfaden des Bundesfinanzministeriums \
              in der Regel nicht.",
        example: "die Datei cashflows.csv fehlt",
        repair: "Legen Sie cashflows.csv an und ergänzen Sie \"money\" in study.json. Bis dahin nennt der Bericht die \
                 Lücke.",
    },
    Explanation {
        code: "W217",
        title: "Wert auf das Ende der Skala gesetzt",
        meaning: "Die Bewertung liegt außerhalb der Skala. Weil das Kriterium es mit clip so vorsieht, zählt sie wie \
                  das Ende der Skala.",
        why: "Unterschiede jenseits der Skala zählen nicht mehr.",
        example: "umsetzungsdauer 62 Monate auf einer Skala von 48 bis 6",
        repair: "Ist das gewollt, müssen Sie nichts tun. Sonst erweitern Sie worst oder best in criteria.csv.",
    },
    Explanation {
        code: "W218",
        title: "Gewichte umgerechnet",
        meaning: "Die Gewichte ergaben nicht 100 und wurden im gleichen Verhältnis auf 100 gebracht, weil study.json \
                  es mit \"normalise\": true verlangt.",
        why: "Gerechnet wird mit anderen Zahlen als denen, die in der Datei stehen.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;tempo;3\n\
                  rat;servicequalitaet;2",
        repair: "Ist das gewollt, müssen Sie nichts tun. Sonst ändern Sie die Gewichte, bis ihre Summe 100 ist, und \
                 entfernen die Einstellung.",
    },
    Explanation {
        code: "W219",
        title: "Beleg nicht verwendet",
        meaning: "Ein Beleg steht in evidence.csv, aber keine Bewertung nennt ihn.",
        why: "Vielleicht wurde vergessen, ihn anzugeben, und eine Bewertung gilt zu Unrecht als Annahme.",
        example: "evidence.csv\n\
                  id;title_de\n\
                  b-14;Nutzerbefragung 2023",
        repair: "Nennen Sie die ID in scores.csv unter evidence, wo der Beleg etwas zeigt. Sonst löschen Sie die \
                 Zeile.",
    },
    Explanation {
        code: "H303",
        title: "Kombination mit Mittelwert ihrer Teile",
        meaning: "Für einige Kriterien hat die Kombination keine eigene Bewertung. Dort gilt der Mittelwert ihrer \
                  Teile, gewichtet mit den Leistungsblöcken, die sie übernehmen.",
        why: "Eine Kombination kann besser oder schlechter sein als ihre Teile im Mittel, zum Beispiel durch mehr \
              Abstimmung.",
        example: "a-und-f: strategische-steuerbarkeit ist der Mittelwert von a und f",
        repair: "Passt der Mittelwert, müssen Sie nichts tun. Sonst tragen Sie in scores.csv eine eigene Bewertung \
                 der Kombination ein.",
    },
    Explanation {
        code: "H304",
        title: "Leistungsblöcke zählen gleich viel",
        meaning: "In blocks.csv ist kein Gewicht eingetragen, deshalb zählen alle Leistungsblöcke gleich viel.",
        why: "Ein kleiner Leistungsblock beeinflusst das Ergebnis dann so stark wie ein großer.",
        example: "blocks.csv\n\
                  id;label_de;weight\n\
                  schul-it;Schul-IT;",
        repair: "Ist das gewollt, müssen Sie nichts tun. Sonst füllen Sie bei allen Leistungsblöcken die Spalte \
                 weight aus.",
    },
];
