//! Workbooks.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E220",
        title: "Keine lesbare Arbeitsmappe",
        meaning: "Die Datei ist mit einem Kennwort geschützt, in einem anderen Format gespeichert (xls, xlsb, ods), \
                  beschädigt, oder sie heißt nur wie eine Arbeitsmappe.",
        why: "Gelesen wird das Format xlsx, das Excel seit 2007 und LibreOffice schreiben. Eine halb gelesene \
              Arbeitsmappe ergäbe eine falsche Rangliste.",
        example: "study.xlsx ist eine umbenannte study.ods",
        repair: "Öffnen Sie die Datei in Excel oder LibreOffice und speichern Sie sie als „Excel-Arbeitsmappe \
                 (*.xlsx)“ ohne Kennwort.",
    },
    Explanation {
        code: "E221",
        title: "Arbeitsmappe zu groß",
        meaning: "Ausgepackt hätte die Arbeitsmappe mehr Daten, Zellen oder Teile, als gelesen werden, oder sie würde \
                  beim Auspacken unglaubwürdig stark wachsen.",
        why: "Eine Arbeitsmappe ist gepackt: Wenige Kilobyte können für viele Gigabyte stehen. Die Grenze schützt \
              Ihren Rechner.",
        example: "study.xlsx mit 2 MB, ausgepackt 2 GB",
        repair: "Prüfen Sie, ob die richtige Datei im Ordner liegt. Löschen Sie leere Zeilen und Spalten und speichern \
                 Sie neu.",
    },
    Explanation {
        code: "E222",
        title: "Blatt fehlt",
        meaning: "In der Arbeitsmappe fehlt ein Blatt, das gebraucht wird, oder es heißt anders.",
        why: "Blätter werden an ihrem Namen erkannt, nicht an ihrem Platz. Ein Blatt zu raten hieße, Tabellen zu \
              verwechseln.",
        example: "Blätter: Szenarien, Kriterien, Tabelle1      (erwartet: Bewertungen)",
        repair: "Benennen Sie das Blatt um oder legen Sie es an. Die Namen aller Blätter zeigt die Vorlage, die „waage \
                 init --workbook“ anlegt.",
    },
    Explanation {
        code: "E223",
        title: "Tabelle doppelt",
        meaning: "Dieselbe Tabelle steht auf zwei Blättern, oder auf einem Blatt der Arbeitsmappe und als Datei \
                  daneben.",
        why: "Welche der beiden gilt, kann nur wissen, wer sie geschrieben hat.",
        example: "study.xlsx mit dem Blatt „Bewertungen“, daneben scores.csv",
        repair: "Löschen Sie eine der beiden, oder benennen Sie sie um.",
    },
    Explanation {
        code: "E224",
        title: "Formel ohne Ergebnis",
        meaning: "In der Zelle steht eine Formel, und die Datei enthält ihr Ergebnis nicht. Das kommt vor, wenn ein \
                  anderes Programm als Excel die Arbeitsmappe geschrieben hat.",
        why: "waage rechnet keine Formeln nach, sondern liest das Ergebnis, das gespeichert ist. Ohne Ergebnis wäre \
              die Zelle leer.",
        example: "Blatt „Gewichte“, C4: =100-SUMME(C5:C9)",
        repair: "Öffnen Sie die Arbeitsmappe in Excel oder LibreOffice und speichern Sie sie. Bleibt die Meldung, \
                 tragen Sie den Wert ein.",
    },
    Explanation {
        code: "E225",
        title: "Verbundene Zellen",
        meaning: "Innerhalb der Tabelle sind Zellen verbunden. Einen Wert hat nur die erste, alle anderen sind leer.",
        why: "Ein Szenario, das über drei Zeilen verbunden ist, steht für das Programm nur in der ersten.",
        example: "Blatt „Bewertungen“: A2:A4 verbunden",
        repair: "Heben Sie die Verbindung auf und schreiben Sie den Wert in jede Zelle.",
    },
    Explanation {
        code: "W260",
        title: "Arbeitsmappe ist geöffnet",
        meaning: "Neben der Arbeitsmappe liegt die Sperrdatei, die Excel anlegt, solange sie geöffnet ist.",
        why: "Was Sie nach dem letzten Speichern geändert haben, zählt noch nicht mit.",
        example: "~$study.xlsx neben study.xlsx",
        repair: "Speichern und schließen Sie die Arbeitsmappe und rufen Sie den Befehl noch einmal auf.",
    },
    Explanation {
        code: "W261",
        title: "Ausgeblendetes Blatt",
        meaning: "Eine Tabelle steht auf einem ausgeblendeten Blatt. Sie wird gelesen wie jede andere.",
        why: "Wer die Arbeitsmappe öffnet, sieht nicht, womit gerechnet wird.",
        example: "Blatt „Gewichte“ (ausgeblendet)",
        repair: "Blenden Sie das Blatt ein: Rechtsklick auf einen Blattnamen, „Einblenden“.",
    },
    Explanation {
        code: "W262",
        title: "Unbekanntes Blatt",
        meaning: "Ein Blatt der Arbeitsmappe hat keinen Namen, den waage kennt, oder gehört in den Katalog. Es wird \
                  nicht gelesen.",
        why: "Vielleicht ist es eine Notiz, vielleicht eine Tabelle, deren Name vertippt ist.",
        example: "Blatt „Belge“      (richtig: Belege)",
        repair: "Benennen Sie das Blatt um, wenn es gelesen werden soll. Blätter namens „Notizen“ oder „Anleitung“ \
                 werden ohne Meldung übergangen.",
    },
];
