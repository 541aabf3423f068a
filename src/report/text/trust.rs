//! What is said of freezing, verifying and reviewing, and of the decision.

use super::{de, en};
use crate::error::{Deviation, Setting};
use crate::model::Language;
use crate::study::Status;

/// What was fixed just now. All texts are finished.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrozenNow {
    /// Short id.
    pub id: String,
    /// File that was written.
    pub file: String,
    /// Number of profiles.
    pub profiles: usize,
    /// Number of criteria.
    pub criteria: usize,
    /// Number of service blocks.
    pub blocks: usize,
    /// How many scores were there.
    pub scores: usize,
    /// True where an earlier state is the same.
    pub same_as_before: bool,
}

/// When something was fixed, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixed<'a> {
    /// Short id.
    pub id: &'a str,
    /// Who decided.
    pub body: &'a str,
    /// The day, `yyyy-mm-dd`.
    pub date: &'a str,
}

/// What became of a file of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// Its bytes are others.
    Changed,
    /// It was saved again; its meaning is the same.
    Resaved,
    /// It is not there.
    Missing,
    /// The manifest does not know it.
    Foreign,
    /// The study as it stands gives other bytes.
    Recomputed,
}

/// Sentences of one language.
#[derive(Debug, Clone, Copy)]
pub struct TrustWords {
    /// One difference, in a few words.
    pub deviation: fn(&Deviation) -> String,
    /// What was fixed just now.
    pub frozen_now: fn(&FrozenNow) -> String,
    /// `--body` or `--participant` is blank.
    pub no_body: &'static str,
    /// `--by` is blank.
    pub no_reviewer: &'static str,
    /// `--date` is no day.
    pub bad_date: fn(&str) -> String,
    /// Label on the terminal.
    pub weights_label: &'static str,
    /// Nothing differs.
    pub unchanged: fn(Fixed<'_>) -> String,
    /// So much differs.
    pub deviates: fn(Fixed<'_>, usize) -> String,
    /// No file differs, but the command asks for another profile or method.
    pub asked_otherwise: fn(Fixed<'_>) -> String,
    /// Both rankings, each from the first on.
    pub both: fn(&[String], &[String]) -> String,
    /// The frozen ranking cannot be computed.
    pub not_comparable: &'static str,
    /// A hash proves sameness, not time.
    pub no_time: &'static str,
    /// Nothing was fixed; the study.
    pub not_frozen: fn(&str) -> String,
    /// Label on the terminal.
    pub decision_label: &'static str,
    /// Who decided when, for what, and why.
    pub decision: fn(&str, &str, &str, Option<&str>) -> String,
    /// Neither a study nor a result.
    pub nothing_to_verify: fn(&str) -> String,
    /// A manifest that cannot be read.
    pub bad_manifest: fn(&str) -> String,
    /// So many files are as they were written.
    pub outputs_same: fn(usize) -> String,
    /// So many inputs are as they were read.
    pub inputs_same: fn(usize) -> String,
    /// What became of a file.
    pub fate: fn(&str, Fate) -> String,
    /// Computed again, so many files with the same bits.
    pub recomputed_same: fn(usize) -> String,
    /// Another version made the result: that one, and this one.
    pub other_version: fn(&str, &str) -> String,
    /// The study is not at hand.
    pub not_recomputed: &'static str,
    /// The inputs changed, so computing again tells nothing.
    pub inputs_changed: &'static str,
    /// The study could not be computed again.
    pub recompute_failed: &'static str,
    /// The command is not one that can be run again.
    pub not_repeatable: fn(&str) -> String,
    /// All is as it was.
    pub verified: &'static str,
    /// Something differs.
    pub not_verified: fn(usize) -> String,
    /// Reviewed now: names, and the file.
    pub reviewed: fn(&[String], &str) -> String,
    /// The reviewer is the only one who gave scores.
    pub reviewer_is_author: fn(&str) -> String,
    /// The settings stand in a workbook.
    pub settings_in_workbook: fn(&str) -> String,
    /// Term: how far the study has got.
    pub status: &'static str,
    /// How far the study has got.
    pub status_is: fn(Status, &[String]) -> String,
    /// Term: who gave scores.
    pub raters: &'static str,
    /// Term: what was fixed.
    pub frozen: &'static str,
    /// When, by whom, and how many scores were there.
    pub frozen_is: fn(Fixed<'_>, usize) -> String,
    /// Nothing was fixed, and nobody is named who set the weights.
    pub not_fixed: &'static str,
    /// Behind the names of raters who were invented.
    pub invented: &'static str,
    /// Term: who took part.
    pub participants: &'static str,
    /// Term: what differs since.
    pub since: &'static str,
    /// Nothing differs since.
    pub nothing_since: &'static str,
    /// Term: the decision.
    pub decided: &'static str,
    /// Term: why.
    pub reason: &'static str,
    /// Nobody gave a reason.
    pub no_reason: &'static str,
    /// Several names.
    pub names: fn(&[String]) -> String,
}

/// The sentences in `language`.
#[must_use]
pub fn trust(language: Language) -> &'static TrustWords {
    match language {
        Language::De => &de::trust::WORDS,
        Language::En => &en::trust::WORDS,
    }
}

/// As many texts as fit into a message, separated by semicolons, and how many are left out.
pub(super) fn fitting(texts: impl Iterator<Item = String>) -> (String, usize) {
    const ROOM: usize = 700;
    let (mut shown, mut left) = (String::new(), 0);
    for text in texts {
        if left > 0 || (!shown.is_empty() && shown.chars().count() + text.chars().count() > ROOM) {
            left += 1;
            continue;
        }
        if !shown.is_empty() {
            shown.push_str("; ");
        }
        shown.push_str(&text);
    }
    (shown, left)
}

/// Both sides of a difference as texts: numbers with as few decimals as tell them apart.
pub(super) fn sides(deviation: &Deviation, number: fn(f64) -> String, absent: &str, present: &str) -> [String; 2] {
    let both = (&deviation.before, &deviation.now);
    let places = match both {
        (Setting::Number(a), Setting::Number(b)) => {
            (2..7).find(|&places| rounded(*a, places) != rounded(*b, places)).unwrap_or(7)
        }
        _ => 2,
    };
    [both.0, both.1].map(|side| match side {
        Setting::Absent => absent.to_owned(),
        Setting::Present => present.to_owned(),
        Setting::Number(value) => number(rounded(*value, places)),
        Setting::Text(text) if text.trim().is_empty() => absent.to_owned(),
        Setting::Text(text) => super::user::short(text),
    })
}

fn rounded(value: f64, places: i32) -> f64 {
    let scale = 10_f64.powi(places);
    let scaled = value * scale;
    if scaled.is_finite() { scaled.round() / scale } else { value }
}
