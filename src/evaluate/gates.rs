//! Knock-outs: checked before any weight, never averaged away.

use crate::model::Origin;
use crate::study::Study;

/// A gate that an alternative misses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GateHit {
    /// Index of the criterion whose gate it is.
    pub criterion: usize,
    /// Index of the block, where the criterion varies by block: the alternative is out in that block alone.
    pub block: Option<usize>,
    /// The number that misses the threshold.
    pub found: f64,
}

/// The gates that each alternative misses.
///
/// A criterion that does not vary by block knocks out the alternative; one that does knocks it out in the blocks
/// where the rule holds. A composite whose value is the mean of its parts is checked part by part:
/// the mean would average the gate away.
///
/// # Shapes
/// One list per alternative, in the order of the attributes.
#[must_use]
pub fn gate_hits(study: &Study) -> Vec<Vec<GateHit>> {
    let table = &study.performances;
    let gates: Vec<_> = table
        .attributes()
        .iter()
        .enumerate()
        .filter_map(|(index, attribute)| Some((index, attribute, study.criteria[attribute.criterion].gate.as_ref()?)))
        .collect();
    (0..study.alternatives.len())
        .map(|s| {
            gates
                .iter()
                .filter_map(|&(index, attribute, gate)| {
                    let number = |s: usize| Some(table.get(s, index)?.end(gate.applies_to));
                    let hit = |found: f64| gate.hits(found);
                    let found = match (&study.alternatives[s].assignment, table.origin(s, index)) {
                        (Some(whole), Origin::MeanOfParts) => {
                            whole.parts.iter().filter_map(|&p| number(p)).find(|&x| hit(x))
                        }
                        _ => number(s).filter(|&x| hit(x)),
                    }?;
                    Some(GateHit { criterion: attribute.criterion, block: attribute.block, found })
                })
                .collect()
        })
        .collect()
}
