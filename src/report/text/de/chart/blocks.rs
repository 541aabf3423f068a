//! Scenario × service block.

use super::{aside, count, in_every, name, names, of_points};
use crate::report::text::chart::{BlocksFinding, BlocksLead, BlocksWords, Detail};

pub(super) const WORDS: BlocksWords = BlocksWords {
    title,
    subtitle: |study, profile| format!("{study}: Nutzen je Leistungsblock in Punkten (0–100); Gewichte: {profile}"),
    kind: |scenarios, blocks| match (scenarios, blocks) {
        (1, 1) => "Farbtabelle: ein Szenario in einem Leistungsblock, Punkte (0–100)".to_string(),
        (1, _) => format!("Farbtabelle: ein Szenario in {} Leistungsblöcken, Punkte (0–100)", count(blocks)),
        (_, 1) => format!("Farbtabelle: {} Szenarien in einem Leistungsblock, Punkte (0–100)", count(scenarios)),
        _ => {
            format!("Farbtabelle: {} Szenarien in {} Leistungsblöcken, Punkte (0–100)", count(scenarios), count(blocks))
        }
    },
    values: |items, all| {
        if all { format!("Bestwerte: {items}") } else { format!("Bestwerte der ersten Blöcke: {items}") }
    },
    overall: "Gesamt",
    scale: "Punkte",
    best: "bester Wert der Spalte, oder gleichauf mit ihm",
    missed: "Mindestanforderung verfehlt",
};

fn title(finding: &BlocksFinding, detail: Detail) -> String {
    let missed = match finding.missed.len() {
        0 => String::new(),
        1 => format!("; {} verfehlt in Blöcken eine Mindestanforderung", aside(&finding.missed, detail)),
        _ => format!("; {} verfehlen in Blöcken eine Mindestanforderung", aside(&finding.missed, detail)),
    };
    format!("{}{missed}", lead(&finding.lead, detail))
}

fn lead(lead: &BlocksLead, detail: Detail) -> String {
    match lead {
        BlocksLead::Nobody => "In keinem Leistungsblock erfüllt ein Szenario die Mindestanforderungen".to_string(),
        BlocksLead::Only { name: one, best, weakest } if best.1.value() == weakest.1.value() => {
            format!("{} erreicht in jedem Leistungsblock {}", name(one, detail), of_points(best.1))
        }
        BlocksLead::Only { name: one, best, weakest } => format!(
            "{} ist am stärksten bei „{}“ ({}) und am schwächsten bei „{}“ ({})",
            name(one, detail),
            best.0,
            of_points(best.1),
            weakest.0,
            of_points(weakest.1)
        ),
        BlocksLead::Level { blocks: 1 } => "Im einzigen Leistungsblock liegen alle Szenarien gleichauf".to_string(),
        BlocksLead::Level { blocks } => {
            format!("In {} Leistungsblöcken liegen alle Szenarien gleichauf", in_every(*blocks))
        }
        BlocksLead::Everywhere { leader, blocks: 1, shared: 0 } => {
            format!("{} liegt im einzigen Leistungsblock vorn", name(leader, detail))
        }
        BlocksLead::Everywhere { leader, blocks: 1, .. } => {
            format!("{} liegt im einzigen Leistungsblock gleichauf mit anderen vorn", name(leader, detail))
        }
        BlocksLead::Everywhere { leader, blocks, shared } => {
            let (leader, all) = (name(leader, detail), in_every(*blocks));
            match shared {
                0 => format!("{leader} liegt in {all} Leistungsblöcken vorn"),
                1 => format!("{leader} liegt in {all} Leistungsblöcken vorn, in einem davon gleichauf mit anderen"),
                some if some == blocks => {
                    format!("{leader} liegt in {all} Leistungsblöcken vorn, überall gleichauf mit anderen")
                }
                some => {
                    let some = count(*some);
                    format!("{leader} liegt in {all} Leistungsblöcken vorn, in {some} davon gleichauf mit anderen")
                }
            }
        }
        BlocksLead::Most { leaders, count: most, blocks, next } => {
            let (most, all) = (within(*most), count(*blocks));
            let next = match next {
                Some((others, some)) if others.len() == 1 => {
                    format!(", {} in {}", aside(others, detail), within(*some))
                }
                Some((others, some)) => format!(", {} in je {}", aside(others, detail), within(*some)),
                None => String::new(),
            };
            if leaders.len() == 1 {
                format!("{} liegt in {most} von {all} Leistungsblöcken vorn{next}", name(&leaders[0], detail))
            } else {
                format!("{} liegen in je {most} von {all} Leistungsblöcken vorn{next}", names(leaders, detail))
            }
        }
    }
}

/// A number in the dative: in einem, in zwei.
fn within(number: usize) -> String {
    if number == 1 { "einem".to_string() } else { count(number) }
}
