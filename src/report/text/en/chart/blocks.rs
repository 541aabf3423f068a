//! Scenario × service block.

use super::{aside, count, every, name, names, of_points};
use crate::report::text::chart::{BlocksFinding, BlocksLead, BlocksWords, Detail};

pub(super) const WORDS: BlocksWords = BlocksWords {
    title,
    subtitle: |study, profile| format!("{study}: benefit by service block in points (0–100); weights: {profile}"),
    kind: |scenarios, blocks| match (scenarios, blocks) {
        (1, 1) => "Colour table: one scenario in one service block, points (0–100)".to_string(),
        (1, _) => format!("Colour table: one scenario in {} service blocks, points (0–100)", count(blocks)),
        (_, 1) => format!("Colour table: {} scenarios in one service block, points (0–100)", count(scenarios)),
        _ => {
            format!("Colour table: {} scenarios in {} service blocks, points (0–100)", count(scenarios), count(blocks))
        }
    },
    values: |items, all| {
        if all { format!("Best values: {items}") } else { format!("Best values of the first blocks: {items}") }
    },
    overall: "Overall",
    scale: "Points",
    best: "best value of the column, or level with it",
    missed: "minimum requirement missed",
};

fn title(finding: &BlocksFinding, detail: Detail) -> String {
    let missed = match finding.missed.len() {
        0 => String::new(),
        1 => format!("; {} misses a minimum requirement in some blocks", aside(&finding.missed, detail)),
        _ => format!("; {} miss a minimum requirement in some blocks", aside(&finding.missed, detail)),
    };
    format!("{}{missed}", lead(&finding.lead, detail))
}

fn lead(lead: &BlocksLead, detail: Detail) -> String {
    match lead {
        BlocksLead::Nobody => "In no service block does a scenario meet the minimum requirements".to_string(),
        BlocksLead::Only { name: one, best, weakest } if best.1.value() == weakest.1.value() => {
            format!("{} reaches {} in every service block", name(one, detail), of_points(best.1))
        }
        BlocksLead::Only { name: one, best, weakest } => format!(
            "{} is strongest in “{}” ({}) and weakest in “{}” ({})",
            name(one, detail),
            best.0,
            of_points(best.1),
            weakest.0,
            of_points(weakest.1)
        ),
        BlocksLead::Level { blocks: 1 } => "In the only service block all scenarios are level".to_string(),
        BlocksLead::Level { blocks } => format!("In {} service blocks all scenarios are level", every(*blocks)),
        BlocksLead::Everywhere { leader, blocks: 1, shared: 0 } => {
            format!("{} leads in the only service block", name(leader, detail))
        }
        BlocksLead::Everywhere { leader, blocks: 1, .. } => {
            format!("{} leads in the only service block, level with others", name(leader, detail))
        }
        BlocksLead::Everywhere { leader, blocks, shared } => {
            let (leader, all) = (name(leader, detail), every(*blocks));
            match shared {
                0 => format!("{leader} leads in {all} service blocks"),
                some if some == blocks => {
                    format!("{leader} leads in {all} service blocks, everywhere level with others")
                }
                some => {
                    format!("{leader} leads in {all} service blocks, in {} of them level with others", count(*some))
                }
            }
        }
        BlocksLead::Most { leaders, count: most, blocks, next } => {
            let (most, all) = (count(*most), count(*blocks));
            let next = match next {
                Some((others, some)) if others.len() == 1 => format!(", {} in {}", aside(others, detail), count(*some)),
                Some((others, some)) => format!(", {} in {} each", aside(others, detail), count(*some)),
                None => String::new(),
            };
            if leaders.len() == 1 {
                format!("{} leads in {most} of {all} service blocks{next}", name(&leaders[0], detail))
            } else {
                format!("{} lead in {most} of {all} service blocks each{next}", names(leaders, detail))
            }
        }
    }
}
