//! What the draft of the paper for a committee says.

use crate::model::Language;
use crate::study::{Mode, PaperKind};

/// How it was assessed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Assessed<'a> {
    /// Number of weighted criteria.
    pub(crate) criteria: usize,
    /// Number of service blocks; 0 where the study has none.
    pub(crate) blocks: usize,
    /// Number of raters; 0 where nobody is named.
    pub(crate) raters: usize,
    /// Label of the profile of weights.
    pub(crate) profile: &'a str,
    /// Name of the method, where another one than the overall value ranks.
    pub(crate) method: Option<String>,
    /// What happens to money.
    pub(crate) mode: Mode,
    /// True where costs are known.
    pub(crate) costs: bool,
}

/// All sentences of the paper in one language.
#[derive(Debug)]
pub(crate) struct PaperWords {
    /// The kind of paper.
    pub(crate) kind: fn(PaperKind) -> &'static str,
    /// Below the title: the kind, and that it is a draft.
    pub(crate) subtitle: fn(PaperKind) -> &'static str,
    /// The mark of every page: a draft, a draft on illustrative data.
    pub(crate) marks: [&'static str; 2],
    /// The line at the foot: study, hash of the input, version of the program.
    pub(crate) footer: fn(&str, &str, &str) -> String,
    /// Terms of the header: number, kind, whether public, office, date.
    pub(crate) header: [&'static str; 5],
    /// A public and a closed session.
    pub(crate) public: [&'static str; 2],
    /// Open fields: number, public or not, office, date.
    pub(crate) open: [&'static str; 4],
    /// A date, `yyyy-mm-dd`, as people write it.
    pub(crate) day: fn(&str) -> String,
    /// The way through the committees.
    pub(crate) path: &'static str,
    /// Title of its table.
    pub(crate) path_title: &'static str,
    /// Its columns: committee, session, role.
    pub(crate) path_columns: [&'static str; 3],
    /// Open fields of a step.
    pub(crate) path_open: [&'static str; 3],
    /// The role of a committee that a paper for information names none for.
    pub(crate) noted: &'static str,
    /// Heading of a paper for information, and what it asks.
    pub(crate) notice: [&'static str; 2],
    /// Heading of what is to be decided, and how it stands to the assessment.
    pub(crate) proposal: [&'static str; 2],
    /// Heading of the facts.
    pub(crate) facts: &'static str,
    /// Heading of the subject.
    pub(crate) subject: &'static str,
    /// How many scenarios were compared, over which blocks.
    pub(crate) compared: fn(usize, &[String]) -> String,
    /// What the study follows.
    pub(crate) source: fn(&str) -> String,
    /// Heading of the result; the title of its table and of its figure.
    pub(crate) result: [&'static str; 3],
    /// Columns of the ranking: rank, scenario, points, gap, share of the runs.
    pub(crate) ranking: [&'static str; 5],
    /// In place of a rank.
    pub(crate) out: &'static str,
    /// What the columns mean.
    pub(crate) points: &'static str,
    /// Heading of the method.
    pub(crate) method: &'static str,
    /// How it was assessed.
    pub(crate) assessed: fn(&Assessed<'_>) -> String,
    /// How many of the ratings rest on evidence; all, without.
    pub(crate) evidence: fn(usize, usize) -> String,
    /// How many knock-outs, warnings and notes there are; at least one.
    pub(crate) remarks: fn([usize; 3]) -> String,
    /// Heading of how sure it is.
    pub(crate) certainty: &'static str,
    /// Where the runs say nothing.
    pub(crate) no_runs: &'static str,
    /// Heading of what would change the ranking, and the sentence above the list.
    pub(crate) flips: [&'static str; 2],
    /// Heading of who sees it differently; the title of the table and its columns.
    pub(crate) profiles: [&'static str; 4],
    /// Heading of the money.
    pub(crate) money: &'static str,
    /// What the present values are: rate, base year, source of the rate.
    pub(crate) discounted: fn(&str, i32, &str) -> String,
    /// That present values are scored and not computed from payments.
    pub(crate) scored: &'static str,
    /// Title of the table of costs, with the unit.
    pub(crate) costs: fn(&str) -> String,
    /// Its columns: scenario, present value, low, high, one-off, running.
    pub(crate) cost_columns: [&'static str; 6],
    /// What the last two columns mean.
    pub(crate) undiscounted: &'static str,
    /// Scenarios without a cost.
    pub(crate) unknown: fn(&[String]) -> String,
    /// Where the study says nothing about money.
    pub(crate) no_costs: &'static str,
    /// What no study knows of the budget.
    pub(crate) budget: &'static str,
    /// Terms and open fields of the budget.
    pub(crate) budget_facts: [[&'static str; 2]; 3],
    /// Heading of the alternatives.
    pub(crate) alternatives: &'static str,
    /// With which scenario the others are compared; none.
    pub(crate) baseline: fn(Option<&str>) -> String,
    /// The definition of one that is out, with criterion and reason; the definition may be empty.
    pub(crate) knocked_out: fn(&str, &str, &str) -> String,
    /// Where a scenario has no definition.
    pub(crate) undefined: &'static str,
    /// Heading of what is attached.
    pub(crate) attachments: &'static str,
    /// What is attached where the study names nothing.
    pub(crate) attached: &'static [&'static str],
}

/// The sentences of the paper in a language.
pub(crate) fn paper(language: Language) -> &'static PaperWords {
    match language {
        Language::De => &super::de::paper::PAPER,
        Language::En => &super::en::paper::PAPER,
    }
}

/// What stands before the number of a page, between it and the number of all pages, and behind.
pub(crate) fn pages(language: Language) -> [&'static str; 3] {
    match language {
        Language::De => ["Seite ", " von ", ""],
        Language::En => ["Page ", " of ", ""],
    }
}
