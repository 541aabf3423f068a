//! Writing a result: as a whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::interrupt;
use crate::report::Artifact;

/// Why nothing was written.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The target is a file.
    IsFile(PathBuf),
    /// The target is a folder with something else in it than a result.
    Occupied(PathBuf),
    /// The operating system refused.
    Io(PathBuf, io::Error),
}

/// The file by which a folder is known as a result.
const MARK: &str = "manifest.json";

/// Refuses a target that would lose something, before anything is computed.
pub(super) fn check(target: &Path) -> Result<(), Refusal> {
    match fs::metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Refusal::Io(target.to_owned(), error)),
        Ok(kind) if !kind.is_dir() => Err(Refusal::IsFile(target.to_owned())),
        Ok(_) => {
            let mut entries = fs::read_dir(target).map_err(|error| Refusal::Io(target.to_owned(), error))?;
            let empty = entries.next().is_none();
            if empty || target.join(MARK).is_file() { Ok(()) } else { Err(Refusal::Occupied(target.to_owned())) }
        }
    }
}

/// Writes all files into a new or empty folder.
pub(super) fn create(target: &Path, files: &[Artifact]) -> Result<(), Refusal> {
    check(target)?;
    if target.join(MARK).exists() {
        return Err(Refusal::Occupied(target.to_owned()));
    }
    write(target, files)
}

/// Writes all files into a fresh folder beside the target and puts it in the target's place: a reader never sees half
/// a result, and a failure leaves the old one as it was.
pub(super) fn write(target: &Path, artifacts: &[Artifact]) -> Result<(), Refusal> {
    check(target)?;
    replace(target, artifacts)
}

/// Writes one file as a whole or not at all.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    let at = |error| Refusal::Io(path.to_owned(), error);
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let _whole = interrupt::writing();
    fs::create_dir_all(parent).map_err(at)?;
    let mut fresh = tempfile::Builder::new().prefix(".waage-").tempfile_in(parent).map_err(at)?;
    io::Write::write_all(&mut fresh, bytes).map_err(at)?;
    fresh.persist(path).map(drop).map_err(|error| at(error.error))
}

/// As [`write()`], where the caller knows that what is in the target may go.
pub(super) fn replace(target: &Path, artifacts: &[Artifact]) -> Result<(), Refusal> {
    let parent = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let at = |path: &Path| {
        let path = path.to_owned();
        move |error| Refusal::Io(path, error)
    };
    // Before the temporary folder, so that it outlives its removal.
    let _whole = interrupt::writing();
    fs::create_dir_all(parent).map_err(at(parent))?;
    let fresh = tempfile::Builder::new().prefix(".waage-").tempdir_in(parent).map_err(at(parent))?;
    let content = fresh.path().join("result");
    fs::create_dir(&content).map_err(at(target))?;
    for artifact in artifacts {
        let path = content.join(&artifact.name);
        let shown = target.join(&artifact.name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(at(&shown))?;
        }
        fs::write(&path, &artifact.bytes).map_err(at(&shown))?;
    }
    if !target.exists() {
        return fs::rename(&content, target).map_err(at(target));
    }
    let old = fresh.path().join("old");
    fs::rename(target, &old).map_err(at(target))?;
    fs::rename(&content, target).map_err(|error| {
        // Best effort: the old result goes back where it was.
        let _ = fs::rename(&old, target);
        Refusal::Io(target.to_owned(), error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(name: &str, text: &str) -> Artifact {
        Artifact { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn a_result_replaces_a_result_as_a_whole() {
        let place = tempfile::tempdir().unwrap();
        let target = place.path().join("a/b");
        write(&target, &[artifact("manifest.json", "1"), artifact("charts/x.svg", "old")]).unwrap();
        write(&target, &[artifact("manifest.json", "2"), artifact("y.csv", "new")]).unwrap();
        assert_eq!(fs::read_to_string(target.join("manifest.json")).unwrap(), "2");
        assert!(!target.join("charts").exists());
        let left: Vec<_> = fs::read_dir(place.path().join("a")).unwrap().collect();
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn what_is_no_result_is_never_touched() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("brief.docx"), "x").unwrap();
        assert!(matches!(write(place.path(), &[artifact("a", "b")]), Err(Refusal::Occupied(_))));
        let file = place.path().join("brief.docx");
        assert!(matches!(write(&file, &[artifact("a", "b")]), Err(Refusal::IsFile(_))));
        assert!(matches!(write(&file.join("below"), &[artifact("a", "b")]), Err(Refusal::Io(..))));
        assert_eq!(fs::read_to_string(file).unwrap(), "x");
    }
}
