//! Answers to single questions: why is one alternative ahead of another, what would put one first, where does a number
//! come from.
//!
//! An answer is plain data with all numbers in full. `--format json` prints it, and the sentences in
//! [`text`](super::text) are told from it alone, so that the two can never disagree.

mod flip;
mod levers;
mod number;
mod short;
mod trace;
mod trace_cell;
mod why;

pub use flip::{Change, Direction, Flip, Impossible, Joint, JointWeight, Kind, flip};
pub(in crate::report) use number::beyond;
pub use short::Short;
pub use trace::{BlockShare, PathStep, Row, Scale, Subject, Trace, TraceWhat, trace};
pub use trace_cell::{Cell, EvidenceEntry, PartCell, RatingEntry};
pub use why::{CostGap, Term, Why, why};

use schemars::JsonSchema;
use serde::Serialize;

use super::table::Source;
use crate::evaluate::attribute_weights;
use crate::model::{Id, Text};
use crate::robustness::Additive;
use crate::study::{Mode, Provenance};

/// What every answer rests on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Basis {
    /// Version of this structure.
    pub schema_version: u32,
    /// Name of the study's folder.
    pub study: String,
    /// Language of the texts: `de` or `en`.
    pub language: String,
    /// Id of the profile of weights.
    pub profile: String,
    /// Label of the profile.
    pub profile_label: String,
    /// Who set the weights, and when.
    pub profile_note: String,
    /// Whether money stands beside the overall value or within it.
    pub mode: Mode,
    /// The study's main method.
    pub method: String,
    /// False where the main ranking follows another method than the additive model on which every answer rests.
    pub additive: bool,
    /// True where an objective takes a geometric mean or a minimum, which the additive model leaves aside.
    pub node_rules: bool,
    /// Points within which alternatives count as level.
    pub tie_margin: f64,
    /// Where scores and weights come from.
    pub provenance: Provenance,
}

/// How answers name an alternative.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Who {
    /// Id.
    pub id: String,
    /// Letter of the source document; empty where it has none of its own.
    pub letter: String,
    /// Label.
    pub label: String,
}

/// An alternative with its place.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Standing {
    /// The alternative.
    #[serde(flatten)]
    pub who: Who,
    /// Overall value, 0–100.
    pub value: f64,
    /// Best place of its tied group; `null` where a gate keeps it out.
    pub rank: Option<usize>,
    /// Last place of its tied group.
    pub rank_to: Option<usize>,
    /// The gates that keep it out.
    pub knocked_out: Vec<Out>,
    /// The place that it would have without gates.
    pub rank_without_gates: usize,
    /// Of a composite: who serves which blocks.
    pub parts: Vec<Part>,
}

/// A gate that keeps an alternative out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Out {
    /// Id of the criterion.
    pub criterion: String,
    /// Its label.
    pub label: String,
    /// Why the gate exists.
    pub reason: String,
}

/// A part of a composite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// Who it is.
    #[serde(flatten)]
    pub who: Who,
    /// Labels of the blocks that it serves.
    pub blocks: Vec<String>,
}

impl Who {
    /// With the letter, where it has one: `f) Partnerschaften`.
    #[must_use]
    pub fn name(&self) -> String {
        let ends = self.label.split(' ').next_back() == Some(self.letter.as_str());
        if self.letter.is_empty() || ends { self.label.clone() } else { format!("{}) {}", self.letter, self.label) }
    }

    /// As short as can be: the letter, else the label.
    #[must_use]
    pub fn tag(&self) -> &str {
        if self.letter.is_empty() { &self.label } else { &self.letter }
    }
}

impl Source<'_> {
    /// What every answer rests on.
    fn basis(&self) -> Basis {
        let (settings, profile) = (&self.study.settings, &self.study.profiles[self.evaluation.main]);
        Basis {
            schema_version: super::result::SCHEMA_VERSION,
            study: self.study.name.clone(),
            language: self.language.code().to_owned(),
            profile: profile.id.to_string(),
            profile_label: self.label(&profile.label, &profile.id),
            profile_note: whole(profile.note.get(self.language)),
            mode: settings.mode,
            method: settings.method.name().to_owned(),
            additive: self.study.ranks_by_value() && self.study.adds(),
            node_rules: !self.study.adds(),
            tie_margin: settings.tie_margin,
            provenance: settings.provenance,
        }
    }

    /// The additive model with the main profile's weights.
    fn model(&self) -> Additive<'_> {
        let mut model = Additive::new(self.study, self.evaluation.main, &self.evaluation.knocked_out);
        for s in (0..model.overall.len()).filter(|_| !self.study.adds()) {
            model.overall[s] = self.additive_value(s);
        }
        model
    }

    /// The overall value of the additive model: that of the study, unless nodes of its tree follow rules of their own.
    fn additive_value(&self, alternative: usize) -> f64 {
        if self.study.adds() {
            return self.evaluation.main().values.overall[alternative];
        }
        let weights = attribute_weights(self.study, &self.study.profiles[self.evaluation.main].weights);
        self.evaluation.partial.row(alternative).iter().zip(weights).map(|(value, weight)| value * weight).sum()
    }

    /// How answers name an alternative: by its letter only where no other has the same.
    pub(super) fn who(&self, alternative: usize) -> Who {
        let all = &self.study.alternatives;
        let one = &all[alternative];
        let unique = all.iter().filter(|other| other.letter == one.letter).count() == 1;
        let short = whole(one.short.get(self.language));
        let says_more = !short.is_empty() && short.to_lowercase() != one.letter.to_lowercase();
        Who {
            id: one.id.to_string(),
            letter: if unique { plain(&one.letter) } else { String::new() },
            label: if says_more { short } else { self.label(&one.label, &one.id) },
        }
    }

    /// An alternative with its place.
    pub(super) fn standing(&self, alternative: usize) -> Standing {
        let main = self.evaluation.main();
        let rank = main.ranks[alternative];
        Standing {
            who: self.who(alternative),
            value: self.additive_value(alternative),
            rank: rank.map(|rank| rank.first),
            rank_to: rank.map(|rank| rank.last),
            knocked_out: self.gates(alternative),
            rank_without_gates: main.ranks_without_gates.ranks()[alternative].first,
            parts: self.parts(alternative),
        }
    }

    fn gates(&self, alternative: usize) -> Vec<Out> {
        let hits = self.evaluation.gates[alternative].iter().filter(|hit| hit.block.is_none());
        hits.map(|hit| {
            let criterion = &self.study.criteria[hit.criterion];
            let reason = criterion.gate.as_ref().map_or("", |gate| gate.reason.get(self.language));
            Out {
                criterion: criterion.id.to_string(),
                label: self.label(&criterion.label, &criterion.id),
                reason: whole(reason),
            }
        })
        .collect()
    }

    fn parts(&self, alternative: usize) -> Vec<Part> {
        let Some(assignment) = &self.study.alternatives[alternative].assignment else { return Vec::new() };
        let mut parts: Vec<(usize, Part)> = Vec::new();
        for (block, &part) in self.study.blocks.iter().zip(&assignment.parts) {
            let label = self.label(&block.short, &block.id);
            match parts.iter_mut().find(|(known, _)| *known == part) {
                Some((_, known)) => known.blocks.push(label),
                None => parts.push((part, Part { who: self.who(part), blocks: vec![label] })),
            }
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// A label for a sentence: on one line, without soft hyphens; the id where there is none.
    pub(super) fn label(&self, text: &Text, id: &Id) -> String {
        match whole(text.get(self.language)).as_str() {
            "" => id.to_string(),
            text => text.to_owned(),
        }
    }

    /// Label of a node of the tree.
    pub(super) fn node(&self, node: usize) -> String {
        let node = &self.study.tree.nodes()[node];
        self.label(&node.label, &node.id)
    }

    /// Label of a criterion.
    pub(super) fn criterion(&self, criterion: usize) -> String {
        let criterion = &self.study.criteria[criterion];
        self.label(&criterion.label, &criterion.id)
    }
}

/// As [`plain`], however long.
fn whole(text: &str) -> String {
    super::text::user::clean(text.trim().replace('\u{AD}', "").as_str())
}

/// A text of a user for a sentence: no soft hyphens, nothing that a terminal obeys, not too long.
fn plain(text: &str) -> String {
    super::text::user::short(text.trim().replace('\u{AD}', "").as_str())
}
