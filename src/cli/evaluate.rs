//! `waage evaluate`: the main job, from a study's folder to its result.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use super::output::{self, Refusal};
use super::{Console, Exit, load, shown};
use crate::aggregate::Method;
use crate::error::Severity;
use crate::evaluate::{CrossCheck, Evaluation, evaluate};
use crate::report::csv::Dialect;
use crate::report::format::{Money, Number, Points};
use crate::report::manifest::{Run, manifest};
use crate::report::table::Source;
use crate::report::text::{Counts, Groups, console as words, method_name};
use crate::report::{artifacts, json, result};
use crate::study::{Provenance, Study};

/// Arguments of `waage evaluate`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "PROFILE", num_args = 1..)]
    profile: Vec<String>,
    #[arg(long, value_name = "METHOD", value_parser = parse_method)]
    method: Option<Method>,
    #[arg(long, value_name = "DIALECT", value_parser = parse_dialect)]
    csv: Option<Dialect>,
    #[arg(long)]
    no_png: bool,
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

fn parse_dialect(text: &str) -> Result<Dialect, String> {
    text.parse().map_err(|_| "excel-de, machine".to_owned())
}

fn parse_method(name: &str) -> Result<Method, String> {
    name.parse().map_err(|_| Method::ALL.map(|method| method.to_string()).join(", "))
}

#[expect(clippy::disallowed_methods, reason = "the only place that stamps a run")]
fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let (started, clock) = (now(), Instant::now());
    let typed = args.study.display().to_string();
    console.progress(&(words(console.language).reading)(&typed));
    let study = match load(&args.study, console) {
        Ok(study) => study,
        Err(exit) => return exit,
    };
    let console = &console.in_language_of(study.settings.language);
    let words = words(console.language);
    let target = args.out.clone().unwrap_or_else(|| Path::new("output").join(&study.name));
    if let Err(refusal) = output::check(&target) {
        return refused(refusal, console);
    }
    let known: Vec<String> = study.profiles.iter().map(|profile| profile.id.to_string()).collect();
    let study = match study.with_profiles(&args.profile) {
        Ok(study) => study,
        Err(unknown) => {
            console.error(&(words.no_such_profile)(&unknown, &known.join(", ")));
            return Exit::Usage;
        }
    };
    let study = match &args.method {
        Some(method) => study.with_method(method.clone()),
        None => study,
    };
    let evaluation = evaluate(&study);
    if evaluation.remarks.iter().any(|finding| finding.severity() == Severity::Error) {
        console.findings(&shown(&args.study, &evaluation.remarks));
        return Exit::Findings;
    }
    let source = Source { study: &study, evaluation: &evaluation, language: console.language };
    let threads = args.jobs.map_or_else(cores, usize::from);
    let dialect = args.csv.unwrap_or(Dialect::of(console.language));
    if !args.no_png {
        console.progress(words.drawing);
    }
    let mut files = artifacts(source, dialect, !args.no_png, threads);
    let duration_ms = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
    let stamp = Run { started_unix: started, duration_ms, threads };
    let command = command_line(args, dialect, console);
    files.push(json("manifest.json", &manifest(source, command, &files, stamp)));
    if let Err(refusal) = output::write(&target, &files) {
        return refused(refusal, console);
    }
    if console.json {
        let document = json("result.json", &result::result(source));
        console.result(&String::from_utf8_lossy(&document.bytes));
    } else {
        console.result(&summary(args, &study, &evaluation, &target, console));
    }
    Exit::Done
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// The command without anything that differs between machines.
fn command_line(args: &Args, dialect: Dialect, console: &Console) -> String {
    let mut line = format!("evaluate --lang {} --csv {}", console.language.code(), dialect.name());
    for profile in &args.profile {
        line.push_str(" --profile ");
        line.push_str(profile);
    }
    if let Some(method) = &args.method {
        line.push_str(" --method ");
        line.push_str(method.name());
    }
    if args.no_png {
        line.push_str(" --no-png");
    }
    line
}

fn refused(refusal: Refusal, console: &Console) -> Exit {
    let words = words(console.language);
    console.error(&match refusal {
        Refusal::IsFile(path) => (words.target_is_file)(&path.display().to_string()),
        Refusal::Occupied(path) => (words.target_occupied)(&path.display().to_string()),
        Refusal::Io(path, error) => (words.not_written)(&path.display().to_string(), &error),
    });
    Exit::Usage
}

/// What the terminal shows: ranking, gap and what it means, money, profiles, warnings, and what to do next.
fn summary(args: &Args, study: &Study, evaluation: &Evaluation, target: &Path, console: &Console) -> String {
    let (words, language) = (words(console.language), console.language);
    let mut text = ranking(study, evaluation, console);
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
    line(words.verdict_label, &verdict);
    let first = |p: usize| {
        let ranks = &evaluation.profiles[p].ranks;
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

fn ranking(study: &Study, evaluation: &Evaluation, console: &Console) -> String {
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
        let row = format!("{rank:<11}{}{padding}  {points:>6}  {gap:>6}  {cost}", names[s]);
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
