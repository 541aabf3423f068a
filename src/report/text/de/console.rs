//! What the program says on the terminal.

mod robustness;

use std::io::ErrorKind;

use super::super::console::{Console, Follower, Groups, Leaders};
use super::and;

pub(in crate::report::text) static CONSOLE: Console = Console {
    no_such_study: |path| {
        format!(
            "Den Ordner {path} gibt es nicht. Geben Sie den Ordner an, in dem Ihre study.json liegt, \
             oder legen Sie mit „waage init {path}“ einen neuen an."
        )
    },
    no_such_code: |code| format!("Den Code {code} gibt es nicht. „waage explain“ ohne Code zeigt alle."),
    no_such_profile: |found, known| format!("Das Profil „{found}“ gibt es nicht. Vorhanden sind: {known}."),
    bug: |place| {
        format!(
            "Interner Fehler ({place}): Das hätte nicht passieren dürfen, Ihre Eingabe ist nicht schuld. \
             Bitte melden Sie den Fehler mit dieser Zeile und dem Befehl. Es wurde nichts geschrieben."
        )
    },
    checked: |study| format!("Die Prüfung ist bestanden. Weiter: waage evaluate {study}"),
    reading: |study| format!("Lese {study} …"),
    drawing: "Zeichne die Diagramme …",
    rank: |first, last| if first == last { format!("Rang {first}") } else { format!("Rang {first}–{last}") },
    out: "K.-o.",
    knocked_out: |criterion, reason, otherwise| {
        format!("ausgeschieden: {criterion}. {reason} Ohne dieses K.-o. wäre es {otherwise}.")
    },
    verdict_label: "Befund",
    verdict,
    rank1: |share| format!("Rang 1 in {share} der Läufe"),
    sure: robustness::sure,
    flips_label: "Kippt",
    flips: robustness::flips,
    runs_label: "Läufe",
    rank1_missed: |share, required| {
        format!("Die Spitze ist nur in {share} der Läufe auf Rang 1, verlangt sind {required} (--require-rank1).")
    },
    rank1_unknown: "--require-rank1 lässt sich hier nicht prüfen: Läufe gibt es nur, wo gewichtete Summen die Rangfolge bestimmen.",
    profiles_label: "Profile",
    profiles,
    verdict_by_method: |method, leaders| match leaders {
        [] => "Alle Szenarien sind an einem K.-o.-Kriterium ausgeschieden; es gibt keine Rangliste.".to_owned(),
        [only] => format!("Nach {method} liegt {only} vorn. Die Punkte sind die der Nutzwertanalyse."),
        several => {
            format!("Nach {method} liegen {} gleichauf vorn. Die Punkte sind die der Nutzwertanalyse.", and(several))
        }
    },
    methods_label: "Verfahren",
    methods: |leader, count, all, others| match others {
        [] => format!("Alle {all} Verfahren sehen {leader} vorn."),
        _ => format!(
            "{count} von {all} Verfahren sehen {leader} vorn; anders oder unentschieden: {}. Warum: method-differences.csv",
            others.join(", ")
        ),
    },
    groups_label: "Gruppen",
    groups,
    money_label: "Geld",
    money: |amounts| {
        let list: Vec<String> = amounts.iter().map(|(name, amount)| format!("{name} ({amount})")).collect();
        match list.as_slice() {
            [] => "Für kein Szenario, das im Rennen ist, sind Kosten bekannt.".to_owned(),
            [only] => format!("{only} hat den höchsten Nutzen und den niedrigsten Barwert."),
            _ => format!("Von keinem anderen in Nutzen und Barwert zugleich übertroffen: {}.", and(&list)),
        }
    },
    findings_label: "Hinweise",
    findings: |counts, study| format!("{counts}; im Einzelnen: waage check {study}"),
    illustrative_label: "Achtung",
    illustrative: "Illustrative Daten: Bewertungen, Gewichte und Beträge sind Beispiele und keine Angaben der Stadt.",
    folder_label: "Ordner",
    next_label: "Weiter",
    next: |page| format!("{page} öffnen\nwaage init mein-vorhaben   legt eine Kopie des Beispiels für eigene Daten an"),
    target_is_file: |path| {
        format!(
            "{path} ist eine Datei, kein Ordner. Wählen Sie mit --out einen anderen Ordner. Es wurde nichts geschrieben."
        )
    },
    target_occupied: |path| {
        format!(
            "Im Ordner {path} liegt etwas anderes als ein Ergebnis von waage; es bleibt unberührt. \
             Wählen Sie mit --out einen neuen oder leeren Ordner."
        )
    },
    not_written: |path, error| {
        let what = match error.kind() {
            ErrorKind::PermissionDenied => {
                "Der Ordner ist schreibgeschützt, oder eine Datei darin ist geöffnet (zum Beispiel in Excel). \
                 Schließen Sie sie, oder wählen Sie mit --out einen anderen Ordner."
                    .to_owned()
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                "Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie mit --out einen anderen Ordner."
                    .to_owned()
            }
            ErrorKind::NotADirectory => {
                "Ein Teil des Pfades ist eine Datei. Wählen Sie mit --out einen anderen Ordner.".to_owned()
            }
            ErrorKind::ReadOnlyFilesystem => {
                "Der Datenträger ist schreibgeschützt. Wählen Sie mit --out einen anderen Ordner.".to_owned()
            }
            _ => format!("Das Betriebssystem meldet: {error}. Wählen Sie mit --out einen anderen Ordner."),
        };
        format!("{path} lässt sich nicht schreiben. {what} Ein früheres Ergebnis ist unverändert.")
    },
    created: |path, files| {
        format!(
            "Angelegt: {path} ({files} Dateien, ein ausgefülltes Beispiel)\n\
             Weiter:   waage evaluate {path}   rechnet das Beispiel\n          \
             Dann die CSV-Dateien in Excel öffnen, die Beispielwerte ersetzen und prüfen: waage check {path}\n"
        )
    },
    created_workbook: |path| {
        format!(
            "Angelegt: {path}/study.xlsx (ein ausgefülltes Beispiel)\n\
             Weiter:   waage evaluate {path}   rechnet das Beispiel\n          \
             Dann die Arbeitsmappe in Excel öffnen, die Beispielwerte ersetzen und prüfen: waage check {path}\n"
        )
    },
    not_empty: |path| format!("Der Ordner {path} ist nicht leer; er bleibt unberührt. Wählen Sie einen neuen Namen."),
};

fn verdict(leaders: &[String], spread: &str, margin: &str, follower: Follower) -> String {
    let first = match leaders {
        [] => return "Alle Szenarien sind an einem K.-o.-Kriterium ausgeschieden; es gibt keine Rangliste.".to_owned(),
        [only] if follower.is_none() => {
            return format!("{only} ist das einzige Szenario; es gibt nichts zu vergleichen.");
        }
        [only] => format!("{only} liegt vorn."),
        several => format!(
            "{} liegen gleichauf: ihr Abstand von {spread} Punkten ist nicht größer als die {margin} Punkte, \
             die als gleich gelten.",
            and(several)
        ),
    };
    match follower {
        Some((name, gap)) if leaders.len() == 1 => {
            format!("{first} Der Abstand zu {name} beträgt {gap} Punkte von 100.")
        }
        Some((name, gap)) => format!("{first}\nDanach folgt {name}, {gap} Punkte hinter der Spitze."),
        None => first,
    }
}

fn profiles(firsts: &[Leaders]) -> String {
    let mut groups: Vec<(&Vec<String>, Vec<String>)> = Vec::new();
    for (profile, leaders) in firsts {
        match groups.iter_mut().find(|(known, _)| *known == leaders) {
            Some((_, profiles)) => profiles.push(profile.clone()),
            None => groups.push((leaders, vec![profile.clone()])),
        }
    }
    if let [(leaders, _)] = groups.as_slice() {
        let verb = if leaders.len() == 1 { "liegt" } else { "liegen gleichauf" };
        let whose = if firsts.len() == 1 {
            "des einzigen Profils".to_owned()
        } else {
            format!("aller {} Profile", firsts.len())
        };
        return format!("{} {verb} mit den Gewichten {whose} vorn.", and(leaders));
    }
    let line = |(leaders, profiles): &(&Vec<String>, Vec<String>)| {
        let verb = if leaders.len() == 1 { "vorn" } else { "gleichauf vorn" };
        format!("{} {verb}: {}", and(leaders), profiles.join(", "))
    };
    groups.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn groups(groups: &Groups) -> String {
    let Groups { borda, copeland, compromise, regret, concordance } = groups;
    let votes = if borda == copeland {
        format!("Nach Rangpunkten und nach Mehrheiten vorn: {}.", and(borda))
    } else {
        format!("Nach Rangpunkten vorn: {}; nach Mehrheiten: {}.", and(borda), and(copeland))
    };
    format!(
        "{votes} Kompromiss: {}, für keine Gruppe mehr als {regret} Punkte schlechter als ihre beste Wahl. \
         Einigkeit der Gruppen: {concordance} (1 heißt völlig einig, 0 gar nicht).",
        and(compromise)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn the_verdict_reads_well() {
        let follower = Some(("c".to_owned(), "4,0".to_owned()));
        assert_eq!(
            verdict(&names(&["a", "b"]), "0,8", "1,0", follower.clone()),
            "a und b liegen gleichauf: ihr Abstand von 0,8 Punkten ist nicht größer als die 1,0 Punkte, \
             die als gleich gelten.\nDanach folgt c, 4,0 Punkte hinter der Spitze."
        );
        assert_eq!(
            verdict(&names(&["a"]), "0,0", "1,0", follower),
            "a liegt vorn. Der Abstand zu c beträgt 4,0 Punkte von 100."
        );
        assert!(verdict(&[], "", "", None).contains("ausgeschieden"));
    }

    #[test]
    fn profiles_are_grouped_by_their_leaders() {
        let firsts =
            [("Rat".to_owned(), names(&["a"])), ("Amt".to_owned(), names(&["b"])), ("IT".to_owned(), names(&["a"]))];
        assert_eq!(profiles(&firsts), "a vorn: Rat, IT\nb vorn: Amt");
        assert_eq!(profiles(&firsts[..1]), "a liegt mit den Gewichten des einzigen Profils vorn.");
    }
}
