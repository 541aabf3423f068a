//! How far a weight can move before the order changes.

use super::additive::Additive;
use super::curve::{Curve, Lead, envelope, holds_around};
use crate::error::NumericError;

/// How far one weight can move, the others keeping their proportions.
///
/// # Formula
/// ```text
/// V_s(t) = V_s(others) + t (V_s(this) − V_s(others))
/// ```
/// The overall values are straight lines in the weight `t`, so that the order can change only where two of them
/// cross; rank 1 holds up to the next breakpoint of their upper envelope.
///
/// # Shapes
/// Weights are shares among siblings, 0…1; intervals are closed and contain the present weight.
///
/// # Properties
/// `leader`: within it the present leader is first, alone or jointly; of several leaders the first counts. `order`: within
/// it no two alternatives that differ now stand the other way round; those that are level now may part.
///
/// # Source
/// Rios Insua and French 1991, European Journal of Operational Research 54; Mareschal 1988, the same 33.
#[derive(Debug, Clone, PartialEq)]
pub struct Stability {
    /// The present weight.
    pub now: f64,
    /// Where the leader stays first.
    pub leader: (f64, f64),
    /// Where the whole order holds.
    pub order: (f64, f64),
    /// Who leads where, from weight 0 to weight 1; indices of the curves.
    pub leads: Vec<Lead>,
}

/// Stability of the order of `curves` around `now`, where the weight can go from 0 to 1.
///
/// # Errors
/// [`NumericError::Empty`] without a curve.
pub fn stability(curves: &[Curve<'_>], now: f64) -> Result<Stability, NumericError> {
    let values: Vec<f64> = curves.iter().map(|curve| curve.at(now)).collect();
    let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let Some(leader) = values.iter().position(|&value| value >= best - super::curve::ROUNDING) else {
        return Err(NumericError::Empty { what: "alternatives" });
    };
    let lead: Vec<Curve<'_>> = curves.iter().map(|curve| curves[leader].minus(curve)).collect();
    let mut ordered = Vec::new();
    for (a, upper) in curves.iter().enumerate() {
        for (b, lower) in curves.iter().enumerate() {
            if values[a] > values[b] + super::curve::ROUNDING {
                ordered.push(upper.minus(lower));
            }
        }
    }
    Ok(Stability {
        now,
        leader: holds_around(&lead, now, 0.0, 1.0),
        order: holds_around(&ordered, now, 0.0, 1.0),
        leads: envelope(curves, 0.0, 1.0),
    })
}

/// Overall values as functions of one weight of a flat list, the others rescaled in proportion (alike where they are 0).
///
/// # Shapes
/// `values`: a row for each alternative, as long as `weights`; `weights` sum to 1.
///
/// # Examples
/// ```
/// use waage::robustness::{stability, weight_curves};
/// // 8 t + 3 (1 − t) meets 6 at t = 0.6.
/// let curves = weight_curves(&[vec![8.0, 3.0], vec![6.0, 6.0]], &[0.5, 0.5], 0);
/// let found = stability(&curves, 0.5).unwrap();
/// assert_eq!((found.leads[0].leader, found.leads[1].leader), (1, 0));
/// assert!((found.leader.1 - 0.6).abs() < 1e-15 && found.leader.0 == 0.0);
/// ```
#[must_use]
pub fn weight_curves<'a>(values: &[Vec<f64>], weights: &[f64], moved: usize) -> Vec<Curve<'a>> {
    let others: f64 = weights.iter().enumerate().filter(|&(i, _)| i != moved).map(|(_, w)| w).sum();
    let alike = 1.0 / weights.len().saturating_sub(1).max(1) as f64;
    let share = |weight: f64| if others > 0.0 { weight / others } else { alike };
    let rest = |row: &Vec<f64>| -> f64 {
        row.iter().zip(weights).enumerate().filter(|&(i, _)| i != moved).map(|(_, (v, &w))| v * share(w)).sum()
    };
    values.iter().map(|row| Curve::line(rest(row), row[moved])).collect()
}

/// What can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The local weight of a node of the tree, by its index.
    Node(usize),
    /// The weight of a block, by its index.
    Block(usize),
}

/// Stability of every node and of every block whose weight can move, in the order of the study; leaders are indices
/// into the study's alternatives.
///
/// # Errors
/// [`NumericError::Empty`] where no alternative passes the gates.
pub fn stabilities(model: &Additive<'_>) -> Result<Vec<(Weight, Stability)>, NumericError> {
    let mut found = Vec::new();
    let mut add = |weight: Weight, curves: Option<Vec<Curve<'_>>>, now: f64| -> Result<(), NumericError> {
        let Some(curves) = curves else { return Ok(()) };
        let mut stability = stability(&curves, now)?;
        for lead in &mut stability.leads {
            lead.leader = model.kept[lead.leader];
        }
        found.push((weight, stability));
        Ok(())
    };
    for node in 0..model.study.tree.nodes().len() {
        add(Weight::Node(node), model.node_curves(node), model.weights.local()[node])?;
    }
    for (index, block) in model.study.blocks.iter().enumerate() {
        add(Weight::Block(index), model.block_curves(index), block.weight)?;
    }
    Ok(found)
}

/// Smallest relative change of one weight that makes two alternatives level, the other weights untouched, in percent of the
/// weight: positive where it has to fall.
///
/// # Formula
/// ```text
/// δ = (V_b − V_a) / (v_bk − v_ak) · 100 / w_k
/// ```
/// for `V_a ≥ V_b`. `None` where the two do not differ on the criterion, or the weight would have to fall below 0
/// (δ > 100).
///
/// # Source
/// Triantaphyllou and Sánchez 1997, Decision Sciences 28, theorem 1.
#[must_use]
pub fn relative_change(better: &[f64], worse: &[f64], weights: &[f64], moved: usize) -> Option<f64> {
    let overall = |row: &[f64]| -> f64 { row.iter().zip(weights).map(|(v, w)| v * w).sum() };
    let gain = worse[moved] - better[moved];
    if gain == 0.0 || weights[moved] <= 0.0 {
        return None;
    }
    let percent = (overall(worse) - overall(better)) / gain * 100.0 / weights[moved];
    (percent.is_finite() && percent <= 100.0).then_some(percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tie now: the first leader holds on one side only; by hand.
    #[test]
    fn level_leaders_hold_on_their_side() {
        let curves = [Curve::line(0.0, 10.0), Curve::line(10.0, 0.0)];
        let found = stability(&curves, 0.5).unwrap();
        assert_eq!((found.leader, found.order), ((0.5, 1.0), (0.0, 1.0)));
        assert!(stability(&[], 0.5).is_err());
    }

    #[test]
    fn a_weight_of_one_lets_the_others_rise_alike() {
        let curves = weight_curves(&[vec![5.0, 2.0, 4.0]], &[1.0, 0.0, 0.0], 0);
        assert_eq!((curves[0].at(1.0), curves[0].at(0.0)), (5.0, 3.0));
    }
}
