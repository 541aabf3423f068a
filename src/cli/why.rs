//! `waage why STUDY A B`: why one scenario is ahead of another, in terms that add up.

use std::path::PathBuf;

use super::{Console, Exit, place};
use crate::evaluate::evaluate;
use crate::report::answer::why;
use crate::report::json;
use crate::report::table::Source;
use crate::report::text::answer::answers;

/// Arguments of `waage why`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(value_name = "A")]
    first: String,
    #[arg(value_name = "B")]
    second: String,
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    answer(args, console).unwrap_or_else(|exit| exit)
}

fn answer(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let study = place::study(&args.study, args.profile.as_ref(), console)?;
    let console = &console.in_language_of(study.settings.language);
    let words = answers(console.language);
    let first = place::scenario(&study, &args.first, console)?;
    let second = place::scenario(&study, &args.second, console)?;
    if first == second {
        console.error(&(words.same)(study.alternatives[first].id.as_str()));
        return Err(Exit::Usage);
    }
    let evaluation = evaluate(&study);
    let found = why(Source::new(&study, &evaluation, console.language), first, second);
    if console.json {
        console.result(&String::from_utf8_lossy(&json("why.json", &found).bytes));
    } else {
        console.result(&(words.why)(&found));
    }
    Ok(Exit::Done)
}
