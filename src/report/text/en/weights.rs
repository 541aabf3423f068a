//! What `waage weights` says.

use super::quoted;
use crate::elicit::{Combination, Measure, Remark};
use crate::report::text::user::short;
use crate::report::text::weights::Words;

pub(in crate::report::text) static WORDS: Words = Words {
    title: |profile, objective| match (profile, objective) {
        ("", "") => String::new(),
        (profile, "") => format!("Profile {}: ", short(profile)),
        ("", objective) => format!("Objective {}: ", short(objective)),
        (profile, objective) => format!("Profile {}, objective {}: ", short(profile), short(objective)),
    },
    way,
    combination: |combination, people| match combination {
        Combination::Single => "1 person".to_owned(),
        Combination::Aij => format!("{people} people, judgements combined (AIJ, geometric mean)"),
        Combination::Aip => format!("{people} people, weights combined (AIP, arithmetic mean)"),
        Combination::AipGeometric => format!("{people} people, weights combined (AIP, geometric mean)"),
    },
    member: |name, power| format!("{} (voting power {power})", short(name)),
    consistency: |measure, value, limit, acceptable| {
        let name = match measure {
            Measure::ConsistencyRatio => "CR",
            Measure::GeometricConsistencyIndex => "geometric consistency index",
            Measure::InputBasedRatio => "input-based consistency",
            Measure::OutputBasedRatio => "output-based consistency",
            Measure::CircularShare => "share of circles",
        };
        match (limit, acceptable) {
            (Some(limit), Some(true)) => format!("{name} {value}, limit {limit}: acceptable"),
            (Some(limit), _) => format!("{name} {value}, limit {limit}: too contradictory"),
            (None, _) => format!("{name} {value}"),
        }
    },
    circles: "circles",
    bounds: "bounds",
    revise: |(node, other), (found, best), (before, after), on_scale| {
        let (node, other) = (quoted(node), quoted(other));
        match on_scale {
            Some((step, then)) => format!(
                "{node} against {other} disturbs most: {found} was given, {best} fits best (then {after} in place of \
                 {before}), on the scale {step} (then {then})."
            ),
            None => format!(
                "{node} against {other} disturbs most: {found} was given, {best} fits best (then {after} in place of \
                 {before})."
            ),
        }
    },
    remark,
    comparison: "comparison",
    not_possible: "not possible",
    nothing: |path| {
        format!("There are no judgements in {path}. A table judgements.csv is expected; see docs/weights.md.")
    },
    unfit: |found, known| format!("The method “{found}” works on none of the judgements. Possible here: {known}."),
};

fn way(name: &str) -> &'static str {
    match name {
        "direct" => "direct points",
        "swing" => "swing",
        "swing-interval" => "swing with margins",
        "swing-ordinal" => "swing by order",
        "rank-order-centroid" => "order, centroid",
        "rank-sum" => "order, rank sum",
        "rank-reciprocal" => "order, reciprocals",
        "rank-exponent" => "order, exponent 2",
        "ahp" => "pairwise comparison, eigenvector",
        "ahp-geometric-mean" => "pairwise comparison, geometric mean",
        "ahp-normalised-columns" => "pairwise comparison, mean of columns",
        "ahp-harker" => "pairwise comparison with gaps after Harker",
        "ahp-log-least-squares" => "pairwise comparison with gaps, least squares",
        "ahp-optimal-completion" => "pairwise comparison with gaps, best completion",
        "best-worst" => "best–worst, linear",
        "best-worst-nonlinear" => "best–worst, nonlinear",
        "swara" => "SWARA",
        "preference-matrix" => "preference matrix",
        "equal" => "equal weights",
        _ => "from data",
    }
}

fn remark(remark: &Remark, items: &[String]) -> String {
    let of = |item: usize| items.get(item).map_or_else(String::new, |item| quoted(item));
    match remark {
        Remark::OffScale { row, column, .. } => {
            format!("{} against {} lies outside the scale 1/9 to 9.", of(*row), of(*column))
        }
        Remark::TopSwing { .. } => "The greatest improvement does not have 100 points; the ratio counts.".to_owned(),
        Remark::ZeroWeight { item } => format!("{} has weight 0 and changes nothing.", of(*item)),
        Remark::ConstantCriterion { item } => format!("All scenarios are equal on {}.", of(*item)),
        Remark::TableEnds { asked, used, size } => {
            format!("The table {asked} of random indices ends before {size}; {used} is used.")
        }
        Remark::NoRedundancy => {
            "There are just enough comparisons: they cannot contradict each other, so CR means nothing.".to_owned()
        }
    }
}
