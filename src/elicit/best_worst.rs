//! Best–Worst judgements: the best criterion against all, and all against the worst.

mod linear;
mod nonlinear;
mod repair;

pub use linear::BestWorstLinear;
pub use nonlinear::BestWorstNonlinear;

use super::{Consistency, Measure, Remark};
use crate::error::NumericError;

/// The greatest judgement of the scale from 1 (equally important) to 9 (extremely more important).
const SCALE: f64 = 9.0;

/// A ratio of importance beyond this is a slip of the keyboard, and would leave no digits to compute with.
const GREATEST: f64 = 1e6;

/// Input-based limits by `a_BW` = 3, 4, …, 9 (rows) and n = 3, 4, …, 9 criteria (columns).
///
/// Liang, Brunelli & Rezaei (2020), Consistency issues in the best worst method: measurements and thresholds, Omega 96,
/// 102175, doi 10.1016/j.omega.2019.102175.
const INPUT_LIMITS: [[f64; 7]; 7] = [
    [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
    [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
    [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960],
    [0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
    [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
    [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657],
    [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662],
];

/// Judgements of the Best–Worst Method: 2n − 3 comparisons in place of n(n−1)/2.
///
/// # Shapes
/// `best_to_others`: n, how many times as important the best criterion is as each one (`a_Bj`); `others_to_worst`: n,
/// how many times as important each criterion is as the worst (`a_jW`).
///
/// # Properties
/// Always: n ≥ 2; the best and the worst criterion differ; each is 1 against itself; both vectors agree on best
/// against worst, `a_BW`; every judgement lies between 1 and `a_BW`, because nothing matters more than the best and
/// nothing less than the worst.
///
/// # Source
/// Rezaei (2015), Best-worst multi-criteria decision-making method, Omega 53, 49–57,
/// doi 10.1016/j.omega.2014.11.009.
///
/// # Examples
/// ```
/// use waage::elicit::BestWorst;
///
/// let judgements = BestWorst::new(1, 2, &[2.0, 1.0, 8.0], &[4.0, 8.0, 1.0])?;
/// assert_eq!(judgements.best_to_worst(), 8.0);
///
/// let error = BestWorst::new(1, 2, &[2.0, 1.0, 8.0], &[4.0, 7.0, 1.0]).unwrap_err();
/// assert_eq!(error.to_string(), "judgement [1][2] is 7, expected 8");
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct BestWorst {
    best: usize,
    worst: usize,
    to_others: Vec<f64>,
    to_worst: Vec<f64>,
}

/// One criterion between best and worst, or the best against the worst itself: what the closed forms work on.
#[derive(Clone, Copy)]
struct Between {
    item: usize,
    /// `a_Bj`
    from_best: f64,
    /// `a_jW`
    to_worst: f64,
}

impl BestWorst {
    /// Judgements about n criteria, of which `best` is the most and `worst` the least important.
    ///
    /// # Errors
    /// [`NumericError::Shape`] for vectors of different length or fewer than two criteria;
    /// [`NumericError::OutOfRange`] for a best or worst that does not exist; [`NumericError::Infeasible`] where they
    /// are the same; [`NumericError::NotFinite`]; [`NumericError::NotReciprocal`] where a criterion against itself is
    /// not 1 or the vectors disagree on best against worst; [`NumericError::OutsideScale`] for a judgement below 1 or
    /// above `a_BW`.
    pub fn new(
        best: usize,
        worst: usize,
        best_to_others: &[f64],
        others_to_worst: &[f64],
    ) -> Result<Self, NumericError> {
        let size = best_to_others.len();
        if others_to_worst.len() != size {
            return Err(NumericError::Shape { what: "others-to-worst", expected: size, found: others_to_worst.len() });
        }
        if size < 2 {
            return Err(NumericError::Shape { what: "best-to-others", expected: 2, found: size });
        }
        for (what, item) in [("best", best), ("worst", worst)] {
            if item >= size {
                let high = (size - 1) as f64;
                return Err(NumericError::OutOfRange { what, value: item as f64, low: 0.0, high });
            }
        }
        if best == worst {
            return Err(NumericError::Infeasible { what: "best and worst" });
        }
        let both = [("best-to-others", best_to_others), ("others-to-worst", others_to_worst)];
        for (what, judgements) in both {
            if let Some(index) = judgements.iter().position(|value| !value.is_finite()) {
                return Err(NumericError::NotFinite { what, index });
            }
        }
        for (item, found) in [(best, best_to_others[best]), (worst, others_to_worst[worst])] {
            if found != 1.0 {
                return Err(NumericError::NotReciprocal { row: item, column: item, found, expected: 1.0 });
            }
        }
        let (expected, found) = (best_to_others[worst], others_to_worst[best]);
        if found != expected {
            return Err(NumericError::NotReciprocal { row: best, column: worst, found, expected });
        }
        let outside = |what, index, value, high| NumericError::OutsideScale { what, index, value, low: 1.0, high };
        if !(1.0..=GREATEST).contains(&expected) {
            return Err(outside("best-to-others", worst, expected, GREATEST));
        }
        for (what, judgements) in both {
            if let Some(index) = judgements.iter().position(|value| !(1.0..=expected).contains(value)) {
                return Err(outside(what, index, judgements[index], expected));
            }
        }
        Ok(Self { best, worst, to_others: best_to_others.to_vec(), to_worst: others_to_worst.to_vec() })
    }

    /// The number of criteria.
    #[must_use]
    pub fn size(&self) -> usize {
        self.to_others.len()
    }

    /// The most important criterion.
    #[must_use]
    pub fn best(&self) -> usize {
        self.best
    }

    /// The least important criterion.
    #[must_use]
    pub fn worst(&self) -> usize {
        self.worst
    }

    /// `a_BW`: how many times as important the best criterion is as the worst.
    #[must_use]
    pub fn best_to_worst(&self) -> f64 {
        self.to_others[self.worst]
    }

    /// How many times as important the best criterion is as each one.
    #[must_use]
    pub fn best_to_others(&self) -> &[f64] {
        &self.to_others
    }

    /// How many times as important each criterion is as the worst.
    #[must_use]
    pub fn others_to_worst(&self) -> &[f64] {
        &self.to_worst
    }

    /// The criteria other than best and worst.
    fn between(&self) -> impl Iterator<Item = Between> {
        (0..self.size()).filter(|&item| item != self.best && item != self.worst).map(|item| Between {
            item,
            from_best: self.to_others[item],
            to_worst: self.to_worst[item],
        })
    }

    /// The input-based consistency ratio, which needs no weights.
    ///
    /// # Formula
    /// ```text
    /// CR = max_j |a_Bj a_jW − a_BW| / (a_BW² − a_BW),   0 if a_BW = 1
    /// ```
    /// # Source
    /// Liang, Brunelli & Rezaei (2020), Omega 96, 102175, doi 10.1016/j.omega.2019.102175, with their limits for 3 to 9
    /// criteria and `a_BW` from 2 to 9.
    #[must_use]
    pub fn input_based(&self) -> Consistency {
        let whole = self.best_to_worst();
        let gap = self.between().map(|j| (j.from_best * j.to_worst - whole).abs()).fold(0.0, f64::max);
        let value = if whole == 1.0 { 0.0 } else { gap / (whole * whole - whole) };
        Consistency::new(Measure::InputBasedRatio, value, self.input_limit())
    }

    fn input_limit(&self) -> Option<f64> {
        let column = self.size().checked_sub(3)?;
        let whole = self.best_to_worst();
        if whole == 2.0 && column < 7 {
            return Some(0.0);
        }
        let row = INPUT_LIMITS.iter().zip(3..=9).find(|(_, step)| f64::from(*step) == whole)?.0;
        row.get(column).copied()
    }

    /// Judgements beyond 9, as remarks.
    fn scale_remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        for item in (0..self.size()).filter(|&item| item != self.best) {
            if self.to_others[item] > SCALE {
                remarks.push(Remark::OffScale { row: self.best, column: item, value: self.to_others[item] });
            }
        }
        for item in (0..self.size()).filter(|&item| item != self.best && item != self.worst) {
            if self.to_worst[item] > SCALE {
                remarks.push(Remark::OffScale { row: item, column: self.worst, value: self.to_worst[item] });
            }
        }
        remarks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_has_its_place() {
        let of = BestWorst::new;
        assert!(matches!(of(0, 1, &[1.0, 2.0], &[2.0]), Err(NumericError::Shape { what: "others-to-worst", .. })));
        assert!(matches!(of(0, 0, &[1.0], &[1.0]), Err(NumericError::Shape { .. })));
        assert!(matches!(of(0, 2, &[1.0, 2.0], &[2.0, 1.0]), Err(NumericError::OutOfRange { what: "worst", .. })));
        assert!(matches!(of(1, 1, &[1.0, 1.0], &[1.0, 1.0]), Err(NumericError::Infeasible { .. })));
        assert_eq!(
            of(0, 1, &[2.0, 3.0], &[3.0, 1.0]),
            Err(NumericError::NotReciprocal { row: 0, column: 0, found: 2.0, expected: 1.0 })
        );
        assert_eq!(
            of(0, 2, &[1.0, 0.5, 4.0], &[4.0, 2.0, 1.0]).unwrap_err().to_string(),
            "best-to-others[1] is 0.5, expected 1 to 4"
        );
        assert!(matches!(
            of(0, 2, &[1.0, 3.0, 4.0], &[4.0, 5.0, 1.0]),
            Err(NumericError::OutsideScale { what: "others-to-worst", index: 1, .. })
        ));
    }

    /// The published formula by hand: |2 · 5 − 8| / (64 − 8).
    #[test]
    fn liang_brunelli_rezaei_2020_input_based_ratio_and_limit() {
        let judgements = BestWorst::new(2, 0, &[8.0, 2.0, 1.0], &[1.0, 5.0, 8.0]).unwrap();
        let consistency = judgements.input_based();
        assert!((consistency.value - 2.0 / 56.0).abs() < 1e-15);
        assert_eq!((consistency.limit, consistency.acceptable), (Some(0.1309), Some(true)));
        let many = BestWorst::new(0, 1, &[1.0, 5.0, 2.0, 2.0, 2.0], &[5.0, 1.0, 3.0, 3.0, 3.0]).unwrap();
        assert_eq!(many.input_based().limit, Some(0.2306));
        let two = BestWorst::new(0, 1, &[1.0, 5.0], &[5.0, 1.0]).unwrap();
        assert_eq!((two.input_based().value, two.input_based().limit), (0.0, None));
        let odd = BestWorst::new(0, 1, &[1.0, 4.5, 2.0], &[4.5, 1.0, 3.0]).unwrap();
        assert_eq!(odd.input_based().limit, None);
    }
}
