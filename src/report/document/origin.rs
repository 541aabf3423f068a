//! Where a document comes from: title, codes, settings.

use sha2::{Digest, Sha256};

use crate::model::Language;
use crate::report::format::Number;
use crate::report::manifest::hex;
use crate::report::table::Source;
use crate::robustness::Robustness;

/// The study's title, or the name of its folder.
pub(super) fn title(source: Source<'_>) -> String {
    match source.study.settings.title.get(source.language) {
        "" => source.study.name.clone(),
        title => crate::report::text::user::clean(&title.replace('\u{AD}', "")),
    }
}

/// The number of runs.
pub(super) fn runs(robustness: &Robustness, language: Language) -> String {
    Number::new(robustness.sampling.draws as f64, 0).text(language)
}

/// The first eight digits of a hash in two groups, to be read aloud and copied by hand.
pub(super) fn code(hash: &str) -> String {
    let digits: Vec<char> = hash.chars().take(8).collect();
    let (first, second) = digits.split_at(digits.len().min(4));
    let group = |some: &[char]| some.iter().collect::<String>();
    if second.is_empty() { group(first) } else { format!("{}-{}", group(first), group(second)) }
}

/// One code for all that was read: of the canonical hashes of all files, in the order of their names.
pub(super) fn code_of_inputs(source: Source<'_>) -> String {
    let mut lines: Vec<String> =
        source.study.inputs.iter().map(|input| format!("{} {}\n", input.canonical_sha256, input.file)).collect();
    lines.sort_unstable();
    code(&hex(&Sha256::digest(lines.concat().as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_two_groups_of_four() {
        assert_eq!(code("7f3a91c2aa"), "7f3a-91c2");
        assert_eq!(code("7f3"), "7f3");
        assert_eq!(code(""), "");
    }
}
