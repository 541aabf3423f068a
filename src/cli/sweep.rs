//! `waage sweep`: all runs of a plan, in one process, resumable.

pub(super) mod folder;
mod run;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use super::evaluate::{cores, parse_dialect, refused};
use super::shard::Shard;
use super::{Console, Exit, interrupt, load, output, shown};
use crate::error::{Error, Finding, Location, Problem, Severity};
use crate::load::{PlanDocument, load_in_mode, plan_hash, study_hash};
use crate::report::csv::Dialect;
use crate::report::manifest::{InputEntry, Run};
use crate::report::result::SCHEMA_VERSION;
use crate::report::sweep::{RunRow, SweepHead, SweepPart, sweep_files};
use crate::report::text::batch as words;
use crate::report::{Artifact, json};
use crate::robustness::{MOST_DRAWS, Sweep};
use crate::study::{Plan, Study, Target};
use folder::State;

/// Arguments of `waage sweep`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    resume: bool,
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_DRAWS))]
    draws: Option<u64>,
    #[arg(long, value_name = "SEED")]
    seed: Option<u64>,
    #[arg(long, value_name = "DIALECT", value_parser = parse_dialect)]
    csv: Option<Dialect>,
    #[arg(long)]
    yes: bool,
}

/// So many runs start without a word.
const RUNS_LIMIT: u64 = 10_000;

#[expect(clippy::disallowed_methods, reason = "stamps a run in its manifest")]
pub(super) fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    execute(args, console).unwrap_or_else(|exit| exit)
}

fn execute(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let (started, clock) = (now(), Instant::now());
    console.progress(&(words(console.language).reading_plan)(&args.plan.display().to_string()));
    let Planned { plan, studies, findings, numbers } = planned(&args.plan, console)?;
    let console = &console.in_language_of(studies[0].settings.language);
    let words = words(console.language);
    let runs = plan.runs();
    if runs > RUNS_LIMIT && !args.yes && !args.dry_run {
        let place = Location::file(args.plan.display().to_string());
        let problem = Problem::PlanTooLarge { runs, limit: RUNS_LIMIT };
        console.findings(&[&findings[..], &[Finding::new(problem, place)]].concat());
        return Err(Exit::Usage);
    }
    if findings.iter().any(|finding| finding.severity() != Severity::Note) && !console.json {
        console.findings(&findings);
    }
    let shard = args.shard.map(Shard::resolve).transpose().map_err(|finding| {
        console.findings(&[*finding]);
        Exit::Usage
    })?;
    let threads = args.jobs.map_or_else(cores, usize::from);
    let robustness = &studies[0].settings.robustness;
    let draws = args.draws.or(numbers.0).unwrap_or_else(|| usual_draws(&plan, &studies[0])).min(MOST_DRAWS);
    let seed = args.seed.or(numbers.1).unwrap_or(robustness.seed);
    let head = head(&args.plan, &plan, &studies[0], (draws, seed), shard.unwrap_or((1, 1)));
    let sweep = Sweep::new(plan, studies, draws, seed);
    if args.dry_run {
        let own = u64::try_from(sweep.shard(head.shard.0, head.shard.1).len()).unwrap_or(u64::MAX);
        let seconds = run::estimate(&sweep, own, threads);
        console.result(&if console.json {
            let document = serde_json::json!({
                "schema_version": SCHEMA_VERSION, "runs": own, "draws": draws, "estimated_s": seconds, "threads": threads,
            });
            format!("{document:#}\n")
        } else {
            format!("{}\n", (words.dry_run)(own, draws, seconds, threads))
        });
        return Ok(Exit::Done);
    }
    let base = args.out.clone().unwrap_or_else(|| Path::new("output").join(&head.plan));
    let target = shard.map_or(base.clone(), |(shard, shards)| base.join(format!("part-{shard}-of-{shards}")));
    let shown_target = target.display().to_string();
    let state = folder::look(&target, &head).map_err(|trouble| trouble.say(console))?;
    let before = match state {
        State::Finished if args.resume => {
            console.result(&format!("{}\n", (words.nothing_to_do)(&shown_target)));
            return Ok(Exit::Done);
        }
        State::Unfinished(_) if !args.resume => {
            console.error(&(words.unfinished)(&shown_target));
            return Err(Exit::Usage);
        }
        State::Unfinished(before) => before,
        State::Finished | State::Fresh => Vec::new(),
    };
    let own = sweep.shard(head.shard.0, head.shard.1);
    if !before.is_empty() {
        console.progress(&(words.resumed)(before.len() as u64, own.len() as u64));
    }
    let mut log = folder::Log::open(&target, &head, args.resume).map_err(|refusal| refused(refusal, console))?;
    if !console.is_quiet() {
        interrupt::say((words.interrupted)(&shown_target));
    }
    let rows =
        run::all(&sweep, &own, before, threads, &mut log, console).map_err(|refusal| refused(refusal, console))?;
    drop(log);
    let dialect = args.csv.unwrap_or(Dialect::of(console.language));
    let duration_ms = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
    let stamp = Run { started_unix: started, duration_ms, threads };
    let files = if shard.is_some() { part_files(&head, rows.clone()) } else { all_files(&head, &rows, dialect, stamp) };
    output::replace(&target, &files).map_err(|refusal| refused(refusal, console))?;
    interrupt::say(String::new());
    console.result(&summary(&head, &rows, &shown_target, console));
    Ok(Exit::Done)
}

/// The same number for all runs: the smallest of those that the study has under the methods of the plan.
fn usual_draws(plan: &Plan, study: &Study) -> u64 {
    let methods = plan.factors.iter().filter_map(|factor| match &factor.target {
        Target::Method(methods) => Some(methods),
        _ => None,
    });
    let draws = methods.flatten().map(|method| study.clone().with_method(method.clone()).draws());
    draws.min().unwrap_or_else(|| study.draws())
}

/// A plan with the study in each of its modes.
struct Planned {
    plan: Plan,
    studies: Vec<Study>,
    findings: Vec<Finding>,
    /// Draws and seed that the plan names.
    numbers: (Option<u64>, Option<u64>),
}

fn planned(path: &Path, console: &Console) -> Result<Planned, Exit> {
    let document = PlanDocument::read(path, &path.display().to_string()).map_err(|error| failed(error, console))?;
    let folder = document.study(path);
    let mut studies = vec![load(&folder, console)?];
    let modes = document.modes();
    if !modes.is_empty() {
        let first = studies[0].settings.language;
        let console = console.in_language_of(first);
        let load = |mode| match load_in_mode(&folder, mode) {
            Err(Error::Input(findings)) => Err(failed(Error::Input(shown(&folder, &findings)), &console)),
            other => other.map_err(|error| failed(error, &console)),
        };
        studies = modes.into_iter().map(load).collect::<Result<_, _>>()?;
    }
    let console = &console.in_language_of(studies[0].settings.language);
    let (plan, findings) = document.resolve(&studies[0]).map_err(|error| failed(error, console))?;
    let numbers = (document.file().draws, document.file().seed);
    Ok(Planned { plan, studies, findings, numbers })
}

/// Shows why there is nothing to run; a file that is not there is a fault of the call.
pub(super) fn failed(error: Error, console: &Console) -> Exit {
    match error {
        Error::Input(findings) => {
            console.findings(&findings);
            let gone = findings.iter().any(|finding| matches!(finding.problem, Problem::Unreadable { .. }));
            if gone { Exit::Usage } else { Exit::Findings }
        }
        error => {
            console.error(&error.to_string());
            Exit::Usage
        }
    }
}

fn head(path: &Path, plan: &Plan, study: &Study, (draws, seed): (u64, u64), shard: (u64, u64)) -> SweepHead {
    SweepHead {
        schema_version: SCHEMA_VERSION,
        kind: SweepHead::KIND.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        plan: path.file_stem().map_or_else(|| "plan".to_owned(), |stem| stem.to_string_lossy().into_owned()),
        plan_hash: plan_hash(plan),
        study: study.name.clone(),
        study_hash: study_hash(study),
        inputs: study.inputs.iter().map(InputEntry::new).collect(),
        language: study.settings.language,
        draws,
        seed,
        runs: plan.runs(),
        shard,
        paths: plan.factors.iter().map(|factor| factor.path.clone()).collect(),
        alternatives: study.alternatives.iter().map(|alternative| alternative.id.to_string()).collect(),
    }
}

/// The files of a finished sweep.
pub(super) fn all_files(head: &SweepHead, rows: &[RunRow], dialect: Dialect, stamp: Run) -> Vec<Artifact> {
    let mut files = sweep_files(head, rows, dialect, stamp);
    files.push(json(folder::HEAD, head));
    files
}

fn part_files(head: &SweepHead, rows: Vec<RunRow>) -> Vec<Artifact> {
    let part = SweepPart::new(head.clone(), rows);
    vec![json(folder::PART, &part), json(folder::HEAD, head)]
}

/// What stdout gets: where the table is, and who leads how often.
pub(super) fn summary(head: &SweepHead, rows: &[RunRow], target: &str, console: &Console) -> String {
    let words = words(console.language);
    let mut leads: Vec<(usize, u64)> = (0..head.alternatives.len()).map(|s| (s, 0)).collect();
    for leader in rows.iter().filter_map(|row| row.row.leader) {
        if let Some(count) = leads.get_mut(leader as usize) {
            count.1 += 1;
        }
    }
    leads.retain(|&(_, count)| count > 0);
    leads.sort_by_key(|&(s, count)| (std::cmp::Reverse(count), s));
    let (shard, shards) = head.shard;
    let done = rows.len() as u64;
    if console.json {
        let leads: Vec<_> =
            leads.iter().map(|&(s, runs)| serde_json::json!({ "id": head.alternatives[s], "runs": runs })).collect();
        let document = serde_json::json!({
            "schema_version": SCHEMA_VERSION, "out": target, "runs": done, "plan_hash": head.plan_hash,
            "study_hash": head.study_hash, "draws": head.draws, "seed": head.seed, "shard": [shard, shards],
            "leaders": leads,
        });
        return format!("{document:#}\n");
    }
    let mut text = if shards > 1 {
        let all = Path::new(target).with_file_name(format!("part-*-of-{shards}"));
        (words.part_done)(done, shard, shards, target, &all.display().to_string())
    } else {
        (words.sweep_done)(done, target)
    };
    text.push('\n');
    for (index, (s, runs)) in leads.into_iter().enumerate() {
        let label = if index == 0 { format!("{}:", words.leads_label) } else { String::new() };
        let _ = writeln!(text, "{label:<9}{}", (words.leads)(&head.alternatives[s], runs, done));
    }
    text
}
