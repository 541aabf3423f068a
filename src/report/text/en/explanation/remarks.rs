//! Results and remarks.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "K201",
        title: "Knock-out criterion missed",
        meaning: "A scenario misses a minimum and is out, as a whole or in one service block. This is a result and \
                  not an error.",
        why: "Nothing can make up for a knock-out criterion. The scenario stays in the tables, so that this can be \
              followed.",
        example: "Rule: out on strategic-steerability < 2; e-association has 1",
        repair: "Check score and evidence. If both are right, there is nothing to do; the scenario is shown with the \
                 reason and the rank that it would have had.",
    },
    Explanation {
        code: "W201",
        title: "No baseline",
        meaning: "No scenario is marked as the one to compare with.",
        why: "Only the distance to the present state shows whether a change pays. Whoever leaves it out must expect \
              to be asked.",
        example: "scenarios.csv\n\
                  id;label_en;baseline\n\
                  a;Strengthen the status quo;",
        repair: "Enter “yes” under baseline for the present state or the do-nothing case.",
    },
    Explanation {
        code: "W202",
        title: "Criterion tells nothing apart",
        meaning: "All scenarios have the same value on this criterion.",
        why: "The criterion decides nothing, but binds weight and makes the gaps on the others smaller.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;accessibility;5\n\
                  b;accessibility;5",
        repair: "Check whether the scores are really the same. If so, you can leave the criterion and mention it in \
                 the report, or take it out of the weighting.",
    },
    Explanation {
        code: "W203",
        title: "Criteria overlap",
        meaning: "The catalogue declares that two criteria overlap, and both are weighted.",
        why: "The same advantage may count twice.",
        example: "criteria.csv\n\
                  id;overlaps\n\
                  closeness-to-departments;retaining-knowledge",
        repair: "Check whether the scores mean different things. If not, set one of the weights to 0 and distribute \
                 it among the others.",
    },
    Explanation {
        code: "W205",
        title: "Scenario without an advantage of its own",
        meaning: "Another scenario is at least as good everywhere and better at least once.",
        why: "No weights can put the inferior scenario ahead of the other. Either it can be dispensed with, or its \
              advantage is missing from the criteria.",
        example: "d-provider-of-city-company is nowhere better than c-municipal-provider",
        repair: "Ask what speaks for the scenario. If there is an advantage that no criterion covers, add one. \
                 Otherwise there is nothing to do.",
    },
    Explanation {
        code: "W206",
        title: "Scores without evidence",
        meaning: "Some scores do not name evidence from the inventory.",
        why: "A score without evidence is an assumption. It will be asked about in the session.",
        example: "scores.csv\n\
                  scenario;criterion;likely;evidence\n\
                  a;speed;6;",
        repair: "Name under evidence the id of a row of evidence.csv. If there is none, the report shows the \
                 assumption openly.",
    },
    Explanation {
        code: "W207",
        title: "Raters disagree",
        meaning: "Two people score the same cell very differently. From which difference on there is a warning is set \
                  in study.json under rater_difference.",
        why: "The mean hides that the two mean different things. Often they understand the criterion differently.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  f;service-quality;8;short\n\
                  f;service-quality;4;long",
        repair: "Have both give their reasons and record the outcome under rationale. Until then the mean counts.",
    },
    Explanation {
        code: "W212",
        title: "Value unknown",
        meaning: "There is “n/a” instead of a score. The whole scale of the criterion counts as a range.",
        why: "The result is as uncertain as can be at this place, and that must be visible.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  d;capacity;n/a",
        repair: "Enter the value once somebody knows it, if need be as a wide range with low and high.",
    },
    Explanation {
        code: "W213",
        title: "Only one rater",
        meaning: "All scores come from the same person, or the column rater is empty.",
        why: "The guide of the German Ministry of Finance provides for at least two independent ratings in a utility \
              analysis.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  a;speed;6;short",
        repair: "Have a second person score without knowing the first numbers, and add those rows with another entry \
                 under rater.",
    },
    Explanation {
        code: "W214",
        title: "Gap in the inventory",
        meaning: "For these criteria, the catalogue expects evidence from the step of the inventory, and no score names \
                  any.",
        why: "The score then rests on less than was agreed.",
        example: "criteria.csv\n\
                  id;steps\n\
                  service-quality;online-survey expert-interviews",
        repair: "Add the evidence to evidence.csv and name it under evidence in scores.csv. If the step did not take \
                 place, name the gap in the report.",
    },
    Explanation {
        code: "W215",
        title: "Scenario without costs",
        meaning: "There are no payments for this scenario, but for others.",
        why: "In a comparison of costs it would look free of charge.",
        example: "cashflows.csv holds rows for a and b, but none for c",
        repair: "Add the payments. If the scenario really costs nothing, enter a row with 0.",
    },
    Explanation {
        code: "W216",
        title: "No costs in the study",
        meaning: "The catalogue holds a criterion in money, but there are no payments.",
        why: "According to the guide of the German Ministry of Finance, a utility analysis without a look at the \
              costs is as a rule not sufficient.",
        example: "the file cashflows.csv is missing",
        repair: "Create cashflows.csv and add \"money\" in study.json. Until then the report names the gap.",
    },
    Explanation {
        code: "W217",
        title: "Value set to the end of the scale",
        meaning: "The score lies outside the scale. As the criterion says clip, it counts as the end of the scale.",
        why: "Differences beyond the scale no longer count.",
        example: "duration 62 months on a scale from 48 to 6",
        repair: "If this is intended, there is nothing to do. Otherwise widen worst or best in criteria.csv.",
    },
    Explanation {
        code: "W218",
        title: "Weights rescaled",
        meaning: "The weights did not add up to 100 and were brought to 100 in the same proportions, as study.json \
                  asks with \"normalise\": true.",
        why: "The numbers that count are not those in the file.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;speed;3\n\
                  council;service-quality;2",
        repair: "If this is intended, there is nothing to do. Otherwise change the weights until their sum is 100, \
                 and remove the setting.",
    },
    Explanation {
        code: "W219",
        title: "Evidence not used",
        meaning: "A row is in evidence.csv, but no score names it.",
        why: "Perhaps it was forgotten, and a score wrongly passes for an assumption.",
        example: "evidence.csv\n\
                  id;title_en\n\
                  b-14;User survey 2023",
        repair: "Name the id under evidence in scores.csv where it shows something. Otherwise delete the row.",
    },
    Explanation {
        code: "H303",
        title: "Combination with the mean of its parts",
        meaning: "The combination has no scores of its own on some criteria. There the mean of its parts holds, \
                  weighted by the service blocks that they take over.",
        why: "A combination can be better or worse than its parts on average, for example because more must be \
              coordinated.",
        example: "a-and-f: strategic-steerability is the mean of a and f",
        repair: "If the mean fits, there is nothing to do. Otherwise enter a score of the combination itself in \
                 scores.csv.",
    },
    Explanation {
        code: "H304",
        title: "Service blocks count the same",
        meaning: "No weight is entered in blocks.csv, so all service blocks count the same.",
        why: "A small service block then influences the result as much as a large one.",
        example: "blocks.csv\n\
                  id;label_en;weight\n\
                  school-it;School IT;",
        repair: "If this is intended, there is nothing to do. Otherwise fill the column weight for all service \
                 blocks.",
    },
];
