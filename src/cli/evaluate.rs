//! `waage evaluate`: the main job, from a study's folder to its result.

mod summary;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use super::output::{self, Refusal};
use super::{Console, Exit, load, shown};
use crate::aggregate::Method;
use crate::error::{Finding, Location, NumericError, Problem, Severity};
use crate::evaluate::{Evaluation, evaluate};
use crate::report::csv::Dialect;
use crate::report::format::Share;
use crate::report::manifest::{Run, manifest};
use crate::report::table::Source;
use crate::report::text::console as words;
use crate::report::{artifacts, json, result};
use crate::robustness::{self, Robustness, robustness};
use crate::study::Study;

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
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000_000_000))]
    draws: Option<u64>,
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    #[arg(long, value_name = "SHARE", value_parser = parse_share)]
    require_rank1: Option<f64>,
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

pub(super) fn parse_dialect(text: &str) -> Result<Dialect, String> {
    text.parse().map_err(|_| "excel-de, machine".to_owned())
}

pub(super) fn parse_method(name: &str) -> Result<Method, String> {
    name.parse().map_err(|_| Method::ALL.map(|method| method.to_string()).join(", "))
}

fn parse_share(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "0 … 1".to_owned())
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
    let study = study.with_sampling(args.draws, args.seed);
    let mut evaluation = evaluate(&study);
    if evaluation.remarks.iter().any(|finding| finding.severity() == Severity::Error) {
        console.findings(&shown(&args.study, &evaluation.remarks));
        return Exit::Findings;
    }
    let threads = args.jobs.map_or_else(cores, usize::from);
    let robustness = match robustness_of(&study, &evaluation, threads) {
        Ok(robustness) => robustness,
        Err(problem) => {
            console.findings(&shown(&args.study, &[Finding::new(problem, Location::file("study.json"))]));
            return Exit::Findings;
        }
    };
    if let Some(robustness) = &robustness {
        take_in(&mut evaluation, robustness);
    }
    let source = Source { robustness: robustness.as_ref(), ..Source::new(&study, &evaluation, console.language) };
    let dialect = args.csv.unwrap_or(Dialect::of(console.language));
    if !args.no_png {
        console.progress(words.drawing);
    }
    let mut files = artifacts(source, dialect, !args.no_png, threads);
    for name in ["report.pdf", "summary.pdf"] {
        if files.iter().all(|file| file.name != name) {
            console.error(&(words.bug)(name));
        }
    }
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
        console.result(&summary::summary(args, source, &target, console));
    }
    match (args.require_rank1, source.robustness) {
        (Some(required), Some(robustness)) if robustness.verdict.share < required => {
            let share = |share: f64| Share(share).text(console.language);
            console.error(&(words.rank1_missed)(&share(robustness.verdict.share), &share(required)));
            Exit::Missed
        }
        (Some(_), None) => {
            console.error(words.rank1_unknown);
            Exit::Usage
        }
        _ => Exit::Done,
    }
}

/// How sure the ranking is; `None` where nobody passes the gates, or the method has no answer.
pub(super) fn robustness_of(
    study: &Study,
    evaluation: &Evaluation,
    threads: usize,
) -> Result<Option<Robustness>, Problem> {
    if evaluation.failure.is_some() || evaluation.knocked_out.iter().all(|&out| out) {
        return Ok(None);
    }
    let asked = &study.settings.robustness;
    let settings =
        robustness::Settings { draws: study.draws(), seed: asked.seed, threads, ..robustness::Settings::default() };
    robustness(study, evaluation, &settings).map(Some).map_err(|error| match error {
        NumericError::Contradiction { members, .. } => {
            let limits = asked.weights.limits();
            Problem::LimitsContradict { limits: members.iter().filter_map(|&at| limits.get(at).cloned()).collect() }
        }
        error => Problem::NotDrawn { error },
    })
}

/// What the runs change in an evaluation: who shares the lead, and what must be said of them.
pub(super) fn take_in(evaluation: &mut Evaluation, robustness: &Robustness) {
    let leaders: Vec<usize> = robustness.verdict.leaders.iter().map(|&at| robustness.kept[at]).collect();
    evaluation.share_lead(&leaders);
    let methods = robustness.methods.iter().map(ToString::to_string).collect();
    evaluation.remarks.extend(unanswered(methods, &robustness.figures));
}

/// What is said of runs in which the method had no answer.
pub(super) fn unanswered(methods: Vec<String>, figures: &robustness::Figures) -> Option<Finding> {
    let problem = Problem::RunsWithoutAnswer { methods, runs: figures.unanswered, of: figures.draws };
    (figures.unanswered > 0).then(|| Finding::new(problem, Location::file("study.json")))
}

pub(super) fn cores() -> usize {
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
    for (flag, number) in [("--draws", args.draws), ("--seed", args.seed)] {
        if let Some(number) = number {
            let _ = write!(line, " {flag} {number}");
        }
    }
    if let Some(share) = args.require_rank1 {
        let _ = write!(line, " --require-rank1 {share}");
    }
    if args.no_png {
        line.push_str(" --no-png");
    }
    line
}

pub(super) fn refused(refusal: Refusal, console: &Console) -> Exit {
    let words = words(console.language);
    console.error(&match refusal {
        Refusal::IsFile(path) => (words.target_is_file)(&path.display().to_string()),
        Refusal::Occupied(path) => (words.target_occupied)(&path.display().to_string()),
        Refusal::Io(path, error) => (words.not_written)(&path.display().to_string(), &error),
    });
    Exit::Usage
}
