//! What moves the gap between the first two.

use super::{aside, capital, count};
use crate::model::Language;
use crate::report::text::chart::{Detail, Name, TornadoFinding, TornadoWords};

pub(super) const WORDS: TornadoWords = TornadoWords {
    title,
    subtitle: |study, profile, first, second| {
        format!(
            "{study}: Abstand von {} zu {} in Punkten, wenn sich eine Annahme allein ändert; Gewichte: {profile}",
            tag(first),
            tag(second)
        )
    },
    kind: |rows| match rows {
        1 => "Tornado-Diagramm einer Annahme".to_string(),
        _ => format!("Tornado-Diagramm von {} Annahmen", count(rows)),
    },
    values: |items, all| if all { format!("Abstand: {items}") } else { format!("Abstand bei den größten: {items}") },
    range: |name, low, high| format!("{name} {low} bis {high}"),
    score: |criterion, scenario| format!("„{criterion}“ von {scenario}"),
    weight: |label| format!("Gewicht von „{label}“"),
    low: "unteres Ende der Annahme",
    high: "oberes Ende der Annahme",
    now: |gap| format!("jetzt {gap}"),
    one_way: |weights| {
        let ends = if weights {
            "Bewertungen gehen von ihrem niedrigen zu ihrem hohen Ende, Gewichte vom kleinsten zum größten Wert der Profile."
        } else {
            "Bewertungen gehen von ihrem niedrigen zu ihrem hohen Ende."
        };
        format!("Immer nur eine Annahme auf einmal; unter 0 dreht sich die Reihenfolge. {ends}")
    },
    left_out: |left| match left {
        1 => "Nicht gezeigt: eine Annahme mit kleinerer Wirkung.".to_string(),
        _ => format!("Nicht gezeigt: {} Annahmen mit kleinerer Wirkung.", count(left)),
    },
    mean: "Ø: alle Leistungsblöcke zugleich, im Mittel.",
};

fn tag(name: &Name) -> String {
    aside(std::slice::from_ref(name), Detail::Short)
}

fn title(finding: &TornadoFinding, detail: Detail) -> String {
    let (first, second) = (tag(&finding.first), tag(&finding.second));
    let [low, high] = [finding.low, finding.high].map(|points| points.signed(Language::De));
    let many = |number: usize| if number == 1 { "eine".to_string() } else { count(number) };
    let turn = match (finding.turning, finding.all) {
        (0, _) => "keine Annahme allein dreht die Reihenfolge".to_string(),
        (1, 1) => "sie allein kann die Reihenfolge drehen".to_string(),
        (1, all) => format!("eine von {} Annahmen kann die Reihenfolge drehen", count(all)),
        (some, all) => format!("{} von {} Annahmen können die Reihenfolge drehen", many(some), count(all)),
    };
    match detail {
        Detail::Long => format!("Am stärksten wirkt: {} ({low} bis {high} Punkte); {turn}", finding.widest),
        Detail::Short => format!("Am stärksten wirkt: {}; {turn}", finding.widest),
        Detail::Shortest => format!("{} ({first} und {second})", capital(&turn)),
    }
}
