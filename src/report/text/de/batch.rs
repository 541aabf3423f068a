//! Was `waage sweep`, `robustness` und `merge` auf dem Terminal sagen.

use std::fmt::Write as _;

use super::super::batch::{BatchWords, duration};
use crate::robustness::Firmness;

fn time(seconds: f64) -> String {
    duration(seconds, ["Std.", "Min.", "s"])
}

pub(in crate::report::text) static BATCH: BatchWords = BatchWords {
    progress: |done, total, left| format!("{done} von {total} fertig, noch etwa {}", time(left)),
    reading_plan: |plan| format!("Lese den Plan {plan} …"),
    dry_run: |runs, draws, seconds, threads| {
        format!(
            "{runs} Läufe zu je {draws} Ziehungen, geschätzt {} auf {threads} {}. Es wurde nichts geschrieben.",
            time(seconds),
            if threads == 1 { "Kern" } else { "Kernen" }
        )
    },
    sweep_done: |runs, folder| {
        let runs = if runs == 1 { "1 Lauf".to_owned() } else { format!("{runs} Läufe") };
        format!("{runs} fertig: {folder}/index.csv")
    },
    part_done: |runs, shard, shards, folder, all| {
        format!(
            "Teil {shard} von {shards} fertig ({runs} Läufe): {folder}\nWeiter, wenn alle Teile fertig sind: waage merge {all}"
        )
    },
    resumed: |done, runs| format!("{done} von {runs} Läufen sind schon fertig und werden nicht wiederholt."),
    unfinished: |folder| {
        format!(
            "Im Ordner {folder} liegen unterbrochene Läufe dieses Plans. Rechnen Sie sie mit --resume zu Ende, \
             oder wählen Sie mit --out einen anderen Ordner. Es wurde nichts verändert."
        )
    },
    interrupted: |folder| {
        format!("Abgebrochen. Die fertigen Läufe liegen in {folder}; derselbe Aufruf mit --resume rechnet weiter.")
    },
    nothing_to_do: |folder| format!("Alle Läufe sind schon fertig: {folder}"),
    leads: |name, runs, of| format!("{name} führt in {runs} von {of} Läufen"),
    leads_label: "Erste",
    no_parts: "Geben Sie die Teile an, die waage robustness oder waage sweep mit --shard geschrieben hat.",
    input_gone: |path| {
        format!(
            "Die Eingabe der Teile liegt nicht unter {path}. Starten Sie waage merge im selben Ordner wie die Teile, \
             oder nennen Sie die Studie oder Tabelle mit --input."
        )
    },
    precision_and_shard: "--precision und --shard schließen sich aus: Ein Teil weiß nicht, wie genau das Ganze schon ist.",
    ends_need: "--low und --high gehören zusammen und gelten nur für Tabellen; in einer Studie stehen low und high in scores.csv.",
    ranked_by: |methods| match methods {
        [only] => format!("Die Läufe reiht das Verfahren {only}; Punkte und Verlust sind die des Gesamtnutzens."),
        several => format!(
            "Die Läufe reihen abwechselnd die Verfahren {}; Punkte und Verlust sind die des Gesamtnutzens.",
            several.join(", ")
        ),
    },
    no_answer: |reason| format!("Für diese Zahlen gibt es keine Antwort: {reason}."),
    nobody: "Alle Szenarien sind an einem K.-o.-Kriterium ausgeschieden; es gibt nichts zu ziehen.",
    verdict,
    no_probability: "Der Anteil zählt die Läufe des Modells; er ist keine Erfolgswahrscheinlichkeit.",
    heads: ["Szenario", "Rang 1", "mittl. Rang", "Punkte", "5–95 %", "mittl. Verlust"],
    out: |names| format!("Ausgeschieden (K.-o.): {}", names.join(", ")),
    drawn: |draws, seed, weights| format!("{draws} Ziehungen, Start {seed}, Gewichte: {weights}"),
    weights: |name| {
        match name {
            "fixed" => "fest",
            "dirichlet" => "um das Profil gestreut",
            "uniform" => "gleichverteilt über alle Kriterien",
            "uniform-siblings" => "gleichverteilt innerhalb jeder Gruppe",
            "ordinal" => "nur die Rangfolge der Gewichte gilt",
            "intervals" => "innerhalb von Grenzen",
            "linear" => "unter Bedingungen",
            other => other,
        }
        .to_owned()
    },
    pairwise: "Die Zeile liegt vor der Spalte in … Prozent der Läufe",
    central: "Mittlere Gewichte in den Läufen, in denen ein Szenario vorn liegt",
};

fn verdict(leaders: &[String], share: &str, firmness: Firmness, joint: &str, settled: bool) -> String {
    let Some(first) = leaders.first() else { return BATCH.nobody.to_owned() };
    let word = match firmness {
        Firmness::VeryStable => "sehr stabil",
        Firmness::Stable => "stabil",
        Firmness::Tendency => "eine Tendenz",
        Firmness::Level => "kein klarer Vorsprung",
    };
    let mut text = format!("{first} liegt in {share} der Läufe auf Rang 1: {word}.");
    if leaders.len() > 1 {
        let _ = write!(text, " Rang 1 bis {} teilen sich {} (zusammen {joint}).", leaders.len(), leaders.join(", "));
    }
    if !settled {
        text.push_str(" Die Genauigkeit reicht für dieses Wort noch nicht; mehr Ziehungen klären es.");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verdict_reads_well() {
        let names = ["f".to_owned(), "a".to_owned()];
        assert_eq!(
            verdict(&names, "67 %", Firmness::Tendency, "99 %", true),
            "f liegt in 67 % der Läufe auf Rang 1: eine Tendenz. Rang 1 bis 2 teilen sich f, a (zusammen 99 %)."
        );
        assert!(verdict(&names[..1], "95 %", Firmness::VeryStable, "95 %", false).contains("mehr Ziehungen"));
    }
}
