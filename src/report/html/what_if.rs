//! What the panel that changes weights computes with: the additive model as plain numbers.
//!
//! # Formula
//! The script of the page repeats the path of [`evaluate`](crate::evaluate::evaluate) in the same order of operations:
//! ```text
//! global(i) = local(i) · global(parent)          w_a = global(c) · u_b / Σ u of the blocks that c concerns
//! V(s)      = Σ_c Σ_{a of c} w_a · v_a(x[s,a])
//! ```
//! A weight that is changed follows the rule of [`Study::changed`](crate::study::Study::changed): the others of its
//! group share the rest in their proportion. Where a composite takes the mean of its parts, that mean follows the
//! weights of the blocks, so its value function goes along.

use serde::Serialize;

use crate::model::{Origin, ValueFunction};
use crate::report::table::Source;
use crate::report::text::html::{PanelWords, page_words};
use crate::report::text::user::short;

/// Two sums that differ by rounding are the same value; as in the evaluation.
const ROUNDING: f64 = 5e-8;

/// The data of the panel.
#[derive(Debug, Serialize)]
pub(super) struct WhatIf<'a> {
    words: &'a PanelWords,
    /// When a rank is shared, and what is not computed again.
    notes: Vec<String>,
    /// Points up to which a rank is shared.
    margin: f64,
    /// Index of the profile of the report.
    main: usize,
    nodes: Vec<Node<'a>>,
    profiles: Vec<Profile<'a>>,
    blocks: Vec<Block<'a>>,
    criteria: usize,
    attributes: Vec<Attribute>,
    alternatives: Vec<Alternative<'a>>,
    means: Vec<Mean>,
}

/// A node that counts, each objective before what stands below it.
#[derive(Debug, Serialize)]
struct Node<'a> {
    id: &'a str,
    label: String,
    /// Names the group of weights below it; empty where there is nothing to share out.
    group: String,
    parent: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Profile<'a> {
    id: &'a str,
    label: String,
    /// Share among siblings, per node.
    local: Vec<f64>,
}

#[derive(Debug, Serialize)]
struct Block<'a> {
    id: &'a str,
    label: String,
    weight: f64,
}

/// An attribute that is weighted.
#[derive(Debug, Serialize)]
struct Attribute {
    node: usize,
    criterion: usize,
    block: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Alternative<'a> {
    id: &'a str,
    label: String,
    out: bool,
    /// The rank in the report.
    rank: Option<[usize; 2]>,
    /// Partial value, per attribute.
    values: Vec<f64>,
}

/// A partial value that follows the weights of the blocks.
#[derive(Debug, Serialize)]
struct Mean {
    alternative: usize,
    attribute: usize,
    /// Performance of the part that serves each block.
    parts: Vec<f64>,
    /// Points between which the value function is a straight line; or its anchors and curvature.
    knots: Option<Vec<(f64, f64)>>,
    curve: Option<[f64; 3]>,
}

/// The data of the panel; `None` where the overall value is no weighted sum, or does not rank.
pub(super) fn what_if(source: Source<'_>) -> Option<WhatIf<'_>> {
    let Source { study, evaluation, language, .. } = source;
    if !study.is_additive() {
        return None;
    }
    let words = page_words(language);
    let tree = study.tree.nodes();
    let counts = study.counting();
    let kept: Vec<usize> = study.tree.depth_first().into_iter().filter(|&node| counts[node]).collect();
    let place = |node: usize| kept.iter().position(|&known| known == node);
    let nodes = kept
        .iter()
        .map(|&node| {
            let label = short(&tree[node].label.get(language).replace('\u{AD}', ""));
            let children = tree[node].children.iter().filter(|&&child| counts[child]).count();
            let group = match (children, tree[node].parent) {
                (0 | 1, _) => String::new(),
                (_, None) => words.panel.top.to_owned(),
                (_, Some(_)) => (words.within)(&label),
            };
            Node { id: tree[node].id.as_str(), label, group, parent: tree[node].parent.and_then(place) }
        })
        .collect();
    let table = &study.performances;
    let weighted: Vec<usize> =
        (0..table.attributes().len()).filter(|&a| study.weighted(table.attributes()[a].criterion)).collect();
    let attributes: Option<Vec<Attribute>> = weighted
        .iter()
        .map(|&a| {
            let attribute = table.attributes()[a];
            let node = place(study.criteria[attribute.criterion].node)?;
            Some(Attribute { node, criterion: attribute.criterion, block: attribute.block })
        })
        .collect();
    let by_block = weighted.iter().any(|&a| table.attributes()[a].block.is_some());
    let means = means(source, &weighted);
    let main = evaluation.main();
    Some(WhatIf {
        words: &words.panel,
        notes: std::iter::once((words.margin)(study.settings.tie_margin))
            .chain(source.robustness.map(|_| words.runs.to_owned()))
            .collect(),
        margin: study.settings.tie_margin + ROUNDING,
        main: evaluation.main,
        nodes,
        profiles: study
            .profiles
            .iter()
            .map(|profile| Profile {
                id: profile.id.as_str(),
                label: short(profile.label.get(language)),
                local: kept.iter().map(|&node| profile.weights.local()[node]).collect(),
            })
            .collect(),
        blocks: if by_block || !means.is_empty() {
            let block = |block: &'_ crate::model::ServiceBlock| short(block.label.get(language));
            study.blocks.iter().map(|b| Block { id: b.id.as_str(), label: block(b), weight: b.weight }).collect()
        } else {
            Vec::new()
        },
        criteria: study.criteria.len(),
        attributes: attributes?,
        alternatives: study
            .alternatives
            .iter()
            .enumerate()
            .map(|(s, alternative)| Alternative {
                id: alternative.id.as_str(),
                label: short(&alternative.name(language)),
                out: evaluation.knocked_out[s],
                rank: main.ranks[s].map(|rank| [rank.first, rank.last]),
                values: weighted.iter().map(|&a| evaluation.partial.row(s)[a]).collect(),
            })
            .collect(),
        means,
    })
}

impl WhatIf<'_> {
    /// True where there is more than one weight to share out.
    pub(super) fn has_choice(&self) -> bool {
        self.blocks.len() > 1 || self.profiles.len() > 1 || self.nodes.iter().any(|node| !node.group.is_empty())
    }
}

/// The cells of composites that are means over all blocks.
fn means(source: Source<'_>, weighted: &[usize]) -> Vec<Mean> {
    let study = source.study;
    let table = &study.performances;
    let mut means = Vec::new();
    for (s, alternative) in study.alternatives.iter().enumerate() {
        let Some(assignment) = &alternative.assignment else { continue };
        for (position, &a) in weighted.iter().enumerate() {
            let attribute = table.attributes()[a];
            if attribute.block.is_some() || table.origin(s, a) != Origin::MeanOfParts {
                continue;
            }
            let parts = assignment.parts.iter().map(|&part| Some(table.get(part, a)?.likely())).collect();
            if let (Some(parts), Some(function)) = (parts, &study.criteria[attribute.criterion].value) {
                let (knots, curve) = (function.knots(), curve(function));
                means.push(Mean { alternative: s, attribute: position, parts, knots, curve });
            }
        }
    }
    means
}

fn curve(function: &ValueFunction) -> Option<[f64; 3]> {
    let (worst, best) = function.anchors();
    Some([worst, best, function.curvature()?])
}
