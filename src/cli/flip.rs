//! `waage flip STUDY A`: the smallest single changes that put a scenario first, or that cost it the lead.

use std::path::PathBuf;

use super::{Console, Exit, place};
use crate::evaluate::evaluate;
use crate::report::answer::flip;
use crate::report::json;
use crate::report::table::Source;
use crate::report::text::answer::answers;

/// Changes that are shown unless all are asked for.
const SHOWN: usize = 10;

/// Arguments of `waage flip`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(value_name = "A")]
    scenario: String,
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
    #[arg(long)]
    all: bool,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    answer(args, console).unwrap_or_else(|exit| exit)
}

fn answer(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let study = place::study(&args.study, args.profile.as_ref(), console)?;
    let console = &console.in_language_of(study.settings.language);
    let scenario = place::scenario(&study, &args.scenario, console)?;
    let evaluation = evaluate(&study);
    let found = flip(Source::new(&study, &evaluation, console.language), scenario);
    if console.json {
        console.result(&String::from_utf8_lossy(&json("flip.json", &found).bytes));
    } else {
        let shown = if args.all { usize::MAX } else { SHOWN };
        console.result(&(answers(console.language).flip)(&found, shown));
    }
    Ok(Exit::Done)
}
