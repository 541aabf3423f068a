//! What several people said about the children of one objective, and the weights that come out of it.

use super::{Elicitation, Elicited, GroupMean, Judgements, aggregate_judgements, aggregate_priorities};
use crate::error::NumericError;
use serde::Serialize;

/// One person's judgements.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The name that the file gives; empty where there is only one person.
    pub name: String,
    /// Voting power, at least 0, on any scale.
    pub power: f64,
    /// What the person said.
    pub judgements: Judgements,
}

/// How several people become one set of weights. Never chosen silently: the file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combination {
    /// One person: nothing to combine.
    Single,
    /// Their judgements by the geometric mean (AIJ); pairwise comparisons only.
    Aij,
    /// Their weights by the arithmetic mean (AIP).
    Aip,
    /// Their weights by the geometric mean (AIP).
    AipGeometric,
}

impl Combination {
    /// The name, as users write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Aij => "aij",
            Self::Aip => "aip",
            Self::AipGeometric => "aip-geometric",
        }
    }
}

/// All judgements of one profile about the children of one objective.
///
/// # Formula
/// ```text
/// single, aip    w = Σ_m v_m w^(m) / Σ v        aij    w = weights of the matrix Π_m (a^(m))^(v_m)
/// ```
///
/// # Shapes
/// `items`: the children, n; every member's judgements are about these n, in this order. Weights: n, Σ = 1.
///
/// # Properties
/// The order of the members changes nothing but rounding; one member gives exactly what the way gives.
///
/// # Errors
/// Those of the way and of [`aggregate_judgements`] and [`aggregate_priorities`]; [`NumericError::WrongKind`] for AIJ of
/// anything but pairwise comparisons.
///
/// # Source
/// Forman & Peniwati (1998), doi 10.1016/S0377-2217(97)00244-0.
///
/// # Examples
/// ```
/// use waage::elicit::{Combination, Direct, Elicitation, Judgements, Member, Panel};
///
/// let member = |points: [f64; 2]| Member {
///     name: String::new(),
///     power: 1.0,
///     judgements: Judgements::Points(points.to_vec()),
/// };
/// let panel = Panel {
///     profile: "rat".into(),
///     objective: "leistung".into(),
///     items: vec!["service".into(), "dauer".into()],
///     way: Elicitation::Direct(Direct),
///     combination: Combination::Aip,
///     members: vec![member([75.0, 25.0]), member([25.0, 75.0])],
/// };
/// assert_eq!(panel.elicit(panel.way)?.weights, [0.5, 0.5]);
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// Id of the profile; empty where the file names none.
    pub profile: String,
    /// Id of the objective; empty where the file names none.
    pub objective: String,
    /// Ids of its children.
    pub items: Vec<String>,
    /// The way that the file names.
    pub way: Elicitation,
    /// How the members are combined.
    pub combination: Combination,
    /// The people.
    pub members: Vec<Member>,
}

/// What a panel comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PanelResult {
    /// The weights, Σ = 1.
    pub weights: Vec<f64>,
    /// What each member alone comes to.
    pub members: Vec<Elicited>,
    /// The group as one person, where the judgements themselves are combined (AIJ).
    pub group: Option<Elicited>,
}

impl Panel {
    /// The weights by a way that works on these judgements.
    ///
    /// # Errors
    /// See [`Panel`].
    pub fn elicit(&self, way: Elicitation) -> Result<PanelResult, NumericError> {
        let power: Vec<f64> = self.members.iter().map(|member| member.power).collect();
        let members: Vec<Elicited> =
            self.members.iter().map(|member| way.elicit(&member.judgements)).collect::<Result<_, _>>()?;
        let mean = match self.combination {
            Combination::Single => {
                let only = members.first().ok_or(NumericError::Empty { what: "members" })?;
                return Ok(PanelResult { weights: only.weights.clone(), members, group: None });
            }
            Combination::Aij => {
                let matrices: Vec<_> = self
                    .members
                    .iter()
                    .map(|member| member.judgements.pairwise("aij").cloned())
                    .collect::<Result<_, _>>()?;
                let joint = aggregate_judgements(&matrices, &power)?;
                let group = way.elicit(&Judgements::Pairwise(joint))?;
                return Ok(PanelResult { weights: group.weights.clone(), members, group: Some(group) });
            }
            Combination::Aip => GroupMean::Arithmetic,
            Combination::AipGeometric => GroupMean::Geometric,
        };
        let priorities: Vec<Vec<f64>> = members.iter().map(|member| member.weights.clone()).collect();
        Ok(PanelResult { weights: aggregate_priorities(&priorities, &power, mean)?, members, group: None })
    }

    /// Every way that works on judgements of this kind, in the order of [`Elicitation::ALL`].
    pub fn ways(&self) -> impl Iterator<Item = Elicitation> {
        let kind = self.way.kind();
        Elicitation::ALL.into_iter().filter(move |way| way.kind() == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::elicit::{Eigenvector, GeometricMean, PairwiseMatrix};

    fn panel(combination: Combination, power: [f64; 2]) -> Panel {
        let matrices = [[2.0, 4.0, 2.0], [8.0, 4.0, 0.5]];
        let members = matrices.iter().zip(power).map(|(upper, power)| Member {
            name: format!("{power}"),
            power,
            judgements: Judgements::Pairwise(PairwiseMatrix::from_upper(3, upper).unwrap()),
        });
        Panel {
            profile: String::new(),
            objective: String::new(),
            items: ["a", "b", "c"].map(str::to_owned).into(),
            way: Elicitation::Eigenvector(Eigenvector::default()),
            combination,
            members: members.collect(),
        }
    }

    /// By hand: the means of (2, 4, 2) and (8, 4, ½) are (4, 4, 1), which is consistent with 4 : 1 : 1.
    #[test]
    fn judgements_combined_act_as_one_person() {
        let panel = panel(Combination::Aij, [1.0, 1.0]);
        let result = panel.elicit(panel.way).unwrap();
        for (weight, expected) in result.weights.iter().zip([4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((weight - expected).abs() < 1e-12);
        }
        assert!(result.group.is_some() && result.members.len() == 2);
    }

    #[test]
    fn with_all_the_power_one_member_decides() {
        for combination in [Combination::Aij, Combination::Aip, Combination::AipGeometric] {
            let panel = panel(combination, [1.0, 0.0]);
            let result = panel.elicit(Elicitation::GeometricMean(GeometricMean)).unwrap();
            // (2·4)^⅓ : 1 : (4·2)^−⅓ = 4 : 2 : 1
            for (weight, expected) in result.weights.iter().zip([4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]) {
                assert!((weight - expected).abs() < 1e-12, "{combination:?}");
            }
        }
    }

    #[test]
    fn only_ways_for_these_judgements_are_offered_and_others_refuse() {
        let panel = panel(Combination::Aip, [1.0, 1.0]);
        assert_eq!(panel.ways().count(), 6);
        assert!(panel.ways().all(|way| panel.elicit(way).is_ok()));
        let swing = "swing".parse().unwrap();
        assert!(matches!(panel.elicit(swing), Err(NumericError::WrongKind { .. })));
    }
}
