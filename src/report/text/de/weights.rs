//! What `waage weights` says.

use super::quoted;
use crate::elicit::{Combination, Measure, Remark};
use crate::report::text::user::short;
use crate::report::text::weights::Words;

pub(in crate::report::text) static WORDS: Words = Words {
    title: |profile, objective| match (profile, objective) {
        ("", "") => String::new(),
        (profile, "") => format!("Profil {}: ", short(profile)),
        ("", objective) => format!("Ziel {}: ", short(objective)),
        (profile, objective) => format!("Profil {}, Ziel {}: ", short(profile), short(objective)),
    },
    way,
    combination: |combination, people| match combination {
        Combination::Single => "1 Person".to_owned(),
        Combination::Aij => format!("{people} Personen, Urteile zusammengefasst (AIJ, geometrisches Mittel)"),
        Combination::Aip => format!("{people} Personen, Gewichte zusammengefasst (AIP, arithmetisches Mittel)"),
        Combination::AipGeometric => {
            format!("{people} Personen, Gewichte zusammengefasst (AIP, geometrisches Mittel)")
        }
    },
    member: |name, power| format!("{} (Stimmgewicht {power})", short(name)),
    consistency: |measure, value, limit, acceptable| {
        let name = match measure {
            Measure::ConsistencyRatio => "CR",
            Measure::GeometricConsistencyIndex => "geometrischer Konsistenzindex",
            Measure::InputBasedRatio => "Konsistenz der Eingaben",
            Measure::OutputBasedRatio => "Konsistenz des Ergebnisses",
            Measure::CircularShare => "Anteil der Widersprüche",
        };
        match (limit, acceptable) {
            (Some(limit), Some(true)) => format!("{name} {value}, Grenze {limit}: in Ordnung"),
            (Some(limit), _) => format!("{name} {value}, Grenze {limit}: zu widersprüchlich"),
            (None, _) => format!("{name} {value}"),
        }
    },
    circles: "Kreise",
    bounds: "Spanne",
    revise: |(node, other), (found, best), (before, after), on_scale| {
        let (node, other) = (quoted(node), quoted(other));
        match on_scale {
            Some((step, then)) => format!(
                "Am meisten stört {node} gegen {other}: angegeben {found}, am besten passt {best} (dann {after} statt \
                 {before}), auf der Skala {step} (dann {then})."
            ),
            None => format!(
                "Am meisten stört {node} gegen {other}: angegeben {found}, am besten passt {best} (dann {after} statt \
                 {before})."
            ),
        }
    },
    remark,
    comparison: "Vergleich",
    not_possible: "nicht möglich",
    nothing: |path| {
        format!("In {path} stehen keine Urteile. Erwartet wird eine Tabelle judgements.csv; siehe docs/weights.md.")
    },
    unfit: |found, known| format!("Das Verfahren „{found}“ passt zu keinem der Urteile. Möglich sind hier: {known}."),
};

fn way(name: &str) -> &'static str {
    match name {
        "direct" => "direkte Punkte",
        "swing" => "Swing",
        "swing-interval" => "Swing mit Spannen",
        "swing-ordinal" => "Swing nach Rangfolge",
        "rank-order-centroid" => "Rangfolge, Schwerpunkt",
        "rank-sum" => "Rangfolge, Rangsumme",
        "rank-reciprocal" => "Rangfolge, Kehrwerte",
        "rank-exponent" => "Rangfolge, Exponent 2",
        "ahp" => "Paarvergleich, Eigenvektor",
        "ahp-geometric-mean" => "Paarvergleich, geometrisches Mittel",
        "ahp-normalised-columns" => "Paarvergleich, Spaltenmittel",
        "ahp-harker" => "Paarvergleich mit Lücken nach Harker",
        "ahp-log-least-squares" => "Paarvergleich mit Lücken, kleinste Quadrate",
        "ahp-optimal-completion" => "Paarvergleich mit Lücken, beste Ergänzung",
        "best-worst" => "Best–Worst, linear",
        "best-worst-nonlinear" => "Best–Worst, nichtlinear",
        "swara" => "SWARA",
        "preference-matrix" => "Präferenzmatrix",
        "equal" => "Gleichgewichtung",
        _ => "aus den Daten",
    }
}

fn remark(remark: &Remark, items: &[String]) -> String {
    let of = |item: usize| items.get(item).map_or_else(String::new, |item| quoted(item));
    match remark {
        Remark::OffScale { row, column, .. } => {
            format!("{} gegen {} liegt außerhalb der Skala 1/9 bis 9.", of(*row), of(*column))
        }
        Remark::TopSwing { .. } => "Die größte Verbesserung hat nicht 100 Punkte; es zählt das Verhältnis.".to_owned(),
        Remark::ZeroWeight { item } => format!("{} hat das Gewicht 0 und ändert nichts.", of(*item)),
        Remark::ConstantCriterion { item } => format!("Bei {} sind alle Szenarien gleich.", of(*item)),
        Remark::TableEnds { asked, used, size } => {
            format!("Die Tabelle {asked} der Zufallsindizes endet vor {size}; verwendet wird {used}.")
        }
        Remark::NoRedundancy => {
            "Die Vergleiche reichen gerade aus: Sie können sich nicht widersprechen, CR sagt darum nichts.".to_owned()
        }
    }
}
