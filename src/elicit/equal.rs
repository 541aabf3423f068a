//! Equal weights (Gleichgewichtung).

use super::Elicited;
use crate::error::NumericError;

/// The same weight for every criterion: the yardstick that every elicitation has to beat.
///
/// # Formula
/// ```text
/// w_j = 1 / n
/// ```
///
/// # Properties
/// Asks nobody and favours no criterion, but depends on how finely the criteria are split: two halves of one
/// criterion weigh twice as much as the whole.
///
/// # Errors
/// [`NumericError::Empty`] for no criteria.
///
/// # Source
/// Dawes & Corrigan (1974), Linear models in decision making, Psychological Bulletin 81(2), 95–106.
///
/// # Examples
/// ```
/// use waage::elicit::Equal;
///
/// assert_eq!(Equal.elicit(4)?.weights, [0.25; 4]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Equal;

impl Equal {
    /// Weights of `count` criteria.
    ///
    /// # Errors
    /// See [`Equal`].
    pub fn elicit(&self, count: usize) -> Result<Elicited, NumericError> {
        if count == 0 {
            return Err(NumericError::Empty { what: "criteria" });
        }
        Ok(Elicited::plain(vec![1.0 / count as f64; count]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_criterion_has_all_the_weight_and_none_has_no_answer() {
        assert_eq!(Equal.elicit(1).unwrap().weights, [1.0]);
        assert_eq!(Equal.elicit(0), Err(NumericError::Empty { what: "criteria" }));
    }
}
