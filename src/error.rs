//! What can go wrong: findings in the input, numbers that do not admit an answer, files that cannot be read or written.
//!
//! *Where* (a [`Location`]), *what* (a [`Problem`]) and *how it is shown* are three things. This room holds
//! the first two; the sentences live with the other texts (`report::text`) and `cli` prints them.

mod deviation;
mod finding;
mod numeric;
mod problem;
#[cfg(test)]
mod samples;

pub use deviation::{Aspect, Deviation, Setting};
pub use finding::{Finding, Location, Severity};
pub use numeric::NumericError;
pub use problem::{
    Belonging, BookFault, BookLimit, Code, HeaderFault, IdKind, JsonExpected, JsonFault, LevelsFault, Needed, NoEffect,
    NotText, Problem, ReadFault, Revision, ScalePart, TablePart,
};

use std::path::PathBuf;

/// Everything that a function of this crate can fail with.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The input has faults; all of them are listed, warnings included.
    Input(Vec<Finding>),
    /// The mathematics has no answer for these numbers.
    Numeric(NumericError),
    /// A file or folder could not be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Input(findings) => write!(f, "{} findings in the input", findings.len()),
            Self::Numeric(error) => error.fmt(f),
            Self::Io { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Input(_) => None,
            Self::Numeric(error) => Some(error),
            Self::Io { source, .. } => Some(source),
        }
    }
}

impl From<NumericError> for Error {
    fn from(error: NumericError) -> Self {
        Self::Numeric(error)
    }
}
