//! The kinds of finding, each with the facts that its message needs.

use super::Severity;

/// Stable code of a kind of finding: `E…` error, `W…` warning, `H…` note (Hinweis).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// The code as text, for example `E101`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The severity that the first letter stands for.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self.0.as_bytes()[0] {
            b'E' => Severity::Error,
            b'W' => Severity::Warning,
            _ => Severity::Note,
        }
    }
}

/// What is the matter.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Problem {
    /// A text that should be a number is none.
    NotANumber {
        /// The text.
        found: String,
    },
}

impl Problem {
    /// The stable code of this kind.
    #[must_use]
    pub fn code(&self) -> Code {
        Code(match self {
            Self::NotANumber { .. } => "E111",
        })
    }
}
