//! Plans of runs: a JSON file with comments, compared with the study that it names.
//!
//! Reading has two steps, because the study must be read in between: [`PlanDocument::read`] gives what the file says,
//! [`PlanDocument::resolve`] finds its paths and names in the study and checks every value.

mod levels;
mod paths;
mod sense;

use std::path::{Path, PathBuf};

use super::canonical::hash;
use super::json::Document;
use super::{FORMAT, Findings, Source};
use crate::error::{Error, Finding, LevelsFault, Problem};
use crate::study::{Combine, Factor, Mode, Plan, PlanFile, Study};

/// A plan as its file says it, with the places of everything in it.
///
/// # Examples
/// ```
/// use waage::load::PlanDocument;
/// let text = r#"{ "format": 1, "study": ".", "vary": [{ "path": "tie_margin", "values": [0, 1, 2] }] }"#;
/// let plan = PlanDocument::from_bytes("plan.json", text.as_bytes().to_vec()).map_err(|_| "findings")?;
/// assert_eq!(plan.file().vary[0].path, "tie_margin");
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Debug, Clone)]
pub struct PlanDocument {
    document: Document,
    file: PlanFile,
    findings: Findings,
}

impl PlanDocument {
    /// Reads a file; `shown` is its name for messages.
    ///
    /// # Errors
    /// [`Error::Input`] with every finding of the run.
    pub fn read(path: &Path, shown: &str) -> Result<Self, Error> {
        match Source::read(path, shown) {
            Ok(source) => Self::from_source(source),
            Err(finding) => Err(Error::Input(vec![*finding])),
        }
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// As [`PlanDocument::read`].
    pub fn from_bytes(shown: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        match Source::decode(shown, bytes) {
            Ok(source) => Self::from_source(source),
            Err(finding) => Err(Error::Input(vec![*finding])),
        }
    }

    fn from_source(source: Source) -> Result<Self, Error> {
        let mut findings = Findings::default();
        let Some(document) = Document::parse(source, &mut findings) else {
            return Err(Error::Input(findings.into_sorted()));
        };
        if let Some(found) = document.integer("format").filter(|&format| format > u64::from(FORMAT)) {
            let problem = Problem::NewerFormat { found, supported: FORMAT.into() };
            findings.push(problem, document.location("format"));
            return Err(Error::Input(findings.into_sorted()));
        }
        match document.read::<PlanFile>(&mut findings) {
            Some(file) if !findings.has_errors() => Ok(Self { document, file, findings }),
            _ => Err(Error::Input(findings.into_sorted())),
        }
    }

    /// What the file says.
    #[must_use]
    pub fn file(&self) -> &PlanFile {
        &self.file
    }

    /// Folder of the study; `plan` is the path of the plan's file.
    #[must_use]
    pub fn study(&self, plan: &Path) -> PathBuf {
        let folder = plan.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folder.join(self.file.study.replace('\\', "/"))
    }

    /// The modes of money that the plan names, in its order: the study is read once for each.
    #[must_use]
    pub fn modes(&self) -> Vec<Mode> {
        let named = self.file.vary.iter().filter(|vary| vary.path.trim() == "mode").flat_map(levels::modes);
        let mut modes: Vec<Mode> = Vec::new();
        for mode in named {
            if !modes.contains(&mode) {
                modes.push(mode);
            }
        }
        modes
    }

    /// The plan for this study. With several modes, `study` is that of any of them.
    ///
    /// # Errors
    /// [`Error::Input`] with every finding of the run, warnings included. A valid plan comes with its warnings.
    pub fn resolve(&self, study: &Study) -> Result<(Plan, Vec<Finding>), Error> {
        let mut findings = self.findings.clone();
        let names = paths::Known::new(study);
        let mut factors: Vec<Factor> = Vec::new();
        let mut places: Vec<usize> = Vec::new();
        for (index, vary) in self.file.vary.iter().enumerate() {
            let at = |field: &str| self.document.location(&format!("vary[{index}].{field}"));
            let target = findings.keep(names.target(vary), self.document.source().file.as_str(), || at("path"));
            let Some(target) = target else { continue };
            let twice = factors.iter().find(|known| sense::same(&known.target, &target));
            if let Some(first) = twice {
                findings.push(Problem::PlanTwice { first: first.path.clone() }, at("path"));
                continue;
            }
            if let Some((target, levels)) = levels::levels(study, vary, target, &mut findings, &at) {
                factors.push(Factor { path: vary.path.trim().to_owned(), target, levels });
                places.push(index);
            }
        }
        if self.file.combine == Combine::List
            && let Some(expected) = factors.first().map(|factor| factor.levels.len())
        {
            for (factor, index) in factors.iter().zip(&places) {
                let found = factor.levels.len();
                if found != expected {
                    let fault = LevelsFault::Lengths { found, expected };
                    let problem = Problem::PlanLevels { path: factor.path.clone(), fault };
                    findings.push(problem, self.document.location(&format!("vary[{index}].values")));
                }
            }
        }
        let plan = Plan { name: self.file.name.clone(), combine: self.file.combine, factors };
        if !findings.has_errors() {
            let at = |factor: usize| self.document.location(&format!("vary[{}].path", places[factor]));
            sense::check(study, &plan, &mut findings, at);
        }
        let failed = findings.has_errors();
        let findings = findings.into_sorted();
        if failed { Err(Error::Input(findings)) } else { Ok((plan, findings)) }
    }
}

/// SHA-256 of a value as JSON: for parts that must arrive whole, and for inputs that must be the same.
#[must_use]
pub fn value_hash(value: &impl serde::Serialize) -> String {
    hash(serde_json::to_vec(value).unwrap_or_default())
}

/// SHA-256 of what a plan means: its paths, values and how they are combined; not its name, not its spelling.
#[must_use]
pub fn plan_hash(plan: &Plan) -> String {
    let factors: Vec<_> = plan.factors.iter().map(|factor| (&factor.path, &factor.levels)).collect();
    value_hash(&(plan.combine, factors))
}

/// SHA-256 of what a study means: the canonical hashes of all its files, whatever their folder is called.
#[must_use]
pub fn study_hash(study: &Study) -> String {
    let hashes: Vec<_> = study.inputs.iter().map(|input| &input.canonical_sha256).collect();
    value_hash(&hashes)
}

#[cfg(test)]
mod tests;
