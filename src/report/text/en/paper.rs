//! The draft of the paper for a committee.

use super::and;
use super::chart::day;
use crate::report::text::paper::{Assessed, PaperWords};
use crate::study::{Mode, PaperKind};

pub(in crate::report::text) static PAPER: PaperWords = PaperWords {
    kind: |kind| match kind {
        PaperKind::Information => "Paper for information (Mitteilungsvorlage)",
        PaperKind::Decision => "Paper for decision (Beschlussvorlage)",
    },
    subtitle: |kind| match kind {
        PaperKind::Information => "Paper for information (draft)",
        PaperKind::Decision => "Paper for decision (draft)",
    },
    marks: ["Draft", "Draft – illustrative data"],
    footer: |study, hash, version| format!("Study {study} · input {hash} · waage {version}"),
    header: ["Number", "Kind of paper", "Session", "Submitted by", "Date"],
    public: ["public", "closed"],
    open: ["[number of the paper]", "[public or closed]", "[department]", "[date]"],
    day,
    path: "Path through the committees",
    path_title: "Committees and sessions",
    path_columns: ["Committee", "Session", "Role"],
    path_open: ["[committee]", "[day of the session]", "[role]"],
    noted: "to take note",
    notice: ["To take note", "This paper is for information. It does not propose a decision."],
    proposal: [
        "Proposed decision",
        "The proposed decision comes from those who submit the paper. The assessment below is one ground for it; it does \
         not replace the committee's own judgement.",
    ],
    facts: "Facts",
    subject: "Subject",
    compared,
    source: |source| format!("Based on: {}", ended(source)),
    result: ["Result", "Ranking of the scenarios", "Ranking of the scenarios and shares of the criteria"],
    ranking: ["Rank", "Scenario", "Points", "Gap", "Share of the runs at rank 1"],
    out: "out",
    points: "Points from 0 to 100, more is better. A shared rank means: the assessment does not tell these scenarios \
             apart with confidence.",
    method: "How it was assessed",
    assessed,
    evidence: |all, without| match without {
        0 => "Every rating names its evidence.".to_owned(),
        _ if without == all => "No rating names any evidence; all are assumptions.".to_owned(),
        1 => format!("Of {all} ratings, one is an assumption without evidence."),
        _ => format!("Of {all} ratings, {without} are assumptions without evidence."),
    },
    remarks,
    certainty: "How sure the result is",
    no_runs: "How sure the ranking is was not examined by runs with other assumptions: either no scenario is in the race, \
              or the method has no answer.",
    flips: [
        "What would change the ranking",
        "The nearest values at which another scenario comes to the front; each number is moved by itself:",
    ],
    profiles: ["Who sees it differently", "First, by set of weights", "Set of weights", "First"],
    money: "Financial effects",
    discounted: |rate, year, source| {
        let told = format!(
            "The table gives the present value of all payments of each scenario, discounted at {rate} a year to the base \
             year {year}; low and high are the ends of the estimate."
        );
        if source.is_empty() { told } else { format!("{told} Rate: {}", ended(source)) }
    },
    scored: "The amounts are estimates and not computed from single payments; low and high are the ends of the estimate.",
    costs: |unit| format!("Costs of the scenarios in {unit}"),
    cost_columns: ["Scenario", "Present value", "low", "high", "one-off", "running, all years"],
    undiscounted: "One-off and running payments are not discounted and include value added tax as far as the study names \
                   it. A dash means: nothing is said about it.",
    unknown: |names| format!("Not known are the costs of {}.", and(names)),
    no_costs: "The study says nothing about costs. Whether the scenarios have financial effects, and which, is not known \
               and must be added before the session.",
    budget: "What the study does not know must be added before the session:",
    budget_facts: [
        ["Budget line", "[account]"],
        ["Cover", "[cover and budget year]"],
        ["Follow-up costs", "[costs after the period considered, posts]"],
    ],
    alternatives: "Alternatives examined",
    baseline: |name| match name {
        Some(name) => format!("The others are compared with {name}."),
        None => "No scenario, such as the present state, is named as the one to compare with.".to_owned(),
    },
    knocked_out: |definition, criterion, reason| {
        let out = format!("Out by the knock-out criterion “{criterion}”.");
        let parts = [definition, &out, reason];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    },
    undefined: "not described further",
    attachments: "Attachments",
    attached: &[
        "Report with all charts and tables (report.pdf)",
        "Ratings, weights and computation as a workbook (results.xlsx)",
        "Remarks on the data (warnings.csv)",
        "Checksums of inputs and outputs (manifest.json)",
    ],
};

fn compared(scenarios: usize, blocks: &[String]) -> String {
    let what = match scenarios {
        1 => "One scenario was examined".to_owned(),
        _ => format!("{scenarios} scenarios were compared"),
    };
    match blocks.len() {
        0 => format!("{what}."),
        1 => format!("{what} for the service block {}.", and(blocks)),
        count => format!("{what} over {count} service blocks: {}.", and(blocks)),
    }
}

fn assessed(assessed: &Assessed<'_>) -> String {
    let Assessed { criteria, blocks, raters, profile, .. } = assessed;
    let who = match raters {
        0 => String::new(),
        1 => " One person or group rated.".to_owned(),
        _ => format!(" {raters} people or groups rated; where a value has several ratings, their mean counts."),
    };
    let criteria = match (criteria, blocks) {
        (1, 0) => "One weighted criterion was assessed".to_owned(),
        (1, _) => "One weighted criterion was assessed, by service block where it differs".to_owned(),
        (_, 0) => format!("{criteria} weighted criteria were assessed"),
        _ => format!("{criteria} weighted criteria were assessed, by service block where they differ"),
    };
    let method = assessed.method.as_ref().map_or_else(
        || "The points are the weighted sum of the ratings (additive value model).".to_owned(),
        |method| format!("The ranking follows the method {method}; the points are those of the additive value model."),
    );
    let money = match (assessed.mode, assessed.costs) {
        (Mode::Integrated, _) => " Costs count as a criterion within the points (mode “integrated”).",
        (Mode::Bmf, true) => " Costs stand beside the points and do not count within them.",
        (Mode::Bmf, false) => "",
    };
    format!("{criteria}; the set of weights is “{profile}”. {method}{money}{who}")
}

fn remarks([knock_outs, warnings, notes]: [usize; 3]) -> String {
    let told = |count: usize, one: &str, several: &str| match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(format!("{count} {several}")),
    };
    let parts = [
        told(knock_outs, "one knock-out", "knock-outs"),
        told(warnings, "one warning", "warnings"),
        told(notes, "one note", "notes"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("The check of the data names {}; they are listed in the file warnings.csv.", and(&parts))
}

/// Ends as a sentence does.
fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}
