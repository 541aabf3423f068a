//! From the spelling of a path to the quantity that it stands for.

use super::super::names::Names;
use super::super::nearest;
use crate::error::{IdKind, Problem};
use crate::study::{Study, Target, Vary};

/// The first words of paths.
const HEADS: [&str; 9] =
    ["weights", "scores", "blocks", "costs", "profile", "method", "mode", "tie_margin", "robustness/concentration"];

/// The ids of a study, with what else people call them.
pub(super) struct Known<'a> {
    study: &'a Study,
    profiles: Names,
    nodes: Names,
    alternatives: Names,
    criteria: Names,
    blocks: Names,
}

impl<'a> Known<'a> {
    pub(super) fn new(study: &'a Study) -> Self {
        let mut known = Self {
            study,
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
            ["scores", alternative, criterion] => self.score(alternative, criterion, "*"),
            ["scores", alternative, criterion, block] => self.score(alternative, criterion, block),
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

    fn score(&self, alternative: &str, criterion: &str, block: &str) -> Result<Target, Problem> {
        let (alternative, criterion) = (found(&self.alternatives, alternative)?, found(&self.criteria, criterion)?);
        let block = if block == "*" { None } else { Some(found(&self.blocks, block)?) };
        let known = &self.study.criteria[criterion];
        match block {
            Some(block) if !known.blocks.as_ref().is_some_and(|blocks| blocks.contains(&block)) => {
                let (criterion, block) = (known.id.to_string(), self.study.blocks[block].id.to_string());
                Err(Problem::BlockNotConcerned { criterion, block, whole: known.blocks.is_none() })
            }
            block => Ok(Target::Score { alternative, criterion, block }),
        }
    }
}

/// The index of an id.
fn found(names: &Names, id: &str) -> Result<usize, Problem> {
    let unknown = || names.unknown(id).unwrap_or_else(|| Problem::PlanPath { found: id.to_owned(), nearest: None });
    names.get(id).ok_or_else(unknown)
}

/// The first word that a path resembles.
fn similar(parts: &[&str]) -> Option<String> {
    let near = |text: &str| nearest(text, HEADS).or_else(|| nearest(text, ["robustness", "concentration"]));
    let head = near(&parts.join("/")).or_else(|| near(parts.first()?)).or_else(|| near(parts.get(1)?))?;
    Some(if HEADS.contains(&head) { head } else { HEADS[8] }.to_owned())
}
