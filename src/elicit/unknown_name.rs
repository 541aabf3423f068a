//! A name that no registry of this room knows.

/// A name that is not in a list of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    /// What was to be named.
    pub what: &'static str,
    /// The name found.
    pub found: String,
    /// The names known.
    pub known: Vec<&'static str>,
}

impl UnknownName {
    pub(super) fn new(what: &'static str, found: &str, known: Vec<&'static str>) -> Self {
        Self { what, found: found.to_owned(), known }
    }
}

impl std::fmt::Display for UnknownName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is no {}; known are {}", self.found, self.what, self.known.join(", "))
    }
}

impl std::error::Error for UnknownName {}
