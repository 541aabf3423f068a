//! A study with some of its numbers changed: what a run of a sweep evaluates.

use super::{Concentration, Method, Parts, Study, WeightUncertainty, derived};
use crate::model::{Estimate, Origin, Rating, Weights};
use crate::money::CashFlow;

/// One changed number.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Percent of a node among its siblings; those that no other change fixes share the rest as before.
    Weight {
        /// Index of the profile; `None` for all.
        profile: Option<usize>,
        /// Index of the node.
        node: usize,
        /// 0 to 100.
        percent: f64,
    },
    /// The likely performance, in the criterion's unit; low and high move along, up to the ends of the scale.
    Score {
        /// Index of the alternative.
        alternative: usize,
        /// Index of the criterion.
        criterion: usize,
        /// Index of the block; `None` for all that the criterion concerns.
        block: Option<usize>,
        /// The performance.
        value: f64,
    },
    /// Percent of a block; the blocks that no other change fixes share the rest as before.
    Block {
        /// Index of the block.
        block: usize,
        /// 0 to 100.
        percent: f64,
    },
    /// A factor ≥ 0 on all payments of an alternative, or on its monetary score where it has no payments.
    Cost {
        /// Index of the alternative.
        alternative: usize,
        /// The factor; 1 changes nothing.
        factor: f64,
    },
    /// Points that count as equal.
    TieMargin(f64),
    /// Weights are drawn around the profile with this concentration.
    Concentration(f64),
    /// Index of the main profile.
    Profile(usize),
    /// The aggregation method.
    Method(Method),
}

/// Why changes do not fit together.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangeFault {
    /// The percentages fixed below one objective (a node), or of the blocks (`None`), leave the rest no share that
    /// is possible: they exceed 100, or they are all fixed and do not reach it.
    Percent {
        /// Index of the objective; `None` for the blocks.
        parent: Option<usize>,
        /// Sum of the percentages.
        sum: f64,
    },
    /// An amount beyond what can be computed exactly.
    Amount {
        /// Index of the alternative.
        alternative: usize,
    },
}

/// Percentages may miss 100 by so much.
const TOLERANCE: f64 = 1e-6;

impl Study {
    /// The study without what no evaluation of values needs: reasons, evidence, warnings, and ratings but one for each
    /// score (whether it was given for all blocks at once). Cheap to copy, so that many runs can change it.
    #[must_use]
    pub fn lean(mut self) -> Self {
        let mut known = std::collections::BTreeSet::new();
        self.parts.ratings.retain_mut(|rating| {
            (rating.evidence, rating.rater) = (0, 0);
            known.insert((rating.alternative, rating.criterion, rating.block == Rating::ALL_BLOCKS))
        });
        self.parts.ratings.shrink_to_fit();
        self.parts.rationales = super::Texts::default();
        self.parts.warnings = Vec::new();
        self.parts.raters = vec![String::new()];
        self.parts.evidence = Vec::new();
        self.parts.evidence_sets = vec![Vec::new()];
        self
    }

    /// The nodes of the tree below which something is weighted.
    #[must_use]
    pub fn counting(&self) -> Vec<bool> {
        counting(&self.parts)
    }

    /// The study with all changes applied at once. Their order does not matter.
    ///
    /// # Formula
    /// ```text
    /// siblings fixed at p_i percent:  local(i) = p_i / 100
    /// the others:                     local(j) = local(j) · (1 − Σ p_i / 100) / Σ local of the others
    /// ```
    /// where others that all have weight 0 share alike. Cells of composites, and values computed from payments, follow.
    ///
    /// # Properties
    /// A change to the present number changes nothing (to rounding).
    ///
    /// # Errors
    /// The first [`ChangeFault`].
    pub fn changed(&self, changes: &[Change]) -> Result<Self, ChangeFault> {
        let mut study = self.clone();
        let parts = &mut study.parts;
        weights(parts, changes)?;
        blocks(parts, changes)?;
        let mut follow = false;
        for change in changes {
            match change {
                Change::Weight { .. } => {}
                &Change::Concentration(concentration) => {
                    parts.settings.robustness.weights = WeightUncertainty::Dirichlet(Concentration { concentration });
                }
                Change::Block { .. } => follow = true,
                &Change::Score { alternative, criterion, block, value } => {
                    score(parts, alternative, criterion, block, value);
                    follow = true;
                }
                &Change::Cost { alternative, factor } => {
                    cost(parts, alternative, factor).ok_or(ChangeFault::Amount { alternative })?;
                    follow = true;
                }
                Change::TieMargin(margin) => parts.settings.tie_margin = *margin,
                Change::Profile(profile) => parts.main_profile = *profile,
                Change::Method(method) => {
                    parts.settings.method = method.clone();
                    parts.settings.robustness.methods.clear();
                }
            }
        }
        if follow {
            derived::refresh(parts);
        }
        Ok(study)
    }
}

/// Shares with some of them fixed, in percent. `counts` marks the entries that take part.
fn fixed_shares(shares: &[f64], fixed: &[Option<f64>], counts: &[bool]) -> Result<Vec<f64>, f64> {
    let sum: f64 = fixed.iter().flatten().sum();
    let free: Vec<usize> = (0..shares.len()).filter(|&i| counts[i] && fixed[i].is_none()).collect();
    if sum > 100.0 + TOLERANCE || (free.is_empty() && sum < 100.0 - TOLERANCE) {
        return Err(sum);
    }
    let rest = (1.0 - sum / 100.0).max(0.0);
    let free_sum: f64 = free.iter().map(|&i| shares[i]).sum();
    let mut result: Vec<f64> = fixed.iter().map(|percent| percent.unwrap_or(0.0) / 100.0).collect();
    for &i in &free {
        result[i] = if free_sum > 0.0 { shares[i] / free_sum * rest } else { rest / free.len() as f64 };
    }
    Ok(result)
}

fn weights(parts: &mut Parts, changes: &[Change]) -> Result<(), ChangeFault> {
    if !changes.iter().any(|change| matches!(change, Change::Weight { .. })) {
        return Ok(());
    }
    let counts = counting(parts);
    let nodes = parts.tree.nodes();
    for (index, profile) in parts.profiles.iter_mut().enumerate() {
        let mut fixed = vec![None; nodes.len()];
        for change in changes {
            if let &Change::Weight { profile: of, node, percent } = change
                && of.is_none_or(|of| of == index)
                && counts[node]
            {
                fixed[node] = Some(percent);
            }
        }
        let mut points = profile.weights.local().to_vec();
        for (parent, objective) in nodes.iter().enumerate() {
            let children = &objective.children;
            if children.iter().all(|&child| fixed[child].is_none()) {
                continue;
            }
            let of = |values: &[f64]| children.iter().map(|&child| values[child]).collect::<Vec<_>>();
            let fixed: Vec<_> = children.iter().map(|&child| fixed[child]).collect();
            let counts: Vec<_> = children.iter().map(|&child| counts[child]).collect();
            let shares = fixed_shares(&of(profile.weights.local()), &fixed, &counts)
                .map_err(|sum| ChangeFault::Percent { parent: Some(parent), sum })?;
            for (&child, share) in children.iter().zip(shares) {
                points[child] = share;
            }
        }
        profile.weights = Weights::new(&parts.tree, &points, &counts)
            .map_err(|parent| ChangeFault::Percent { parent: Some(parent), sum: 0.0 })?;
    }
    Ok(())
}

/// The nodes below which something is weighted.
pub(super) fn counting(parts: &Parts) -> Vec<bool> {
    let nodes = parts.tree.nodes();
    let mut counts = vec![false; nodes.len()];
    for node in parts.tree.depth_first().into_iter().rev() {
        let leaf = nodes[node].criterion.is_some_and(|c| parts.settings.mode.weighs(parts.criteria[c].role));
        counts[node] = leaf || nodes[node].children.iter().any(|&child| counts[child]);
    }
    counts
}

fn blocks(parts: &mut Parts, changes: &[Change]) -> Result<(), ChangeFault> {
    let mut fixed = vec![None; parts.blocks.len()];
    for change in changes {
        if let &Change::Block { block, percent } = change {
            fixed[block] = Some(percent);
        }
    }
    if fixed.iter().all(Option::is_none) {
        return Ok(());
    }
    let shares: Vec<f64> = parts.blocks.iter().map(|block| block.weight).collect();
    let shares = fixed_shares(&shares, &fixed, &vec![true; shares.len()])
        .map_err(|sum| ChangeFault::Percent { parent: None, sum })?;
    let sum: f64 = shares.iter().sum();
    for (block, share) in parts.blocks.iter_mut().zip(shares) {
        block.weight = share / sum;
    }
    Ok(())
}

fn score(parts: &mut Parts, alternative: usize, criterion: usize, block: Option<usize>, value: f64) {
    let range = parts.criteria[criterion].range();
    for index in 0..parts.performances.attributes().len() {
        let attribute = parts.performances.attributes()[index];
        if attribute.criterion != criterion || block.is_some_and(|block| attribute.block != Some(block)) {
            continue;
        }
        let known = parts.performances.get(alternative, index);
        let certain = parts.performances.origin(alternative, index) == Origin::WholeScale;
        let moved = known.filter(|_| !certain).and_then(|known| {
            let end = |end: f64| end + (value - known.likely());
            let (low, high) = range.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
            let (low, high) = (low.min(value), high.max(value));
            Estimate::new(end(known.low()).clamp(low, value), value, end(known.high()).clamp(value, high))
        });
        if let Some(estimate) = moved.or_else(|| Estimate::exact(value)) {
            parts.performances.set(alternative, index, estimate, Origin::Own);
        }
    }
}

/// `None` beyond the limit of amounts.
fn cost(parts: &mut Parts, alternative: usize, factor: f64) -> Option<()> {
    let flows = &mut parts.cash_flows[alternative];
    for flow in flows.iter_mut() {
        let [low, likely, high] = [flow.low, flow.likely, flow.high].map(|amount| amount.times(factor));
        *flow = CashFlow { low: low?, likely: likely?, high: high?, ..*flow };
    }
    if flows.is_empty() {
        for index in 0..parts.performances.attributes().len() {
            let criterion = parts.performances.attributes()[index].criterion;
            let own = parts.performances.origin(alternative, index) == Origin::Own;
            if let Some(x) = parts.performances.get(alternative, index)
                && own
                && parts.criteria[criterion].role == crate::model::Role::Monetary
            {
                let scaled = Estimate::new(x.low() * factor, x.likely() * factor, x.high() * factor)?;
                parts.performances.set(alternative, index, scaled, Origin::Own);
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::fixed_shares;

    #[test]
    fn the_others_keep_their_proportions() {
        let shares = fixed_shares(&[0.5, 0.3, 0.2], &[Some(20.0), None, None], &[true; 3]).unwrap();
        // 0.8 is left, in the proportion 3 : 2.
        for (share, expected) in shares.iter().zip([0.2, 0.48, 0.32]) {
            assert!((share - expected).abs() < 1e-15);
        }
    }

    #[test]
    fn others_without_weight_share_alike_and_sums_that_cannot_be_are_named() {
        let free = [None, None];
        assert_eq!(fixed_shares(&[1.0, 0.0, 0.0], &[Some(40.0), free[0], free[1]], &[true; 3]).unwrap()[1], 0.3);
        assert_eq!(fixed_shares(&[0.5, 0.5], &[Some(60.0), Some(50.0)], &[true; 2]), Err(110.0));
        assert_eq!(fixed_shares(&[0.5, 0.5], &[Some(60.0), Some(30.0)], &[true; 2]), Err(90.0));
        assert_eq!(fixed_shares(&[1.0, 0.0], &[Some(90.0), None], &[true, false]), Err(90.0));
        assert_eq!(fixed_shares(&[0.5, 0.5], &[Some(100.0), None], &[true; 2]).unwrap(), [1.0, 0.0]);
    }
}
