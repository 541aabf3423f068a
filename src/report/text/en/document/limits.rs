//! What the result leaves open.

use crate::report::text::document::{LimitWords, Limits};

pub(super) const WORDS: LimitWords = LimitWords {
    intro: "This assessment orders scenarios by criteria and weights. It does not contain and does not replace:",
    items,
    brief: |limits| {
        let mut text =
            "Not contained: review under procurement law, entry in the budget plan, consultation of the staff \
                        council, review of taxes and data protection, binding offers."
                .to_owned();
        if !limits.costs {
            text.push_str(" There are no costs for any of the scenarios.");
        }
        if limits.illustrative {
            text.push_str(
                " Nor an assessment by the city: the data are examples, even weights that bear the name of a group.",
            );
        }
        text
    },
    illustrative: |costs| {
        if costs {
            "Illustrative data: weights, scores and amounts are assumptions. They show the procedure and are not a \
             result of the city."
        } else {
            "Illustrative data: weights and scores are assumptions. They show the procedure and are not a result of the city."
        }
    },
};

fn items(limits: &Limits) -> Vec<String> {
    let mut items = Vec::new();
    if limits.illustrative {
        items.push(
            "an assessment by the city itself: all numbers of this study are examples, even weights that bear the name \
             of a group;"
                .to_owned(),
        );
    }
    items.extend(
        [
            "review under procurement and state-aid law, for example whether an order without a tender is allowed (§ 108 GWB);",
            "the entry in the budget plan and proof of cover;",
            "consultation of the staff council, even where its view is computed as a set of weights;",
            "review of taxes, for example under § 2b UStG, and of the legal form;",
            "review of data protection and information security of the actual contract;",
        ]
        .map(str::to_owned),
    );
    if limits.costs {
        items.push("binding offers: the amounts are estimates with ranges;".to_owned());
    } else {
        items.push("a computation of cost: there are no amounts for any of the scenarios;".to_owned());
    }
    if limits.profiles < 2 {
        items.push("the views of several groups: one set of weights was computed;".to_owned());
    }
    if limits.raters < 2 {
        items.push("a second, independent assessment;".to_owned());
    }
    if limits.unknown > 0 {
        items.push(match limits.unknown {
            1 => "one score of which nobody could say anything (n/a);".to_owned(),
            unknown => format!("{unknown} scores of which nobody could say anything (n/a);"),
        });
    }
    if limits.assumed > 0 {
        items.push(match limits.assumed {
            1 => "evidence for one score that is an assumption so far;".to_owned(),
            assumed => format!("evidence for {assumed} scores that are assumptions so far;"),
        });
    }
    items.push("the decision: it remains with the competent body.".to_owned());
    items
}
