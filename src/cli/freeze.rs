//! `waage freeze STUDY`: fixes weights and scales by a hash, before anybody reads the scores.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::output::Refusal;
use super::{Console, Exit, evaluate, interrupt, present, shown};
use crate::error::Error;
use crate::load::{FORMAT, Measured, freeze_folder, load_yardstick, parse_date, yardstick_hash};
use crate::model::Date;
use crate::report::json;
use crate::report::text::trust::{FrozenNow, trust};
use crate::study::{FreezeFile, short_id};

/// Arguments of `waage freeze`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY")]
    study: PathBuf,
    #[arg(long, value_name = "TEXT")]
    body: String,
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<String>,
    #[arg(long, value_name = "NAME", num_args = 1..)]
    participant: Vec<String>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    freeze(args, console).unwrap_or_else(|exit| exit)
}

/// Weights and scales of a study; findings are shown.
pub(super) fn measured(study: &Path, console: &Console) -> Result<Measured, Exit> {
    present(study, console)?;
    load_yardstick(study).map_err(|error| match error {
        Error::Input(findings) => {
            console.findings(&shown(study, &findings));
            Exit::Findings
        }
        error => {
            console.error(&error.to_string());
            Exit::Usage
        }
    })
}

fn freeze(args: &Args, console: &Console) -> Result<Exit, Exit> {
    let measured = measured(&args.study, console)?;
    let console = &console.in_language_of(measured.settings.language);
    let words = trust(console.language);
    let refuse = |text: &str| {
        console.error(text);
        Err(Exit::Usage)
    };
    let body = args.body.trim();
    let participants: Vec<String> = args.participant.iter().map(|name| name.trim().to_owned()).collect();
    if body.is_empty() || participants.iter().any(String::is_empty) {
        return refuse(words.no_body);
    }
    let day = match &args.date {
        Some(typed) => match parse_date(typed) {
            Some(day) => day,
            None => return refuse(&(words.bad_date)(typed)),
        },
        None => today(),
    };
    let yardstick = measured.yardstick.rounded();
    let record = FreezeFile {
        format: FORMAT,
        sha256: yardstick_hash(&yardstick),
        body: body.to_owned(),
        date: day.to_string(),
        participants,
        scores: measured.scores,
        yardstick,
    };
    let folder = freeze_folder(&args.study);
    let file = match write(&folder, day, &json("freeze.json", &record).bytes) {
        Ok(file) => file,
        Err((path, error)) => return Ok(evaluate::refused(Refusal::Io(path, error), console)),
    };
    let earlier = measured.frozen.as_ref();
    let said = FrozenNow {
        id: short_id(&record.sha256),
        file: file.display().to_string(),
        profiles: record.yardstick.profiles.len(),
        criteria: record.yardstick.criteria.len(),
        blocks: record.yardstick.blocks.len(),
        scores: record.scores,
        same_as_before: earlier.is_some_and(|frozen| frozen.record.sha256.eq_ignore_ascii_case(&record.sha256)),
    };
    if console.json {
        let document = serde_json::json!({
            "id": said.id, "sha256": record.sha256, "file": said.file, "body": record.body, "date": record.date,
            "participants": record.participants, "scores": record.scores, "same_as_before": said.same_as_before,
        });
        console.result(&format!("{document:#}\n"));
    } else {
        console.result(&(words.frozen_now)(&said));
    }
    Ok(Exit::Done)
}

/// Writes the first free file of the day; one that is there is never touched.
fn write(folder: &Path, day: Date, bytes: &[u8]) -> Result<PathBuf, (PathBuf, std::io::Error)> {
    let _whole = interrupt::writing();
    std::fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
    let mut number = 1;
    loop {
        let name = if number == 1 { format!("{day}.json") } else { format!("{day}-{number}.json") };
        let path = folder.join(name);
        match std::fs::OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => return file.write_all(bytes).map(|()| path.clone()).map_err(|error| (path, error)),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err((path, error)),
        }
    }
}

/// The day by the clock, UTC.
#[expect(
    clippy::disallowed_methods,
    reason = "the day of a freeze is when it is written, unless --date says otherwise"
)]
fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    day_since_1970(seconds / 86_400)
}

/// The day so many days after 1970-01-01, in the Gregorian calendar.
///
/// # Source
/// Hinnant 2013, chrono-compatible low-level date algorithms, `civil_from_days`.
fn day_since_1970(days: u64) -> Date {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u64::from(month <= 2);
    let first = || Date::new(1970, 1, 1).expect("the first day is one");
    Date::new(u16::try_from(year).unwrap_or(9999), month as u8, day as u8).unwrap_or_else(|_| first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_by_the_calendar() {
        // Python: date(1970, 1, 1) + timedelta(days)
        for (days, text) in [(0, "1970-01-01"), (11_016, "2000-02-29"), (20_496, "2026-02-12"), (47_541, "2100-03-01")]
        {
            assert_eq!(day_since_1970(days).to_string(), text);
        }
    }

    #[test]
    fn a_second_freeze_of_the_day_never_overwrites() {
        let place = tempfile::tempdir().unwrap();
        let day = Date::new(2026, 2, 12).unwrap();
        let names: Vec<_> = ["a", "b", "c"]
            .map(|text| write(&place.path().join("freeze"), day, text.as_bytes()).unwrap())
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["2026-02-12.json", "2026-02-12-2.json", "2026-02-12-3.json"]);
        assert_eq!(std::fs::read_to_string(place.path().join("freeze/2026-02-12.json")).unwrap(), "a");
    }
}
