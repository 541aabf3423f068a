//! What is wrong with a file or table as a whole.

use crate::error::{Code, HeaderFault, NotText, ReadFault};
use crate::report::text::de::{list, quoted};
use crate::report::text::number::bytes;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn unreadable(fault: &ReadFault, nearest: Option<&str>) -> Message {
    let expected = "eine lesbare Datei";
    match (fault, nearest) {
        (ReadFault::Missing, Some(near)) => say(
            "Diese Datei gibt es nicht",
            "nichts",
            expected,
            format!("Meinten Sie {} im selben Ordner? Dann die Datei umbenennen oder den Pfad ändern.", quoted(near)),
        ),
        (ReadFault::Missing, None) => {
            say("Diese Datei gibt es nicht", "nichts", expected, "Die Datei anlegen oder den Pfad berichtigen.")
        }
        (ReadFault::NoFolder, Some(near)) => say(
            "Diesen Ordner gibt es nicht",
            "nichts",
            "ein vorhandener Ordner",
            format!("Meinten Sie {}? Sonst den Pfad berichtigen; er geht vom Ordner der Studie aus.", quoted(near)),
        ),
        (ReadFault::NoFolder, None) => say(
            "Diesen Ordner gibt es nicht",
            "nichts",
            "ein vorhandener Ordner",
            "Den Pfad berichtigen; er geht vom Ordner der Studie aus.",
        ),
        (ReadFault::Folder, _) => say(
            "Hier liegt ein Ordner, erwartet eine Datei",
            "ein Ordner",
            expected,
            "Den Pfad der Datei selbst angeben, nicht den ihres Ordners.",
        ),
        (ReadFault::Denied, _) => say(
            "Diese Datei lässt sich nicht öffnen, der Zugriff ist gesperrt",
            "gesperrt",
            expected,
            "Die Datei in anderen Programmen (etwa Excel) schließen; hilft das nicht, die Leserechte prüfen lassen.",
        ),
        (ReadFault::Other(reason), _) => say(
            format!("Diese Datei lässt sich nicht lesen, das Betriebssystem meldet {}", quoted(reason)),
            short(reason),
            expected,
            "Prüfen, ob das Laufwerk erreichbar ist, und den Befehl noch einmal aufrufen.",
        ),
    }
}

pub(super) fn not_text(kind: NotText) -> Message {
    let expected = "eine Textdatei (CSV oder JSON)";
    let save_as = "In Excel „Speichern unter“ wählen, als Dateityp „CSV UTF-8 (durch Trennzeichen getrennt)“.";
    match kind {
        NotText::Workbook => say(
            "Das ist eine Excel-Arbeitsmappe, erwartet eine Textdatei (CSV)",
            "eine Arbeitsmappe (xlsx)",
            expected,
            save_as,
        ),
        NotText::OldWorkbook => say(
            "Das ist eine alte Excel-Arbeitsmappe, erwartet eine Textdatei (CSV)",
            "eine Arbeitsmappe (xls)",
            expected,
            save_as,
        ),
        NotText::Pdf => say(
            "Das ist ein PDF, erwartet eine Textdatei (CSV)",
            "ein PDF",
            expected,
            "Die Tabelle aus ihrer Quelle als „CSV UTF-8“ speichern, statt das PDF zu verwenden.",
        ),
        NotText::Utf16WithoutMark => say(
            "Diese Datei ist in UTF-16 gespeichert, ohne es am Anfang zu sagen",
            "UTF-16 ohne Kennzeichen",
            expected,
            "Die Datei neu speichern, in Excel als „CSV UTF-8“, in einem Editor mit der Codierung UTF-8.",
        ),
        NotText::MixedEncodings { line } => say(
            format!("In dieser Datei sind Umlaute auf zwei Arten gespeichert, zuerst in Zeile {line}"),
            "zwei Codierungen",
            "UTF-8 in der ganzen Datei",
            "Vermutlich wurden zwei Dateien aneinandergehängt: beide einzeln als „CSV UTF-8“ speichern und neu \
             zusammenfügen; abgeschnittene Dateien neu ausgeben.",
        ),
        NotText::Malformed => say(
            "Diese Datei enthält beschädigte Zeichen",
            "beschädigte Zeichen",
            expected,
            "Die Datei aus ihrer Quelle neu ausgeben, in Excel als „CSV UTF-8“.",
        ),
        NotText::Binary => say(
            "Das ist keine Textdatei",
            "eine Datei, die kein Text ist",
            expected,
            "Prüfen, ob die richtige Datei im Ordner liegt, und die Tabelle als „CSV UTF-8“ speichern.",
        ),
    }
}

pub(super) fn header(fault: &HeaderFault) -> Message {
    match fault {
        HeaderFault::Absent { expected } => say(
            "Die Kopfzeile mit den Spaltennamen fehlt",
            "keine Kopfzeile",
            list(expected),
            format!("Als erste Zeile die Spaltennamen eintragen, mindestens {}.", list(expected)),
        ),
        HeaderFault::InRow { line } => say(
            format!("Die Kopfzeile steht in Zeile {line}, erwartet in der ersten Zeile"),
            format!("Zeile {line}"),
            "erste Zeile",
            "Alle Zeilen über der Kopfzeile löschen.",
        ),
        HeaderFault::Column { column, nearest } => say(
            format!("Die Spalte {} fehlt", quoted(column)),
            "nicht vorhanden",
            short(column),
            match nearest {
                Some(near) => {
                    format!("Ist {} gemeint? Dann die Überschrift in {} ändern.", quoted(near), quoted(column))
                }
                None => format!("In der Kopfzeile {} ergänzen und die Spalte ausfüllen.", quoted(column)),
            },
        ),
    }
}

pub(super) fn too_large(size: u64, limit: u64) -> Message {
    let (exact, limit) = (bytes(size, ','), bytes(limit, ','));
    let found = if exact == limit { format!("etwas mehr als {limit}") } else { exact };
    say(
        format!("Diese Datei ist {found} groß, erlaubt sind höchstens {limit}"),
        found,
        format!("höchstens {limit}"),
        "Prüfen, ob die richtige Datei im Ordner liegt; leere Zeilen und Spalten löschen.",
    )
}

pub(super) fn unclosed_quote() -> Message {
    say(
        "Diese Zelle beginnt mit einem Anführungszeichen, das nicht richtig geschlossen wird",
        "ein einzelnes Anführungszeichen",
        "ein zweites am Ende der Zelle",
        "Am Ende der Zelle ein Anführungszeichen ergänzen; eines mitten im Text doppelt schreiben (\"\").",
    )
}

pub(super) fn field_count(found: usize, expected: usize) -> Message {
    let cells = if found == 1 { "1 Zelle".to_owned() } else { format!("{found} Zellen") };
    say(
        format!("Diese Zeile hat {cells}, die Kopfzeile hat {expected}"),
        found.to_string(),
        expected.to_string(),
        if found > expected {
            "Text oder Zahlen, in denen das Trennzeichen vorkommt, in Anführungszeichen setzen, zum Beispiel \"7,5\"."
        } else {
            "Die fehlenden Zellen ergänzen; auch eine leere Zelle braucht ihr Trennzeichen."
        },
    )
}

pub(super) fn column_twice(column: &str, first: &str, second: &str) -> Message {
    let headline = if first == second {
        format!("Die Spalte {} steht zweimal in der Kopfzeile", quoted(first))
    } else {
        format!("Die Spalten {} und {} bedeuten beide {}", quoted(first), quoted(second), quoted(column))
    };
    say(headline, "zwei Spalten", "eine Spalte", "Eine der beiden Spalten löschen oder umbenennen.")
}

pub(super) fn unknown_table(found: &str, nearest: Option<&str>) -> Message {
    say(
        format!("Die Tabelle {} ist unbekannt und wird nicht gelesen", quoted(found)),
        short(found),
        nearest.map_or_else(|| "eine bekannte Tabelle".to_owned(), short),
        match nearest {
            Some(near) => format!("Meinten Sie {}? Dann die Datei umbenennen.", quoted(near)),
            None => "Nichts zu tun, wenn das so gewollt ist; sonst die Datei umbenennen.".to_owned(),
        },
    )
}

pub(super) fn unknown_column(found: &str, nearest: Option<&str>) -> Message {
    if found.is_empty() {
        return say(
            "Eine Spalte ohne Überschrift enthält Werte und wird nicht gelesen",
            "keine Überschrift",
            "ein Spaltenname",
            "In der Kopfzeile einen Namen eintragen, oder die Spalte löschen.",
        );
    }
    say(
        format!("{} ist unbekannt und wird nicht gelesen", quoted(found)),
        short(found),
        nearest.map_or_else(|| "ein bekannter Name".to_owned(), short),
        match nearest {
            Some(near) => format!("Meinten Sie {}?", quoted(near)),
            None => "Nichts zu tun, wenn das nur eine Notiz ist; sonst den Namen berichtigen.".to_owned(),
        },
    )
}

pub(super) fn read_as(encoding: &str, delimiter: Option<char>, decimal: Option<char>) -> Message {
    let cells = delimiter.map(|sign| match sign {
        ';' => "Trennzeichen Semikolon".to_owned(),
        ',' => "Trennzeichen Komma".to_owned(),
        '\t' => "Trennzeichen Tabulator".to_owned(),
        other => format!("Trennzeichen {}", quoted(&other.to_string())),
    });
    let numbers = decimal.map(|sign| if sign == ',' { "Dezimalkomma" } else { "Dezimalpunkt" }.to_owned());
    let found = [Some(short(encoding)), cells, numbers].into_iter().flatten().collect::<Vec<_>>().join(", ");
    say(format!("Gelesen als {found}"), found, "", "Stimmt das nicht, die Datei als „CSV UTF-8“ neu speichern.")
}

pub(super) fn and_more(code: Code, count: usize) -> Message {
    let code = code.as_str();
    let headline = if count == 1 {
        format!("1 weitere Meldung {code} zu dieser Datei wird nicht gezeigt")
    } else {
        format!("{count} weitere Meldungen {code} zu dieser Datei werden nicht gezeigt")
    };
    say(headline, count.to_string(), "", "Die gezeigten Stellen berichtigen und noch einmal prüfen.")
}
