//! `waage robustness`: the sampled figures alone, of a study or of any plain table; a shard gives a part for
//! `waage merge`.

mod input;
mod part;
mod text;
mod timing;

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::evaluate::{cores, parse_method, unanswered};
use super::progress::Progress;
use super::shard::Shard;
use super::{Console, Exit};
use crate::aggregate::Method;
use crate::error::{Finding, NumericError};
use crate::report::result::FindingEntry;
use crate::report::robustness::robustness_file;
use crate::report::text::{batch as words, method};
use crate::robustness::{MOST_DRAWS, Model, Settings, Tally, confidence_factors, figures};
use input::Prepared;
pub(super) use input::{Options, prepare};
pub(super) use part::{KIND, RobustnessPart};

/// Arguments of `waage robustness`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY|TABLE")]
    input: PathBuf,
    #[arg(long, value_name = "HOW", value_parser = input::WEIGHTS, hide_possible_values = true)]
    weights: Option<String>,
    #[arg(long, value_name = "METHOD", value_parser = parse_method)]
    method: Option<Method>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=MOST_DRAWS))]
    draws: Option<u64>,
    #[arg(long, value_name = "ERROR", value_parser = precision)]
    precision: Option<f64>,
    #[arg(long, value_name = "SEED")]
    seed: Option<u64>,
    #[arg(long, value_name = "I/N")]
    shard: Option<Shard>,
    #[arg(long, short = 'j', value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
    #[arg(long, value_name = "TABLE")]
    low: Option<PathBuf>,
    #[arg(long, value_name = "TABLE")]
    high: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long)]
    timing: bool,
}

/// Draws of the second pass, for the confidence factors: a standard error below 0.002.
const CONFIDENCE_DRAWS: u64 = 65_536;

fn precision(text: &str) -> Result<f64, String> {
    match text.parse() {
        Ok(error) if error > 0.0 && error < 1.0 => Ok(error),
        _ => Err("0.0001 … 0.1".to_owned()),
    }
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    execute(args, console).unwrap_or_else(|exit| exit)
}

fn execute(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let typed = args.input.display().to_string();
    console.progress(&(crate::report::text::console(console.language).reading)(&typed));
    let shown = |path: &PathBuf| path.display().to_string();
    let options = Options {
        input: typed,
        low: args.low.as_ref().map(shown),
        high: args.high.as_ref().map(shown),
        weights: args.weights.clone(),
        method: args.method.as_ref().map(ToString::to_string),
        draws: args.draws,
        seed: args.seed,
        precision: args.precision,
    };
    let shard = args.shard.map(Shard::resolve).transpose().map_err(|finding: Box<Finding>| {
        console.findings(&[*finding]);
        Exit::Usage
    })?;
    if shard.is_some() && args.precision.is_some() {
        console.error(words(console.language).precision_and_shard);
        return Err(Exit::Usage);
    }
    let Some(prepared) = prepare(&options, None, console)? else { return Ok(Exit::Done) };
    let console = &console.in_language_of(prepared.language);
    let settings = Settings { shard, ..settings(&prepared, args.jobs) };
    let clock = timing::Clock::start();
    let mut progress = Progress::new(console, 0, prepared.draws.div_ceil(4096));
    let tally = prepared.model.sample(&settings, |done, total| {
        progress.retarget(total);
        progress.update(done);
    });
    drop(progress);
    let tally = tally.map_err(|error| no_answer(&error, console))?;
    let text = match shard {
        Some(shard) => RobustnessPart::new(options, &prepared, shard, tally.clone()).text(),
        None => answer(&prepared, &tally, &settings, console)?,
    };
    let spent = clock.stop();
    print(&text, args.out.as_deref(), console)?;
    if args.timing {
        console.result(&format!("{}\n", spent.json(tally.draws(), settings.threads)));
    }
    Ok(Exit::Done)
}

/// How a prepared input is sampled as a whole.
pub(super) fn settings(prepared: &Prepared, jobs: Option<u16>) -> Settings {
    Settings {
        draws: prepared.draws,
        seed: prepared.sampling.seed,
        threads: jobs.map_or_else(cores, usize::from),
        precision: prepared.sampling.precision,
        ..Settings::default()
    }
}

/// The result of a whole run as text or JSON.
pub(super) fn answer(
    prepared: &Prepared,
    tally: &Tally,
    settings: &Settings,
    console: &Console,
) -> Result<String, Exit> {
    let failed = |error: NumericError| no_answer(&error, console);
    let figures = figures(&prepared.model, tally).map_err(failed)?;
    let mut sampling = prepared.sampling.clone();
    if let Some(finding) = unanswered(sampling.methods.clone(), &figures) {
        sampling.findings.push(FindingEntry::new(&finding, console.language));
        if !console.json {
            console.findings(&[finding]);
        }
    }
    if !console.json {
        return Ok(text::answer(prepared, &figures, console));
    }
    let second = Settings { draws: tally.draws().min(CONFIDENCE_DRAWS), shard: None, precision: None, ..*settings };
    let confidence = confidence_factors(&prepared.model, &figures.central_weights, &second).map_err(failed)?;
    let file = robustness_file(&sampling, &figures, &confidence, tally.digest());
    Ok(format!("{}\n", serde_json::to_string_pretty(&file).unwrap_or_default()))
}

/// Says that the numbers have no answer.
pub(super) fn no_answer(error: &NumericError, console: &Console) -> Exit {
    let reason = (method(console.language).reason)(error);
    console.error(&(words(console.language).no_answer)(&reason));
    Exit::Findings
}

/// Writes to a file as a whole, or to stdout.
pub(super) fn print(text: &str, out: Option<&Path>, console: &Console) -> Result<(), Exit> {
    match out {
        None => console.result(text),
        Some(path) => super::output::write_file(path, text.as_bytes())
            .map_err(|refusal| super::evaluate::refused(refusal, console))?,
    }
    Ok(())
}

/// Whether a tally is one of a model.
pub(super) fn belongs(tally: &Tally, model: &Model) -> bool {
    tally.problem() == model.fingerprint()
}

/// Seconds of a duration.
fn seconds(duration: Duration) -> f64 {
    duration.as_secs_f64()
}
