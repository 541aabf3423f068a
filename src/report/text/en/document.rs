//! English texts of documents.

mod lead;
mod limits;
mod method;
mod sections;
mod tables;

use super::super::document::{FrameWords, SummaryWords, Words};

pub(in crate::report::text) static WORDS: Words = Words {
    frame: FrameWords {
        report: |date| match date {
            Some(date) => format!("Report of the result, data of {date}"),
            None => "Report of the result".to_owned(),
        },
        summary: |date| match date {
            Some(date) => format!("Summary on two pages, data of {date}"),
            None => "Summary on two pages".to_owned(),
        },
        illustrative: "ILLUSTRATIVE",
        draft: "DRAFT",
        both: "ILLUSTRATIVE · DRAFT",
        footer: |hash, version, runs| match runs {
            Some((seed, runs)) => format!("Code of the input {hash} · {runs} runs, seed {seed} · waage {version}"),
            None => format!("Code of the input {hash} · waage {version}"),
        },
        day: str::to_owned,
        rank: |first, last| if first == last { first.to_string() } else { format!("{first}–{last}") },
        yes_no: |yes| if yes { "yes" } else { "no" },
    },
    lead: lead::WORDS,
    tables: tables::WORDS,
    sections: sections::WORDS,
    method: method::WORDS,
    limits: limits::WORDS,
    summary: SummaryWords {
        profiles: "Who sees it differently?",
        profiles_table: "Rank for each set of weights, by points alone",
        flips: "What would change the result",
        money: "Financial effects",
        money_table: "Present value of the cost",
        limits: "What this assessment does not contain",
        status: "Status and origin",
        more: |profiles, scenarios| match (profiles, scenarios) {
            (0, 1) => "One more scenario is in the report.".to_owned(),
            (0, scenarios) => format!("{scenarios} more scenarios are in the report."),
            (1, 0) => "One more set of weights is in the report.".to_owned(),
            (profiles, 0) => format!("{profiles} more sets of weights are in the report."),
            (profiles, scenarios) => {
                format!("The report also has the other sets of weights ({profiles}) and scenarios ({scenarios}).")
            }
        },
        letters: |letters| {
            let told: Vec<String> =
                letters.iter().map(|(letter, name)| format!("{letter}\u{A0}=\u{A0}{name}")).collect();
            format!("Here {}.", told.join(", "))
        },
        more_money: |count| match count {
            1 => "One more scenario is in the report.".to_owned(),
            _ => format!("{count} more scenarios are in the report."),
        },
    },
};
