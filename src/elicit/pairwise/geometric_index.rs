//! The geometric consistency index and the judgement that raises it most, in closed form.

use super::repair::nearest_step;
use super::{PairwiseMatrix, graph, implied};
use crate::elicit::{Consistency, Disturbing, Elicited, Measure, OnScale, Remark};

/// An improvement below this is rounding.
const SAME: f64 = 1e-12;

/// Weights from their logarithms, with consistency and repair.
///
/// # Formula
/// With the residuals `e_ij = ln a_ij − (l_i − l_j)` of the E known judgements,
/// ```text
/// GCI = Σ e² / (E − n + 1)
/// ```
/// which for a complete matrix is 2/((n−1)(n−2)) Σ e². Leaving (i, j) out, with its leverage `h_ij`, changes Σ e² by
/// `−e_ij² / (1 − h_ij)` and implies `ln a_ij − e_ij / (1 − h_ij)` for it; any other value v in its place adds
/// `(1 − h_ij) (ln v − that)²`.
///
/// # Source
/// Aguarón & Moreno-Jiménez (2003), doi 10.1016/S0377-2217(02)00255-2; leave-one-out residuals of least squares: Cook
/// & Weisberg (1982), Residuals and Influence in Regression, Chapman & Hall.
pub(super) fn report(matrix: &PairwiseMatrix, logs: &[f64], leverage: impl Fn(usize, usize) -> f64) -> Elicited {
    let greatest = logs.iter().fold(f64::NEG_INFINITY, |greatest: f64, &log| greatest.max(log));
    let raw: Vec<f64> = logs.iter().map(|log| (log - greatest).exp()).collect();
    let sum: f64 = raw.iter().sum();
    let weights: Vec<f64> = raw.iter().map(|raw| raw / sum).collect();
    let residuals: Vec<(usize, usize, f64, f64)> = matrix
        .known()
        .filter_map(|(row, column)| {
            let found = matrix.get(row, column)?;
            Some((row, column, found, found.ln() - (logs[row] - logs[column])))
        })
        .collect();
    let squares: f64 = residuals.iter().map(|(_, _, _, residual)| residual * residual).sum();
    let redundancy = graph::redundancy(matrix);
    let index = |squares: f64| if redundancy == 0 { 0.0 } else { squares.max(0.0) / redundancy as f64 };
    let before = index(squares);

    let mut best: Option<Disturbing> = None;
    for &(row, column, found, residual) in &residuals {
        let rest = 1.0 - leverage(row, column);
        // A judgement that alone connects two parts fits by construction.
        if redundancy == 0 || rest < 1e-9 {
            continue;
        }
        let without = squares - residual * residual / rest;
        let after = index(without);
        if after < best.map_or(before, |best| best.after) - SAME {
            let log = found.ln() - residual / rest;
            let value = nearest_step(log.exp());
            let on_scale = Some(OnScale { value, after: index(without + rest * (value.ln() - log).powi(2)) });
            best = Some(Disturbing { row, column, found, repaired: log.exp(), before, after, on_scale });
        }
    }

    let ratios = implied(&weights);
    let mut elicited = Elicited::plain(weights);
    let limit = limit(matrix);
    elicited.consistency = Some(Consistency::new(Measure::GeometricConsistencyIndex, before, limit));
    elicited.most_disturbing = best;
    elicited.remarks.extend(matrix.scale_remarks());
    if matrix.size() > 2 && redundancy == 0 {
        elicited.remarks.push(Remark::NoRedundancy);
    }
    elicited.with("geometric_consistency_index", before).with("implied", ratios)
}

/// The limits were found for complete matrices.
fn limit(matrix: &PairwiseMatrix) -> Option<f64> {
    let complete = matrix.missing().next().is_none();
    complete.then_some(match matrix.size() {
        0..=3 => 0.31,
        4 => 0.35,
        _ => 0.37,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::GeometricMean;

    /// By hand: each of the three judgements is off by ln(8/4)/3, so that GCI = 3 (ln 2 / 3)².
    #[test]
    fn three_judgements_share_a_contradiction() {
        let matrix = PairwiseMatrix::from_upper(3, &[2.0, 8.0, 2.0]).unwrap();
        let elicited = GeometricMean.elicit(&matrix).unwrap();
        let expected = 3.0 * (2.0_f64.ln() / 3.0).powi(2);
        assert!((elicited.consistency.unwrap().value - expected).abs() < 1e-15);
        // 4 for 2 or 8, 1 for 2: the first of the equally good repairs.
        let disturbing = elicited.most_disturbing.unwrap();
        assert_eq!((disturbing.row, disturbing.column), (0, 1));
        assert!((disturbing.repaired - 4.0).abs() < 1e-12);
    }

    #[test]
    fn the_limits_grow_with_the_number_of_items() {
        for (size, expected) in [(3, 0.31), (4, 0.35), (5, 0.37), (12, 0.37)] {
            assert_eq!(limit(&PairwiseMatrix::consistent(&vec![1.0; size]).unwrap()), Some(expected));
        }
        let gap = PairwiseMatrix::from_judgements(3, &[(0, 1, 2.0), (1, 2, 3.0)]).unwrap();
        assert_eq!(limit(&gap), None);
    }
}
