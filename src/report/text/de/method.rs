//! What the methods do, and what is said about their results.

use super::super::method::MethodWords;
use super::{finding::rank::reason, list, quoted};
use crate::aggregate::Method;
use crate::aggregate::comparison::Property;

/// What a method does, in one sentence.
fn sentence(method: &Method) -> &'static str {
    match method {
        Method::Additive(_) => {
            "Nutzwertanalyse: Jeder Wert wird zu 0 bis 100 Punkten zwischen festen Enden; die gewichtete Summe zählt."
        }
        Method::WeightedProduct(_) => {
            "Gewichtetes Produkt: Verhältnisse statt Unterschiede; eine große Schwäche zieht das ganze Produkt herab."
        }
        Method::Waspas(_) => "WASPAS: Mischung aus gewichteter Summe und gewichtetem Produkt.",
        Method::Topsis(_) => "TOPSIS: nah am Ideal aus allen besten Werten und fern vom Anti-Ideal.",
        Method::Vikor(_) => {
            "VIKOR: Kompromiss zwischen dem Nutzen aller Kriterien und dem größten Bedauern bei einem einzelnen."
        }
        Method::PrometheeIi => {
            "PROMETHEE II: Paarvergleiche mit Präferenzfunktionen; gezählt wird, wie sehr ein Szenario vorgezogen wird und wie sehr andere ihm."
        }
        Method::ElectreIii(_) => {
            "ELECTRE III: Paarvergleiche mit Schwellen und Veto; was sich nicht vergleichen lässt, bleibt unvergleichbar."
        }
        Method::ElectreTriB(_) => {
            "ELECTRE TRI-B: ordnet jedes Szenario einer Klasse zu, statt Szenarien miteinander zu vergleichen."
        }
        Method::Copras => "COPRAS: Summe der Vorteile, ergänzt um den umgekehrten Anteil an den Nachteilen.",
        Method::Aras => "ARAS: gewichtete Summe als Anteil an der Summe eines gedachten besten Szenarios.",
        Method::Edas => "EDAS: gewichteter Abstand nach oben und nach unten vom Durchschnitt der Szenarien.",
        Method::Codas(_) => {
            "CODAS: fern vom Anti-Ideal, zuerst in gerader Linie und bei Gleichstand entlang der Achsen."
        }
        Method::Marcos => "MARCOS: gewichtete Summe im Verhältnis zum Ideal und zum Anti-Ideal.",
        Method::Mabac => "MABAC: gewichteter Abstand von der Grenze, die das geometrische Mittel der Szenarien zieht.",
        Method::Moora => {
            "MOORA: gewichtete Summe der Vorteile minus gewichtete Summe der Nachteile, jede Spalte durch ihre Länge geteilt."
        }
        Method::Multimoora => {
            "MULTIMOORA: drei Ranglisten (Summe, größter Abstand vom Besten, Produkt), zusammengefasst nach Dominanz."
        }
        Method::Spotis => {
            "SPOTIS: gewichteter Abstand vom besten Punkt fester Skalen; weitere Szenarien ändern nichts."
        }
        Method::Cocoso(_) => "CoCoSo: Mischung dreier Bewertungen aus gewichteter Summe und gewichteten Potenzen.",
    }
}

/// What a property does.
fn property(property: Property) -> &'static str {
    match property {
        Property::ValueFunction => {
            "Das Verfahren rechnet mit den Messwerten und nicht mit der gekrümmten Wertfunktion."
        }
        Property::ZeroProduct => "Ein Wert von 0 macht das ganze Produkt zu 0.",
        Property::NonCompensation => {
            "Eine große Schwäche wird hier nicht durch Stärken an anderer Stelle ausgeglichen."
        }
        Property::RelativeNormalisation => {
            "Der Maßstab kommt aus den Szenarien selbst oder vom Nullpunkt der Einheit und nicht von festen Enden."
        }
        Property::ReferencePointDistance => {
            "Gemessen wird der Abstand von einem Bezugspunkt, und große Abstände zählen dabei anders als in einer Summe."
        }
        Property::Veto => "Ein einzelner großer Nachteil legt ein Veto ein.",
        Property::Thresholds => "Unterschiede unter der Schwelle zählen nicht.",
        Property::PreferenceFunction => "Wie viel besser zählt nicht voll, sondern vor allem, dass es besser ist.",
        Property::Categories => "Szenarien derselben Klasse stehen gleich.",
        Property::Several => "Keine Eigenschaft des Verfahrens erklärt das allein.",
    }
}

pub(in crate::report::text) static METHOD: MethodWords = MethodWords {
    sentence,
    property,
    reason,
    rank: "Rang",
    name: "Szenario",
    score: "Ergebnis",
    method: "Verfahren",
    direction: |higher| if higher { "Mehr ist besser." } else { "Weniger ist besser." },
    anchors: |criteria| {
        format!(
            "Die Enden der Skala von {} stammen aus den Szenarien selbst; ein weiteres kann alle verschieben.",
            list(criteria)
        )
    },
    compromise: |names| match names {
        [one] => format!("Kompromiss: {} allein.", quoted(one)),
        several => format!("Kompromiss: {} kommen gleichermaßen infrage.", list(several)),
    },
    advantage: |holds, dq| match (holds, dq) {
        (_, None) => "Vorsprung: Es gibt nur ein Szenario.".to_owned(),
        (true, Some(dq)) => format!("Vorsprung: genügt (mindestens DQ = {dq} vor dem nächsten)."),
        (false, Some(dq)) => format!("Vorsprung: genügt nicht (weniger als DQ = {dq} vor dem nächsten)."),
    },
    stability: |holds| {
        if holds {
            "Stabilität: gegeben (der Erste ist auch nach S oder R der Erste)."
        } else {
            "Stabilität: nicht gegeben (nach S und nach R führt ein anderer)."
        }
    },
    classes: ["vorsichtig", "zuversichtlich"],
    classes_mean: "Klasse 1 ist die schlechteste. Wo die vorsichtige und die zuversichtliche Klasse auseinanderliegen, ist das Szenario mit einer Grenze nicht vergleichbar.",
    incomparable: |pairs, all| match pairs {
        0 => "Alle Paare lassen sich vergleichen.".to_owned(),
        _ => format!(
            "{pairs} von {all} Paaren sind unvergleichbar; ihre Reihenfolge hier ist nur eine von mehreren vertretbaren."
        ),
    },
    comparison: "Ränge der Verfahren nebeneinander; Bezug ist die Nutzwertanalyse (additive).",
    no_answer: |name, reason| format!("{name}: keine Antwort, denn {reason}."),
    no_reference: |reason| {
        format!("Die Nutzwertanalyse hat keine Antwort ({reason}); daher fehlt der Bezug für den Vergleich.")
    },
    agreement: |name, tau, similarity, same_first| {
        let first = if same_first { "derselbe Erste" } else { "ein anderer Erster" };
        format!("{name}: Kendalls Tau {tau}, Rangähnlichkeit {similarity}, {first}.")
    },
    disagreement: |ahead, behind, level| {
        if level {
            format!("{} steht gleich mit {}; bei der Nutzwertanalyse nicht.", quoted(ahead), quoted(behind))
        } else {
            format!("{} zieht an {} vorbei.", quoted(ahead), quoted(behind))
        }
    },
    more: |count| format!("Weitere Paare mit anderer Reihenfolge: {count}; alle stehen in --format json."),
    unknown: |found, nearest| match nearest {
        "" => format!("Das Verfahren „{found}“ gibt es nicht; eine Liste zeigt: waage rank --method list"),
        _ => format!("Das Verfahren „{found}“ gibt es nicht. Meinten Sie „{nearest}“?"),
    },
    unknown_setting: |key, method, known| match known {
        [] => format!("Das Verfahren {method} lässt keine Wahl, daher gibt es „{key}“ nicht."),
        known => format!("Das Verfahren {method} kennt „{key}“ nicht. Möglich: {}.", known.join(", ")),
    },
    bad_setting: |method, why| format!("Eine Angabe zu {method} passt nicht: {why}"),
    setting_form: "--set verlangt NAME=WERT, zum Beispiel --set v=0.5, und gilt für genau ein Verfahren.",
    no_table: "Es fehlt die Tabelle: waage rank TABLE.csv --method VERFAHREN",
    list: "Verfahren für --method (oder all für einen Vergleich aller):",
};
