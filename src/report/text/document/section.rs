//! The sections of a report.

/// The sections of a report, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    /// Who stands where.
    Ranking,
    /// How sure that is.
    Certainty,
    /// What would change it.
    Flips,
    /// Who sees it differently.
    Views,
    /// Ranks per profile.
    Profiles,
    /// Those who scored.
    Raters,
    /// Block by block.
    Blocks,
    /// Criterion by criterion.
    Criteria,
    /// Money.
    Money,
    /// Gates.
    Gates,
    /// What goes together.
    Together,
    /// Why the first is ahead of the second.
    Why,
    /// What to clarify.
    Clarify,
    /// Other methods.
    Methods,
    /// Evidence.
    Evidence,
    /// How it was done.
    Method,
    /// What counts how much.
    Weights,
    /// Settings.
    Settings,
    /// What is not contained.
    Limits,
    /// Where it comes from.
    Origin,
    /// The files that were read.
    Inputs,
}

impl Section {
    /// Level and id of its heading.
    pub(crate) fn place(self) -> (u8, &'static str) {
        match self {
            Self::Ranking => (2, "ranking"),
            Self::Certainty => (2, "certainty"),
            Self::Flips => (2, "flips"),
            Self::Views => (2, "views"),
            Self::Profiles => (3, "profiles"),
            Self::Raters => (3, "raters"),
            Self::Blocks => (2, "blocks"),
            Self::Criteria => (3, "criteria"),
            Self::Money => (2, "money"),
            Self::Gates => (2, "gates"),
            Self::Together => (2, "together"),
            Self::Why => (2, "why"),
            Self::Clarify => (2, "clarify"),
            Self::Methods => (2, "methods"),
            Self::Evidence => (2, "evidence"),
            Self::Method => (2, "method"),
            Self::Weights => (3, "weights"),
            Self::Settings => (3, "settings"),
            Self::Limits => (2, "not-contained"),
            Self::Origin => (2, "origin"),
            Self::Inputs => (3, "inputs"),
        }
    }
}
