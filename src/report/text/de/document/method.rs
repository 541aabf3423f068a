//! How the result came about, in words for a reader.

use super::super::and;
use crate::report::text::document::{MethodWords, Terms};
use crate::study::{BlockUncertainty, Mode, Provenance, ScoreShape, Status, WeightUncertainty};

pub(super) const WORDS: MethodWords = MethodWords {
    steps,
    sources: &[
        "Nutzwertanalyse: Zangemeister 1976, Nutzwertanalyse in der Systemtechnik; Keeney und Raiffa 1976, Decisions with \
         Multiple Objectives.",
        "Geld neben Punkten und Barwert: Arbeitsanleitung Einführung in Wirtschaftlichkeitsuntersuchungen des \
         Bundesministeriums der Finanzen (zu § 7 BHO).",
        "Anteile der Läufe: Lahdelma und Salminen 2001, Operations Research 49 (SMAA-2).",
    ],
    terms: Terms {
        method: "Verfahren",
        weights: "Gewichte",
        money: "Geld",
        rate: "Zinssatz",
        level: "Gleichstand",
        scores_vary: "Spanne der Bewertungen",
        weights_vary: "Spanne der Gewichte",
        blocks_vary: "Gewichte der Leistungsblöcke",
        runs: "Läufe",
        study: "Studie",
        data: "Datengrundlage",
        day: "Datenstand",
        source: "Quelle",
        status: "Bearbeitungsstand",
        hash: "Kennung der Eingaben",
        version: "Programm",
        findings: "Hinweise zur Eingabe",
    },
    scores: |shape| match shape {
        ScoreShape::Fixed => "Es gilt der wahrscheinlichste Wert; Bewertungen schwanken nicht.",
        ScoreShape::Uniform => "Jeder Wert zwischen niedrig und hoch ist gleich wahrscheinlich.",
        ScoreShape::Triangular | ScoreShape::Pert => {
            "Werte nahe dem wahrscheinlichsten kommen öfter vor als die Enden niedrig und hoch."
        }
        ScoreShape::Normal => "Werte streuen um den wahrscheinlichsten, begrenzt durch niedrig und hoch.",
    },
    weights: |weights| match weights {
        WeightUncertainty::Fixed => "Gewichte schwanken nicht.",
        WeightUncertainty::Dirichlet(_) => "Die Gewichte schwanken um die Werte der genannten Gewichtung.",
        WeightUncertainty::Profiles(_) => "In jedem Lauf gilt eine der Gewichtungen, leicht verändert.",
        WeightUncertainty::Uniform => "Alle Gewichte sind gleich wahrscheinlich.",
        WeightUncertainty::UniformSiblings => "Innerhalb jeder Gruppe sind alle Gewichte gleich wahrscheinlich.",
        WeightUncertainty::Ordinal => "Nur die Reihenfolge der Gewichte steht fest.",
        _ => "Die Gewichte liegen innerhalb der angegebenen Grenzen.",
    },
    blocks: |blocks| match blocks {
        BlockUncertainty::Fixed => "Die Gewichte der Leistungsblöcke schwanken nicht.",
        BlockUncertainty::Dirichlet(_) => "Auch die Gewichte der Leistungsblöcke schwanken.",
    },
    mode: |mode| match mode {
        Mode::Bmf => "Nutzen und Kosten stehen nebeneinander und werden nicht verrechnet.",
        Mode::Integrated => "Die Kosten zählen als Kriterium im Nutzen mit.",
    },
    provenance: |provenance| match provenance {
        Provenance::Illustrative => "illustrativ: erfundene Beispielwerte",
        Provenance::Published => "einer Veröffentlichung entnommen",
        Provenance::Derived => "aus Veröffentlichungen abgeleitet",
        Provenance::Assessed => "von den genannten Stellen bewertet",
    },
    status: |status, reviewers| match (status, reviewers) {
        (Status::Draft, _) => "Entwurf, noch nicht geprüft".to_owned(),
        (Status::Reviewed, []) => "geprüft, ohne Angabe, von wem".to_owned(),
        (Status::Reviewed, reviewers) => format!("geprüft von {}", and(reviewers)),
    },
    runs: |runs, seed| {
        format!("{runs}, Startwert {seed}: Dieselben Eingaben ergeben auf jedem Rechner dieselben Zahlen.")
    },
};

fn steps(gates: bool, mode: Mode, profiles: bool, runs: bool, method: &str) -> Vec<String> {
    let mut steps = Vec::new();
    if gates {
        steps.push(
            "Zuerst zählen die K.-o.-Kriterien: Wer eines verfehlt, scheidet aus, gleich wie gut der Rest ist."
                .to_owned(),
        );
    }
    steps.push(
        "Jede Bewertung wird auf einer festen Skala zu 0 bis 100 Punkten. Die Enden der Skala stehen vorher fest und hängen \
         nicht davon ab, welche Szenarien dabei sind."
            .to_owned(),
    );
    steps.push("Jedes Kriterium hat ein Gewicht; die Gewichte einer Gruppe ergeben zusammen 100\u{202F}%.".to_owned());
    steps.push(method.to_owned());
    steps.push(match mode {
        Mode::Bmf => "Kosten stehen als Barwert neben den Punkten, nie in ihnen.".to_owned(),
        Mode::Integrated => "Die Kosten sind eines der Kriterien.".to_owned(),
    });
    if profiles {
        steps.push("Dasselbe wird mit jeder der Gewichtungen gerechnet.".to_owned());
    }
    if runs {
        steps.push(
            "Zum Schluss wird viele Male neu gerechnet, mit Werten und Gewichten aus ihren Spannen, und gezählt, wer wie oft \
             auf welchem Rang steht."
                .to_owned(),
        );
    }
    steps
}
