//! Methods and their limits.

use crate::report::text::Explanation;

pub(super) const ALL: &[Explanation] = &[
    Explanation {
        code: "E156",
        title: "Rule of aggregation at a criterion",
        meaning: "A criterion names a rule of aggregation, though nothing stands below it.",
        why: "Criteria are aggregated below an objective. At a criterion there is nothing to aggregate.",
        example: "criteria.csv\nid;parent;aggregation\ncosts;;minimum\noperation;costs;minimum",
        repair: "Enter the rule at the objective and empty the cell at the criterion.",
    },
    Explanation {
        code: "W204",
        title: "Double counting suspected",
        meaning: "Two weighted criteria below the same objective order at least five scenarios almost alike (rank correlation of 0.95 or more).",
        why: "If both measure the same, an advantage counts twice, and the objective has more weight than intended.",
        example: "service-quality and closeness-to-departments: the same order of scenarios",
        repair: "Check whether the criteria mean different things. If not, merge them or set one weight to 0.",
    },
    Explanation {
        code: "W208",
        title: "The order hangs on a third scenario",
        meaning: "With the method chosen, the order of two scenarios turns when a third one leaves.",
        why: "Methods that measure against the scenarios at hand change their yardstick when one is missing. Whoever adds a hopeless scenario can change the winner.",
        example: "waage evaluate my-study --method topsis",
        repair: "Say so in the report, or use additive: there no scenario reorders the others.",
    },
    Explanation {
        code: "W209",
        title: "Objective without compensation",
        meaning: "An objective takes the geometric mean or the smallest value of what is below it.",
        why: "Weaknesses cannot be made good then, or only in part. Weights below it are no trade-offs, and contributions say what sets the value.",
        example: "criteria.csv\nid;parent;aggregation\nsecurity;overall;minimum",
        repair: "Nothing to do if it is meant so. Otherwise empty the cell under aggregation.",
    },
];
