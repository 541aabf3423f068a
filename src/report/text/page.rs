//! `docs/findings.md`: every code in both languages, written from the explanations.

use super::{Explanation, explanations, frame};
use crate::model::Language;

/// The page of all findings as Markdown: a table of the codes, then the explanations in German and in English.
///
/// It is kept in `docs/findings.md`; a test fails where that file is stale.
#[must_use]
pub fn findings_page() -> String {
    let mut blocks = vec![
        "# Alle Meldungen · All findings".to_owned(),
        "<!-- Written from src/report/text by the test named findings_page; do not edit. -->".to_owned(),
        contents(),
    ];
    for language in Language::ALL {
        let frame = frame(language);
        blocks.extend([format!("## {}", frame.page_title), frame.page_intro.to_owned()]);
        for page in sorted(language) {
            blocks.extend([
                format!("<a id=\"{}\"></a>", anchor(page, language)),
                format!("### {} {}", page.code, page.title),
                escaped(page.meaning),
                format!("**{}:** {}", frame.why, escaped(page.why)),
                format!("**{}:**", frame.example),
                format!("```text\n{}\n```", page.example),
                format!("**{}:** {}", frame.repair, escaped(page.repair)),
            ]);
        }
    }
    blocks.join("\n\n") + "\n"
}

/// The table of the codes with links to both languages.
fn contents() -> String {
    let link = |page: &Explanation, language| format!("[{}](#{})", page.title, anchor(page, language));
    let rows = sorted(Language::De)
        .into_iter()
        .zip(sorted(Language::En))
        .map(|(de, en)| format!("| {} | {} | {} |", de.code, link(de, Language::De), link(en, Language::En)));
    let head = ["| Code | Deutsch | English |", "| --- | --- | --- |"].map(str::to_owned);
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Errors first, then knock-outs, warnings and notes, each by number.
fn sorted(language: Language) -> Vec<&'static Explanation> {
    let rank = |code: &str| "EKWH".find(&code[..1]);
    let mut pages: Vec<_> = explanations(language).collect();
    pages.sort_by_key(|page| (rank(page.code), page.code));
    pages
}

fn anchor(page: &Explanation, language: Language) -> String {
    format!("{}-{}", page.code.to_lowercase(), language.code())
}

/// Plain text as Markdown.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        if matches!(c, '\\' | '*' | '_' | '<' | '[' | ']' | '`' | '|') {
            out.push('\\');
        }
        out.push(c);
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn findings_page_is_up_to_date() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/findings.md");
        let page = findings_page();
        if std::env::var_os("WAAGE_ACCEPT").is_some() {
            std::fs::write(path, &page).expect("docs/ can be written");
        }
        let kept = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(kept == page, "docs/findings.md is stale; write it anew with: WAAGE_ACCEPT=1 cargo test findings_page");
    }

    #[test]
    fn signs_with_a_meaning_in_markdown_are_escaped() {
        assert_eq!(escaped("„*“ by_block <"), "„\\*“ by\\_block \\<");
    }
}
