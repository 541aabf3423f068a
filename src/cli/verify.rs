//! `waage verify STUDY|RUN`: are weights and scales, or the files of a result, what they were?

mod run;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::{Console, Exit, freeze};
use crate::report::result::DeviationEntry;
use crate::report::text::trust::{Fixed, trust};

/// Arguments of `waage verify`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STUDY|RUN")]
    path: PathBuf,
    #[arg(long, value_name = "STUDY")]
    study: Option<PathBuf>,
}

pub(super) fn run(args: &Args, console: &Console) -> Exit {
    let holds = |name: &str| args.path.join(name).is_file();
    let is_study = holds("study.json") || holds("study.xlsx") || crate::load::is_workbook(&args.path);
    let found = if holds("manifest.json") && !is_study {
        run::verify(&args.path, args.study.as_deref(), console)
    } else if args.path.is_dir() && !is_study && !holds("study.xlsm") {
        console.error(&(trust(console.language).nothing_to_verify)(&args.path.display().to_string()));
        Err(Exit::Usage)
    } else {
        study(&args.path, console)
    };
    found.unwrap_or_else(|exit| exit)
}

/// Weights and scales of a study beside those that were fixed.
fn study(path: &Path, console: &Console) -> Result<Exit, Exit> {
    let measured = freeze::measured(path, console)?;
    let console = &console.in_language_of(measured.settings.language);
    let words = trust(console.language);
    let Some(frozen) = &measured.frozen else {
        console.error(&(words.not_frozen)(&path.display().to_string()));
        return Err(Exit::Usage);
    };
    let (id, record) = (frozen.id(), &frozen.record);
    if console.json {
        let deviations: Vec<DeviationEntry> =
            frozen.deviations.iter().map(|one| DeviationEntry::new(one, console.language)).collect();
        let document = serde_json::json!({
            "id": id, "sha256": record.sha256, "file": frozen.file, "body": record.body, "date": record.date,
            "scores": record.scores, "same": deviations.is_empty(), "deviations": deviations,
        });
        console.result(&format!("{document:#}\n"));
    } else {
        let fixed = Fixed { id: &id, body: &record.body, date: &record.date };
        let mut text = match frozen.deviations.len() {
            0 => format!("{}: {}\n", words.weights_label, (words.unchanged)(fixed)),
            count => format!("{}: {}\n", words.weights_label, (words.deviates)(fixed, count)),
        };
        for deviation in &frozen.deviations {
            let _ = writeln!(text, "  {}", (words.deviation)(deviation));
        }
        console.result(&format!("{text}{}\n", words.no_time));
    }
    Ok(if frozen.deviations.is_empty() { Exit::Done } else { Exit::Differs })
}
