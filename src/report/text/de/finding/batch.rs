//! Plans, shards and parts.

use crate::error::{Belonging, LevelsFault, NoEffect};
use crate::report::text::de::{list, number, quoted};
use crate::report::text::user::short;
use crate::report::text::{Message, say};

pub(super) fn plan_path(found: &str, nearest: Option<&str>) -> Message {
    let forms = "Möglich sind weights/PROFIL/KNOTEN, scores/SZENARIO/KRITERIUM, blocks/BLOCK, costs/SZENARIO, \
                 profile, method, mode, tie_margin und robustness/concentration.";
    say(
        format!("Den Pfad {} gibt es nicht", quoted(found)),
        short(found),
        "ein Pfad zu einer Größe der Studie",
        match nearest {
            Some(nearest) => format!("Meinten Sie {}? {forms}", quoted(nearest)),
            None => forms.to_owned(),
        },
    )
}

pub(super) fn plan_levels(path: &str, fault: LevelsFault) -> Message {
    let path = quoted(path);
    let expected = "values, oder from, to und steps";
    match fault {
        LevelsFault::Missing => say(
            format!("Zu {path} fehlen die Werte"),
            "keine Werte",
            expected,
            "Eine Liste eintragen, zum Beispiel \"values\": [10, 20], oder \"from\": 10, \"to\": 30, \"steps\": 5.",
        ),
        LevelsFault::TwoWays => say(
            format!("Die Werte zu {path} stehen doppelt: als Liste und als Bereich"),
            "beides",
            expected,
            "Entweder values löschen, oder from, to und steps.",
        ),
        LevelsFault::Lengths { found, expected } => say(
            format!("Zu {path} gibt es {found} Werte, zum ersten Pfad {expected}"),
            found.to_string(),
            expected.to_string(),
            "Gleich viele Werte eintragen, oder mit \"combine\": \"grid\" jeden Wert mit jedem verbinden.",
        ),
    }
}

pub(super) fn plan_too_large(runs: u64, limit: u64) -> Message {
    say(
        format!("Der Plan ergibt {runs} Läufe, ohne Rückfrage beginnen höchstens {limit}"),
        runs.to_string(),
        format!("höchstens {limit}"),
        "Mit --yes bestätigen, mit --dry-run die Dauer schätzen, oder weniger Werte eintragen.",
    )
}

pub(super) fn other_sweep(differs: Belonging) -> Message {
    let help = "Mit --out einen anderen Ordner wählen; dieser bleibt, wie er ist.";
    match differs {
        Belonging::Kind => {
            say("In diesem Ordner liegt etwas anderes als Läufe", "etwas anderes", "Läufe dieses Plans", help)
        }
        Belonging::Plan => {
            say("In diesem Ordner liegen Läufe eines anderen Plans", "ein anderer Plan", "dieser Plan", help)
        }
        Belonging::Study => {
            say("In diesem Ordner liegen Läufe mit anderen Eingaben", "eine andere Studie", "diese Studie", help)
        }
        Belonging::Settings => say(
            "In diesem Ordner liegen Läufe mit anderen Ziehungen oder anderem Start der Zufallszahlen",
            "andere Einstellungen",
            "diese Einstellungen",
            help,
        ),
        Belonging::Program => say(
            "In diesem Ordner liegen Läufe einer anderen Fassung von waage",
            "eine andere Fassung",
            "diese Fassung",
            help,
        ),
        Belonging::Shards => {
            say("In diesem Ordner liegt ein anderer Teil der Läufe", "ein anderer Teil", "dieser Teil", help)
        }
    }
}

pub(super) fn plan_percent(parent: Option<&str>, sum: f64) -> Message {
    let sum = number(sum);
    let help = "Die Werte so wählen, dass sie in jedem Lauf zusammen höchstens 100 Prozent ergeben, \
                und genau 100, wenn alle Geschwister festgelegt sind.";
    match parent {
        Some(parent) => say(
            format!("Die festgelegten Gewichte unter {} ergeben in einem Lauf {sum} Prozent", quoted(parent)),
            sum,
            "höchstens 100",
            help,
        ),
        None => say(
            format!("Die festgelegten Gewichte der Blöcke ergeben in einem Lauf {sum} Prozent"),
            sum,
            "höchstens 100",
            help,
        ),
    }
}

pub(super) fn plan_twice(first: &str) -> Message {
    say(
        format!("Dieser Pfad meint dasselbe wie der frühere Pfad {}", quoted(first)),
        "zweimal dieselbe Größe",
        "jede Größe einmal",
        "Einen der beiden Pfade löschen.",
    )
}

pub(super) fn shard_unknown(found: Option<&(String, String)>) -> Message {
    let help = "In einer Slurm-, PBS- oder SGE-Reihe starten, oder den Teil nennen, zum Beispiel --shard 2/8.";
    match found {
        None => say(
            "Die Nummer des Teils steht nicht in der Umgebung",
            "keine der Variablen",
            "zum Beispiel SLURM_ARRAY_TASK_ID und SLURM_ARRAY_TASK_COUNT",
            help,
        ),
        Some((variable, text)) => say(
            format!("Aus der Variablen {} mit {} ergibt sich kein Teil", short(variable), quoted(text)),
            short(text),
            "Nummer und Anzahl der Teile",
            help,
        ),
    }
}

pub(super) fn part_foreign(differs: Belonging, first: &str) -> Message {
    let first = quoted(first);
    let help = "Nur Teile desselben Aufrufs zusammenführen; diesen Teil weglassen oder neu rechnen.";
    let what = match differs {
        Belonging::Kind => format!("Dieser Teil ist von anderer Art als {first}"),
        Belonging::Plan => format!("Dieser Teil gehört zu einem anderen Plan als {first}"),
        Belonging::Study => format!("Dieser Teil gehört zu anderen Eingaben als {first}"),
        Belonging::Settings => format!("Dieser Teil entstand mit anderen Einstellungen als {first}"),
        Belonging::Program => format!("Dieser Teil entstand mit einer anderen Fassung von waage als {first}"),
        Belonging::Shards => format!("Dieser Teil entstand mit einer anderen Anzahl von Teilen als {first}"),
    };
    say(what, "ein fremder Teil", "ein Teil desselben Aufrufs", help)
}

pub(super) fn part_twice(shard: &str, first: &str) -> Message {
    say(
        format!("Den Teil {shard} gibt es schon: {}", quoted(first)),
        "zweimal derselbe Teil",
        "jeder Teil einmal",
        "Einen der beiden weglassen.",
    )
}

pub(super) fn parts_missing(missing: &[String]) -> Message {
    let what = match missing {
        [only] => format!("Es fehlt der Teil {}", quoted(only)),
        _ => format!("Es fehlen die Teile {}", list(missing)),
    };
    say(what, "nicht alle Teile", "alle Teile", "Die fehlenden Teile rechnen und alle zusammen angeben.")
}

pub(super) fn not_a_part() -> Message {
    say(
        "Diese Datei ist kein Teil, den waage mit --shard geschrieben hat, oder sie ist beschädigt",
        "kein Teil",
        "ein Teil von waage robustness oder waage sweep",
        "Die Datei weglassen, oder den Teil neu rechnen.",
    )
}

pub(super) fn part_unfinished(done: u64, runs: u64) -> Message {
    say(
        format!("In diesem Teil sind {done} von {runs} Läufen fertig"),
        done.to_string(),
        runs.to_string(),
        "Den Teil mit demselben Aufruf und --resume zu Ende rechnen.",
    )
}

pub(super) fn ends_misfit(found: &str) -> Message {
    say(
        format!("Die Tabellen der unteren und oberen Enden passen nicht zur Tabelle: {}", quoted(found)),
        short(found),
        "dieselben Zeilen und Spalten",
        "In allen drei Tabellen dieselben Namen in derselben Reihenfolge verwenden.",
    )
}

pub(super) fn plan_no_effect(path: &str, reason: NoEffect) -> Message {
    let path = quoted(path);
    let what = match reason {
        NoEffect::OnlyChild => format!("Der Pfad {path} ändert nichts, denn daneben wird nichts gewichtet"),
        NoEffect::NotWeighted => format!("Der Pfad {path} ändert nichts, denn darunter wird nichts gewichtet"),
        NoEffect::MoneyApart => {
            format!("Der Pfad {path} ändert die Rangfolge nicht, denn Geld steht neben dem Nutzwert")
        }
        NoEffect::NoPayments => format!("Der Pfad {path} ändert nichts, denn das Szenario hat keine eigenen Zahlungen"),
        NoEffect::FromPayments => format!("Der Pfad {path} ändert nichts, denn der Wert folgt aus den Zahlungen"),
        NoEffect::ReportOnly => {
            format!("Der Pfad {path} ändert die Rangfolge nicht, denn das Kriterium wird nur gezeigt")
        }
        NoEffect::OtherProfile => {
            format!("Der Pfad {path} ändert die Rangfolge nicht, denn dieses Profil gilt in keinem Lauf")
        }
    };
    say(what, "ein Pfad ohne Wirkung", "", "Den Pfad streichen, oder prüfen, ob ein anderer gemeint war.")
}

pub(super) fn no_exact_figures(method: Option<&str>) -> Message {
    let what = match method {
        Some(method) => format!("Das Verfahren {} reiht die Szenarien, nicht die gewichtete Summe", quoted(method)),
        None => "Ein Ziel nimmt nicht die gewichtete Summe dessen, was darunter steht".to_owned(),
    };
    say(
        format!("{what}; Kippwerte, Grenzen der Gewichte und der Nutzen einer Klärung bleiben deshalb leer"),
        "gilt nur für die gewichtete Summe",
        "",
        "Die Anteile der Läufe gelten wie gewohnt; für Kippwerte die Studie auch mit der Nutzwertanalyse (additive) rechnen.",
    )
}

pub(super) fn runs_without_answer(methods: &[String], runs: u64, of: u64) -> Message {
    let (who, kind) = match methods {
        [only] => (quoted(only), "Das Verfahren"),
        several => (several.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "), "Eines der Verfahren"),
    };
    let runs = if runs == 1 { "einem".to_owned() } else { runs.to_string() };
    say(
        format!("{kind} {who} hat in {runs} von {of} Läufen keine Antwort"),
        "dort reihte der Gesamtwert",
        "ein Ergebnis in jedem Lauf",
        "Ein Verfahren wählen, das für alle Zahlen zwischen low und high gilt, oder die Spannen enger fassen.",
    )
}
