//! Files and tables as a whole.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E105",
        title: "Datei fehlt oder ist nicht lesbar",
        meaning: "Eine Datei, die zur Studie oder zum Katalog gehört, ist nicht da, ist in Wahrheit ein Ordner oder \
                  lässt sich nicht öffnen.",
        why: "Ohne diese Datei ist unbekannt, was gerechnet werden soll. Eine andere Datei stillschweigend zu nehmen, \
              könnte ein falsches Ergebnis liefern.",
        example: "scenarios/meine-studie/scenario.csv      (richtig: scenarios.csv)",
        repair: "Prüfen Sie den Namen und den Ordner. Ist die Datei in Excel oder einem anderen Programm geöffnet, \
                 schließen Sie sie dort. Die Namen aller Tabellen zeigt das Beispiel, das „waage init“ anlegt.",
    },
    Explanation {
        code: "E110",
        title: "Keine Textdatei",
        meaning: "Die Datei ist eine Arbeitsmappe, ein PDF oder etwas anderes, das nur den Namen einer Textdatei \
                  trägt, oder ihre Zeichen sind beschädigt.",
        why: "Falsch gelesene Zeichen machen aus „Büro“ etwa „BÃ¼ro“: Texte werden unleserlich, und IDs passen nicht \
              mehr zueinander.",
        example: "scores.csv ist eine umbenannte scores.xlsx",
        repair: "Öffnen Sie die Tabelle in Excel und wählen Sie „Speichern unter“, Dateityp „CSV UTF-8 (durch \
                 Trennzeichen getrennt)“. Benennen Sie eine Arbeitsmappe nicht einfach um.",
    },
    Explanation {
        code: "E112",
        title: "Kopfzeile fehlt oder ist unvollständig",
        meaning: "Die erste Zeile einer Tabelle nennt ihre Spalten. Hier fehlt sie, steht weiter unten, oder eine \
                  Spalte fehlt, ohne die es nicht geht.",
        why: "Spalten werden an ihrem Namen erkannt, nicht an ihrem Platz. Spalten zu raten hieße, Zahlen zu \
              verwechseln.",
        example: "weights.csv\n\
                  profile;node;punkt\n\
                  rat;leistung;25",
        repair: "Tragen Sie in der ersten Zeile die Spaltennamen ein, so wie sie im Beispiel stehen; die Reihenfolge \
                 ist frei. Löschen Sie Titel und Leerzeilen darüber.",
    },
    Explanation {
        code: "E118",
        title: "Datei zu groß",
        meaning: "Die Datei überschreitet die Grenze, bis zu der gelesen wird.",
        why: "Die Grenze schützt Ihren Rechner davor, dass der Arbeitsspeicher vollläuft. Echte Studien sind viel \
              kleiner; meist liegt die falsche Datei im Ordner.",
        example: "scores.csv mit 3 GB, darin Millionen leerer Zeilen",
        repair: "Prüfen Sie, ob die richtige Datei im Ordner liegt. Löschen Sie leere Zeilen und Spalten und \
                 speichern Sie neu.",
    },
    Explanation {
        code: "E119",
        title: "Anführungszeichen nicht geschlossen",
        meaning: "Eine Zelle beginnt mit einem Anführungszeichen, und das zweite fehlt oder steht nicht am Ende der \
                  Zelle.",
        why: "Ohne das zweite Zeichen gehören alle folgenden Zeilen zu dieser einen Zelle und gehen verloren.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rationale\n\
                  a;servicequalitaet;7;\"siehe Protokoll",
        repair: "Ergänzen Sie das Anführungszeichen am Ende der Zelle. Steht eines mitten im Text, schreiben Sie es \
                 doppelt: \"er sagte \"\"gut\"\"\".",
    },
    Explanation {
        code: "E120",
        title: "Zeile mit zu vielen oder zu wenigen Zellen",
        meaning: "Die Zeile hat nicht so viele Zellen wie die Kopfzeile.",
        why: "Ab der überzähligen oder fehlenden Zelle stehen alle Werte in der falschen Spalte.",
        example: "scores.csv\n\
                  scenario,criterion,likely\n\
                  a,servicequalitaet,7,5",
        repair: "Setzen Sie Texte und Zahlen, in denen das Trennzeichen vorkommt, in Anführungszeichen (\"7,5\"), \
                 oder speichern Sie die Tabelle mit Semikolon. Fehlende Zellen ergänzen Sie; auch leere brauchen ihr \
                 Trennzeichen.",
    },
    Explanation {
        code: "E140",
        title: "Zwei Spalten mit derselben Bedeutung",
        meaning: "Zwei Überschriften stehen für dieselbe Spalte, wortgleich oder auf Deutsch und Englisch.",
        why: "Steht in beiden etwas Verschiedenes, ist unklar, was gilt.",
        example: "weights.csv\n\
                  profile;node;points;Gewicht\n\
                  rat;leistung;25;30",
        repair: "Löschen Sie eine der beiden Spalten, oder geben Sie ihr einen anderen Namen, wenn sie nur zur Notiz \
                 dient.",
    },
    Explanation {
        code: "W210",
        title: "Unbekannte Tabelle",
        meaning: "Im Ordner der Studie liegt eine Tabelle, die nicht gelesen wird.",
        why: "Vielleicht ist nur der Name vertippt, und die Angaben darin fehlen nun in der Rechnung.",
        example: "cashflow.csv      (richtig: cashflows.csv)",
        repair: "Geben Sie der Datei den richtigen Namen. Ist sie nur eine Notiz, müssen Sie nichts tun.",
    },
    Explanation {
        code: "W211",
        title: "Unbekannte Spalte oder Einstellung",
        meaning: "Eine Spalte oder ein Eintrag wird nicht gelesen, weil der Name unbekannt ist oder fehlt.",
        why: "Vielleicht ist nur der Name vertippt, und die Angaben darin fehlen nun in der Rechnung.",
        example: "scores.csv\n\
                  scenario;criterion;likely;belege\n\
                  a;servicequalitaet;7;b-14",
        repair: "Berichtigen Sie den Namen, wenn die Spalte gelesen werden soll. Ist sie nur eine Notiz, müssen Sie \
                 nichts tun.",
    },
    Explanation {
        code: "H301",
        title: "So wurde die Datei gelesen",
        meaning: "Zeichencodierung, Trennzeichen und Dezimalzeichen werden je Datei erkannt. Der Hinweis nennt, was \
                  erkannt wurde.",
        why: "Ein falsch erkanntes Dezimalzeichen würde jede Zahl verändern. Ein Blick genügt, um das auszuschließen.",
        example: "Gelesen als Windows-1252, Trennzeichen Semikolon, Dezimalkomma",
        repair: "Stimmt die Angabe, müssen Sie nichts tun. Sonst speichern Sie die Datei in Excel als „CSV UTF-8“ \
                 neu.",
    },
    Explanation {
        code: "H309",
        title: "Weitere Meldungen derselben Art",
        meaning: "In einer Datei gibt es sehr viele Meldungen mit demselben Code. Gezeigt werden die ersten 200.",
        why: "Meist haben sie eine gemeinsame Ursache, etwa ein falsches Dezimalzeichen oder eine verschobene Spalte.",
        example: "50 weitere Meldungen E111 zu dieser Datei werden nicht gezeigt",
        repair: "Beheben Sie die Ursache an den gezeigten Stellen und rufen Sie „waage check“ noch einmal auf.",
    },
];
