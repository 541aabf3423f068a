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
    let mut study = place::study(&args.study, profile.as_ref(), console)?;
    let console = &console.in_language_of(study.settings.language);
    match beginning(&study, &way) {
        Beginning::Scenario => {}
        Beginning::Nowhere => {
            console.error(&(answers(console.language).no_such_table)(&args.place));
            return Err(Exit::Usage);
        }
        Beginning::Table(ids) if way[0].trim_end_matches(".csv") == "profiles" => {
            profile = Some(ids[0].to_owned());
            study = place::study(&args.study, profile.as_ref(), console)?;
            way = ids[1..].to_vec();
        }
        Beginning::Table(ids) => way = ids,
    }
    let scenario = place::scenario(&study, way.first().copied().unwrap_or_default(), console)?;
    let subject = place::subject(&study, way.get(1..).unwrap_or_default(), console)?;
    let evaluation = evaluate(&study);
    let source = Source::new(&study, &evaluation, console.language);
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

/// What a place begins with.
enum Beginning<'a> {
    /// A scenario.
    Scenario,
    /// A table of results; these ids name the row.
    Table(Vec<&'a str>),
    /// A table of results that has no such place.
    Nowhere,
}

/// Reads a place such as `contributions/f/servicequalitaet/value`.
fn beginning<'a>(study: &Study, way: &[&'a str]) -> Beginning<'a> {
    let first = way.first().map_or("", |first| first.trim_end_matches(".csv"));
    let table = TABLES.into_iter().find(|(name, ..)| *name == first);
    let Some((_, ids, columns)) = table.filter(|_| study.alternatives.iter().all(|one| one.id.as_str() != first))
    else {
        return Beginning::Scenario;
    };
    let rest = &way[1..];
    let known = rest.get(ids).is_none_or(|column| columns.contains(column));
    if (ids..=ids + 1).contains(&rest.len()) && known {
        Beginning::Table(rest[..ids].to_vec())
    } else {
        Beginning::Nowhere
    }
}
