//! The average of all profiles, as a profile of its own.

use super::Study;
use crate::model::{CriteriaTree, Id, Profile, Text, Weights};

/// The id under which the average is asked for, unless a profile has it.
pub const AVERAGE: &str = "average";

/// The profile whose weights are the mean of the others', each counted by its voting power; without a vote of its own.
///
/// # Formula
/// ```text
/// w_c = Σ_p power_p · w_c(p) / Σ_p power_p
/// ```
/// # Properties
/// `None` where no profile has voting power. Nothing uses it unless somebody asks for it: the mean of opposed views is
/// nobody's view.
#[must_use]
pub fn average(profiles: &[Profile], tree: &CriteriaTree) -> Option<Profile> {
    let power: f64 = profiles.iter().map(|profile| profile.power).sum();
    if power <= 0.0 {
        return None;
    }
    let mut points = vec![0.0; tree.nodes().len()];
    for profile in profiles {
        for (sum, weight) in points.iter_mut().zip(profile.weights.global()) {
            *sum += profile.power / power * weight;
        }
    }
    let counts: Vec<bool> = points.iter().map(|&points| points > 0.0).collect();
    let ids = |separator: &str| {
        let voters = profiles.iter().filter(|profile| profile.power > 0.0);
        voters.map(|profile| profile.id.to_string()).collect::<Vec<_>>().join(separator)
    };
    Some(Profile {
        id: Id::new(AVERAGE).ok()?,
        label: Text::new("Durchschnitt der Profile", "Average of the profiles"),
        note: Text::new(
            format!("Mittel der Gewichte von {}", ids(", ")),
            format!("Mean of the weights of {}", ids(", ")),
        ),
        weights: Weights::new(tree, &points, &counts).ok()?,
        power: 0.0,
    })
}

impl Study {
    /// The same study with only these profiles of weights, the first of them as the main one; all of them where none
    /// is named. [`AVERAGE`] stands for the average of all that the study has.
    ///
    /// # Errors
    /// The first id that no profile has.
    pub fn with_profiles(mut self, ids: &[String]) -> Result<Self, String> {
        let mut kept: Vec<Profile> = Vec::new();
        for id in ids {
            let own = self.profiles.iter().find(|profile| profile.id.as_str() == id).cloned();
            let profile = match own {
                Some(profile) => profile,
                None if id == AVERAGE => average(&self.profiles, &self.tree).ok_or_else(|| id.clone())?,
                None => return Err(id.clone()),
            };
            if kept.iter().all(|known| known.id != profile.id) {
                kept.push(profile);
            }
        }
        if !kept.is_empty() {
            self.parts.profiles = kept;
            self.parts.main_profile = 0;
        }
        Ok(self)
    }
}
