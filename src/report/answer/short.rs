//! Which terms of a difference cancel, and which decide: the rule behind "in short".

use schemars::JsonSchema;
use serde::Serialize;

/// The terms of a difference sorted by what they do. All entries are positions in the list of terms.
///
/// # Formula
/// On the printed numbers, so that a reader can check it:
/// 1. A term against and a term for that print the same size balance each other; largest first, each term once.
/// 2. Of the others, the terms against are outweighed by the fewest terms for, largest first, whose sum is larger: these
///    decide. With nothing left against, the largest term for decides alone.
/// 3. What is left speaks for the one ahead too.
///
/// # Properties
/// Every printed term that is not 0 is in exactly one list; `deciding + outweighed + more` sum to the printed lead.
///
/// # Source
/// Own rule (docs/decisions/0023); terms that cover terms after Belahcène, Labreuche, Maudet, Mousseau and Ouerdane 2017,
/// Theory and Decision 82, explanations by necessary swaps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Short {
    /// Pairs of a term for and a term against of the same printed size.
    pub balanced: Vec<[usize; 2]>,
    /// The fewest terms for that outweigh what is left against.
    pub deciding: Vec<usize>,
    /// What is left against.
    pub outweighed: Vec<usize>,
    /// What is left for.
    pub more: Vec<usize>,
}

/// Sorts terms, given in units of the last printed digit.
pub(super) fn short(units: &[i64]) -> Short {
    let by_size = |sign: i64| {
        let mut found: Vec<usize> = (0..units.len()).filter(|&i| units[i] * sign > 0).collect();
        found.sort_by_key(|&i| -units[i].abs());
        found
    };
    let (mut plus, mut found) = (by_size(1), Short::default());
    for against in by_size(-1) {
        match plus.iter().position(|&i| units[i] == -units[against]) {
            Some(at) => found.balanced.push([plus.remove(at), against]),
            None => found.outweighed.push(against),
        }
    }
    let against: i64 = found.outweighed.iter().map(|&i| -units[i]).sum();
    let mut sum = 0;
    for i in plus {
        if sum <= against {
            sum += units[i];
            found.deciding.push(i);
        } else {
            found.more.push(i);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Journey 1, step 6: tempo +4.5, staff +4.0, service +3.0, cost +1.0 against −4.5, −3.0, −2.0, −1.0.
    #[test]
    fn equal_terms_balance_and_the_fewest_decide() {
        let found = short(&[45, 40, 30, 10, -45, -30, -20, -10]);
        assert_eq!(found.balanced, [[0, 4], [2, 5], [3, 7]]);
        assert_eq!((found.deciding, found.outweighed, found.more), (vec![1], vec![6], vec![]));

        let found = short(&[10, 50, -30, 40, -35]);
        assert_eq!((found.deciding, found.outweighed, found.more), (vec![1, 3], vec![4, 2], vec![0]));
    }

    #[test]
    fn with_nothing_against_the_largest_decides() {
        assert_eq!(short(&[3, 7, 0, 2]), Short { deciding: vec![1], more: vec![0, 3], ..Short::default() });
        assert_eq!(short(&[5, -5]), Short { balanced: vec![[0, 1]], ..Short::default() });
        assert_eq!(short(&[3, -5, 2]).deciding, [0, 2]);
        assert_eq!(short(&[]), Short::default());
    }
}
