//! The options that are ranked, and the relations between them.

use super::{Id, Text};

/// An operating model (users' files and texts say *scenario*).
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// Stable name.
    pub id: Id,
    /// Letter in the source document, for example `a`; empty where there is none.
    pub letter: String,
    /// Full label.
    pub label: Text,
    /// Label for narrow places; the full label where none was given.
    pub short: Text,
    /// What it means.
    pub definition: Text,
    /// Legal form, as a free text.
    pub legal_form: String,
    /// What the assessment assumes about it.
    pub assumption: Text,
    /// True for the alternative with which the others are compared (Vergleichsvariante).
    pub baseline: bool,
    /// Which alternative serves which block, for a composite; `None` for an alternative that serves all itself.
    pub assignment: Option<Assignment>,
    /// Where the description comes from.
    pub source: String,
}

impl Alternative {
    /// How lists name it: the letter of the source document, if there is one, and the short label.
    #[must_use]
    pub fn name(&self, language: super::Language) -> String {
        let label: String = self.short.get(language).replace('\u{AD}', "");
        if self.letter.is_empty() { label } else { format!("{}) {label}", self.letter) }
    }
}

/// Who serves which block: the definition of a composite such as "a and f in parallel".
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// Index of the serving alternative, per block.
    pub parts: Vec<usize>,
    /// The reason, per block.
    pub reasons: Vec<Text>,
}

/// How two alternatives go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// Index of the first alternative.
    pub from: usize,
    /// Index of the second.
    pub to: usize,
    /// The kind.
    pub kind: RelationKind,
    /// Why.
    pub note: Text,
}

/// Kinds of relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelationKind {
    /// The first can be realised before the second.
    StageBefore,
    /// Both make sense at the same time.
    Parallel,
    /// Both fit into one organisation.
    Combinable,
    /// Both cannot be the end state of the same block.
    ExclusiveEndState,
    /// One lies over the other.
    Overlay,
}

impl RelationKind {
    /// All kinds.
    pub const ALL: [Self; 5] =
        [Self::StageBefore, Self::Parallel, Self::Combinable, Self::ExclusiveEndState, Self::Overlay];

    /// The name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::StageBefore => "stage-before",
            Self::Parallel => "parallel",
            Self::Combinable => "combinable",
            Self::ExclusiveEndState => "exclusive-end-state",
            Self::Overlay => "overlay",
        }
    }
}
