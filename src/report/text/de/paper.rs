//! The draft of the paper for a committee.

use super::and;
use super::chart::day;
use crate::report::text::paper::{Assessed, PaperWords};
use crate::study::{Mode, PaperKind};

pub(in crate::report::text) static PAPER: PaperWords = PaperWords {
    kind: |kind| match kind {
        PaperKind::Information => "Mitteilungsvorlage",
        PaperKind::Decision => "Beschlussvorlage",
    },
    subtitle: |kind| match kind {
        PaperKind::Information => "Mitteilungsvorlage (Entwurf)",
        PaperKind::Decision => "Beschlussvorlage (Entwurf)",
    },
    marks: ["Entwurf", "Entwurf – illustrative Daten"],
    footer: |study, hash, version| format!("Studie {study} · Eingabe {hash} · waage {version}"),
    header: ["Drucksachen-Nr.", "Art der Vorlage", "Öffentlichkeit", "Einreicher", "Datum"],
    public: ["öffentlich", "nichtöffentlich"],
    open: ["[Drucksachen-Nr.]", "[öffentlich oder nichtöffentlich]", "[Geschäftsbereich, Fachbereich]", "[Datum]"],
    day,
    path: "Beratungsfolge",
    path_title: "Gremien und Sitzungen",
    path_columns: ["Gremium", "Sitzungstermin", "Zuständigkeit"],
    path_open: ["[Gremium]", "[Sitzungstermin]", "[Zuständigkeit]"],
    noted: "zur Kenntnis",
    notice: ["Kenntnisnahme", "Diese Vorlage dient der Kenntnisnahme. Ein Beschluss wird mit ihr nicht vorgeschlagen."],
    proposal: [
        "Beschlussvorschlag",
        "Der Beschlussvorschlag stammt von den Einreichern. Die Bewertung im Sachverhalt ist eine Grundlage dafür; \
         sie ersetzt die Abwägung des Gremiums nicht.",
    ],
    facts: "Sachverhalt",
    subject: "Gegenstand",
    compared,
    source: |source| format!("Grundlage: {}", ended(source)),
    result: ["Ergebnis", "Rangfolge der Szenarien", "Rangfolge der Szenarien und Anteile der Kriterien"],
    ranking: ["Rang", "Szenario", "Punkte", "Abstand", "Anteil der Läufe auf Rang 1"],
    out: "K.-o.",
    points: "Punkte von 0 bis 100, mehr ist besser. Ein gemeinsamer Rang heißt: Die Bewertung unterscheidet diese \
             Szenarien nicht sicher.",
    method: "So wurde bewertet",
    assessed,
    evidence: |all, without| match without {
        0 => "Jede Bewertung nennt einen Beleg.".to_owned(),
        _ if without == all => "Keine der Bewertungen nennt einen Beleg; sie sind Annahmen.".to_owned(),
        1 => format!("Von {all} Bewertungen ist eine ohne Beleg und damit eine Annahme."),
        _ => format!("Von {all} Bewertungen sind {without} ohne Beleg und damit Annahmen."),
    },
    remarks,
    certainty: "Wie sicher das Ergebnis ist",
    no_runs: "Wie sicher die Rangfolge ist, wurde nicht durch Läufe mit veränderten Annahmen untersucht: Entweder ist kein \
              Szenario im Rennen, oder das Verfahren hat keine Antwort.",
    flips: [
        "Was die Rangfolge ändern würde",
        "Die nächsten Werte, bei denen ein anderes Szenario nach vorn kommt; jede Größe ist für sich allein verändert:",
    ],
    profiles: ["Wer es anders sieht", "Auf Rang 1 je Gewichtung", "Gewichtung", "Auf Rang 1"],
    money: "Finanzielle Auswirkungen",
    discounted: |rate, year, source| {
        let told = format!(
            "Die Tabelle nennt für jedes Szenario den Barwert aller Zahlungen, mit {rate} im Jahr auf das Basisjahr {year} \
             abgezinst; niedrig und hoch sind die Enden der Schätzung."
        );
        if source.is_empty() { told } else { format!("{told} Zinssatz: {}", ended(source)) }
    },
    scored: "Die Beträge sind geschätzt und nicht aus einzelnen Zahlungen berechnet; niedrig und hoch sind die Enden der \
             Schätzung.",
    costs: |unit| format!("Kosten der Szenarien in {unit}"),
    cost_columns: ["Szenario", "Barwert", "niedrig", "hoch", "einmalig", "laufend, alle Jahre"],
    undiscounted: "Einmalige und laufende Zahlungen sind nicht abgezinst und einschließlich Umsatzsteuer, soweit die \
                   Studie sie nennt. Ein Strich bedeutet: Dazu gibt es keine Angabe.",
    unknown: |names| format!("Nicht bekannt sind die Kosten von {}.", and(names)),
    no_costs: "Die Studie enthält keine Angaben zu Kosten. Ob und welche finanziellen Auswirkungen die Szenarien haben, \
               ist nicht bekannt und vor der Beratung zu ergänzen.",
    budget: "Was die Studie nicht weiß, ist vor der Beratung zu ergänzen:",
    budget_facts: [
        ["Haushaltsstelle", "[Produktkonto]"],
        ["Deckung", "[Deckung und Haushaltsjahr]"],
        ["Folgekosten", "[Folgekosten nach dem betrachteten Zeitraum, Stellenplan]"],
    ],
    alternatives: "Geprüfte Alternativen",
    baseline: |name| match name {
        Some(name) => format!("Vergleichsszenario ist {name}."),
        None => "Ein Vergleichsszenario, etwa der heutige Zustand, ist nicht benannt.".to_owned(),
    },
    knocked_out: |definition, criterion, reason| {
        let out = format!("Ausgeschieden am K.-o.-Kriterium „{criterion}“.");
        let parts = [definition, &out, reason];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    },
    undefined: "ohne nähere Beschreibung",
    attachments: "Anlagen",
    attached: &[
        "Bericht mit allen Diagrammen und Tabellen (report.pdf)",
        "Bewertungen, Gewichte und Rechenweg als Arbeitsmappe (results.xlsx)",
        "Hinweise zu den Daten (warnings.csv)",
        "Prüfsummen der Ein- und Ausgaben (manifest.json)",
    ],
};

fn compared(scenarios: usize, blocks: &[String]) -> String {
    let what = match scenarios {
        1 => "Betrachtet wurde ein Szenario".to_owned(),
        _ => format!("Verglichen wurden {scenarios} Szenarien"),
    };
    match blocks.len() {
        0 => format!("{what}."),
        1 => format!("{what} für den Leistungsblock {}.", and(blocks)),
        count => format!("{what} über {count} Leistungsblöcke: {}.", and(blocks)),
    }
}

fn assessed(assessed: &Assessed<'_>) -> String {
    let Assessed { criteria, blocks, raters, profile, .. } = assessed;
    let who = match raters {
        0 => String::new(),
        1 => " Bewertet hat eine einzige Person oder Gruppe.".to_owned(),
        _ => format!(
            " Bewertet haben {raters} Personen oder Gruppen; liegen zu einem Wert mehrere Bewertungen vor, gilt ihr \
             Mittelwert."
        ),
    };
    let criteria = match (criteria, blocks) {
        (1, 0) => "Bewertet wurde mit einem gewichteten Kriterium".to_owned(),
        (1, _) => {
            "Bewertet wurde mit einem gewichteten Kriterium, je Leistungsblock, wo es sich unterscheidet".to_owned()
        }
        (_, 0) => format!("Bewertet wurde mit {criteria} gewichteten Kriterien"),
        _ => {
            format!("Bewertet wurde mit {criteria} gewichteten Kriterien, je Leistungsblock, wo sie sich unterscheiden")
        }
    };
    let method = assessed.method.as_ref().map_or_else(
        || "Die Punkte sind die gewichtete Summe der Bewertungen (Nutzwertanalyse).".to_owned(),
        |method| format!("Die Rangfolge folgt dem Verfahren {method}; die Punkte sind die der Nutzwertanalyse."),
    );
    let money = match (assessed.mode, assessed.costs) {
        (Mode::Integrated, _) => " Kosten gehen als Kriterium in die Punkte ein (Modus „integriert“).",
        (Mode::Bmf, true) => " Kosten stehen daneben und gehen nicht in die Punkte ein.",
        (Mode::Bmf, false) => "",
    };
    format!("{criteria}; es gilt die Gewichtung „{profile}“. {method}{money}{who}")
}

fn remarks([knock_outs, warnings, notes]: [usize; 3]) -> String {
    let told = |count: usize, one: &str, several: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(format!("{count} {several}")),
    };
    let parts = [
        told(knock_outs, "einen Ausschluss durch ein K.-o.-Kriterium", "Ausschlüsse durch K.-o.-Kriterien"),
        told(warnings, "eine Warnung", "Warnungen"),
        told(notes, "einen Hinweis", "Hinweise"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("Die Prüfung der Daten nennt {}; im Einzelnen stehen sie in der Datei warnings.csv.", and(&parts))
}

/// Ends as a sentence does.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
