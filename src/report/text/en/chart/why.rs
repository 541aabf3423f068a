//! Why the first is ahead of the second.

use super::{aside, list, name, names, of_points, quoted};
use crate::report::text::chart::{Detail, Name, WhyFinding, WhyWords};

pub(super) const WORDS: WhyWords = WhyWords {
    title,
    subtitle: |study, profile, grouped| {
        let by = if grouped { "objective" } else { "criterion" };
        format!("{study}: difference of the overall values in points (0–100), by {by}; weights: {profile}")
    },
    kind: |first, second| format!("Waterfall chart: difference between {} and {}", tag(second), tag(first)),
    values: |items, all| if all { format!("Steps: {items}") } else { format!("Largest steps: {items}") },
    speaks_for: |one| format!("speaks for {}", tag(one)),
    others: |count| format!("Others ({count})"),
    axis: "The axis does not begin at 0; the differences are to be read.",
};

fn tag(name: &Name) -> String {
    aside(std::slice::from_ref(name), Detail::Short)
}

fn title(finding: &WhyFinding, detail: Detail) -> String {
    let (first, second) = (name(&finding.first, detail), name(&finding.second, detail));
    let labels = |some: &[String]| list(&some.iter().map(|label| quoted(label)).collect::<Vec<_>>());
    let (plus, minus) = (&finding.deciding, &finding.outweighed);
    if plus.is_empty() && minus.is_empty() && finding.lead.value() == 0.0 {
        return format!("{first} and {second} have the same number of points on every criterion");
    }
    let mostly = |head: &str| {
        let (for_first, for_second) = (quoted(&plus[0]), quoted(&minus[0]));
        let (first, second) = (tag(&finding.first), tag(&finding.second));
        format!("{head}; what speaks for {first} is mostly {for_first}, for {second} {for_second}")
    };
    if finding.level {
        let head = format!("{} are level", names(&[finding.first.clone(), finding.second.clone()], detail));
        return match (detail, plus.as_slice(), minus.as_slice()) {
            (Detail::Shortest, ..) | (_, [], _) => head,
            (_, _, []) => format!("{head}; what counts most is {}", labels(plus)),
            (Detail::Short, ..) => mostly(&head),
            _ => format!("{head}: {} and {} nearly balance", labels(plus), labels(minus)),
        };
    }
    let head = format!("{first} is {} ahead of {second}", of_points(finding.lead));
    let verb = if plus.len() == 1 { "counts" } else { "count" };
    match (detail, plus.as_slice(), minus.as_slice()) {
        (Detail::Shortest, ..) | (_, [], _) => head,
        (_, _, []) => format!("{head}; what counts most is {}", labels(plus)),
        (Detail::Short, ..) => mostly(&head),
        _ => format!("{head}; {} {verb} more than {}", labels(plus), labels(minus)),
    }
}
