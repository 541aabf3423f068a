//! `study.json`.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use super::{PaperSettings, RobustnessSettings};
use crate::aggregate::Method;
use crate::model::{Language, Role, Text};

/// Settings of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Number of the file format; this program reads 1.
    #[schemars(range(min = 1))]
    pub format: u32,
    /// Title of the study.
    pub title: Text,
    /// Language of outputs and messages.
    #[serde(default)]
    pub language: Language,
    /// Folder of the catalogue, relative to the study's folder.
    pub catalogue: String,
    /// Whether money stands beside the overall value (`bmf`) or within it (`integrated`).
    #[serde(default)]
    pub mode: Mode,
    /// Method of the main ranking: its name, or an object with its name and its parameters.
    #[serde(default, deserialize_with = "method")]
    #[schemars(schema_with = "method_schema")]
    pub method: Method,
    /// Id of the main profile of weights; the first one of `weights.csv` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// True to rescale weights that do not sum to 100.
    #[serde(default)]
    pub normalise: bool,
    /// Where scores and weights come from.
    pub provenance: Provenance,
    /// How far the study has got.
    #[serde(default)]
    pub status: Status,
    /// Who reviewed it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewed_by: Vec<String>,
    /// Day to which the data belong, `yyyy-mm-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub data_date: Option<String>,
    /// Document that the study follows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What a reader must know.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub notes: Text,
    /// Settings of the payments; needed where the study has a table of payments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub money: Option<MoneySettings>,
    /// Alternatives that are this many points or less behind the best of their group share its rank.
    #[serde(default = "one")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub tie_margin: f64,
    /// Raters who are this far apart or more on one cell are reported, in units of a 0–10 scale.
    #[serde(default = "three")]
    #[schemars(range(min = 0.0))]
    pub rater_difference: f64,
    /// What is uncertain, and how much is drawn.
    #[serde(default)]
    pub robustness: RobustnessSettings,
    /// Settings of the survey, where the study has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveySettings>,
    /// The draft of the paper for a committee.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperSettings>,
    /// The decision that was finally taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

/// The decision that was finally taken: the numbers advise, people decide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Id of the alternative.
    pub alternative: String,
    /// The day, `yyyy-mm-dd`.
    #[schemars(extend("format" = "date"))]
    pub date: String,
    /// Who decided, for example the council.
    pub body: String,
    /// Why; needed where the alternative does not lead.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Settings {
    /// Settings with every default, in format 1.
    #[must_use]
    pub fn new(provenance: Provenance) -> Self {
        Self {
            format: 1,
            title: Text::default(),
            language: Language::default(),
            catalogue: String::new(),
            mode: Mode::default(),
            method: Method::default(),
            profile: None,
            normalise: false,
            provenance,
            status: Status::default(),
            reviewed_by: Vec::new(),
            data_date: None,
            source: String::new(),
            notes: Text::default(),
            money: None,
            tie_margin: one(),
            rater_difference: three(),
            robustness: RobustnessSettings::default(),
            survey: None,
            paper: None,
            decision: None,
        }
    }
}

fn one() -> f64 {
    1.0
}

fn three() -> f64 {
    3.0
}

/// Settings of a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SurveySettings {
    /// A group of fewer people than this is hidden, so that nobody can be recognised.
    #[serde(default = "five")]
    #[schemars(range(min = 3))]
    pub minimum_group: u32,
}

impl Default for SurveySettings {
    fn default() -> Self {
        Self { minimum_group: five() }
    }
}

fn five() -> u32 {
    5
}

/// Settings of the payments.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoneySettings {
    /// Currency code, for example `EUR`.
    pub currency: String,
    /// How many currency units one unit of the amounts in `cashflows.csv` is: 1, 1000 (TEUR) or 1000000.
    #[serde(default = "one")]
    #[schemars(extend("exclusiveMinimum" = 0))]
    pub unit: f64,
    /// Discount rate in percent a year, at most two decimals.
    #[schemars(range(min = -50.0, max = 100.0))]
    pub rate_percent: f64,
    /// Where the rate was published.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rate_source: String,
    /// Day of its publication, `yyyy-mm-dd`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "date"))]
    pub rate_date: Option<String>,
    /// The year to which payments are discounted.
    #[serde(default)]
    pub base_year: i32,
}

/// What happens to money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Two numbers, value and present value, as the BMF guide on economic studies demands.
    #[default]
    Bmf,
    /// The present value counts as a criterion.
    Integrated,
}

impl Mode {
    /// True where criteria of this role take part in the overall value.
    #[must_use]
    pub fn weighs(self, role: Role) -> bool {
        role == Role::Utility || (role == Role::Monetary && self == Self::Integrated)
    }
}

/// The method under its name alone, or with its parameters.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum MethodSetting {
    /// With default parameters.
    Name(String),
    /// With its own.
    Full(Method),
}

impl MethodSetting {
    pub(super) fn method<E: Error>(self) -> Result<Method, E> {
        match self {
            Self::Name(name) => name.parse().map_err(E::custom),
            Self::Full(method) => Ok(method),
        }
    }
}

pub(super) fn method<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Method, D::Error> {
    MethodSetting::deserialize(deserializer)?.method()
}

/// A name of the registry, or an object with the name as its only key.
pub(super) fn method_schema(generator: &mut SchemaGenerator) -> Schema {
    let names: Vec<&str> = Method::ALL.iter().map(Method::name).collect();
    let schema = Method::json_schema(generator);
    let mut choices = vec![json_schema!({ "type": "string", "enum": names }).to_value()];
    let with_parameters = schema.get("oneOf").and_then(|choices| choices.as_array()).cloned().unwrap_or_default();
    choices.extend(with_parameters.into_iter().filter(|choice| choice.get("properties").is_some()));
    json_schema!({ "oneOf": choices })
}

/// Where scores and weights come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// Invented for an example; every output says so.
    Illustrative,
    /// Taken from a publication.
    Published,
    /// Computed from published figures.
    Derived,
    /// Assessed by the raters named in the study.
    Assessed,
}

/// How far a study has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Nobody but the authors has looked at it.
    #[default]
    Draft,
    /// Reviewed by the people named.
    Reviewed,
}
