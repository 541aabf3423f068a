//! How the overall values move when a single number moves: sums of monotone parts, and where they cross.

use crate::model::ValueFunction;

/// A difference of overall values that is no more than this counts as none, in points: rounding of sums.
pub(super) const ROUNDING: f64 = 1e-11;

/// Searches stop at stretches of this share of the whole.
const FINEST: f64 = 1e-15;

/// Searches give up after so many stretches: only curves that run along each other need more.
const PATIENCE: usize = 20_000;

/// A part of a [`Curve`] that rises or falls and never turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part<'a> {
    /// Share of a weight `x` among those that count, when the others share `1 − x` in their present proportions and
    /// the part `rest` of them counts: `x / (x + (1 − x) rest)`. All others count: `rest = 1`, a straight line.
    Share {
        /// Between 0 and 1.
        rest: f64,
    },
    /// Value of the performance `slope · x + offset`.
    Value {
        /// The criterion's value function.
        function: &'a ValueFunction,
        /// Of either sign.
        slope: f64,
        /// In the criterion's unit.
        offset: f64,
    },
}

impl Part<'_> {
    fn at(self, x: f64) -> f64 {
        match self {
            Self::Share { rest: 1.0 } => x,
            Self::Share { rest } if rest <= 0.0 => 1.0,
            Self::Share { rest } => x / (x + (1.0 - x) * rest),
            Self::Value { function, slope, offset } => function.value(slope * x + offset),
        }
    }

    /// Slope of a share; it falls from `1 / rest` to `rest`.
    fn slope(self, x: f64) -> Option<f64> {
        match self {
            Self::Share { rest } if rest <= 0.0 => Some(0.0),
            Self::Share { rest } => {
                let below = x + (1.0 - x) * rest;
                Some(rest / (below * below))
            }
            Self::Value { .. } => None,
        }
    }
}

/// An overall value, or the difference of two, as a function of one number `x`.
///
/// # Formula
/// ```text
/// f(x) = constant + Σ_k a_k p_k(x),   p_k monotone
/// ```
///
/// # Properties
/// On every stretch `[x0, x1]` the value lies between `constant + Σ_k min(a_k p_k(x0), a_k p_k(x1))` and the same with
/// max. Searches rest on this bound and so miss nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Curve<'a> {
    constant: f64,
    parts: Vec<(f64, Part<'a>)>,
}

impl<'a> Curve<'a> {
    /// A curve that does not move.
    #[must_use]
    pub fn constant(constant: f64) -> Self {
        Self { constant, parts: Vec::new() }
    }

    /// The straight line from `at_zero` to `at_one`.
    #[must_use]
    pub fn line(at_zero: f64, at_one: f64) -> Self {
        Self::constant(at_zero).plus(at_one - at_zero, Part::Share { rest: 1.0 })
    }

    /// This curve and `factor` times a part; equal parts are joined.
    #[must_use]
    pub fn plus(mut self, factor: f64, part: Part<'a>) -> Self {
        match self.parts.iter_mut().find(|(_, known)| *known == part) {
            Some((known, _)) => *known += factor,
            None => self.parts.push((factor, part)),
        }
        self
    }

    /// The difference to another curve; parts that both have cancel.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let start = Self { constant: self.constant - other.constant, parts: self.parts.clone() };
        let mut difference = other.parts.iter().fold(start, |curve, &(factor, part)| curve.plus(-factor, part));
        difference.parts.retain(|(factor, _)| factor.abs() > f64::EPSILON);
        difference
    }

    /// f(x).
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        self.constant + self.parts.iter().map(|(factor, part)| factor * part.at(x)).sum::<f64>()
    }

    /// True where f does not depend on x.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.parts.is_empty()
    }

    fn upper(&self, a: f64, b: f64) -> f64 {
        let part = |(factor, part): &(f64, Part<'_>)| (factor * part.at(a)).max(factor * part.at(b));
        self.constant + self.parts.iter().map(part).sum::<f64>()
    }

    fn lower(&self, a: f64, b: f64) -> f64 {
        let part = |(factor, part): &(f64, Part<'_>)| (factor * part.at(a)).min(factor * part.at(b));
        self.constant + self.parts.iter().map(part).sum::<f64>()
    }

    /// True where the slope keeps its sign between `a` and `b`.
    fn is_monotone(&self, a: f64, b: f64) -> bool {
        let (mut low, mut high) = (0.0, 0.0);
        for (factor, part) in &self.parts {
            let (Some(first), Some(second)) = (part.slope(a), part.slope(b)) else { return false };
            low += (factor * first).min(factor * second);
            high += (factor * first).max(factor * second);
        }
        low >= 0.0 || high <= 0.0
    }

    /// Where f is 0 within `low..=high`, rising.
    ///
    /// # Properties
    /// In closed form for a single share; else by halving until the slope of the shares keeps its sign, or to the
    /// last digit. A curve that touches 0
    /// without crossing it may be named there. A curve that is 0 throughout has none.
    #[must_use]
    pub fn roots(&self, low: f64, high: f64) -> Vec<f64> {
        let within = |x: &f64| (low..=high).contains(x);
        match self.parts.as_slice() {
            [] => Vec::new(),
            [(factor, Part::Share { rest })] => {
                let share = -self.constant / factor;
                let root = share * rest / (1.0 - share + share * rest);
                Some(if *rest == 1.0 { share } else { root }).filter(within).into_iter().collect()
            }
            _ => {
                let (mut found, mut left) = (Vec::new(), PATIENCE);
                self.isolate(low, high, (high - low) * FINEST, &mut left, &mut found);
                found.dedup_by(|b, a| *b - *a <= 1e-13);
                found
            }
        }
    }

    fn isolate(&self, a: f64, b: f64, finest: f64, left: &mut usize, found: &mut Vec<f64>) {
        if *left == 0 || self.upper(a, b) < 0.0 || self.lower(a, b) > 0.0 {
            return;
        }
        *left -= 1;
        let middle = f64::midpoint(a, b);
        if self.is_monotone(a, b) || b - a <= finest {
            let (at_a, at_b) = (self.at(a), self.at(b));
            if at_a * at_b <= 0.0 {
                let (mut inner, mut outer) = (a, b);
                while outer - inner > finest.max(f64::EPSILON) {
                    let middle = f64::midpoint(inner, outer);
                    if self.at(middle) * at_a > 0.0 {
                        inner = middle;
                    } else {
                        outer = middle;
                    }
                    if f64::midpoint(inner, outer) == middle {
                        break;
                    }
                }
                found.push(if at_a == 0.0 { a } else { outer });
            }
            return;
        }
        self.isolate(a, middle, finest, left, found);
        self.isolate(middle, b, finest, left, found);
    }
}

/// The `x` nearest to `from`, on the way to `to`, where no curve is below 0; `None` where there is none.
///
/// # Properties
/// Nearer to `from` some curve is below 0. A curve that only touches 0 counts, up to rounding (1e-11).
#[must_use]
pub fn nearest(curves: &[Curve<'_>], from: f64, to: f64) -> Option<f64> {
    let finest = (to - from).abs() * FINEST;
    let rough = search(curves, from, to, (finest, ROUNDING), &mut { PATIENCE })?;
    // The allowance for rounding ends the search a little early: on from there without it.
    let end = rough + (to - from) * 1e-6;
    let end = if from <= to { end.min(to) } else { end.max(to) };
    Some(search(curves, rough, end, (finest, 0.0), &mut { PATIENCE }).unwrap_or(rough))
}

fn search(curves: &[Curve<'_>], near: f64, far: f64, (finest, slack): (f64, f64), left: &mut usize) -> Option<f64> {
    let holds = |x: f64| curves.iter().all(|curve| curve.at(x) >= -slack);
    if holds(near) {
        return Some(near);
    }
    if *left == 0 || curves.iter().any(|curve| curve.upper(near, far) < -slack) {
        return None;
    }
    *left -= 1;
    let middle = f64::midpoint(near, far);
    if (far - near).abs() <= finest || middle == near || middle == far {
        return Some(far).filter(|&far| holds(far));
    }
    let nearer = search(curves, near, middle, (finest, slack), left);
    nearer.or_else(|| search(curves, middle, far, (finest, slack), left))
}

/// The closed interval around `now`, within `low..=high`, in which no curve falls below 0.
#[must_use]
pub fn holds_around(curves: &[Curve<'_>], now: f64, low: f64, high: f64) -> (f64, f64) {
    let mut stops: Vec<f64> = curves.iter().flat_map(|curve| curve.roots(low, high)).collect();
    stops.sort_by(f64::total_cmp);
    let holds = |x: f64| curves.iter().all(|curve| curve.at(x) >= -ROUNDING);
    let walk = |stops: Vec<f64>, end: f64| {
        let mut reached = now;
        for stop in stops.into_iter().chain([end]) {
            if !holds(f64::midpoint(reached, stop)) {
                return reached;
            }
            reached = stop;
        }
        end
    };
    let up = walk(stops.iter().copied().filter(|&x| x > now).collect(), high);
    let down = walk(stops.iter().rev().copied().filter(|&x| x < now).collect(), low);
    (down, up)
}

/// Who leads on a stretch.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lead {
    /// Where the stretch begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Index of the curve that is highest; the first of several.
    pub leader: usize,
}

/// The upper envelope of curves between `low` and `high`: who leads where.
///
/// # Shapes
/// The stretches follow each other without a gap from `low` to `high`; neighbours have different leaders.
#[must_use]
pub fn envelope(curves: &[Curve<'_>], low: f64, high: f64) -> Vec<Lead> {
    let mut stops = vec![low, high];
    for (index, curve) in curves.iter().enumerate() {
        for other in &curves[index + 1..] {
            stops.extend(curve.minus(other).roots(low, high));
        }
    }
    stops.sort_by(f64::total_cmp);
    stops.dedup_by(|b, a| *b - *a <= 1e-13);
    if let Some(last) = stops.last_mut() {
        *last = high;
    }
    let mut leads: Vec<Lead> = Vec::new();
    for stretch in stops.windows(2) {
        let values = curves.iter().map(|curve| curve.at(f64::midpoint(stretch[0], stretch[1])));
        let best = values.clone().fold(f64::NEG_INFINITY, f64::max);
        let Some(leader) = values.into_iter().position(|value| value >= best - ROUNDING) else { continue };
        match leads.last_mut() {
            Some(last) if last.leader == leader => last.to = stretch[1],
            _ => leads.push(Lead { from: stretch[0], to: stretch[1], leader }),
        }
    }
    leads
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_envelope_of_three_lines_is_known_by_hand() {
        // 1 − x, 0.6 and x cross at 0.4 and 0.6.
        let curves = [Curve::line(1.0, 0.0), Curve::constant(0.6), Curve::line(0.0, 1.0)];
        let leads = envelope(&curves, 0.0, 1.0);
        assert_eq!(leads.iter().map(|lead| lead.leader).collect::<Vec<_>>(), [0, 1, 2]);
        assert!((leads[0].to - 0.4).abs() < 1e-15 && (leads[1].to - 0.6).abs() < 1e-15);
        let gaps = [curves[1].minus(&curves[0]), curves[1].minus(&curves[2])];
        let (down, up) = holds_around(&gaps, 0.5, 0.0, 1.0);
        assert!((down - 0.4).abs() < 1e-15 && (up - 0.6).abs() < 1e-15);
    }

    /// With u = x / (x + (1 − x)/4), 3u − 2 = 0 at u = 2/3, that is x = 1/3; by hand.
    #[test]
    fn a_share_among_fewer_is_inverted() {
        let curve = Curve::constant(-2.0).plus(3.0, Part::Share { rest: 0.25 });
        let root = curve.roots(0.0, 1.0)[0];
        assert!((root - 1.0 / 3.0).abs() < 1e-15, "{root}");
    }

    /// A quadratic equation, solved by hand.
    #[test]
    fn several_parts_cross_zero_where_they_vanish() {
        let curve = Curve::constant(0.2).plus(1.0, Part::Share { rest: 1.0 }).plus(-1.0, Part::Share { rest: 0.25 });
        // x − x/(x + (1 − x)/4) = −0.2  ⇔  0.75 x² − 0.6 x + 0.05 = 0  ⇔  x = (0.6 ± √0.21) / 1.5
        let expected = [(0.6 - 0.21_f64.sqrt()) / 1.5, (0.6 + 0.21_f64.sqrt()) / 1.5];
        let roots = curve.roots(0.0, 1.0);
        assert_eq!(roots.len(), 2, "{roots:?}");
        for (root, expected) in roots.iter().zip(expected) {
            assert!((root - expected).abs() < 1e-12, "{root} {expected}");
        }
        let found = nearest(&[Curve::constant(0.0).minus(&curve)], 0.0, 1.0).unwrap();
        assert!((found - expected[0]).abs() < 1e-9, "{found}");
    }

    #[test]
    fn the_nearest_point_is_reached_or_there_is_none() {
        let function = ValueFunction::linear(0.0, 10.0).unwrap();
        let part = Part::Value { function: &function, slope: 1.0, offset: 0.0 };
        let gap = Curve::constant(-20.0).plus(0.5, part);
        assert!((nearest(std::slice::from_ref(&gap), 1.0, 10.0).unwrap() - 4.0).abs() < 1e-9);
        assert_eq!(nearest(&[gap], 1.0, 0.0), None);
        assert_eq!(nearest(&[Curve::constant(-60.0).plus(0.5, part)], 1.0, 10.0), None);
    }
}
