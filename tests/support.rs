//! A study in a temporary folder, to be written as a whole or by patching a good one.

use std::fs;
use std::path::Path;

use waage::error::Error;
use waage::load::load;
use waage::study::Study;

/// A study in a folder that goes when this value does.
pub(crate) struct Folder {
    place: tempfile::TempDir,
}

impl Folder {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self { place: tempfile::tempdir().unwrap() }
    }

    /// A copy of a study in `scenarios/`, its catalogue beside it as in the repository.
    pub(crate) fn copy_of(study: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Self::new();
        copy(&root.join("scenarios").join(study), &folder.path().join("scenarios/study"));
        copy(&root.join("criteria"), &folder.path().join("criteria"));
        folder
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.place.path()
    }

    /// Writes a file.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Replaces a text that stands in a file exactly once.
    pub(crate) fn patch(&self, name: &str, from: &str, to: &str) -> &Self {
        let path = self.path().join(name);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{name}: {from}");
        fs::write(path, text.replace(from, to)).unwrap();
        self
    }

    /// Reads and checks the study in the folder itself.
    pub(crate) fn load(&self) -> Result<Study, Error> {
        load(self.path())
    }

    /// The study in the folder itself; findings fail the test.
    pub(crate) fn valid(&self) -> Study {
        self.load().unwrap_or_else(|error| match error {
            Error::Input(findings) => panic!("{findings:#?}"),
            error => panic!("{error}"),
        })
    }
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).map(drop).unwrap();
        }
    }
}

/// The lines of all `sh` blocks of a page of the repository, each as its words; a remark behind `#` is none of them.
/// Words in quotation marks are one word, as a shell reads them.
pub(crate) fn typed(page: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(page)).unwrap();
    let mut inside = false;
    let mut commands = Vec::new();
    for line in text.lines() {
        if line.starts_with("```") {
            inside = line == "```sh";
        } else if inside && !line.trim().is_empty() {
            commands.push(words(line.split('#').next().unwrap()));
        }
    }
    commands
}

fn words(line: &str) -> Vec<String> {
    let quoted = line.split('"').enumerate();
    let part = |(index, part): (usize, &str)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    };
    quoted.flat_map(part).collect()
}
