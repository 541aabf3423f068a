//! What `waage evaluate` says on the terminal.

use std::fmt::Write;
use std::path::Path;

use super::super::Console;
use super::Args;
use crate::evaluate::{Comparison, CrossCheck, Evaluation, Placed};
use crate::report::chart::{nearest_flips, sampled};
use crate::report::format::{Money, Number, Points, Share};
use crate::report::table::Source;
use crate::report::text::trust::{Fixed, trust};
use crate::report::text::{Counts, Groups, console as words, method_name};
use crate::report::verdict::{sure, verdict};
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
    line(words.verdict_label, &sure(source).unwrap_or_else(|| verdict(source)));
    if let Some(robustness) = source.robustness {
        flips(robustness, source, console, &mut line);
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
        efficient.sort_by(|&a, &b| evaluation.main().values.overall[b].total_cmp(&evaluation.main().values.overall[a]));
        let amounts: Vec<(String, String)> = efficient
            .into_iter()
            .filter_map(|s| Some((name(s), Money(costs[s]?.likely).short_in(currency, language))))
            .collect();
        line(words.money_label, &(words.money)(&amounts));
    }
    if let Some(text) = frozen(source) {
        line(trust(language).weights_label, &text);
    }
    if let (Some(decision), Some(s)) = (&study.settings.decision, evaluation.decided) {
        let reason = Some(decision.reason.trim()).filter(|reason| !reason.is_empty());
        line(
            trust(language).decision_label,
            &(trust(language).decision)(&name(s), &decision.body, &decision.date, reason),
        );
    }
    let counts = Counts::of(study.warnings.iter().chain(&evaluation.remarks).map(|finding| &finding.problem));
    line(
        words.findings_label,
        &(words.findings)(&(crate::report::text::frame(language).summary)(&counts), &args.study.display().to_string()),
    );
    let settings = &study.settings;
    line(trust(language).status, &(trust(language).status_is)(settings.status, &settings.reviewed_by));
    if settings.provenance == Provenance::Illustrative {
        line(words.illustrative_label, words.illustrative);
    }
    line(words.folder_label, &target.display().to_string());
    let page = target.join("report.html");
    line(words.next_label, &(words.next)(&page.display().to_string()));
    text
}

/// Whether weights and scales are those that were fixed; else both rankings.
fn frozen(source: Source<'_>) -> Option<String> {
    let (study, words, language) = (source.study, trust(source.language), source.language);
    let frozen = study.frozen.as_ref()?;
    let id = frozen.id();
    let fixed = Fixed { id: &id, body: &frozen.record.body, date: &frozen.record.date };
    let head = match frozen.deviations.len() {
        0 => (words.asked_otherwise)(fixed),
        count => (words.deviates)(fixed, count),
    };
    Some(match source.evaluation.frozen(study)? {
        Comparison::Same => (words.unchanged)(fixed),
        Comparison::NotComparable => format!("{head}\n{}", words.not_comparable),
        Comparison::Both(both) => {
            let told = |placed: &Placed| {
                let mut order: Vec<usize> = (0..placed.values.len()).filter(|&s| placed.ranks[s].is_some()).collect();
                order.sort_by_key(|&s| {
                    (placed.ranks[s].map(|rank| rank.first), both.order.iter().position(|&t| t == s))
                });
                order
                    .into_iter()
                    .map(|s| {
                        format!("{} {}", study.alternatives[s].name(language), Points(placed.values[s]).text(language))
                    })
                    .collect::<Vec<_>>()
            };
            format!("{head}\n{}", (words.both)(&told(&both.frozen), &told(&both.now)))
        }
    })
}

/// What would flip the ranking, and how many runs there were.
fn flips(robustness: &Robustness, source: Source<'_>, console: &Console, line: &mut impl FnMut(&str, &str)) {
    let words = words(console.language);
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
