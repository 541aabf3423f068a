//! How well the scores are founded: evidence by criterion and step of the inventory.

use crate::study::Study;

/// Evidence matrix criterion × inventory step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Number of ratings of the criterion with evidence from the step, `criteria × steps`.
    pub ratings: Vec<Vec<usize>>,
    /// Whether the catalogue expects evidence from the step, `criteria × steps`.
    pub expected: Vec<Vec<bool>>,
    /// Number of ratings of each criterion.
    pub total: Vec<usize>,
    /// Number of ratings of each criterion without evidence from any step: mere assumptions.
    pub assumed: Vec<usize>,
}

impl Coverage {
    /// The gaps: criterion and step where evidence is expected and none was given.
    #[must_use]
    pub fn gaps(&self) -> Vec<(usize, usize)> {
        let mut gaps = Vec::new();
        for (criterion, expected) in self.expected.iter().enumerate() {
            for (step, &expected) in expected.iter().enumerate() {
                if expected && self.ratings[criterion][step] == 0 {
                    gaps.push((criterion, step));
                }
            }
        }
        gaps
    }
}

/// Counts the evidence behind the ratings.
#[must_use]
pub fn coverage(study: &Study) -> Coverage {
    let (criteria, steps) = (study.criteria.len(), study.steps.len());
    let steps_of: Vec<Vec<usize>> = study
        .evidence_sets
        .iter()
        .map(|set| {
            let mut found: Vec<usize> = set.iter().filter_map(|&evidence| study.evidence[evidence].step).collect();
            found.sort_unstable();
            found.dedup();
            found
        })
        .collect();
    let mut coverage = Coverage {
        ratings: vec![vec![0; steps]; criteria],
        expected: study
            .criteria
            .iter()
            .map(|criterion| (0..steps).map(|step| criterion.steps.contains(&step)).collect())
            .collect(),
        total: vec![0; criteria],
        assumed: vec![0; criteria],
    };
    for rating in &study.ratings {
        let criterion = rating.criterion as usize;
        let steps = &steps_of[rating.evidence as usize];
        coverage.total[criterion] += 1;
        coverage.assumed[criterion] += usize::from(steps.is_empty());
        for &step in steps {
            coverage.ratings[criterion][step] += 1;
        }
    }
    coverage
}
