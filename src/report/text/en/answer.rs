//! Answers in English sentences.

mod flip;
mod trace;
mod why;

use super::super::answer::{Answers, hanging};
use super::{and, list, quoted};
use crate::model::Language;
use crate::report::answer::{Basis, Standing};
use crate::report::format::Points;
use crate::study::Provenance;

pub(in crate::report::text) static ANSWERS: Answers = Answers {
    why: why::why,
    why_opening: why::opening,
    why_short: why::short,
    why_cost: why::cost,
    joint: flip::joint,
    flip: flip::flip,
    trace: trace::trace,
    no_such_scenario: |found, nearest, known| {
        let hint = nearest.map_or_else(String::new, |nearest| format!(" Did you mean {}?", quoted(nearest)));
        format!("There is no scenario {}.{hint} There are: {}.", quoted(found), list(known))
    },
    no_such_place: |found, nearest| {
        let hint = nearest.map_or_else(String::new, |nearest| format!(" Did you mean {}?", quoted(nearest)));
        format!(
            "No criterion, objective or service block is called {}.{hint} \
             Name for example f, f/CRITERION or f/CRITERION/BLOCK.",
            quoted(found)
        )
    },
    not_concerned: |criterion, block, varies| {
        if varies {
            format!("The criterion {} is not assessed in the block {}.", quoted(criterion), quoted(block))
        } else {
            format!(
                "The criterion {} holds for all blocks at once; leave out {}.",
                quoted(criterion),
                quoted(&format!("/{block}"))
            )
        }
    },
    no_such_table: |found| {
        format!(
            "There is no place {}. Possible are ranking/SCENARIO, contributions/SCENARIO/CRITERION, \
             blocks/SCENARIO/BLOCK and profiles/PROFILE/SCENARIO, each also with the name of the column behind it.",
            quoted(found)
        )
    },
    same: |name| format!("The same scenario twice ({name}): name two different ones."),
};

fn points(value: f64) -> String {
    Points(value).text(Language::En)
}

fn signed(value: f64) -> String {
    Points(value).signed(Language::En)
}

/// Why a scenario is out.
fn out(standing: &Standing) -> Option<String> {
    let reasons: Vec<String> = standing
        .knocked_out
        .iter()
        .map(|out| {
            let reason = out.reason.trim_end_matches('.');
            if reason.is_empty() { out.label.clone() } else { format!("{}: {reason}", out.label) }
        })
        .collect();
    (!reasons.is_empty()).then(|| format!("{} is knocked out ({})", standing.who.name(), reasons.join("; ")))
}

/// Who serves what in a composite.
fn parts(standing: &Standing) -> Option<String> {
    let parts: Vec<String> = standing
        .parts
        .iter()
        .map(|part| {
            let blocks = part.blocks.len();
            let word = if blocks == 1 { "one block" } else { "blocks" };
            let count = if blocks == 1 { String::new() } else { format!("{blocks} ") };
            format!("{} for {count}{word} ({})", part.who.name(), part.blocks.join(", "))
        })
        .collect();
    (!parts.is_empty()).then(|| format!("{} is made of {}.", standing.who.name(), and(&parts)))
}

/// What the reader of any answer must know.
fn caveats(basis: &Basis, answer: &str) -> String {
    let mut text = String::new();
    if basis.node_rules {
        text.push_str(&hanging(
            &format!(
                "Method: some objectives of this study combine their criteria otherwise (geometric mean or minimum); {answer} \
                 holds for the additive value model, in which everything adds up."
            ),
            2,
        ));
    } else if !basis.additive {
        text.push_str(&hanging(
            &format!(
                "Method: the ranking of this study follows the method {}; {answer} holds for the additive \
                 value model with the same scores and weights.",
                basis.method
            ),
            2,
        ));
    }
    if basis.provenance == Provenance::Illustrative {
        text.push_str(&hanging(&format!("Mind: {}", super::console::CONSOLE.illustrative), 2));
    }
    text
}
