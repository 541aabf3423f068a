//! How the result came about, in words for a reader.

use super::super::and;
use crate::report::text::document::{MethodWords, Terms};
use crate::study::{BlockUncertainty, Mode, Provenance, ScoreShape, Status, WeightUncertainty};

pub(super) const WORDS: MethodWords = MethodWords {
    steps,
    sources: &[
        "Additive value: Keeney and Raiffa 1976, Decisions with Multiple Objectives; Zangemeister 1976, Nutzwertanalyse in \
         der Systemtechnik.",
        "Money beside points, and present value: guide on economic studies of the German Federal Ministry of Finance (on § 7 \
         BHO).",
        "Shares of runs: Lahdelma and Salminen 2001, Operations Research 49 (SMAA-2).",
    ],
    terms: Terms {
        method: "Method",
        weights: "Weights",
        money: "Money",
        rate: "Rate",
        level: "Level",
        scores_vary: "Range of the scores",
        weights_vary: "Range of the weights",
        blocks_vary: "Weights of the service blocks",
        runs: "Runs",
        study: "Study",
        data: "Data",
        day: "Day of the data",
        source: "Source",
        status: "Status",
        hash: "Code of the input",
        version: "Program",
        findings: "Remarks on the input",
    },
    scores: |shape| match shape {
        ScoreShape::Fixed => "The most likely value holds; scores do not vary.",
        ScoreShape::Uniform => "Every value between low and high is equally likely.",
        ScoreShape::Triangular | ScoreShape::Pert => {
            "Values near the most likely one occur more often than the ends low and high."
        }
        ScoreShape::Normal => "Values spread around the most likely one, within low and high.",
    },
    weights: |weights| match weights {
        WeightUncertainty::Fixed => "Weights do not vary.",
        WeightUncertainty::Dirichlet(_) => "The weights vary around those of the set named here.",
        WeightUncertainty::Profiles(_) => "In each run one of the sets of weights holds, slightly changed.",
        WeightUncertainty::Uniform => "All weights are equally likely.",
        WeightUncertainty::UniformSiblings => "Within each group all weights are equally likely.",
        WeightUncertainty::Ordinal => "Only the order of the weights is fixed.",
        _ => "The weights lie within the given limits.",
    },
    blocks: |blocks| match blocks {
        BlockUncertainty::Fixed => "The weights of the service blocks do not vary.",
        BlockUncertainty::Dirichlet(_) => "The weights of the service blocks vary too.",
    },
    mode: |mode| match mode {
        Mode::Bmf => "Benefit and cost stand side by side and are not netted.",
        Mode::Integrated => "Cost counts as a criterion within the benefit.",
    },
    provenance: |provenance| match provenance {
        Provenance::Illustrative => "illustrative: invented example values",
        Provenance::Published => "taken from a publication",
        Provenance::Derived => "derived from publications",
        Provenance::Assessed => "assessed by those named",
    },
    status: |status, reviewers| match (status, reviewers) {
        (Status::Draft, _) => "draft, not yet reviewed".to_owned(),
        (Status::Reviewed, []) => "reviewed, not said by whom".to_owned(),
        (Status::Reviewed, reviewers) => format!("reviewed by {}", and(reviewers)),
    },
    runs: |runs, seed| format!("{runs}, seed {seed}: the same input gives the same numbers on every machine."),
};

fn steps(gates: bool, mode: Mode, profiles: bool, runs: bool, method: &str) -> Vec<String> {
    let mut steps = Vec::new();
    if gates {
        steps.push("First the knock-out criteria: who misses one is out, however good the rest.".to_owned());
    }
    steps.push(
        "Every score becomes 0 to 100 points on a fixed scale. The ends of the scale are set beforehand and do not depend on \
         which scenarios take part."
            .to_owned(),
    );
    steps.push("Every criterion has a weight; the weights of a group add up to 100%.".to_owned());
    steps.push(method.to_owned());
    steps.push(match mode {
        Mode::Bmf => "Cost stands beside the points as a present value, never in them.".to_owned(),
        Mode::Integrated => "Cost is one of the criteria.".to_owned(),
    });
    if profiles {
        steps.push("The same is computed with each set of weights.".to_owned());
    }
    if runs {
        steps.push(
            "Last, everything is computed many times over with values and weights from their ranges, counting who stands at \
             which rank how often."
                .to_owned(),
        );
    }
    steps
}
