//! Einfrieren, Nachprüfen, Prüfvermerk, Beschluss.

use super::super::trust::{Fate, Fixed, FrozenNow, TrustWords, sides};
use super::super::user::short;
use super::chart::day;
use super::number;
use crate::error::{Aspect, Deviation};
use crate::study::Status;

pub(in crate::report::text) static WORDS: TrustWords = TrustWords {
    deviation,
    frozen_now,
    no_body: "Die Angabe ist leer. Nennen Sie mit --body das Gremium, zum Beispiel --body \"Lenkungskreis\". Es wurde nichts geschrieben.",
    no_reviewer: "Der Name ist leer. Nennen Sie mit --by, wer geprüft hat. Es wurde nichts geschrieben.",
    bad_date: |found| {
        format!(
            "{found} ist kein Tag. Schreiben Sie --date 2026-02-12 oder --date 12.02.2026. Es wurde nichts geschrieben."
        )
    },
    weights_label: "Gewichte",
    unchanged: |fixed| format!("unverändert seit dem Einfrieren {}", of(fixed)),
    deviates: |fixed, count| {
        let what = if count == 1 { "1 Änderung".to_owned() } else { format!("{count} Änderungen") };
        format!("{what} seit dem Einfrieren {}", of(fixed))
    },
    asked_otherwise: |fixed| format!("Profil oder Verfahren sind andere als beim Einfrieren {}", of(fixed)),
    both: |frozen, now| format!("eingefroren: {}\njetzt: {}", frozen.join(", "), now.join(", ")),
    not_comparable: "Die eingefrorene Rangliste lässt sich nicht mehr berechnen, weil Kriterien oder Leistungsblöcke \
                     heute andere sind.",
    no_time: "Die Kennung beweist Gleichheit, nicht den Zeitpunkt: Den belegt das Protokoll, in dem sie steht.",
    not_frozen: |study| {
        format!("In {study} ist nichts eingefroren. Das geht mit: waage freeze {study} --body \"Lenkungskreis\"")
    },
    decision_label: "Beschluss",
    decision: |name, body, date, reason| match reason {
        Some(reason) => format!("{name} ({body}, {}). Begründung: {reason}", day(date)),
        None => format!("{name} ({body}, {})", day(date)),
    },
    nothing_to_verify: |path| {
        format!("{path} ist weder eine Studie (mit study.json oder study.xlsx) noch ein Ergebnis (mit manifest.json).")
    },
    bad_manifest: |path| format!("{path} ist kein Manifest eines Ergebnisses von waage evaluate."),
    outputs_same: |count| match count {
        1 => "Ergebnis: 1 Datei ist unverändert.".to_owned(),
        _ => format!("Ergebnis: {count} Dateien sind unverändert."),
    },
    inputs_same: |count| match count {
        1 => "Eingabe: 1 Datei ist unverändert.".to_owned(),
        _ => format!("Eingabe: {count} Dateien sind unverändert."),
    },
    fate: |file, fate| {
        let file = short(file);
        match fate {
            Fate::Changed => format!("{file}: geändert"),
            Fate::Resaved => format!("{file}: neu gespeichert, Inhalt gleich"),
            Fate::Missing => format!("{file}: fehlt"),
            Fate::Foreign => format!("{file}: fremd, im Manifest nicht genannt"),
            Fate::Recomputed => format!("{file}: Nachrechnen ergibt etwas anderes"),
        }
    },
    recomputed_same: |count| format!("Nachgerechnet: alle {count} Dateien sind Bit für Bit gleich."),
    other_version: |made, this| {
        format!(
            "Nicht verglichen: Das Ergebnis stammt von waage {made}, hier läuft waage {this}. Gleiche Bits verspricht nur \
             dieselbe Version."
        )
    },
    not_recomputed: "Nicht nachgerechnet: Dazu braucht es die Studie (--study ORDNER).",
    inputs_changed: "Nicht nachgerechnet: Die Eingabe ist eine andere.",
    recompute_failed: "Nicht nachgerechnet: Die Studie lässt sich so nicht mehr rechnen.",
    not_repeatable: |command| {
        format!("Nicht nachgerechnet: Der Befehl „{}“ lässt sich hier nicht wiederholen.", short(command))
    },
    verified: "Keine Abweichung gefunden.",
    not_verified: |count| match count {
        1 => "1 Abweichung.".to_owned(),
        _ => format!("{count} Abweichungen."),
    },
    reviewed: |names, file| format!("Status: {}; eingetragen in {file}.", status(Status::Reviewed, names)),
    reviewer_is_author: |name| {
        format!(
            "{} hat als einzige Person bewertet und kann sich nicht selbst prüfen (Vier-Augen-Prinzip). Nennen Sie mit --by \
             jemand anderen. Es wurde nichts geschrieben.",
            short(name)
        )
    },
    settings_in_workbook: |file| {
        format!(
            "Die Einstellungen stehen in der Arbeitsmappe {file}. Tragen Sie dort auf dem Blatt „Einstellungen“ den \
             Bearbeitungsstand „geprüft“ und die Namen ein. Es wurde nichts geschrieben."
        )
    },
    status: "Status",
    status_is: status,
    raters: "Bewertet von",
    frozen: "Gewichte und Skalen eingefroren",
    frozen_is: |fixed, scores| {
        let scores = match scores {
            0 => "Bewertungen lagen noch nicht vor".to_owned(),
            1 => "1 Bewertung lag schon vor".to_owned(),
            n => format!("{n} Bewertungen lagen schon vor"),
        };
        format!("{} am {}, Kennung {}; {scores}.", short(fixed.body), day(fixed.date), fixed.id)
    },
    not_fixed: "nein; wer die Gewichte festgelegt hat, steht nicht in der Studie",
    invented: "(erfunden)",
    participants: "Beteiligt",
    since: "Seitdem geändert",
    nothing_since: "Nichts; die Kennung stimmt.",
    decided: "Beschluss",
    reason: "Begründung",
    no_reason: "Keine angegeben.",
    names: |names| names.iter().map(|name| short(name)).collect::<Vec<_>>().join(", "),
};

fn of(fixed: Fixed<'_>) -> String {
    format!("{} ({}, {})", fixed.id, short(fixed.body), day(fixed.date))
}

fn status(status: Status, names: &[String]) -> String {
    match (status, names) {
        (Status::Draft, _) => "Entwurf, noch nicht geprüft".to_owned(),
        (Status::Reviewed, []) => "geprüft, ohne Angabe, von wem".to_owned(),
        (Status::Reviewed, names) => {
            format!("geprüft von {}", names.iter().map(|name| short(name)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// „kosten 15 → 10 (Profil rat)“
pub(in crate::report::text) fn deviation(deviation: &Deviation) -> String {
    let of = short(&deviation.of);
    let [before, now] = sides(deviation, number, "keine Angabe", "vorhanden");
    match deviation.aspect {
        Aspect::Weight => {
            format!("{of} {before} → {now} (Profil {})", short(deviation.profile.as_deref().unwrap_or_default()))
        }
        Aspect::Profile => format!("Profil {of}: {before} → {now}"),
        Aspect::Power => format!("Stimmgewicht von {of}: {before} → {now}"),
        Aspect::MainProfile => format!("Profil der Rangliste: {before} → {now}"),
        Aspect::Block => format!("Leistungsblock {of} {before} → {now}"),
        Aspect::Node => format!("Kriterium oder Ziel {of}: {before} → {now}"),
        Aspect::Parent => format!("{of} steht unter: {before} → {now}"),
        Aspect::Rule => format!("{of} fasst zusammen: {before} → {now}"),
        Aspect::Role => format!("Rolle von {of}: {before} → {now}"),
        Aspect::Unit => format!("Einheit von {of}: {before} → {now}"),
        Aspect::Scale => format!("Skala von {of}: {before} → {now}"),
        Aspect::Anchors => format!("Stufen von {of}: {before} → {now}"),
        Aspect::Concerns => format!("Leistungsblöcke von {of}: {before} → {now}"),
        Aspect::Gate => format!("K.-o.-Regel von {of}: {before} → {now}"),
        Aspect::Mode => format!("Modus: {before} → {now}"),
        Aspect::Method => format!("Verfahren: {before} → {now}"),
    }
}

fn frozen_now(said: &FrozenNow) -> String {
    let many = |count: usize, one: &str, several: &str| {
        if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
    };
    let mut what = vec![
        many(said.profiles, "Gewichtungsprofil", "Gewichtungsprofile"),
        many(said.criteria, "Kriterium mit seiner Skala", "Kriterien mit ihren Skalen"),
    ];
    if said.blocks > 0 {
        what.push(many(said.blocks, "Leistungsblock", "Leistungsblöcke"));
    }
    let scores = match said.scores {
        0 => "lagen noch nicht vor".to_owned(),
        1 => "1 lag schon vor; das steht mit in der Datei".to_owned(),
        n => format!("{n} lagen schon vor; das steht mit in der Datei"),
    };
    let again =
        if said.same_as_before { "\nFrüher:      schon einmal so eingefroren; die Kennung ist dieselbe" } else { "" };
    format!(
        "Eingefroren: {}\nBewertungen: {scores}{again}\nKennung:     {}\nDatei:       {}\n\
         Bitte die Kennung ins Protokoll übernehmen. {}\n",
        what.join(", "),
        said.id,
        said.file,
        WORDS.no_time
    )
}
