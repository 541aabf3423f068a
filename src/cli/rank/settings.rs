//! A method with its settings, from `--method NAME --set KEY=VALUE`.

use serde_json::{Map, Value};

use super::similar;
use crate::aggregate::Method;
use crate::load::PlainTable;
use crate::model::Language;
use crate::report::text::method as words;

/// The method; `None` for `all`.
///
/// A key may have dots: `normalisation.max=reciprocal` is `{"normalisation": {"max": "reciprocal"}}`. A value is JSON where it can be
/// read as such, else a text.
///
/// # Errors
/// The sentence that says what is wrong.
pub(super) fn method(name: &str, settings: &[String], language: Language) -> Result<Option<Method>, String> {
    let words = words(language);
    if name == "all" {
        return if settings.is_empty() { Ok(None) } else { Err(words.setting_form.to_owned()) };
    }
    let method: Method = name.parse().map_err(|_| (words.unknown)(name, similar(name)))?;
    if settings.is_empty() {
        return Ok(Some(method));
    }
    let mut document = serde_json::to_value(&method).unwrap_or_default();
    let mut none = Value::Object(Map::new());
    let parameters = document.get_mut(method.name()).unwrap_or(&mut none);
    for setting in settings {
        let (key, value) = setting.split_once('=').ok_or(words.setting_form)?;
        let (first, rest) = key.split_once('.').map_or((key, None), |(first, rest)| (first, Some(rest)));
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
        let value = rest
            .into_iter()
            .flat_map(|rest| rest.rsplit('.'))
            .fold(value, |value, part| Value::Object(Map::from_iter([(part.to_owned(), value)])));
        let Some(slot) = parameters.get_mut(first) else {
            let known: Vec<String> =
                parameters.as_object().map(|map| map.keys().cloned().collect()).unwrap_or_default();
            return Err((words.unknown_setting)(first, method.name(), &known));
        };
        *slot = value;
    }
    serde_json::from_value(document).map(Some).map_err(|error| (words.bad_setting)(method.name(), &error.to_string()))
}

/// The category boundaries of the file hold unless a setting names others.
pub(super) fn fitted(plain: &PlainTable, method: Method, settings: &[String]) -> Method {
    if settings.iter().any(|setting| setting.starts_with("profiles")) { method } else { plain.fitted(method) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aggregate::{CostRule, Normalisation, electre_tri_b, topsis, vikor};

    fn set(name: &str, settings: &[&str]) -> Result<Option<Method>, String> {
        let settings: Vec<String> = settings.iter().map(|&setting| setting.to_owned()).collect();
        method(name, &settings, Language::En)
    }

    #[test]
    fn settings_reach_the_method() {
        assert_eq!(set("vikor", &["v=0.6"]), Ok(Some(Method::Vikor(vikor::Parameters { v: 0.6 }))));
        let topsis = topsis::Parameters {
            normalisation: Normalisation::Max(CostRule::Reciprocal),
            metric: topsis::Metric::Manhattan,
        };
        let settings = ["normalisation.max=reciprocal", "metric=manhattan"];
        assert_eq!(set("topsis", &settings), Ok(Some(Method::Topsis(topsis))));
        let Ok(Some(Method::ElectreTriB(sorted))) = set("electre-tri-b", &["profiles.equal-steps=5"]) else { panic!() };
        assert_eq!(sorted.profiles, electre_tri_b::Profiles::EqualSteps(5));
        assert_eq!(set("all", &[]), Ok(None));
    }

    #[test]
    fn what_does_not_fit_is_said() {
        assert!(set("topsys", &[]).unwrap_err().contains("\"topsis\""));
        assert!(set("vikor", &["w=1"]).unwrap_err().ends_with("Possible: v."));
        assert!(set("spotis", &["v=1"]).unwrap_err().contains("no choice"));
        assert!(set("vikor", &["v"]).is_err() && set("all", &["v=1"]).is_err());
        assert!(set("vikor", &["v=viel"]).unwrap_err().contains("vikor"));
    }
}
