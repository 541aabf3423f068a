//! The preference matrix (Präferenzmatrix): which of two criteria is more important, for every pair.

mod preferences;

pub use preferences::{Preference, Preferences};

use super::{Consistency, Disturbing, Elicited, Measure, normalise};
use crate::error::NumericError;

/// Weights from a preference matrix.
///
/// # Formula
/// ```text
/// g_j = wins_j / Σ wins,   Σ wins = n(n−1)/2
/// ```
/// The least important criterion wins nothing and weighs nothing. The usual correction counts every criterion once
/// against itself, as a win:
/// ```text
/// g_j = (wins_j + 1) / (n(n+1)/2)
/// ```
/// Consistency: a circular triad is "a before b, b before c, c before a". With d of them,
/// ```text
/// ζ = 1 − d / d_max,   d_max = (n³ − n)/24 for odd n, (n³ − 4n)/24 for even n
/// ```
/// and 1 − ζ is reported. The *most disturbing judgement* is the one whose reversal — or, where that helps more, whose
/// change to "equal" — leaves the fewest circular triads.
///
/// # Shapes
/// n criteria. Details: `wins`, `counted` (what the weights are in proportion to), `circular_triads`,
/// `coefficient_of_consistence` (ζ).
///
/// # Properties
/// The weights of an order without contradiction are always the same, however much or little more important a criterion
/// is: with the correction they are the rank-sum weights. Ties contradict nothing: only strict circles are counted.
///
/// # Errors
/// None: [`Preferences`] are valid by construction. One criterion alone has weight 1.
///
/// # Source
/// The form and its correction are common practice in German administration and consulting. Circular triads: Kendall &
/// Babington Smith (1940), On the method of paired comparisons, Biometrika 31(3/4), 324–345, doi 10.2307/2332613.
///
/// # Examples
/// ```
/// use waage::elicit::{Preference, PreferenceMatrix, Preferences};
///
/// // The first before the second and third, the second before the third.
/// let preferences = Preferences::new(3, &[Preference::Row; 3])?;
/// let plain = PreferenceMatrix { count_self: false }.elicit(&preferences)?;
/// let corrected = PreferenceMatrix { count_self: true }.elicit(&preferences)?;
/// assert_eq!(plain.weights, [2.0 / 3.0, 1.0 / 3.0, 0.0]);
/// assert_eq!(corrected.weights, [3.0 / 6.0, 2.0 / 6.0, 1.0 / 6.0]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PreferenceMatrix {
    /// Count every criterion once against itself, so that none has weight 0.
    pub count_self: bool,
}

impl PreferenceMatrix {
    /// Weights and consistency of a preference matrix.
    ///
    /// # Errors
    /// See [`PreferenceMatrix`].
    pub fn elicit(&self, preferences: &Preferences) -> Result<Elicited, NumericError> {
        let size = preferences.size();
        let wins: Vec<f64> = (0..size)
            .map(|row| (0..size).filter(|&column| column != row).map(|column| preferences.share(row, column)).sum())
            .collect();
        let itself = if self.count_self || size == 1 { 1.0 } else { 0.0 };
        let counted: Vec<f64> = wins.iter().map(|wins| wins + itself).collect();
        let circles = circular_triads(preferences);
        let share = |circles: usize| if size < 3 { 0.0 } else { circles as f64 / greatest(size) };
        let mut elicited = Elicited::plain(normalise(&counted, "wins")?);
        elicited.consistency = Some(Consistency::new(Measure::CircularShare, share(circles), None));
        elicited.most_disturbing = most_disturbing(preferences, circles).map(|(row, column, repaired, after)| {
            let (before, after) = (share(circles), share(after));
            Disturbing { row, column, found: preferences.share(row, column), repaired, before, after, on_scale: None }
        });
        Ok(elicited
            .with("wins", wins)
            .with("counted", counted)
            .with("circular_triads", circles as f64)
            .with("coefficient_of_consistence", 1.0 - share(circles)))
    }
}

/// The most circular triads that n criteria can have.
fn greatest(size: usize) -> f64 {
    let n = size as f64;
    (n.powi(3) - if size % 2 == 1 { n } else { 4.0 * n }) / 24.0
}

/// Circles through the pair if `row` beats `column`: those who lose to `column` and beat `row`.
fn circles_through(preferences: &Preferences, row: usize, column: usize) -> usize {
    (0..preferences.size()).filter(|&third| preferences.beats(column, third) && preferences.beats(third, row)).count()
}

fn circular_triads(preferences: &Preferences) -> usize {
    let mut thrice = 0;
    for row in 0..preferences.size() {
        for column in (0..preferences.size()).filter(|&column| preferences.beats(row, column)) {
            thrice += circles_through(preferences, row, column);
        }
    }
    thrice / 3
}

/// Row, column (row < column), the row's repaired share and the circles left.
fn most_disturbing(preferences: &Preferences, circles: usize) -> Option<(usize, usize, f64, usize)> {
    let mut best = None;
    let mut fewest = circles;
    for row in 0..preferences.size() {
        for column in row + 1..preferences.size() {
            let (winner, loser) = match preferences.share(row, column) {
                1.0 => (row, column),
                0.0 => (column, row),
                _ => continue,
            };
            let left = circles - circles_through(preferences, winner, loser);
            let reversed = left + circles_through(preferences, loser, winner);
            let candidates = [(reversed, if winner == row { 0.0 } else { 1.0 }), (left, 0.5)];
            for (after, repaired) in candidates {
                if after < fewest {
                    fewest = after;
                    best = Some((row, column, repaired, after));
                }
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::{RankList, RankSum, Remark};
    use Preference::{Column, Equal, Row};

    #[test]
    fn the_last_criterion_weighs_nothing_unless_it_is_counted_against_itself() {
        let preferences = Preferences::new(4, &[Row; 6]).unwrap();
        let plain = PreferenceMatrix { count_self: false }.elicit(&preferences).unwrap();
        assert_eq!(plain.weights, [3.0 / 6.0, 2.0 / 6.0, 1.0 / 6.0, 0.0]);
        assert_eq!(plain.remarks, [Remark::ZeroWeight { item: 3 }]);
        let corrected = PreferenceMatrix { count_self: true }.elicit(&preferences).unwrap();
        let rank_sum = RankSum.elicit(&RankList::descending(4).unwrap()).unwrap();
        for (corrected, rank_sum) in corrected.weights.iter().zip(&rank_sum.weights) {
            assert!((corrected - rank_sum).abs() < 1e-15);
        }
    }

    #[test]
    fn draws_share_the_win() {
        let preferences = Preferences::new(3, &[Equal, Row, Row]).unwrap();
        let elicited = PreferenceMatrix::default().elicit(&preferences).unwrap();
        assert_eq!(elicited.weights, [0.5, 0.5, 0.0]);
        assert_eq!(elicited.consistency.unwrap().value, 0.0);
    }

    /// Kendall & Babington Smith (1940): d = n(n−1)(2n−1)/12 − ½ Σ wins² for a matrix without draws.
    #[test]
    fn kendall_babington_smith_1940_circular_triads_from_the_wins() {
        // Six criteria; the answers are the bits of a number, so that many patterns occur.
        for pattern in [0_u32, 0b101_1010_0110_1001, 0b111_0001_1100_0101, 0b010_1010_1010_1010, 0x7fff] {
            let upper: Vec<Preference> =
                (0..15).map(|bit| if pattern >> bit & 1 == 1 { Row } else { Column }).collect();
            let elicited = PreferenceMatrix::default().elicit(&Preferences::new(6, &upper).unwrap()).unwrap();
            let squares: f64 = elicited.details.vector("wins").unwrap().iter().map(|wins| wins * wins).sum();
            assert_eq!(elicited.details.number("circular_triads"), Some(6.0 * 5.0 * 11.0 / 12.0 - squares / 2.0));
        }
    }

    #[test]
    fn a_circle_is_found_and_reversed() {
        // a before b before c before d, but d before a: two circles (a b d, a c d), both through a and d.
        let preferences = Preferences::new(4, &[Row, Row, Column, Row, Row, Row]).unwrap();
        let elicited = PreferenceMatrix::default().elicit(&preferences).unwrap();
        assert_eq!(elicited.details.number("circular_triads"), Some(2.0));
        assert_eq!(elicited.consistency.unwrap().value, 1.0); // the most that four criteria can have
        let disturbing = elicited.most_disturbing.unwrap();
        assert_eq!((disturbing.row, disturbing.column), (0, 3));
        assert_eq!((disturbing.found, disturbing.repaired, disturbing.after), (0.0, 1.0, 0.0));
    }
}
