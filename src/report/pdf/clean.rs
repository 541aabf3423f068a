//! Texts from users, made harmless for paper.

/// A text on one line: line breaks and tabs become spaces, runs of spaces become one; control characters, marks that
/// are invisible or turn the direction of writing vanish; private signs, which mean nothing to others, become a box.
/// Soft hyphens and spaces that do not break stay.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            ' ' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            _ if vanishes(sign) => {}
            '\u{E000}'..='\u{F8FF}' | '\u{F0000}'.. => out.push('□'),
            _ => out.push(sign),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// Signs that nobody sees, and code points that are no signs.
fn vanishes(sign: char) -> bool {
    sign.is_control()
        || u32::from(sign) & 0xFFFE == 0xFFFE
        || matches!(sign,
            '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
            | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_signs_vanish_and_spaces_are_one() {
        assert_eq!(clean("  a\u{0}b\u{1B}[31m\u{202E}c\u{200B}d\u{FFFE}\u{FEFF} \r\n\t e "), "ab[31mcd e");
        assert_eq!(clean("\u{E000}\u{10FFFD}x\u{FE0F}"), "□□x");
        assert_eq!(clean("8,6\u{202F}Mio.\u{A0}€ Rechen\u{AD}zentrum"), "8,6\u{202F}Mio.\u{A0}€ Rechen\u{AD}zentrum");
        assert_eq!(clean(" \n "), "");
    }
}
