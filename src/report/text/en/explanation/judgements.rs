//! Judgements that become weights.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E180",
        title: "Typed and judged",
        meaning: "A profile has rows in weights.csv and rows in judgements.csv as well.",
        why: "Which ones are to hold cannot be seen; neither wins silently.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  rat;leistung;60\n\
                  judgements.csv\n\
                  profile;method;node;value\n\
                  rat;direct;leistung;70",
        repair: "Delete the rows of the profile in one of the tables, or give the judged profile another \
                 name.",
    },
    Explanation {
        code: "E181",
        title: "Two methods under one objective",
        meaning: "A profile has judgements for different methods under one objective.",
        why: "Points and comparisons cannot be put together into one set of weights.",
        example: "profile;objective;method;node;value\n\
                  rat;leistung;direct;service;60\n\
                  rat;leistung;swing;dauer;100",
        repair: "Use one method under each objective. Under different objectives it may be another one.",
    },
    Explanation {
        code: "E182",
        title: "Comparison missing",
        meaning: "Two criteria under one objective were not compared though the method needs it, or no chain \
                  of comparisons connects them.",
        why: "To guess a gap would be to put words into the person's mouth.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;c;2      (a against c is missing)",
        repair: "Ask and add the row. For pairwise comparisons with gaps there are ahp-harker, \
                 ahp-log-least-squares and ahp-optimal-completion.",
    },
    Explanation {
        code: "E183",
        title: "Comparison contradicts itself",
        meaning: "The same pair was judged twice and differently, or the two halves of the matrix do not fit.",
        why: "If a is three times as important as b, then b is a third as important as a. Anything else is a \
              slip of copying.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;a;0.5",
        repair: "Name every pair once. The other half of the matrix follows from it.",
    },
    Explanation {
        code: "E184",
        title: "Judgement off its scale",
        meaning: "The value lies outside what the method allows: 1/9 to 9 for pairwise comparisons, 0 to 100 \
                  for swing, 1 to 9 for best–worst, 1, 0.5 or 0 for the preference matrix.",
        why: "The limits of consistency hold on this scale only, and a value beyond it is mostly a typing \
              error.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;13",
        repair: "Check the value. To say \"less important\", swap node and other.",
    },
    Explanation {
        code: "E185",
        title: "Gap in a rank list",
        meaning: "A place is left out.",
        why: "If a place is missing, either a criterion is missing or another one stands wrongly.",
        example: "profile;method;node;rank\n\
                  rat;rank-order-centroid;a;1\n\
                  rat;rank-order-centroid;b;3",
        repair: "Count from 1 without gaps. Equals may share places (1, 2, 2, 4 or 1, 2, 2, 3), except with \
                 swara.",
    },
    Explanation {
        code: "E186",
        title: "Best–worst with wrong roles",
        meaning: "A comparison neither starts from the best criterion nor leads to the worst.",
        why: "Best–worst asks these two rows only; the method cannot use other comparisons.",
        example: "profile;method;node;other;value\n\
                  rat;best-worst;a;b;2\n\
                  rat;best-worst;a;c;8\n\
                  rat;best-worst;c;b;3",
        repair: "In the rows of the best it stands under node, in those of the worst that one stands under \
                 other.",
    },
    Explanation {
        code: "E187",
        title: "SWARA: a step before the first",
        meaning: "The most important criterion has a step above 0.",
        why: "A step says how far a criterion falls behind the one before; none stands before the first.",
        example: "profile;method;node;rank;value\n\
                  rat;swara;a;1;0.2",
        repair: "Leave value empty at the first place.",
    },
    Explanation {
        code: "E188",
        title: "Judgement missing",
        meaning: "A criterion under the objective was not judged.",
        why: "A missing judgement is not 0. Without it no weight of the siblings is known.",
        example: "profile;method;node;value\n\
                  rat;swing;a;100      (the row for b is missing)",
        repair: "Add the row; for \"unimportant\" write 0.",
    },
    Explanation {
        code: "E189",
        title: "Not under this objective",
        meaning: "A criterion is judged under an objective that it does not stand under, or compared with \
                  something under another objective.",
        why: "Only siblings are compared; otherwise the weights do not fit the tree.",
        example: "profile;objective;method;node;value\n\
                  rat;rahmen;direct;servicequalitaet;40",
        repair: "Correct objective or node. The column objective may stay empty: then the objective above \
                 node holds.",
    },
    Explanation {
        code: "E190",
        title: "Several people and no combination",
        meaning: "Several people judge in one profile, and the column combine is empty.",
        why: "There are several means, and they lead to different weights. None is chosen silently.",
        example: "profile;method;rater;node;value\n\
                  rat;swing;kurz;a;100\n\
                  rat;swing;lang;a;50",
        repair: "Write aij, aip or aip-geometric in combine, or give each person a profile.",
    },
    Explanation {
        code: "E191",
        title: "Combination does not fit",
        meaning: "aij combines the judgements themselves and works with pairwise comparisons only, or combine \
                  says different things.",
        why: "Only for ratios is the geometric mean of judgements a sound judgement again.",
        example: "profile;method;rater;combine;node;value\n\
                  rat;swing;kurz;aij;a;100",
        repair: "Write aip.",
    },
    Explanation {
        code: "E192",
        title: "No weights",
        meaning: "No weights follow from the judgements, for example because all points are 0 or nobody has \
                  voting power.",
        why: "A weight is a share, and nothing has no shares.",
        example: "profile;method;node;value\n\
                  rat;direct;a;0\n\
                  rat;direct;b;0",
        repair: "At least one judgement and one voting power must be more than 0.",
    },
    Explanation {
        code: "W240",
        title: "Judgements contradict each other",
        meaning: "The figure of consistency is worse than the limit of the literature, for pairwise \
                  comparisons CR 0.1.",
        why: "Such judgements do not carry weights: a small change can reverse the order of the criteria.",
        example: "profile;method;node;other;value\n\
                  rat;ahp;a;b;3\n\
                  rat;ahp;b;c;3\n\
                  rat;ahp;a;c;0.33",
        repair: "The message names the judgement that disturbs most and the value that fits best. Ask the \
                 person again; change nothing for them.",
    },
    Explanation {
        code: "W241",
        title: "Shared places",
        meaning: "Two or more criteria share a place.",
        why: "This is allowed. Often it is a slip, or the person did not want to decide.",
        example: "profile;method;node;rank\n\
                  rat;rank-sum;a;1\n\
                  rat;rank-sum;b;1",
        repair: "If it is meant, nothing is to be done.",
    },
    Explanation {
        code: "W247",
        title: "Points rescaled",
        meaning: "Direct points do not sum to 100 and are rescaled.",
        why: "Only their ratio counts. If 100 points were to be given, the person may not have meant one of \
              the values.",
        example: "profile;method;node;value\n\
                  rat;direct;a;50\n\
                  rat;direct;b;45",
        repair: "Check the sum; otherwise nothing is to be done.",
    },
];
