//! The words of a decision table: names of its parameter rows, directions and shapes, in German and English.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::nearest;
use super::super::synonyms::fold;
use crate::model::{Direction, PreferenceShape};

/// A row that says something about the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Parameter {
    Direction,
    Weight,
    Worst,
    Best,
    Indifference,
    Preference,
    Veto,
    Inflection,
    Shape,
    /// A boundary between categories, by its number.
    Profile(u32),
}

/// Names of the parameter rows, each with the words that stand for it.
pub const PARAMETER_ROWS: [(&str, &[&str]); 9] = [
    ("direction", &["Richtung", "Optimierungsrichtung", "Wirkungsrichtung", "objective", "goal", "min/max", "max/min"]),
    ("weight", &["weights", "Gewicht", "Gewichte", "Gewichtung"]),
    ("worst", &["worst value", "Schlechtester Wert", "Schlechtester", "schlecht", "Schlechtestes"]),
    ("best", &["best value", "Bester Wert", "Bester", "gut", "Bestes"]),
    ("q", &["indifference", "indifference threshold", "Indifferenz", "Indifferenzschwelle"]),
    ("p", &["preference threshold", "Präferenzschwelle"]),
    ("v", &["veto", "veto threshold", "Veto", "Vetoschwelle"]),
    ("s", &["sigma", "σ", "inflection", "inflection point", "Wendepunkt"]),
    ("preference", &["preference function", "Präferenz", "Präferenzfunktion", "shape", "Form"]),
];

const PARAMETERS: [Parameter; 9] = [
    Parameter::Direction,
    Parameter::Weight,
    Parameter::Worst,
    Parameter::Best,
    Parameter::Indifference,
    Parameter::Preference,
    Parameter::Veto,
    Parameter::Inflection,
    Parameter::Shape,
];

const PROFILES: [&str; 5] = ["profile", "profil", "boundary", "grenze", "klassengrenze"];

impl Parameter {
    /// Its name in files.
    pub(super) fn name(self) -> &'static str {
        let place = PARAMETERS.iter().position(|&parameter| parameter == self);
        place.map_or("profile", |place| PARAMETER_ROWS[place].0)
    }
}

/// The words, folded once: a table may have a million rows.
static KNOWN: LazyLock<BTreeMap<String, Parameter>> = LazyLock::new(|| {
    let rows = PARAMETER_ROWS.iter().zip(PARAMETERS);
    rows.flat_map(|((name, words), parameter)| {
        [name].into_iter().chain(words.iter()).map(move |word| (fold(word), parameter))
    })
    .collect()
});

/// Whether a name is one letter: below the first alternative it is that of an alternative.
pub(super) fn is_letter(found: &str) -> bool {
    found.chars().count() == 1
}

/// The parameter that the first cell of a row names.
pub(super) fn parameter(found: &str) -> Option<Parameter> {
    let wanted = fold(found);
    if let Some(&parameter) = KNOWN.get(&wanted) {
        return Some(parameter);
    }
    let number = PROFILES.iter().find_map(|name| wanted.strip_prefix(name))?.parse().ok()?;
    (number > 0).then_some(Parameter::Profile(number))
}

/// The parameter that a name resembles without being it; a single letter resembles only itself.
pub(super) fn resembles(found: &str) -> Option<&'static str> {
    if let Some(parameter) = parameter(found) {
        return Some(parameter.name());
    }
    if found.len() < 5 || found.len() > 30 || found.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let long = |(name, _): &&(&'static str, &[&str])| name.len() > 1;
    let names = || PARAMETER_ROWS.iter().filter(long).take(2);
    let candidates = names().flat_map(|(name, synonyms)| std::iter::once(*name).chain(synonyms.iter().copied()));
    parameter(nearest(found, candidates)?).map(Parameter::name)
}

/// Words for a direction, the names in files first.
pub(super) const DIRECTIONS: [(Direction, &[&str]); 2] = [
    (
        Direction::Maximize,
        &[
            "max",
            "maximize",
            "maximise",
            "Maximieren",
            "Maximum",
            "benefit",
            "higher",
            "more",
            "up",
            "increasing",
            "steigend",
            "Nutzen",
            "mehr",
            "höher",
            "mehr ist besser",
            "höher ist besser",
            "higher is better",
        ],
    ),
    (
        Direction::Minimize,
        &[
            "min",
            "minimize",
            "minimise",
            "Minimieren",
            "Minimum",
            "cost",
            "lower",
            "less",
            "down",
            "decreasing",
            "fallend",
            "Kosten",
            "weniger",
            "niedriger",
            "weniger ist besser",
            "niedriger ist besser",
            "lower is better",
        ],
    ),
];

/// The direction that a cell names.
pub(super) fn direction(found: &str) -> Option<Direction> {
    match found {
        "+" | "1" | "↑" => return Some(Direction::Maximize),
        "-" | "−" | "–" | "-1" | "↓" => return Some(Direction::Minimize),
        _ => {}
    }
    let wanted = fold(found);
    DIRECTIONS.iter().find(|(_, words)| words.iter().any(|word| fold(word) == wanted)).map(|(direction, _)| *direction)
}

/// The direction that a word resembles, by its name in files.
pub(super) fn nearest_direction(found: &str) -> Option<&'static str> {
    let word = nearest(found, DIRECTIONS.iter().flat_map(|(_, words)| words.iter().copied()))?;
    DIRECTIONS.iter().find(|(_, words)| words.contains(&word)).and_then(|(_, words)| words.first().copied())
}

/// The names of the shapes in files, in the order of their numbers.
pub(super) const SHAPES: [&str; 6] = ["usual", "u-shape", "v-shape", "level", "linear", "gaussian"];

const SHAPE_WORDS: [&[&str]; 6] = [
    &["1", "I", "gewöhnlich", "Typ 1", "type 1"],
    &["2", "II", "quasi", "ushape", "Typ 2", "type 2"],
    &["3", "III", "vshape", "Typ 3", "type 3"],
    &["4", "IV", "Stufen", "Stufe", "Typ 4", "type 4"],
    &["5", "V", "v-shape with indifference", "geradlinig", "Typ 5", "type 5"],
    &["6", "VI", "gauss", "Gauß", "Typ 6", "type 6"],
];

/// The shape that a cell names, by name or number.
pub(super) fn shape(found: &str) -> Option<PreferenceShape> {
    let wanted = fold(found);
    let is = |name: &str| fold(name) == wanted;
    let place = (0..SHAPES.len()).find(|&place| is(SHAPES[place]) || SHAPE_WORDS[place].iter().any(|word| is(word)));
    place.map(|place| PreferenceShape::ALL[place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        let rows: Vec<String> = PARAMETER_ROWS
            .iter()
            .flat_map(|(name, words)| [*name].into_iter().chain(words.iter().copied()))
            .map(fold)
            .collect();
        for (place, word) in rows.iter().enumerate() {
            assert!(!word.is_empty(), "{place}");
        }
        for (place, (name, words)) in PARAMETER_ROWS.iter().enumerate() {
            for word in [name].into_iter().chain(words.iter()) {
                assert_eq!(parameter(word), Some(PARAMETERS[place]), "{word}");
            }
        }
        for (direction, words) in DIRECTIONS {
            assert!(words.iter().all(|word| super::direction(word) == Some(direction)));
        }
        for (place, words) in SHAPE_WORDS.iter().enumerate() {
            assert!(words.iter().all(|word| shape(word) == Some(PreferenceShape::ALL[place])), "{words:?}");
        }
    }

    #[test]
    fn names_of_people_are_not_parameters() {
        for name in ["Anbieter A", "Eigenbetrieb", "", "…", "profil", "Profile x", "Best Western", "quer"] {
            assert_eq!(parameter(name), None, "{name}");
            assert_eq!(resembles(name), None, "{name}");
        }
        assert_eq!(parameter("Profil 2"), Some(Parameter::Profile(2)));
        assert_eq!(
            (resembles("Gewihct"), resembles("weihgt"), resembles("Richtnug")),
            (Some("weight"), Some("weight"), Some("direction"))
        );
    }
}
