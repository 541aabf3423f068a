//! Where a word that is wider than its column may be broken.

use super::SOFT_HYPHEN;
use crate::report::figure::font::Face;
use std::sync::OnceLock;

/// A line of a broken word keeps at least so many letters.
const SHORTEST_PIECE: usize = 3;
/// Parts of German compounds that are frequent in this field, with their syllables. Before such a part a long word may
/// be broken, within it if that is not enough: both are always correct hyphenations. Labels with soft hyphens of their
/// own need none of this.
const PARTS: [&str; 89] = [
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
    "ver|samm|lung",
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

/// Each part as one word, and the bytes at which its later syllables begin.
fn parts() -> &'static [(String, Vec<usize>)] {
    static JOINED: OnceLock<Vec<(String, Vec<usize>)>> = OnceLock::new();
    JOINED.get_or_init(|| {
        let starts = |part: &str| part.match_indices('|').enumerate().map(|(index, (at, _))| at - index).collect();
        PARTS.iter().map(|part| (part.replace('|', ""), starts(part))).collect()
    })
}

/// Where a word may be broken, from left to right: the byte behind the break and what stands before it. The first list
/// holds the good places, the second those that are merely correct.
pub(super) fn breaks(word: &str) -> [Vec<(usize, String)>; 2] {
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
        for (part, syllables) in parts() {
            for (start, _) in lower.match_indices(part.as_str()) {
                good.extend(Some(start).filter(|&at| within(at)).map(|at| (at, hyphen(at))));
                let syllables = syllables.iter().map(|syllable| start + syllable);
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
pub(super) fn forced(word: &str, face: Face, width: f64) -> usize {
    let mut room = width - face.width("-");
    let fitting = word.chars().take_while(|&character| {
        room -= face.width(character.encode_utf8(&mut [0; 4]));
        room >= 0.0
    });
    let letters = word.chars().count();
    let fitting = fitting.count().min(letters.saturating_sub(SHORTEST_PIECE)).max(1);
    word.char_indices().nth(fitting).map_or(word.len(), |(at, _)| at)
}
