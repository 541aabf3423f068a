//! What differs between two states of weights and scales, in neutral form.

/// What of the weights and scales differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Percent of a node among its siblings, in one profile.
    Weight,
    /// A profile as a whole: it came or went.
    Profile,
    /// Voting power of a profile.
    Power,
    /// The profile whose ranking is the main one.
    MainProfile,
    /// Percent of a block.
    Block,
    /// A node of the tree: it came or went.
    Node,
    /// The objective above a node.
    Parent,
    /// How an objective makes one value of those below it.
    Rule,
    /// What a criterion is for.
    Role,
    /// The unit of a criterion.
    Unit,
    /// Ends, curve or points of a scale.
    Scale,
    /// What the levels of a scale mean in words.
    Anchors,
    /// The blocks that a criterion concerns.
    Concerns,
    /// A knock-out rule.
    Gate,
    /// Whether money is weighed.
    Mode,
    /// The method of the ranking.
    Method,
}

impl Aspect {
    /// The name in files for machines.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Weight => "weight",
            Self::Profile => "profile",
            Self::Power => "power",
            Self::MainProfile => "main-profile",
            Self::Block => "block-weight",
            Self::Node => "node",
            Self::Parent => "parent",
            Self::Rule => "rule",
            Self::Role => "role",
            Self::Unit => "unit",
            Self::Scale => "scale",
            Self::Anchors => "anchors",
            Self::Concerns => "concerns",
            Self::Gate => "gate",
            Self::Mode => "mode",
            Self::Method => "method",
        }
    }

    /// True for what is a weight, or decides whose weights count.
    #[must_use]
    pub fn is_weight(self) -> bool {
        matches!(self, Self::Weight | Self::Profile | Self::Power | Self::MainProfile | Self::Block)
    }
}

/// One side of a difference.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// It is not there.
    Absent,
    /// It is there, and there is nothing more to say.
    Present,
    /// A number: percent for weights.
    Number(f64),
    /// A text as it stands in files.
    Text(String),
}

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Deviation {
    /// What differs.
    pub aspect: Aspect,
    /// Id of the profile, for a weight.
    pub profile: Option<String>,
    /// Id of the node, criterion, block or profile; empty for the study as a whole.
    pub of: String,
    /// As it was.
    pub before: Setting,
    /// As it is.
    pub now: Setting,
}
