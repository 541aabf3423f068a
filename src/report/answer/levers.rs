//! The numbers that can be changed on their own: what they are called, and what they do to the overall values.

use super::{Kind, Source, Who};
use crate::robustness::{Additive, Assessment, Curve, Lever, Weight, score_curve};

/// What a lever is called.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Named {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) label: String,
    pub(super) group: Option<String>,
    pub(super) of: Option<Who>,
    pub(super) block: Option<String>,
    pub(super) unit: String,
}

pub(super) fn named(source: &Source<'_>, assessments: &[Assessment], lever: Lever) -> Named {
    let study = source.study;
    let weight =
        |kind, id: String, label, group| Named { kind, id, label, group, of: None, block: None, unit: String::new() };
    match lever {
        Lever::Weight(Weight::Node(node)) => {
            let known = &study.tree.nodes()[node];
            let group = known.parent.filter(|&parent| parent != study.tree.root()).map(|parent| source.node(parent));
            weight(Kind::Weight, known.id.to_string(), source.node(node), group)
        }
        Lever::Weight(Weight::Block(block)) => {
            let known = &study.blocks[block];
            weight(Kind::BlockWeight, known.id.to_string(), source.label(&known.label, &known.id), None)
        }
        Lever::Score(index) | Lever::Cost(index) => {
            let assessment = &assessments[index];
            let criterion = &study.criteria[assessment.criterion];
            let block = assessment.block.map(|block| &study.blocks[block]);
            let mut id = format!("{}/{}", study.alternatives[assessment.alternative].id, criterion.id);
            if let Some(block) = block {
                id = format!("{id}/{}", block.id);
            }
            Named {
                kind: if matches!(lever, Lever::Cost(_)) { Kind::Cost } else { Kind::Score },
                id,
                label: source.criterion(assessment.criterion),
                group: None,
                of: Some(source.who(assessment.alternative)),
                block: block.map(|block| source.label(&block.short, &block.id)),
                unit: criterion.unit.clone(),
            }
        }
    }
}

/// Lead of the challenger over each of its rivals as a function of the lever's number; `None` where it cannot be moved.
pub(super) fn leads<'a>(
    model: &Additive<'a>,
    assessments: &[Assessment],
    lever: Lever,
    challenger: usize,
) -> Option<Vec<Curve<'a>>> {
    let curves = match lever {
        Lever::Weight(Weight::Node(node)) => model.node_curves(node)?,
        Lever::Weight(Weight::Block(block)) => model.block_curves(block)?,
        Lever::Score(index) | Lever::Cost(index) => {
            model.kept.iter().map(|&s| score_curve(model, &assessments[index], s)).collect()
        }
    };
    let own = model.kept.iter().position(|&s| s == challenger)?;
    Some((0..curves.len()).filter(|&s| s != own).map(|s| curves[own].minus(&curves[s])).collect())
}

/// Smallest and largest number that the lever can take.
pub(super) fn range(model: &Additive<'_>, assessments: &[Assessment], lever: Lever) -> (f64, f64) {
    match lever {
        Lever::Weight(_) => (0.0, 1.0),
        Lever::Score(index) | Lever::Cost(index) => {
            model.function(assessments[index].criterion).map_or((0.0, 1.0), crate::model::ValueFunction::range)
        }
    }
}
