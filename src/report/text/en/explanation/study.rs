//! Scenarios, blocks, scores and payments.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E102",
        title: "Score missing",
        meaning: "There is no score for a scenario on a criterion that is weighted.",
        why: "Missing means neither 0 nor average. Either would devalue or upgrade the scenario without a reason.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;speed;6      (the row for b is missing)",
        repair: "Add the row. If nobody knows the value, write “n/a” under likely: then the whole scale counts as a \
                 range, and the report names the place.",
    },
    Explanation {
        code: "E103",
        title: "Unknown id",
        meaning: "A row refers to a scenario, a service block, a criterion or something else that does not exist.",
        why: "Mostly it is a typing error. Nothing is replaced silently, for two ids can be very much alike.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  e-asociation;speed;6",
        repair: "Use the suggestion of the message if it is right. Otherwise add a row with this id to the table \
                 named.",
    },
    Explanation {
        code: "E106",
        title: "Value outside the scale",
        meaning: "The score does not lie between the worst and the best value of the criterion.",
        why: "Often there is another scale behind it: percent instead of 0 to 10, or school grades with 1 as the \
              best. Cutting it off would hide that.",
        example: "scores.csv\n\
                  scenario;criterion;likely\n\
                  a;service-quality;85",
        repair: "Check value and unit. If the scale is too narrow, widen worst or best in criteria.csv. If everything \
                 beyond should count as the end of the scale, enter “yes” there under clip.",
    },
    Explanation {
        code: "E107",
        title: "Row twice",
        meaning: "Two rows describe the same, for example scenario, service block, criterion and rater.",
        why: "Which of the two holds cannot be seen, and neither wins just because it is further down.",
        example: "scores.csv\n\
                  scenario;criterion;likely;rater\n\
                  a;speed;6;short\n\
                  a;speed;8;short",
        repair: "Delete one of the two rows. If two people scored, enter both names under rater; then the mean \
                 counts.",
    },
    Explanation {
        code: "E114",
        title: "Estimate not in order",
        meaning: "An estimate consists of low, likely and high, and these three numbers must rise.",
        why: "Swapped numbers make a certain estimate look uncertain, or the other way round.",
        example: "scores.csv\n\
                  scenario;criterion;low;likely;high\n\
                  a;speed;5;3;8",
        repair: "The smallest number always goes under low and the greatest under high, even if less is better.",
    },
    Explanation {
        code: "E131",
        title: "Combination incomplete",
        meaning: "A combination says for each service block which scenario takes it over. For some blocks this is \
                  missing.",
        why: "A service block without an assignment has nobody who runs it and cannot be scored.",
        example: "assignments.csv\n\
                  scenario;block;part\n\
                  a-and-f;school-it;f      (the other blocks are missing)",
        repair: "Add a row in assignments.csv for each service block named.",
    },
    Explanation {
        code: "E132",
        title: "Combination within a combination",
        meaning: "The part of a combination is a combination itself.",
        why: "Who takes over the service block in the end could only be seen in a roundabout way.",
        example: "assignments.csv\n\
                  scenario;block;part\n\
                  all;school-it;a-and-f",
        repair: "Enter under part the scenario that actually takes over the service block.",
    },
    Explanation {
        code: "E133",
        title: "Related to itself",
        meaning: "In relations.csv, the same scenario is in both columns.",
        why: "A scenario can neither exclude nor complement itself. Probably another one is meant.",
        example: "relations.csv\n\
                  scenario;other;relation\n\
                  a;a;combinable",
        repair: "Enter the other scenario under other, or delete the row.",
    },
    Explanation {
        code: "E134",
        title: "Table without the rows needed",
        meaning: "The study lacks scenarios, weighted criteria, weight profiles, service blocks or scores.",
        why: "Without them there is nothing to compare, or nothing to measure by.",
        example: "scenarios.csv\n\
                  id;label_de      (no other row)",
        repair: "Fill the table named. “waage init” creates a complete example.",
    },
    Explanation {
        code: "E139",
        title: "Settings for money missing",
        meaning: "There are payments in cashflows.csv, but no entry “money” in study.json.",
        why: "Without discount rate and currency there is no present value. Both change the result and must be open \
              to all.",
        example: "study.json\n\
                  \"mode\": \"bmf\"      (no entry \"money\")",
        repair: "Add \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 } with the rate that applies to you, \
                 and name its source under \"rate_source\".",
    },
    Explanation {
        code: "E141",
        title: "Service block does not belong to the criterion",
        meaning: "The score names a service block that the criterion does not concern, or the criterion is not scored \
                  by service block at all.",
        why: "The score would count nowhere, although it is there.",
        example: "scores.csv\n\
                  scenario;block;criterion;likely\n\
                  a;school-it;capacity;6",
        repair: "If the score holds for the whole scenario, enter “*” under block. If the criterion should hold by \
                 service block, set by_block to “yes” in criteria.csv or add the block under blocks.",
    },
    Explanation {
        code: "E142",
        title: "Scored for all and for single service blocks",
        meaning: "For the same scenario and criterion there is a row for all service blocks (“*”) and rows for single \
                  ones.",
        why: "The single blocks would have two scores, and neither is clearly the one that is meant.",
        example: "scores.csv\n\
                  scenario;block;criterion;likely\n\
                  a;*;service-quality;6\n\
                  a;school-it;service-quality;4",
        repair: "Delete the row with “*” and score each service block, or delete the single rows.",
    },
    Explanation {
        code: "E147",
        title: "Two baselines",
        meaning: "At most one scenario is the baseline by which the others are measured.",
        why: "Differences to two baselines cannot be put side by side.",
        example: "scenarios.csv\n\
                  id;label_en;baseline\n\
                  a;Status quo;yes\n\
                  b;Municipal enterprise;yes",
        repair: "Leave “yes” for one scenario only, as a rule the present state.",
    },
    Explanation {
        code: "E150",
        title: "Present value too large",
        meaning: "The payments of a scenario give a present value above 10 trillion.",
        why: "Up to this limit everything is exact to the cent. Beyond it there is nearly always a slip in unit, \
              quantity or price rise.",
        example: "cashflows.csv\n\
                  scenario;year;kind;likely;quantity\n\
                  a;1;running;1280000;1280000000",
        repair: "Check amounts, quantity and price_rise of this scenario, and the unit under \"money\" in study.json.",
    },
    Explanation {
        code: "E152",
        title: "Payment far from the base year",
        meaning: "More than 100 years lie between the year of a payment and the base year. Mostly cashflows.csv holds \
                  calendar years, and study.json lacks base_year, which is 0 then.",
        why: "Discounted over two thousand years, any payment would be worth next to nothing. The present value would \
              look like a result and be none.",
        example: "study.json     \"money\": { \"currency\": \"EUR\", \"rate_percent\": 0.9 }\n\
                  cashflows.csv  a;2025;running;850",
        repair: "Enter under \"money\" the year to which payments are discounted, for example \"base_year\": 2025. Or \
                 count the payments from 0 as well.",
    },
];
