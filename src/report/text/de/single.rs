//! What the program says when it writes a single file.

use super::super::single::Single;

pub(in crate::report::text) static SINGLE: Single = Single {
    written: |path| format!("Geschrieben: {path}\n"),
    unchanged: |path| format!("Unverändert: {path} hat schon diesen Inhalt.\n"),
    occupied: |path| {
        format!(
            "Die Datei {path} gibt es schon, mit anderem Inhalt; sie bleibt unberührt. Wählen Sie mit --out einen anderen \
             Namen, oder ersetzen Sie sie mit --force."
        )
    },
    is_folder: |path| format!("{path} ist ein Ordner. Geben Sie mit --out eine Datei an. Es wurde nichts geschrieben."),
    no_chart: |name| {
        format!("Für das Diagramm „{name}“ enthält diese Studie keine Angaben. Es wurde nichts geschrieben.")
    },
};
