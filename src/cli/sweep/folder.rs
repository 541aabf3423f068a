//! The folder of a sweep: what its runs belong to, and the log that survives an interruption.
//!
//! While it runs, the folder holds `sweep.json` (what the runs belong to) and `runs.jsonl`, a line a run, only ever
//! appended to. Whatever ends the program in between, the lines that were written count; a last line that was torn does
//! not. Ctrl-C waits for the line that is being written.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::super::evaluate::refused;
use super::super::interrupt;
use super::super::output::Refusal;
use super::super::{Console, Exit};
use crate::error::{Belonging, Finding, Location, Problem};
use crate::report::json;
use crate::report::sweep::{RunRow, SweepHead};

/// What the runs belong to.
pub(in crate::cli) const HEAD: &str = "sweep.json";
/// The log.
pub(in crate::cli) const LOG: &str = "runs.jsonl";
/// A finished shard.
pub(in crate::cli) const PART: &str = "part.json";

/// What a folder holds.
pub(super) enum State {
    /// Nothing.
    Fresh,
    /// Some runs of the same sweep.
    Unfinished(Vec<RunRow>),
    /// All runs of the same sweep.
    Finished,
}

/// Why a folder cannot be used.
pub(super) enum Trouble {
    Other(Box<Finding>),
    Refused(Refusal),
}

impl Trouble {
    pub(super) fn say(self, console: &Console) -> Exit {
        match self {
            Self::Other(finding) => {
                console.findings(&[*finding]);
                Exit::Usage
            }
            Self::Refused(refusal) => refused(refusal, console),
        }
    }
}

/// What is in the target; anything but runs of this sweep is trouble.
pub(super) fn look(target: &Path, head: &SweepHead) -> Result<State, Trouble> {
    let refused = |refusal| Err(Trouble::Refused(refusal));
    match fs::metadata(target) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(State::Fresh),
        Err(error) => return refused(Refusal::Io(target.to_owned(), error)),
        Ok(kind) if !kind.is_dir() => return refused(Refusal::IsFile(target.to_owned())),
        Ok(_) => {}
    }
    let file = target.join(HEAD);
    if !file.exists() {
        let mut entries =
            fs::read_dir(target).map_err(|error| Trouble::Refused(Refusal::Io(target.to_owned(), error)))?;
        return if entries.next().is_none() { Ok(State::Fresh) } else { refused(Refusal::Occupied(target.to_owned())) };
    }
    let known = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice::<SweepHead>(&bytes).ok());
    let differs = match &known {
        None => Some(Belonging::Kind),
        Some(known) if known.shard != head.shard => Some(known.differs(head).unwrap_or(Belonging::Shards)),
        Some(known) => known.differs(head),
    };
    if let Some(differs) = differs {
        let place = Location::file(file.display().to_string());
        return Err(Trouble::Other(Box::new(Finding::new(Problem::OtherSweep { differs }, place))));
    }
    if target.join(PART).is_file() || target.join("manifest.json").is_file() {
        return Ok(State::Finished);
    }
    Ok(State::Unfinished(read(&target.join(LOG)).0))
}

/// The whole lines of a log, and how many bytes they have.
pub(in crate::cli) fn read(log: &Path) -> (Vec<RunRow>, u64) {
    let text = fs::read(log).unwrap_or_default();
    let mut rows = Vec::new();
    let mut whole = 0;
    for line in text.split_inclusive(|&byte| byte == b'\n') {
        let Some(row) = line.strip_suffix(b"\n").and_then(|line| serde_json::from_slice::<RunRow>(line).ok()) else {
            break;
        };
        rows.push(row);
        whole += line.len() as u64;
    }
    (rows, whole)
}

/// The log, open at its end.
pub(super) struct Log {
    path: PathBuf,
    file: File,
}

impl Log {
    /// Opens the log of a folder, and makes the folder where it is not there. What is not `kept` is begun anew.
    pub(super) fn open(target: &Path, head: &SweepHead, kept: bool) -> Result<Self, Refusal> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |error| Refusal::Io(path, error)
        };
        let _whole = interrupt::writing();
        fs::create_dir_all(target).map_err(at(target))?;
        let path = target.join(LOG);
        let whole = if kept { read(&path).1 } else { 0 };
        let file = OpenOptions::new().create(true).append(true).open(&path).map_err(at(&path))?;
        // A torn last line goes.
        file.set_len(whole).map_err(at(&path))?;
        let mark = target.join(HEAD);
        fs::write(&mark, json(HEAD, head).bytes).map_err(at(&mark))?;
        Ok(Self { path, file })
    }

    /// Appends some runs.
    pub(super) fn append(&mut self, rows: &[RunRow]) -> Result<(), Refusal> {
        let mut lines = Vec::new();
        for row in rows {
            let line = serde_json::to_vec(row).map_err(|error| Refusal::Io(self.path.clone(), error.into()))?;
            lines.extend(line);
            lines.push(b'\n');
        }
        let _whole = interrupt::writing();
        self.file.write_all(&lines).and_then(|()| self.file.flush()).map_err(|e| Refusal::Io(self.path.clone(), e))
    }
}
