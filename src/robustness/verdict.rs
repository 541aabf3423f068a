//! How firm the first rank is, in words.

/// Share of runs from which on rank 1 is very stable.
const VERY_STABLE: f64 = 0.95;
/// Share of runs from which on rank 1 is stable and held alone.
const STABLE: f64 = 0.80;
/// Share of runs from which on there is a tendency.
const TENDENCY: f64 = 0.60;
/// Two shares that are no further apart are equal: less than one run of any feasible sample.
const EQUAL: f64 = 1e-12;

/// How firm rank 1 is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Firmness {
    /// Less than 60 % of the runs.
    Level,
    /// 60 % to less than 80 %.
    Tendency,
    /// 80 % to less than 95 %.
    Stable,
    /// 95 % or more.
    VeryStable,
}

impl Firmness {
    /// The name in files for machines.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Tendency => "tendency",
            Self::Stable => "stable",
            Self::VeryStable => "very-stable",
        }
    }

    /// The word for a share of runs.
    #[must_use]
    pub fn of(share: f64) -> Self {
        // A share of 0.95 that is a sum of shares may miss it by rounding.
        let reaches = |limit: f64| share >= limit - EQUAL;
        if reaches(VERY_STABLE) {
            Self::VeryStable
        } else if reaches(STABLE) {
            Self::Stable
        } else if reaches(TENDENCY) {
            Self::Tendency
        } else {
            Self::Level
        }
    }
}

/// The verdict on rank 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// How firm it is.
    pub firmness: Firmness,
    /// Share of runs in which the first of the leaders is first, 0…1.
    pub share: f64,
    /// Those who lead, by falling share: one alternative, or several that share ranks 1 to n.
    pub leaders: Vec<usize>,
    /// Share of runs in which one of the leaders is first.
    pub joint_share: f64,
    /// False where two standard errors more or less would change the word or who leads alone.
    pub settled: bool,
}

/// The verdict from the shares of runs in which each alternative is first.
///
/// # Formula
/// ```text
/// ≥ 95 % very stable, 80–95 % stable, 60–80 % tendency, < 60 % level
/// leaders: the first alone from 80 % on; below, the fewest by falling share that together reach 80 %
/// ```
///
/// # Shapes
/// `shares`: first-rank acceptability of each alternative, 0…1; `errors`: a standard error each, or none.
///
/// # Properties
/// `None` without alternatives. Alternatives with the same share as the last of the leaders lead as well. The share is no
/// probability of success: it counts the runs of a model.
///
/// # Source
/// Own rule (docs/decisions/0017); first-rank acceptability after Lahdelma and Salminen 2001, Operations Research 49.
///
/// # Examples
/// ```
/// use waage::robustness::{Firmness, verdict};
/// let found = verdict(&[0.25, 0.70, 0.05], &[]).unwrap();
/// assert_eq!((found.firmness, found.leaders), (Firmness::Tendency, vec![1, 0]));
/// ```
#[must_use]
pub fn verdict(shares: &[f64], errors: &[f64]) -> Option<Verdict> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by(|&a, &b| shares[b].total_cmp(&shares[a]));
    let first = *order.first()?;
    let mut leaders = Vec::new();
    let mut joint_share = 0.0;
    for &s in &order {
        let level = leaders.last().is_some_and(|&last: &usize| shares[last] - shares[s] <= EQUAL && shares[s] > 0.0);
        if joint_share >= STABLE - EQUAL && !level {
            break;
        }
        leaders.push(s);
        joint_share += shares[s];
    }
    let share = shares[first];
    let firmness = Firmness::of(share);
    let margin = 2.0 * errors.get(first).copied().unwrap_or(0.0);
    let settled = Firmness::of(share - margin) == firmness && Firmness::of(share + margin) == firmness;
    Some(Verdict { firmness, share, leaders, joint_share, settled })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_at_95_80_and_60_percent() {
        use Firmness::{Level, Stable, Tendency, VeryStable};
        for (share, word) in [
            (1.0, VeryStable),
            (0.95, VeryStable),
            (0.9499, Stable),
            (0.80, Stable),
            (0.7999, Tendency),
            (0.60, Tendency),
            (0.5999, Level),
        ] {
            assert_eq!(Firmness::of(share), word, "{share}");
        }
    }

    #[test]
    fn below_80_percent_the_leaders_share_the_rank() {
        let leaders = |shares: &[f64]| verdict(shares, &[]).unwrap().leaders;
        assert_eq!(leaders(&[0.1, 0.8, 0.1]), [1]);
        assert_eq!(leaders(&[0.41, 0.39, 0.2]), [0, 1]);
        assert_eq!(leaders(&[0.4, 0.3, 0.2, 0.1]), [0, 1, 2]);
        // Two with the same share at the cut: neither is left out.
        assert_eq!(leaders(&[0.5, 0.25, 0.25]), [0, 1, 2]);
        assert_eq!(leaders(&[1.0, 0.0]), [0]);
        assert_eq!(verdict(&[], &[]), None);
    }

    #[test]
    fn a_verdict_at_the_edge_is_not_settled() {
        assert!(!verdict(&[0.801, 0.199], &[0.002, 0.002]).unwrap().settled);
        assert!(verdict(&[0.81, 0.19], &[0.002, 0.002]).unwrap().settled);
    }
}
