//! The draft of the paper for a committee.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E252",
        title: "Paper for decision with nothing to decide",
        meaning: "Under \"paper\" study.json names the kind \"decision\", but no sentence to be voted on.",
        why: "No committee can decide on a paper that does not say what. waage does not invent the sentence: what is to \
              be decided is up to those who submit the paper, and does not follow from points.",
        example: "study.json\n\
                  \"paper\": { \"kind\": \"decision\" }",
        repair: "Write what is to be decided under \"decision_text\", one sentence an item. If the committee is only to \
                 take note of the results, set \"kind\": \"information\".",
    },
    Explanation {
        code: "W272",
        title: "Text to be decided in a paper for information",
        meaning: "Under \"paper\" stands the kind \"information\" and a text to be decided. It is not printed.",
        why: "A committee takes note of a paper for information. A text to be decided in it would feign a decision that \
              nobody takes.",
        example: "study.json\n\
                  \"paper\": { \"kind\": \"information\", \"decision_text\": [\"The council decides …\"] }",
        repair: "Delete \"decision_text\", or set \"kind\": \"decision\".",
    },
    Explanation {
        code: "W273",
        title: "Paper for decision on illustrative data",
        meaning: "The study is marked as illustrative, and its paper is to bring about a decision.",
        why: "Invented scores and amounts show the procedure. They are no ground for a decision, so every page of the \
              draft carries a mark.",
        example: "study.json\n\
                  \"provenance\": \"illustrative\", \"paper\": { \"kind\": \"decision\", … }",
        repair: "Replace the example data by your own and set \"provenance\": \"assessed\". Until then \"kind\": \
                 \"information\" fits.",
    },
];
