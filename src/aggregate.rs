//! Aggregation: from a decision table to a ranking, one file a method.
//!
//! Every method has the same three parts, `Parameters` (where it leaves a choice), `Details` (every quantity on its way) and
//! `evaluate`. [`Method`] is the registry: it names them all and brings them to a common [`Outcome`]. A new method is a file
//! beside the others, a variant here with its place in [`Method::ALL`], its line in `name` and in `evaluate`, and a variant of
//! [`Details`].
//!
//! Normalisations ([`Normalisation`]) and preference functions ([`PreferenceFunction`]) are things of their own. [`tree`]
//! aggregates from node to node, [`agreement`] compares rankings, [`rank_reversal`] drops alternatives one by one.

pub mod additive;
pub mod agreement;
pub mod aras;
pub mod cocoso;
pub mod codas;
mod column;
pub mod copras;
mod distillation;
pub mod edas;
mod electre;
pub mod electre_iii;
pub mod electre_tri_b;
#[cfg(test)]
mod fixtures;
pub mod mabac;
pub mod marcos;
pub mod moora;
pub mod multimoora;
mod normalise;
mod outcome;
mod pairwise;
mod preference_function;
pub mod promethee;
pub mod rank_reversal;
pub mod spotis;
pub mod topsis;
pub mod tree;
pub mod vikor;
pub mod waspas;
pub mod weighted_product;

pub use normalise::{ColumnMap, CostRule, Normalisation};
pub use outcome::{Details, Outcome, Scores};
pub use pairwise::{PAIRWISE_LIMIT, Relation};
pub use preference_function::PreferenceFunction;

use crate::error::NumericError;
use crate::model::DecisionTable;
use serde::{Deserialize, Serialize};

/// A method with its parameters. The text form is the name; parsing a name gives the default parameters.
///
/// # Examples
/// ```
/// use waage::aggregate::Method;
/// use waage::model::{Attribute, DecisionTable};
/// let attributes = vec![Attribute::cost("price", 1.0), Attribute::benefit("security", 1.0)];
/// let table = DecisionTable::from_rows(&["a", "b", "c"], attributes, &[[120.0, 8.0], [80.0, 7.0], [130.0, 9.0]])?;
/// for method in Method::ALL {
///     let outcome = method.evaluate(&table)?;
///     assert_eq!((outcome.method, outcome.scores.len()), (method.name(), 3));
/// }
/// assert_eq!("promethee-ii".parse::<Method>().map(|method| method.to_string()), Ok("promethee-ii".to_owned()));
/// # Ok::<(), waage::error::NumericError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Nutzwertanalyse; see [`additive`].
    Additive(additive::Parameters),
    /// See [`weighted_product`].
    WeightedProduct(weighted_product::Parameters),
    /// See [`waspas`].
    Waspas(waspas::Parameters),
    /// See [`topsis`].
    Topsis(topsis::Parameters),
    /// See [`vikor`].
    Vikor(vikor::Parameters),
    /// The complete order of [`promethee`]; the partial one is among its details.
    PrometheeIi,
    /// See [`electre_iii`].
    ElectreIii(electre_iii::Parameters),
    /// See [`electre_tri_b`].
    ElectreTriB(electre_tri_b::Parameters),
    /// See [`copras`].
    Copras,
    /// See [`aras`].
    Aras,
    /// See [`edas`].
    Edas,
    /// See [`codas`].
    Codas(codas::Parameters),
    /// See [`marcos`].
    Marcos,
    /// See [`mabac`].
    Mabac,
    /// See [`moora`].
    Moora,
    /// See [`multimoora`].
    Multimoora,
    /// See [`spotis`].
    Spotis,
    /// See [`cocoso`].
    Cocoso(cocoso::Parameters),
}

impl Method {
    /// All methods with their default parameters.
    pub const ALL: [Self; 18] = [
        Self::Additive(additive::Parameters::DEFAULT),
        Self::WeightedProduct(weighted_product::Parameters::DEFAULT),
        Self::Waspas(waspas::Parameters::DEFAULT),
        Self::Topsis(topsis::Parameters::DEFAULT),
        Self::Vikor(vikor::Parameters::DEFAULT),
        Self::PrometheeIi,
        Self::ElectreIii(electre_iii::Parameters::DEFAULT),
        Self::ElectreTriB(electre_tri_b::Parameters::DEFAULT),
        Self::Copras,
        Self::Aras,
        Self::Edas,
        Self::Codas(codas::Parameters::DEFAULT),
        Self::Marcos,
        Self::Mabac,
        Self::Moora,
        Self::Multimoora,
        Self::Spotis,
        Self::Cocoso(cocoso::Parameters::DEFAULT),
    ];

    /// The name in files, on the command line and in outputs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Additive(_) => "additive",
            Self::WeightedProduct(_) => "weighted-product",
            Self::Waspas(_) => "waspas",
            Self::Topsis(_) => "topsis",
            Self::Vikor(_) => "vikor",
            Self::PrometheeIi => "promethee-ii",
            Self::ElectreIii(_) => "electre-iii",
            Self::ElectreTriB(_) => "electre-tri-b",
            Self::Copras => "copras",
            Self::Aras => "aras",
            Self::Edas => "edas",
            Self::Codas(_) => "codas",
            Self::Marcos => "marcos",
            Self::Mabac => "mabac",
            Self::Moora => "moora",
            Self::Multimoora => "multimoora",
            Self::Spotis => "spotis",
            Self::Cocoso(_) => "cocoso",
        }
    }

    /// Scores, ranking and all intermediate quantities of `table` under this method.
    ///
    /// # Errors
    /// Those of the method; see its `evaluate`.
    pub fn evaluate(&self, table: &DecisionTable) -> Result<Outcome, NumericError> {
        let (scores, details) = match self {
            Self::Additive(parameters) => {
                let details = additive::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::Additive(details))
            }
            Self::WeightedProduct(parameters) => {
                let details = weighted_product::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::WeightedProduct(details))
            }
            Self::Waspas(parameters) => {
                let details = waspas::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::Waspas(details))
            }
            Self::Topsis(parameters) => {
                let details = topsis::evaluate(table, parameters)?;
                (Scores::higher(details.closeness.scores.clone()), Details::Topsis(details))
            }
            Self::Vikor(parameters) => {
                let details = vikor::evaluate(table, parameters)?;
                (Scores::lower(details.compromise.q.clone()), Details::Vikor(details))
            }
            Self::PrometheeIi => {
                let details = promethee::evaluate(table)?;
                (Scores::higher(details.flows.phi.clone()), Details::Promethee(Box::new(details)))
            }
            Self::ElectreIii(parameters) => {
                let details = electre_iii::evaluate(table, parameters)?;
                (Scores::lower(details.scores.clone()), Details::ElectreIii(details))
            }
            Self::ElectreTriB(parameters) => {
                let details = electre_tri_b::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::ElectreTriB(details))
            }
            Self::Copras => {
                let details = copras::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Copras(details))
            }
            Self::Aras => {
                let details = aras::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Aras(details))
            }
            Self::Edas => {
                let details = edas::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Edas(details))
            }
            Self::Codas(parameters) => {
                let details = codas::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::Codas(details))
            }
            Self::Marcos => {
                let details = marcos::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Marcos(details))
            }
            Self::Mabac => {
                let details = mabac::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Mabac(details))
            }
            Self::Moora => {
                let details = moora::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Moora(details))
            }
            Self::Multimoora => {
                let details = multimoora::evaluate(table)?;
                (Scores::higher(details.scores.clone()), Details::Multimoora(details))
            }
            Self::Spotis => {
                let details = spotis::evaluate(table)?;
                (Scores::lower(details.scores.clone()), Details::Spotis(details))
            }
            Self::Cocoso(parameters) => {
                let details = cocoso::evaluate(table, parameters)?;
                (Scores::higher(details.scores.clone()), Details::Cocoso(details))
            }
        };
        Ok(Outcome {
            method: self.name(),
            ranking: scores.ranking(),
            scores: scores.values,
            higher_is_better: scores.higher_is_better,
            anchors_from_data: self.anchors_from_data(table),
            details,
        })
    }

    /// The scores alone; for large tables, because the methods of a sum keep no matrix then.
    ///
    /// # Errors
    /// As [`Method::evaluate`].
    pub fn scores(&self, table: &DecisionTable) -> Result<Scores, NumericError> {
        match self {
            Self::Additive(parameters) => additive::scores(table, parameters).map(Scores::higher),
            Self::Topsis(parameters) => topsis::closeness(table, parameters).map(|it| Scores::higher(it.scores)),
            Self::Vikor(parameters) => vikor::compromise(table, parameters).map(|it| Scores::lower(it.q)),
            Self::PrometheeIi => promethee::flows(table).map(|it| Scores::higher(it.phi)),
            _ => {
                let Outcome { scores: values, higher_is_better, .. } = self.evaluate(table)?;
                Ok(Scores { values, higher_is_better })
            }
        }
    }

    /// Whether a third alternative can turn the order of two others. False only where every score stands on its own, or
    /// where ratios do (the weighted product).
    #[must_use]
    pub fn is_relative(&self, table: &DecisionTable) -> bool {
        match self {
            Self::Additive(additive::Parameters { normalisation, .. }) => match normalisation {
                Normalisation::None => false,
                Normalisation::Anchors => !self.anchors_from_data(table).is_empty(),
                _ => table.attributes().iter().any(|attribute| attribute.value_function.is_none()),
            },
            Self::WeightedProduct(weighted_product::Parameters { normalisation }) => !matches!(
                normalisation,
                Normalisation::None
                    | Normalisation::Max(CostRule::Reciprocal)
                    | Normalisation::Sum(CostRule::Reciprocal)
                    | Normalisation::Vector(CostRule::Reciprocal)
            ),
            Self::Spotis => !self.anchors_from_data(table).is_empty(),
            Self::ElectreTriB(electre_tri_b::Parameters { profiles, .. }) => {
                matches!(profiles, electre_tri_b::Profiles::EqualSteps(_)) && !self.anchors_from_data(table).is_empty()
            }
            _ => true,
        }
    }

    /// Attributes whose missing anchors are taken from the alternatives at hand.
    fn anchors_from_data(&self, table: &DecisionTable) -> Vec<String> {
        let values_count = match self {
            Self::Additive(additive::Parameters { normalisation: Normalisation::Anchors, .. }) => true,
            Self::ElectreTriB(electre_tri_b::Parameters {
                profiles: electre_tri_b::Profiles::EqualSteps(_), ..
            })
            | Self::Spotis => false,
            _ => return Vec::new(),
        };
        let attributes = table.attributes().iter();
        attributes
            .filter(|attribute| attribute.anchors.is_none() && !(values_count && attribute.value_function.is_some()))
            .map(|attribute| attribute.id.clone())
            .collect()
    }
}

impl std::fmt::Display for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// A name that no method has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownMethod(pub String);

impl std::fmt::Display for UnknownMethod {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is no method", self.0)
    }
}

impl std::error::Error for UnknownMethod {}

impl std::str::FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|method| method.name() == name).ok_or_else(|| UnknownMethod(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::fixtures::six_offers;

    #[test]
    fn names_are_unique_and_lead_back() {
        for (index, method) in Method::ALL.iter().enumerate() {
            assert_eq!(method.name().parse().as_ref(), Ok(method));
            assert!(Method::ALL[..index].iter().all(|other| other.name() != method.name()));
        }
        assert_eq!("magic".parse::<Method>(), Err(UnknownMethod("magic".to_owned())));
    }

    #[test]
    fn the_name_is_the_one_in_files() {
        for method in Method::ALL {
            let json = serde_json::to_value(&method).unwrap();
            let name = json.as_str().or_else(|| json.as_object()?.keys().next().map(String::as_str)).unwrap();
            assert_eq!(name, method.name());
            assert_eq!(serde_json::from_value::<Method>(json.clone()).unwrap(), method);
        }
    }

    #[test]
    fn scores_alone_are_the_scores_of_the_outcome() {
        for method in Method::ALL {
            let outcome = method.evaluate(&six_offers()).unwrap();
            let scores = method.scores(&six_offers()).unwrap();
            assert_eq!(
                (scores.ranking(), scores.higher_is_better),
                (outcome.ranking, outcome.higher_is_better),
                "{method}"
            );
            assert_eq!(scores.values, outcome.scores, "{method}");
        }
    }

    #[test]
    fn details_become_json_with_their_names() {
        for method in Method::ALL {
            let json = serde_json::to_value(method.evaluate(&six_offers()).unwrap()).unwrap();
            assert_eq!(json["method"], method.name());
            assert!(json["details"].is_object() && json["ranking"].is_array(), "{method}");
        }
        let json = serde_json::to_value(Method::ALL[3].evaluate(&six_offers()).unwrap()).unwrap();
        assert!(json["details"]["d_plus"].is_array() && json["details"]["normalised"].is_array());
    }

    #[test]
    fn missing_anchors_are_named() {
        let outcome = Method::Spotis.evaluate(&six_offers()).unwrap();
        assert_eq!(outcome.anchors_from_data, ["c1", "c2", "c3", "c4", "c5"]);
        assert!(Method::Spotis.is_relative(&six_offers()) && !Method::ALL[1].is_relative(&six_offers()));
    }
}
