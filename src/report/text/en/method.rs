//! What the methods do, and what is said about their results.

use super::super::method::MethodWords;
use super::{finding::rank::reason, list, quoted};
use crate::aggregate::Method;
use crate::aggregate::comparison::Property;

/// What a method does, in one sentence.
fn sentence(method: &Method) -> &'static str {
    match method {
        Method::Additive(_) => {
            "Utility analysis: every value becomes 0 to 100 points between fixed ends; the weighted sum counts."
        }
        Method::WeightedProduct(_) => {
            "Weighted product: ratios instead of differences; one great weakness pulls the whole product down."
        }
        Method::Waspas(_) => "WASPAS: a mixture of weighted sum and weighted product.",
        Method::Topsis(_) => "TOPSIS: close to the ideal made of all best values, and far from the anti-ideal.",
        Method::Vikor(_) => {
            "VIKOR: a compromise between the utility over all criteria and the greatest regret on a single one."
        }
        Method::PrometheeIi => {
            "PROMETHEE II: pairwise comparisons with preference functions; what counts is how much a scenario is preferred, and others to it."
        }
        Method::ElectreIii(_) => {
            "ELECTRE III: pairwise comparisons with thresholds and veto; what cannot be compared stays incomparable."
        }
        Method::ElectreTriB(_) => {
            "ELECTRE TRI-B: sorts each scenario into a class instead of comparing scenarios with each other."
        }
        Method::Copras => "COPRAS: the sum of the advantages, plus an inverse share of the drawbacks.",
        Method::Aras => "ARAS: a weighted sum as a share of that of an imagined best scenario.",
        Method::Edas => "EDAS: weighted distances above and below the average of the scenarios.",
        Method::Codas(_) => {
            "CODAS: far from the anti-ideal, in a straight line first, and along the axes where that is close."
        }
        Method::Marcos => "MARCOS: a weighted sum in relation to the ideal and the anti-ideal.",
        Method::Mabac => "MABAC: the weighted distance from the border that the geometric mean of the scenarios draws.",
        Method::Moora => {
            "MOORA: the weighted sum of the advantages minus that of the drawbacks, each column divided by its length."
        }
        Method::Multimoora => {
            "MULTIMOORA: three rankings (sum, greatest distance from the best, product), merged by dominance."
        }
        Method::Spotis => {
            "SPOTIS: the weighted distance from the best point of fixed scales; further scenarios change nothing."
        }
        Method::Cocoso(_) => "CoCoSo: a mixture of three appraisals of weighted sum and weighted powers.",
    }
}

/// What a property does.
fn property(property: Property) -> &'static str {
    match property {
        Property::ValueFunction => "The method works with the measured values and not with the curved value function.",
        Property::ZeroProduct => "A value of 0 makes the whole product 0.",
        Property::NonCompensation => "A great weakness is not made good here by strengths elsewhere.",
        Property::RelativeNormalisation => {
            "The yardstick comes from the scenarios themselves or from the zero of the unit, and not from fixed ends."
        }
        Property::ReferencePointDistance => {
            "What is measured is the distance from a reference point, and great distances count in another way than in a sum."
        }
        Property::Veto => "A single great drawback casts a veto.",
        Property::Thresholds => "Differences below the threshold do not count.",
        Property::PreferenceFunction => "How much better does not count in full, but above all that it is better.",
        Property::Categories => "Scenarios of one class are level.",
        Property::Several => "No property of the method explains this alone.",
    }
}

pub(in crate::report::text) static METHOD: MethodWords = MethodWords {
    sentence,
    property,
    reason,
    rank: "Rank",
    name: "Scenario",
    score: "Result",
    method: "Method",
    direction: |higher| if higher { "More is better." } else { "Less is better." },
    anchors: |criteria| {
        format!(
            "The ends of the scale of {} come from the scenarios themselves; a further one can move them all.",
            list(criteria)
        )
    },
    compromise: |names| match names {
        [one] => format!("Compromise: {} alone.", quoted(one)),
        several => format!("Compromise: {} may be recommended alike.", list(several)),
    },
    advantage: |holds, dq| match (holds, dq) {
        (_, None) => "Advantage: there is only one scenario.".to_owned(),
        (true, Some(dq)) => format!("Advantage: sufficient (at least DQ = {dq} ahead of the next)."),
        (false, Some(dq)) => format!("Advantage: not sufficient (less than DQ = {dq} ahead of the next)."),
    },
    stability: |holds| {
        if holds {
            "Stability: given (the first is also first by S or R)."
        } else {
            "Stability: not given (another one leads by S and by R)."
        }
    },
    classes: ["cautious", "confident"],
    classes_mean: "Class 1 is the worst. Where the cautious and the confident class differ, the scenario cannot be compared with a boundary.",
    incomparable: |pairs, all| match pairs {
        0 => "All pairs can be compared.".to_owned(),
        _ => format!(
            "{pairs} of {all} pairs cannot be compared; their order here is only one of several that can be defended."
        ),
    },
    comparison: "Ranks of the methods side by side; the utility analysis (additive) is the reference.",
    no_answer: |name, reason| format!("{name}: no answer, for {reason}."),
    no_reference: |reason| {
        format!("The utility analysis has no answer ({reason}); the comparison therefore lacks its reference.")
    },
    agreement: |name, tau, similarity, same_first| {
        let first = if same_first { "the same first" } else { "another first" };
        format!("{name}: Kendall's tau {tau}, rank similarity {similarity}, {first}.")
    },
    disagreement: |ahead, behind, level| {
        if level {
            format!("{} is level with {}; not so in the utility analysis.", quoted(ahead), quoted(behind))
        } else {
            format!("{} overtakes {}.", quoted(ahead), quoted(behind))
        }
    },
    more: |count| format!("Further pairs in another order: {count}; --format json has them all."),
    unknown: |found, nearest| match nearest {
        "" => format!("There is no method \"{found}\"; for a list: waage rank --method list"),
        _ => format!("There is no method \"{found}\". Did you mean \"{nearest}\"?"),
    },
    unknown_setting: |key, method, known| match known {
        [] => format!("The method {method} leaves no choice, so there is no \"{key}\"."),
        known => format!("The method {method} does not know \"{key}\". Possible: {}.", known.join(", ")),
    },
    bad_setting: |method, why| format!("A setting of {method} does not fit: {why}"),
    setting_form: "--set wants NAME=VALUE, for example --set v=0.5, and holds for exactly one method.",
    no_table: "The table is missing: waage rank TABLE.csv --method METHOD",
    list: "Methods for --method (or all for a comparison of all):",
};
