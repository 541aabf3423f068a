//! Criteria, scales and weights.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E101",
        title: "Weights do not add up to 100",
        meaning: "Below each objective, a profile distributes 100 points among the criteria or objectives directly \
                  below. Here the sum is another one.",
        why: "Mostly a weight was forgotten or mistyped. Silently bringing the sum to 100 would also change weights \
              that were already decided upon.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;speed;60\n\
                  council;service-quality;45",
        repair: "Change the values until the sum is 100. If the proportions count and not the numbers themselves, set \
                 \"normalise\": true in study.json; then they are rescaled, and the report says so (W218).",
    },
    Explanation {
        code: "E115",
        title: "Objectives in a circle",
        meaning: "In criteria.csv, the column parent names the objective above. Here the way up runs in a circle.",
        why: "A weight is distributed from top to bottom. A circle has no top.",
        example: "criteria.csv\n\
                  id;parent\n\
                  performance;staff\n\
                  staff;performance",
        repair: "For one of the objectives named, enter under parent an objective outside the circle, for example the \
                 root.",
    },
    Explanation {
        code: "E116",
        title: "No root objective, or several",
        meaning: "Exactly one row of criteria.csv has an empty column parent: the root objective.",
        why: "The root carries the overall value. With two there would be two results, with none there would be none.",
        example: "criteria.csv\n\
                  id;parent\n\
                  overall-value;\n\
                  performance;",
        repair: "For every other row, enter under parent the objective to which it belongs.",
    },
    Explanation {
        code: "E128",
        title: "Criterion without a complete scale",
        meaning: "A criterion that is weighted needs a scale: worst and best; points as well where value is \
                  “piecewise”, curvature where it is “exponential”, rows in anchors.csv where it is “levels”.",
        why: "Thanks to the fixed ends of the scale, one more scenario does not change the points of the others.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  speed;performance;0;",
        repair: "Fill the column named. Choose the ends so that every conceivable scenario lies between them.",
    },
    Explanation {
        code: "E129",
        title: "Scale without a span",
        meaning: "The worst and the best value are the same number.",
        why: "Nothing can be told apart on such a scale, and it cannot be turned into points.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  speed;performance;10;10",
        repair: "Enter the worst conceivable value under worst and the best one under best. If less is better, the \
                 greater number goes under worst.",
    },
    Explanation {
        code: "E151",
        title: "Direction and scale contradict each other",
        meaning: "The column direction says that more is better, and the ends of the scale say the opposite, or the other \
                  way round.",
        why: "One of them is a slip. If waage took the wrong one, the worst scenario would get full points.",
        example: "criteria.csv\n\
                  id;parent;direction;worst;best\n\
                  duration;delivery;max;48;6",
        repair: "Where less is better (costs, months), put “min” under direction and the larger number under worst. Where \
                 more is better, leave direction empty or “max”, and put the larger number under best.",
    },
    Explanation {
        code: "E130",
        title: "Points do not make a value function",
        meaning: "The column points holds pairs of value and points. The values must rise, and the points must run \
                  from 0 to 100 or from 100 to 0 without turning.",
        why: "Only then does each value have exactly one number of points, and better means more points throughout.",
        example: "criteria.csv\n\
                  id;value;points\n\
                  speed;piecewise;0:0 5:60 4:100",
        repair: "Put the values in rising order, and begin and end with 0 and 100, for example 0:0 5:60 10:100.",
    },
    Explanation {
        code: "E136",
        title: "Knock-out rule incomplete",
        meaning: "A knock-out rule consists of gate_operator and gate_threshold. Only one of the two is filled.",
        why: "Half a rule knocks nobody out, although somebody wanted it to.",
        example: "criteria.csv\n\
                  id;gate_operator;gate_threshold\n\
                  steerability;<;",
        repair: "Fill both columns: “<” and 2 mean that whoever has less than 2 is out. If there should be no rule, \
                 leave both empty.",
    },
    Explanation {
        code: "E137",
        title: "Weight for a criterion without weight",
        meaning: "The criterion has a role that is not weighted: “gate” and “report” never are, “monetary” is not in \
                  mode “bmf”.",
        why: "According to the guide of the German Ministry of Finance, money must not count as points and as a \
              present value at the same time.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;present-value;20",
        repair: "Delete the row and distribute its points among the others. If money should deliberately enter the \
                 overall value, set \"mode\": \"integrated\" in study.json; every output then says so.",
    },
    Explanation {
        code: "E138",
        title: "Weight missing",
        meaning: "Below an objective, a profile does not name a weight for every criterion or objective.",
        why: "A missing weight is not the same as 0. Mixing them up would hide an oversight.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;speed;100      (service-quality is missing)",
        repair: "Add the row. If the criterion should not count in this profile, enter 0. Rows with the profile “*” \
                 hold for all profiles without a row of their own.",
    },
    Explanation {
        code: "E143",
        title: "All weights are 0",
        meaning: "A profile gives every criterion below an objective the weight 0.",
        why: "Then the objective cannot contribute to the result, and its points cannot be distributed.",
        example: "weights.csv\n\
                  profile;node;points\n\
                  council;speed;0\n\
                  council;service-quality;0",
        repair: "Enter weights that add up to 100. If the objective should not count, give the objective itself the \
                 weight 0.",
    },
    Explanation {
        code: "E148",
        title: "Objective with a scale",
        meaning: "A row of criteria.csv has other rows below it and is thus an objective. Columns that belong to \
                  criteria only must be empty in it.",
        why: "Scores belong to the lowest level. A scale of an objective would never be used, although it is there.",
        example: "criteria.csv\n\
                  id;parent;worst;best\n\
                  performance;overall-value;0;10\n\
                  speed;performance;0;10",
        repair: "Empty the cell named. If you wanted to score the objective itself, add a criterion below it.",
    },
];
