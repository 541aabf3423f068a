//! Where a document comes from: title, codes, settings.

use sha2::{Digest, Sha256};

use crate::model::Language;
use crate::report::format::Number;
use crate::report::manifest::hex;
use crate::report::table::Source;
use crate::robustness::Robustness;
use crate::study::short_id;

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

/// One code for all that was read: of the canonical hashes of all files, in the order of their names.
pub(super) fn code_of_inputs(source: Source<'_>) -> String {
    let mut lines: Vec<String> =
        source.study.inputs.iter().map(|input| format!("{} {}\n", input.canonical_sha256, input.file)).collect();
    lines.sort_unstable();
    short_id(&hex(&Sha256::digest(lines.concat().as_bytes())))
}
