//! The GAIA plane: the unicriterion net flows seen from the side on which they differ most.

use crate::model::Matrix;
use nalgebra::{DMatrix, SymmetricEigen};
use serde::Serialize;

/// Two principal components of the unicriterion net flows. Each point is (u, v).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gaia {
    /// Where each alternative lies.
    pub alternatives: Vec<[f64; 2]>,
    /// Where the axis of each attribute points.
    pub attributes: Vec<[f64; 2]>,
    /// Where the weights pull: the decision axis π. A short one means that the attributes conflict.
    pub decision: [f64; 2],
    /// δ: share of the variance that the plane shows, 0…1.
    pub quality: f64,
}

/// Projects unicriterion net flows to the plane of their two first principal components.
///
/// # Formula
/// ```text
/// C = Φᵀ Φ / m,   C u = λ₁ u,   C v = λ₂ v,   λ₁ ≥ λ₂ ≥ …
/// alternative a ↦ (Φ_a · u, Φ_a · v),   attribute j ↦ (u_j, v_j),   decision axis ↦ (w · u, w · v)
/// δ = (λ₁ + λ₂)/Σλ
/// ```
///
/// # Shapes
/// Φ m × n, w n.
///
/// # Properties
/// The columns of Φ have mean 0, so C is their covariance. The sign of an axis is arbitrary; here its largest component (the
/// first of them) is positive. With one attribute v is 0. `None` where all flows are 0.
///
/// # Source
/// Mareschal & Brans (1988), Geometrical representations for MCDA, EJOR 34, 69–77.
///
/// # Examples
/// ```
/// use waage::aggregate::promethee::gaia;
/// use waage::model::Matrix;
/// let plane = gaia(&Matrix::from_rows(&[[1.0, 1.0], [-1.0, -1.0]])?, &[0.5, 0.5]).unwrap();
/// assert!((plane.quality - 1.0).abs() < 1e-12 && (plane.alternatives[0][0] - 2.0_f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[must_use]
pub fn gaia(net_flows: &Matrix, weights: &[f64]) -> Option<Gaia> {
    let (rows, columns) = (net_flows.rows(), net_flows.columns());
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let covariance =
        DMatrix::from_fn(columns, columns, |j, k| dot(net_flows.column(j), net_flows.column(k)) / rows as f64);
    let variance = covariance.trace();
    if variance <= 0.0 {
        return None;
    }
    let eigen = SymmetricEigen::try_new(covariance, f64::EPSILON, 10_000)?;
    let mut order: Vec<usize> = (0..columns).collect();
    order.sort_by(|&a, &b| eigen.eigenvalues[b].total_cmp(&eigen.eigenvalues[a]).then(a.cmp(&b)));
    let axis = |place: usize| -> Vec<f64> {
        let Some(&index) = order.get(place) else { return vec![0.0; columns] };
        let vector: Vec<f64> = eigen.eigenvectors.column(index).iter().copied().collect();
        let largest =
            vector.iter().fold(0.0_f64, |largest, x| if x.abs() > largest.abs() + 1e-9 { *x } else { largest });
        vector.into_iter().map(|x| x * largest.signum()).collect()
    };
    let (u, v) = (axis(0), axis(1));
    let shown: f64 = order.iter().take(2).map(|&index| eigen.eigenvalues[index]).sum();
    let project = |row: usize| {
        let flows = net_flows.row(row);
        [dot(&flows, &u), dot(&flows, &v)]
    };
    Some(Gaia {
        alternatives: (0..rows).map(project).collect(),
        attributes: u.iter().zip(&v).map(|(&u, &v)| [u, v]).collect(),
        decision: [dot(weights, &u), dot(weights, &v)],
        quality: (shown / variance).clamp(0.0, 1.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three alternatives in a plane inclined by known angles: by hand, the axes are (1, 1)/√2 and (1, −1)/√2 with
    /// λ = 2/3 · (a² + …), so distances in the plane are those of the flows.
    #[test]
    fn two_attributes_are_only_turned() {
        let flows = Matrix::from_rows(&[[1.0, 0.8], [0.0, -0.4], [-1.0, -0.4]]).unwrap();
        let plane = gaia(&flows, &[0.5, 0.5]).unwrap();
        assert!((plane.quality - 1.0).abs() < 1e-12);
        for a in 0..3 {
            for b in 0..3 {
                let [p, q] = [plane.alternatives[a], plane.alternatives[b]];
                let seen = (p[0] - q[0]).hypot(p[1] - q[1]);
                let real = (flows.at(a, 0) - flows.at(b, 0)).hypot(flows.at(a, 1) - flows.at(b, 1));
                assert!((seen - real).abs() < 1e-12);
            }
        }
        assert!(plane.attributes[0][0] > 0.0);
    }

    /// Net flows of five operating models (reference case `promethee-it-six`); the plane by numpy's `eigh`.
    #[test]
    fn the_plane_agrees_with_another_eigensolver() {
        let flows = Matrix::from_rows(&[
            [-0.775, -0.75, 0.725, 0.778_790_120_317_049, -1.0, -1.0],
            [-0.225, 0.0, 0.425, 0.139_354_250_056_072, 0.0, -0.5],
            [-0.425, -0.375, 0.2125, 0.020_303_184_518_518_1, -0.25, 0.0],
            [0.6, 0.5, -0.55, -0.578_055_771_850_457, 0.25, 0.5],
            [0.825, 0.625, -0.8125, -0.360_391_783_041_182, 1.0, 1.0],
        ])
        .unwrap();
        let plane = gaia(&flows, &[0.25, 0.15, 0.25, 0.15, 0.12, 0.08]).unwrap();
        let close = |got: f64, expected: f64| assert!((got - expected).abs() < 1e-12, "{got} {expected}");
        close(plane.quality, 0.966_745_296_453_536_7);
        close(plane.decision[0], 0.103_736_704_514_187_69);
        close(plane.decision[1], -0.249_231_724_800_291_5);
        close(plane.alternatives[0][0], -2.059_855_339_108_666_3);
        close(plane.alternatives[4][1], -0.066_172_787_939_243_11);
        assert!((plane.attributes[5][1] - 0.556_067_32).abs() < 1e-8);
    }

    #[test]
    fn one_attribute_is_a_line_and_no_difference_is_no_plane() {
        let plane = gaia(&Matrix::from_rows(&[[1.0], [-1.0]]).unwrap(), &[1.0]).unwrap();
        assert_eq!((plane.alternatives, plane.decision), (vec![[1.0, 0.0], [-1.0, 0.0]], [1.0, 0.0]));
        assert!(gaia(&Matrix::zeros(3, 2), &[0.5, 0.5]).is_none());
    }
}
