//! Numbers that can be moved, as charts name and print them.

use super::{Source, names};
use crate::model::Role;
use crate::report::format::{Number, Weight as Percent, round};
use crate::report::text::chart::{Moved, Name, Tipping};
use crate::robustness::{Assessment, Flip, Lever, Robustness, Weight};

/// The number behind a lever.
pub(super) fn moved(source: &Source<'_>, robustness: &Robustness, lever: Lever, called: &[Name]) -> Moved {
    let study = source.study;
    match lever {
        Lever::Weight(Weight::Node(node)) => {
            let node = &study.tree.nodes()[node];
            Moved::Weight(names::sentence(&names::text(source, &node.label, &node.id)))
        }
        Lever::Weight(Weight::Block(block)) => {
            let block = &study.blocks[block];
            Moved::Block(names::sentence(&names::text(source, &block.short, &block.id)))
        }
        Lever::Score(index) | Lever::Cost(index) => assessed(source, &robustness.assessments[index], called),
    }
}

/// The weights right below a node of the tree.
pub(super) fn weights_within(source: &Source<'_>, node: usize) -> Moved {
    let node = &source.study.tree.nodes()[node];
    let label = node.parent.map(|_| names::sentence(&names::text(source, &node.label, &node.id)));
    Moved::Weights(label)
}

/// The number that somebody estimated.
pub(super) fn assessed(source: &Source<'_>, known: &Assessment, called: &[Name]) -> Moved {
    let study = source.study;
    let criterion = &study.criteria[known.criterion];
    let whose = called[known.alternative].clone();
    if criterion.role == Role::Monetary {
        return Moved::Cost(whose);
    }
    let label = names::sentence(&names::text(source, &criterion.label, &criterion.id));
    let block = known.block.map(|block| {
        let block = &study.blocks[block];
        names::sentence(&names::text(source, &block.short, &block.id))
    });
    Moved::Score(whose, label, block)
}

/// A value of a lever, printed with its unit.
pub(super) fn value(source: &Source<'_>, robustness: &Robustness, lever: Lever, value: f64) -> String {
    let Some(known) = robustness.assessment(lever) else { return Percent(value).text(source.language) };
    let unit = &source.study.criteria[known.criterion].unit;
    let places = (0..2).find(|&places| round(value, places) == round(value, 2)).unwrap_or(2);
    let text = Number::new(value, places).text(source.language);
    if unit.is_empty() { text } else { format!("{text} {unit}") }
}

/// What has to happen for another one to lead; `None` where no value does it.
pub(super) fn tipping(source: &Source<'_>, robustness: &Robustness, flip: &Flip, called: &[Name]) -> Option<Tipping> {
    let switch = flip.switch;
    let at = switch.at?;
    Some(Tipping {
        moved: moved(source, robustness, switch.lever, called),
        now: value(source, robustness, switch.lever, switch.now),
        at: value(source, robustness, switch.lever, at),
        rises: at > switch.now,
        then: called[robustness.kept[flip.then]].clone(),
    })
}
