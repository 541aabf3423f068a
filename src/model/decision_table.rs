//! The input of every aggregation method.

use crate::error::NumericError;
use crate::model::{Attribute, Direction, Matrix};

/// Largest magnitude of a value or a weight: its square still has room for a long sum.
const LARGEST: f64 = 1e150;

/// Alternatives × attributes, valid by construction.
///
/// # Shapes
/// m alternatives in the rows, n attributes in the columns, each in its own unit. At least one of both; all values
/// finite and within ±1e150; weights at least 0 with a positive sum; anchors finite, apart from each other and in the
/// order that the direction says. Names are labels: whether they repeat is the reader's business.
///
/// # Examples
/// ```
/// use waage::model::{Attribute, DecisionTable};
/// let table = DecisionTable::from_rows(
///     &["in-house", "cloud"],
///     vec![Attribute::cost("price", 3.0), Attribute::benefit("security", 1.0)],
///     &[[120.0, 9.0], [80.0, 6.0]],
/// )?;
/// assert_eq!(table.weights(), [0.75, 0.25]);
/// assert_eq!(table.column(0), [120.0, 80.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionTable {
    alternatives: Vec<String>,
    attributes: Vec<Attribute>,
    weights: Vec<f64>,
    values: Matrix,
}

impl DecisionTable {
    /// Checks and takes the parts. Weights are divided by their sum.
    ///
    /// # Errors
    /// [`NumericError::Empty`], [`NumericError::Shape`], [`NumericError::NotFinite`], [`NumericError::OutOfRange`] for
    /// a value beyond ±1e150 or anchors against the direction, [`NumericError::Negative`] and
    /// [`NumericError::ZeroSum`] for weights, [`NumericError::Negative`] for constant thresholds.
    pub fn new(alternatives: Vec<String>, attributes: Vec<Attribute>, values: Matrix) -> Result<Self, NumericError> {
        if alternatives.is_empty() {
            return Err(NumericError::Empty { what: "alternatives" });
        }
        if attributes.is_empty() {
            return Err(NumericError::Empty { what: "attributes" });
        }
        for (what, expected, found) in [
            ("alternatives of the table", alternatives.len(), values.rows()),
            ("attributes of the table", attributes.len(), values.columns()),
        ] {
            if expected != found {
                return Err(NumericError::Shape { what, expected, found });
            }
        }
        for (column, attribute) in attributes.iter().enumerate() {
            if let Some(row) = values.column(column).iter().position(|&value| !within(value)) {
                return Err(beyond("performance", values.at(row, column), row * attributes.len() + column));
            }
            check_anchors(attribute, column)?;
            check_thresholds(attribute, column)?;
        }
        let weights: Vec<f64> = attributes.iter().map(|attribute| attribute.weight).collect();
        let weights = normalised(&weights)?;
        Ok(Self { alternatives, attributes, weights, values })
    }

    /// The same from borrowed names and rows.
    ///
    /// # Errors
    /// As [`DecisionTable::new`], and [`NumericError::Shape`] for rows of unequal length.
    pub fn from_rows<R: AsRef<[f64]>>(
        alternatives: &[&str],
        attributes: Vec<Attribute>,
        rows: &[R],
    ) -> Result<Self, NumericError> {
        let names = alternatives.iter().map(|&name| name.to_owned()).collect();
        Self::new(names, attributes, Matrix::from_rows(rows)?)
    }

    /// Uses the weights as they were given, whatever their sum: for published examples whose weights do not add up to
    /// one, and for value functions that already carry their weight.
    #[must_use]
    pub fn with_weights_as_given(mut self) -> Self {
        self.weights = self.attributes.iter().map(|attribute| attribute.weight).collect();
        self
    }

    /// The same table under other weights, which are divided by their sum.
    ///
    /// # Errors
    /// [`NumericError::Shape`] unless there is one weight for each attribute, and as [`DecisionTable::new`].
    pub fn with_weights(mut self, weights: &[f64]) -> Result<Self, NumericError> {
        if weights.len() != self.attributes.len() {
            let (expected, found) = (self.attributes.len(), weights.len());
            return Err(NumericError::Shape { what: "weights", expected, found });
        }
        self.weights = normalised(weights)?;
        for (attribute, &weight) in self.attributes.iter_mut().zip(weights) {
            attribute.weight = weight;
        }
        Ok(self)
    }

    /// Takes other weights and lets `change` set other values, in place: a sampled run must not copy names. The caller keeps
    /// all values finite.
    ///
    /// # Errors
    /// [`NumericError::ZeroSum`] unless a weight is positive.
    pub(crate) fn refill(
        &mut self,
        weights: &[f64],
        change: impl FnOnce(&mut [Attribute], &mut Matrix),
    ) -> Result<(), NumericError> {
        let sum: f64 = weights.iter().sum();
        if sum <= 0.0 {
            return Err(NumericError::ZeroSum { what: "weights" });
        }
        for ((attribute, own), &weight) in self.attributes.iter_mut().zip(&mut self.weights).zip(weights) {
            attribute.weight = weight;
            *own = weight / sum;
        }
        change(&mut self.attributes, &mut self.values);
        Ok(())
    }

    /// The table without one alternative; `None` where it has no such alternative or no other.
    #[must_use]
    pub fn without_alternative(&self, dropped: usize) -> Option<Self> {
        if dropped >= self.alternatives.len() || self.alternatives.len() < 2 {
            return None;
        }
        let mut alternatives = self.alternatives.clone();
        alternatives.remove(dropped);
        let values = self.values.without_row(dropped);
        Some(Self { alternatives, values, attributes: self.attributes.clone(), weights: self.weights.clone() })
    }

    /// Names of the alternatives.
    #[must_use]
    pub fn alternatives(&self) -> &[String] {
        &self.alternatives
    }

    /// The attributes, in the order of the columns.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The weights that the methods use: Σ = 1 unless taken as given.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// All values, a row for each alternative.
    #[must_use]
    pub fn values(&self) -> &Matrix {
        &self.values
    }

    /// The values of one attribute.
    ///
    /// # Panics
    /// Outside the table, like a slice.
    #[must_use]
    pub fn column(&self, attribute: usize) -> &[f64] {
        self.values.column(attribute)
    }

    /// The direction of one attribute.
    ///
    /// # Panics
    /// Outside the table, like a slice.
    #[must_use]
    pub fn direction(&self, attribute: usize) -> Direction {
        self.attributes[attribute].direction
    }

    /// Number of alternatives, m.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.values.rows()
    }

    /// Number of attributes, n.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.values.columns()
    }
}

/// False for NaN too.
fn within(value: f64) -> bool {
    value.abs() <= LARGEST
}

fn beyond(what: &'static str, value: f64, index: usize) -> NumericError {
    if value.is_finite() {
        NumericError::OutOfRange { what, value, low: -LARGEST, high: LARGEST }
    } else {
        NumericError::NotFinite { what, index }
    }
}

fn normalised(weights: &[f64]) -> Result<Vec<f64>, NumericError> {
    for (index, &weight) in weights.iter().enumerate() {
        if !within(weight) {
            return Err(beyond("weights", weight, index));
        }
        if weight < 0.0 {
            return Err(NumericError::Negative { what: "weights", index, value: weight });
        }
    }
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return Err(NumericError::ZeroSum { what: "weights" });
    }
    Ok(weights.iter().map(|weight| weight / sum).collect())
}

fn check_anchors(attribute: &Attribute, index: usize) -> Result<(), NumericError> {
    let Some(anchors) = attribute.anchors else { return Ok(()) };
    for anchor in [anchors.worst, anchors.best] {
        if !within(anchor) {
            return Err(beyond("anchors", anchor, index));
        }
    }
    let value = attribute.direction.sign() * (anchors.best - anchors.worst);
    if value > 0.0 { Ok(()) } else { Err(NumericError::NotPositive { what: "way from worst to best", index, value }) }
}

fn check_thresholds(attribute: &Attribute, index: usize) -> Result<(), NumericError> {
    let given = &attribute.thresholds;
    for threshold in [given.indifference, given.preference, given.veto].into_iter().flatten() {
        if !(within(threshold.constant) && within(threshold.slope)) {
            return Err(NumericError::NotFinite { what: "thresholds", index });
        }
        if threshold.slope == 0.0 && threshold.constant < 0.0 {
            return Err(NumericError::Negative { what: "thresholds", index, value: threshold.constant });
        }
    }
    match given.inflection {
        Some(value) if !(within(value) && value > 0.0) => {
            Err(NumericError::NotPositive { what: "inflection point", index, value })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(attributes: Vec<Attribute>, rows: &[[f64; 2]]) -> Result<DecisionTable, NumericError> {
        DecisionTable::from_rows(&["a", "b"][..rows.len().min(2)], attributes, rows)
    }

    fn two() -> Vec<Attribute> {
        vec![Attribute::benefit("x", 1.0), Attribute::cost("y", 1.0)]
    }

    #[test]
    fn what_is_not_a_table_is_refused_by_name() {
        let rows = [[1.0, 2.0], [3.0, 4.0]];
        let faults = [
            (table(two(), &[]), "alternatives is empty"),
            (table(vec![], &rows), "attributes is empty"),
            (table(two()[..1].to_vec(), &rows), "attributes of the table: expected 1 entries, found 2"),
            (table(two(), &[[1.0, f64::NAN], [0.0, 0.0]]), "performance[1] is not a finite number"),
            (table(two(), &[[1.0, 1e200], [0.0, 0.0]]), "performance is 1"),
            (table(vec![Attribute::benefit("x", -1.0), two()[1].clone()], &rows), "weights[0] is -1"),
            (table(vec![Attribute::benefit("x", 0.0), Attribute::cost("y", 0.0)], &rows), "weights sum to 0"),
            (
                table(vec![two()[0].clone().with_anchors(5.0, 1.0), two()[1].clone()], &rows),
                "way from worst to best[0]",
            ),
            (table(vec![two()[0].clone().with_thresholds(-1.0, 1.0), two()[1].clone()], &rows), "thresholds[0] is -1"),
        ];
        for (result, message) in faults {
            let text = result.unwrap_err().to_string();
            assert!(text.starts_with(message), "{text}");
        }
    }

    #[test]
    fn weights_are_divided_by_their_sum_unless_taken_as_given() {
        let table = table(two(), &[[1.0, 2.0], [3.0, 4.0]]).unwrap();
        assert_eq!(table.weights(), [0.5, 0.5]);
        assert_eq!(table.clone().with_weights(&[1.0, 3.0]).unwrap().weights(), [0.25, 0.75]);
        assert_eq!(table.with_weights_as_given().weights(), [1.0, 1.0]);
    }

    #[test]
    fn an_alternative_can_be_dropped_but_not_the_last() {
        let table = table(two(), &[[1.0, 2.0], [3.0, 4.0]]).unwrap();
        let rest = table.without_alternative(0).unwrap();
        assert_eq!((rest.alternatives(), rest.values().row(0)), (&["b".to_owned()][..], vec![3.0, 4.0]));
        assert!(rest.without_alternative(0).is_none());
        assert!(table.without_alternative(2).is_none());
    }

    #[test]
    fn thresholds_are_read_at_the_worse_or_the_better_value() {
        use crate::model::{Threshold, ThresholdBase};
        let direct = Threshold { constant: 1.0, slope: 0.1, base: ThresholdBase::Worse };
        assert_eq!(direct.between(10.0, 20.0), 2.0);
        assert_eq!(Threshold { base: ThresholdBase::Better, ..direct }.between(10.0, 20.0), 3.0);
    }
}
