//! What `waage sweep`, `robustness` and `merge` say on the terminal.

use crate::model::Language;
use crate::robustness::Firmness;

/// Sentences of the batch commands. Numbers of figures arrive as finished texts, counts and seconds as numbers.
#[derive(Debug, Clone, Copy)]
pub struct BatchWords {
    /// Steps done, of how many, and the seconds that are left.
    pub progress: fn(u64, u64, f64) -> String,
    /// First sign of a plan.
    pub reading_plan: fn(&str) -> String,
    /// A dry run: runs, draws of each, seconds, threads.
    pub dry_run: fn(u64, u64, f64, usize) -> String,
    /// The runs are done: how many, and the folder.
    pub sweep_done: fn(u64, &str) -> String,
    /// A part of the runs is done: how many, shard, shards, the folder, and all folders as a shell finds them.
    pub part_done: fn(u64, u64, u64, &str, &str) -> String,
    /// Some runs were done before: how many, of how many.
    pub resumed: fn(u64, u64) -> String,
    /// The folder holds unfinished runs of this plan.
    pub unfinished: fn(&str) -> String,
    /// Ctrl-C in the middle of the runs: the folder.
    pub interrupted: fn(&str) -> String,
    /// Everything was done before.
    pub nothing_to_do: fn(&str) -> String,
    /// How often each scenario leads, most often first: name, runs, of all.
    pub leads: fn(&str, u64, u64) -> String,
    /// Label of those lines.
    pub leads_label: &'static str,
    /// Parts of two kinds, or none.
    pub no_parts: &'static str,
    /// The input of parts is not where they say; its path.
    pub input_gone: fn(&str) -> String,
    /// Precision together with shards.
    pub precision_and_shard: &'static str,
    /// Ends of scores given for a study, or only one of both.
    pub ends_need: &'static str,
    /// The methods that rank the runs in turn.
    pub ranked_by: fn(&[String]) -> String,
    /// The mathematics has no answer, in the words of the program.
    pub no_answer: fn(&str) -> String,
    /// Every alternative is out.
    pub nobody: &'static str,
    /// The verdict: leaders, share of the first, firmness, joint share, settled.
    pub verdict: fn(&[String], &str, Firmness, &str, bool) -> String,
    /// What the share is not.
    pub no_probability: &'static str,
    /// Heads of the table: scenario, rank 1, mean rank, value, its range, regret.
    pub heads: [&'static str; 6],
    /// Knocked out: names.
    pub out: fn(&[String]) -> String,
    /// Draws, seed and weights.
    pub drawn: fn(&str, u64, &str) -> String,
    /// How weights were drawn, by the name in files.
    pub weights: fn(&str) -> String,
    /// Heading of the pairwise table.
    pub pairwise: &'static str,
    /// Heading of the central weights.
    pub central: &'static str,
}

/// The sentences in `language`.
#[must_use]
pub fn batch(language: Language) -> &'static BatchWords {
    match language {
        Language::De => &super::de::batch::BATCH,
        Language::En => &super::en::batch::BATCH,
    }
}

/// Hours, minutes and seconds, the two coarsest that are not 0.
pub(in crate::report::text) fn duration(seconds: f64, units: [&str; 3]) -> String {
    let whole = if seconds.is_finite() { seconds.clamp(0.0, 1e12).ceil() as u64 } else { 0 };
    let [h, min, s] = units;
    match (whole / 3600, whole / 60 % 60, whole % 60) {
        (0, 0, seconds) => format!("{seconds} {s}"),
        (0, minutes, seconds) => format!("{minutes} {min} {seconds} {s}"),
        (hours, minutes, _) => format!("{hours} {h} {minutes} {min}"),
    }
}

#[cfg(test)]
mod tests {
    use super::duration;

    #[test]
    fn durations_read_as_spoken() {
        let texts = [0.2, 59.0, 61.0, 7260.5, f64::NAN].map(|seconds| duration(seconds, ["h", "min", "s"]));
        assert_eq!(texts, ["1 s", "59 s", "1 min 1 s", "2 h 1 min", "0 s"]);
    }
}
