//! What scenarios, blocks and criteria are called in charts.

use super::Source;
use crate::model::{Id, Text};
use crate::report::text::chart::Name;

/// Longer labels are cut in sentences; in the drawing they wrap.
const LONGEST: usize = 60;

/// The names of all scenarios. The letter counts only where no other scenario has the same; the short label only where
/// it tells the scenarios apart and says more than the letter.
pub(super) fn names(source: &Source<'_>) -> Vec<Name> {
    let alternatives = &source.study.alternatives;
    (0..alternatives.len())
        .map(|s| {
            let letter = plain(&alternatives[s].letter);
            let unique = alternatives.iter().filter(|other| plain(&other.letter) == letter).count() == 1;
            let says_more = |text: &Text| plain(text.get(source.language)).to_lowercase() != letter.to_lowercase();
            let letter = if unique && says_more(&alternatives[s].label) { letter } else { String::new() };
            // A long label that already ends in the letter ("Solution A") needs no second one.
            let label = sentence(&label(source, s));
            let ends = label.split(' ').next_back() == Some(letter.as_str());
            Name { letter: if ends { String::new() } else { letter }, label }
        })
        .collect()
}

/// The name of a scenario in a row, with soft hyphens: "f) Partnerschaften".
pub(super) fn row(source: &Source<'_>, name: &Name, alternative: usize) -> String {
    let label = label(source, alternative);
    if name.letter.is_empty() { label } else { format!("{}) {label}", name.letter) }
}

/// The shortest name: the letter, else the label.
pub(super) fn tag(name: &Name) -> &str {
    if name.letter.is_empty() { &name.label } else { &name.letter }
}

/// A label in the language of the chart, else in the other, else the id.
pub(super) fn text(source: &Source<'_>, text: &Text, id: &Id) -> String {
    match text.get(source.language) {
        "" => id.to_string(),
        text => text.to_string(),
    }
}

/// A text for a sentence: without soft hyphens, on one line, not too long.
pub(super) fn sentence(text: &str) -> String {
    sentence_of(text, LONGEST)
}

/// As [`sentence`], with at most so many characters.
pub(super) fn sentence_of(text: &str, most: usize) -> String {
    let text = plain(text);
    if text.chars().count() <= most {
        return text;
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The short label where it is the only one of its kind and more than the letter, else the full one.
fn label(source: &Source<'_>, alternative: usize) -> String {
    let all = &source.study.alternatives;
    let one = &all[alternative];
    let short = |s: usize| plain(all[s].short.get(source.language));
    let mine = short(alternative);
    let taken = (0..all.len()).filter(|&other| short(other) == mine).count() > 1;
    if mine.is_empty() || taken || mine.to_lowercase() == plain(&one.letter).to_lowercase() {
        text(source, &one.label, &one.id)
    } else {
        one.short.get(source.language).to_string()
    }
}

fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|&c| c != '\u{AD}' && (c == ' ' || !c.is_control())).collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
