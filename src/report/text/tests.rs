//! What holds for every sentence in both languages.

use proptest::prelude::*;

use super::*;
use crate::error::Code;

/// Words that no user should have to know, and words that blame.
const JARGON: [&str; 18] = [
    "parse",
    "parsing",
    "null",
    "NaN",
    "token",
    "string",
    "float",
    "boolean",
    "array",
    "exception",
    "invalid",
    "illegal",
    "ungültig",
    "illegal",
    "Syntax",
    "stupid",
    "Ihr Fehler",
    "your fault",
];

fn parts(message: &Message) -> [&str; 4] {
    [&message.headline, &message.found, &message.expected, &message.help]
}

fn is_page_text(text: &str) -> bool {
    text.ends_with(['.', '?', '!', '"', ')', '“', '”']) && !text.contains("  ") && !text.contains('\n')
}

#[test]
fn every_code_is_explained_in_both_languages() {
    for language in Language::ALL {
        assert_eq!(explanations(language).count(), Code::ALL.len());
        for code in Code::ALL {
            let page = explain(code.as_str(), language).unwrap_or_else(|| panic!("{} {language:?}", code.as_str()));
            assert!(!page.title.is_empty() && !page.title.ends_with('.'), "{page:?}");
            for text in [page.meaning, page.why, page.repair] {
                assert!(is_page_text(text), "{}: {text}", page.code);
            }
            assert!(page.example.lines().all(|line| !line.is_empty() && line.trim_end() == line), "{page:?}");
        }
    }
}

#[test]
fn chapters_are_the_same_in_both_languages() {
    let codes = |language| explanations(language).map(|page| page.code).collect::<Vec<_>>();
    assert_eq!(codes(Language::De), codes(Language::En));
}

#[test]
fn sentences_are_whole_plain_and_without_jargon() {
    for language in Language::ALL {
        for problem in Problem::samples("beispiel", 7.25) {
            let message = message(&problem, language);
            let Message { headline, help, found, .. } = &message;
            assert!(!headline.is_empty() && !headline.ends_with('.') && !headline.contains("  "), "{problem:?}");
            assert!(headline.starts_with(|c: char| !c.is_ascii_lowercase()), "{headline}");
            assert!(!found.is_empty(), "{problem:?}");
            assert!(help.ends_with(['.', '?']) && !help.contains("  "), "{problem:?}: {help}");
            for text in parts(&message) {
                assert!(JARGON.iter().all(|word| !text.contains(word)), "{text}");
            }
        }
        for page in explanations(language) {
            for text in [page.title, page.meaning, page.why, page.repair] {
                assert!(JARGON.iter().all(|word| !text.contains(word)), "{text}");
            }
        }
    }
}

#[test]
fn each_language_uses_its_own_quotation_marks_and_decimal_sign() {
    for problem in Problem::samples("beispiel", 7.25) {
        let (de, en) = (message(&problem, Language::De), message(&problem, Language::En));
        for text in parts(&de) {
            assert!(!text.contains('”') && text.matches('„').count() == text.matches('“').count(), "{text}");
        }
        for text in parts(&en) {
            assert!(!text.contains('„') && text.matches('“').count() == text.matches('”').count(), "{text}");
            assert!(!text.contains("7,25"), "{text}");
        }
        assert!(!de.headline.contains("7.25") || matches!(problem, Problem::JsonValue { .. }), "{}", de.headline);
    }
}

#[test]
fn explanations_are_in_their_language() {
    for page in explanations(Language::En) {
        for text in [page.title, page.meaning, page.why, page.repair] {
            assert!(!text.contains(['„', 'ä', 'ö', 'ß']), "{text}");
        }
    }
    for page in explanations(Language::De) {
        for text in [page.title, page.meaning, page.why, page.repair] {
            assert!(!text.contains('”'), "{text}");
            assert!(text.matches('„').count() == text.matches('“').count(), "{text}");
        }
    }
}

#[test]
fn an_invisible_sign_is_shown_and_named() {
    let found = "e-zweck\u{200b}verband".to_owned();
    let nearest = Some("e-zweckverband".to_owned());
    let problem = Problem::UnknownId { kind: crate::error::IdKind::Alternative, found, nearest };
    assert_eq!(message(&problem, Language::De).headline, "Das Szenario „e-zweck\u{FFFD}verband“ gibt es nicht");
    assert_eq!(
        message(&problem, Language::De).help,
        "Meinten Sie „e-zweckverband“? Das Zeichen \u{FFFD} steht für ein unsichtbares oder beschädigtes Zeichen: \
         Text neu eintippen."
    );
}

#[test]
fn counts_take_hidden_findings_into_account() {
    let knocked_out = Problem::samples("x", 1.0).into_iter().find(|p| p.code().as_str() == "K201");
    let more = Problem::AndMore { code: Problem::UnclosedQuote.code(), count: 50 };
    let counts = Counts::of([&Problem::UnclosedQuote, &more, &Problem::OneRater].into_iter().chain(&knocked_out));
    assert_eq!(counts, Counts { errors: 51, knock_outs: 1, warnings: 1, notes: 0, hidden: 50 });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn messages_are_short_and_clean_for_any_text_and_number(
        text in prop_oneof![".{0,200}", "\\PC{0,9}[\u{0}-\u{1f}\u{7f}-\u{9f}\u{202a}-\u{202e}]{1,9}", ".{10000}"],
        number in any::<f64>(),
    ) {
        for language in Language::ALL {
            for problem in Problem::samples(&text, number) {
                let message = message(&problem, language);
                for part in parts(&message) {
                    prop_assert!(part.chars().all(|c| c == user::visible(c)), "{problem:?}");
                    prop_assert!(part.chars().count() < 1500, "{problem:?}");
                }
            }
        }
    }
}
