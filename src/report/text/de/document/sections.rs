//! Headings and sentences of the sections.

use super::super::and;
use crate::model::RelationKind;
use crate::report::text::document::{Section, SectionWords, Votes};

pub(super) const WORDS: SectionWords = SectionWords {
    heading,
    scope: |scenarios, criteria, blocks| {
        let scenarios = if scenarios == 1 { "Ein Szenario".to_owned() } else { format!("{scenarios} Szenarien") };
        let criteria = if criteria == 1 { "einem Kriterium".to_owned() } else { format!("{criteria} Kriterien") };
        match blocks {
            0 => format!("Bewertet nach {criteria}: {scenarios}."),
            1 => format!("Bewertet nach {criteria} in einem Leistungsblock: {scenarios}."),
            _ => format!("Bewertet nach {criteria} in {blocks} Leistungsblöcken: {scenarios}."),
        }
    },
    points: |profile| {
        format!("Punkte laufen von 0 bis 100; mehr ist besser. Sie gelten für die Gewichtung „{profile}“.")
    },
    by_method: |method| {
        format!("Die Reihenfolge kommt vom Verfahren {method}; die Punkte daneben sind die der Nutzwertanalyse.")
    },
    runs: |runs| {
        format!(
            "Bewertungen und Gewichte sind nicht genau bekannt. Deshalb wurde {runs}-mal gerechnet, jedes Mal mit anderen \
             Werten aus den angenommenen Spannen. Der Anteil der Läufe auf Rang 1 sagt, wie fest ein Rang ist; er ist keine \
             Erfolgswahrscheinlichkeit. Jeder Anteil ist für sich gerundet."
        )
    },
    ahead: |first, second, share| format!("{first} liegt in {share} der Läufe vor {second}."),
    no_runs: "Läufe mit anderen Werten gibt es hier nicht; wie fest die Reihenfolge ist, bleibt deshalb offen.",
    alone: "Nur ein Szenario ist im Rennen; es gibt nichts zu vergleichen.",
    one_at_a_time: "Ein Kippwert ändert eine einzige Zahl; alles andere bleibt. Ändert sich ein Gewicht, so teilen sich die \
                    übrigen derselben Gruppe den Rest im bisherigen Verhältnis.",
    profiles: |firsts| {
        if let [(leaders, _)] = firsts {
            return vec![format!("{} bei jeder der Gewichtungen.", ahead(leaders))];
        }
        firsts.iter().map(|(leaders, profiles)| format!("{}: {}", ahead(leaders), and(profiles))).collect()
    },
    one_profile: "Gerechnet ist nur eine Gewichtung; wie andere Gruppen gewichten würden, ist nicht bekannt.",
    votes,
    regret: "Der Rückstand sagt, wie viele Punkte eine Gruppe gegenüber ihrer eigenen besten Wahl verliert. Verglichen \
             werden Punkte derselben Skala mit verschiedenen Gewichten. Mehrheiten: gewonnene Vergleiche mit je \
             einem anderen Szenario, weniger die verlorenen. Gleich gerundete Zahlen können sich in weiteren Stellen unterscheiden.",
    raters: |raters, cells| {
        let cells = if cells == 1 { "Ein Wert wurde".to_owned() } else { format!("{cells} Werte wurden") };
        format!(
            "{raters} Personen oder Gruppen haben bewertet. {cells} mehrfach bewertet; am weitesten auseinander liegen:"
        )
    },
    without_rater: |changes| match changes {
        [] => "Lässt man eine bewertende Stelle weg, gleich welche, liegt nach Punkten dasselbe vorn.".to_owned(),
        changes => {
            let told: Vec<String> =
                changes.iter().map(|(rater, leaders)| format!("Ohne {rater}: {}.", ahead(leaders))).collect();
            format!(
                "Lässt man eine bewertende Stelle weg, kann sich ändern, wer nach Punkten vorn liegt. {}",
                told.join(" ")
            )
        }
    },
    one_rater: "Es gibt nur eine bewertende Stelle; eine zweite, unabhängige fehlt.",
    blocks: |bests| bests.iter().map(|(leaders, blocks)| format!("{}: {}", ahead(leaders), and(blocks))).collect(),
    criteria: "Die Zahlen sind Punkte von 0 bis 100 je Kriterium, noch ohne Gewicht.",
    money: "Kosten werden nicht in Punkte umgerechnet. Sie stehen als Barwert neben dem Nutzen. Das ist die Summe aller \
            Zahlungen, jede auf ihren Wert im Basisjahr umgerechnet, weil ein Euro heute mehr zählt als ein Euro später. Wird \
            ein Szenario teurer, ändern sich seine Punkte nicht; wie weit die Schätzung der Kosten reicht, sagt die Spanne.",
    money_within: "Die Kosten zählen in dieser Studie als ein Kriterium unter anderen und stecken damit in den Punkten.",
    no_money: "Für die Szenarien sind keine Kosten angegeben.",
    rate: |rate, source| match source {
        "" => format!("Abgezinst mit {rate} im Jahr."),
        _ => format!("Abgezinst mit {rate} im Jahr. Quelle des Zinssatzes: {source}."),
    },
    without_cost: |names| format!("Ohne Angabe der Kosten: {}.", and(names)),
    all_pass: |gates| match gates {
        0 => "Diese Studie hat keine K.-o.-Kriterien.".to_owned(),
        1 => "Alle Szenarien bestehen das K.-o.-Kriterium.".to_owned(),
        _ => format!("Alle Szenarien bestehen die {gates} K.-o.-Kriterien."),
    },
    out_in_block: |who, block, criterion| format!("{who} scheidet nur im Block „{block}“ aus: {criterion}."),
    relation,
    composite: |who, parts| {
        let told: Vec<String> = parts.iter().map(|(part, blocks)| format!("{part} erbringt {}", and(blocks))).collect();
        format!("{who} ist eine Kombination: {}.", told.join("; "))
    },
    more: |count| match count {
        1 => "Ein weiterer Eintrag steht in den Tabellen.".to_owned(),
        _ => format!("{count} weitere Einträge stehen in den Tabellen."),
    },
    nothing_to_clarify: "Keine einzelne Klärung würde die Wahl ändern.",
    clarify: "Ein Gewinn von 0,5 heißt: Wäre dieser eine Wert genau bekannt, so brächte die Wahl im Mittel einen halben Punkt \
              mehr. Wo kaum etwas zu gewinnen ist, lohnt weiteres Untersuchen nicht.",
    methods: |leader, count, all, others| match others {
        [] => format!("Alle {all} Verfahren sehen {leader} vorn."),
        others => format!(
            "{count} von {all} Verfahren sehen {leader} vorn; anders oder unentschieden: {}.",
            others.join(", ")
        ),
    },
    methods_note: "Verschiedene Rechenverfahren prüfen dieselben Bewertungen und Gewichte. Ihre Ergebnisse werden nicht \
                   gemittelt: Ein Unterschied zeigt, woran das Ergebnis hängt.",
    evidence: |ratings, assumed, unknown, gaps| {
        let mut text = vec![match assumed {
            0 => format!("Alle {ratings} Bewertungen nennen einen Beleg."),
            1 => format!("Von {ratings} Bewertungen ist eine ohne Beleg und damit eine Annahme."),
            _ => format!("Von {ratings} Bewertungen sind {assumed} ohne Beleg und damit Annahmen."),
        }];
        if unknown > 0 {
            let cells = if unknown == 1 { "einem Feld".to_owned() } else { format!("{unknown} Feldern") };
            text.push(format!("In {cells} steht „k.\u{202F}A.“ (keine Angabe); dort gilt die ganze Skala als Spanne."));
        }
        if gaps > 0 {
            let cases = if gaps == 1 { "einem Fall".to_owned() } else { format!("{gaps} Fällen") };
            text.push(format!("In {cases} fehlt ein Beleg aus einem Schritt, in dem er vorgesehen war."));
        }
        text.join(" ")
    },
    unknown: |who, criterion, block| match block {
        Some(block) => format!("{who}: {criterion} im Block „{block}“"),
        None => format!("{who}: {criterion}"),
    },
    no_evidence: "Eine Liste der Belege gibt es in dieser Studie nicht.",
};

/// "a liegt vorn", "a und b liegen gleichauf vorn".
fn ahead(leaders: &[String]) -> String {
    match leaders {
        [one] => format!("{one} liegt vorn"),
        several => format!("{} liegen gleichauf vorn", and(several)),
    }
}

fn votes(votes: &Votes) -> String {
    let Votes { borda, copeland, compromise, regret } = votes;
    let first = if borda == copeland {
        format!("Zählt man die Ränge aller Gewichtungen oder ihre Mehrheiten, steht vorn: {}.", and(borda))
    } else {
        format!(
            "Zählt man die Ränge aller Gewichtungen, steht vorn: {}. Vergleicht man je zwei Szenarien und zählt, welches bei \
             mehr Gewichtungen besser ist, steht vorn: {}.",
            and(borda),
            and(copeland)
        )
    };
    format!(
        "{first} Am wenigsten verliert die am stärksten betroffene Gruppe mit {}: höchstens {regret} Punkte gegenüber ihrer \
         besten Wahl.",
        and(compromise)
    )
}

fn relation(kind: RelationKind, first: &str, second: &str, note: &str) -> String {
    let told = match kind {
        RelationKind::StageBefore => format!("{first} kann eine Stufe vor {second} sein."),
        RelationKind::Parallel => format!("{first} und {second} sind nebeneinander sinnvoll."),
        RelationKind::Combinable => format!("{first} und {second} lassen sich verbinden."),
        RelationKind::ExclusiveEndState => format!("{first} und {second} schließen sich als Endzustand aus."),
        RelationKind::Overlay => format!("{first} und {second} überlagern sich; das eine ersetzt das andere nicht."),
    };
    if note.is_empty() { told } else { format!("{told} {note}") }
}

fn heading(section: Section) -> &'static str {
    match section {
        Section::Ranking => "Rangliste",
        Section::Certainty => "Wie sicher ist das?",
        Section::Flips => "Was würde das Ergebnis kippen?",
        Section::Views => "Wer sieht es anders?",
        Section::Profiles => "Alle Gewichtungen zusammen",
        Section::Raters => "Die Bewertenden",
        Section::Blocks => "Wer ist wo gut?",
        Section::Criteria => "Kriterium für Kriterium",
        Section::Money => "Geld",
        Section::Gates => "Ausgeschiedene Szenarien",
        Section::Together => "Was zusammengeht",
        Section::Why => "Warum liegt das erste vor dem zweiten?",
        Section::Clarify => "Was vorher zu klären lohnt",
        Section::Methods => "Sagen andere Verfahren dasselbe?",
        Section::Evidence => "Belege und ihre Lücken",
        Section::Method => "Wie gerechnet wurde",
        Section::Weights => "Was wie viel zählt",
        Section::Settings => "Einstellungen",
        Section::Limits => "Was diese Bewertung nicht enthält",
        Section::Origin => "Herkunft und Kennungen",
        Section::Inputs => "Gelesene Dateien",
    }
}
