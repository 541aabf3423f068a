//! Every sentence that users read, in two languages.
//!
//! One folder a language, the same files in both: a sentence is written as a whole in its language and never glued
//! from fragments that the other one shares. Numbers have the language's decimal sign; texts of users stand in its
//! quotation marks, shortened where they are very long, with signs that nobody could see made visible.

pub mod answer;
mod batch;
pub(crate) mod chart;
mod console;
mod de;
pub mod diff;
pub(crate) mod document;
mod en;
pub mod help;
pub(crate) mod html;
mod method;
mod number;
mod page;
pub(crate) mod paper;
pub mod print;
mod provenance;
pub mod single;
pub mod trust;
pub(crate) mod user;
pub mod weights;
pub mod workbook;

pub use batch::{BatchWords, batch};
pub use console::{Console, Follower, Groups, Leaders, Sure, console};
pub use method::{MethodWords, method, method_name, reversal};
pub use page::findings_page;
pub use provenance::provenance;

use crate::error::{Problem, Severity};
use crate::model::Language;

/// What a finding says. The code, the level word and the place are shown beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What is the matter: one sentence without a full stop, to stand behind the code.
    pub headline: String,
    /// What stands there, short: `105`.
    pub found: String,
    /// What belongs there, short: `100`; empty where nothing particular is expected.
    pub expected: String,
    /// What to do, with the value to type where it is known; empty where nothing is to be done.
    pub help: String,
}

/// The four parts of a message.
fn say(
    headline: impl Into<String>,
    found: impl Into<String>,
    expected: impl Into<String>,
    help: impl Into<String>,
) -> Message {
    Message { headline: headline.into(), found: found.into(), expected: expected.into(), help: help.into() }
}

/// What a code means, at length, for `waage explain` and the page of all findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The code, for example `E108`.
    pub code: &'static str,
    /// The kind of finding in a few words.
    pub title: &'static str,
    /// What the finding says.
    pub meaning: &'static str,
    /// What would go wrong if nobody minded it.
    pub why: &'static str,
    /// Input that has the fault, as lines of a file.
    pub example: &'static str,
    /// How to repair it.
    pub repair: &'static str,
}

/// The words around findings and explanations.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Level word of an error.
    pub error: &'static str,
    /// Level word of a knock-out.
    pub knock_out: &'static str,
    /// Level word of a warning.
    pub warning: &'static str,
    /// Level word of a note.
    pub note: &'static str,
    /// Stands before the repair.
    pub help: &'static str,
    /// Stands before a command that explains a code.
    pub explain: &'static str,
    /// Heading above [`Explanation::meaning`].
    pub meaning: &'static str,
    /// Heading above [`Explanation::why`].
    pub why: &'static str,
    /// Heading above [`Explanation::example`].
    pub example: &'static str,
    /// Heading above [`Explanation::repair`].
    pub repair: &'static str,
    /// Heading of this language on the page of all findings.
    pub page_title: &'static str,
    /// What that page is.
    pub page_intro: &'static str,
    /// Names a sheet of a workbook.
    pub sheet: fn(&str) -> String,
    /// The counts in one line.
    pub summary: fn(&Counts) -> String,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Knock-outs: results, not faults.
    pub knock_outs: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
    /// How many of all these are counted, but not shown.
    pub hidden: usize,
}

impl Counts {
    /// Counts `problems`; "and N more" counts as the N that it stands for.
    #[must_use]
    pub fn of<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Self {
        let mut counts = Self::default();
        for problem in problems {
            let (code, count) = match problem {
                Problem::AndMore { code, count } => {
                    counts.hidden += count;
                    (*code, *count)
                }
                other => (other.code(), 1),
            };
            *match code.severity() {
                Severity::Error => &mut counts.errors,
                Severity::Warning if code.as_str().starts_with('K') => &mut counts.knock_outs,
                Severity::Warning => &mut counts.warnings,
                Severity::Note => &mut counts.notes,
            } += count;
        }
        counts
    }
}

/// The sentences for `problem`.
///
/// # Examples
/// ```
/// use waage::error::Problem;
/// use waage::model::Language;
/// use waage::report::text::message;
/// let problem = Problem::WeightsSum { profile: "rat".into(), parent: "leistung".into(), sum: 99.5 };
/// let german = message(&problem, Language::De);
/// assert_eq!(german.headline, "Gewichte unter „leistung“ ergeben 99,5, erwartet 100 (0,5 zu wenig)");
/// assert_eq!(message(&problem, Language::En).found, "99.5");
/// ```
#[must_use]
pub fn message(problem: &Problem, language: Language) -> Message {
    let (mut message, hidden) = match language {
        Language::De => (de::finding::message(problem), de::frame::HIDDEN_SIGN),
        Language::En => (en::finding::message(problem), en::frame::HIDDEN_SIGN),
    };
    if message.headline.contains(user::HIDDEN) {
        message.help = format!("{} {hidden}", message.help);
    }
    message
}

/// The explanation of a code such as `E108`; upper and lower case are the same.
///
/// # Examples
/// ```
/// use waage::model::Language;
/// use waage::report::text::explain;
/// assert_eq!(explain("e108", Language::De).map(|page| page.title), Some("Datum statt Zahl"));
/// assert_eq!(explain("E999", Language::De), None);
/// ```
#[must_use]
pub fn explain(code: &str, language: Language) -> Option<Explanation> {
    explanations(language).find(|page| page.code.eq_ignore_ascii_case(code.trim())).copied()
}

/// All explanations of one language.
pub fn explanations(language: Language) -> impl Iterator<Item = &'static Explanation> {
    let chapters = match language {
        Language::De => de::explanation::CHAPTERS,
        Language::En => en::explanation::CHAPTERS,
    };
    chapters.iter().copied().flatten()
}

/// The words around findings in `language`.
#[must_use]
pub fn frame(language: Language) -> &'static Frame {
    match language {
        Language::De => &de::frame::FRAME,
        Language::En => &en::frame::FRAME,
    }
}

#[cfg(test)]
mod tests;
