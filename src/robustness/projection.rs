//! The point of a polyhedron that is nearest to the origin.

use nalgebra::{DMatrix, DVector};

use crate::error::NumericError;

/// What is below this is rounding: all columns have a length between 1 and √3.
const ROUNDING: f64 = 1e-11;

/// `normal · x ≥ limit` with a normal of length 1 and |limit| ≤ √2.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HalfSpace {
    pub(super) normal: Vec<f64>,
    pub(super) limit: f64,
}

/// The nearest point and one multiplier a half-space.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Nearest {
    pub(super) point: Vec<f64>,
    pub(super) multipliers: Vec<f64>,
}

/// Nearest point to the origin in an intersection of half-spaces: a quadratic programme, exactly, by active sets.
///
/// # Formula
/// ```text
/// min ‖x‖   such that   G x ≥ h          is solved by        min ‖Gᵀu‖² + (1 − hᵀu)²   such that   u ≥ 0
/// ρ = 1 − hᵀu,   λ = u/ρ,   x = Gᵀλ      (no solution where ρ = 0)
/// ```
/// The right side is a problem of non-negative least squares. Its active-set method takes in the column with the steepest
/// descent, solves for the columns taken, and drops those that would turn negative; the sum of squares falls in every
/// step, so that no set comes twice and the method ends.
///
/// # Properties
/// `λ ≥ 0`, `G x ≥ h` and `λᵀ(G x − h) = 0`, the conditions of Karush, Kuhn and Tucker; the point is the only one. At the
/// optimum `ρ = 1/(1 + ‖x‖²)`: within ‖x‖ ≤ √2, where all changes of weights lie, ρ is 0 or at least 1/3, so that rounding
/// cannot blur whether there is a solution.
///
/// # Errors
/// [`NumericError::NotConverged`] after many more steps than any problem is known to need.
///
/// # Source
/// Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23 (algorithms NNLS and LDP).
pub(super) fn nearest(half_spaces: &[HalfSpace]) -> Result<Option<Nearest>, NumericError> {
    let dimensions = half_spaces.first().map_or(0, |first| first.normal.len());
    let columns: Vec<DVector<f64>> = half_spaces
        .iter()
        .map(|space| DVector::from_iterator(dimensions + 1, space.normal.iter().copied().chain([space.limit])))
        .collect();
    let mut wanted = DVector::zeros(dimensions + 1);
    wanted[dimensions] = 1.0;
    let mut u = vec![0.0; columns.len()];
    let mut taken: Vec<usize> = Vec::new();
    let mut refused: Vec<usize> = Vec::new();
    let limit = 30 * (columns.len() + 1);
    for _ in 0..limit {
        let mut rest = wanted.clone();
        for &index in &taken {
            rest.axpy(-u[index], &columns[index], 1.0);
        }
        let descent = |index: &usize| columns[*index].dot(&rest);
        let open = (0..columns.len()).filter(|index| !taken.contains(index) && !refused.contains(index));
        let Some(steepest) = open.max_by(|a, b| descent(a).total_cmp(&descent(b))).filter(|i| descent(i) > ROUNDING)
        else {
            let rho = rest[dimensions];
            return Ok((rho > 0.25).then(|| Nearest {
                point: rest.iter().take(dimensions).map(|part| -part / rho).collect(),
                multipliers: u.iter().map(|part| part / rho).collect(),
            }));
        };
        taken.push(steepest);
        // A column that is a combination of others brings nothing but rounding.
        match least_squares(&columns, &taken, &wanted) {
            Some(first) if first[taken.len() - 1] > 0.0 => refused.clear(),
            _ => {
                taken.pop();
                refused.push(steepest);
                continue;
            }
        }
        while let Some(solved) = least_squares(&columns, &taken, &wanted) {
            let step = |(at, &index): (usize, &usize)| {
                (solved[at] <= 0.0).then(|| (u[index] / (u[index] - solved[at]), index))
            };
            let first = taken.iter().enumerate().filter_map(step).min_by(|a, b| a.0.total_cmp(&b.0));
            let share = first.map_or(1.0, |(share, _)| share);
            for (at, &index) in taken.iter().enumerate() {
                u[index] += share * (solved[at] - u[index]);
            }
            let Some((_, leaves)) = first else { break };
            u[leaves] = 0.0;
            taken.retain(|&index| u[index] > 0.0);
        }
    }
    Err(NumericError::NotConverged { what: "nearest weights", steps: limit })
}

/// `min ‖E u − f‖` over the columns taken, by orthogonal triangulation; `None` where they depend on each other, or where
/// rounding has left none.
fn least_squares(columns: &[DVector<f64>], taken: &[usize], wanted: &DVector<f64>) -> Option<Vec<f64>> {
    if taken.is_empty() {
        return None;
    }
    let matrix = DMatrix::from_columns(&taken.iter().map(|&index| columns[index].clone()).collect::<Vec<_>>());
    if matrix.ncols() > matrix.nrows() {
        return None;
    }
    let triangulated = matrix.qr();
    let (q, r) = (triangulated.q(), triangulated.r());
    if r.diagonal().iter().any(|part| part.abs() <= ROUNDING) {
        return None;
    }
    let solved = r.solve_upper_triangular(&q.tr_mul(wanted))?;
    Some(solved.iter().copied().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half_space(normal: &[f64], limit: f64) -> HalfSpace {
        let length = libm::sqrt(normal.iter().map(|part| part * part).sum());
        HalfSpace { normal: normal.iter().map(|part| part / length).collect(), limit }
    }

    /// A plane at distance 1/2, a corner of two planes, a plane behind the origin, and two that exclude each other; by hand.
    #[test]
    fn planes_and_corners_by_hand() {
        let plane = nearest(&[half_space(&[3.0, 4.0], 0.5)]).unwrap().unwrap();
        assert!((plane.point[0] - 0.3).abs() < 1e-14 && (plane.point[1] - 0.4).abs() < 1e-14, "{plane:?}");
        let corner = nearest(&[half_space(&[1.0, 0.0], 0.3), half_space(&[0.0, 1.0], 0.2)]).unwrap().unwrap();
        assert!((corner.point[0] - 0.3).abs() < 1e-14 && (corner.point[1] - 0.2).abs() < 1e-14, "{corner:?}");
        let behind = nearest(&[half_space(&[1.0, 1.0], -0.1)]).unwrap().unwrap();
        assert_eq!(behind.point, [0.0, 0.0]);
        let apart = [half_space(&[1.0, 0.0], 0.3), half_space(&[-1.0, 0.0], -0.2)];
        assert_eq!(nearest(&apart), Ok(None));
    }

    /// The conditions of Karush, Kuhn and Tucker, which only the nearest point meets; some planes twice, some opposed.
    #[test]
    fn the_conditions_of_the_optimum_hold() {
        let mut state = 5_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
        };
        let (mut solved, mut without) = (0, 0);
        for case in 0..600_usize {
            let dimensions = 1 + case % 7;
            let mut spaces: Vec<HalfSpace> = (0..=case % 11)
                .map(|_| {
                    let normal: Vec<f64> = (0..dimensions).map(|_| next()).collect();
                    half_space(&normal, 0.4 * next())
                })
                .collect();
            if case % 3 == 0 {
                spaces.push(spaces[0].clone());
            }
            let Some(Nearest { point, multipliers }) = nearest(&spaces).unwrap() else {
                without += 1;
                continue;
            };
            solved += 1;
            let mut sum = vec![0.0; dimensions];
            for (space, &multiplier) in spaces.iter().zip(&multipliers) {
                let slack = space.normal.iter().zip(&point).map(|(a, x)| a * x).sum::<f64>() - space.limit;
                assert!(slack > -1e-9 && multiplier >= 0.0, "{case}: {slack} {multiplier}");
                assert!((multiplier * slack).abs() < 1e-9, "{case}: {slack} {multiplier}");
                for (sum, part) in sum.iter_mut().zip(&space.normal) {
                    *sum += multiplier * part;
                }
            }
            assert!(sum.iter().zip(&point).all(|(sum, x)| (sum - x).abs() < 1e-9), "{case}: {sum:?} {point:?}");
        }
        assert!(solved > 300 && without > 30, "{solved} {without}");
    }
}
