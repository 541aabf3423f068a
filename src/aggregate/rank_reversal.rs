//! What happens to the others when an alternative leaves.

use crate::aggregate::Method;
use crate::error::NumericError;
use crate::model::{DecisionTable, Ranking};
use serde::Serialize;

/// Two alternatives whose order does not survive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Turned {
    /// The one that was ahead (row of the full table).
    pub ahead: usize,
    /// The one that was behind (row of the full table).
    pub behind: usize,
    /// Whether they are level now; otherwise their order is reversed.
    pub level: bool,
}

/// The effect of dropping one alternative.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Dropped {
    /// The alternative that left (row of the full table).
    pub dropped: usize,
    /// Pairs of the others whose order changed.
    pub turned: Vec<Turned>,
    /// Whether another one is best among the rest now.
    pub best_changed: bool,
}

/// Drops each alternative in turn and ranks the rest again.
///
/// # Formula
/// ```text
/// for each a: order of S∖{a} evaluated alone, against the order of S with a struck out
/// ```
///
/// # Shapes
/// m alternatives → m entries; m + 1 evaluations and O(m³) comparisons.
///
/// # Properties
/// Methods that are not relative ([`Method::is_relative`]) turn nothing. A pair that was level before is not counted.
///
/// # Errors
/// Those of the method on the full table, and on a smaller one; [`NumericError::Empty`] for fewer than two alternatives.
///
/// # Source
/// Wang & Triantaphyllou (2008), Ranking irregularities when evaluating alternatives by using some ELECTRE methods, Omega 36(1),
/// 45–63, test criterion 1; Belton & Gear (1983), On a short-coming of Saaty's method of analytic hierarchies, Omega 11.
///
/// # Examples
/// ```
/// use waage::aggregate::{Method, rank_reversal::drop_one};
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::benefit("x", 1.0), Attribute::benefit("y", 1.0)];
/// let rows = [[9.0, 1.0], [1.0, 8.0], [8.0, 1.0]];
/// let table = DecisionTable::from_rows(&["a", "b", "c"], attributes, &rows)?;
/// assert!(drop_one(&"weighted-product".parse().unwrap(), &table)?.iter().all(|dropped| dropped.turned.is_empty()));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
pub fn drop_one(method: &Method, table: &DecisionTable) -> Result<Vec<Dropped>, NumericError> {
    let before = method.scores(table)?.ranking();
    (0..table.rows())
        .map(|dropped| {
            let rest =
                table.without_alternative(dropped).ok_or(NumericError::Empty { what: "rest of the alternatives" })?;
            let after = method.scores(&rest)?.ranking();
            Ok(compare(&before, &after, dropped))
        })
        .collect()
}

fn compare(before: &Ranking, after: &Ranking, dropped: usize) -> Dropped {
    let kept: Vec<usize> = (0..before.ranks().len()).filter(|&row| row != dropped).collect();
    let now = |row: usize| after.ranks()[row - usize::from(row > dropped)].first;
    let then = |row: usize| before.ranks()[row].first;
    let pairs = kept.iter().flat_map(|&ahead| kept.iter().map(move |&behind| (ahead, behind)));
    let turned = pairs
        .filter(|&(ahead, behind)| then(ahead) < then(behind) && now(ahead) >= now(behind))
        .map(|(ahead, behind)| Turned { ahead, behind, level: now(ahead) == now(behind) })
        .collect();
    let best = |place: &dyn Fn(usize) -> usize| -> Vec<usize> {
        let least = kept.iter().map(|&row| place(row)).min();
        kept.iter().copied().filter(|&row| Some(place(row)) == least).collect()
    };
    Dropped { dropped, turned, best_changed: best(&then) != best(&now) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::table;

    /// By hand, min-max and equal weights. With all three: b = (0.2 + 0.9)/2 beats c = (0 + 1)/2 and a = (1 + 0)/2. Without a,
    /// b = (1 + 0)/2 and c = (0 + 1)/2 are level.
    #[test]
    fn a_reversal_is_found_and_named() {
        let rows: [&[f64]; 3] = [&[10.0, 0.0], &[2.0, 9.0], &[0.0, 10.0]];
        let reversal = drop_one(&"additive".parse().unwrap(), &table(">>", &[1.0, 1.0], &rows)).unwrap();
        assert_eq!(reversal[0].turned, [Turned { ahead: 1, behind: 2, level: true }]);
        assert!(reversal[0].best_changed && !reversal[1].best_changed);
    }

    #[test]
    fn anchored_values_turn_nothing() {
        let plain = table(">>", &[1.0, 1.0], &[&[10.0, 0.0], &[2.0, 9.0], &[0.0, 10.0]]);
        let attributes = plain.attributes().iter().map(|attribute| attribute.clone().with_anchors(0.0, 10.0)).collect();
        let anchored = DecisionTable::new(plain.alternatives().to_vec(), attributes, plain.values().clone()).unwrap();
        let method: Method = "additive".parse().unwrap();
        assert!(!method.is_relative(&anchored));
        assert!(drop_one(&method, &anchored).unwrap().iter().all(|dropped| dropped.turned.is_empty()));
        let single = table(">", &[1.0], &[&[1.0]]);
        assert!(drop_one(&method, &single).is_err());
    }
}
