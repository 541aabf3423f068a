//! VIKOR: a compromise between the majority and the one who suffers most.

use crate::aggregate::blocks::for_each_block;
use crate::aggregate::column::{extremes, tie_tolerance_between};
use crate::aggregate::normalise::{ColumnMap, best_and_worst, mapped, regret_maps, weighted};
use crate::error::NumericError;
use crate::model::{DecisionTable, Matrix};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The mixture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, rename_all = "kebab-case")]
pub struct Parameters {
    /// v: weight of the group utility S; 1 − v goes to the individual regret R.
    pub v: f64,
}

impl Parameters {
    /// Consensus.
    pub const DEFAULT: Self = Self { v: 0.5 };
}

impl Default for Parameters {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Regrets and the compromise, without the matrix.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compromise {
    /// Best raw value of each attribute.
    pub best: Vec<f64>,
    /// Worst raw value of each attribute.
    pub worst: Vec<f64>,
    /// S: sum of the weighted regrets.
    pub s: Vec<f64>,
    /// R: largest weighted regret.
    pub r: Vec<f64>,
    /// Q; less is better.
    pub q: Vec<f64>,
    /// DQ = 1/(m − 1): the advantage that C1 asks for; none for a single alternative.
    pub dq: Option<f64>,
    /// C1: Q of the second minus Q of the first is at least DQ.
    pub acceptable_advantage: bool,
    /// C2: the first by Q is also first by S or by R.
    pub acceptable_stability: bool,
    /// Who may be recommended, in the order of Q.
    pub compromise_set: Vec<String>,
}

/// Every quantity on the way to the compromise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Details {
    /// w · (f* − f)/(f* − f⁻): weighted regret, alternatives × attributes.
    pub regret: Matrix,
    /// What follows from it.
    #[serde(flatten)]
    pub compromise: Compromise,
}

/// `VIšekriterijumsko` `KOmpromisno` Rangiranje.
///
/// # Formula
/// ```text
/// regret[a,j] = w_j (f*_j − f[a,j]) / (f*_j − f⁻_j)
/// S(a) = Σ_j regret[a,j],  R(a) = max_j regret[a,j]
/// Q(a) = v (S − S*)/(S⁻ − S*) + (1 − v)(R − R*)/(R⁻ − R*)      S* = min S, S⁻ = max S
/// C1: Q(2nd) − Q(1st) ≥ DQ = 1/(m − 1)      C2: the first by Q is also first by S or by R
/// C1 and C2: {1st};  only C2 fails: {1st, 2nd};  C1 fails: all with Q − Q(1st) < DQ
/// ```
///
/// # Shapes
/// m × n table → S, R, Q m, without unit, Q in 0…1.
///
/// # Properties
/// Dominance, permutation, unit, shift of the zero, zero weight and clones (they tie; DQ changes) hold. Dropping an
/// alternative may reorder the rest. A fraction whose denominator is 0 (a constant attribute, or all S or all R alike)
/// counts as 0. Several alternatives that share a place are taken together: "2nd" means all of the second place.
///
/// # Errors
/// [`NumericError::OutOfRange`] for v outside 0…1.
///
/// # Source
/// Opricovic & Tzeng (2004), EJOR 156, 445–455; (2007), EJOR 178, 514–529.
///
/// # Examples
/// ```
/// use waage::aggregate::vikor;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::cost("risk", 1.0), Attribute::benefit("altitude", 1.0)];
/// let rows = [[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]];
/// let table = DecisionTable::from_rows(&["A1", "A2", "A3"], attributes, &rows)?;
/// let compromise = vikor::evaluate(&table, &Default::default())?.compromise;
/// assert_eq!(compromise.q, [1.0, 0.0, 1.0]);
/// assert_eq!(compromise.compromise_set, ["A2"]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn evaluate(table: &DecisionTable, parameters: &Parameters) -> Result<Details, NumericError> {
    let compromise = compromise(table, parameters)?;
    let maps = regret_maps(&compromise.best, &compromise.worst);
    Ok(Details { regret: weighted(&mapped(table, &maps), table.weights()), compromise })
}

/// [`evaluate`] without the matrix, for large tables.
///
/// # Errors
/// As [`evaluate`].
pub fn compromise(table: &DecisionTable, parameters: &Parameters) -> Result<Compromise, NumericError> {
    let v = parameters.v;
    if !(0.0..=1.0).contains(&v) {
        return Err(NumericError::OutOfRange { what: "v", value: v, low: 0.0, high: 1.0 });
    }
    let (best, worst) = best_and_worst(table);
    let mut s = vec![0.0; table.rows()];
    let mut r = vec![0.0; table.rows()];
    for_each_block(table, &regret_maps(&best, &worst), [&mut s, &mut r], |column, map, cells, [sums, largest]| {
        let weight = table.weights()[column];
        map.each(cells, sums.iter_mut().zip(largest), |(sum, largest), value| {
            let regret = weight * value;
            *sum += regret;
            *largest = if regret > *largest { regret } else { *largest };
        });
    });
    let (range_s, range_r) = (Range::of(&s), Range::of(&r));
    let (share_s, share_r) = (range_s.share(), range_r.share());
    let q: Vec<f64> = s.iter().zip(&r).map(|(&s, &r)| v * share_s.at(s) + (1.0 - v) * share_r.at(r)).collect();
    let verdict = verdict((&s, range_s), (&r, range_r), &q);
    let compromise_set = verdict.set.iter().map(|&row| table.alternatives()[row].clone()).collect();
    Ok(Compromise {
        best,
        worst,
        s,
        r,
        q,
        dq: verdict.dq,
        acceptable_advantage: verdict.advantage,
        acceptable_stability: verdict.stability,
        compromise_set,
    })
}

/// Extremes of a quantity, and what is rounding in it.
#[derive(Clone, Copy)]
struct Range {
    low: f64,
    high: f64,
    tie: f64,
}

impl Range {
    fn of(values: &[f64]) -> Self {
        let (low, high) = extremes(values);
        Self { low, high, tie: tie_tolerance_between(low, high) }
    }

    /// From the smallest (0) to the largest (1). A range within the rounding of the sums counts as none.
    fn share(self) -> ColumnMap {
        if self.high - self.low <= self.tie {
            ColumnMap::Constant(0.0)
        } else {
            ColumnMap::Affine { shift: self.low, divisor: self.high - self.low }
        }
    }
}

struct Verdict {
    dq: Option<f64>,
    advantage: bool,
    stability: bool,
    set: Vec<usize>,
}

fn verdict((s, range_s): (&[f64], Range), (r, range_r): (&[f64], Range), q: &[f64]) -> Verdict {
    /// Rounding: an advantage of exactly DQ is one.
    const ROUNDING: f64 = 1e-9;
    let Range { low: first, tie, .. } = Range::of(q);
    let near = |limit: f64| -> Vec<usize> { (0..q.len()).filter(|&row| q[row] <= limit + tie).collect() };
    let leaders = near(first);
    let best = |value: f64, range: Range| value <= range.low + range.tie;
    let stability = leaders.iter().any(|&row| best(s[row], range_s) || best(r[row], range_r));
    if q.len() < 2 {
        return Verdict { dq: None, advantage: true, stability, set: leaders };
    }
    let dq = 1.0 / (q.len() as f64 - 1.0);
    let second = q.iter().copied().filter(|q| *q > first + tie).fold(f64::INFINITY, f64::min);
    let advantage = leaders.len() == 1 && second - first >= dq - ROUNDING;
    let mut set = match (advantage, stability) {
        (true, true) => leaders,
        (true, false) => near(second),
        (false, _) => (0..q.len()).filter(|&row| q[row] - first < dq - ROUNDING).collect(),
    };
    set.sort_by(|&a, &b| q[a].total_cmp(&q[b]).then(a.cmp(&b)));
    Verdict { dq: Some(dq), advantage, stability, set }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::{close, six_offers, table};

    /// Six offers, agreed by pymcdm, pyrepo-mcda, pyDecision and scikit-criteria.
    #[test]
    fn six_offers_agree_with_four_libraries() {
        let compromise = compromise(&six_offers(), &Parameters::default()).unwrap();
        close(&compromise.q, &[0.13252, 0.50459, 0.5, 0.3114, 0.32143, 0.84722], 5e-6);
    }

    #[test]
    fn a_single_alternative_and_equal_ones_have_no_regret() {
        let one = compromise(&table("><", &[1.0, 1.0], &[&[2.0, 3.0]]), &Parameters::default()).unwrap();
        assert_eq!((one.q, one.dq, one.compromise_set), (vec![0.0], None, vec!["a1".to_owned()]));
        let same = table("><", &[1.0, 1.0], &[&[2.0, 3.0], &[2.0, 3.0]]);
        let same = compromise(&same, &Parameters::default()).unwrap();
        assert_eq!((same.q, same.acceptable_advantage, same.compromise_set.len()), (vec![0.0, 0.0], false, 2));
    }

    /// Two alternatives, DQ = 1: the better one leads by exactly 1 and is recommended alone.
    #[test]
    fn a_lead_of_exactly_dq_is_an_advantage() {
        let two = table("><", &[1.0, 1.0], &[&[0.1, 0.7], &[0.3, 0.2]]);
        let two = compromise(&two, &Parameters::default()).unwrap();
        assert_eq!((two.q, two.dq, two.acceptable_advantage), (vec![1.0, 0.0], Some(1.0), true));
        assert_eq!(two.compromise_set, ["a2"]);
    }

    #[test]
    fn v_outside_of_its_range_is_an_error() {
        assert!(compromise(&six_offers(), &Parameters { v: -0.1 }).is_err());
    }
}
