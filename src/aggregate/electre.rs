//! What the ELECTRE methods share: concordance, discordance and the credibility of outranking.

use crate::aggregate::column::extremes;
use crate::error::NumericError;
use crate::model::{Attribute, DecisionTable, Threshold};

/// One pseudo-criterion.
pub(crate) struct PseudoCriterion {
    sign: f64,
    weight: f64,
    q: Threshold,
    p: Threshold,
    v: Option<Threshold>,
    /// Rounding of a difference in this column; see [`crate::aggregate::PreferenceFunction`].
    guard: f64,
}

/// The pseudo-criteria of a table, weights divided by their sum. Without q it is 0, without p it is q, without v there is
/// no veto.
///
/// # Errors
/// [`NumericError::OutOfRange`] where constant thresholds contradict q ≤ p ≤ v.
pub(crate) fn pseudo_criteria(table: &DecisionTable) -> Result<Vec<PseudoCriterion>, NumericError> {
    let total: f64 = table.weights().iter().sum();
    let columns = table.attributes().iter().zip(table.weights()).enumerate();
    columns
        .map(|(column, (attribute, weight))| {
            let q = attribute.thresholds.indifference.unwrap_or(Threshold::constant(0.0));
            let p = attribute.thresholds.preference.unwrap_or(q);
            let v = attribute.thresholds.veto;
            in_order("preference threshold", q, p)?;
            if let Some(v) = v {
                in_order("veto threshold", p, v)?;
            }
            let (low, high) = extremes(table.column(column));
            let guard = 4.0 * f64::EPSILON * high.abs().max(low.abs());
            Ok(PseudoCriterion { sign: sign(attribute), weight: weight / total, q, p, v, guard })
        })
        .collect()
}

fn sign(attribute: &Attribute) -> f64 {
    attribute.direction.sign()
}

fn in_order(what: &'static str, low: Threshold, high: Threshold) -> Result<(), NumericError> {
    if low.slope == 0.0 && high.slope == 0.0 && high.constant < low.constant {
        return Err(NumericError::OutOfRange { what, value: high.constant, low: low.constant, high: f64::MAX });
    }
    Ok(())
}

impl PseudoCriterion {
    /// q, p and v where `a` is behind `b`; thresholds that depend on the value never fall below their predecessor.
    fn thresholds(&self, a: f64, b: f64) -> (f64, f64, Option<f64>) {
        let q = self.q.between(a, b).max(0.0);
        let p = self.p.between(a, b).max(q);
        (q, p, self.v.map(|v| v.between(a, b).max(p)))
    }

    /// c(a, b): does this criterion agree that `a` is at least as good as `b`?
    fn concordance(&self, a: f64, b: f64) -> f64 {
        let behind = self.sign * (b - a);
        let (q, p, _) = if behind > 0.0 { self.thresholds(a, b) } else { return 1.0 };
        if behind <= q + self.guard {
            1.0
        } else if behind < p {
            (p - behind) / (p - q)
        } else {
            0.0
        }
    }

    /// d(a, b): does this criterion object to it?
    pub(crate) fn discordance(&self, a: f64, b: f64) -> f64 {
        let behind = self.sign * (b - a);
        let (_, p, v) = if behind > 0.0 { self.thresholds(a, b) } else { return 0.0 };
        match v {
            None => 0.0,
            Some(_) if behind <= p + self.guard => 0.0,
            Some(v) if behind < v => (behind - p) / (v - p),
            Some(_) => 1.0,
        }
    }
}

/// C(a, b) = Σ w c(a, b), 0…1.
pub(crate) fn concordance(criteria: &[PseudoCriterion], a: &[f64], b: &[f64]) -> f64 {
    criteria
        .iter()
        .zip(a.iter().zip(b))
        .map(|(criterion, (&a, &b))| criterion.weight * criterion.concordance(a, b))
        .sum()
}

/// σ(a, b) = C · Π over the criteria with d > C of (1 − d)/(1 − C).
pub(crate) fn credibility(criteria: &[PseudoCriterion], concordance: f64, a: &[f64], b: &[f64]) -> f64 {
    criteria
        .iter()
        .zip(a.iter().zip(b))
        .map(|(criterion, (&a, &b))| criterion.discordance(a, b))
        .filter(|&discordance| discordance > concordance)
        .fold(concordance, |credibility, discordance| credibility * ((1.0 - discordance) / (1.0 - concordance)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::table;
    use crate::model::ThresholdBase;

    fn one(attribute: impl Fn(Attribute) -> Attribute) -> PseudoCriterion {
        let plain = table("<", &[1.0], &[&[10.0], &[20.0]]);
        let attributes = vec![attribute(plain.attributes()[0].clone())];
        let table = DecisionTable::new(plain.alternatives().to_vec(), attributes, plain.values().clone()).unwrap();
        pseudo_criteria(&table).unwrap().remove(0)
    }

    #[test]
    fn the_pieces_by_hand() {
        let price = one(|attribute| attribute.with_thresholds(2.0, 4.0).with_veto(8.0));
        let behind = [0.0, 2.0, 3.0, 4.0, 6.0, 8.0, 9.0];
        assert_eq!(behind.map(|d| price.concordance(10.0 + d, 10.0)), [1.0, 1.0, 0.5, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(behind.map(|d| price.discordance(10.0 + d, 10.0)), [0.0, 0.0, 0.0, 0.0, 0.5, 1.0, 1.0]);
        assert_eq!(price.concordance(5.0, 10.0), 1.0);
    }

    /// A threshold of 10 % is read at the dearer offer if direct, at the cheaper one if inverse. By hand: 110 against 100.
    #[test]
    fn thresholds_may_depend_on_the_value() {
        let with = |base| {
            one(move |mut attribute| {
                attribute.thresholds.indifference = Some(Threshold { constant: 0.0, slope: 0.1, base });
                attribute
            })
        };
        assert_eq!(with(ThresholdBase::Worse).concordance(111.0, 100.0), 1.0);
        assert_eq!(with(ThresholdBase::Better).concordance(111.0, 100.0), 0.0);
    }

    #[test]
    fn thresholds_out_of_order_are_refused() {
        let plain = table("<", &[1.0], &[&[10.0], &[20.0]]);
        let attributes = vec![plain.attributes()[0].clone().with_thresholds(2.0, 4.0).with_veto(3.0)];
        let table = DecisionTable::new(plain.alternatives().to_vec(), attributes, plain.values().clone()).unwrap();
        assert!(matches!(pseudo_criteria(&table), Err(NumericError::OutOfRange { what: "veto threshold", .. })));
    }
}
