//! Which alternatives another one makes superfluous.

use super::PartialValues;
use crate::study::Study;

/// True where `t` dominates `s`: at least as good on every weighted attribute and on cost, better on one of them.
/// `costs` holds the likely costs of `t` and `s` where money stands beside the value; unknown costs dominate nothing.
#[must_use]
pub fn dominates(
    study: &Study,
    partial: &PartialValues,
    t: usize,
    s: usize,
    costs: Option<(Option<f64>, Option<f64>)>,
) -> bool {
    if s == t {
        return false;
    }
    let mut better = false;
    match costs {
        Some((Some(cost_t), Some(cost_s))) => {
            if cost_t > cost_s {
                return false;
            }
            better |= cost_t < cost_s;
        }
        Some((None, None)) | None => {}
        Some(_) => return false,
    }
    for ((attribute, value_t), value_s) in
        study.performances.attributes().iter().zip(partial.row(t)).zip(partial.row(s))
    {
        if study.weighted(attribute.criterion) {
            if value_t < value_s {
                return false;
            }
            better |= value_t > value_s;
        }
    }
    better
}

/// Marks the points that no other point beats: (value, cost) with more value, or the same, at no more cost.
///
/// # Shapes
/// `points`: one entry per alternative, `None` where it takes no part. Equal points are both on the front.
#[must_use]
pub fn efficient(points: &[Option<(f64, f64)>]) -> Vec<bool> {
    let beats = |(value_a, cost_a): (f64, f64), (value_b, cost_b): (f64, f64)| {
        value_a >= value_b && cost_a <= cost_b && (value_a > value_b || cost_a < cost_b)
    };
    points
        .iter()
        .map(|point| point.is_some_and(|point| !points.iter().flatten().any(|&other| beats(other, point))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_keeps_equal_points_and_drops_beaten_ones() {
        let points = [Some((70.0, 10.0)), Some((70.0, 10.0)), Some((69.0, 10.0)), Some((60.0, 8.0)), None];
        assert_eq!(efficient(&points), [true, true, false, true, false]);
    }
}
