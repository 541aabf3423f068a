//! Files of a result against its manifest, its inputs against the study, and its bits against a new run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path};

use sha2::{Digest, Sha256};

use super::super::{Command, Console, Exit, evaluate, load, parse};
use crate::report::manifest::{InputEntry, Recorded, hex};
use crate::report::text::trust::{Fate, TrustWords, trust};
use crate::study::Study;

/// What was found.
#[derive(Default)]
struct Found {
    /// Side, file and what became of it.
    fates: Vec<(&'static str, String, Fate)>,
    /// Sentences, in order.
    said: Vec<String>,
    /// Whether the bits were compared with those of a new run.
    recomputed: bool,
    /// Whether the new run came to no result, although the inputs are the same.
    failed: bool,
}

impl Found {
    fn differences(&self) -> usize {
        self.fates.iter().filter(|(.., fate)| *fate != Fate::Resaved).count() + usize::from(self.failed)
    }

    fn add(&mut self, side: &'static str, fates: Vec<(String, Fate)>, words: &TrustWords) {
        for (file, fate) in fates {
            self.said.push((words.fate)(&file, fate));
            self.fates.push((side, file, fate));
        }
    }
}

/// Checks a result; with the study at hand, its inputs and its bits as well.
pub(super) fn verify(folder: &Path, study: Option<&Path>, console: &Console) -> Result<Exit, Exit> {
    let manifest = folder.join("manifest.json");
    let recorded: Option<Recorded> =
        fs::read(&manifest).ok().and_then(|bytes| serde_json::from_slice(bytes.as_slice()).ok());
    let Some(recorded) = recorded else {
        console.error(&(trust(console.language).bad_manifest)(&manifest.display().to_string()));
        return Err(Exit::Usage);
    };
    let loaded = study.map(|study| load(study, console)).transpose()?;
    let console = &loaded.as_ref().map_or_else(
        || console.in_language_of(console.language),
        |study| console.in_language_of(study.settings.language),
    );
    let words = trust(console.language);
    let mut found = Found::default();

    let written = hashes(folder);
    let outputs = outputs(&recorded, &written);
    let same = recorded.outputs.len() - outputs.iter().filter(|(_, fate)| *fate != Fate::Foreign).count();
    found.said.push((words.outputs_same)(same));
    found.add("output", outputs, words);
    match (&loaded, study) {
        (Some(loaded), Some(path)) => {
            let inputs = inputs(&recorded, loaded);
            let changed = inputs.iter().any(|(_, fate)| *fate != Fate::Resaved);
            let gone = inputs.iter().filter(|(_, fate)| *fate != Fate::Foreign).count();
            found.said.push((words.inputs_same)(recorded.inputs.len() - gone));
            found.add("input", inputs, words);
            if changed {
                found.said.push(words.inputs_changed.to_owned());
            } else {
                again(&recorded, path, console, &mut found)?;
            }
        }
        _ => found.said.push(words.not_recomputed.to_owned()),
    }
    let differences = found.differences();
    if console.json {
        let files: Vec<_> = found
            .fates
            .iter()
            .map(|(side, file, fate)| serde_json::json!({ "side": side, "file": file, "found": fate }))
            .collect();
        let document = serde_json::json!({
            "version": recorded.version, "same": differences == 0, "outputs": recorded.outputs.len(),
            "inputs_checked": loaded.is_some(), "recomputed": found.recomputed, "files": files,
        });
        console.result(&format!("{document:#}\n"));
    } else {
        let last = if differences == 0 { words.verified.to_owned() } else { (words.not_verified)(differences) };
        console.result(&format!("{}\n{last}\n", found.said.join("\n")));
    }
    Ok(if differences == 0 { Exit::Done } else { Exit::Differs })
}

/// Files that are not what the manifest says.
fn outputs(recorded: &Recorded, written: &BTreeMap<String, String>) -> Vec<(String, Fate)> {
    let mut fates = Vec::new();
    for output in &recorded.outputs {
        match written.get(&output.file) {
            Some(hash) if hash.eq_ignore_ascii_case(&output.sha256) => {}
            Some(_) => fates.push((output.file.clone(), Fate::Changed)),
            None => fates.push((output.file.clone(), Fate::Missing)),
        }
    }
    fates.extend(written.keys().filter(|file| !recorded.names(file)).map(|file| (file.clone(), Fate::Foreign)));
    fates
}

/// Inputs that are not what the manifest says.
fn inputs(recorded: &Recorded, study: &Study) -> Vec<(String, Fate)> {
    let mut fates = Vec::new();
    let now: Vec<InputEntry> = study.inputs.iter().map(InputEntry::new).collect();
    for input in &recorded.inputs {
        match now.iter().find(|known| known.file == input.file) {
            Some(known) if known.sha256 == input.sha256 => {}
            Some(known) if known.canonical_sha256 == input.canonical_sha256 => {
                fates.push((input.file.clone(), Fate::Resaved));
            }
            Some(_) => fates.push((input.file.clone(), Fate::Changed)),
            None => fates.push((input.file.clone(), Fate::Missing)),
        }
    }
    let known = |file: &str| recorded.inputs.iter().any(|input| input.file == file);
    fates.extend(now.iter().filter(|input| !known(&input.file)).map(|input| (input.file.clone(), Fate::Foreign)));
    fates
}

/// Runs the command of the manifest once more, into a folder that goes again, and compares the bits.
fn again(recorded: &Recorded, study: &Path, console: &Console, found: &mut Found) -> Result<(), Exit> {
    let words = trust(console.language);
    let this = env!("CARGO_PKG_VERSION");
    if recorded.version != this {
        found.said.push((words.other_version)(&recorded.version, this));
        return Ok(());
    }
    let place = tempfile::Builder::new().prefix("waage-").tempdir().map_err(|error| {
        console.error(&error.to_string());
        Exit::Usage
    })?;
    let target = place.path().join("result");
    let command = recorded.command.as_deref().unwrap_or_default();
    let Some(flags) = command.strip_prefix("evaluate").filter(|_| !command.contains("--out")) else {
        found.said.push((words.not_repeatable)(command));
        return Ok(());
    };
    let fixed =
        ["waage".into(), "--quiet".into(), "evaluate".into(), study.into(), "--out".into(), target.clone().into()];
    let arguments = fixed.into_iter().chain(flags.split_whitespace().map(Into::into)).collect();
    let Some(parsed) = parse(arguments, console.language).ok() else {
        found.said.push((words.not_repeatable)(command));
        return Ok(());
    };
    let Command::Evaluate(args) = parsed.command else { return Ok(()) };
    evaluate::run(&args, &Console::new(&parsed.common).muted());
    let written = hashes(&target);
    if written.is_empty() {
        found.said.push(words.recompute_failed.to_owned());
        found.failed = true;
        return Ok(());
    }
    let differ = |file: &str, hash: &str| written.get(file).is_none_or(|new| !new.eq_ignore_ascii_case(hash));
    let mut fates: Vec<(String, Fate)> = recorded
        .outputs
        .iter()
        .filter(|output| differ(&output.file, &output.sha256))
        .map(|output| (output.file.clone(), Fate::Recomputed))
        .collect();
    // Who takes a file away may have taken it out of the manifest as well; the new run has it.
    fates.extend(written.keys().filter(|file| !recorded.names(file)).map(|file| (file.clone(), Fate::Missing)));
    found.recomputed = true;
    if fates.is_empty() {
        found.said.push((words.recomputed_same)(recorded.outputs.len()));
    }
    found.add("recomputed", fates, words);
    Ok(())
}

/// SHA-256 of every file in a folder, by its path with `/`. What cannot be read has no entry; links are not followed.
fn hashes(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(&below).into_iter().flatten().flatten() {
            let path = entry.path();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                open.push(path);
                continue;
            }
            let Some(name) = path.strip_prefix(folder).ok().map(name_of) else { continue };
            let hash = if kind.is_file() { fs::read(&path).ok() } else { None };
            found.insert(name, hash.map(|bytes| hex(&Sha256::digest(bytes))).unwrap_or_default());
        }
    }
    found
}

fn name_of(path: &Path) -> String {
    let parts: Vec<String> = path
        .components()
        .filter_map(|part| match part {
            Component::Normal(part) => Some(part.to_string_lossy().into_owned()),
            _ => None,
        })
        .collect();
    parts.join("/")
}
