//! Titles of figures and tables, and heads of columns.

use crate::report::chart::Chart;
use crate::report::text::chart::{Detail, Tipping};
use crate::report::text::document::{Heads, TableWords};
use crate::report::text::en::chart::{moved, name};

pub(super) const WORDS: TableWords = TableWords {
    figure,
    data,
    heads: Heads {
        rank: "Rank",
        scenario: "Scenario",
        points: "Points",
        gap: "Gap",
        rank1: "First in … of the runs",
        range: "Points in nine of ten runs",
        median: "Middle value",
        criterion: "Criterion",
        objective: "Objective",
        block: "Service block",
        weight: "Weight",
        weight_in_group: "Weight in the group",
        profile: "Weights of",
        method: "Method",
        number: "What moves",
        now: "Now",
        flips_at: "Changes",
        leads_then: "Ahead then",
        gain: "Gain in points",
        low: "Lower end",
        high: "Upper end",
        lead_low: "Lead at the lower end",
        lead_high: "Lead at the upper end",
        present_value: "Present value",
        present_range: "Range of the present value",
        one_off: "One-off",
        running: "Running, all years",
        unbeaten: "Not surpassed",
        borda: "Points by rank",
        copeland: "Majorities",
        regret: "Largest loss of a group",
        compromise: "Compromise",
        smallest: "Smallest value",
        largest: "Largest value",
        ratings: "Scores",
        assumed: "Of these without evidence",
        missing_steps: "Expected, but without evidence",
        evidence: "Evidence",
        date: "Date",
        source: "Source",
        step: "Step of the inventory",
        reason: "Reason",
        found: "Reached",
        rule: "Required",
        rank_without: "Rank without gates",
        file: "File",
        hash: "Code of the content (SHA-256, beginning)",
    },
    ranking: "Ranking",
    flips: "Single changes after which another scenario is ahead; the nearest first",
    flip,
    points_and_rank: |points, rank| format!("{points} (rank {rank})"),
    out: "knocked out",
    sum: "Together",
    all_runs: "All runs",
    others: |count| format!("Others ({count})"),
    weight_of: |label| format!("Weight of {label}"),
    score_of: |criterion, whose| format!("{criterion} of {whose}"),
    range: |low, high| format!("{low} to {high}"),
};

fn flip(tipping: &Tipping) -> [String; 4] {
    let at = if tipping.rises { format!("from {}", tipping.at) } else { format!("below {}", tipping.at) };
    [moved(&tipping.moved), tipping.now.clone(), at, name(&tipping.then, Detail::Long)]
}

fn figure(chart: Chart) -> &'static str {
    match chart {
        Chart::Ranking => "Overall value of the scenarios and what it is made of",
        Chart::Acceptability => "Share of the runs at each rank",
        Chart::Flips => "Switching values on their whole scale",
        Chart::Blocks => "Points of the scenarios in each service block",
        Chart::Criteria => "Points of the scenarios on each criterion",
        Chart::Profiles => "Rank of the scenarios for each set of weights",
        Chart::BenefitCost => "Benefit and cost",
        Chart::Weights => "Criteria and their weights",
        Chart::WeightLines => "Points of the scenarios when one weight changes",
        Chart::Ranges => "Ranges of the points",
        Chart::Why => "Difference between the first and the second scenario",
        Chart::Tornado => "What moves the gap between the first two most",
        Chart::Clarify => "What is worth clarifying",
        Chart::CentralWeights => "Weights that put a scenario first",
        Chart::Regret => "Loss against the best choice for each set of weights",
        Chart::Methods => "Rank of the scenarios under each method",
    }
}

fn data(chart: Chart) -> &'static str {
    match chart {
        Chart::Ranking => "Points for each objective",
        Chart::Acceptability => "Share of the runs at each rank",
        Chart::Flips => "Switching values",
        Chart::Blocks => "Points in each service block",
        Chart::Criteria => "Points on each criterion",
        Chart::Profiles => "Points and rank for each set of weights",
        Chart::BenefitCost => "Benefit and present value",
        Chart::Weights => "Weights",
        Chart::WeightLines => "Range in which rank 1 holds",
        Chart::Ranges => "Points in nine of ten runs",
        Chart::Why => "Difference in points",
        Chart::Tornado => "Lead of the first over the second in points",
        Chart::Clarify => "Gain if one value were known exactly",
        Chart::CentralWeights => "Mean weights of the runs at rank 1",
        Chart::Regret => "Points behind the best choice",
        Chart::Methods => "Rank under each method",
    }
}
