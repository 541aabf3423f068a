//! Why one alternative is ahead of another: differences of contributions that add up.

use super::additive::Additive;

/// The lead of one alternative over another, in parts.
///
/// # Formula
/// ```text
/// d(c)    = w_c Σ_b u_{b|c} (v_c(x[first,b,c]) − v_c(x[second,b,c]))
/// d(node) = Σ d of the leaves below,   lead = V(first) − V(second) = d(root)
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// V(first) − V(second).
    pub lead: f64,
    /// Part of each criterion; they sum to the lead.
    pub criteria: Vec<f64>,
    /// Part of each node of the tree: the sum of what lies below.
    pub nodes: Vec<f64>,
    /// Part of each block, from the criteria that vary by block.
    pub blocks: Vec<f64>,
    /// Part of the criteria that do not vary by block; with the blocks it sums to the lead.
    pub everywhere: f64,
}

/// Why `first` is ahead of `second`.
///
/// # Shapes
/// Points of the overall value; negative parts speak for the second.
#[must_use]
pub fn difference(model: &Additive<'_>, first: usize, second: usize) -> Difference {
    let study = model.study;
    let mut found = Difference {
        lead: model.overall[first] - model.overall[second],
        criteria: vec![0.0; study.criteria.len()],
        nodes: vec![0.0; study.tree.nodes().len()],
        blocks: vec![0.0; study.blocks.len()],
        everywhere: 0.0,
    };
    let rows = model.partial.row(first).iter().zip(model.partial.row(second));
    let columns = study.performances.attributes().iter().zip(&model.attribute_weights).zip(rows);
    for ((attribute, weight), (own, other)) in columns {
        let part = weight * (own - other);
        found.criteria[attribute.criterion] += part;
        match attribute.block {
            Some(block) => found.blocks[block] += part,
            None => found.everywhere += part,
        }
    }
    for (criterion, known) in study.criteria.iter().enumerate() {
        found.nodes[known.node] += found.criteria[criterion];
    }
    for &node in study.tree.depth_first().iter().rev() {
        if let Some(parent) = study.tree.nodes()[node].parent {
            found.nodes[parent] += found.nodes[node];
        }
    }
    found
}

/// Rounds terms so that the rounded terms sum to a given total.
///
/// # Formula
/// Largest remainder (Hare–Niemeyer): every term is rounded down to a multiple of the step, and the steps that are missing to the
/// total go, one each, to the terms with the largest remainders; where too many are there, to none and back from the
/// smallest.
///
/// # Shapes
/// `decimals`: digits after the point. `total`: what the terms must add up to once it is rounded to these digits. Result: in
/// units of the last digit, so that they can be added without error.
///
/// # Properties
/// The result sums to the rounded total, always. Where the total is that of the terms, no term moves by a whole step.
/// Equal remainders: the earlier term gains.
///
/// # Examples
/// ```
/// // 0.33 + 0.33 + 0.34 shall print as 1.0 with one digit.
/// assert_eq!(waage::robustness::apportion(&[0.33, 0.33, 0.34], 1, 1.0), [3, 3, 4]);
/// assert_eq!(waage::robustness::apportion(&[1.26, -0.26], 1, 1.0), [13, -3]);
/// ```
#[must_use]
pub fn apportion(terms: &[f64], decimals: u32, total: f64) -> Vec<i64> {
    let unit = 10_f64.powi(decimals.cast_signed());
    // A term that is a multiple of the step but for rounding is taken as one.
    let scaled: Vec<f64> = terms.iter().map(|term| (term * unit * 1e6).round() / 1e6).collect();
    let mut units: Vec<i64> = scaled.iter().map(|term| term.floor() as i64).collect();
    let target = (total * unit).round() as i64;
    let mut missing = target - units.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..terms.len()).collect();
    order.sort_by(|&a, &b| (scaled[b] - scaled[b].floor()).total_cmp(&(scaled[a] - scaled[a].floor())));
    while missing != 0 && !order.is_empty() {
        let step = missing.signum();
        let round: Vec<usize> = if step > 0 { order.clone() } else { order.iter().rev().copied().collect() };
        for index in round {
            if missing != 0 {
                units[index] += step;
                missing -= step;
            }
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_terms_add_up() {
        assert_eq!(apportion(&[0.05, 0.05, 0.05], 1, 0.2), [1, 1, 0]);
        assert_eq!(apportion(&[0.24, 0.24], 1, 0.4), [2, 2]);
        // A total that was rounded elsewhere, one step off in either direction.
        assert_eq!(apportion(&[1.0, 2.0], 0, 4.0), [2, 2]);
        assert_eq!(apportion(&[1.0, 2.0], 0, 2.0), [1, 1]);
        assert_eq!(apportion(&[], 1, 3.0), [0_i64; 0]);
        assert_eq!(apportion(&[0.1 + 0.2, -0.3], 1, 0.0), [3, -3]);
    }
}
