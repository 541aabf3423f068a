//! The draft of the paper for a committee.

use crate::report::text::{Message, say};

pub(super) fn decision_text_missing() -> Message {
    say(
        "The paper for decision does not say what is to be decided",
        "no sentence",
        "at least one sentence under \"decision_text\"",
        "Add under \"paper\": \"decision_text\": [\"The committee decides …\"]. \
         If it is only to inform, set \"kind\": \"information\".",
    )
}

pub(super) fn decision_text_unused() -> Message {
    say(
        "A paper for information holds nothing to be decided; \"decision_text\" is not printed",
        "a text to be decided",
        "no \"decision_text\"",
        "Delete the line \"decision_text\", or set \"kind\": \"decision\".",
    )
}

pub(super) fn decision_on_example() -> Message {
    say(
        "The paper for decision rests on illustrative data",
        "\"provenance\": \"illustrative\"",
        "assessed or published data",
        "Before anything is decided, replace the example data by your own and set \"provenance\": \"assessed\", \
         or choose \"kind\": \"information\".",
    )
}
