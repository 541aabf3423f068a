//! The verdict in a sentence or two: who leads, and how sure that is. The terminal and the papers say the same.

use super::format::{Points, Share};
use super::table::Source;
use super::text::{Sure, console, method_name};

/// Who leads by value, or by the method that ranks, without a word on the runs.
#[must_use]
pub fn verdict(source: Source<'_>) -> String {
    let (study, language) = (source.study, source.language);
    let (main, words) = (source.evaluation.main(), console(language));
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    let first = |s: &&usize| main.ranks[**s].is_some_and(|rank| rank.first == 1);
    let name = |s: usize| study.alternatives[s].name(language);
    let leaders: Vec<String> = passing.iter().filter(first).map(|&s| name(s)).collect();
    if !study.ranks_by_value() {
        return (words.verdict_by_method)(&method_name(study.settings.method.name(), language), &leaders);
    }
    let points = |value: f64| Points(value).text(language);
    let follower = passing.get(leaders.len()).map(|&s| (name(s), points(main.gap[s])));
    let spread = passing.get(leaders.len().max(1) - 1).map_or(0.0, |&s| main.gap[s]);
    (words.verdict)(&leaders, &points(spread), &points(study.settings.tie_margin), follower)
}

/// In how many of the runs the leaders lead, and by how much; `None` without runs.
#[must_use]
pub fn sure(source: Source<'_>) -> Option<String> {
    let (study, robustness, language) = (source.study, source.robustness?, source.language);
    let main = source.evaluation.main();
    let name = |s: usize| study.alternatives[s].name(language);
    let called = |at: &usize| name(robustness.kept[*at]);
    let verdict = &robustness.verdict;
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    Some((console(language).sure)(&Sure {
        leader: verdict.leaders.first().map(called).unwrap_or_default(),
        share: Share(verdict.share).text(language),
        firmness: verdict.firmness,
        leaders: verdict.leaders.iter().map(called).collect(),
        together: Share(verdict.joint_share).text(language),
        best: passing.first().map(|&s| name(s)).unwrap_or_default(),
        behind: passing.get(1).map(|&s| (name(s), Points(main.gap[s]).text(language))),
        by_method: (!study.ranks_by_value()).then(|| self::verdict(source)),
    }))
}
