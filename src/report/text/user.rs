//! Texts of users inside our own: short, and with nothing in them that a terminal obeys or nobody can see.

/// Stands for a sign that nobody could see, or that would steer the terminal.
pub(crate) const HIDDEN: char = '\u{FFFD}';

/// Longest text that is shown in full, in characters; an id has at most 80.
const LONGEST: usize = 100;

/// The sign that stands for `c`: itself, or a visible one for tabs, line breaks, soft hyphens, control characters,
/// marks of writing direction and other signs without a shape.
pub(crate) fn visible(c: char) -> char {
    match c {
        '\t' => '→',
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '↵',
        '\u{AD}' => '¬',
        _ if c.is_control() || shapeless(c) => HIDDEN,
        _ => c,
    }
}

/// Format characters: zero-width blanks and joiners, bidirectional marks, invisible operators, fillers, tags.
fn shapeless(c: char) -> bool {
    matches!(c,
        '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// All of `text`, made visible.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(visible).collect()
}

/// `text` made visible, and cut with `…` where it is very long.
pub(crate) fn short(text: &str) -> String {
    if text.chars().nth(LONGEST).is_none() {
        return clean(text);
    }
    text.chars().take(LONGEST - 1).map(visible).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_signs_become_visible_and_long_texts_short() {
        assert_eq!(short("Büro\t7,5\n"), "Büro→7,5↵");
        assert_eq!(short("\u{1b}[31mrot\u{202e}\u{200b}"), "\u{FFFD}[31mrot\u{FFFD}\u{FFFD}");
        assert_eq!(short("Eigen\u{AD}betrieb"), "Eigen¬betrieb");
        assert_eq!(short(&"x".repeat(100)), "x".repeat(100));
        assert_eq!(short(&"ü".repeat(101)), format!("{}…", "ü".repeat(99)));
    }
}
