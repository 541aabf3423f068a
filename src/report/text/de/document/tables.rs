//! Titles of figures and tables, and heads of columns.

use crate::report::chart::Chart;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::de::chart::{moved, name};
use crate::report::text::document::{Heads, TableWords};

pub(super) const WORDS: TableWords = TableWords {
    figure,
    data,
    heads: Heads {
        rank: "Rang",
        scenario: "Szenario",
        points: "Punkte",
        gap: "Abstand",
        rank1: "Rang 1 in … der Läufe",
        range: "Punkte in neun von zehn Läufen",
        median: "Mittlerer Wert",
        criterion: "Kriterium",
        objective: "Ziel",
        block: "Leistungsblock",
        weight: "Gewicht",
        weight_in_group: "Gewicht in der Gruppe",
        profile: "Gewichtung",
        method: "Verfahren",
        number: "Stellschraube",
        now: "Heute",
        flips_at: "Kippt",
        leads_then: "Dann vorn",
        gain: "Gewinn in Punkten",
        low: "Unteres Ende",
        high: "Oberes Ende",
        lead_low: "Abstand am unteren Ende",
        lead_high: "Abstand am oberen Ende",
        present_value: "Barwert",
        present_range: "Spanne des Barwerts",
        one_off: "Einmalig",
        running: "Laufend, alle Jahre",
        unbeaten: "Nicht übertroffen",
        borda: "Rangpunkte",
        copeland: "Mehrheiten",
        regret: "Größter Rückstand einer Gruppe",
        compromise: "Kompromiss",
        smallest: "Kleinster Wert",
        largest: "Größter Wert",
        ratings: "Bewertungen",
        assumed: "Davon ohne Beleg",
        missing_steps: "Vorgesehen, aber ohne Beleg",
        evidence: "Beleg",
        date: "Datum",
        source: "Quelle",
        step: "Schritt der Bestandsaufnahme",
        reason: "Grund",
        found: "Erreicht",
        rule: "Verlangt",
        rank_without: "Rang ohne K.-o.",
        file: "Datei",
        hash: "Kennung des Inhalts (SHA-256, Anfang)",
    },
    ranking: "Rangliste",
    flips: "Einzelne Änderungen, nach denen ein anderes Szenario vorn liegt; die nächste zuerst",
    flip,
    points_and_rank: |points, rank| format!("{points} (Rang {rank})"),
    out: "ausgeschieden",
    sum: "Zusammen",
    all_runs: "Alle Läufe",
    others: |count| format!("Übrige ({count})"),
    weight_of: |label| format!("Gewicht {label}"),
    score_of: |criterion, whose| format!("{criterion} von {whose}"),
    range: |low, high| format!("{low} bis {high}"),
};

fn flip(tipping: &Tipping) -> [String; 4] {
    let at = if tipping.rises { format!("ab {}", tipping.at) } else { format!("unter {}", tipping.at) };
    [moved(&tipping.moved), tipping.now.clone(), at, name(&tipping.then, Detail::Long)]
}

fn figure(chart: Chart) -> &'static str {
    match chart {
        Chart::Ranking => "Gesamtnutzen der Szenarien und woraus er besteht",
        Chart::Acceptability => "Anteil der Läufe auf jedem Rang",
        Chart::Flips => "Kippwerte auf ihrer ganzen Skala",
        Chart::Blocks => "Punkte der Szenarien je Leistungsblock",
        Chart::Criteria => "Punkte der Szenarien je Kriterium",
        Chart::Profiles => "Rang der Szenarien je Gewichtung",
        Chart::BenefitCost => "Nutzen und Kosten",
        Chart::Weights => "Kriterien und ihre Gewichte",
        Chart::WeightLines => "Punkte der Szenarien, wenn ein Gewicht sich ändert",
        Chart::Ranges => "Spannen der Punkte",
        Chart::Why => "Unterschied zwischen dem ersten und dem zweiten Szenario",
        Chart::Tornado => "Was den Abstand der ersten beiden am meisten bewegt",
        Chart::Clarify => "Was sich zu klären lohnt",
        Chart::CentralWeights => "Gewichte, mit denen ein Szenario vorn liegt",
        Chart::Regret => "Rückstand auf die beste Wahl je Gewichtung",
        Chart::Methods => "Rang der Szenarien je Verfahren",
    }
}

fn data(chart: Chart) -> &'static str {
    match chart {
        Chart::Ranking => "Punkte je Ziel",
        Chart::Acceptability => "Anteil der Läufe je Rang",
        Chart::Flips => "Kippwerte",
        Chart::Blocks => "Punkte je Leistungsblock",
        Chart::Criteria => "Punkte je Kriterium",
        Chart::Profiles => "Punkte und Rang je Gewichtung",
        Chart::BenefitCost => "Nutzen und Barwert",
        Chart::Weights => "Gewichte",
        Chart::WeightLines => "Bereich, in dem Rang 1 hält",
        Chart::Ranges => "Punkte in neun von zehn Läufen",
        Chart::Why => "Unterschied in Punkten",
        Chart::Tornado => "Abstand der ersten beiden in Punkten",
        Chart::Clarify => "Gewinn, wenn ein Wert genau bekannt wäre",
        Chart::CentralWeights => "Mittlere Gewichte der Läufe auf Rang 1",
        Chart::Regret => "Punkte hinter der besten Wahl",
        Chart::Methods => "Rang je Verfahren",
    }
}
