//! Labels from users: made harmless, broken into lines that fit, cut off with an ellipsis where they do not.

use super::font::Face;
use crate::report::format::NARROW;
use breaks::{breaks, forced};

mod breaks;

/// More characters of a label than this are never looked at: no figure has room for them.
const LONGEST: usize = 600;
/// The soft hyphen: a place where a word may be broken.
const SOFT_HYPHEN: char = '\u{AD}';

/// Removes what must not reach a drawing: control characters (not well-formed in XML), marks that turn the direction
/// of writing or are invisible, soft hyphens. Line breaks and tabs become spaces; runs of spaces become one.
pub(super) fn clean(text: &str) -> String {
    tidy(text).chars().filter(|&character| character != SOFT_HYPHEN).collect()
}

/// As [`clean`], but keeps soft hyphens, and no more than the longest label.
fn tidy(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars().map(|c| if c.is_ascii_whitespace() { ' ' } else { c }).filter(|&c| allowed(c));
    for character in characters.by_ref().take(LONGEST) {
        if character != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(character);
        }
    }
    if characters.next().is_some() {
        out.push('…');
    }
    out.truncate(out.trim_end().len());
    out
}

/// Characters that may be drawn.
fn allowed(character: char) -> bool {
    !matches!(character,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Breaks a label into at most `most` lines no wider than `width` px. What does not fit ends in an ellipsis.
///
/// Lines break at spaces only (a no-break space holds words together). A word that is wider than a whole line breaks
/// at its soft hyphens, else after a hyphen or slash of its own, else at a joint of a compound, else anywhere.
pub(super) fn wrap(text: &str, face: Face, width: f64, most: usize) -> Vec<String> {
    broken(&tidy(text), face, width, most).lines
}

/// As [`wrap`], but only if nothing is cut off and no word is broken at a place that hurts.
pub(super) fn wrap_whole(text: &str, face: Face, width: f64, most: usize) -> Option<Vec<String>> {
    let result = broken(&tidy(text), face, width, most);
    result.whole.then_some(result.lines)
}

/// As [`wrap`], with lines of about equal length: for names beside bars and heads above columns.
pub(super) fn wrap_evenly(text: &str, face: Face, width: f64, most: usize) -> Vec<String> {
    let hyphens = |lines: &[String]| lines.iter().filter(|line| line.ends_with('-')).count();
    let text = tidy(text);
    let mut best = broken(&text, face, width, most);
    if best.lines.len() < 2 || !best.whole {
        return best.lines;
    }
    let (mut low, mut high) = (width / 2.0, width);
    while high - low > 3.0 {
        let middle = f64::midpoint(low, high);
        let tried = broken(&text, face, middle, best.lines.len());
        if tried.whole && tried.poor <= best.poor && hyphens(&tried.lines) <= hyphens(&best.lines) {
            (high, best) = (middle, tried);
        } else {
            low = middle;
        }
    }
    best.lines
}

/// A text in lines, and how well that went.
struct Broken {
    lines: Vec<String>,
    /// Nothing is cut off and no word is broken at a place that hurts.
    whole: bool,
    /// Breaks at places that are correct but not good.
    poor: usize,
}

/// Breaks a tidy text.
fn broken(text: &str, face: Face, width: f64, most: usize) -> Broken {
    let mut result = Broken { lines: Vec::new(), whole: true, poor: 0 };
    let mut line = String::new();
    for word in words(text, face, width) {
        if result.lines.len() > most {
            break;
        }
        place(word, &mut line, &mut result, face, width);
    }
    if !line.is_empty() {
        result.lines.push(line);
    }
    if result.lines.len() > most {
        result.whole = false;
        result.lines.truncate(most);
        if let Some(last) = result.lines.last_mut() {
            last.push('…');
            *last = shorten(last, face, width);
        }
    }
    result
}

/// The words of a tidy text; a short number stays with the word before it ("Rang 1") where both fit on a line.
fn words(text: &str, face: Face, width: f64) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    let mut start = 0;
    for word in text.split(' ') {
        let end = start + word.len();
        let number = word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4;
        let glued = words.last().filter(|last| number && last.ends_with(char::is_alphabetic));
        match glued.map(|last| &text[start - 1 - last.len()..end]).filter(|both| face.width(both) <= width) {
            Some(both) => {
                words.pop();
                words.push(both);
            }
            None if word.is_empty() => {}
            None => words.push(word),
        }
        start = end + 1;
    }
    words
}

/// The widest of some lines, in px.
pub(super) fn widest(lines: &[String], face: Face) -> f64 {
    lines.iter().map(|line| face.width(line)).fold(0.0, f64::max)
}

/// The whole label on one line, or as much of it as fits, with an ellipsis.
pub(super) fn shorten(text: &str, face: Face, width: f64) -> String {
    let text = clean(text);
    if face.width(&text) <= width {
        return text;
    }
    let mut kept: String = text.trim_end_matches('…').to_string();
    while !kept.is_empty() && face.width(&kept) + face.width("…") > width {
        kept.pop();
    }
    let kept = kept.trim_end_matches([' ', NARROW, ',', ';', ':', '-', '–', '(', '„', '“', '.']);
    format!("{kept}…")
}

/// Puts a word on the current line, or on a new one, or on several.
fn place(word: &str, line: &mut String, result: &mut Broken, face: Face, width: f64) {
    let shown = |text: &str| text.replace(SOFT_HYPHEN, "");
    let gap = |line: &str| if line.is_empty() { "" } else { " " };
    // Widths simply add up, since the font is measured without kerning; a soft hyphen must not count.
    let wide = |text: &str| if text.contains(SOFT_HYPHEN) { face.width(&shown(text)) } else { face.width(text) };
    let join = |line: &mut String, piece: &str| {
        line.push_str(gap(line));
        line.extend(piece.chars().filter(|&character| character != SOFT_HYPHEN));
    };
    let mut rest = word;
    loop {
        let (used, all) = (face.width(line) + face.width(gap(line)), wide(rest));
        if used + all <= width {
            return join(line, rest);
        }
        if all <= width {
            result.lines.push(std::mem::take(line));
            return join(line, rest);
        }
        let places = breaks(rest);
        let best = places.iter().enumerate().find_map(|(poor, list)| {
            let last = list.iter().rev().find(|(_, piece)| used + wide(piece) <= width)?;
            Some((poor, last))
        });
        if let Some((poor, (end, piece))) = best {
            result.poor += poor;
            join(line, piece);
            rest = &rest[*end..];
        } else if line.is_empty() {
            result.whole = false;
            let end = forced(rest, face, width);
            join(line, &rest[..end]);
            if end < rest.len() {
                line.push('-');
            }
            rest = &rest[end..];
        }
        result.lines.push(std::mem::take(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face::regular(13.0);

    #[test]
    fn hostile_characters_vanish() {
        assert_eq!(clean("a\u{0}b\u{1B}[31m\u{202E}c\u{200B}d\u{FFFE}"), "ab[31mcd");
        assert_eq!(clean("  two\n\tlines \r\n"), "two lines");
        assert_eq!(clean("Rechen\u{AD}zentrum"), "Rechenzentrum");
        assert_eq!(clean("<script>&"), "<script>&");
    }

    #[test]
    fn lines_fit_and_lose_no_word() {
        let text = "Neuaufstellung als Dienstleister für die städtischen Unternehmen";
        for width in [90.0, 140.0, 200.0, 600.0] {
            for lines in [wrap(text, FACE, width, 20), wrap_evenly(text, FACE, width, 20)] {
                assert!(lines.iter().all(|line| FACE.width(line) <= width), "{lines:?}");
                assert_eq!(lines.join(" ").replace("- ", ""), text);
            }
        }
    }

    #[test]
    fn words_break_where_they_should() {
        assert_eq!(wrap("Informationssicherheit", FACE, 100.0, 3), ["Informations-", "sicherheit"]);
        assert_eq!(wrap("Informationssicherheit", FACE, 60.0, 4), ["Informa-", "tions-", "sicher-", "heit"]);
        assert_eq!(wrap("Verwaltungsspezifische", FACE, 90.0, 4), ["Verwaltungs-", "spezifische"]);
        assert_eq!(wrap("Rechen\u{AD}zentrum", FACE, 60.0, 3), ["Rechen-", "zentrum"]);
        assert_eq!(wrap("Rechen\u{AD}zentrum", FACE, 200.0, 3), ["Rechenzentrum"]);
        assert_eq!(wrap("Online-Dienste", FACE, 60.0, 3), ["Online-", "Dienste"]);
        assert_eq!(wrap("8,6\u{202F}Mio.\u{A0}EUR bar", FACE, 90.0, 3), ["8,6\u{202F}Mio.\u{A0}EUR", "bar"]);
    }

    #[test]
    fn a_number_stays_with_its_word() {
        let width = FACE.width("Er bleibt auf Rang");
        assert_eq!(
            wrap("Er bleibt auf Rang 1, weit vorn", FACE, width + 5.0, 3),
            ["Er bleibt auf", "Rang 1, weit vorn"]
        );
        assert_eq!(wrap("Rang 1", FACE, FACE.width("Rang"), 3), ["Rang", "1"]);
    }

    #[test]
    fn even_lines_are_about_equal() {
        let lines = wrap_evenly("Status quo beibehalten und IT stärken", FACE, 215.0, 3);
        assert_eq!(lines.len(), 2);
        assert!((FACE.width(&lines[0]) - FACE.width(&lines[1])).abs() < 60.0, "{lines:?}");
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis() {
        let giant = "x".repeat(10_000);
        let lines = wrap(&giant, FACE, 120.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines[2].ends_with('…') && lines.iter().all(|line| FACE.width(line) <= 120.0));
        assert_eq!(shorten("Servicequalität", FACE, 60.0).chars().last(), Some('…'));
        assert_eq!(shorten("kurz", FACE, 60.0), "kurz");
        assert_eq!(wrap("", FACE, 10.0, 3), Vec::<String>::new());
        assert_eq!(shorten("abc", FACE, 0.0), "…");
    }

    #[test]
    fn a_column_narrower_than_a_letter_still_ends() {
        assert_eq!(wrap("abc", FACE, 1.0, 9), ["a-", "b-", "c"]);
    }
}
