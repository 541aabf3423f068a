//! Texts for XML, and the smallest parts of a document: runs and paragraphs.

use crate::report::text::user::visible;

/// Stands before every part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A text for an element or an attribute in double quotation marks. Line ends and tabs become blanks, soft hyphens go,
/// and what XML 1.0 does not allow becomes visible.
pub(super) fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\'' => xml.push_str("&apos;"),
            '\t' | '\n' | '\r' => xml.push(' '),
            '\u{AD}' => {}
            '\u{FFFE}' | '\u{FFFF}' => xml.push('\u{FFFD}'),
            sign => xml.push(visible(sign)),
        }
    }
    xml
}

/// A run of text.
pub(super) fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

/// A run of bold text.
pub(super) fn bold(text: &str) -> String {
    format!("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text))
}

/// A paragraph of runs in a style.
pub(super) fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

/// A number that the word processor fills in: of this page, or of all pages.
pub(super) fn field(instruction: &str) -> String {
    format!("<w:fldSimple w:instr=\" {instruction} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_text() {
        assert_eq!(
            run("<w:b/> & \"a\" 'b' ]]>"),
            "<w:r><w:t xml:space=\"preserve\">&lt;w:b/&gt; &amp; &quot;a&quot; &apos;b&apos; ]]&gt;</w:t></w:r>"
        );
        assert_eq!(escaped("a\u{0}b\u{1F}c\u{FFFE}\u{202E}d\ne\u{AD}f"), "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d ef");
    }
}
