//! From raw importance to weights.

use crate::error::NumericError;

/// Divides raw importances by their sum.
///
/// # Formula
/// ```text
/// w_j = p_j / Σ_k p_k
/// ```
///
/// # Errors
/// [`NumericError::Empty`], [`NumericError::NotFinite`], [`NumericError::Negative`] and, where all are 0,
/// [`NumericError::ZeroSum`]; `what` names the importances.
pub(super) fn normalise(raw: &[f64], what: &'static str) -> Result<Vec<f64>, NumericError> {
    if raw.is_empty() {
        return Err(NumericError::Empty { what });
    }
    for (index, &value) in raw.iter().enumerate() {
        if !value.is_finite() {
            return Err(NumericError::NotFinite { what, index });
        }
        if value < 0.0 {
            return Err(NumericError::Negative { what, index, value });
        }
    }
    let greatest = raw.iter().fold(0.0, |greatest: f64, &value| greatest.max(value));
    if greatest == 0.0 {
        return Err(NumericError::ZeroSum { what });
    }
    let sum: f64 = raw.iter().sum();
    if sum.is_normal() {
        return Ok(raw.iter().map(|value| value / sum).collect());
    }
    // Relative to the greatest where the sum overflows or has lost its digits.
    let sum: f64 = raw.iter().map(|value| value / greatest).sum();
    Ok(raw.iter().map(|value| value / greatest / sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn huge_and_tiny_importances_neither_overflow_nor_vanish() {
        assert_eq!(normalise(&[1e308, 1e308], "points"), Ok(vec![0.5, 0.5]));
        assert_eq!(normalise(&[5e-324, 5e-324], "points"), Ok(vec![0.5, 0.5]));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        assert_eq!(normalise(&[], "points"), Err(NumericError::Empty { what: "points" }));
        assert_eq!(normalise(&[0.0, 0.0], "points"), Err(NumericError::ZeroSum { what: "points" }));
        assert_eq!(normalise(&[1.0, f64::NAN], "points"), Err(NumericError::NotFinite { what: "points", index: 1 }));
        assert_eq!(
            normalise(&[1.0, -2.0], "points"),
            Err(NumericError::Negative { what: "points", index: 1, value: -2.0 })
        );
    }
}
