//! Help texts and usage messages of the program.

use super::super::help::Help;

pub(in crate::report::text) static HELP: Help = Help {
    about: "waage wägt IT-Betriebsmodelle: prüft Ihre Dateien, rechnet die Nutzwertanalyse und zeichnet die Diagramme.",
    examples: "Beispiele:\n  \
        waage init mein-vorhaben            legt ein ausgefülltes Beispiel an\n  \
        waage check mein-vorhaben           prüft alle Dateien und schreibt nichts\n  \
        waage evaluate mein-vorhaben        rechnet und schreibt nach output/mein-vorhaben\n  \
        waage explain E108                  erklärt eine Meldung\n\n\
        Exit-Codes: 0 fertig, 1 Fehler in der Eingabe, 2 Aufruf oder Datei, 70 interner Fehler.",
    usage: "Aufruf",
    commands: "Befehle",
    command: "BEFEHL",
    arguments: "Angaben",
    options: "Optionen",
    common: "Allgemeine Optionen",
    help_flag: "Zeigt diese Hilfe",
    version_flag: "Zeigt die Version",
    texts: &[
        ("", "usage", "waage [OPTIONEN] <BEFEHL>"),
        ("", "lang", "Sprache der Texte: de oder en; sonst WAAGE_LANG, sonst die Sprache der Studie"),
        ("", "format", "Ausgabe auf stdout: text oder json [Standard: text]"),
        ("", "color", "Farbe: auto, always oder never [Standard: auto; NO_COLOR gilt]"),
        ("", "quiet", "Keine Fortschrittsmeldungen, keine Warnungen"),
        ("", "no_input", "Fragt nie zurück (waage fragt derzeit nirgends)"),
        ("init", "", "Legt ein ausgefülltes Beispiel zum Ersetzen an"),
        ("init", "dir", "Neuer Ordner"),
        (
            "init",
            "template",
            "it-operating-model (sechs Szenarien, neun Leistungsblöcke) oder blank (zwei Szenarien, zwei Kriterien) [Standard: it-operating-model]",
        ),
        (
            "init",
            "workbook",
            "Eine Arbeitsmappe study.xlsx statt einzelner CSV-Dateien, mit Listen und Prüfungen für Excel",
        ),
        ("init", "usage", "waage init <DIR> [OPTIONEN]"),
        (
            "init",
            "examples",
            "Beispiel:\n  waage init mein-vorhaben --template blank\n  waage init mein-vorhaben --workbook",
        ),
        ("check", "", "Zeigt alle Fehler und Warnungen auf einmal; schreibt nichts"),
        ("check", "study", "Ordner der Studie (mit study.json oder study.xlsx), oder eine Arbeitsmappe"),
        ("check", "strict", "Auch Warnungen gelten als Fehler (Exit-Code 1)"),
        ("check", "usage", "waage check <STUDY> [OPTIONEN]"),
        (
            "check",
            "examples",
            "Beispiele:\n  waage check scenarios/potsdam-2024\n  waage check mein-vorhaben --format json > pruefung.json",
        ),
        ("evaluate", "", "Die Hauptsache: Rangliste, Beiträge, Blöcke, Profile, Diagramme, Manifest"),
        ("evaluate", "study", "Ordner der Studie (mit study.json oder study.xlsx), oder eine Arbeitsmappe"),
        ("evaluate", "out", "Ordner für das Ergebnis [Standard: output/NAME]"),
        (
            "evaluate",
            "profile",
            "Nur diese Gewichtungsprofile; das erste gilt für die Rangliste; average ist ihr Durchschnitt",
        ),
        (
            "evaluate",
            "method",
            "Verfahren der Rangliste; „waage rank --method list“ nennt alle [Standard: das der Studie, sonst additive]",
        ),
        ("evaluate", "csv", "CSV für excel-de (Semikolon, Dezimalkomma) oder machine (Komma, Punkt, alle Stellen)"),
        ("evaluate", "no_png", "Diagramme nur als SVG; schneller"),
        ("evaluate", "jobs", "Anzahl der Threads; das Ergebnis hängt nicht davon ab"),
        ("evaluate", "usage", "waage evaluate <STUDY> [OPTIONEN]"),
        (
            "evaluate",
            "examples",
            "Beispiele:\n  waage evaluate scenarios/potsdam-2024\n  waage evaluate mein-vorhaben --profile kaemmerei gleich --out ergebnis\n  waage evaluate mein-vorhaben --format json --csv machine > ergebnis.json",
        ),
        ("rank", "", "Rangliste einer einfachen Tabelle mit jedem Verfahren"),
        ("rank", "table", "CSV-Datei: Kopfzeile mit name und den Kriterien, je Szenario eine Zeile"),
        ("rank", "method", "Verfahren wie additive, topsis, vikor; all vergleicht alle, list zählt sie auf"),
        ("rank", "set", "Angabe zum Verfahren als NAME=WERT, zum Beispiel v=0.5; mehrfach möglich"),
        ("rank", "usage", "waage rank <TABLE> --method <METHOD> [OPTIONEN]"),
        (
            "rank",
            "examples",
            "Zeilen über den Szenarien: direction (max/min), weight, worst und best (feste Enden der Skala),\nq, p, v, s und preference für PROMETHEE und ELECTRE, profile 1 … für ELECTRE TRI-B.\n\nBeispiele:\n  waage rank angebote.csv --method topsis\n  waage rank angebote.csv --method vikor --set v=0.6 --format json\n  waage rank angebote.csv --method all",
        ),
        ("explain", "", "Erklärt den Code einer Meldung"),
        ("explain", "code", "Der Code, zum Beispiel E108; ohne Code eine Liste aller"),
        ("explain", "usage", "waage explain [CODE] [OPTIONEN]"),
        ("explain", "examples", "Beispiel:\n  waage explain E108"),
        ("weights", "", "Gewichte aus Urteilen, wie stimmig sie sind und welches zu prüfen ist"),
        ("weights", "judgements", "Tabelle mit Urteilen (judgements.csv) oder Ordner einer Studie"),
        (
            "weights",
            "method",
            "Anderes Verfahren für dieselben Urteile, zum Beispiel ahp-geometric-mean; all vergleicht alle",
        ),
        ("weights", "usage", "waage weights <JUDGEMENTS> [OPTIONEN]"),
        (
            "weights",
            "examples",
            "Beispiele:\n  waage weights urteile.csv --method all\n  waage weights scenarios/umfrage-beispiel --format json > gewichte.json",
        ),
        ("schema", "", "Gibt das JSON-Schema einer Datei aus"),
        ("schema", "kind", "study, result, manifest oder tables"),
        ("schema", "usage", "waage schema <KIND> [OPTIONEN]"),
        ("schema", "examples", "Beispiel:\n  waage schema study > study.schema.json"),
        ("completions", "", "Gibt die Vervollständigung für eine Shell aus"),
        ("completions", "shell", "bash, zsh, fish, powershell oder elvish"),
        ("completions", "usage", "waage completions <SHELL> [OPTIONEN]"),
        ("completions", "examples", "Beispiel:\n  waage completions bash > waage.bash"),
    ],
    no_such_command: |found, nearest| match nearest {
        "" => format!("Den Befehl „{found}“ gibt es nicht."),
        _ => format!("Den Befehl „{found}“ gibt es nicht. Meinten Sie „{nearest}“?"),
    },
    no_such_option: |found, nearest| match nearest {
        "" => format!("Die Angabe „{found}“ gibt es hier nicht."),
        _ => format!("Die Angabe „{found}“ gibt es hier nicht. Meinten Sie „{nearest}“?"),
    },
    missing: |argument| format!("Es fehlt: {argument}."),
    bad_value: |value, argument, allowed| match allowed {
        "" => format!("„{value}“ passt nicht zu {argument}."),
        _ => format!("„{value}“ passt nicht zu {argument}. Möglich sind: {allowed}."),
    },
    no_value: |argument| format!("Zu {argument} fehlt der Wert."),
    twice: |argument| format!("{argument} steht doppelt."),
    see_help: "Hilfe: waage --help oder waage BEFEHL --help",
};
