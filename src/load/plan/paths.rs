//! From the spelling of a path to the quantity that it stands for.

use super::super::names::Names;
use super::super::nearest;
use crate::error::{IdKind, Problem};
use crate::study::{Study, Target, Vary};

/// The forms of paths, by their first word.
const FORMS: [(&str, &str); 9] = [
    ("weights", "weights/PROFILE/NODE"),
    ("scores", "scores/SCENARIO/CRITERION"),
    ("blocks", "blocks/BLOCK"),
    ("costs", "costs/SCENARIO"),
    ("profile", "profile"),
    ("method", "method"),
    ("mode", "mode"),
    ("tie_margin", "tie_margin"),
    ("robustness", "robustness/concentration"),
];

/// The ids of a study, with what else people call them.
pub(super) struct Known {
    profiles: Names,
    nodes: Names,
    alternatives: Names,
    criteria: Names,
    blocks: Names,
}

impl Known {
    pub(super) fn new(study: &Study) -> Self {
        let mut known = Self {
            profiles: Names::new(IdKind::Profile),
            nodes: Names::new(IdKind::Node),
            alternatives: Names::new(IdKind::Alternative),
            criteria: Names::new(IdKind::Criterion),
            blocks: Names::new(IdKind::Block),
        };
        let add = |names: &mut Names, id: &str, label| {
            names.push(id, 0);
            names.label(&[label]);
        };
        for profile in &study.profiles {
            add(&mut known.profiles, profile.id.as_str(), &profile.label);
        }
        for node in study.tree.nodes() {
            add(&mut known.nodes, node.id.as_str(), &node.label);
        }
        for alternative in &study.alternatives {
            add(&mut known.alternatives, alternative.id.as_str(), &alternative.label);
        }
        for criterion in &study.criteria {
            add(&mut known.criteria, criterion.id.as_str(), &criterion.label);
        }
        for block in &study.blocks {
            add(&mut known.blocks, block.id.as_str(), &block.label);
        }
        known
    }

    /// What a path stands for; choices such as `profile` are still without their values.
    pub(super) fn target(&self, vary: &Vary) -> Result<Target, Problem> {
        let path = vary.path.trim();
        let parts: Vec<&str> = path.split('/').map(str::trim).collect();
        match parts[..] {
            ["weights", profile, node] => {
                let profile = if profile == "*" { None } else { Some(found(&self.profiles, profile)?) };
                Ok(Target::Weight { profile, node: found(&self.nodes, node)? })
            }
            ["scores", alternative, criterion] => Ok(Target::Score {
                alternative: found(&self.alternatives, alternative)?,
                criterion: found(&self.criteria, criterion)?,
                block: None,
            }),
            ["scores", alternative, criterion, block] => Ok(Target::Score {
                alternative: found(&self.alternatives, alternative)?,
                criterion: found(&self.criteria, criterion)?,
                block: if block == "*" { None } else { Some(found(&self.blocks, block)?) },
            }),
            ["blocks", block] => Ok(Target::Block(found(&self.blocks, block)?)),
            ["costs", alternative] => Ok(Target::Cost(found(&self.alternatives, alternative)?)),
            ["profile"] => Ok(Target::Profile(Vec::new())),
            ["method"] => Ok(Target::Method(Vec::new())),
            ["mode"] => Ok(Target::Mode(Vec::new())),
            ["tie_margin"] => Ok(Target::TieMargin),
            ["robustness", "concentration"] => Ok(Target::Concentration),
            _ => Err(Problem::PlanPath { found: path.to_owned(), nearest: similar(&parts) }),
        }
    }
}

/// The index of an id.
fn found(names: &Names, id: &str) -> Result<usize, Problem> {
    let unknown = || names.unknown(id).unwrap_or_else(|| Problem::PlanPath { found: id.to_owned(), nearest: None });
    names.get(id).ok_or_else(unknown)
}

/// The form that a path resembles by its first or second word.
fn similar(parts: &[&str]) -> Option<String> {
    let heads = || FORMS.iter().map(|(head, _)| *head);
    let head = nearest(parts.first()?, heads()).or_else(|| nearest(parts.get(1)?, ["concentration"]))?;
    let head = if head == "concentration" { "robustness" } else { head };
    FORMS.iter().find(|(known, _)| *known == head).map(|(_, form)| (*form).to_owned())
}
