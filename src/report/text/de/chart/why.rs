//! Why the first is ahead of the second.

use super::{aside, list, name, names, of_points, quoted};
use crate::report::text::chart::{Detail, Name, WhyFinding, WhyWords};

pub(super) const WORDS: WhyWords = WhyWords {
    title,
    subtitle: |study, profile, grouped| {
        let by = if grouped { "Zielen" } else { "Kriterien" };
        format!("{study}: Unterschied im Gesamtnutzen in Punkten (0–100), nach {by}; Gewichte: {profile}")
    },
    kind: |first, second| format!("Wasserfalldiagramm: Unterschied zwischen {} und {}", tag(second), tag(first)),
    values: |items, all| if all { format!("Schritte: {items}") } else { format!("Größte Schritte: {items}") },
    speaks_for: |one| format!("spricht für {}", tag(one)),
    others: |count| format!("Übrige ({count})"),
    axis: "Die Achse beginnt nicht bei 0; zu lesen sind die Unterschiede.",
};

fn tag(name: &Name) -> String {
    aside(std::slice::from_ref(name), Detail::Short)
}

fn title(finding: &WhyFinding, detail: Detail) -> String {
    let (first, second) = (name(&finding.first, detail), name(&finding.second, detail));
    let labels = |some: &[String]| list(&some.iter().map(|label| quoted(label)).collect::<Vec<_>>());
    let (plus, minus) = (&finding.deciding, &finding.outweighed);
    if plus.is_empty() && minus.is_empty() && finding.lead.value() == 0.0 {
        return format!("{first} und {second} haben in jedem Kriterium gleich viele Punkte");
    }
    let mostly = |head: &str| {
        let (for_first, for_second) = (quoted(&plus[0]), quoted(&minus[0]));
        let (first, second) = (tag(&finding.first), tag(&finding.second));
        format!("{head}; für {first} spricht vor allem {for_first}, für {second} {for_second}")
    };
    if finding.level {
        let head = format!("{} liegen gleichauf", names(&[finding.first.clone(), finding.second.clone()], detail));
        return match (detail, plus.as_slice(), minus.as_slice()) {
            (Detail::Shortest, ..) | (_, [], _) => head,
            (_, _, []) => format!("{head}; am meisten zählt {}", labels(plus)),
            (Detail::Short, ..) => mostly(&head),
            _ => format!("{head}: {} und {} wiegen sich fast auf", labels(plus), labels(minus)),
        };
    }
    let head = format!("{first} liegt {} vor {second}", of_points(finding.lead));
    let verb = if plus.len() == 1 { "zählt" } else { "zählen" };
    match (detail, plus.as_slice(), minus.as_slice()) {
        (Detail::Shortest, ..) | (_, [], _) => head,
        (_, _, []) => format!("{head}; am meisten {verb} {}", labels(plus)),
        (Detail::Short, ..) => mostly(&head),
        _ => format!("{head}; {} {verb} mehr als {}", labels(plus), labels(minus)),
    }
}
