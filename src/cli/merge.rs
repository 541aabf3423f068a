//! `waage merge`: shards of one call put together; the result is that of the whole call, byte for byte.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::evaluate::{parse_dialect, refused};
use super::robustness::{KIND, RobustnessPart, answer, prepare, print, settings};
use super::sweep::folder::{HEAD, LOG, PART, read};
use super::sweep::{all_files, now, summary};
use super::{Console, Exit, output};
use crate::error::{Belonging, Finding, Location, Problem, ReadFault};
use crate::report::csv::Dialect;
use crate::report::manifest::Run;
use crate::report::sweep::{SweepHead, SweepPart};
use crate::report::text::batch as words;

/// Arguments of `waage merge`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PART", required = true)]
    parts: Vec<PathBuf>,
    #[arg(long, value_name = "DIR|FILE")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "DIALECT", value_parser = parse_dialect)]
    csv: Option<Dialect>,
    #[arg(long, value_name = "STUDY|TABLE")]
    input: Option<PathBuf>,
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

/// A part with the file that it came from.
enum Part {
    Sweep(Box<SweepPart>),
    Robustness(Box<RobustnessPart>),
}

impl Part {
    fn shard(&self) -> (u64, u64) {
        match self {
            Self::Sweep(part) => part.head.shard,
            Self::Robustness(part) => part.shard,
        }
    }

    fn differs(&self, other: &Self) -> Option<Belonging> {
        match (self, other) {
            (Self::Sweep(a), Self::Sweep(b)) => a.head.differs(&b.head),
            (Self::Robustness(a), Self::Robustness(b)) => a.differs(b),
            _ => Some(Belonging::Kind),
        }
    }
}

/// Enough to tell what a file is.
#[derive(serde::Deserialize)]
struct Kind {
    kind: Option<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    execute(args, console).unwrap_or_else(|exit| exit)
}

fn execute(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let clock = Instant::now();
    let mut findings = Vec::new();
    let mut parts: Vec<(String, Part)> = Vec::new();
    for path in &args.parts {
        match part(path) {
            Ok(part) => parts.push((path.display().to_string(), part)),
            Err(finding) => findings.push(*finding),
        }
    }
    findings.extend(check(&parts));
    if !findings.is_empty() {
        let gone = findings.iter().all(|finding| matches!(finding.problem, Problem::Unreadable { .. }));
        console.findings(&findings);
        return Err(if gone { Exit::Usage } else { Exit::Findings });
    }
    let mut sweeps = Vec::new();
    let mut tallies = Vec::new();
    for (file, part) in parts {
        match part {
            Part::Sweep(part) => sweeps.push(*part),
            Part::Robustness(part) => tallies.push((file, part)),
        }
    }
    match (sweeps.is_empty(), tallies.is_empty()) {
        (false, _) => merge_sweeps(args, sweeps, clock, console),
        (true, false) => merge_tallies(args, tallies, console),
        (true, true) => {
            console.error(words(console.language).no_parts);
            Err(Exit::Usage)
        }
    }
}

/// Reads a part: a file, or the folder of a shard.
fn part(path: &Path) -> Result<Part, Box<Finding>> {
    let shown = path.display().to_string();
    let fail = |problem| Box::new(Finding::new(problem, Location::file(shown.clone())));
    let file = if path.is_dir() { path.join(PART) } else { path.to_owned() };
    if path.is_dir() && !file.is_file() {
        let head = std::fs::read(path.join(HEAD)).ok();
        let Some(head) = head.and_then(|bytes| serde_json::from_slice::<SweepHead>(&bytes).ok()) else {
            return Err(fail(Problem::NotAPart));
        };
        let (shard, shards) = head.shard;
        let cut = |shard: u64| u128::from(head.runs) * u128::from(shard) / u128::from(shards.max(1));
        let runs = u64::try_from(cut(shard) - cut(shard.saturating_sub(1))).unwrap_or(u64::MAX);
        let done = read(&path.join(LOG)).0.len() as u64;
        return Err(fail(Problem::PartUnfinished { done, runs }));
    }
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(fail(Problem::Unreadable { fault: ReadFault::Missing, nearest: None }));
        }
        Err(_) => return Err(fail(Problem::NotAPart)),
    };
    let kind = serde_json::from_str::<Kind>(&text).map_err(|_| fail(Problem::NotAPart))?.kind;
    let found = if kind.as_deref() == Some(KIND) {
        let part: Option<RobustnessPart> = serde_json::from_str(&text).ok();
        part.filter(RobustnessPart::is_whole).map(|part| Part::Robustness(Box::new(part)))
    } else {
        let part: Option<SweepPart> = serde_json::from_str(&text).ok();
        part.filter(|part| part.is_whole() && part.head.kind == SweepHead::KIND).map(|part| Part::Sweep(Box::new(part)))
    };
    found.ok_or_else(|| fail(Problem::NotAPart))
}

/// Foreign parts, parts that are there twice, and those that are missing.
fn check(parts: &[(String, Part)]) -> Vec<Finding> {
    let Some((first, reference)) = parts.first() else { return Vec::new() };
    let mut findings = Vec::new();
    let mut known: Vec<(u64, &str)> = Vec::new();
    for (file, part) in parts {
        let place = || Location::file(file.as_str());
        let (shard, shards) = part.shard();
        if let Some(differs) = part.differs(reference) {
            findings.push(Finding::new(Problem::PartForeign { differs, first: first.clone() }, place()));
        } else if let Some((_, first)) = known.iter().find(|(other, _)| *other == shard) {
            let problem = Problem::PartTwice { shard: format!("{shard}/{shards}"), first: (*first).to_owned() };
            findings.push(Finding::new(problem, place()));
        } else {
            known.push((shard, file));
        }
    }
    let shards = reference.shard().1;
    let missing = (1..=shards).filter(|shard| known.iter().all(|(other, _)| other != shard));
    let missing: Vec<String> = missing.map(|shard| format!("{shard}/{shards}")).collect();
    if !missing.is_empty() {
        findings.push(Finding::new(Problem::PartsMissing { missing }, Location::file(first.as_str())));
    }
    findings
}

fn merge_sweeps(args: &Args, parts: Vec<SweepPart>, clock: Instant, console: &Console) -> Result<Exit, Exit> {
    let started = now();
    let head = SweepHead { shard: (1, 1), ..parts[0].head.clone() };
    let console = &console.in_language_of(head.language);
    let mut rows: Vec<_> = parts.into_iter().flat_map(|part| part.rows).collect();
    rows.sort_by_key(|row| row.row.run);
    let target = args.out.clone().unwrap_or_else(|| Path::new("output").join(&head.plan).join("merged"));
    if !target.join(HEAD).is_file() {
        output::check(&target).map_err(|refusal| refused(refusal, console))?;
    }
    let dialect = args.csv.unwrap_or(Dialect::of(console.language));
    let duration_ms = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
    let files = all_files(&head, &rows, dialect, Run { started_unix: started, duration_ms, threads: 1 });
    output::replace(&target, &files).map_err(|refusal| refused(refusal, console))?;
    console.result(&summary(&head, &rows, &target.display().to_string(), console));
    Ok(Exit::Done)
}

fn merge_tallies(args: &Args, parts: Vec<(String, Box<RobustnessPart>)>, console: &Console) -> Result<Exit, Exit> {
    let options = parts[0].1.options.clone();
    let input = args.input.clone().unwrap_or_else(|| PathBuf::from(&options.input));
    if !input.exists() {
        console.error(&(words(console.language).input_gone)(&input.display().to_string()));
        return Err(Exit::Usage);
    }
    let Some(prepared) = prepare(&options, Some(&input), console)? else { return Ok(Exit::Done) };
    let console = &console.in_language_of(prepared.language);
    if let Some((file, _)) = parts.iter().find(|(_, part)| !part.is_of(&prepared)) {
        let problem = Problem::PartForeign { differs: Belonging::Study, first: input.display().to_string() };
        console.findings(&[Finding::new(problem, Location::file(file.as_str()))]);
        return Err(Exit::Findings);
    }
    let mut parts = parts.into_iter();
    let Some((_, first)) = parts.next() else { return Err(Exit::Usage) };
    let mut tally = first.tally.clone();
    for (file, part) in parts {
        if tally.merge(&part.tally).is_err() {
            let problem = Problem::NotAPart;
            console.findings(&[Finding::new(problem, Location::file(file))]);
            return Err(Exit::Findings);
        }
    }
    let text = answer(&prepared, &tally, &settings(&prepared, args.jobs), console)?;
    print(&text, args.out.as_deref(), console)?;
    Ok(Exit::Done)
}
