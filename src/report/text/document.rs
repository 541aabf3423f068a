//! What documents say: headings, titles of figures, heads of tables, and whole sentences, one set a language.
//!
//! Numbers and names arrive as finished texts; a sentence is written as a whole in its language.

mod section;

pub(crate) use section::Section;

use super::chart::Tipping;
use super::{de, en};
use crate::model::{Language, RelationKind};
use crate::report::chart::Chart;
use crate::robustness::Firmness;
use crate::study::{BlockUncertainty, Mode, Provenance, ScoreShape, Status, WeightUncertainty};

/// All texts of documents in one language.
#[derive(Debug)]
pub(crate) struct Words {
    /// The frame of every document.
    pub(crate) frame: FrameWords,
    /// The finding and the reasons for it.
    pub(crate) lead: LeadWords,
    /// Tables and titles of figures.
    pub(crate) tables: TableWords,
    /// Sentences of the sections.
    pub(crate) sections: SectionWords,
    /// How the result came about.
    pub(crate) method: MethodWords,
    /// What is not in it.
    pub(crate) limits: LimitWords,
    /// The summary.
    pub(crate) summary: SummaryWords,
}

/// The frame of every document.
#[derive(Debug)]
pub(crate) struct FrameWords {
    /// Kind of document, and the day of the data.
    pub(crate) report: fn(Option<&str>) -> String,
    /// As `report`, of the two pages.
    pub(crate) summary: fn(Option<&str>) -> String,
    /// The mark of invented data.
    pub(crate) illustrative: &'static str,
    /// The mark of a study that nobody has reviewed.
    pub(crate) draft: &'static str,
    /// Both marks.
    pub(crate) both: &'static str,
    /// The foot of every page: hash of the input, version of the program; seed and runs, where there are some.
    pub(crate) footer: fn(&str, &str, Option<(u64, &str)>) -> String,
    /// A day `yyyy-mm-dd` as readers write it.
    pub(crate) day: fn(&str) -> String,
    /// A place, or a shared one.
    pub(crate) rank: fn(usize, usize) -> String,
    /// "ja" and "nein".
    pub(crate) yes_no: fn(bool) -> &'static str,
}

/// A pair of names and their gap.
pub(crate) type Rest<'a> = (usize, &'a str, &'a str);

/// How the ranking stands. Names and numbers are finished texts.
#[derive(Debug)]
pub(crate) struct Standing {
    /// Those who share the first ranks, the one that is first most often first.
    pub(crate) leaders: Vec<String>,
    /// Share of the runs in which the first of them is first.
    pub(crate) share: String,
    /// What that means.
    pub(crate) firmness: Firmness,
    /// Share of the runs in which one of them is first.
    pub(crate) together: String,
    /// How many compete.
    pub(crate) count: usize,
}

/// The finding and the reasons for it.
#[derive(Debug)]
pub(crate) struct LeadWords {
    /// The finding.
    pub(crate) message: fn(&Standing) -> String,
    /// How many are behind the leaders, and the points from the least to the largest gap.
    pub(crate) rest: fn(Rest<'_>) -> String,
    /// Who is out.
    pub(crate) out: fn(&[String]) -> String,
    /// What the likely values say: first, second, gap.
    pub(crate) likely: fn(&str, &str, &str) -> String,
    /// What speaks for the first, each with its points; at least one.
    pub(crate) for_first: fn(&str, &[(String, String)]) -> String,
    /// What speaks for the second; perhaps nothing.
    pub(crate) for_second: fn(&str, &[(String, String)]) -> String,
    /// The nearest single changes; perhaps none.
    pub(crate) flips: fn(&[Tipping]) -> String,
    /// Where flips cannot be told.
    pub(crate) no_flips: &'static str,
}

/// Tables and titles of figures.
#[derive(Debug)]
pub(crate) struct TableWords {
    /// What a chart shows, short and neutral.
    pub(crate) figure: fn(Chart) -> &'static str,
    /// What the table behind a chart shows.
    pub(crate) data: fn(Chart) -> &'static str,
    /// Heads of columns.
    pub(crate) heads: Heads,
    /// A table of the ranking.
    pub(crate) ranking: &'static str,
    /// A table of Kippwerte.
    pub(crate) flips: &'static str,
    /// A Kippwert: what, now, at, who leads then.
    pub(crate) flip: fn(&Tipping) -> [String; 4],
    /// Points and rank in one cell.
    pub(crate) points_and_rank: fn(&str, &str) -> String,
    /// Where a scenario is out.
    pub(crate) out: &'static str,
    /// The sum of a column.
    pub(crate) sum: &'static str,
    /// The mean over all runs.
    pub(crate) all_runs: &'static str,
    /// The smallest terms together.
    pub(crate) others: fn(usize) -> String,
    /// A weight that moves.
    pub(crate) weight_of: fn(&str) -> String,
    /// A score that moves: criterion, whose.
    pub(crate) score_of: fn(&str, &str) -> String,
    /// From one number to another.
    pub(crate) range: fn(&str, &str) -> String,
}

/// Heads of columns.
#[derive(Debug)]
pub(crate) struct Heads {
    pub(crate) rank: &'static str,
    pub(crate) scenario: &'static str,
    pub(crate) points: &'static str,
    pub(crate) gap: &'static str,
    pub(crate) rank1: &'static str,
    pub(crate) range: &'static str,
    pub(crate) median: &'static str,
    pub(crate) criterion: &'static str,
    pub(crate) objective: &'static str,
    pub(crate) block: &'static str,
    pub(crate) weight: &'static str,
    pub(crate) weight_in_group: &'static str,
    pub(crate) profile: &'static str,
    pub(crate) method: &'static str,
    pub(crate) number: &'static str,
    pub(crate) now: &'static str,
    pub(crate) flips_at: &'static str,
    pub(crate) leads_then: &'static str,
    pub(crate) gain: &'static str,
    pub(crate) low: &'static str,
    pub(crate) high: &'static str,
    pub(crate) lead_low: &'static str,
    pub(crate) lead_high: &'static str,
    pub(crate) present_value: &'static str,
    pub(crate) present_range: &'static str,
    pub(crate) one_off: &'static str,
    pub(crate) running: &'static str,
    pub(crate) unbeaten: &'static str,
    pub(crate) borda: &'static str,
    pub(crate) copeland: &'static str,
    pub(crate) regret: &'static str,
    pub(crate) compromise: &'static str,
    pub(crate) smallest: &'static str,
    pub(crate) largest: &'static str,
    pub(crate) ratings: &'static str,
    pub(crate) assumed: &'static str,
    pub(crate) missing_steps: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) date: &'static str,
    pub(crate) source: &'static str,
    pub(crate) step: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) found: &'static str,
    pub(crate) rule: &'static str,
    pub(crate) rank_without: &'static str,
    pub(crate) file: &'static str,
    pub(crate) hash: &'static str,
}

/// Those who lead, and where: labels of profiles or blocks.
pub(crate) type Shared = (Vec<String>, Vec<String>);

/// A name, and what belongs to it: who leads without a rater, the blocks of a part.
pub(crate) type Parts = (String, Vec<String>);

/// What all profiles say together. Numbers and names are finished texts.
#[derive(Debug)]
pub(crate) struct Votes {
    pub(crate) borda: Vec<String>,
    pub(crate) copeland: Vec<String>,
    pub(crate) compromise: Vec<String>,
    pub(crate) regret: String,
}

/// Headings and sentences of the sections, in their order.
#[derive(Debug)]
pub(crate) struct SectionWords {
    /// The heading of each section, by its id.
    pub(crate) heading: fn(Section) -> &'static str,
    /// Question, number of scenarios, criteria, blocks.
    pub(crate) scope: fn(usize, usize, usize) -> String,
    /// What points are, and which weights hold: label of the profile.
    pub(crate) points: fn(&str) -> String,
    /// Where another method ranks: its name.
    pub(crate) by_method: fn(&str) -> String,
    /// What a share of runs is: number of runs, printed.
    pub(crate) runs: fn(&str) -> String,
    /// Who is ahead of whom in which share of the runs.
    pub(crate) ahead: fn(&str, &str, &str) -> String,
    /// Where there are no runs.
    pub(crate) no_runs: &'static str,
    /// Where nobody else competes.
    pub(crate) alone: &'static str,
    /// That one number moves at a time.
    pub(crate) one_at_a_time: &'static str,
    /// Who leads in which profiles.
    pub(crate) profiles: fn(&[Shared]) -> Vec<String>,
    /// There is one profile.
    pub(crate) one_profile: &'static str,
    /// What the profiles say together.
    pub(crate) votes: fn(&Votes) -> String,
    /// What regret means.
    pub(crate) regret: &'static str,
    /// Raters, cells with several of them.
    pub(crate) raters: fn(usize, usize) -> String,
    /// Who leads without a rater: only where it changes; else nobody.
    pub(crate) without_rater: fn(&[Parts]) -> String,
    /// There is one rater.
    pub(crate) one_rater: &'static str,
    /// Who is best in how many blocks.
    pub(crate) blocks: fn(&[Shared]) -> Vec<String>,
    /// What the table of criteria shows.
    pub(crate) criteria: &'static str,
    /// Money stands beside the points.
    pub(crate) money: &'static str,
    /// Money is one of the criteria.
    pub(crate) money_within: &'static str,
    /// Nothing is known of money.
    pub(crate) no_money: &'static str,
    /// Rate, its source, base year.
    pub(crate) rate: fn(&str, &str) -> String,
    /// Those without a cost.
    pub(crate) without_cost: fn(&[String]) -> String,
    /// No gate, or nobody missed one; the number of gates.
    pub(crate) all_pass: fn(usize) -> String,
    /// Out in a block alone: who, block, criterion.
    pub(crate) out_in_block: fn(&str, &str, &str) -> String,
    /// Two that go together, or not: kind, first, second, note.
    pub(crate) relation: fn(RelationKind, &str, &str, &str) -> String,
    /// A composite: who, and its parts with their blocks.
    pub(crate) composite: fn(&str, &[Parts]) -> String,
    /// So many more stand in the files.
    pub(crate) more: fn(usize) -> String,
    /// Nothing is worth clarifying.
    pub(crate) nothing_to_clarify: &'static str,
    /// What is worth clarifying means.
    pub(crate) clarify: &'static str,
    /// Who is first under how many methods of how many, and those that see it otherwise.
    pub(crate) methods: fn(&str, usize, usize, &[String]) -> String,
    /// Why methods are not averaged.
    pub(crate) methods_note: &'static str,
    /// Ratings, of these without evidence, cells without an answer, gaps.
    pub(crate) evidence: fn(usize, usize, usize, usize) -> String,
    /// The cells for which nobody could say anything: scenario, criterion, block.
    pub(crate) unknown: fn(&str, &str, Option<&str>) -> String,
    /// There is no list of evidence.
    pub(crate) no_evidence: &'static str,
}

/// How the result came about, in words for a reader.
#[derive(Debug)]
pub(crate) struct MethodWords {
    /// The steps, in order: whether there are gates, money apart, several profiles, runs; the sentence on the method.
    pub(crate) steps: fn(bool, Mode, bool, bool, &str) -> Vec<String>,
    /// Where the method comes from.
    pub(crate) sources: &'static [&'static str],
    /// Terms of the settings.
    pub(crate) terms: Terms,
    /// How scores vary.
    pub(crate) scores: fn(ScoreShape) -> &'static str,
    /// How weights vary.
    pub(crate) weights: fn(&WeightUncertainty) -> &'static str,
    /// How weights of blocks vary.
    pub(crate) blocks: fn(&BlockUncertainty) -> &'static str,
    /// What happens to money.
    pub(crate) mode: fn(Mode) -> &'static str,
    /// Where the data come from.
    pub(crate) provenance: fn(Provenance) -> &'static str,
    /// How far it has got, and who reviewed it.
    pub(crate) status: fn(Status, &[String]) -> String,
    /// Runs and seed.
    pub(crate) runs: fn(&str, u64) -> String,
}

/// Terms of lists of facts.
#[derive(Debug)]
pub(crate) struct Terms {
    pub(crate) method: &'static str,
    pub(crate) weights: &'static str,
    pub(crate) money: &'static str,
    pub(crate) rate: &'static str,
    pub(crate) level: &'static str,
    pub(crate) scores_vary: &'static str,
    pub(crate) weights_vary: &'static str,
    pub(crate) blocks_vary: &'static str,
    pub(crate) runs: &'static str,
    pub(crate) study: &'static str,
    pub(crate) data: &'static str,
    pub(crate) day: &'static str,
    pub(crate) source: &'static str,
    pub(crate) status: &'static str,
    pub(crate) hash: &'static str,
    pub(crate) version: &'static str,
    pub(crate) findings: &'static str,
}

/// What the result leaves open: facts that decide which items are told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) illustrative: bool,
    pub(crate) costs: bool,
    pub(crate) profiles: usize,
    pub(crate) raters: usize,
    pub(crate) unknown: usize,
    pub(crate) assumed: usize,
}

/// What is not in it.
#[derive(Debug)]
pub(crate) struct LimitWords {
    /// Above the list.
    pub(crate) intro: &'static str,
    /// The items, the most important first.
    pub(crate) items: fn(&Limits) -> Vec<String>,
    /// The same in one sentence, for the summary.
    pub(crate) brief: fn(&Limits) -> String,
    /// That data are invented.
    pub(crate) illustrative: fn(bool) -> &'static str,
}

/// The summary.
#[derive(Debug)]
pub(crate) struct SummaryWords {
    pub(crate) profiles: &'static str,
    pub(crate) profiles_table: &'static str,
    pub(crate) flips: &'static str,
    pub(crate) money: &'static str,
    pub(crate) money_table: &'static str,
    pub(crate) limits: &'static str,
    pub(crate) status: &'static str,
    /// More profiles and more scenarios than the table has.
    pub(crate) more: fn(usize, usize) -> String,
    /// What the letters in the heads of columns mean: letter and name.
    pub(crate) letters: fn(&[(String, String)]) -> String,
    /// More scenarios than the table of money has.
    pub(crate) more_money: fn(usize) -> String,
}

/// The texts in `language`.
pub(crate) fn words(language: Language) -> &'static Words {
    match language {
        Language::De => &de::document::WORDS,
        Language::En => &en::document::WORDS,
    }
}
