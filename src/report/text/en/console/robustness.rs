//! How sure the ranking is, and what would flip it, on the terminal.

use super::super::and;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::console::Sure;
use crate::report::text::en::chart::{moved, name};
use crate::robustness::Firmness;

pub(super) fn sure(sure: &Sure) -> String {
    if sure.behind.is_none() && sure.leaders.len() == 1 {
        return format!("{} is the only scenario in the race; there is nothing to compare.", sure.leader);
    }
    let Sure { leader, share, .. } = sure;
    let first = match sure.firmness {
        Firmness::VeryStable => format!("{leader} is first in {share} of the runs: very stable."),
        Firmness::Stable => format!("{leader} is first in {share} of the runs: stable."),
        Firmness::Tendency => format!("{leader} is first in {share} of the runs: a tendency, no clear result."),
        Firmness::Level => format!("No scenario leads clearly: {leader} is first in {share} of the runs."),
    };
    let mut parts = vec![first];
    if sure.leaders.len() > 1 {
        parts.push(format!(
            "{} share the lead: one of them is first in {} of the runs.",
            and(&sure.leaders),
            sure.together
        ));
    }
    match (&sure.behind, &sure.by_method) {
        (Some(_), Some(by_method)) => parts.push(by_method.clone()),
        (Some((second, gap)), None) => {
            parts.push(format!("With the likeliest values, {} is {gap} points ahead of {second}.", sure.best));
        }
        (None, _) => {}
    }
    parts.join("\n")
}

pub(super) fn flips(flips: &[Tipping]) -> String {
    if flips.is_empty() {
        return "No single change brings another scenario to the front.".to_owned();
    }
    let line = |tipping: &Tipping| {
        let word = if tipping.rises { "from" } else { "below" };
        let then = name(&tipping.then, Detail::Long);
        format!("{} {word} {} (now {}): then {then} leads", moved(&tipping.moved), tipping.at, tipping.now)
    };
    flips.iter().map(line).collect::<Vec<_>>().join("\n")
}
