//! German texts of documents.

mod lead;
mod limits;
mod method;
mod sections;
mod tables;

use super::super::document::{FrameWords, SummaryWords, Words};
use super::chart::day;

pub(in crate::report::text) static WORDS: Words = Words {
    frame: FrameWords {
        report: |date| match date {
            Some(date) => format!("Ergebnisbericht, Datenstand {}", day(date)),
            None => "Ergebnisbericht".to_owned(),
        },
        summary: |date| match date {
            Some(date) => format!("Kurzfassung auf zwei Seiten, Datenstand {}", day(date)),
            None => "Kurzfassung auf zwei Seiten".to_owned(),
        },
        illustrative: "ILLUSTRATIV",
        draft: "ENTWURF",
        both: "ILLUSTRATIV · ENTWURF",
        footer: |hash, version, runs| match runs {
            Some((seed, runs)) => {
                format!("Kennung der Eingaben {hash} · {runs} Läufe, Startwert {seed} · waage {version}")
            }
            None => format!("Kennung der Eingaben {hash} · waage {version}"),
        },
        day,
        rank: |first, last| if first == last { first.to_string() } else { format!("{first}–{last}") },
        yes_no: |yes| if yes { "ja" } else { "nein" },
    },
    lead: lead::WORDS,
    tables: tables::WORDS,
    sections: sections::WORDS,
    method: method::WORDS,
    limits: limits::WORDS,
    summary: SummaryWords {
        profiles: "Wer sieht es anders?",
        profiles_table: "Rang je Gewichtung, allein nach Punkten",
        flips: "Was das Ergebnis kippen würde",
        money: "Finanzielle Auswirkungen",
        money_table: "Barwert der Kosten",
        limits: "Was diese Bewertung nicht enthält",
        status: "Stand und Herkunft",
        more: |profiles, scenarios| match (profiles, scenarios) {
            (0, 1) => "Ein weiteres Szenario steht im Bericht.".to_owned(),
            (0, scenarios) => format!("{scenarios} weitere Szenarien stehen im Bericht."),
            (1, 0) => "Eine weitere Gewichtung steht im Bericht.".to_owned(),
            (profiles, 0) => format!("{profiles} weitere Gewichtungen stehen im Bericht."),
            (profiles, scenarios) => {
                format!("Im Bericht stehen auch die übrigen Gewichtungen ({profiles}) und Szenarien ({scenarios}).")
            }
        },
        letters: |letters| {
            let told: Vec<String> =
                letters.iter().map(|(letter, name)| format!("{letter}\u{A0}=\u{A0}{name}")).collect();
            format!("Dabei ist {}.", told.join(", "))
        },
        more_money: |count| match count {
            1 => "Ein weiteres Szenario steht im Bericht.".to_owned(),
            _ => format!("{count} weitere Szenarien stehen im Bericht."),
        },
    },
};
