//! The numbers that somebody estimated, and which cells of the table each of them fills.

use crate::model::{Estimate, Origin, Rating};
use crate::study::Study;

/// One estimated performance: a score, or the present value of an alternative's payments.
///
/// Composites have few numbers of their own. Their cells repeat a number of the alternative that serves the block, or
/// average the numbers of their parts; both are uses of the part's assessment. A score given for all blocks at once is
/// one assessment with a use in every block.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Index of the alternative that was assessed.
    pub alternative: usize,
    /// Index of the criterion.
    pub criterion: usize,
    /// Index of the block; `None` where one number holds for all.
    pub block: Option<usize>,
    /// What was estimated, in the criterion's unit.
    pub estimate: Estimate,
    /// Own scores, payments, or the whole scale where nobody could say.
    pub origin: Origin,
    /// The cells that depend on it.
    pub uses: Vec<Use>,
}

/// A cell that an assessment fills: performance = `share · x + offset`, the other parts at their likely numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Use {
    /// Index of the alternative.
    pub alternative: usize,
    /// Index of the attribute.
    pub attribute: usize,
    /// 1, or the weight of the blocks that the part serves where the cell is the mean of parts.
    pub share: f64,
    /// What the other parts give.
    pub offset: f64,
}

/// All assessments behind the weighted attributes, in the order of alternatives and attributes.
///
/// # Properties
/// The uses cover every cell of every weighted attribute; the shares of a cell sum to 1.
#[must_use]
pub fn assessments(study: &Study) -> Vec<Assessment> {
    let table = &study.performances;
    let attributes = table.attributes();
    let (alternatives, criteria) = (study.alternatives.len(), study.criteria.len());
    let mut at_once = vec![false; alternatives * criteria];
    let mut single = vec![false; alternatives * criteria];
    for rating in &study.ratings {
        let cell = rating.alternative as usize * criteria + rating.criterion as usize;
        if rating.block == Rating::ALL_BLOCKS { at_once[cell] = true } else { single[cell] = true }
    }
    let mut found: Vec<Assessment> = Vec::new();
    let mut behind: Vec<Option<usize>> = vec![None; alternatives * attributes.len()];
    for alternative in 0..alternatives {
        let mut for_all: Vec<Vec<usize>> = vec![Vec::new(); criteria];
        for (a, attribute) in attributes.iter().enumerate() {
            let origin = table.origin(alternative, a);
            let own = matches!(origin, Origin::Own | Origin::WholeScale | Origin::CashFlows);
            let Some(estimate) = table.get(alternative, a).filter(|_| own && study.weighted(attribute.criterion))
            else {
                continue;
            };
            let criterion = attribute.criterion;
            let cell = alternative * criteria + criterion;
            let shared = attribute.block.is_some() && at_once[cell] && !single[cell];
            // A block whose number was changed apart from the others is an assessment of its own.
            let known = for_all[criterion].iter().copied().find(|&i| shared && found[i].estimate == estimate);
            let index = known.unwrap_or_else(|| {
                let block = attribute.block.filter(|_| !shared);
                found.push(Assessment { alternative, criterion, block, estimate, origin, uses: Vec::new() });
                for_all[criterion].push(found.len() - 1);
                found.len() - 1
            });
            found[index].uses.push(Use { alternative, attribute: a, share: 1.0, offset: 0.0 });
            behind[alternative * attributes.len() + a] = Some(index);
        }
    }
    for (whole, alternative) in study.alternatives.iter().enumerate() {
        let Some(assignment) = &alternative.assignment else { continue };
        for (a, attribute) in attributes.iter().enumerate().filter(|(_, known)| study.weighted(known.criterion)) {
            let part_of = |part: usize| behind[part * attributes.len() + a];
            match (table.origin(whole, a), attribute.block) {
                (Origin::Part, Some(block)) => {
                    if let Some(index) = part_of(assignment.parts[block]) {
                        found[index].uses.push(Use { alternative: whole, attribute: a, share: 1.0, offset: 0.0 });
                    }
                }
                (Origin::MeanOfParts, _) => {
                    let likely = table.get(whole, a).map_or(0.0, Estimate::likely);
                    let mut parts = assignment.parts.clone();
                    parts.sort_unstable();
                    parts.dedup();
                    for part in parts {
                        let served = study.blocks.iter().zip(&assignment.parts).filter(|(_, p)| **p == part);
                        let share: f64 = served.map(|(block, _)| block.weight).sum();
                        if let Some(index) = part_of(part).filter(|_| share > 0.0) {
                            let offset = likely - share * found[index].estimate.likely();
                            found[index].uses.push(Use { alternative: whole, attribute: a, share, offset });
                        }
                    }
                }
                _ => {}
            }
        }
    }
    found
}
