//! What the program says on the terminal.

use super::chart::Tipping;
use crate::model::Language;
use crate::robustness::Firmness;

/// A leader's follower: its name, and how many points it is behind.
pub type Follower = Option<(String, String)>;

/// A profile's label, and who leads in it.
pub type Leaders = (String, Vec<String>);

/// What all profiles say together. Numbers arrive as finished texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Groups {
    /// Most Borda points.
    pub borda: Vec<String>,
    /// Most majorities won less lost.
    pub copeland: Vec<String>,
    /// Least maximum regret.
    pub compromise: Vec<String>,
    /// That regret, in points.
    pub regret: String,
    /// Kendall's W.
    pub concordance: String,
}

/// How sure a ranking is. Numbers arrive as finished texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Sure {
    /// The one that is first most often.
    pub leader: String,
    /// In which share of the runs.
    pub share: String,
    /// What that means.
    pub firmness: Firmness,
    /// Those that share the first ranks; one where the first rank is its own.
    pub leaders: Vec<String>,
    /// In which share of the runs one of them is first.
    pub together: String,
    /// The one with the largest overall value.
    pub best: String,
    /// The next one, and how many points it is behind.
    pub behind: Follower,
    /// What the method says with the likeliest values, where it is not the overall value that ranks.
    pub by_method: Option<String>,
}

/// Sentences of the terminal. Numbers arrive as finished texts.
#[derive(Debug, Clone, Copy)]
pub struct Console {
    /// The study's folder is not there.
    pub no_such_study: fn(&str) -> String,
    /// A code that does not exist.
    pub no_such_code: fn(&str) -> String,
    /// A profile that does not exist, and those that do.
    pub no_such_profile: fn(&str, &str) -> String,
    /// A bug, with its place in the program.
    pub bug: fn(&str) -> String,
    /// The check found no error; the study's folder.
    pub checked: fn(&str) -> String,
    /// First sign of life.
    pub reading: fn(&str) -> String,
    /// Before the pictures are drawn.
    pub drawing: &'static str,
    /// A place, or a shared one.
    pub rank: fn(usize, usize) -> String,
    /// In place of a rank.
    pub out: &'static str,
    /// Why an alternative is out, and the place that it would have.
    pub knocked_out: fn(&str, &str, &str) -> String,
    /// Label of the verdict.
    pub verdict_label: &'static str,
    /// Who leads, how far the leaders are apart, what counts as equal, who follows.
    pub verdict: fn(&[String], &str, &str, Follower) -> String,
    /// In which share of the runs an alternative is first.
    pub rank1: fn(&str) -> String,
    /// How sure the ranking is.
    pub sure: fn(&Sure) -> String,
    /// Label of the Kippwerte.
    pub flips_label: &'static str,
    /// The nearest Kippwerte.
    pub(crate) flips: fn(&[Tipping]) -> String,
    /// Label of what the sampled figures rest on.
    pub runs_label: &'static str,
    /// The leader is first less often than was required: in which share, and in which it should be.
    pub rank1_missed: fn(&str, &str) -> String,
    /// There are no runs to which the demand could be held.
    pub rank1_unknown: &'static str,
    /// Label of the profiles.
    pub profiles_label: &'static str,
    /// Who leads in which profile.
    pub profiles: fn(&[Leaders]) -> String,
    /// The verdict where another method than the overall value ranks: the method, who leads.
    pub verdict_by_method: fn(&str, &[String]) -> String,
    /// Label of the methods.
    pub methods_label: &'static str,
    /// Who is first under how many methods, of how many, and the methods that see it otherwise.
    pub methods: fn(&str, usize, usize, &[String]) -> String,
    /// Label of the groups.
    pub groups_label: &'static str,
    /// What all profiles say together.
    pub groups: fn(&Groups) -> String,
    /// Label of the money.
    pub money_label: &'static str,
    /// Which alternatives no other beats in value and cost, with their present values.
    pub money: fn(&[(String, String)]) -> String,
    /// Label of the findings.
    pub findings_label: &'static str,
    /// How many findings there are, and the study's folder.
    pub findings: fn(&str, &str) -> String,
    /// Label of the mark for invented data.
    pub illustrative_label: &'static str,
    /// The mark for invented data.
    pub illustrative: &'static str,
    /// Label of the folder.
    pub folder_label: &'static str,
    /// Label of the next step.
    pub next_label: &'static str,
    /// The next step; the page to open.
    pub next: fn(&str) -> String,
    /// The target is a file.
    pub target_is_file: fn(&str) -> String,
    /// The target holds something else.
    pub target_occupied: fn(&str) -> String,
    /// Something could not be written.
    pub not_written: fn(&str, &std::io::Error) -> String,
    /// A new study was laid out; its folder, how many files.
    pub created: fn(&str, usize) -> String,
    /// A new study was laid out as a workbook; its folder.
    pub created_workbook: fn(&str) -> String,
    /// The folder for a new study is not empty.
    pub not_empty: fn(&str) -> String,
}

/// The sentences in `language`.
#[must_use]
pub fn console(language: Language) -> &'static Console {
    match language {
        Language::De => &super::de::console::CONSOLE,
        Language::En => &super::en::console::CONSOLE,
    }
}
