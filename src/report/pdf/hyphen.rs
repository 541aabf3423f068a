//! Where a word may be broken.

use hypher::{Lang, hyphenate};

use crate::model::Language;

/// A place within a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// What stands before this byte may end a line.
    pub(super) byte: usize,
    /// True if a hyphen must be added.
    pub(super) hyphen: bool,
}

/// Fewer letters than this stay on no line alone.
const SHORTEST: usize = 3;
/// Words with fewer letters are not broken, and much longer ones are none.
const LETTERS: std::ops::RangeInclusive<usize> = 7..=100;
/// A place where the writer allows a break.
const SOFT_HYPHEN: char = '\u{AD}';

/// The places of a word from left to right: at its own soft hyphens if it has any, else at its own hyphens and slashes
/// and between its syllables. Numbers and abbreviations in capitals stay whole.
pub(super) fn places(word: &str, language: Language) -> Vec<Place> {
    let mut places: Vec<Place> = word
        .match_indices(['-', '–', '/', '+'])
        .map(|(at, sign)| Place { byte: at + sign.len(), hyphen: false })
        .filter(|place| joint(word, place.byte))
        .collect();
    if word.contains(SOFT_HYPHEN) {
        places.extend(word.match_indices(SOFT_HYPHEN).map(|(at, _)| Place { byte: at, hyphen: true }));
    } else {
        places.extend(syllables(word, language));
    }
    places.sort_by_key(|place| place.byte);
    places
}

/// True if at least two letters stand on both sides of a hyphen: "IT-Dienst" may be broken, "E-Akte" and "2024-02" not.
fn joint(word: &str, byte: usize) -> bool {
    let (before, behind) = word.split_at(byte);
    let before = before.trim_end_matches(['-', '–', '/', '+']);
    let two = |mut signs: Vec<char>| {
        signs.truncate(2);
        signs.len() == 2 && signs.into_iter().all(char::is_alphabetic)
    };
    two(before.chars().rev().take(2).collect()) && two(behind.chars().take(2).collect())
}

fn syllables(word: &str, language: Language) -> Vec<Place> {
    let language = match language {
        Language::De => Lang::German,
        Language::En => Lang::English,
    };
    let mut places = Vec::new();
    for (start, part) in stretches(word) {
        let letters = part.chars().count();
        if !LETTERS.contains(&letters) || part.chars().skip(1).any(char::is_uppercase) {
            continue;
        }
        let mut end = 0;
        for syllable in hyphenate(part, language) {
            end += syllable.len();
            let before = part[..end].chars().count();
            if before >= SHORTEST && letters - before >= SHORTEST {
                places.push(Place { byte: start + end, hyphen: true });
            }
        }
    }
    places
}

/// The stretches of letters in a word, with their first byte.
fn stretches(word: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in word.split_inclusive(|sign: char| !sign.is_alphabetic()) {
        let letters = part.trim_end_matches(|sign: char| !sign.is_alphabetic());
        found.push((start, letters));
        start += part.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(word: &str, language: Language) -> String {
        let mut out = String::new();
        let mut from = 0;
        for place in places(word, language) {
            out.push_str(&word[from..place.byte]);
            out.push_str(if place.hyphen { "·" } else { "|" });
            from = place.byte;
        }
        out + &word[from..]
    }

    /// Duden: In-for-ma-ti-ons-si-cher-heit, Zweck-ver-band, Wirt-schaft-lich-keit; Oxford: in-for-ma-tion.
    #[test]
    fn words_break_between_syllables() {
        assert_eq!(broken("Zweckverband", Language::De), "Zweck·ver·band");
        assert_eq!(broken("Wirtschaftlichkeit", Language::De), "Wirt·schaft·lich·keit");
        assert_eq!(broken("„Übernahme“,", Language::De), "„Über·nah·me“,".replace("Über·nah·me", "Über·nahme"));
        assert_eq!(broken("procurement", Language::En), "pro·cure·ment");
    }

    #[test]
    fn numbers_names_in_capitals_and_short_words_stay_whole() {
        for word in ["EVB-IT", "2024-02-12", "E-Akte", "12.500,00", "PROMETHEE", "Rang", "BSI/2024", ""] {
            assert!(places(word, Language::De).iter().all(|place| !place.hyphen), "{word}");
        }
        assert_eq!(broken("E-Akte", Language::De), "E-Akte");
        assert_eq!(broken("2024-02-12", Language::De), "2024-02-12");
        assert_eq!(broken("Online-Dienste", Language::De), "Online-|Dienste");
    }

    #[test]
    fn the_writers_own_places_come_first() {
        assert_eq!(broken("Rechen\u{AD}zentrum", Language::De), "Rechen·\u{AD}zentrum");
    }
}
