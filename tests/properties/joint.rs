//! The nearest weights in the Euclidean norm: the conditions of the optimum at every corner of the permitted weights, and
//! what happens when the change is made.

use proptest::prelude::*;
use waage::model::Matrix;
use waage::robustness::{LinearConstraint, Norm, smallest_joint_change};

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Solves a square system by elimination; `None` where it has no single solution.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = rows.len();
    for column in 0..n {
        let pivot = (column..n).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        if rows[pivot][column].abs() < 1e-9 {
            return None;
        }
        rows.swap(column, pivot);
        for row in (0..n).filter(|&row| row != column) {
            let factor = rows[row][column] / rows[column][column];
            for at in column..=n {
                rows[row][at] -= factor * rows[column][at];
            }
        }
    }
    Some((0..n).map(|row| rows[row][n] / rows[row][row]).collect())
}

/// All subsets of `size` numbers below `n`.
fn subsets(n: usize, size: usize) -> Vec<Vec<usize>> {
    (0..1_usize << n)
        .filter(|set| set.count_ones() as usize == size)
        .map(|set| (0..n).filter(|&index| set >> index & 1 == 1).collect())
        .collect()
}

/// The corners of `{ Σ w = 1, a · w ≥ b for every (a, b) }`: every way of making all but one dimension tight.
fn corners(leaves: usize, limits: &[(Vec<f64>, f64)]) -> Vec<Vec<f64>> {
    let mut found = Vec::new();
    for tight in subsets(limits.len(), leaves - 1) {
        let mut rows: Vec<Vec<f64>> =
            tight.iter().map(|&index| limits[index].0.iter().copied().chain([limits[index].1]).collect()).collect();
        rows.push(vec![1.0; leaves + 1]);
        if let Some(corner) = solve(rows).filter(|w| limits.iter().all(|(a, b)| dot(a, w) >= b - 1e-9)) {
            found.push(corner);
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// A point of a convex set is the nearest to w⁰ exactly if no point of the set lies in the direction of w⁰; a linear
    /// function has its largest value in a corner. With the change made, the order is level, and a hundredth more turns it.
    #[test]
    fn nearest_weights_meet_the_conditions_of_the_optimum(
        rows in prop::collection::vec(prop::collection::vec(0..100_u32, 4), 2..4),
        points in prop::collection::vec(0..50_u32, 4),
        leaves in 2..5_usize,
        limit in 0.2..1.2_f64,
    ) {
        let rows: Vec<Vec<f64>> =
            rows.into_iter().map(|row| row.into_iter().take(leaves).map(f64::from).collect()).collect();
        let values = Matrix::from_rows(&rows).unwrap();
        let sum: f64 = points.iter().take(leaves).map(|&p| f64::from(p)).sum();
        prop_assume!(sum > 0.0);
        let now: Vec<f64> = points.iter().take(leaves).map(|&p| f64::from(p) / sum).collect();
        let first = LinearConstraint { coefficients: (0..leaves).map(|leaf| f64::from(u8::from(leaf == 0))).collect(), limit };
        let constraints = if limit < 1.0 { vec![first] } else { Vec::new() };
        for challenger in 0..rows.len() {
            let mut limits: Vec<(Vec<f64>, f64)> = Vec::new();
            for leaf in 0..leaves {
                limits.push(((0..leaves).map(|other| f64::from(u8::from(leaf == other))).collect(), 0.0));
            }
            for constraint in &constraints {
                limits.push((constraint.coefficients.iter().map(|a| -a).collect(), -constraint.limit));
            }
            let rivals: Vec<Vec<f64>> = (0..rows.len())
                .filter(|&rival| rival != challenger)
                .map(|rival| rows[challenger].iter().zip(&rows[rival]).map(|(own, other)| own - other).collect())
                .collect();
            limits.extend(rivals.iter().map(|rival| (rival.clone(), 0.0)));
            let corners = corners(leaves, &limits);
            let found = smallest_joint_change(&values, &now, challenger, Norm::Euclidean, &constraints).unwrap();
            prop_assert_eq!(found.is_some(), !corners.is_empty());
            let Some(change) = found else { continue };
            let at = &change.weights;
            prop_assert!(limits.iter().all(|(a, b)| dot(a, at) >= b - 1e-7));
            prop_assert!((at.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            let back: Vec<f64> = now.iter().zip(at).map(|(now, at)| now - at).collect();
            for corner in &corners {
                prop_assert!(dot(&back, corner) - dot(&back, at) < 1e-9, "{corner:?} is nearer than {at:?}");
            }
            // The size lies between the largest change and the sum of changes of the linear programmes.
            for (norm, least) in [(Norm::Sum, false), (Norm::Largest, true)] {
                let other = smallest_joint_change(&values, &now, challenger, norm, &constraints).unwrap().unwrap();
                if least {
                    prop_assert!(change.size >= other.size - 1e-8);
                } else {
                    prop_assert!(change.size <= other.size + 1e-8);
                }
            }
            let beyond: Vec<f64> = at.iter().zip(&back).map(|(at, back)| at - 0.01 * back).collect();
            let behind: Vec<&Vec<f64>> = rivals.iter().filter(|rival| dot(rival, &now) < -1e-6).collect();
            for rival in &behind {
                if dot(rival, at) < 1e-7 {
                    prop_assert!(dot(rival, &beyond) > 0.0);
                }
            }
            if !behind.is_empty() && constraints.is_empty() {
                prop_assert!(behind.iter().any(|rival| dot(rival, at).abs() < 1e-7), "nobody is level");
            }
        }
    }
}
