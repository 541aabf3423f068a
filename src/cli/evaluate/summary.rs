//! What `waage evaluate` says on the terminal.

use std::fmt::Write;
use std::path::Path;

use super::super::Console;
use super::Args;
use crate::evaluate::{CrossCheck, Evaluation};
use crate::report::chart::{nearest_flips, sampled};
use crate::report::format::{Money, Number, Points, Share};
use crate::report::table::Source;
use crate::report::text::{Counts, Groups, Sure, console as words, method_name};
use crate::robustness::Robustness;
use crate::study::{Provenance, Study};

/// So many Kippwerte are told.
const FLIPS: usize = 3;

/// What the terminal shows: ranking, gap and what it means, money, profiles, warnings, and what to do next.
pub(super) fn summary(args: &Args, source: Source<'_>, target: &Path, console: &Console) -> String {
    let (study, evaluation) = (source.study, source.evaluation);
    let (words, language) = (words(console.language), console.language);
    let mut text = ranking(source, console);
    let mut line = |label: &str, body: &str| {
        for (index, part) in body.lines().flat_map(wrapped).enumerate() {
            let label = if index == 0 { format!("{label}:") } else { String::new() };
            let _ = writeln!(text, "{label:<11}{part}");
        }
    };
    let name = |s: usize| study.alternatives[s].name(language);
    let main = evaluation.main();
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    let leaders: Vec<String> =
        passing.iter().filter(|&&s| main.ranks[s].is_some_and(|rank| rank.first == 1)).map(|&s| name(s)).collect();
    let follower = passing.get(leaders.len()).map(|&s| (name(s), Points(main.gap[s]).text(language)));
    let spread = passing.get(leaders.len().max(1) - 1).map_or(0.0, |&s| main.gap[s]);
    let verdict = if study.ranks_by_value() {
        let (spread, margin) = (Points(spread).text(language), Points(study.settings.tie_margin).text(language));
        (words.verdict)(&leaders, &spread, &margin, follower)
    } else {
        (words.verdict_by_method)(&method_name(study.settings.method.name(), language), &leaders)
    };
    match source.robustness {
        Some(robustness) => sure(robustness, source, &verdict, console, &mut line),
        None => line(words.verdict_label, &verdict),
    }
    let first = |p: usize| {
        let ranks = &evaluation.profiles[p].ranks_without_runs;
        (0..ranks.len()).filter(|&s| ranks[s].is_some_and(|rank| rank.first == 1)).map(name).collect::<Vec<_>>()
    };
    if study.profiles.len() > 1 {
        let firsts: Vec<(String, Vec<String>)> =
            (0..study.profiles.len()).map(|p| (study.profiles[p].label.get(language).to_owned(), first(p))).collect();
        line(words.profiles_label, &(words.profiles)(&firsts));
    }
    if let Some(text) = groups(study, evaluation, console) {
        line(words.groups_label, &text);
    }
    if let Some(text) = methods(study, evaluation, console) {
        line(words.methods_label, &text);
    }
    if let Some(costs) = &evaluation.costs {
        let currency = study.settings.money.as_ref().map_or("", |money| money.currency.as_str());
        let mut efficient: Vec<usize> = (0..costs.len()).filter(|&s| evaluation.efficient[s]).collect();
        efficient.sort_by(|&a, &b| main.values.overall[b].total_cmp(&main.values.overall[a]));
        let amounts: Vec<(String, String)> = efficient
            .into_iter()
            .filter_map(|s| Some((name(s), Money(costs[s]?.likely).short_in(currency, language))))
            .collect();
        line(words.money_label, &(words.money)(&amounts));
    }
    let counts = Counts::of(study.warnings.iter().chain(&evaluation.remarks).map(|finding| &finding.problem));
    line(
        words.findings_label,
        &(words.findings)(&(crate::report::text::frame(language).summary)(&counts), &args.study.display().to_string()),
    );
    if study.settings.provenance == Provenance::Illustrative {
        line(words.illustrative_label, words.illustrative);
    }
    line(words.folder_label, &target.display().to_string());
    let picture = target.join("charts").join(if args.no_png { "ranking.svg" } else { "ranking.png" });
    line(words.next_label, &(words.next)(&picture.display().to_string()));
    text
}

/// How sure the ranking is, and what would flip it.
fn sure(
    robustness: &Robustness,
    source: Source<'_>,
    verdict_now: &str,
    console: &Console,
    line: &mut impl FnMut(&str, &str),
) {
    let (words, language) = (words(console.language), console.language);
    let (study, main) = (source.study, source.evaluation.main());
    let called = |at: &usize| study.alternatives[robustness.kept[*at]].name(language);
    let verdict = &robustness.verdict;
    let passing: Vec<usize> = main.order.iter().copied().filter(|&s| main.ranks[s].is_some()).collect();
    let behind = passing.get(1).map(|&s| (study.alternatives[s].name(language), Points(main.gap[s]).text(language)));
    line(
        words.verdict_label,
        &(words.sure)(&Sure {
            leader: verdict.leaders.first().map(called).unwrap_or_default(),
            share: Share(verdict.share).text(language),
            firmness: verdict.firmness,
            leaders: verdict.leaders.iter().map(called).collect(),
            together: Share(verdict.joint_share).text(language),
            best: passing.first().map(|&s| study.alternatives[s].name(language)).unwrap_or_default(),
            behind,
            by_method: (!study.ranks_by_value()).then(|| verdict_now.to_owned()),
        }),
    );
    if robustness.kept.len() > 1 && robustness.exact {
        line(words.flips_label, &(words.flips)(&nearest_flips(source, FLIPS)));
    }
    line(words.runs_label, &sampled(source));
}

/// What all profiles say together, where there are several.
fn groups(study: &Study, evaluation: &Evaluation, console: &Console) -> Option<String> {
    let (words, language) = (words(console.language), console.language);
    let groups = evaluation.stakeholders.as_ref()?;
    let names = |some: &[usize]| some.iter().map(|&s| study.alternatives[s].name(language)).collect();
    let regret = |s: usize| groups.voters.iter().map(|&p| evaluation.regret(p, s)).fold(0.0, f64::max);
    Some((words.groups)(&Groups {
        borda: names(&groups.leaders.borda),
        copeland: names(&groups.leaders.copeland),
        compromise: names(&groups.leaders.compromise),
        regret: Points(groups.leaders.compromise.first().map_or(0.0, |&s| regret(s))).text(language),
        concordance: Number::new(groups.concordance.w_tie_corrected.unwrap_or(groups.concordance.w), 2).text(language),
    }))
}

/// Whether other methods say the same.
fn methods(study: &Study, evaluation: &Evaluation, console: &Console) -> Option<String> {
    let (words, language) = (words(console.language), console.language);
    let check = evaluation.cross_check(study)?;
    let firsts = check.firsts();
    let most = firsts.iter().copied().max().filter(|&most| most > 0)?;
    let place = |row: usize| evaluation.main().order.iter().position(|&s| s == check.alternatives[row]);
    let leader = (0..firsts.len()).filter(|&row| firsts[row] == most).min_by_key(|&row| place(row))?;
    let otherwise = check.answered().filter(|(_, ranking)| !CrossCheck::leads(ranking, leader));
    let others: Vec<String> = otherwise.map(|(one, _)| method_name(one.method.name(), language)).collect();
    let name = study.alternatives[check.alternatives[leader]].name(language);
    Some((words.methods)(&name, most, check.answered().count(), &others))
}

/// A sentence in lines of a width that reads well.
fn wrapped(text: &str) -> Vec<String> {
    const WIDTH: usize = 90;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + 1 + word.chars().count() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

fn ranking(source: Source<'_>, console: &Console) -> String {
    let (study, evaluation) = (source.study, source.evaluation);
    let (words, language) = (words(console.language), console.language);
    let main = evaluation.main();
    let names: Vec<String> = study.alternatives.iter().map(|alternative| alternative.name(language)).collect();
    let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0).min(60);
    let mut text = String::new();
    for &s in &main.order {
        let rank = main.ranks[s].map_or_else(|| words.out.to_owned(), |rank| (words.rank)(rank.first, rank.last));
        let points = Points(main.values.overall[s]).text(language);
        let gap = if main.gap[s] == 0.0 { String::new() } else { Points(-main.gap[s]).signed(language) };
        let cost = evaluation.costs.as_ref().and_then(|costs| costs[s]).map_or_else(String::new, |cost| {
            let currency = study.settings.money.as_ref().map_or("", |money| money.currency.as_str());
            Money(cost.likely).short_in(currency, language)
        });
        let padding = " ".repeat(width.saturating_sub(names[s].chars().count()));
        let first = source.rank1_share(s).map_or_else(String::new, |share| (words.rank1)(&Share(share).text(language)));
        let row = format!("{rank:<11}{}{padding}  {points:>6}  {gap:>6}  {cost:<14}  {first}", names[s]);
        text.push_str(row.trim_end());
        text.push('\n');
        for hit in evaluation.gates[s].iter().filter(|hit| hit.block.is_none()) {
            let criterion = &study.criteria[hit.criterion];
            let reason = criterion.gate.as_ref().map_or("", |gate| gate.reason.get(language));
            let otherwise = main.ranks_without_gates.ranks()[s];
            let otherwise = (words.rank)(otherwise.first, otherwise.last);
            let why = (words.knocked_out)(criterion.label.get(language), reason, &otherwise);
            let _ = writeln!(text, "{:<11}{why}", "");
        }
    }
    text.push('\n');
    text
}
