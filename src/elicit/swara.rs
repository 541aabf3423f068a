//! SWARA: step by step down the list of importance.

use super::{Elicited, normalise};
use crate::error::NumericError;

/// What SWARA asks: an order, and by how much each criterion falls behind the one before.
///
/// # Shapes
/// `order`: a permutation of 0 … n−1, the most important criterion first; `steps`: n numbers in this order, at least 0:
/// by which share criterion j−1 is more important than criterion j. The first step is 0, since nothing precedes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Steps {
    order: Vec<usize>,
    steps: Vec<f64>,
}

impl Steps {
    /// Steps along an order.
    ///
    /// # Errors
    /// [`NumericError::Empty`]; [`NumericError::Shape`] for another number of steps than criteria;
    /// [`NumericError::OutOfRange`] for a criterion that does not exist; [`NumericError::Infeasible`] for one that is
    /// listed twice; [`NumericError::NotFinite`], [`NumericError::Negative`] for a step, and
    /// [`NumericError::OutsideScale`] for a first step that is not 0.
    pub fn new(order: &[usize], steps: &[f64]) -> Result<Self, NumericError> {
        let what = "step";
        if order.is_empty() {
            return Err(NumericError::Empty { what: "order of criteria" });
        }
        if steps.len() != order.len() {
            return Err(NumericError::Shape { what: "steps", expected: order.len(), found: steps.len() });
        }
        let mut seen = vec![false; order.len()];
        for &item in order {
            match seen.get_mut(item) {
                None => {
                    let high = (order.len() - 1) as f64;
                    return Err(NumericError::OutOfRange { what: "criterion", value: item as f64, low: 0.0, high });
                }
                Some(true) => return Err(NumericError::Infeasible { what: "places of a criterion in the order" }),
                Some(seen) => *seen = true,
            }
        }
        for (index, &value) in steps.iter().enumerate() {
            if !value.is_finite() {
                return Err(NumericError::NotFinite { what, index });
            }
            if value < 0.0 {
                return Err(NumericError::Negative { what, index, value });
            }
        }
        if steps[0] != 0.0 {
            return Err(NumericError::OutsideScale { what, index: 0, value: steps[0], low: 0.0, high: 0.0 });
        }
        Ok(Self { order: order.to_vec(), steps: steps.to_vec() })
    }
}

/// Stepwise weight assessment ratio analysis.
///
/// # Formula
/// Along the order of importance, with the step `s_j` by which criterion j−1 is more important than criterion j,
/// ```text
/// k_1 = 1, k_j = s_j + 1        q_1 = 1, q_j = q_{j−1} / k_j        w_j = q_j / Σ q
/// ```
///
/// # Shapes
/// n criteria. Weights in the order of the criteria; details `k`, `q` in the order of importance.
///
/// # Properties
/// n − 1 judgements connect n criteria, so that no contradiction can show: there is no consistency. A step of 0 leaves
/// two criteria equal; errors multiply down the list.
///
/// # Errors
/// None: [`Steps`] are valid by construction.
///
/// # Source
/// Keršulienė, Zavadskas & Turskis (2010), Selection of rational dispute resolution method by applying new step-wise
/// weight assessment ratio analysis (SWARA), Journal of Business Economics and Management 11(2), 243–258,
/// doi 10.3846/jbem.2010.12.
///
/// # Examples
/// ```
/// use waage::elicit::{Steps, Swara};
///
/// // Each criterion matters twice as much as the next one.
/// let weights = Swara.elicit(&Steps::new(&[2, 0, 1], &[0.0, 1.0, 1.0])?)?.weights;
/// for (weight, expected) in weights.iter().zip([2.0 / 7.0, 1.0 / 7.0, 4.0 / 7.0]) {
///     assert!((weight - expected).abs() < 1e-15);
/// }
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swara;

impl Swara {
    /// Weights from steps.
    ///
    /// # Errors
    /// See [`Swara`].
    pub fn elicit(&self, steps: &Steps) -> Result<Elicited, NumericError> {
        let k: Vec<f64> = steps.steps.iter().map(|step| step + 1.0).collect();
        let q: Vec<f64> = k
            .iter()
            .scan(1.0, |q, k| {
                *q /= k;
                Some(*q)
            })
            .collect();
        let along = normalise(&q, "importances")?;
        let mut weights = vec![0.0; along.len()];
        for (&item, weight) in steps.order.iter().zip(along) {
            weights[item] = weight;
        }
        Ok(Elicited::plain(weights).with("k", k).with("q", q))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn karabasevic_2015_selection_of_candidates_in_mining() {
        let steps = Steps::new(&[0, 1, 2, 3, 4, 5, 6], &[0.0, 0.0, 0.35, 0.2, 0.3, 0.0, 0.4]).unwrap();
        let weights = Swara.elicit(&steps).unwrap().weights;
        for (weight, expected) in weights.iter().zip([0.215, 0.215, 0.159, 0.133, 0.102, 0.102, 0.073]) {
            assert!((weight - expected).abs() < 6e-4, "{weight} {expected}");
        }
    }

    #[test]
    fn each_fault_has_its_place() {
        let of = Steps::new;
        assert_eq!(of(&[], &[]), Err(NumericError::Empty { what: "order of criteria" }));
        assert!(matches!(of(&[0, 1], &[0.0]), Err(NumericError::Shape { .. })));
        assert!(matches!(of(&[0, 2], &[0.0, 0.1]), Err(NumericError::OutOfRange { value: 2.0, .. })));
        assert!(matches!(of(&[0, 0], &[0.0, 0.1]), Err(NumericError::Infeasible { .. })));
        assert_eq!(of(&[0, 1], &[0.0, -0.1]), Err(NumericError::Negative { what: "step", index: 1, value: -0.1 }));
        assert!(matches!(of(&[0, 1], &[0.1, 0.1]), Err(NumericError::OutsideScale { index: 0, .. })));
    }
}
