//! `waage trace STUDY PLACE`: from a printed number back to formula, cell, raters and evidence.

use std::path::PathBuf;

use super::{Console, Exit, joined, place};
use crate::evaluate::evaluate;
use crate::load::Places;
use crate::report::answer::trace;
use crate::report::json;
use crate::report::table::Source;
use crate::report::text::answer::answers;
use crate::study::Study;

/// Arguments of `waage trace`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(value_name = "PLACE")]
    place: String,
    #[arg(long, value_name = "PROFILE")]
    profile: Option<String>,
}

/// A table of results whose numbers can be traced: its name, how many ids name a row, its columns of numbers.
const TABLES: [(&str, usize, &[&str]); 4] = [
    ("ranking", 1, &["rank", "rank_to", "value", "gap"]),
    ("contributions", 2, &["weight", "value", "contribution"]),
    ("blocks", 2, &["value"]),
    ("profiles", 2, &["value", "rank", "rank_to", "regret"]),
];

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    answer(args, console).unwrap_or_else(|exit| exit)
}

fn answer(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let mut way: Vec<&str> = args.place.trim_matches('/').split('/').map(str::trim).collect();
    let mut profile = args.profile.clone();
    let study = place::study(&args.study, profile.as_ref(), console)?;
    let console = &console.in_language_of(study.settings.language);
    let mut study = study;
    if let Some(of) = table(&study, &way) {
        let Some(rest) = of else {
            console.error(&(answers(console.language).no_such_table)(&args.place));
            return Err(Exit::Usage);
        };
        if way[0].trim_end_matches(".csv") == "profiles" {
            profile = Some(rest[0].to_owned());
            study = place::study(&args.study, profile.as_ref(), console)?;
            way = rest[1..].to_vec();
        } else {
            way = rest;
        }
    }
    let scenario = place::scenario(&study, way.first().copied().unwrap_or_default(), console)?;
    let subject = place::subject(&study, way.get(1..).unwrap_or_default(), console)?;
    let evaluation = evaluate(&study);
    let source = Source { study: &study, evaluation: &evaluation, language: console.language };
    let places = Places::of(&args.study);
    let found = trace(source, scenario, subject, |row| {
        let mut location = places.score(row)?;
        location.file = joined(&args.study, &location.file);
        Some(location)
    });
    if console.json {
        console.result(&String::from_utf8_lossy(&json("trace.json", &found).bytes));
    } else {
        console.result(&(answers(console.language).trace)(&found));
    }
    Ok(Exit::Done)
}

/// The ids behind a place such as `contributions/f/servicequalitaet/value`, without the column; `None` where the place
/// begins with no table, `Some(None)` where the table has no such place.
fn table<'a>(study: &Study, way: &[&'a str]) -> Option<Option<Vec<&'a str>>> {
    let first = way.first()?.trim_end_matches(".csv");
    if study.alternatives.iter().any(|one| one.id.as_str() == first) {
        return None;
    }
    let (_, ids, columns) = TABLES.into_iter().find(|(name, ..)| *name == first)?;
    let rest = &way[1..];
    let column = rest.get(ids);
    let fits = rest.len() >= ids && rest.len() <= ids + 1 && column.is_none_or(|column| columns.contains(column));
    Some(fits.then(|| rest[..ids].to_vec()))
}
