//! Several raters: what each cell looks like, and who leads without each of them.

use std::collections::BTreeMap;

use super::ranking::leaders;
use super::{Evaluation, attribute_weights};
use crate::model::{Estimate, Origin, PerformanceTable, Rating};
use crate::study::Study;

/// What several raters said.
#[derive(Debug, Clone, PartialEq)]
pub struct Raters {
    /// The cells that more than one rater judged, by alternative and attribute.
    pub cells: Vec<RatedCell>,
    /// Each rater with a name, and who leads without his or her judgements (indices of alternatives).
    pub without: Vec<(usize, Vec<usize>)>,
}

/// A cell that more than one rater judged, in the unit of its criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RatedCell {
    /// Index of the alternative.
    pub alternative: usize,
    /// Index of the attribute.
    pub attribute: usize,
    /// How many gave a number.
    pub raters: usize,
    /// Mean of their likely numbers: the one that counts.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// The smallest.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

/// Judgements of each cell (alternative, attribute), by rater.
type Cells = BTreeMap<(usize, usize), Vec<(u32, Estimate)>>;

/// Looks at the raters one by one.
///
/// # Properties
/// A cell is the mean of its raters, as the input check makes it. Without a rater, a cell is the mean of the others; a
/// cell that nobody else judged keeps its value, and so do gates and costs. Composites follow their parts.
#[must_use]
pub fn raters(study: &Study, evaluation: &Evaluation) -> Raters {
    let judged = judged(study);
    let several = || judged.iter().filter(|(_, said)| said.len() > 1);
    let cells = several().map(|(&(alternative, attribute), said)| cell(alternative, attribute, said)).collect();
    let weights = attribute_weights(study, &study.profiles[evaluation.main].weights);
    let mut of_rater: BTreeMap<u32, Vec<(usize, usize)>> = BTreeMap::new();
    for (&cell, said) in several() {
        for &(rater, _) in said {
            of_rater.entry(rater).or_default().push(cell);
        }
    }
    let named = |rater: &u32| study.raters.get(*rater as usize).is_some_and(|name| !name.is_empty());
    let without = of_rater
        .into_iter()
        .filter(|(rater, _)| named(rater))
        .map(|(rater, cells)| {
            let mut performances = study.performances.clone();
            for (s, a) in cells {
                let others = judged[&(s, a)].iter().filter(|(who, _)| *who != rater).map(|&(_, said)| (1.0, said));
                if let Some(mean) = Estimate::weighted_mean(others) {
                    performances.set(s, a, mean, Origin::Own);
                }
            }
            follow_parts(study, &mut performances);
            (rater as usize, leaders(study, &performances, &weights, &evaluation.knocked_out))
        })
        .collect();
    Raters { cells, without }
}

/// The numbers of all raters by cell; a judgement of all blocks belongs to each of them.
fn judged(study: &Study) -> Cells {
    let mut of_criterion: Vec<Vec<(usize, Option<usize>)>> = vec![Vec::new(); study.criteria.len()];
    for (index, attribute) in study.performances.attributes().iter().enumerate() {
        of_criterion[attribute.criterion].push((index, attribute.block));
    }
    let mut cells = Cells::new();
    for rating in &study.ratings {
        let Some(estimate) = rating.estimate else { continue };
        for &(attribute, block) in &of_criterion[rating.criterion as usize] {
            let meant = rating.block == Rating::ALL_BLOCKS || block == Some(rating.block as usize);
            let own = study.performances.origin(rating.alternative as usize, attribute) == Origin::Own;
            if meant && own {
                let said = cells.entry((rating.alternative as usize, attribute)).or_default();
                said.push((rating.rater, estimate));
            }
        }
    }
    cells
}

fn cell(alternative: usize, attribute: usize, said: &[(u32, Estimate)]) -> RatedCell {
    let mut likely: Vec<f64> = said.iter().map(|(_, estimate)| estimate.likely()).collect();
    likely.sort_by(f64::total_cmp);
    let raters = likely.len();
    RatedCell {
        alternative,
        attribute,
        raters,
        mean: likely.iter().sum::<f64>() / raters as f64,
        median: f64::midpoint(likely[(raters - 1) / 2], likely[raters / 2]),
        low: likely[0],
        high: likely[raters - 1],
    }
}

/// Fills the cells of composites again that come from their parts.
fn follow_parts(study: &Study, performances: &mut PerformanceTable) {
    let attributes = performances.attributes().to_vec();
    for (whole, alternative) in study.alternatives.iter().enumerate() {
        let Some(assignment) = &alternative.assignment else { continue };
        for (index, attribute) in attributes.iter().enumerate().filter(|(_, a)| study.weighted(a.criterion)) {
            let origin = performances.origin(whole, index);
            let joined = match (origin, attribute.block) {
                (Origin::Part, Some(block)) => performances.get(assignment.parts[block], index),
                (Origin::MeanOfParts, None) => {
                    let parts = study.blocks.iter().zip(&assignment.parts);
                    let cells = parts.filter_map(|(block, &part)| Some((block.weight, performances.get(part, index)?)));
                    Estimate::weighted_mean(cells.collect::<Vec<_>>())
                }
                _ => None,
            };
            if let Some(estimate) = joined {
                performances.set(whole, index, estimate, origin);
            }
        }
    }
}
