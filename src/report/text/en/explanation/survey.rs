//! Surveys as a source of weights and ratings.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E193",
        title: "Unknown question",
        meaning: "survey.csv names a question that the export answers.csv does not have.",
        why: "Without it answers are missing, and no other question may stand in for it.",
        example: "survey.csv\n\
                  question;what;node\n\
                  Q2[SQ009];weight;leistung",
        repair: "Take the code from the header of answers.csv. Q1[SQ001] and Q1_SQ001 are the same; order and \
                 other columns are free.",
    },
    Explanation {
        code: "E194",
        title: "Scale of answers without span",
        meaning: "The least answer is not less than the greatest.",
        why: "Without a span no answer can be placed.",
        example: "question;what;node;low;high\n\
                  Q1;weight;leistung;5;1",
        repair: "Write the least possible answer in low and the greatest in high.",
    },
    Explanation {
        code: "E195",
        title: "No group large enough",
        meaning: "All groups of the survey are too small to be shown.",
        why: "Results of very few people give away what a single one said.",
        example: "study.json\n\
                  \"survey\": { \"minimum_group\": 5 }",
        repair: "Merge groups by giving several answers the same profile, or calculate without the survey.",
    },
    Explanation {
        code: "W242",
        title: "Group too small",
        meaning: "A group of the survey has fewer complete answers to at least one question than the minimum.",
        why: "In small groups single people could be recognised. The group therefore appears in no output and \
              changes no other group.",
        example: "study.json\n\
                  \"survey\": { \"minimum_group\": 5 }",
        repair: "Merge groups. A minimum below 3 is not possible.",
    },
    Explanation {
        code: "W243",
        title: "Responses not completed",
        meaning: "Some responses have no date of submission or end before the last page.",
        why: "Who stops has not seen what is weighed against what.",
        example: "answers.csv\n\
                  id;submitdate;Q1\n\
                  7;;3",
        repair: "Nothing is to be done. The message says how many responses count.",
    },
    Explanation {
        code: "W244",
        title: "Answers off their scale",
        meaning: "Answers to a question do not lie between low and high or are no numbers.",
        why: "Often the scale is another one, or the codes of the answers are no numbers.",
        example: "survey.csv\n\
                  question;what;node;low;high\n\
                  Q1;weight;leistung;1;5\n\
                  answers.csv\n\
                  id;Q1\n\
                  7;55",
        repair: "Compare low and high with the questionnaire. Codes such as A3 or AO03 are read as 3.",
    },
    Explanation {
        code: "W245",
        title: "Response twice",
        meaning: "Two rows have the same id.",
        why: "Who counts twice has two votes.",
        example: "answers.csv\n\
                  id;Q1\n\
                  7;3\n\
                  7;4",
        repair: "Delete one of the rows. The first one counts.",
    },
    Explanation {
        code: "W246",
        title: "Total hidden",
        meaning: "The total is not shown, because too few people remain when the groups shown are subtracted.",
        why: "The difference would tell what these few said.",
        example: "survey.csv\n\
                  question;what;answer;profile\n\
                  G1;group;1;verwaltung\n\
                  G1;group;2;personalrat\n\
                  *;group;;alle",
        repair: "Merge the small group with another one, or do without the total.",
    },
    Explanation {
        code: "W248",
        title: "Responses without a group",
        meaning: "Some answers to the question for the group do not occur in survey.csv or are empty.",
        why: "They count in no group, only in the total.",
        example: "survey.csv\n\
                  question;what;answer;profile\n\
                  G1;group;1;verwaltung\n\
                  answers.csv\n\
                  id;G1\n\
                  7;3",
        repair: "Add the missing answer, or leave it.",
    },
    Explanation {
        code: "H340",
        title: "Another order of questions",
        meaning: "The export orders the questions differently from survey.csv.",
        why: "They are matched by code, and the order changes nothing. A note for those who read both files \
              side by side.",
        example: "survey.csv\n\
                  question\n\
                  Q1\n\
                  Q2\n\
                  answers.csv\n\
                  id;Q2;Q1",
        repair: "Nothing is to be done.",
    },
];
