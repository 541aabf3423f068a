//! Frozen weights, the decision, the review.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E226",
        title: "Frozen state changed",
        meaning: "A file in the folder freeze no longer has the content that its id belongs to.",
        why: "The file is to show what held before the scores. Whoever changes it changes the past.",
        example: "freeze/2026-02-12.json: \"percent\": 15 became 10",
        repair: "Restore the file from a backup. Other weights belong into the study; the difference is shown then.",
    },
    Explanation {
        code: "W264",
        title: "Weights differ from the frozen ones",
        meaning: "Weights, profiles or the profile of the ranking are others than at the freeze.",
        why: "Whoever changes weights after having seen the scores can choose the result. That is not forbidden, but it \
              must not stay hidden.",
        example: "weights.csv: council,costs,10      (frozen: 15)",
        repair: "Give a reason for the change in the minutes, or put the frozen weights back. Freezing again with waage \
                 freeze does not remove the old file.",
    },
    Explanation {
        code: "W265",
        title: "Scales or criteria differ from the frozen ones",
        meaning: "Scales, levels, gates, roles, the tree, the mode or the method are others than at the freeze.",
        why: "A shifted scale works like a changed weight, only less visibly.",
        example: "criteria.csv: servicequalitaet … worst 2      (frozen: 0)",
        repair: "Give a reason for the change, or put the frozen state back.",
    },
    Explanation {
        code: "W266",
        title: "Unknown file in the folder freeze",
        meaning: "The name of the file is no day. The file with the latest day is read.",
        why: "Perhaps it is the state that should hold, under another name.",
        example: "freeze/weights final.json      (right: freeze/2026-02-12.json)",
        repair: "Name the file after its day, or take it out of the folder.",
    },
    Explanation {
        code: "W267",
        title: "Decision without a reason",
        meaning: "The decision is for a scenario that does not lead, and the study gives no reason.",
        why: "A council may decide otherwise than the points suggest. Later somebody asks why.",
        example: "\"decision\": { \"alternative\": \"status-quo\", \"date\": \"2026-05-04\", \"body\": \"Council\" }",
        repair: "Enter the reason as reason.",
    },
    Explanation {
        code: "W268",
        title: "No reason for a differing score",
        meaning: "Two people score the same cell far apart, and at least one of them does not say why.",
        why: "The mean of two opposites is no common view. Only the reasons show who knew more.",
        example: "partner,operations,servicequalitaet,3,…,lang,      (rationale empty)",
        repair: "Write a sentence below rationale, or agree on one score.",
    },
    Explanation {
        code: "W269",
        title: "Reviewed, but by nobody",
        meaning: "The status is reviewed, and reviewed_by is empty.",
        why: "A review that nobody answers for is none.",
        example: "\"status\": \"reviewed\"      (without reviewed_by)",
        repair: "Enter with “waage review STUDY --by NAME” who reviewed it.",
    },
    Explanation {
        code: "W270",
        title: "Reviewed by the only rater",
        meaning: "The reviewer is the one who gave all the scores.",
        why: "The four-eyes principle needs two people: one easily overlooks the same mistake twice.",
        example: "\"reviewed_by\": [\"lang\"]      (all scores by lang)",
        repair: "Let a second person review it, and enter that name.",
    },
];
