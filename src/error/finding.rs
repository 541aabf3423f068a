//! A finding: one fault or remark, with its place.

use super::{Code, Problem};

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The input cannot be used.
    Error,
    /// The input can be used; the reader of the result must know this.
    Warning,
    /// What was read, and how.
    Note,
}

/// Where in the input. Lines and columns count from 1; columns count characters, not bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Location {
    /// File as the user named it, relative to the study's folder where it lies inside.
    pub file: String,
    /// Line, or 0 where the whole file is meant.
    pub line: u32,
    /// Column, or 0 where the whole line is meant.
    pub column: u32,
    /// Length of the faulty text in characters, 0 where unknown.
    pub width: u32,
    /// Header of the column or path in the JSON file, for example `points` or `money.rate_percent`.
    pub field: Option<String>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Cell of a workbook, for example `C14`.
    pub cell: Option<String>,
    /// The line of the file as it was read, for display.
    pub excerpt: Option<String>,
}

impl Location {
    /// A whole file.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }
}

/// One fault or remark: what, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is the matter, with the facts that the message needs.
    pub problem: Problem,
    /// Where.
    pub location: Location,
}

impl Finding {
    /// Puts a problem at its place.
    #[must_use]
    pub fn new(problem: Problem, location: Location) -> Self {
        Self { problem, location }
    }

    /// The stable code, for example `E101`.
    #[must_use]
    pub fn code(&self) -> Code {
        self.problem.code()
    }

    /// Error, warning or note.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.problem.code().severity()
    }
}
