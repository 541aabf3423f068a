//! What is wrong with a workbook.

use crate::error::{BookFault, BookLimit};
use crate::report::text::de::quoted;
use crate::report::text::number::bytes;
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn not_a_workbook(kind: BookFault) -> Message {
    let expected = "eine Excel-Arbeitsmappe (xlsx)";
    let save_as = "In Excel „Speichern unter“ wählen, als Dateityp „Excel-Arbeitsmappe (*.xlsx)“.";
    match kind {
        BookFault::Protected => say(
            "Diese Arbeitsmappe ist mit einem Kennwort geschützt und lässt sich nicht lesen",
            "ein Kennwortschutz",
            "eine Arbeitsmappe ohne Kennwort",
            "In Excel unter „Datei“, „Informationen“, „Arbeitsmappe schützen“ das Kennwort entfernen und speichern.",
        ),
        BookFault::OldFormat => say(
            "Das ist eine alte Excel-Arbeitsmappe (xls), erwartet eine neue (xlsx)",
            "eine Arbeitsmappe (xls)",
            expected,
            save_as,
        ),
        BookFault::Binary => say(
            "Das ist eine binäre Excel-Arbeitsmappe (xlsb), erwartet eine gewöhnliche (xlsx)",
            "eine Arbeitsmappe (xlsb)",
            expected,
            save_as,
        ),
        BookFault::OpenDocument => say(
            "Das ist eine Tabelle von LibreOffice (ods), erwartet eine Excel-Arbeitsmappe (xlsx)",
            "eine Tabelle (ods)",
            expected,
            "In LibreOffice „Speichern unter“ wählen, als Dateityp „Excel 2007–365 (.xlsx)“.",
        ),
        BookFault::NoZip => say(
            "Das ist keine Excel-Arbeitsmappe, auch wenn die Datei so heißt",
            "eine andere Datei",
            expected,
            "Prüfen, ob die richtige Datei im Ordner liegt; eine Textdatei nicht umbenennen, sondern in Excel als xlsx \
             speichern.",
        ),
        BookFault::NoSheets => say(
            "In dieser Datei steckt keine Arbeitsmappe",
            "ein anderes Archiv",
            expected,
            "Prüfen, ob die richtige Datei im Ordner liegt.",
        ),
        BookFault::Damaged => say(
            "Diese Arbeitsmappe ist beschädigt und lässt sich nicht bis zum Ende lesen",
            "eine beschädigte Datei",
            expected,
            "Die Datei in Excel öffnen, reparieren lassen und unter neuem Namen als xlsx speichern.",
        ),
    }
}

pub(super) fn too_large(what: BookLimit, found: u64, limit: u64) -> Message {
    let help = "Prüfen, ob die richtige Datei im Ordner liegt; leere Zeilen und Spalten löschen.";
    match what {
        BookLimit::Unpacked => {
            let limit = bytes(limit, ',');
            say(
                format!("Ausgepackt wäre diese Arbeitsmappe zu groß, erlaubt sind höchstens {limit}"),
                format!("mindestens {}", bytes(found, ',')),
                format!("höchstens {limit}"),
                help,
            )
        }
        BookLimit::Ratio => say(
            format!(
                "Diese Arbeitsmappe würde beim Auspacken auf das {found}-Fache wachsen, erlaubt ist das {limit}-Fache"
            ),
            format!("das {found}-Fache"),
            format!("höchstens das {limit}-Fache"),
            "Eine Datei aus unbekannter Quelle nicht öffnen; eine eigene in Excel neu speichern.",
        ),
        BookLimit::Cells => say(
            format!("Dieses Blatt hat zu viele Zellen oder Zeilen, erlaubt sind höchstens {limit}"),
            format!("mindestens {found}"),
            format!("höchstens {limit}"),
            help,
        ),
        BookLimit::Parts => say(
            format!("Diese Datei besteht aus {found} Teilen, erlaubt sind höchstens {limit}"),
            found.to_string(),
            format!("höchstens {limit}"),
            help,
        ),
    }
}

pub(super) fn sheet_missing(sheet: &str, nearest: Option<&str>) -> Message {
    let help = match (nearest, sheet) {
        (Some(near), _) => format!("Ist {} gemeint? Dann das Blatt in {} umbenennen.", quoted(near), quoted(sheet)),
        (None, "settings") => "Ein Blatt „Einstellungen“ anlegen, wie es „waage init --workbook“ zeigt, oder eine \
             study.json neben die Arbeitsmappe legen."
            .to_owned(),
        (None, _) => {
            format!("Das Blatt {} anlegen und ausfüllen, wie es „waage init --workbook“ zeigt.", quoted(sheet))
        }
    };
    say(format!("Das Blatt {} fehlt", quoted(sheet)), "nicht vorhanden", short(sheet), help)
}

pub(super) fn table_twice(table: &str, first: &str, second: &str) -> Message {
    say(
        format!("Die Tabelle {} steht zweimal da: in {} und in {}", quoted(table), quoted(first), quoted(second)),
        "zwei Tabellen",
        "eine Tabelle",
        "Eine der beiden löschen oder umbenennen; gerechnet wird nie mit beiden.",
    )
}

pub(super) fn formula_without_value(formula: &str) -> Message {
    say(
        format!("Zu dieser Formel steht kein Ergebnis in der Datei: {}", quoted(formula)),
        "kein Ergebnis",
        "ein Wert",
        "Die Arbeitsmappe in Excel oder LibreOffice öffnen, neu berechnen und speichern, oder den Wert eintragen.",
    )
}

pub(super) fn merged_cells(range: &str) -> Message {
    say(
        format!("Die Zellen {} sind verbunden, nur die erste davon hat einen Wert", short(range)),
        "verbundene Zellen",
        "einzelne Zellen",
        "Die Zellen markieren, „Verbinden und zentrieren“ ausschalten und jede Zelle ausfüllen.",
    )
}

pub(super) fn open_elsewhere() -> Message {
    say(
        "Diese Arbeitsmappe ist noch in Excel geöffnet; gelesen wird der zuletzt gespeicherte Stand",
        "eine geöffnete Datei",
        "",
        "Erst speichern und schließen, dann noch einmal aufrufen; nach einem Absturz von Excel die Datei löschen, die \
         mit ~$ beginnt.",
    )
}

pub(super) fn hidden_sheet() -> Message {
    say(
        "Dieses Blatt ist ausgeblendet und wird trotzdem gelesen",
        "ein ausgeblendetes Blatt",
        "ein sichtbares Blatt",
        "Das Blatt einblenden, damit alle sehen, womit gerechnet wird, oder es löschen.",
    )
}

pub(super) fn unknown_sheet(found: &str, nearest: Option<&str>) -> Message {
    say(
        format!("Das Blatt {} ist unbekannt und wird nicht gelesen", quoted(found)),
        short(found),
        nearest.map_or_else(|| "ein bekanntes Blatt".to_owned(), short),
        match nearest {
            Some(near) => format!("Meinten Sie {}? Dann das Blatt umbenennen.", quoted(near)),
            None => "Nichts zu tun, wenn das so gewollt ist; sonst das Blatt umbenennen.".to_owned(),
        },
    )
}
