//! Labels from users: made harmless, broken into lines that fit, cut off with an ellipsis where they do not.

use super::font::Face;
use crate::report::format::NARROW;

/// More characters of a label than this are never looked at: no figure has room for them.
const LONGEST: usize = 600;
/// A line of a broken word keeps at least so many letters.
const SHORTEST_PIECE: usize = 3;
/// The soft hyphen: a place where a word may be broken.
const SOFT_HYPHEN: char = '\u{AD}';

/// Parts of German compounds that are frequent in this field, with their syllables. Before such a part a long word may
/// be broken, within it if that is not enough: both are always correct hyphenations. Labels with soft hyphens of their
/// own need none of this.
const PARTS: [&str; 88] = [
    "an|wen|dung",
    "ar|beits",
    "auf|ga|ben",
    "auf|stel|lung",
    "aus|fall",
    "bar|keit",
    "be|darf",
    "be|rei|che",
    "be|schaf|fung",
    "be|trieb",
    "bin|dung",
    "chan|cen",
    "da|ten",
    "dienst",
    "di|gi|tal",
    "ent|wick|lung",
    "fach",
    "fä|hig|keit",
    "fes|tig|keit",
    "fi|nanz",
    "füh|rung",
    "ge|sell|schaft",
    "ge|wich|tung",
    "ge|win|nung",
    "grün|dung",
    "in|fra|struk|tur",
    "in|for|ma|ti|ons",
    "in|no|va|ti|on",
    "kom|mu|nal",
    "kom|mu|ni|ka|ti|on",
    "kom|pe|tenz",
    "kom|ple|xi|tät",
    "kon|trol|le",
    "kos|ten",
    "leis|ter",
    "leis|tung",
    "ma|nage|ment",
    "mo|dell",
    "nach|voll|zieh",
    "neu|tra|li|tät",
    "nut|zung",
    "ori|en|tie|rung",
    "part|ner",
    "per|so|nal",
    "pla|nung",
    "po|li|tik",
    "port|fo|lio",
    "pro|zess",
    "qua|li|tät",
    "re|chen",
    "rech|nung",
    "recht",
    "ri|si|ko",
    "schaf|ten",
    "schutz",
    "schwel|le",
    "ser|vice",
    "si|cher|heit",
    "si|che|rung",
    "sou|ve|rä|ni|tät",
    "spe|zi|fi|sche",
    "spit|ze",
    "steu|er",
    "steue|rung",
    "struk|tur",
    "sys|tem",
    "tech|nik",
    "trans|pa|renz",
    "un|ab|hän|gig|keit",
    "un|ter|neh|men",
    "un|ter|stüt|zung",
    "ver|band",
    "ver|fah|ren",
    "ver|füg|bar|keit",
    "ver|ga|be",
    "ver|ord|ne|te",
    "ver|tre|tung",
    "ver|wal|tung",
    "wei|ter|ent|wick|lung",
    "wett|be|werb",
    "wirt|schaft",
    "wis|sen",
    "zen|trum",
    "zu|kunft",
    "zu|sam|men|ar|beit",
    "zu|stän|dig|keit",
    "zweck",
    "zy|klus",
];

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
    broken(text, face, width, most).0
}

/// As [`wrap`], but only if nothing is cut off and no word is broken at a place that hurts.
pub(super) fn wrap_whole(text: &str, face: Face, width: f64, most: usize) -> Option<Vec<String>> {
    let (lines, whole) = broken(text, face, width, most);
    whole.then_some(lines)
}

/// As [`wrap`], with lines of about equal length: for names beside bars and heads above columns.
pub(super) fn wrap_evenly(text: &str, face: Face, width: f64, most: usize) -> Vec<String> {
    let hyphens = |lines: &[String]| lines.iter().filter(|line| line.ends_with('-')).count();
    let (mut best, whole) = broken(text, face, width, most);
    if best.len() < 2 || !whole {
        return best;
    }
    let (mut low, mut high) = (width / 2.0, width);
    while high - low > 1.0 {
        let middle = f64::midpoint(low, high);
        match broken(text, face, middle, best.len()) {
            (lines, true) if hyphens(&lines) <= hyphens(&best) => (high, best) = (middle, lines),
            _ => low = middle,
        }
    }
    best
}

/// The lines, and whether they say everything without a forced break.
fn broken(text: &str, face: Face, width: f64, most: usize) -> (Vec<String>, bool) {
    let text = tidy(text);
    let mut whole = true;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(&text, face, width) {
        if lines.len() > most {
            break;
        }
        whole &= place(&word, &mut line, &mut lines, face, width);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    if lines.len() > most {
        whole = false;
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            last.push('…');
            *last = shorten(last, face, width);
        }
    }
    (lines, whole)
}

/// The words of a text; a short number stays with the word before it ("Rang 1") where both fit on a line.
fn words(text: &str, face: Face, width: f64) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let number = word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 4;
        match words.last_mut() {
            Some(last)
                if number
                    && last.ends_with(char::is_alphabetic)
                    && face.width(last) + face.width(word) + face.width(" ") <= width =>
            {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_string()),
        }
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

/// Puts a word on the current line, or on a new one, or on several; false if it had to be broken at a bad place.
fn place(word: &str, line: &mut String, lines: &mut Vec<String>, face: Face, width: f64) -> bool {
    let shown = |text: &str| -> String { text.chars().filter(|&character| character != SOFT_HYPHEN).collect() };
    let fits = |line: &str, piece: &str| {
        let gap = if line.is_empty() { "" } else { " " };
        face.width(&format!("{line}{gap}{piece}")) <= width
    };
    let join = |line: &mut String, piece: &str| {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(piece);
    };
    let mut rest = word.to_string();
    let mut whole = true;
    loop {
        let all = shown(&rest);
        if fits(line, &all) {
            join(line, &all);
            return whole;
        }
        if fits("", &all) {
            lines.push(std::mem::take(line));
            join(line, &all);
            return whole;
        }
        let places = breaks(&rest);
        let best = places.iter().find_map(|list| list.iter().rev().find(|(_, piece)| fits(line, &shown(piece))));
        if let Some((end, piece)) = best.cloned() {
            join(line, &shown(&piece));
            rest = rest.split_off(end);
        } else if line.is_empty() {
            whole = false;
            let end = forced(&rest, face, width);
            line.push_str(&shown(&rest[..end]));
            if end < rest.len() {
                line.push('-');
            }
            rest = rest.split_off(end);
        }
        lines.push(std::mem::take(line));
    }
}

/// Where a word may be broken, from left to right: the byte behind the break and what stands before it. The first list
/// holds the good places, the second those that are merely correct.
fn breaks(word: &str) -> [Vec<(usize, String)>; 2] {
    let hyphen = |at: usize| format!("{}-", &word[..at]);
    let soft: Vec<_> = word.match_indices(SOFT_HYPHEN).map(|(at, mark)| (at + mark.len(), hyphen(at))).collect();
    if !soft.is_empty() {
        return [soft, Vec::new()];
    }
    let piece = |text: &str| text.chars().nth(SHORTEST_PIECE - 1).is_some();
    let wide = |at: usize| piece(&word[..at]) && piece(&word[at..]);
    let ends = word.match_indices(['-', '/', '–']).map(|(at, mark)| at + mark.len());
    let mut good: Vec<_> = ends.filter(|&end| wide(end)).map(|end| (end, word[..end].to_string())).collect();
    let mut correct = Vec::new();
    let lower = word.to_lowercase();
    if lower.len() == word.len() {
        let within = |at: usize| wide(at) && word[..at].ends_with(char::is_lowercase);
        for part in PARTS {
            let joined = part.replace('|', "");
            for (start, _) in lower.match_indices(&joined) {
                good.extend(Some(start).filter(|&at| within(at)).map(|at| (at, hyphen(at))));
                let syllables = part.match_indices('|').enumerate().map(|(index, (at, _))| start + at - index);
                correct.extend(syllables.filter(|&at| within(at)).map(|at| (at, hyphen(at))));
            }
        }
    }
    [good, correct].map(|mut places| {
        places.sort();
        places.dedup();
        places
    })
}

/// The byte up to which a word without any good place for a break fills a line, hyphen included; at least one letter,
/// and if possible not leaving only one or two for the next line.
fn forced(word: &str, face: Face, width: f64) -> usize {
    let mut room = width - face.width("-");
    let fitting = word.chars().take_while(|&character| {
        room -= face.width(character.encode_utf8(&mut [0; 4]));
        room >= 0.0
    });
    let letters = word.chars().count();
    let fitting = fitting.count().min(letters.saturating_sub(SHORTEST_PIECE)).max(1);
    word.char_indices().nth(fitting).map_or(word.len(), |(at, _)| at)
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
