//! The registry: all methods under their names, brought to one form.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CostRule, Normalisation, Outcome, Scores, additive, cocoso, codas, electre_iii, electre_tri_b, promethee, topsis,
    vikor, waspas, weighted_product,
};
use crate::error::NumericError;
use crate::model::DecisionTable;

/// Writes the registry from one table, so that no part of it can lack a method.
///
/// A line: variant with its parameters, if it leaves a choice; name; module; whether scores are better `higher` or
/// `lower`; where among the details the scores are.
macro_rules! methods {
    ($($variant:ident $(($parameters:ident: $kind:ty))? = $name:literal, $module:ident, $better:ident: $($score:ident).+;)+) => {
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
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum Method {
            $(#[doc = concat!("See [`", stringify!($module), "`](mod@crate::aggregate::", stringify!($module), ").")]
            $variant $(($kind))?,)+
        }

        /// The quantities that each method computes on its way.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(untagged)]
        pub enum Details {
            $(#[doc = concat!("See [`", stringify!($module), "`](mod@crate::aggregate::", stringify!($module), ").")]
            $variant(Box<super::$module::Details>),)+
        }

        impl Method {
            /// All methods with their default parameters.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant $((<$kind>::DEFAULT))?,)+];

            /// The name in files, on the command line and in outputs.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$variant { .. } => $name,)+
                }
            }

            /// Scores, ranking and all intermediate quantities of `table` under this method.
            ///
            /// # Errors
            /// Those of the method; see its `evaluate`.
            pub fn evaluate(&self, table: &DecisionTable) -> Result<Outcome, NumericError> {
                let (scores, details) = match self {
                    $(Self::$variant $(($parameters))? => {
                        let details = super::$module::evaluate(table $(, $parameters)?)?;
                        (Scores::$better(details.$($score).+.clone()), Details::$variant(Box::new(details)))
                    })+
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
        }
    };
}

methods! {
    Additive(parameters: additive::Parameters) = "additive", additive, higher: scores;
    WeightedProduct(parameters: weighted_product::Parameters) = "weighted-product", weighted_product, higher: scores;
    Waspas(parameters: waspas::Parameters) = "waspas", waspas, higher: scores;
    Topsis(parameters: topsis::Parameters) = "topsis", topsis, higher: closeness.scores;
    Vikor(parameters: vikor::Parameters) = "vikor", vikor, lower: compromise.q;
    PrometheeIi = "promethee-ii", promethee, higher: flows.phi;
    ElectreIii(parameters: electre_iii::Parameters) = "electre-iii", electre_iii, lower: scores;
    ElectreTriB(parameters: electre_tri_b::Parameters) = "electre-tri-b", electre_tri_b, higher: scores;
    Copras = "copras", copras, higher: scores;
    Aras = "aras", aras, higher: scores;
    Edas = "edas", edas, higher: scores;
    Codas(parameters: codas::Parameters) = "codas", codas, higher: scores;
    Marcos = "marcos", marcos, higher: scores;
    Mabac = "mabac", mabac, higher: scores;
    Moora = "moora", moora, higher: scores;
    Multimoora = "multimoora", multimoora, higher: scores;
    Spotis = "spotis", spotis, lower: scores;
    Cocoso(parameters: cocoso::Parameters) = "cocoso", cocoso, higher: scores;
}

impl Method {
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

/// The additive model with fixed anchors.
impl Default for Method {
    fn default() -> Self {
        Self::Additive(additive::Parameters::DEFAULT)
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
